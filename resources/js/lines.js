// Borders, areas and lines: in a storey all bands below all casings below all strokes, the selected line above all.
"use strict";

nk.RINGS = { edge: 1, ring: 1, gap: 1 };

nk.atZoom = function (values, zoom) {
  var zooms = nk.scene.ground.zooms, i = Math.max(0, Math.min(zooms.length - 1, Math.round(zoom - zooms[0])));
  return values[i];
};

// Strokes are lists: role, colour, width, dash, cap, opacity, mark, every, size, fill.
nk.stroke = function (ctx, stroke, runs, opacity) {
  ctx.strokeStyle = stroke[1]; ctx.lineWidth = stroke[2]; ctx.lineCap = stroke[4];
  ctx.lineJoin = "round"; ctx.globalAlpha = stroke[5] * opacity;
  var dashed = stroke[3].length > 0;
  ctx.setLineDash(stroke[3]);
  runs.forEach(function (run) {
    ctx.lineDashOffset = dashed ? run.from : 0;
    ctx.stroke(run.path);
  });
  ctx.setLineDash([]); ctx.globalAlpha = 1;
};

// The visible layers of a canvas from bottom to top: areas that follow each other and the lines on them are a storey.
nk.storeys = function (group) {
  var found = [];
  group.forEach(function (layer) {
    if (!layer.visible || (layer.role !== "lines" && layer.role !== "areas")) return;
    var last = found[found.length - 1];
    if (!last || (layer.role === "areas" && last.lines.length)) found.push(last = { areas: [], lines: [] });
    last[layer.role].push(layer);
  });
  return found;
};

// Each group of layers (see tiles.js) has its own canvas; what is selected lies above them all.
nk.drawLines = function (ctx, view, number) {
  var group = nk.groups[number] || [], top = number === nk.groups.length - 1;
  if (!number && nk.scene.base.borders[0]) nk.drawBorders(ctx, view);
  var ofLayer = {}, routes = [], chosen = null;
  nk.eachLine(view, function (line) {
    line.runs = [];
    line.shape.parts.forEach(function (part) {
      if (nk.meets(part.box, view)) {
        nk.runs(part, view).forEach(function (run) { run.part = part; line.runs.push(run); });
      }
    });
    if (!line.runs.length) return;
    if (nk.isKey(nk.selected, line)) chosen = top ? line : chosen;
    else if (group.indexOf(line.layer) >= 0) (ofLayer[line.layer.id] = ofLayer[line.layer.id] || []).push(line);
  });
  nk.storeys(group).forEach(function (storey) {
    var lines = [].concat.apply([], storey.lines.map(function (layer) { return ofLayer[layer.id] || []; }));
    storey.areas.forEach(function (layer) { nk.drawAreas(ctx, view, layer); });
    nk.drawStack(ctx, view, lines.filter(function (line) { return line.feature.context; }));
    lines = lines.filter(function (line) { return !line.feature.context; });
    nk.drawRails(ctx, view, lines);
    nk.drawStack(ctx, view, lines);
    routes = routes.concat(lines);
  });
  if (chosen) nk.drawRails(ctx, view, [chosen]);
  if (chosen) nk.drawChosen(ctx, view, chosen);
  nk.drawDiscs(ctx, chosen ? routes.concat([chosen]) : routes);
  if (top) nk.chosenLine = chosen;
  // a canvas with nothing on it costs as much in every frame as a full one
  var used = !number || Boolean(chosen) || group.some(function (layer) { return layer.features.length > 0; });
  nk.linePanes[number]._container.style.display = used ? "" : "none";
  nk.linesOfGroup[number] = routes;
  nk.routeLines = [].concat.apply([], nk.linesOfGroup.slice(0, nk.groups.length));
};

nk.linesOfGroup = [];

nk.eachLine = function (view, tell) {
  nk.scene.layers.forEach(function (layer) {
    var shapes = nk.layerShapes[layer.id];
    if (layer.role !== "lines" || !layer.visible || !shapes) return;
    layer.features.forEach(function (feature) {
      var shape = shapes[feature.id];
      if (shape && shape.kind === "line" && !feature.hidden) tell({ layer: layer, feature: feature, shape: shape });
    });
  });
};

nk.look = function (line, part, zoom) {
  return nk.atZoom(nk.scene.looks[line.feature.look][nk.theme][part], zoom);
};

nk.drawStack = function (ctx, view, lines) {
  var stages = [["band"], ["casing"], ["underlay", "line", "core", "inner", "mark", "node"]];
  stages.forEach(function (roles, stage) {
    lines.forEach(function (line) {
      if (stage === 1 && nk.isKey(nk.hovered, line)) {
        nk.look(line, "hover", view.zoom).forEach(function (stroke) {
          nk.stroke(ctx, stroke, line.runs, line.layer.opacity);
        });
        return;
      }
      nk.look(line, "plain", view.zoom).forEach(function (stroke) {
        if (roles.indexOf(stroke[0]) >= 0) nk.paint(ctx, stroke, line, view);
      });
    });
  });
};

nk.drawChosen = function (ctx, view, line) {
  var plain = nk.look(line, "plain", view.zoom);
  plain.forEach(function (stroke) { if (stroke[0] === "band") nk.paint(ctx, stroke, line, view); });
  nk.look(line, "tube", view.zoom).forEach(function (stroke) { nk.stroke(ctx, stroke, line.runs, 1); });
  nk.drawStretch(ctx, view, line);
  plain.forEach(function (stroke) {
    if (stroke[0] !== "band" && stroke[0] !== "casing") nk.paint(ctx, stroke, line, view);
  });
};

nk.paint = function (ctx, stroke, line, view) {
  if (stroke[0] === "mark") nk.drawMarks(ctx, stroke, line);
  else if (stroke[0] === "node") nk.drawNodes(ctx, stroke, line, view);
  else nk.stroke(ctx, stroke, line.runs, line.layer.opacity);
};

// Calls tell(x, y, angle) every so many px of the line, in step with the line's own start.
nk.walk = function (run, every, tell) {
  var p = run.points, next = every - run.from % every;
  for (var i = 0; i + 3 < p.length; i += 2) {
    var dx = p[i + 2] - p[i], dy = p[i + 3] - p[i + 1], d = Math.hypot(dx, dy);
    while (d > 0 && next <= d) {
      tell(p[i] + dx * next / d, p[i + 1] + dy * next / d, Math.atan2(dy, dx));
      next += every;
    }
    next -= d;
  }
};

nk.drawMarks = function (ctx, stroke, line) {
  var r = stroke[8] / 2;
  ctx.strokeStyle = stroke[1]; ctx.lineWidth = stroke[2]; ctx.lineCap = "butt";
  ctx.globalAlpha = line.layer.opacity * stroke[5];
  ctx.beginPath();
  line.runs.forEach(function (run) {
    nk.walk(run, stroke[7], function (x, y, angle) {
      [angle + Math.PI / 4, angle - Math.PI / 4].forEach(function (a) {
        ctx.moveTo(x - r * Math.cos(a), y - r * Math.sin(a));
        ctx.lineTo(x + r * Math.cos(a), y + r * Math.sin(a));
      });
    });
  });
  ctx.stroke();
  ctx.globalAlpha = 1;
};

nk.drawNodes = function (ctx, stroke, line, view) {
  var r = stroke[8] / 2, b = view.box;
  ctx.strokeStyle = stroke[1]; ctx.lineWidth = stroke[2]; ctx.fillStyle = stroke[9];
  ctx.globalAlpha = line.layer.opacity * stroke[5];
  line.shape.parts.forEach(function (part) {
    if (!nk.meets(part.box, view)) return;
    var n = part.xy.length / 2, kept = part.kept, lastX = -1e9, lastY = -1e9, count = kept ? kept.length : n;
    for (var k = 0; k < count; k++) {
      var i = kept ? kept[k] : k, x = part.xy[2 * i], y = part.xy[2 * i + 1];
      if (x < b[0] || x > b[2] || y < b[1] || y > b[3]) continue;
      x = x * view.scale - view.x; y = y * view.scale - view.y;
      if (k < count - 1 && Math.hypot(x - lastX, y - lastY) < 22) continue;
      lastX = x; lastY = y;
      ctx.beginPath(); ctx.arc(x, y, r, 0, 2 * Math.PI); ctx.fill(); ctx.stroke();
    }
  });
  ctx.globalAlpha = 1;
};

nk.drawBorders = function (ctx, view) {
  var shapes = nk.ground.shapes.boundary_lines, looks = nk.scene.ground[nk.theme].borders;
  if (!shapes) return;
  var opacity = nk.scene.base.borders[1], kinds = { river: [], state: [], demarcation: [] };
  shapes.forEach(function (shape) {
    var p = shape.properties, kind = p.class === "state" && p.along_river ? "river" : p.class;
    if (kind === "sea") return;
    shape.parts.forEach(function (part) {
      if (!nk.meets(part.box, view)) return;
      var list = kinds[kind] = kinds[kind] || [];
      nk.runs(part, view).forEach(function (run) { list.push(run); });
    });
  });
  [["river", "band"], ["state", "casing"], ["demarcation", "band"], ["river", "line"], ["state", "line"],
   ["demarcation", "line"]].forEach(function (step) {
    nk.atZoom(looks[step[0]], view.zoom).forEach(function (stroke) {
      if (stroke[0] === step[1] && kinds[step[0]]) nk.stroke(ctx, stroke, kinds[step[0]], opacity);
    });
  });
};

nk.drawAreas = function (ctx, view, layer) {
  var house = nk.scene.ground[nk.theme].area, own = nk.scene.areas[nk.theme], shapes = nk.layerShapes[layer.id] || {};
  layer.features.forEach(function (feature) {
    var shape = shapes[feature.id];
    if (!shape || shape.kind !== "area" || feature.hidden) return;
    var look = own[feature.own] || house;
    var chosen = nk.isKey(nk.selected, { layer: layer, feature: feature });
    ctx.globalAlpha = Math.min(1, look.opacity * layer.opacity * (chosen ? 2 : 1));
    ctx.fillStyle = look.fill;
    ctx.fill(nk.areaPath([shape], view), "evenodd");
    ctx.globalAlpha = 1;
    shape.parts.forEach(function (part) {
      if (nk.meets(part.box, view)) nk.stroke(ctx, look.stroke, nk.runs(part, view), layer.opacity);
    });
  });
};
