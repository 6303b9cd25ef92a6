// The online basemap: pictures from one service, above the built-in ground and below everything else; off unless asked for.
"use strict";

nk.basemap = null;
nk.BASEMAP_TOLD_MS = 300;

nk.setBasemap = function (m) {
  var before = nk.basemap;
  if (before) { clearTimeout(before.telling); before.grid.off(); before.grid.remove(); }
  nk.basemap = null;
  nk.basemapCredit = m.url ? m.attribution : "";
  nk.showCredits();
  if (!m.url) return;
  if (!nk.map.getPane("nkBasemap")) {
    nk.map.createPane("nkBasemap").style.zIndex = 250;
    nk.map.getPane("nkBasemap").style.pointerEvents = "none";
  }
  var held = { good: 0, bad: 0, telling: null };
  held.grid = L.tileLayer(m.url, {
    pane: "nkBasemap", minNativeZoom: m.minZoom, maxNativeZoom: m.maxZoom, maxZoom: nk.TILE_ZOOM_MAX, opacity: m.opacity,
    subdomains: m.subdomains.length ? m.subdomains : "a", updateWhenZooming: false, keepBuffer: 1,
    r: (window.devicePixelRatio || 1) > 1.2 ? "@2x" : "", referrerPolicy: "no-referrer"
  });
  held.grid.on("tileload", function () { held.good += 1; nk.tellBasemap(held); });
  held.grid.on("tileerror", function () { held.bad += 1; nk.tellBasemap(held); });
  held.grid.addTo(nk.map);
  nk.basemap = held;
};

// Says how many tiles came and how many did not since the last word.
nk.tellBasemap = function (held) {
  if (held.telling) return;
  held.telling = setTimeout(function () {
    held.telling = null;
    nk.tell("basemapTiles", held.good, held.bad);
    held.good = held.bad = 0;
  }, nk.BASEMAP_TOLD_MS);
};

nk.handlers.showBasemap = nk.setBasemap;
