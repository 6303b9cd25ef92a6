"""Upright lines that pass through the lanes of a strip: they stop before words and go on behind them."""

from collections.abc import Iterable
from itertools import accumulate

from nkgis.cartography.diagram import Item, Measure, Point, Words
from nkgis.cartography.diagram_faults import corners

_BESIDE_PX, _ABOVE_PX, _LEAST_PX = 3.0, 2.0, 2.0


def free_runs(
    items: Iterable[Item], x: float, top: float, bottom: float, measure: Measure
) -> list[tuple[float, float]]:
    """Returns from where to where an upright line at `x` can be drawn between two heights (px) beside all words."""
    shadows = sorted(
        shadow for one in items if isinstance(one, Words)
        for shadow in [_shadow(corners(one, measure), x)] if shadow is not None and shadow[0] < bottom
    )
    begins = accumulate([top, *(low for _, low in shadows)], max)
    ends = [*(high for high, _ in shadows), bottom]
    return [(begin, end) for begin, end in zip(begins, ends, strict=True) if end - begin > _LEAST_PX]


def _shadow(shape: tuple[Point, ...], x: float) -> tuple[float, float] | None:
    """Returns the heights between which a shape stands at `x` or close beside it, None where it does not."""
    left, right = x - _BESIDE_PX, x + _BESIDE_PX
    heights = [y for px, y in shape if left <= px <= right]
    for (x0, y0), (x1, y1) in zip(shape, (*shape[1:], shape[0]), strict=True):
        heights += [y0 + (y1 - y0) * (at - x0) / (x1 - x0) for at in (left, right) if min(x0, x1) < at < max(x0, x1)]
    return (min(heights) - _ABOVE_PX, max(heights) + _ABOVE_PX) if heights else None
