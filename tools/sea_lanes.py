"""Draws the sea links of `sources/network_links.csv` anew that pass a third state's territorial sea.

A link keeps its ends; between them it takes the shortest way over water that stays MARGIN_DEG off the land and off the
territorial sea of every state but those of its two ports, found on a grid and then drawn taut. Run it after a link is
added, then `network_links.py`.
"""

from __future__ import annotations

import csv
import heapq
import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely
from railborders import countries, country_runs
from shapely.geometry import LineString, Point, shape

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

TABLE = Path(__file__).resolve().parent / "sources" / "network_links.csv"
LAYERS = Path(__file__).resolve().parent.parent / "layers"
STEP_DEG, MARGIN_DEG, AROUND_DEG, PORT_DEG = 0.05, 0.03, 3.0, 0.25
TOLD = ("Shortest way over water kept about 2 arc-minutes off land and off the territorial sea of third states "
        "(OSM border set); takes no notice of military zones or separation schemes")


def main() -> None:
    """Rewrite the rows whose way leads through a third state's territorial sea and say which they are."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, names = list(reader), list(reader.fieldnames or ())
    states = countries()
    shores = json.loads((LAYERS / "base" / "land_region.geojson").read_text(encoding="utf-8"))["features"]
    land = shapely.union_all([shape(one["geometry"]).buffer(0) for one in shores])
    for row in (one for one in rows if one["layer"] == "sea_links"):
        points = [(float(lon), float(lat)) for lon, lat in (place.split() for place in row["points"].split(";"))]
        met = [code for code, _, _ in country_runs(points) if code and code in states]
        third = set(met) - {met[0], met[-1]} if met else set()
        if third:
            foreign = [outline for code, outline in states.items() if code not in {met[0], met[-1]}]
            found = lane(points[0], points[-1], land, foreign)
            row["points"] = "; ".join(f"{lon:.6g} {lat:.6g}" for lon, lat in found)
            row["point_source"] = TOLD
            print(f"{row['id']:28} kept out of {', '.join(sorted(third))}: {len(found)} points")
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def lane(start: tuple[float, float], goal: tuple[float, float], land: BaseGeometry,
         foreign: list[BaseGeometry]) -> list[tuple[float, float]]:
    """Return the points of the shortest way over open water; near a port the land is not looked at."""
    west, east = sorted((start[0], goal[0]))
    south, north = sorted((start[1], goal[1]))
    box = shapely.box(west - AROUND_DEG, south - AROUND_DEG, east + AROUND_DEG, north + AROUND_DEG)
    ports = shapely.union_all([Point(place).buffer(PORT_DEG) for place in (start, goal)])
    shore = shapely.intersection(land, box).buffer(MARGIN_DEG).simplify(0.005).difference(ports)
    closed = shapely.union_all([shore, *(shapely.intersection(one, box).buffer(MARGIN_DEG) for one in foreign)])
    shapely.prepare(closed)
    lons = np.arange(box.bounds[0], box.bounds[2], STEP_DEG)
    lats = np.arange(box.bounds[1], box.bounds[3], STEP_DEG)
    open_water = ~shapely.contains_xy(closed, *np.meshgrid(lons, lats))
    cells = _cells(open_water, lons, lats, start, goal)
    way = [start, *((float(lons[x]), float(lats[y])) for y, x in cells), goal]
    return _taut(way, closed)


def _cells(water: NDArray[np.bool_], lons: NDArray[np.float64], lats: NDArray[np.float64], start: tuple[float, float],
           goal: tuple[float, float]) -> list[tuple[int, int]]:
    def nearest(place: tuple[float, float]) -> tuple[int, int]:
        away = np.hypot(lons[None, :] - place[0], lats[:, None] - place[1])
        y, x = np.unravel_index(np.argmin(np.where(water, away, np.inf)), water.shape)
        return int(y), int(x)

    def metres(one: tuple[int, int], other: tuple[int, int]) -> float:
        scale = np.cos(np.radians((lats[one[0]] + lats[other[0]]) / 2))
        return float(np.hypot((lons[one[1]] - lons[other[1]]) * scale, lats[one[0]] - lats[other[0]]))

    first, last = nearest(start), nearest(goal)
    best, came, queue = {first: 0.0}, {first: first}, [(metres(first, last), first)]
    steps = [(dy, dx) for dy in range(-2, 3) for dx in range(-2, 3) if max(abs(dy), abs(dx)) and (dy % 2 or dx % 2)]
    while queue:
        _, cell = heapq.heappop(queue)
        if cell == last:
            break
        for dy, dx in steps:
            to = cell[0] + dy, cell[1] + dx
            if not (0 <= to[0] < water.shape[0] and 0 <= to[1] < water.shape[1] and water[to]):
                continue
            far = best[cell] + metres(cell, to)
            if far < best.get(to, np.inf):
                best[to], came[to] = far, cell
                heapq.heappush(queue, (far + metres(to, last), to))
    if last not in came:
        raise SystemExit("there is no way over open water between these ports")
    way = [last]
    while way[-1] != first:
        way.append(came[way[-1]])
    return way[::-1]


def _taut(way: list[tuple[float, float]], closed: BaseGeometry) -> list[tuple[float, float]]:
    """Return the way with every point left out that can be passed by on a straight line over open water."""
    kept, at = [way[0]], 0
    while at < len(way) - 1:
        far = next((k for k in range(len(way) - 1, at + 1, -1)
                    if not closed.intersects(LineString((way[at], way[k])))), at + 1)
        kept.append(way[far])
        at = far
    return kept


if __name__ == "__main__":
    main()
