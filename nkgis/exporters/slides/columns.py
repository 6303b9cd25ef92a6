"""How wide the columns of a table are and how high its rows: nothing breaks where it was not foreseen."""

from collections.abc import Sequence

from nkgis.exporters.slides.faces import cut_line, high_pt, line_pt, rows_of, word_pt
from nkgis.exporters.slides.values import PX_PT, Column, Line

PAD_PT = 7.0
"""Room beside the text of a cell, its margins and a hair."""
_ABOVE_PT, _SLACK_PT = 3.0, 3.0
Row = tuple[Line, ...]


def fitted_columns(
    rows: Sequence[Row], room_pt: float, *, least_pt: float = 0.0, breaks_heads: bool = False
) -> tuple[Column, ...] | None:
    """Returns the columns of a table: figures whole and at the right, the first has what is left.

    None when the first would have less than it needs, `least_pt` at most; `breaks_heads` lets headings break between
    words.
    """
    heads, *body = rows
    widths = []
    for place in range(1, len(heads)):
        cells = [row[place] for row in body]
        head = word_pt(heads[place]) if breaks_heads else line_pt(heads[place])
        widths.append(max([head, *map(line_pt, cells)]) + PAD_PT + _SLACK_PT)
    named = max(line_pt(row[0]) for row in rows) + PAD_PT + _SLACK_PT
    left = room_pt - sum(widths)
    if left < min(named, least_pt or named):
        return None
    first = min(named, left)
    fair = (left - first) / max(1, len(widths))
    return (Column(first), *(Column(wide + fair, right=True) for wide in widths))


def row_heights(
    rows: Sequence[Row], columns: Sequence[Column], wide_px: float, *, least_px: float
) -> tuple[float, ...]:
    """Returns the height of each row of a table of that width, in px."""
    rooms = _rooms(columns, wide_px)
    return tuple(max(least_px, *((high_pt([line], room) + _ABOVE_PT) / PX_PT if line else 0.0
                                 for line, room in zip(row, rooms, strict=True))) for row in rows)


def cut_rows(rows: Sequence[Row], columns: Sequence[Column], wide_px: float, most: int) -> list[Row]:
    """Returns rows of a table of that width whose cells take no more than so many lines."""
    rooms = _rooms(columns, wide_px)
    return [tuple(line if rows_of(line, room) <= most else cut_line(line, room, most)
                  for line, room in zip(row, rooms, strict=True)) for row in rows]


def _rooms(columns: Sequence[Column], wide_px: float) -> list[float]:
    shares = sum(column.share for column in columns)
    return [column.share / shares * wide_px * PX_PT - PAD_PT for column in columns]
