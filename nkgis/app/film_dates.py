"""The dates of a film: listed, in steps from one to another, or those of the recorded events."""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nkgis.errors import InputError
from nkgis.io.dates import checked_date, last_day
from nkgis.model.clock import first_day
from nkgis.model.happening import Happening
from nkgis.model.sequence import NOW_WORD, FilmSequence, Moves

MOST_FRAMES = 1_000
_STEP = re.compile(r"[Pp]?(\d{1,5})([yYmMwWdD])")
_DAYS = {"W": 7, "D": 1}
_LAST_YEAR = 9999


@dataclass(frozen=True, slots=True)
class FilmDate:
    """Is a date of a film: `clock` is the ISO text that the clock is set to, None for today; `text` what is shown."""

    clock: str | None
    text: str


def film_dates(sequence: FilmSequence, happenings: Sequence[Happening], *, day: str) -> tuple[FilmDate, ...]:
    """Returns the dates of a film of time, in order; `day` is today.

    Raises InputError for what is no date or no step, and for too many.
    """
    if sequence.dates:
        found = tuple(_listed(text) for text in sequence.dates)
    elif sequence.begin or sequence.end or sequence.step:
        found = _stepped(sequence, happenings, day)
    else:
        found = event_dates(happenings, sequence.moves)
    if len(found) > MOST_FRAMES:
        raise too_many(len(found))
    return found


def too_many(count: int) -> InputError:
    """Returns the error of a film with too many frames."""
    return InputError(f"{count} frames are more than a film has ({MOST_FRAMES}); take a longer step or fewer dates.")


def event_dates(happenings: Iterable[Happening], moves: Moves = Moves.SITUATION) -> tuple[FilmDate, ...]:
    """Returns each date of the events once, and today at the end.

    Where knowledge alone moves these are the dates on which they became known. Of a month or a year the clock stands
    on the first day, so that what is dated more exactly comes in its turn.
    """
    days: dict[str, str] = {}
    for one in happenings:
        text = one.said_on if moves is Moves.KNOWLEDGE else one.date
        day = first_day(text)
        days[day] = min(days.get(day, text), text, key=len)
    return (*(FilmDate(day, days[day]) for day in sorted(days)), FilmDate(None, NOW_WORD))


def _listed(text: str) -> FilmDate:
    if text.strip().casefold() == NOW_WORD:
        return FilmDate(None, NOW_WORD)
    found = checked_date(text.strip()) or ""
    return FilmDate(found, found)


def _stepped(sequence: FilmSequence, happenings: Sequence[Happening], day: str) -> tuple[FilmDate, ...]:
    """Returns the dates from begin to end; what is left out of both is the first event, and today."""
    count, unit = _step(sequence.step or "P1Y")
    known = event_dates(happenings, sequence.moves)
    begin = (_listed(sequence.begin).clock or day) if sequence.begin else (known[0].clock or day)[:4]
    to_now = not sequence.end or sequence.end.strip().casefold() == NOW_WORD
    end = day if to_now else _listed(sequence.end).clock or day
    if last_day(end) < first_day(begin):
        raise InputError(f"The film goes from {begin} to {end}, but {end} is earlier; give the earlier date first.")
    form = max(len(begin), {"Y": 4, "M": 7}.get(unit, 10))
    dates: list[FilmDate] = []
    for number in range(MOST_FRAMES + 1):
        later = _later(first_day(begin), number * count, unit)
        if later is None or later > last_day(end):
            break
        dates.append(FilmDate(later[:form], later[:form]))
    else:
        raise InputError(f"A step of {sequence.step or 'P1Y'} from {begin} to {end} makes more than {MOST_FRAMES} "
                         "frames; take a longer step.")
    return (*dates, FilmDate(None, NOW_WORD)) if to_now else tuple(dates)


def _step(text: str) -> tuple[int, str]:
    found = _STEP.fullmatch(text.strip())
    if found is None or int(found[1]) == 0:
        raise InputError(f"{text[:40]} is no step; write a number and y, m, w or d, for example 1y, 3m or P1M.")
    return int(found[1]), found[2].upper()


def _later(day: str, count: int, unit: str) -> str | None:
    """Returns the day so many years, months, weeks or days later; None beyond the calendar."""
    begin = date.fromisoformat(day)
    try:
        if unit in _DAYS:
            return (begin + timedelta(days=count * _DAYS[unit])).isoformat()
        months = begin.year * 12 + begin.month - 1 + count * (12 if unit == "Y" else 1)
        year, month = months // 12, months % 12 + 1
        if year > _LAST_YEAR:
            return None
        return date(year, month, min(begin.day, monthrange(year, month)[1])).isoformat()
    except OverflowError:
        return None
