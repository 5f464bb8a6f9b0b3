/* Draws every chart of the page from the table that it names. It has no other source of numbers. */
(() => {
  "use strict";

  const HEIGHT = { fan: 240, lines: 240, survival: 190, hist: 240, cdf: 240 };
  const DASHES = ["", "7 3", "2 3", "9 3 2 3", "5 2 1 2 1 2", "12 4", "1 2"];
  const ROW = 24;

  /* ---- Tables ---------------------------------------------------------------------------- */

  const tables = new Map();

  /** The number that a text shows; of "<0.01" and ">99.9" the number; null where there is none. */
  function parse(text) {
    const plain = text.replace(/−/g, "-").replace(/[<>,\s]/g, "");
    return plain === "" || isNaN(plain) ? null : Number(plain);
  }

  function cell(element) {
    const pm = element.querySelector(".pm");
    const half = pm ? parse(pm.textContent.replace("±", "")) : null;
    const text = (pm ? element.textContent.slice(0, -pm.textContent.length) : element.textContent).trim();
    return { text, value: parse(text), half, full: element.textContent.trim() };
  }

  /** A table as columns with keys and titles, and rows of cells by these keys. */
  function table(id) {
    if (!tables.has(id)) {
      const element = document.getElementById(id);
      const heads = [...element.tHead.rows[0].cells];
      const columns = heads.slice(1).map((head) => ({ key: head.dataset.key, title: head.textContent }));
      const rows = [...element.tBodies[0].rows].map((row) => {
        const head = row.cells[0];
        const cells = {};
        columns.forEach((column, i) => { cells[column.key] = cell(row.cells[i + 1]); });
        return { head: head.textContent.trim(), x: parse(head.dataset.x || head.textContent), cells };
      });
      tables.set(id, { columns, rows });
    }
    return tables.get(id);
  }

  /** The numbers of one column by x, those there are. */
  function series(data, column) {
    return data.rows
      .filter((row) => row.cells[column.key].value !== null)
      .map((row) => ({ x: row.x, y: row.cells[column.key].value, half: row.cells[column.key].half || 0 }));
  }

  /* ---- Drawing --------------------------------------------------------------------------- */

  function colour(place, i) {
    const names = (place.dataset.colours || "").split(" ").filter(Boolean);
    const name = names.length ? names[i % names.length] : String(1 + (i % 7));
    return `var(--c${name === "ink" ? "-ink" : name})`;
  }

  function dash(i) {
    return DASHES[i % DASHES.length];
  }

  function canvas(place, width, height) {
    place.replaceChildren();
    return d3.select(place).append("svg").attr("viewBox", `0 0 ${width} ${height}`)
      .attr("aria-hidden", "true").attr("focusable", "false");
  }

  /** Breaks a text into at most so many lines of a width. */
  function wrap(text, width, most) {
    const fits = Math.max(6, Math.floor(width / 6.3));
    const lines = [""];
    for (const word of text.split(" ")) {
      const line = lines[lines.length - 1];
      if (line === "" || (line + " " + word).length <= fits) {
        lines[lines.length - 1] = line === "" ? word : line + " " + word;
      } else {
        lines.push(word);
      }
    }
    if (lines.length > most) {
      lines[most - 1] = lines[most - 1].slice(0, fits - 1) + "…";
    }
    return lines.slice(0, most);
  }

  function label(svg, text, x, y, width, most, style) {
    const lines = wrap(text, width, most);
    const node = svg.append("text").attr("class", style || null);
    lines.forEach((line, i) => {
      node.append("tspan").attr("x", x).attr("y", y + (i - (lines.length - 1) / 2) * 13 + 4).text(line);
    });
  }

  function yearAxis(svg, x, y0, width) {
    const years = x.domain();
    const whole = d3.ticks(years[0], years[1], Math.max(2, Math.floor(width / 70))).filter(Number.isInteger);
    const axis = svg.append("g").attr("transform", `translate(0,${y0})`)
      .call(d3.axisBottom(x).tickValues(whole).tickFormat(d3.format("d")).tickSize(4).tickPadding(5));
    axis.select(".domain").attr("class", "base");
  }

  function valueAxis(svg, y, left, right, unit) {
    const ticks = y.ticks(5);
    const axis = svg.append("g").attr("transform", `translate(${left},0)`)
      .call(d3.axisLeft(y).tickValues(ticks).tickFormat(format(ticks, unit)).tickSize(left - right).tickPadding(6));
    axis.select(".domain").remove();
    axis.selectAll(".tick line").attr("class", "rule");
  }

  /** How the ticks of an axis are written: all alike, large numbers in groups of three. */
  function format(ticks, unit) {
    const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : 1;
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const largest = d3.max(ticks, Math.abs) || 0;
    const digits = d3.format(largest >= 1e6 ? ".3~s" : (largest >= 1e4 ? "," : "") + "." + decimals + "f");
    return (value) => digits(value) + (unit === "%" ? " %" : "");
  }

  function leftMargin(y, unit) {
    const ticks = y.ticks(5);
    const write = format(ticks, unit);
    return 12 + 6.8 * d3.max(ticks, (tick) => write(tick).length);
  }

  /** Charts of one group share the ends of their value axis. */
  function domainOf(place, own) {
    if (place.dataset.domain) {
      return place.dataset.domain.split(" ").map(Number);
    }
    const group = place.dataset.group;
    const all = group
      ? [...document.querySelectorAll(`[data-group="${group}"]`)].flatMap((other) => extent(other))
      : own;
    const [low, high] = d3.extent(all);
    return low === high ? [low - 1, high + 1] : [low, high];
  }

  function extent(place) {
    const data = table(place.dataset.table);
    const keys = place.dataset.kind === "fan" ? ["p5", "p95"] : data.columns.map((column) => column.key);
    const values = data.rows.flatMap((row) => keys.map((key) => row.cells[key].value));
    return d3.extent(values.filter((value) => value !== null));
  }

  /** The frame of a chart over time. */
  function frame(place, data, own) {
    const width = Math.max(160, place.clientWidth);
    const small = width < 260;
    const height = small ? 150 : HEIGHT[place.dataset.kind] || 240;
    const y = d3.scaleLinear().domain(domainOf(place, own)).range([height - 26, 8]);
    if (!place.dataset.domain) {
      y.nice(5);
    }
    const left = leftMargin(y, place.dataset.unit);
    const right = width - 14;
    const x = d3.scaleLinear().domain(d3.extent(data.rows, (row) => row.x)).range([left, right]);
    const svg = canvas(place, width, height);
    valueAxis(svg, y, left, right, place.dataset.unit);
    yearAxis(svg, x, height - 26, right - left);
    place.scales = { x, y };
    const id = "clip-" + place.dataset.table + "-" + place.dataset.kind;
    svg.append("clipPath").attr("id", id).append("rect")
      .attr("x", left).attr("y", 2).attr("width", right - left).attr("height", height - 28);
    return { svg, x, y, small, clip: `url(#${id})` };
  }

  function band(frame, data, low, high, opacity) {
    const rows = data.rows.filter((row) => row.cells[low].value !== null && row.cells[high].value !== null);
    frame.svg.append("path").datum(rows).attr("class", "band").attr("data-band", low + " " + high)
      .attr("fill", "var(--fan)").attr("fill-opacity", opacity).attr("clip-path", frame.clip)
      .attr("d", d3.area().x((row) => frame.x(row.x))
        .y0((row) => frame.y(row.cells[low].value)).y1((row) => frame.y(row.cells[high].value)));
  }

  function line(frame, points, stroke, width, dashes, curve) {
    return frame.svg.append("path").datum(points).attr("fill", "none").attr("stroke", stroke)
      .attr("stroke-width", width).attr("stroke-dasharray", dashes || null).attr("stroke-linejoin", "round")
      .attr("clip-path", frame.clip)
      .attr("d", d3.line().curve(curve || d3.curveLinear).x((p) => frame.x(p.x)).y((p) => frame.y(p.y)));
  }

  /** What the lines stand for, below the chart. */
  function legend(place, columns) {
    if (columns.length < 2 || place.dataset.legend === "none") {
      return;
    }
    const list = d3.create("ul").attr("class", "legend").attr("aria-hidden", "true");
    columns.forEach((column) => {
      const item = list.append("li");
      swatch(item, column);
      item.append("span").text(column.title);
    });
    place.append(list.node());
  }

  function swatch(item, column) {
    const key = item.insert("svg", () => item.node().firstChild).attr("viewBox", "0 0 26 10").attr("aria-hidden", "true");
    if (column.dot) {
      key.append("circle").attr("cx", 13).attr("cy", 5).attr("r", 4.5).attr("fill", column.colour);
    } else {
      key.append("line").attr("x1", 0).attr("x2", 26).attr("y1", 5).attr("y2", 5)
        .attr("stroke", column.colour).attr("stroke-width", 2.5).attr("stroke-dasharray", column.dash || null);
    }
  }

  const kinds = {
    fan(place) {
      const data = table(place.dataset.table);
      const f = frame(place, data, extent(place));
      band(f, data, "p5", "p95", 0.16);
      band(f, data, "p10", "p90", 0.16);
      band(f, data, "p25", "p75", 0.24);
      if (place.dataset.paths && !f.small) {
        const paths = table(place.dataset.paths);
        paths.columns.forEach((column) =>
          line(f, series(paths, column), "var(--ink)", 0.7).attr("stroke-opacity", 0.5));
      }
      line(f, series(data, { key: "p50" }), "var(--fan)", 2.4);
    },

    lines(place) {
      const data = table(place.dataset.table);
      const all = data.columns.map((column, i) => ({
        title: column.title, points: series(data, column), colour: colour(place, i), dash: dash(i),
      })).filter((it) => it.points.length > 0);
      const f = frame(place, data, all.flatMap((it) => it.points.map((p) => p.y)));
      if (place.dataset.band) {
        band(f, table(place.dataset.band), "p5", "p95", 0.12);
      }
      all.forEach((it) => {
        errors(f, it.points, it.colour);
        line(f, it.points, it.colour, 2.2, it.dash);
      });
      legend(place, all);
    },

    survival(place) {
      const data = table(place.dataset.table);
      const all = data.columns.map((column, i) => ({
        title: column.title, points: series(data, column), colour: colour(place, i), dash: dash(i),
      }));
      const f = frame(place, data, []);
      all.slice().reverse().forEach((it) => line(f, it.points, it.colour, 2, it.dash, d3.curveStepAfter));
      legend(place, all);
    },

    hist(place) {
      const data = table(place.dataset.table);
      const half = place.dataset.whole ? 0.5 : 0;
      const bins = data.rows.map((row) => ({
        from: row.cells.from.value === null ? null : row.cells.from.value - half,
        to: row.cells.to.value === null ? null : row.cells.to.value + half,
        share: row.cells.share.value || 0, half: row.cells.share.half || 0,
      }));
      const closed = bins.filter((bin) => bin.from !== null && bin.to !== null);
      const width = closed[0].to - closed[0].from;
      const first = closed[0].from;
      const last = closed[closed.length - 1].to;
      // What lies beyond is drawn apart and paler: its bin has no other end.
      bins.filter((bin) => bin.from === null).forEach((bin) => { bin.open = true; bin.from = first - 1.5 * width; bin.to = first - 0.5 * width; });
      bins.filter((bin) => bin.to === null).forEach((bin) => { bin.open = true; bin.from = last + 0.5 * width; bin.to = last + 1.5 * width; });
      const w = Math.max(160, place.clientWidth);
      const h = HEIGHT.hist;
      const y = d3.scaleLinear().domain([0, d3.max(bins, (bin) => bin.share + bin.half)]).nice(4).range([h - 26, 8]);
      const left = leftMargin(y, "%");
      const x = d3.scaleLinear().domain([d3.min(bins, (bin) => bin.from), d3.max(bins, (bin) => bin.to)]).range([left, w - 14]);
      const svg = canvas(place, w, h);
      valueAxis(svg, y, left, w - 14, "%");
      bins.forEach((bin) => {
        svg.append("rect").attr("class", "bin").attr("x", x(bin.from) + 0.5).attr("width", Math.max(0.5, x(bin.to) - x(bin.from) - 1))
          .attr("y", y(bin.share)).attr("height", y(0) - y(bin.share))
          .attr("fill", "var(--fan)").attr("fill-opacity", bin.open ? 0.35 : 0.8);
        if (bin.half > 0) {
          whisker(svg, (x(bin.from) + x(bin.to)) / 2, y(Math.max(0, bin.share - bin.half)), y(bin.share + bin.half));
        }
      });
      numberAxis(svg, x, h - 26, w);
      place.scales = { x, y };
    },

    cdf(place) {
      // A number that counts something rises in steps, at values; any other goes through quantiles.
      const whole = place.dataset.whole;
      const data = table(place.dataset.table);
      const all = data.columns.map((column, i) => ({
        title: column.title, colour: colour(place, i), dash: dash(i),
        points: data.rows.filter((row) => row.cells[column.key].value !== null)
          .map((row) => ({ head: row.x, cell: row.cells[column.key].value }))
          .map(({ head, cell }) => (whole ? { x: head, y: cell } : { x: cell, y: head })),
      }));
      const w = Math.max(160, place.clientWidth);
      const h = HEIGHT.cdf;
      const y = d3.scaleLinear().domain([0, 100]).range([h - 26, 8]);
      const left = leftMargin(y, "%");
      const ends = d3.extent(all.flatMap((it) => it.points.map((p) => p.x)));
      const x = d3.scaleLinear().domain(ends[0] === ends[1] ? [ends[0] - 1, ends[1] + 1] : ends).nice().range([left, w - 14]);
      const svg = canvas(place, w, h);
      valueAxis(svg, y, left, w - 14, "%");
      numberAxis(svg, x, h - 26, w);
      const f = { svg, x, y, clip: null };
      all.slice().reverse().forEach((it) =>
        line(f, it.points, it.colour, 2, it.dash, whole ? d3.curveStepAfter : d3.curveLinear));
      place.scales = { x, y };
      legend(place, all);
    },

    bars(place) {
      const data = table(place.dataset.table);
      const w = Math.max(220, place.clientWidth);
      const each = 50;
      const svg = canvas(place, w, data.rows.length * each + 4);
      const x = d3.scaleLinear().domain([0, 100]).range([0, Math.max(120, w - 190)]);
      data.rows.forEach((row, i) => {
        const y = i * each;
        svg.append("text").attr("x", 0).attr("y", y + 14).attr("font-weight", 600).text(row.head);
        bar(svg, x, 0, y + 21, 18, row.cells.p, row.cells.low.value, row.cells.high.value, colour(place, i));
        const end = Math.max(x(row.cells.high.value), x(row.cells.p.value)) + 8;
        const text = svg.append("text").attr("x", end).attr("y", y + 34);
        text.append("tspan").attr("font-weight", 600).text(row.cells.p.text + " %");
        text.append("tspan").attr("class", "soft").text("  " + row.cells.words.text);
      });
      place.scales = { x };
    },

    groups(place) {
      const data = table(place.dataset.table);
      const w = Math.max(220, place.clientWidth);
      // A phone has no room for the words; they stand in the table.
      const words = w >= 560 && place.dataset.words ? table(place.dataset.words) : null;
      const names = Math.min(200, 0.36 * w);
      const wraps = data.columns.some((column) => wrap(column.title, names - 8, 2).length > 1);
      const high = wraps ? ROW + 6 : ROW;
      const each = 26 + data.columns.length * high + 12;
      const svg = canvas(place, w, data.rows.length * each);
      const x = d3.scaleLinear().domain([0, 100]).range([names, w - (words ? 212 : 62)]);
      data.rows.forEach((row, i) => {
        const top = i * each;
        svg.append("text").attr("x", 0).attr("y", top + 16).attr("font-weight", 600).text(row.head);
        svg.append("line").attr("class", "base").attr("x1", x(0)).attr("x2", x(0))
          .attr("y1", top + 25).attr("y2", top + 25 + data.columns.length * high);
        data.columns.forEach((column, k) => {
          const it = row.cells[column.key];
          const y = top + 26 + k * high;
          label(svg, column.title, 0, y + high / 2 - 1, names - 8, 2, k === 0 ? null : "soft");
          if (it.value !== null) {
            const half = it.half || 0;
            bar(svg, x, names, y + (high - 15) / 2, 15, it, it.value - half, it.value + half, colour(place, i), k === 0 ? 0.95 : 0.55);
            const text = svg.append("text").attr("x", x(it.value + half) + 6).attr("y", y + high / 2 + 4);
            text.append("tspan").attr("font-weight", k === 0 ? 600 : null).text(it.text + " %");
            if (words) {
              text.append("tspan").attr("class", "soft").text("  " + words.rows[i].cells[column.key].text);
            }
          }
        });
      });
      place.scales = { x };
    },

    dots(place) {
      const data = table(place.dataset.table);
      const columns = data.columns.filter((column) => column.key !== "words");
      const w = Math.max(220, place.clientWidth);
      const names = Math.min(270, 0.44 * w);
      const each = 34;
      const height = data.rows.length * each + 26;
      const svg = canvas(place, w, height);
      const x = d3.scaleLinear().domain([0, 100]).range([names, w - 16]);
      [0, 25, 50, 75, 100].forEach((tick) => {
        svg.append("line").attr("class", "rule").attr("x1", x(tick)).attr("x2", x(tick)).attr("y1", 0).attr("y2", height - 22);
        svg.append("text").attr("class", "soft").attr("x", x(tick)).attr("y", height - 6).attr("text-anchor", "middle").text(tick + " %");
      });
      data.rows.forEach((row, i) => {
        const y = i * each + each / 2;
        label(svg, row.head, 0, y, names - 14, 2);
        svg.append("line").attr("class", "rule").attr("x1", x(0)).attr("x2", x(100)).attr("y1", y).attr("y2", y);
        columns.map((column, k) => ({ it: row.cells[column.key], k })).reverse().forEach(({ it, k }) => {
          if (it.value !== null) {
            const half = it.half || 0;
            svg.append("line").attr("x1", x(Math.max(0, it.value - half))).attr("x2", x(Math.min(100, it.value + half)))
              .attr("y1", y).attr("y2", y).attr("stroke", colour(place, k)).attr("stroke-width", 2);
            svg.append("circle").attr("cx", x(it.value)).attr("cy", y).attr("r", k === 0 ? 5 : 4)
              .attr("fill", colour(place, k)).attr("stroke", "var(--paper)").attr("stroke-width", 1);
          }
        });
        if (columns.length === 1) {
          const it = row.cells[columns[0].key];
          const right = it.value < 80;
          svg.append("text").attr("x", x(it.value) + (right ? 9 : -9)).attr("y", y - 5)
            .attr("text-anchor", right ? "start" : "end").text(it.text + " %");
        }
      });
      legend(place, columns.map((column, k) => ({ title: column.title, colour: colour(place, k), dot: true })));
      place.scales = { x };
    },

    /** Dots right and left of nothing, with whiskers. */
    differences(place) {
      const data = table(place.dataset.table);
      const w = Math.max(220, place.clientWidth);
      const names = Math.min(270, 0.4 * w);
      const each = Math.max(30, 9 * data.columns.length + 12);
      const height = data.rows.length * each + 26;
      const svg = canvas(place, w, height);
      const cells = data.rows.flatMap((row) => data.columns.map((column) => row.cells[column.key])).filter((it) => it.value !== null);
      const reach = Math.max(1, d3.max(cells, (it) => Math.abs(it.value) + (it.half || 0)) || 1);
      const x = d3.scaleLinear().domain([-reach, reach]).nice().range([names, w - 16]);
      x.ticks(Math.max(3, Math.floor((w - names) / 90))).forEach((tick) => {
        svg.append("line").attr("class", tick === 0 ? "base" : "rule").attr("x1", x(tick)).attr("x2", x(tick)).attr("y1", 0).attr("y2", height - 22);
        svg.append("text").attr("class", "soft").attr("x", x(tick)).attr("y", height - 6).attr("text-anchor", "middle")
          .text((tick > 0 ? "+" : "") + d3.format("~f")(tick));
      });
      data.rows.forEach((row, i) => {
        const top = i * each;
        label(svg, row.head, 0, top + each / 2, names - 14, Math.floor(each / 13));
        svg.append("line").attr("class", "rule").attr("x1", 0).attr("x2", w - 16).attr("y1", top + each).attr("y2", top + each);
        data.columns.forEach((column, k) => {
          const it = row.cells[column.key];
          const y = top + ((k + 1) * each) / (data.columns.length + 1);
          if (it.value !== null) {
            const half = it.half || 0;
            svg.append("line").attr("x1", x(0)).attr("x2", x(it.value)).attr("y1", y).attr("y2", y)
              .attr("stroke", colour(place, k)).attr("stroke-width", 1.5).attr("stroke-opacity", 0.45);
            svg.append("line").attr("x1", x(it.value - half)).attr("x2", x(it.value + half)).attr("y1", y).attr("y2", y)
              .attr("stroke", colour(place, k)).attr("stroke-width", 4).attr("stroke-opacity", 0.5);
            svg.append("circle").attr("cx", x(it.value)).attr("cy", y).attr("r", 3.8).attr("fill", colour(place, k));
          }
        });
      });
      legend(place, data.columns.map((column, k) => ({ title: column.title, colour: colour(place, k), dot: true })));
      place.scales = { x };
    },

    /** Shares that make up a whole. */
    stack(place) {
      const data = table(place.dataset.table);
      const w = Math.max(220, place.clientWidth);
      const each = 46;
      const svg = canvas(place, w, data.rows.length * each + 4);
      const x = d3.scaleLinear().domain([0, 100]).range([0, w - 2]);
      const looks = [{ fill: "hatch-" + place.dataset.table }, { fill: "", opacity: 0.55 }, { fill: "", opacity: 0.25 }];
      const pattern = svg.append("pattern").attr("id", looks[0].fill).attr("width", 7).attr("height", 7)
        .attr("patternUnits", "userSpaceOnUse").attr("patternTransform", "rotate(45)");
      pattern.append("rect").attr("width", 7).attr("height", 7).attr("fill", "var(--paper)");
      pattern.append("rect").attr("width", 3.5).attr("height", 7).attr("fill", "var(--fan)");
      const paint = (i) => (i === 0 ? `url(#${looks[0].fill})` : "var(--fan)");
      data.rows.forEach((row, i) => {
        const top = i * each;
        svg.append("text").attr("x", 0).attr("y", top + 14).attr("font-weight", 600).text(row.head);
        let from = 0;
        data.columns.forEach((column, k) => {
          const it = row.cells[column.key];
          const share = Math.max(0, it.value || 0);
          svg.append("rect").attr("x", x(from)).attr("width", Math.max(0, x(share) - x(0) - 1)).attr("y", top + 20).attr("height", 18)
            .attr("fill", paint(k)).attr("fill-opacity", k === 0 ? 1 : looks[k].opacity);
          if (x(share) - x(0) > 52) {
            const middle = x(from + share / 2);
            const wide = 8 + 6.6 * (it.text.length + 2);
            svg.append("rect").attr("x", middle - wide / 2).attr("width", wide).attr("y", top + 22).attr("height", 14).attr("rx", 2).attr("fill", "var(--paper)").attr("fill-opacity", 0.88);
            svg.append("text").attr("x", middle).attr("y", top + 33).attr("text-anchor", "middle").text(it.text + " %");
          }
          from += share;
        });
      });
      const list = d3.create("ul").attr("class", "legend").attr("aria-hidden", "true");
      ["ignorance", "together", "chance"].forEach((name, k) => {
        const item = list.append("li");
        item.append("span").attr("class", "key " + name);
        item.append("span").text(" " + data.columns[k].title);
      });
      place.append(list.node());
      place.scales = { x };
    },

    tornado(place) {
      const data = table(place.dataset.table);
      const w = Math.max(240, place.clientWidth);
      const names = data.rows.some((row) => wrap(row.head, w, 2).length > 1) ? 28 : 15;
      const each = names + 25;
      const height = data.rows.length * each + 26;
      const svg = canvas(place, w, height);
      const cells = data.rows.flatMap((row) => [row.cells.low, row.cells.high]);
      const low = d3.min(cells, (it) => it.value - (it.half || 0));
      const high = d3.max(cells, (it) => it.value + (it.half || 0));
      const x = d3.scaleLinear().domain([Math.max(0, low), Math.min(100, high)]).nice(5).range([40, w - 48]);
      const all = data.rows[0].cells.all.value;
      x.ticks(5).forEach((tick) => {
        svg.append("line").attr("class", "rule").attr("x1", x(tick)).attr("x2", x(tick)).attr("y1", 0).attr("y2", height - 22);
        svg.append("text").attr("class", "soft").attr("x", x(tick)).attr("y", height - 6).attr("text-anchor", "middle").text(tick + " %");
      });
      data.rows.forEach((row, i) => {
        const top = i * each;
        const from = row.cells.low;
        const to = row.cells.high;
        label(svg, row.head, 0, top + names / 2 + 0.5, w, 2);
        svg.append("rect").attr("x", x(from.value)).attr("width", Math.max(0, x(all) - x(from.value))).attr("y", top + names + 2).attr("height", 13)
          .attr("fill", "var(--c5)").attr("fill-opacity", 0.75);
        svg.append("rect").attr("x", x(all)).attr("width", Math.max(0, x(to.value) - x(all))).attr("y", top + names + 2).attr("height", 13)
          .attr("fill", "var(--c2)").attr("fill-opacity", 0.8);
        [from, to].forEach((it) => it.half && sideways(svg, x(it.value - it.half), x(it.value + it.half), top + names + 8.5));
        end(svg, x(from.value - (from.half || 0)) - 5, top + names + 13, "end", row.cells.lowAt.text);
        end(svg, x(to.value + (to.half || 0)) + 5, top + names + 13, "start", row.cells.highAt.text);
      });
      svg.append("line").attr("x1", x(all)).attr("x2", x(all)).attr("y1", 0).attr("y2", height - 22).attr("stroke", "var(--ink)").attr("stroke-width", 1.2);
      svg.selectAll("text").raise();
      place.scales = { x };
    },

    heat(place) {
      const data = table(place.dataset.table);
      const w = Math.max(240, place.clientWidth);
      const names = Math.min(230, 0.42 * w);
      const lines = d3.max(data.rows, (row) => wrap(row.head, names - 8, 3).length);
      const each = Math.max(ROW, 13 * lines + 5);
      const height = data.rows.length * each + 24;
      const svg = canvas(place, w, height);
      const step = (w - names - 4) / data.columns.length;
      const most = d3.max(data.rows, (row) => d3.max(data.columns, (column) => row.cells[column.key].value)) || 1;
      data.rows.forEach((row, i) => {
        label(svg, row.head, 0, i * each + each / 2, names - 8, 3);
        data.columns.forEach((column, k) => {
          const value = row.cells[column.key].value;
          svg.append("rect").attr("x", names + k * step).attr("y", i * each + 1).attr("width", Math.max(1, step - 1)).attr("height", each - 2)
            .attr("fill", value === null ? "var(--tint)" : "var(--fan)")
            .attr("fill-opacity", value === null ? 1 : 0.12 + 0.88 * Math.sqrt(value / most));
        });
      });
      const apart = Math.ceil(38 / step);
      data.columns.forEach((column, k) => {
        if (k % apart === 0) {
          svg.append("text").attr("class", "soft").attr("x", names + (k + 0.5) * step).attr("y", height - 6).attr("text-anchor", "middle").text(column.title);
        }
      });
      d3.select(place).append("p").attr("class", "remark").attr("aria-hidden", "true").text(`Darkest: ${most} ‰`);
    },
  };

  /** A word at the end of a bar: at which value of the driver it is. */
  function end(svg, x, y, anchor, text) {
    svg.append("text").attr("class", "soft").attr("x", x).attr("y", y).attr("text-anchor", anchor).text(text);
  }

  function sideways(svg, low, high, y) {
    svg.append("path").attr("class", "whisker").attr("fill", "none").attr("stroke", "var(--ink)").attr("stroke-width", 1.1)
      .attr("d", `M${low},${y - 3}v6m0,-3H${high}m0,-3v6`);
  }

  function errors(f, points, stroke) {
    if (points.some((p) => p.half > 0)) {
      f.svg.append("path").datum(points).attr("fill", stroke).attr("fill-opacity", 0.18).attr("clip-path", f.clip)
        .attr("d", d3.area().x((p) => f.x(p.x)).y0((p) => f.y(p.y - p.half)).y1((p) => f.y(p.y + p.half)));
    }
  }

  function bar(svg, x, from, y, height, it, low, high, fill, opacity) {
    svg.append("rect").attr("class", "bar").attr("x", from).attr("y", y).attr("height", height)
      .attr("width", Math.max(1, x(it.value) - from)).attr("fill", fill).attr("fill-opacity", opacity || 0.9);
    if (high > low) {
      const middle = y + height / 2;
      svg.append("path").attr("class", "whisker").attr("fill", "none").attr("stroke", "var(--ink)").attr("stroke-width", 1.3)
        .attr("d", `M${x(low)},${middle - 4}v8m0,-4H${x(high)}m0,-4v8`);
    }
  }

  function whisker(svg, x, low, high) {
    svg.append("path").attr("class", "whisker").attr("stroke", "var(--ink)").attr("stroke-width", 1).attr("d", `M${x},${low}V${high}`);
  }

  function numberAxis(svg, x, y0, width) {
    const ticks = x.ticks(Math.max(2, Math.floor(width / 85)));
    const years = x.domain().every((end) => end > 1900 && end < 2200);
    const axis = svg.append("g").attr("transform", `translate(0,${y0})`)
      .call(d3.axisBottom(x).tickValues(years ? ticks.filter(Number.isInteger) : ticks).tickFormat(years ? d3.format("d") : format(ticks)).tickSize(4).tickPadding(5));
    axis.select(".domain").attr("class", "base");
  }

  /* ---- When ------------------------------------------------------------------------------ */

  const places = [...document.querySelectorAll(".plot")];
  const drawn = new Map();

  function draw(place) {
    const width = place.clientWidth;
    if (width > 0 && drawn.get(place) !== width) {
      drawn.set(place, width);
      kinds[place.dataset.kind](place);
    }
  }

  /** Draws all, a few at a time, so that the page answers meanwhile. */
  function drawAll(at) {
    const until = performance.now() + 12;
    let i = at;
    while (i < places.length && performance.now() < until) {
      draw(places[i++]);
    }
    if (i < places.length) {
      setTimeout(drawAll, 0, i);
    } else {
      document.documentElement.dataset.charts = "drawn";
    }
  }

  let width = document.documentElement.clientWidth;
  let waiting = 0;
  window.addEventListener("resize", () => {
    if (document.documentElement.clientWidth !== width) {
      width = document.documentElement.clientWidth;
      clearTimeout(waiting);
      waiting = setTimeout(drawAll, 150, 0);
    }
  });

  /* Paper gets what is closed on the screen for want of room, such as the main tables. */
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details.paper:not([open])")];
    unfolded.forEach((part) => { part.open = true; });
    places.forEach(draw);
  });
  window.addEventListener("afterprint", () => unfolded.forEach((part) => { part.open = false; }));

  /** A link into a closed part of the page opens it. */
  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") {
        part.open = true;
      }
    }
    if (target) {
      target.scrollIntoView();
    }
  }
  window.addEventListener("hashchange", reveal);
  if (window.matchMedia("(max-width: 69.99rem)").matches) {
    document.querySelector(".contents details").open = false;
  }
  document.querySelectorAll(".legend.shared").forEach((list) =>
    [...list.children].forEach((item, i) => swatch(d3.select(item), { colour: colour(list, i), dash: dash(i) })));
  drawAll(0);
  reveal();
})();
