"""Legend swatches as inline SVG, from the same strokes as the map."""

from collections.abc import Iterable, Mapping

from nkgis.cartography.marks import Shape, crossing_symbol, own_symbol, place_symbol
from nkgis.cartography.overlay import VerdictLook, verdict_look
from nkgis.cartography.own_look import OwnLook
from nkgis.cartography.style import THEMES
from nkgis.cartography.symbols import Stroke, area_symbol, border_strokes, line_strokes

WIDTH, HEIGHT = 46, 18


def swatches(kind: str, key: Mapping[str, str | None], *, own: OwnLook | None = None) -> str:
    """Returns the SVG of a legend entry in every theme; the style sheet shows that of the theme in use."""
    return "".join(
        swatch(kind, key, theme=theme, own=own).replace('class="nk-swatch"', f'class="nk-swatch nk-{theme}"', 1)
        for theme in THEMES
    )


def swatch(kind: str, key: Mapping[str, str | None], *, theme: str, own: OwnLook | None = None) -> str:
    """Returns the SVG of a legend entry; an entry without a sign gives an empty picture."""
    if kind == "line":
        return _svg(
            _strokes(
                line_strokes(
                    mode=key.get("mode") or "other",
                    status=key.get("status") or "unknown",
                    gauge=key.get("gauge"),
                    quality=key.get("quality") or "track",
                    theme=theme,
                    zoom=9,
                    context=bool(key.get("context")),
                    own=own,
                )
            )
        )
    if kind == "border":
        return _svg(_strokes(border_strokes(key.get("border") or "state", theme=theme)))
    if kind == "crossing":
        return _svg(_shapes(crossing_symbol(key.get("mode") or "rail", key.get("state"), theme=theme)))
    if kind == "verdict":
        return _svg(_verdict(verdict_look(key.get("verdict") or "", theme)))
    if kind == "sign" and own is not None:
        return _svg(_shapes(own_symbol(own, theme=theme)))
    if kind == "place":
        return _svg(_shapes(place_symbol(key.get("mode") or "town", theme=theme)))
    if kind == "area":
        look = area_symbol(theme=theme, own=own)
        dash = " ".join(str(part) for part in look.stroke.dash)
        return _svg(
            f'<rect x="9" y="2" width="28" height="14" fill="{look.fill}" fill-opacity="{look.fill_opacity}"'
            f' stroke="{look.stroke.color}" stroke-width="{look.stroke.width_px}" stroke-dasharray="{dash}"/>'
        )
    return _svg("")


def _verdict(look: VerdictLook) -> str:
    """Returns the rails and the disc of a verdict."""
    dash = f' stroke-dasharray="{" ".join(str(part) for part in look.dash)}"' if look.dash else ""
    rails = "".join(f'<path d="M3 {y}H{WIDTH - 3}" stroke="{look.color}" stroke-width="2"{dash}/>'
                    for y in (2, HEIGHT - 2)) if look.rails else ""
    x, y, r = WIDTH / 2, HEIGHT / 2, 7.5
    disc = f'<circle cx="{x}" cy="{y}" r="{r}" fill="{look.ground}" stroke="{look.color}" stroke-width="1.6"/>'
    if look.is_barred:
        d = r * 0.7
        sign = f'<path d="M{x - d:.1f} {y - d:.1f}L{x + d:.1f} {y + d:.1f}" stroke="{look.color}" stroke-width="1.6"/>'
    else:
        sign = (f'<text x="{x}" y="{y + 4}" text-anchor="middle" font-size="11" font-weight="600" fill="{look.color}">'
                f"{look.glyph}</text>")
    return rails + disc + sign


def _svg(inner: str) -> str:
    """Returns a picture of swatch size."""
    return (
        f'<svg class="nk-swatch" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' aria-hidden="true">{inner}</svg>'
    )


def _strokes(strokes: Iterable[Stroke]) -> str:
    """Returns a level line with these strokes."""
    parts: list[str] = []
    middle, left, right = HEIGHT / 2, 3, WIDTH - 3
    for stroke in strokes:
        if stroke.mark == "x":
            d = stroke.size_px / 2 * 0.7
            x = WIDTH / 2
            parts.append(
                f'<path d="M{x - d:.2f} {middle - d:.2f}L{x + d:.2f} {middle + d:.2f}'
                f'M{x - d:.2f} {middle + d:.2f}L{x + d:.2f} {middle - d:.2f}"'
                f' stroke="{stroke.color}" stroke-width="{stroke.width_px}"/>'
            )
        elif stroke.mark == "dot":
            parts += [
                f'<circle cx="{x}" cy="{middle}" r="{stroke.size_px / 2}" fill="{stroke.fill}"'
                f' stroke="{stroke.color}" stroke-width="{stroke.width_px}"/>'
                for x in (left + 2, right - 2)
            ]
        else:
            dash = f' stroke-dasharray="{" ".join(str(d) for d in stroke.dash)}"' if stroke.dash else ""
            cap = stroke.cap if stroke.dash else "butt"
            parts.append(
                f'<path d="M{left} {middle}H{right}" stroke="{stroke.color}" stroke-width="{stroke.width_px}"'
                f' stroke-linecap="{cap}" stroke-opacity="{stroke.opacity}"{dash} fill="none"/>'
            )
    return "".join(parts)


def _shapes(shapes: Iterable[Shape]) -> str:
    """Returns a point symbol in the middle of the picture."""
    parts: list[str] = []
    for shape in shapes:
        paint = f'fill="{shape.fill or "none"}"'
        if shape.stroke:
            paint += f' stroke="{shape.stroke}" stroke-width="{shape.stroke_px:.2f}"'
        if shape.kind == "circle":
            x, y = shape.points[0] if shape.points else (0.0, 0.0)
            parts.append(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{shape.radius:.2f}" {paint}/>')
        else:
            tag = "polygon" if shape.kind == "polygon" else "polyline"
            corners = " ".join(f"{x:.2f},{y:.2f}" for x, y in shape.points)
            parts.append(f'<{tag} points="{corners}" {paint}/>')
    return f'<g transform="translate({WIDTH / 2} {HEIGHT / 2})">{"".join(parts)}</g>'
