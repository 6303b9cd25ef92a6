"""Slides from the window: of what is selected, the same as the command line's, and the question about a file."""

from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtWidgets import QFileDialog, QMessageBox

from nkgis.app.bookmarks import added, bookmark_of
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.workspace import Workspace
from nkgis.exporters.slides.names import id_of, told_id
from nkgis.ui.main_window import MainWindow
from nkgis.ui.slide_export import ROUTE, STORY, WHOLE

RAJIN = ("railways", "khasan-rajin")
LONG_MS = 60_000


@pytest.fixture
def loaded(window: MainWindow, workspace: Workspace, monkeypatch) -> MainWindow:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    window.show()
    window.session.start(workspace)
    return window


def answering(monkeypatch, path: Path, kind: int = 0) -> list[str]:
    """Answers the file dialog with a path and one of its kinds; returns what it offered."""
    offered: list[str] = []

    def ask(_parent, _title, _start, kinds, *_more):
        offered[:] = kinds.split(";;")
        return str(path), offered[kind]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return offered


def boxes(window: MainWindow) -> list[QMessageBox]:
    return [one for one in window.findChildren(QMessageBox) if one.isVisible()]


def asked(qtbot, window: MainWindow) -> QMessageBox:
    """Returns the question that the window asks."""
    qtbot.waitUntil(lambda: bool(boxes(window)), timeout=LONG_MS)
    return boxes(window)[0]


def pressed(box: QMessageBox, text: str) -> None:
    next(one for one in box.buttons() if one.text().replace("&", "") == text).click()


def ids(path: Path) -> list[str | None]:
    found = map(id_of, Presentation(str(path)).slides)
    return [None if one is None else told_id(one) for one in found]


def test_that_the_selected_route_is_written_as_the_command_line_writes_it(qtbot, loaded, workspace, tmp_path,
                                                                         monkeypatch):
    loaded.session.select(RAJIN)
    path, other = tmp_path / "w.pptx", tmp_path / "c.pptx"
    offered = answering(monkeypatch, path.with_suffix(""))
    with qtbot.waitSignal(loaded.slides.written, timeout=LONG_MS):
        loaded.actions_table["export_pptx"].trigger()
    assert offered == ["Slides of the selected route (*.pptx)", "Slides of the whole project (*.pptx)"]
    export_workspace(workspace, other, options=ExportOptions(routes=(RAJIN[1],)))
    assert path.read_bytes() == other.read_bytes()
    assert boxes(loaded) == [], "nothing is to be told of a new file"


def test_that_a_presentation_that_is_there_is_updated_when_the_user_says_so(qtbot, loaded, tmp_path, monkeypatch):
    path = tmp_path / "talk.pptx"
    export_workspace(loaded.session.workspace, path, options=ExportOptions(routes=(RAJIN[1],)))
    made = Presentation(str(path))
    made.slides.add_slide(made.slide_layouts[0]).shapes.title.text = "My own"
    made.save(str(path))
    loaded.session.select(RAJIN)
    answering(monkeypatch, path)
    loaded.actions_table["export_pptx"].trigger()
    question = asked(qtbot, loaded)
    assert question.text() == "Update the slides in talk.pptx?"
    with qtbot.waitSignal(loaded.slides.written, timeout=LONG_MS):
        pressed(question, "Update")
    told = asked(qtbot, loaded)
    assert "updated" in told.text()
    assert "Slides of the presenter's own that stay as they were: 1." in told.text()
    told.close()
    assert "My own" in [one.shapes.title.text for one in Presentation(str(path)).slides]


def test_that_a_presentation_of_others_is_replaced_only_when_the_user_says_so(qtbot, loaded, tmp_path, monkeypatch):
    path = tmp_path / "theirs.pptx"
    Presentation().save(str(path))
    before = path.read_bytes()
    loaded.session.select(RAJIN)
    answering(monkeypatch, path)
    loaded.actions_table["export_pptx"].trigger()
    question = asked(qtbot, loaded)
    assert question.text() == "theirs.pptx has no slides of nkgis yet."
    pressed(question, "Cancel")
    assert path.read_bytes() == before
    loaded.actions_table["export_pptx"].trigger()
    with qtbot.waitSignal(loaded.slides.written, timeout=LONG_MS):
        pressed(asked(qtbot, loaded), "Replace the file")
    assert ids(path)[0] == RAJIN[1]


def test_that_a_damaged_file_is_told_and_stays(qtbot, loaded, tmp_path, monkeypatch):
    path = tmp_path / "x.pptx"
    path.write_bytes(b"no presentation")
    answering(monkeypatch, path)
    loaded.actions_table["export_pptx"].trigger()
    box = asked(qtbot, loaded)
    assert "no whole presentation" in box.text()
    box.close()
    assert path.read_bytes() == b"no presentation"


def test_that_a_story_can_be_written(qtbot, loaded, workspace, tmp_path):
    project = workspace.project
    near = bookmark_of(project, "Rajin", (130.1, 42.1, 130.9, 42.6), route=RAJIN)
    loaded.session.start(replace(workspace, project=added(project, near)))
    assert list(loaded.slides.subjects().values()) == [STORY, WHOLE]
    loaded.session.select(RAJIN)
    assert list(loaded.slides.subjects().values()) == [ROUTE, STORY, WHOLE]
    with qtbot.waitSignal(loaded.slides.written, timeout=LONG_MS):
        loaded.slides.write(tmp_path / "s.pptx", STORY)
    assert ids(tmp_path / "s.pptx")[0] == "rajin"
