// Layers on and off, the legend that follows them, and the views of the story.
"use strict";

nk.HEADS = { lines: "Routes", crossings: "Points", places: "Points", areas: "Areas" };

nk.switchLayer = function (id, visible, opacity) {
  var layer = nk.layerById[id], base = nk.scene.base[id];
  var now = layer ? layer.opacity : base[1];
  nk.handle({ type: "showLayer", layer: id, visible: visible, opacity: opacity === undefined ? now : opacity });
  nk.syncLayers();
};

// Boxes, sliders, legend and table say what the map shows.
nk.syncLayers = function () {
  nk.all(".nk-layers li[data-id]").forEach(function (item) {
    var layer = nk.layerById[item.dataset.id], state = layer ? [layer.visible, layer.opacity] : nk.scene.base[item.dataset.id];
    var slider = item.querySelector("input[type=range]");
    item.querySelector("input[type=checkbox]").checked = state[0];
    slider.value = Math.round(state[1] * 100); slider.disabled = !state[0];
  });
  nk.all(".nk-legend li").forEach(function (item) {
    var layers = JSON.parse(item.dataset.layers);
    item.hidden = layers.length > 0 && !layers.some(function (id) {
      return nk.layerById[id] ? nk.layerById[id].visible : nk.scene.base[id][0];
    });
  });
  nk.all(".nk-signs").forEach(function (group) { group.hidden = !group.querySelector("li:not([hidden])"); });
  nk.filterTable();
};

nk.layerItem = function (id, name) {
  var item = nk.element("li", ""), label = nk.element("label", ""), box = nk.element("input", ""), slider = nk.element("input", "");
  item.dataset.id = id;
  box.type = "checkbox";
  slider.type = "range"; slider.min = 10; slider.max = 100; slider.step = 5;
  slider.setAttribute("aria-label", nk.word("Opacity of %1", name)); slider.title = slider.getAttribute("aria-label");
  box.addEventListener("change", function () { nk.switchLayer(id, box.checked); });
  slider.addEventListener("input", function () { nk.switchLayer(id, true, slider.value / 100); });
  label.appendChild(box); label.appendChild(document.createTextNode(name));
  item.appendChild(label); item.appendChild(slider);
  return item;
};

nk.wireLayers = function () {
  var list = document.querySelector(".nk-layers"), last = "";
  nk.page.layers.forEach(function (layer) {
    var head = nk.HEADS[layer.role];
    if (head !== last) list.appendChild(nk.element("li", "nk-heading", nk.word(head)));
    last = head;
    list.appendChild(nk.layerItem(layer.id, layer.name));
  });
  list.appendChild(nk.element("li", "nk-heading", nk.word("Base map")));
  nk.page.base.forEach(function (part) { list.appendChild(nk.layerItem(part[0], part[1])); });
  nk.syncLayers();
};

// A view of the story: its layers, its extent, its route.
nk.showView = function (number) {
  var view = nk.page.views[number];
  nk.viewNumber = number;
  nk.scene.layers.map(function (layer) { return layer.id; }).concat(nk.page.ownBase).forEach(function (id) {
    var faded = view.faded[id];
    nk.handle({ type: "showLayer", layer: id, visible: view.shown.indexOf(id) >= 0, opacity: faded === undefined ? 1 : faded });
  });
  nk.syncLayers();
  nk.choose(view.route && nk.layerById[view.route[0]] ? view.route : null, { quiet: true, table: true });
  nk.fit(view.bounds, true);
  nk.sayView();
  nk.tellReader(view.title);
};
nk.sayView = function () {
  var slot = nk.byId("view"), views = nk.page.views, now = nk.viewNumber;
  slot.replaceChildren(nk.element("b", "", views[Math.max(now, 0)].title),
                       nk.element("span", "", nk.word("View %1 of %2", Math.max(now, 0) + 1, views.length)));
  nk.byId("before").disabled = now <= 0;
  nk.byId("after").disabled = now >= views.length - 1;
};

nk.wireStory = function () {
  nk.viewNumber = -1;
  if (!nk.page.views.length) return;
  nk.byId("before").addEventListener("click", function () { nk.showView(nk.viewNumber - 1); });
  nk.byId("after").addEventListener("click", function () { nk.showView(nk.viewNumber + 1); });
  nk.showView(0);
};
