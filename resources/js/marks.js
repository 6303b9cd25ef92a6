// A stretch of the selected route and a marked point, as the program asks for them.
"use strict";

nk.section = null;
nk.point = null;

// Along the stretch the tube of the selected line is wider and in the accent's colour, with a bar at each end.
nk.drawStretch = function (ctx, view, chosen) {
  if (!nk.section || !nk.isKey(nk.section.key, chosen)) return;
  var wide = 0, gap = null, color = nk.colors().ui.accent;
  nk.look(chosen, "tube", view.zoom).forEach(function (stroke) {
    wide = Math.max(wide, stroke[2]);
    if (stroke[0] === "gap") gap = stroke;
  });
  nk.section.shape.parts.forEach(function (part) {
    if (!nk.meets(part.box, view)) return;
    var runs = nk.runs(part, view);
    nk.stroke(ctx, ["stretch", nk.colors().map.casing, wide + 9, [], "butt", 0.9], runs, 1);
    nk.stroke(ctx, ["stretch", color, wide + 6, [], "butt", 1], runs, 1);
    if (gap) nk.stroke(ctx, gap, runs, 1);
    nk.endBars(ctx, part, view, wide / 2 + 7, color);
  });
};

nk.endBars = function (ctx, part, view, reach, color) {
  var n = part.xy.length / 2;
  if (n < 2) return;
  [[0, 1], [n - 1, n - 2]].forEach(function (pair) {
    var ax = part.xy[2 * pair[0]], ay = part.xy[2 * pair[0] + 1];
    var dx = part.xy[2 * pair[1]] - ax, dy = part.xy[2 * pair[1] + 1] - ay, d = Math.hypot(dx, dy);
    if (!d) return;
    var x = ax * view.scale - view.x, y = ay * view.scale - view.y, ox = -dy / d * reach, oy = dx / d * reach;
    ctx.strokeStyle = color; ctx.lineWidth = 2.5; ctx.lineCap = "butt";
    ctx.beginPath(); ctx.moveTo(x - ox, y - oy); ctx.lineTo(x + ox, y + oy); ctx.stroke();
  });
};

// The mark stands above names: a ring with a dot, and its text on a plate beside it.
nk.drawMark = function (ctx, view) {
  if (!nk.point) return;
  var colors = nk.colors(), x = nk.projectX(nk.point.lon) * view.scale - view.x, y = nk.projectY(nk.point.lat) * view.scale - view.y;
  if (x < -200 || y < -40 || x > view.width + 200 || y > view.height + 40) return;
  ctx.beginPath(); ctx.arc(x, y, 8, 0, 2 * Math.PI);
  ctx.lineWidth = 6; ctx.strokeStyle = colors.map.casing; ctx.stroke();
  ctx.lineWidth = 3; ctx.strokeStyle = colors.ui.accent; ctx.stroke();
  ctx.beginPath(); ctx.arc(x, y, 3, 0, 2 * Math.PI); ctx.fillStyle = colors.ui.accent; ctx.fill();
  if (!nk.point.text) return;
  ctx.font = nk.font(12, 600, false);
  ctx.textAlign = "left"; ctx.textBaseline = "middle";
  var w = ctx.measureText(nk.point.text).width, left = x + 14, top = y - 32;
  ctx.beginPath(); ctx.roundRect(left, top, w + 14, 22, 4);
  ctx.fillStyle = colors.ui.raised; ctx.fill();
  ctx.lineWidth = 1; ctx.strokeStyle = colors.ui.border; ctx.stroke();
  ctx.fillStyle = colors.ui.text; ctx.fillText(nk.point.text, left + 7, top + 11.5);
};

nk.setStretch = function (m) {
  var asked = nk.sectionAsked = (nk.sectionAsked || 0) + 1;
  if (!m.layer) { nk.section = null; nk.redrawLines(); return; }
  nk.fetchJson("stretch.geojson?v=" + m.revision).then(function (feature) {
    if (asked !== nk.sectionAsked) return;
    nk.section = feature ? { key: [m.layer, m.feature], shape: nk.shape(feature) } : null;
    nk.redrawLines();
  });
};

// Figures at a step that suits the scale; those of the scene stand in until they are there, and in a standalone page.
nk.setKilometres = function (m) {
  var asked = nk.kilometresAsked = (nk.kilometresAsked || 0) + 1;
  if (!m.layer) { nk.kilometres = null; nk.panes.names.wish(); return; }
  nk.fetchJson("kilometres.json?v=" + m.revision).then(function (points) {
    if (asked !== nk.kilometresAsked) return;
    nk.kilometres = points ? { key: [m.layer, m.feature], points: points, zoom: nk.map.getZoom() } : null;
    nk.panes.names.wish();
  });
};

nk.figuresOf = function (line, view) {
  var own = nk.kilometres;
  if (own && nk.isKey(own.key, line)) return view.zoom < 7 || own.zoom - view.zoom > 1.5 ? [] : own.points;
  if (view.zoom < 8.9 || !line.feature.kilometres) return [];
  var every = view.zoom < 9.4 ? 2 : 1;
  return line.feature.kilometres.filter(function (tick) { return Math.round(tick[0] / 10) % every === 0; });
};
