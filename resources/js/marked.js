// Features marked together, in a table or a list: their shapes are fetched for the marks alone, so tiled layers take part.
"use strict";

nk.markedShapes = [];
nk.markedRevision = 0;

nk.handlers.markFeatures = function (m) {
  nk.markedRevision = m.revision;
  if (!m.count) { nk.markedShapes = []; nk.drawMarked(); return; }
  nk.fetchJson("marked.geojson?v=" + m.revision).then(function (collection) {
    if (nk.markedRevision !== m.revision) return;
    nk.markedShapes = nk.shapes(collection || {});
    nk.drawMarked();
  });
};

nk.drawMarked = function () {
  if (!nk.markedPane) {
    nk.map.createPane("nkMarked").style.zIndex = 390;
    nk.map.getPane("nkMarked").style.pointerEvents = "none";
    nk.markedPane = new nk.Pane("nkMarked", nk.guard(nk.paintMarked));
    nk.markedPane.addTo(nk.map);
  }
  nk.markedPane.wish();
};

// A dark edge under a yellow line, as the ring of the selection has them.
nk.paintMarked = function (ctx, view) {
  var select = nk.scene.ground.select, strokes = [[select.edge || "#1b1f23", 5.5], [select.color, 3.5]];
  strokes.forEach(function (stroke) {
    ctx.strokeStyle = stroke[0]; ctx.lineWidth = stroke[1]; ctx.lineJoin = "round"; ctx.lineCap = "round";
    nk.markedShapes.forEach(function (shape) {
      shape.parts.forEach(function (part) {
        if (!nk.meets(part.box, view)) return;
        if (shape.kind === "point") {
          ctx.beginPath();
          ctx.arc(part.xy[0] * view.scale - view.x, part.xy[1] * view.scale - view.y, 8, 0, 2 * Math.PI);
          ctx.stroke();
        } else {
          nk.runs(part, view).forEach(function (run) { ctx.stroke(run.path); });
        }
      });
    });
  });
};
