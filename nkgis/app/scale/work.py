"""The work on one part: read, measure, write its tables whole or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nkgis.app.batch import GEOJSON_FORMATS, graded, measured, streams
from nkgis.app.operations import MANY_LINES, MeasureOptions
from nkgis.errors import InputError
from nkgis.exporters.dataset import TABLES, TableWriter
from nkgis.model.chunk import Chunk, ChunkDone
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.analysis.bulk import Cutter
    from nkgis.io.streams import Batch


def part_path(folder: Path, table: str, number: int) -> Path:
    """Returns where a part of a table lies."""
    return folder / table / f"part-{number:06d}.parquet"


def work_on(
    chunk: Chunk, folder: Path, cutter: "Cutter", options: MeasureOptions, *, seen: dict[str, int] | None = None,
    alone: AbstractContextManager[Any] | None = None, threads: int = 1, progress: Progress = SILENT,
) -> ChunkDone:
    """Measures a part and puts its four files into the folder's tables; returns what came of it.

    `seen` are ids of earlier rows of the file with their numbers: lines that have one of them are rejected. `alone` is
    held where the cutter serves one thread at a time. Raises InputError when the part cannot be read, OSError when
    the folder cannot be written; no file of the part is then half-written.
    """
    notes: list[str] = []
    stage = Path(tempfile.mkdtemp(prefix=f".part-{chunk.number:06d}-", dir=folder))
    try:
        writer = TableWriter(stage, chunk.file, options.edges)
        heights = 0
        try:
            for one in measured(_batches(chunk, options, seen, notes, progress), cutter, threads=threads,
                                alone=alone):
                writer.add(one.figures, one.lines, one.features, one.names, one.rejected, one.unread)
                heights += one.heights
        finally:
            writer.close()
        for table in TABLES:
            (stage / f"{table}.parquet").replace(part_path(folder, table, chunk.number))
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    counts = writer.counts
    return ChunkDone(chunk.number, counts["routes"], counts["segments"], counts["crossings"], counts["rejected"],
                     heights, tuple(notes))


def _batches(
    chunk: Chunk, options: MeasureOptions, seen: dict[str, int] | None, notes: list[str], progress: Progress
) -> "Iterator[Batch]":
    path = Path(chunk.path)
    label = f"Measuring {path.name}"
    if chunk.rows is None:
        yield from _whole(path, options, label, notes, progress)
        return
    from nkgis.io.streams import Part, batches_of, opened

    part = Part(chunk.first, chunk.rows, chunk.groups)
    with opened(path, crs=options.crs, layer=options.layer, id_field=options.id_field, part=part) as stream:
        if stream is None:
            raise InputError(f"{path.name} changed since the job was planned; begin it anew with --restart.")
        for batch in batches_of(stream, id_field=options.id_field, label=label, progress=progress, first=chunk.first,
                                seen=dict(seen or {})):
            yield batch._replace(lines=batch.lines._replace(plain=batch.lines.plain & (not chunk.exact)))


def _whole(
    path: Path, options: MeasureOptions, label: str, notes: list[str], progress: Progress
) -> "Iterator[Batch]":
    """Yields the batches of a file that is one part: large GeoJSON as a stream, another read at once."""
    if path.suffix.lower() in GEOJSON_FORMATS and streams(path, options):
        from nkgis.io import geojson_lines

        notes += geojson_lines.notes(path, crs=options.crs, id_field=options.id_field)
        yield from graded(geojson_lines.batches(path, crs=options.crs, id_field=options.id_field, label=label,
                                                progress=progress))
        return
    from nkgis.analysis.bulk import lines_of
    from nkgis.io import streams as reading
    from nkgis.io.layers import read_lines

    rows = read_lines(path, crs=options.crs, layer=options.layer, id_field=options.id_field, progress=progress)
    notes += rows.notes
    few = len(rows.rows) < MANY_LINES
    numbers, names = rows.column("feature"), list(zip(rows.column("id"), rows.column("name"), strict=True))
    shapes = rows.column("geometry")
    rejected = list(rows.rejected)
    for start in range(0, len(shapes), reading.BATCH_ROWS):
        here = slice(start, start + reading.BATCH_ROWS)
        lines = lines_of(shapes[here])
        yield reading.Batch(lines._replace(plain=lines.plain & (not few)), [int(n) for n in numbers[here]],
                            names[here], rejected, len(shapes[here]))
        rejected = []
