"""A strip book as a PDF of A4 pages."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from nkgis.exporters.figure_canvas import paper
from nkgis.exporters.figure_saving import drawing, drawing_settings
from nkgis.exporters.strip_book.book import HIGH_PT, WIDE_PT, Leaf
from nkgis.exporters.strip_book.overview import draw_overview
from nkgis.exporters.strip_book.page import draw_stretch_page
from nkgis.exporters.strip_book.sources import draw_sources, source_pages
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from nkgis.exporters.strip_book.book import Book


def write_book(book: Book, path: Path, *, dpi: int = 150, progress: Progress = SILENT) -> None:
    """Draws the pages of a book into a PDF: an overview, a page a stretch, the sources.

    Progress is told, and may cancel, page by page. Raises InputError when there are too many pages.
    """
    from matplotlib.backends.backend_pdf import PdfPages

    spans = book.spans()
    pages: list[Callable[[Leaf], None]] = [partial(draw_overview, book=book, spans=spans)]
    pages += [partial(draw_stretch_page, book=book, span=span) for span in spans]
    pages += [partial(draw_sources, book=book, columns=columns) for columns in source_pages(book)]
    about = {"Title": book.strip.name[:200], "Creator": "nkgis", "Producer": "nkgis"}
    made = BytesIO()  # on a full disk PdfPages fails again when it is closed, and hides why
    file = PdfPages(made, metadata=about)
    try:
        for number, draw in enumerate(progress.track(pages, "Drawing the strip book"), start=1):
            with drawing(**drawing_settings(".pdf", dpi)):  # other figures may be drawn between two pages
                figure, page = paper(WIDE_PT, HIGH_PT, book.theme.ui["base"])
                page.set_zorder(4)
                draw(Leaf(figure, page, number, len(pages)))
                file.savefig(figure, facecolor=figure.get_facecolor())
    finally:
        with drawing():
            file.close()
    path.write_bytes(made.getbuffer())
