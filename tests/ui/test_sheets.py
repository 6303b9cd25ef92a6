"""The dialog of the finished sheet: choices and preview, what is remembered, the same bytes as the command line."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.operations import workspace_with_project
from nkgis.app.workspace import Workspace
from nkgis.model.sheet_choices import Extent, SheetChoices
from nkgis.ui.main_window import MainWindow

ROUTE = ("railways", "khasan-rajin")
VIEW = (130.2, 42.2, 130.8, 42.5)


@pytest.fixture
def loaded(window: MainWindow, workspace: Workspace, monkeypatch) -> MainWindow:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    window.show()
    window.session.start(workspace)
    window.session.select(ROUTE)
    window.sheets.set_bounds(VIEW)
    return window


@pytest.fixture
def dialog(qtbot, loaded):
    loaded.actions_table["sheet"].trigger()
    shown = loaded.sheets.dialog
    if shown.preview.image.isNull():
        with qtbot.waitSignal(shown.drawn, timeout=60_000):
            pass
    yield shown
    if loaded.sheets.dialog is not None:
        loaded.sheets.dialog.reject()


def test_that_the_dialog_shows_the_sheet_of_the_selected_route_as_it_will_be(dialog):
    image = dialog.preview.image
    assert image.height() / image.width() == pytest.approx(297 / 210, abs=0.01)
    assert dialog.form.title.placeholderText() == "Khasan – Rajin"
    assert dialog.order.choices == SheetChoices(routes=("khasan-rajin",), extent=Extent.VIEW, language="en")
    assert dialog.save.isDefault()
    assert dialog.faults.count() > 0
    assert dialog.path.text().endswith("khasan-rajin-briefing.pdf")


def test_that_another_choice_is_another_picture_and_another_file(qtbot, dialog):
    with qtbot.waitSignal(dialog.drawn, timeout=60_000):
        dialog.form.template.setCurrentIndex(dialog.form.template.findData("slide"))
        dialog.form.format.setCurrentIndex(dialog.form.format.findData("tiff"))
    image = dialog.preview.image
    assert image.width() / image.height() == pytest.approx(16 / 9, abs=0.02)
    assert dialog.path.text().endswith("khasan-rajin-slide.tiff")
    assert not dialog.form.parts["strip"].isEnabled()
    assert dialog.form.dpi.isEnabled()


def test_that_saving_writes_what_the_command_line_writes_and_is_remembered(qtbot, loaded, dialog, tmp_path):
    window = loaded
    dialog.form.title.setText("One message")
    dialog.form.parts["inset"].setChecked(False)
    dialog.path.setText(str(tmp_path / "window.pdf"))
    with qtbot.waitSignal(window.sheets.written, timeout=60_000):
        dialog.save.click()
    assert window.sheets.dialog is None
    project = window.session.workspace.project
    assert (project.sheet.title, project.sheet.without) == ("One message", ("inset",))
    saved = workspace_with_project(window.session.workspace, replace(project, seen=VIEW))
    export_workspace(saved, tmp_path / "command.pdf", options=ExportOptions(template=project.sheet.template))
    assert (tmp_path / "window.pdf").read_bytes() == (tmp_path / "command.pdf").read_bytes()
    window.session.stack.undo()
    assert window.session.workspace.project.sheet == SheetChoices()


def test_that_a_file_that_is_there_is_asked_about(qtbot, loaded, dialog, tmp_path, monkeypatch):
    path = tmp_path / "there.pdf"
    path.write_text("kept")
    dialog.path.setText(str(path))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    dialog.save.click()
    assert path.read_text() == "kept"
    assert loaded.session.workspace.project.sheet == SheetChoices()


def test_that_the_sheet_is_copied_as_a_picture(qtbot, dialog):
    QGuiApplication.clipboard().clear()
    dialog.copy.click()
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=60_000)
    assert QGuiApplication.clipboard().image().width() == 1240


def test_that_a_sheet_as_last_time_asks_for_its_file_alone(qtbot, loaded, tmp_path, monkeypatch):
    chosen = replace(loaded.session.workspace.project, sheet=SheetChoices("slide", format="svg", without=("relief",)))
    loaded.session.change("Sheet", chosen)
    offered = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        lambda *asked: offered.append(asked[2]) or (str(tmp_path / "again"), ""))
    with qtbot.waitSignal(loaded.sheets.written, timeout=60_000) as written:
        loaded.actions_table["sheet_again"].trigger()
    assert written.args == [[tmp_path / "again.svg"]]
    assert offered[0].endswith("khasan-rajin-slide.svg")  # as the dialog names it
    assert 'width="960' in (tmp_path / "again.svg").read_text("utf-8")[:2000]
    assert loaded.sheets.dialog is None


def test_that_a_title_belongs_to_its_route(loaded):
    project = replace(loaded.session.workspace.project, sheet=SheetChoices(title="Mine", routes=("khasan-rajin",)))
    loaded.session.change("Sheet", project)
    assert loaded.sheets.order().choices.title == "Mine"
    loaded.session.select(("railways", "no-border"))
    assert (loaded.sheets.order().choices.title, loaded.sheets.order().choices.routes) == ("", ("no-border",))
    loaded.session.select(None)
    assert loaded.sheets.order().choices.routes == ()


def test_that_what_cannot_be_drawn_is_said_in_the_dialog(qtbot, loaded, dialog):
    broken = replace(dialog.order, choices=replace(dialog.order.choices, extent=Extent.BOOKMARK, bookmark="gone"))
    dialog._order = broken
    dialog.form.offer("", "", [])
    dialog.form.show_choices(broken.choices)
    assert dialog.form.choices.extent is Extent.VIEW  # a view that is gone is not offered
    dialog.faults.show_error("No.")
    assert dialog.faults.item(0).text() == "No."
