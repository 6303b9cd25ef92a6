"""The drawing tools: gestures become drafts, drafts become edits that can be undone."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nkgis.ui.drawing.goto import GoToDialog
from nkgis.ui.drawing.work import Newest
from nkgis.ui.main_window import MainWindow
from nkgis.ui.tasks import TaskRunner

from .conftest import LINES

_TIMEOUT_MS = 30_000
KHASAN, HALF_WAY, RAJIN = LINES["railways", "khasan-rajin"]
PIXEL_M = 50.0


@pytest.fixture
def ready(qtbot, window: MainWindow, workspace) -> MainWindow:
    """Has no page: its gestures come from the tests."""
    window.show()
    window.session.start(workspace)
    return window


def use(qtbot, window: MainWindow, tool: str) -> None:
    window.actions_table[tool].trigger()
    qtbot.waitUntil(lambda: window.drawing.pointer.snapper is not None, timeout=_TIMEOUT_MS)


def gesture(window: MainWindow, kind: str, place: tuple[float, float] = (0.0, 0.0), **more: object) -> None:
    values = {"type": kind, "lon": place[0], "lat": place[1], "pixel": PIXEL_M, **more}
    window.drawing.on_gesture(json.dumps(values))


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.drawing.edits.is_busy and not window.drawing._live.is_busy, timeout=_TIMEOUT_MS)


def near(place: tuple[float, float]) -> tuple[float, float]:
    return place[0] + 0.002, place[1] + 0.002


def test_that_a_line_snaps_is_measured_live_and_keeps_those_figures(qtbot, ready):
    use(qtbot, ready, "tool_line")
    gesture(ready, "clicked", near(KHASAN))
    gesture(ready, "pointed", (130.5, 42.3))
    assert "Next leg" in ready.drawing.panel.leg.text()
    gesture(ready, "clicked", near(RAJIN))
    assert ready.drawing.draft.places == (KHASAN, RAJIN)
    settle(qtbot, ready)
    live = ready.drawing.figures.measurement
    shown = ready.drawing.panel.total.text()
    panel = ready.drawing.panel
    assert panel.height() >= panel.layout().totalHeightForWidth(panel.width())  # no row lies over another
    assert all(not cell.isHidden() for cell in panel._cells)
    ready.actions_table["finish"].trigger()
    settle(qtbot, ready)
    key = ready.session.selected
    kept = ready.session.workspace.measurements[key]
    assert key == ("drawn", "line-1")
    assert (kept.length_m, kept.by_country, kept.crossings) == (live.length_m, live.by_country, live.crossings)
    assert ready.passport.passport.lengths[0].text == shown
    assert ready.routes.model.rowCount() == 6
    assert ready.session.stack.undoText() == "Draw line"
    ready.actions_table["undo"].trigger()
    assert not any(layer.id == "drawn" for layer in ready.session.workspace.project.layers)


def test_that_undo_takes_vertices_back_before_it_takes_edits_back(qtbot, ready):
    use(qtbot, ready, "tool_line")
    for place in (KHASAN, (131.0, 41.0), RAJIN):
        gesture(ready, "clicked", place)
    ready.actions_table["undo"].trigger()
    assert len(ready.drawing.draft.places) == 2
    ready.actions_table["redo"].trigger()
    assert len(ready.drawing.draft.places) == 3
    ready.actions_table["remove_vertex"].trigger()
    assert ready.drawing.draft.places == (KHASAN, (131.0, 41.0))
    ready.actions_table["clear_selection"].trigger()
    assert ready.drawing.draft.places == ()
    assert ready.drawing.tool.action == "tool_line"
    ready.actions_table["clear_selection"].trigger()
    assert ready.drawing.tool.action == "tool_select"
    assert ready.actions_table["tool_select"].isChecked()
    assert ready.session.stack.count() == 0


def test_that_shift_traces_the_line_between_two_clicks(qtbot, ready):
    use(qtbot, ready, "tool_line")
    gesture(ready, "clicked", KHASAN)
    gesture(ready, "clicked", near(RAJIN), shift=True)
    assert ready.drawing.draft.places == (KHASAN, HALF_WAY, RAJIN)
    ready.actions_table["undo"].trigger()
    assert ready.drawing.draft.places == (KHASAN,)


def test_that_a_click_on_the_first_vertex_closes_a_line_and_ends_an_area(qtbot, ready):
    corners = [(128.0, 40.0), (129.0, 40.0), (129.0, 41.0)]
    for tool in ("tool_line", "tool_area"):
        use(qtbot, ready, tool)
        for place in (*corners, near(corners[0])):
            gesture(ready, "clicked", place)
        gesture(ready, "doubleClicked", corners[0])
        settle(qtbot, ready)
    rows = ready.session.workspace.rows
    line, area = rows["drawn"].frame.geometry.iloc[0], rows["drawn-areas"].frame.geometry.iloc[0]
    assert list(line.coords) == [*corners, corners[0]]
    assert list(area.exterior.coords) == [*corners, corners[0]]


def test_that_coordinates_can_be_written_with_point_or_comma(qtbot, ready):
    use(qtbot, ready, "tool_line")
    for text in ("42.43, 130.64", "С 42,25 В 130,3"):
        ready.drawing.panel.field.setText(text)
        QTest.keyClick(ready.drawing.panel.field, Qt.Key.Key_Return)
    assert ready.drawing.draft.places == ((130.64, 42.43), (130.3, 42.25))
    ready.drawing.panel.field.setText("nowhere")
    QTest.keyClick(ready.drawing.panel.field, Qt.Key.Key_Return)
    assert "one number" in ready.drawing.panel.note.text() or "no part" in ready.drawing.panel.note.text()
    ready.drawing.panel.field.clear()
    QTest.keyClick(ready.drawing.panel.field, Qt.Key.Key_Return)
    settle(qtbot, ready)
    assert ready.session.selected == ("drawn", "line-1")


def test_that_a_measurement_is_kept_when_wished_and_another_one_begins_at_a_click(qtbot, ready):
    use(qtbot, ready, "tool_measure")
    for place in ((128.0, 40.0), (129.0, 40.0)):
        gesture(ready, "clicked", place)
    settle(qtbot, ready)
    ready.actions_table["finish"].trigger()
    assert ready.session.stack.count() == 0
    assert ready.drawing.panel.finish.text() == "Keep"
    ready.actions_table["keep_measurement"].trigger()
    settle(qtbot, ready)
    assert ready.session.workspace.project.layer("measurements").name == "Measurements"
    gesture(ready, "clicked", (128.0, 39.0))
    gesture(ready, "clicked", (129.0, 39.0))
    ready.actions_table["finish"].trigger()
    gesture(ready, "clicked", (127.0, 39.0))
    assert ready.drawing.draft.places == ((127.0, 39.0),)


def test_that_a_dragged_vertex_of_a_bundled_line_makes_one_copy_for_many_edits(qtbot, ready):
    before = ready.session.workspace.rows["railways"]
    ready.session.select(("railways", "khasan-rajin"))
    use(qtbot, ready, "tool_vertices")
    ready.actions_table["snap"].trigger()  # or it would land on the border
    gesture(ready, "dragged", (130.65, 42.35), part=0, index=1)
    gesture(ready, "dragged", (130.5, 42.35), part=0, index=1, inserted=True)
    settle(qtbot, ready)
    frame = ready.session.workspace.rows["drawn"].frame
    assert ready.session.workspace.rows["railways"] is before
    assert ready.session.selected == ("drawn", "khasan-rajin")
    assert [tuple(c) for c in frame.geometry.iloc[0].coords] == [KHASAN, (130.65, 42.35), (130.5, 42.35), RAJIN]
    assert len(frame) == 1
    assert "copied into the layer Drawn" in ready.status.currentMessage()
    gesture(ready, "touched", part=0, index=2)
    ready.actions_table["remove_vertex"].trigger()
    settle(qtbot, ready)
    assert ready.session.stack.count() == 3


def test_that_a_line_is_split_at_a_click_and_joined_again(qtbot, ready):
    use(qtbot, ready, "tool_split")
    gesture(ready, "clicked", HALF_WAY)
    settle(qtbot, ready)
    assert ready.session.workspace.rows["drawn"].frame["id"].tolist() == ["khasan-rajin", "khasan-rajin-1"]
    railways = next(layer for layer in ready.session.workspace.project.layers if layer.id == "railways")
    project = ready.session.workspace.project.with_layer(replace(railways, visible=False))
    ready.session.change("Hide", project)
    use(qtbot, ready, "tool_join")
    qtbot.waitUntil(lambda: not ready.drawing.pointer._indexing.is_busy, timeout=_TIMEOUT_MS)
    gesture(ready, "clicked", (130.45, 42.33))
    settle(qtbot, ready)
    assert ready.session.workspace.rows["drawn"].frame["id"].tolist() == ["khasan-rajin"]
    assert len(ready.session.workspace.rows["drawn"].frame.geometry.iloc[0].coords) == 3


def test_that_an_edit_that_cannot_be_made_is_said_and_changes_nothing(qtbot, ready):
    ready.session.select(("railways", "khasan-rajin"))
    ready.actions_table["delete"].trigger()
    settle(qtbot, ready)
    assert "never changed" in ready.status.currentMessage()
    assert ready.session.stack.count() == 0
    ready.drawing.on_gesture('{"type": "clicked", "lon": 1e999}')
    ready.drawing.on_gesture("<script>")


def test_that_only_the_newest_request_is_answered(qtbot):
    runner = TaskRunner()
    newest, answers = Newest(runner), []
    newest.done.connect(answers.append)
    for number in range(50):
        newest.ask(lambda _progress, n=number: n)
    qtbot.waitUntil(lambda: not newest.is_busy, timeout=_TIMEOUT_MS)
    assert answers == [49]
    runner.close()


def test_that_go_to_takes_coordinates_and_names(qtbot, ready):
    dialog = GoToDialog(ready.search.index, ready)
    with qtbot.waitSignal(dialog.placed) as placed:
        dialog.field.setText("42°30' N 130°30' E")
        dialog.ok.click()
    assert placed.args == [130.5, 42.5]
    dialog = GoToDialog(ready.search.index, ready)
    with qtbot.waitSignal(dialog.found) as found:
        dialog.field.setText("rajin")
        dialog.ok.click()
    assert "Rajin" in found.args[0].text
    dialog = GoToDialog(ready.search.index, ready)
    dialog.field.setText("99 200 300")
    dialog.ok.click()
    assert dialog.note.text().endswith(".")
    dialog.close()


def test_that_a_line_is_drawn_by_fast_real_clicks_and_edited_by_a_drag(qtbot, ready):
    with qtbot.waitSignal(ready.map.ready, timeout=_TIMEOUT_MS):
        ready.map.start()
    with qtbot.waitSignal(ready.map.view.idle, timeout=_TIMEOUT_MS):
        ready.map.fit((129.0, 41.0, 132.0, 43.5))
    qtbot.wait(500)
    view = ready.map.view
    target = view.focusProxy()

    def pixel(lon: float, lat: float) -> QPoint:
        found: list[tuple[float, float]] = []
        view.screen_point(lon, lat, found.append)
        qtbot.waitUntil(lambda: bool(found), timeout=_TIMEOUT_MS)
        return QPoint(round(found[0][0]), round(found[0][1]))

    target.setFocus()
    use(qtbot, ready, "tool_line")
    ready.actions_table["snap"].trigger()
    places = [(131.5, 41.3), (131.0, 41.8), (131.6, 42.1), (131.2, 42.4), (131.7, 42.7), (131.2, 42.9)]
    spots = [pixel(*place) for place in places]
    for spot in spots:  # no wait between them: every click is a vertex
        QTest.mouseMove(target, spot)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: len(ready.drawing.draft.places) == len(places), timeout=_TIMEOUT_MS)
    assert ready.drawing.draft.places[2] == pytest.approx(places[2], abs=0.01)
    ready.drawing.finish()
    settle(qtbot, ready)
    key = ready.session.selected
    assert key == ("drawn", "line-1")
    use(qtbot, ready, "tool_vertices")
    handles: list[object] = []

    def asked() -> bool:
        view.page().runJavaScript("Boolean(nk.draft && nk.draft.handles)", 0, handles.append)
        return bool(handles) and handles[-1] is True

    qtbot.waitUntil(asked, timeout=_TIMEOUT_MS)
    goal = pixel(130.6, 41.9)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=spots[1])
    for share in (1, 2, 3):
        QTest.mouseMove(target, spots[1] + (goal - spots[1]) * share / 3)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=goal)
    qtbot.waitUntil(lambda: ready.session.stack.undoText() == "Move vertex", timeout=_TIMEOUT_MS)
    line = ready.session.workspace.rows["drawn"].frame.geometry.iloc[0]
    assert line.coords[1] == pytest.approx((130.6, 41.9), abs=0.02)
    assert ready.session.selected == key
