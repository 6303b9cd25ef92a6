// The popup on the map and the cards in the column: what the page knows of a feature, always written as text.
"use strict";

nk.POPUP_ROWS = 8;
nk.SHORT = 26;
nk.popup = null;

// A table of label and value; a note stands below its row.
nk.factTable = function (rows) {
  var table = nk.element("table", "nk-facts");
  rows.forEach(function (row) {
    var line = table.insertRow(), label = line.insertCell(), value = line.insertCell();
    label.textContent = row[0]; value.textContent = row[1];
    value.className = row[2] === true ? "nk-total nk-open" : "nk-total";
    if (row[1].length <= nk.SHORT) value.classList.add("nk-short");
    if (!row[1]) { value.remove(); label.colSpan = 2; }
    if (typeof row[2] !== "string" || !row[2]) return;
    var note = table.insertRow().insertCell();
    note.colSpan = 2; note.className = "nk-note"; note.textContent = row[2];
  });
  return table;
};

nk.cardOf = function (key) { return nk.page.cards[key.join("\t")] || null; };

// Head and rows of what a popup says; a feature without a card says its name.
nk.sayingOf = function (key) {
  var route = nk.page.popups[key.join("\t")], card = nk.cardOf(key), rows = [];
  if (route) return route;
  if (!card) {
    var feature = (nk.layerById[key[0]].features || []).filter(function (f) { return f.id === key[1]; })[0];
    return { title: feature ? nk.nameOf(feature) : key[1], names: "", total: "", rows: [] };
  }
  card.sections.forEach(function (section) {
    section[1].forEach(function (row) { if (row[1] && rows.length < nk.POPUP_ROWS) rows.push([row[0], row[1]]); });
  });
  return { title: card.title, names: card.names, total: "", rows: rows, chips: card.chips };
};

nk.chips = function (chips) {
  var line = nk.element("p", "nk-chips");
  (chips || []).forEach(function (chip) {
    var one = nk.element("span", chip[1] ? "nk-chip nk-warn" : "nk-chip", chip[0]);
    if (chip[2]) one.title = chip[2];
    line.appendChild(one);
  });
  return line;
};

nk.popupBody = function (said, key) {
  var box = nk.element("div", "nk-said"), head = nk.element("header", "");
  var close = nk.element("button", "nk-plain", "×");
  close.type = "button"; close.title = nk.word("Close"); close.setAttribute("aria-label", close.title);
  close.addEventListener("click", function () { nk.closePopup(true); });
  head.appendChild(nk.element("h3", "", said.title)); head.appendChild(close);
  box.appendChild(head);
  if (said.names) box.appendChild(nk.element("p", "nk-names", said.names));
  if (said.total) box.appendChild(nk.element("p", "nk-figure", said.total));
  if (said.chips && said.chips.length) box.appendChild(nk.chips(said.chips));
  if (said.rows.length) box.appendChild(nk.factTable(said.rows));
  if (key && (nk.page.popups[key.join("\t")] || nk.cardOf(key))) {
    var more = nk.element("button", "nk-link", nk.word(nk.page.popups[key.join("\t")] ? "Passport" : "Properties"));
    more.type = "button";
    more.addEventListener("click", function () { nk.openTab("passport", true); });
    box.appendChild(more);
  }
  return box;
};

// Where the popup of a feature stands: in the middle of its line, on its point, within its area.
nk.anchorOf = function (key) {
  var shape = nk.shapeOf(key);
  if (!shape || !shape.parts.length) return null;
  var part = shape.parts.reduce(function (a, b) { return b.along[b.along.length - 1] > a.along[a.along.length - 1] ? b : a; });
  if (shape.kind !== "line") {
    return shape.kind === "point" ? nk.placeOf(part.xy[0], part.xy[1]) : nk.placeOf((part.box[0] + part.box[2]) / 2, (part.box[1] + part.box[3]) / 2);
  }
  var half = part.along[part.along.length - 1] / 2, i = 1;
  while (i < part.along.length - 1 && part.along[i] < half) i++;
  var t = (half - part.along[i - 1]) / ((part.along[i] - part.along[i - 1]) || 1);
  return nk.placeOf(part.xy[2 * i - 2] + t * (part.xy[2 * i] - part.xy[2 * i - 2]),
                    part.xy[2 * i - 1] + t * (part.xy[2 * i + 1] - part.xy[2 * i - 1]));
};

nk.openPopup = function (key, how) {
  var at = how.at || nk.anchorOf(key);
  // the line of a listed route of a large layer is put in a moment later
  if (!at) { setTimeout(function () { if (nk.same(nk.chosen, key) && nk.anchorOf(key)) nk.openPopup(key, how); }, 60); return; }
  nk.putPopup(at, nk.popupBody(nk.sayingOf(key), key), how.focus);
};

nk.putPopup = function (at, body, focus) {
  nk.closePopup();
  nk.popupBefore = document.activeElement;
  var room = nk.map.getSize(), popup = L.popup({ className: "nk-popup", closeButton: false, minWidth: Math.min(240, room.x - 60),
    maxWidth: Math.min(330, room.x - 40), maxHeight: Math.max(120, room.y - 70), autoPanPaddingTopLeft: [12, 12], autoPanPaddingBottomRight: [46, 34], closeOnEscapeKey: false });
  popup.on("remove", function () { if (nk.popup === popup) nk.popup = null; });
  popup.setLatLng(at).setContent(body).openOn(nk.map);
  nk.popup = popup;
  if (focus) (body.querySelector(".nk-link") || body.querySelector("button")).focus();
};

nk.closePopup = function (back) {
  var popup = nk.popup, inside = popup && popup.getElement() && popup.getElement().contains(document.activeElement);
  nk.popup = null;
  if (popup) nk.map.closePopup(popup);
  if (back && inside && nk.popupBefore && nk.popupBefore.focus) nk.popupBefore.focus({ preventScroll: true });
};

// The passport of a route stands in the page already; the card of any other feature is made here.
nk.showPassport = function (key) {
  var any = false, slot = document.querySelector(".nk-card"), card = key && nk.cardOf(key);
  nk.all(".nk-passport").forEach(function (section) {
    section.hidden = !nk.same(nk.keyOf(section), key);
    any = any || !section.hidden;
  });
  slot.replaceChildren(); slot.hidden = !card;
  if (card) {
    slot.appendChild(nk.element("h2", "", card.title));
    if (card.names) slot.appendChild(nk.element("p", "nk-names", card.names));
    slot.appendChild(nk.chips(card.chips));
    card.sections.forEach(function (section) {
      slot.appendChild(nk.element("h3", "", section[0]));
      slot.appendChild(nk.factTable(section[1]));
    });
  }
  document.querySelector(".nk-empty").hidden = any || Boolean(card);
  nk.byId("panel-passport").scrollTop = 0;
};
