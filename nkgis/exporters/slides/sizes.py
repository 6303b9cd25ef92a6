"""Slides on pages of another size: everything in proportion, in the middle of the page."""

from dataclasses import dataclass, replace
from typing import Any

from nkgis.exporters.slides.master import EMU_PX
from nkgis.exporters.slides.values import (
    HIGH_PX,
    WIDE_PX,
    Box,
    ChartPart,
    Line,
    Page,
    Part,
    TablePart,
    TextPart,
)


@dataclass(frozen=True, slots=True)
class Fit:
    """Is how slides lie on the pages of a file: factor of all sizes, and px from the upper left corner."""

    factor: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def box(self, box: Box) -> Box:
        """Returns where a box lies on the page."""
        f = self.factor
        return Box(self.left + box.x * f, self.top + box.y * f, box.wide * f, box.high * f)

    def page(self, page: Page) -> Page:
        """Returns a slide as it lies on the page."""
        if self == Fit():
            return page
        return replace(
            page, parts=tuple(self._part(part) for part in page.parts),
            title_box=None if page.title_box is None else self.box(page.title_box),
            title_pt=None if page.title_pt is None else page.title_pt * self.factor,
        )

    def _part(self, part: Part) -> Part:
        box = self.box(part.box)
        if isinstance(part, TextPart):
            return replace(part, box=box, lines=tuple(map(self._line, part.lines)), gap_pt=part.gap_pt * self.factor)
        if isinstance(part, TablePart):
            rows = tuple(tuple(map(self._line, row)) for row in part.rows)
            return replace(part, box=box, rows=rows, row_px=part.row_px * self.factor,
                           heights=tuple(high * self.factor for high in part.heights))
        if isinstance(part, ChartPart):
            return replace(part, box=box, label_pt=part.label_pt * self.factor)
        return replace(part, box=box)

    def _line(self, line: Line) -> Line:
        return tuple(replace(run, size_pt=run.size_pt * self.factor) for run in line)


def fit_of(file: Any) -> Fit:
    """Returns how slides lie on the pages of a file."""
    wide, high = file.slide_width / EMU_PX, file.slide_height / EMU_PX
    factor = min(wide / WIDE_PX, high / HIGH_PX)
    return Fit(factor, (wide - WIDE_PX * factor) / 2, (high - HIGH_PX * factor) / 2)
