"""The lines, areas and signs of the scene's layers, in the order of the page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from nkgis.cartography.geojson import drawn_line
from nkgis.cartography.scene import SceneFeature, SceneLayer
from nkgis.cartography.storeys import storeys
from nkgis.cartography.symbols import Stroke, area_symbol, line_strokes
from nkgis.exporters.figure_canvas import Canvas, fill_polygons, line_arrays, stroke_lines
from nkgis.exporters.figure_drawn import Drawn, Key
from nkgis.exporters.figure_large import draw_large
from nkgis.exporters.figure_projection import MapFrame
from nkgis.exporters.figure_signs import draw_signs

Z_PICTURE, Z_AREA, Z_CONTEXT, Z_BAND, Z_CASING, Z_LINE, Z_CHOSEN = 9.9, 10.0, 12.0, 14.0, 16.0, 18.0, 22.0
LONG_EDGE_DEG = 0.2
_ROLE_STEP = 0.01


@dataclass(slots=True)
class Group:
    """Is the lines that share their strokes, in a storey of the map."""

    feature: SceneFeature
    opacity: float
    chosen: bool
    storey: int = 0
    lines: list[Any] = field(default_factory=list)
    vertices: list[Any] = field(default_factory=list)


def true_edges(shape: Any) -> Any:
    """Returns a line whose long edges are cut along the geodesic; other geometries as they are."""
    if shape.geom_type == "MultiLineString":
        return shapely.multilinestrings([true_edges(part) for part in shape.geoms])
    if shape.geom_type != "LineString":
        return shape
    points = shapely.get_coordinates(shape)
    if len(points) < 2 or float(np.abs(np.diff(points, axis=0)).max()) < LONG_EDGE_DEG:
        return shape
    lon, lat, kept = drawn_line(points[:, 0], points[:, 1])
    return shape if kept is None else shapely.linestrings(lon, lat)


def lines_on_map(frame: MapFrame, shapes: Iterable[Any]) -> list[Any]:
    """Returns the coordinate arrays of lines on the map in projection metres, long edges true."""
    kept = [true_edges(shape) for shape in shapes if shape is not None and not shape.is_empty]
    if not kept:
        return []
    arrays = line_arrays(frame.projected(np.asarray(kept, dtype=object)))
    half = (frame.extent[2] - frame.extent[0]) * 0.5
    jump = max(half * 4, 1e6)
    return [part for array in arrays for part in _unbroken(array, jump)]


def _unbroken(array: Any, jump: float) -> list[Any]:
    """Returns the pieces of a line between edges that leap around the world."""
    cuts = np.flatnonzero(np.abs(np.diff(array, axis=0)).max(axis=1) > jump) + 1
    return [part for part in np.split(array, cuts) if len(part) > 1] if len(cuts) else [array]


@dataclass(frozen=True, slots=True)
class _Storeys:
    """Is the storeys of a map: all heights of one lie below all heights of the next, what is chosen above them all."""

    of: Mapping[str, int]

    def height(self, z: float, storey: int) -> float:
        """Returns where a height within a storey lies on the map."""
        if z >= Z_CHOSEN:
            return z
        count = max(self.of.values(), default=0) + 1
        return Z_AREA + (storey + (z - Z_AREA) / (Z_CHOSEN - Z_AREA)) / count * (Z_CHOSEN - Z_AREA)


def draw_layers(
    canvas: Canvas, frames: Mapping[str, gpd.GeoDataFrame], highlighted: Sequence[Key]
) -> Drawn:
    """Draws areas and lines of the visible layers, bottom to top; returns what is on the map."""
    drawn = Drawn()
    chosen = set(highlighted)
    groups: dict[Any, Group] = {}
    levels = _Storeys(storeys(canvas.scene.layers))
    for place, layer in enumerate(canvas.scene.layers):
        if not layer.visible or layer.opacity <= 0 or layer.id not in frames:
            continue
        frame, storey = frames[layer.id], levels.of.get(layer.id, 0)
        if layer.tiles is not None:
            _draw_tiled(canvas, layer, frame, chosen, drawn, groups, zorder=levels.height(Z_PICTURE, storey))
            continue
        if layer.role == "areas":
            _draw_areas(canvas, layer, frame, drawn, zorder=levels.height(Z_AREA, storey) + place * 2e-3)
        if layer.role != "lines":
            draw_signs(canvas, layer, frame, drawn)
            continue
        written = layer.style is not None and layer.style.labels is not None and layer.style.labels.shown
        for feature, shape in zip(layer.features, frame.geometry, strict=False):
            lines = [] if feature.hidden else lines_on_map(canvas.frame, [shape])
            if not lines:
                continue
            picked = (layer.id, feature.id) in chosen
            drawn.features[layer.id, feature.id] = feature
            if written:
                drawn.named[layer.id, feature.id] = lines
            drawn.lines += [] if feature.context else lines
            drawn.context += lines if feature.context else []
            drawn.chosen += lines if picked else []
            drawn.by_route[layer.id, feature.id] = lines
            drawn.picked |= {(layer.id, feature.id)} if picked else set()
            key = (layer.id, feature.look, picked)
            group = groups.setdefault(key, Group(feature, layer.opacity, picked, storey))
            group.lines += lines
            if feature.quality == "stations":
                group.vertices += [*line_arrays(canvas.frame.projected([shape]))]
    for order, group in enumerate(groups.values()):
        _draw_group(canvas, group, order, levels)
    return drawn


def _draw_tiled(
    canvas: Canvas, layer: SceneLayer, frame: gpd.GeoDataFrame, chosen: set[Key], drawn: Drawn,
    groups: dict[Any, Group], *, zorder: float,
) -> None:
    """Draws a large layer as a picture, below the layers above it, and its chosen lines by themselves."""
    tiles = layer.tiles
    if tiles is None:
        return
    looks, rows = draw_large(canvas, layer, zorder=zorder)
    drawn.many += [(layer.id, tiles.ids[row]) for row in rows]
    for number, look in enumerate(looks):
        drawn.features[layer.id, f"\0{number}"] = look  # a key that no feature has: it stands for all of its look
        drawn.areas = drawn.areas or (layer.role == "areas" and look.own is None)
    for row_id in (key[1] for key in chosen if key[0] == layer.id):
        row = tiles.rows.get(row_id)
        lines = lines_on_map(canvas.frame, [frame.geometry.iloc[row]]) if row is not None else []
        if row is not None and lines and layer.role == "lines":
            feature = tiles.describe(row, ticks=True)
            drawn.features[layer.id, row_id] = feature
            drawn.lines += lines
            drawn.chosen += lines
            drawn.by_route[layer.id, row_id] = lines
            drawn.picked.add((layer.id, row_id))
            groups.setdefault((layer.id, feature.look, True), Group(feature, layer.opacity, True)).lines += lines


def _draw_areas(
    canvas: Canvas, layer: SceneLayer, frame: gpd.GeoDataFrame, drawn: Drawn, *, zorder: float
) -> None:
    """Draws areas: a pale fill and a dotted edge."""
    opacity = layer.opacity
    for feature, shape in zip(layer.features, frame.geometry, strict=False):
        if shape is None or shape.is_empty or feature.hidden:
            continue
        look = area_symbol(theme=canvas.theme.name, own=feature.own)
        parts = canvas.frame.projected([shape])
        if shapely.is_empty(parts).all():
            continue
        drawn.features[layer.id, feature.id] = feature
        drawn.areas = drawn.areas or feature.own is None
        fill_polygons(canvas.axes, parts, look.fill, zorder=zorder, opacity=look.fill_opacity * opacity)
        edges = lines_on_map(canvas.frame, [shapely.boundary(shape) if shape.area else shape])
        stroke_lines(canvas.axes, edges, look.stroke, unit_pt=canvas.frame.unit_pt, zorder=zorder + 1e-3,
                     opacity=opacity)


def _draw_group(canvas: Canvas, group: Group, order: int, levels: _Storeys) -> None:
    """Draws the strokes of one group, each at its height in the stack."""
    feature = group.feature
    strokes = line_strokes(
        mode=feature.mode or "other", status=feature.status or "unknown", gauge=feature.gauge,
        quality=feature.quality or "unstated", theme=canvas.theme.name, zoom=canvas.zoom, selected=group.chosen,
        context=feature.context, own=feature.own,
    )
    for number, stroke in enumerate(strokes):
        z = levels.height(_height(stroke, feature, chosen=group.chosen), group.storey) + order * 1e-3 + number * 1e-4
        if stroke.mark == "dot":
            _draw_dots(canvas, group.vertices, stroke, z, group.opacity)
        elif stroke.mark is not None:
            marks = cross_marks(canvas.frame, group.lines, stroke)
            plain = Stroke("mark", stroke.color, stroke.width_px, cap="butt", opacity=stroke.opacity)
            stroke_lines(canvas.axes, marks, plain, unit_pt=canvas.frame.unit_pt, zorder=z, opacity=group.opacity)
        else:
            stroke_lines(canvas.axes, group.lines, stroke, unit_pt=canvas.frame.unit_pt, zorder=z,
                         opacity=group.opacity)


def _height(stroke: Stroke, feature: SceneFeature, *, chosen: bool) -> float:
    """Returns where in the stack a stroke lies."""
    if feature.context:
        return Z_CONTEXT if stroke.role == "casing" else Z_CONTEXT + 1
    if stroke.role == "band":
        return Z_BAND
    if chosen:
        return Z_CHOSEN
    return Z_CASING if stroke.role == "casing" else Z_LINE


def _draw_dots(canvas: Canvas, lines: Sequence[Any], stroke: Stroke, z: float, opacity: float) -> None:
    """Draws open dots at vertices."""
    unit = canvas.frame.unit_pt
    for line in lines:
        canvas.axes.plot(
            line[:, 0], line[:, 1], linestyle="none", marker="o", markersize=stroke.size_px * unit,
            markerfacecolor=stroke.fill, markeredgecolor=stroke.color, markeredgewidth=stroke.width_px * unit,
            zorder=z, alpha=opacity,
        )


def cross_marks(frame: MapFrame, lines: Sequence[Any], stroke: Stroke) -> list[Any]:
    """Returns the two strokes of every × along the lines; at least one × on each line."""
    half, step = stroke.size_px * frame.px / 2 * 0.7, stroke.every_px * frame.px
    marks: list[Any] = []
    for line in lines:
        along = np.append(0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T)))
        if along[-1] <= 0:
            continue
        at = np.arange(step / 2, along[-1], step) if along[-1] > step / 2 else np.array([along[-1] / 2])
        at = at[:4000]
        x, y = np.interp(at, along, line[:, 0]), np.interp(at, along, line[:, 1])
        for cx, cy in zip(x, y, strict=True):
            marks.append(np.array([(cx - half, cy - half), (cx + half, cy + half)]))
            marks.append(np.array([(cx - half, cy + half), (cx + half, cy - half)]))
    return marks
