"""How the stretches of each lane look: bars of countries, rails, patterns of states, verdicts, values, columns."""

from collections.abc import Callable

from nkgis.cartography.diagram import Path
from nkgis.cartography.overlay import verdict_look
from nkgis.cartography.strip.here import Here
from nkgis.cartography.strip.values import LaneLook, Mark, Stretch
from nkgis.cartography.style import style
from nkgis.cartography.symbols import line_strokes

ZOOM = 11.0
"""The zoom whose line widths a strip takes."""
WHITE, BLACK = "#FFFFFF", "#0B1016"
_RAILS_APART_PX = 3.5


def draw_stretch(here: Here, one: Stretch) -> None:
    """Draws a stretch as its lane has it; one of which nothing is known is a thick grey line."""
    if not one.known:
        left, right = here.span(one)
        here.pen.path(((left, here.y), (right, here.y)), here.pen.grey, 2.6, part=here.part(one), tip=one.tip)
        return
    _DRAWN[here.lane.look](here, one)


def draw_point(here: Here, one: Mark) -> None:
    """Draws the sign of what is at one point: a diamond on the lane's middle."""
    x, y, half = here.frame.x(one.m), here.y, 4.2
    here.pen.over.append(Path(((x, y - half), (x + half, y), (x, y + half), (x - half, y)), closed=True,
                              fill=here.pen.colors.ui["text"], part=here.part(one), tip=one.tip))


def ink_on(color: str) -> str:
    """Returns near black or white, whichever is read better on a colour (contrast of WCAG 2)."""
    light = _luminance(color) + 0.05
    return WHITE if (_luminance(WHITE) + 0.05) / light >= light / (_luminance(BLACK) + 0.05) else BLACK


def _luminance(color: str) -> float:
    parts = [int(color[k:k + 2], 16) / 255 for k in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def country_color(code: str, theme: str) -> str:
    """Returns the colour of a country's bar; that of no country where it has none."""
    colors = style().raw["country"]
    return str(colors.get(code, colors["none"])[theme])


def _draw_country(here: Here, one: Stretch) -> None:
    """Draws a bar; a stretch on a border or in an overlap has the colours of its countries one above the other."""
    pen, size = here.pen, here.size
    left, right = here.span(one)
    gap = 0.5 if right - left > 3 else 0.0
    right = max(right - gap, left + gap + 1.5)
    top, part = here.y - size.bar / 2, here.part(one)
    if one.code in {"", "?"}:
        pen.box(left + gap, top, right, top + size.bar, country_color("none", pen.theme),
                stroke=pen.colors.ui["text2"], stroke_px=0.8, dash=(3.0, 2.0) if one.code else (), part=part,
                tip=one.tip)
        return
    codes = one.code.replace("+", "|").split("|")
    high = size.bar / len(codes)
    for number, code in enumerate(codes):
        pen.box(left + gap, top + number * high, right, top + (number + 1) * high, country_color(code, pen.theme),
                part=part, tip=one.tip)


def _draw_gauge(here: Here, one: Stretch) -> None:
    left, right = here.span(one)
    rails = line_strokes(mode="rail", status="operating", gauge=one.code, theme=here.pen.theme, zoom=ZOOM)
    here.pen.strokes(left, right, here.y, rails, part=here.part(one), tip=one.tip)


def _draw_status(here: Here, one: Stretch) -> None:
    left, right = here.span(one)
    line = line_strokes(mode=here.strip.mode, status=one.code, theme=here.pen.theme, zoom=ZOOM)
    here.pen.strokes(left, right, here.y, line, part=here.part(one), tip=one.tip)


def _draw_verdict(here: Here, one: Stretch) -> None:
    """Draws two rails as beside the line on the map; a thin line where no rule bears on it."""
    left, right = here.span(one)
    look = verdict_look(one.code, here.pen.theme)
    if not look.rails:
        here.pen.path(((left, here.y), (right, here.y)), here.pen.grey, 1.2, part=here.part(one), tip=one.tip)
        return
    for side in (1, -1):
        y = here.y + side * _RAILS_APART_PX
        here.pen.path(((left, y), (right, y)), look.color, float(style().raw["sanctions"]["rail_px"]), dash=look.dash,
                      part=here.part(one), tip=one.tip)


def _draw_value(here: Here, one: Stretch) -> None:
    """Draws a thin line with ends: from where to where a value holds."""
    left, right = here.span(one)
    ink = here.pen.colors.ui["text"]
    here.pen.path(((left, here.y), (right, here.y)), ink, 1.4, part=here.part(one), tip=one.tip)
    for x in (left, right):
        here.pen.path(((x, here.y - 4.0), (x, here.y + 4.0)), ink, 1.0, part=here.part(one))


def _draw_bar(here: Here, one: Stretch) -> None:
    """Draws a column over its stretch, as high as its share of the lane's greatest value."""
    pen = here.pen
    left, right = here.span(one)
    base, color = here.y + 4.0, pen.colors.mode_color(here.strip.mode)
    share = abs(one.value or 0.0) / here.most if here.most > 0 else 0.0
    high = max(1.0, (here.size.middle - 1.0) * share)
    pen.box(left, base - high, right, base, color, opacity=0.35, part=here.part(one), tip=one.tip)
    pen.path(((left, base - high), (right, base - high)), color, 1.6, part=here.part(one))
    pen.path(((left, base), (right, base)), pen.colors.ui["text2"], 0.8, part=here.part(one))


_DRAWN: dict[LaneLook, Callable[[Here, Stretch], None]] = {
    LaneLook.COUNTRY: _draw_country, LaneLook.GAUGE: _draw_gauge, LaneLook.STATUS: _draw_status,
    LaneLook.VERDICT: _draw_verdict, LaneLook.VALUE: _draw_value, LaneLook.BARS: _draw_bar,
    LaneLook.CROSSINGS: _draw_value,
}
