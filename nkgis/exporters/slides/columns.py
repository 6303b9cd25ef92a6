"""How wide the columns of a table are: as wide as what stands in them, the first takes what is left."""

from collections.abc import Sequence
from dataclasses import replace

from nkgis.exporters.figure_fonts import fitted, width_pt
from nkgis.exporters.slides.values import Column, Line

PAD_PT = 10.0
"""Room beside the text of a cell."""
_WIDER, _LEAST, _MOST = 1.1, 0.25, 0.45


def fitted_columns(
    rows: Sequence[Sequence[Line]], room_pt: float, *, least: float = _LEAST, most: float = _MOST
) -> tuple[list[Column], list[tuple[Line, ...]]]:
    """Returns the columns of a table, figures at the right, and its rows with first cells that fit on a line.

    `least` and `most` are the shares of the first column.
    """
    widths = [max(map(_wide, cells)) * _WIDER + PAD_PT for cells in list(zip(*rows, strict=True))[1:]]
    first = min(max(room_pt - sum(widths), room_pt * least), room_pt * most)
    fair = (room_pt - first) / max(1, len(widths))
    columns = [Column(first), *(Column(max(wide, fair), right=True) for wide in widths)]
    room = first * room_pt / sum(column.share for column in columns) - PAD_PT
    return columns, [(_cut(cells[0], room), *cells[1:]) for cells in rows]


def _cut(line: Line, room_pt: float) -> Line:
    """Returns a line whose last run is cut so that all of it has room."""
    if not line or _wide(line) * _WIDER <= room_pt:
        return line
    last = line[-1]
    return (*line[:-1], replace(last, text=fitted(last.text, last.size_pt, room_pt / _WIDER - _wide(line[:-1]))))


def _wide(line: Line) -> float:
    return sum(width_pt(run.text, run.size_pt, 700 if run.bold else 400) for run in line)
