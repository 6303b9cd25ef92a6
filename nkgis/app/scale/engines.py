"""Where a job in parts runs, and the whole of it from files to summary: for the command line and the window."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nkgis.app.operations import MeasureOptions, border_set_of, method_for
from nkgis.app.scale.job import opened_job
from nkgis.app.scale.plan import CHUNK_ROWS
from nkgis.app.scale.run import Local, Summary, run_job
from nkgis.errors import InputError
from nkgis.progress import SILENT, Progress


@dataclass(frozen=True, slots=True)
class Where:
    """Says what measures: this process (`dask` false), workers made here, or those of a scheduler that runs."""

    dask: bool = False
    scheduler: str | None = None
    workers: int = 2
    threads: int = 1


def measured_into(
    folder: Path, paths: Sequence[Path], options: MeasureOptions, where: Where, *, chunk_rows: int | None = None,
    restart: bool = False, progress: Progress = SILENT,
) -> Summary:
    """Measures files into a folder, part by part; one begun before goes on. Returns its summary.

    Raises InputError when input, folder or workers are at fault: the folder then keeps what is finished, and is not
    there when nothing is. Raises Cancelled when the user stops it.
    """
    borders = border_set_of(options)
    job = opened_job(folder, paths, borders, method_for(borders, options), options,
                     chunk_rows=chunk_rows or CHUNK_ROWS, restart=restart)
    left = len(job.chunks) - len(job.done())
    try:
        if not where.dask or not left:
            return run_job(job, Local(job, threads=where.threads, progress=progress), progress=progress)
        from nkgis.app.scale.cluster import dask_engine

        workers = min(where.workers, left)
        made: Any = dask_engine(job, scheduler=where.scheduler, workers=workers, progress=progress)
        with made as engine:
            return run_job(job, engine, progress=progress)
    except InputError:
        job.abandoned()
        raise
