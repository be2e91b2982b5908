"use strict";
(function () {
  const { element, zoomBar, zoomed, line } = charts;
  const data = (id) => JSON.parse(document.getElementById(id).textContent);

  function spectra(host) {
    const spectra = data("spectra-data");
    if (!spectra.populations.length || spectra.frequency.length < 2) {
      return;
    }
    const positive = (values) => values.map((v) => v > 0 ? v : null);
    const table = (p) => {
      const tables = [[spectra.frequency, positive(p.average), positive(p.theory), positive(p.expected),
        positive(p.expected.map((v) => v * spectra.low)), positive(p.expected.map((v) => v * spectra.high))]];
      if (p.published) {
        tables[0].push(positive(p.published));
      }
      if (p.raw) {
        tables.unshift([p.raw_frequency, positive(p.raw)]);
      }
      const joined = uPlot.join(tables, tables.map((t) => t.map(() => 2)));
      return p.raw ? joined : [joined[0], joined[0].map(() => null), ...joined.slice(1)];
    };
    // the deep gaps of a single periodogram would take most of the axis
    const limits = (p) => {
      const shown = [...p.average, ...p.expected, ...p.theory, ...(p.published || [])].filter((v) => v > 0);
      return [Math.pow(10, Math.floor(Math.log10(Math.min(...shown)) - 0.5)), Math.pow(10, Math.ceil(Math.log10(Math.max(...shown)) + 0.1))];
    };
    charts.spectra(host, "Look closer at one population", spectra.populations, spectra.frequency[spectra.frequency.length - 1], (p) => ({
      data: table(p),
      limits: limits(p),
      bands: [{ series: [6, 5], fill: "rgba(213,94,0,0.13)" }],
      lines: [
        line("FFT", "#c4c4c4", 1),
        line("average", "#4a4a4a", 1.5),
        line("theory", "#1e88d2", 1.2, { dash: [5, 4] }),
        line("theory as the estimator sees it", "#d55e00", 2),
        line("by chance from", "rgba(213,94,0,0.35)", 0.5),
        line("to (95 %)", "rgba(213,94,0,0.35)", 0.5),
        ...(p.published ? [line("published theory, likewise", "#009e73", 1.4, { dash: [9, 4] })] : []),
      ],
    }));
  }

  function raster(host) {
    const raster = data("raster-data");
    const rows = raster.populations.reduce((sum, p) => sum + p.neurons, 0);
    if (!rows) {
      return;
    }
    const tops = [];
    raster.populations.reduce((sum, p) => (tops.push(sum), sum + p.neurons), 0);
    const canvas = element("canvas", { className: "raster", tabIndex: 0 });
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", "Raster of spikes; arrow keys move, plus and minus zoom");
    const readout = element("p", { className: "hint" });
    const idle = "Drag over a range or turn the wheel to zoom in, double-click to see the whole range. Point at a spike to read it.";
    readout.textContent = idle;
    const colours = ["#005a9c", "#d55e00"];
    const left = 60;
    const right = 18;
    const bottom = 34;
    let range = [raster.start_ms, raster.stop_ms];
    let drag = null;
    let picked = -1;
    const size = () => [canvas.clientWidth, canvas.clientHeight];
    const toX = (t) => left + (t - range[0]) / (range[1] - range[0]) * (size()[0] - left - right);
    const toTime = (x) => range[0] + (x - left) / (size()[0] - left - right) * (range[1] - range[0]);
    const pitch = () => (size()[1] - bottom - 6) / rows;
    const rowOf = (i) => tops[raster.population[i]] + raster.neuron[i];
    const draw = () => {
      const [w, h] = size();
      const ratio = window.devicePixelRatio || 1;
      canvas.width = Math.round(w * ratio);
      canvas.height = Math.round(h * ratio);
      const g = canvas.getContext("2d");
      g.scale(ratio, ratio);
      g.font = '12px "Liberation Sans", Arial, sans-serif';
      g.textBaseline = "middle";
      raster.populations.forEach((p, i) => {
        const top = 6 + tops[i] * pitch();
        g.fillStyle = i % 2 ? "#f4f4f4" : "#fff";
        g.fillRect(left, top, w - left - right, p.neurons * pitch());
        g.fillStyle = "#222";
        g.textAlign = "right";
        g.fillText(p.name, left - 8, top + p.neurons * pitch() / 2, left - 10);
      });
      const mark = Math.max(3, pitch() * 0.9);
      for (let i = 0; i < raster.time_ms.length; i++) {
        const t = raster.time_ms[i];
        if (t >= range[0] && t <= range[1]) {
          g.fillStyle = i === picked ? "#000" : colours[raster.population[i] % 2];
          const wide = i === picked ? 4 : 1.5;
          g.fillRect(toX(t) - wide / 2, 6 + (rowOf(i) + 0.5) * pitch() - mark / 2, wide, i === picked ? mark + 3 : mark);
        }
      }
      g.strokeStyle = "#555";
      g.strokeRect(left, 6, w - left - right, h - bottom - 6);
      g.fillStyle = "#222";
      g.textAlign = "center";
      const rough = (range[1] - range[0]) / Math.max(2, (w - left) / 90);
      const decade = Math.pow(10, Math.floor(Math.log10(rough)));
      const step = decade * (rough / decade < 1.5 ? 1 : rough / decade < 3.5 ? 2 : rough / decade < 7.5 ? 5 : 10);
      const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
      for (let k = Math.ceil(range[0] / step - 1e-9); k * step <= range[1] + 1e-9; k++) {
        const x = toX(k * step);
        g.fillRect(x, h - bottom, 1, 4);
        g.fillText((k * step).toFixed(decimals), x, h - bottom + 11);
      }
      g.fillText("time (ms)", (left + w) / 2, h - 8);
      if (drag) {
        g.fillStyle = "rgba(0,114,178,0.15)";
        g.fillRect(Math.min(drag[0], drag[1]), 6, Math.abs(drag[1] - drag[0]), h - bottom - 6);
      }
    };
    const zoom = (factor, shift) => {
      range = zoomed(range[0], range[1], raster.start_ms, raster.stop_ms, factor, shift);
      draw();
    };
    const nearest = (x, y) => {
      let best = -1;
      let least = 100;
      for (let i = 0; i < raster.time_ms.length; i++) {
        const dx = toX(raster.time_ms[i]) - x;
        const dy = 6 + (rowOf(i) + 0.5) * pitch() - y;
        if (dx * dx + dy * dy < least) {
          least = dx * dx + dy * dy;
          best = i;
        }
      }
      return best;
    };
    canvas.onpointerdown = (e) => {
      drag = [e.offsetX, e.offsetX];
      canvas.setPointerCapture(e.pointerId);
    };
    canvas.onpointermove = (e) => {
      if (drag) {
        drag[1] = e.offsetX;
      } else {
        picked = nearest(e.offsetX, e.offsetY);
        readout.textContent = picked < 0 ? idle : raster.populations[raster.population[picked]].name + ", neuron " + (raster.neuron[picked] + 1)
          + " of the sample, " + raster.time_ms[picked] + " ms";
      }
      draw();
    };
    canvas.onpointerup = () => {
      const ends = drag && drag.map(toTime).sort((a, b) => a - b);
      const far = drag && Math.abs(drag[1] - drag[0]) > 4;
      drag = null;
      if (far) {
        range = [Math.max(raster.start_ms, ends[0]), Math.min(raster.stop_ms, ends[1])];
      }
      draw();
    };
    canvas.onpointercancel = () => { drag = null; draw(); };
    canvas.ondblclick = () => zoom(Infinity, 0);
    canvas.addEventListener("wheel", (e) => {
      e.preventDefault();
      const at = (toTime(e.offsetX) - (range[0] + range[1]) / 2) / (range[1] - range[0]);
      const factor = e.deltaY < 0 ? 0.8 : 1.25;
      zoom(factor, at * (1 - factor));
    }, { passive: false });
    canvas.onkeydown = (e) => {
      const moves = { ArrowLeft: [1, -0.25], ArrowRight: [1, 0.25], "+": [0.5, 0], "-": [2, 0], Escape: [Infinity, 0] };
      if (moves[e.key]) {
        e.preventDefault();
        zoom(...moves[e.key]);
      }
    };
    host.append(element("h3", { textContent: "Look closer at the raster" }), zoomBar(zoom), canvas, readout);
    host.hidden = false;
    new ResizeObserver(draw).observe(canvas);
  }

  spectra(document.getElementById("spectra-explore"));
  raster(document.getElementById("raster-explore"));
})();
