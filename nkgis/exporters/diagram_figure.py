"""Diagrams on paper: their paths, discs and words drawn with matplotlib, as they are and where they are."""

from collections import Counter
from functools import lru_cache
from typing import Any

from matplotlib.patches import Circle, Polygon

from nkgis.cartography.diagram import Diagram, Disc, Path, Words
from nkgis.exporters.figure_fonts import shown, width_pt, write

TEXT_MAX = 400


def measure(text: str, size_px: float, weight: int = 400, italic: bool = False) -> float:
    """Returns the width in px of a line of text as this module draws it: a `cartography.diagram.Measure`."""
    return width_pt(_drawn(text), size_px, weight, italic=italic)


def draw_diagram(
    axes: Any, diagram: Diagram, left_pt: float, top_pt: float, unit_pt: float, *, named: bool = False
) -> None:
    """Draws a diagram into axes in points; `unit_pt` are the points of a px, (left, top) is its upper left corner.

    Where it is `named` the shapes of an SVG have their part as their id, with a number from the second on.
    """
    counts: Counter[str] = Counter()
    for number, item in enumerate(diagram.items):
        z = 60.0 + number * 1e-3
        if isinstance(item, Words):
            write(axes, left_pt + item.x * unit_pt, top_pt - item.y * unit_pt, _drawn(item.text),
                  size_pt=item.size_px * unit_pt, color=item.color, weight=item.weight, italic=item.italic,
                  ha=_SIDES[item.anchor], rotation=item.angle, zorder=z)
            continue
        looks = _looks(item, unit_pt, z)
        if named and item.part:
            counts[item.part] += 1
            looks["gid"] = item.part if counts[item.part] == 1 else f"{item.part}-{counts[item.part]}"
        if isinstance(item, Disc):
            place = left_pt + item.x * unit_pt, top_pt - item.y * unit_pt
            axes.add_patch(Circle(place, item.radius * unit_pt, **looks))
        elif len(item.points) > 1:
            corners = [(left_pt + x * unit_pt, top_pt - y * unit_pt) for x, y in item.points]
            axes.add_patch(Polygon(corners, closed=item.closed, **looks, **_line_looks(item)))


@lru_cache(maxsize=1 << 14)
def _drawn(text: str) -> str:
    """Returns a text as it is drawn; a double space in it stays one."""
    return "  ".join(shown(part, most=TEXT_MAX) for part in text.split("  "))


_SIDES = {"start": "left", "middle": "center", "end": "right"}
_CAPS = {"butt": "butt", "round": "round", "square": "projecting"}


def _looks(item: Path | Disc, unit_pt: float, z: float) -> dict[str, Any]:
    return {
        "facecolor": item.fill if item.fill is not None else "none",
        "edgecolor": item.stroke if item.stroke is not None else "none",
        "linewidth": item.stroke_px * unit_pt if item.stroke is not None else 0.0,
        "alpha": item.opacity, "zorder": z,
    }


def _line_looks(item: Path) -> dict[str, Any]:
    dashed = bool(item.dash) and item.stroke_px > 0
    return {
        "fill": item.fill is not None, "capstyle": _CAPS[item.cap], "joinstyle": "miter" if item.closed else "round",
        "linestyle": (0.0, tuple(part / item.stroke_px for part in item.dash)) if dashed else "solid",
    }
