"""The log of the window: a file that stays small, with what a report of a fault needs; nothing leaves the machine."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import platform
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from platformdirs import user_log_path
from PySide6.QtCore import QtMsgType, qInstallMessageHandler, qVersion

from nkgis import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

NAME, CRASHES = "nkgis.log", "crashes.log"
_MOST_BYTES, _KEPT = 500_000, 3
_SHOWN_BYTES = 200_000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL,
}  # fmt: skip
_LOG = logging.getLogger("nkgis")
_QT = logging.getLogger("qt")


def log_folder() -> Path:
    """Returns the folder of the log."""
    return user_log_path("nkgis", appauthor=False)


def start_log(folder: Path | None = None) -> Path | None:
    """Begins the log and returns its file; None where it cannot be written, and the window runs on without one.

    It takes what nkgis and Qt say, and how each start was.
    """
    folder = folder or log_folder()
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for log in (_LOG, _QT):
        log.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    qInstallMessageHandler(_take)
    _LOG.info("nkgis %s, Python %s, Qt %s, %s", __version__, platform.python_version(), qVersion(), platform.platform())
    return path


def keep_crashes(log: Path) -> None:
    """Lets a crash of native code write where every thread was into a file beside the log, for the rest of the run."""
    with contextlib.suppress(OSError):
        faulthandler.enable((log.parent / CRASHES).open("a", encoding="utf-8"))


def end_log() -> None:
    """Ends the log, and the way of Qt's messages into it."""
    qInstallMessageHandler(None)
    for log in (_LOG, _QT):
        for handler in [one for one in log.handlers if isinstance(one, RotatingFileHandler)]:
            log.removeHandler(handler)
            handler.close()


def log_text(path: Path) -> str:
    """Returns the end of the log, as much as a person may look through."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _SHOWN_BYTES))
            return file.read().decode("utf-8", "replace")
    except OSError as fault:
        return str(fault)


def _take(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _QT.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
