"""Boxes that stand on the map: each goes where it covers least, the chosen routes before all else."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_furniture import Box

_CHOSEN_WEIGHT, _EDGE_COST, _TAKEN_COST = 200.0, 30.0, 1e9
_PLACES = 6
_PLACE_WEIGHT = 4.0


def best_place(
    canvas: Canvas, drawn: Drawn, size: tuple[float, float], *, taken: Sequence[Box], pad_pt: float
) -> Box:
    """Returns the box of that size that covers least of the map (points): in a corner, else along an edge."""
    frame = canvas.frame
    wide, high = min(size[0], frame.width_pt - 2 * pad_pt), min(size[1], frame.height_pt - 2 * pad_pt)
    left, right = pad_pt, frame.width_pt - pad_pt - wide
    low, top = pad_pt, frame.height_pt - pad_pt - high
    corners = [(right, top), (left, top), (right, low), (left, low)]
    along = [share / _PLACES for share in range(1, _PLACES)]
    edges = [(left + (right - left) * share, y) for share in along for y in (top, low)]
    edges += [(x, low + (top - low) * share) for share in along for x in (right, left)]
    best: tuple[float, Box] | None = None
    for extra, places in ((0.0, corners), (_EDGE_COST, edges)):
        boxes = [(x, y, x + wide, y + high) for x, y in places]
        costs = [(_cost(canvas, drawn, box) + extra + _TAKEN_COST * any(overlap(box, one) for one in taken), box)
                 for box in boxes]
        best = min([*costs, *([best] if best else [])], key=lambda one: one[0])
        if best[0] < _CHOSEN_WEIGHT:
            break
    return best[1] if best is not None else boxes[0]


def overlap(one: Box, other: Box) -> bool:
    """Tells whether two boxes lie on each other."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _cost(canvas: Canvas, drawn: Drawn, box: Box) -> float:
    """Returns how much a box covers: points of lines, those of chosen routes many times, and places."""
    covered = length_in(canvas, drawn.chosen, box) * _CHOSEN_WEIGHT + length_in(canvas, drawn.lines, box)
    labels = [one for one in canvas.scene.labels if one.kind not in {"country", "water", "area", "line"}]
    if labels:
        x, y = canvas.frame.projection.forward(np.array([k.lon for k in labels]), np.array([k.lat for k in labels]))
        px, py = points_of(canvas, x, y)
        due = np.array([one.min_zoom <= canvas.zoom <= one.max_zoom for one in labels])
        inside = (px > box[0]) & (px < box[2]) & (py > box[1]) & (py < box[3]) & due
        covered += float(inside.sum()) * _PLACE_WEIGHT
    return covered


def length_in(canvas: Canvas, lines: Sequence[Any], box: Box) -> float:
    """Returns the points of lines (projection metres) that lie in a box of the map (points)."""
    if not lines:
        return 0.0
    x0, y0 = canvas.frame.extent[:2]
    m = canvas.frame.metres_per_pt
    shapes = shapely.clip_by_rect(np.asarray([shapely.linestrings(line) for line in lines], dtype=object),
                                  x0 + box[0] * m, y0 + box[1] * m, x0 + box[2] * m, y0 + box[3] * m)
    return float(np.nansum(shapely.length(shapes))) / m


def points_of(canvas: Canvas, x: Any, y: Any) -> tuple[Any, Any]:
    """Returns projected places in points of the map."""
    frame = canvas.frame
    return (x - frame.extent[0]) / frame.metres_per_pt, (y - frame.extent[1]) / frame.metres_per_pt
