"""Events on a route: what holds at a point or over a stretch of it, since when and by whose word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """Is a value of one kind (gauge, structure, status, owner …) from one chainage to another, in metres.

    A point event has equal ends. Dates are ISO texts, inclusive; None is open.
    """

    kind: str
    value: str
    from_m: float
    to_m: float
    since: str | None = None
    until: str | None = None
    source: str | None = None

    @property
    def is_point(self) -> bool:
        """Tells whether the event is at a point."""
        return self.from_m == self.to_m

    def holds_on(self, date: str | None) -> bool:
        """Tells whether the event holds on an ISO date; None asks for events without an end."""
        if date is None:
            return self.until is None
        return (self.since is None or self.since <= date) and (self.until is None or date <= self.until)


@dataclass(frozen=True, slots=True)
class Section:
    """Is a stretch of a route over which no value changes; `values` has one text a kind that holds there."""

    from_m: float
    to_m: float
    values: dict[str, str]
