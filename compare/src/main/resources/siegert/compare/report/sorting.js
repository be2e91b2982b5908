"use strict";
// tables of class "sortable": a press on a heading sorts by its column, a second one the other way round
document.querySelectorAll("table.sortable").forEach((table) => {
  const body = table.tBodies[0];
  const value = (row, column) => {
    const text = row.cells[column].textContent.trim().replace("\u2212", "-").replace(/\u202f/g, "");
    const power = text.match(/^([-+]?[\d.]+)\u00b710([\u207b\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)/);
    if (power) {
      const digits = [...power[2]].map((c) => (c === "\u207b" ? "-" : "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(c)));
      return Number(power[1]) * 10 ** Number(digits.join(""));
    }
    const number = parseFloat(text);
    return Number.isNaN(number) ? text : number;
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      [...table.tHead.rows[0].cells].forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows].sort((a, b) => {
        const x = value(a, column);
        const y = value(b, column);
        if (typeof x === typeof y) {
          return x < y ? -1 : x > y ? 1 : 0;
        }
        return typeof x === "number" ? -1 : 1;
      });
      body.append(...(down ? rows.reverse() : rows));
    });
  });
});
