// The standalone page: unpacks what it carries, and knows what is chosen; the other page_*.js show it.
"use strict";

(function () {
  var begin = nk.start;
  nk.unpack = function () {
    var text = document.getElementById("nk-data").textContent, raw = atob(text), bytes = new Uint8Array(raw.length);
    for (var i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).json();
  };
  nk.start = function (map) {
    nk.calm(map);
    nk.unpack().then(function (files) {
      nk.embedded = files; nk.page = files.page;
      begin(map);
      nk.wire();
    });
  };

  // Readers who want no motion get none: every move of the map is a jump.
  nk.calm = function (map) {
    if (!window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    map._zoomAnimated = false;
    map.options.inertia = false;
    ["setView", "panBy"].forEach(function (name) {
      var move = map[name], last = name === "setView" ? 2 : 1;
      map[name] = function () {
        var given = [].slice.call(arguments);
        while (given.length < last) given.push(undefined);
        given[last] = Object.assign({}, given[last], { animate: false });
        return move.apply(map, given);
      };
    });
  };

  nk.byId = function (id) { return document.getElementById("nk-" + id); };
  nk.all = function (selector) { return [].slice.call(document.querySelectorAll(selector)); };
  // A text of the page in its language, with values for %1 and %2.
  nk.word = function (text, first, second) {
    return (nk.page.words[text] || text).replace(/%([12])/g, function (_, place) { return place === "1" ? first : second; });
  };
  nk.tellReader = function (text) { nk.byId("said").textContent = text; };
  nk.same = function (a, b) { return Boolean(a && b) && a[0] === b[0] && a[1] === b[1]; };
  nk.keyOf = function (element) { return [element.dataset.layer, element.dataset.feature]; };
  // When the map has come to rest: a popup that opens earlier would stop it on its way.
  nk.whenStill = function (act) {
    var pan = nk.map._panAnim;
    if (nk.map._animatingZoom || pan && pan._inProgress) nk.map.once("moveend", function () { setTimeout(act, 0); });
    else act();
  };

  // Makes a feature the chosen one; `how`: fit (bring it into view), at (where the popup stands), table (chosen there),
  // focus (the popup takes the keyboard), quiet (no popup).
  nk.choose = function (key, how) {
    how = how || {};
    var layer = key && nk.layerById[key[0]];
    if (key && !layer) return;
    if (layer && !layer.visible) nk.switchLayer(layer.id, true);
    nk.chosen = key;
    nk.handle({ type: "select", layer: key ? key[0] : null, feature: key ? key[1] : null });
    nk.showPassport(key);
    nk.markRow(key);
    nk.showStrip(key);
    nk.markPoint(key);
    nk.closePopup();
    if (!key) return;
    if (!how.table) nk.openTab("passport");
    if (how.fit) nk.fitFeature(key);
    if (!how.quiet) nk.whenStill(function () { if (nk.same(nk.chosen, key)) nk.openPopup(key, how); });
  };
  nk.clicked = function (layer, feature, at) { nk.choose(layer && feature ? [layer, feature] : null, { at: at }); };

  nk.shapeOf = function (key) { return key && (nk.layerShapes[key[0]] || {})[key[1]] || null; };
  nk.placeOf = function (x, y) { return nk.map.unproject(L.point(x, y), 0); };
  // A point comes to the middle, anything else fills the map.
  nk.fitFeature = function (key) {
    var shape = nk.shapeOf(key);
    if (shape && shape.kind === "point") nk.centre(nk.placeOf(shape.parts[0].xy[0], shape.parts[0].xy[1]), 10);
    else nk.fitChosen();
  };
  nk.markPoint = function (key) {
    var shape = nk.shapeOf(key), place = shape && shape.kind === "point" ? nk.placeOf(shape.parts[0].xy[0], shape.parts[0].xy[1]) : null;
    nk.handle({ type: "mark", lon: place ? place.lng : null, lat: place ? place.lat : null, text: "" });
  };

  nk.openTab = function (name, focus) {
    nk.all("[role=tab]").forEach(function (tab) {
      var own = tab.id === "nk-tab-" + name;
      tab.setAttribute("aria-selected", String(own)); tab.tabIndex = own ? 0 : -1;
      nk.byId("panel-" + tab.id.slice(7)).classList.toggle("nk-shown", own);
    });
    if (focus) nk.byId("panel-" + name).focus();
  };
  nk.wireTabs = function () {
    var tabs = nk.all("[role=tab]");
    tabs.forEach(function (tab, place) {
      tab.addEventListener("click", function () { nk.openTab(tab.id.slice(7)); });
      tab.addEventListener("keydown", function (event) {
        var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        var next = tabs[(place + step + tabs.length) % tabs.length];
        nk.openTab(next.id.slice(7)); next.focus();
        event.preventDefault(); event.stopPropagation();
      });
    });
  };

  // The window's keys hold here too; Esc closes what is on top: popup, then the choice.
  nk.wireKeys = function () {
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && nk.popup) { nk.closePopup(true); event.stopPropagation(); event.preventDefault(); }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        nk.byId("query").focus(); nk.byId("query").select(); event.preventDefault();
      }
    }, true);
    var box = nk.map.getContainer();
    box.setAttribute("role", "application"); box.setAttribute("aria-label", nk.word("Map"));
    box.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" || event.target !== box) return;
      var middle = nk.map.getCenter();
      nk.findAll(middle, function (found) {
        if (found.length) nk.choose(found[0], { at: middle, focus: true }); else nk.tellReader(nk.word("Nothing lies here."));
      });
      event.preventDefault();
    });
  };

  nk.wireColours = function () {
    var button = nk.byId("colours");
    function say() {
      button.title = nk.word(nk.theme === "dark" ? "Light colours" : "Dark colours");
      button.setAttribute("aria-label", button.title);
    }
    button.addEventListener("click", function () {
      nk.handle({ type: "setTheme", theme: nk.theme === "dark" ? "light" : "dark" });
      say(); nk.showStrip(nk.chosen);
    });
    say();
  };

  nk.wire = function () {
    nk.wireTabs(); nk.wireKeys(); nk.wireColours();
    nk.wireSearch(); nk.wireTable(); nk.wireLayers(); nk.wireStory(); nk.wireStrip(); nk.wirePrint(); nk.wireFar();
    new ResizeObserver(function () { nk.map.invalidateSize({ pan: false }); }).observe(nk.map.getContainer());
    if (nk.page.chosen) nk.choose(nk.page.chosen, { quiet: true });
    document.body.dataset.ready = "yes";
  };

  // Of a large layer the page has the listed routes' lines: a click finds those, the rest is a picture.
  nk.wireFar = function () {
    var shapes = {};
    nk.findAll = function (latlng, then) {
      var scale = Math.pow(2, nk.map.getZoom()), x = nk.projectX(latlng.lng), y = nk.projectY(latlng.lat), far = [];
      Object.keys(nk.embedded.singles).forEach(function (name) {
        var single = nk.embedded.singles[name], key = name.split("\t"), best = Infinity;
        if (!(nk.layerById[key[0]] || {}).visible) return;
        shapes[name] = shapes[name] || nk.shape(single.shape);
        if (shapes[name].kind !== "line") return;
        shapes[name].parts.forEach(function (part) { best = Math.min(best, nk.distance(part, x, y, nk.CLICK_PX / scale)); });
        if (best === Infinity) return;
        far.push({ key: key, px: best * scale, kind: "line" });
        nk.farHits[String(key)] = single.feature;
      });
      then(nk.hits(latlng, far));
    };
  };
})();
