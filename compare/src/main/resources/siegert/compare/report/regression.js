"use strict";
// spectra of a comparison that can be zoomed: drag over a range, or use the buttons
(() => {
  const host = document.getElementById("spectra-explore");
  const source = document.getElementById("spectra-data");
  if (!host || !source) {
    return;
  }
  const spectra = JSON.parse(source.textContent);
  const f = spectra.frequency;
  if (f.length < 2) {
    return;
  }
  const most = f[f.length - 1];
  let range = [0, most];
  let chart = null;
  let chosen = 0;
  const button = (text, label, action) => {
    const b = document.createElement("button");
    b.type = "button";
    b.textContent = text;
    b.setAttribute("aria-label", label);
    b.addEventListener("click", action);
    return b;
  };
  const choose = document.createElement("div");
  const zooms = document.createElement("div");
  const place = document.createElement("div");
  choose.className = zooms.className = "bar";
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = "Drag over a range to enlarge it; point at a frequency to read the powers.";
  const superscript = (n) => String(n).replace(/-/, "\u207b").replace(/[0-9]/g, (d) => "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"[d]);
  const decade = (v) => v > 0 && Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-6;
  const font = '12px "Liberation Sans", Arial, sans-serif';
  const show = () => {
    [...choose.children].forEach((b, i) => b.setAttribute("aria-pressed", String(i === chosen)));
    const p = spectra.populations[chosen];
    const all = [...p.low, ...p.high, ...p.candidate].filter((v) => v > 0);
    const limits = [10 ** Math.floor(Math.log10(Math.min(...all))), 10 ** Math.ceil(Math.log10(Math.max(...all)))];
    const line = (label, stroke, width, more) => Object.assign({ label, stroke, width, points: { show: false },
      value: (u, v) => v == null ? "" : v.toExponential(2) }, more);
    const options = {
      width: Math.max(280, place.clientWidth || 800),
      height: 360,
      scales: { x: { time: false, range: () => range }, y: { distr: 3, range: () => limits } },
      axes: [
        { label: "frequency (Hz)", labelSize: 22, font, labelFont: font, grid: { stroke: "#e6e6e6" } },
        { label: "power (Hz)", labelSize: 22, size: 62, font, labelFont: font, grid: { stroke: "#e6e6e6" },
          filter: (u, splits) => splits.map((v) => decade(v) ? v : null),
          values: (u, splits) => splits.map((v) => decade(v) ? "10" + superscript(Math.round(Math.log10(v))) : "") },
      ],
      cursor: { drag: { x: true, y: false, setScale: false } },
      hooks: { setSelect: [(u) => {
        if (u.select.width > 3) {
          range = [u.posToVal(u.select.left, "x"), u.posToVal(u.select.left + u.select.width, "x")];
          u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          u.setData(u.data);
        }
      }] },
      bands: [{ series: [3, 2], fill: "rgba(120,120,120,0.25)" }],
      series: [
        { label: "frequency", value: (u, v) => v == null ? "" : v.toFixed(1) + " Hz" },
        line("mean of the reference", "#4a4a4a", 1.5),
        line("least of the reference", "#bbb", 0.7),
        line("greatest of the reference", "#bbb", 0.7),
        line("mean of the candidates", "#d55e00", 1.5, { dash: [6, 3] }),
      ],
    };
    if (chart) {
      chart.destroy();
    }
    chart = new uPlot(options, [f, p.mean, p.low, p.high, p.candidate].map((v) => v.map((x) => x > 0 ? x : x === 0 ? 0 : null)), place);
  };
  const zoom = (factor, shift) => {
    const width = Math.min(most, (range[1] - range[0]) * factor);
    const middle = (range[0] + range[1]) / 2 + shift * (range[1] - range[0]);
    const start = Math.max(0, Math.min(most - width, middle - width / 2));
    range = [start, start + width];
    chart.setData(chart.data);
  };
  spectra.populations.forEach((p, i) => choose.append(button(p.name, "Population " + p.name, () => { chosen = i; show(); })));
  zooms.append(
    button("+", "Zoom in", () => zoom(0.5, 0)),
    button("\u2212", "Zoom out", () => zoom(2, 0)),
    button("\u2190", "Move left", () => zoom(1, -0.25)),
    button("\u2192", "Move right", () => zoom(1, 0.25)),
    button("Whole range", "Show the whole range", () => zoom(Infinity, 0)));
  host.append(choose, zooms, place, hint);
  host.hidden = false;
  show();
  addEventListener("resize", () => chart.setSize({ width: Math.max(280, place.clientWidth), height: 360 }));
})();
// on paper nothing can be unfolded
(() => {
  const folded = () => document.querySelectorAll("details:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...folded()];
    opened.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((d) => { d.open = false; }));
})();
