"""Point symbols as plain shapes: shape tells the kind of a crossing, fill tells its state."""

from dataclasses import dataclass
from math import cos, pi, sin

from nkgis.cartography.own_look import HOUSE_SIZE_PX, OwnLook
from nkgis.cartography.style import style
from nkgis.model.style import PointShape

Points = tuple[tuple[float, float], ...]
FORMS = {"rail": "circle", "road": "square", "pipe": "diamond", "gas": "diamond", "oil": "diamond"}
POINT = "point"
PLACES = ("capital", "city", "town", "station", "port", "border-post", "mine", "zone", "plant", "substation", POINT)
STATES = ("none", "break", "dual", "closed", "construction")


@dataclass(frozen=True, slots=True)
class Shape:
    """Is one shape in px around (0, 0), y down: "circle" with `radius`, "polygon" or "line" with `points`."""

    kind: str
    points: Points = ()
    radius: float = 0.0
    fill: str | None = None
    stroke: str | None = None
    stroke_px: float = 0.0


def crossing_symbol(
    mode: str, state: str | None, *, theme: str = "light", size_px: float | None = None
) -> tuple[Shape, ...]:
    """Returns the symbol of a border crossing, bottom to top.

    Circle for rail, square for road, diamond for pipe or power; hollow for the same system on both sides,
    half for a break, a double ring where both gauges go through, × closed, a centre dot being built.
    """
    look = style()
    colors = look.theme(theme)
    ink, ground = colors.mode["rail"], colors.map["casing"]
    size = size_px or look.raw["marker"]["size_px"]
    line_px = look.raw["marker"]["stroke_px"] * size / 13
    radius = (size - line_px) / 2
    form = FORMS.get(mode, "diamond")
    if form == "diamond":
        radius *= 1.15
    elif form == "square":
        radius *= 0.93
    shapes = [
        _form(form, radius + line_px / 2 + look.raw["casing_px"], fill=ground),
        _form(form, radius, fill=ground, stroke=ink, stroke_px=line_px),
    ]
    inner = radius - line_px / 2
    if state == "break":
        shapes.append(Shape("polygon", _half(form, radius), fill=ink))
    elif state == "dual":
        shapes.append(_form(form, inner * 0.55, stroke=ink, stroke_px=line_px * 0.75))
    elif state == "closed":
        d = inner * 0.62
        shapes += [
            Shape("line", ((-d, -d), (d, d)), stroke=ink, stroke_px=line_px * 0.85),
            Shape("line", ((-d, d), (d, -d)), stroke=ink, stroke_px=line_px * 0.85),
        ]
    elif state == "construction":
        shapes.append(_form(form, inner * 0.42, fill=ink))
    return tuple(shapes)


def place_kind(kind: object, *, bundled: bool) -> str:
    """Returns the kind that a place is drawn as; a user's point of no known kind is a POINT, which is seen far out."""
    word = str(kind or "")
    return word or "town" if bundled else word if word in PLACES else POINT


def place_symbol(kind: str, *, theme: str = "light", capital: bool = False) -> tuple[Shape, ...]:
    """Returns the symbol of a place: square for a station, anchor disc for a port, dot or ring for a town."""
    colors = style().theme(theme)
    if kind == POINT:
        radius = HOUSE_SIZE_PX / 2
        return (_form("circle", radius, fill=colors.mode["sea"], stroke=colors.map["casing"], stroke_px=1.2),)
    ink, ground = colors.map["label"], colors.map["casing"]
    if kind == "station":
        return (_form("square", 2.6, fill=ground, stroke=ink, stroke_px=1.2),)
    if kind == "port":
        return _port(colors.mode["sea"], colors.map["casing"], light=theme == "light")
    if kind == "capital" or capital:
        return (
            _form("circle", 3.9, fill=ground, stroke=ink, stroke_px=1.4),
            _form("circle", 1.5, fill=ink),
        )
    if kind == "city":
        return (_form("circle", 3.0, fill=ground, stroke=ink, stroke_px=1.3),)
    if kind == "border-post":
        return (_form("diamond", 3.2, fill=ground, stroke=ink, stroke_px=1.2),)
    return (_form("circle", 2.2, fill=colors.map["label2"], stroke=ground, stroke_px=0.9),)


def own_symbol(own: OwnLook, *, theme: str = "light") -> tuple[Shape, ...]:
    """Returns the symbol that a layer's style gives a point: one shape with an edge that lifts it off the ground."""
    colors = style().theme(theme).map
    fill, edge = own.color(theme) or colors["label2"], own.outline(theme) or colors["casing"]
    radius = (own.size_px or HOUSE_SIZE_PX) / 2
    edge_px = own.width_px if own.width_px is not None else 1.2
    if own.shape is PointShape.CROSS:
        arms = (((-radius, -radius), (radius, radius)), ((-radius, radius), (radius, -radius)))
        thick = max(1.4, radius * 0.45)
        return tuple(
            Shape("line", arm, stroke=color, stroke_px=px)
            for color, px in ((edge, thick + 2 * edge_px), (fill, thick))
            for arm in arms
        )
    if own.shape is PointShape.TRIANGLE:
        high = radius * 1.15
        corners = ((0.0, -high), (high, high * 0.8), (-high, high * 0.8))
        return (Shape("polygon", corners, fill=fill, stroke=edge, stroke_px=edge_px),)
    form = {PointShape.SQUARE: "square", PointShape.DIAMOND: "diamond"}.get(own.shape, "circle")
    reach = radius * {"square": 0.9, "diamond": 1.2}.get(form, 1.0)
    return (_form(form, reach, fill=fill, stroke=edge, stroke_px=edge_px),)


def reach_px(shapes: tuple[Shape, ...]) -> float:
    """Returns how far a symbol reaches from its place."""
    return max(
        (max((max(abs(x), abs(y)) for x, y in k.points), default=0.0) + k.radius + k.stroke_px / 2 for k in shapes),
        default=0.0,
    )


def _port(disc: str, casing: str, *, light: bool) -> tuple[Shape, ...]:
    """Returns the blue disc with an anchor."""
    ink = "#FFFFFF" if light else casing
    arc = tuple((3.4 * cos(a), 3.4 * sin(a)) for a in (pi * k / 8 for k in range(1, 8)))
    return (
        Shape("circle", radius=7.6, fill=casing),
        Shape("circle", radius=6.6, fill=disc),
        Shape("circle", ((0.0, -3.1),), radius=1.1, stroke=ink, stroke_px=1.0),
        Shape("line", ((0.0, -2.0), (0.0, 3.9)), stroke=ink, stroke_px=1.1),
        Shape("line", ((-1.9, -0.6), (1.9, -0.6)), stroke=ink, stroke_px=1.0),
        Shape("line", arc, stroke=ink, stroke_px=1.1),
    )


def _form(
    form: str, radius: float, *, fill: str | None = None, stroke: str | None = None, stroke_px: float = 0.0
) -> Shape:
    """Returns a circle, square or diamond of that half size."""
    if form == "circle":
        return Shape("circle", radius=radius, fill=fill, stroke=stroke, stroke_px=stroke_px)
    return Shape("polygon", _outline(form, radius), fill=fill, stroke=stroke, stroke_px=stroke_px)


def _outline(form: str, r: float) -> Points:
    """Returns the corners of a square or diamond."""
    if form == "square":
        return ((-r, -r), (r, -r), (r, r), (-r, r))
    return ((0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0))


def _half(form: str, r: float) -> Points:
    """Returns the right half of a form."""
    if form == "square":
        return ((0.0, -r), (r, -r), (r, r), (0.0, r))
    if form == "diamond":
        return ((0.0, -r), (r, 0.0), (0.0, r))
    return tuple((r * cos(a), r * sin(a)) for a in (-pi / 2 + pi * k / 16 for k in range(17)))
