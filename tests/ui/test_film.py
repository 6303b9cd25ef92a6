"""The dialog of films: what is chosen there is what the command line makes, seen before and saved the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from nkgis.app.bookmarks import bookmark_of
from nkgis.app.exports import export_workspace
from nkgis.app.workspace import Workspace
from nkgis.model.sequence import Course, FilmSequence, Moves
from nkgis.ui.dialogs import film as film_module
from nkgis.ui.dialogs.film import FilmDialog
from nkgis.ui.main_window import MainWindow

SMALL = (320, 200)


@pytest.fixture
def loaded(window: MainWindow, workspace: Workspace, monkeypatch) -> MainWindow:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    monkeypatch.setattr(film_module, "SIZES", (SMALL,))
    window.show()
    window.session.start(workspace)
    return window


@pytest.fixture
def dialog(qtbot, loaded) -> FilmDialog:
    loaded.actions_table["export_film"].trigger()
    made = loaded.findChild(FilmDialog)
    assert made is not None
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return made


def choose(dialog: FilmDialog, text: str) -> None:
    dialog.course.kinds.setCurrentIndex(dialog.course.kinds.findText(text))


def test_that_the_film_of_the_dialog_has_the_bytes_of_the_command_line(
    qtbot, loaded, dialog, workspace, tmp_path, monkeypatch
):
    path, other = tmp_path / "window.gif", tmp_path / "other.gif"
    choose(dialog, "Time: these dates")
    dialog.course.dates.setText("2012, 2014; today")
    dialog.seconds.setValue(0.5)
    dialog.formats.setCurrentIndex(dialog.formats.findData("gif"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path.with_suffix("")), ""))
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=20_000)
    with qtbot.waitSignal(loaded.commands.written, timeout=20_000):
        dialog.save_button.click()
    sequence = FilmSequence(dates=("2012", "2014", "today"), seconds=0.5)
    chosen = replace(loaded.commands._options("gif", None), size=SMALL, sequence=sequence)
    export_workspace(workspace, other, options=chosen)
    assert path.read_bytes() == other.read_bytes()


def test_that_the_first_and_the_last_frame_are_seen_with_the_length(qtbot, dialog):
    qtbot.waitUntil(lambda: "seconds" in dialog.state.text(), timeout=20_000)
    assert dialog.state.text().startswith("46 frames, 47.1 seconds")
    first = dialog.preview.pixmap().toImage()
    dialog.last.setChecked(True)
    qtbot.waitUntil(lambda: dialog.preview.pixmap().toImage() != first, timeout=20_000)


def test_that_what_cannot_be_drawn_is_told_and_not_saved(qtbot, dialog):
    choose(dialog, "Time: in steps")
    dialog.course.begin.setText("20x")
    qtbot.waitUntil(lambda: "no date" in dialog.state.text(), timeout=20_000)
    assert dialog.state.text() == "20x is no date; write 2013, 2013-09 or 2013-09-22."
    assert not dialog.save_button.isEnabled()
    dialog.course.begin.setText("2012")
    dialog.course.end.setText("2014")
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=20_000)
    assert dialog.state.text().startswith("3 frames")


def test_that_each_choice_is_a_sequence(dialog):
    course = dialog.course
    assert course.sequence() == FilmSequence()
    course.moves.setCurrentIndex(2)
    choose(dialog, "Time: in steps")
    course.step.setValue(3)
    course.units.setCurrentIndex(1)
    assert course.sequence() == FilmSequence(begin="2000", end="", step="P3M", moves=Moves.BOTH)
    choose(dialog, "Scenarios")
    ids = course.sequence().scenarios
    assert ids[:3] == ("today", "exemption", "gradual")
    course.scenarios.item(1).setCheckState(Qt.CheckState.Unchecked)
    course.scenarios.setCurrentRow(2)
    course._move(-1)
    course._move(-1)
    assert course.sequence().scenarios == ("gradual", "today", *ids[3:])
    assert course.sequence().course is Course.SCENARIOS


def test_that_the_story_is_offered_where_there_is_one(qtbot, loaded, workspace):
    project = workspace.project
    loaded.session.change("Keep view", replace(project, bookmarks=(bookmark_of(project, "All", project.view),)))
    loaded.commands.ask_film()
    made = loaded.findChildren(FilmDialog)[-1]
    choose(made, "Story of the views")
    assert made.course.sequence() == FilmSequence(Course.STORY)
    made.close()


def test_that_the_dialog_without_a_story_does_not_offer_it(dialog):
    assert dialog.course.kinds.findText("Story of the views") == -1
    dialog.reject()
    assert not dialog.isVisible()
    assert Path(dialog._folder).is_dir()
