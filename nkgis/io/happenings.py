"""The table of dated events, checked at the door."""

from functools import cache
from pathlib import Path

from nkgis.assets import asset
from nkgis.io.csv_rows import CellError, Cells, ReadRows, read_table, whole
from nkgis.model.claim import Grade, Source
from nkgis.model.clock import is_before
from nkgis.model.happening import Happening
from nkgis.model.kinds import Status
from nkgis.model.undertaking import Stage

EVENT_COLUMNS = ("id", "date", "until", "title", "kind", "subjects", "status", "before", "detail", "source",
                 "publisher", "source_date", "page", "host", "known_from", "confidence")
EVENT_NEEDED = ("id", "date", "title", "kind", "subjects", "source", "confidence")
EVENTS = "events.csv"
STATES = tuple(sorted({*(one.value for one in Status), *(one.value for one in Stage)}))
"""Words for the state of a feature or a project."""


@cache
def bundled_happenings() -> tuple[Happening, ...]:
    """Returns the bundled events by date, read once; InputError names the first row that cannot be used."""
    return tuple(sorted(whole(read_happenings(asset("layers", EVENTS)), EVENTS), key=lambda one: one.date))


def read_happenings(path: Path) -> ReadRows[Happening]:
    """Returns the events of a CSV or XLSX file in file order, and the rows that were refused."""
    return read_table(path, EVENT_COLUMNS, EVENT_NEEDED, _happening)


def _happening(row: Cells) -> Happening:
    date, until = row.date("date", needed=True), row.date("until")
    if until and is_before(until, date):
        raise CellError(f"column until: {until} is before {date} in column date; put the later date there.")
    subjects = row.parts("subjects")
    if not subjects:
        raise CellError("column subjects is empty; write the ids of projects or features, parted by semicolons.")
    source = Source(row.text("source", needed=True), row.text("publisher"), row.date("source_date"), row.text("page"),
                    row.text("host"))
    grade = Grade(row.word("confidence", tuple(Grade)))
    if source.title.strip().lower() == "memory" and grade is not Grade.MEMORY:
        raise CellError(f"column confidence: the source is memory, so the confidence is C, not {grade}.")
    return Happening(
        id=row.identifier(), date=date, title=row.text("title", needed=True), kind=row.text("kind", needed=True),
        subjects=subjects, source=source, grade=grade, until=until, status=row.word("status", STATES, default=""),
        before=row.word("before", STATES, default=""), detail=row.text("detail"), known_from=row.date("known_from"),
    )
