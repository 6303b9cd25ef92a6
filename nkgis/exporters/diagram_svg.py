"""A diagram as SVG text that stands in a page or alone: every text is text, nothing is fetched."""

import re
from collections.abc import Iterable
from html import escape

from nkgis.cartography.diagram import Diagram, Disc, Item, Path, Words

FONTS = "nkgis Sans, Noto Sans, nkgis Sans CJK, Noto Sans CJK KR, DejaVu Sans, sans-serif"
"""The families in the order of the page: Latin and Cyrillic first, since the Han font has wide letters of its own."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def diagram_svg(diagram: Diagram, *, title: str) -> str:
    """Returns a diagram as one `svg` element, its size in px; `title` is its name to those who hear the page.

    Parts are `data-part`, tips `title` elements. Letters that XML cannot hold become U+FFFD.
    """
    wide, high = _number(diagram.width_px), _number(diagram.height_px)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
        f' role="img" aria-label="{_plain(title)}" font-family="{FONTS}">{"".join(map(_item, diagram.items))}</svg>'
    )


def _item(item: Item) -> str:
    if isinstance(item, Words):
        return _words(item)
    return _disc(item) if isinstance(item, Disc) else _path(item)


def _path(path: Path) -> str:
    steps = "L".join(f"{_number(x)} {_number(y)}" for x, y in path.points)
    if not steps:
        return ""
    paint = [("d", f"M{steps}{'Z' if path.closed else ''}"), *_paint(path)]
    if path.stroke is not None:
        paint += [("stroke-dasharray", " ".join(map(_number, path.dash)))] if path.dash else []
        paint += [("stroke-linecap", path.cap)] if path.cap != "butt" else []
        paint += [] if path.closed else [("stroke-linejoin", "round")]
    return _element("path", paint, path)


def _disc(disc: Disc) -> str:
    place = [("cx", _number(disc.x)), ("cy", _number(disc.y)), ("r", _number(disc.radius))]
    return _element("circle", [*place, *_paint(disc)], disc)


def _words(words: Words) -> str:
    x, y = _number(words.x), _number(words.y)
    how = [("x", x), ("y", y), ("font-size", _number(words.size_px)), ("fill", words.color)]
    how += [("font-weight", str(words.weight))] if words.weight != 400 else []
    how += [("font-style", "italic")] if words.italic else []
    how += [("text-anchor", words.anchor)] if words.anchor != "start" else []
    how += [("transform", f"rotate({_number(-words.angle)} {x} {y})")] if words.angle else []
    return _element("text", how, words, _plain(words.text))


def _paint(item: Path | Disc) -> list[tuple[str, str]]:
    """Returns fill, stroke and opacity."""
    paint = [("fill", item.fill or "none")]
    if item.stroke is not None:
        paint += [("stroke", item.stroke), ("stroke-width", _number(item.stroke_px))]
    return [*paint, *([("opacity", _number(item.opacity))] if item.opacity < 1 else [])]


def _element(tag: str, attributes: Iterable[tuple[str, str]], item: Item, inner: str = "") -> str:
    """Returns an element with its part and tip; `inner` is escaped already."""
    named = [*attributes, *([("data-part", item.part)] if item.part else [])]
    written = "".join(f' {name}="{_plain(value)}"' for name, value in named)
    tip = f"<title>{_plain(item.tip)}</title>" if item.tip else ""
    return f"<{tag}{written}>{tip}{inner}</{tag}>" if tip or inner else f"<{tag}{written}/>"


def _plain(text: str) -> str:
    """Returns a text as XML writes it."""
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text))


def _number(value: float) -> str:
    """Returns a number with two decimals at most and no zeros behind them."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
