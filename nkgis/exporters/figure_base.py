"""The base map of a figure: sea, land, relief, waters and borders, read from the bundled files."""

import json
from functools import lru_cache
from typing import Any

import numpy as np
import shapely

from nkgis.analysis.geodesy import Floats
from nkgis.assets import asset
from nkgis.cartography.scene import BASE_FILES
from nkgis.cartography.style import style
from nkgis.cartography.symbols import Stroke, border_strokes, river_width_px
from nkgis.errors import NkgisError
from nkgis.exporters.figure_canvas import Canvas, fill_polygons, line_arrays, stroke_lines

DISTRICT_ZOOM = 8.0
_WATERLINE_PX = (26.0, 16.0, 8.0)
_RELIEF_PT = 0.9
_COARSE = 33
Z_LAND, Z_RELIEF, Z_WATER, Z_COAST, Z_BORDER = 1.0, 2.0, 3.0, 4.0, 6.0

Row = tuple[dict[str, Any], Any]


@lru_cache(maxsize=12)
def base_rows(*parts: str) -> tuple[Row, ...]:
    """Returns (properties, geometry) of a bundled file of the base map; nothing when there is no such file."""
    try:
        path = asset("layers", *parts)
    except NkgisError:
        return ()
    features = json.loads(path.read_text("utf-8"))["features"]
    shapes = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in features])
    return tuple((feature.get("properties") or {}, shape) for feature, shape in zip(features, shapes, strict=True))


def base_part(name: str) -> tuple[Row, ...]:
    """Returns the rows of a part of the base map such as "rivers"."""
    return base_rows(*BASE_FILES[name].split("/")) if name in BASE_FILES else ()


def boundary_rows() -> tuple[Row, ...]:
    """Returns the boundary lines, which lie beside the layers or among the base files."""
    return base_part("boundary_lines") or base_rows("boundary_lines.geojson")


def boundary_kind(properties: dict[str, Any]) -> str:
    """Returns by which strokes a boundary line is drawn."""
    kind = str(properties.get("class") or "state")
    return "river" if kind == "state" and properties.get("along_river") else kind


def draw_base(canvas: Canvas) -> set[str]:
    """Draws the base map; returns the kinds of borders that are on it."""
    detail = "district" if canvas.zoom >= DISTRICT_ZOOM else "region"
    base, colors = canvas.scene.base, canvas.theme.map
    shown, opacity = base["land"]
    land = _projected(canvas, base_part(f"land_{detail}")) if shown else []
    coast = line_arrays(_projected(canvas, base_part(f"coast_{detail}"))) if shown else []
    for width in _WATERLINE_PX:
        soft = Stroke("line", colors["waterline"], width, opacity=0.4)
        stroke_lines(canvas.axes, coast, soft, unit_pt=canvas.frame.unit_pt, zorder=Z_LAND - 0.5, opacity=opacity)
    ground = fill_polygons(canvas.axes, land, colors["land"], zorder=Z_LAND, opacity=opacity)
    if ground is not None:
        _draw_relief(canvas, ground)
    if base["rivers"][0]:
        _draw_waters(canvas, base["rivers"][1])
    edge = Stroke("line", colors["coast"], 0.8)
    stroke_lines(canvas.axes, coast, edge, unit_pt=canvas.frame.unit_pt, zorder=Z_COAST, opacity=opacity)
    drawn = _draw_borders(canvas, base["borders"][1]) if base["borders"][0] else set()
    _draw_beyond(canvas)
    return drawn


def _draw_beyond(canvas: Canvas) -> None:
    """Covers what lies outside the base map's data, so that missing land is not taken for sea."""
    bounds = base_bounds()
    if bounds is None:
        return
    known = shapely.segmentize(shapely.box(*bounds), 0.25)
    paper = shapely.box(*canvas.frame.extent)
    inside = shapely.make_valid(canvas.frame.projected([known])[0])
    beyond = shapely.difference(paper, inside)
    if shapely.area(beyond) < 1e-6 * shapely.area(paper):
        return
    fill_polygons(canvas.axes, [beyond], canvas.theme.ui["badge"], zorder=Z_BORDER + 1)
    edge = Stroke("line", canvas.theme.ui["border"], 0.8)
    stroke_lines(canvas.axes, line_arrays([inside]), edge, unit_pt=canvas.frame.unit_pt, zorder=Z_BORDER + 1.1)


@lru_cache(maxsize=1)
def base_bounds() -> tuple[float, float, float, float] | None:
    """Returns lon/lat around the base map's data (west, south, east, north), None when there is none."""
    try:
        about = json.loads(asset("layers", *BASE_FILES["relief"].split("/")).read_text("utf-8"))
    except NkgisError:
        return None
    west, south, east, north = (float(value) for value in about["bounds"])
    return west, south, east, north


def _projected(canvas: Canvas, rows: tuple[Row, ...]) -> Any:
    """Returns the geometries of rows on the map, those outside it left out."""
    if not rows:
        return []
    shapes = np.asarray([shape for _, shape in rows], dtype=object)
    near = shapely.intersects(shapely.envelope(shapes), shapely.box(*canvas.frame.bounds))
    kept = canvas.frame.projected(shapes[near])
    return kept[~shapely.is_empty(kept)]


def _draw_waters(canvas: Canvas, opacity: float) -> None:
    """Draws lakes, wide rivers and river lines."""
    color, unit = canvas.theme.map["river"], canvas.frame.unit_pt
    lakes = _projected(canvas, base_part("lakes"))
    if len(lakes):
        fill_polygons(canvas.axes, lakes, canvas.theme.map["sea"], zorder=Z_WATER, opacity=opacity)
        edge = Stroke("line", canvas.theme.map["coast"], 0.5)
        stroke_lines(canvas.axes, line_arrays(lakes), edge, unit_pt=unit, zorder=Z_WATER, opacity=opacity)
    shown = [row for row in base_part("rivers") if _river_rank(row[0]) <= (2 if canvas.zoom < 6.5 else 9)]
    for rank in sorted({_river_rank(row[0]) for row in shown}):
        rows = tuple(row for row in shown if _river_rank(row[0]) == rank)
        width = river_width_px(canvas.zoom) * (1.0 if rank <= 1 else 0.7 if rank == 2 else 0.5)
        stroke_lines(canvas.axes, line_arrays(_projected(canvas, rows)), Stroke("line", color, width), unit_pt=unit,
                     zorder=Z_WATER + 0.2, opacity=opacity)


def _river_rank(properties: dict[str, Any]) -> int:
    """Returns the rank of a river, 1 for the greatest."""
    rank = properties.get("rank")
    return rank if isinstance(rank, int) else 1


def _draw_borders(canvas: Canvas, opacity: float) -> set[str]:
    """Draws each boundary line once; returns the kinds that are on the map."""
    drawn = set()
    for place, kind in enumerate(("sea", "river", "state", "demarcation")):
        rows = tuple(row for row in boundary_rows() if boundary_kind(row[0]) == kind)
        lines = line_arrays(_projected(canvas, rows))
        if not lines:
            continue
        drawn.add(kind)
        for number, stroke in enumerate(border_strokes(kind, theme=canvas.theme.name, zoom=canvas.zoom)):
            z = Z_BORDER + 0.1 * place + 0.01 * number
            stroke_lines(canvas.axes, lines, stroke, unit_pt=canvas.frame.unit_pt, zorder=z, opacity=opacity)
    return drawn


def _draw_relief(canvas: Canvas, ground: Any) -> None:
    """Draws the relief picture, turned from Mercator rows into the map's projection and clipped by the land."""
    shown, opacity = canvas.scene.base["relief"]
    if canvas.zoom > 8.5:
        opacity *= float(style().raw["relief_opacity_above_zoom_8_5"])
    picture = _relief_picture(canvas.theme.name) if shown and opacity else None
    if picture is None:
        return
    pixels, bounds = picture
    frame = canvas.frame
    columns, rows = (max(40, int(size / _RELIEF_PT)) for size in (frame.width_pt, frame.height_pt))
    shrink = min(1.0, 1400 / max(columns, rows))
    lon, lat = _lonlat_grid(canvas, int(columns * shrink), int(rows * shrink))
    sampled = _sampled(pixels, bounds, lon, lat)
    if not sampled[..., 3].any():
        return
    x0, y0, x1, y1 = frame.extent
    image = canvas.axes.imshow(
        sampled, extent=(x0, x1, y0, y1), origin="upper", interpolation="bilinear", aspect="auto",
        alpha=opacity * canvas.relief_strength, zorder=Z_RELIEF,
    )
    image.set_clip_path(ground.get_paths()[0], canvas.axes.transData)


@lru_cache(maxsize=2)
def _relief_picture(theme: str) -> tuple[Any, tuple[float, float, float, float]] | None:
    """Returns the relief as float RGBA rows and its bounds (west, south, east, north)."""
    from matplotlib.image import imread

    bounds = base_bounds()
    if bounds is None:
        return None
    try:
        pixels = np.asarray(imread(str(asset("layers", *BASE_FILES[f"relief_{theme}"].split("/")))), np.float32)
    except NkgisError:
        return None
    if pixels.shape[2] == 3:
        pixels = np.dstack((pixels, np.ones(pixels.shape[:2], np.float32)))
    return pixels, bounds


def _lonlat_grid(canvas: Canvas, columns: int, rows: int) -> tuple[Floats, Floats]:
    """Returns longitude and latitude at every pixel, from a coarse grid of the inverse projection."""
    x0, y0, x1, y1 = canvas.frame.extent
    x, y = np.meshgrid(np.linspace(x0, x1, _COARSE), np.linspace(y1, y0, _COARSE))
    lon, lat = canvas.frame.projection.inverse(x.ravel(), y.ravel())
    across, down = _weights(columns), _weights(rows)
    wide = [down @ grid.reshape(_COARSE, _COARSE) @ across.T for grid in (lon, lat)]
    return wide[0], wide[1]


def _weights(count: int) -> Floats:
    """Returns the matrix that interpolates the coarse grid at the middles of that many pixels."""
    at = (np.arange(count) + 0.5) / count * (_COARSE - 1)
    low = np.minimum(at.astype(int), _COARSE - 2)
    weights = np.zeros((count, _COARSE))
    weights[np.arange(count), low] = 1 - (at - low)
    weights[np.arange(count), low + 1] = at - low
    return weights


def _sampled(pixels: Any, bounds: tuple[float, float, float, float], lon: Floats, lat: Floats) -> Any:
    """Returns the picture at every place, between its pixels; transparent outside it."""
    west, south, east, north = bounds
    high, wide = pixels.shape[:2]
    top, bottom = _mercator(np.array([north, south]))
    column = (lon - west) / (east - west) * wide - 0.5
    row = (top - _mercator(np.clip(lat, -85.0, 85.0))) / (top - bottom) * high - 0.5
    inside = (column >= -0.5) & (column <= wide - 0.5) & (row >= -0.5) & (row <= high - 0.5)
    column, row = np.clip(np.nan_to_num(column), 0, wide - 1.001), np.clip(np.nan_to_num(row), 0, high - 1.001)
    i, j = row.astype(int), column.astype(int)
    down, right = (row - i)[..., None].astype(np.float32), (column - j)[..., None].astype(np.float32)
    upper = pixels[i, j] * (1 - right) + pixels[i, j + 1] * right
    lower = pixels[i + 1, j] * (1 - right) + pixels[i + 1, j + 1] * right
    sampled = np.asarray(upper * (1 - down) + lower * down)
    sampled[~inside] = 0.0
    return np.clip(sampled, 0.0, 1.0)


def _mercator(lat: Floats) -> Floats:
    """Returns Mercator rows of latitudes in degrees."""
    return np.asarray(np.arctanh(np.sin(np.radians(lat))), float)
