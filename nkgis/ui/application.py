"""Builds the window and everything in it, and hands each part what it needs."""

from __future__ import annotations

import logging
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtNetwork import QNetworkProxyFactory
from PySide6.QtWidgets import QApplication, QMessageBox

from nkgis import __version__
from nkgis.assets import asset
from nkgis.ui import translations
from nkgis.ui.collector import Collector
from nkgis.ui.dialogs.messages import error_dialog, sentence
from nkgis.ui.focus_ring import FocusRings
from nkgis.ui.instance import Instance
from nkgis.ui.log import end_log, keep_crashes, start_log
from nkgis.ui.main_window import MainWindow
from nkgis.ui.map.scheme import register_scheme
from nkgis.ui.preferences import Preferences
from nkgis.ui.rendering import prepare_rendering
from nkgis.ui.session import Session
from nkgis.ui.tasks import TaskRunner
from nkgis.ui.theme import ThemeSwitch, add_bundled_fonts, ui_font

if TYPE_CHECKING:
    from types import TracebackType

SWITCH_S = 0.0005
"""How long a worker keeps the interpreter when the window wants it: Python's own 5 ms add up to late frames."""
_LOG = logging.getLogger(__name__)


def build_application(arguments: list[str]) -> QApplication:
    """Returns the QApplication with style, fonts and the map's URL scheme."""
    register_scheme()
    sys.setswitchinterval(SWITCH_S)
    app = QApplication(arguments)
    app.setApplicationName("nkgis")
    app.setOrganizationName("nkgis")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.nkgis.Nkgis")
    app.setWindowIcon(_window_icon())
    QNetworkProxyFactory.setUseSystemConfiguration(True)  # an online basemap goes the way of other programs
    app.setStyle("Fusion")
    add_bundled_fonts()
    app.setFont(ui_font())
    return app


def _window_icon() -> QIcon:
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addFile(str(asset("resources", "icons", f"nkgis-{size}.png")))
    return icon


def build_window(app: QApplication, settings: QSettings) -> MainWindow:
    """Returns the main window with a session of its own; nothing is loaded yet."""
    preferences = Preferences(settings)
    themes = ThemeSwitch(app, preferences.theme)
    window = MainWindow(Session(), TaskRunner(), preferences, themes)
    preferences.setParent(window)
    window.session.setParent(window)
    window.runner.setParent(window)
    return window


def start_loading(window: MainWindow, paths: list[Path]) -> None:
    """Loads the data in a thread, and makes the map as soon as the window has been painted."""
    window.projects.start(paths)
    window.comfort.basemap.start()
    QTimer.singleShot(0, window, window.map.start)


def report_faults(window: MainWindow) -> None:
    """Shows a fault of ours in a sentence, one at a time, and keeps the window up; the log has the details."""
    shown: list[QMessageBox] = []

    def report(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        _LOG.error("%s", fault, exc_info=(kind, fault, trace))
        if isinstance(fault, Exception) and not shown:
            box = error_dialog(window, window.tr("A fault of the program"), sentence(fault))
            shown.append(box)
            box.finished.connect(shown.clear)

    sys.excepthook = report


def take_files(window: MainWindow, paths: list[Path]) -> None:
    """Opens files that a further start was given, and brings the window to the front; not before its data are there."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
    if not paths:
        return
    if window.session.workspace is not None:
        window.commands.open_files(paths)
        return
    window.session.changed.connect(
        lambda *_: QTimer.singleShot(0, window, lambda: window.commands.open_files(paths)),
        Qt.ConnectionType.SingleShotConnection,
    )


def run(paths: list[Path]) -> int:
    """Opens the window with the bundled data and the given files; returns the exit code."""
    log = start_log()
    if log is not None:
        keep_crashes(log)
    chosen = Preferences(QSettings("nkgis", "nkgis")).software
    if prepare_rendering(chosen=chosen):
        _LOG.info("the map is drawn by the processor")
    app = build_application([sys.argv[0] if sys.argv else "nkgis"])
    settings = QSettings()
    translations.install(app, Preferences(settings).interface_language)
    window = build_window(app, settings)
    Collector(window)
    FocusRings(app)
    instance = Instance(window)
    instance.files_wanted.connect(lambda files: take_files(window, files))
    if not instance.listen():
        _LOG.info("another window takes the files of further starts")
    window.comfort.log = log
    window.show()
    window.comfort.show_hint()
    report_faults(window)
    start_loading(window, paths)
    window.keep_work_safe()
    signal.signal(signal.SIGINT, lambda *_: window.close())
    # Python sees a signal only when its own code runs
    awake = QTimer(window, interval=300)
    awake.timeout.connect(lambda: None)
    awake.start()
    code = app.exec()
    end_log()
    return code
