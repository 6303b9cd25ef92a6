"""Names on the map: in their order of importance, eight positions each, dropped where there is no room."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from nkgis.cartography.labels import CAPITAL, CITY, PORT, STATION, Label
from nkgis.cartography.marks import crossing_symbol, place_symbol
from nkgis.cartography.style import style
from nkgis.exporters.figure_block import (
    LINE,
    ONE_LINE,
    Block,
    block_of,
    in_lines,
    positions,
    spaced,
    text_of,
    write_lines,
)
from nkgis.exporters.figure_canvas import Canvas, draw_shapes
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_fonts import width_pt
from nkgis.exporters.figure_lands import other_lands
from nkgis.exporters.figure_room import Box, Room, place, points_at
from nkgis.model.numbers import number_text

KILOMETRE_ZOOM = 9.0
WIDE_KINDS = frozenset({"country", "water", "area"})
"""Labels that stand on a surface, not beside a point."""
HOME_SHARE = 0.7
"""Least share of the name of a country that lies in its own land."""
FOREIGN_SHARE = 0.2
"""Most of the name of a country that lies in others where it has been moved."""
_RADIUS_PX = {"capital": 4.5, "port": 8.0, "station": 3.4, "city": 3.8, "point": 5.0}
_STATE_ORDER = {"break": 0, "dual": 1, "construction": 2, "closed": 3, "none": 4}
Z_CROSSING, Z_PLACE = 30.0, 32.0


def order_of(label: Label, chosen: set[Any]) -> int:
    """Returns the importance of a label; the stations of a chosen route come first."""
    return STATION if label.route in chosen else label.order


def label_key(label: Label) -> tuple[object, ...]:
    """Returns what tells a label from others, whatever state its feature is in."""
    return label.kind, label.layer, label.feature, label.names.get("en"), label.lon, label.lat


def is_absent(canvas: Canvas, label: Label) -> bool:
    """Tells whether a label is on other frames of a film only."""
    return bool(canvas.absent) and label_key(label) in (canvas.absent or ())


def is_due(canvas: Canvas, label: Label, visible: set[str], chosen: set[Any]) -> bool:
    """Tells whether a label belongs on the map at this scale and place."""
    lowest = min(label.min_zoom, 8.0) if label.route in chosen else label.min_zoom
    if not (lowest <= canvas.zoom <= label.max_zoom) and label.kind != "crossing":
        return False
    if label.layer is not None and label.layer not in visible:
        return False
    x, y = place(canvas, label.lon, label.lat)
    return label.kind == "line" or canvas.frame.contains(x, y)


def is_on(canvas: Canvas, room: Room, label: Label) -> bool:
    """Tells whether a place lies on a chosen line."""
    at = shapely.points(*points_at(canvas, *place(canvas, label.lon, label.lat)))
    return room.chosen is not None and label.kind != "crossing" and bool(shapely.intersects(room.chosen, at))


def draw_crossings(canvas: Canvas, room: Room, drawn: Drawn, labels: Sequence[Label]) -> None:
    """Draws border crossings, breaks first; one that would lie on another is left out."""
    by_key = {(label.layer, label.feature): label for label in labels if label.kind == "crossing"}
    size_px = 8.5 if canvas.zoom < 7 else 11.0 if canvas.zoom < 9 else float(style().raw["marker"]["size_px"])
    unit = canvas.frame.unit_pt
    found = [
        (feature, layer, by_key[layer.id, feature.id])
        for layer in canvas.scene.layers if layer.role == "crossings" and layer.visible
        for feature in layer.features
        if (layer.id, feature.id) in by_key and feature.symbol and feature.sign is None and not feature.hidden
    ]
    taken: list[tuple[float, float]] = []
    for feature, layer, label in sorted(found, key=lambda one: _STATE_ORDER.get((one[0].symbol or ("", ""))[1], 5)):
        mode, state = feature.symbol or ("rail", "none")
        x, y = place(canvas, label.lon, label.lat)
        cx, cy = points_at(canvas, x, y)
        half = size_px * unit * 0.62
        box = (cx - half, cy - half, cx + half, cy + half)
        room.boxes += [] if canvas.absent is None else [box]  # through a film each keeps its room
        if is_absent(canvas, label) or any(np.hypot(cx - a, cy - b) < size_px * unit * 0.8 for a, b in taken):
            continue
        taken.append((cx, cy))
        room.boxes += [box] if canvas.absent is None else []
        drawn.features[layer.id, feature.id] = feature
        shapes = crossing_symbol(mode, state, theme=canvas.theme.name, size_px=size_px)
        draw_shapes(canvas.axes, shapes, x, y, px=canvas.frame.px, unit_pt=unit,
                    zorder=Z_CROSSING + 1 - 0.1 * _STATE_ORDER.get(state, 5), opacity=layer.opacity)


def draw_place(canvas: Canvas, room: Room, label: Label, *, written: bool) -> None:
    """Draws the sign and the name of a place, station or crossing."""
    x, y = place(canvas, label.lon, label.lat)
    cx, cy = points_at(canvas, x, y)
    unit = canvas.frame.unit_pt
    if label.kind == "crossing":
        if canvas.zoom >= label.min_zoom and written:
            _write_block(canvas, room, label, cx, cy, (label.ring_px or 7.5) * unit)
        return
    if label.ring_px:  # its sign stands on the map already
        if written:
            _write_block(canvas, room, label, cx, cy, label.ring_px * unit)
        return
    kind = label.symbol or "town"
    radius = _RADIUS_PX.get(kind, 3.0) * unit
    own = (cx - radius, cy - radius, cx + radius, cy + radius)
    free = room.is_free(own, over_chosen=True)
    if not free and label.order not in {CAPITAL, CITY, PORT, STATION}:
        return
    fits = _write_block(canvas, room, label, cx, cy, radius) if written else True
    if not fits and not free:
        return
    room.boxes.append(own)
    if is_absent(canvas, label):
        return
    draw_shapes(canvas.axes, place_symbol(kind, theme=canvas.theme.name), x, y, px=canvas.frame.px, unit_pt=unit,
                zorder=Z_PLACE)


def _write_block(canvas: Canvas, room: Room, label: Label, cx: float, cy: float, radius: float) -> bool:
    """Writes a label at the best of eight positions around a sign; tells whether there was room."""
    block = block_of(canvas, label)
    if block is None or room.has_said(block.lines[0][0], cx, cy):
        return False
    best = None
    for rank, (box, ha) in enumerate(positions(block, cx, cy, radius + 2.2 * canvas.frame.unit_pt)):
        if not room.is_free(box):
            continue
        cost = rank * 0.4 + room.covered(box)
        if best is None or cost < best[0]:
            best = (cost, box, ha)
    if best is None:
        return False
    _, box, ha = best
    room.boxes.append(box)
    room.said.append((block.lines[0][0], cx, cy))
    if not is_absent(canvas, label):
        write_lines(canvas, block, box, ha)
    return True


def draw_wide(canvas: Canvas, room: Room, label: Label) -> bool:
    """Writes the name of a country, sea or area about its middle, moved a little where that is taken."""
    x, y = place(canvas, label.lon, label.lat)
    if label.kind == "country":
        text = text_of(label.names, canvas.scene.language)
        others = other_lands(canvas, label.names.get("en", ""))
        return draw_country(canvas, room, text, x, y, size_px=label.size_px, others=others)
    size, colors = canvas.letters(label.size_px), canvas.theme.map
    water = label.kind == "water"
    color = colors[label.color or ("label_water" if water else "label_country")]
    lines = in_lines(text_of(label.names, canvas.scene.language, most=0), most=ONE_LINE)
    block = Block(tuple((line, size, 400, color) for line in lines),
                  max(width_pt(line, size, italic=True) for line in lines), size * (1 + LINE * (len(lines) - 1)))
    return _write_near(canvas, room, block, x, y, italic=True, ground=colors["sea" if water else "land"],
                       silent=is_absent(canvas, label))


def draw_country(
    canvas: Canvas, room: Room, text: str, x: float, y: float, *, size_px: float = 14.0, home: Any = None,
    others: Any = None,
) -> bool:
    """Writes the name of a country in spaced capitals near a projected place; tells whether there was room.

    Most of it lies in `home`, the projected area of the country, where that is known; it does not move into `others`.
    """
    size, colors = canvas.letters(size_px), canvas.theme.map
    letters = spaced(text.upper())
    block = Block(((letters, size, 600, colors["label_country"]),), width_pt(letters, size, 600), size)
    return _write_near(canvas, room, block, x, y, italic=False, ground=colors["land"], home=home, others=others)


def _write_near(
    canvas: Canvas, room: Room, block: Block, x: float, y: float, *, italic: bool, ground: str, silent: bool = False,
    home: Any = None, others: Any = None,
) -> bool:
    """Writes a block at the best free place around a projected point; tells whether there was one."""
    cx, cy = points_at(canvas, x, y)
    best, pad = None, 4.0 * canvas.frame.unit_pt
    for dx, dy in ((a, b) for a in (0, -1, 1, -2, 2) for b in (0, 1, -1, 2, -2)):
        mx, my = cx + dx * block.high * 2.6, cy + dy * block.high * 2.0
        box = (mx - block.wide / 2, my - block.high / 2, mx + block.wide / 2, my + block.high / 2)
        if not room.is_free((box[0] - pad, box[1], box[2] + pad, box[3])) or not _is_at_home(canvas, box, home):
            continue
        if (dx or dy) and others is not None and _share_in(canvas, box, others) > FOREIGN_SHARE:
            continue
        cost = abs(dx) + abs(dy) + 0.7 * room.covered(box)
        if best is None or cost < best[0]:
            best = (cost, box)
    if best is None:
        return False
    room.boxes.append(best[1])
    if not silent:
        write_lines(canvas, block, best[1], "center", italic=italic, halo=(ground, 1.4 * canvas.frame.unit_pt))
    return True


def _is_at_home(canvas: Canvas, box: Box, home: Any) -> bool:
    """Tells whether most of a name lies in a projected area; of no area it always does."""
    return home is None or _share_in(canvas, box, home) >= HOME_SHARE


def _share_in(canvas: Canvas, box: Box, area: Any) -> float:
    """Returns the share of a box (points) that lies in a projected area."""
    (x0, y0), metres = canvas.frame.extent[:2], canvas.frame.metres_per_pt
    name = shapely.box(x0 + box[0] * metres, y0 + box[1] * metres, x0 + box[2] * metres, y0 + box[3] * metres)
    return float(shapely.area(shapely.intersection(area, name)) / shapely.area(name))


def draw_kilometres(canvas: Canvas, room: Room, drawn: Drawn, chosen: set[Any]) -> None:
    """Writes the kilometre every ten along the chosen routes."""
    unit = canvas.frame.unit_pt
    size = canvas.letters(10.0)
    for key, feature in drawn.features.items():
        if key not in chosen:
            continue
        for kilometre, lon, lat in feature.kilometres:
            x, y = place(canvas, lon, lat)
            if not canvas.frame.contains(x, y, pad_pt=10):
                continue
            cx, cy = points_at(canvas, x, y)
            text = number_text(kilometre)
            block = Block(((text, size, 600, canvas.theme.map["label"]),), width_pt(text, size, 600), size)
            for box, ha in positions(block, cx, cy, 8.5 * unit):
                if room.is_free(box):
                    room.boxes.append(box)
                    write_lines(canvas, block, box, ha)
                    break
