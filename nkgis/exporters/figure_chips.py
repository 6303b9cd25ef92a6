"""The chips of the modes along the lines of a map: they tell the modes apart on paper without colours."""

from math import hypot
from typing import Any

import numpy as np
import shapely

from nkgis.cartography.mode_chips import CHIP_PX, EVERY_PX, LEAST_LINE_PX, MODES, mode_chip
from nkgis.exporters.figure_canvas import Canvas, draw_shapes, line_arrays
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_room import Box, Room

Z_CHIP = 28.0
_SHIFTS = (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0)
"""Widths of a chip by which it moves along its line where its place is taken."""
_LIKE_PX = 72.0
"""Least distance between chips of one mode on different lines."""
_MOST = 400


def draw_chips(canvas: Canvas, room: Room, drawn: Drawn) -> None:
    """Draws the chip of its mode on every line, once in so many px where there is room; chosen lines come first.

    What has room keeps it: crossings and names are not covered, and names that come later stay clear of the chips.
    """
    placed: dict[str, list[tuple[float, float]]] = {}
    rows = [(drawn.features[key], key, lines) for key, lines in drawn.by_route.items()]
    chosen = drawn.picked
    rows.sort(key=lambda row: row[1] not in chosen)
    for feature, key, lines in rows:
        mode = feature.mode or "other"
        if mode not in MODES or feature.context or feature.own is not None:
            continue
        near = placed.setdefault(mode, [])
        for x, y in _places(canvas, room, lines, near, over_chosen=key in chosen):
            shapes = mode_chip(mode, theme=canvas.theme.name)
            m = canvas.frame.metres_per_pt
            draw_shapes(canvas.axes, shapes, canvas.frame.extent[0] + x * m, canvas.frame.extent[1] + y * m,
                        px=canvas.frame.px, unit_pt=canvas.frame.unit_pt, zorder=Z_CHIP)
    drawn.chips |= {mode for mode, places in placed.items() if places}


def _places(
    canvas: Canvas, room: Room, lines: list[Any], near: list[tuple[float, float]], *, over_chosen: bool
) -> list[tuple[float, float]]:
    """Returns where the chips of one line lie, in points of the map, and takes their room."""
    unit = canvas.frame.unit_pt
    found = []
    for part in _seen(canvas, lines):
        if part.length < LEAST_LINE_PX * unit:
            continue
        step = EVERY_PX * unit
        count = min(_MOST, max(1, int(part.length // step)))
        for number in range(count):
            middle = part.length / 2 + (number - (count - 1) / 2) * step
            best: tuple[float, float, float, Box] | None = None
            for rank, shift in enumerate(_SHIFTS):
                at = middle + shift * CHIP_PX * unit
                if not CHIP_PX * unit < at < part.length - CHIP_PX * unit:
                    continue
                x, y = part.interpolate(at).coords[0]
                half = CHIP_PX / 2 * unit + 1.0
                box = (x - half, y - half, x + half, y + half)
                close = any(hypot(x - a, y - b) < _LIKE_PX * unit for a, b in near)
                if close or not room.is_free(box, over_chosen=over_chosen):
                    continue
                cost = room.covered(box) + 0.3 * rank
                if best is None or cost < best[0]:
                    best = (cost, x, y, box)
            if best is not None:
                near.append(best[1:3])
                found.append(best[1:3])
                room.boxes.append(best[3])
    return found


def _seen(canvas: Canvas, lines: list[Any]) -> list[Any]:
    """Returns the parts of lines that the map shows, in points of the map."""
    frame = canvas.frame
    origin = np.array(frame.extent[:2])
    shapes = np.asarray([shapely.linestrings((line - origin) / frame.metres_per_pt) for line in lines], dtype=object)
    clipped = shapely.clip_by_rect(shapes, 0, 0, frame.width_pt, frame.height_pt)
    joined = shapely.line_merge(shapely.union_all(clipped)) if len(shapes) > 1 else clipped[0]
    return [shapely.linestrings(array) for array in line_arrays(np.asarray([joined], dtype=object))]
