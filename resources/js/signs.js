// Point symbols and kilometre figures.
"use strict";

nk.paintSymbol = function (ctx, shapes, x, y, factor) {
  ctx.save();
  ctx.translate(x, y); ctx.scale(factor, factor);
  ctx.lineCap = "round"; ctx.lineJoin = "miter";
  shapes.forEach(function (shape) {
    ctx.beginPath();
    if (shape.kind === "circle") {
      var c = shape.points[0] || [0, 0];
      ctx.arc(c[0], c[1], shape.radius, 0, 2 * Math.PI);
    } else {
      shape.points.forEach(function (p, i) { if (i) ctx.lineTo(p[0], p[1]); else ctx.moveTo(p[0], p[1]); });
      if (shape.kind === "polygon") ctx.closePath();
    }
    if (shape.fill) { ctx.fillStyle = shape.fill; ctx.fill(); }
    if (shape.stroke) { ctx.strokeStyle = shape.stroke; ctx.lineWidth = shape.width; ctx.stroke(); }
  });
  ctx.restore();
};

nk.symbolFactor = function (zoom) { return zoom < 6.5 ? 0.68 : zoom < 8 ? 0.85 : 1; };

// Crossings, and the points whose signs their layer's style draws: those stand wherever they are, named or not.
nk.isOwnSign = function (feature) { return Boolean(feature.own) && feature.symbol === feature.own; };
nk.crossings = function (view) {
  var found = [];
  nk.scene.layers.slice().reverse().forEach(function (layer) {
    var shapes = nk.layerShapes[layer.id];
    if ((layer.role !== "crossings" && layer.role !== "places") || !layer.visible || !shapes) return;
    layer.features.forEach(function (feature) {
      var shape = shapes[feature.id];
      if (feature.hidden || (layer.role === "places" && !nk.isOwnSign(feature))) return;
      if (!shape || shape.kind !== "point" || !nk.meets(shape.parts[0].box, view)) return;
      var xy = shape.parts[0].xy;
      found.push({ layer: layer, feature: feature, x: xy[0] * view.scale - view.x, y: xy[1] * view.scale - view.y });
    });
  });
  // Break symbols go first: they are kept when others have to go.
  return found.sort(function (a, b) { return nk.signOrder(a) - nk.signOrder(b); });
};

nk.signOrder = function (sign) {
  var state = sign.feature.symbol.split("|")[1];
  return { "break": 0, dual: 1, closed: 2, construction: 3 }[state] === undefined ? 4 :
    { "break": 0, dual: 1, closed: 2, construction: 3 }[state];
};

nk.drawCrossings = function (ctx, view, boxes) {
  var factor = nk.symbolFactor(view.zoom), r = 7.5 * factor, kept = [];
  nk.ownBoxes = [];
  nk.crossings(view).forEach(function (sign) {
    var box = [sign.x - r, sign.y - r, sign.x + r, sign.y + r];
    var near = 0.45 * r;
    if (nk.isOwnSign(sign.feature)) box = nk.ownBox(sign, factor);
    sign.reach = (box[2] - box[0]) / 2;
    if (!nk.isOwnSign(sign.feature) && nk.signOrder(sign) > 1 && kept.some(function (k) {
      return Math.abs(k.x - sign.x) < near * 2 && Math.abs(k.y - sign.y) < near * 2;
    })) return;
    kept.push(sign);
    // names may lie on signs of a style where there is no other room: many of them would leave none at all
    if (nk.isOwnSign(sign.feature)) nk.ownBoxes.push(box); else boxes.add(box);
  });
  kept.reverse().forEach(function (sign) {
    ctx.globalAlpha = sign.layer.opacity * nk.ownOpacity(sign.feature);
    nk.paintSymbol(ctx, nk.scene.symbols[nk.theme][sign.feature.symbol], sign.x, sign.y, factor);
    if (nk.isKey(nk.selected, sign) || nk.isKey(nk.hovered, sign)) nk.ring(ctx, sign.x, sign.y, sign.reach + 2);
    ctx.globalAlpha = 1;
  });
};

// All signs of the layers of places that want them, whether their names have room or not.
nk.drawSigns = function (ctx, view) {
  var table = nk.scene.symbols[nk.theme];
  nk.scene.layers.forEach(function (layer) {
    if (!layer.visible || !layer.signs || nk.isTiled(layer)) return;
    var shapes = nk.layerShapes[layer.id] || {}, factor = nk.symbolFactor(view.zoom);
    ctx.globalAlpha = layer.opacity;
    layer.features.forEach(function (feature) {
      var shape = shapes[feature.id];
      if (!shape || shape.kind !== "point" || feature.hidden || nk.isOwnSign(feature)) return;
      var part = shape.parts[0], at = { layer: layer, feature: feature };
      if (!nk.meets(part.box, view)) return;
      for (var i = 0; i < part.xy.length; i += 2) {
        var x = part.xy[i] * view.scale - view.x, y = part.xy[i + 1] * view.scale - view.y;
        nk.paintSymbol(ctx, table[feature.symbol] || table["place|town"], x, y, factor);
        if (nk.isKey(nk.selected, at) || nk.isKey(nk.hovered, at)) nk.ring(ctx, x, y, 6);
      }
    });
    ctx.globalAlpha = 1;
  });
};
// A sign of a style takes the room of its own shapes.
nk.ownBox = function (sign, factor) {
  var reach = 0;
  nk.scene.symbols[nk.theme][sign.feature.symbol].forEach(function (shape) {
    shape.points.forEach(function (p) { reach = Math.max(reach, Math.abs(p[0]), Math.abs(p[1])); });
    reach = Math.max(reach, shape.radius + shape.width / 2);
  });
  reach *= factor;
  return [sign.x - reach, sign.y - reach, sign.x + reach, sign.y + reach];
};
nk.ownOpacity = function (feature) { return feature.opacity === undefined ? 1 : feature.opacity; };

nk.ring = function (ctx, x, y, r) {
  ctx.beginPath(); ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.strokeStyle = nk.scene.ground.select.color; ctx.lineWidth = 2.5; ctx.stroke();
};

// Figures stand beside the selected line, on its free side.
nk.drawKilometres = function (ctx, view, boxes) {
  var line = nk.chosenLine;
  if (!line) return;
  var colors = nk.colors().map;
  ctx.font = nk.font(11, 600, false);
  ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.lineJoin = "round";
  nk.figuresOf(line, view).forEach(function (tick) {
    var x = nk.projectX(tick[1]) * view.scale - view.x, y = nk.projectY(tick[2]) * view.scale - view.y;
    if (x < 0 || y < 0 || x > view.width || y > view.height) return;
    var text = String(tick[0]), w = ctx.measureText(text).width / 2 + 2;
    var seat = nk.SIDES.map(function (side) { return [x + side[0] * (w + 9), y + side[1] * 16]; })
      .filter(function (at) { return boxes.free([at[0] - w, at[1] - 7, at[0] + w, at[1] + 7]); })[0];
    if (!seat) return;
    boxes.add([seat[0] - w, seat[1] - 7, seat[0] + w, seat[1] + 7]);
    ctx.fillStyle = colors.label; ctx.beginPath(); ctx.arc(x, y, 2, 0, 2 * Math.PI); ctx.fill();
    ctx.strokeStyle = colors.halo; ctx.lineWidth = 3.6; ctx.strokeText(text, seat[0], seat[1]);
    ctx.fillText(text, seat[0], seat[1]);
  });
};
nk.SIDES = [[0, 1], [1, 0], [-1, 0], [0, -1], [0.8, 0.8], [-0.8, 0.8], [0.8, -0.8], [-0.8, -0.8]];
