// Names on the map: in order of importance, eight places tried, then dropped; nothing lies on anything else.
"use strict";

nk.Boxes = function () { this.cells = {}; };
nk.Boxes.prototype = {
  size: 64,
  each: function (box, tell) {
    for (var i = Math.floor(box[0] / this.size); i <= Math.floor(box[2] / this.size); i++) {
      for (var j = Math.floor(box[1] / this.size); j <= Math.floor(box[3] / this.size); j++) {
        if (tell(i + "," + j) === false) return;
      }
    }
  },
  add: function (box) {
    var cells = this.cells;
    this.each(box, function (key) { (cells[key] = cells[key] || []).push(box); });
  },
  free: function (box) {
    var cells = this.cells, free = true;
    this.each(box, function (key) {
      (cells[key] || []).some(function (b) {
        if (b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1]) free = false;
        return !free;
      });
      return free;
    });
    return free;
  }
};

nk.font = function (size, weight, italic) {
  return (italic ? "italic " : "") + weight + " " + size + "px 'nkgis Sans', 'Noto Sans', 'nkgis Sans CJK', " +
    "'Noto Sans CJK KR', 'DejaVu Sans', sans-serif";
};

nk.nameOf = function (label) {
  var names = label.names;
  return names[nk.language] || names.en || names[label.local] || names[Object.keys(names)[0]] || "";
};

nk.textLines = function (label, zoom) {
  var first = nk.nameOf(label), lines = first ? [first] : [];
  var second = label.local ? label.names[label.local] : null;
  if (second && second !== first && zoom >= 8 && (label.kind === "place" || label.kind === "station")) lines.push(second);
  return lines;
};

nk.measure = function (ctx, text, font, spacing) {
  var key = font + spacing + text, known = nk.measured[key];
  if (known === undefined) {
    ctx.font = font; ctx.letterSpacing = spacing + "px";
    known = nk.measured[key] = ctx.measureText(text).width;
    ctx.letterSpacing = "0px";
  }
  return known;
};
nk.measured = {};

nk.drawNames = function (ctx, view) {
  var boxes = new nk.Boxes(), base = nk.scene.base;
  nk.blockControls(boxes, view);
  nk.blockChosen(boxes);
  nk.drawSigns(ctx, view);
  nk.drawCrossings(ctx, view, boxes);
  nk.drawKilometres(ctx, view, boxes);
  nk.labelled = [];
  if (base.labels[0]) nk.drawLabels(ctx, view, boxes);
  nk.drawMark(ctx, view);
};

nk.drawLabels = function (ctx, view, boxes) {
  var shown = nk.scene.labels.filter(function (label) { return nk.isShown(label, view); });
  shown.forEach(function (label) {
    label.x = nk.projectX(label.at[0]) * view.scale - view.x;
    label.y = nk.projectY(label.at[1]) * view.scale - view.y;
    // far out the names of countries and seas come before the cities'
    label.turn = nk.ofChosen(label) ? 0 : view.zoom < 6 && !label.layer ? 4.5 : label.order;
  });
  shown = shown.filter(function (l) {
    return l.kind === "line" || l.x > -40 && l.y > -20 && l.x < view.width + 40 && l.y < view.height + 20;
  });
  shown.sort(function (a, b) { return a.turn - b.turn || b.size - a.size || b.weight - a.weight; });
  nk.drawLineNames(ctx, view, boxes);
  nk.alongCount = 0; nk.alongSpots = [];
  nk.runsOf = shown.some(function (l) { return l.kind === "line"; }) ? nk.runsByKey(view) : {};
  var lines = nk.lineBoxes(), marks = [], texts = [];
  shown.forEach(function (label) { nk.placeLabel(ctx, label, view, { all: boxes, lines: lines, marks: marks, texts: texts }); });
  marks.reverse().forEach(function (label) { nk.paintSymbol(ctx, nk.symbolOf(label), label.x, label.y, 1); });
  texts.forEach(function (text) { nk.writeLabel(ctx, text); });
};

// What is seen of every line, by its key.
nk.runsByKey = function (view) {
  var found = {};
  nk.eachLine(view, function (line) {
    var runs = nk.shapeRuns(line.shape, view);
    if (runs.length) found[line.layer.id + "\t" + line.feature.id] = runs;
  });
  return found;
};

// Where route lines run: a name avoids them if it can.
nk.lineBoxes = function () {
  var boxes = new nk.Boxes();
  nk.ownBoxes.forEach(function (box) { boxes.add(box); });
  (nk.routeLines || []).forEach(function (line) {
    line.runs.forEach(function (run) {
      nk.walk(run, 10, function (x, y) { boxes.add([x - 4, y - 4, x + 4, y + 4]); });
    });
  });
  return boxes;
};

nk.isShown = function (label, view) {
  if (view.zoom < label.zoom[0] || view.zoom > label.zoom[1]) {
    if (!nk.ofChosen(label) || view.zoom < 7.5) return false;
  }
  if (label.kind === "country") return nk.scene.base.countries[0];
  if (!label.layer) return true;
  var layer = nk.layerById[label.layer];
  return Boolean(layer && layer.visible);
};

nk.ofChosen = function (label) {
  return Boolean(nk.selected) && label.routes.indexOf(nk.selected.join("\t")) >= 0;
};

nk.symbolOf = function (label) {
  var table = nk.scene.symbols[nk.theme];
  return table["place|" + label.symbol] || table["place|town"];
};

nk.blockChosen = function (boxes) {
  if (!nk.chosenLine) return;
  nk.chosenLine.runs.forEach(function (run) {
    nk.walk(run, 7, function (x, y) { boxes.add([x - 5, y - 5, x + 5, y + 5]); });
  });
};

// Scale bar, buttons and credits lie over the map: no name runs under them.
nk.blockControls = function (boxes, view) {
  var frame = nk.map.getContainer().getBoundingClientRect(), corner = nk.map.getPixelBounds().min;
  var dx = corner.x - view.x - frame.left, dy = corner.y - view.y - frame.top;
  document.querySelectorAll(".nk-scale, .nk-buttons, .nk-credit").forEach(function (control) {
    var b = control.getBoundingClientRect();
    boxes.add([b.left + dx - 2, b.top + dy - 2, b.right + dx + 2, b.bottom + dy + 2]);
  });
};

// A town and its station have one name: it is written once where both are close.
nk.isSaid = function (label, line, taken) {
  return taken.texts.some(function (other) {
    return other.lines[0] === line && Math.abs(other.label.x - label.x) < 110 && Math.abs(other.label.y - label.y) < 110;
  });
};

// Finds a seat for mark and name; a place that finds none shows its mark only at district scale or when it matters.
nk.placeLabel = function (ctx, label, view, taken) {
  if (label.kind === "line") { nk.placeAlong(ctx, label, view, taken); return; }
  var r = label.ring ? label.ring * nk.symbolFactor(view.zoom) : label.symbol === "port" ? 7 : label.symbol ? 3.2 : 0;
  var text = nk.lettering(ctx, label, view);
  var mark = [label.x - r, label.y - r, label.x + r, label.y + r];
  var twin = label.symbol && taken.marks.some(function (m) {
    return Math.abs(m.x - label.x) < 5 && Math.abs(m.y - label.y) < 5;
  });
  if ((!text && !label.symbol) || twin) return;
  var seat = !text || nk.isSaid(label, text.lines[0], taken) ? null : nk.seatOf(label, text, r, taken);
  if (label.symbol && (seat || !text || view.zoom >= 9 || label.turn <= 4)) {
    taken.marks.push(label);
    taken.all.add(mark);
  }
  if (!seat) return;
  taken.all.add(seat.box);
  text.x = seat.x; text.y = seat.y; text.align = seat.align;
  taken.texts.push(text);
  nk.labelled.push(text.lines[0]);
};

// What a style writes along the lines of its layer: not twice close together, and not where it covers anything.
nk.placeAlong = function (ctx, label, view, taken) {
  var runs = nk.runsOf[label.layer + "\t" + label.feature], text = nk.nameOf(label);
  if (!runs || !text || nk.alongCount >= nk.ALONG_MAX) return;
  var how = { text: text, size: label.size, weight: label.weight, italic: false, beside: 9,
    color: nk.colors().map[label.color || "label"], free: function (x, y) {
      return !nk.alongSpots.some(function (s) { return s[2] === text && Math.hypot(s[0] - x, s[1] - y) < 160; });
    } };
  var spot = nk.writeAlong(ctx, view, runs, how, taken.all);
  if (!spot) return;
  nk.alongCount += 1;
  nk.alongSpots.push([spot.x, spot.y, text]);
  nk.labelled.push(text);
};
nk.ALONG_MAX = 300;

nk.lettering = function (ctx, label, view) {
  var lines = nk.textLines(label, view.zoom), country = label.kind === "country", water = label.kind === "water";
  var slanted = water || label.kind === "area";
  if (water && lines.length && view.zoom < 6) lines = lines[0].split(/(?<= \/) /); // two names of one sea, one below the other
  if (!lines.length) return null;
  if (country) lines = [lines[0].toLocaleUpperCase()];
  var size = label.size + (view.zoom >= 9 && label.symbol ? 1 : 0), spaced = country ? 3.6 : water ? 1.6 : 0;
  var font = nk.font(size, label.weight, slanted), small = nk.font(Math.max(11, size - 1), 400, false), width = 0;
  lines.forEach(function (line, i) { width = Math.max(width, nk.measure(ctx, line, i && !water ? small : font, spaced)); });
  return { label: label, lines: lines, font: font, small: small, spaced: spaced, width: width, step: size + 3.5 };
};

nk.seatOf = function (label, text, r, taken) {
  var w = text.width, h = text.step * text.lines.length, seats = nk.seats(label, r, h), found = null;
  [true, false].some(function (clear) {
    return seats.some(function (seat) {
      var x = label.x + seat[0], y = label.y + seat[1];
      var left = seat[2] === "left" ? x : seat[2] === "right" ? x - w : x - w / 2;
      var box = [left - 1, y, left + w + 1, y + h];
      if (!taken.all.free(box) || (clear && !taken.lines.free(box))) return false;
      found = { x: x, y: y, align: seat[2], box: box };
      return true;
    });
  });
  return found;
};

nk.seats = function (label, r, h) {
  if (!label.symbol && !label.ring && label.kind !== "crossing") {
    return [[0, -h / 2, "center"], [0, -h / 2 - 26, "center"], [0, -h / 2 + 26, "center"],
            [44, -h / 2, "center"], [-44, -h / 2, "center"], [0, -h / 2 - 44, "center"], [0, -h / 2 + 44, "center"],
            [70, -h / 2, "center"], [70, -h / 2 + 26, "center"], [-70, -h / 2, "center"]];
  }
  var gap = (r || 8) + 3, ring = function (g) {
    return [[g, -h / 2, "left"], [g - 2, -h - g + 5, "left"], [g - 2, g - 4, "left"], [-g, -h / 2, "right"],
            [2 - g, -h - g + 5, "right"], [2 - g, g - 4, "right"], [0, -h - g + 1, "center"], [0, g - 1, "center"]];
  };
  return label.turn <= 4 ? ring(gap).concat(ring(gap + 7)) : ring(gap);
};

nk.writeLabel = function (ctx, text) {
  var c = nk.colors().map, kind = text.label.kind;
  var color = text.label.color ? c[text.label.color] : kind === "water" ? c.label_water : kind === "country" || kind === "area" ? c.label_country : c.label;
  ctx.textAlign = text.align; ctx.textBaseline = "middle"; ctx.lineJoin = "round";
  ctx.letterSpacing = text.spaced + "px";
  text.lines.forEach(function (line, i) {
    var y = text.y + text.step * (i + 0.5);
    ctx.font = i && kind !== "water" ? text.small : text.font;
    ctx.strokeStyle = kind === "water" ? c.sea : c.halo; ctx.lineWidth = 3.8;
    ctx.globalAlpha = 0.85; ctx.strokeText(line, text.x, y); ctx.globalAlpha = 1;
    ctx.fillStyle = i && kind !== "water" ? c.label2 : color; ctx.fillText(line, text.x, y);
  });
  ctx.letterSpacing = "0px";
};

// Names along lines: border rivers, the Demarcation Line, the selected route.
nk.drawLineNames = function (ctx, view, boxes) {
  var c = nk.colors().map, done = {}, chosen = nk.chosenLine;
  function write(runs, text, size, weight, italic, color, beside) {
    var how = { text: text, size: size, weight: weight, italic: italic, color: color, beside: beside };
    return nk.writeAlong(ctx, view, runs, how, boxes);
  }
  if (chosen && view.zoom >= 6.5) {
    nk.lineTitles(chosen).some(function (title) {
      return write(chosen.runs, title, 12, 500, false, nk.lineColor(chosen), 16);
    });
  }
  if (nk.scene.base.borders[0] && view.zoom >= 6.8) {
    (nk.ground.shapes.boundary_lines || []).forEach(function (shape) {
      if (shape.properties.class !== "demarcation" || done.mdl) return;
      var text = nk.scene.demarcation[nk.language] || nk.scene.demarcation.en;
      done.mdl = write(nk.shapeRuns(shape, view), text, 11, 400, true, c.mdl, 14);
    });
  }
  if (view.zoom < 8) return;
  nk.riverNames(view).forEach(function (river) {
    if (!done[river.name]) {
      done[river.name] = write(nk.shapeRuns(river.shape, view), river.name, 11, 400, true, c.label_water, 0);
    }
  });
};

nk.lineColor = function (line) {
  return nk.look(line, "plain", 9).filter(function (stroke) { return stroke[0] === "line"; })[0][1];
};

nk.riverNames = function (view) {
  var found = [];
  ["boundary_lines", "rivers"].forEach(function (set) {
    (nk.ground.shapes[set] || []).forEach(function (shape) {
      var p = shape.properties, key = set === "rivers" ? "name" : "river_name";
      var name = p[nk.language === "en" ? key : key + "_" + nk.language] || p[key];
      if (name && shape.kind === "line" && shape.parts.some(function (part) { return nk.meets(part.box, view); })) {
        found.push({ name: String(name), shape: shape });
      }
    });
  });
  return found;
};

nk.shapeRuns = function (shape, view) {
  var runs = [];
  shape.parts.forEach(function (part) {
    if (nk.meets(part.box, view)) runs = runs.concat(nk.runs(part, view));
  });
  return runs;
};

// What may be written along a line, longest first.
nk.lineTitles = function (line) {
  var f = line.feature, title = nk.nameOf(f), words = [];
  if (f.status !== "operating" && f.status !== "unknown") words.push(nk.say(f.status === "construction" ? "under construction" : f.status));
  if (f.quality === "schematic") words.push(nk.say("schematic"));
  var state = words.join(", ");
  return words.length ? [title + ", " + state, title].concat(nk.language === "en" ? [f.mode + ", " + state] : []) : [title];
};

// Writes along the straightest free stretch of a line, inside the window if there is one; tells whether it found any.
nk.writeAlong = function (ctx, view, runs, how, boxes) {
  var font = nk.font(how.size, how.weight, how.italic), w = nk.measure(ctx, how.text, font, 0.4) + 8;
  var best = null, sides = how.beside ? [how.beside, -how.beside] : [0];
  runs.forEach(function (run) {
    var spots = [], span = Math.ceil(w / 12);
    nk.walk(run, 12, function (x, y) { spots.push([x, y]); });
    for (var i = 0; i + span < spots.length; i += 2) {
      var spot = nk.stretch(spots[i], spots[i + (span >> 1)], spots[i + span], view);
      if (how.free && !how.free(spot.x, spot.y)) continue;
      if (spot.chord < w * 0.86 || spot.bend > how.size * (how.beside ? 3 : 1.6) || (best && spot.cost >= best.cost)) continue;
      for (var k = 0; k < sides.length; k++) {
        var x = spot.x - Math.sin(spot.angle) * sides[k], y = spot.y + Math.cos(spot.angle) * sides[k];
        if (nk.freeAlong(x, y, spot.angle, w, how.size, boxes)) {
          best = { cost: spot.cost, x: x, y: y, angle: spot.angle };
          break;
        }
      }
    }
  });
  if (!best) return false;
  nk.freeAlong(best.x, best.y, best.angle, w, how.size, boxes, true);
  ctx.save();
  ctx.translate(best.x, best.y); ctx.rotate(best.angle);
  ctx.font = font; ctx.letterSpacing = "0.4px"; ctx.textAlign = "center"; ctx.textBaseline = "middle";
  ctx.lineJoin = "round"; ctx.strokeStyle = nk.colors().map.halo; ctx.lineWidth = 3.8;
  ctx.globalAlpha = 0.85; ctx.strokeText(how.text, 0, 0);
  ctx.globalAlpha = 1; ctx.fillStyle = how.color; ctx.fillText(how.text, 0, 0);
  ctx.restore();
  return best;
};

nk.stretch = function (a, m, b, view) {
  var chord = Math.hypot(b[0] - a[0], b[1] - a[1]), x = (a[0] + b[0]) / 2, y = (a[1] + b[1]) / 2;
  var angle = Math.atan2(b[1] - a[1], b[0] - a[0]), bend = Math.hypot(m[0] - x, m[1] - y), edge = 0.3 / 1.6;
  if (Math.cos(angle) < 0) angle += Math.PI;
  var seen = x > view.width * edge && x < view.width * (1 - edge) && y > view.height * edge && y < view.height * (1 - edge);
  return { chord: chord, x: x, y: y, angle: angle, bend: bend, cost: bend + (seen ? 0 : 1000) };
};

nk.freeAlong = function (x, y, angle, w, size, boxes, take) {
  var n = Math.max(2, Math.ceil(w / size)), r = size / 2;
  for (var i = 0; i <= n; i++) {
    var d = (i / n - 0.5) * w, cx = x + d * Math.cos(angle), cy = y + d * Math.sin(angle), box = [cx - r, cy - r, cx + r, cy + r];
    if (take) boxes.add(box); else if (!boxes.free(box)) return false;
  }
  return true;
};
