// A stretch of the selected route and a marked point, as the program asks for them.
"use strict";

nk.stretch = null;
nk.mark = null;

// The stretch lies as a wide band under the selected line, with a bar at each end.
nk.drawStretch = function (ctx, view, chosen) {
  if (!nk.stretch || !nk.isKey(nk.stretch.key, chosen)) return;
  var tube = nk.look(chosen, "tube", view.zoom), wide = 0, color = nk.colors().ui.accent;
  tube.forEach(function (stroke) { wide = Math.max(wide, stroke[2]); });
  nk.stretch.shape.parts.forEach(function (part) {
    if (!nk.meets(part.box, view)) return;
    var runs = nk.runs(part, view);
    nk.stroke(ctx, ["stretch", nk.colors().map.casing, wide + 12, [], "butt", 0.9], runs, 1);
    nk.stroke(ctx, ["stretch", color, wide + 9, [], "butt", 1], runs, 1);
    nk.endBars(ctx, part, view, wide / 2 + 9, color);
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
  if (!nk.mark) return;
  var colors = nk.colors(), x = nk.projectX(nk.mark.lon) * view.scale - view.x, y = nk.projectY(nk.mark.lat) * view.scale - view.y;
  if (x < -200 || y < -40 || x > view.width + 200 || y > view.height + 40) return;
  ctx.beginPath(); ctx.arc(x, y, 8, 0, 2 * Math.PI);
  ctx.lineWidth = 6; ctx.strokeStyle = colors.map.casing; ctx.stroke();
  ctx.lineWidth = 3; ctx.strokeStyle = colors.ui.accent; ctx.stroke();
  ctx.beginPath(); ctx.arc(x, y, 3, 0, 2 * Math.PI); ctx.fillStyle = colors.ui.accent; ctx.fill();
  if (!nk.mark.text) return;
  ctx.font = nk.font(12, 600, false);
  ctx.textAlign = "left"; ctx.textBaseline = "middle";
  var w = ctx.measureText(nk.mark.text).width, left = x + 14, top = y - 32;
  ctx.beginPath(); ctx.roundRect(left, top, w + 14, 22, 4);
  ctx.fillStyle = colors.ui.raised; ctx.fill();
  ctx.lineWidth = 1; ctx.strokeStyle = colors.ui.border; ctx.stroke();
  ctx.fillStyle = colors.ui.text; ctx.fillText(nk.mark.text, left + 7, top + 11.5);
};

nk.setStretch = function (m) {
  var asked = nk.stretchAsked = (nk.stretchAsked || 0) + 1;
  if (!m.layer) { nk.stretch = null; nk.redrawLines(); return; }
  nk.fetchJson("stretch.geojson?v=" + m.revision).then(function (feature) {
    if (asked !== nk.stretchAsked) return;
    nk.stretch = feature ? { key: [m.layer, m.feature], shape: nk.shape(feature) } : null;
    nk.redrawLines();
  });
};
