"""Runs a job in parts to its end: what is open, ids that repeat from part to part, the summary."""

import errno
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from nkgis.app.compiling import cutter_for
from nkgis.app.scale.job import SUMMARY_FILE, Job
from nkgis.app.scale.work import part_path, work_on
from nkgis.errors import InputError
from nkgis.exporters.files import write_text
from nkgis.exporters.passports import metres
from nkgis.model.chunk import Chunk, ChunkDone, ChunkFailed
from nkgis.model.segment import Rejected
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    import pyarrow as pa

Seen = dict[str, int]
_FOLDER_FAULTS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO}
SHOWN_REJECTS = 1000
"""So many rejected features are held for the user; the table has all."""


class Engine(Protocol):
    """Is what measures parts, in any order: in this process or elsewhere."""

    def results(
        self, chunks: Sequence[tuple[Chunk, Seen]], *, alive: Callable[[], None]
    ) -> Iterator[ChunkDone | ChunkFailed]:
        """Yields what came of each part; InputError when the folder cannot be written or the workers are gone.

        `alive` is called now and then: it raises Cancelled when the user wants to stop.
        """
        ...


@dataclass(frozen=True)
class Summary:
    """Is the end of a job: what was measured, what was rejected, which parts failed, what is to be told."""

    chunks: int
    routes: int
    segments: int
    crossings: int
    rejected_count: int
    length_m: float
    by_country: dict[str, float]
    rejected: tuple[tuple[str, Rejected], ...]
    failed: tuple[ChunkFailed, ...]
    heights: int
    notes: tuple[str, ...]
    resumed: int = field(default=0)


class Local:
    """Measures part after part in this process."""

    def __init__(self, job: Job, *, threads: int = 1, progress: Progress = SILENT) -> None:
        self._job = job
        self._threads = threads
        self._cutter = cutter_for(job.borders, job.method, progress=progress)

    def results(
        self, chunks: Sequence[tuple[Chunk, Seen]], *, alive: Callable[[], None]
    ) -> Iterator[ChunkDone | ChunkFailed]:
        """Yields what came of each part, in order."""
        job = self._job
        progress = Progress(lambda *_: alive())
        for chunk, seen in chunks:
            try:
                yield work_on(chunk, job.folder, self._cutter, job.options, seen=seen, threads=self._threads,
                              progress=progress)
            except (InputError, OSError) as fault:
                yield failed_part(chunk, fault, job.folder)


def failed_part(chunk: Chunk, fault: BaseException, folder: Path) -> ChunkFailed:
    """Returns why a part failed; raises InputError where every other part would fail too: the folder is at fault."""
    if isinstance(fault, OSError) and fault.errno in _FOLDER_FAULTS:
        raise InputError(f"--out {folder} cannot be written: {fault.strerror or fault}. What is finished stays; "
                         "the same command goes on from there.") from fault
    if isinstance(fault, InputError):
        return ChunkFailed(chunk.number, chunk.file, str(fault))
    return ChunkFailed(chunk.number, chunk.file, f"{type(fault).__name__}: {fault}")


def run_job(job: Job, engine: Engine, *, progress: Progress = SILENT) -> Summary:
    """Measures what is open of a job and returns its summary, which lies in the folder too.

    Raises InputError when the folder cannot be written or nothing at all could be measured, Cancelled when the user
    stops it; what is finished stays, and the next run goes on from there.
    """
    done = job.done()
    resumed = len(done)
    (job.folder / SUMMARY_FILE).unlink(missing_ok=True)
    failed: dict[int, ChunkFailed] = {}
    _measure(job, engine, [(chunk, {}) for chunk in job.chunks if chunk.number not in done], done, failed, progress)
    again = list(_repeated(job, done))
    if again:
        for chunk, _ in again:
            job.unmark(chunk.number)
            del done[chunk.number]
        _measure(job, engine, again, done, failed, progress)
    job.swept()
    if not any(one.routes for one in done.values()):
        raise InputError(_nothing(job, done, list(failed.values())))
    summary = _summary(job, done, failed, resumed)
    write_text(job.folder / SUMMARY_FILE, _text(job, summary))
    return summary


def _measure(
    job: Job, engine: Engine, chunks: Sequence[tuple[Chunk, Seen]], done: dict[int, ChunkDone],
    failed: dict[int, ChunkFailed], progress: Progress,
) -> None:
    """Measures parts and keeps what came of them."""
    total = len(job.chunks)
    label = f"Measuring into {job.folder.name}"
    if not chunks:
        return

    def alive() -> None:
        progress.step(len(done) + len(failed), total, label)

    alive()
    for one in engine.results(chunks, alive=alive):
        if isinstance(one, ChunkFailed):
            failed[one.number] = one
        else:
            job.mark(one)
            done[one.number] = one
        alive()


def _repeated(job: Job, done: dict[int, ChunkDone]) -> Iterator[tuple[Chunk, Seen]]:
    """Yields the parts whose lines repeat an id of an earlier part of the same file, with those ids.

    Within a part its reader has rejected them already. Ids are those of lines that could be read, measured or not.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    for _, group in groupby(job.chunks, key=lambda chunk: chunk.path):
        chunks = [chunk for chunk in group if chunk.number in done]
        if len(chunks) < 2:
            continue
        table = pa.concat_tables([_ids(job, chunk) for chunk in chunks])
        counts = table.group_by("id").aggregate([("feature", "count")])
        twice = counts.filter(pc.greater(counts["feature_count"], 1))["id"]
        if not len(twice):
            continue
        rows = table.filter(pc.is_in(table["id"], value_set=twice.combine_chunks())).sort_by("feature").to_pylist()
        first: dict[str, tuple[int, int]] = {}
        again: dict[int, Seen] = {}
        for row in rows:
            feature, number = first.setdefault(row["id"], (row["feature"], row["chunk"]))
            if number != row["chunk"]:
                again.setdefault(row["chunk"], {})[row["id"]] = feature
        yield from ((chunk, again[chunk.number]) for chunk in chunks if chunk.number in again)


def _ids(job: Job, chunk: Chunk) -> "pa.Table":
    """Returns id and number of every line of a part that could be read."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    good = pq.read_table(part_path(job.folder, "routes", chunk.number), columns=["id", "feature"])
    rest = pq.read_table(part_path(job.folder, "rejected", chunk.number), columns=["id", "feature", "stage"])
    rest = rest.filter(pc.equal(rest["stage"], "measure")).select(["id", "feature"])
    both = pa.concat_tables([good.replace_schema_metadata(), rest.replace_schema_metadata()])
    return both.append_column("chunk", pa.array([chunk.number] * both.num_rows, pa.int64()))


def _summary(job: Job, done: dict[int, ChunkDone], failed: dict[int, ChunkFailed], resumed: int) -> Summary:
    import pyarrow.parquet as pq

    length_m = 0.0
    by_country: dict[str, float] = {}
    rejected: list[tuple[str, Rejected]] = []
    for number in sorted(done):
        table = pq.read_table(part_path(job.folder, "routes", number), columns=["length_m", "by_country"])
        length_m += sum(table["length_m"].to_pylist())
        for text in table["by_country"].to_pylist():
            for country, value in json.loads(text).items():
                by_country[country] = by_country.get(country, 0.0) + value
        if done[number].rejected and len(rejected) < SHOWN_REJECTS:
            rows = pq.read_table(part_path(job.folder, "rejected", number)).to_pylist()
            rejected += [(row["file"], Rejected(row["feature"], row["id"], row["reason"])) for row in rows]
    parts = [done[number] for number in sorted(done)]
    return Summary(
        chunks=len(job.chunks), routes=sum(one.routes for one in parts), segments=sum(one.segments for one in parts),
        crossings=sum(one.crossings for one in parts), rejected_count=sum(one.rejected for one in parts),
        length_m=length_m, by_country=dict(sorted(by_country.items())), rejected=tuple(rejected[:SHOWN_REJECTS]),
        failed=tuple(failed[number] for number in sorted(failed)), heights=sum(one.heights for one in parts),
        notes=(*job.borders.notes, *dict.fromkeys(note for one in parts for note in one.notes)), resumed=resumed,
    )


def _text(job: Job, summary: Summary) -> str:
    """Returns the summary as the folder keeps it: the same for every engine and number of runs."""
    values = {
        "kind": "nkgis-job-summary", "version": 1, "key": job.key, "complete": not summary.failed,
        "parts": summary.chunks, "routes": summary.routes, "segments": summary.segments,
        "crossings": summary.crossings, "rejected": summary.rejected_count, "length_m": metres(summary.length_m),
        "by_country": {country: metres(value) for country, value in summary.by_country.items()},
        "failed": [{"part": one.number, "file": one.file, "reason": one.reason} for one in summary.failed],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _nothing(job: Job, done: dict[int, ChunkDone], failed: list[ChunkFailed]) -> str:
    """Says why no line at all could be measured."""
    if failed:
        return failed[0].reason
    first = next(iter(_first_rejected(job, sorted(done))), "no features found")
    return f"no line of these files can be measured: {first}."


def _first_rejected(job: Job, numbers: Iterable[int]) -> Iterator[str]:
    import pyarrow.parquet as pq

    for number in numbers:
        with suppress(OSError):
            for row in pq.read_table(part_path(job.folder, "rejected", number)).slice(0, 1).to_pylist():
                yield f"{row['file']}: feature {row['feature']} {row['reason']}"
