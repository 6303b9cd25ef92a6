// On paper the map is a picture drawn anew, three dots where the screen has one, in the light colours.
"use strict";

nk.PRINT_RATIO = 3;
nk.unfolded = [];

nk.printPicture = function () {
  var size = nk.map.getSize(), ratio = nk.PRINT_RATIO, canvas = nk.element("canvas", "nk-print-map"), ctx = canvas.getContext("2d");
  var zoom = nk.map.getZoom(), corner = nk.map.getPixelBounds().min, scale = Math.pow(2, zoom), slack = 60;
  canvas.width = Math.round(size.x * ratio); canvas.height = Math.round(size.y * ratio);
  var view = { zoom: zoom, scale: scale, x: corner.x, y: corner.y, width: size.x, height: size.y,
    box: [(corner.x - slack) / scale, (corner.y - slack) / scale, (corner.x + size.x + slack) / scale, (corner.y + size.y + slack) / scale] };
  function draw(pane) {
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    pane._draw(ctx, view);
    ctx.restore();
  }
  draw(nk.panes.ground);
  nk.linePanes.forEach(function (pane, number) {
    nk.printTiles(ctx, nk.groups[number][0], ratio);
    draw(pane);
  });
  draw(nk.panes.names);
  nk.printFurniture(ctx, size, ratio);
  return canvas;
};

nk.printTiles = function (ctx, layer, ratio) {
  var held = layer && nk.isTiled(layer) && layer.visible ? nk.tileLayers[layer.id] : null, frame = nk.map.getContainer().getBoundingClientRect();
  if (!held) return;
  ctx.save();
  ctx.globalAlpha = layer.opacity;
  [].forEach.call(held.paneElement.querySelectorAll("img"), function (tile) {
    var box = tile.getBoundingClientRect();
    ctx.drawImage(tile, (box.left - frame.left) * ratio, (box.top - frame.top) * ratio, box.width * ratio, box.height * ratio);
  });
  ctx.restore();
};

nk.printFurniture = function (ctx, size, ratio) {
  nk.drawScale(ratio);
  var high = parseFloat(nk.bar.style.height), wide = parseFloat(nk.bar.style.width);
  ctx.drawImage(nk.bar, 4 * ratio, (size.y - 8 - high) * ratio, wide * ratio, high * ratio);
  nk.drawScale();
};

nk.wirePrint = function () {
  function before() {
    var theme = nk.theme, slot = document.querySelector(".nk-map");
    after();
    nk.theme = "light";
    nk.measured = {};
    try { slot.appendChild(nk.printPicture()); } finally { nk.theme = theme; nk.redraw(); }
    slot.appendChild(nk.element("p", "nk-print-credit nk-note", nk.scene.attribution));
    document.body.classList.toggle("nk-one", Boolean(nk.chosen));
    if (nk.chosen) nk.unfolded = nk.all(".nk-passport:not([hidden]) details:not([open])");
    nk.unfolded.forEach(function (one) { one.open = true; });
    if (theme !== "light") nk.stripInLight();
  }
  function after() {
    nk.all(".nk-print-map, .nk-print-credit").forEach(function (element) { element.remove(); });
    nk.unfolded.forEach(function (one) { one.open = false; });
    nk.unfolded = [];
    if (nk.stripOnScreen) { nk.stripOnScreen(); nk.stripOnScreen = null; }
  }
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
};

nk.stripInLight = function () {
  var svg = document.querySelector(".nk-diagram svg"), line = nk.lineOf(nk.chosen), light = svg && line && nk.svgOf(line.strip.themes.light);
  if (!light) return;
  svg.replaceWith(light);
  nk.stripOnScreen = function () { light.replaceWith(svg); };
};
