"""Stretches of lines between chainages, as geometry: one line at a time, or many plain ones at once."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.geodesy import (
    GEOD,
    MAX_STEP_M,
    Floats,
    geodesic_edges,
    lonlat_lengths_m,
    metres_per_degree,
    path_along,
)
from nkgis.analysis.measuring import continuous_runs
from nkgis.analysis.nearness import Steps
from nkgis.analysis.partition import positions, steps_of
from nkgis.model.kinds import Edges

Ints = NDArray[np.int64]
Run = list[tuple[float, float]]


def runs_between(steps_of_runs: Iterable[Steps], low_m: float, high_m: float) -> list[Run]:
    """Returns the line between two chainages (metres) as runs of lon/lat (degrees).

    Long edges are densified as they are measured; a stretch without length is one run of one place.
    """
    runs: list[Run] = []
    for steps in steps_of_runs:
        m0, m1 = steps.m0, steps.m1
        start_m, end_m = max(low_m, float(m0[0])), min(high_m, float(m1[-1]))
        if end_m < start_m or (end_m == start_m and high_m > low_m):
            continue
        lon, lat = positions(steps, np.array([start_m, end_m]))
        inside = (m0 > start_m) & (m0 < end_m)
        middle = zip(steps.x0[inside].tolist(), steps.y0[inside].tolist(), strict=True)
        ends = [(float(x), float(y)) for x, y in zip(lon, lat, strict=True)]
        runs.append([ends[0], *middle, ends[1]] if end_m > start_m else ends[:1])
    return runs if high_m > low_m else runs[:1]


def stretches(
    line: BaseGeometry, spans: Sequence[tuple[float, float]], *, edges: Edges = Edges.GEODESIC
) -> list[BaseGeometry]:
    """Returns a line's stretches between pairs of chainages (metres, from < to) as lines; over a gap a multi-line.

    A chainage beyond the line by rounding is taken as its end. What crosses the antimeridian is cut there.
    """
    steps, start_m = [], 0.0
    for xy in continuous_runs(line):
        path = path_along(xy[:, 0], xy[:, 1], edges=edges, start_m=start_m)
        if path.m.size > 1:
            steps.append(steps_of(path))
            start_m = float(path.m[-1])
    found: list[BaseGeometry] = []
    for from_m, to_m in spans:
        runs = [part for run in runs_between(steps, min(from_m, start_m), min(to_m, start_m))
                for part in _sides(run) if len(part) > 1]
        found.append(shapely.LineString(runs[0]) if len(runs) == 1 else shapely.MultiLineString(runs))
    return found


def is_short_stepped(xy: Floats, offsets: Ints, *, edges: Edges) -> NDArray[np.bool_]:
    """Tells which lines `cut_at` can cut: none of their edges meets ±180° or, straight in lon/lat, needs steps.

    `xy` is (n, 2) degrees, line k in rows offsets[k]…offsets[k + 1].
    """
    across = np.abs(np.diff(xy[:, 0], append=xy[-1:, 0])) > 180.0
    long = np.zeros(len(xy), bool)
    if edges is Edges.LONLAT:
        kx, ky = metres_per_degree(np.zeros(1))  # the largest there are
        d_lon, d_lat = np.diff(xy[:, 0], append=xy[-1:, 0]), np.diff(xy[:, 1], append=xy[-1:, 1])
        long = np.hypot(kx[0] * d_lon, ky[0] * 1.01 * d_lat) > MAX_STEP_M
    inner = np.ones(len(xy), bool)
    inner[offsets[1:] - 1] = False  # from a line's last vertex no edge goes on
    bad = np.concatenate(([0], np.cumsum((across | long) & inner)))
    return np.asarray(bad[offsets[1:]] == bad[offsets[:-1]])


def cut_at(xy: Floats, offsets: Ints, line: Ints, m: Floats, *, edges: Edges) -> NDArray[np.object_]:
    """Returns lines cut at chainages (metres) as stretches, line after line: their own vertices and the places cut.

    `xy` is (n, 2) degrees, line k in rows offsets[k]…offsets[k + 1]; `line` and `m` are the cuts in order along the
    lines. An edge is what `edges` says, so the parts of a cut edge together are that edge.
    """
    lon, lat = xy[:-1, 0], xy[:-1, 1]
    d_lon, d_lat = np.diff(xy[:, 0]), np.diff(xy[:, 1])
    if edges is Edges.GEODESIC:
        azimuth, length_m = geodesic_edges(xy[:, 0], xy[:, 1])
    else:
        azimuth, length_m = np.zeros(lon.size), lonlat_lengths_m(lat, d_lon, d_lat)
    length_m[offsets[1:-1] - 1] = 0.0  # between two lines there is no edge
    along_m = np.concatenate(([0.0], np.cumsum(length_m)))
    at_m = along_m[offsets[line]] + m
    edge = np.clip(np.searchsorted(along_m, at_m, side="right") - 1, offsets[line], offsets[line + 1] - 2)
    rest_m = np.clip(at_m - along_m[edge], 0.0, length_m[edge])
    if edges is Edges.GEODESIC:
        x, y, _ = GEOD.fwd(lon[edge], lat[edge], azimuth[edge], rest_m)
    else:
        share = np.divide(rest_m, length_m[edge], out=np.zeros(rest_m.size), where=length_m[edge] > 0)
        x, y = lon[edge] + share * d_lon[edge], lat[edge] + share * d_lat[edge]
    places = np.repeat(np.stack([np.asarray(x), np.asarray(y)], axis=1), 2, axis=0)  # an end, and the next beginning
    whole = np.insert(xy, np.repeat(edge + 1, 2), places, axis=0)
    begins = np.zeros(len(whole), np.int64)
    begins[offsets[1:-1] + 2 * np.searchsorted(edge, offsets[1:-1] - 1, side="right")] = 1
    begins[edge + 1 + 2 * np.arange(edge.size) + 1] = 1
    return np.asarray(shapely.linestrings(whole, indices=np.cumsum(begins)))


def _sides(run: Run) -> list[Run]:
    """Returns a run cut at the antimeridian, where its steps end and begin at ±180°."""
    parts: list[Run] = [run[:1]]
    for before, here in pairwise(run):
        if abs(here[0] - before[0]) > 180.0:
            parts[-1].append((180.0 if before[0] > 0 else -180.0, here[1]))
            parts.append([here] if abs(here[0]) == 180.0 else [(-180.0 if before[0] > 0 else 180.0, here[1]), here])
        else:
            parts[-1].append(here)
    return parts
