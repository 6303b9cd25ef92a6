"""The lines of one name: in which language, in how many lines, where beside a sign, and their writing."""

from collections.abc import Mapping
from dataclasses import dataclass

from nkgis.cartography.labels import Label
from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_fonts import MISSING, shown, width_pt, write
from nkgis.exporters.figure_room import Box, metres_at

HALO_PX = 2.2
_LOCAL_ZOOM = 8.0
ONE_LINE = 30
"""Signs of a surface's name in one line."""
_ONE_LINE_OF_A_POINT = 36
_Z_LABEL = 40.0
_MOST_SIGNS = 42
LINE = 1.22
"""Height of a line in sizes of its letters."""
_ASCENT, _DESCENT = 0.80, 0.24


@dataclass(frozen=True, slots=True)
class Block:
    """Is the lines of one label with their size in points."""

    lines: tuple[tuple[str, float, int, str], ...]
    wide: float
    high: float


def block_of(canvas: Canvas, label: Label, *, emphasis: bool = False) -> Block | None:
    """Returns the text of a label; the local script stands below from its zoom on."""
    colors = canvas.theme.map
    text = text_of(label.names, canvas.scene.language, most=0)
    if not text:
        return None
    size, weight = canvas.letters(label.size_px), 600 if emphasis else label.weight
    color = colors[label.color or "label"]
    lines = [(line, size, weight, color) for line in in_lines(text, most=_ONE_LINE_OF_A_POINT)]
    local = shown(label.names.get(label.local or "", ""))
    if local and local != text and MISSING not in local and canvas.zoom >= _LOCAL_ZOOM:
        small = max(canvas.least_pt, size * 0.92)
        lines += [(line, small, 400, colors["label2"]) for line in in_lines(local, most=_ONE_LINE_OF_A_POINT)]
    wide = max(width_pt(line, points, heavy) for line, points, heavy, _ in lines)
    high = sum(points for _, points, _, _ in lines) * LINE - (LINE - _ASCENT - _DESCENT) * lines[-1][1]
    return Block(tuple(lines), wide, high)


def text_of(names: Mapping[str, str], language: str, *, most: int = _MOST_SIGNS) -> str:
    """Returns the name in a language, else in English, else any; one that no font can draw comes last."""
    wanted = [names[key] for key in (language, "en") if names.get(key)] or list(names.values())
    texts = [shown(name, most=most) for name in wanted] or [""]
    return next((text for text in texts if MISSING not in text), texts[0])


def in_lines(text: str, *, most: int) -> list[str]:
    """Returns a name in one line, one of more signs than that in two at a space near its middle."""
    if len(text) <= most:
        return [text]
    spaces = [place for place, sign in enumerate(text) if sign == " "]
    if not spaces:
        return [shown(text, most=_MOST_SIGNS)]
    middle = min(spaces, key=lambda place: abs(place - len(text) / 2))
    return [shown(part, most=_MOST_SIGNS) for part in (text[:middle], text[middle + 1 :])]


def spaced(text: str) -> str:
    """Returns text with hair spaces between its letters, for the names of countries in alphabets."""
    return "\u200a\u200a".join(text) if text.isascii() or "А" <= text[:1] <= "я" else text


def positions(block: Block, cx: float, cy: float, gap: float) -> list[tuple[Box, str]]:
    """Returns the eight boxes around a point, best first, near and then farther, with how their lines align."""
    w, h, near = block.wide, block.high, gap * 0.75
    corners = [
        (cx + gap, cy - h / 2, "left"), (cx - gap - w, cy - h / 2, "right"),
        (cx + near, cy + near * 0.6, "left"), (cx + near, cy - near * 0.6 - h, "left"),
        (cx - near - w, cy + near * 0.6, "right"), (cx - near - w, cy - near * 0.6 - h, "right"),
        (cx - w / 2, cy + gap, "center"), (cx - w / 2, cy - gap - h, "center"),
    ]
    far = gap * 1.9
    corners += [
        (cx + far, cy - h / 2, "left"), (cx - far - w, cy - h / 2, "right"),
        (cx + far, cy + far * 0.6, "left"), (cx + far, cy - far * 0.6 - h, "left"),
        (cx - far - w, cy + far * 0.6, "right"), (cx - far - w, cy - far * 0.6 - h, "right"),
        (cx - w / 2, cy + far * 1.2, "center"), (cx - w / 2, cy - far * 1.2 - h, "center"),
    ]
    return [((x, y, x + w, y + h), ha) for x, y, ha in corners]


def write_lines(
    canvas: Canvas, block: Block, box: Box, ha: str, *, italic: bool = False, halo: tuple[str, float] | None = None
) -> None:
    """Writes the lines of a block into its box."""
    x = {"left": box[0], "right": box[2], "center": (box[0] + box[2]) / 2}[ha]
    top = box[3]
    halo = halo or (canvas.theme.map["halo"], HALO_PX * canvas.frame.unit_pt)
    for text, size, weight, color in block.lines:
        at = metres_at(canvas, x, top - _ASCENT * size)
        write(canvas.axes, *at, text, size_pt=size, color=color, weight=weight, italic=italic, ha=ha, halo=halo,
              zorder=_Z_LABEL)
        top -= size * LINE
