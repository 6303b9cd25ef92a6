"""Two clocks: the day a situation is of, and the day up to which it is known what was said of it."""

from dataclasses import dataclass


def is_before(one: str, other: str) -> bool:
    """Tells whether an ISO date (a day, month or year) is before another; of two dates the coarser counts.

    2020-02 is not before 2020-02-15, and 2020 is not before 2020-12-31: they may be the same.
    """
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def first_day(date: str) -> str:
    """Returns the first day of an ISO day, month or year."""
    return (date + "-01-01")[:10]


@dataclass(frozen=True, slots=True)
class Clock:
    """Is a situation date and a knowledge date, ISO texts; None is today, which nothing recorded is later than.

    The situation date chooses what held, the knowledge date what had been said by then.
    """

    situation: str | None = None
    knowledge: str | None = None

    def holds(self, since: str | None, until: str | None) -> bool:
        """Tells whether what held from `since` to `until`, both inclusive and None open, held on the situation date."""
        if self.situation is None:
            return until is None
        return not (since and is_before(self.situation, since)) and not (until and is_before(until, self.situation))

    def has_begun(self, date: str | None) -> bool:
        """Tells whether a date was reached on the situation date; what has no date always was."""
        return self.situation is None or not date or not is_before(self.situation, date)

    def knows(self, known_from: str | None) -> bool:
        """Tells whether something said on `known_from` was known on the knowledge date; what has no date was."""
        return self.knowledge is None or not known_from or not is_before(self.knowledge, known_from)


NOW = Clock()
"""Everything that is recorded, as it stands now."""
