"""Parts of a job measured by the workers of a Dask cluster: one on this machine, or one that is there already."""

import errno
import logging
import queue
import re
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any

import shapely

from nkgis.app.compiling import cutter_for
from nkgis.app.operations import MeasureOptions
from nkgis.app.scale.job import Job
from nkgis.app.scale.run import Seen, failed_part
from nkgis.app.scale.versions import versions
from nkgis.errors import InputError
from nkgis.model.chunk import Chunk, ChunkDone, ChunkFailed
from nkgis.progress import SILENT, Progress

CONNECT_S, WORKERS_S, ASK_S = 10, 30, 0.2
"""Seconds to wait for a scheduler and for its first worker; how often the user's wish to stop is looked at."""
_ADDRESS = re.compile(r"(?:(?:tcp|tls|ws|wss)://)?(?:[\w.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5}")
_GROUNDS: dict[str, "_Ground"] = {}


class _Ground:
    """Holds, in a worker, what every part of a job needs: the borders with their grid, shipped once."""

    def __init__(self, borders: Any, method: Any) -> None:
        self._borders = borders
        self._method = method
        self._making = Lock()
        self._cutter: Any = None
        self.alone = Lock()

    def cutter(self) -> Any:
        """Returns the cutter, made at the first part."""
        with self._making:
            if self._cutter is None:
                for polygon in self._borders.polygons:
                    shapely.prepare(polygon)
                self._cutter = cutter_for(self._borders, self._method)
        return self._cutter


def _plugin(job: Job) -> Any:
    """Returns the worker plugin that brings the ground of a job to every worker, those that come later too."""
    from distributed import WorkerPlugin

    class BordersPlugin(WorkerPlugin):  # type: ignore[misc,unused-ignore]
        name = f"nkgis-{job.key[:16]}"

        def __init__(self, key: str, borders: Any, method: Any) -> None:
            self.key, self.borders, self.method = key, borders, method

        def setup(self, worker: Any) -> None:
            del worker
            _ground(self.key, self.borders, self.method)

        def teardown(self, worker: Any) -> None:
            del worker
            _GROUNDS.pop(self.key, None)

    return BordersPlugin(job.key, job.borders, job.method)


def _ground(key: str, borders: Any, method: Any) -> None:
    _GROUNDS.setdefault(key, _Ground(borders, method))


def _task(chunk: Chunk, folder: Path, options: MeasureOptions, key: str, seen: Seen) -> ChunkDone:
    """Measures a part in a worker."""
    from nkgis.app.scale.work import work_on

    ground = _GROUNDS[key]
    if not folder.is_dir():
        raise InputError(f"worker {socket.gethostname()} does not see {folder}; every worker must see the files and "
                         "--out under the same path")
    return work_on(chunk, folder, ground.cutter(), options, seen=seen, alone=ground.alone)


class DaskEngine:
    """Measures parts on the workers of a Dask cluster; make it with `dask_engine`."""

    def __init__(self, job: Job, client: Any) -> None:
        self._job = job
        self._client = client

    def results(
        self, chunks: Sequence[tuple[Chunk, Seen]], *, alive: Callable[[], None]
    ) -> Iterator[ChunkDone | ChunkFailed]:
        """Yields what came of each part as the workers finish them.

        A part whose worker dies goes to another one. Raises InputError when the connection is lost.
        """
        job = self._job
        ended: queue.SimpleQueue[Any] = queue.SimpleQueue()
        of: dict[Any, Chunk] = {}
        try:
            for chunk, seen in chunks:
                future = self._client.submit(
                    _task, chunk, job.folder.resolve(), job.options, job.key, seen, pure=False,
                    key=f"nkgis-{job.key[:16]}-{chunk.number}-{len(seen)}-{id(of)}",
                )
                of[future] = chunk
                future.add_done_callback(ended.put)
            left = len(of)
            while left:
                try:
                    future = ended.get(timeout=ASK_S)
                except queue.Empty:
                    alive()
                    if self._client.status not in ("running", "connecting"):
                        raise _lost() from None
                    continue
                left -= 1
                yield self._outcome(future, of[future])
        finally:
            with suppress(Exception):
                self._client.cancel(list(of), force=True)

    def _outcome(self, future: Any, chunk: Chunk) -> ChunkDone | ChunkFailed:
        """Returns what came of a part."""
        from distributed import KilledWorker

        if future.status == "finished":
            done: ChunkDone = future.result()
            return done
        if future.status == "cancelled":
            raise _lost()
        fault = future.exception()
        if isinstance(fault, KilledWorker):
            return ChunkFailed(chunk.number, chunk.file, "the workers that measured this part died, several in turn; "
                                                         "give them more memory or make smaller parts")
        return failed_part(chunk, fault, self._job.folder)


def _lost() -> InputError:
    return InputError("the connection to the Dask scheduler was lost. What is finished stays; "
                      "the same command goes on from there.")


@contextmanager
def dask_engine(
    job: Job, *, scheduler: str | None = None, workers: int = 2, progress: Progress = SILENT
) -> Iterator[DaskEngine]:
    """Yields an engine on a running scheduler, or on a cluster of worker processes made for the job here.

    Raises InputError when Dask is not installed, the scheduler cannot be reached, has no workers, or its workers
    have other versions than this program, so that digits could differ.
    """
    try:
        import distributed
    except ImportError as fault:
        raise InputError("--engine dask needs Dask; install it with: pip install 'nkgis[dask]'.") from fault
    if scheduler is not None and not _ADDRESS.fullmatch(scheduler):
        raise InputError(f"--scheduler {scheduler[:200]} is no address; give one such as tcp://127.0.0.1:8786.")
    _warmed(cutter_for(job.borders, job.method, progress=progress))
    with ExitStack() as stack:
        client = stack.enter_context(_connected(distributed, scheduler, workers))
        if scheduler is not None:
            _compared(client, scheduler)
        client.register_plugin(_plugin(job))
        stack.callback(_forgotten, client, f"nkgis-{job.key[:16]}")
        yield DaskEngine(job, client)


def _warmed(cutter: Any) -> None:
    """Compiles the kernels once, for all workers on this machine; the grid is made too and travels with the borders."""
    from nkgis.analysis.bulk import lines_of

    cutter.figures(lines_of([shapely.LineString([(127.0, 38.0), (127.1, 38.1)])]))


@contextmanager
def _connected(distributed: Any, scheduler: str | None, workers: int) -> Iterator[Any]:
    for name in ("distributed", "bokeh", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if scheduler is not None:
        try:
            client = distributed.Client(scheduler, timeout=CONNECT_S, set_as_default=False, heartbeat_interval="2s")
        except (OSError, TimeoutError, ValueError, AttributeError, TypeError) as fault:
            raise InputError(f"no Dask scheduler answers at {scheduler} within {CONNECT_S} s; start one with "
                             "`dask scheduler`, or leave --scheduler out for workers on this machine.") from fault
        with client:
            try:
                client.wait_for_workers(1, timeout=WORKERS_S)
            except TimeoutError as fault:
                raise InputError(f"the Dask scheduler at {scheduler} has no workers; start some with "
                                 f"`dask worker {scheduler}`.") from fault
            yield client
        return
    try:
        cluster = distributed.LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1",
                                           dashboard_address=None, silence_logs=logging.CRITICAL)
    except OSError as fault:
        if fault.errno in (errno.ENOMEM, errno.EAGAIN):
            raise InputError(f"{workers} workers cannot be started here: {fault.strerror}; ask for fewer.") from fault
        raise
    with cluster, distributed.Client(cluster, set_as_default=False) as client:
        yield client


def _compared(client: Any, scheduler: str) -> None:
    """Raises InputError when a worker has other versions than this program."""
    mine = versions()
    try:
        theirs = client.run(versions)
    except Exception as fault:
        raise InputError(f"the workers of {scheduler} cannot run nkgis: {type(fault).__name__}: {fault}; install "
                         f"nkgis {mine['nkgis']} with its dask extra there.") from fault
    for worker, found in theirs.items():
        other = [f"{name} {found.get(name, 'missing')} (here {version})" for name, version in mine.items()
                 if found.get(name) != version]
        if other:
            raise InputError(f"worker {worker} has {', '.join(other)}: digits could differ; install the same there.")


def _forgotten(client: Any, name: str) -> None:
    with suppress(Exception):
        client.unregister_worker_plugin(name)
