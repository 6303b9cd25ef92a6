// Drawing tools: reports what the hand does, shows the draft, its handles and where a click would land.
"use strict";

nk.tool = "";
nk.draft = null;
nk.snap = null;
nk.pointer = null; // where the pointer is, while a tool draws
nk.drag = null; // the vertex that is being dragged
nk.HANDLE_PX = 9;
nk.EDGE_PX = 6;

nk.handlers.setTool = function (m) {
  nk.openDrawing();
  nk.tool = m.tool;
  nk.pointer = nk.snap = nk.drag = null;
  var list = nk.map.getContainer().classList;
  list.toggle("nk-drawing", m.tool === "draw" || m.tool === "pick");
  list.toggle("nk-vertices", m.tool === "vertices");
  if (m.tool) nk.map.doubleClickZoom.disable(); else nk.map.doubleClickZoom.enable();
  if (m.tool === "draw" && nk.hovered) { nk.hovered = null; nk.map.getContainer().title = ""; nk.redrawLines(); }
  nk.draftPane.wish();
};

nk.handlers.loadDraft = function (m) {
  nk.openDrawing();
  nk.draftRevision = m.revision;
  nk.fetchJson("draft.json?v=" + m.revision).then(function (draft) {
    if (m.revision !== nk.draftRevision) return;
    nk.draft = draft && draft.parts.length ? draft : null;
    if (nk.draft) nk.draft.parts.forEach(function (part) { part.drawn = nk.part(part.line); part.corners = nk.part(part.vertices); });
    nk.draftPane.wish();
  });
};

nk.handlers.showSnap = function (m) {
  nk.openDrawing();
  nk.snap = m.kind ? m : null;
  nk.draftPane.wish();
};

// The pane and the listeners are made when a tool is first used.
nk.openDrawing = function () {
  if (nk.draftPane) return;
  var map = nk.map, root = map.getContainer();
  map.createPane("nkDraft").style.zIndex = 560;
  map.getPane("nkDraft").style.pointerEvents = "none";
  nk.draftPane = new nk.Pane("nkDraft", nk.guard(nk.drawDraft));
  nk.draftPane.addTo(map);
  map.on("click", function (event) {
    if (nk.tool === "draw" || nk.tool === "pick") nk.report("clicked", event.latlng, { shift: event.originalEvent.shiftKey });
  });
  map.on("dblclick", function (event) { if (nk.tool) nk.report("doubleClicked", event.latlng); });
  map.on("mousemove", function (event) { nk.moveTool(event.latlng); });
  map.on("mouseout", function () { if (nk.pointer && !nk.drag) { nk.pointer = nk.snap = null; nk.draftPane.wish(); } });
  root.addEventListener("mousedown", nk.pressHandle, true);
  root.addEventListener("click", function (event) {
    if (!nk.pressed) return;
    nk.pressed = false;
    event.stopPropagation();
  }, true);
  root.addEventListener("contextmenu", function (event) {
    var found = nk.tool === "vertices" && nk.handleAt(map.mouseEventToContainerPoint(event));
    if (!found || !found.vertex) return;
    event.preventDefault();
    event.stopPropagation(); // the map's own menu stays away
    nk.send({ type: "removed", part: found.part, index: found.index });
  }, true);
  window.addEventListener("mousemove", function (event) { if (nk.drag) nk.dragTo(event); });
  window.addEventListener("mouseup", function (event) { if (nk.drag) nk.drop(event); });
};

nk.send = function (values) { nk.tell("gesture", JSON.stringify(values)); };

nk.report = function (type, latlng, more) {
  var values = { type: type, lon: latlng.lng, lat: latlng.lat, pixel: nk.pixelMetres(latlng.lat) };
  nk.send(Object.assign(values, more || {}));
};

nk.pixelMetres = function (lat) {
  return Math.cos(Math.min(85, Math.abs(lat)) * Math.PI / 180) * 40075016.686 / (256 * Math.pow(2, nk.map.getZoom()));
};

// The pointer is reported at most every 30 ms, its last place always.
nk.moveTool = function (latlng, more) {
  if (!nk.tool) return;
  nk.pointer = latlng;
  nk.pointing = more || null;
  if (nk.tool === "draw" || nk.drag) {
    // an older snap is shown no farther than a click's reach from the pointer
    if (nk.snap && nk.far([nk.snap.lon, nk.snap.lat], latlng) > 14) nk.snap = null;
    nk.draftPane.wish();
  }
  if (nk.pointTimer) return;
  nk.pointTimer = setTimeout(function () {
    nk.pointTimer = null;
    if (nk.pointer && nk.tool) nk.report("pointed", nk.pointer, nk.pointing);
  }, 30);
};

nk.far = function (place, latlng) {
  return nk.map.latLngToContainerPoint([place[1], nk.near(place[0], latlng.lng)]).distanceTo(nk.map.latLngToContainerPoint(latlng));
};

// The longitude of a place in the turn of the world that `lon` is in.
nk.near = function (place, lon) { return place + 360 * Math.round((lon - place) / 360); };

// What lies under a pixel: a vertex of the draft, or the edge behind vertex `index`.
nk.handleAt = function (pixel) {
  if (!nk.draft || !nk.draft.handles) return null;
  var at = nk.map.containerPointToLatLng(pixel), scale = Math.pow(2, nk.map.getZoom());
  var x = nk.projectX(at.lng), y = nk.projectY(at.lat), best = null, far = nk.HANDLE_PX / scale;
  nk.draft.parts.forEach(function (part, p) {
    var xy = part.corners.xy;
    for (var i = 0; i < xy.length; i += 2) {
      var d = Math.hypot(xy[i] - x, xy[i + 1] - y);
      if (d <= far) { far = d; best = { vertex: true, part: p, index: i / 2 }; }
    }
  });
  if (best) return best;
  far = nk.EDGE_PX / scale;
  nk.draft.parts.forEach(function (part, p) {
    var one = part.drawn;
    for (var i = 0; i + 1 < part.edges.length; i++) {
      var piece = { xy: one.xy.subarray(2 * i, 2 * i + 4), box: one.box }, d = nk.distance(piece, x, y, far);
      if (d <= far) { far = d; best = { vertex: false, part: p, index: part.edges[i] }; }
    }
  });
  return best;
};

nk.pressHandle = function (event) {
  nk.pressed = false;
  if (nk.tool !== "vertices" || event.button !== 0) return;
  var pixel = nk.map.mouseEventToContainerPoint(event), found = nk.handleAt(pixel);
  if (!found) return;
  event.stopPropagation();
  nk.map.getContainer().focus();
  nk.drag = { found: found, from: pixel, moved: false };
};

nk.dragTo = function (event) {
  var pixel = nk.map.mouseEventToContainerPoint(event), found = nk.drag.found;
  nk.drag.moved = nk.drag.moved || pixel.distanceTo(nk.drag.from) > 3;
  if (nk.drag.moved) {
    nk.moveTool(nk.map.containerPointToLatLng(pixel), found.vertex ? { part: found.part, index: found.index } : null);
  }
};

nk.drop = function (event) {
  var drag = nk.drag, found = drag.found;
  nk.drag = nk.snap = null;
  nk.pressed = drag.moved || found.vertex; // the click that follows is no click on the map
  if (drag.moved) {
    var place = nk.map.containerPointToLatLng(nk.map.mouseEventToContainerPoint(event));
    nk.report("dragged", place, { part: found.part, index: found.index, inserted: !found.vertex });
  } else if (found.vertex) {
    nk.send({ type: "touched", part: found.part, index: found.index });
  }
  nk.draftPane.wish();
};

// Points between two places along the great circle: the leg that is not measured yet.
nk.between = function (a, b) {
  var rad = Math.PI / 180, la = a[1] * rad, lb = b[1] * rad, dl = (b[0] - a[0]) * rad, points = [];
  var c = Math.sin(la) * Math.sin(lb) + Math.cos(la) * Math.cos(lb) * Math.cos(dl);
  var angle = Math.acos(Math.max(-1, Math.min(1, c))), n = Math.min(200, Math.ceil(angle / 0.005));
  for (var i = 0; i <= n && n > 1; i++) {
    var f = i / n, p = Math.sin((1 - f) * angle) / Math.sin(angle), q = Math.sin(f * angle) / Math.sin(angle);
    var x = p * Math.cos(la) + q * Math.cos(lb) * Math.cos(dl), y = q * Math.cos(lb) * Math.sin(dl);
    var z = p * Math.sin(la) + q * Math.sin(lb);
    points.push([a[0] + Math.atan2(y, x) / rad, Math.atan2(z, Math.hypot(x, y)) / rad]);
  }
  return n > 1 ? points : [a, b];
};

nk.rubber = function (view) {
  if (!nk.pointer) return [];
  var to = nk.snap ? [nk.near(nk.snap.lon, nk.pointer.lng), nk.snap.lat] : [nk.pointer.lng, nk.pointer.lat], ends = [];
  if (nk.tool === "draw" && nk.draft && !nk.draft.handles) {
    var part = nk.draft.parts[nk.draft.parts.length - 1].vertices;
    ends = [part[part.length - 1]];
    if (nk.draft.kind === "area" && part.length > 1) ends.push(part[0]);
  } else if (nk.drag && nk.drag.moved && nk.draft && nk.draft.handles) {
    var found = nk.drag.found, v = nk.draft.parts[found.part].vertices, i = found.index, last = v.length - 1;
    var ring = last > 1 && v[0][1] === v[last][1] && Math.abs(v[0][0] - v[last][0]) % 360 < 1e-9;
    if (!found.vertex) ends = [v[i], v[i + 1]];
    else ends = [i > 0 ? v[i - 1] : ring ? v[last - 1] : null, i < last ? v[i + 1] : ring ? v[1] : null];
  }
  return ends.filter(Boolean).map(function (from) {
    // the pointer may be a turn of the world away: the leg goes the short way
    return nk.runs(nk.part(nk.between([nk.near(from[0], to[0]), from[1]], to)), view);
  });
};

nk.drawDraft = function (ctx, view) {
  var ground = nk.scene.ground, ui = nk.colors().ui, map = nk.colors().map, color = ui.accent, halo = map.casing;
  function line(runs, dash, width) {
    [[halo, width + 3, []], [color, width, dash]].forEach(function (s) {
      ctx.strokeStyle = s[0]; ctx.lineWidth = s[1]; ctx.setLineDash(s[2]); ctx.lineJoin = "round"; ctx.lineCap = "butt";
      runs.forEach(function (run) { ctx.stroke(run.path); });
    });
    ctx.setLineDash([]);
  }
  if (nk.draft) {
    if (nk.draft.kind === "area") {
      ctx.globalAlpha = 0.16; ctx.fillStyle = color;
      var path = new Path2D();
      nk.draft.parts.forEach(function (part) { nk.traceRing(path, part.drawn, view); });
      ctx.fill(path, "evenodd");
      ctx.globalAlpha = 1;
    }
    nk.draft.parts.forEach(function (part) { line(nk.runs(part.drawn, view), [], 2); });
  }
  nk.rubber(view).forEach(function (runs) { line(runs, [6, 4], 1.5); });
  if (nk.draft) nk.draft.parts.forEach(function (part, p) { nk.drawCorners(ctx, view, part, p, color, halo); });
  if (nk.snap && nk.pointer && (nk.tool === "draw" || nk.drag)) nk.drawSnap(ctx, view, ground.select.color, map.label);
};

nk.drawCorners = function (ctx, view, part, p, color, halo) {
  var xy = part.corners.xy, r = nk.draft.handles ? 4.5 : 3.5, lastX = -1e9, lastY = -1e9, active = nk.draft.active;
  for (var i = 0; i < xy.length; i += 2) {
    var x = xy[i] * view.scale - view.x, y = xy[i + 1] * view.scale - view.y;
    if (x < -9 || y < -9 || x > view.width + 9 || y > view.height + 9) continue;
    var chosen = active && active[0] === p && active[1] === i / 2;
    if (!chosen && i && i < xy.length - 2 && Math.hypot(x - lastX, y - lastY) < 5) continue;
    lastX = x; lastY = y;
    ctx.beginPath();
    if (nk.draft.handles) ctx.rect(x - r, y - r, 2 * r, 2 * r); else ctx.arc(x, y, r, 0, 2 * Math.PI);
    ctx.fillStyle = chosen ? color : halo; ctx.strokeStyle = color; ctx.lineWidth = 1.75;
    ctx.fill(); ctx.stroke();
  }
};

// A vertex is a square, an edge or a border a cross, a place a circle.
nk.drawSnap = function (ctx, view, color, edge) {
  var x = nk.projectX(nk.near(nk.snap.lon, nk.pointer.lng)) * view.scale - view.x, y = nk.projectY(nk.snap.lat) * view.scale - view.y;
  var r = 8;
  [[edge, 4.5], [color, 2.5]].forEach(function (stroke) {
    ctx.strokeStyle = stroke[0]; ctx.lineWidth = stroke[1];
    ctx.beginPath();
    if (nk.snap.kind === "vertex") ctx.rect(x - r, y - r, 2 * r, 2 * r);
    else if (nk.snap.kind === "place") ctx.arc(x, y, r, 0, 2 * Math.PI);
    else { ctx.moveTo(x - r, y - r); ctx.lineTo(x + r, y + r); ctx.moveTo(x + r, y - r); ctx.lineTo(x - r, y + r); }
    ctx.stroke();
  });
};
