"""The journal of unsaved work: one folder for every running window, locked while it runs, offered after a crash."""

import datetime as dt
import json
import os
import shutil
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
from filelock import FileLock, Timeout

from nkgis.app.saving import document_for, own_frames, written_rows
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.exporters.files import write_text
from nkgis.io.project_file import json_of, parsed
from nkgis.model.layer_file import LayerFile
from nkgis.model.project import Bounds

FORMAT, VERSION = "nkgis-journal", 1
_STATE, _LOCK = "journal.json", "lock"
_SETTLED_S = 60.0
"""Seconds after which an empty, unlocked folder is not one that a window is just making."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Is the unsaved state of a window: what is open, from which file, and what the map shows."""

    workspace: Workspace
    title: str
    path: Path | None = None
    stamp: str | None = None
    seen: Bounds | None = None


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Is unsaved work that a window left behind; its lock is held until it is released, restored or discarded."""

    folder: Path
    title: str
    written: dt.datetime
    document: dict[str, Any]
    path: Path | None
    stamp: str | None
    lock: FileLock

    def release(self) -> None:
        """Leaves the work for a later start."""
        self.lock.release()

    def discard(self) -> None:
        """Removes the work for good."""
        _remove(self.folder, self.lock)


class Journal:
    """Writes the state of one window, whole and synced; called from one thread at a time.

    Raises InputError when the folder cannot be made or written.
    """

    def __init__(self, root: Path) -> None:
        self.folder = root / f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        try:
            self.folder.mkdir(parents=True, mode=0o700)
            self._lock = FileLock(self.folder / _LOCK, thread_local=False)
            self._lock.acquire(timeout=0)
        except (OSError, Timeout) as fault:
            raise InputError(f"unsaved work cannot be kept safe in {root}: {fault}.") from fault
        self._rows: dict[str, tuple[gpd.GeoDataFrame, LayerFile]] = {}
        self._count = 0

    def write(self, snapshot: Snapshot) -> None:
        """Writes a state; rows that belong to the project are written when they are another revision than before."""
        frames = own_frames(snapshot.workspace)
        for layer_id, frame in frames.items():
            if layer_id not in self._rows or self._rows[layer_id][0] is not frame:
                self._count += 1
                path = self.folder / f"rows-{self._count}.gpkg"
                self._rows[layer_id] = (frame, written_rows(path, {layer_id: frame})[layer_id])
        own = {layer_id: self._rows[layer_id][1] for layer_id in frames}
        state = {
            "format": FORMAT,
            "version": VERSION,
            "title": snapshot.title,
            "written": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "pid": os.getpid(),
            "path": None if snapshot.path is None else str(snapshot.path),
            "stamp": snapshot.stamp,
            "project": document_for(snapshot.workspace, own, lambda file: file.path, seen=snapshot.seen),
        }
        write_text(self.folder / _STATE, json_of(state))
        self._drop_rows({file.path for file in own.values()})

    def clear(self) -> None:
        """Forgets the state: everything is saved."""
        (self.folder / _STATE).unlink(missing_ok=True)
        self._drop_rows(set())

    def close(self) -> None:
        """Removes the journal: the window closes cleanly."""
        _remove(self.folder, self._lock)

    def _drop_rows(self, kept: set[str]) -> None:
        self._rows = {k: value for k, value in self._rows.items() if value[1].path in kept}
        for path in self.folder.glob("rows-*.gpkg"):
            if str(path.resolve()) not in kept and str(path) not in kept:
                path.unlink(missing_ok=True)


def left_behind(root: Path) -> Iterator[Unsaved]:
    """Yields the unsaved work of windows that do not run any more, newest first; the lock of each is held.

    Folders of windows that had nothing unsaved are removed on the way; what cannot be read stays where it is.
    """
    folders = [one for one in root.iterdir() if one.is_dir()] if root.is_dir() else []
    for folder in sorted(folders, key=_age, reverse=True):
        lock = FileLock(folder / _LOCK, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except (Timeout, OSError):
            continue
        found = _unsaved(folder, lock)
        if found is not None:
            yield found
        elif not (folder / _STATE).exists() and time.time() - _age(folder) > _SETTLED_S:
            _remove(folder, lock)
        else:
            lock.release()


def _age(folder: Path) -> float:
    for path in (folder / _STATE, folder):
        with suppress(OSError):
            return path.stat().st_mtime
    return 0.0


def _unsaved(folder: Path, lock: FileLock) -> Unsaved | None:
    """Returns what a journal holds, None when that is nothing that can be restored."""
    try:
        state = json.loads((folder / _STATE).read_bytes())
        if state["format"] != FORMAT or state["version"] > VERSION:
            return None
        document = parsed(json.dumps(state["project"]).encode(), str(state["title"]))
        path = None if state["path"] is None else Path(state["path"])
        return Unsaved(folder, str(state["title"]), dt.datetime.fromisoformat(state["written"]), document, path,
                       state["stamp"], lock)
    except (OSError, ValueError, KeyError, TypeError, InputError):
        return None


def _remove(folder: Path, lock: FileLock) -> None:
    lock.release()
    shutil.rmtree(folder, ignore_errors=True)
