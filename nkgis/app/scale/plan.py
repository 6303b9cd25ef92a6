"""How files are cut into parts: whole row groups of Parquet, ranges of rows of GeoPackage and FlatGeobuf."""

import os
from collections.abc import Sequence
from pathlib import Path

from nkgis.app.batch import streams
from nkgis.app.operations import MANY_LINES, MeasureOptions
from nkgis.errors import InputError
from nkgis.model.chunk import Chunk

PARQUET, ROW_FORMATS = (".parquet", ".geoparquet"), (".gpkg", ".fgb")
CHUNK_ROWS = 20_000
"""Rows of a part: large enough that its overhead does not count, small enough that little is done twice."""


def planned(paths: Sequence[Path], options: MeasureOptions, *, chunk_rows: int = CHUNK_ROWS) -> list[Chunk]:
    """Returns the parts of a job in the order of its files.

    A file that cannot be cut (other formats, another CRS, small ones) is one part, and so is one that cannot be read:
    measuring it tells why.
    """
    found: list[Chunk] = []
    for path, name in zip(paths, _names(paths), strict=True):
        where = str(path.resolve())
        for first, rows, groups, exact in _parts(path, options, chunk_rows):
            found.append(Chunk(len(found), where, name, first, rows, groups, exact))
    return found


def _names(paths: Sequence[Path]) -> list[str]:
    """Returns how each file is called in the tables: by its name, or its path where two have the same name."""
    names = [path.name for path in paths]
    if len(set(names)) == len(names):
        return names
    whole = [path.resolve() for path in paths]
    base = Path(os.path.commonpath([path.parent for path in whole]))
    return [path.relative_to(base).as_posix() for path in whole]


_Part = tuple[int, int | None, tuple[int, ...], bool]


def _parts(path: Path, options: MeasureOptions, chunk_rows: int) -> list[_Part]:
    suffix = path.suffix.lower()
    try:
        cut = suffix in (*PARQUET, *ROW_FORMATS) and streams(path, options)
    except InputError:
        cut = False
    if not cut:
        return [(0, None, (), False)]
    if suffix in PARQUET:
        return _row_groups(path, chunk_rows)
    from nkgis.io.streams import row_count

    rows = row_count(path)
    return [(first, min(chunk_rows, rows - first), (), rows < MANY_LINES) for first in range(0, rows, chunk_rows)]


def _row_groups(path: Path, chunk_rows: int) -> list[_Part]:
    """Returns runs of row groups that have `chunk_rows` rows together, or the one that has more alone."""
    import pyarrow.parquet as pq

    meta = pq.read_metadata(path)
    sizes = [meta.row_group(k).num_rows for k in range(meta.num_row_groups)]
    found: list[_Part] = []
    groups: list[int] = []
    first = rows = 0
    for k, size in enumerate(sizes):
        groups.append(k)
        rows += size
        if rows >= chunk_rows or k == len(sizes) - 1:
            found.append((first, rows, tuple(groups), False))
            first, rows, groups = first + rows, 0, []
    return found
