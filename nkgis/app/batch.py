"""Measures files too large to hold: batch by batch, several at once, results in the order of the file."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nkgis.analysis.borders import BorderSet
from nkgis.app.operations import MANY_LINES, MeasureOptions, measured_file
from nkgis.errors import InputError
from nkgis.io.layers import NothingMeasurableError
from nkgis.model.method import Method
from nkgis.model.segment import Measurement, Rejected
from nkgis.progress import SILENT, Progress

STREAMED_FORMATS = (".parquet", ".geoparquet", ".gpkg", ".fgb")


@dataclass(frozen=True, slots=True)
class Measured:
    """Is one measured batch: its figures, the id and name of each line, and what was rejected."""

    figures: Any
    lines: Any
    names: list[tuple[str, str]]
    rejected: list[Rejected]

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


def streams(path: Path, options: MeasureOptions) -> bool:
    """Tells whether a file is measured in batches: many lines, WGS 84, a format that streams."""
    if path.suffix.lower() not in STREAMED_FORMATS:
        return False
    from nkgis.io.streams import opened, row_count

    if row_count(path) < MANY_LINES:
        return False
    with opened(path, crs=options.crs, layer=options.layer, id_field=options.id_field) as stream:
        return stream is not None


def measured_whole(
    path: Path, borders: BorderSet, method: Method, options: MeasureOptions, *, threads: int = 1,
    progress: Progress = SILENT,
) -> tuple[list[Measurement], list[Rejected], tuple[str, ...]]:
    """Returns measurements, rejected features and notes of a file of any size.

    Raises InputError when no feature of the file can be measured.
    """
    if not streams(path, options):
        return measured_file(path, borders, method, options, progress=progress)
    measured: list[Measurement] = []
    rejected: list[Rejected] = []
    for batch in measured_batches(path, borders, method, options, threads=threads, progress=progress):
        measured.extend(batch.measurements())
        rejected += batch.rejected
    if not measured:
        raise unmeasurable(path, rejected)
    return measured, rejected, ()


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
    from nkgis.io.streams import opened

    with opened(path, crs=options.crs, layer=options.layer, id_field=options.id_field) as stream:
        yield from _measured(stream, borders, method, options, path.name, threads=threads, progress=progress)


def _measured(
    stream: Any, borders: BorderSet, method: Method, options: MeasureOptions, label: str, *, threads: int,
    progress: Progress,
) -> Iterator[Measured]:
    """Yields the batches of an open stream; a batch more than there are threads is under way at once.

    With one thread, the caller's does everything.
    """
    from nkgis.analysis.bulk import Cuts, Cutter
    from nkgis.io.streams import Batch, batch_of

    cutter = Cutter(borders, method)
    seen: dict[str, int] = {}
    waiting: deque[tuple[Batch, Future[Cuts]]] = deque()

    def next_measured() -> Measured:
        batch, cuts = waiting.popleft()
        figures = cutter.finished(batch.lines, cuts.result(), batch.names)
        refused = [Rejected(batch.features[k], batch.names[k][0], reason) for k, reason in figures.refused.items()]
        return Measured(figures, batch.lines, batch.names,
                        sorted([*batch.rejected, *refused], key=lambda one: one.feature))

    def at_once(batch: Batch) -> Future[Cuts]:
        done: Future[Cuts] = Future()
        done.set_result(cutter.cut(batch.lines))
        return done

    done = 0
    with ThreadPoolExecutor(threads) as pool:
        for table in stream.batches:
            progress.step(min(done, stream.rows), stream.rows, f"Measuring {label}")
            batch = batch_of(table, stream.geometry, first=done + 1, id_field=options.id_field, seen=seen)
            done += batch.rows
            waiting.append((batch, pool.submit(cutter.cut, batch.lines) if threads > 1 else at_once(batch)))
            if len(waiting) > threads or threads == 1:
                yield next_measured()
        while waiting:
            yield next_measured()
    progress.step(stream.rows, stream.rows, f"Measuring {label}")
