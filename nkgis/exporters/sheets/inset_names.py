"""The names of the countries on an inset: each in its own land, clear of the edge of the extent, or not at all."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely

from nkgis.cartography.names import COUNTRIES
from nkgis.exporters.figure_along import wide_places
from nkgis.exporters.figure_base import base_rows
from nkgis.exporters.figure_block import text_of
from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_fonts import width_pt, write
from nkgis.exporters.figure_furniture import Box
from nkgis.exporters.figure_room import place
from nkgis.exporters.sheets.corners import overlap

_EDGE_PT, _LARGE_SHARE, _CAPITAL = 2.0, 0.06, 0.72
_FOREIGN_SHARE, _OWN_SHARE = 0.2, 0.2
"""Most of a name that may lie in another country, least that must lie in its own."""
_LIFTS = (0.0, -0.6, 0.6)


def draw_country_names(small: Canvas, extent: Any, *, size_px: float) -> None:
    """Writes the names of the countries; `extent` is the corners of the marked extent in points of the inset.

    Names stay beside a small extent; they lie within a large one or outside it, never on its edge.
    """
    frame, colors = small.frame, small.theme.map
    size = small.letters(size_px)
    marked = shapely.polygons(extent)
    is_large = shapely.area(marked) > _LARGE_SHARE * frame.width_pt * frame.height_pt
    kept = shapely.buffer(shapely.boundary(marked) if is_large else marked, _EDGE_PT + 1.0)
    lands, taken = _lands(small), list[Box]()
    codes = {names["en"]: code for code, names in COUNTRIES.items()}
    for label in small.scene.labels:
        text, code = text_of(label.names, small.scene.language), codes.get(label.names.get("en", ""), "")
        half = width_pt(text, size, 600) / 2
        for x, y in _places(small, place(small, label.lon, label.lat), lands.get(code), size):
            box = (x - half, y - size * 0.5, x + half, y + size * 0.5)
            inside = (box[0] > _EDGE_PT and box[1] > _EDGE_PT and box[2] < frame.width_pt - _EDGE_PT
                      and box[3] < frame.height_pt - _EDGE_PT)
            if (not inside or any(overlap(box, one) for one in taken) or shapely.intersects(kept, shapely.box(*box))
                    or not _is_at_home(box, code, lands)):
                continue
            taken.append(box)
            m = frame.metres_per_pt
            write(small.axes, frame.extent[0] + x * m, frame.extent[1] + (y - size * _CAPITAL / 2) * m, text,
                  size_pt=size, weight=600, ha="center", color=colors["label_country"], halo=(colors["land"], 1.2),
                  zorder=40)
            break


def _places(small: Canvas, anchor: tuple[float, float], land: Any, size: float) -> Iterator[tuple[float, float]]:
    """Yields the middles to try in points: where the map writes the name, then the widest parts of the land."""
    frame = small.frame
    start = np.array(frame.extent[:2])
    x, y = (np.array(anchor) - start) / frame.metres_per_pt
    yield from ((float(x), float(y) + lift * size) for lift in _LIFTS)
    if land is not None and not shapely.is_empty(land):
        yield from ((x, y) for _, x, y in wide_places(land, 1.0))


def _lands(small: Canvas) -> dict[str, Any]:
    """Returns the countries that the inset shows, as areas in points."""
    frame = small.frame
    west, south, east, north = frame.bounds
    paper = shapely.box(0, 0, frame.width_pt, frame.height_pt)
    found: dict[str, list[Any]] = {}
    for about, shape in base_rows("borders.geojson"):
        part = shapely.make_valid(shapely.clip_by_rect(shape, west, south, east, north))
        if shapely.is_empty(part):
            continue
        part = shapely.make_valid(shapely.simplify(part, (north - south) / 200))
        points = shapely.transform(frame.projected([part])[0], lambda xy: (xy - frame.extent[:2]) / frame.metres_per_pt)
        area = shapely.intersection(shapely.make_valid(points), paper)
        found.setdefault(str(about.get("country") or ""), []).append(area)
    return {code: shapely.union_all(areas) for code, areas in found.items()}


def _is_at_home(box: Box, code: str, lands: dict[str, Any]) -> bool:
    """Tells whether a name lies in its own country and hardly in others; true where the country is not known."""
    name = shapely.box(*box)
    shares = {one: shapely.area(shapely.intersection(land, name)) / shapely.area(name) for one, land in lands.items()}
    foreign = sum(share for one, share in shares.items() if one != code and one in COUNTRIES)
    return code not in shares or (shares[code] >= _OWN_SHARE and foreign <= _FOREIGN_SHARE)
