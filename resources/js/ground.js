// The base map: sea, waterline, land, relief, lakes, coast, rivers.
"use strict";

nk.FAR_ZOOM = 8;

nk.loadedGround = {};
nk.ground = { shapes: {}, pictures: {}, reliefBox: null };

nk.loadGround = function (files) {
  ["land_region", "coast_region", "lakes", "rivers", "boundary_lines"].forEach(nk.loadGroundFile);
  if (nk.map.getZoom() >= nk.FAR_ZOOM - 0.5) nk.loadDetail();
  if (nk.loadedGround.relief === files.relief) return;
  nk.loadedGround.relief = files.relief;
  nk.fetchJson(files.relief).then(function (info) {
    if (!info) return;
    var b = info.bounds || info;
    nk.ground.reliefBox = Array.isArray(b) ? b : [b.west, b.south, b.east, b.north];
    nk.loadRelief();
  });
};

nk.loadGroundFile = function (name) {
  var file = nk.scene.baseFiles[name];
  if (nk.loadedGround[name] === file) return;
  nk.loadedGround[name] = file;
  nk.fetchJson(file).then(function (collection) {
    if (!collection) return;
    nk.ground.shapes[name] = nk.shapes(collection);
    nk.redraw();
  });
};

// The fine coast is read when a reader comes near, not at the start.
nk.loadDetail = function () { ["land_district", "coast_district"].forEach(nk.loadGroundFile); };

nk.loadRelief = function () {
  var theme = nk.theme, file = nk.scene.baseFiles["relief_" + theme];
  if (!nk.ground.reliefBox || nk.ground.pictures[theme]) return;
  var picture = new Image();
  nk.ground.pictures[theme] = { image: picture, ready: false };
  nk.pending += 1;
  picture.onload = function () {
    nk.ground.pictures[theme] = { levels: nk.halved(picture), ready: true };
    nk.pending -= 1; nk.redraw();
  };
  picture.onerror = function () { nk.pending -= 1; nk.settle(); };
  picture.src = nk.address(file);
};

// The picture, half of it, a quarter of it, as canvases: scaling the whole file anew at each zoom takes a tenth of a second.
nk.halved = function (picture) {
  var levels = [], wide = picture.naturalWidth, high = picture.naturalHeight;
  for (var i = 0; i < 3; i++) {
    var canvas = document.createElement("canvas"), from = i ? levels[i - 1] : picture, ctx = canvas.getContext("2d");
    canvas.width = Math.max(1, wide >> i); canvas.height = Math.max(1, high >> i);
    ctx.imageSmoothingQuality = "high";
    ctx.drawImage(from, 0, 0, canvas.width, canvas.height);
    levels.push(canvas);
  }
  return levels;
};
// The smallest of them that is not drawn larger than it is, or the largest.
nk.levelFor = function (levels, width) {
  return levels.filter(function (level) { return level.width >= width; }).pop() || levels[0];
};

nk.detail = function (name, zoom) {
  var far = nk.ground.shapes[name + "_region"], near = nk.ground.shapes[name + "_district"];
  return zoom < nk.FAR_ZOOM ? far || near : near || far;
};

// The coast of the same detail as the land; without one the outline of the land itself.
nk.coastOf = function (land) {
  var shapes = nk.ground.shapes;
  return land === shapes.land_region ? shapes.coast_region : shapes.coast_district;
};

nk.areaPath = function (shapes, view) {
  var path = new Path2D(), least = 1.2 / view.scale;
  (shapes || []).forEach(function (shape) {
    shape.parts.forEach(function (part) {
      var b = part.box;
      if (nk.meets(b, view) && (b[2] - b[0] > least || b[3] - b[1] > least)) nk.traceRing(path, part, view);
    });
  });
  return path;
};

nk.linePath = function (shapes, view) {
  var path = new Path2D();
  (shapes || []).forEach(function (shape) {
    shape.parts.forEach(function (part) {
      if (nk.meets(part.box, view)) nk.runs(part, view).forEach(function (run) { path.addPath(run.path); });
    });
  });
  return path;
};

nk.drawGround = function (ctx, view) {
  if (view.zoom >= nk.FAR_ZOOM - 0.5) nk.loadDetail();
  var colors = nk.colors().map, base = nk.scene.base, land = nk.detail("land", view.zoom);
  ctx.fillStyle = colors.sea;
  if (!land || !base.land[0]) {
    ctx.fillStyle = land ? colors.sea : colors.land;
    ctx.fillRect(0, 0, view.width, view.height);
    return;
  }
  ctx.fillRect(0, 0, view.width, view.height);
  ctx.lineJoin = "round"; ctx.lineCap = "round";
  var ground = nk.areaPath(land, view), coast = nk.coastOf(land);
  var shore = coast ? nk.linePath(coast, view) : ground;
  nk.drawWaterline(ctx, view, land, coast, colors);
  ctx.fillStyle = colors.land;
  ctx.fill(ground, "evenodd");
  nk.drawRelief(ctx, view, ground);
  var lakes = nk.ground.shapes.lakes;
  if (lakes && base.rivers[0]) {
    var water = nk.areaPath(lakes, view);
    ctx.fillStyle = colors.sea; ctx.fill(water, "evenodd");
    ctx.strokeStyle = colors.coast; ctx.lineWidth = 0.5; ctx.stroke(water);
  }
  ctx.strokeStyle = colors.coast; ctx.lineWidth = 0.8; ctx.stroke(shore);
  if (base.rivers[0]) nk.drawRivers(ctx, view, colors);
  nk.drawPaper(ctx, view);
};

// The soft lines along the coast, drawn at a third of the size: at full size they take ten times as long as all else.
nk.SOFT = 1 / 3;
nk.drawWaterline = function (ctx, view, land, coast, colors) {
  var sheet = nk.waterSheet = nk.waterSheet || document.createElement("canvas"), k = nk.SOFT, over;
  var small = { zoom: view.zoom, scale: view.scale * k, x: view.x * k, y: view.y * k, box: view.box };
  var shore = coast ? nk.linePath(coast, small) : nk.areaPath(land, small);
  sheet.width = Math.ceil(view.width * k); sheet.height = Math.ceil(view.height * k);
  over = sheet.getContext("2d");
  over.strokeStyle = colors.waterline; over.lineJoin = "round"; over.lineCap = "round";
  [[26, 0.35], [16, 0.5], [8, 0.7]].forEach(function (band) {
    over.globalAlpha = band[1]; over.lineWidth = band[0] * k; over.stroke(shore);
  });
  ctx.imageSmoothingEnabled = true; ctx.imageSmoothingQuality = "low";
  ctx.drawImage(sheet, 0, 0, sheet.width / k, sheet.height / k);
};

// The map ends softly where its data end: land fades into the ground colour, so that no edge looks like a coast.
nk.drawPaper = function (ctx, view) {
  var b = nk.ground.reliefBox, edge = 0.02;
  if (!b) return;
  var x0 = nk.projectX(b[0] + edge) * view.scale - view.x, x1 = nk.projectX(b[2] - edge) * view.scale - view.x;
  var y0 = nk.projectY(b[3] - edge) * view.scale - view.y, y1 = nk.projectY(b[1] + edge) * view.scale - view.y;
  if (x0 <= 0 && y0 <= 0 && x1 >= view.width && y1 >= view.height) return;
  ctx.fillStyle = nk.colors().map.sea;
  ctx.beginPath();
  ctx.rect(0, 0, view.width, view.height);
  ctx.rect(x0, y0, x1 - x0, y1 - y0);
  ctx.fill("evenodd");
  var soft = Math.min(90, (x1 - x0) / 8, (y1 - y0) / 8);
  [[x0, y0, x0 + soft, y0, x0, y0, soft, y1 - y0], [x1, y0, x1 - soft, y0, x1 - soft, y0, soft, y1 - y0],
   [x0, y0, x0, y0 + soft, x0, y0, x1 - x0, soft], [x0, y1, x0, y1 - soft, x0, y1 - soft, x1 - x0, soft]]
    .forEach(function (s) {
      var fade = ctx.createLinearGradient(s[0], s[1], s[2], s[3]);
      fade.addColorStop(0, nk.colors().map.sea); fade.addColorStop(1, nk.clear(nk.colors().map.sea));
      ctx.fillStyle = fade; ctx.fillRect(s[4], s[5], s[6], s[7]);
    });
};
// The same colour, fully transparent: a fade to "transparent" would run through grey.
nk.clear = function (color) { return color + "00"; };

nk.drawRelief = function (ctx, view, ground) {
  var state = nk.scene.base.relief, picture = nk.ground.pictures[nk.theme], b = nk.ground.reliefBox;
  if (!state[0] || !picture || !picture.ready) return;
  var x0 = nk.projectX(b[0]) * view.scale - view.x, x1 = nk.projectX(b[2]) * view.scale - view.x;
  var y0 = nk.projectY(b[3]) * view.scale - view.y, y1 = nk.projectY(b[1]) * view.scale - view.y;
  ctx.save();
  ctx.clip(ground, "evenodd");
  ctx.imageSmoothingEnabled = true; ctx.imageSmoothingQuality = "low";
  ctx.globalAlpha = state[1] * (view.zoom > 8.5 ? nk.scene.ground.reliefOpacityFar : 1);
  var ratio = window.devicePixelRatio || 1;
  ctx.drawImage(nk.levelFor(picture.levels, (x1 - x0) * ratio), x0, y0, x1 - x0, y1 - y0);
  ctx.restore();
};

nk.RIVER_ZOOM = { 1: 0, 2: 6.5, 3: 7.8 };

nk.drawRivers = function (ctx, view, colors) {
  var rivers = nk.ground.shapes.rivers;
  if (!rivers) return;
  var width = nk.atZoom(nk.scene.ground.rivers, view.zoom), state = nk.scene.base.rivers;
  ctx.globalAlpha = state[1]; ctx.strokeStyle = colors.river;
  rivers.forEach(function (shape) {
    var rank = shape.properties.rank || 3;
    if (shape.kind !== "line" || view.zoom < nk.RIVER_ZOOM[rank]) return;
    ctx.lineWidth = Math.max(0.6, width * (rank === 1 ? 0.8 : rank === 2 ? 0.55 : 0.4));
    shape.parts.forEach(function (part) {
      if (nk.meets(part.box, view)) nk.runs(part, view).forEach(function (run) { ctx.stroke(run.path); });
    });
  });
  ctx.globalAlpha = 1;
};
