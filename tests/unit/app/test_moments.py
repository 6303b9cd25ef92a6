"""What the window tells at two clocks: board, events, trade, and the page of a project."""

import pytest

from nkgis.app.claims import register
from nkgis.app.clocks import workspace_at
from nkgis.app.moments import feature_lines, moment_of, next_event, page_of, stepped, talk, trade_marks
from nkgis.app.operations import bundled_workspace
from nkgis.model.clock import NOW, Clock

SEED = Clock("2019-04-25", "2019-04-25")
DAY = "2026-11-26"


@pytest.fixture(scope="module")
def workspace():
    return bundled_workspace()


def test_the_moment_of_the_talk(workspace):
    event = talk()
    assert event is not None
    assert event.date == "2019-04-25"
    moment = moment_of(workspace, SEED, day=DAY, language="ru")
    assert all(one.said_on <= "2019-04-25" for one in moment.happenings)
    assert moment.names["tumen-bridge"] == "Автомобильный мост через Туманную"
    assert {one.undertaking.id: one.stage.value for one in moment.cards}["tumen-bridge"] == "proposed"
    assert moment.first <= "1991-10"


def test_events_to_come_are_known_today(workspace):
    moment = moment_of(workspace, Clock("2012", None), day=DAY)
    assert any(one.date > "2024" for one in moment.happenings)


def test_competing_claims_of_trade_are_marks_of_their_own(workspace):
    found = trade_marks(register(workspace), NOW)
    levels = [one for one in found if not one.year]
    seed = [one for one in levels if one.claim.text == "a little less than one billion dollars"]
    assert [(one.low, one.high) for one in seed] == [(1000.0, 1000.0)]
    assert len(levels) > 1
    assert sum(one.preferred for one in levels) == 1
    by_year = {one.year: one.low for one in found if one.year and one.preferred}
    assert by_year["2018"] == 34.0
    known = {one.year for one in trade_marks(register(workspace), SEED)}
    assert "2018" in known
    assert "2023" not in known


def test_the_page_of_a_project(workspace):
    page = page_of(workspace_at(workspace, SEED), "tumen-bridge", day=DAY)
    assert page is not None
    assert page.card.stage.value == "proposed"
    assert "talk-bridge" in [one.id for one in page.events]
    bridge = next(one for one in page.features if one.id == "tumen-road-bridge")
    assert (bridge.key, bridge.status, bridge.since) == (("bridges", "tumen-road-bridge"), "proposed", "2019-04-25")
    crossing = next(one for one in page.features if one.id == "crossing-tumen-road-bridge")
    assert crossing.key is None, "a wish is no crossing of the border"
    today = page_of(workspace, "tumen-bridge", day=DAY)
    assert today is not None
    assert next(one for one in today.features if one.id == "tumen-road-bridge").status == "construction"
    assert {row.claim.subject for row in today.claims} & {"tumen-bridge", "tumen-road-bridge"}
    assert page_of(workspace, "no-such-project") is None


def test_features_are_named_in_a_language(workspace):
    found = feature_lines(workspace, ["khasan-rajin", "nowhere"], "ru")
    assert found[0].name == workspace.routes["railways", "khasan-rajin"].names["ru"]
    assert found[1].key is None


def test_steps_reach_today_and_no_farther():
    assert stepped("2019-11", 3, day=DAY) == "2020-02"
    assert stepped("2026-10", 1, day=DAY) is None
    assert stepped("2026-10", 12, day=DAY) is None
    assert stepped(None, -1, day=DAY) == "2026-10"


def test_steps_go_from_event_to_event(workspace):
    told = moment_of(workspace, NOW, day=DAY).happenings
    assert next_event(told, "2019-04-25", 1) == "2019-12"
    assert next_event(told, "2019-04-25", -1) == "2019-03-06"
    assert next_event(told, None, 1) is None
    assert next_event(told, None, -1) == told[-1].date
    assert next_event(told, "1990", -1) == "1990", "before the first there is none"


def test_what_a_clock_does_not_concern_stays_the_same_object(workspace):
    from dataclasses import replace

    first = workspace_at(workspace, SEED)
    renamed = replace(workspace, project=replace(workspace.project, name="Another"))
    second = workspace_at(renamed, SEED)
    assert second.project.name == "Another"
    assert second.rows is first.rows
    assert second.routes is first.routes
    assert first.rows["places"] is workspace.rows["places"]
