"""Room that text takes on slides, whichever font a machine has: the house's, or DejaVu Sans, the widest usual one.

A machine without the deck's fonts takes one of its own. What fits in both of these fits in the usual ones between them:
Arial, Liberation Sans, Segoe UI, Calibri. A line is as high as the higher font has it, as wide as the wider one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from nkgis.exporters.figure_fonts import shown, width_pt
from nkgis.exporters.slides.values import Line, Run

WIDE = "DejaVu Sans"
FACES = {"": 1.362, WIDE: 1.164}
"""Heights of a line against its letters, of the house's font and of the wide one."""
_EAST_PITCH, _SAFE = 1.45, 1.015
_BOLD, BOLD_FROM = 700, 550
"""Weight of bold letters, and from which one letters are bold on a slide."""
_PIECE = re.compile(r" +|[\u2e80-\uabff\uf900-\uffef]|[^ \u2e80-\uabff\uf900-\uffef]+")
"""Spaces, a sign of Han or Kana, behind which a line may end, or a word; Hangul ends lines between words."""
_EAST = re.compile(r"[\u1100-\u11ff\u2e80-\uffef]")


def measure(text: str, size_px: float, weight: int = 400, italic: bool = False) -> float:
    """Returns the most that a line of text is wide on a slide: a `cartography.diagram.Measure`."""
    return max(_wide(text, size_px, weight >= BOLD_FROM, italic, face) for face in FACES)


def line_pt(line: Line) -> float:
    """Returns the most points that a line is wide."""
    return max(sum(_run_pt(run, face) for run in line) for face in FACES)


def word_pt(line: Line) -> float:
    """Returns the most points that the widest word of a line is wide."""
    pieces = [replace(run, text=piece) for run in line for piece in _PIECE.findall(run.text)]
    return max((line_pt((piece,)) for piece in pieces), default=0.0)


def rows_of(line: Line, room_pt: float) -> int:
    """Returns the most rows that a line takes in a room of that many points."""
    return max(_rows(line, room_pt, face) for face in FACES)


def high_pt(lines: Sequence[Line], room_pt: float, gap_pt: float = 0.0) -> float:
    """Returns the most points that lines are high under each other, with a gap between them."""
    gaps = gap_pt * max(0, len(lines) - 1)
    return gaps + max((sum(_rows(line, room_pt, face) * _row_pt(line, pitch) for line in lines)
                       for face, pitch in FACES.items()), default=0.0)


def cut_line(line: Line, room_pt: float, rows: int = 1) -> Line:
    """Returns a line whose last run is cut, with "…", so that it takes no more than so many rows."""
    if not line or rows_of(line, room_pt) <= rows:
        return line
    last, low, high = line[-1], 0, len(line[-1].text)
    while low < high:
        middle = (low + high + 1) // 2
        if rows_of((*line[:-1], replace(last, text=_ended(last.text[:middle]))), room_pt) <= rows:
            low = middle
        else:
            high = middle - 1
    return (*line[:-1], replace(last, text=_ended(last.text[:low])))


def fitting(lines: Iterable[Line], room_pt: float, high: float, gap_pt: float) -> tuple[Line, ...]:
    """Returns those of the lines that have room under each other, in points; the first is cut where it is long."""
    kept: list[Line] = []
    for line in lines:
        rows = range(rows_of(line, room_pt), 0, -1) if not kept else (rows_of(line, room_pt),)
        tries = (cut_line(line, room_pt, count) for count in rows)
        found = next((one for one in tries if high_pt([*kept, one], room_pt, gap_pt) <= high), None)
        kept += [] if found is None else [found]
    return tuple(kept)


def _ended(text: str) -> str:
    return text.rstrip(" ,.;:–-") + "…"


def _rows(line: Line, room_pt: float, face: str) -> int:
    """Returns how many rows a line takes in a font: words go to the next one whole, too wide ones are broken."""
    rows, x, gap, word = 1, 0.0, 0.0, 0.0

    def settle() -> None:
        nonlocal rows, x, gap, word
        if x and x + gap + word > room_pt:
            rows, x = rows + 1, word
        else:
            x += gap + word
        while x > room_pt:
            rows, x = rows + 1, x - room_pt
        gap = word = 0.0

    for run in line:
        for piece in _PIECE.findall(run.text):
            wide = _run_pt(replace(run, text=piece), face)
            if piece[0] == " ":
                settle()
                gap = wide
            elif len(piece) == 1 and _EAST.match(piece):
                settle()
                word = wide
                settle()
            else:
                word += wide
    settle()
    return rows


def _row_pt(line: Line, pitch: float) -> float:
    east = any(_EAST.search(run.text) for run in line)
    return max((run.size_pt for run in line), default=14.0) * (max(pitch, _EAST_PITCH) if east else pitch)


def _run_pt(run: Run, face: str) -> float:
    return _wide(run.text, run.size_pt, run.bold, run.italic, face) * _SAFE


@lru_cache(maxsize=1 << 15)
def _wide(text: str, size_pt: float, bold: bool, italic: bool, face: str) -> float:
    weight = _BOLD if bold else 400
    around = width_pt("n n", size_pt, weight, italic=italic, first=face) - width_pt("nn", size_pt, weight,
                                                                                 italic=italic, first=face)
    inner = text.strip(" ")
    spaces = len(text) - len(inner)
    return spaces * around + (width_pt(shown(inner), size_pt, weight, italic=italic, first=face) if inner else 0.0)
