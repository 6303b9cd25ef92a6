"""Where the parts of a sheet stand, and what a template is."""

from collections.abc import Callable
from dataclasses import dataclass

from nkgis.exporters.figure_furniture import Box

A4_MM = (210.0, 297.0)
MARGIN_MM, TICKS_MM = 12.0, 4.5
FOOT_LINE = 1.3
"""Height of a line of the foot against its letters."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Is what a plan goes by: the paper in points, what is on the sheet, and how high some parts come out.

    `foot` takes the width of the foot and the size of its letters, `strip` the width of the strip and the size of its
    pixels, all in points; a sheet without a strip has None. `alone` tells of a sheet about one route.
    """

    wide: float
    high: float
    alone: bool
    table: bool
    legend: bool
    inset: bool
    graticule: bool
    foot: Callable[[float, float], float]
    strip: Callable[[float, float], float] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Is where the parts of a sheet stand, boxes in points (left, bottom, right, top).

    `scale` is the size of letters against those of an A4 page. A part without a box is left out; `inset_pt` and
    `legend_on_map` ask for a place in a corner of the map instead.
    """

    scale: float
    title: Box
    map: Box
    foot: Box
    figures: Box | None = None
    legend: Box | None = None
    inset: Box | None = None
    strip: Box | None = None
    inset_pt: tuple[float, float] | None = None
    legend_on_map: bool = False
    strip_unit_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Template:
    """Is a kind of sheet: its paper in millimetres, its plan, and what it asks of its letters and pictures.

    Sizes are points on paper of that size; `letters` is the scale of its plan there. `map_unit` enlarges the signs of
    the map, `legend_unit` is the points of a pixel of the legend at scale 1, `legend_rows` the most entries in a column
    of it, `strip_px` the most pixels of a strip diagram in height, 0 for a template without one.
    """

    id: str
    size_mm: tuple[float, float]
    plan: Callable[[Needs], Plan]
    least_pt: float
    foot_pt: float
    title_pt: float
    finding_pt: float
    least_dpi: int
    map_unit: float = 0.95
    legend_unit: float = 0.68
    legend_rows: int = 14
    legend_columns: int = 1
    grid: bool = False
    is_slide: bool = False
    letters: float = 1.0
    strip_px: float = 0.0

    def share(self, plan: Plan) -> float:
        """Returns the size of the paper against the template's own."""
        return plan.scale / self.letters
