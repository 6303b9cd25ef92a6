"""Faults of connectivity as values: loose ends that miss a line, lines drawn twice, networks that lie apart."""

from collections.abc import Mapping, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.chainage import Chainage
from nkgis.analysis.noding import REACH_M, Noded, Ways
from nkgis.model.kinds import Mode
from nkgis.model.network import Fault, FaultKind, NetworkLine

Ints = NDArray[np.int64]
ALONG_M = 150.0
"""A line no vertex of which lies farther than this from a longer line of its mode is drawn twice."""
MOST_FAULTS = 2000
"""So many loose ends are told, those that miss by the least."""
MANY_LINES = 20_000
"""Networks of more lines are not searched for lines drawn twice."""


def _degrees(metres: float, lat: float) -> float:
    return metres * 1.05 / (111_000.0 * max(float(np.cos(np.radians(min(abs(lat), 85.0)))), 0.05))


def drawn_twice(lines: Sequence[NetworkLine], geometries: Sequence[BaseGeometry]) -> dict[int, Fault]:
    """Returns by number the lines that lie along a longer line of their mode over their whole length."""
    found: dict[int, Fault] = {}
    if len(lines) > MANY_LINES:
        return found
    tree = shapely.STRtree(list(geometries))
    ways: dict[int, Chainage] = {}
    for number, (line, geometry) in enumerate(zip(lines, geometries, strict=True)):
        xy = shapely.get_coordinates(geometry)
        first = shapely.Point(xy[0])
        near = tree.query(first, predicate="dwithin", distance=_degrees(ALONG_M, float(xy[0, 1])))
        for other in near.tolist():
            longer = lines[other]
            if other == number or longer.mode is not line.mode or longer.length_m <= line.length_m * 1.5:
                continue
            way = ways.setdefault(other, Chainage(geometries[other]))
            if all(way.locate_near(x, y, within_m=ALONG_M) is not None for x, y in xy.tolist()):
                text = f"{line.name} is drawn along {longer.name} and is left out of the network."
                found[number] = Fault(
                    FaultKind.DRAWN_TWICE, text, float(xy[0, 0]), float(xy[0, 1]), 0.0, (line.name, longer.name)
                )
                break
    return found


def faults_of(
    lines: Sequence[NetworkLine], ways: Ways, cut: Noded, a: Ints, b: Ints, tolerance_m: float
) -> list[Fault]:
    """Returns the loose ends that miss another line of their mode, nearest miss first."""
    degree = np.bincount(np.concatenate((a, b)), minlength=cut.lon.size)
    loose = [
        (number, node)
        for number, nodes in enumerate(cut.cut_node)
        for node in (int(nodes[0]), int(nodes[-1]))
        if degree[node] == 1
    ]
    if not loose:
        return []
    faults = []
    for row, other in _nearest_misses(lines, ways.geometries, cut, loose):
        number, node = loose[row]
        foot = ways.chainage(other).locate_near(float(cut.lon[node]), float(cut.lat[node]), within_m=REACH_M)
        if foot is None:
            continue
        one, two = lines[number].name, lines[other].name
        text = (
            f"An end of {one} lies {foot.offset_m / 1000:.2f} km from {two} and is not joined to it: "
            f"the tolerance is {tolerance_m / 1000:.2f} km."
        )
        place = float(cut.lon[node]), float(cut.lat[node])
        faults.append(Fault(FaultKind.FAR_SNAP, text, *place, foot.offset_m, (one, two)))
    return sorted(faults, key=lambda one: (one.distance_m, one.ends))


def _nearest_misses(
    lines: Sequence[NetworkLine], geometries: Sequence[BaseGeometry], cut: Noded, loose: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Returns for a loose end the nearest line of its mode that it is not joined to: at most MOST_FAULTS.

    Distances are those of a plane at the middle latitude here: they only choose.
    """
    nodes = np.array([node for _, node in loose])
    lon, lat = cut.lon[nodes], cut.lat[nodes]
    scale = float(np.cos(np.radians(min(float(np.max(np.abs(lat))), 85.0))))
    flat = shapely.transform(np.array(geometries, dtype=object), lambda xy: xy * [scale, 1.0])
    places = shapely.points(np.column_stack((lon * scale, lat)))
    asked, others = shapely.STRtree(flat).query(places, predicate="dwithin", distance=REACH_M * 1.05 / 111_000.0)
    away = shapely.distance(np.asarray(places)[asked], flat[others])
    modes = np.array([list(Mode).index(line.mode) for line in lines])
    owners = np.array([number for number, _ in loose])
    kept = (modes[others] == modes[owners[asked]]) & (others != owners[asked])
    order = np.flatnonzero(kept)[np.argsort(away[kept], kind="stable")]
    joined = [frozenset(nodes.tolist()) for nodes in cut.cut_node]
    lines_at = _lines_at(joined)
    best: dict[int, int] = {}
    for k in order.tolist():
        row, other = int(asked[k]), int(others[k])
        if row not in best and not _around(owners[row], joined, lines_at) & joined[other]:
            best[row] = other
            if len(best) >= MOST_FAULTS:
                break
    return list(best.items())


def _lines_at(joined: Sequence[frozenset[int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for line, nodes in enumerate(joined):
        for node in nodes:
            found.setdefault(node, []).append(line)
    return found


def _around(line: int, joined: Sequence[frozenset[int]], lines_at: Mapping[int, list[int]]) -> set[int]:
    """Returns the nodes of a line and of those that it meets."""
    return {node for own in joined[line] for other in lines_at[own] for node in joined[other]}
