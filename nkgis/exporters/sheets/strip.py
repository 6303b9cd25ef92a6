"""The strip on a sheet: the diagram of the one chosen route below the map, with the lanes there is room for."""

from dataclasses import dataclass, replace
from typing import Any

from nkgis.cartography.strip.layout import StripLayout, strip_diagram
from nkgis.cartography.strip.values import CROSSINGS, GAUGE, SANCTIONS, STATIONS, STATUS, Strip
from nkgis.exporters.diagram_figure import draw_diagram, measure
from nkgis.exporters.figure_canvas import point_axes
from nkgis.exporters.figure_furniture import Box
from nkgis.exporters.sheets.plan import Template
from nkgis.exporters.sheets.subject import Subject

_FIRST = (STATIONS, "country")
_NEXT = (GAUGE, "voltage", CROSSINGS, STATUS, SANCTIONS, "electrification")
"""The lanes in the order in which they get their room."""


@dataclass(frozen=True, slots=True)
class StripPart:
    """Is a strip that a sheet has room for: at most `most_px` pixels of the diagram high."""

    strip: Strip
    theme: str
    most_px: float

    def height(self, wide_pt: float, unit_pt: float) -> float:
        """Returns how high it comes out on that width, in points."""
        return self.layout(wide_pt, unit_pt).diagram.height_px * unit_pt

    def layout(self, wide_pt: float, unit_pt: float) -> StripLayout:
        """Returns the strip with as many lanes as its height allows."""
        there = {lane.id for lane in self.strip.lanes if lane.stretches or lane.marks}
        lanes: list[str] = [*_FIRST]
        found = self._made(lanes, wide_pt / unit_pt)
        for lane in _NEXT:
            if lane not in there:
                continue
            more = self._made([*lanes, lane], wide_pt / unit_pt)
            if more.diagram.height_px <= self.most_px:
                lanes, found = [*lanes, lane], more
        return found

    def _made(self, lanes: list[str], width_px: float) -> StripLayout:
        return strip_diagram([self.strip], width_px=width_px, measure=measure, theme=self.theme, lanes=lanes,
                             compact=True)


def strip_part(subject: Subject, template: Template) -> StripPart | None:
    """Returns the strip of a sheet, None where the template has none, it is left out, or not one route is chosen."""
    if not template.strip_px or not subject.choices.has("strip") or len(subject.strips) != 1:
        return None
    return StripPart(_without_notes(subject.strips[0]), subject.scene.theme, template.strip_px)


def _without_notes(strip: Strip) -> Strip:
    """Returns the strip without the numbers of its sources: a sheet tells them with its key figures."""
    lanes = [replace(lane, stretches=tuple(replace(one, notes=()) for one in lane.stretches),
                     marks=tuple(replace(one, notes=()) for one in lane.marks)) for lane in strip.lanes]
    return replace(strip, lanes=tuple(lanes))


def draw_strip(figure: Any, box: Box, part: StripPart, *, unit_pt: float) -> None:
    """Draws the strip into a box of the figure (points)."""
    left, bottom, right, top = box
    axes = point_axes(figure, (left, bottom, right - left, top - bottom))
    axes.set_label("strip")
    axes.set_zorder(4)
    draw_diagram(axes, part.layout(right - left, unit_pt).diagram, 0.0, top - bottom, unit_pt)
