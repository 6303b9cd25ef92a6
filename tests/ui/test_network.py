"""Paths, scenarios and their comparison in the window, on the bundled networks: the answers are known."""

import json

import pytest
from PySide6.QtCore import Qt

from nkgis.app.ground import with_ground
from nkgis.app.operations import bundled_workspace
from nkgis.errors import InputError
from nkgis.model.kinds import Mode, Status
from nkgis.model.path import EventKind
from nkgis.model.scenario import PatchKind
from nkgis.model.scenario_difference import Change
from nkgis.ui.main_window import MainWindow

WAIT_MS = 60_000
VLADIVOSTOK, RAJIN = (131.8826, 43.1119), (130.3, 42.2420)


@pytest.fixture(scope="module")
def everything():
    return with_ground(bundled_workspace())


@pytest.fixture
def ready(qtbot, window: MainWindow, everything) -> MainWindow:
    """Has no page: its gestures come from the tests, and what would be drawn is kept."""
    window.show()
    window.session.start(everything)
    window.drawn = []
    window.map.show_above = window.drawn.append
    return window


def click(window: MainWindow, place: tuple[float, float], **more: object) -> None:
    values = {"type": "clicked", "lon": place[0], "lat": place[1], "pixel": 50.0, "shift": False, **more}
    window.drawing.on_gesture(json.dumps(values))


def ask(qtbot, window: MainWindow, start: str, goal: str, *modes: Mode) -> None:
    form, paths = window.network.panel.form, window.network.paths
    form.set_modes(*(modes or (Mode.RAIL,)))
    form.start.setText(start)
    form.goal.setText(goal)
    with qtbot.waitSignal(paths.shown, timeout=WAIT_MS):
        form.search.click()


def choose(qtbot, window: MainWindow, scenario: str) -> None:
    with qtbot.waitSignal(window.network.keeper.chosen, timeout=WAIT_MS):
        window.network.keeper.choose(scenario)


def compare(qtbot, window: MainWindow, before: str, after: str) -> None:
    panel, comparison = window.network.comparison_panel, window.network.comparison
    if not comparison.is_on:
        window.actions_table["compare"].trigger()
    comparison.found = None
    panel.before.setCurrentIndex(panel.before.findData(before))
    panel.after.setCurrentIndex(panel.after.findData(after))
    panel.wanted.emit()
    qtbot.waitUntil(lambda: comparison.found is not None and (
        comparison.found.differences.before.id, comparison.found.differences.after.id) == (before, after),
        timeout=WAIT_MS)


def rows(tree) -> list[list[str]]:
    return [[tree.topLevelItem(k).text(c) for c in range(tree.columnCount())] for k in range(tree.topLevelItemCount())]


def test_that_two_clicks_find_the_way_from_vladivostok_to_rajin(qtbot, ready):
    ready.actions_table["tool_path"].trigger()
    paths, panel = ready.network.paths, ready.network.panel
    with qtbot.waitSignal(paths.shown, timeout=WAIT_MS):
        click(ready, VLADIVOSTOK)
        assert paths.path is None
        click(ready, RAJIN)
    assert 370_000 < paths.path.length_m < 390_000
    assert [e.kind for e in paths.path.events].count(EventKind.BORDER) == 1
    assert panel.headline.text() == "Vladivostok – Rajin"
    told = [row[0] for row in rows(panel.events)]
    assert any(text.startswith("Border Russia – DPR Korea") for text in told)
    assert any("both gauges run through, no transshipment" in text for text in told)
    assert sum(float(row[1]) for row in rows(panel.legs)) == pytest.approx(paths.path.length_m / 1000, abs=0.05)
    drawn = json.loads(ready.drawn[-1])
    assert drawn["items"][0]["runs"]
    assert [item["glyph"] for item in drawn["items"] if item["kind"] == "point"].count("|") == 1


def test_that_a_shift_click_puts_a_place_on_the_way(qtbot, ready):
    ask(qtbot, ready, "Vladivostok", "Rajin")
    before = ready.network.paths.path.length_m
    ready.actions_table["tool_path"].trigger()
    with qtbot.waitSignal(ready.network.paths.shown, timeout=WAIT_MS):
        click(ready, (131.95, 43.80), shift=True)  # Ussuriysk
    assert ready.network.paths.path.length_m > before + 10_000
    assert any(event.kind is EventKind.STATION for event in ready.network.paths.path.events)


def test_that_seoul_to_pyongyang_is_cut_today_and_open_under_settlement(qtbot, ready):
    ask(qtbot, ready, "Seoul", "Pyongyang")
    panel = ready.network.panel
    assert panel.figures.text() == "No way from Seoul to Pyongyang."
    assert "Demarcation Line" in panel.cuts.texts[0]
    assert "closed since 2008-12-01" in panel.cuts.texts[0]
    with qtbot.waitSignal(panel.cuts.zoom_wanted) as wanted:
        panel.cuts.buttons[0].click()
    assert all(126.5 < lon < 126.8 and 37.8 < lat < 38.0 for run in wanted.args[0] for lon, lat in run)
    with qtbot.waitSignal(ready.network.paths.shown, timeout=WAIT_MS):
        choose(qtbot, ready, "settlement")
    assert 230_000 < ready.network.paths.path.length_m < 290_000
    ready.session.stack.undo()
    qtbot.waitUntil(lambda: ready.network.paths.path is None and bool(ready.network.paths.paths), timeout=WAIT_MS)


def test_that_hunchun_reaches_busan_without_a_metre_in_the_dprk(qtbot, ready):
    ready.network.panel.form.set_avoided("KP")
    ask(qtbot, ready, "Hunchun", "Busan", Mode.RAIL, Mode.ROAD, Mode.SEA)
    assert "KP" not in ready.network.paths.path.by_country
    assert "DPR Korea" not in ready.network.panel.countries.text()
    ready.network.panel.form.set_avoided()
    assert ready.network.panel.form.avoided() == ()


def test_that_the_way_back_is_as_long_and_swapping_asks_for_it(qtbot, ready):
    ask(qtbot, ready, "Busan", "Moscow", Mode.RAIL, Mode.SEA)
    there = ready.network.paths.path
    with qtbot.waitSignal(ready.network.paths.shown, timeout=WAIT_MS):
        ready.network.panel.form.swap.click()
    assert ready.network.paths.wish.start == "Moscow"
    assert ready.network.paths.path.length_m == pytest.approx(there.length_m)


def test_that_alternatives_are_chosen_and_drawn(qtbot, ready):
    form = ready.network.panel.form
    form.count.setCurrentIndex(form.count.findData(3))
    ask(qtbot, ready, "Hunchun", "Busan", Mode.RAIL, Mode.ROAD, Mode.SEA)
    paths = ready.network.paths
    assert len(paths.paths) > 1
    first = paths.path
    ready.network.panel._on_which(1)
    assert paths.path is paths.paths[1]
    assert paths.path.legs != first.legs


def test_that_an_unknown_place_is_said_and_nothing_is_drawn(qtbot, ready):
    form = ready.network.panel.form
    form.start.setText("Nowhereburg")
    form.goal.setText("Rajin")
    form.search.click()
    qtbot.waitUntil(lambda: "no place that is known" in ready.network.panel.figures.text(), timeout=WAIT_MS)
    assert ready.drawn[-1] is None


def test_that_a_kept_path_is_a_route_and_undo_takes_it_back(qtbot, ready):
    ask(qtbot, ready, "Vladivostok", "Rajin")
    length = ready.network.paths.path.measured_m
    with qtbot.waitSignal(ready.network.paths.kept, timeout=WAIT_MS) as kept:
        ready.network.panel.keep.click()
    key = kept.args[0]
    assert key == ready.session.selected
    measured = ready.session.workspace.measurements[key]
    assert measured.length_m == pytest.approx(length, rel=0.002)
    assert set(measured.by_country) == {"RU", "KP"}
    assert ready.passport.passport.title == "Vladivostok – Rajin"
    ask(qtbot, ready, "Vladivostok", "Rajin")
    assert all(leg.layer_id != key[0] for leg in ready.network.paths.path.legs)  # it is no line of the network
    ready.session.stack.undo()
    assert key not in ready.session.workspace.measurements


def test_that_the_places_reached_lie_within_the_limit(qtbot, ready):
    panel = ready.network.panel
    panel.form.start.setText("Rajin")
    panel.limit.setValue(60.0)
    panel.reach_find.click()
    qtbot.waitUntil(lambda: panel.reached.topLevelItemCount() > 0, timeout=WAIT_MS)
    names = [row[0] for row in rows(panel.reached)]
    assert names[0] == "Rajin"
    assert "Tumangang" in names
    assert "Vladivostok" not in names
    assert json.loads(ready.drawn[-1])["items"]


def test_that_faults_of_the_joints_are_listed_and_shown(qtbot, ready):
    panel = ready.network.panel
    panel.form.set_modes(Mode.RAIL, Mode.ROAD, Mode.SEA)
    panel.setCurrentIndex(2)
    qtbot.waitUntil(lambda: panel.faults.topLevelItemCount() > 0, timeout=WAIT_MS)
    with qtbot.waitSignal(panel.place_wanted) as wanted:
        panel._on_item(panel.faults.topLevelItem(0))
    assert -180 <= wanted.args[0] <= 180


def test_that_map_table_and_title_follow_the_scenario_and_undo(qtbot, ready):
    key = ("railways", "dorasan-panmun")
    assert ready.session.shown.routes[key].status is Status.CLOSED
    choose(qtbot, ready, "settlement")
    assert ready.session.workspace.routes[key].status is Status.CLOSED  # a scenario is no copy
    assert ready.session.shown.routes[key].status is Status.OPERATING
    assert "Settlement" in ready.windowTitle()
    number = ready.routes.model.number_of(key)
    assert ready.routes.model.row(number).route.status is Status.OPERATING
    ready.session.select(key)
    assert "scenario Settlement" in (ready.passport.text() or "")
    assert ready.commands._options("png", None).scenario == "Settlement"
    ready.session.stack.undo()
    qtbot.waitUntil(lambda: ready.session.shown.routes[key].status is Status.CLOSED, timeout=WAIT_MS)
    assert "Settlement" not in ready.windowTitle()


def test_that_the_keys_go_through_the_scenarios_both_ways(qtbot, ready):
    ids = [one.id for one in ready.network.keeper.known()]
    for step, wanted in (("next_scenario", ids[1]), ("previous_scenario", ids[0]), ("previous_scenario", ids[-1])):
        with qtbot.waitSignal(ready.network.keeper.chosen, timeout=WAIT_MS):
            ready.actions_table[step].trigger()
        assert ready.session.workspace.project.scenario == wanted


def test_that_a_scenario_is_copied_edited_and_saved_with_every_step_undoable(qtbot, ready):
    ready.network.edit()
    editor = ready.network.editor
    assert not editor.add.isEnabled()  # one that comes with the program
    editor.copy.click()
    own = ready.session.workspace.project.scenario
    assert own != "today"
    editor.set_patch({"kind": "close", "target": "khasan-rajin", "reason": "a flood"}, None)
    editor.set_patch({"kind": "gauge", "target": "hambuk", "value": "dual"}, None)
    assert [p.kind for p in editor.scenario.patches] == [PatchKind.CLOSE, PatchKind.GAUGE]
    editor._on_moved(-1)
    assert [p.kind for p in editor.scenario.patches] == [PatchKind.GAUGE, PatchKind.CLOSE]
    ask(qtbot, ready, "Khasan", "Rajin")
    assert ready.network.paths.path.length_m > 200_000  # the long way round
    with qtbot.waitSignal(ready.network.paths.shown, timeout=WAIT_MS):
        editor.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert not editor.scenario.patches[1].enabled
    assert ready.network.paths.path.length_m < 60_000
    editor.name.setText("Flood")
    editor._on_named()
    assert editor.scenario.name == "Flood"
    for _ in range(5):
        ready.session.stack.undo()
    assert editor.scenario.patches == ()
    ready.session.stack.undo()
    assert ready.session.workspace.project.scenarios == ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"kind": "close", "target": "no-such-line"}, "no line of this project"),
        ({"kind": "gauge", "target": "hambuk", "value": "9999"}, "is no gauge"),
        ({"kind": "lift", "target": "nobody"}, "is no rule"),
        ({"kind": "open", "target": "hambuk", "date": "soon"}, "is no date"),
        ({"kind": "add-link", "link": {"id": "x", "name": "X", "mode": "rail", "places": [[130, 42], [130, 42]]}},
         "from one place to another"),
    ],
)  # fmt: skip
def test_that_a_patch_that_would_do_nothing_is_refused_at_the_door(ready, row, said):
    ready.network.edit()
    ready.network.editor.copy.click()
    before = ready.session.workspace.project
    with pytest.raises(InputError, match=said):
        ready.network.editor.set_patch(row, None)
    assert ready.session.workspace.project is before


def test_that_the_form_says_what_is_wrong_and_stays(ready):
    from nkgis.ui.network.patch_form import PatchForm

    ready.network.edit()
    editor = ready.network.editor
    editor.copy.click()
    form = PatchForm(PatchKind.ADD_LINK, editor._names(), None, editor)
    form.accept_patch = lambda row: editor.set_patch(row, None)
    form.link_name.setText("Short cut")
    form.link_from.setText("42.42, 130.64")
    form.link_to.setText("rubbish")
    form.show()
    form.accept()
    assert form.isVisible()
    assert form.problem.text()
    form.link_to.setText("42.25, 130.30")
    form.accept()
    assert not form.isVisible()
    assert editor.scenario.links[0].places == ((130.64, 42.42), (130.3, 42.25))


def test_that_an_added_link_is_on_the_map_and_on_the_way(qtbot, ready):
    ready.network.edit()
    editor = ready.network.editor
    editor.copy.click()
    with qtbot.waitSignal(ready.network.keeper.chosen, timeout=WAIT_MS):
        link = {"id": "cut", "name": "Short cut", "mode": "rail", "gauge": "dual", "travel_km": 5,
                "places": [[130.6449, 42.4296], [130.2970, 42.2420]]}  # fmt: skip
        editor.set_patch({"kind": "add-link", "link": link}, None)
    assert any(key[1] == "cut" for key in ready.session.shown.routes)
    assert not any(key[1] == "cut" for key in ready.session.workspace.routes)


def test_that_the_comparison_moves_exactly_what_the_patches_say(qtbot, ready):
    compare(qtbot, ready, "today", "settlement")
    found = {one.change.route_id: one.change.change for one in ready.network.comparison.found.drawn
             if one.change.change is not Change.SAME}  # fmt: skip
    assert found["dorasan-panmun"] is Change.GAINED
    assert set(found.values()) == {Change.GAINED}
    table = rows(ready.network.comparison_panel.table)
    mine = next(row for row in table if row[0].startswith("Dorasan"))
    assert mine[1:3] == ["gained", "closed"]
    assert mine[4].startswith("Settlement: Open Dorasan")
    compare(qtbot, ready, "settlement", "today")
    back = {one.change.route_id: one.change.change for one in ready.network.comparison.found.drawn
            if one.change.change is not Change.SAME}  # fmt: skip
    assert set(back) == set(found)
    assert set(back.values()) == {Change.LOST}
    cause = next(row for row in rows(ready.network.comparison_panel.table) if row[0].startswith("Dorasan"))[4]
    assert cause.startswith("As today is without: Open Dorasan")


def test_that_the_map_shows_differences_or_both_sides_of_a_divider(qtbot, ready):
    compare(qtbot, ready, "today", "settlement")
    plain = json.loads(ready.drawn[-1])
    assert plain["fade"] == 0.4
    assert plain["sides"] == []
    assert "+" in {item["glyph"] for item in plain["items"]}
    panel = ready.network.comparison_panel
    panel.swipe.click()
    both = json.loads(ready.drawn[-1])
    assert both["sides"] == ["As today", "Settlement"]
    crossed = {side: sum(i["glyph"] == "×" for i in both["items"] if i["side"] == side) for side in ("left", "right")}
    assert crossed["left"] > crossed["right"]
    ready.actions_table["compare"].trigger()
    assert ready.drawn[-1] is None


def test_that_a_path_of_both_scenarios_is_charted_with_its_steps(qtbot, ready):
    ask(qtbot, ready, "Seoul", "Pyongyang")
    compare(qtbot, ready, "today", "settlement")
    chart = ready.network.comparison_panel.chart
    assert chart.names == ("As today", "Settlement")
    assert chart.series[0] == ()
    steps = chart.series[1]
    at = next(step.m for step in steps if step.what.startswith("border"))
    before, after = chart.value_at(1, at - 1), chart.value_at(1, at + 1)
    assert after[0] - before[0] > 5  # the hours at the border are a step
    assert chart.value_at(1, steps[-1].m + 1) is None
    chart.resize(700, 200)
    assert "Settlement:" in chart.hover(chart._plots()[0].center().x())
    assert chart.hover(0) == ""
    assert not chart.grab().isNull()


def test_that_comparing_scenarios_that_are_alike_says_so(qtbot, ready):
    compare(qtbot, ready, "today", "today")
    panel = ready.network.comparison_panel
    assert panel.table.topLevelItemCount() == 0
    assert panel.note.text() == "The two scenarios do not differ on these networks."


def test_that_the_panels_are_in_the_language_and_the_theme(qtbot, ready):
    from nkgis.ui.theme import theme

    ask(qtbot, ready, "Vladivostok", "Rajin")
    ready.show_language("ru")
    assert any("Хасан" in row[0] for row in rows(ready.network.panel.legs))
    ready.set_theme(theme("dark"))
    assert ready.network.panel.legs.topLevelItemCount() > 0

