"""The Export menu and the clipboard: every format, the same bytes as the command line, rows as spreadsheets paste."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from nkgis.app.exports import export_workspace
from nkgis.app.spreadsheet import harmless, rows_html, spreadsheet_number
from nkgis.app.workspace import Workspace
from nkgis.ui.commands import EXPORTS
from nkgis.ui.main_window import MainWindow

FORMULA = "=1+1"


@pytest.fixture
def loaded(window: MainWindow, workspace: Workspace) -> MainWindow:
    window.show()
    window.session.start(workspace)
    return window


def answering(monkeypatch, path: Path, kind: int = 0) -> list[str]:
    """Answers the file dialog with a path and one of its kinds; returns what it offered."""
    offered: list[str] = []

    def ask(_parent, _title, _start, kinds):
        offered[:] = kinds.split(";;")
        return str(path), offered[kind]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return offered


def test_that_the_menu_lists_every_format_of_the_table(loaded):
    listed = loaded.export_menu.actions()
    table = loaded.actions_table
    assert [table[action_id] for action_id in EXPORTS if table[action_id] not in listed] == []
    assert {suffix for suffix, _ in EXPORTS.values()} >= {
        "png", "tiff", "pdf", "svg", "html", "csv", "json", "xlsx", "gpkg", "geojson", "parquet", "kml"}
    assert all(table[action_id].isEnabled() for action_id in EXPORTS)


@pytest.mark.parametrize("action_id", [
    "export_xlsx", "export_gpkg", "export_geojson", "export_parquet", "export_kml", "export_csv", "export_json"])
def test_that_the_window_writes_what_the_command_line_writes(
    qtbot, loaded, workspace, tmp_path, monkeypatch, action_id
):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    suffix, kind = EXPORTS[action_id]
    path, other = tmp_path / f"window.{suffix}", tmp_path / f"other.{suffix}"
    offered = answering(monkeypatch, path.with_suffix(""))
    with qtbot.waitSignal(loaded.commands.written, timeout=20_000):
        loaded.actions_table[action_id].trigger()
    assert offered == [f"{kind} file (*.{suffix})"]
    export_workspace(workspace, other)
    assert path.read_bytes() == other.read_bytes()


def test_that_a_picture_for_print_has_the_dots_that_were_chosen(qtbot, loaded, tmp_path, monkeypatch):
    offered = answering(monkeypatch, tmp_path / "map.tiff")
    with qtbot.waitSignal(loaded.commands.written, timeout=60_000):
        loaded.actions_table["export_tiff"].trigger()
    assert offered[0] == "TIFF picture, 300 dots per inch (*.tiff)"
    with Image.open(tmp_path / "map.tiff") as picture:
        assert picture.width * picture.height == pytest.approx(4 * 1600 * 1000, rel=0.001), "the paper of 150 dots"
        assert picture.info["dpi"] == (300, 300)


def test_that_what_cannot_be_written_is_one_sentence(qtbot, loaded, tmp_path, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr("nkgis.ui.commands.error_dialog",
                        lambda _window, _title, text: told.append(text) or QMessageBox())
    loaded.commands.write(tmp_path / "none" / "w.xlsx")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == [f"{tmp_path}/none/w.xlsx: the folder {tmp_path}/none does not exist; make it first."]


def test_that_rows_are_copied_as_text_and_as_a_table(loaded):
    view = loaded.routes.view
    view.selectAll()
    loaded.actions_table["copy_rows"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    head, *rows = data.text().split("\n")
    assert len(rows) == 5
    assert "<th>" in data.html()
    assert data.html().count("<tr>") == 6
    assert "<b>bold</b>" not in data.html()
    assert "&lt;b&gt;bold&lt;/b&gt;" in data.html()
    total = next(k for k, text in enumerate(head.split("\t")) if text.startswith("Total"))
    assert float(rows[0].split("\t")[total].lstrip("≈ ")) > 0


def test_that_copied_cells_are_figures_or_harmless():
    assert spreadsheet_number("44\u202f873.1") == "44873.1"
    assert spreadsheet_number("\N{MINUS SIGN}1\u202f200") == "-1200"
    assert spreadsheet_number("≈ 1\u202f200") == "≈ 1\u202f200"
    assert (harmless(FORMULA), harmless("-5.5"), harmless("+x"), harmless("'=x")) == ("'=1+1", "-5.5", "'+x", "''=x")
    assert rows_html('a\tb\n"x\ny"\t<i>\n').count("<td>") == 2
    assert "&lt;i&gt;" in rows_html('a\tb\n"x\ny"\t<i>\n')
