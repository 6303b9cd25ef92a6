"""What stands beside the map in a frame of a film: its date or scenario, what happened, and where in the film it is."""

from dataclasses import dataclass

from nkgis.model.calendar import MONTHS, month_number, month_text, span
from nkgis.model.numbers import date_text

_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MONTH_STEPS = (1, 2, 3, 6)
_MOST_TICKS = 10
_SHORT_YEARS = 2.0


@dataclass(frozen=True, slots=True)
class Told:
    """Is something that is told in a frame, with who says so."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class FilmBar:
    """Is the bar that shows where in a film a frame is: shares of its length from 0 to 1.

    `at` is the stretch of the frame, `ticks` the words below, `dots` the recorded events; `parts` are the names of
    equal parts, of a film that does not go through time.
    """

    at: tuple[float, float]
    ticks: tuple[tuple[float, str], ...] = ()
    dots: tuple[float, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilmCard:
    """Is the words of a frame: a small line above the large label, and what is told below."""

    over: str
    label: str
    bar: FilmBar
    told: tuple[Told, ...] = ()


class TimeAxis:
    """Is the stretch of time of a film: places are shares of it."""

    def __init__(self, days: tuple[str, ...]) -> None:
        spans = [span(day) for day in days]
        self.low = min(begin for begin, _ in spans)
        self.high = max(*(end for _, end in spans), self.low + 1 / 366)

    def share(self, year: float) -> float:
        """Returns where a time lies, clipped to the axis."""
        return min(1.0, max(0.0, (year - self.low) / (self.high - self.low)))

    def stretch(self, day: str) -> tuple[float, float]:
        """Returns the stretch of an ISO day, month or year."""
        begin, end = span(day)
        return self.share(begin), self.share(end)

    def holds(self, day: str) -> bool:
        """Tells whether a date begins on the axis."""
        return self.low <= span(day)[0] <= self.high

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Returns round years, or months of a short film, as (share, words)."""
        if self.high - self.low < _SHORT_YEARS:
            return self._months()
        years = self.high - self.low
        step = next(step for step in _YEAR_STEPS if years / step <= _MOST_TICKS or step == _YEAR_STEPS[-1])
        first = -(-int(self.low) // step) * step
        marks = range(first, int(self.high) + 1, step)
        return tuple((self.share(year), date_text(f"{year:04d}")) for year in marks if self.low <= year <= self.high)

    def _months(self) -> tuple[tuple[float, str], ...]:
        first, last = int(self.low * MONTHS), int(self.high * MONTHS)
        step = next((step for step in _MONTH_STEPS if (last - first) / step <= _MOST_TICKS), _MONTH_STEPS[-1])
        texts = [month_text(number) for number in range(first, last + 1) if number % step == 0]
        return tuple((self.share(month_number(text) / MONTHS), date_text(text)) for text in texts
                     if self.low - 1e-9 <= month_number(text) / MONTHS <= self.high)
