"""The ticks and figures of the kilometre ruler."""

from dataclasses import dataclass
from math import ceil, floor, log10

from nkgis.cartography.diagram import Measure
from nkgis.cartography.reading import Reading
from nkgis.cartography.strip.fit import Type
from nkgis.cartography.wording import say
from nkgis.model.numbers import grouped, in_kilometres, with_unit, written

_FIGURES_APART_PX, _TICKS_APART_PX = 14.0, 3.5
_SHORT_M = 60_000.0


@dataclass(frozen=True, slots=True)
class Tick:
    """Is a tick at a chainage (metres); `text` is empty where it has no figure."""

    m: float
    text: str = ""


def ticks(from_m: float, to_m: float, px_per_m: float, kind: Type, measure: Measure) -> list[Tick]:
    """Returns the ticks of a ruler from one chainage to another, both ends left out of the figures.

    Ticks every 10 and figures every 50 km, every 1 and 5 km where the ruler is under 60 km long; wider or narrower
    (1, 2, 5 times a power of ten) where they would not stand apart or there would be none.
    """
    length_m = max(to_m - from_m, 1e-9)
    metres = length_m < 1_000 and to_m < 1_000
    figure_m = 5_000.0 if length_m < _SHORT_M else 50_000.0
    while figure_m > length_m / 4 and figure_m > 1e-3:
        figure_m = _finer(figure_m)
    widest = kind.width(_figure(to_m, figure_m, metres=metres), measure)
    while figure_m * px_per_m < widest + _FIGURES_APART_PX:
        figure_m = _coarser(figure_m)
    tick_m = next((figure_m / parts for parts in (5, 2) if figure_m / parts * px_per_m >= _TICKS_APART_PX), figure_m)
    if _lead(figure_m) == 2:
        tick_m = next((figure_m / parts for parts in (4, 2) if figure_m / parts * px_per_m >= _TICKS_APART_PX),
                      figure_m)
    every = round(figure_m / tick_m)
    low, high = ceil(from_m / tick_m - 1e-9), floor(to_m / tick_m + 1e-9)
    return [Tick(k * tick_m, "" if k % every else _figure(k * tick_m, figure_m, metres=metres))
            for k in range(low, high + 1)]


def end_text(reading: Reading, m: float) -> str:
    """Returns the figure at the end of the ruler, with its unit: kilometres along a route stay kilometres."""
    with written(in_kilometres()):
        return reading.length(m)


def at_text(reading: Reading, m: float) -> str:
    """Returns a kilometre on the route as it stands beside a name; in metres under a kilometre."""
    if abs(reading.total_m) < 1_000 and not reading.is_rough:
        return reading.at(m)
    return reading.chainage(m)


def unit_word() -> str:
    """Returns the name of the ruler's lane."""
    return say("Kilometre")


def _figure(m: float, step_m: float, *, metres: bool) -> str:
    if abs(m) < step_m / 1e3:
        return "0"
    if metres:
        with written(in_kilometres()):
            return with_unit(grouped(m, max(0, -floor(log10(step_m) + 1e-9))), "m")
    return grouped(m / 1000, max(0, 3 - floor(log10(step_m) + 1e-9)))


def _lead(step: float) -> int:
    return round(step / 10.0 ** floor(log10(step) + 1e-9))


def _finer(step: float) -> float:
    return step / (2.5 if _lead(step) == 5 else 2)


def _coarser(step: float) -> float:
    return step * (2.5 if _lead(step) == 2 else 2)
