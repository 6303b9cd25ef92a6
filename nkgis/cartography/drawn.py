"""A feature of the scene as strokes or shapes: its house look, or what the style of its layer makes of it."""

from nkgis.cartography.marks import Shape, crossing_symbol, own_symbol, place_symbol
from nkgis.cartography.scene_values import SceneFeature
from nkgis.cartography.symbols import Stroke, line_strokes

ZOOM = 9.0
"""The zoom whose widths stand for a line where nothing zooms."""


def strokes_of(look: SceneFeature, theme: str) -> tuple[Stroke, ...]:
    """Returns the strokes of a line from bottom to top, widths in px at zoom 9."""
    return line_strokes(
        mode=look.mode or "other", status=look.status or "unknown", gauge=look.gauge,
        quality=look.quality or "unstated", theme=theme, zoom=ZOOM, context=look.context, own=look.own,
    )


def shapes_of(look: SceneFeature, theme: str) -> tuple[Shape, ...]:
    """Returns the symbol of a point from bottom to top, px around its place."""
    if look.sign is not None:
        return own_symbol(look.sign, theme=theme)
    if look.symbol is not None:
        return crossing_symbol(*look.symbol, theme=theme)
    return place_symbol(look.place or "town", theme=theme)
