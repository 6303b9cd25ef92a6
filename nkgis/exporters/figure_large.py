"""Large layers on a figure: painted once into a picture of the paper's resolution, in every format."""

from typing import Any

import matplotlib as mpl
import numpy as np

from nkgis.cartography.scene import SceneFeature, SceneLayer
from nkgis.cartography.tiles.geometry import Level, Pieces, world_of
from nkgis.cartography.tiles.painter import Painter, lots_of
from nkgis.exporters.figure_canvas import Canvas

MOST_PX = 5000
"""Pixels of the longer side of such a picture at most."""


def draw_large(canvas: Canvas, layer: SceneLayer, *, zorder: float) -> tuple[list[SceneFeature], list[int]]:
    """Paints a large layer over the map; returns the looks and the rows that are on it."""
    tiles, frame = layer.tiles, canvas.frame
    if tiles is None:
        return [], []
    per_pt = min(float(mpl.rcParams["savefig.dpi"]) / 72, MOST_PX / max(frame.width_pt, frame.height_pt))
    wide, high = max(1, round(frame.width_pt * per_pt)), max(1, round(frame.height_pt * per_pt))
    painter = Painter(wide, high, 1.0, 0.0, 0.0, ratio=per_pt * frame.unit_pt)
    geometry, theme, zoom = tiles.geometry, canvas.theme.name, canvas.zoom
    world_px = 256.0 * 2.0**zoom * per_pt * frame.unit_pt
    detail = int(np.clip(np.ceil(np.log2(world_px / 256.0)), 0, 22))
    box = _box(canvas)
    rings = geometry.rings_near(*box)
    if rings.size:
        level, along, row = _on_paper(canvas, geometry.rings, rings, detail, per_pt, world_px)
        here = Pieces(level, row, along, np.empty((0, 4)), ())
        for lot in lots_of(tiles.looks, tiles.codes, here, level, np.arange(row.size)):
            painter.areas(lot, lot, theme=theme)
    lines = geometry.lines.near(*box)
    if lines.size:
        level, along, row = _on_paper(canvas, geometry.lines, lines, detail, per_pt, world_px)
        here = Pieces(level, row, along, np.empty((0, 4)), ())
        painter.lines(lots_of(tiles.looks, tiles.codes, here, level, np.arange(row.size)), theme=theme, zoom=zoom)
    points = geometry.points.near(*box)
    if points.size:
        level, along, row = _on_paper(canvas, geometry.points, points, 22, per_pt, world_px)
        here = Pieces(level, row, along, np.empty((0, 4)), ())
        for lot in lots_of(tiles.looks, tiles.codes, here, level, np.arange(row.size)):
            painter.points(lot.look, lot.xy[lot.starts[lot.ids]], theme=theme)
    numbers = (geometry.rings.row[rings], geometry.lines.row[lines], geometry.points.row[points])
    rows = np.unique(np.concatenate(numbers))
    if rows.size:
        _lay(canvas, painter.picture, opacity=layer.opacity, zorder=zorder)
    looks = [tiles.looks[number] for number in np.unique(tiles.codes[rows]).tolist()]
    return [look for look in looks if not look.hidden], rows.tolist()


def _lay(canvas: Canvas, picture: Any, *, opacity: float, zorder: float) -> None:
    """Lays a premultiplied picture over the whole map."""
    alpha = picture[..., 3:]
    plain = np.concatenate((picture[..., :3] / np.maximum(alpha, 1e-6), alpha), axis=2)
    x0, y0, x1, y1 = canvas.frame.extent
    limits = canvas.axes.get_xlim(), canvas.axes.get_ylim()
    canvas.axes.imshow(
        np.clip(plain * 255 + 0.5, 0, 255).astype(np.uint8), extent=(x0, x1, y0, y1), aspect="auto", zorder=zorder,
        alpha=opacity, interpolation="antialiased",
    )
    canvas.axes.set_xlim(*limits[0])
    canvas.axes.set_ylim(*limits[1])


def _box(canvas: Canvas) -> tuple[float, float, float, float]:
    """Returns the map's bounds in the web Mercator world; the whole width where the map crosses its edge."""
    west, south, east, north = canvas.frame.bounds
    x, y = world_of(np.array([west, east]), np.array([north, south]))
    if west < -180.0 or east > 180.0:
        return 0.0, float(y[0]), 1.0, float(y[1])
    return float(x[0]), float(y[0]), float(x[1]), float(y[1])


def _on_paper(
    canvas: Canvas, pieces: Pieces, ids: Any, detail: int, per_pt: float, world_px: float
) -> tuple[Level, Any, Any]:
    """Returns pieces in pixels of the picture, how far along each begins in pixels, and the row of each.

    A piece that leaps around the world in the map's projection is cut there.
    """
    level, frame = pieces.at(detail), canvas.frame
    sizes = level.starts[ids + 1] - level.starts[ids]
    ends = np.concatenate(([0], np.cumsum(sizes)))
    xy = level.xy[np.arange(ends[-1]) + np.repeat(level.starts[ids] - ends[:-1], sizes)]
    lat = np.degrees(np.arctan(np.sinh(np.pi * (1.0 - 2.0 * xy[:, 1]))))
    east, north = frame.projection.forward(xy[:, 0] * 360.0 - 180.0, lat)
    metres = frame.metres_per_pt / per_pt
    here = np.column_stack(((east - frame.extent[0]) / metres, (frame.extent[3] - north) / metres))
    here = np.where(np.isfinite(here), here, -1e9)
    leap = np.flatnonzero(np.abs(np.diff(here, axis=0)).max(axis=1, initial=0.0) > world_px / 3) + 1
    starts = np.union1d(ends, leap)
    of = np.searchsorted(ends, starts[:-1], side="right") - 1
    return Level(here, starts), pieces.along[ids][of] * world_px, pieces.row[ids][of]
