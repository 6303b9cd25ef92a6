"""Reads large files batch by batch: GeoParquet, FlatGeobuf and GeoPackage through Arrow, never whole in memory."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.bulk import Lines
from nkgis.errors import InputError
from nkgis.io.checks import line_of
from nkgis.io.crs import mover
from nkgis.io.features import NAME_FIELDS, text
from nkgis.io.vector import Wanted, layer_names, plain
from nkgis.io.wellknown import from_wkb
from nkgis.model.segment import Rejected
from nkgis.progress import SILENT, Progress

BATCH_ROWS = 2500


class Batch(NamedTuple):
    """Is one batch of good lines with number, id and name of each, and the rejected features."""

    lines: Lines
    features: list[int]
    names: list[tuple[str, str]]
    rejected: list[Rejected]
    rows: int


@dataclass(frozen=True, slots=True)
class Part:
    """Is which rows of a file to read: from `first` (counted from 0) `rows` of them; Parquet by its row groups."""

    first: int
    rows: int
    groups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Stream:
    """Is an open file in WGS 84: how many rows are read, and its Arrow batches with the fields that matter."""

    rows: int
    geometry: str
    batches: Iterator[Any]


@contextmanager
def opened(
    path: Path, *, crs: str | None, layer: str | None, id_field: str | None, part: Part | None = None
) -> Iterator[Stream | None]:
    """Opens a file, or a part of it, to be read in batches; None where it must be read whole (other formats, CRS)."""
    if path.suffix.lower() in (".parquet", ".geoparquet"):
        yield _parquet(path, crs, layer, id_field, part)
    elif path.suffix.lower() in (".gpkg", ".fgb"):
        with _gdal(path, crs, layer, id_field, part) as stream:
            yield stream
    else:
        yield None


def row_count(path: Path) -> int:
    """Returns how many rows a file of a format that streams says it has; 0 where that cannot be told."""
    import pyarrow as pa
    import pyarrow.parquet as pq
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    try:
        if path.suffix.lower() in (".parquet", ".geoparquet"):
            return int(pq.read_metadata(path).num_rows)
        if path.suffix.lower() in (".gpkg", ".fgb"):
            return max((int(pyogrio.read_info(path, layer=name)["features"]) for name, _ in pyogrio.list_layers(path)),
                       default=0)
    except (pa.ArrowException, OSError, DataSourceError, DataLayerError, ValueError, RuntimeError):
        return 0
    return 0


def _is_wgs84(own: str | None, said: str | None, path: Path) -> bool:
    """Tells whether a file's coordinates are lon/lat on WGS 84 already."""
    system = said or own
    return bool(system) and mover(str(system), where=path.name) is None


def _wanted(fields: list[str], id_field: str | None) -> list[str]:
    """Returns the fields that make ids and names."""
    return [name for name in dict.fromkeys([id_field or "id", *NAME_FIELDS]) if name in fields]


def _parquet(
    path: Path, crs: str | None, layer: str | None, id_field: str | None, part: Part | None
) -> Stream | None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    if layer is not None:
        return None
    try:
        file = pq.ParquetFile(path, memory_map=True)
        geo = json.loads((file.schema_arrow.metadata or {}).get(b"geo", b"{}"))
        column = geo["primary_column"]
        described = geo["columns"][column]
        own = described.get("crs", "OGC:CRS84")
        own = json.dumps(own) if isinstance(own, dict) else (own or "")
        if described.get("encoding") != "WKB" or not _is_wgs84(own, crs, path):
            return None
        fields = [name for name in file.schema_arrow.names if name != column]
    except (pa.ArrowException, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None  # the careful reader says what is wrong
    batches = file.iter_batches(BATCH_ROWS, row_groups=None if part is None else list(part.groups),
                                columns=[column, *_wanted(fields, id_field)], use_threads=False)
    return Stream(file.metadata.num_rows if part is None else part.rows, column, batches)


@contextmanager
def _gdal(
    path: Path, crs: str | None, layer: str | None, id_field: str | None, part: Part | None
) -> Iterator[Stream | None]:
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    try:
        names = layer_names(pyogrio.list_layers(path), path, layer, Wanted.LINES)
        info = pyogrio.read_info(path, layer=names[0]) if len(names) == 1 else None
    except (DataSourceError, DataLayerError, UnicodeDecodeError, RuntimeError, ValueError) as fault:
        if isinstance(fault, InputError):
            raise
        info = None
    if info is None or not _is_wgs84(info["crs"], crs, path):
        yield None
        return
    fields = [str(name) for name in info["fields"]]
    wanted = _wanted(fields, id_field)
    with pyogrio.open_arrow(path, layer=names[0], columns=wanted, batch_size=BATCH_ROWS, use_pyarrow=True,
                            skip_features=0 if part is None else part.first) as source:
        meta, reader = source
        rows = int(info["features"]) if part is None else part.rows
        batches = iter(reader) if part is None else _first(reader, rows)
        yield Stream(rows, meta["geometry_name"] or "wkb_geometry", batches)


def _first(batches: Iterable[Any], rows: int) -> Iterator[Any]:
    """Yields the first rows of Arrow batches."""
    left = rows
    for batch in batches:
        yield batch.slice(0, left)
        left -= batch.num_rows
        if left <= 0:
            return


def batches_of(
    stream: Stream, *, id_field: str | None, label: str, progress: Progress = SILENT, first: int = 0,
    seen: dict[str, int] | None = None,
) -> Iterator[Batch]:
    """Yields the batches of an open stream in its order, and reports the rows read.

    `first` is how many rows of the file lie before it, `seen` the ids of those with their numbers.
    """
    seen = {} if seen is None else seen
    done = 0
    for table in stream.batches:
        progress.step(min(done, stream.rows), stream.rows, label)
        batch = batch_of(table, stream.geometry, first=first + done + 1, id_field=id_field, seen=seen)
        done += batch.rows
        yield batch
    progress.step(stream.rows, stream.rows, label)


def batch_of(table: Any, geometry: str, *, first: int, id_field: str | None, seen: dict[str, int]) -> Batch:
    """Returns an Arrow batch as lines; `first` is the number of its first feature, `seen` the ids so far."""
    column = table.column(geometry)
    data, offsets, present = _buffers(column)
    xy, ends, good = _plain_lines(data, offsets, present)
    ids, names = _names(table, geometry, first, id_field)
    problems, others = _other_lines(column, np.flatnonzero(~good).tolist())
    if not (len(set(ids)) == len(ids) and seen.keys().isdisjoint(ids)):
        problems |= _repeated(ids, problems, first, seen)
    rejected = [Rejected(first + k, ids[k], problems[k]) for k in sorted(problems)]
    kept = [k for k in range(len(ids)) if k not in problems]
    seen.update((ids[k], first + k) for k in kept)
    lines = _lines(xy, ends, good, np.array(kept, np.int64), others)
    return Batch(lines, [first + k for k in kept], [(ids[k], names[k]) for k in kept], rejected, len(ids))


def _other_lines(column: Any, rows: list[int]) -> tuple[dict[int, str], dict[int, BaseGeometry]]:
    """Returns, of the rows that are no plain lines, the reasons of the bad and the geometries of the good."""
    problems: dict[int, str] = {}
    others: dict[int, BaseGeometry] = {}
    for k in rows:
        built, problem = from_wkb(column[k].as_py())
        if built is not None:
            built, problem = line_of(built)
        if built is not None:
            others[k] = built
        else:
            problems[k] = problem or "has no geometry"
    return problems, others


def _repeated(ids: list[str], problems: dict[int, str], first: int, seen: dict[str, int]) -> dict[int, str]:
    """Returns the reasons of the rows whose id a good row before them has."""
    known = dict(seen)
    found = {}
    for k, name in enumerate(ids):
        if k in problems:
            continue
        if name in known:
            found[k] = (f"has the id {name[:60]!r}, which feature {known[name]} has already; "
                        "give each line its own, or choose another field with --id-field")
        else:
            known[name] = first + k
    return found


def _buffers(column: Any) -> tuple[Any, Any, Any]:
    """Returns the bytes, the offsets and the presence of each value of a binary Arrow column."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if isinstance(column.type, pa.BaseExtensionType):
        column = column.storage
    if not (pa.types.is_large_binary(column.type) or pa.types.is_binary(column.type)):
        column = column.cast(pa.large_binary())
    _, offsets, data = column.buffers()
    kind = np.int64 if pa.types.is_large_binary(column.type) else np.int32
    numbers = np.frombuffer(offsets, kind)[column.offset:column.offset + len(column) + 1].astype(np.int64)
    content = np.frombuffer(data, np.uint8) if data is not None else np.empty(0, np.uint8)
    present = pc.is_valid(column).to_numpy(zero_copy_only=False)
    return content, numbers, present


def _plain_lines(data: Any, offsets: Any, present: Any) -> tuple[Any, Any, Any]:
    """Returns positions, ends and fitness of the rows that are plain lines; the others have no position."""
    from nkgis.analysis.kernels.wellknown import measure_wkb, read_wkb

    size = offsets.size - 1
    starts, counts, good = np.empty(size, np.int64), np.empty(size, np.int64), np.zeros(size, bool)
    measure_wkb(data, offsets, present, starts, counts)
    ends = np.concatenate(([0], np.cumsum(counts)))
    xy = np.empty((int(ends[-1]), 2))
    read_wkb(data, starts, ends, xy, good)
    return xy, ends, good


def _names(table: Any, geometry: str, first: int, id_field: str | None) -> tuple[list[str], list[str]]:
    """Returns ids and names of the rows, by the rules for every format."""
    import pyarrow as pa

    key = id_field or "id"
    columns = {name: [plain(value) for value in table.column(name).to_pylist()]
               for name in table.schema.names if name != geometry and not _is_whole(table, name)}
    if key in table.schema.names and _is_whole(table, key):
        columns[key] = list(table.column(key).cast(pa.string()).to_pylist())
    given = columns.get(key, [None] * table.num_rows)
    numbers = range(first, first + table.num_rows)
    if all(type(value) is str for value in given) and "" not in given:
        ids = given
    elif id_field is None:
        ids = [str(number) if value is None else text(value) or str(number)
               for number, value in zip(numbers, given, strict=True)]
    else:
        ids = [str(number) if value is None else text(value) for number, value in zip(numbers, given, strict=True)]
    titles = [columns[name] for name in NAME_FIELDS if name in columns and not _is_whole(table, name)]
    if not titles:
        return ids, ids
    names = [next((value.strip() for value in values if isinstance(value, str) and value.strip()), fallback)
             for fallback, *values in zip(ids, *titles, strict=True)]
    return ids, names


def _is_whole(table: Any, name: str) -> bool:
    """Tells whether a column holds whole numbers: digits as an id, and no name."""
    import pyarrow as pa

    return bool(pa.types.is_integer(table.schema.field(name).type))


def _lines(xy: Any, ends: Any, good: Any, kept: Any, others: dict[int, BaseGeometry]) -> Lines:
    """Returns the kept rows as lines: plain ones by position, the others by geometry."""
    import shapely

    counts = np.where(good, np.diff(ends), 0)[kept] if kept.size else np.empty(0, np.int64)
    offsets = np.concatenate(([0], np.cumsum(counts)))
    if kept.size == good.size and good.all():
        picked = xy
    else:
        picked = np.concatenate([xy[ends[k]:ends[k + 1]] for k in kept.tolist() if good[k]] or [np.empty((0, 2))])

    def whole(number: int) -> BaseGeometry:
        row = int(kept[number])
        return others[row] if row in others else shapely.linestrings(xy[ends[row]:ends[row + 1]])

    return Lines(picked, offsets, good[kept] if kept.size else np.zeros(0, bool), whole)
