"""Fonts and text of a figure: the bundled families with a fallback, measured widths, text shown as it is."""

import logging
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.patheffects import Stroke as TextStroke

from nkgis.assets import asset
from nkgis.errors import NkgisError

WANTED = ("nkgis Sans", "nkgis Sans CJK", "DejaVu Sans")
MISSING = "\ufffd"
_MEASURE_DPI = 288
_SLACK = 1.0
_NO_BREAK = "\u00a0"
_BOUND, _SPACE = re.compile("[\u00a0\u202f\u2007]+"), re.compile(f"[^\\S{_NO_BREAK}]+")
_TIED = re.compile(r"(?<=[≈±†*]) (?=\S)| (?=[–±%·](?: |$))|(?<=°) (?=[NSEW]\b)|(?<=\d) (?=[^\W\d_])")
"""Spaces that no line is broken at: after signs and numbers, before dashes and dots."""
_CUTS: ContextVar[dict[str, str] | None] = ContextVar("cuts", default=None)


def _is_news(record: logging.LogRecord) -> bool:
    """Tells whether a line of the font log says more than that a family lacks a weight."""
    return "font weight" not in record.getMessage()


@cache
def families() -> tuple[str, ...]:
    """Returns the font families to draw with, first choice first; bundled files are made known to matplotlib."""
    try:
        files = sorted(path for path in asset("resources", "fonts").iterdir() if path.suffix in {".ttf", ".otf"})
    except (NkgisError, OSError):
        files = []
    logging.getLogger("matplotlib.font_manager").addFilter(_is_news)
    known = {entry.fname for entry in fontManager.ttflist}
    for path in files:
        if str(path) not in known:
            fontManager.addfont(str(path))
    names = {entry.name for entry in fontManager.ttflist}
    return tuple(name for name in WANTED if name in names) or ("sans-serif",)


@cache
def font(size_pt: float, weight: int = 400, *, italic: bool = False, first: str = "") -> FontProperties:
    """Returns the font of that size and weight, of the family `first` where it has the sign."""
    return FontProperties(
        family=[*filter(None, [first]), *families()], size=size_pt, weight=weight,
        style="italic" if italic else "normal",
    )


@cache
def _drawable() -> frozenset[int]:
    """Returns the code points that some font of the fallback list can draw."""
    found: set[int] = set()
    for name in families():
        for entry in fontManager.ttflist:
            if entry.name == name and str(entry.weight) in {"400", "normal"}:
                found |= set(get_font(entry.fname).get_charmap())
    return frozenset(found)


def shown(text: str, *, most: int = 0, bound: bool = False) -> str:
    """Returns text for one line: white space made single, control characters and unknown signs replaced.

    Text longer than `most` characters is cut at a word where there is one, and ends in "…". A space that never ends a
    line is a plain one, unless `bound` keeps it apart.
    """
    plain = unicodedata.normalize("NFC", text)
    if bound:
        line = " ".join(part for part in _SPACE.split(_BOUND.sub(_NO_BREAK, plain)) if part)
    else:
        line = " ".join(plain.split())
    known = _drawable()
    line = "".join(c if ord(c) in known and unicodedata.category(c) not in {"Cc", "Cf"} else MISSING for c in line)
    if not most or len(line) <= most:
        return line
    cut = line[: most - 1]
    space = cut.rfind(" ")
    return _noted((cut[:space] if space > most * 0.6 else cut).rstrip(" ,.;:–-") + "…", line)


@contextmanager
def noting_cuts() -> Iterator[dict[str, str]]:
    """Yields a table that gets every text that is cut in the block, with the whole text behind it."""
    cuts: dict[str, str] = {}
    token = _CUTS.set(cuts)
    try:
        yield cuts
    finally:
        _CUTS.reset(token)


def _noted(cut: str, whole: str) -> str:
    """Returns a text that was cut, noted where somebody wants to know of it."""
    cuts = _CUTS.get()
    if cuts is not None:
        cuts[cut] = whole
    return cut


@cache
def _renderer() -> Any:
    return RendererAgg(8, 8, _MEASURE_DPI)


@cache
def width_pt(text: str, size_pt: float, weight: int = 400, *, italic: bool = False, first: str = "") -> float:
    """Returns how wide a line of text is in points, in the family `first` where that is named."""
    if not text:
        return 0.0
    kind = font(size_pt, weight, italic=italic, first=first)
    wide, _, _ = _renderer().get_text_width_height_descent(text, kind, ismath=False)
    return float(wide) * 72 / _MEASURE_DPI


def fitted(text: str, size_pt: float, room_pt: float, weight: int = 400) -> str:
    """Returns text cut so that it is no wider than that many points."""
    line = shown(text, most=400)
    if width_pt(line, size_pt, weight) <= room_pt + _SLACK:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if width_pt(line[:middle].rstrip() + "…", size_pt, weight) <= room_pt:
            low = middle
        else:
            high = middle - 1
    return _noted(line[:low].rstrip(" ,.;:–-") + "…", line)


def wrapped(text: str, size_pt: float, room_pt: float, *, weight: int = 400, most: int = 99) -> list[str]:
    """Returns text as lines no wider than that many points, at most so many lines; the last one is cut."""
    lines: list[str] = []
    rest = _pieces(_TIED.sub(_NO_BREAK, shown(text, most=4000, bound=True)), size_pt, room_pt, weight)
    line = ""
    for word in rest:
        trial = f"{line}{word}"
        if line and width_pt(trial.rstrip(" "), size_pt, weight) > room_pt:
            lines.append(line.rstrip(" "))
            line = word.lstrip(" ")
        else:
            line = trial
    if line.strip():
        lines.append(line.rstrip(" "))
    lines = [one.replace(_NO_BREAK, " ").strip() for one in lines]
    if len(lines) > most:
        lines = [*lines[: most - 1], fitted(" ".join(lines[most - 1 :]), size_pt, room_pt, weight)]
    return lines


def balanced(text: str, size_pt: float, room_pt: float, *, weight: int = 400, most: int = 99) -> list[str]:
    """Returns text as `wrapped` does, in as many lines, all of about the same width."""
    lines = wrapped(text, size_pt, room_pt, weight=weight, most=most)
    if not 1 < len(lines) < most + 1 or lines[-1].endswith("…"):
        return lines
    low, high = room_pt / len(lines), room_pt
    while high - low > size_pt / 4:
        middle = (low + high) / 2
        tried = wrapped(text, size_pt, middle, weight=weight)
        if len(tried) > len(lines) or max(width_pt(line, size_pt, weight) for line in tried) > middle:
            low = middle
        else:
            high, lines = middle, tried
    return lines


def _pieces(text: str, size_pt: float, room_pt: float, weight: int) -> list[str]:
    """Returns the words with the space before each; a word too wide for a line comes in pieces.

    Han and kana may part anywhere; Hangul, which has spaces between words, as Latin does.
    """
    pieces: list[str] = []
    for number, word in enumerate(text.split(" ")):
        part = "" if number == 0 else " "
        for sign in word:
            wide = unicodedata.east_asian_width(sign) in "WF" and not "\uac00" <= sign <= "\ud7a3"
            if part.strip() and (wide or width_pt(part + sign, size_pt, weight) > room_pt):
                pieces.append(part)
                part = ""
            part += sign
        pieces.append(part)
    return pieces


def write(
    axes: Any,
    x: float,
    y: float,
    text: str,
    *,
    size_pt: float,
    color: str,
    weight: int = 400,
    italic: bool = False,
    ha: str = "left",
    va: str = "baseline",
    rotation: float = 0.0,
    halo: tuple[str, float] | None = None,
    zorder: float = 50.0,
    opacity: float = 1.0,
) -> None:
    """Writes one line at a place in the axes' own coordinates, read as plain text and never as mathematics.

    The halo (colour, width in points) is a separate outline beneath, so that the text stays text in PDF and SVG.
    """
    shared = {
        "fontproperties": font(size_pt, weight, italic=italic),
        "ha": ha, "va": va, "rotation": rotation, "rotation_mode": "anchor", "parse_math": False, "clip_on": False,
    }
    if halo is not None:
        axes.text(
            x, y, text, color=halo[0], alpha=0.92 * opacity, zorder=zorder - 0.5,
            path_effects=[TextStroke(linewidth=2 * halo[1], foreground=halo[0], joinstyle="round")], **shared,
        )
    axes.text(x, y, text, color=color, alpha=opacity, zorder=zorder, **shared)


def ink_pt(text: str, size_pt: float, weight: int = 400, *, italic: bool = False) -> tuple[float, float, float]:
    """Returns how wide a line of text is, and how far its ink reaches above and below its base line, in points."""
    wide, high, below = _renderer().get_text_width_height_descent(text, font(size_pt, weight, italic=italic),
                                                                  ismath=False)
    share = 72 / _MEASURE_DPI
    return float(wide) * share, float(high - below) * share, float(below) * share
