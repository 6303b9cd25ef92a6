// The sanctions overlay: two rails beside each line, discs with a sign along it, and its legend in a corner.
"use strict";

nk.verdictsOf = function (scene) {
  var found = {};
  ((scene.overlay || {}).verdicts || []).forEach(function (one) { found[one[0] + "\n" + one[1]] = one[2]; });
  return found;
};

nk.verdictLook = function (line) {
  var verdict = (nk.verdicts || {})[line.layer.id + "\n" + line.feature.id];
  return verdict ? nk.scene.ground.overlay[nk.theme][verdict] : null;
};

// A wide stroke with its middle taken out leaves two rails that never cross themselves; on a canvas of its own,
// because what is taken out there must not take the map along.
nk.drawRails = function (ctx, view, lines) {
  if (!nk.scene.overlay) return;
  var judged = lines.filter(function (line) { var look = nk.verdictLook(line); return look && look.rails; });
  if (!judged.length) return;
  var table = nk.scene.ground.overlay, source = ctx.canvas, sheet = nk.railSheet = nk.railSheet || document.createElement("canvas");
  sheet.width = source.width; sheet.height = source.height;
  var pen = sheet.getContext("2d");
  pen.setTransform(ctx.getTransform());
  pen.lineJoin = "round"; pen.lineCap = "butt";
  judged.forEach(function (line) {
    var look = nk.verdictLook(line), middle = nk.lineWidth(line, view.zoom) / 2 + table.offset + (nk.isKey(nk.selected, line) ? table.beyond : 0);
    pen.globalCompositeOperation = "source-over";
    pen.strokeStyle = look.color; pen.lineWidth = 2 * middle + table.rail; pen.globalAlpha = line.layer.opacity;
    pen.setLineDash(look.dash);
    line.runs.forEach(function (run) { pen.lineDashOffset = look.dash.length ? run.from : 0; pen.stroke(run.path); });
    pen.setLineDash([]);
    pen.globalCompositeOperation = "destination-out";
    pen.lineWidth = 2 * middle - table.rail; pen.globalAlpha = 1;
    line.runs.forEach(function (run) { pen.stroke(run.path); });
  });
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(sheet, 0, 0);
  ctx.restore();
};

nk.lineWidth = function (line, zoom) {
  return nk.look(line, "plain", zoom).reduce(function (most, stroke) {
    return stroke[0] === "line" ? Math.max(most, stroke[2]) : most;
  }, 0);
};

nk.drawDiscs = function (ctx, lines) {
  if (!nk.scene.overlay) return;
  var table = nk.scene.ground.overlay;
  lines.forEach(function (line) {
    var look = nk.verdictLook(line), drawn = 0;
    if (!look) return;
    ctx.globalAlpha = line.layer.opacity;
    line.runs.forEach(function (run) {
      nk.walk(run, table.every, function (x, y) { nk.drawDisc(ctx, x, y, table.disc / 2, look); drawn += 1; });
    });
    if (!drawn) {
      var run = line.runs.reduce(function (a, b) { return b.points.length > a.points.length ? b : a; });
      var length = nk.runLength(run);
      nk.walk({ points: run.points, from: 0 }, Math.max(length / 2, 0.01), function (x, y) {
        if (!drawn) nk.drawDisc(ctx, x, y, table.disc / 2, look);
        drawn += 1;
      });
    }
    ctx.globalAlpha = 1;
  });
};

nk.runLength = function (run) {
  var length = 0, p = run.points;
  for (var i = 0; i + 3 < p.length; i += 2) length += Math.hypot(p[i + 2] - p[i], p[i + 3] - p[i + 1]);
  return length;
};

nk.drawDisc = function (ctx, x, y, r, look) {
  ctx.fillStyle = look.ground; ctx.strokeStyle = look.color; ctx.lineWidth = 1.6; ctx.lineCap = "butt";
  ctx.beginPath(); ctx.arc(x, y, r, 0, 2 * Math.PI); ctx.fill(); ctx.stroke();
  if (look.barred) {
    var d = r * 0.7;
    ctx.beginPath(); ctx.moveTo(x - d, y - d); ctx.lineTo(x + d, y + d); ctx.stroke();
    return;
  }
  ctx.fillStyle = look.color; ctx.textAlign = "center"; ctx.textBaseline = "middle";
  ctx.font = "600 " + Math.round(r * 1.5) + 'px "nkgis Sans", "Noto Sans", "DejaVu Sans", sans-serif';
  ctx.fillText(look.glyph, x, y + 0.5);
};

// The legend of the overlay lies on the map itself, so that no sign on it is without its words.
nk.showOverlayLegend = function () {
  var box = nk.overlayBox, entries = nk.scene.legend.filter(function (entry) {
    return entry.kind === "verdict" || entry.key.screen;
  });
  nk.verdicts = nk.verdictsOf(nk.scene);
  if (!box) {
    box = nk.overlayBox = document.createElement("div");
    box.className = "nk-overlay";
    nk.map.getContainer().appendChild(box);
  }
  box.textContent = "";
  box.style.display = nk.scene.overlay ? "" : "none";
  if (!nk.scene.overlay) return;
  entries.forEach(function (entry) {
    var row = document.createElement("div");
    if (entry.kind === "verdict") row.appendChild(nk.verdictSwatch(entry.key.verdict));
    else row.className = "nk-overlay-note";
    row.appendChild(document.createTextNode(entry.text));
    box.appendChild(row);
  });
};

nk.verdictSwatch = function (verdict) {
  var canvas = document.createElement("canvas"), ratio = window.devicePixelRatio || 1, w = 40, h = 18;
  var look = nk.scene.ground.overlay[nk.theme][verdict], ctx = canvas.getContext("2d");
  canvas.width = w * ratio; canvas.height = h * ratio;
  canvas.style.width = w + "px"; canvas.style.height = h + "px";
  ctx = canvas.getContext("2d");
  ctx.scale(ratio, ratio);
  if (look.rails) {
    ctx.strokeStyle = look.color; ctx.lineWidth = 2; ctx.setLineDash(look.dash);
    [2, h - 2].forEach(function (y) { ctx.beginPath(); ctx.moveTo(1, y); ctx.lineTo(w - 1, y); ctx.stroke(); });
    ctx.setLineDash([]);
  }
  nk.drawDisc(ctx, w / 2, h / 2, 7, look);
  return canvas;
};
