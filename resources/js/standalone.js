// The standalone page: unpacks what it carries and ties table, passports and map together.
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
    nk.unpack().then(function (files) { nk.embedded = files; begin(map); nk.wire(); });
  };
  nk.keyed = function (selector, tell) {
    document.querySelectorAll(selector).forEach(function (element) {
      tell(element, element.dataset.layer, element.dataset.feature);
    });
  };
  nk.clicked = function (layer, feature) {
    var any = false;
    nk.handle({ type: "select", layer: layer || null, feature: feature || null });
    nk.keyed(".nk-passport", function (section, l, f) {
      section.hidden = !(l === layer && f === feature);
      any = any || !section.hidden;
    });
    nk.keyed(".nk-routes tr[data-layer]", function (row, l, f) {
      row.classList.toggle("nk-chosen", l === layer && f === feature);
    });
    document.querySelector(".nk-empty").hidden = any;
    if (any) document.querySelector(".nk-side").scrollTop = 0;
  };
  nk.wire = function () {
    nk.keyed(".nk-routes tr[data-layer]", function (row, layer, feature) {
      function choose() { nk.clicked(layer, feature); nk.fitChosen(); }
      row.addEventListener("click", choose);
      row.addEventListener("keydown", function (event) { if (event.key === "Enter") choose(); });
    });
    document.body.dataset.ready = "yes";
  };
})();
