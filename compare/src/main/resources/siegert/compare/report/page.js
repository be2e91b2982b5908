"use strict";
// numbers as in the tables
const typeset = (() => {
  const superscript = (n) => String(n).replace(/-/, "\u207b").replace(/[0-9]/g, (d) => "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"[d]);
  const minus = (text) => text.replace(/^-/, "\u2212");
  const power = (v) => {
    const [digits, exponent] = v.toExponential(2).split("e");
    return minus(digits) + "\u00b710" + superscript(Number(exponent));
  };
  const number = (v) => v === 0 || Math.abs(v) >= 1e-3 && Math.abs(v) < 1e6 ? minus(String(Number(v.toPrecision(4)))) : power(v);
  return { superscript, power, number };
})();

// figures: what the pointer is at, and parts enlarged by mouse and keys
(() => {
  const read = (axis, share) => {
    const [, name, unit] = axis.label.match(/^(.*?)(?: \(([^()]*)\))?$/s);
    const at = axis.logarithmic ? axis.low * (axis.high / axis.low) ** share : axis.low + share * (axis.high - axis.low);
    const nearest = () => axis.places.reduce((best, place, i) => Math.abs(place - at) < Math.abs(axis.places[best] - at) ? i : best, 0);
    const value = axis.names ? axis.names[nearest()] : typeset.number(at);
    return name + " " + value + (unit ? " " + unit : "");
  };
  const figures = [...document.querySelectorAll("figure[data-frames]")].map((figure) => {
    const svg = figure.querySelector("svg");
    const frames = JSON.parse(figure.dataset.frames);
    const whole = svg.getAttribute("viewBox").split(" ").map(Number);
    let view = whole;
    let start = null;
    const shape = (name, style) => {
      const node = document.createElementNS(svg.namespaceURI, name);
      node.setAttribute("class", style);
      svg.append(node);
      return node;
    };
    const cross = shape("path", "cross");
    const chosen = shape("rect", "chosen");
    const reading = document.createElement("p");
    reading.className = "reading";
    svg.after(reading);
    svg.setAttribute("tabindex", "0");
    const show = (x, y, width) => {
      const w = Math.max(whole[2] / 20, Math.min(whole[2], width));
      const h = w * whole[3] / whole[2];
      view = [Math.max(0, Math.min(whole[2] - w, x)), Math.max(0, Math.min(whole[3] - h, y)), w, h];
      svg.setAttribute("viewBox", view.join(" "));
      svg.classList.toggle("enlarged", w < whole[2]);
    };
    const scale = (factor) => show(view[0] + view[2] * (1 - factor) / 2, view[1] + view[3] * (1 - factor) / 2, view[2] * factor);
    const move = (x, y) => show(view[0] + x * view[2], view[1] + y * view[3], view[2]);
    const reset = () => show(0, 0, whole[2]);
    const place = (e) => new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const span = (a, b) => [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
    const outline = (box) => ["x", "y", "width", "height"].forEach((name, i) => chosen.setAttribute(name, box[i]));
    svg.addEventListener("pointerdown", (e) => {
      if (e.pointerType === "mouse" && e.button === 0) {
        start = place(e);
        svg.setPointerCapture(e.pointerId);
      }
    });
    svg.addEventListener("pointermove", (e) => {
      const at = place(e);
      const f = frames.find((a) => at.x >= a.left && at.x <= a.left + a.width && at.y >= a.top && at.y <= a.top + a.height);
      reading.textContent = f ? (f.title ? f.title + ": " : "") + read(f.x, (at.x - f.left) / f.width) + ", "
        + read(f.y, 1 - (at.y - f.top) / f.height) : "";
      cross.setAttribute("d", f ? `M${at.x} ${f.top}v${f.height}M${f.left} ${at.y}h${f.width}` : "");
      if (start) {
        outline(span(start, at));
      }
    });
    svg.addEventListener("pointerup", (e) => {
      const box = start && span(start, place(e));
      start = null;
      outline([0, 0, 0, 0]);
      if (box && box[2] > 4 && box[3] > 4) {
        const width = Math.max(box[2], box[3] * whole[2] / whole[3]);
        show(box[0] + (box[2] - width) / 2, box[1] + (box[3] - width * whole[3] / whole[2]) / 2, width);
      }
    });
    svg.addEventListener("pointerleave", () => {
      reading.textContent = "";
      cross.setAttribute("d", "");
    });
    svg.addEventListener("dblclick", reset);
    svg.addEventListener("keydown", (e) => {
      const keys = { "+": () => scale(0.5), "-": () => scale(2), Escape: reset, ArrowLeft: () => move(-0.25, 0),
        ArrowRight: () => move(0.25, 0), ArrowUp: () => move(0, -0.25), ArrowDown: () => move(0, 0.25) };
      if (keys[e.key] && (view[2] < whole[2] || e.key === "+")) {
        e.preventDefault();
        keys[e.key]();
      }
    });
    return reset;
  });
  document.querySelectorAll(".help").forEach((note) => { note.hidden = false; });

  // on paper nothing can be unfolded or moved
  let opened = [];
  addEventListener("beforeprint", () => {
    figures.forEach((reset) => reset());
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((d) => { d.open = false; }));
})();
