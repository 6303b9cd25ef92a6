// The map itself: scene, messages, clicks and keys.
"use strict";

nk.scene = null;
nk.theme = "light";
nk.language = "en";
nk.selected = null;
nk.hovered = null;
nk.layerShapes = {};
nk.layerUrls = {};
nk.layerById = {};
nk.CLICK_PX = 6;

nk.colors = function () { return nk.scene.ground[nk.theme]; };
nk.isKey = function (key, item) {
  return Boolean(key) && key[0] === item.layer.id && key[1] === item.feature.id;
};

nk.start = function (map) {
  nk.map = map;
  [["nkGround", 200], ["nkNames", 400]].forEach(function (pane) {
    var name = pane[0];
    map.createPane(name).style.zIndex = pane[1];
    map.getPane(name).style.pointerEvents = "none";
  });
  nk.panes = {
    ground: new nk.Pane("nkGround", nk.guard(nk.drawGround)),
    names: new nk.Pane("nkNames", nk.guard(nk.drawNames))
  };
  nk.groups = [[]];
  nk.linePanes = [];
  nk.addLinePane(0);
  nk.listen();
  if (nk.embedded) nk.applyScene(nk.embedded.scene);
  nk.connect(function () {});
  if (document.fonts) {
    document.fonts.addEventListener("loadingdone", function () { nk.measured = {}; if (nk.scene) nk.panes.names.wish(); });
  }
};

nk.guard = function (draw) { return function (ctx, view) { if (nk.scene) draw(ctx, view); }; };

nk.redraw = function () {
  if (!nk.scene) return;
  nk.panes.ground.wish();
  nk.redrawLines();
};
nk.redrawLines = function () {
  nk.linePanes.forEach(function (pane) { pane.wish(); });
  nk.panes.names.wish();
};

nk.applyScene = function (scene) {
  var first = !nk.scene;
  nk.scene = scene;
  nk.theme = scene.theme; nk.language = scene.language;
  nk.layerById = {};
  scene.layers.forEach(function (layer) {
    nk.layerById[layer.id] = layer;
    if (nk.isTiled(layer)) { delete nk.layerUrls[layer.id]; return; }
    if (nk.layerUrls[layer.id] === layer.url) return;
    nk.layerUrls[layer.id] = layer.url;
    nk.fetchJson(layer.url).then(function (collection) {
      if (nk.layerUrls[layer.id] !== layer.url) return;
      var shapes = {};
      nk.shapes(collection || {}).forEach(function (shape) { shapes[shape.id] = shape; });
      nk.layerShapes[layer.id] = shapes;
      nk.redrawLines();
    });
  });
  Object.keys(nk.layerUrls).forEach(function (id) {
    if (!nk.layerById[id]) { delete nk.layerUrls[id]; delete nk.layerShapes[id]; }
  });
  nk.stackPanes();
  if (first) {
    nk.buildControls();
    nk.sayControls();
    nk.home(false);
    [nk.panes.ground].concat(nk.linePanes, [nk.panes.names]).forEach(function (pane) { pane.addTo(nk.map); });
  }
  nk.syncTiles();
  nk.syncSingles();
  nk.loadGround(scene.baseFiles);
  nk.applyTheme();
  nk.showCredits();
  if (nk.showLegend) nk.showLegend();
  nk.redraw();
  nk.moved();
};

nk.applyTheme = function () {
  var colors = nk.colors(), root = document.documentElement;
  root.dataset.theme = nk.theme;
  nk.map.getContainer().style.background = colors.map.sea;
  root.style.setProperty("--raised", colors.ui.raised);
  root.style.setProperty("--border", colors.ui.border);
  root.style.setProperty("--text", colors.ui.text);
  root.style.setProperty("--text2", colors.ui.text2);
  root.style.setProperty("--accent", colors.ui.accent);
  root.style.setProperty("--halo", colors.map.halo);
  nk.loadRelief();
  nk.drawScale();
  nk.showOverlayLegend();
  if (nk.showLegend) nk.showLegend();
  nk.redraw();
};

// Leaflet drops what is asked of it while a zoom is being animated: that waits for the end of it.
nk.afterZoom = function (act) {
  if (nk.map._animatingZoom) nk.map.once("zoomend", function () { setTimeout(act, 0); });
  else act();
};
nk.home = function (animate) {
  if (!nk.scene) return;
  nk.fit(nk.scene.view, animate !== false);
  nk.atHome = true;
};
nk.fit = function (b, animate) {
  nk.atHome = false;
  nk.afterZoom(function () {
    nk.map.fitBounds([[b[1], b[0]], [b[3], b[2]]], { animate: animate, padding: [8, 8], maxZoom: 13 });
  });
};
nk.centre = function (latlng, zoom) {
  nk.atHome = false;
  nk.afterZoom(function () { nk.map.setView(latlng, Math.max(nk.map.getZoom(), zoom)); });
};
nk.zoomBy = function (steps) {
  nk.atHome = false;
  nk.afterZoom(function () { nk.map.setZoom(nk.map.getZoom() + steps); });
};

nk.fitChosen = function () {
  if (!nk.selected) return;
  nk.fitWaiting = nk.isTiled(nk.layerById[nk.selected[0]]) ? nk.selected : null;
  var shape = (nk.layerShapes[nk.selected[0]] || {})[nk.selected[1]];
  if (!shape) return;
  nk.fitWaiting = null;
  var box = [Infinity, Infinity, -Infinity, -Infinity];
  shape.parts.forEach(function (part) {
    box = [Math.min(box[0], part.box[0]), Math.min(box[1], part.box[1]),
           Math.max(box[2], part.box[2]), Math.max(box[3], part.box[3])];
  });
  var a = nk.map.unproject(L.point(box[0], box[3]), 0), b = nk.map.unproject(L.point(box[2], box[1]), 0);
  nk.atHome = false;
  nk.afterZoom(function () { nk.map.fitBounds(L.latLngBounds(a, b), { padding: [60, 60], maxZoom: 12 }); });
};

nk.handlers = {
  loadScene: function (m) {
    nk.fetchJson("scene.json?v=" + m.revision).then(function (scene) {
      if (scene) nk.applyScene(scene); else nk.tell("failed", "The map could not read what to draw.");
    });
  },
  showLayer: function (m) {
    var layer = nk.layerById[m.layer];
    if (layer) { layer.visible = m.visible; layer.opacity = m.opacity; }
    if (nk.isTiled(layer)) nk.showTiles(layer);
    if (!layer && nk.scene.base[m.layer]) nk.scene.base[m.layer] = [m.visible, m.opacity];
    nk.redraw();
  },
  select: function (m) { nk.selected = m.layer && m.feature ? [m.layer, m.feature] : null; nk.syncSingles(); nk.redrawLines(); },
  hover: function (m) { nk.hovered = m.layer && m.feature ? [m.layer, m.feature] : null; nk.syncSingles(); nk.redrawLines(); },
  fitBounds: function (m) { nk.fit(m.bounds, m.animate); },
  zoom: function (m) { nk.zoomBy(m.steps); },
  kilometres: function (m) { nk.setKilometres(m); },
  stretch: function (m) { nk.setStretch(m); },
  mark: function (m) { nk.point = m.lon === null ? null : m; nk.panes.names.wish(); },
  restoreView: function (m) { nk.atHome = false; nk.map.setView([m.lat, m.lon], m.zoom, { animate: false }); },
  centre: function (m) { nk.centre([m.lat, m.lon], m.zoom); },
  showButtons: function (m) { nk.map.getContainer().classList.toggle("nk-bare", !m.on); },
  setTheme: function (m) { nk.theme = m.theme; nk.scene.theme = m.theme; nk.applyTheme(); nk.syncTiles(); },
  setLanguage: function (m) { nk.language = m.language; nk.scene.language = m.language; nk.sayControls(); nk.panes.names.wish(); }
};

// Messages that need a scene wait for the first one.
nk.waiting = [];
nk.receive = function (text) {
  var message = JSON.parse(text);
  if (message.type !== "loadScene" && !nk.scene) { nk.waiting.push(message); return; }
  nk.handle(message);
};
nk.handle = function (message) {
  var handler = nk.handlers[message.type];
  if (handler) handler(message); else nk.tell("failed", "The map does not know the message " + message.type + ".");
};

// Everything at a place, what is meant most likely first: lines (the better surveyed of two that run together), points, areas.
// `far` is what the program found of the layers whose geometry the page does not have.
nk.hits = function (latlng, far) {
  if (!nk.scene) return [];
  var scale = Math.pow(2, nk.map.getZoom()), x = nk.projectX(latlng.lng), y = nk.projectY(latlng.lat);
  var reach = nk.CLICK_PX / scale, lines = [], points = [], areas = [], places = {};
  nk.scene.layers.forEach(function (layer, place) { places[layer.id] = place; });
  (far || []).forEach(function (hit) {
    if (hit.kind === "line") lines.push({ key: hit.key, far: Math.round(hit.px / 3), order: 5, d: hit.px / scale });
    else (hit.kind === "point" ? points : areas).push(hit.key);
  });
  nk.eachLine(null, function (line) {
    if (line.feature.context || nk.isTiled(line.layer)) return;
    var best = Infinity;
    line.shape.parts.forEach(function (part) { best = Math.min(best, nk.distance(part, x, y, reach)); });
    if (best > reach) return;
    var order = ["track", "generalised", "stations"].indexOf(line.feature.quality);
    lines.push({ key: [line.layer.id, line.feature.id], far: Math.round(best * scale / 3), order: order < 0 ? 9 : order, d: best });
  });
  lines.sort(function (a, b) { return a.far - b.far || a.order - b.order || a.d - b.d || places[b.key[0]] - places[a.key[0]]; });
  return lines.map(function (line) { return line.key; })
    .concat([nk.hitPoint(x, y, reach * 1.4)].filter(Boolean), points, areas, [nk.hitArea(x, y)].filter(Boolean));
};

// A second click at the same spot takes the next thing there: lines may lie on each other.
nk.nextHit = function (found, pixel) {
  var texts = found.map(String), last = nk.lastClick;
  var again = last && Math.hypot(last.x - pixel.x, last.y - pixel.y) < 5 && last.zoom === nk.map.getZoom();
  var now = again && nk.selected ? texts.indexOf(String(nk.selected)) : -1, time = Date.now();
  var twice = last && time - last.time < 400; // a double click zooms, and keeps what its first click took
  nk.lastClick = { x: pixel.x, y: pixel.y, zoom: nk.map.getZoom(), time: time };
  if (twice && now >= 0) return found[now];
  return found.length ? found[(now + 1) % found.length] : null;
};

nk.titleOf = function (key, others) {
  var feature = nk.isTiled(nk.layerById[key[0]]) ? nk.farHits[String(key)] :
    nk.layerById[key[0]].features.filter(function (f) { return f.id === key[1]; })[0];
  var title = feature ? [nk.nameOf(feature), feature.total].filter(Boolean).join(", ") : "";
  return title && others ? nk.say("%1 (+%2: click again)", title, others) : title;
};

nk.hitPoint = function (x, y, reach) {
  var best = null;
  nk.scene.layers.forEach(function (layer) {
    if (!layer.visible || nk.isTiled(layer) || (layer.role !== "crossings" && layer.role !== "places")) return;
    var shapes = nk.layerShapes[layer.id] || {};
    layer.features.forEach(function (feature) {
      var shape = shapes[feature.id];
      if (!shape || shape.kind !== "point" || feature.hidden) return;
      var d = Math.hypot(shape.parts[0].xy[0] - x, shape.parts[0].xy[1] - y);
      if (d <= reach) { reach = d; best = [layer.id, feature.id]; }
    });
  });
  return best;
};

nk.hitArea = function (x, y) {
  var best = null;
  nk.scene.layers.forEach(function (layer) {
    if (!layer.visible || nk.isTiled(layer) || layer.role !== "areas") return;
    layer.features.forEach(function (feature) {
      var shape = (nk.layerShapes[layer.id] || {})[feature.id];
      if (shape && shape.kind === "area" && !feature.hidden && nk.inside(shape.parts, x, y)) best = [layer.id, feature.id];
    });
  });
  return best;
};

nk.listen = function () {
  var map = nk.map, moving = null, lastHover = "", pointer = null;
  map.on("click", function (event) {
    if (nk.tool && nk.tool !== "vertices") return; // draw.js reports it
    nk.findAll(event.latlng, function (found) {
      var key = nk.nextHit(found, event.containerPoint) || ["", ""];
      nk.tell("featureClicked", key[0], key[1]);
      if (!nk.tool) nk.tell("placeClicked", event.latlng.lng, event.latlng.lat, event.containerPoint.x, event.containerPoint.y, map.getZoom());
      if (nk.embedded && nk.clicked) nk.clicked(key[0], key[1], event.latlng);
    });
  });
  map.on("mouseout", function () { nk.tell("mouseLeft"); });
  if (!nk.embedded) map.on("contextmenu", function (event) { nk.tell("menuWished", event.latlng.lng, event.latlng.lat); });
  map.on("mousemove", function (event) {
    if (pointer) return;
    pointer = setTimeout(function () { pointer = null; }, 40);
    nk.tell("mouseMoved", event.latlng.lng, event.latlng.lat);
    if (nk.tool === "draw") return;
    var asked = nk.hoverCount = (nk.hoverCount || 0) + 1;
    nk.findAll(event.latlng, function (found) { if (asked === nk.hoverCount) nk.pointAt(found); });
  });
  nk.pointAt = function (found) {
    found = found.filter(function (key) { return nk.layerById[key[0]]; });
    var key = found[0] || null, area = key && nk.layerById[key[0]].role === "areas";
    var text = key && !area ? key.join("\u0000") : "";
    if (text === lastHover) return;
    lastHover = text;
    nk.hovered = text ? key : null;
    map.getContainer().classList.toggle("nk-pointing", Boolean(text));
    map.getContainer().title = text ? nk.titleOf(key, found.length - 1 - (nk.layerById[found[found.length - 1][0]].role === "areas" ? 1 : 0)) : "";
    nk.tell("featureHovered", text ? key[0] : "", text ? key[1] : "");
    nk.farHits = {};
    nk.syncSingles();
    nk.redrawLines();
  };
  map.on("moveend zoomend", function () {
    if (nk.scene) nk.drawScale();
    clearTimeout(moving);
    moving = setTimeout(nk.moved, 300);
  });
  // Until the reader moves the map, the whole area stays in view when the window changes its size.
  map.on("resize", function () { if (nk.atHome) nk.home(false); });
  map.on("dragstart boxzoomstart dblclick", function () { nk.atHome = false; });
  map.getContainer().addEventListener("wheel", function () { nk.atHome = false; }, { passive: true });
  document.addEventListener("keydown", function (event) {
    if (event.target.matches && event.target.matches("input, textarea, select")) return; // what is typed there is no command
    nk.atHome = false;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "0") nk.home();
    else if (event.key === "f" || event.key === "F") nk.fitChosen();
    else if (event.key === "Escape") {
      nk.tell("featureClicked", "", "");
      if (nk.embedded && nk.clicked) nk.clicked("", "");
    } else return;
    event.preventDefault();
  });
};

nk.moved = function () {
  if (nk.scene && nk.waiting.length) nk.waiting.splice(0).forEach(nk.handle);
  var center = nk.map.getCenter(), b = nk.map.getBounds();
  nk.tell("viewMoved", JSON.stringify({
    center: [center.lng, center.lat], zoom: nk.map.getZoom(),
    bounds: [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()],
    scale: nk.metresPerPixel() * 96 / 0.0254
  }));
};

// Where a place is on the screen, as text: objects do not come through.
nk.screenPoint = function (place) {
  var p = nk.map.latLngToContainerPoint(place);
  return JSON.stringify([p.x, p.y]);
};
