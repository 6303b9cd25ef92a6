"""Numbers and dates as a person reads them: lengths, ranges, degrees, scales, in the reader's writing and units.

What is written for machines (JSON, CSV, GeoJSON) never comes through here: it has metres, points and ISO dates.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace

THIN = "\u202f"
"""The thin no-break space for thousands and before units."""
KM_M, MILE_M, FOOT_M = 1_000.0, 1_609.344, 0.3048
"""Metres of a kilometre, an international mile and a foot."""

_LEAST_STEP_M = 100.0
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Writing:
    """Is a way to write figures: decimal sign, sign between thousands, the words of units, and the form of dates.

    With `miles` lengths and areas are in miles and feet; kilometres along a route stay kilometres: they are names of
    places on it. `dates` has a template of a day, a month and a year, in this order; empty is ISO.
    """

    decimal: str = "."
    thousands: str = THIN
    miles: bool = False
    units: Mapping[str, str] = field(default_factory=dict)
    dates: tuple[str, ...] = ()


PLAIN = Writing()
WRITING: ContextVar[Writing] = ContextVar("writing")
"""How figures are written in this thread; where it is not set, as `use_writing` says."""
_USUAL: list[Writing] = [PLAIN]


def use_writing(usual: Writing) -> None:
    """Writes figures so wherever `WRITING` is not set."""
    _USUAL[:] = [usual]


def writing() -> Writing:
    """Returns how figures are written now."""
    return WRITING.get(_USUAL[0])


@contextmanager
def written(way: Writing) -> Iterator[None]:
    """Writes figures in a way inside the block, in this thread alone."""
    token = WRITING.set(way)
    try:
        yield
    finally:
        WRITING.reset(token)


def in_kilometres() -> Writing:
    """Returns the present writing with kilometres: for what is a name of a place on a route."""
    return replace(writing(), miles=False)


def long_unit() -> tuple[str, float]:
    """Returns the unit of lengths and its metres: "km" or "mi"."""
    return ("mi", MILE_M) if writing().miles else ("km", KM_M)


def short_unit() -> tuple[str, float]:
    """Returns the unit of short lengths and its metres: "m" or "ft"."""
    return ("ft", FOOT_M) if writing().miles else ("m", 1.0)


def with_unit(text: str, unit: str) -> str:
    """Returns a figure with its unit, such as "km" or "m", as the language in use writes it."""
    return f"{text}{THIN}{writing().units.get(unit, unit)}"


def number_text(value: float, form: str = "g") -> str:
    """Returns a number in a form of Python's, with the decimal sign in use and a true minus."""
    text = format(value, form)
    text = text if "e" in text else text.replace(".", writing().decimal)
    return text.replace("-", "−")


def date_text(text: str) -> str:
    """Returns an ISO day, month or year in the form in use; what is none of these stays as it is."""
    found, forms = _DATE.fullmatch(text), writing().dates
    if found is None or not forms:
        return text
    year, month, day = found.groups()
    form = forms[0] if day else forms[1] if month else forms[2]
    return form.format(y=year, m=month, d=day, month=int(month or 0), day=int(day or 0))


def _digits(total_m: float) -> int:
    """Returns the decimals of kilometres: whole metres under 1 km, two decimals under 100 km, one from there on.

    The same holds for miles.
    """
    total = abs(total_m) / long_unit()[1]
    return 3 if total < 1 else 2 if total < 100 else 1


def grouped(value: float, digits: int) -> str:
    """Returns a number with the decimal sign in use, a true minus, and signs between thousands from 10 000."""
    way = writing()
    text = f"{abs(value):,.{digits}f}" if abs(value) >= 10_000 else f"{abs(value):.{digits}f}"
    text = text.replace(".", "\0").replace(",", way.thousands).replace("\0", way.decimal)
    return f"−{text}" if value < 0 and text.strip("0.,") else text


def km_text(value_m: float, *, total_m: float | None = None, unit: bool = False) -> str:
    """Returns metres as kilometres (or miles) with the decimals that the route's total calls for."""
    total_m = value_m if total_m is None else total_m
    (name, metres), (short, short_m) = long_unit(), short_unit()
    if unit and abs(total_m) < metres:
        return with_unit(grouped(value_m / short_m, 0), short)
    text = grouped(value_m / metres, _digits(total_m))
    return with_unit(text, name) if unit else text


def shared_units(values_m: Sequence[float], total_m: float, unit_m: float) -> list[int]:
    """Returns parts in whole units that add up to the rounded total: the largest remainders take the last unit."""
    floors = [math.floor(value / unit_m + 1e-9) for value in values_m]
    spare = round(total_m / unit_m) - sum(floors)
    order = sorted(range(len(floors)), key=lambda k: -(values_m[k] / unit_m - floors[k]))
    for k in order[: max(0, min(spare, len(order)))]:
        floors[k] += 1
    return floors


def kms_text(values_m: Sequence[float], total_m: float) -> list[str]:
    """Returns parts as kilometres (or miles) that add up to the rounded total."""
    digits = _digits(total_m)
    units = shared_units(values_m, total_m, long_unit()[1] / 10**digits)
    return [grouped(count / 10**digits, digits) for count in units]


def range_text(low_m: float, high_m: float, *, total_m: float) -> str:
    """Returns a range in kilometres with a spaced en dash."""
    return f"{km_text(low_m, total_m=total_m)} – {km_text(high_m, total_m=total_m)}"


def metres_text(value_m: float) -> str:
    """Returns exact metres with three decimals and their unit."""
    return with_unit(grouped(value_m, 3), "m")


def percent_text(share: float) -> str:
    """Returns a share of one as whole percent; a trace is "< 1 %"."""
    if 0 < share < 0.005:
        return f"<{THIN}1{THIN}%"
    return f"{share * 100:.0f}{THIN}%"


def degrees_text(lon: float, lat: float, digits: int = 4) -> str:
    """Returns a place as 42.4152° N, 130.6413° E, with fewer decimals where it is known less exactly."""
    north, east = number_text(abs(lat), f".{digits}f"), number_text(abs(lon), f".{digits}f")
    return f"{north}° {'N' if lat >= 0 else 'S'}, {east}° {'E' if lon >= 0 else 'W'}"


def scale_text(denominator: float) -> str:
    """Returns a map scale such as 1 : 520 000, to two significant digits."""
    if denominator <= 0:
        return ""
    step = 10 ** (math.floor(math.log10(denominator)) - 1)
    return f"1 : {round(denominator / step) * step:,.0f}".replace(",", writing().thousands)


def area_text(value_m2: float) -> str:
    """Returns square metres as a person reads them: m² under 0.1 km², then km² with the decimals of a length.

    In miles: ft² and mi².
    """
    (name, metres), (short, short_m) = long_unit(), short_unit()
    large = value_m2 / metres**2
    if abs(large) < 0.1:
        return with_unit(grouped(value_m2 / short_m**2, 0), f"{short}²")
    return with_unit(grouped(large, 3 if large < 1 else 2 if large < 100 else 1 if large < 10_000 else 0), f"{name}²")


def azimuth_text(degrees: float) -> str:
    """Returns a direction as whole degrees clockwise from north."""
    return f"{round(degrees % 360.0) % 360}°"


def figure_step_m(least_m: float) -> float:
    """Returns the step between kilometre figures: 1, 2 or 5 times a power of ten, not under `least_m` or 100 m."""
    unit = 10.0 ** math.floor(math.log10(max(least_m, _LEAST_STEP_M)))
    return next(unit * share for share in (1, 2, 5, 10) if unit * share >= max(least_m, _LEAST_STEP_M) * (1 - 1e-9))
