// Search by every name of a feature, in any script: what is typed and what is searched are folded to the same letters.
"use strict";

nk.FOUND_MAX = 12;
nk.FUZZY_MIN = 4;

// Without case, accents and apostrophes, in simplified Han, as words with one space between.
nk.fold = function (text) {
  var bare = String(text).toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC").replace(/['’‘ʼ`´ьъ]/g, "");
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim().replace(/./gu, function (sign) { return nk.sameHan[sign] || sign; });
};

// One letter too many, too few, another one, or two exchanged.
nk.oneOff = function (a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  var i = 0, j = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  var restA = a.length - i - j, restB = b.length - i - j;
  return Math.max(restA, restB) <= 1 || (restA === 2 && restB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]);
};

// How near a name is to the query: 0 the same, 1 begins so, 2 words begin so, 3 holds it, 4 almost, 9 not at all.
nk.nearness = function (name, query, fuzzy) {
  if (!name) return 9;
  if (name === query.full || name.replace(/ /g, "") === query.tight) return 0;
  if (name.indexOf(query.full) === 0) return 1;
  var words = name.split(" ");
  if (query.words.every(function (q) { return words.some(function (w) { return w.indexOf(q) === 0; }); })) return 2;
  if ((query.tight.length > 1 || query.tight.charCodeAt(0) > 127) && name.indexOf(query.full) >= 0) return 3;
  if (!fuzzy) return 9;
  return query.words.every(function (q) {
    return words.some(function (w) {
      return w.indexOf(q) === 0 || q.length >= nk.FUZZY_MIN && (nk.oneOff(q, w) || w.length > q.length && nk.oneOff(q, w.slice(0, q.length)));
    });
  }) ? 4 : 9;
};

nk.find = function (text) {
  var full = nk.fold(text), query = { full: full, tight: full.replace(/ /g, ""), words: full.split(" ") }, hits = [];
  if (!full) return hits;
  [false, true].forEach(function (fuzzy) {
    if (hits.length) return;
    nk.index.forEach(function (item, order) {
      var best = 9, name = "";
      item.names.forEach(function (folded, i) {
        var rank = nk.nearness(folded, query, fuzzy);
        if (rank < best) { best = rank; name = item.entry.names[i]; }
      });
      if (best < 9) hits.push({ entry: item.entry, name: name, rank: best, order: order });
    });
  });
  hits.sort(function (a, b) { return a.rank - b.rank || a.order - b.order; });
  return hits;
};

// A station is no feature of its own: the map goes there, and its popup names the routes it is on.
nk.goToStation = function (entry) {
  var at = L.latLng(entry.at[1], entry.at[0]);
  nk.choose(null);
  nk.centre(at, 11);
  nk.handle({ type: "mark", lon: at.lng, lat: at.lat, text: "" });
  var routes = entry.routes.map(function (key) { return (nk.page.popups[key.join("\t")] || {}).title; }).filter(Boolean);
  var others = entry.names.filter(function (name) { return name !== entry.name; }).join(" · ");
  nk.whenStill(function () {
    nk.putPopup(at, nk.popupBody({ title: entry.name, names: others, total: "", chips: [[entry.kind, false, ""]],
      rows: routes.map(function (title) { return [title, ""]; }) }, null), false);
  });
};

nk.wireSearch = function () {
  var box = nk.byId("query"), list = nk.byId("found"), shown = [], at = -1, han = nk.page.han;
  nk.sameHan = {};
  Array.from(han[0]).forEach(function (sign, i) { nk.sameHan[sign] = Array.from(han[1])[i]; });
  nk.index = nk.page.entries.map(function (entry) {
    return { entry: entry, names: entry.names.map(nk.fold) };
  });
  function point(next) {
    at = next;
    [].forEach.call(list.children, function (item, i) { item.setAttribute("aria-selected", String(i === at)); });
    if (list.children[at]) list.children[at].scrollIntoView({ block: "nearest" });
    if (at >= 0 && shown.length) box.setAttribute("aria-activedescendant", "nk-hit-" + at); else box.removeAttribute("aria-activedescendant");
  }
  function show(open) {
    list.hidden = !open; box.setAttribute("aria-expanded", String(open));
  }
  function fill() {
    var hits = nk.find(box.value);
    shown = hits.slice(0, nk.FOUND_MAX).map(function (hit) { return hit.entry; });
    list.replaceChildren();
    shown.forEach(function (entry, i) {
      var item = nk.element("li", ""), other = [hits[i].name].concat(entry.names).filter(function (name) { return name !== entry.name; })[0];
      item.id = "nk-hit-" + i; item.setAttribute("role", "option");
      item.appendChild(nk.element("b", "", entry.name));
      item.appendChild(nk.element("span", "", [entry.kind, other].filter(Boolean).join(" · ")));
      item.addEventListener("mousedown", function (event) { event.preventDefault(); take(i); });
      list.appendChild(item);
    });
    var asked = Boolean(nk.fold(box.value));
    if (asked && !shown.length) list.appendChild(nk.element("li", "nk-none", nk.word("Nothing is called so.")));
    if (asked) nk.tellReader(shown.length ? nk.word("%1 found", hits.length) : nk.word("Nothing is called so."));
    show(asked); point(shown.length ? 0 : -1);
  }
  function take(i) {
    var entry = shown[i];
    if (!entry) return;
    show(false);
    if (entry.key) nk.choose(entry.key, { fit: true }); else nk.goToStation(entry);
  }
  box.addEventListener("input", fill);
  box.addEventListener("focus", function () { if (box.value) fill(); });
  box.addEventListener("blur", function () { show(false); });
  box.addEventListener("keydown", function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) {
      if (list.hidden) fill(); else point((at + step + shown.length) % shown.length);
    } else if (event.key === "Enter") take(Math.max(at, 0));
    else if (event.key === "Escape" && !list.hidden) { show(false); event.stopPropagation(); }
    else return;
    event.preventDefault();
  });
};
