"""The slides of strip diagrams: one route kilometre by kilometre, or several under each other with their table."""

from collections.abc import Sequence
from dataclasses import replace

from nkgis.cartography.diagram import Diagram
from nkgis.cartography.strip.layout import strip_diagram
from nkgis.cartography.strip.values import Lane, Mark, Stretch, Strip
from nkgis.cartography.wording import say
from nkgis.exporters.diagram_figure import measure
from nkgis.exporters.slides.about import WHOLE, About, foot_part, method_notes
from nkgis.exporters.slides.names import page_id, plain
from nkgis.exporters.slides.summary_pages import ROW_PX, Pair, routes_table, signs_text
from nkgis.exporters.slides.values import Box, DrawingPart, Page

NARROWEST_PX, WIDEST_PX, _STEP_PX = 660, 1500, 40
"""Widths a strip is laid out for: the narrower, the larger its words are when it is drawn as wide as the slide."""
LANES = ("stations", "country", "crossings", "gauge", "electrification", "voltage", "status", "sanctions")
COMPARED_MOST, NAME_MAX, _FULL = 4, 90, 2
"""Routes that are set beside each other with their strips; with more than two of them the countries alone are drawn."""
_SIGNS_PX = 14.0


def strip_page(strip: Strip, about: About) -> Page:
    """Returns the slide of a route on its ruler; whose word a stretch is stands in the notes."""
    title = say("%1: along the line", plain(strip.name, NAME_MAX))
    drawing = DrawingPart("strip", WHOLE, strips_in([strip], WHOLE, about), say("Strip diagram of %1", strip.name),
                          about.color("base"))
    notes = (strip.about, *strip_notes(strip), *method_notes(about))
    return Page(page_id("strip", *strip.key), title, (drawing, foot_part(about, is_mapped=False)), notes,
                about.language)


def strips_in(strips: Sequence[Strip], box: Box, about: About) -> Diagram:
    """Returns the strips of routes as large as a box lets them be."""
    lanes = LANES if len(strips) == 1 else ("country",) if len(strips) > _FULL else None
    strips = [_unnumbered(strip) for strip in strips]
    for width in range(NARROWEST_PX, WIDEST_PX, _STEP_PX):
        diagram = strip_diagram(strips, width_px=width, measure=measure, theme=about.scene.theme, lanes=lanes,
                                compact=True).diagram
        if diagram.width_px * box.high >= diagram.height_px * box.wide:
            break
    return diagram


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


def comparison_page(pairs: Sequence[Pair], strips: Sequence[Strip], about: About) -> Page:
    """Returns the slide that sets chosen routes beside each other: their table, and below it their strips."""
    names = [strip.name for strip in strips]
    table = routes_table(pairs, about, Box(WHOLE.x, WHOLE.y, WHOLE.wide, ROW_PX))
    high = ROW_PX * (len(pairs) + 1) + 18
    end = WHOLE.high - _SIGNS_PX
    title = say("%n route(s) beside each other: %1", ", ".join(names), count=len(pairs))
    room = Box(WHOLE.x, WHOLE.y + high, WHOLE.wide, end - high)
    drawing = DrawingPart("strips", room, strips_in(strips, room, about),
                          say("Strip diagrams of %1", ", ".join(names)), about.color("base"))
    notes = (*(f"{strip.name}: {text}" for strip in strips for text in strip_notes(strip)), *method_notes(about))
    foot = foot_part(about, is_mapped=False, signs=signs_text(pairs))
    return Page("comparison", title, (table, drawing, foot), notes, about.language)
