"""Every name on the map, in the order in which they take their room."""

from collections.abc import Sequence
from typing import Any

from nkgis.cartography.labels import REST, Label
from nkgis.cartography.names import COUNTRIES
from nkgis.exporters.figure_along import draw_line_names, draw_missing_countries, draw_names_along
from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_labels import (
    KILOMETRE_ZOOM,
    WIDE_KINDS,
    draw_crossings,
    draw_kilometres,
    draw_place,
    draw_wide,
    is_due,
    is_on,
    order_of,
)
from nkgis.exporters.figure_room import Box, Room, room_of


def draw_names(canvas: Canvas, drawn: Drawn, *, taken: Sequence[Box] = (), highlighted: Sequence[Any] = ()) -> None:
    """Draws crossings, places and names."""
    room = room_of(canvas, drawn, taken)
    chosen = set(highlighted)
    visible = {layer.id for layer in canvas.scene.layers if layer.visible and layer.opacity > 0}
    labels = [label for label in canvas.scene.labels if is_due(canvas, label, visible, chosen)]
    draw_crossings(canvas, room, drawn, labels)
    written = canvas.scene.base["labels"][0]
    along = [label for label in labels if label.kind == "line"]
    labels = [label for label in labels if label.kind != "line"]
    due = sorted(labels, key=lambda one: (order_of(one, chosen), -one.size_px))
    points = [label for label in due if label.kind not in WIDE_KINDS]
    own = [label for label in points if label.route in chosen or is_on(canvas, room, label)]
    for label in own:
        draw_place(canvas, room, label, written=written)
    if canvas.zoom >= KILOMETRE_ZOOM and written:
        draw_kilometres(canvas, room, drawn, chosen)
    rest = [label for label in points if label not in own]
    for label in rest:
        if order_of(label, chosen) < REST:
            draw_place(canvas, room, label, written=written)
    if written:
        draw_line_names(canvas, room, drawn, along)
        draw_names_along(canvas, room)
    for label in labels:
        if label.kind == "water" and written:
            draw_wide(canvas, room, label)
    if canvas.scene.base["countries"][0]:
        _draw_countries(canvas, room, labels)
    for label in rest:
        if order_of(label, chosen) >= REST:
            draw_place(canvas, room, label, written=written)
    for label in labels:
        if label.kind == "area" and written:
            draw_wide(canvas, room, label)


def _draw_countries(canvas: Canvas, room: Room, labels: Sequence[Label]) -> None:
    """Writes the names of the countries, those without a place of their own on this map too."""
    codes = {names["en"]: code for code, names in COUNTRIES.items()}
    named = {
        codes.get(label.names.get("en", ""), "")
        for label in labels if label.kind == "country" and draw_wide(canvas, room, label)
    }
    if canvas.zoom >= KILOMETRE_ZOOM - 2:
        draw_missing_countries(canvas, room, named)
