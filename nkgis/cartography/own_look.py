"""What a layer's style makes of its classes: a look for each, in both themes, and whether greys keep them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from nkgis.cartography.colors import lightness, on_ground
from nkgis.model.style import LayerStyle, Pattern, PointShape, StyleClass, StyleKind, Symbol

OTHER = -1
PATTERN_STATUS: Mapping[Pattern, str] = {
    Pattern.SOLID: "operating",
    Pattern.DASHES: "proposed",
    Pattern.UNDERLAID: "construction",
    Pattern.DOTS: "shelved",
    Pattern.DASH_DOT: "suspended",
    Pattern.CROSSED: "closed",
    Pattern.LONG_DASHES: "unknown",
}
"""The state whose pattern in the house's line language each pattern is."""
APART_LIGHTNESS, APART_SHARE = 7.0, 1.35
"""Two looks are apart in grey by so much L*, or where one is so many times as wide or large as the other."""
HOUSE_WIDTH_PX, HOUSE_SIZE_PX = 2.8, 8.0


@dataclass(frozen=True, slots=True)
class OwnLook:
    """Is how a class is drawn, instead of the house's look where a value is not None; colours as (light, dark)."""

    number: int
    colors: tuple[str, str] | None = None
    width_px: float | None = None
    pattern: Pattern = Pattern.STATUS
    opacity: float = 1.0
    shape: PointShape = PointShape.OWN
    size_px: float | None = None
    outlines: tuple[str, str] | None = None
    fill_opacity: float | None = None
    shown: bool = True

    def color(self, theme: str) -> str | None:
        """Returns the colour in a theme, None for the house's."""
        return None if self.colors is None else self.colors[theme == "dark"]

    def outline(self, theme: str) -> str | None:
        """Returns the colour of outlines in a theme, None for the house's."""
        return None if self.outlines is None else self.outlines[theme == "dark"]

    @property
    def is_point(self) -> bool:
        """Tells whether a point's symbol is another than the house's."""
        return self.shape is not PointShape.OWN or self.size_px is not None or self.colors is not None

    @property
    def key(self) -> str:
        """Returns what tells looks apart in the page's tables, the number of the class left out."""
        parts = (self.colors, self.width_px, self.pattern.value, self.opacity, self.shape.value, self.size_px,
                 self.outlines, self.fill_opacity)  # fmt: skip
        return "own|" + "|".join("" if part is None else str(part) for part in parts)


@lru_cache(maxsize=256)
def own_looks(style: LayerStyle) -> tuple[OwnLook, ...]:
    """Returns the look of every class, and last the one of the features that no class takes."""
    entries = [*style.classes, style.other or StyleClass(shown=False)]
    together = style.kind is StyleKind.GRADUATED
    colors = _pairs([one.symbol.color for one in entries], together=together)
    outlines = _pairs([one.symbol.outline for one in entries], together=False)
    numbers = [*range(len(style.classes)), OTHER]
    looks = zip(numbers, entries, colors, outlines, strict=True)
    return tuple(_look(number, one.symbol, color, outline, one.shown) for number, one, color, outline in looks)


def look_of_symbol(symbol: Symbol, number: int = 0) -> OwnLook:
    """Returns the look of a symbol by itself."""
    return _look(number, symbol, _pairs([symbol.color], together=False)[0],
                 _pairs([symbol.outline], together=False)[0], True)  # fmt: skip


def _look(
    number: int, symbol: Symbol, colors: tuple[str, str] | None, outlines: tuple[str, str] | None, shown: bool
) -> OwnLook:
    return OwnLook(number, colors, symbol.width_px, symbol.pattern, symbol.opacity, symbol.shape, symbol.size_px,
                   outlines, symbol.fill_opacity, shown)  # fmt: skip


def _pairs(colors: Sequence[str], *, together: bool) -> list[tuple[str, str] | None]:
    """Returns the colours of each entry in both themes, None where it has none of its own."""
    named = [color for color in colors if color]
    both = iter(zip(on_ground(named, "light"), on_ground(named, "dark", together=together), strict=True))
    return [next(both) if color else None for color in colors]


def apart_in_grey(a: OwnLook, b: OwnLook, *, theme: str = "light") -> bool:
    """Tells whether two looks stay apart without colour: by pattern, shape, lightness, width or size.

    Lines whose pattern goes by their state count as of one pattern: the state is not what the classes show.
    """
    if a.pattern is not b.pattern or a.shape is not b.shape:
        return True
    widths = [max(one.width_px or HOUSE_WIDTH_PX, 0.1) for one in (a, b)]
    sizes = [one.size_px or HOUSE_SIZE_PX for one in (a, b)]
    if max(widths) / min(widths) >= APART_SHARE or max(sizes) / min(sizes) >= APART_SHARE:
        return True
    colors = [one.color(theme) for one in (a, b)]
    if colors[0] is None or colors[1] is None:
        return colors[0] is not colors[1]
    return abs(lightness(colors[0]) - lightness(colors[1])) >= APART_LIGHTNESS


def alike_in_grey(style: LayerStyle, *, theme: str = "light") -> list[tuple[int, int]]:
    """Returns the pairs of drawn classes that look the same in grey."""
    looks = [look for look in own_looks(style)[:-1] if look.shown]
    return [(a.number, b.number) for a, b in combinations(looks, 2) if not apart_in_grey(a, b, theme=theme)]
