"""How the figures of one route are written for people: no finer than its line is known.

Files keep the metres as they were measured; this is for screens and paper alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, isfinite, log10

from nkgis.cartography.shares import LOOSE
from nkgis.cartography.wording import say
from nkgis.model.numbers import (
    THIN,
    grouped,
    in_kilometres,
    km_text,
    kms_text,
    long_unit,
    number_text,
    range_text,
    shared_units,
    short_unit,
    with_unit,
    writing,
    written,
)
from nkgis.model.route import Route

ABOUT = "≈"
ROUGH_M = 1_000.0
"""From this accuracy on the figures of a line that follows no track are rounded."""
_DEGREE_M, _FINEST = 111_000.0, 4


def accuracy_text(accuracy_m: float) -> str:
    """Returns an accuracy with its sign: "± 340 m", from a kilometre on "± 50 km"."""
    (name, metres), (short, short_m) = long_unit(), short_unit()
    if accuracy_m < metres:
        return with_unit(f"± {number_text(accuracy_m / short_m, 'g' if short_m == 1 else '.3g')}", short)
    text = grouped(accuracy_m / metres, 2)
    return with_unit(f"± {text.rstrip('0').rstrip(writing().decimal)}", name)


def place_text(lon: float, lat: float, digits: int) -> str:
    """Returns a place as 42.4152° N, 130.6413° E in the language in use."""
    north = say("%1° N" if lat >= 0 else "%1° S", number_text(abs(lat), f".{digits}f"))
    return f"{north}, {say('%1° E' if lon >= 0 else '%1° W', number_text(abs(lon), f'.{digits}f'))}"


@dataclass(frozen=True, slots=True)
class Reading:
    """Writes lengths of a route of `total_m`; with `step_m` they are rounded to it and marked as about.

    `accuracy_m` is that of a line that follows no track, None of any other.
    """

    total_m: float
    step_m: float | None = None
    accuracy_m: float | None = None

    @property
    def is_rough(self) -> bool:
        """Tells whether figures are rounded to the accuracy of the line."""
        return self.step_m is not None

    def km(self, value_m: float) -> str:
        """Returns a length in kilometres (or miles) without unit and sign; a trace of a rounded one is "< 10"."""
        if self.step_m is None:
            return km_text(value_m, total_m=self.total_m)
        return self._units(round(value_m / self.step_m), value_m)

    def about(self, value_m: float) -> str:
        """Returns a length in kilometres without unit, with "≈" when it is rounded."""
        return self._signed(self.km(value_m))

    def length(self, value_m: float) -> str:
        """Returns a length with its unit."""
        if self.step_m is None:
            return km_text(value_m, total_m=self.total_m, unit=True)
        return with_unit(self.about(value_m), long_unit()[0])

    def cells(self, values_m: Sequence[float]) -> list[str]:
        """Returns parts in kilometres without unit; they add up to the total as it is written."""
        if self.step_m is None:
            return kms_text(values_m, self.total_m)
        units = shared_units(values_m, self.total_m, self.step_m)
        return [self._signed(self._units(count, value)) for count, value in zip(units, values_m, strict=True)]

    def lengths(self, values_m: Sequence[float]) -> list[str]:
        """Returns parts with their unit; they add up to the total as it is written."""
        name, short_m = short_unit()
        if self.step_m is None and abs(self.total_m) < long_unit()[1]:
            return [with_unit(grouped(count, 0), name) for count in shared_units(values_m, self.total_m, short_m)]
        return [with_unit(cell, long_unit()[0]) for cell in self.cells(values_m)]

    def span(self, from_m: float, to_m: float) -> str:
        """Returns a stretch of the route: kilometres along it stay kilometres in every writing."""
        with written(in_kilometres()):
            along = self._along()
            if along.step_m is None:
                return range_text(from_m, to_m, total_m=self.total_m)
            return self._signed(f"{along.km(from_m)} – {along.km(to_m)}")

    def band(self, low_m: float | None, high_m: float | None) -> str:
        """Returns how sure a share is: its range from the border set, or the accuracy of a rough line."""
        if self.is_rough and self.accuracy_m is not None:
            return accuracy_text(self.accuracy_m)
        return "" if low_m is None or high_m is None else range_text(low_m, high_m, total_m=self.total_m)

    def at(self, m: float) -> str:
        """Returns a kilometre on the route: it stays a kilometre in every writing."""
        if self.step_m is None and abs(self.total_m) < 1_000:
            with written(in_kilometres()):
                return self.length(m)
        return say("km %1", self.chainage(m))

    def chainage(self, m: float) -> str:
        """Returns a kilometre on the route without a word before it."""
        with written(in_kilometres()):
            return self._along().about(m)

    def around(self, low_m: float | None, high_m: float | None) -> str:
        """Returns how sure the kilometre of a crossing is, as "± 0.03"; nothing when no accuracy is known."""
        loose_m = self.accuracy_m or 0.0
        if self.is_rough:
            return accuracy_text(loose_m)
        if low_m is None or high_m is None:
            return ""
        half_m = (high_m - low_m) / 2 + loose_m
        with written(in_kilometres()):  # it stands beside a kilometre
            text = "± " + km_text(half_m, total_m=self.total_m)
        good = text.strip("± 0.,") and abs(self.total_m) >= 1_000
        return text if good else accuracy_text(max(1.0, round(half_m)))

    def place(self, lon: float, lat: float) -> str:
        """Returns a place on the line with as many decimals as the line carries."""
        digits = _FINEST
        if self.accuracy_m:
            digits = max(0, min(_FINEST, ceil(-log10(self.accuracy_m / _DEGREE_M))))
        text = place_text(lon, lat, digits)
        return f"{ABOUT} {text}" if digits < _FINEST else text

    def _along(self) -> "Reading":
        """Returns the reading with whole kilometres for its step."""
        return self if self.step_m is None else replace(self, step_m=10.0 ** floor(log10(self.step_m) + 1e-9))

    def _units(self, count: int, value_m: float) -> str:
        step = (self.step_m or 1.0) / long_unit()[1]
        return grouped(count * step, 0) if count or value_m <= 0 else f"<{THIN}{number_text(step)}"

    def _signed(self, text: str) -> str:
        return f"{ABOUT} {text}" if self.is_rough and not text.startswith("<") else text


def reading_of(route: Route, total_m: float) -> Reading:
    """Returns how the figures of a route are written.

    A line drawn from stations or schematically whose accuracy is kilometres has figures to the power of ten
    below that accuracy: ± 50 km gives tens of kilometres.
    """
    accuracy_m = route.geometry_accuracy_m
    if route.quality not in LOOSE or not accuracy_m or accuracy_m < 0 or not isfinite(accuracy_m):
        return Reading(total_m)
    unit_m = long_unit()[1]
    step_m = unit_m * 10.0 ** max(0, floor(log10(accuracy_m / unit_m))) if accuracy_m >= ROUGH_M else None
    return Reading(total_m, step_m, accuracy_m)
