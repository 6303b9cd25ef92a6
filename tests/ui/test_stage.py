"""The story on a full screen: its keys, what it shows, and that the window stays as it was."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nkgis.app.bookmarks import added, bookmark_of
from nkgis.app.layer_edits import changed
from nkgis.model.clock import Clock
from nkgis.ui.main_window import MainWindow
from nkgis.ui.views.pictures import ViewPictures
from nkgis.ui.views.stage import StoryStage
from nkgis.ui.views.stage_keys import TypedNumber

SEEN, FAR = (130.0, 42.0, 131.2, 42.9), (126.0, 37.0, 128.0, 38.5)
THEN = Clock("2019-04-25", "2019-04-25")
RAJIN = ("railways", "khasan-rajin")
_TIMEOUT_MS = 30_000


@pytest.fixture
def telling(qtbot, window: MainWindow, workspace, monkeypatch) -> MainWindow:
    """The window with a story of three views, and one that is not in it."""
    monkeypatch.setattr(ViewPictures, "show", lambda *_words: None)
    window.show()
    window.session.start(workspace)
    project = workspace.project
    project = added(project, replace(bookmark_of(project, "One", SEEN), title="What is there"))
    other = replace(changed(project, {"pipelines"}, visible=False), clock=THEN, scenario="bridge-open")
    project = added(project, bookmark_of(other, "Two", FAR, language="ru", theme="dark", route=RAJIN))
    project = added(project, replace(bookmark_of(project, "Aside", SEEN), in_story=False))
    project = added(project, bookmark_of(project, "Three <b>", SEEN))
    window.session.change("Views", project)
    window.session.stack.setClean()
    qtbot.waitExposed(window)
    return window


def presented(qtbot, window: MainWindow, action: str = "presentation") -> StoryStage:
    window.actions_table[action].trigger()
    stage = window.views.stage
    qtbot.waitUntil(lambda: stage.on_screen >= 0, timeout=_TIMEOUT_MS)
    return stage


def comes(qtbot, stage: StoryStage, at: int) -> None:
    qtbot.waitUntil(lambda: stage.on_screen == at, timeout=_TIMEOUT_MS)


def test_that_the_story_goes_by_keys_and_leaves_the_window_as_it_was(qtbot, telling):
    telling.session.select(("grids", "hostile"))
    state, workspace = telling.saveState(), telling.session.workspace
    shown, steps = telling.session.shown, telling.session.stack.count()
    stage = presented(qtbot, telling)
    assert (stage.head.title.text(), stage.head.number.text()) == ("What is there", "1 / 3")
    for key, at in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Space, 2), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_Backspace, 1),
                    (Qt.Key.Key_End, 2), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Left, 0)):
        QTest.keyClick(stage, key)
        comes(qtbot, stage, at)
    QTest.keyClick(stage, Qt.Key.Key_3)
    assert stage.note.text.text() == "3"
    QTest.keyClick(stage, Qt.Key.Key_Return)
    comes(qtbot, stage, 2)
    assert stage.head.title.text() == "Three <b>"
    with qtbot.waitSignal(stage.ended):
        QTest.keyClick(stage, Qt.Key.Key_Escape)
    assert telling.views.stage is None
    assert QApplication.overrideCursor() is None
    assert telling.session.workspace is workspace
    assert telling.session.shown is shown
    assert (telling.session.stack.count(), telling.session.stack.isClean()) == (steps, True)
    assert telling.session.selected == ("grids", "hostile")
    assert (telling.preferences.language, telling.themes.choice) == ("en", "light")
    assert telling.saveState() == state


def test_that_the_page_shows_the_view_in_its_language_and_colours_and_takes_no_key(qtbot, telling):
    stage = presented(qtbot, telling)
    view = stage.map.view
    qtbot.waitUntil(lambda: view.is_ready, timeout=_TIMEOUT_MS)
    seen = []
    view.view_moved.connect(seen.append)
    QTest.keyClick(view.focusProxy(), Qt.Key.Key_Right)
    comes(qtbot, stage, 1)
    qtbot.waitUntil(lambda: bool(seen) and abs(seen[-1].center[0] - 127.0) < 0.2, timeout=_TIMEOUT_MS)
    west, south, east, north = seen[-1].bounds
    assert (west < 126.1, south < 37.1, east > 127.9, north > 38.4) == (True,) * 4
    scene = view.pages.scene
    assert (scene.theme, scene.language) == ("dark", "ru")
    assert {layer.id: layer.visible for layer in scene.layers}["pipelines"] is False
    assert ": Автомобильный мост открыт · " in stage.foot.text()
    assert "25.04.2019" in stage.foot.text()
    assert stage.legend.texts
    assert stage.legend.height() > 40
    assert stage.palette().window().color().lightness() < 60
    stage.close()


def test_that_black_legend_and_views_by_themselves_are_keys_too(qtbot, telling):
    stage = presented(qtbot, telling)
    QTest.keyClick(stage, Qt.Key.Key_B)
    assert stage.black.isVisible()
    QTest.keyClick(stage, Qt.Key.Key_Right)
    assert (stage.black.isVisible(), stage.at) == (False, 0), "the first key brings the map back"
    QTest.keyClick(stage, Qt.Key.Key_L)
    assert stage.legend.isHidden()
    QTest.keyClick(stage, Qt.Key.Key_Right)
    comes(qtbot, stage, 1)
    assert stage.legend.isHidden(), "the legend stays away at the next view"
    QTest.keyClick(stage, Qt.Key.Key_A)
    assert stage.is_auto
    stage._auto.timeout.emit()
    comes(qtbot, stage, 2)
    stage._auto.timeout.emit()
    assert stage.at == 2, "the last view stays"
    QTest.keyClick(stage, Qt.Key.Key_A)
    assert not stage.is_auto
    QTest.keyClick(stage, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert stage.at == 2
    stage._hide_pointer()
    stage.close()
    assert QApplication.overrideCursor() is None


def test_that_it_begins_at_the_selected_view_and_takes_the_seconds_of_the_panel(qtbot, telling):
    telling.views.panel.seconds.setValue(7)
    assert telling.preferences.story_seconds == 7
    telling.views.panel.select("aside")
    stage = presented(qtbot, telling, "present_here")
    assert (stage.head.title.text(), stage.head.number.text()) == ("Aside", "3 / 4")
    assert stage.is_auto
    telling.close()
    assert telling.views.stage is None


def test_that_a_view_that_cannot_be_shown_says_why_and_the_story_goes_on(qtbot, telling):
    project = telling.session.workspace.project
    first = replace(project.bookmarks[0], scenario="gone")
    telling.session.change("x", replace(project, bookmarks=(first, *project.bookmarks[1:])))
    telling.actions_table["presentation"].trigger()
    stage = telling.views.stage
    qtbot.waitUntil(stage.note.isVisible, timeout=_TIMEOUT_MS)
    assert "is in the scenario gone, which is not there" in stage.note.text.text()
    assert stage.head.title.text() == "What is there"
    QTest.keyClick(stage, Qt.Key.Key_Right)
    comes(qtbot, stage, 1)
    assert not stage.note.isVisible()
    stage.close()


def test_that_without_a_story_the_map_alone_is_presented(telling):
    project = telling.session.workspace.project
    telling.session.change("x", replace(project, bookmarks=tuple(replace(one, in_story=False)
                                                                 for one in project.bookmarks)))  # fmt: skip
    telling.actions_table["presentation"].trigger()
    assert telling.views.stage is None
    assert telling.title_bar.isVisible()
    telling.actions_table["presentation"].trigger()
    assert not telling.title_bar.isVisible()


def test_that_a_typed_number_is_its_last_digits():
    typed = TypedNumber()
    assert not typed.type(Qt.Key.Key_B)
    assert typed.take() is None
    for key in (Qt.Key.Key_9, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_5):
        assert typed.type(key)
    assert typed.take() == 1205
    assert typed.take() is None
