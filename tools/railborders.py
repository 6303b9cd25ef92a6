"""Keeping railways in their countries: rounded chords that stray over a border river are led back."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import shapely
from shapely.affinity import scale
from shapely.geometry import LineString, Point, shape
from shapely.ops import substring

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

LAYERS = Path(__file__).resolve().parent.parent / "layers"
DEGREE_M = 111_000.0
Lonlat = tuple[float, float]


@cache
def countries() -> dict[str, BaseGeometry]:
    """Return the outline of each country of layers/borders.geojson."""
    rows = json.loads((LAYERS / "borders.geojson").read_text(encoding="utf-8"))["features"]
    return {row["properties"]["country"]: shape(row["geometry"]) for row in rows}


def country_runs(points: list[Lonlat]) -> list[tuple[str, Lonlat, float]]:
    """Return the countries along a line: code ('' outside all), where the run begins, its length in degrees."""
    line = LineString(points)
    pieces: list[tuple[float, str, float]] = []
    rest: BaseGeometry = line
    for code, outline in countries().items():
        inside = line.intersection(outline)
        rest = rest.difference(outline)
        pieces += [(line.project(Point(g.coords[0])), code, g.length) for g in lines_in(inside)]
    pieces += [(line.project(Point(g.coords[0])), "", g.length) for g in lines_in(rest)]
    runs: list[tuple[str, Lonlat, float]] = []
    for at, code, length in sorted(pieces):
        if length < 1e-7:
            continue
        if runs and runs[-1][0] == code:
            runs[-1] = (code, runs[-1][1], runs[-1][2] + length)
        else:
            spot = line.interpolate(at)
            runs.append((code, (spot.x, spot.y), length))
    return runs


def lines_in(geometry: BaseGeometry) -> list[LineString]:
    """Return the lines in a geometry of any kind."""
    if isinstance(geometry, LineString):
        return [] if geometry.is_empty else [geometry]
    return [line for part in getattr(geometry, "geoms", ()) for line in lines_in(part)]


def nearest_border_point(at: Lonlat, pair: str) -> Lonlat:
    """Return the point nearest to `at` on the border of a pair such as "KP-RU"."""
    first, second = (countries()[code] for code in pair.split("-"))
    spot = Point(at)
    near = spot.buffer(0.3)
    shared = first.boundary.intersection(near).intersection(second.buffer(1e-5))
    found = shapely.shortest_line(spot, shared)
    return found.coords[1][0], found.coords[1][1]


def kept_inside(points: list[Lonlat], code: str, *, margin_m: float = 60.0) -> tuple[list[Lonlat], float]:
    """Return the line with each stretch outside a country led along the inner side of its border.

    The second value is how far, in metres, the farthest moved stretch lay beyond the border.
    """
    line = LineString(points)
    west, south, east, north = line.buffer(0.3).bounds
    near = shapely.clip_by_rect(countries()[code], west, south, east, north)
    stretch = 0.745
    room = scale(near, stretch, 1, origin=(0, 0)).buffer(-margin_m / DEGREE_M)
    flat = LineString([(x * stretch, y) for x, y in points])
    outside = [piece for piece in lines_in(flat.difference(room)) if piece.length > 1e-6]
    strayed = 0.0
    rings = [ring for part in getattr(room, "geoms", [room]) for ring in (part.exterior, *part.interiors)]
    first, last = Point(flat.coords[0]), Point(flat.coords[-1])
    for piece in outside:
        start, end = Point(piece.coords[0]), Point(piece.coords[-1])
        at_first, at_last = start.distance(first) < 1e-9, end.distance(last) < 1e-9
        if (at_first or at_last) and piece.length * DEGREE_M < 8 * margin_m:
            continue
        away = max(Point(c).distance(room) for c in piece.segmentize(0.0005).coords)
        strayed = max(strayed, away * DEGREE_M - margin_m)
        ring = min(rings, key=end.distance if at_first else start.distance)
        way = _taut(_shorter_way(ring, start, end), room.buffer(margin_m / DEGREE_M / 3))
        ends = ([start] if at_first else []), ([end] if at_last else [])
        way = LineString([*ends[0], *way.coords, *ends[1]])
        flat = _replaced(flat, piece, way)
    return [(x / stretch, y) for x, y in flat.coords], strayed


def _taut(way: LineString, room: BaseGeometry) -> LineString:
    """Return the way pulled tight inside a room: from each point on to the farthest in sight."""
    points = list(way.simplify(0.0001).coords)
    shapely.prepare(room)
    kept, at = [points[0]], 0
    while at < len(points) - 1:
        ahead = range(len(points) - 1, at + 1, -1)
        at = next((to for to in ahead if room.contains(LineString([points[at], points[to]]))), at + 1)
        kept.append(points[at])
    return LineString(kept)


def _shorter_way(ring: BaseGeometry, start: Point, end: Point) -> LineString:
    a, b = ring.project(start), ring.project(end)
    low, high = min(a, b), max(a, b)
    through = substring(LineString(ring.coords), low, high)
    around = [
        *substring(LineString(ring.coords), high, ring.length).coords,
        *substring(LineString(ring.coords), 0, low).coords[1:],
    ]
    way = list(through.coords) if through.length <= ring.length - through.length else around
    first = Point(way[0])
    return LineString(way if first.distance(start) < first.distance(end) else way[::-1])


def _replaced(line: LineString, piece: LineString, way: LineString) -> LineString:
    a, b = line.project(Point(piece.coords[0])), line.project(Point(piece.coords[-1]))
    if a > b:
        a, b, way = b, a, way.reverse()
    head, tail = substring(line, 0, a), substring(line, b, line.length)
    return LineString([*head.coords[:-1], *way.coords, *tail.coords[1:]])
