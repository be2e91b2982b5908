"use strict";
(() => {
  const { line } = charts;
  const host = document.getElementById("spectra-explore");
  const source = document.getElementById("spectra-data");
  if (!host || !source) {
    return;
  }
  const spectra = JSON.parse(source.textContent);
  if (spectra.frequency.length < 2) {
    return;
  }
  const limits = (p) => {
    const all = [...p.low, ...p.high, ...p.candidate].filter((v) => v > 0);
    return [10 ** Math.floor(Math.log10(Math.min(...all))), 10 ** Math.ceil(Math.log10(Math.max(...all)))];
  };
  charts.spectra(host, "Explore the spectra", spectra.populations, spectra.frequency[spectra.frequency.length - 1], (p) => ({
    data: [spectra.frequency, p.mean, p.low, p.high, p.candidate].map((v) => v.map((x) => x > 0 ? x : x === 0 ? 0 : null)),
    limits: limits(p),
    bands: [{ series: [3, 2], fill: "rgba(120,120,120,0.25)" }],
    lines: [
      line("mean of the reference", "#4a4a4a", 1.5),
      line("least of the reference", "#bbb", 0.7),
      line("greatest of the reference", "#bbb", 0.7),
      line("mean of the candidates", "#d55e00", 1.5, { dash: [6, 3] }),
    ],
  }));
})();
