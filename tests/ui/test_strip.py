"""The strip in the window: what it shows, its links with the map both ways, comparison, zoom, lanes and exports."""

import json
from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication

from nkgis.app.operations import bundled_workspace
from nkgis.app.referencing import referenced
from nkgis.app.strips import strip_of
from nkgis.cartography.messages import Centre, Cursor, FitBounds
from nkgis.cartography.strip.layout import strip_diagram
from nkgis.cartography.strip.values import Mark, Station, Stretch
from nkgis.ui.diagram import Painted, measure
from nkgis.ui.map.view import ViewState

from .conftest import HOSTILE, small_workspace

KHASAN = ("railways", "khasan-rajin")
GAS = ("pipelines", "trans-korea-gas")
BUNDLED_GAS = ("pipelines", "power-of-siberia")


@pytest.fixture(scope="module")
def bundled():
    return bundled_workspace()


@pytest.fixture
def open_window(qtbot, window, bundled):
    """A window on the bundled data whose strip is in front, the bridge's railway selected."""
    window.resize(1280, 900)
    window.show()
    window.session.start(bundled)
    window.actions_table["panel_strip"].trigger()
    window.session.select(KHASAN)
    qtbot.waitUntil(lambda: len(window.strip.feed.tracks) == 1)
    canvas = window.strip.canvas
    qtbot.waitUntil(lambda: canvas.layout_now().diagram.width_px == canvas.viewport().width())
    window.map.view_moved.emit(ViewState((130.5, 42.4), 10.0, (130.0, 42.1, 131.0, 42.7), 300_000.0))
    return window


@pytest.fixture
def canvas(open_window):
    return open_window.strip.canvas


@pytest.fixture
def sent(open_window, monkeypatch):
    found = []
    monkeypatch.setattr(open_window.map, "send", found.append)
    monkeypatch.setattr(open_window.map, "show_stretch", lambda *stretch: found.append(stretch))
    return found


def cursors(sent):
    return [one for one in sent if isinstance(one, Cursor)]


def point(canvas, m, lane, index=0):
    """Returns where a chainage of a lane is in the widget, scrolled into view."""
    layout = canvas.layout_now()
    band = next(one for one in layout.blocks[index].bands if one.lane == lane)
    y = (band.top + band.bottom) / 2
    canvas.verticalScrollBar().setValue(round(y - canvas.viewport().height() / 2))
    return QPoint(round(layout.x_of(m, index)), round(y - canvas.verticalScrollBar().value()))


def click(qtbot, canvas, place):
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)


def ctrl_wheel(canvas, place, turn):
    at = QPointF(place)
    event = QWheelEvent(at, canvas.viewport().mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(canvas.viewport(), event)


def settled(qtbot, window):
    qtbot.waitUntil(lambda: not window.strip.feed.is_busy, timeout=10_000)


def test_that_the_strip_says_what_the_export_says_of_the_same_route(canvas, bundled):
    shown = canvas.sight.strips[0]
    assert shown == strip_of(bundled, KHASAN, language="en")
    layout = canvas.layout_now()
    made = strip_diagram([shown], width_px=float(canvas.viewport().width()), measure=measure, theme="light",
                         titled=False, compact=True)
    assert layout.diagram == made.diagram
    texts = [one.text for one in layout.diagram.items if hasattr(one, "text")]
    assert any(text.startswith("DPR Korea  43.35") for text in texts)


def test_that_without_a_route_the_panel_says_what_to_do(qtbot, open_window):
    panel = open_window.strip.panel
    open_window.session.select(None)
    settled(qtbot, open_window)
    assert not panel.canvas.isVisible()
    assert panel._empty_text.text() == "Select a route on the map or in the table."
    panel.table_wanted.emit()
    assert open_window.routes.view.isVisible()


@pytest.mark.parametrize("km", [0.4, 1.519, 12.5, 44.8])
def test_that_the_cursor_on_the_map_is_where_the_kilometre_under_the_pointer_is(qtbot, canvas, sent, bundled, km):
    place = point(canvas, km * 1000, "status")
    qtbot.mouseMove(canvas.viewport(), place)
    index, m = canvas.hovered
    assert index == 0
    assert m == pytest.approx(km * 1000, abs=2 / canvas.layout_now().frame.px_per_m)
    mark = referenced(bundled, "khasan-rajin").at(m)
    last = cursors(sent)[-1]
    assert (last.lon, last.lat) == pytest.approx((mark.lon, mark.lat), abs=1e-6)
    assert not last.fixed


def test_that_the_head_and_the_status_bar_say_what_holds_under_the_pointer(qtbot, open_window, canvas):
    qtbot.mouseMove(canvas.viewport(), point(canvas, 20_000, "status"))
    assert open_window.strip.panel.told.text().startswith("km 20.")
    text = canvas.told()
    assert text.startswith("km 20.")
    assert "DPR Korea" in text
    assert "dual 1435 + 1520 mm" in text
    assert "operating" in text
    assert open_window.status.kilometre.text().startswith("km 20.")
    assert "DPR Korea" in open_window.status.kilometre.text()


def test_that_the_pointer_on_the_map_moves_the_cursor_of_the_strip(canvas, open_window, bundled, sent):
    one = referenced(bundled, "khasan-rajin")
    beside = one.at(30_000.0)
    open_window.map.mouse_moved.emit(beside.lon + 0.0004, beside.lat)
    expected = one.near(beside.lon + 0.0004, beside.lat)
    assert canvas.hovered == (0, expected.m)
    assert open_window.strip.panel.told.text().startswith("km 29.99 · DPR Korea")
    assert (cursors(sent)[-1].lon, cursors(sent)[-1].lat) == pytest.approx((expected.lon, expected.lat), abs=1e-6)
    open_window.map.mouse_moved.emit(130.95, 42.65)
    assert canvas.hovered is None
    assert cursors(sent)[-1] == Cursor(None, None)


def test_that_a_click_on_the_map_sets_the_cursor_and_it_stays(qtbot, canvas, open_window, bundled, sent):
    mark = referenced(bundled, "khasan-rajin").at(12_345.0)
    open_window.map.place_clicked.emit(mark.lon, mark.lat, QPoint(), 10.0)
    assert canvas.pin[1] == pytest.approx(12_345.0, abs=1.0)
    assert cursors(sent)[-1].fixed
    qtbot.mouseMove(canvas.viewport(), point(canvas, 3_000, "status"))
    open_window.map.mouse_left.emit()
    canvas._point(None)
    assert canvas.place == canvas.pin
    assert cursors(sent)[-1].fixed


def test_that_a_click_on_a_stretch_marks_it_on_the_map_and_a_double_click_zooms_to_it(qtbot, canvas, sent, bundled):
    place = point(canvas, 700, "country")
    click(qtbot, canvas, place)
    assert isinstance(canvas.pick.thing, Stretch)
    assert canvas.pick.thing.code == "RU"
    key, content = next(one for one in reversed(sent) if isinstance(one, tuple))
    assert key == KHASAN
    run = json.loads(content)["geometry"]["coordinates"]
    one = referenced(bundled, "khasan-rajin")
    border = one.measurement.crossings[0]
    assert run[-1][-1] == pytest.approx([border.lon, border.lat], abs=1e-5)
    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    bounds = next(one for one in reversed(sent) if isinstance(one, FitBounds)).bounds
    assert bounds[0] < border.lon < bounds[2]
    assert bounds[3] - bounds[1] < 0.05  # a stretch of 1.5 km, not the route


def test_that_a_click_on_the_name_of_a_station_goes_there(qtbot, canvas, sent, bundled):
    layout = canvas.layout_now()
    label = next(one for one in layout.diagram.items if getattr(one, "text", "").startswith("Sonbong"))
    canvas.verticalScrollBar().setValue(0)
    click(qtbot, canvas, QPoint(round(label.x + 25), round(label.y - 24)))
    station = next(one for one in canvas.sight.strips[0].stations if one.name == "Sonbong")
    assert canvas.pin == (0, station.m)
    mark = referenced(bundled, "khasan-rajin").at(station.m)
    centre = next(one for one in sent if isinstance(one, Centre))
    assert (centre.lon, centre.lat) == pytest.approx((mark.lon, mark.lat))


def test_that_a_click_on_a_crossing_goes_to_its_own_kilometre(qtbot, canvas, sent):
    crossing = canvas.sight.strips[0].lane("crossings").marks[0]
    click(qtbot, canvas, point(canvas, crossing.m, "crossings") + QPoint(3, 0))
    assert canvas.pin == (0, crossing.m)
    assert isinstance(canvas.hit(QPointF(point(canvas, crossing.m, "crossings"))).thing, Mark)
    assert any(isinstance(one, Centre) for one in sent)


def test_that_the_keys_walk_from_stop_to_stop_and_say_where_they_are(qtbot, canvas, sent):
    canvas.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        qtbot.keyClick(canvas, key)
    stops = sorted({0.0, *(one.m for one in canvas.sight.strips[0].stations), *canvas.sight.strips[0].borders})
    assert canvas.pin[1] in (stops[1], 1225.0)  # the bridge as a structure begins before the border
    assert "Country" not in canvas.accessibleDescription()
    assert "Status: operating" in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.pin[1] == canvas.sight.strips[0].total_m
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert isinstance(canvas.pick.thing, Stretch)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert isinstance(sent[-1], FitBounds)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert isinstance(next(one for one in canvas.sight.strips[0].stations if one.m >= canvas.pin[1]), Station)


def test_that_zoom_keeps_the_kilometre_under_the_pointer_and_the_ruler_follows(qtbot, canvas):
    place = point(canvas, 10_000, "status")
    before = canvas.hit(QPointF(place)).m
    for _ in range(6):
        ctrl_wheel(canvas, place, 120)
    frame = canvas.layout_now().frame
    assert frame.to_m - frame.from_m == pytest.approx(canvas.sight.longest_m * 0.8**6)
    assert canvas.hit(QPointF(place)).m == pytest.approx(before, abs=canvas.sight.shown_m * 0.005)
    bar = canvas.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert canvas.layout_now().frame.to_m == pytest.approx(canvas.sight.longest_m, rel=1e-3)
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.sight.is_whole
    assert bar.maximum() == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert not canvas.sight.is_whole


def test_that_a_drag_moves_the_kilometres_and_is_no_click(qtbot, canvas):
    canvas.zoom(0.25, 20_000.0)
    place = point(canvas, 20_000, "status")
    from_m, per_m = canvas.sight.from_m, canvas.layout_now().frame.px_per_m
    viewport = canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(viewport, place - QPoint(60, 0))
    qtbot.mouseMove(viewport, place - QPoint(120, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place - QPoint(120, 0))
    assert canvas.sight.from_m == pytest.approx(from_m + 120 / per_m, rel=0.02)
    assert canvas.pin is None


def test_that_rows_selected_together_stand_under_each_other_and_each_has_its_cursor(qtbot, open_window, canvas, bundled,
                                                                                    sent):
    model, proxy, view = open_window.routes.model, open_window.routes.proxy, open_window.routes.view
    flags = view.selectionModel().SelectionFlag
    for number, key in enumerate((KHASAN, BUNDLED_GAS)):
        index = proxy.mapFromSource(model.index(model.number_of(key), 0))
        view.selectionModel().select(index, flags.Rows | (flags.Select if number else flags.ClearAndSelect))
    qtbot.waitUntil(lambda: len(open_window.strip.feed.tracks) == 2)
    assert {track.key for track in open_window.strip.feed.tracks} == {KHASAN, BUNDLED_GAS}
    layout = canvas.layout_now()
    assert layout.x_of(10_000, 0) == pytest.approx(layout.x_of(10_000, 1))
    second = next(n for n, track in enumerate(open_window.strip.feed.tracks) if track.key == BUNDLED_GAS)
    qtbot.mouseMove(canvas.viewport(), point(canvas, 900_000, "status", second))
    index, m = canvas.hovered
    mark = referenced(bundled, BUNDLED_GAS[1]).at(m)
    assert index == second
    assert (cursors(sent)[-1].lon, cursors(sent)[-1].lat) == pytest.approx((mark.lon, mark.lat), abs=1e-6)
    open_window.strip.remove(BUNDLED_GAS)
    settled(qtbot, open_window)
    assert [track.key for track in open_window.strip.feed.tracks] == [KHASAN]


def test_that_a_route_added_to_the_comparison_stays_when_another_is_selected(qtbot, open_window):
    open_window.actions_table["compare_route"].trigger()
    open_window.session.select(BUNDLED_GAS)
    qtbot.waitUntil(lambda: len(open_window.strip.feed.tracks) == 2)
    assert [track.key for track in open_window.strip.feed.tracks] == [KHASAN, BUNDLED_GAS]
    assert open_window.actions_table["compare_none"].isEnabled()
    open_window.actions_table["compare_none"].trigger()
    settled(qtbot, open_window)
    assert [track.key for track in open_window.strip.feed.tracks] == [BUNDLED_GAS]


def test_that_lanes_are_chosen_in_the_menu_and_remembered(qtbot, open_window, canvas):
    menu = open_window.strip.panel.lane_menu
    next(one for one in menu.actions() if one.text() == "Owner").trigger()
    assert "owner" not in canvas.sight.drawn()
    assert "gauge" in canvas.sight.drawn()
    assert open_window.preferences.strip_lanes == {"owner": False}
    assert all(band.lane != "owner" for band in canvas.layout_now().blocks[0].bands)
    usual = next(one for one in menu.actions() if one.text() == "&Usual lanes")
    usual.trigger()
    assert "owner" in canvas.sight.drawn()
    assert open_window.preferences.strip_lanes == {}


def test_that_nothing_is_made_while_the_strip_is_behind_another_tab(qtbot, open_window, sent):
    made = open_window.strip.feed.made
    open_window.actions_table["panel_table"].trigger()
    open_window.session.select(BUNDLED_GAS)
    open_window.map.mouse_moved.emit(130.5, 42.4)
    qtbot.wait(50)
    assert open_window.strip.feed.made == made
    assert cursors(sent) in ([], [Cursor(None, None)])
    open_window.actions_table["panel_strip"].trigger()
    qtbot.waitUntil(lambda: open_window.strip.feed.made > made)
    assert [track.key for track in open_window.strip.feed.tracks] == [BUNDLED_GAS]


def test_that_only_what_is_exposed_is_painted(canvas):
    painted = Painted(canvas.layout_now().diagram)
    image = QImage(canvas.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    width, height = float(image.width()), canvas.layout_now().diagram.height_px
    whole = painted.paint(painter, QRectF(0, 0, width, height))
    part = painted.paint(painter, QRectF(width * 0.9, 0, width * 0.1, height))
    painter.end()
    assert whole == len(painted.diagram.items)
    assert 0 < part < whole / 2


def test_that_the_picture_is_copied_while_the_strip_has_the_focus(qtbot, open_window, canvas):
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    open_window.actions_table["copy_map"].trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 2400
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 40) for y in range(0, image.height(), 8)}
    assert "#c98f2d" in colors or len(colors) > 3  # the country's bar is on it


def test_that_another_clock_scenario_and_language_are_followed(qtbot, open_window, canvas):
    open_window.preferences.set_language("ru")
    settled(qtbot, open_window)
    assert canvas.sight.strips[0].name == "Хасан – Раджин"
    assert any(one.name == "Туманган" for one in canvas.sight.strips[0].stations)
    project = open_window.session.workspace.project
    open_window.session.change("Clock", replace(project, clock=replace(project.clock, situation="2021-06-01")))
    qtbot.waitUntil(lambda: canvas.sight.strips[0].status != "operating"
                    or "2021" in canvas.sight.strips[0].about, timeout=20_000)
    assert "2021" in canvas.sight.strips[0].about.replace(".", "-")
    open_window.session.stack.undo()
    qtbot.waitUntil(lambda: "2021" not in canvas.sight.strips[0].about, timeout=20_000)


def test_that_hostile_names_are_shown_as_text(qtbot, window):
    workspace = small_workspace()
    route = replace(workspace.routes[KHASAN], names={"en": HOSTILE + "\u202e" + "x" * 10_000})
    window.show()
    window.session.start(replace(workspace, routes=MappingProxyType({**workspace.routes, KHASAN: route})))
    window.actions_table["panel_strip"].trigger()
    window.session.select(KHASAN)
    qtbot.waitUntil(lambda: len(window.strip.feed.tracks) == 1)
    title = window.strip.panel.title
    assert title.textFormat() == Qt.TextFormat.PlainText
    assert title.text().startswith(HOSTILE[:12])
    assert "\u202e" not in title.text()
    assert "<img" not in title.toolTip()
    assert window.minimumSizeHint().width() < 1200


def test_that_theme_and_units_are_followed(qtbot, open_window, canvas):
    from nkgis.ui.theme import theme

    open_window.strip.set_theme(theme("dark"))
    dark = {one.color for one in canvas.layout_now().diagram.items if hasattr(one, "color")}
    assert theme("dark").ui["text"] in dark
    open_window.preferences.set_writing("units", "mi")
    try:
        settled(qtbot, open_window)
        texts = [one.text for one in canvas.layout_now().diagram.items if hasattr(one, "text")]
        assert any("26.94" in text for text in texts)  # 43.35 km
    finally:
        open_window.preferences.set_writing("units", "km")


def test_that_an_edited_line_is_laid_out_anew_once_and_undone(qtbot, open_window, canvas, bundled):
    """An edit is a row of changes: the strip is made once, when they rest."""
    from nkgis.analysis.chainage import Chainage

    made, before = open_window.strip.feed.made, canvas.sight.strips[0].total_m
    measured = bundled.measurements[KHASAN]
    for share in (0.9, 0.8, 0.7):
        shorter = replace(measured, length_m=measured.length_m * share, segments=(
            measured.segments[0], replace(measured.segments[1], to_m=measured.length_m * share,
                                          length_m=measured.length_m * share - measured.segments[0].to_m)))
        changed = replace(bundled, measurements=MappingProxyType({**bundled.measurements, KHASAN: shorter}))
        open_window.session.replace("Edit", changed)
    qtbot.waitUntil(lambda: canvas.sight.strips[0].total_m == pytest.approx(before * 0.7))
    assert open_window.strip.feed.made == made + 1
    for _ in range(3):
        open_window.session.stack.undo()
    qtbot.waitUntil(lambda: canvas.sight.strips[0].total_m == before)
    line = bundled.rows["railways"].frame.set_index("id").geometry["khasan-rajin"]
    assert before == pytest.approx(Chainage(line).length_m, abs=0.001)


def test_that_strips_of_large_layers_are_made_in_a_worker_and_the_newest_request_wins(qtbot, open_window, monkeypatch):
    monkeypatch.setattr("nkgis.ui.strip.feed._QUICK_VERTICES", 0)
    feed, runner = open_window.strip.feed, open_window.runner
    begun = []
    runner.started.connect(begun.append)
    open_window.session.select(BUNDLED_GAS)
    qtbot.waitUntil(lambda: len(begun) >= 1)
    open_window.session.select(("railways", "pyongui"))
    qtbot.waitUntil(lambda: [track.key[1] for track in feed.tracks] == ["pyongui"], timeout=10_000)
    qtbot.waitUntil(lambda: not runner.running, timeout=10_000)
    assert [track.key[1] for track in feed.tracks] == ["pyongui"]
    assert [task.text for task in begun].count("Drawing the strip") >= 1


def test_that_a_change_elsewhere_makes_nothing_anew(qtbot, open_window, canvas):
    track, made = open_window.strip.feed.tracks[0], canvas.sight.made
    project = open_window.session.workspace.project
    open_window.session.change("Name", replace(project, name="Another"))
    settled(qtbot, open_window)
    assert open_window.strip.feed.tracks[0] is track
    assert canvas.sight.made == made


def test_that_a_menu_tells_what_can_be_done_at_a_place(canvas, open_window):
    hit = canvas.hit(QPointF(point(canvas, 20_000, "status")))
    texts = [action.text() for action in open_window.strip.menu(hit).actions()]
    assert "&Zoom the map to this" in texts
    assert "&Lanes" in texts
    assert "Copy strip pict&ure" in texts
    assert not any("comparison" in text and "Remove" in text for text in texts)
