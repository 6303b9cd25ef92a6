"""The strips of the routes that are asked for, made anew when what they tell of changes; nothing while unseen."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from nkgis.errors import Cancelled, NkgisError
from nkgis.model.sanctions import NO_QUESTION
from nkgis.progress import SILENT
from nkgis.ui.dialogs.messages import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from nkgis.app.referencing import Referenced
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.cartography.strip.values import Strip
    from nkgis.progress import Progress
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import Task, TaskRunner

SETTLE_MS = 120
"""So long a change of the data must last before strips are made anew: an edit is a row of changes."""
_QUICK_ROWS, _QUICK_VERTICES = 2_000, 10_000
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Track:
    """Is a route on the strip: what is told of it, and the route with its kilometres."""

    key: RouteKey
    strip: Strip
    one: Referenced


class StripFeed(QObject):
    """Keeps the tracks of the keys that are wanted at what the session shows; `changed()` when they are others.

    `fault` is a sentence where they could not be made. Nothing is made before `set_seen(on=True)`, nor after it is off.
    `settled()` fires when nothing newer is on its way, whether or not they are others.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, session: Session, runner: TaskRunner, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._runner, self._language = session, runner, language
        self._keys: tuple[RouteKey, ...] = ()
        self._kept: dict[RouteKey, tuple[tuple[Any, ...], Track]] = {}
        self._seen, self._stale = False, True
        self._task: Task | None = None
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._make)
        self.tracks: tuple[Track, ...] = ()
        self.fault = ""
        self.made = 0
        session.shown_changed.connect(lambda *_: self._wish(SETTLE_MS))

    @property
    def is_busy(self) -> bool:
        """Tells whether newer strips are on their way."""
        return self._task is not None or self._waiting.isActive()

    def set_keys(self, keys: Sequence[RouteKey]) -> None:
        """Asks for the strips of routes in that order."""
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self._wish(0)

    def set_language(self, language: str) -> None:
        """Names routes and stations in a label language; figures may be written otherwise, too."""
        self._language = language
        self._kept.clear()
        self._wish(0)

    def set_seen(self, *, on: bool) -> None:
        """Says whether anybody sees the strips."""
        self._seen = on
        if on and self._stale:
            self._wish(0)
        elif not on:
            self._waiting.stop()
            self._cancel()

    def when_settled(self, act: Callable[[], None]) -> None:
        """Does something as soon as the strips are those that are wanted: now, or when they are made."""
        if self._stale or self.is_busy:
            self.settled.connect(act, Qt.ConnectionType.SingleShotConnection)
        else:
            act()

    def _wish(self, after_ms: int) -> None:
        self._stale = True
        if self._seen:
            self._waiting.start(min(after_ms, self._waiting.remainingTime()) if self._waiting.isActive() else after_ms)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task, self._stale = None, True

    def _make(self) -> None:
        """Makes the strips, at once where that is quick; the newest request wins."""
        self._cancel()
        self._stale = False
        workspace = self._session.shown
        keys = [] if workspace is None else [key for key in self._keys if _is_there(workspace, key)]
        if workspace is None or not keys:
            self._take(())
            return
        scenario, language, kept = self._session.scenario_name(self._language), self._language, dict(self._kept)

        def work(progress: Progress) -> list[tuple[tuple[Any, ...], Track]]:
            return [made(workspace, key, language, scenario, kept.get(key))
                    for key in progress.track(keys, self.tr("Drawing the strip"))]  # fmt: skip

        if all(_is_quick(workspace, key) for key in keys):
            try:
                self._keep(work(SILENT))
            except NkgisError as error:
                self._on_failed(error)
            return
        task = self._task = self._runner.start(self.tr("Drawing the strip"), work, quiet=True)
        task.succeeded.connect(lambda found: self._keep(found) if task is self._task else None)
        task.failed.connect(lambda error: self._on_failed(error) if task is self._task else None)

    def _keep(self, found: list[tuple[tuple[Any, ...], Track]]) -> None:
        self._task = None
        self._kept = {track.key: (parts, track) for parts, track in found}
        self._take(tuple(track for _, track in found))

    def _take(self, tracks: tuple[Track, ...], fault: str = "") -> None:
        if not tracks:
            self._kept = {}
        same = len(tracks) == len(self.tracks) and all(a is b for a, b in zip(tracks, self.tracks, strict=True))
        if not same or fault != self.fault:
            self.tracks, self.fault = tracks, fault
            self.made += 1
            self.changed.emit()
        self.settled.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        if not isinstance(error, Cancelled):
            _LOG.warning("no strip: %s", error)
            self._take((), sentence(error))


def made(
    workspace: Workspace, key: RouteKey, language: str, scenario: str, kept: tuple[tuple[Any, ...], Track] | None
) -> tuple[tuple[Any, ...], Track]:
    """Returns a track with what it was made of; the kept one where that is the same."""
    from nkgis.app.referencing import referenced_key
    from nkgis.app.strips import known_crossings, strip_of

    held = (workspace.rows[key[0]].frame, workspace.routes[key], workspace.measurements[key], workspace.method)
    told = (workspace.at, workspace.project.screen, language, scenario, known_crossings(workspace))
    if kept is not None and all(a is b for a, b in zip(kept[0][0], held, strict=True)) and kept[0][1] == told:
        return kept
    same_line = kept is not None and all(a is b for a, b in zip(kept[0][0][:3], held[:3], strict=True))
    one = kept[1].one if kept is not None and same_line else referenced_key(workspace, key)
    return (held, told), Track(key, strip_of(workspace, key, language=language, scenario=scenario, referenced=one), one)


def _is_there(workspace: Workspace, key: RouteKey) -> bool:
    return key in workspace.measurements and key in workspace.routes and key[0] in workspace.rows


def _is_quick(workspace: Workspace, key: RouteKey) -> bool:
    """Tells whether a strip is made in some milliseconds; the screen of sanctions is asked in a worker."""
    few = len(workspace.rows[key[0]].frame) <= _QUICK_ROWS
    return few and workspace.measurements[key].vertices <= _QUICK_VERTICES and workspace.project.screen == NO_QUESTION
