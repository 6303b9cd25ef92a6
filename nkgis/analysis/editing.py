"""Edits of one geometry: vertices moved, inserted and removed; lines split, joined, reversed and traced.

A vertex is named by its part (a line, or a ring of an area, in reading order) and its index in it. Nothing is changed
in place: every function returns a new geometry. Heights (Z) of vertices that stay are kept; a new vertex gets the
height between its neighbours. A ring, and a line that ends where it begins, has its first vertex twice: both move.
"""

from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.geodesy import GEOD, Floats, geodesic_edges, normal_lon, short_way

SAME_DEG = 1e-9
"""Positions nearer than this are one: a tenth of a millimetre."""


class UneditableError(ValueError):
    """Says in one sentence why an edit cannot be made."""


class Joined(NamedTuple):
    """Is the line that two lines became, and the length in metres of the leg laid between them."""

    line: BaseGeometry
    gap_m: float


def parts_of(geometry: BaseGeometry) -> list[Floats]:
    """Returns the vertices of every line, ring or point of a geometry, (n, 2) or (n, 3)."""
    with_z = geometry.has_z
    pieces = shapely.get_parts(geometry)
    if geometry.geom_type in {"Polygon", "MultiPolygon"}:
        pieces = shapely.get_rings(pieces)
    return [shapely.get_coordinates(piece, include_z=with_z) for piece in pieces]


def is_area(geometry: BaseGeometry) -> bool:
    """Tells whether a geometry is made of rings."""
    return geometry.geom_type in {"Polygon", "MultiPolygon"}


def is_closed(part: Floats) -> bool:
    """Tells whether a part ends where it begins."""
    return len(part) > 2 and is_same_place(part[0], part[-1])


def is_same_place(a: Floats, b: Floats) -> bool:
    """Tells whether two positions are one, across the antimeridian too."""
    apart = float(short_way(np.asarray(a[0] - b[0])))
    return abs(a[1] - b[1]) <= SAME_DEG and abs(apart) <= SAME_DEG


def moved(geometry: BaseGeometry, part: int, index: int, lon: float, lat: float) -> BaseGeometry:
    """Returns the geometry with one vertex elsewhere."""
    parts = parts_of(geometry)
    own = _checked(parts, part, index).copy()
    twins = [0, len(own) - 1] if is_closed(own) and index in {0, len(own) - 1} else [index]
    for twin in twins:
        own[twin, :2] = lon, lat
    return _sound(_rebuilt(geometry, [*parts[:part], own, *parts[part + 1 :]]))


def inserted(geometry: BaseGeometry, part: int, after: int, lon: float, lat: float) -> BaseGeometry:
    """Returns the geometry with one more vertex behind vertex `after`."""
    parts = parts_of(geometry)
    own = _checked(parts, part, after)
    if after >= len(own) - 1:
        raise UneditableError("A vertex is inserted between two others; draw on to make the line longer.")
    own = np.insert(own, after + 1, _between(own, after, lon, lat), axis=0)
    return _rebuilt(geometry, [*parts[:part], own, *parts[part + 1 :]])


def removed(geometry: BaseGeometry, part: int, index: int) -> BaseGeometry:
    """Returns the geometry without one vertex; a part of a multi-line that would be left with one goes whole.

    Raises UneditableError when nothing that could be measured would be left.
    """
    parts = parts_of(geometry)
    own = _checked(parts, part, index)
    closed = is_closed(own)
    if is_area(geometry) and len(own) <= 4:
        raise UneditableError("An area needs three corners; delete the area instead.")
    if closed and index in {0, len(own) - 1}:
        own = np.concatenate((own[1:-1], own[1:2]))
    else:
        own = np.delete(own, index, axis=0)
    if len(own) < 2 or (closed and len(own) < 3):
        if len(parts) == 1:
            raise UneditableError("A line needs two vertices; delete the line instead.")
        return _rebuilt(geometry, [*parts[:part], *parts[part + 1 :]])
    return _sound(_rebuilt(geometry, [*parts[:part], own, *parts[part + 1 :]]))


def split(line: BaseGeometry, part: int, at: float, lon: float, lat: float) -> tuple[BaseGeometry, ...]:
    """Returns the two lines that a line becomes when it is cut at a place on edge `at` (vertex index + fraction).

    A closed line of one part has no second end: it is opened there and stays one line.
    """
    _only_lines(line)
    parts = parts_of(line)
    edge = int(at)
    own = _checked(parts, part, edge)
    edge = min(edge, len(own) - 2)
    place = _between(own, edge, lon, lat)
    before = own[: edge + 1] if is_same_place(own[edge], place) else np.vstack((own[: edge + 1], place))
    after = own[edge + 1 :] if is_same_place(own[edge + 1], place) else np.vstack((place, own[edge + 1 :]))
    if is_same_place(own[edge + 1], place):
        before = own[: edge + 2]
    if is_same_place(own[edge], place):
        after = own[edge:]
    if len(parts) == 1 and is_closed(own):
        if len(before) < 2 or len(after) < 2:
            raise UneditableError("The line begins and ends there already.")
        return (_lines([np.concatenate((after, before[1:]))]),)
    left = [*parts[:part], *([before] if len(before) > 1 else [])]
    right = [*([after] if len(after) > 1 else []), *parts[part + 1 :]]
    if not left or not right:
        raise UneditableError("The line ends there: split it between its ends.")
    return _lines(left), _lines(right)


def joined(first: BaseGeometry, second: BaseGeometry) -> Joined:
    """Returns the line through both, joined at the ends nearest to each other; the first keeps its direction."""
    _only_lines(first)
    _only_lines(second)
    a, b = _same_depth(parts_of(first), parts_of(second))
    ends = [(a[-1][-1], b[0][0]), (a[-1][-1], b[-1][-1]), (a[0][0], b[-1][-1]), (a[0][0], b[0][0])]
    gaps = [_apart_m(p, q) for p, q in ends]
    nearest = int(np.argmin(gaps))
    if nearest in {1, 3}:
        b = _backwards(b)
    head, tail = (a, b) if nearest in {0, 1} else (b, a)
    end, start = head[-1], tail[0]
    middle = np.concatenate((end, start[1:] if is_same_place(end[-1], start[0]) else start))
    return Joined(_lines([*head[:-1], middle, *tail[1:]]), gaps[nearest])


def turned(line: BaseGeometry) -> BaseGeometry:
    """Returns a line that runs the other way, its parts too."""
    _only_lines(line)
    return _lines(_backwards(parts_of(line)))


def traced(part: Floats, start: float, end: float) -> Floats:
    """Returns the vertices of a line between two places on it (vertex index + fraction), in the order of travel.

    On a closed line the shorter way is taken. The places themselves are not among them.
    """
    forward = _strictly_between(part, start, end)
    if not is_closed(part):
        return forward
    count = len(part) - 1
    low, high = (start, end) if start <= end else (end, start)
    around = np.vstack((_strictly_between(part, high, count), part[:1], _strictly_between(part, 0.0, low)))
    other = around if start > end else around[::-1]
    places = [place_at(part, start), place_at(part, end)]
    return forward if _run_m(places, forward) <= _run_m(places, other) else other


def place_at(part: Floats, at: float) -> Floats:
    """Returns the position (lon, lat) at a vertex index + fraction, on the geodesic."""
    edge = min(int(at), len(part) - 2)
    (lon0, lat0), (lon1, lat1) = part[edge, :2], part[edge + 1, :2]
    azimuth, _, length_m = GEOD.inv(lon0, lat0, lon1, lat1)
    lon, lat, _ = GEOD.fwd(lon0, lat0, azimuth, length_m * (at - edge))
    return np.array([lon, lat])


def line_of_vertices(places: Floats) -> BaseGeometry:
    """Returns the line through places; ValueError when they are fewer than two different ones."""
    kept = without_repeats(places)
    if len(kept) < 2:
        raise UneditableError("A line needs two different vertices.")
    return _lines([kept])


def area_of_vertices(places: Floats) -> BaseGeometry:
    """Returns the area with those corners; UneditableError when they enclose nothing or its edge meets itself."""
    kept = without_repeats(places)
    if len(kept) > 1 and is_same_place(kept[0], kept[-1]):
        kept = kept[:-1]
    if len(kept) < 3:
        raise UneditableError("An area needs three different corners.")
    return _sound(shapely.Polygon(continuous(np.vstack((kept, kept[:1])))))


def without_repeats(places: Floats) -> Floats:
    """Returns places without those that repeat the one before."""
    kept = [k for k in range(len(places)) if k == 0 or not is_same_place(places[k - 1], places[k])]
    return np.asarray(places, float)[kept]


def continuous(places: Floats) -> Floats:
    """Returns places with longitudes that never jump by more than 180 degrees: they may pass ±180."""
    out = np.array(places, float)
    if len(out) > 1:
        out[:, 0] = np.unwrap(out[:, 0], period=360.0)
    return out


def area_m2(area: BaseGeometry) -> tuple[float, float]:
    """Returns the geodesic area in square metres and the length of all its rings in metres (Karney 2013)."""
    total_m2 = around_m = 0.0
    for polygon in shapely.get_parts(area):
        for number, ring in enumerate([polygon.exterior, *polygon.interiors]):
            xy = shapely.get_coordinates(ring)
            own_m2, own_m = GEOD.polygon_area_perimeter(xy[:-1, 0], xy[:-1, 1])
            total_m2 += abs(own_m2) if number == 0 else -abs(own_m2)
            around_m += own_m
    return total_m2, around_m


def _checked(parts: list[Floats], part: int, index: int) -> Floats:
    if not (0 <= part < len(parts) and 0 <= index < len(parts[part])):
        raise UneditableError("That vertex is no longer there.")
    return parts[part]


def _only_lines(geometry: BaseGeometry) -> None:
    if geometry.geom_type not in {"LineString", "MultiLineString", "LinearRing"}:
        raise UneditableError("Only lines can be split, joined and reversed.")


def _between(part: Floats, edge: int, lon: float, lat: float) -> Floats:
    """Returns a new vertex on an edge, with the height between those of its ends."""
    if part.shape[1] == 2:
        return np.array([lon, lat])
    before_m = _apart_m(part[edge], np.array([lon, lat]))
    whole_m = before_m + _apart_m(np.array([lon, lat]), part[edge + 1])
    share = before_m / whole_m if whole_m else 0.0
    return np.array([lon, lat, part[edge, 2] + share * (part[edge + 1, 2] - part[edge, 2])])


def _apart_m(a: Floats, b: Floats) -> float:
    return float(GEOD.inv(a[0], a[1], b[0], b[1])[2])


def _run_m(ends: list[Floats], between: Floats) -> float:
    run = np.vstack((ends[0][:2], between[:, :2], ends[1][:2]))
    return float(geodesic_edges(run[:, 0], run[:, 1])[1].sum())


def _strictly_between(part: Floats, start: float, end: float) -> Floats:
    low, high = min(start, end), max(start, end)
    inner = part[int(np.floor(low)) + 1 : int(np.ceil(high))]
    return inner if start <= end else inner[::-1]


def _same_depth(a: list[Floats], b: list[Floats]) -> tuple[list[Floats], list[Floats]]:
    """Returns both with heights only when both have them."""
    if a[0].shape[1] == b[0].shape[1]:
        return a, b
    return [part[:, :2] for part in a], [part[:, :2] for part in b]


def _backwards(parts: list[Floats]) -> list[Floats]:
    return [part[::-1] for part in reversed(parts)]


def _lines(parts: list[Floats]) -> BaseGeometry:
    for part in parts:
        part[:, 0] = normal_lon(part[:, 0])
    return shapely.LineString(parts[0]) if len(parts) == 1 else shapely.MultiLineString(parts)


def _rebuilt(geometry: BaseGeometry, parts: list[Floats]) -> BaseGeometry:
    """Returns a geometry of the same kind with other vertices; a multi-line left with one part becomes a line."""
    kind = geometry.geom_type
    if kind in {"LineString", "LinearRing", "MultiLineString"}:
        return _lines([np.array(part) for part in parts])
    if not is_area(geometry):
        raise UneditableError("Only lines and areas can be edited.")
    polygons, start = [], 0
    for polygon in shapely.get_parts(geometry):
        stop = start + 1 + len(polygon.interiors)
        polygons.append(shapely.Polygon(parts[start], parts[start + 1 : stop]))
        start = stop
    return polygons[0] if kind == "Polygon" else shapely.MultiPolygon(polygons)


def _sound(geometry: BaseGeometry) -> BaseGeometry:
    """Returns the geometry when it has an extent; an area's edge may not meet itself."""
    xy = shapely.get_coordinates(geometry)
    if np.all(np.abs(xy - xy[0]) <= SAME_DEG):
        raise UneditableError("All its vertices would be one point.")
    if is_area(geometry) and not geometry.is_valid:
        raise UneditableError("The edge of the area would cross itself.")
    return geometry
