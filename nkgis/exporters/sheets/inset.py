"""The inset: a small map that says where the extent of the sheet lies, drawn by the figure's own code."""

from dataclasses import replace
from typing import Any

import numpy as np
from matplotlib.patches import Circle, Polygon, Rectangle

from nkgis.cartography.labels import Label
from nkgis.cartography.scene import MapScene
from nkgis.exporters.figure_base import base_bounds
from nkgis.exporters.figure_block import text_of
from nkgis.exporters.figure_canvas import Canvas, point_axes
from nkgis.exporters.figure_fonts import width_pt, write
from nkgis.exporters.figure_furniture import Box
from nkgis.exporters.figure_map import draw_map
from nkgis.exporters.figure_projection import MapFrame
from nkgis.exporters.figure_room import place
from nkgis.exporters.sheets.corners import overlap
from nkgis.model.project import Bounds

_WIDER, _LEAST_DEG, _NAME_PX = 7.0, 14.0, 12.0
_SMALLEST_PT = 7.0
_EDGE = 25
_PLAIN = {"relief": (False, 1.0), "rivers": (False, 1.0)}


def inset_view(bounds: Bounds, aspect: float) -> Bounds:
    """Returns the view of an inset of that width by height: some times as wide as the extent, inside what is known."""
    west, south, east, north = bounds
    shrink = max(0.2, float(np.cos(np.radians((south + north) / 2))))
    high = max(_LEAST_DEG, _WIDER * max(north - south, (east - west) * shrink / aspect))
    known = base_bounds()
    if known is not None:
        high = min(high, (known[3] - known[1]) * 0.98)
        wide = min(high * aspect / shrink, (known[2] - known[0]) * 0.98)
        lon = min(max((west + east) / 2, known[0] + wide / 2), known[2] - wide / 2)
        lat = min(max((south + north) / 2, known[1] + high / 2), known[3] - high / 2)
    else:
        wide, lon, lat = high * aspect / shrink, (west + east) / 2, (south + north) / 2
    return lon - wide / 2, lat - high / 2, lon + wide / 2, lat + high / 2


def draw_inset(figure: Any, box: Box, canvas: Canvas, *, least_pt: float, unit_pt: float) -> None:
    """Draws the inset of a map into a box of the figure, the extent of the map marked on it."""
    left, bottom, right, top = box
    scene = _locator(canvas.scene, inset_view(canvas.frame.bounds, (right - left) / (top - bottom)))
    small, _ = draw_map(figure, scene, {}, box, unit_pt=unit_pt, highlighted=(), least_pt=least_pt)
    small.axes.set_label("inset")
    small.axes.set_zorder(6)
    ground = figure.axes[-1]
    ground.set_zorder(5.9)
    _draw_names(small, _around(small, canvas.frame))
    over = point_axes(figure, (left, bottom, right - left, top - bottom))
    over.set_label("inset")
    over.set_zorder(6.1)
    _mark_extent(over, small, canvas.frame)
    over.add_patch(Rectangle((0, 0), right - left, top - bottom, facecolor="none", zorder=70,
                             edgecolor=canvas.theme.ui["text2"], linewidth=1.2))


def _locator(scene: MapScene, view: Bounds) -> MapScene:
    """Returns a scene of the ground and the names of countries alone."""
    first: dict[str, Label] = {}
    for one in scene.labels:
        name = one.names.get("en", "")
        if one.kind == "country" and (name not in first or one.min_zoom < first[name].min_zoom):
            first[name] = one
    labels = tuple(replace(one, min_zoom=0.0, max_zoom=99.0, size_px=_NAME_PX) for one in first.values())
    return replace(scene, view=view, layers=(), labels=labels, overlay=None, base={**scene.base, **_PLAIN})


def _draw_names(small: Canvas, extent: Box) -> None:
    """Writes the names of the countries where they have room in their own land, the extent kept free."""
    frame, colors = small.frame, small.theme.map
    size, taken = small.letters(_NAME_PX), [extent]
    for label in small.scene.labels:
        text = text_of(label.names, small.scene.language)
        x, y = place(small, label.lon, label.lat)
        half = width_pt(text, size, 600) / 2
        px, py = ((value - start) / frame.metres_per_pt for value, start in zip((x, y), frame.extent[:2], strict=True))
        for lift in (0.0, -size * 1.2, size * 1.2):
            box = (px - half, py + lift - size * 0.2, px + half, py + lift + size * 0.8)
            inside = box[0] > 2 and box[1] > 2 and box[2] < frame.width_pt - 2 and box[3] < frame.height_pt - 2
            if inside and not any(overlap(box, one) for one in taken):
                taken.append(box)
                write(small.axes, x, y + lift * frame.metres_per_pt, text, size_pt=size, weight=600, ha="center",
                      color=colors["label_country"], halo=(colors["land"], 1.2), zorder=40)
                break


def _outline(small: Canvas, frame: MapFrame) -> Any:
    """Returns the edge of the map's extent on the inset, in points."""
    x0, y0, x1, y1 = frame.extent
    along, back = np.linspace(x0, x1, _EDGE), np.linspace(x1, x0, _EDGE)
    up, down = np.linspace(y0, y1, _EDGE), np.linspace(y1, y0, _EDGE)
    x = np.concatenate((along, np.full(_EDGE, x1), back, np.full(_EDGE, x0)))
    y = np.concatenate((np.full(_EDGE, y0), up, np.full(_EDGE, y1), down))
    lon, lat = frame.projection.inverse(x, y)
    there = small.frame
    px, py = there.projection.forward(lon, lat)
    return np.column_stack(((px - there.extent[0]) / there.metres_per_pt, (py - there.extent[1]) / there.metres_per_pt))


def _around(small: Canvas, frame: MapFrame) -> Box:
    """Returns the box on the inset that names stay clear of; none where the extent takes most of it."""
    corners = _outline(small, frame)
    (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
    if (x1 - x0) * (y1 - y0) > 0.5 * small.frame.width_pt * small.frame.height_pt:
        return -2.0, -2.0, -1.0, -1.0
    return float(x0) - 3, float(y0) - 3, float(x1) + 3, float(y1) + 3


def _mark_extent(over: Any, small: Canvas, frame: MapFrame) -> None:
    """Marks the extent: its outline, with a ring around it where it is too small to be seen."""
    corners = _outline(small, frame)
    color = small.theme.map["mdl"]
    over.add_patch(Polygon(corners, closed=True, facecolor=color, alpha=0.14, linewidth=0, zorder=60))
    over.add_patch(Polygon(corners, closed=True, facecolor="none", edgecolor=color, linewidth=1.3, zorder=61))
    wide, high = corners.max(axis=0) - corners.min(axis=0)
    if max(wide, high) < _SMALLEST_PT:
        x, y = corners.mean(axis=0)
        over.add_patch(Circle((float(x), float(y)), _SMALLEST_PT, facecolor="none", edgecolor=color, linewidth=1.3,
                              zorder=61))
