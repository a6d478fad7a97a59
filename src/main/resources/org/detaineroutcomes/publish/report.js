'use strict';
// Tables can be sorted by a column, long ones filtered, and maps shown one by one. Everything can be read without.
(() => {
  const LONG = 12;
  const text = (row, at) => (row.cells[at] ? row.cells[at].textContent.trim() : '');
  const number = (words) => {
    const plain = words.replace(/[,\u2009\u202f%]/g, '').replace(/\u2212/g, '-');
    const first = plain.match(/^[<>+]?\s*(-?\d*\.?\d+)/);
    return first ? Number(first[1]) : null;
  };

  function compare(a, b) {
    const x = number(a);
    const y = number(b);
    if (x !== null && y !== null) return x - y;
    if (x !== null || y !== null) return x === null ? 1 : -1;
    return a.localeCompare(b, 'en');
  }

  function sortable(table) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const given = [...body.rows];
    // Rows of a table of models are different statistics: their order says what they are.
    if (body.querySelector('td.num.words')) return;
    if (given.length < 3 || given.some((row) => row.cells.length !== heads.length)) return;
    heads.forEach((head, at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const was = head.getAttribute('aria-sort');
        const now = was === 'ascending' ? 'descending' : was === 'descending' ? null : 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        if (now) head.setAttribute('aria-sort', now);
        const rows = now ? [...given].sort((a, b) => compare(text(a, at), text(b, at))) : given;
        body.append(...(now === 'descending' ? rows.reverse() : rows));
      });
    });
    if (given.length > LONG) filter(table, given);
  }

  function filter(table, rows) {
    const label = document.createElement('label');
    const field = document.createElement('input');
    const found = document.createElement('output');
    label.className = 'filter';
    field.type = 'search';
    label.append('Rows with ', field, ' ', found);
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase();
      rows.forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(wanted); });
      found.textContent = wanted ? rows.filter((row) => !row.hidden).length + ' of ' + rows.length : '';
    });
    (table.closest('.scroll') || table).before(label);
  }

  function slide(part) {
    const field = part.querySelector('input');
    const said = part.querySelector('output');
    const image = part.closest('figure').querySelector('picture img');
    const narrow = part.closest('figure').querySelector('picture source');
    const link = part.closest('figure').querySelector('a.drawn');
    const titles = JSON.parse(part.dataset.titles);
    const all = { src: image.getAttribute('src'), narrow: narrow.getAttribute('srcset'), alt: image.alt };
    const show = () => {
      const at = Number(field.value);
      const file = at ? all.src.replace(/\.svg$/, '-' + at + '.svg') : all.src;
      image.setAttribute('src', file);
      image.alt = at ? titles[at] + ', ' + part.dataset.one + '. ' + all.alt : all.alt;
      narrow.setAttribute('srcset', at ? file : all.narrow);
      link.setAttribute('href', file);
      said.textContent = titles[at];
      field.setAttribute('aria-valuetext', titles[at]);
    };
    field.addEventListener('input', show);
    part.hidden = false;
    show();
  }

  document.querySelectorAll('.slide').forEach(slide);
  document.querySelectorAll('table').forEach((table) => { if (table.tHead && table.tBodies.length) sortable(table); });
})();
