"""The two clocks in the window: everything follows them, timeline and board, play, undo, saving."""

from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from nkgis.app.ground import with_ground
from nkgis.app.operations import bundled_workspace
from nkgis.model.clock import NOW, Clock
from nkgis.ui.clocks import marks
from nkgis.ui.clocks.cards import event_card
from nkgis.ui.theme import theme

SEED = Clock("2019-04-25", "2019-04-25")
BRIDGE = ("bridges", "tumen-road-bridge")
_MS = 20_000


@pytest.fixture(scope="module")
def bundled():
    return with_ground(bundled_workspace())


@pytest.fixture
def shown(qtbot, window, bundled):
    """A window with the bundled project, its moment told."""
    window.show()
    window.session.start(bundled)
    settled(qtbot, window)
    return window


def settled(qtbot, window):
    keeper = window.clocks.keeper

    def there():
        return not keeper.is_behind and keeper.moment is not None and keeper.moment.clock == keeper.clock

    qtbot.waitUntil(there, timeout=_MS)


def to(qtbot, window, clock):
    window.clocks.keeper.choose(clock)
    settled(qtbot, window)


def table_status(window, route_id):
    model = window.routes.model
    rows = [model.row(number) for number in range(model.rowCount())]
    return next(row.texts["status"] for row in rows if row.key[1] == route_id)


def test_the_talk_of_2019_in_table_passport_board_and_export(qtbot, shown, tmp_path):
    shown.session.select(BRIDGE)
    assert "under construction" in shown.passport.text()
    shown.actions_table["clocks_talk"].trigger()
    settled(qtbot, shown)
    assert shown.clocks.keeper.clock == SEED
    assert shown.session.selected == BRIDGE, "the selection is kept"
    assert table_status(shown, "tumen-road-bridge") == "proposed"
    assert table_status(shown, "khasan-rajin") == "operating"
    text = shown.passport.text()
    assert "DPR Korea wishes for a road bridge" in text
    assert "Toloraya" in text
    columns = shown.clocks.board.columns()
    assert {"tumen-bridge", "russia-korea-gas", "trans-korean-rail", "settlement-fund"} <= set(columns["proposed"])
    assert "khasan-rajin-transit" in columns["operating"]
    path = tmp_path / "talk.csv"
    with qtbot.waitSignal(shown.commands.written, timeout=_MS):
        shown.commands.write(path)
    row = next(line for line in path.read_text("utf-8").splitlines() if line.startswith("tumen-road-bridge,"))
    assert "proposed" in row
    assert "construction" not in row


def test_sheet_and_page_say_the_moment(qtbot, shown, tmp_path):
    to(qtbot, shown, SEED)
    moment = "Situation of 2019-04-25 as known on 2019-04-25"
    page, sheet = tmp_path / "talk.html", tmp_path / "talk.pdf"
    for path, template in ((page, None), (sheet, "sheet")):
        with qtbot.waitSignal(shown.commands.written, timeout=3 * _MS):
            shown.commands.write(path, template=template)
    assert moment in page.read_text("utf-8")
    text = " ".join(PdfReader(sheet).pages[0].extract_text().split())
    assert moment in text


def test_the_sections_are_of_the_situation_date(qtbot, shown):
    to(qtbot, shown, Clock("2021-03"))
    assert shown.sections.date == "2021-03"
    to(qtbot, shown, NOW)
    assert shown.sections.date is None


def test_the_focus_goes_through_timeline_and_board(qtbot, shown):
    timeline(qtbot, shown)
    assert shown.clocks.timeline.canvas in shown.clocks.stops
    shown.actions_table["panel_board"].trigger()
    board = shown.clocks.board
    board.setFocus()
    qtbot.waitUntil(lambda: any(card.hasFocus() for card in board.cards.values()), timeout=_MS)


def test_today_has_the_bridge_by_its_latest_claims(qtbot, shown):
    to(qtbot, shown, SEED)
    shown.actions_table["clocks_today"].trigger()
    settled(qtbot, shown)
    assert shown.clocks.keeper.clock == NOW
    assert table_status(shown, "tumen-road-bridge") == "under construction"
    assert "tumen-bridge" in shown.clocks.board.columns()["construction"]


def test_marks_say_that_it_is_not_today(qtbot, shown):
    assert shown.clocks.button.text() == "Today"
    assert not shown.clocks.mark.isVisible()
    to(qtbot, shown, Clock("2012", "2019-04"))
    assert shown.clocks.button.text() == "2012 · known 2019-04"
    assert shown.clocks.mark.isVisible()
    assert shown.clocks.mark.text() == "Situation of 2012 as known on 2019-04"
    assert shown.windowTitle().endswith("2012 · known 2019-04")
    to(qtbot, shown, NOW)
    assert not shown.clocks.mark.isVisible()
    assert "2012" not in shown.windowTitle()


def test_undo_returns_and_redo_goes_again(qtbot, shown):
    to(qtbot, shown, SEED)
    to(qtbot, shown, Clock("2012"))
    shown.session.stack.undo()
    settled(qtbot, shown)
    assert shown.session.shown.at == SEED
    assert table_status(shown, "tumen-road-bridge") == "proposed"
    shown.session.stack.undo()
    settled(qtbot, shown)
    assert shown.session.shown is shown.session.workspace
    shown.session.stack.redo()
    settled(qtbot, shown)
    assert shown.session.shown.at == SEED


def test_other_changes_at_a_clock_keep_it(qtbot, shown):
    to(qtbot, shown, SEED)
    rows = shown.session.shown.rows
    project = shown.session.workspace.project
    layer = replace(project.layer("railways"), opacity=0.5)
    shown.session.change("Opacity", project.with_layer(layer))
    assert shown.session.shown.at == SEED
    assert shown.session.shown.project.layer("railways").opacity == 0.5
    assert shown.session.shown.rows is rows, "nothing is made anew for it"
    assert shown.session.workspace.rows["crossings"] is not rows["crossings"], "what is edited stays as it was opened"


def test_playing_advances_and_stops_at_today(qtbot, shown):
    player = shown.clocks.player
    player.months = 12
    before = shown.session.stack.count()
    player.toggle()
    assert player.is_playing
    settled(qtbot, shown)
    first = shown.clocks.keeper.clock.situation
    assert first == shown.clocks.keeper.moment.first
    player.advance()
    assert int(shown.clocks.keeper.clock.situation[:4]) == int(first[:4]) + 1
    player.advance()
    assert int(shown.clocks.keeper.clock.situation[:4]) == int(first[:4]) + 1, "a step waits for the one before"
    settled(qtbot, shown)
    shown.clocks.keeper.move(Clock("2026-01"))
    settled(qtbot, shown)
    player.advance()
    assert shown.clocks.keeper.clock == NOW
    assert not player.is_playing
    assert not shown.actions_table["play"].isChecked()
    assert shown.session.stack.count() <= before + 1, "one playing is one step"
    shown.session.stack.undo()
    assert shown.clocks.keeper.clock == NOW


def test_knowledge_can_follow_and_pause_stays(qtbot, shown):
    shown.clocks.timeline.follows.setChecked(True)
    shown.actions_table["play"].trigger()
    settled(qtbot, shown)
    shown.actions_table["play"].trigger()
    clock = shown.clocks.keeper.clock
    assert not shown.clocks.player.is_playing
    assert clock.situation is not None
    assert clock.knowledge == clock.situation


def test_steps_go_to_the_dates_of_events(qtbot, shown):
    to(qtbot, shown, Clock("2019-04-25"))
    shown.actions_table["event_after"].trigger()
    assert shown.clocks.keeper.clock.situation == "2019-12"
    settled(qtbot, shown)
    shown.actions_table["event_before"].trigger()
    assert shown.clocks.keeper.clock.situation == "2019-04-25"


def test_a_project_saved_at_a_clock_opens_at_it(qtbot, shown, tmp_path):
    to(qtbot, shown, SEED)
    path = tmp_path / "talk.nkgis"
    with qtbot.waitSignal(shown.projects.saved, timeout=_MS):
        shown.projects.save_to(path)
    to(qtbot, shown, NOW)
    shown.session.stack.setClean()
    shown.projects.open(path)
    qtbot.waitUntil(lambda: shown.clocks.keeper.clock == SEED, timeout=_MS)
    assert shown.session.shown.at == SEED, "at once, not after a moment"
    settled(qtbot, shown)
    assert table_status(shown, "tumen-road-bridge") == "proposed"
    assert shown.session.stack.isClean()


def test_the_form_takes_dates_and_says_what_is_wrong(qtbot, shown):
    form = shown.clocks.button.form
    form.show()
    form.situation.setText("2012-13")
    form.apply()
    assert form.fault.text().startswith("Situation: “2012-13” is no date")
    assert shown.clocks.keeper.clock == NOW
    form.situation.setText("2012-12")
    form.knowledge.setText(" 2019 ")
    form.apply()
    assert shown.clocks.keeper.clock == Clock("2012-12", "2019")
    settled(qtbot, shown)
    form.hide()
    form.show()
    assert form.situation.text() == "2012-12"
    form.preset.click()
    assert shown.clocks.keeper.clock == SEED
    settled(qtbot, shown)
    form.both.click()
    assert shown.clocks.keeper.clock == NOW
    settled(qtbot, shown)
    form.hide()


def timeline(qtbot, window):
    window.actions_table["panel_timeline"].trigger()
    canvas = window.clocks.timeline.canvas
    qtbot.waitUntil(lambda: canvas.isVisible() and bool(canvas.plan.marks), timeout=_MS)
    return canvas


def test_a_click_on_an_event_selects_its_feature(qtbot, shown):
    canvas = timeline(qtbot, shown)
    mark = next(one for one in canvas.plan.marks if one.event.id == "quanhe-bridge-opened")
    place = QPointF((mark.left + mark.right) / 2, mark.y).toPoint()
    assert canvas.thing_at(place.x(), place.y()).event.id == "quanhe-bridge-opened"
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert shown.session.selected == ("bridges", "quanhe-wonjong-bridge")


def test_an_event_of_a_project_alone_opens_its_page(qtbot, shown):
    canvas = timeline(qtbot, shown)
    event = next(one.event for one in canvas.plan.marks if one.event.id == "talk-fund")
    canvas.chosen.emit(event)
    board = shown.clocks.board
    qtbot.waitUntil(lambda: board.page.page is not None, timeout=_MS)
    assert board.page.page.undertaking.id == "settlement-fund"
    assert board.currentWidget() is board.page


def test_the_timeline_by_keys(qtbot, shown):
    canvas = timeline(qtbot, shown)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    first = canvas.current
    assert first == shown.clocks.keeper.moment.happenings[0].id
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.current == shown.clocks.keeper.moment.happenings[1].id
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.current == first
    years = canvas.axis.last - canvas.axis.first
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.axis.last - canvas.axis.first < years
    QToolTip.hideText()


def test_dragging_the_cursor_is_one_step(qtbot, shown):
    canvas = timeline(qtbot, shown)
    before = shown.session.stack.count()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(canvas.axis.x(2010.5)), 8))
    assert shown.clocks.keeper.clock.situation in ("2010-06", "2010-07"), "some px are a month"
    QTest.mouseMove(canvas, QPoint(int(canvas.axis.x(2015.5)), 8))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(canvas.axis.x(2015.5)), 8))
    assert shown.clocks.keeper.clock.situation[:4] == "2015"
    assert shown.session.stack.count() == before + 1
    settled(qtbot, shown)
    assert shown.session.shown.at == shown.clocks.keeper.clock
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(canvas.axis.x(2027.0)), 8))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(canvas.axis.x(2027.0)), 8))
    assert shown.clocks.keeper.clock == NOW
    settled(qtbot, shown)


def test_the_slider_goes_to_today_at_its_end(qtbot, shown):
    slider = shown.clocks.timeline.slider
    slider.setValue(2010 * 12)
    assert shown.clocks.keeper.clock.situation == "2010-01"
    slider.setValue(slider.maximum())
    assert shown.clocks.keeper.clock == NOW


def test_that_unknown_events_are_not_drawn_and_trade_is(qtbot, shown):
    canvas = timeline(qtbot, shown)
    assert "bridge-works" in [one.event.id for one in canvas.plan.marks]
    sums = [one.mark for one in canvas.plan.sums]
    assert "a little less than one billion dollars" in [one.claim.text for one in sums]
    card = next(canvas.card_of(one) for one in canvas.plan.sums if one.mark.year == "2018")
    assert "34 million USD" in card
    assert "Source:" in card
    assert "Confidence" in card
    to(qtbot, shown, SEED)
    assert "bridge-works" not in [one.event.id for one in canvas.plan.marks]
    assert "2023" not in [one.mark.year for one in canvas.plan.sums]


def test_the_card_stands_beside_the_pointer(qtbot, shown):
    canvas = timeline(qtbot, shown)
    mark = next(one for one in canvas.plan.marks if one.event.id == "quanhe-bridge-opened")
    place = QPointF((mark.left + mark.right) / 2, mark.y).toPoint()
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, place, canvas.mapToGlobal(place)))
    assert "Quanhe – Wonjong bridge opened" in QToolTip.text()
    assert "Source: NK News" in QToolTip.text()
    assert "Confidence A: read in this source" in QToolTip.text()
    QToolTip.hideText()


def test_a_range_of_trade_is_a_bar_and_rivals_are_marks_of_their_own(shown):
    moment = shown.clocks.keeper.moment
    one = next(mark for mark in moment.trade if mark.year == "2018")
    rival = replace(one, low=100.0, high=1000.0, preferred=False)
    trade = (*moment.trade, rival)
    plan = marks.laid_out(replace(moment, trade=trade), {}, marks.Axis(), 400)
    of_year = [two for two in plan.sums if two.mark.year == "2018"]
    assert len(of_year) == 2
    assert of_year[0].bottom == of_year[0].top, "a figure"
    decade = plan.decades[0][1] - plan.decades[1][1]
    assert of_year[1].bottom - of_year[1].top == pytest.approx(decade), "from 100 to 1000"


def test_lanes_by_project(qtbot, shown):
    canvas = timeline(qtbot, shown)
    shown.clocks.timeline.lanes.setCurrentIndex(1)
    lanes = [canvas.lane_name(lane) for lane, _, _ in canvas.plan.lanes]
    assert "Tumen road bridge" in lanes
    assert "Railway" not in lanes


def test_year_month_and_day_are_drawn_as_long_as_they_are(shown):
    axis = marks.Axis(2010.0, 2020.0, 100.0, 1300.0)
    moment = shown.clocks.keeper.moment
    plan = marks.laid_out(moment, marks.lanes_of(moment, [], by_project=False), axis, 400)
    wide = {one.event.id: one.right - one.left for one in plan.marks}
    assert wide["gas-shelved"] == pytest.approx(120.0), "a year"
    assert wide["sakhalin-gas-opened"] == pytest.approx(10.0), "a month"
    assert wide["vladivostok-summit"] == marks.MARK_PX, "a day, as wide as can be seen"
    for lane, top, tall in plan.lanes:
        inside = [one for one in plan.marks if one.event.kind == lane]
        assert all(top <= one.y <= top + tall for one in inside)


def test_a_card_shows_hostile_text_as_it_is(shown):
    event = replace(shown.clocks.keeper.moment.happenings[0], title="<img src=x>", detail="<b>bold</b>")
    card = event_card(event, {})
    assert "&lt;img src=x&gt;" in card
    assert "<b>bold" not in card


def page_text(page):
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_the_page_of_a_project_follows_the_clocks(qtbot, shown):
    board = shown.clocks.board
    shown.clocks.open_project("tumen-bridge")
    qtbot.waitUntil(lambda: board.page.page is not None, timeout=_MS)
    assert "under construction" in page_text(board.page)
    assert "TonnelYuzhStroy" in page_text(board.page)
    to(qtbot, shown, SEED)
    qtbot.waitUntil(lambda: board.page.page.card.stage.value == "proposed", timeout=_MS)
    assert "DPR Korea wishes for a road bridge" in page_text(board.page)
    board.page.back.click()
    assert board.currentWidget() is board.board
    assert board.cards["tumen-bridge"].accessibleName().startswith("Tumen road bridge, proposed.")


def test_a_card_opens_by_the_keyboard(qtbot, shown):
    board = shown.clocks.board
    shown.actions_table["panel_board"].trigger()
    QTest.keyClick(board.cards["victory"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: board.currentWidget() is board.page, timeout=_MS)
    assert board.page.page.undertaking.id == "victory"
    assert not board.page.only.isEnabled(), "no feature of the map belongs to it"


def test_silence_is_told(shown):
    text = shown.clocks.board.cards["victory"].accessibleName()
    assert "taken as cancelled; the sources have it as proposed" in text


def test_only_one_project_on_the_map_and_everything_again(qtbot, shown):
    board = shown.clocks.board
    shown.clocks.open_project("khasan-rajin-transit")
    qtbot.waitUntil(lambda: board.page.page is not None, timeout=_MS)
    board.page.only.click()
    assert ("railways", "khasan-rajin") in shown.map._only
    assert shown.clocks.everything.text() == "Only Khasan – Rajin transit"
    assert shown.clocks.everything.isVisible()
    shown.actions_table["show_everything"].trigger()
    assert not shown.map._only
    assert not shown.clocks.everything.isVisible()
    assert not board.page.only.isChecked()


def test_a_feature_of_the_page_is_selected(qtbot, shown):
    board = shown.clocks.board
    shown.clocks.open_project("tumen-bridge")
    qtbot.waitUntil(lambda: board.page.page is not None, timeout=_MS)
    board.page.feature_wanted.emit(BRIDGE)
    assert shown.session.selected == BRIDGE


def test_both_themes_draw(qtbot, shown):
    canvas = timeline(qtbot, shown)
    to(qtbot, shown, SEED)
    grounds = set()
    for name in ("light", "dark"):
        shown.set_theme(theme(name))
        image = canvas.grab().toImage()
        grounds.add(image.pixelColor(2, image.height() - 2).name())
    assert len(grounds) == 2
