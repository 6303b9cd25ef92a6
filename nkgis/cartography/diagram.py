"""A diagram as plain values: the same paths, discs and words serve the window, paper, slides and pages.

Everything is in px from the upper left corner, y down. What draws a diagram draws its items in their order and decides
nothing: `exporters.diagram_figure` (PNG, PDF, SVG), `exporters.diagram_svg` (pages), slides as shapes, the window.
"""

from collections.abc import Callable
from dataclasses import dataclass

Point = tuple[float, float]
Measure = Callable[[str, float, int, bool], float]
"""Gives the width in px of a line of text: text, size in px, weight, italic."""


@dataclass(frozen=True, slots=True)
class Path:
    """Is a line or, when closed, an area; colours are "#rrggbb" or None, `dash` empty for a solid stroke.

    `part` names what it belongs to ("country:RU", "station:3"): shapes in slides and in SVG have it as their name;
    `tip` is what a pointer on it is told, "" for nothing.
    """

    points: tuple[Point, ...]
    closed: bool = False
    fill: str | None = None
    stroke: str | None = None
    stroke_px: float = 0.0
    dash: tuple[float, ...] = ()
    cap: str = "butt"
    opacity: float = 1.0
    part: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Disc:
    """Is a circle; the rest as in `Path`."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_px: float = 0.0
    opacity: float = 1.0
    part: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Is one line of text on its base line; `anchor` is "start", "middle" or "end", `angle` degrees anticlockwise."""

    x: float
    y: float
    text: str
    size_px: float
    color: str
    weight: int = 400
    italic: bool = False
    anchor: str = "start"
    angle: float = 0.0
    part: str = ""
    tip: str = ""


Item = Path | Disc | Words


@dataclass(frozen=True, slots=True)
class Diagram:
    """Is a drawing of that size; items later in the list lie above earlier ones."""

    width_px: float
    height_px: float
    items: tuple[Item, ...] = ()
