"""The chip of a mode: a small sign on its lines and in the legend, which tells the modes apart without colours."""

from math import cos, pi, sin

from nkgis.cartography.marks import Points, Shape
from nkgis.cartography.style import style

CHIP_PX, EVERY_PX, LEAST_LINE_PX = 16.0, 160.0, 64.0
"""Width of a chip, the stretch of a line that has one, and the least of a line that gets one."""
MODES = ("rail", "road", "gas", "oil", "power", "sea")
_RING_PX, _GLYPH_PX = 1.4, 1.2


def mode_chip(mode: str, *, theme: str = "light") -> tuple[Shape, ...]:
    """Returns the chip of a mode, bottom to top: a disc with a ring in its colour; nothing for other lines."""
    if mode not in MODES:
        return ()
    colors = style().theme(theme)
    ink, ground, ring = colors.mode["rail"], colors.map["casing"], colors.mode[mode]
    radius = (CHIP_PX - _RING_PX) / 2
    disc = (
        Shape("circle", radius=CHIP_PX / 2 + 0.6, fill=ground),
        Shape("circle", radius=radius, fill=ground, stroke=ring, stroke_px=_RING_PX),
    )
    return (*disc, *_glyph(mode, ink, ground))


def _glyph(mode: str, ink: str, ground: str) -> tuple[Shape, ...]:
    """Returns the sign of a mode: a train, a way, a flame, a drop, a lightning or a ship."""
    if mode == "rail":
        return (
            Shape("polygon", ((-3.2, -3.4), (-2.2, -4.6), (2.2, -4.6), (3.2, -3.4), (3.2, 2.0), (-3.2, 2.0)), fill=ink),
            Shape("polygon", ((-2.0, -3.2), (2.0, -3.2), (2.0, -1.0), (-2.0, -1.0)), fill=ground),
            Shape("line", ((-1.6, 2.4), (-3.0, 4.6)), stroke=ink, stroke_px=_GLYPH_PX),
            Shape("line", ((1.6, 2.4), (3.0, 4.6)), stroke=ink, stroke_px=_GLYPH_PX),
        )
    if mode == "road":
        return (
            Shape("polygon", ((-1.5, -4.6), (1.5, -4.6), (4.4, 4.4), (-4.4, 4.4)), fill=ink),
            Shape("line", ((0.0, -3.6), (0.0, -1.8)), stroke=ground, stroke_px=_GLYPH_PX),
            Shape("line", ((0.0, 0.4), (0.0, 3.2)), stroke=ground, stroke_px=_GLYPH_PX * 1.3),
        )
    if mode == "gas":
        flame = ((0.6, -5.4), (3.2, -1.6), (3.8, 1.2), (2.6, 3.8), (0.0, 4.8), (-2.6, 3.8), (-3.8, 1.2), (-3.0, -1.4),
                 (-1.6, -0.4))
        tongue = ((0.2, -0.6), (1.7, 2.0), (0.9, 3.6), (-0.7, 3.7), (-1.6, 2.2))
        return Shape("polygon", flame, fill=ink), Shape("polygon", tongue, fill=ground)
    if mode == "oil":
        return (Shape("polygon", _drop(3.6), fill=ink),)
    if mode == "power":
        bolt = ((1.4, -5.2), (-3.4, 0.8), (-0.4, 0.8), (-1.4, 5.2), (3.4, -1.2), (0.5, -1.2))
        return (Shape("polygon", bolt, fill=ink),)
    return (
        Shape("polygon", ((-4.8, 1.4), (4.8, 1.4), (3.2, 4.2), (-3.2, 4.2)), fill=ink),
        Shape("line", ((0.0, 1.0), (0.0, -4.4)), stroke=ink, stroke_px=_GLYPH_PX),
        Shape("polygon", ((0.9, -4.2), (4.0, 0.3), (0.9, 0.3)), fill=ink),
    )


def _drop(radius: float) -> Points:
    """Returns the outline of a drop that hangs from a point."""
    low = 1.2
    turns = [pi * (-0.12 + 1.24 * k / 16) for k in range(17)]
    return ((0.0, -5.2), *((radius * cos(turn), low + radius * sin(turn)) for turn in turns))
