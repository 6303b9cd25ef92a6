"""The slides of strip diagrams: one route kilometre by kilometre, or several under each other with their table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nkgis.cartography.diagram import Diagram, Measure
from nkgis.cartography.strip.layout import EDGE_PX, strip_diagram
from nkgis.cartography.strip.values import Lane, Mark, Stretch, Strip
from nkgis.cartography.wording import say
from nkgis.exporters.diagram_figure import measure as house_measure
from nkgis.exporters.slides.about import About, foot_part, method_notes
from nkgis.exporters.slides.boxes import GAP_PX, LEFT_PX, whole_box
from nkgis.exporters.slides.faces import BOLD_FROM, measure
from nkgis.exporters.slides.names import page_id, plain
from nkgis.exporters.slides.overview_page import Pair
from nkgis.exporters.slides.table_pages import routes_table, signs_text
from nkgis.exporters.slides.values import Box, DrawingPart, Page

NARROWEST_PX, WIDEST_PX, _STEP_PX = 770, 1570, 40
"""Widths a strip is laid out for: the narrower, the larger its words are when it is drawn as wide as the slide."""
LANES = ("stations", "country", "crossings", "gauge", "electrification", "voltage", "status", "sanctions")
COMPARED_MOST, NAME_MAX, _FULL = 4, 90, 2
"""Routes that are set beside each other with their strips; with more than two of them the countries alone are drawn."""


def strip_page(strip: Strip, about: About) -> Page:
    """Returns the slide of a route on its ruler; whose word a stretch is stands in the notes."""
    title = say("%1: along the line", plain(strip.name, NAME_MAX))
    foot = foot_part(about, is_mapped=False)
    drawing = _drawing("strip", [strip], whole_box(title, foot.box), about, say("Strip diagram of %1", strip.name))
    notes = (strip.about, *strip_notes(strip), *method_notes(about))
    return Page(page_id("strip", *strip.key), title, (drawing, foot), notes, about.language)


def _drawing(name: str, strips: Sequence[Strip], room: Box, about: About, alt: str) -> DrawingPart:
    """Returns the strips of routes in a room; their words begin where those of the slide do."""
    diagram = strips_in(strips, room, about)
    scale = room.wide / (diagram.width_px - 2 * EDGE_PX)
    box = replace(room, x=LEFT_PX - EDGE_PX * scale, wide=diagram.width_px * scale)
    return DrawingPart(name, box, diagram, alt, about.color("base"))


def strips_in(strips: Sequence[Strip], box: Box, about: About) -> Diagram:
    """Returns the strips of routes as large as a box lets them be, with words for the widest fonts.

    Where words then find no room, those in the lanes are laid out for the house's font.
    """
    wide, lost = _largest(strips, box, about, measure)
    if not lost:
        return wide
    usual, less = _largest(strips, box, about, _house_lanes)
    return usual if less < lost else wide


def _house_lanes(text: str, size_px: float, weight: int = 400, italic: bool = False) -> float:
    """Returns the width of words in the house's font, but that of names and totals in the widest."""
    return (measure if weight >= BOLD_FROM else house_measure)(text, size_px, weight, italic)


def _largest(strips: Sequence[Strip], box: Box, about: About, words: Measure) -> tuple[Diagram, int]:
    """Returns the strips as large as a box lets them be, and how many texts have no room."""
    lanes = LANES if len(strips) == 1 else ("country",) if len(strips) > _FULL else None
    strips = [_unnumbered(strip) for strip in strips]
    for width in range(NARROWEST_PX, WIDEST_PX, _STEP_PX):
        layout = strip_diagram(strips, width_px=width, measure=words, theme=about.scene.theme, lanes=lanes,
                               compact=True)
        if (layout.diagram.width_px - 2 * EDGE_PX) * box.high >= layout.diagram.height_px * box.wide:
            break
    return layout.diagram, layout.lost


def strip_notes(strip: Strip) -> list[str]:
    """Returns what stands along a strip with its sources, a paragraph each."""
    found = [
        f"{lane.name}: {one.texts[0]} – {'; '.join(one.notes)}"
        for lane in strip.lanes for one in _told(lane) if one.notes
    ]
    return [*dict.fromkeys(found), *strip.remarks]


def _unnumbered(strip: Strip) -> Strip:
    """Returns a strip without the numbers of its sources, which have no foot to be told in."""
    return replace(strip, lanes=tuple(
        replace(lane, stretches=tuple(replace(one, notes=()) for one in lane.stretches),
                marks=tuple(replace(one, notes=()) for one in lane.marks)) for lane in strip.lanes
    ))


def _told(lane: Lane) -> tuple[Stretch | Mark, ...]:
    return (*lane.stretches, *lane.marks)


def comparison_pages(pairs: Sequence[Pair], strips: Sequence[Strip], about: About) -> Iterator[Page]:
    """Yields the slide that sets chosen routes beside each other: their table and below it their strips.

    The strips of more than two routes have a slide of their own, so that they are large enough to be read.
    """
    names = [strip.name for strip in strips]
    title = say("%n route(s) beside each other: %1", ", ".join(names), count=len(pairs))
    foot = foot_part(about, is_mapped=False, signs=signs_text(pairs))
    whole = whole_box(title, foot.box)
    table = routes_table(pairs, about, whole)
    high = 0.0 if len(pairs) > _FULL else table.high + GAP_PX
    drawing = _drawing("strips", strips, replace(whole, y=whole.y + high, high=whole.high - high), about,
                       say("Strip diagrams of %1", ", ".join(names)))
    told = tuple(f"{strip.name}: {text}" for strip in strips for text in strip_notes(strip))
    notes = tuple(method_notes(about))
    if len(pairs) <= _FULL:
        yield Page("comparison", title, (table, drawing, foot), (*told, *notes), about.language)
        return
    yield Page("comparison", title, (table, foot), notes, about.language)
    yield Page(page_id("comparison", "strips"), title, (drawing, foot), (*told, *notes), about.language)
