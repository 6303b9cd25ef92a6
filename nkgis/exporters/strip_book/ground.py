"""The maps of a strip book: one stretch marked among its dimmed neighbours, and the key map of the whole route."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from nkgis.analysis.stretches import stretches
from nkgis.cartography.symbols import Stroke
from nkgis.cartography.wording import say
from nkgis.exporters.figure_canvas import point_axes, stroke_lines
from nkgis.exporters.figure_fonts import width_pt, write
from nkgis.exporters.figure_furniture import Box, draw_north, draw_scale_bar, draw_ticks
from nkgis.exporters.figure_lines import lines_on_map
from nkgis.exporters.figure_map import draw_map
from nkgis.exporters.figure_names import draw_names

if TYPE_CHECKING:
    import geopandas as gpd
    from shapely.geometry.base import BaseGeometry

    from nkgis.cartography.scene import MapScene, SceneLayer
    from nkgis.exporters.figure_canvas import Canvas
    from nkgis.exporters.figure_drawn import Drawn
    from nkgis.exporters.strip_book.book import Book, Span
    from nkgis.model.project import Bounds

DIM, REST = 0.38, "\0rest"
OVERLAP = 0.04
"""How far a map goes beyond its stretch at either end, in shares of the stretch."""
_PAD, _LEAST_DEG, _REACH_PX = 0.08, 0.01, 16.0


@dataclass(frozen=True, slots=True)
class Match:
    """Is a place on the route where something is written: chainage in metres, text, and a dash across the route."""

    m: float
    text: str
    crossed: bool = True


def stretch_of(book: Book, span: Span) -> BaseGeometry:
    """Returns the line of a stretch."""
    return stretches(book.line, [span], edges=book.method.edges)[0]


def view_of(line: BaseGeometry) -> Bounds:
    """Returns the bounds around a line with a margin; of one across the antimeridian they run on beyond 180°."""
    west, south, east, north = line.bounds
    if east - west > 180.0:
        lon = shapely.get_coordinates(line)[:, 0] % 360.0
        west, east = float(lon.min()), float(lon.max())
    pad = max(east - west, north - south, _LEAST_DEG) * _PAD
    return west - pad, south - pad, east + pad, north + pad


def draw_stretch_map(
    figure: Any, page: Any, book: Book, span: Span, box: Box, *, unit_pt: float, matches: Sequence[Match]
) -> tuple[Canvas, Drawn]:
    """Draws the map of a stretch into a box of the page (points), with furniture, match lines and names."""
    total_m = book.strip.total_m
    beyond = (span[1] - span[0]) * OVERLAP
    around = stretch_of(book, (max(0.0, span[0] - beyond), min(total_m, span[1] + beyond)))
    scene, frames = _marked(book, stretch_of(book, span), view_of(around))
    key = book.strip.key
    canvas, drawn = draw_map(figure, scene, frames, box, unit_pt=unit_pt, highlighted=[key], relief_strength=0.5)
    over = point_axes(figure, (box[0], box[1], box[2] - box[0], box[3] - box[1]))
    over.set_zorder(5)
    taken: list[Box] = [draw_scale_bar(canvas, over, 14 * unit_pt, 11 * unit_pt, most_pt=150 * unit_pt),
                        draw_north(canvas, over, 20 * unit_pt, 36 * unit_pt)]
    for match in matches:
        taken += _draw_match(canvas, over, book, match)
    draw_names(canvas, drawn, taken=taken, highlighted=[key])
    draw_ticks(canvas, page, box)
    return canvas, drawn


def _marked(
    book: Book, line: BaseGeometry, view: Bounds
) -> tuple[MapScene, dict[str, gpd.GeoDataFrame]]:
    """Returns the scene with every line dimmed and the stretch as a layer of its own above them."""
    layer_id, row_id = book.strip.key
    layers: list[SceneLayer] = []
    own: list[SceneLayer] = []
    frames = dict(book.frames)
    for layer in book.scene.layers:
        dimmed = replace(layer, opacity=layer.opacity * DIM) if layer.role == "lines" else layer
        if layer.id != layer_id or layer.tiles is not None:
            layers.append(layer if layer.id == layer_id else dimmed)
            continue
        rest = replace(dimmed, id=layer_id + REST,
                       features=tuple(replace(one, kilometres=()) for one in layer.features))
        layers.append(rest)
        frame = frames[layer_id]
        frames[rest.id] = frame
        chosen = frame[frame["id"] == row_id].iloc[:1].copy()
        chosen.geometry = [line]
        frames[layer_id] = chosen
        features = tuple(one for one in layer.features if one.id == row_id)
        own.append(replace(layer, visible=True, opacity=1.0, features=features))
    return replace(book.scene, view=view, layers=(*layers, *own)), frames


def _draw_match(canvas: Canvas, over: Any, book: Book, match: Match) -> list[Box]:
    """Draws a dashed line across the route at the end of a stretch with what is written at it; returns its boxes."""
    unit, frame = canvas.frame.unit_pt, canvas.frame
    x, y, turn = _place(canvas, book, match.m)
    across = np.array([-np.sin(turn), np.cos(turn)]) * _REACH_PX * unit
    ends = (np.array([x, y]) - across, np.array([x, y]) + across)
    color = canvas.theme.map["mdl"]
    for tint, wide, dash in ((canvas.theme.map["halo"], 3.4, "solid"), (color, 1.6, (0, (4, 2)))):
        if match.crossed:
            over.plot([ends[0][0], ends[1][0]], [ends[0][1], ends[1][1]], color=tint, linewidth=wide * unit,
                      linestyle=dash, zorder=61)
    low, high = np.minimum(*ends), np.maximum(*ends)
    across_box = (float(low[0]) - 2, float(low[1]) - 2, float(high[0]) + 2, float(high[1]) + 2)
    if not match.text:
        return [across_box]
    size = 10.5 * unit
    wide = width_pt(match.text, size, 600)
    end = max(ends, key=lambda at: at[1])
    left = min(max(end[0] - wide / 2, 4.0), frame.width_pt - wide - 4.0)
    base = min(max(end[1] + 3 * unit, 4.0), frame.height_pt - size - 2.0)
    write(over, left, base, match.text, size_pt=size, weight=600, color=color,
          halo=(canvas.theme.map["halo"], 2 * unit), zorder=62)
    return [(left - 2, base - 2, left + wide + 2, base + size), *([across_box] if match.crossed else [])]


def _place(canvas: Canvas, book: Book, m: float) -> tuple[float, float, float]:
    """Returns where a chainage lies on the map in points, and in which direction the route runs there (radians)."""
    total_m = book.strip.total_m
    near = stretch_of(book, (max(0.0, m - total_m * 1e-3), min(total_m, m + total_m * 1e-3)))
    at = stretch_of(book, (max(0.0, m - total_m * 1e-6), min(total_m, m + total_m * 1e-6)))
    frame = canvas.frame
    ends = np.concatenate(lines_on_map(frame, [near]) or [np.zeros((2, 2))])
    spot = np.concatenate(lines_on_map(frame, [at]) or [ends])[0]
    dx, dy = ends[-1] - ends[0]
    return (float(spot[0] - frame.extent[0]) / frame.metres_per_pt,
            float(spot[1] - frame.extent[1]) / frame.metres_per_pt, float(np.arctan2(dy, dx)))


def draw_key_map(figure: Any, book: Book, box: Box, span: Span | None, *, unit_pt: float) -> None:
    """Draws the whole route on plain ground into a box (points), the stretch of the page thick and the rest thin."""
    scene = replace(book.scene, view=view_of(book.line), layers=(), labels=(), overlay=None,
                    base={**book.scene.base, "relief": (False, 1.0), "labels": (False, 1.0), "countries": (False, 1.0)})
    canvas, _ = draw_map(figure, scene, {}, box, unit_pt=unit_pt, highlighted=())
    ink, mark = canvas.theme.map["label"], canvas.theme.map["mdl"]
    whole = lines_on_map(canvas.frame, [book.line])
    stroke_lines(canvas.axes, whole, Stroke("line", ink, 1.6), unit_pt=unit_pt, zorder=30)
    if span is not None:
        part = lines_on_map(canvas.frame, [stretch_of(book, span)])
        stroke_lines(canvas.axes, part, Stroke("line", canvas.theme.map["casing"], 6.5), unit_pt=unit_pt, zorder=31)
        stroke_lines(canvas.axes, part, Stroke("line", mark, 4.0), unit_pt=unit_pt, zorder=32)
    _frame(figure, box, canvas)


def draw_route_map(figure: Any, page: Any, book: Book, box: Box, spans: Sequence[Span], *, unit_pt: float) -> Canvas:
    """Draws the map of the whole route with the pages numbered along it."""
    matches = [Match((low + high) / 2, say("page %1", str(number)), crossed=False) for number, (low, high)
               in enumerate(spans, start=2)]
    matches += [Match(low, "") for low, _ in spans[1:]]
    canvas, _ = draw_stretch_map(figure, page, book, (0.0, book.strip.total_m), box, unit_pt=unit_pt, matches=matches)
    return canvas


def _frame(figure: Any, box: Box, canvas: Canvas) -> None:
    from matplotlib.patches import Rectangle

    over = point_axes(figure, (box[0], box[1], box[2] - box[0], box[3] - box[1]))
    over.set_zorder(6)
    over.add_patch(Rectangle((0, 0), box[2] - box[0], box[3] - box[1], facecolor="none", linewidth=1.0,
                             edgecolor=canvas.theme.ui["text2"], zorder=70))
