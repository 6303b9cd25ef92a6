"""The tables of a partitioned job, GeoParquet: a row a segment, a route, a crossing, a rejected feature."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from nkgis.analysis.measuring import sums_of
from nkgis.analysis.pieces import Piece
from nkgis.analysis.stretches import cut_at, is_short_stepped, stretches
from nkgis.exporters.passports import METRE_DIGITS, metres
from nkgis.exporters.segments import segment_table
from nkgis.model.kinds import Edges
from nkgis.model.segment import Rejected

_LENGTHS = {"length_m": "float64", "low_m": "float64", "high_m": "float64"}
COLUMNS: dict[str, dict[str, str]] = {
    "segments": {"id": "string", "name": "string", "segment": "int64", "country": "string", "from_m": "float64",
                 "to_m": "float64", **_LENGTHS, "resolvable": "bool", "geometry": "binary"},
    "routes": {"feature": "int64", "id": "string", "name": "string", "vertices": "int64", "length_m": "float64",
               "by_country": "string", "border_m": "float64", "overlap_m": "float64", "unassigned_m": "float64",
               "uncovered_m": "float64", "segments": "int64", "crossings": "int64", "slivers_merged": "int64",
               "warnings": "string", "geometry": "binary"},
    "crossings": {"id": "string", "name": "string", "crossing": "int64", "m": "float64", "low_m": "float64",
                  "high_m": "float64", "leaves": "string", "enters": "string", "via": "string", "geometry": "binary"},
    "rejected": {"feature": "int64", "id": "string", "reason": "string", "stage": "string"},
}
"""The columns of each table behind `file`, metres and WKB; `by_country` is JSON, metres by country."""
TABLES = tuple(COLUMNS)
VIAS = ("border", "overlap", "gap")
_SUMS = ("border_m", "overlap_m", "unassigned_m", "uncovered_m")


class TableWriter:
    """Writes measured batches of lines as four files of a folder, each closed whole by `close`.

    Geometry is WKB in lon/lat (OGC:CRS84). A segment has the line's own vertices and the places where it is cut; of
    delicate lines, which go to the exact engine, long edges are densified. The same batches give the same bytes.
    """

    def __init__(self, folder: Path, file_name: str, edges: Edges) -> None:
        self._folder = folder
        self._file = file_name
        self._edges = edges
        self._writers: dict[str, Any] = {}
        self.counts = dict.fromkeys(TABLES, 0)

    def add(
        self, figures: Any, lines: Any, features: Sequence[int], names: Sequence[tuple[str, str]],
        rejected: Sequence[Rejected], unread: frozenset[int],
    ) -> None:
        """Adds a batch: `nkgis.analysis.bulk` figures and lines, number, id and name of each, what was rejected."""
        whole = _geometries(lines)
        self._write("segments", _segments(figures, lines, list(names), whole, self._edges))
        self._write("routes", _routes(figures, lines, features, names, whole))
        self._write("crossings", _crossings(figures, names))
        self._write("rejected", _rejected(rejected, unread))

    def close(self) -> None:
        """Closes the files; a table without rows is there too."""
        try:
            for name in TABLES:
                self._writer(name)
        finally:
            for writer in self._writers.values():
                writer.close()
            self._writers = {}

    def _write(self, name: str, table: Any) -> None:
        import pyarrow as pa

        if table.num_rows:
            table = table.add_column(0, "file", pa.array([self._file] * table.num_rows, pa.string()))
            writer = self._writer(name)
            writer.write_table(table.cast(writer.schema))
            self.counts[name] += table.num_rows

    def _writer(self, name: str) -> Any:
        import pyarrow as pa
        import pyarrow.parquet as pq

        if name not in self._writers:
            fields = [("file", pa.string()), *((key, pa.type_for_alias(kind)) for key, kind in COLUMNS[name].items())]
            schema = pa.schema(fields, metadata=None if name == "rejected" else {b"geo": _geo(name)})
            self._writers[name] = pq.ParquetWriter(self._folder / f"{name}.parquet", schema)
        return self._writers[name]


def _geo(name: str) -> bytes:
    """Returns the metadata that makes Parquet GeoParquet 1.0: lon/lat on WGS 84, no CRS stated means OGC:CRS84."""
    kinds = ["Point"] if name == "crossings" else ["LineString", "MultiLineString"]
    column = {"encoding": "WKB", "geometry_types": kinds}
    return json.dumps({"version": "1.0.0", "primary_column": "geometry", "columns": {"geometry": column}}).encode()


def _geometries(lines: Any) -> Any:
    """Returns the lines of a batch as geometries without heights."""
    counts = np.diff(lines.offsets)
    found = np.empty(lines.size, dtype=object)
    simple = lines.plain & (counts > 1)
    if simple.any():
        rows = np.repeat(np.arange(lines.size), counts)
        kept = simple[rows]
        found[simple] = shapely.linestrings(lines.xy[kept], indices=np.cumsum(simple)[rows[kept]] - 1)
    for k in np.flatnonzero(~simple).tolist():
        found[k] = shapely.force_2d(lines.whole(k))
    return found


def _segments(figures: Any, lines: Any, names: list[tuple[str, str]], whole: Any, edges: Edges) -> Any:
    import pyarrow as pa

    table = segment_table(figures, names)
    pieces = figures.pieces
    count = np.bincount(pieces.line, minlength=lines.size)
    shapes = np.empty(pieces.line.size, dtype=object)
    single = count[pieces.line] == 1
    shapes[single] = whole[pieces.line[single]]
    many = (count > 1) & lines.plain
    if many.any():
        many &= is_short_stepped(lines.xy, lines.offsets, edges=edges)
    if many.any():
        shapes[many[pieces.line]] = _cut_at_once(lines, pieces, many, edges)
    for k, begin, end in _runs(pieces.line):
        if end - begin > 1 and not many[k]:
            spans = zip(pieces.from_m[begin:end].tolist(), pieces.to_m[begin:end].tolist(), strict=True)
            shapes[begin:end] = stretches(whole[k], list(spans), edges=edges)
    return table.append_column("geometry", pa.array(_wkb(shapes), pa.binary()))


def _cut_at_once(lines: Any, pieces: Any, many: Any, edges: Edges) -> Any:
    """Returns the stretches of the lines marked, line after line."""
    sizes = np.diff(lines.offsets)
    rows = np.repeat(many, sizes)
    offsets = np.concatenate(([0], np.cumsum(sizes[many])))
    number = np.cumsum(many) - 1
    inner = many[pieces.line[:-1]] & (pieces.line[:-1] == pieces.line[1:])
    return cut_at(lines.xy[rows], offsets, number[pieces.line[:-1][inner]], pieces.to_m[:-1][inner], edges=edges)


def _runs(line: Any) -> Iterator[tuple[int, int, int]]:
    """Yields each line that has rows with where they begin and end."""
    if not line.size:
        return
    starts = np.flatnonzero(np.concatenate(([True], line[1:] != line[:-1])))
    yield from zip(line[starts].tolist(), starts.tolist(), [*starts[1:].tolist(), line.size], strict=True)


def _wkb(shapes: Any) -> Any:
    return shapely.to_wkb(shapes, byte_order=1) if len(shapes) else []


def _routes(
    figures: Any, lines: Any, features: Sequence[int], names: Sequence[tuple[str, str]], whole: Any
) -> Any:
    import pyarrow as pa

    rows = {k: (begin, end) for k, begin, end in _runs(figures.pieces.line)}
    crossed = np.bincount(figures.changes.line, minlength=lines.size) if lines.size else np.zeros(0, int)
    vertices = np.diff(lines.offsets)
    columns: dict[str, list[Any]] = {name: [] for name in COLUMNS["routes"]}
    kept = []
    for k, (line_id, title) in enumerate(names):
        if k in figures.refused:
            continue
        kept.append(k)
        begin, end = rows.get(k, (0, 0))
        exact = figures.exact.get(k)
        if exact is None:
            pieces = [Piece(a, b, figures.labels[code]) for a, b, code in
                      zip(figures.pieces.from_m[begin:end].tolist(), figures.pieces.to_m[begin:end].tolist(),
                          figures.pieces.code[begin:end].tolist(), strict=True)]
            by_country, other = sums_of(pieces)
            count, merged, warnings = int(vertices[k]), 0, ""
        else:
            by_country, other = dict(exact.by_country), {name: getattr(exact, name) for name in _SUMS}
            count, merged, warnings = exact.vertices, exact.slivers_merged, "; ".join(exact.warnings)
        shares = json.dumps({country: metres(m) for country, m in by_country.items()}, ensure_ascii=False)
        values = (features[k], line_id, title, count, metres(float(figures.length_m[k])), shares,
                  *(metres(other[name]) for name in _SUMS), end - begin, int(crossed[k]), merged, warnings)
        for column, value in zip(columns.values(), values, strict=False):
            column.append(value)
    columns["geometry"] = _wkb(whole[kept])
    kinds = COLUMNS["routes"]
    return pa.table({name: pa.array(values, pa.type_for_alias(kinds[name])) for name, values in columns.items()})


def _crossings(figures: Any, names: Sequence[tuple[str, str]]) -> Any:
    import pyarrow as pa

    changes = figures.changes
    line = changes.line
    labels = pa.array(list(figures.labels), pa.string())
    number = np.zeros(line.size, np.int64)
    for _, begin, end in _runs(line):
        number[begin:end] = np.arange(1, end - begin + 1)
    ids, titles = (pa.array([name[k] for name in names], pa.string()).take(pa.array(line)) for k in (0, 1))
    vias = pa.array([None, *VIAS], pa.string()).take(pa.array(changes.via))
    figures_m = {name: pa.array(np.round(getattr(changes, name), METRE_DIGITS) + 0.0, pa.float64(), from_pandas=True)
                 for name in ("m", "low_m", "high_m")}
    points = shapely.points(changes.lon, changes.lat)
    return pa.table({
        "id": ids, "name": titles, "crossing": pa.array(number, pa.int64()), **figures_m,
        "leaves": labels.take(pa.array(changes.leaves)), "enters": labels.take(pa.array(changes.enters)), "via": vias,
        "geometry": pa.array(shapely.to_wkb(points, byte_order=1) if line.size else [], pa.binary()),
    })


def _rejected(rejected: Iterable[Rejected], unread: frozenset[int]) -> Any:
    import pyarrow as pa

    rows = list(rejected)
    return pa.table({
        "feature": pa.array([one.feature for one in rows], pa.int64()),
        "id": pa.array([one.id for one in rows], pa.string()),
        "reason": pa.array([one.reason for one in rows], pa.string()),
        "stage": pa.array(["read" if one.feature in unread else "measure" for one in rows], pa.string()),
    })
