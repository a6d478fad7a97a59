/* Filters a list as one types. The list is whole without it. */
(function () {
  'use strict';
  var box = document.getElementById('search');
  var list = document.getElementById('found');
  if (!box || !list) return;
  var said = document.getElementById('search-said');
  var items = Array.prototype.slice.call(list.querySelectorAll('[data-keys]'));
  var groups = Array.prototype.slice.call(list.querySelectorAll('[data-group]'));
  function plain(text) {
    return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  }
  var keys = items.map(function (item) { return plain(item.getAttribute('data-keys')); });
  function filter() {
    var words = plain(box.value).split(/[\s,]+/).filter(Boolean);
    var left = 0;
    items.forEach(function (item, i) {
      var fits = words.every(function (word) { return keys[i].indexOf(word) >= 0; });
      item.hidden = !fits;
      if (fits) left += 1;
    });
    groups.forEach(function (group) {
      group.hidden = words.length > 0 && !group.querySelector('[data-keys]:not([hidden])');
      if (words.length && group.tagName === 'DETAILS') group.open = true;
    });
    said.textContent = words.length
      ? (left ? left + ' of ' + items.length : said.getAttribute('data-none')) : '';
  }
  box.addEventListener('input', filter);
  box.closest('form').hidden = false;
  box.closest('form').addEventListener('submit', function (event) { event.preventDefault(); });
  if (box.value) filter();
})();
