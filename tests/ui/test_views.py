"""The panel of views: made, named, ordered and gone to by hand and by keys, each a step that can be undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox

from nkgis.app.bookmarks import added, bookmark_of, story_of
from nkgis.app.layer_edits import changed
from nkgis.cartography.messages import FitBounds
from nkgis.model.clock import Clock
from nkgis.model.sanctions import ScreenQuestion
from nkgis.ui.main_window import MainWindow
from nkgis.ui.map.view import ViewState
from nkgis.ui.views.model import DETAIL, NUMBER
from nkgis.ui.views.pictures import ViewPictures
from nkgis.ui.views.rows import PICTURE_PX

SEEN = (130.0, 42.0, 131.2, 42.9)
THEN = Clock("2019-04-25", "2019-04-25")
RAJIN = ("railways", "khasan-rajin")
HOSTILE = "<img src=x onerror=alert(1)> \u202e" + "w" * 500


DRAW = ViewPictures.show


@pytest.fixture
def open_window(qtbot, window: MainWindow, workspace, monkeypatch) -> MainWindow:
    """The window with a project and a place of the map; small pictures are not drawn unless a test asks for them."""
    monkeypatch.setattr(ViewPictures, "show", lambda *_words: None)
    window.show()
    window.session.start(workspace)
    window.map.view_moved.emit(ViewState((130.6, 42.4), 9.0, SEEN, 500_000.0))
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@pytest.fixture
def told(open_window) -> MainWindow:
    """The window with three views, the last of another time, scenario, language and colours."""
    project = open_window.session.workspace.project
    for name in ("One", "Two"):
        project = added(project, bookmark_of(project, name, SEEN))
    other = changed(project, {"pipelines"}, visible=False)
    other = changed(other, {"grids"}, opacity=0.5)
    other = replace(other, clock=THEN, scenario="bridge-open", screen=ScreenQuestion(overlay=True))
    view = bookmark_of(other, "Three", (1.0, 2.0, 3.0, 4.0), language="ru", theme="dark", route=RAJIN)
    open_window.session.change("Views", added(project, view))
    open_window.actions_table["panel_views"].trigger()
    return open_window


def bookmarks(window: MainWindow):
    return window.session.workspace.project.bookmarks


def names(window: MainWindow) -> list[str]:
    return [one.name for one in bookmarks(window)]


def row(window: MainWindow, at: int) -> None:
    window.views.panel.select(bookmarks(window)[at].id)
    window.views.panel.view.setFocus()


def press(window: MainWindow, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.views.panel.view, key, modifier)


def type_name(qtbot, window: MainWindow, text: str) -> None:
    field = window.views.panel.view.viewport().findChild(QLineEdit)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: text in names(window), timeout=5_000)


def test_that_a_view_keeps_what_is_seen_and_is_named_at_once(qtbot, open_window):
    open_window.session.select(RAJIN)
    open_window.preferences.set_language("ko")
    steps = open_window.session.stack.count()
    open_window.actions_table["view_add"].trigger()
    assert open_window.session.stack.count() == steps + 1
    (view,) = bookmarks(open_window)
    assert (view.name, view.bounds, view.language, view.route) == ("View 1", SEEN, "ko", RAJIN)
    assert not open_window.views.dock.isHidden()
    type_name(qtbot, open_window, "Bridge")
    assert names(open_window) == ["Bridge"]
    assert open_window.session.stack.undoText() == "Rename view to Bridge"
    open_window.session.stack.undo()
    open_window.session.stack.undo()
    assert bookmarks(open_window) == ()
    assert open_window.views.panel.pages.currentIndex() == 0, "the sentence for none is back"


def test_that_views_are_worked_with_by_keys_and_every_step_is_undone(qtbot, told):
    row(told, 0)
    press(told, Qt.Key.Key_F2)
    type_name(qtbot, told, "First")
    assert names(told) == ["First", "Two", "Three"]
    press(told, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert names(told) == ["Two", "First", "Three"]
    assert told.views.panel.current == "one", "the moved view stays selected"
    press(told, Qt.Key.Key_Space)
    assert [one.name for one in story_of(told.session.workspace.project)] == ["Two", "Three"]
    index = told.views.panel.view.currentIndex()
    assert index.data(NUMBER) == 0
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "First, As today, not in the story"
    press(told, Qt.Key.Key_Delete)
    assert names(told) == ["Two", "Three"]
    for _ in range(4):
        told.session.stack.undo()
    assert names(told) == ["One", "Two", "Three"]
    assert all(one.in_story for one in bookmarks(told))


def test_that_a_click_on_the_tick_takes_a_view_out_of_the_story(told):
    view = told.views.panel.view
    box = view.visualRect(view.model().index(1))
    place = QPoint(box.left() + 14, box.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [one.in_story for one in bookmarks(told)] == [True, False, True]
    before = told.session.workspace.project.layers
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.session.workspace.project.layers is before, "two clicks on a tick go nowhere"


@pytest.mark.parametrize(("dragged", "to", "order"), [
    (0, 3, ["Two", "Three", "One"]), (0, 2, ["Two", "One", "Three"]), (2, 0, ["Three", "One", "Two"]),
    (1, 1, ["One", "Two", "Three"]), (1, 2, ["One", "Two", "Three"]), (0, -1, ["Two", "Three", "One"]),
])  # fmt: skip
def test_that_a_dragged_view_lies_between_the_rows_it_was_dropped_between(told, dragged, to, order):
    model = told.views.panel.model
    data = model.mimeData([model.index(dragged)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, to, 0, model.index(-1))
    assert names(told) == order


def test_that_going_to_a_view_is_one_step_and_shows_all_of_it(told, qtbot, monkeypatch):
    sent = []
    monkeypatch.setattr(told.map, "send", sent.append)
    row(told, 2)
    steps = told.session.stack.count()
    press(told, Qt.Key.Key_Return)
    project = told.session.workspace.project
    assert told.session.stack.count() == steps + 1
    assert told.session.stack.undoText() == "Go to view Three"
    assert (project.clock, project.scenario, project.screen.overlay) == (THEN, "bridge-open", True)
    assert {one.id: one.visible for one in project.layers}["pipelines"] is False
    assert project.layer("grids").opacity == 0.5
    assert told.session.selected == RAJIN
    assert told.preferences.language == "ru"
    assert told.actions_table["language_ru"].isChecked()
    assert told.themes.choice == "dark"
    (fit,) = [one for one in sent if isinstance(one, FitBounds)]
    west, _, east, _ = fit.bounds
    assert (west > 1.0, east < 3.0) == (True, True)
    assert west + east == pytest.approx(4.0)
    qtbot.waitUntil(lambda: told.session.shown_scenario is not None, timeout=20_000)
    press(told, Qt.Key.Key_Return)
    assert told.session.stack.count() == steps + 1, "a view that is shown already is no step"
    told.session.stack.undo()
    assert told.session.workspace.project.clock == Clock()
    told.actions_table["theme_light"].trigger()


def test_that_the_next_view_follows_round_the_list(told):
    row(told, 1)
    told.actions_table["next_view"].trigger()
    assert told.views.panel.current == "three"
    told.actions_table["next_view"].trigger()
    assert told.views.panel.current == "one"
    told.actions_table["previous_view"].trigger()
    assert told.views.panel.current == "three"
    told.actions_table["theme_light"].trigger()


def test_that_a_view_takes_what_the_map_shows_now_and_keeps_what_is_said_of_it(told):
    row(told, 1)
    told.actions_table["view_edit"].trigger()
    dialog = told.views.dialog
    dialog.title.setText("Heading")
    dialog.note.setPlainText("Say\nthis")
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.buttons.accepted.emit()
    assert told.session.stack.undoText() == "Edit view Two"
    told.map.view_moved.emit(ViewState((5.0, 5.0), 9.0, (4.0, 4.0, 6.0, 6.0), 500_000.0))
    told.actions_table["view_update"].trigger()
    view = bookmarks(told)[1]
    assert (view.name, view.title, view.note, view.theme) == ("Two", "Heading", "Say\nthis", "dark")
    assert view.bounds == (4.0, 4.0, 6.0, 6.0)


def test_that_a_name_that_is_taken_is_told_and_a_hostile_one_is_text(told):
    notes = []
    told.views.noted.connect(notes.append)
    told.views.rename("two", "one")
    assert notes == ["Another view has this name; give it its own."]
    told.views.rename("two", HOSTILE)
    index = told.views.panel.model.index(1)
    assert len(bookmarks(told)[1].name) == 200
    assert index.data().startswith("<img src=x")
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    told.views.panel.view.grab()
    assert len(told.session.stack.undoText()) <= 120


def test_that_a_scenario_that_is_gone_is_told_and_nothing_changes(told, monkeypatch):
    said = []
    monkeypatch.setattr("nkgis.ui.views.tools.error_dialog", lambda *words: said.append(words[-1]) or QMessageBox())
    project = told.session.workspace.project
    lost = tuple(replace(one, scenario="gone") for one in project.bookmarks)
    told.session.change("x", replace(project, bookmarks=lost))
    steps = told.session.stack.count()
    told.views.go_to("one")
    assert said == ["The view “One” is in the scenario gone, which is not there; update the view from the map."]
    assert told.session.stack.count() == steps
    assert told.views.panel.model.index(0).data(DETAIL).startswith("gone (not there)")


def test_that_small_pictures_are_drawn_for_views_that_have_none_and_taken_of_the_map(told, qtbot):
    model = told.views.panel.model
    DRAW(told.views.pictures, told.session.workspace, "en", "light")
    qtbot.waitUntil(lambda: len(model.pictures) == 3, timeout=60_000)
    assert all(one.deviceIndependentSize().toSize() == PICTURE_PX for one in model.pictures.values())
    light, dark = (model.pictures[name].toImage().pixelColor(5, 60).lightness() for name in ("one", "three"))
    assert dark < 90 < light
    drawn = []
    told.views.pictures.made.connect(lambda name, _picture: drawn.append(name))
    red = QImage(400, 300, QImage.Format.Format_RGB32)
    red.fill(Qt.GlobalColor.red)
    told.views.pictures.take(bookmarks(told)[0], red, "en", "light")
    DRAW(told.views.pictures, told.session.workspace, "en", "light")
    assert not told.runner.running, "what was taken of the map is not drawn again"
    assert drawn == ["one"]
    assert model.pictures["one"].toImage().pixelColor(20, 20) == Qt.GlobalColor.red


def test_that_actions_of_one_view_need_one(open_window):
    actions = open_window.actions_table
    assert not actions["view_go"].isEnabled()
    assert not actions["present_here"].isEnabled()
    assert actions["view_add"].isEnabled()
    actions["view_add"].trigger()
    assert actions["view_go"].isEnabled()
    assert actions["view_story"].isChecked()
    actions["view_story"].trigger()
    assert not bookmarks(open_window)[0].in_story
