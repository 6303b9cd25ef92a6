"""What a diagram must not have: words on each other, and words off its edge."""

from itertools import combinations
from math import cos, radians, sin

from nkgis.cartography.diagram import Diagram, Measure, Point, Words

ASCENT, DESCENT = 0.74, 0.18
"""How far letters reach above and below their base line, in sizes: what is seen of them, not the line's spacing."""


def corners(words: Words, measure: Measure) -> tuple[Point, ...]:
    """Returns the four corners of a line of text in px, turned as it stands."""
    wide = measure(words.text, words.size_px, words.weight, words.italic)
    start = {"start": 0.0, "middle": -wide / 2, "end": -wide}[words.anchor]
    turn = radians(words.angle)
    box = ((start, -ASCENT), (start + wide, -ASCENT), (start + wide, DESCENT), (start, DESCENT))
    return tuple(
        (words.x + along * cos(turn) + words.size_px * down * sin(turn),
         words.y - along * sin(turn) + words.size_px * down * cos(turn))
        for along, down in box
    )


def overlapping(diagram: Diagram, measure: Measure) -> list[tuple[Words, Words]]:
    """Returns every two lines of text that lie on each other."""
    lines = [(one, corners(one, measure)) for one in diagram.items if isinstance(one, Words) and one.text.strip()]
    boxes = [(one, shape, _bounds(shape)) for one, shape in lines]
    return [(a, b) for (a, here, near), (b, there, by) in combinations(boxes, 2)
            if near[0] < by[2] and by[0] < near[2] and near[1] < by[3] and by[1] < near[3] and _meet(here, there)]


def beyond(diagram: Diagram, measure: Measure) -> list[Words]:
    """Returns the lines of text that reach over an edge of the diagram."""
    return [
        one for one in diagram.items if isinstance(one, Words)
        and not all(-0.5 <= x <= diagram.width_px + 0.5 and -0.5 <= y <= diagram.height_px + 0.5
                    for x, y in corners(one, measure))
    ]


def _bounds(shape: tuple[Point, ...]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in shape], [y for _, y in shape]
    return min(xs), min(ys), max(xs), max(ys)


def _meet(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    """Tells whether two convex shapes share an area: no edge of either divides them."""
    for shape in (one, other):
        for (x0, y0), (x1, y1) in zip(shape, (*shape[1:], shape[0]), strict=True):
            nx, ny = y1 - y0, x0 - x1
            a = [nx * x + ny * y for x, y in one]
            b = [nx * x + ny * y for x, y in other]
            if max(a) <= min(b) + 1e-9 or max(b) <= min(a) + 1e-9:
                return False
    return True
