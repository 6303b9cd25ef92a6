"""What a click meant: the vertex, line, place or border next to it, found through a tree."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.editing import continuous, is_closed, parts_of
from nkgis.analysis.geodesy import GEOD, Floats, geodesic_edges, metres_per_degree, normal_lon

STRETCH = 128
"""Long lines are searched in stretches of so many edges."""
STEP_M = 2_000.0
"""Edges are cut to this length along the geodesic: beside a shorter chord it runs within a decimetre."""


class SnapKind(StrEnum):
    """Names what was met."""

    VERTEX = "vertex"
    EDGE = "edge"
    PLACE = "place"
    BORDER = "border"


class Owner(NamedTuple):
    """Names a feature of a layer."""

    layer: str
    feature: str


class Snap(NamedTuple):
    """Is what lies at a place: the exact position, what it is, and where on its feature (vertex index + fraction)."""

    lon: float
    lat: float
    kind: SnapKind
    owner: Owner | None
    part: int
    at: float
    offset_m: float


class _Part(NamedTuple):
    """Is a stretch of a line, ring or set of points as it is searched: long edges cut, longitudes continuous."""

    kind: SnapKind
    owner: Owner | None
    part: int
    xy: Floats
    at: Floats
    last: float
    closed: bool
    is_line: bool


class Target(NamedTuple):
    """Is a feature that can be snapped to; a border has no owner."""

    owner: Owner | None
    geometry: BaseGeometry


class SnapIndex:
    """Finds the nearest vertex or edge among many features."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self._parts = [part for target in targets for part in _parts(target)]
        boxes = [
            shapely.box(*part.xy[:, :2].min(axis=0), *part.xy[:, :2].max(axis=0)) if len(part.xy) > 1
            else shapely.Point(part.xy[0, :2]) for part in self._parts
        ]  # fmt: skip
        self._tree = shapely.STRtree(np.asarray(boxes, dtype=object))

    def __len__(self) -> int:
        return len(self._parts)

    def nearest(
        self,
        lon: float,
        lat: float,
        tolerance_m: float,
        *,
        lines_only: bool = False,
        owner: Owner | None = None,
        besides: tuple[Owner, int] | None = None,
    ) -> Snap | None:
        """Returns what lies within the tolerance: the nearest vertex or place, else the nearest edge, else None.

        `lines_only` leaves out places and borders, `owner` everything else than that feature, and `besides` the
        vertex (by index) of a feature that is being dragged, with all of that feature's edges.
        """
        best: tuple[int, float, Snap] | None = None
        for part, shift in self._near(lon, lat, tolerance_m):
            if (lines_only and not (part.is_line and part.owner)) or (owner is not None and part.owner != owner):
                continue
            left_out = besides[1] if besides is not None and besides[0] == part.owner else None
            for rank, offset_m, snap in _candidates(part, lon + shift, lat, left_out):
                if offset_m <= tolerance_m and (best is None or (rank, offset_m) < best[:2]):
                    best = (rank, offset_m, snap)
        return best[2] if best is not None else None

    def on(self, owner: Owner, part: int, lon: float, lat: float, tolerance_m: float) -> float | None:
        """Returns where on a part of a feature a place lies (vertex index + fraction), None when it is not on it."""
        best: tuple[float, float] | None = None
        for known, shift in self._near(lon, lat, tolerance_m):
            if known.owner == owner and known.part == part:
                for _, offset_m, snap in _candidates(known, lon + shift, lat, None):
                    if offset_m <= tolerance_m and (best is None or offset_m < best[0]):
                        best = (offset_m, snap.at)
        return best[1] if best is not None else None

    def _near(self, lon: float, lat: float, tolerance_m: float) -> Iterable[tuple[_Part, float]]:
        kx, ky = (float(k) for k in metres_per_degree(np.asarray(lat)))
        dx, dy = tolerance_m / max(kx, 1.0), tolerance_m / ky
        for shift in (0.0, 360.0, -360.0):
            x = lon + shift
            for number in self._tree.query(shapely.box(x - dx, lat - dy, x + dx, lat + dy)):
                yield self._parts[int(number)], shift


def _parts(target: Target) -> Iterable[_Part]:
    geometry = target.geometry
    if geometry is None or geometry.is_empty:
        return
    is_point = geometry.geom_type in {"Point", "MultiPoint"}
    kind = SnapKind.BORDER if target.owner is None else SnapKind.PLACE if is_point else SnapKind.EDGE
    is_line = geometry.geom_type in {"LineString", "MultiLineString", "LinearRing"}
    for number, vertices in enumerate(parts_of(geometry)):
        xy = continuous(vertices[:, :2])
        if not np.isfinite(xy).all():
            continue
        cut, at = (xy, np.zeros(1)) if is_point else cut_edges(xy, STEP_M, straight=target.owner is None)
        last, closed = float(at[-1]), is_closed(xy)
        for start in range(0, max(len(cut) - 1, 1), STRETCH):
            stop = start + STRETCH + 1
            yield _Part(kind, target.owner, number, cut[start:stop], at[start:stop], last, closed, is_line)


def cut_edges(xy: Floats, step_m: float, *, straight: bool = False) -> tuple[Floats, Floats]:
    """Returns a line with its long edges cut along the geodesic, and the vertex index + fraction of each point.

    `straight` leaves the edges as they are: those of borders are straight in lon/lat.
    """
    whole = np.arange(len(xy), dtype=float)
    if len(xy) < 2 or straight:
        return xy, whole
    azimuth, length_m = geodesic_edges(xy[:, 0], xy[:, 1])
    counts = np.maximum(1, np.ceil(length_m / step_m)).astype(int)
    if np.all(counts == 1):
        return xy, whole
    edge = np.repeat(np.arange(counts.size), counts)
    share = (np.arange(edge.size) - np.repeat(np.cumsum(counts) - counts, counts)) / counts[edge]
    lon, lat, _ = GEOD.fwd(xy[edge, 0], xy[edge, 1], azimuth[edge], length_m[edge] * share)
    about = xy[edge, 0] + share * (xy[edge + 1, 0] - xy[edge, 0])
    lon = np.asarray(lon) + 360.0 * np.round((about - lon) / 360.0)
    cut = np.column_stack((lon, lat))
    cut[share == 0] = xy[:-1]
    return np.vstack((cut, xy[-1:])), np.append(edge + share, len(xy) - 1.0)


def _candidates(part: _Part, lon: float, lat: float, left_out: int | None) -> Iterable[tuple[int, float, Snap]]:
    """Yields the nearest vertex of a part and the nearest point of its edges, with rank and distance in metres."""
    kx, ky = (float(k) for k in metres_per_degree(np.asarray(lat)))
    x, y = (part.xy[:, 0] - lon) * kx, (part.xy[:, 1] - lat) * ky
    own = part.at == np.floor(part.at)
    if left_out is not None:
        own &= part.at != left_out
        if part.closed and left_out in {0, part.last}:
            own &= (part.at != 0) & (part.at != part.last)
    far = np.where(own, np.hypot(x, y), np.inf)
    k = int(np.argmin(far))
    if np.isfinite(far[k]):
        kind = SnapKind.VERTEX if part.kind is SnapKind.EDGE else part.kind
        yield 0, float(far[k]), _snap(part, kind, part.xy[k, 0], part.xy[k, 1], float(part.at[k]), float(far[k]))
    if len(part.xy) < 2 or left_out is not None or part.kind is SnapKind.PLACE:
        return
    dx, dy = np.diff(x), np.diff(y)
    size = dx * dx + dy * dy
    t = np.clip(-(x[:-1] * dx + y[:-1] * dy) / np.where(size == 0, 1.0, size), 0.0, 1.0)
    far = np.hypot(x[:-1] + t * dx, y[:-1] + t * dy)
    k = int(np.argmin(far))
    share = float(t[k])
    at = float(part.at[k] + share * (part.at[k + 1] - part.at[k]))
    foot = part.xy[k] + share * (part.xy[k + 1] - part.xy[k])
    yield 1, float(far[k]), _snap(part, part.kind, foot[0], foot[1], at, float(far[k]))


def _snap(part: _Part, kind: SnapKind, lon: float, lat: float, at: float, offset_m: float) -> Snap:
    return Snap(float(normal_lon(np.asarray(lon))), float(lat), kind, part.owner, part.part, at, offset_m)
