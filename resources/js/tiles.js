// Large layers: pictures painted by the program, and the selected or hovered feature of theirs as a shape on top.
"use strict";

nk.tileLayers = {};
nk.singles = {};
nk.SINGLES_KEPT = 40;
nk.TILE_ZOOM_MAX = 24;
nk.SWAP_MS = 4000;

nk.isTiled = function (layer) { return Boolean(layer && layer.tiles); };
nk.anyTiled = function () {
  return Boolean(nk.scene) && nk.scene.layers.some(function (layer) { return layer.tiles && layer.visible; });
};

// The layers from bottom to top in groups: each group after the first begins with the tiled layer that it lies on.
nk.layerGroups = function () {
  var groups = [[]];
  nk.scene.layers.forEach(function (layer) {
    if (nk.isTiled(layer)) groups.push([]);
    groups[groups.length - 1].push(layer);
  });
  return groups;
};

nk.stackPanes = function () {
  nk.groups = nk.layerGroups();
  while (nk.linePanes.length < nk.groups.length) nk.addLinePane(nk.linePanes.length);
  while (nk.linePanes.length > nk.groups.length) nk.linePanes.pop().remove();
};

nk.addLinePane = function (number) {
  var name = number ? "nkLines" + number : "nkLines";
  if (!nk.map.getPane(name)) {
    nk.map.createPane(name).style.zIndex = 300 + 2 * number;
    nk.map.getPane(name).style.pointerEvents = "none";
  }
  var pane = new nk.Pane(name, nk.guard(function (ctx, view) { nk.drawLines(ctx, view, number); }));
  nk.linePanes[number] = pane;
  if (number && nk.scene) pane.addTo(nk.map);
};

nk.tileAddress = function (layer) { return layer.url + "/" + nk.theme + "-" + layer.tiles + "/{z}/{x}/{y}{r}.png"; };

// Brings the tile layers to the state of the scene; new tiles take the place of old ones when all of them are there.
nk.syncTiles = function () {
  var seen = {};
  nk.groups.forEach(function (group, number) {
    var layer = group[0];
    if (!number) return;
    seen[layer.id] = true;
    var address = nk.tileAddress(layer), held = nk.tileLayers[layer.id];
    if (!held || held.address !== address) held = nk.newTiles(layer, address, held);
    held.paneElement.style.zIndex = 299 + 2 * number;
    nk.showTiles(layer);
  });
  Object.keys(nk.tileLayers).forEach(function (id) {
    if (!seen[id]) { nk.dropTiles(nk.tileLayers[id]); delete nk.tileLayers[id]; }
  });
};

nk.newTiles = function (layer, address, before) {
  var pane = "nkTiles-" + layer.id, element = nk.map.getPane(pane) || nk.map.createPane(pane);
  element.style.pointerEvents = "none";
  var grid = L.tileLayer(address, { pane: pane, maxZoom: nk.TILE_ZOOM_MAX, minZoom: 0, keepBuffer: 2,
    updateWhenZooming: false, updateInterval: 80, r: (window.devicePixelRatio || 1) > 1.2 ? "@2x" : "" });
  if (nk.embedded) nk.fromPage(grid, layer);
  var held = { address: address, grid: grid, paneElement: element, loading: false };
  grid.on("loading", function () { if (!held.loading) { held.loading = true; nk.pending += 1; } });
  grid.on("load", function () { nk.tilesAtRest(held); });
  nk.tileLayers[layer.id] = held;
  if (before) {
    var swapped = false, swap = function () {
      if (swapped) return;
      swapped = true;
      grid.setOpacity(1);
      nk.dropTiles(before);
    };
    grid.setOpacity(0);
    grid.once("load", swap);
    setTimeout(swap, nk.SWAP_MS);
  }
  return held;
};

// A page that stands alone carries pictures down to some zoom; beyond, the last ones are enlarged.
nk.NO_PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
nk.fromPage = function (grid, layer) {
  var held = nk.embedded.pictures[layer.id] || { last: 0, tiles: {} };
  grid.options.maxNativeZoom = held.last;
  grid.getTileUrl = function (at) {
    var wide = Math.pow(2, at.z), x = ((at.x % wide) + wide) % wide, found = held.tiles[at.z + "/" + x + "/" + at.y];
    return found ? "data:image/png;base64," + found : nk.NO_PICTURE;
  };
};

nk.tilesAtRest = function (held) {
  if (!held.loading) return;
  held.loading = false;
  nk.pending -= 1;
  setTimeout(nk.settle, 0);
};

nk.dropTiles = function (held) {
  held.grid.remove();
  nk.tilesAtRest(held);
};

nk.showTiles = function (layer) {
  var held = nk.tileLayers[layer.id];
  if (!held) return;
  held.paneElement.style.opacity = layer.opacity;
  if (layer.visible && !nk.map.hasLayer(held.grid)) held.grid.addTo(nk.map);
  if (!layer.visible && nk.map.hasLayer(held.grid)) nk.dropTiles(held);
};

// A tiled layer has in the page only the features that are chosen or pointed at: they are fetched one by one.
nk.syncSingles = function () {
  if (!nk.scene) return;
  var wanted = [nk.selected, nk.hovered].filter(function (key) { return key && nk.isTiled(nk.layerById[key[0]]); });
  nk.scene.layers.forEach(function (layer) {
    if (!nk.isTiled(layer)) return;
    layer.features = []; nk.layerShapes[layer.id] = {};
    wanted.forEach(function (key) {
      var single = key[0] === layer.id ? nk.singles[nk.singleAddress(layer, key[1])] : null;
      if (!single || !single.shape || nk.layerShapes[layer.id][key[1]]) return;
      layer.features.push(single.feature);
      nk.layerShapes[layer.id][key[1]] = single.shape;
    });
  });
  wanted.forEach(nk.fetchSingle);
};

nk.singleAddress = function (layer, id) {
  return "feature.json?layer=" + encodeURIComponent(layer.id) + "&id=" + encodeURIComponent(id) +
    "&v=" + encodeURIComponent(layer.url + layer.tiles);
};

nk.fetchSingle = function (key) {
  var address = nk.singleAddress(nk.layerById[key[0]], key[1]);
  if (nk.singles[address]) return;
  nk.singles[address] = {};
  var kept = Object.keys(nk.singles);
  if (kept.length > nk.SINGLES_KEPT) delete nk.singles[kept[0]];
  var held = nk.embedded && Promise.resolve(nk.embedded.singles[key.join("\t")]);
  (held || nk.fetchJson(address)).then(function (answer) {
    if (!answer) return;
    nk.singles[address] = { feature: answer.feature, shape: nk.shape(answer.shape) };
    nk.syncSingles();
    nk.redrawLines();
    if (nk.fitWaiting && String(nk.fitWaiting) === String(nk.selected)) { nk.fitWaiting = null; nk.fitChosen(); }
  });
};

// Everything at a place, that of tiled layers too: `then` gets the hits, at once where the page knows all itself.
nk.findAll = function (latlng, then) {
  if (!nk.anyTiled() || !nk.bridge) { then(nk.hits(latlng, [])); return; }
  nk.bridge.hitsAt(latlng.lng, latlng.lat, nk.map.getZoom(), nk.CLICK_PX, function (text) {
    var far = JSON.parse(text);
    far.forEach(function (hit) { nk.farHits[String(hit.key)] = hit; });
    then(nk.hits(latlng, far));
  });
};
nk.farHits = {};
