// The strip diagram of the chosen route below the map; a cursor on it and a marker on the map show the same kilometre.
"use strict";

nk.NEAR_PX = 14;
nk.KEY_STEPS = 100;

nk.lineOf = function (key) { return key && nk.page.lines[key.join("\t")] || null; };

// Metres from the start at every vertex of the line as the page draws it.
nk.metresOf = function (line) {
  if (!line.steps) return null;
  if (!line.metres) {
    line.metres = new Float64Array(line.steps.length + 1);
    line.steps.forEach(function (step, i) { line.metres[i + 1] = line.metres[i] + step / 10; });
  }
  return line.metres;
};

// Calls tell(part, vertex of the part, vertex of the line) for every edge of a line.
nk.eachEdge = function (shape, tell) {
  var before = 0;
  shape.parts.forEach(function (part) {
    for (var i = 0; i + 1 < part.xy.length / 2; i++) tell(part.xy, i, before + i);
    before += part.xy.length / 2;
  });
};

nk.positionAt = function (key, m) {
  var line = nk.lineOf(key), shape = nk.shapeOf(key), metres = line && nk.metresOf(line), found = null;
  if (!metres || !shape) return null;
  nk.eachEdge(shape, function (xy, i, n) {
    if (found || m > metres[n + 1] && n + 2 < metres.length) return;
    var long = metres[n + 1] - metres[n], t = long ? Math.max(0, Math.min(1, (m - metres[n]) / long)) : 0;
    found = nk.placeOf(xy[2 * i] + t * (xy[2 * i + 2] - xy[2 * i]), xy[2 * i + 1] + t * (xy[2 * i + 3] - xy[2 * i + 1]));
  });
  return found;
};

// The metre of the line that is nearest to a place, null when it is farther than NEAR_PX on the screen.
nk.metreAt = function (key, latlng) {
  var line = nk.lineOf(key), shape = nk.shapeOf(key), metres = line && nk.metresOf(line);
  if (!metres || !shape) return null;
  var x = nk.projectX(latlng.lng), y = nk.projectY(latlng.lat), best = nk.NEAR_PX / Math.pow(2, nk.map.getZoom()), found = null;
  nk.eachEdge(shape, function (xy, i, n) {
    var ax = xy[2 * i], ay = xy[2 * i + 1], dx = xy[2 * i + 2] - ax, dy = xy[2 * i + 3] - ay, dd = dx * dx + dy * dy;
    var t = dd ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / dd)) : 0, d = Math.hypot(x - ax - t * dx, y - ay - t * dy);
    if (d <= best) { best = d; found = metres[n] + t * (metres[n + 1] - metres[n]); }
  });
  return found;
};

nk.kmAt = function (m, line) {
  // a kilometre on a route stays one in every writing
  return nk.word("km %1", nk.grouped(m / 1000, Math.min(2, nk.digits(line.length / 1000))));
};

// Shows a kilometre on both: `from` is where the pointer is, so that leaving one does not clear what the other says.
nk.showMetre = function (m) {
  var line = nk.lineOf(nk.chosen), svg = document.querySelector(".nk-diagram svg");
  nk.metre = m;
  var at = m === null || !line ? null : nk.positionAt(nk.chosen, m);
  document.querySelector(".nk-at").textContent = at ? nk.kmAt(m, line) : "";
  if (nk.kmMark) { nk.kmMark.remove(); nk.kmMark = null; }
  if (at) {
    var body = nk.element("div", "nk-km");
    body.appendChild(nk.element("span", "", nk.kmAt(m, line)));
    nk.kmMark = L.marker(at, { icon: L.divIcon({ className: "nk-km-icon", html: body, iconSize: [0, 0] }), interactive: false, keyboard: false });
    nk.kmMark.addTo(nk.map);
  }
  if (svg) nk.moveCursor(svg, line, at ? m : null);
};
nk.moveCursor = function (svg, line, m) {
  var cursor = svg.querySelector(".nk-cursor");
  if (m === null) { if (cursor) cursor.remove(); return; }
  if (!cursor) {
    cursor = document.createElementNS(svg.namespaceURI, "line");
    cursor.setAttribute("class", "nk-cursor");
    cursor.setAttribute("y1", "0"); cursor.setAttribute("y2", String(svg.viewBox.baseVal.height));
    svg.appendChild(cursor);
  }
  var x = String(line.strip.from + (line.strip.to - line.strip.from) * m / line.length);
  cursor.setAttribute("x1", x); cursor.setAttribute("x2", x);
};

// The text is the program's own SVG; it is read as XML, and what is no SVG is not put in.
nk.svgOf = function (text) {
  var root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  return root.nodeName === "svg" ? document.importNode(root, true) : null;
};

nk.showStrip = function (key) {
  var drawer = document.querySelector(".nk-strip"), slot = document.querySelector(".nk-diagram"), line = nk.lineOf(key);
  nk.showMetre(null);
  slot.replaceChildren();
  // on a narrow screen the map needs its room: the strip stands in the column then
  var narrow = window.matchMedia("screen and (max-width: 760px)").matches;
  if (narrow) nk.byId("panel-passport").prepend(drawer); else document.querySelector(".nk-stage").append(drawer);
  var strip = line && line.strip, svg = strip ? nk.svgOf(strip.themes[nk.theme] || strip.themes.light) : null;
  drawer.hidden = !svg;
  if (svg) {
    drawer.querySelector("h2").textContent = svg.getAttribute("aria-label");
    slot.scrollLeft = slot.scrollTop = 0;
    slot.appendChild(svg);
    [strip.about].concat(strip.foot).forEach(function (text) { slot.appendChild(nk.element("p", "nk-note", text)); });
  }
  nk.map.invalidateSize({ pan: false }); // what comes next fits the room that is left
};

nk.wireStrip = function () {
  var slot = document.querySelector(".nk-diagram");
  function metreOf(event) {
    var svg = slot.querySelector("svg"), line = nk.lineOf(nk.chosen);
    if (!svg || !line) return null;
    var box = svg.getBoundingClientRect(), x = (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width;
    var part = (x - line.strip.from) / (line.strip.to - line.strip.from);
    return part < -0.01 || part > 1.01 ? null : Math.max(0, Math.min(1, part)) * line.length;
  }
  slot.addEventListener("pointermove", function (event) { nk.showMetre(metreOf(event)); });
  slot.addEventListener("pointerleave", function () { nk.showMetre(null); });
  slot.addEventListener("click", function (event) {
    var m = metreOf(event), at = m === null ? null : nk.positionAt(nk.chosen, m);
    if (at) nk.centre(at, nk.map.getZoom());
  });
  slot.addEventListener("keydown", function (event) {
    var line = nk.lineOf(nk.chosen), step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || !line) return;
    var by = step * line.length / nk.KEY_STEPS * (event.shiftKey ? 10 : 1);
    nk.showMetre(Math.max(0, Math.min(line.length, nk.metre === null ? 0 : nk.metre + by)));
    event.preventDefault();
  });
  slot.addEventListener("blur", function () { nk.showMetre(null); });
  nk.byId("fold").addEventListener("click", function () {
    nk.showMetre(null);
    document.querySelector(".nk-strip").hidden = true;
    nk.map.getContainer().focus();
  });
  nk.map.on("mousemove", function (event) {
    var line = nk.lineOf(nk.chosen);
    if (!line || !line.strip) return;
    var m = nk.metreAt(nk.chosen, event.latlng);
    if (m !== null || nk.metre !== null) nk.showMetre(m);
  });
  nk.map.on("mouseout", function () { if (nk.metre !== null && nk.metre !== undefined) nk.showMetre(null); });
};
