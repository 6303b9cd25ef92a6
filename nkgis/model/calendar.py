"""Dates on an axis of years: what stretch a day, month or year is, and the months that a slider goes through."""

from calendar import monthrange

MONTHS = 12


def span(date: str) -> tuple[float, float]:
    """Returns begin and end of an ISO day, month or year as years: 2019-04 is (2019.25, 2019.333…)."""
    year, month, day = _parts(date)
    if not month:
        return float(year), year + 1.0
    begin = year + (month - 1) / MONTHS
    if not day:
        return begin, year + month / MONTHS
    one = 1 / MONTHS / monthrange(year, month)[1]
    return begin + (day - 1) * one, begin + day * one


def middle(date: str) -> float:
    """Returns the middle of an ISO day, month or year as years."""
    begin, end = span(date)
    return (begin + end) / 2


def month_number(date: str) -> int:
    """Returns the number of the month that an ISO date lies in, of a year its first: months since the year 0."""
    year, month, _ = _parts(date)
    return year * MONTHS + max(month, 1) - 1


def month_text(number: int) -> str:
    """Returns the month of a number as ISO text."""
    return f"{number // MONTHS:04d}-{number % MONTHS + 1:02d}"


def _parts(date: str) -> tuple[int, int, int]:
    year, month, day = (*(int(part) for part in date.split("-")), 0, 0)[:3]
    return year, month, day
