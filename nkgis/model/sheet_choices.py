"""What a presenter chose for the finished sheet: kept in the project, so that the next sheet is made the same way."""

from dataclasses import dataclass
from enum import StrEnum

SHEETS = ("briefing", "landscape", "slide", "poster")
"""The templates of a finished sheet."""
ALIASES = {"sheet": "briefing"}
"""Older names of templates."""
PARTS = ("inset", "legend", "table", "strip", "graticule", "relief", "north")
"""What can be left out of a sheet."""
LANGUAGES = ("", "en", "ru", "ko", "zh")
FORMATS = ("pdf", "svg", "png", "tiff")
"""What a window writes a sheet as."""
LEAST_DPI, MOST_DPI = 30, 1200
LONGEST = 1000
"""Characters of a title or a finding."""


class Extent(StrEnum):
    """Says what the map of a sheet shows.

    UNCHOSEN is the routes where some are named, else the view.
    """

    UNCHOSEN = ""
    VIEW = "view"
    WHOLE = "whole"
    ROUTE = "route"
    BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True)
class SheetChoices:
    """Is how a sheet is made: `without` names the parts that are left out.

    `title` and `finding` are "" for what the program says of the routes; `routes` are the ids of the routes that the
    sheet is about, none for the whole map; `bookmark` is the id of the view that it shows where `extent` says so.
    `language` is "" for that of the names. `format` is
    what the window writes, `dpi` is for pictures. ValueError when a value is none of those known.
    """

    template: str = "briefing"
    title: str = ""
    finding: str = ""
    extent: Extent = Extent.UNCHOSEN
    bookmark: str = ""
    routes: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    language: str = ""
    format: str = "pdf"
    dpi: int = 150

    def __post_init__(self) -> None:
        if self.template not in SHEETS:
            raise ValueError(f"{self.template[:40]!r} is no template of a sheet")
        unknown = [part for part in self.without if part not in PARTS]
        if unknown:
            raise ValueError(f"{unknown[0][:40]!r} is no part of a sheet")
        if self.language not in LANGUAGES:
            raise ValueError(f"{self.language[:40]!r} is no language of a sheet")
        if self.format not in FORMATS:
            raise ValueError(f"{self.format[:40]!r} is no format of a sheet")
        if not LEAST_DPI <= self.dpi <= MOST_DPI:
            raise ValueError(f"{self.dpi} dots per inch are not from {LEAST_DPI} to {MOST_DPI}")
        if max(len(self.title), len(self.finding)) > LONGEST:
            raise ValueError(f"a title has at most {LONGEST} characters")

    def has(self, part: str) -> bool:
        """Tells whether a part belongs on the sheet."""
        return part not in self.without


USUAL = SheetChoices()
"""How a sheet is made as long as nobody chose anything."""
