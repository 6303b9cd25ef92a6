// The table of routes: sorted by its heads, filtered by words, its sum below; a row chooses its route.
"use strict";

// Metres as kilometres or miles, with the decimals that a total calls for; as the window writes them.
nk.digits = function (total) { return total < 1 ? 3 : total < 100 ? 2 : 1; };
nk.unitMetres = function () { return nk.numbers().miles ? 1609.344 : 1000; };
nk.grouped = function (value, digits) {
  var parts = Math.abs(value).toFixed(digits).split("."), way = nk.numbers();
  if (Math.abs(value) >= 10000) parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, way.thousands === undefined ? "\u202f" : way.thousands);
  return parts.join(way.decimal);
};
nk.kmText = function (metres, total) {
  var unit = nk.unitMetres();
  return nk.grouped(metres / unit, nk.digits(total / unit));
};
// Parts that add up to the rounded total: the largest remainders take the last unit.
nk.partsText = function (parts, total) {
  var digits = nk.digits(total / nk.unitMetres()), unit = nk.unitMetres() / Math.pow(10, digits);
  var floors = parts.map(function (part) { return Math.floor(part / unit + 1e-9); });
  var spare = Math.round(total / unit) - floors.reduce(function (a, b) { return a + b; }, 0);
  parts.map(function (part, i) { return [floors[i] - part / unit, i]; }).sort(function (a, b) { return a[0] - b[0]; })
    .slice(0, Math.max(0, spare)).forEach(function (pair) { floors[pair[1]] += 1; });
  return floors.map(function (count) { return nk.grouped(count / Math.pow(10, digits), digits); });
};

nk.rows = function () { return nk.all(".nk-routes tbody tr"); };
nk.valueOf = function (row, column) {
  var cell = row.cells[column];
  return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
};

nk.sortTable = function (column, heads) {
  var head = heads[column - 1], text = column < 3, before = head.getAttribute("aria-sort");
  var way = before === "none" ? (text ? 1 : -1) : before === "ascending" ? -1 : 1;
  heads.forEach(function (one) { one.setAttribute("aria-sort", "none"); });
  head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
  var order = new Intl.Collator(nk.language, { numeric: true });
  var rows = nk.rows().map(function (row, place) {
    return { row: row, place: place, value: text ? row.cells[column].textContent : nk.valueOf(row, column) };
  });
  rows.sort(function (a, b) {
    if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.place - b.place;
    return way * (text ? order.compare(a.value, b.value) : a.value - b.value) || a.place - b.place;
  });
  var body = document.querySelector(".nk-routes tbody");
  rows.forEach(function (one) { body.appendChild(one.row); });
};

// Shows the rows that fit every word of the filter, of layers that are on; counts and adds them up.
nk.filterTable = function () {
  var asked = nk.byId("filter").value, words = nk.fold(asked).split(" ").filter(Boolean), rows = nk.rows(), listed = 0, on = 0;
  rows.forEach(function (row) {
    var layer = nk.layerById[row.dataset.layer], visible = Boolean(layer && layer.visible);
    var fits = words.every(function (word) { return (" " + nk.rowTexts.get(row)).indexOf(" " + word) >= 0; });
    row.hidden = !(visible && fits);
    on += visible; listed += visible && fits;
  });
  nk.byId("count").textContent = on && !listed ? nk.word("No route matches “%1”.", asked.trim()) :
    listed === on ? nk.word(on === 1 ? "1 route" : "%1 routes", listed) : nk.word("%1 of %2 routes", listed, on);
  nk.sumTable(rows.filter(function (row) { return !row.hidden; }));
  nk.rove();
};

nk.sumTable = function (rows) {
  var foot = document.querySelector(".nk-routes tfoot"), heads = nk.all(".nk-routes thead th").length, sums = [], rough = [];
  foot.replaceChildren();
  if (!rows.length) return;
  for (var column = 3; column < heads; column++) {
    sums.push(rows.reduce(function (sum, row) { return sum + (nk.valueOf(row, column) || 0); }, 0));
    rough.push(rows.some(function (row) { return nk.valueOf(row, column) && (row.dataset.rough || row.cells[column].dataset.rough); }));
  }
  var texts = nk.partsText(sums.slice(1), sums[0]), line = foot.insertRow();
  line.insertCell();
  var head = nk.element("th", "", nk.word("Sum"));
  head.scope = "row"; line.appendChild(head);
  line.insertCell();
  [nk.kmText(sums[0], sums[0])].concat(texts).forEach(function (text, i) {
    var cell = line.insertCell();
    cell.textContent = sums[i] ? (rough[i] ? "≈ " : "") + text : "";
    cell.className = i ? "" : "nk-total"; cell.dataset.value = sums[i].toFixed(6);
  });
};

nk.markRow = function (key) {
  nk.rows().forEach(function (row) {
    var own = nk.same(nk.keyOf(row), key);
    row.classList.toggle("nk-chosen", own);
    if (own) row.setAttribute("aria-current", "true"); else row.removeAttribute("aria-current");
  });
  nk.rove();
};
// One row takes part in the tab order: the chosen one, else the first.
nk.rove = function () {
  var rows = nk.rows(), seen = rows.filter(function (row) { return !row.hidden; });
  var stop = seen.filter(function (row) { return row.classList.contains("nk-chosen"); })[0] || seen[0];
  rows.forEach(function (row) { row.tabIndex = row === stop ? 0 : -1; });
};

nk.wireTable = function () {
  var heads = nk.all(".nk-routes thead th[aria-sort]"), names = {};
  nk.page.entries.forEach(function (entry) {
    if (entry.key) names[entry.key.join("\t")] = [entry.kind].concat(entry.names).join(" ");
  });
  nk.rowTexts = new Map();
  nk.rows().forEach(function (row) {
    var cells = [].map.call(row.cells, function (cell) { return cell.textContent; });
    nk.rowTexts.set(row, nk.fold(cells.concat([names[nk.keyOf(row).join("\t")] || ""]).join(" ")));
    row.addEventListener("click", function () { nk.choose(nk.keyOf(row), { fit: true, table: true }); });
    row.addEventListener("keydown", function (event) {
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Enter") nk.choose(nk.keyOf(row), { fit: true, table: true, focus: true });
      else if (step) {
        var seen = nk.rows().filter(function (one) { return !one.hidden; }), next = seen[seen.indexOf(row) + step];
        if (next) { row.tabIndex = -1; next.tabIndex = 0; next.focus(); }
      } else return;
      event.preventDefault();
    });
  });
  heads.forEach(function (head, i) {
    head.querySelector("button").addEventListener("click", function () { nk.sortTable(i + 1, heads); });
  });
  nk.byId("filter").addEventListener("input", nk.filterTable);
  nk.filterTable();
};
