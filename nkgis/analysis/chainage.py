"""Linear referencing: the kilometre of a place, the place at a kilometre, published kilometres, events in sections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.geodesy import GEOD, metres_per_degree, path_along, short_way
from nkgis.analysis.measuring import continuous_runs
from nkgis.analysis.nearness import Steps
from nkgis.analysis.partition import positions, steps_of
from nkgis.model.event import Event, Section

_ROUNDS = 60


class Located(NamedTuple):
    """Is the foot of a place on a route: chainage, distance from the route (metres), and the foot itself (degrees)."""

    m: float
    offset_m: float
    lon: float
    lat: float


class Chainage:
    """Answers for one line where a chainage lies and which chainage a place has; parts follow each other."""

    def __init__(self, line: BaseGeometry) -> None:
        paths = []
        start_m = 0.0
        for xy in continuous_runs(line):
            path = path_along(xy[:, 0], xy[:, 1], start_m=start_m)
            if path.m.size > 1:
                paths.append(path)
                start_m = float(path.m[-1])
        if not paths:
            raise ValueError("a line without length has no chainage")
        self._steps = [steps_of(path) for path in paths]
        self.length_m = start_m

    def position(self, m: float) -> tuple[float, float]:
        """Returns lon/lat (degrees) at a chainage in metres; ValueError beyond the line."""
        if not 0.0 <= m <= self.length_m:
            raise ValueError(f"{m:g} m is beyond the line, which is {self.length_m:.3f} m long")
        steps = next(steps for steps in self._steps if m <= steps.m1[-1])
        lon, lat = positions(steps, np.array([m]))
        return float(lon[0]), float(lat[0])

    def locate(self, lon: float, lat: float) -> Located:
        """Returns the point of the line that is nearest to a place; of equals the first along the line."""
        return min((self._foot(steps, lon, lat) for steps in self._steps), key=lambda one: (one.offset_m, one.m))

    def _foot(self, steps: Steps, lon: float, lat: float) -> Located:
        """Returns the nearest point of a run: the nearest step in a local plane, then by geodesics on it."""
        x0, y0, x1, y1 = steps[:4]
        kx, ky = metres_per_degree((y0 + lat) / 2)
        px, py = short_way(lon - x0) * kx, (lat - y0) * ky
        sx, sy = (x1 - x0) * kx, (y1 - y0) * ky
        size = sx * sx + sy * sy
        t = np.clip(np.divide(px * sx + py * sy, size, out=np.zeros_like(size), where=size > 0), 0.0, 1.0)
        rough = np.hypot(px - t * sx, py - t * sy)
        best = None
        for row in np.flatnonzero(rough <= rough.min() * 1.01 + 1.0).tolist():
            found = self._on_step([float(column[row]) for column in steps], lon, lat)
            if best is None or found.offset_m < best.offset_m - 1e-9:
                best = found
        assert best is not None  # noqa: S101 - there is a nearest row
        return best

    def _on_step(self, step: Sequence[float], lon: float, lat: float) -> Located:
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


@dataclass(frozen=True)
class Calibration:
    """Turns measured chainages into published kilometres and back, piecewise linear between kilometre posts.

    `posts` are (measured metres, published kilometres) in order along the line; published kilometres run one way.
    Beyond the outer posts the scale of the nearest stretch goes on.
    """

    posts: tuple[tuple[float, float], ...]

    def __post_init__(self) -> None:
        if len(self.posts) < 2:
            raise ValueError("a calibration needs two kilometre posts at least")
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(self.posts)]
        if any(d_m <= 0 for d_m, _ in steps):
            raise ValueError("kilometre posts must follow each other along the line")
        if not (all(d_km > 0 for _, d_km in steps) or all(d_km < 0 for _, d_km in steps)):
            raise ValueError("published kilometres must rise, or fall, from post to post")

    def published_km(self, m: float) -> float:
        """Returns the published kilometre of a measured chainage (metres)."""
        (m0, km0), (m1, km1) = self._stretch([post[0] for post in self.posts], m)
        return km0 + (m - m0) * (km1 - km0) / (m1 - m0)

    def measured_m(self, km: float) -> float:
        """Returns the measured chainage (metres) of a published kilometre."""
        sign = 1.0 if self.posts[-1][1] > self.posts[0][1] else -1.0
        (m0, km0), (m1, km1) = self._stretch([sign * post[1] for post in self.posts], sign * km)
        return m0 + (km - km0) * (m1 - m0) / (km1 - km0)

    def _stretch(self, keys: Sequence[float], value: float) -> tuple[tuple[float, float], tuple[float, float]]:
        """Returns the two posts around a value, or the outer two beside it."""
        at = min(max(int(np.searchsorted(keys, value, side="right")), 1), len(keys) - 1)
        return self.posts[at - 1], self.posts[at]

    def scales(self) -> list[tuple[float, float, float]]:
        """Returns for each stretch its ends in measured metres and the published metres to one measured metre."""
        return [(a[0], b[0], abs(b[1] - a[1]) * 1000 / (b[0] - a[0])) for a, b in pairwise(self.posts)]


def sections(length_m: float, events: Iterable[Event], *, date: str | None = None) -> list[Section]:
    """Returns the route cut wherever a value changes; where events of a kind overlap the later in the list holds.

    Point events change nothing over a stretch and are left out. One sweep over sorted ends.
    """
    live = [event for event in events if event.holds_on(date) and not event.is_point]
    stops = sorted({0.0, length_m, *(min(max(m, 0.0), length_m) for one in live for m in (one.from_m, one.to_m))})
    starting = sorted(range(len(live)), key=lambda k: live[k].from_m)
    active: set[int] = set()
    waiting = 0
    out: list[Section] = []
    for low, high in pairwise(stops):
        while waiting < len(starting) and live[starting[waiting]].from_m <= low:
            active.add(starting[waiting])
            waiting += 1
        active = {k for k in active if live[k].to_m > low}
        values = {live[k].kind: live[k].value for k in sorted(active)}
        if out and out[-1].values == values:
            out[-1] = Section(out[-1].from_m, high, values)
        else:
            out.append(Section(low, high, values))
    return out
