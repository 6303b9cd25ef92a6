"""How a layer is drawn where its owner chose: symbols, the classes they belong to, and labels; plain values alone."""

import math
import re
from dataclasses import dataclass
from enum import StrEnum

ROLES = ("rail", "road", "gas", "oil", "power", "sea", "context", "text")
"""Colours by their part in the house's palette: each theme has its own."""
CLASSES_MAX, TEXT_MAX, FILTER_MAX = 200, 200, 4000
WIDTHS_PX, SIZES_PX, LABEL_SIZES_PX = (0.3, 12.0), (2.0, 24.0), (8.0, 28.0)
NAME_FIELD = ""
"""The `field` of labels that are the features' names in the language of the map."""
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def _within(value: float | None, limits: tuple[float, float], what: str) -> None:
    if value is not None and not limits[0] <= value <= limits[1]:
        raise ValueError(f"{what} is not between {limits[0]:g} and {limits[1]:g}")


class StyleKind(StrEnum):
    """Names how the symbol of a feature is found."""

    SINGLE = "single"
    CATEGORIES = "categories"
    GRADUATED = "graduated"
    RULES = "rules"


class Pattern(StrEnum):
    """Names the pattern of a line; by status it is the house's own for the state and the gauge of each line."""

    STATUS = "status"
    SOLID = "solid"
    DASHES = "dashes"
    UNDERLAID = "underlaid"
    DOTS = "dots"
    DASH_DOT = "dash-dot"
    CROSSED = "crossed"
    LONG_DASHES = "long-dashes"


class PointShape(StrEnum):
    """Names the shape of a point symbol; `own` keeps the one the house draws."""

    OWN = "own"
    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    CROSS = "cross"


class Method(StrEnum):
    """Names how the breaks between graduated classes are found."""

    QUANTILES = "quantiles"
    EQUAL = "equal"
    NATURAL = "natural"
    PRETTY = "pretty"
    MANUAL = "manual"


class LabelColor(StrEnum):
    """Names the colour of labels by its part in the palette."""

    MAIN = "label"
    SECOND = "label2"
    WATER = "label_water"
    AREA = "label_country"


@dataclass(frozen=True, slots=True)
class Symbol:
    """Is how features are drawn; what is None or "" is as the house draws it.

    `color` is "#RRGGBB" or one of ROLES. `width_px` is the width of a line, or of an area's outline, at zoom 9;
    lines grow and shrink with the zoom as the house's do. `size_px` is a point symbol's; `fill_opacity` an area's.
    """

    color: str = ""
    width_px: float | None = None
    pattern: Pattern = Pattern.STATUS
    opacity: float = 1.0
    shape: PointShape = PointShape.OWN
    size_px: float | None = None
    outline: str = ""
    fill_opacity: float | None = None

    def __post_init__(self) -> None:
        for color in (self.color, self.outline):
            if color and color not in ROLES and not _HEX.fullmatch(color):
                raise ValueError(f"{color[:40]!r} is no colour; write one as #RRGGBB")
        _within(self.width_px, WIDTHS_PX, "the width")
        _within(self.size_px, SIZES_PX, "the size")
        _within(self.opacity, (0.0, 1.0), "the opacity")
        _within(self.fill_opacity, (0.0, 1.0), "the opacity of the fill")


@dataclass(frozen=True, slots=True)
class StyleClass:
    """Is one class: which features it takes, their symbol, its caption, and whether it is drawn.

    `value` is a category's value as text. `upper` is the highest value of a graduated class, None for no end; a class
    begins above the end of the one before it. `filter` is a rule's expression, "" for every feature.
    """

    symbol: Symbol = Symbol()
    caption: str = ""
    shown: bool = True
    value: str = ""
    upper: float | None = None
    filter: str = ""

    def __post_init__(self) -> None:
        if len(self.caption) > TEXT_MAX or len(self.value) > TEXT_MAX:
            raise ValueError(f"a caption or value is longer than {TEXT_MAX} letters")
        if len(self.filter) > FILTER_MAX:
            raise ValueError(f"a rule is longer than {FILTER_MAX} letters")
        if self.upper is not None and not math.isfinite(self.upper):
            raise ValueError("the end of a class is not a number")


@dataclass(frozen=True, slots=True)
class Labels:
    """Is what is written beside features: a field, or with NAME_FIELD their names; from a zoom on."""

    shown: bool = True
    field: str = NAME_FIELD
    size_px: float = 11.0
    color: LabelColor = LabelColor.MAIN
    min_zoom: float = 6.0

    def __post_init__(self) -> None:
        if len(self.field) > TEXT_MAX:
            raise ValueError(f"the name of a field is longer than {TEXT_MAX} letters")
        _within(self.size_px, LABEL_SIZES_PX, "the size of the labels")
        _within(self.min_zoom, (0.0, 24.0), "the first zoom of the labels")


@dataclass(frozen=True, slots=True)
class LayerStyle:
    """Is the style of a layer: a kind, what its classes go by, and the labels (None: as the house writes them).

    `other` is the symbol of features that no class takes, None when they are not drawn. A single symbol is `other`
    without classes. `method` and `ramp` say how graduated classes were made, for whoever makes them anew.
    """

    kind: StyleKind = StyleKind.SINGLE
    field: str = ""
    classes: tuple[StyleClass, ...] = ()
    other: StyleClass | None = StyleClass()
    method: Method = Method.QUANTILES
    ramp: str = "blue"
    labels: Labels | None = None

    def __post_init__(self) -> None:
        if len(self.classes) > CLASSES_MAX:
            raise ValueError(f"a style has more than {CLASSES_MAX} classes")
        if len(self.field) > TEXT_MAX or len(self.ramp) > TEXT_MAX:
            raise ValueError(f"the name of a field or ramp is longer than {TEXT_MAX} letters")
        ends = [one.upper for one in self.classes]
        known = [end for end in ends if end is not None]
        if self.kind is StyleKind.GRADUATED and (known != sorted(known) or None in ends[:-1]):
            raise ValueError("the ends of the classes do not rise")

    @property
    def hides_rest(self) -> bool:
        """Tells whether features without a match are left out."""
        return self.other is None or not self.other.shown
