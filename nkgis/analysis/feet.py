"""The nearest point of a line's run to a place: rough in a local plane, then by geodesics."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from nkgis.analysis.geodesy import GEOD, metres_per_degree, short_way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from nkgis.analysis.nearness import Steps

_ROUNDS = 60
_BLOCK = 512
"""Steps that share a box: a place far from the box needs none of them."""


class Located(NamedTuple):
    """Is the foot of a place on a route: chainage, distance from the route (metres), and the foot itself (degrees)."""

    m: float
    offset_m: float
    lon: float
    lat: float


class Feet:
    """Finds nearest points on one run of short steps."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps

    def nearest(self, lon: float, lat: float) -> Located:
        """Returns the nearest point of the run; of equals the first along it."""
        rows = self._rows_near(lon, lat)
        rough, at = self._rough(rows, lon, lat)
        near = rough <= rough.min() * 1.01 + 1.0
        rows, at = rows[near], at[near]
        rows = rows[self._may_be_nearest(rows, at, lon, lat)]
        best = None
        for row in rows.tolist():
            found = _on_step([float(column[row]) for column in self._steps], lon, lat)
            if best is None or found.offset_m < best.offset_m - 1e-9:
                best = found
        assert best is not None  # noqa: S101 - there is a nearest row
        return best

    def about_m(self, lon: float, lat: float) -> float:
        """Returns about how far a place is from the run (metres), to some percent."""
        return float(self._rough(self._rows_near(lon, lat), lon, lat)[0].min())

    def _rough(self, rows: NDArray[np.intp], lon: float, lat: float) -> tuple[NDArray[np.float64], ...]:
        """Returns each step's distance in a local plane (metres) and where on the step (0 … 1) its foot is."""
        x0, y0, x1, y1 = (part[rows] for part in self._steps[:4])
        kx, ky = metres_per_degree((y0 + lat) / 2)
        px, py = short_way(lon - x0) * kx, (lat - y0) * ky
        sx, sy = (x1 - x0) * kx, (y1 - y0) * ky
        size = sx * sx + sy * sy
        t = np.clip(np.divide(px * sx + py * sy, size, out=np.zeros_like(size), where=size > 0), 0.0, 1.0)
        return np.hypot(px - t * sx, py - t * sy), t

    def _may_be_nearest(self, rows: NDArray[np.intp], at: NDArray[np.float64], lon: float, lat: float,
                        ) -> NDArray[np.bool_]:
        """Tells which steps can hold the nearest point: a step is no nearer than its rough foot less its length."""
        x0, y0, x1, y1, m0, m1 = (part[rows] for part in self._steps[:6])
        many = np.ones_like(at)
        away = GEOD.inv(many * lon, many * lat, x0 + at * (x1 - x0), y0 + at * (y1 - y0))[2]
        nearest: NDArray[np.bool_] = away - (m1 - m0) * 1.01 <= away.min() + 1e-6
        return nearest

    def _rows_near(self, lon: float, lat: float) -> NDArray[np.intp]:
        """Returns the steps that can be the nearest in the local plane, in order; all of a short run."""
        count = self._steps[0].size
        if count <= 4 * _BLOCK:
            return np.arange(count)
        west, east, south, north = self._boxes
        scales = [metres_per_degree((edge + lat) / 2) for edge in (south, north, np.clip(-lat, south, north))]
        kx = np.minimum.reduce([scale[0] for scale in scales])
        ky = np.minimum.reduce([scale[1] for scale in scales])
        dx = np.maximum(np.abs(short_way(lon - (west + east) / 2)) - (east - west) / 2, 0.0) * kx
        dy = np.maximum(np.maximum(south - lat, lat - north), 0.0) * ky
        least = np.hypot(dx, dy)
        first = int(np.argmin(least))
        reach = self._rough(_block(first, count), lon, lat)[0].min() * 1.02 + 2.0
        return np.concatenate([_block(number, count) for number in np.flatnonzero(least <= reach).tolist()])

    @cached_property
    def _boxes(self) -> tuple[NDArray[np.float64], ...]:
        """Returns west, east, south and north (degrees) of every block of steps."""
        x0, y0, x1, y1 = self._steps[:4]
        starts = np.arange(0, x0.size, _BLOCK)
        return (
            np.minimum.reduceat(np.minimum(x0, x1), starts), np.maximum.reduceat(np.maximum(x0, x1), starts),
            np.minimum.reduceat(np.minimum(y0, y1), starts), np.maximum.reduceat(np.maximum(y0, y1), starts),
        )


def _block(number: int, count: int) -> NDArray[np.intp]:
    return np.arange(number * _BLOCK, min((number + 1) * _BLOCK, count))


def _on_step(step: Sequence[float], lon: float, lat: float) -> Located:
    """Returns the nearest point of one short step, by golden-section search on geodesic distances."""
    x0, y0, x1, y1, m0, m1, bow_x, bow_y = step

    def at(t: float) -> tuple[float, float]:
        return x0 + t * (x1 - x0) + t * (1 - t) * bow_x, y0 + t * (y1 - y0) + t * (1 - t) * bow_y

    def away(t: float) -> float:
        return float(GEOD.inv(lon, lat, *at(t))[2])

    low, high = 0.0, 1.0
    ratio = (5**0.5 - 1) / 2
    for _ in range(_ROUNDS):
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, b) if away(a) <= away(b) else (a, high)
    t = min((0.0, (low + high) / 2, 1.0), key=away)
    return Located(float(m0 + t * (m1 - m0)), away(t), *at(t))
