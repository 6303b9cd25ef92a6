"""The slides of strip diagrams: one route kilometre by kilometre, or several under each other with their table."""

from collections.abc import Sequence

from nkgis.cartography.diagram import Diagram
from nkgis.cartography.wording import say
from nkgis.exporters.slides.about import WHOLE, About, foot_part, method_notes
from nkgis.exporters.slides.names import page_id
from nkgis.exporters.slides.summary_pages import ROW_PX, Pair, routes_table
from nkgis.exporters.slides.values import Box, DrawingPart, Page

STRIP_PX = 860.0
"""The width a strip is laid out for: drawn 1200 px wide its words are as large as those of the slide."""
COMPARED_ROWS = 6


def strip_page(key: tuple[str, str], name: str, strip: Diagram, about: About) -> Page:
    """Returns the slide of a route on its ruler."""
    title = say("%1, kilometre by kilometre", name)
    drawing = DrawingPart("strip", WHOLE, strip, say("Strip diagram of %1", name), about.color("base"))
    return Page(page_id("strip", *key), title, (drawing, foot_part(about, is_mapped=False)),
                tuple(method_notes(about)), about.language)


def comparison_page(pairs: Sequence[Pair], names: Sequence[str], strips: Diagram | None, about: About) -> Page:
    """Returns the slide that sets chosen routes beside each other: their table, and below it their strips."""
    table = routes_table(pairs[:COMPARED_ROWS], about, Box(WHOLE.x, WHOLE.y, WHOLE.wide, ROW_PX))
    high = ROW_PX * (min(len(pairs), COMPARED_ROWS) + 1) + 18
    title = say("%n route(s) beside each other: %1", ", ".join(names), count=len(pairs))
    parts = [table]
    if strips is not None:
        room = Box(WHOLE.x, WHOLE.y + high, WHOLE.wide, WHOLE.high - high)
        parts.append(DrawingPart("strips", room, strips, say("Strip diagrams of %1", ", ".join(names)),
                                 about.color("base")))
    return Page("comparison", title, (*parts, foot_part(about, is_mapped=False)), tuple(method_notes(about)),
                about.language)
