"use strict";
// what charts share that can be zoomed
const charts = (() => {
  const element = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties || {});
    node.append(...children);
    return node;
  };
  const button = (text, label, action) => {
    const node = element("button", { type: "button", textContent: text, onclick: action });
    node.setAttribute("aria-label", label);
    return node;
  };
  const zoomBar = (zoom) => element("div", { className: "bar" },
    button("+", "Zoom in", () => zoom(0.5, 0)),
    button("\u2212", "Zoom out", () => zoom(2, 0)),
    button("\u2190", "Move left", () => zoom(1, -0.25)),
    button("\u2192", "Move right", () => zoom(1, 0.25)),
    button("Whole range", "Show the whole range", () => zoom(Infinity, 0)));
  const zoomed = (low, high, least, most, factor, shift) => {
    if (factor === Infinity) {
      return [least, most];
    }
    const width = Math.min(most - least, (high - low) * factor);
    const middle = (low + high) / 2 + shift * (high - low);
    const start = Math.max(least, Math.min(most - width, middle - width / 2));
    return [start, start + width];
  };

  const decade = (v) => v > 0 && Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-6;
  const font = '12px "Liberation Sans", Arial, sans-serif';
  const axis = { labelSize: 22, font, labelFont: font, grid: { stroke: "#e6e6e6" } };
  const line = (label, stroke, width, more) => Object.assign({ label, stroke, width, spanGaps: true, points: { show: false },
    value: (u, v) => v == null ? "\u2013" : typeset.power(v) }, more);

  /**
   * Power over frequency, one population at a time.
   *
   * most: highest frequency (Hz); curves(population): data, lines and bands as uPlot takes them, and limits of the powers
   */
  function spectra(host, title, populations, most, curves) {
    const place = element("div");
    const choose = element("div", { className: "bar" });
    let chart = null;
    let range = [0, most];
    const tell = () => host.setAttribute("aria-label", "Spectrum from " + range[0].toFixed(1) + " to " + range[1].toFixed(1) + " Hz");
    const redraw = () => {
      tell();
      chart.setData(chart.data);
    };
    const width = () => Math.max(280, place.clientWidth || 800);
    const show = (index) => {
      [...choose.children].forEach((b, i) => b.setAttribute("aria-pressed", String(i === index)));
      const { data, lines, bands, limits } = curves(populations[index]);
      const options = {
        width: width(),
        height: 380,
        scales: { x: { time: false, range: () => range }, y: { distr: 3, range: () => limits } },
        axes: [
          { label: "frequency (Hz)", ...axis },
          { label: "power (Hz)", size: 62, ...axis,
            filter: (u, splits) => splits.map((v) => decade(v) ? v : null),
            values: (u, splits) => splits.map((v) => decade(v) ? "10" + typeset.superscript(Math.round(Math.log10(v))) : "") },
        ],
        cursor: { drag: { x: true, y: false, setScale: false } },
        hooks: {
          setSelect: [(u) => {
            if (u.select.width > 3) {
              range = [u.posToVal(u.select.left, "x"), u.posToVal(u.select.left + u.select.width, "x")];
              u.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
              redraw();
            }
          }],
        },
        series: [{ label: "frequency", value: (u, v) => v == null ? "\u2013" : v.toFixed(2) + " Hz" }, ...lines],
        bands,
      };
      if (chart) {
        chart.destroy();
      }
      chart = new uPlot(options, data, place);
      chart.over.addEventListener("dblclick", () => zoom(Infinity, 0));
      tell();
    };
    const zoom = (factor, shift) => {
      range = zoomed(range[0], range[1], 0, most, factor, shift);
      redraw();
    };
    populations.forEach((p, i) => choose.append(button(p.name, "Spectrum of " + p.name, () => show(i))));
    host.append(element("h3", { textContent: title }), choose, zoomBar(zoom), place,
      element("p", { className: "hint", textContent: "Drag over a range to zoom in, double-click to see the whole range. Choose a name in the legend to hide its curve." }));
    host.setAttribute("role", "group");
    host.hidden = false;
    show(0);
    new ResizeObserver(() => chart.setSize({ width: width(), height: 380 })).observe(place);
  }

  return { element, zoomBar, zoomed, line, spectra };
})();
