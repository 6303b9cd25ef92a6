"""Measures files too large to hold: batch by batch, several at once, results in the order of the file."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nkgis.analysis.borders import BorderSet
from nkgis.app.compiling import cutter_for
from nkgis.app.operations import MANY_LINES, MeasureOptions, measured_file
from nkgis.errors import InputError
from nkgis.io.geojson_stream import is_large
from nkgis.io.layers import NothingMeasurableError
from nkgis.io.vector import must_open
from nkgis.model.method import Method
from nkgis.model.segment import Measurement, Rejected
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.analysis.bulk import Cutter
    from nkgis.io.streams import Batch

GEOJSON_FORMATS = (".geojson", ".json")
STREAMED_FORMATS = (".parquet", ".geoparquet", ".gpkg", ".fgb")


@dataclass(frozen=True, slots=True)
class Measured:
    """Is one measured batch: its figures, number, id and name of each line, and what was rejected.

    `unread` of the rejected features could not be read as a line; the others could not be measured.
    """

    figures: Any
    lines: Any
    features: list[int]
    names: list[tuple[str, str]]
    rejected: list[Rejected]
    unread: frozenset[int] = frozenset()

    def measurements(self) -> Iterator[Measurement]:
        """Yields the measurements of the lines that have one."""
        from nkgis.analysis.bulk import measurements_of

        return (one for one in measurements_of(self.figures, self.lines, self.names) if isinstance(one, Measurement))

    @property
    def count(self) -> int:
        """Returns how many lines were measured."""
        return len(self.names) - len(self.figures.refused)

    @property
    def heights(self) -> int:
        """Returns how many lines have heights, which are ignored."""
        return sum("heights (Z)" in warning for one in self.figures.exact.values() for warning in one.warnings)


def streams(path: Path, options: MeasureOptions, *, progress: Progress = SILENT) -> bool:
    """Tells whether a file is measured in batches: many lines in a format that streams, or large GeoJSON.

    Raises InputError when it is large GeoJSON that cannot be read.
    """
    if path.suffix.lower() in GEOJSON_FORMATS:
        from nkgis.io.geojson_lines import row_count as geojson_rows

        must_open(path)
        return is_large(path) and geojson_rows(path, id_field=options.id_field, progress=progress) >= MANY_LINES
    if path.suffix.lower() not in STREAMED_FORMATS:
        return False
    from nkgis.io.streams import opened, row_count

    if row_count(path) < MANY_LINES:
        return False
    with opened(path, crs=options.crs, layer=options.layer, id_field=options.id_field) as stream:
        return stream is not None


def notes_of(path: Path, options: MeasureOptions) -> tuple[str, ...]:
    """Returns what is to be told of the coordinates of a file that streams."""
    if path.suffix.lower() not in GEOJSON_FORMATS:
        from nkgis.io.layers import reprojection

        return reprojection(None, options.crs, path)[1]
    from nkgis.io.geojson_lines import notes

    return notes(path, crs=options.crs, id_field=options.id_field)


def measured_whole(
    path: Path, borders: BorderSet, method: Method, options: MeasureOptions, *, threads: int = 1,
    progress: Progress = SILENT,
) -> tuple[list[Measurement], list[Rejected], tuple[str, ...]]:
    """Returns measurements, rejected features and notes of a file of any size.

    Raises InputError when no feature of the file can be measured.
    """
    if not streams(path, options, progress=progress):
        return measured_file(path, borders, method, options, progress=progress)
    measured: list[Measurement] = []
    rejected: list[Rejected] = []
    for batch in measured_batches(path, borders, method, options, threads=threads, progress=progress):
        measured.extend(batch.measurements())
        rejected += batch.rejected
    if not measured:
        raise unmeasurable(path, rejected)
    return measured, rejected, notes_of(path, options)


def unmeasurable(path: Path, rejected: list[Rejected]) -> InputError:
    """Returns the error of a file without a measurable line."""
    return NothingMeasurableError(path.name, rejected)


def measured_batches(
    path: Path, borders: BorderSet, method: Method, options: MeasureOptions, *, threads: int = 1,
    progress: Progress = SILENT,
) -> Iterator[Measured]:
    """Yields the measured batches of a file that streams, in its order.

    The result does not depend on `threads`: they cut different batches, whose size is fixed.
    """
    from nkgis.io.streams import batches_of, opened

    label = f"Measuring {path.name}"
    if path.suffix.lower() in GEOJSON_FORMATS:
        from nkgis.io.geojson_lines import batches

        read = batches(path, crs=options.crs, id_field=options.id_field, label=label, progress=progress)
        yield from measured(graded(read), cutter_for(borders, method, progress=progress), threads=threads)
        return
    with opened(path, crs=options.crs, layer=options.layer, id_field=options.id_field) as stream:
        if stream is None:
            raise InputError(f"{path.name} changed while it was read; measure it when it is complete.")
        read = batches_of(stream, id_field=options.id_field, label=label, progress=progress)
        yield from measured(read, cutter_for(borders, method, progress=progress), threads=threads)


def graded(batches: "Iterator[Batch]") -> "Iterator[Batch]":
    """Yields batches as they are; if all together have few good lines, marked for the exact engine.

    Files read whole are measured so: which engine measures a line does not depend on how its file is read.
    """
    held: list[Batch] = []
    count = 0
    for batch in batches:
        held.append(batch)
        count += batch.lines.size
        if count >= MANY_LINES:
            break
    for batch in held:
        lines = batch.lines if count >= MANY_LINES else batch.lines._replace(plain=batch.lines.plain & False)
        yield batch._replace(lines=lines)
    yield from batches


def measured(
    batches: "Iterator[Batch]", cutter: "Cutter", *, threads: int = 1, alone: AbstractContextManager[Any] | None = None
) -> Iterator[Measured]:
    """Yields the measured batches; a batch more than there are threads is under way at once.

    With one thread, the caller's does everything. `alone` is held where the cutter serves one thread at a time.
    """
    from nkgis.analysis.bulk import Cuts

    alone = nullcontext() if alone is None else alone
    waiting: deque[tuple[Batch, Future[Cuts]]] = deque()

    def next_measured() -> Measured:
        batch, cuts = waiting.popleft()
        with alone:
            figures = cutter.finished(batch.lines, cuts.result(), batch.names)
        refused = [Rejected(batch.features[k], batch.names[k][0], reason) for k, reason in figures.refused.items()]
        return Measured(figures, batch.lines, batch.features, batch.names,
                        sorted([*batch.rejected, *refused], key=lambda one: one.feature),
                        frozenset(one.feature for one in batch.rejected))

    def at_once(batch: "Batch") -> Future[Cuts]:
        done: Future[Cuts] = Future()
        done.set_result(cutter.cut(batch.lines))
        return done

    with ThreadPoolExecutor(threads) as pool:
        for batch in batches:
            waiting.append((batch, pool.submit(cutter.cut, batch.lines) if threads > 1 else at_once(batch)))
            if len(waiting) > threads or threads == 1:
                yield next_measured()
        while waiting:
            yield next_measured()
