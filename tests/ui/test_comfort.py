"""The log, drawing by the processor, the first hint, sorting by keys, the layout's reset, the system's theme."""

import logging
import logging.handlers
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, Signal, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nkgis.app.workspace import Workspace
from nkgis.ui.dialogs.log import log_page
from nkgis.ui.hint import Hint
from nkgis.ui.log import NAME, end_log, log_text, start_log
from nkgis.ui.main_window import MainWindow
from nkgis.ui.preferences import Preferences
from nkgis.ui.rendering import VARIABLE, use_software, wants_software
from nkgis.ui.theme import ThemeSwitch


@pytest.fixture
def loaded(window: MainWindow, workspace: Workspace) -> MainWindow:
    window.show()
    window.session.start(workspace)
    return window


@pytest.mark.no_qt_log
def test_that_the_log_takes_what_nkgis_and_qt_say_and_the_page_shows_it(
    qtbot, tmp_path: Path, loaded: MainWindow
) -> None:
    path = start_log(tmp_path / "log")
    try:
        logging.getLogger("nkgis.ui.something").error("a fault <b>of</b> ours")
        qWarning("a warning of Qt")
    finally:
        end_log()
    assert path is not None
    text = log_text(path)
    assert "Python 3" in text
    assert "a fault <b>of</b> ours" in text
    assert "a warning of Qt" in text
    page = log_page(path, loaded)
    assert "a fault <b>of</b> ours" in page.browser.toPlainText()
    next(b for b in page.buttons.buttons() if "Copy" in b.text()).click()
    assert "a warning of Qt" in QGuiApplication.clipboard().text()
    page.close()


@pytest.mark.no_qt_log
def test_that_the_log_stays_small(tmp_path: Path) -> None:
    path = start_log(tmp_path)
    try:
        for _ in range(30):
            logging.getLogger("nkgis").warning("x" * 100_000)
    finally:
        end_log()
    assert path is not None
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 3_000_000
    assert len(log_text(path)) <= 200_000


@pytest.mark.no_qt_log
def test_that_a_log_that_cannot_be_written_keeps_nobody_from_working(tmp_path: Path, loaded: MainWindow) -> None:
    place = tmp_path / "file"
    place.write_text("in the way")
    assert start_log(place) is None
    assert "No log" in log_page(None, loaded).browser.toPlainText()
    assert log_text(tmp_path / NAME)


def test_that_the_action_shows_the_log(qtbot, loaded: MainWindow) -> None:
    loaded.actions_table["show_log"].trigger()
    qtbot.waitUntil(lambda: any(w.windowTitle() == "Log" for w in QApplication.topLevelWidgets()), timeout=3000)


def test_that_the_variable_outdoes_the_setting_and_a_remote_desktop_draws_by_the_processor() -> None:
    assert not wants_software({}, chosen=False)
    assert wants_software({}, chosen=True)
    assert wants_software({VARIABLE: "1"}, chosen=False)
    assert not wants_software({VARIABLE: "0", "XRDP_SESSION": "1"}, chosen=True)
    assert wants_software({"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, chosen=False)


def test_that_flags_of_the_user_are_kept() -> None:
    environment = {"QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox --disable-gpu"}
    use_software(environment)
    use_software(environment)
    assert environment["QTWEBENGINE_CHROMIUM_FLAGS"] == "--no-sandbox --disable-gpu --disable-gpu-compositing"


@pytest.mark.slow
def test_that_a_window_drawn_by_the_processor_shows_its_map() -> None:
    code = """
import os, sys
os.environ["NKGIS_SOFTWARE"] = "1"
from nkgis.ui.rendering import prepare_rendering
assert prepare_rendering(chosen=False)
from nkgis.ui.application import build_application
app = build_application(["nkgis"])
from PySide6.QtCore import QTimer
from nkgis.ui.map.view import MapView
view = MapView(); view.resize(300, 200); view.show()
view.ready.connect(lambda: (view.shut_down(), app.exit(0)))
QTimer.singleShot(60_000, lambda: app.exit(9))
sys.exit(app.exec())
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_that_the_hint_is_shown_until_it_was_read_once(qtbot, loaded: MainWindow, settings: QSettings) -> None:
    loaded.comfort.show_hint()
    hint = loaded.comfort.hint
    assert hint.isVisible()
    assert hint.width() <= loaded.map.width()
    QTest.keyClick(hint.button, Qt.Key.Key_Space)
    assert Preferences(settings).hint_read
    qtbot.waitUntil(lambda: not loaded.map.findChildren(Hint), timeout=2000)
    loaded.comfort.hint = None
    loaded.comfort.show_hint()
    assert loaded.comfort.hint is None


def test_that_tables_are_sorted_with_the_keyboard(loaded: MainWindow) -> None:
    view, model = loaded.routes.view, loaded.routes.model
    column = model.columns.index("total")
    view.setCurrentIndex(model.index(0, column))

    def totals() -> list[float]:
        return [
            float(str(model.index(r, column).data()).strip("≈ \u2007").replace("\u202f", ""))
            for r in range(model.rowCount())
        ]

    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert totals() == sorted(totals())
    view.setCurrentIndex(model.index(0, column))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert totals() == sorted(totals(), reverse=True)


def test_that_reset_brings_every_panel_back_and_forgets_what_was_remembered(qtbot, loaded: MainWindow) -> None:
    loaded.resize(1400, 900)
    loaded.layout_keeper.remember()
    loaded.actions_table["panel_layers"].trigger()
    loaded.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, loaded.passport_dock)
    loaded.routes_dock.hide()
    loaded.actions_table["reset_layout"].trigger()
    qtbot.wait(50)
    for panel in (loaded.layers_dock, loaded.passport_dock, loaded.routes_dock):
        assert panel.isVisible()
    assert loaded.dockWidgetArea(loaded.passport_dock) == Qt.DockWidgetArea.RightDockWidgetArea
    from nkgis.ui.layout import _screen

    assert loaded.preferences.layout(_screen()) is None


class System(QObject):
    """Stands for the system's choice of light or dark, which the tests cannot change."""

    colorSchemeChanged = Signal()  # noqa: N815 - Qt's name
    scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit()


def test_that_the_theme_follows_the_system_while_the_window_runs_until_the_user_chooses(qapp, monkeypatch) -> None:
    system = System()
    monkeypatch.setattr(QApplication, "styleHints", lambda _: system)
    themes = ThemeSwitch(qapp, "system")
    told: list[str] = []
    themes.changed.connect(lambda theme: told.append(theme.name))
    system.turn(Qt.ColorScheme.Dark)
    system.turn(Qt.ColorScheme.Light)
    themes.choose("dark")
    system.turn(Qt.ColorScheme.Dark)
    system.turn(Qt.ColorScheme.Light)
    assert (told, themes.current.name) == (["dark", "light", "dark"], "dark")
    themes.choose("system")
    assert themes.current.name == "light"
