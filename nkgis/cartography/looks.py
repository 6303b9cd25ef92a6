"""Tables of strokes and symbols for the page, so that it looks styles up and decides none."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from nkgis.cartography.marks import Shape, crossing_symbol, own_symbol, place_symbol
from nkgis.cartography.overlay import overlay_table
from nkgis.cartography.own_look import OwnLook
from nkgis.cartography.style import THEMES, style
from nkgis.cartography.symbols import Stroke, area_symbol, border_strokes, line_strokes, river_width_px

ZOOMS = tuple(range(4, 15))
PLACES = ("capital", "city", "town", "station", "port", "border-post", "mine", "zone", "plant", "substation")
BORDERS = ("state", "river", "demarcation", "sea")


@lru_cache(maxsize=1024)
def line_look(
    mode: str, status: str, gauge: str | None, quality: str, *, context: bool, own: OwnLook | None = None
) -> dict[str, Any]:
    """Returns per theme the strokes at every zoom of ZOOMS: "plain", and the rings "tube" and "hover"."""
    look: dict[str, Any] = {}
    for theme in THEMES:
        parts: dict[str, list[Any]] = {"plain": [], "tube": [], "hover": []}
        for zoom in ZOOMS:
            for part in parts:
                strokes = line_strokes(
                    mode=mode,
                    status=status,
                    gauge=gauge,
                    quality=quality,
                    theme=theme,
                    zoom=zoom,
                    context=context,
                    own=own,
                    selected=part == "tube",
                    hover=part == "hover",
                )
                rings = part != "plain"
                parts[part].append(
                    [stroke_values(s) for s in strokes if not rings or s.role in {"edge", "ring", "gap"}]
                )
        look[theme] = parts
    return look


def stroke_values(stroke: Stroke) -> list[Any]:
    """Returns a stroke as the short list the page reads: role, colour, width, dash, cap, opacity, then the mark."""
    values: list[Any] = [
        stroke.role,
        stroke.color,
        stroke.width_px,
        list(stroke.dash),
        stroke.cap,
        stroke.opacity,
    ]
    if stroke.mark:
        values += [stroke.mark, stroke.every_px, stroke.size_px, stroke.fill]
    return values


def shape_values(shape: Shape) -> dict[str, Any]:
    """Returns a shape as the page reads it."""
    return {
        "kind": shape.kind,
        "points": [[round(x, 3), round(y, 3)] for x, y in shape.points],
        "radius": round(shape.radius, 3),
        "fill": shape.fill,
        "stroke": shape.stroke,
        "width": round(shape.stroke_px, 3),
    }


def area_values(own: OwnLook | None, theme: str) -> dict[str, Any]:
    """Returns the look of an area as the page reads it."""
    area = area_symbol(theme=theme, own=own)
    return {"fill": area.fill, "opacity": area.fill_opacity, "stroke": stroke_values(area.stroke)}


def own_areas(looks: Iterable[OwnLook]) -> dict[str, Any]:
    """Returns per theme the looks that styles give areas, by their key."""
    found = {look.key: look for look in looks}
    return {theme: {key: area_values(look, theme) for key, look in found.items()} for theme in THEMES}


def symbol_table(crossings: set[tuple[str, str]], own: Iterable[OwnLook] = ()) -> dict[str, Any]:
    """Returns per theme the shapes of the crossings given as (mode, state), of every kind of place, of own symbols."""
    styled = {look.key: look for look in own}
    return {
        theme: {
            **{
                f"{mode}|{state}": [shape_values(s) for s in crossing_symbol(mode, state, theme=theme)]
                for mode, state in sorted(crossings)
            },
            **{f"place|{kind}": [shape_values(s) for s in place_symbol(kind, theme=theme)] for kind in PLACES},
            **{key: [shape_values(s) for s in own_symbol(look, theme=theme)] for key, look in styled.items()},
        }
        for theme in THEMES
    }


@cache
def ground_tables() -> dict[str, Any]:
    """Returns per theme the colours, border strokes, area look and river widths of the base map."""
    look = style()
    tables: dict[str, Any] = {"zooms": list(ZOOMS), "rivers": [river_width_px(zoom) for zoom in ZOOMS]}
    for theme in THEMES:
        colors = look.theme(theme)
        tables[theme] = {
            "map": dict(colors.map),
            "ui": dict(colors.ui),
            "accent": colors.ui["accent"],
            "borders": {
                kind: [[stroke_values(s) for s in border_strokes(kind, theme=theme, zoom=z)] for z in ZOOMS]
                for kind in BORDERS
            },
            "area": area_values(None, theme),
        }
    tables["reliefOpacityFar"] = look.raw["relief_opacity_above_zoom_8_5"]
    tables["select"] = look.raw["select"]
    tables["overlay"] = overlay_table()
    return tables
