// Scale bar, buttons and the line of credits.
"use strict";

nk.element = function (tag, name, text) {
  var element = document.createElement(tag);
  element.className = name;
  if (text !== undefined) element.textContent = text;
  return element;
};

// Returns a text of the page in the language of the names, with values for %1 and %2.
nk.say = function (text, first, second) {
  var words = nk.scene && nk.scene.words && nk.scene.words[nk.language] || {};
  return (words[text] || text).replace(/%([12])/g, function (_, place) { return place === "1" ? first : second; });
};
// How figures are written in the language of the names.
nk.numbers = function () {
  var kept = nk.scene && nk.scene.numbers && nk.scene.numbers[nk.language];
  return kept || { decimal: ".", miles: false, units: {} };
};
nk.figure = function (value) { return String(value).replace(".", nk.numbers().decimal); };
nk.sayControls = function () {
  [].forEach.call(nk.map.getContainer().querySelectorAll(".nk-button"), function (button) {
    button.title = nk.say(button.dataset.text); button.setAttribute("aria-label", button.title);
  });
  nk.drawScale();
};

nk.buildControls = function () {
  var root = nk.map.getContainer();
  var buttons = nk.element("div", "nk-buttons");
  [["+", "Zoom in (+)", function () { nk.zoomBy(1); }], ["−", "Zoom out (−)", function () { nk.zoomBy(-1); }],
   ["⌂", "Whole area (0)", nk.home]].forEach(function (row) {
    var button = nk.element("button", "nk-button", row[0]);
    button.type = "button"; button.title = row[1]; button.dataset.text = row[1]; button.setAttribute("aria-label", row[1]);
    button.addEventListener("click", function (event) { event.stopPropagation(); row[2](); });
    buttons.appendChild(button);
  });
  L.DomEvent.disableClickPropagation(buttons);
  L.DomEvent.disableScrollPropagation(buttons);
  nk.bar = nk.element("canvas", "nk-scale");
  nk.bar.width = 10;
  nk.creditLine = nk.element("div", "nk-credit");
  root.appendChild(buttons); root.appendChild(nk.bar); root.appendChild(nk.creditLine);
};

// The sources of the data, and of the online basemap while there is one.
nk.showCredits = function () {
  if (!nk.creditLine) return;
  nk.creditLine.textContent = [nk.scene.attribution, nk.basemapCredit].filter(Boolean).join(" · ");
};

nk.metresPerPixel = function () {
  // East-west on the WGS 84 ellipsoid at the middle of the map.
  var phi = nk.map.getCenter().lat * Math.PI / 180, e2 = 0.0066943799901413165;
  var radius = 6378137 / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi));
  return radius * Math.cos(phi) * 2 * Math.PI / (256 * Math.pow(2, nk.map.getZoom()));
};

nk.tidy = function (value) { return Number(value.toPrecision(6)); };

// The middle figure gives way where it would come near another.
nk.SCALE_GAP_PX = 8;
nk.scaleMarks = function (marks, widthOf) {
  var free = [0, 2].every(function (i) {
    var apart = Math.abs(marks[1][1] - marks[i][1]);
    return apart - (widthOf(marks[1][0]) + widthOf(marks[i][0])) / 2 >= nk.SCALE_GAP_PX;
  });
  return free ? marks : [marks[0], marks[2]];
};

nk.drawScale = function (sharper) {
  var metres = nk.metresPerPixel(), most = 140 * metres, miles = nk.numbers().miles, long = miles ? 1609.344 : 1000;
  var name = most >= long ? (miles ? "mi" : "km") : (miles ? "ft" : "m"), unit_m = most >= long ? long : miles ? 0.3048 : 1;
  var unit = Math.pow(10, Math.floor(Math.log10(most / unit_m))) * unit_m;
  var length = [5, 2, 1].map(function (n) { return n * unit; }).filter(function (n) { return n <= most; })[0];
  var w = length / metres, ratio = (sharper || 1) * (window.devicePixelRatio || 1), canvas = nk.bar, ctx = canvas.getContext("2d");
  var colors = nk.colors().map, parts = 4;
  canvas.width = (w + 70) * ratio; canvas.height = 34 * ratio;
  canvas.style.width = (w + 70) + "px"; canvas.style.height = "34px";
  ctx.scale(ratio, ratio);
  for (var i = 0; i < parts; i++) {
    ctx.fillStyle = i % 2 ? colors.casing : colors.label;
    ctx.fillRect(12 + w * i / parts, 22, w / parts, 6);
  }
  ctx.strokeStyle = colors.label; ctx.lineWidth = 1; ctx.strokeRect(12, 22, w, 6);
  ctx.font = nk.font(12, 400, false); ctx.textAlign = "center"; ctx.lineJoin = "round";
  nk.scaleMarks([["0", 0], [nk.figure(nk.tidy(length / 2 / unit_m)), w / 2],
    [nk.figure(nk.tidy(length / unit_m)) + "\u202f" + (nk.numbers().units[name] || name), w]],
    function (text) { return ctx.measureText(text).width; })
    .forEach(function (mark) {
      ctx.strokeStyle = colors.halo; ctx.lineWidth = 3; ctx.strokeText(mark[0], 12 + mark[1], 15);
      ctx.fillStyle = colors.label; ctx.fillText(mark[0], 12 + mark[1], 15);
    });
  canvas.dataset.metres = String(length); canvas.dataset.pixels = String(w);
};
