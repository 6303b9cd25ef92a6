// Geometry for drawing: projected once to Mercator pixels at zoom 0, cut to the view at each drawing.
"use strict";
window.nk = window.nk || {};

nk.projectX = function (lon) { return (lon + 180) / 360 * 256; };
nk.projectY = function (lat) {
  var s = Math.sin(Math.max(-85, Math.min(85, lat)) * Math.PI / 180);
  return (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * 256;
};

// A part is one ring or one line: xy pairs, cumulative length, box.
nk.part = function (coordinates) {
  var n = coordinates.length, xy = new Float64Array(2 * n), along = new Float64Array(n);
  var box = [Infinity, Infinity, -Infinity, -Infinity];
  for (var i = 0; i < n; i++) {
    var x = nk.projectX(coordinates[i][0]), y = nk.projectY(coordinates[i][1]);
    xy[2 * i] = x; xy[2 * i + 1] = y;
    if (i) along[i] = along[i - 1] + Math.hypot(x - xy[2 * i - 2], y - xy[2 * i - 1]);
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return { xy: xy, along: along, box: box, kept: null };
};

nk.shape = function (feature) {
  var g = feature.geometry, parts = [], kind = "none", c = g ? g.coordinates : null;
  if (g) {
    if (g.type === "Point") { kind = "point"; parts = [nk.part([c])]; }
    else if (g.type === "MultiPoint") { kind = "point"; parts = [nk.part(c)]; }
    else if (g.type === "LineString") { kind = "line"; parts = [nk.part(c)]; parts[0].kept = feature.kept || null; }
    else if (g.type === "MultiLineString") { kind = "line"; parts = c.map(nk.part); }
    else if (g.type === "Polygon") { kind = "area"; parts = c.map(nk.part); }
    else if (g.type === "MultiPolygon") {
      kind = "area";
      c.forEach(function (polygon) { polygon.forEach(function (ring) { parts.push(nk.part(ring)); }); });
    }
  }
  return { id: String(feature.id), kind: kind, parts: parts, properties: feature.properties || {} };
};

nk.shapes = function (collection) { return (collection.features || []).map(nk.shape); };

nk.meets = function (box, view) {
  return box[0] <= view.box[2] && box[2] >= view.box[0] && box[1] <= view.box[3] && box[3] >= view.box[1];
};

// Adds a ring to a path. Corners that lie with both neighbours beyond the same side of the view change nothing in it.
nk.traceRing = function (path, part, view) {
  var xy = part.xy, n = xy.length / 2, k = view.scale, ox = view.x, oy = view.y, b = view.box;
  var least = 0.6 / k, lastX = 0, lastY = 0, lastSide = 0, heldX = 0, heldY = 0, held = false, begun = false;
  for (var i = 0; i < n; i++) {
    var x = xy[2 * i], y = xy[2 * i + 1];
    var side = (x < b[0] ? 1 : x > b[2] ? 2 : 0) | (y < b[1] ? 4 : y > b[3] ? 8 : 0);
    if (begun && i < n - 1) {
      if (side & lastSide) { held = true; heldX = x; heldY = y; lastSide &= side; continue; }
      if (!held && Math.abs(x - lastX) < least && Math.abs(y - lastY) < least) continue;
    }
    if (held) { path.lineTo(heldX * k - ox, heldY * k - oy); held = false; }
    if (begun) path.lineTo(x * k - ox, y * k - oy); else path.moveTo(x * k - ox, y * k - oy);
    begun = true; lastX = x; lastY = y; lastSide = side;
  }
  path.closePath();
};

// Returns the stretches of a line inside the view: screen points, and how far along the line each starts (for dashes).
nk.runs = function (part, view) {
  var xy = part.xy, n = xy.length / 2, k = view.scale, ox = view.x, oy = view.y, b = view.box, least = 0.6 / k;
  var runs = [], run = null, px = 0, py = 0, ps = 0;
  for (var i = 0; i < n; i++) {
    var x = xy[2 * i], y = xy[2 * i + 1];
    var side = (x < b[0] ? 1 : x > b[2] ? 2 : 0) | (y < b[1] ? 4 : y > b[3] ? 8 : 0);
    if (i) {
      if (side & ps) { run = null; }
      else {
        if (!run) {
          run = { from: part.along[i - 1] * k, points: [px * k - ox, py * k - oy], path: null };
          runs.push(run);
          run.lastX = px; run.lastY = py;
        }
        if (i === n - 1 || side || Math.abs(x - run.lastX) >= least || Math.abs(y - run.lastY) >= least) {
          run.points.push(x * k - ox, y * k - oy);
          run.lastX = x; run.lastY = y;
        }
      }
    }
    px = x; py = y; ps = side;
  }
  runs.forEach(function (r) {
    var path = new Path2D(), p = r.points;
    path.moveTo(p[0], p[1]);
    for (var j = 2; j < p.length; j += 2) path.lineTo(p[j], p[j + 1]);
    r.path = path;
  });
  return runs;
};

// Distance in zoom-0 pixels from a place to a line; Infinity when farther than `most`.
nk.distance = function (part, x, y, most) {
  var b = part.box, best = Infinity, xy = part.xy, n = xy.length;
  if (x < b[0] - most || x > b[2] + most || y < b[1] - most || y > b[3] + most) return best;
  for (var i = 0; i + 3 < n; i += 2) {
    var ax = xy[i], ay = xy[i + 1], dx = xy[i + 2] - ax, dy = xy[i + 3] - ay;
    var dd = dx * dx + dy * dy, t = dd ? ((x - ax) * dx + (y - ay) * dy) / dd : 0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    var d = Math.hypot(x - ax - t * dx, y - ay - t * dy);
    if (d < best) best = d;
  }
  return best <= most ? best : Infinity;
};

nk.inside = function (parts, x, y) {
  var odd = false;
  parts.forEach(function (part) {
    var xy = part.xy, n = xy.length;
    for (var i = 0, j = n - 2; i < n; j = i, i += 2) {
      if ((xy[i + 1] > y) !== (xy[j + 1] > y) &&
          x < (xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) + xy[i]) odd = !odd;
    }
  });
  return odd;
};
