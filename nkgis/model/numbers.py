"""Numbers as a person reads them: kilometres, ranges, degrees, scales."""

import math
from collections.abc import Mapping, Sequence
from contextvars import ContextVar

THIN = "\u202f"
"""The thin no-break space for thousands and before units."""

_LEAST_STEP_M = 100.0


UNITS: ContextVar[Mapping[str, str]] = ContextVar("units")
"""How units are written in the language in use; one that is not named stays as it is."""
_USUAL: dict[str, str] = {}


def use_units(units: Mapping[str, str]) -> None:
    """Writes units so wherever `UNITS` is not set."""
    _USUAL.clear()
    _USUAL.update(units)


def with_unit(text: str, unit: str) -> str:
    """Returns a figure with its unit, "km" or "m", as the language in use writes it."""
    return f"{text}{THIN}{UNITS.get(_USUAL).get(unit, unit)}"


def _digits(total_m: float) -> int:
    """Returns the decimals of kilometres: whole metres under 1 km, two decimals under 100 km, one from there on."""
    if abs(total_m) < 1_000:
        return 3
    return 2 if abs(total_m) < 100_000 else 1


def grouped(value: float, digits: int) -> str:
    """Returns a number with a true minus, and thin spaces in thousands from 10 000."""
    text = f"{abs(value):,.{digits}f}" if abs(value) >= 10_000 else f"{abs(value):.{digits}f}"
    text = text.replace(",", THIN)
    return f"−{text}" if value < 0 and text.strip("0.") else text


def km_text(value_m: float, *, total_m: float | None = None, unit: bool = False) -> str:
    """Returns metres as kilometres with the decimals that the route's total calls for."""
    total_m = value_m if total_m is None else total_m
    if unit and abs(total_m) < 1_000:
        return with_unit(grouped(value_m, 0), "m")
    text = grouped(value_m / 1000, _digits(total_m))
    return with_unit(text, "km") if unit else text


def shared_units(values_m: Sequence[float], total_m: float, unit_m: float) -> list[int]:
    """Returns parts in whole units that add up to the rounded total: the largest remainders take the last unit."""
    floors = [math.floor(value / unit_m + 1e-9) for value in values_m]
    spare = round(total_m / unit_m) - sum(floors)
    order = sorted(range(len(floors)), key=lambda k: -(values_m[k] / unit_m - floors[k]))
    for k in order[: max(0, min(spare, len(order)))]:
        floors[k] += 1
    return floors


def kms_text(values_m: Sequence[float], total_m: float) -> list[str]:
    """Returns parts as kilometres that add up to the rounded total."""
    digits = _digits(total_m)
    units = shared_units(values_m, total_m, 1000 / 10**digits)
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
    return f"{abs(lat):.{digits}f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.{digits}f}° {'E' if lon >= 0 else 'W'}"


def scale_text(denominator: float) -> str:
    """Returns a map scale such as 1 : 520 000, to two significant digits."""
    if denominator <= 0:
        return ""
    step = 10 ** (math.floor(math.log10(denominator)) - 1)
    return f"1 : {round(denominator / step) * step:,.0f}".replace(",", THIN)


def area_text(value_m2: float) -> str:
    """Returns square metres as a person reads them: m² under 0.1 km², then km² with the decimals of a length."""
    if abs(value_m2) < 100_000:
        return f"{grouped(value_m2, 0)}{THIN}m²"
    km2 = value_m2 / 1e6
    return f"{grouped(km2, 3 if km2 < 1 else 2 if km2 < 100 else 1 if km2 < 10_000 else 0)}{THIN}km²"


def azimuth_text(degrees: float) -> str:
    """Returns a direction as whole degrees clockwise from north."""
    return f"{round(degrees % 360.0) % 360}°"


def figure_step_m(least_m: float) -> float:
    """Returns the step between kilometre figures: 1, 2 or 5 times a power of ten, not under `least_m` or 100 m."""
    unit = 10.0 ** math.floor(math.log10(max(least_m, _LEAST_STEP_M)))
    return next(unit * share for share in (1, 2, 5, 10) if unit * share >= max(least_m, _LEAST_STEP_M) * (1 - 1e-9))
