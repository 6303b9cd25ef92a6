// The way to the program: a web channel inside the window, nothing in a standalone page.
"use strict";

nk.bridge = null;
nk.pending = 0;

nk.tell = function (name) {
  var args = Array.prototype.slice.call(arguments, 1);
  if (nk.bridge && nk.bridge[name]) nk.bridge[name].apply(nk.bridge, args);
};

nk.address = function (path) {
  var held = nk.embedded && nk.embedded[path.split("?")[0]];
  return held !== undefined && held !== null && held !== false ? held : path;
};

// Gives the parsed file, or null when there is none.
nk.fetchJson = function (path) {
  if (nk.embedded) return Promise.resolve(nk.embedded[path.split("?")[0]] || null);
  nk.pending += 1;
  return fetch(path).then(function (answer) { return answer.ok ? answer.json() : null; })
    .catch(function () { return null; })
    .then(function (value) {
      nk.pending -= 1;
      setTimeout(nk.settle, 0);
      return value;
    });
};

// Reports idle once nothing is under way.
nk.settle = function () {
  clearTimeout(nk.settling);
  nk.settling = setTimeout(function () {
    if (document.fonts && document.fonts.status === "loading") { document.fonts.ready.then(nk.settle); return; }
    if (nk.pending === 0 && nk.scene && !nk.map._animatingZoom) nk.tell("idle");
  }, 60);
};

nk.connect = function (then) {
  if (typeof QWebChannel === "undefined" || typeof qt === "undefined") { then(); return; }
  new QWebChannel(qt.webChannelTransport, function (channel) {
    nk.bridge = channel.objects.bridge;
    nk.bridge.message.connect(nk.receive);
    then();
    nk.tell("ready");
  });
};

window.addEventListener("error", function (event) { nk.tell("failed", "The map page stopped: " + event.message); });
window.addEventListener("unhandledrejection", function (event) {
  nk.tell("failed", "The map page stopped: " + (event.reason && event.reason.message || event.reason));
});
