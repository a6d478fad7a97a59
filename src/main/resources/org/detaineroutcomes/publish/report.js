'use strict';
(() => {
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const sans = () => css('--sans');

  function number(value, decimals) {
    const digits = Math.abs(value).toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    return (value < 0 && /[1-9]/.test(digits) ? '\u2212' : '') + digits;
  }

  function axisDecimals(step) {
    return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
  }

  function escape(text) {
    const box = document.createElement('span');
    box.textContent = text;
    return box.innerHTML;
  }

  function band(chart, line, index, colour, low, high, opacity) {
    const points = line.points.filter((p) => p[low] !== null && p[high] !== null);
    if (points.length < 2) return [];
    return [{
      type: 'custom', name: line.name, silent: true, z: 1, data: [0], tooltip: { show: false }, itemStyle: { color: colour },
      encode: { x: -1, y: -1 },
      renderItem: (params, api) => {
        const at = (p, key) => api.coord([p.x, p[key]]);
        const outline = points.map((p) => at(p, high)).concat(points.slice().reverse().map((p) => at(p, low)));
        return { type: 'polygon', shape: { points: outline }, style: { fill: colour, opacity } };
      },
    }];
  }

  function whiskers(line, colour, shift) {
    const points = line.points.filter((p) => p.low !== null && p.high !== null);
    return {
      type: 'custom', name: line.name, silent: true, z: 2, tooltip: { show: false }, itemStyle: { color: colour },
      data: points.map((p) => [p.x, p.low, p.high]), encode: { x: 0, y: [1, 2] },
      renderItem: (params, api) => {
        const from = api.coord([api.value(0), api.value(1)]);
        const to = api.coord([api.value(0), api.value(2)]);
        const x = Math.round(from[0] + shift) + 0.5;
        const bar = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 1.5 } });
        return { type: 'group', children: [
          bar(x, from[1], x, to[1]), bar(x - 3.5, from[1], x + 3.5, from[1]), bar(x - 3.5, to[1], x + 3.5, to[1])] };
      },
    };
  }

  function truth(line, room) {
    return {
      type: 'line', name: line.name, z: 4, symbol: 'diamond', symbolSize: room < 60 ? 6 : 8, showSymbol: true,
      data: line.points.map((p) => [p.x, p.value]),
      lineStyle: { color: css('--ink'), width: 1.5, type: [5, 4] },
      itemStyle: { color: css('--paper'), borderColor: css('--ink'), borderWidth: 1.5 },
    };
  }

  function marks(chart) {
    const muted = css('--muted');
    return {
      silent: true, symbol: 'none', animation: false,
      data: chart.marks.map((m) => ({ xAxis: m.x, name: m.label })),
      lineStyle: { color: muted, type: [2, 3], width: 1, opacity: 0.75 },
      label: { formatter: '{b}', position: 'end', color: muted, fontFamily: sans(), fontSize: 11 },
    };
  }

  function levels(chart, line, index, colour) {
    return band(chart, line, index, colour, 'low', 'high', 0.16).concat([{
      type: 'line', name: line.name, z: 3, symbol: 'circle', symbolSize: 5,
      showSymbol: line.points.length <= 40,
      data: line.points.map((p) => [p.x, p.value]),
      lineStyle: { color: colour, width: 2.25 }, itemStyle: { color: colour },
    }]);
  }

  function eventTimes(chart, line, index, colour, shift, room) {
    return band(chart, line, index, colour, 'bandLow', 'bandHigh', 0.12).concat([
      whiskers(line, colour, shift),
      {
        type: 'scatter', name: line.name, z: 3, symbol: 'circle', symbolSize: room < 60 ? 6 : 8, symbolOffset: [shift, 0],
        data: line.points.map((p) => [p.x, p.value]), itemStyle: { color: colour, opacity: 1 },
      }]);
  }

  // Points side by side around their period, as far as it has room; the truth, hollow, is drawn over the middle.
  function shift(index, count, room) {
    return Math.round((index - (count - 1) / 2) * Math.min(9, (0.8 * room) / count));
  }

  function series(chart, width) {
    const room = width / chart.positions.length;
    const estimates = chart.series.filter((s) => s.role !== 'truth');
    const all = [];
    chart.series.forEach((line) => {
      if (line.role === 'truth') {
        all.push(truth(line, room));
        return;
      }
      const index = estimates.indexOf(line);
      const colour = css('--series-' + ((index % 6) + 1));
      all.push(...(chart.kind === 'levels'
        ? levels(chart, line, index, colour)
        : eventTimes(chart, line, index, colour, shift(index, estimates.length, room), room)));
    });
    const zero = chart.kind !== 'levels'
      ? [{ type: 'line', name: '', silent: true, z: 0, data: [], markLine: {
          silent: true, symbol: 'none', animation: false, label: { show: false },
          lineStyle: { color: css('--ink'), width: 1, type: 'solid', opacity: 0.55 }, data: [{ yAxis: 0 }] } }]
      : [];
    return all.concat(zero, [{ type: 'line', name: '', data: [], markLine: marks(chart) }]);
  }

  function extent(chart) {
    const values = chart.series.flatMap((s) => s.points.flatMap((p) => [p.value, p.low, p.high, p.bandLow, p.bandHigh]))
      .filter((v) => v !== null);
    if (chart.kind !== 'levels') values.push(0);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const span = (high - low) || Math.abs(high) || 1;
    const raw = span / 5;
    const power = Math.pow(10, Math.floor(Math.log10(raw)));
    const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= raw);
    return { min: Math.floor((low - span * 0.03) / step) * step, max: Math.ceil((high + span * 0.03) / step) * step, step };
  }

  function tooltip(chart) {
    return {
      trigger: 'axis', confine: true, backgroundColor: css('--raised'), borderColor: css('--rule'),
      textStyle: { color: css('--ink'), fontFamily: sans(), fontSize: 13 },
      axisPointer: { type: 'line', lineStyle: { color: css('--rule') } },
      formatter: (items) => {
        const x = items[0].dataIndex === undefined ? 0 : items[0].axisValue;
        const position = chart.positions.indexOf(String(x));
        const rows = chart.series.flatMap((s) => s.points.filter((p) => p.x === position)
          .map((p) => '<div>' + escape(s.name) + ': <b>' + escape(p.text) + '</b></div>'));
        return '<div style="font-weight:600">' + escape(chart.xTitle + ' ' + x) + '</div>' + rows.join('');
      },
    };
  }

  function option(chart, width) {
    const { min, max, step } = extent(chart);
    const decimals = axisDecimals(step % 1 === 0 ? 1 : step / (String(step).includes('25') ? 10 : 1));
    const text = { color: css('--muted'), fontFamily: sans(), fontSize: 12 };
    return {
      animation: false,
      textStyle: { fontFamily: sans() },
      grid: { left: 6, right: 20, top: chart.marks.length ? 26 : 12, bottom: 30, containLabel: true },
      tooltip: tooltip(chart),
      xAxis: {
        type: 'category', data: chart.positions, name: chart.xTitle,
        nameLocation: 'middle', nameGap: 30, nameTextStyle: text,
        axisLabel: text, boundaryGap: chart.kind !== 'levels',
        axisLine: { onZero: false, lineStyle: { color: css('--muted') } }, axisTick: { alignWithLabel: true, show: true },
      },
      yAxis: {
        type: 'value', min, max, interval: step,
        axisLabel: { ...text, formatter: (v) => number(v, decimals) },
        splitLine: { lineStyle: { color: css('--faint') } },
      },
      series: series(chart, width),
    };
  }

  // Estimators from top to bottom, zero a line down the middle; the known effect is a dashed line.
  function forest(chart) {
    const { min, max, step } = extent(chart);
    const text = { color: css('--muted'), fontFamily: sans(), fontSize: 12 };
    const estimates = chart.series.filter((s) => s.role !== 'truth');
    const series = estimates.flatMap((line, index) => {
      const colour = css('--series-' + ((index % 6) + 1));
      const down = (index - (estimates.length - 1) / 2) * 11;
      return [{
        type: 'custom', name: line.name, silent: true, z: 2, tooltip: { show: false }, itemStyle: { color: colour },
        data: line.points.filter((p) => p.low !== null && p.high !== null).map((p) => [p.low, p.high, p.x]), encode: { x: [0, 1], y: 2 },
        renderItem: (params, api) => {
          const from = api.coord([api.value(0), api.value(2)]);
          const to = api.coord([api.value(1), api.value(2)]);
          const y = Math.round(from[1] + down) + 0.5;
          const bar = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 1.5 } });
          return { type: 'group', children: [
            bar(from[0], y, to[0], y), bar(from[0], y - 3.5, from[0], y + 3.5), bar(to[0], y - 3.5, to[0], y + 3.5)] };
        },
      }, {
        type: 'scatter', name: line.name, z: 3, symbol: 'circle', symbolSize: 7, symbolOffset: [0, down],
        data: line.points.map((p) => [p.value, p.x]), itemStyle: { color: colour, opacity: 1 },
      }];
    });
    const at = (x, style) => ({
      type: 'line', name: '', silent: true, z: 0, data: [], markLine: {
        silent: true, symbol: 'none', animation: false, label: { show: false }, lineStyle: style, data: [{ xAxis: x }] } });
    series.push(at(0, { color: css('--ink'), width: 1, type: 'solid', opacity: 0.55 }));
    chart.series.filter((s) => s.role === 'truth' && s.points.length)
      .forEach((s) => series.push(at(s.points[0].value, { color: css('--ink'), width: 1.5, type: [5, 4] })));
    return {
      animation: false, textStyle: { fontFamily: sans() },
      grid: { left: 6, right: 20, top: 8, bottom: 8, containLabel: true },
      tooltip: tooltip(chart),
      yAxis: {
        type: 'category', data: chart.positions, inverse: true, axisTick: { show: false },
        axisLabel: { ...text, interval: 0, width: 230, overflow: 'break', lineHeight: 14 },
        axisLine: { onZero: false, lineStyle: { color: css('--muted') } }, splitLine: { show: true, lineStyle: { color: css('--faint') } },
      },
      xAxis: {
        type: 'value', min, max, interval: step,
        axisLabel: { ...text, formatter: (v) => number(v, axisDecimals(step)) }, splitLine: { lineStyle: { color: css('--faint') } },
      },
      series,
    };
  }

  // Where the middle of the intervals lies decides the axis: a few wide ones are cut off, not the rest made small.
  function curveExtent(chart) {
    const points = chart.series.flatMap((s) => s.points);
    const at = (values, share) => values.sort((a, b) => a - b)[Math.round(share * (values.length - 1))];
    const lows = points.map((p) => p.low).filter((v) => v !== null);
    const highs = points.map((p) => p.high).filter((v) => v !== null);
    const shown = points.map((p) => ({ value: p.value, low: null, high: null, bandLow: null, bandHigh: null }));
    if (lows.length) shown.push({ value: at(lows, 0.1), low: null, high: null, bandLow: null, bandHigh: null });
    if (highs.length) shown.push({ value: at(highs, 0.9), low: null, high: null, bandLow: null, bandHigh: null });
    return extent({ kind: chart.kind, series: [{ points: shown }] });
  }

  // Effects in their order above; below, a row an option with a mark at each specification that has it.
  function curve(chart, top) {
    const { min, max, step } = curveExtent(chart);
    const text = { color: css('--muted'), fontFamily: sans(), fontSize: 12 };
    const colours = chart.series.map((s, i) => css('--series-' + ((i % 6) + 1)));
    const series = chart.series.flatMap((line, index) => [{
      type: 'custom', name: line.name, silent: true, z: 1, clip: true, tooltip: { show: false },
      data: line.points.filter((p) => p.low !== null && p.high !== null).map((p) => [p.x, p.low, p.high]), encode: { x: 0, y: [1, 2] },
      renderItem: (params, api) => {
        const from = api.coord([api.value(0), Math.max(min, api.value(1))]);
        const to = api.coord([api.value(0), Math.min(max, api.value(2))]);
        return { type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: colours[index], lineWidth: 1, opacity: 0.35 } };
      },
    }, {
      type: 'scatter', name: line.name, z: 3, symbol: 'circle', symbolSize: chart.positions.length > 150 ? 3 : 5,
      data: line.points.map((p) => [p.x, p.value]), itemStyle: { color: colours[index], opacity: 1 },
    }]);
    series.push({ type: 'line', name: '', silent: true, z: 0, data: [], markLine: {
      silent: true, symbol: 'none', animation: false, label: { show: false },
      lineStyle: { color: css('--ink'), width: 1, type: 'solid', opacity: 0.55 }, data: [{ yAxis: 0 }] } });
    series.push({
      type: 'custom', name: '', silent: true, z: 2, xAxisIndex: 1, yAxisIndex: 1, tooltip: { show: false },
      data: chart.tracks.flatMap((track, row) => track.positions.map((x) => [x, row])), encode: { x: 0, y: 1 },
      renderItem: (params, api) => {
        const at = api.coord([api.value(0), api.value(1)]);
        const width = Math.max(1, Math.min(4, api.size([1, 0])[0] - 0.5));
        return { type: 'rect', shape: { x: at[0] - width / 2, y: at[1] - 5, width, height: 10 }, style: { fill: css('--ink'), opacity: 0.75 } };
      },
    });
    const below = { type: 'category', data: chart.positions, axisTick: { show: false }, axisLabel: { show: false }, axisLine: { show: false } };
    return {
      animation: false, textStyle: { fontFamily: sans() },
      grid: [{ left: 250, right: 16, top: 10, height: top }, { left: 250, right: 16, top: top + 40, bottom: 8 }],
      tooltip: tooltip(chart),
      xAxis: [{ ...below, gridIndex: 0, axisLine: { onZero: false, lineStyle: { color: css('--muted') } }, name: chart.xTitle, nameLocation: 'middle', nameGap: 10, nameTextStyle: text },
        { ...below, gridIndex: 1, axisPointer: { show: false } }],
      yAxis: [{ type: 'value', gridIndex: 0, min, max, interval: step,
        axisLabel: { ...text, formatter: (v) => number(v, axisDecimals(step)) }, splitLine: { lineStyle: { color: css('--faint') } } },
      { type: 'category', gridIndex: 1, inverse: true, axisTick: { show: false }, axisLine: { show: false },
        data: chart.tracks.map((t, i) => (i && chart.tracks[i - 1].choice === t.choice ? '' : t.choice + ': ') + t.option),
        axisLabel: { ...text, fontSize: 11, interval: 0, width: 240, overflow: 'truncate' }, splitLine: { show: true, lineStyle: { color: css('--faint') } } }],
      series,
    };
  }

  function draw(plot, chart) {
    const old = echarts.getInstanceByDom(plot);
    if (old) old.dispose();
    if (chart.kind === 'estimates') {
      const estimates = chart.series.filter((s) => s.role !== 'truth').length;
      plot.style.height = 40 + chart.positions.length * Math.max(30, 11 * estimates + 10) + 'px';
    }
    const top = 240;
    if (chart.kind === 'curve') plot.style.height = top + 60 + 16 * chart.tracks.length + 'px';
    const drawn = echarts.init(plot, null, { renderer: 'svg' });
    drawn.setOption(chart.kind === 'estimates' ? forest(chart)
      : chart.kind === 'curve' ? curve(chart, top) : option(chart, plot.clientWidth - 70));
    const svg = plot.querySelector('svg');
    if (svg) svg.setAttribute('aria-hidden', 'true');
  }

  const charts = JSON.parse(document.getElementById('charts').textContent);
  const all = () => charts.forEach((chart) => draw(document.getElementById('plot-' + chart.id), chart));
  all();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
  let width = innerWidth;
  addEventListener('resize', () => { if (innerWidth !== width) { width = innerWidth; all(); } });
  addEventListener('beforeprint', all);
  addEventListener('afterprint', all);
})();
