"""Lines of large GeoJSON in batches, and a survey of what is wrong with them, without holding all of them."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import shapely

from nkgis.io.geojson_stream import Outline, features, outline
from nkgis.io.layers import Row, checked, no_features, no_field, reprojection
from nkgis.model.segment import Rejected
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.io.streams import Batch

SURVEYED_AT_ONCE = 2_000
BATCH_VERTICES = 1_000_000
"""A batch of long lines ends before its rows are full, when it has so many vertices."""


class Survey(NamedTuple):
    """Is what was found in a file: how many features, the rejected ones, notes on reading."""

    features: int
    rejected: tuple[Rejected, ...]
    notes: tuple[str, ...]


def row_count(path: Path, *, id_field: str | None, progress: Progress = SILENT) -> int:
    """Returns how many features a collection has; 0 where the file is a single feature or geometry.

    Raises InputError when the file cannot be read.
    """
    return outline(path, field=id_field, progress=progress).rows or 0


def notes(path: Path, *, crs: str | None, id_field: str | None) -> tuple[str, ...]:
    """Returns what is to be told of the coordinate system of a large file."""
    return reprojection(outline(path, field=id_field).crs, crs, path)[1]


def batches(
    path: Path, *, crs: str | None, id_field: str | None, label: str, progress: Progress = SILENT
) -> "Iterator[Batch]":
    """Yields the lines of a large file in its order, in batches of as many rows as every format has.

    Raises InputError as `read_lines` does.
    """
    from nkgis.io.streams import BATCH_ROWS

    found = outline(path, field=id_field, progress=progress)
    if not found.rows:
        raise no_features(path)
    if id_field is not None and not found.has_field:
        raise no_field(path, id_field)
    held: list[Row | Rejected] = []
    vertices = 0
    for one in _rows(path, found, crs, id_field, label, progress):
        held.append(one)
        vertices += 0 if isinstance(one, Rejected) or one[4] is None else int(shapely.get_num_coordinates(one[4]))
        if len(held) == BATCH_ROWS or vertices >= BATCH_VERTICES:
            yield _batch(held)
            held, vertices = [], 0
    if held:
        yield _batch(held)


def survey(
    path: Path, *, refused: Callable[[Sequence[Row]], list[Rejected]] = lambda _: [], progress: Progress = SILENT
) -> Survey | None:
    """Returns what is wrong with a large file; None when it is a single feature, to be read whole.

    `refused` is called with good rows, batch by batch, and tells which of them have another fault.
    Raises InputError when the file cannot be read or holds no features.
    """
    found = outline(path, progress=progress)
    if found.rows is None:
        return None
    if not found.rows:
        raise no_features(path)
    rows = _rows(path, found, None, None, f"Checking {path.name}", progress)
    rejected: list[Rejected] = []
    good: list[Row] = []
    readable = False
    for one in rows:
        if isinstance(one, Rejected):
            rejected.append(one)
            continue
        readable = True
        good.append(one)
        if len(good) == SURVEYED_AT_ONCE:
            rejected += refused(good)
            good = []
    rejected += refused(good) if good else []
    rejected.sort(key=lambda one: one.feature)
    told = reprojection(found.crs, None, path)[1] if readable else ()
    return Survey(found.rows, tuple(rejected), told)


def _rows(
    path: Path, found: Outline, crs: str | None, id_field: str | None, label: str, progress: Progress
) -> Iterator[Row | Rejected]:
    move, _ = reprojection(found.crs, crs, path)
    return checked(features(path, found, progress=progress, label=label), move, id_field)


def _batch(held: Sequence[Row | Rejected]) -> "Batch":
    """Returns rows as a batch."""
    from nkgis.analysis import bulk
    from nkgis.io.streams import Batch

    rejected = [one for one in held if isinstance(one, Rejected)]
    rows = [one for one in held if not isinstance(one, Rejected)]
    lines = bulk.lines_of([geometry for *_, geometry in rows if geometry is not None])
    return Batch(lines, [row[0] for row in rows], [(row[1], row[2]) for row in rows], rejected, len(held))
