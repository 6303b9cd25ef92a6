"""The first page of a strip book: key figures, the map of the whole route with its pages, the whole strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.cartography.strip.values import COUNTRY, CROSSINGS, STATIONS, STATUS
from nkgis.cartography.wording import language_in_use, say
from nkgis.exporters.diagram_figure import draw_diagram
from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.figure_panels import draw_passport
from nkgis.exporters.strip_book.book import MARGIN_PT, WIDE_PT
from nkgis.exporters.strip_book.ground import draw_route_map
from nkgis.exporters.strip_book.page import GAP_PT, TICKS_PT, TOP_PT, draw_foot, draw_heading, placed_strip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.exporters.strip_book.book import Book, Leaf, Span

LANES = (STATIONS, COUNTRY, CROSSINGS, STATUS)
_FIGURES_PT, _STRIP_SHARE = 104 * MM_PT, 0.42


def draw_overview(leaf: Leaf, book: Book, spans: Sequence[Span]) -> None:
    """Draws the page."""
    draw_heading(leaf, book, say("strip book"))
    layout, bottom = placed_strip(book, 0.0, _STRIP_SHARE, lanes=LANES)
    figures = (MARGIN_PT, bottom + 2 * MM_PT, MARGIN_PT + _FIGURES_PT - 6 * MM_PT, TOP_PT)
    draw_passport(leaf.page, figures, book.route, book.measured, theme=book.theme, scale=1.0,
                  language=book.scene.language or language_in_use())
    box = (MARGIN_PT + _FIGURES_PT + TICKS_PT, bottom + TICKS_PT + 2 * MM_PT, WIDE_PT - MARGIN_PT - TICKS_PT,
           TOP_PT - TICKS_PT)
    canvas = draw_route_map(leaf.figure, leaf.page, book, box, spans, unit_pt=0.62)
    unit = (WIDE_PT - 2 * MARGIN_PT) / layout.diagram.width_px
    draw_diagram(leaf.page, layout.diagram, MARGIN_PT, bottom - GAP_PT, unit)
    draw_foot(leaf, book, canvas)
