"""The last pages of a strip book: its numbered sources, and how it was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.cartography.overlay import AID
from nkgis.cartography.passport.parts import method_text
from nkgis.cartography.strip.foot import remarks_of
from nkgis.cartography.strip.values import SANCTIONS
from nkgis.cartography.wording import say
from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.figure_fonts import wrapped, write
from nkgis.exporters.figure_furniture import credit_lines
from nkgis.exporters.strip_book.book import MARGIN_PT, WIDE_PT
from nkgis.exporters.strip_book.page import FOOT_PT, TOP_PT, draw_heading, write_foot

if TYPE_CHECKING:
    from nkgis.exporters.strip_book.book import Book, Leaf

_SIZE, _LINE, _GAP = 8.5, 1.32, 10 * MM_PT
_COLUMN_PT = (WIDE_PT - 2 * MARGIN_PT - _GAP) / 2
_ROWS = int((TOP_PT - FOOT_PT - 6 * MM_PT) / (_SIZE * _LINE))


def source_pages(book: Book) -> list[list[list[str]]]:
    """Returns the lines of the pages, two columns a page."""
    texts = [f"{number}. {note}" for number, note in enumerate(book.notes, start=1)]
    texts += ["", *remarks_of(book.strip)]
    if book.strip.lane(SANCTIONS) is not None:
        texts.append(f"{say(AID)}.")
    texts += ["", f"{method_text(book.method)}."]
    lines = [line for text in texts for line in wrapped(text, _SIZE, _COLUMN_PT) or [""]]
    columns = [lines[start:start + _ROWS] for start in range(0, len(lines), _ROWS)] or [[]]
    return [columns[start:start + 2] for start in range(0, len(columns), 2)]


def draw_sources(leaf: Leaf, book: Book, columns: list[list[str]]) -> None:
    """Draws one of the pages."""
    draw_heading(leaf, book, say("Sources"))
    for number, lines in enumerate(columns):
        left = MARGIN_PT + number * (_COLUMN_PT + _GAP)
        for row, line in enumerate(lines):
            write(leaf.page, left, TOP_PT - (row + 1) * _SIZE * _LINE, line, size_pt=_SIZE,
                  color=book.theme.ui["text"])
    write_foot(leaf, book, [f"{book.strip.about}.",
                            say("Sources and licences: %1", " · ".join(credit_lines(book.scene)))])
