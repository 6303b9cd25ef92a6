"""Linear referencing: the kilometre of a place, the place at a kilometre, published kilometres, events in sections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.feet import Feet, Located
from nkgis.analysis.geodesy import path_along
from nkgis.analysis.measuring import continuous_runs
from nkgis.analysis.partition import positions, steps_of
from nkgis.analysis.stretches import runs_between
from nkgis.model.event import Event, Section


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
        self._feet = [Feet(steps) for steps in self._steps]
        self.length_m = start_m

    def position(self, m: float) -> tuple[float, float]:
        """Returns lon/lat (degrees) at a chainage in metres; ValueError beyond the line."""
        if not 0.0 <= m <= self.length_m:
            raise ValueError(f"{m:g} m is beyond the line, which is {self.length_m:.3f} m long")
        steps = next(steps for steps in self._steps if m <= steps.m1[-1])
        lon, lat = positions(steps, np.array([m]))
        return float(lon[0]), float(lat[0])

    def every(self, step_m: float) -> list[tuple[float, float, float]]:
        """Returns chainage (metres) and place (degrees) at every step along the line, both ends left out."""
        found: list[tuple[float, float, float]] = []
        for steps in self._steps:
            first = int(float(steps.m0[0]) / step_m) + 1
            at_m = np.arange(first * step_m, min(float(steps.m1[-1]), self.length_m - 1e-6) + 1e-9, step_m)
            if at_m.size:
                lon, lat = positions(steps, at_m)
                found += zip(at_m.tolist(), lon.tolist(), lat.tolist(), strict=True)
        return found

    def locate(self, lon: float, lat: float) -> Located:
        """Returns the point of the line that is nearest to a place; of equals the first along the line."""
        return min((feet.nearest(lon, lat) for feet in self._feet), key=lambda one: (one.offset_m, one.m))

    def locate_near(self, lon: float, lat: float, *, within_m: float) -> Located | None:
        """Returns the nearest point of the line; None, and sooner, when it is farther than `within_m`."""
        if not any(feet.about_m(lon, lat) <= within_m * 1.02 + 1.0 for feet in self._feet):
            return None
        found = self.locate(lon, lat)
        return found if found.offset_m <= within_m else None

    def stretch(self, from_m: float, to_m: float) -> list[list[tuple[float, float]]]:
        """Returns the line between two chainages (metres, kept within the line) as runs of lon/lat (degrees).

        Long edges are densified as they are measured; a stretch without length is one run of one place.
        """
        return runs_between(self._steps, *(min(max(m, 0.0), self.length_m) for m in sorted((from_m, to_m))))


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
        holding = {live[k].kind: live[k] for k in sorted(active)}
        values = {kind: event.value for kind, event in holding.items()}
        told = tuple(holding.values())
        if out and out[-1].values == values:
            told = tuple(dict.fromkeys((*out[-1].events, *told)))
            out[-1] = Section(out[-1].from_m, high, values, told)
        else:
            out.append(Section(low, high, values, told))
    return out


def points(length_m: float, events: Iterable[Event], *, date: str | None = None) -> list[Section]:
    """Returns the point events on the route as sections without length, by chainage; those at one place together."""
    found: dict[float, list[Event]] = {}
    for event in events:
        if event.is_point and event.holds_on(date) and 0.0 <= event.from_m <= length_m:
            found.setdefault(event.from_m, []).append(event)
    return [
        Section(m, m, {kind: "; ".join(dict.fromkeys(one.value for one in here if one.kind == kind))
                       for kind in dict.fromkeys(one.kind for one in here)}, tuple(here))
        for m, here in sorted(found.items())
    ]
