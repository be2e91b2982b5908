"use strict";
// tables of class "sortable": a press on a heading sorts by its column, a second one the other way round
document.querySelectorAll("table.sortable").forEach((table) => {
  // a row, or a body that holds a row and what is said of it
  const entries = () => (table.tBodies.length > 1 ? [...table.tBodies] : [...table.tBodies[0].rows]);
  const value = (entry, column) => {
    const cell = (entry.rows ? entry.rows[0] : entry).cells[column];
    const text = (cell.dataset.order || cell.textContent).trim().replace("\u2212", "-").replace(/\u202f/g, "");
    const power = text.match(/^([-+]?[\d.]+)\u00b710([\u207b\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)/);
    if (power) {
      const digits = [...power[2]].map((c) => (c === "\u207b" ? "-" : "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(c)));
      return Number(power[1]) * 10 ** Number(digits.join(""));
    }
    const number = parseFloat(text);
    return Number.isNaN(number) ? text : number;
  };
  // the lowest heading of each column, some of which reach over several columns or rows
  const grid = [...table.tHead.rows].map(() => []);
  [...table.tHead.rows].forEach((row, r) => [...row.cells].forEach((cell) => {
    let c = 0;
    while (grid[r][c]) {
      c++;
    }
    for (let i = 0; i < cell.rowSpan; i++) {
      for (let j = 0; j < cell.colSpan; j++) {
        grid[r + i][c + j] = cell;
      }
    }
  }));
  const heads = grid[grid.length - 1];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = entries().sort((a, b) => {
        const x = value(a, column);
        const y = value(b, column);
        if (typeof x === typeof y) {
          return x < y ? -1 : x > y ? 1 : 0;
        }
        return typeof x === "number" ? -1 : 1;
      });
      entries()[0].parentNode.append(...(down ? rows.reverse() : rows));
    });
  });
});
