"""Answers to the page that take long: made in workers, handed over in the thread of the window."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.cartography.pages import Resource

WORKERS = max(2, min(4, (os.cpu_count() or 2) - 1))


class Answers(QObject):
    """Answers requests of the page in their order, which for tiles is from the middle outwards.

    One that the page gave up before its turn, because the map moved on, is never begun.
    """

    _made = Signal(int, object)
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="nkgis-tiles")
        self._jobs: dict[int, QWebEngineUrlRequestJob] = {}
        self._waiting: deque[tuple[int, Callable[[], Resource | None]]] = deque()
        self._count, self._closed = 0, False
        self._made.connect(self._on_made, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def open(self) -> int:
        """Returns how many requests have no answer yet."""
        return len(self._jobs)

    def promise(self, job: QWebEngineUrlRequestJob, make: Callable[[], Resource | None]) -> None:
        """Answers a request with what `make` gives in a worker; None is "not found"."""
        if self._closed:  # the page goes on asking while it is taken down
            job.fail(QWebEngineUrlRequestJob.Error.RequestAborted)
            return
        self._count += 1
        number = self._count
        self._jobs[number] = job
        job.destroyed.connect(lambda: self._jobs.pop(number, None))
        self._waiting.append((number, make))
        self._pool.submit(self._make_next)

    def work(self, make: Callable[[], object], then: Callable[[], None]) -> None:
        """Does something in a worker, and then something else in the thread of the window."""

        def run() -> None:
            fault = None
            try:
                make()
            except Exception as error:  # noqa: BLE001 - raised again where faults are shown
                fault = error
            if shiboken6.isValid(self):
                self._done.emit(then, fault)

        if not self._closed:
            self._pool.submit(run)

    def close(self) -> None:
        """Gives up what waits and ends the workers; a request without an answer must not outlive its page."""
        self._closed = True
        open_jobs, self._jobs = list(self._jobs.values()), {}
        self._waiting.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)
        for job in open_jobs:
            if shiboken6.isValid(job):
                job.fail(QWebEngineUrlRequestJob.Error.RequestAborted)

    def _make_next(self) -> None:
        """Makes the next answer if it is still wanted; called in a worker, once for each request."""
        try:
            number, make = self._waiting.popleft()
        except IndexError:  # closed in between
            return
        if number not in self._jobs:
            return
        answer: object
        try:
            answer = make()
        except Exception as fault:  # noqa: BLE001 - raised again where faults are shown
            answer = fault
        if shiboken6.isValid(self):
            self._made.emit(number, answer)

    def _on_made(self, number: int, answer: Resource | Exception | None) -> None:
        job = self._jobs.pop(number, None)
        if job is not None and shiboken6.isValid(job):
            reply(job, None if isinstance(answer, Exception) else answer)
        if isinstance(answer, Exception):
            raise answer


    @staticmethod
    def _on_done(then: Callable[[], None], fault: Exception | None) -> None:
        if fault is not None:
            raise fault
        then()


def reply(job: QWebEngineUrlRequestJob, resource: Resource | None) -> None:
    """Hands a request its answer, or "not found"."""
    if resource is None:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        return
    mime, content = resource
    buffer = QBuffer(job)  # lives as long as the job
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(mime.encode()), buffer)
