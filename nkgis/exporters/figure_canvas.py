"""The sheet of paper with axes in points or in map metres, and the strokes and shapes drawn on them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Polygon
from matplotlib.path import Path

from nkgis.cartography.marks import Shape
from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import Theme, style
from nkgis.cartography.symbols import Stroke
from nkgis.exporters.figure_projection import MapFrame

MM_PT = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Canvas:
    """Is a map being drawn: axes in projection metres, the frame, the scene and its colours, the least letters.

    Of a frame of a film `absent` are the keys of names that take their room for other frames and are not written; it
    is None for a map of its own.
    """

    axes: Any
    frame: MapFrame
    scene: MapScene
    theme: Theme
    zoom: float
    relief_strength: float = 1.0
    least_pt: float = 0.0
    absent: frozenset[object] | None = None

    def letters(self, size_px: float) -> float:
        """Returns the points of letters of that many pixels, never below the least."""
        return max(self.least_pt, size_px * self.frame.unit_pt)


def canvas_of(
    scene: MapScene, axes: Any, frame: MapFrame, *, relief_strength: float = 1.0, least_pt: float = 0.0
) -> Canvas:
    """Returns the canvas of a scene on those axes; no letters on it are smaller than `least_pt` points."""
    return Canvas(axes, frame, scene, style().theme(scene.theme), frame.zoom, relief_strength, least_pt)


def paper(width_pt: float, height_pt: float, color: str) -> tuple[Any, Any]:
    """Returns a figure of that size and axes over all of it, in points from the lower left corner."""
    figure = Figure(figsize=(width_pt / 72, height_pt / 72), facecolor=color)
    return figure, point_axes(figure, (0.0, 0.0, width_pt, height_pt))


def point_axes(figure: Any, box: tuple[float, float, float, float]) -> Any:
    """Returns axes over a box of the figure (left, bottom, width, height in points), in points."""
    axes = bare_axes(figure, box)
    axes.set_xlim(0, box[2])
    axes.set_ylim(0, box[3])
    return axes


def bare_axes(figure: Any, box: tuple[float, float, float, float]) -> Any:
    """Returns axes without frame, ticks or margins."""
    wide, high = figure.get_figwidth() * 72, figure.get_figheight() * 72
    axes = Axes(figure, (box[0] / wide, box[1] / high, box[2] / wide, box[3] / high))
    figure.add_axes(axes)
    axes.set_axis_off()
    axes.set_autoscale_on(False)
    return axes


def stroke_lines(
    axes: Any, lines: Sequence[Any], stroke: Stroke, *, unit_pt: float, zorder: float, opacity: float = 1.0
) -> None:
    """Draws coordinate arrays with one stroke; widths and dashes are px of `unit_pt` points each."""
    if not lines or stroke.width_px <= 0:
        return
    width = stroke.width_px * unit_pt
    dashes = (0, tuple(length / stroke.width_px for length in stroke.dash)) if stroke.dash else "solid"
    axes.add_collection(
        LineCollection(
            list(lines),
            colors=stroke.color,
            linewidths=width,
            linestyles=[dashes],
            capstyle=stroke.cap,
            joinstyle="round",
            alpha=stroke.opacity * opacity,
            zorder=zorder,
        ),
        autolim=False,
    )


def fill_polygons(
    axes: Any, shapes: Iterable[Any], color: str, *, zorder: float, opacity: float = 1.0, hatch: str | None = None
) -> Any:
    """Draws polygons without an outline; returns the artist, None when there is nothing."""
    path = polygon_path(shapes)
    if path is None:
        return None
    artist = PathCollection(
        [path], facecolors=color, edgecolors="none", linewidths=0, alpha=opacity, zorder=zorder, hatch=hatch
    )
    artist.set_transform(axes.transData)
    axes.add_collection(artist, autolim=False)
    return artist


def polygon_path(shapes: Iterable[Any]) -> Any:
    """Returns all rings of polygons as one path, None when there is none."""
    parts = shapely.get_parts(np.asarray(list(shapes), dtype=object))
    rings = shapely.get_rings(parts[shapely.get_type_id(parts) == 3])
    if not len(rings):
        return None
    vertices, owner = shapely.get_coordinates(rings, return_index=True)
    codes = np.full(len(vertices), Path.LINETO, dtype=np.uint8)
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    codes[starts] = Path.MOVETO
    codes[np.append(starts[1:], len(vertices)) - 1] = Path.CLOSEPOLY
    return Path(vertices, codes)


def line_arrays(shapes: Any) -> list[Any]:
    """Returns the coordinate arrays of every line in the geometries, outlines of polygons included."""
    parts = shapely.get_parts(np.asarray(shapes, dtype=object))
    outlines = shapely.get_type_id(parts) == 3
    parts = shapely.get_parts(np.where(outlines, shapely.boundary(parts), parts))
    parts = parts[np.isin(shapely.get_type_id(parts), (1, 2))]
    points, owner = shapely.get_coordinates(parts, return_index=True)
    arrays = np.split(points, np.flatnonzero(np.diff(owner)) + 1) if len(points) else []
    return [array for array in arrays if len(array) > 1]


def draw_shapes(
    axes: Any, shapes: Sequence[Shape], x: float, y: float, *, px: float, unit_pt: float, zorder: float,
    opacity: float = 1.0,
) -> None:
    """Draws a point symbol at a place; `px` is the axes' own units per px, `unit_pt` points per px."""
    for shape in shapes:
        looks = {
            "facecolor": shape.fill or "none", "edgecolor": shape.stroke or "none", "zorder": zorder,
            "linewidth": shape.stroke_px * unit_pt, "alpha": opacity, "joinstyle": "miter", "capstyle": "round",
        }
        if shape.kind == "circle":
            cx, cy = shape.points[0] if shape.points else (0.0, 0.0)
            axes.add_patch(Circle((x + cx * px, y - cy * px), shape.radius * px, **looks))
            continue
        corners = [(x + cx * px, y - cy * px) for cx, cy in shape.points]
        if shape.kind == "line":
            looks["facecolor"] = "none"
        axes.add_patch(Polygon(corners, closed=shape.kind == "polygon", **looks))
