"""Events on a route: what holds at a point or over a stretch of it, since when and by whose word."""

from collections.abc import Iterable
from dataclasses import dataclass

COUNTRY = "country"
"""The kind of event that the measurement adds: what country a stretch lies in."""
_FIRST = (COUNTRY, "gauge", "status", "structure", "owner", "operator")


@dataclass(frozen=True, slots=True)
class Event:
    """Is a value of one kind (gauge, structure, status, owner …) from one chainage to another, in metres.

    A point event has equal ends. Dates are ISO texts (a day, month or year), inclusive; None is open. `as_of` is when
    the source says so.
    """

    kind: str
    value: str
    from_m: float
    to_m: float
    since: str | None = None
    until: str | None = None
    source: str | None = None
    as_of: str | None = None

    @property
    def is_point(self) -> bool:
        """Tells whether the event is at a point."""
        return self.from_m == self.to_m

    def holds_on(self, date: str | None) -> bool:
        """Tells whether the event holds on an ISO date; None asks for events without an end.

        Of two dates the coarser counts: what ended in 2020-02 held on 2020-02-15, and in 2020 what began that autumn.
        """
        if date is None:
            return self.until is None
        return not (self.since and _is_before(date, self.since)) and not (self.until and _is_before(self.until, date))


def _is_before(one: str, other: str) -> bool:
    length = min(len(one), len(other))
    return one[:length] < other[:length]


@dataclass(frozen=True, slots=True)
class Section:
    """Is a stretch of a route over which no value changes; `values` has one text a kind that holds there.

    `events` are those that say so. A section without length is a point.
    """

    from_m: float
    to_m: float
    values: dict[str, str]
    events: tuple[Event, ...] = ()

    @property
    def is_point(self) -> bool:
        """Tells whether the section has no length."""
        return self.from_m == self.to_m


def kinds_of(rows: Iterable[Section]) -> list[str]:
    """Returns the kinds that any of the sections has a value of: the usual ones first, the others by name."""
    found = {kind for row in rows for kind in row.values}
    return [*(kind for kind in _FIRST if kind in found), *sorted(found - set(_FIRST))]
