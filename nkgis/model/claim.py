"""Claims: figures that somebody states, with who says so, when, and how far that carries."""

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """Names how a claim is known: A read in its source, B second hand or derived, C memory."""

    READ = "A"
    SECOND_HAND = "B"
    MEMORY = "C"


@dataclass(frozen=True, slots=True)
class Quantity:
    """Is what a claim may be about: its unit family, and the words that stand for a value where it is no number.

    `units` are the units that a row may use. `compared` names the measured figure that stands beside it, or is empty.
    """

    id: str
    name: str
    units: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    compared: str = ""

    @property
    def is_number(self) -> bool:
        """Tells whether a value is a number with a unit, not a word."""
        return bool(self.units)


@dataclass(frozen=True, slots=True)
class Source:
    """Is who says something: the title or the whole citation, and what is known of it beside.

    `date` is when it was published, an ISO day, month or year.
    """

    title: str
    publisher: str = ""
    date: str = ""
    page: str = ""
    host: str = ""

    @property
    def is_memory(self) -> bool:
        """Tells whether nothing but memory stands behind it."""
        return self.title.lower().startswith("memory")

    @property
    def voices(self) -> int:
        """Returns how many sources the citation names; they are parted by semicolons."""
        return max(1, sum(1 for part in self.title.split(";") if part.strip()))

    def text(self) -> str:
        """Returns the citation in one line."""
        more = [part for part in (self.publisher, self.page, self.host) if part and part not in self.title]
        if self.date and self.date[:4] not in self.title:
            more.append(self.date)
        return ", ".join([self.title, *more])


@dataclass(frozen=True, slots=True)
class Claim:
    """Is one figure or word that a source states of a subject (the id of a route, place, crossing or project).

    `low` and `high` are in `unit` and equal for a single figure; `word` stands instead where the quantity has words.
    `part` tells claims of one quantity apart that are about different parts. `as_of` is when it holds, `known_from`
    when it was said (ISO texts). `preferred` is a choice by hand.
    """

    id: str
    subject: str
    quantity: str
    low: float | None
    high: float | None
    unit: str
    source: Source
    grade: Grade
    word: str = ""
    text: str = ""
    part: str = ""
    as_of: str = ""
    known_from: str = ""
    preferred: bool = False
    note: str = ""

    @property
    def topic(self) -> tuple[str, str, str]:
        """Returns what the claim is about: claims of one topic compete."""
        return (self.subject, self.quantity, self.part)

    @property
    def said_on(self) -> str:
        """Returns from when the claim is known: when stated, else the source's date, else what it is as of."""
        return self.known_from or self.source.date or self.as_of

    def value_text(self) -> str:
        """Returns the value with its unit as one reads it; the source's own words stand in `text`."""
        if self.low is None or self.high is None:
            return self.word
        low, high = f"{self.low:.10g}", f"{self.high:.10g}"
        return f"{low if low == high else f'{low} – {high}'} {self.unit}"
