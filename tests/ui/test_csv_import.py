"""The dialog that says how a table is read."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from nkgis.app.workspace import Workspace
from nkgis.io.csv_reading import reading_from
from nkgis.ui.dialogs.csv_import import CsvDialog
from nkgis.ui.main_window import MainWindow

ODD = "путь;восток;север\nА;130,64;42,43\nА;130,60;42,41\nА;;42,40\n"


@pytest.fixture
def loaded(window: MainWindow, workspace: Workspace) -> MainWindow:
    window.show()
    window.session.start(workspace)
    return window


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    path = tmp_path / "odd.csv"
    path.write_bytes(ODD.encode("cp1251"))
    return path


def dialog_for(window: MainWindow, path: Path) -> CsvDialog:
    dialog = CsvDialog(path, window.runner, window.preferences, window)
    dialog.show()
    return dialog


def choose(dialog: CsvDialog, lon: str, lat: str, line: str) -> None:
    for field, name in ((dialog.lon, lon), (dialog.lat, lat), (dialog.id, line)):
        field.setCurrentText(name)


def test_that_the_preview_shows_the_rows_and_the_check_names_the_bad_one(qtbot, loaded: MainWindow, odd: Path) -> None:
    dialog = dialog_for(loaded, odd)
    assert dialog.preview.horizontalHeaderItem(1).text() == "восток"
    assert dialog.preview.item(0, 1).text() == "130,64"
    assert not dialog.use.isEnabled()
    assert "columns" in dialog.problems.toPlainText()
    choose(dialog, "восток", "север", "путь")
    dialog.decimal.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "Row 3" in dialog.problems.toPlainText(), timeout=5000)
    assert "3 rows, 1" in dialog.count.text()
    assert dialog.use.isEnabled()
    dialog.crs.setText("EPSG:0")
    qtbot.waitUntil(lambda: not dialog.use.isEnabled(), timeout=5000)
    dialog.reject()


def test_that_another_encoding_and_separator_change_the_preview(qtbot, loaded: MainWindow, odd: Path) -> None:
    dialog = dialog_for(loaded, odd)
    dialog.delimiter.setCurrentIndex(0)
    assert dialog.preview.columnCount() == 1
    dialog.delimiter.setCurrentIndex(1)
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("utf-8-sig"))
    assert "UTF-8" in dialog.problems.toPlainText()
    dialog.reject()


def test_that_a_table_nkgis_cannot_read_by_itself_is_asked_about_and_opened(
    qtbot, loaded: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(ODD.replace("А;;42,40\n", "").encode("cp1251"))
    loaded.commands.open_files([path])
    qtbot.waitUntil(lambda: bool(loaded.findChildren(CsvDialog)), timeout=20_000)
    dialog = loaded.findChildren(CsvDialog)[0]
    assert "UTF-8" in dialog.note.text()
    choose(dialog, "восток", "север", "путь")
    dialog.decimal.setCurrentIndex(1)
    qtbot.waitUntil(dialog.use.isEnabled, timeout=5000)
    dialog.use.click()
    qtbot.waitUntil(lambda: "odd" in loaded.session.workspace.rows, timeout=20_000)
    kept = loaded.session.workspace.project.layer("odd").file.layer
    assert reading_from(kept).decimal == ","


def test_that_the_choices_come_back_for_the_next_table_of_that_shape(qtbot, loaded: MainWindow, odd: Path) -> None:
    dialog = dialog_for(loaded, odd)
    choose(dialog, "восток", "север", "путь")
    dialog.decimal.setCurrentIndex(1)
    dialog.crs.setText("EPSG:4284")
    qtbot.waitUntil(dialog.use.isEnabled, timeout=5000)
    dialog.use.click()
    again = dialog_for(loaded, odd)
    assert (again.lon.currentText(), again.id.currentText(), again.crs.text()) == ("восток", "путь", "EPSG:4284")
    again.reject()
    other = odd.with_name("other.csv")
    other.write_bytes(ODD.replace("путь", "ход").encode("cp1251"))
    fresh = dialog_for(loaded, other)
    assert fresh.lon.currentText() == ""
    fresh.reject()


def test_that_a_dialog_closed_while_a_worker_reads_does_no_harm(qtbot, loaded: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_text("lon,lat\n" + "130.1,42.2\n" * 200_000, "utf-8")
    loaded.commands.import_table(path)
    dialog = loaded.findChildren(CsvDialog)[0]
    dialog.reject()
    qtbot.waitUntil(lambda: not loaded.runner.running, timeout=20_000)
    QApplication.processEvents()
    assert loaded.commands.import_table(tmp_path / "missing.csv") is False
