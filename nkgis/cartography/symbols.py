"""How a line looks, as plain strokes: the same values serve the page, the window's swatches and the sheets."""

from dataclasses import dataclass, replace

from nkgis.cartography.own_look import HOUSE_WIDTH_PX, PATTERN_STATUS, OwnLook
from nkgis.cartography.style import GaugeStyle, Style, Theme, style

ROLES = ("band", "casing", "edge", "ring", "gap", "underlay", "line", "core", "inner", "mark", "node")
_NO_RAILS = GaugeStyle(rails=1, factor=1.0, core=0.0, inner=0.0)
_UNSTATED_DASH = (18.0, 3.0)
OWN_FILL = 0.55
"""How opaque the fill of an area is that has a colour of its own, unless its style says so."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Is one stroke along a line; widths and dashes in px, `dash` empty for a solid one.

    Roles "mark" and "node" are signs on the line: `mark` is "x" every `every_px`, or "dot" at each vertex,
    `size_px` across and drawn with `width_px`; `fill` is the inside of a dot.
    """

    role: str
    color: str
    width_px: float
    dash: tuple[float, ...] = ()
    cap: str = "round"
    opacity: float = 1.0
    mark: str | None = None
    every_px: float = 0.0
    size_px: float = 0.0
    fill: str | None = None


def line_strokes(
    *,
    mode: str,
    status: str,
    gauge: str | None = None,
    quality: str = "track",
    theme: str = "light",
    zoom: float = 9.0,
    selected: bool = False,
    hover: bool = False,
    context: bool = False,
    own: OwnLook | None = None,
) -> tuple[Stroke, ...]:
    """Returns the strokes of a line from bottom to top.

    `context` is a line that belongs to no route: grey and thinner, its own pattern kept. `own` is what the style of
    its layer says otherwise: a pattern of its own takes the place of those of status and gauge.
    """
    look = style()
    colors = look.theme(theme)
    color = colors.context if context else colors.mode_color(mode)
    if own is not None:
        color = own.color(theme) or color
        if own.pattern in PATTERN_STATUS:
            status, gauge = PATTERN_STATUS[own.pattern], None
    rails = _rails(look, mode, gauge, zoom)
    unit_px = look.width_px(mode, zoom) * (0.75 if context else 1.0)
    if own is not None and own.width_px is not None:
        unit_px = look.width_px("other", zoom) * own.width_px / HOUSE_WIDTH_PX
    pattern = look.status.get(status)
    if pattern is not None:
        unit_px *= pattern.width_factor
    width_px = max(unit_px * rails.factor, 0.7)
    strokes = [
        *_edges(look, colors, color, quality, width_px, zoom, selected=selected, hover=hover, context=context),
        *_pattern(look, colors, color, status, rails, unit_px),
    ]
    edge = look.quality.get(quality)
    if edge is not None and edge.nodes and not context and zoom >= look.raw["gauge_min_zoom"]:
        strokes.append(_node(colors, color, width_px))
    share = 1.0 if own is None else own.opacity
    return tuple(
        replace(stroke, width_px=round(stroke.width_px, 2), opacity=stroke.opacity * share) for stroke in strokes
    )


def _rails(look: Style, mode: str, gauge: str | None, zoom: float) -> GaugeStyle:
    """Returns the rails to draw; gauge shows on railways only, and from its own zoom on."""
    if mode != "rail" or gauge is None or zoom < look.raw["gauge_min_zoom"]:
        return _NO_RAILS
    return look.gauge.get(str(gauge), look.gauge["other"])


def _edges(
    look: Style,
    colors: Theme,
    color: str,
    quality: str,
    width_px: float,
    zoom: float,
    *,
    selected: bool,
    hover: bool,
    context: bool,
) -> list[Stroke]:
    """Returns what lies around the line: band, casing or the selection's tube.

    The band is narrower at region scale, where its full width would outweigh the line.
    """
    edge = look.quality.get(quality, look.quality["generalised"])
    strokes: list[Stroke] = []
    if edge.halo_px and not context:
        shares = (1.0, 0.5) if edge.halo_px > 10 else (1.0,)
        halo_px = edge.halo_px * min(1.0, max(0.6, 0.6 + (zoom - 6.0) * 0.2))
        strokes += [Stroke("band", color, width_px + halo_px * share, opacity=edge.halo_alpha) for share in shares]
    pick = look.raw["select"]
    if selected or hover:
        ring_px = width_px + 2 * (pick["gap_px"] + pick["ring_px"])
        if selected:
            strokes.append(Stroke("edge", pick["edge"], ring_px + 2 * pick["edge_px"]))
        opacity = 1.0 if selected else pick["hover_alpha"]
        strokes.append(Stroke("ring", pick["color"], ring_px, opacity=opacity))
        strokes.append(Stroke("gap", colors.map["casing"], width_px + 2 * pick["gap_px"]))
    elif edge.casing:
        casing_px = look.raw["casing_px"] * (0.6 if context else 1.0)
        strokes.append(
            Stroke("casing", colors.map["casing"], width_px + 2 * casing_px, opacity=0.7 if context else 1.0)
        )
    return strokes


def _pattern(look: Style, colors: Theme, color: str, status: str, rails: GaugeStyle, unit_px: float) -> list[Stroke]:
    """Returns the line itself: status as pattern, gauge as number of rails."""
    pattern = look.status.get(status)
    width_px = max(unit_px * rails.factor, 0.7)
    if status == "shelved":
        rule = look.raw["shelved_rule"]
        dot_px = max(width_px * rule["width_factor"], rule["min_width_px"])
        return [Stroke("line", color, dot_px, (0.1, round(dot_px * rule["gap_per_width"], 2)), "round")]
    dash = pattern.dash if pattern is not None else _UNSTATED_DASH
    cap = "butt" if dash or rails.rails > 1 else "round"
    strokes = []
    if pattern is not None and pattern.underlay:
        strokes.append(Stroke("underlay", color, width_px, cap="butt", opacity=look.raw["underlay_alpha"]))
    strokes.append(Stroke("line", color, width_px, dash, cap))
    if rails.core:
        strokes.append(Stroke("core", colors.map["core"], unit_px * rails.core, cap="butt"))
    if rails.inner:
        strokes.append(Stroke("inner", color, unit_px * rails.inner, dash, "butt"))
    if pattern is not None and pattern.mark == "x":
        size_px = max(7.0, width_px + 4)
        strokes.append(Stroke("mark", color, 1.4, mark="x", every_px=pattern.mark_every_px, size_px=round(size_px, 2)))
    return strokes


def _node(colors: Theme, color: str, width_px: float) -> Stroke:
    """Returns the open dot at the vertices of a line drawn from station to station."""
    return Stroke(
        "node",
        color,
        1.3,
        mark="dot",
        size_px=round(max(5.0, width_px + 2), 2),
        fill=colors.map["casing"],
    )


def border_strokes(kind: str, *, theme: str = "light", zoom: float = 7.0) -> tuple[Stroke, ...]:
    """Returns the strokes of a border line: "state", "river", "demarcation" or "sea", bottom to top."""
    look = style()
    colors = look.theme(theme).map
    dashes = look.raw["border_dash"]
    width_px = 0.9 if zoom < 7 else 1.15 if zoom < 9 else 1.5
    state = tuple(dashes["state"])
    if kind == "river":
        river_px = river_width_px(zoom)
        return (
            Stroke("band", colors["river"], river_px),
            Stroke("line", colors["border"], min(width_px, max(0.8, river_px * 0.3)), state, "butt"),
        )
    if kind == "demarcation":
        band_px = 7.0 if zoom < 7 else 16.0 if zoom < 9 else 22.0
        dot_px = width_px * 1.5
        return (
            Stroke("band", colors["mdl"], band_px, opacity=0.16),
            Stroke("line", colors["mdl"], dot_px, (0.1, round(dot_px * 2.2, 2)), "round"),
        )
    if kind == "sea":
        return (Stroke("line", colors["border"], width_px, tuple(dashes["disputed"]), "round", 0.7),)
    return (
        Stroke("casing", colors["border_casing"], width_px + 2.2, cap="round", opacity=0.8),
        Stroke("line", colors["border"], width_px, state, "butt"),
    )


def river_width_px(zoom: float) -> float:
    """Returns the width of a river: 1.8 px at region, 5 px at district scale (zoom 10)."""
    return min(5.0, max(1.2, 1.8 + (zoom - 6.0) * 0.8))


@dataclass(frozen=True, slots=True)
class AreaSymbol:
    """Is the look of an area: a pale fill and a dotted edge."""

    fill: str
    fill_opacity: float
    stroke: Stroke


def area_symbol(*, theme: str = "light", own: OwnLook | None = None) -> AreaSymbol:
    """Returns the look of an area such as the Greater Tumen area, or what the style of its layer makes of it."""
    colors = style().theme(theme).map
    stroke = Stroke("line", colors["border"], 1.2, (1.5, 3.0), "butt", 0.75)
    if own is None:
        return AreaSymbol(fill=colors["border"], fill_opacity=0.06, stroke=stroke)
    fill = own.color(theme)
    opacity = own.fill_opacity if own.fill_opacity is not None else 0.06 if fill is None else OWN_FILL
    edge = own.outline(theme) or fill or colors["border"]
    dash, cap = _outline_dash(own)
    line = replace(
        stroke,
        color=edge,
        width_px=own.width_px if own.width_px is not None else stroke.width_px,
        dash=stroke.dash if dash is None else dash,
        cap=cap,
        opacity=(stroke.opacity if fill is None and not own.outlines else 1.0) * own.opacity,
    )
    return AreaSymbol(fill or colors["border"], opacity * own.opacity, line)


def _outline_dash(own: OwnLook) -> tuple[tuple[float, ...] | None, str]:
    """Returns dash and cap of an outline's own pattern; the pattern by status is the house's, and solid in a colour."""
    if own.pattern not in PATTERN_STATUS:
        return (None if own.colors is None and own.outlines is None else ()), "butt"
    pattern = style().status.get(PATTERN_STATUS[own.pattern])
    if pattern is None:
        return _UNSTATED_DASH, "butt"
    return pattern.dash, pattern.cap if pattern.dash else "round"
