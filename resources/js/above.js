// What the program draws above the lines: paths, what is reached, cuts, and two scenarios side by side under a divider.
"use strict";

nk.above = null;
nk.aboveShare = 0.5; // where the divider stands, as a share of the width

nk.handlers.loadAbove = function (m) {
  nk.aboveRevision = m.revision;
  if (!m.count) { nk.setAbove(null); return; }
  nk.fetchJson("above.json?v=" + m.revision).then(function (found) {
    if (nk.aboveRevision !== m.revision) return;
    if (found) found.items.forEach(function (item) { item.parts = item.runs.map(nk.part); });
    nk.setAbove(found);
  });
};

nk.setAbove = function (overlay) {
  nk.above = overlay;
  if (!nk.abovePane) {
    nk.map.createPane("nkAbove").style.zIndex = 392;
    nk.map.getPane("nkAbove").style.pointerEvents = "none";
    nk.abovePane = new nk.Pane("nkAbove", nk.guard(nk.paintAbove));
    nk.abovePane.addTo(nk.map);
  }
  nk.fadeLines(overlay ? overlay.fade : 1);
  nk.showDivider(overlay && overlay.sides.length === 2 ? overlay.sides : null);
  nk.abovePane.wish();
};

// Everything that did not change steps back; panes that are made later are faded when the overlay is painted.
nk.fadeLines = function (opacity) {
  nk.linePanes.forEach(function (pane) { if (pane._container) pane._container.style.opacity = opacity; });
};

nk.paintAbove = function (ctx, view) {
  if (!nk.above) return;
  nk.fadeLines(nk.above.fade);
  var origin = nk.map.containerPointToLayerPoint([0, 0]).subtract(nk.abovePane._bounds.min);
  var middle = origin.x + nk.aboveShare * nk.map.getSize().x, tall = view.height;
  nk.above.items.forEach(function (item) {
    ctx.save();
    if (item.side) {
      ctx.beginPath();
      if (item.side === "left") ctx.rect(0, 0, middle, tall); else ctx.rect(middle, 0, view.width - middle, tall);
      ctx.clip();
    }
    item.parts.forEach(function (part) { if (nk.meets(part.box, view)) nk.paintItem(ctx, item, part, view); });
    ctx.restore();
  });
};

nk.paintItem = function (ctx, item, part, view) {
  if (item.kind === "point") { nk.paintSpot(ctx, item, part, view); return; }
  var runs = nk.runs(part, view);
  item.strokes.forEach(function (s) {
    var color = s.color[nk.theme];
    if (color) nk.stroke(ctx, ["above", color, s.width, s.dash, s.dash.length && s.dash[0] < 1 ? "round" : "butt", s.alpha], runs, 1);
  });
  if (!item.glyph) return;
  ctx.font = nk.font(13, 700, false); ctx.textAlign = "center"; ctx.textBaseline = "middle";
  var every = 90, drawn = 0;
  runs.forEach(function (run) {
    var points = run.points, left = every / 2;
    for (var i = 2; i < points.length && drawn < 400; i += 2) {
      var ax = points[i - 2], ay = points[i - 1], dx = points[i] - ax, dy = points[i + 1] - ay, d = Math.hypot(dx, dy), at = left;
      for (; at <= d && drawn < 400; at += every, drawn += 1) nk.paintGlyph(ctx, item, ax + dx * at / d, ay + dy * at / d);
      left = at - d;
    }
    if (!drawn && points.length >= 4) {
      var m = 2 * Math.floor(points.length / 4);
      nk.paintGlyph(ctx, item, (points[m - 2 < 0 ? 0 : m - 2] + points[m]) / 2, (points[m - 1 < 0 ? 1 : m - 1] + points[m + 1]) / 2);
      drawn = 1;
    }
  });
};

nk.paintGlyph = function (ctx, item, x, y) {
  var colors = nk.colors();
  ctx.beginPath(); ctx.arc(x, y, 8, 0, 2 * Math.PI);
  ctx.fillStyle = colors.map.casing; ctx.fill();
  ctx.lineWidth = 1.5; ctx.strokeStyle = item.color[nk.theme]; ctx.stroke();
  ctx.fillStyle = item.color[nk.theme]; ctx.fillText(item.glyph, x, y + 0.5);
};

nk.paintSpot = function (ctx, item, part, view) {
  var x = part.xy[0] * view.scale - view.x, y = part.xy[1] * view.scale - view.y, r = item.radius, colors = nk.colors();
  ctx.beginPath(); ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.fillStyle = item.color[nk.theme]; ctx.fill();
  ctx.lineWidth = 2; ctx.strokeStyle = colors.map.casing; ctx.stroke();
  if (!item.glyph) return;
  ctx.font = nk.font(r > 8 ? 12 : 10, 700, false); ctx.textAlign = "center"; ctx.textBaseline = "middle";
  ctx.fillStyle = colors.map.casing; ctx.fillText(item.glyph, x, y + 0.5);
};

// The divider: dragged, or moved with the arrow keys; the name of each scenario stands on its side.
nk.showDivider = function (sides) {
  if (!sides) { if (nk.divider) { nk.divider.remove(); nk.divider = null; } return; }
  if (!nk.divider) nk.divider = nk.makeDivider();
  nk.divider.querySelector(".nk-side-left").textContent = sides[0];
  nk.divider.querySelector(".nk-side-right").textContent = sides[1];
  nk.placeDivider();
};

nk.placeDivider = function () {
  if (nk.divider) nk.divider.style.left = (nk.aboveShare * 100) + "%";
  if (nk.abovePane) nk.abovePane.wish();
};

nk.makeDivider = function () {
  var root = nk.map.getContainer(), bar = nk.element("div", "nk-divider");
  bar.tabIndex = 0;
  bar.setAttribute("role", "separator"); bar.setAttribute("aria-orientation", "vertical");
  bar.appendChild(nk.element("span", "nk-side nk-side-left", ""));
  bar.appendChild(nk.element("span", "nk-grip", "⇔"));
  bar.appendChild(nk.element("span", "nk-side nk-side-right", ""));
  function move(share) { nk.aboveShare = Math.min(0.98, Math.max(0.02, share)); nk.placeDivider(); }
  bar.addEventListener("pointerdown", function (event) {
    bar.setPointerCapture(event.pointerId);
    bar.onpointermove = function (e) { var box = root.getBoundingClientRect(); move((e.clientX - box.left) / box.width); };
    event.preventDefault(); event.stopPropagation(); bar.focus();
  });
  bar.addEventListener("pointerup", function () { bar.onpointermove = null; });
  bar.addEventListener("keydown", function (event) {
    var step = event.key === "ArrowLeft" ? -0.02 : event.key === "ArrowRight" ? 0.02 : 0;
    if (!step) return;
    move(nk.aboveShare + step); event.preventDefault(); event.stopPropagation();
  });
  L.DomEvent.disableClickPropagation(bar);
  L.DomEvent.on(bar, "mousedown dblclick", L.DomEvent.stopPropagation);
  nk.map.on("move", function () { if (nk.divider && nk.abovePane) nk.abovePane.wish(); });
  root.appendChild(bar);
  return bar;
};
