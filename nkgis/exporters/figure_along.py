"""Names that the map finds a place for itself: rivers and the Demarcation Line along their course, countries."""

from collections.abc import Mapping, Sequence
from math import atan2, cos, degrees, radians, sin
from typing import Any

import numpy as np
import shapely

from nkgis.cartography.labels import Label
from nkgis.cartography.names import COUNTRIES, DEMARCATION
from nkgis.exporters.figure_base import Row, base_part, base_rows, boundary_rows
from nkgis.exporters.figure_block import HALO_PX, text_of
from nkgis.exporters.figure_canvas import Canvas, line_arrays
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_fonts import shown, width_pt, write
from nkgis.exporters.figure_labels import draw_country, is_absent
from nkgis.exporters.figure_room import Box, Room

RIVER_ZOOM, GREAT_RIVER_ZOOM, DEMARCATION_ZOOM = 7.8, 5.0, 5.5
LEAST_SHARE = 0.03
"""Share of the map's land that a country must have to be named on it."""
LINE_NAMES_MAX = 400
"""Lines that a style names on a figure at most."""
_TRIES = 24
_BEND = 0.9


def draw_names_along(canvas: Canvas, room: Room) -> None:
    """Writes the Demarcation Line's name and the names of rivers along their lines, each once."""
    colors, language = canvas.theme.map, canvas.scene.language
    demarcation = [shape for about, shape in boundary_rows() if about.get("class") == "demarcation"]
    if canvas.scene.base["borders"][0] and canvas.zoom >= DEMARCATION_ZOOM:
        _write_along(canvas, room, demarcation, text_of(DEMARCATION, language), 11.0, colors["mdl"], lift_px=9.0)
    if not canvas.scene.base["rivers"][0]:
        return
    for names, shapes in _rivers(canvas):
        _write_along(canvas, room, shapes, text_of(names, language), 11.0, colors["label_water"], lift_px=5.0)


def _rivers(canvas: Canvas) -> list[tuple[Mapping[str, str], list[Any]]]:
    """Returns the rivers to name at this scale with all their lines, the border rivers first."""
    found: dict[str, tuple[Mapping[str, str], list[Any]]] = {}
    rows: list[Row] = [*boundary_rows(), *base_part("rivers")]
    for about, shape in rows:
        names = _names(about, "river_name") or (_names(about, "name") if "class" not in about else {})
        least = GREAT_RIVER_ZOOM if about.get("rank") == 1 and "class" not in about else RIVER_ZOOM
        if names.get("en") and canvas.zoom >= least and shape.geom_type in {"LineString", "MultiLineString"}:
            found.setdefault(names["en"].split(" (")[0], (names, []))[1].append(shape)
    return list(found.values())


def _names(about: Mapping[str, Any], key: str) -> dict[str, str]:
    """Returns the names of a row by language."""
    fields = {"en": key, **{language: f"{key}_{language}" for language in ("ru", "ko", "zh")}}
    return {language: str(about[field]) for language, field in fields.items() if about.get(field)}


def _write_along(
    canvas: Canvas, room: Room, shapes: Sequence[Any], text: str, size_px: float, color: str, *, lift_px: float
) -> None:
    """Writes a name once beside the straightest free stretch of its lines."""
    if shapes and text:
        lines = line_arrays(canvas.frame.projected(np.asarray(list(shapes), dtype=object)))
        _write_beside(canvas, room, lines, text, size_px, color, lift_px=lift_px)


def draw_line_names(canvas: Canvas, room: Room, drawn: Drawn, labels: Sequence[Label]) -> None:
    """Writes what a style writes along the lines of its layer, as far as there is room and nothing is said twice."""
    for label in labels[:LINE_NAMES_MAX]:
        lines = drawn.named.get((label.layer or "", label.feature or ""), [])
        text = text_of(label.names, canvas.scene.language)
        if lines and text:
            color = canvas.theme.map[label.color or "label"]
            _write_beside(canvas, room, lines, text, label.size_px, color, lift_px=3.0, italic=False,
                          silent=is_absent(canvas, label))


def _write_beside(
    canvas: Canvas, room: Room, lines: Sequence[Any], text: str, size_px: float, color: str, *, lift_px: float,
    italic: bool = True, silent: bool = False,
) -> None:
    """Writes a text once beside the straightest free stretch of some projected lines, not close to its like."""
    frame = canvas.frame
    origin = np.array(frame.extent[:2])
    size = canvas.letters(size_px)
    wide = width_pt(text, size, italic=italic)
    best: tuple[float, float, float, float] | None = None
    for line in lines:
        points = (line - origin) / frame.metres_per_pt
        for cost, x, y, turn in _stretches(points, wide, lift_px * frame.unit_pt + size * 0.3):
            boxes = _turned_boxes(x, y, wide, size, turn)
            if room.has_said(text, x, y):
                continue
            if (best is None or cost < best[0]) and all(room.is_free(box) for box in boxes):
                best = (cost + 0.15 * room.covered(boxes[len(boxes) // 2]), x, y, turn)
    if best is None:
        return
    _, x, y, turn = best
    room.boxes += _turned_boxes(x, y, wide, size, turn)
    room.said.append((text, x, y))
    if silent:
        return
    down = np.array([sin(turn), -cos(turn)]) * size * 0.36
    at = origin + (np.array([x, y]) + down) * frame.metres_per_pt
    write(canvas.axes, float(at[0]), float(at[1]), text, size_pt=size, color=color, italic=italic, ha="center",
          rotation=degrees(turn), halo=(canvas.theme.map["halo"], HALO_PX * 0.8 * frame.unit_pt), zorder=40)


def _stretches(points: Any, wide: float, lift: float) -> list[tuple[float, float, float, float]]:
    """Returns candidate places beside a line (cost by its bend, x, y, angle upright to read)."""
    along = np.append(0.0, np.cumsum(np.hypot(*np.diff(points, axis=0).T)))
    if along[-1] < wide * 0.7:
        return []
    half = min(wide, along[-1]) / 2
    places = []
    for middle in np.linspace(half, along[-1] - half, _TRIES):
        at = np.linspace(middle - half, middle + half, 9)
        x, y = np.interp(at, along, points[:, 0]), np.interp(at, along, points[:, 1])
        chord = float(np.hypot(x[-1] - x[0], y[-1] - y[0]))
        if chord < wide * 0.55:
            continue
        turn = atan2(y[-1] - y[0], x[-1] - x[0])
        if cos(turn) < 0:
            turn += radians(180)
        across = np.array([-sin(turn), cos(turn)])
        off = (x - x.mean()) * across[0] + (y - y.mean()) * across[1]
        bend = float(off.max() - off.min()) / wide
        if bend > _BEND:
            continue
        for side in (1, -1):
            shift = lift + float(off.max() if side > 0 else -off.min())
            centre = np.array([x.mean(), y.mean()]) + across * side * shift
            places.append((bend + (0.0 if side > 0 else 0.05), float(centre[0]), float(centre[1]), turn))
    return places


def _turned_boxes(x: float, y: float, wide: float, size: float, turn: float) -> list[Box]:
    """Returns small upright boxes that cover a turned line of text."""
    count = max(3, int(wide / size))
    half = size * 0.55
    return [
        (x + cos(turn) * d - half, y + sin(turn) * d - half, x + cos(turn) * d + half, y + sin(turn) * d + half)
        for d in np.linspace(-wide / 2 + half, wide / 2 - half, count)
    ]


def draw_missing_countries(canvas: Canvas, room: Room, named: set[str]) -> None:
    """Writes the names of the countries on the map that no label stands for, in the widest part of their land."""
    frame = canvas.frame
    view = shapely.box(*frame.bounds)
    land = [shape for _, shape in base_part("land_district" if canvas.zoom >= 8 else "land_region")]
    kept: Any = shapely.clip_by_rect(np.asarray(land, dtype=object), *frame.bounds)
    ground = shapely.union_all(shapely.make_valid([shape for shape in kept if not shape.is_empty]))
    paper = shapely.box(*frame.extent)
    for about, shape in base_rows("borders.geojson"):
        code = str(about.get("country") or "")
        if code in named or code not in COUNTRIES or not shapely.intersects(shapely.envelope(shape), view):
            continue
        part = shapely.make_valid(shapely.clip_by_rect(shape, *frame.bounds))
        part = shapely.simplify(shapely.intersection(part, ground), (frame.bounds[3] - frame.bounds[1]) / 300)
        shown_part = shapely.intersection(shapely.make_valid(frame.projected([part])[0]), paper)
        if shapely.area(shown_part) < LEAST_SHARE * shapely.area(paper):
            continue
        for radius, x, y in wide_places(shown_part, frame.metres_per_pt):
            if radius > 12 and draw_country(canvas, room, shown(COUNTRIES[code].get(canvas.scene.language, "")
                                            or COUNTRIES[code]["en"]), x, y, home=shown_part):
                break


def wide_places(area: Any, metres_per_pt: float) -> list[tuple[float, float, float]]:
    """Returns the middles of the widest round rooms in an area (radius in points, projected place), three at most."""
    places = []
    for _ in range(3):
        polygons = [part for part in shapely.get_parts(shapely.make_valid(area)) if part.geom_type == "Polygon"]
        if not polygons:
            break
        largest = max(polygons, key=shapely.area)
        circle = shapely.maximum_inscribed_circle(largest, tolerance=4 * metres_per_pt)
        radius = shapely.length(circle)
        x, y = shapely.get_coordinates(circle)[0]
        if radius <= 0:
            break
        places.append((radius / metres_per_pt, float(x), float(y)))
        area = shapely.difference(area, shapely.buffer(shapely.points(x, y), radius * 0.7))
    return places
