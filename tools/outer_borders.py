"""State borders between CORE and WIDE, coarse, for drawing: shared edges of the geo-maps outlines, on land only.

No line of the source is judged or added: where two of its countries share an edge on land, that edge is drawn.
Limits at sea are left out.
"""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from borders import A3, MARITIME
from fetch import package_file
from frames import CORE, WIDE, simplified
from shapely.geometry import LineString, MultiLineString, box
from shared_edges import runs, shared_edges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

OUTER_A3 = {**A3, "IN": "IND", "MM": "MMR", "LA": "LAO", "VN": "VNM", "TH": "THA"}
TOLERANCE_M = 1_000.0
PARTING_DEG = 0.08
BEYOND_DEG = 3.0  # so far outlines are read beyond WIDE: a boundary is shared between two shared vertices
SNAP_DEG = 1e-4


def outer_borders(land: BaseGeometry, ends: NDArray[np.float64]) -> Iterator[tuple[str, LineString]]:
    """Yield pair and line of each state border outside CORE; `ends` are the ends of the lines inside it."""
    outlines = _outlines()
    hollow = shapely.difference(box(*WIDE), box(*CORE))
    for first, second in itertools.combinations(sorted(outlines), 2):
        other = shapely.multilinestrings([LineString(run) for run in outlines[second]])
        shapely.prepare(other)
        vertices = {tuple(pair) for run in outlines[second] for pair in run}
        shared: list[NDArray[np.float64]] = []
        for ring in outlines[first]:
            shared.extend(runs(ring, shared_edges(ring, other, vertices, parting_deg=PARTING_DEG)))
        if not shared:
            continue
        whole = shapely.line_merge(MultiLineString(shared))
        for part in _lines(shapely.intersection(whole, hollow)):
            ashore = _ashore(part, land)
            if ashore is not None:
                yield f"{first}|{second}", _joined(ashore, ends)


def _outlines() -> dict[str, list[NDArray[np.float64]]]:
    """Return the parts of each country's rings that lie in the wide frame and a little beyond it."""
    collection = json.loads(package_file(MARITIME, "map.geo.json").read_text(encoding="utf-8"))
    by_a3 = {row["properties"]["A3"]: row["geometry"] for row in collection["features"]}
    return {code: list(_inside(by_a3[a3])) for code, a3 in OUTER_A3.items()}


def _inside(geometry: dict[str, Any]) -> Iterator[NDArray[np.float64]]:
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    reach = box(*WIDE).buffer(BEYOND_DEG, join_style="mitre")
    for ring in (ring for part in parts for ring in part):
        lonlat = np.asarray(ring, dtype=np.float64)
        inside = shapely.intersects_xy(reach, lonlat[:, 0], lonlat[:, 1])
        start = int(inside.argmin())  # outside, where there is such a vertex: no run is cut by the ring's start
        lonlat, inside = np.roll(lonlat[:-1], -start, axis=0), np.roll(inside[:-1], -start)
        lonlat, inside = np.vstack([lonlat, lonlat[:1]]), np.append(inside, inside[0])
        yield from runs(lonlat, inside[:-1] | inside[1:])


def _ashore(line: LineString, land: BaseGeometry) -> LineString | None:
    """Return the part of a line between its outermost vertices on land, None when it has none."""
    lonlat = shapely.get_coordinates(line)
    ashore = np.flatnonzero(shapely.contains_xy(land, lonlat[:, 0], lonlat[:, 1]))
    if len(ashore) < 2:
        return None
    first, last = int(ashore[0]), int(ashore[-1])
    if first == 1:
        first = 0  # the end lies on a frame's edge
    if last == len(lonlat) - 2:
        last = len(lonlat) - 1
    return LineString(lonlat[first : last + 1])


def _joined(line: LineString, ends: NDArray[np.float64]) -> LineString:
    """Return the line simplified, its ends moved onto the ends of the lines inside CORE where they meet."""
    lonlat = shapely.get_coordinates(simplified(line, TOLERANCE_M)).copy()
    for index in (0, -1):
        apart = np.hypot(*(ends - lonlat[index]).T)
        if apart.min() < SNAP_DEG:
            lonlat[index] = ends[apart.argmin()]
    return LineString(lonlat)


def _lines(geometry: BaseGeometry) -> list[LineString]:
    parts = [part for part in shapely.get_parts(geometry) if isinstance(part, LineString) and not part.is_empty]
    if not parts:
        return []
    merged = shapely.get_parts(shapely.line_merge(MultiLineString(parts)))
    return sorted((LineString(line.coords) for line in merged), key=lambda line: line.coords[0])
