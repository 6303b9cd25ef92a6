// The place of the strip's cursor on the map: a ring while it moves with the pointer, a filled one where it was set.
"use strict";

nk.cursorMark = null;

nk.handlers.cursor = function (m) {
  if (m.lon === null) {
    if (nk.cursorMark) nk.map.removeLayer(nk.cursorMark);
    nk.cursorMark = null;
    return;
  }
  if (!nk.cursorMark) {
    if (!nk.map.getPane("nkCursor")) {
      var pane = nk.map.createPane("nkCursor");
      pane.style.zIndex = 645;
      pane.style.pointerEvents = "none";
    }
    nk.cursorMark = L.marker([m.lat, m.lon], {
      pane: "nkCursor", interactive: false, keyboard: false,
      icon: L.divIcon({ className: "nk-cursor", iconSize: [18, 18], iconAnchor: [9, 9] })
    }).addTo(nk.map);
  }
  nk.cursorMark.setLatLng([m.lat, m.lon]);
  nk.cursorMark.getElement().classList.toggle("nk-fixed", m.fixed);
};
