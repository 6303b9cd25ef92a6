"""Where things stand on slides: heading, left column, map, and foot, each as high as what is in it."""

from collections.abc import Sequence

from nkgis.exporters.slides.faces import cut_line, high_pt, rows_of
from nkgis.exporters.slides.names import plain
from nkgis.exporters.slides.values import PX_PT, Box, Line, Run

TITLE_PT, TEXT_PT, FIGURE_PT, FOOT_PT = 28.0, 14.0, 54.0, 10.0
LEFT_PX, WIDE_PX, COLUMN_PX = 40.0, 1200.0, 376.0
TOP_PX, BOTTOM_PX = 20.0, 704.0
MAP_LEFT_PX, MAP_WIDE_PX = 440.0, 816.0
FOOT_WIDE_PX = 1120.0
"""The number of the slide stands beside it."""
GAP_PX = 12.0
_TITLE_LINE, _INSET_PX, _HAIR_PX = 0.9, 5.0, 2.0
"""Height of a line of a heading against the font's, as the master has it, the room above and below it, and
what a program may reckon otherwise."""
_WIDE_ROWS, _COLUMN_SIZES = 2, ((3, 28.0), (4, 28.0), (4, 26.0), (4, 24.0), (5, 24.0), (5, 22.0), (5, 20.0))
"""Rows of headings; over the left column the size of letters that so many rows may have, the first that fits."""


def heading_line(text: str, size_pt: float = TITLE_PT) -> Line:
    """Returns a heading as a line."""
    return (Run(text, size_pt, bold=True),)


def cut_heading(text: str) -> str:
    """Returns a heading over the whole slide cut so that it takes two lines at most."""
    return _cut(plain(text), TITLE_PT, WIDE_PX, _WIDE_ROWS)


def column_heading(text: str) -> tuple[str, float, Box]:
    """Returns a heading over the left column, its size and place: letters grow smaller before anything is cut."""
    told = plain(text)
    fits = [(rows, size) for rows, size in _COLUMN_SIZES
            if rows_of(heading_line(told, size), COLUMN_PX * PX_PT) <= rows]
    rows, size = fits[0] if fits else _COLUMN_SIZES[-1]
    told = _cut(told, size, COLUMN_PX, rows)
    return told, size, Box(LEFT_PX, TOP_PX, COLUMN_PX, _heading_px(told, size, COLUMN_PX))


def below_heading(text: str) -> float:
    """Returns where what stands below a heading over the whole slide may begin."""
    return 16.0 + _heading_px(cut_heading(text), TITLE_PT, WIDE_PX) + GAP_PX


def foot_box(lines: Sequence[Line]) -> Box:
    """Returns the place of a foot, which ends at the lower edge."""
    high = high_px(lines, FOOT_WIDE_PX)
    return Box(LEFT_PX, BOTTOM_PX - high, FOOT_WIDE_PX, high)


def whole_box(title: str, foot: Box) -> Box:
    """Returns the place between heading and foot."""
    top = below_heading(title)
    return Box(LEFT_PX, top, WIDE_PX, foot.y - GAP_PX - top)


def map_box(foot: Box) -> Box:
    """Returns the place of the map: two thirds at the right, from the upper edge to the foot, degrees around it."""
    return Box(MAP_LEFT_PX, TOP_PX - 10.0, MAP_WIDE_PX, foot.y - TOP_PX + 8.0)


def high_px(lines: Sequence[Line], wide_px: float, gap_pt: float = 0.0) -> float:
    """Returns the most px that lines are high under each other, with a hair to spare."""
    return high_pt(lines, wide_px * PX_PT, gap_pt) / PX_PT + _HAIR_PX


def _heading_px(text: str, size: float, wide: float) -> float:
    return high_px([heading_line(text, size)], wide) * _TITLE_LINE + 2 * _INSET_PX


def _cut(text: str, size: float, wide: float, rows: int) -> str:
    line = heading_line(text, size)
    return text if rows_of(line, wide * PX_PT) <= rows else cut_line(line, wide * PX_PT, rows)[0].text
