"""Dated events of corridors: what happened or was said when, to what, and what state that left it in."""

from dataclasses import dataclass

from nkgis.model.claim import Grade, Source


@dataclass(frozen=True, slots=True)
class Happening:
    """Is something dated that concerns routes, places or projects (`subjects`, their ids).

    `date` and `until` are ISO texts, inclusive; `until` ends a state that is over. `status` is the state that the
    subjects have from then on, empty where the event changes none; `before` is the state that it ended, where known.
    """

    id: str
    date: str
    title: str
    kind: str
    subjects: tuple[str, ...]
    source: Source
    grade: Grade
    until: str = ""
    status: str = ""
    before: str = ""
    detail: str = ""
    known_from: str = ""

    @property
    def said_on(self) -> str:
        """Returns from when the event is known: when stated, else the source's date, else its own."""
        return self.known_from or self.source.date or self.date
