"""What a strip book is made of, and the stretches of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil, floor, log10
from typing import TYPE_CHECKING, Any

from nkgis.cartography.strip.layout import strip_notes
from nkgis.cartography.style import Theme, style
from nkgis.errors import InputError
from nkgis.exporters.figure_canvas import MM_PT

if TYPE_CHECKING:
    import geopandas as gpd
    from shapely.geometry.base import BaseGeometry

    from nkgis.cartography.scene import MapScene
    from nkgis.cartography.strip.values import Strip
    from nkgis.model.method import Method
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement

WIDE_PT, HIGH_PT, MARGIN_PT = 297 * MM_PT, 210 * MM_PT, 10 * MM_PT
"""A4 lying, and its margin."""
USUAL_PAGES, MOST_PAGES = 10, 400
LEAST_PAGE_M = 100.0
Span = tuple[float, float]


@dataclass(frozen=True, eq=False, slots=True)
class Book:
    """Is one route with all that its book shows; `page_m` are the metres of a page, None as its length suggests."""

    strip: Strip
    scene: MapScene
    frames: Mapping[str, gpd.GeoDataFrame]
    line: BaseGeometry
    route: Route
    measured: Measurement
    method: Method
    page_m: float | None = None
    notes: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "notes", tuple(strip_notes(self.strip)))

    @property
    def theme(self) -> Theme:
        """Returns the colours of the book."""
        return style().theme(self.scene.theme)

    def spans(self) -> list[Span]:
        """Returns the stretches of the pages, from end to end of the route without a hole (metres)."""
        return page_spans(self.strip.total_m, self.page_m)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Is one page being drawn: its figure, its axes in points, its number and how many there are."""

    figure: Any
    page: Any
    number: int
    count: int


def page_spans(total_m: float, page_m: float | None = None) -> list[Span]:
    """Returns the stretches (metres) that a route is cut into; InputError when there are too many pages.

    Without `page_m` a page has 1, 2 or 5 times a power of ten metres, so that there are ten pages at most.
    """
    step_m = page_m or usual_page_m(total_m)
    count = max(1, ceil(total_m / step_m - 1e-9))
    if count > MOST_PAGES:
        raise InputError(f"--page-km {step_m / 1000:g}: the book would have {count} pages; give at least "
                         f"{ceil(total_m / 1000 / MOST_PAGES * 1000) / 1000:g}.")
    return [(number * step_m, min((number + 1) * step_m, total_m)) for number in range(count)]


def usual_page_m(total_m: float) -> float:
    """Returns the metres of a page as the length of a route suggests."""
    least = max(total_m / USUAL_PAGES, LEAST_PAGE_M)
    unit = 10.0 ** floor(log10(least) + 1e-9)
    return next(unit * share for share in (1, 2, 5, 10) if unit * share >= least * (1 - 1e-9))
