"""Two clocks: what was said by 25 April 2019, what is said today, and everything that follows them."""

import json

import pytest

from nkgis.analysis.boards import by_stage
from nkgis.app.clocks import cards, clock_of, events, states, workspace_at
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace, scene_of
from nkgis.app.operations import bundled_workspace
from nkgis.errors import InputError
from nkgis.io.happenings import bundled_happenings
from nkgis.model.clock import NOW, Clock
from nkgis.model.undertaking import Stage

SEED = Clock("2019-04-25", "2019-04-25")
TODAY = "2026-11-26"


@pytest.fixture(scope="module")
def workspace():
    return bundled_workspace()


def state(workspace, feature, clock):
    return next(one.said for one in states(workspace, clock) if one.id == feature)


def card(name, clock, day=TODAY):
    return next(one for one in cards(clock, day=day) if one.undertaking.id == name)


def test_dates_of_any_length():
    assert Clock("2019").holds("2019-06", None), "of two dates the coarser counts"
    assert not Clock("2019-05").holds("2019-06", None)
    assert not Clock("2023").holds("2020-02", "2022-11-01")
    assert Clock(None, "2019-04").knows("2019-04-25")
    assert not Clock(None, "2019-04-24").knows("2019-04-25")
    assert Clock(None, "1990").knows(""), "what has no date is known always"
    assert not NOW.holds("2020", "2021")


def test_the_picture_of_the_talk_of_2019(workspace):
    bridge = state(workspace, "tumen-road-bridge", SEED)
    assert (bridge.status, bridge.title) == ("proposed", "DPR Korea wishes for a road bridge")
    assert "Toloraya" in bridge.source
    rajin = state(workspace, "khasan-rajin", SEED)
    assert rajin.status == "operating"
    assert "exempt from the sanctions, yet it stagnates" in rajin.title
    assert "secondary sanctions" in rajin.detail
    assert card("tumen-bridge", SEED).stage is Stage.PROPOSED
    assert {"russia-korea-gas", "russia-korea-grid", "trans-korean-rail", "settlement-fund"} <= {
        one.undertaking.id for one in by_stage(cards(SEED))[Stage.PROPOSED]}
    assert all(one.said_on <= "2019-04-25" for one in events(SEED))


def test_today_has_the_bridge_by_its_latest_claims(workspace):
    bridge = state(workspace, "tumen-road-bridge", NOW)
    assert (bridge.status, bridge.since) == ("construction", "2026-03")
    assert "No confirmed opening" in bridge.detail
    assert card("tumen-bridge", NOW).stage is Stage.CONSTRUCTION


def test_knowledge_and_situation_are_two_things(workspace):
    looking_back = Clock("2020-06", None)
    assert state(workspace, "khasan-rajin", looking_back).status == "suspended"
    assert state(workspace, "khasan-rajin", Clock("2020-06", "2020-01")).status == "operating"
    assert state(workspace, "khasan-rajin", Clock("2010", None)).status != "suspended"
    assert state(workspace, "quanhe-wonjong-bridge", Clock("2015", None)).status == "construction"
    assert state(workspace, "dorasan-panmun", Clock("2008-06", None)).status == "operating"
    assert state(workspace, "dorasan-panmun", Clock("2019", None)).status == "suspended"
    assert state(workspace, "kaesong-154kv", Clock("2015", None)).status == "operating"


def test_what_has_no_source_says_so(workspace):
    undated = state(workspace, "hambuk", NOW)
    assert (undated.basis, undated.title) == ("memory", "No dated source; memory.")
    before = state(workspace, "baranovsky-khasan", SEED)
    assert before.basis == "assumption"
    assert before.title.startswith("Assumption")
    later = state(workspace, "samcheok-pohang", SEED)
    assert (later.status, later.basis) == ("unknown", "nothing")
    for one in states(workspace, SEED):
        assert one.said.source or one.said.basis == "nothing"


def test_the_events_agree_with_the_layers_today(workspace):
    words = {"cancelled": "closed", "retired": "closed", "mothballed": "suspended"}
    for route in workspace.routes.values():
        said = state(workspace, route.id, NOW).status
        assert words.get(said, said) == route.status.value, route.id


def test_silence_shelves_after_two_years_and_cancels_after_four():
    victory = {year: card("victory", Clock(f"{year}-12-01", None)) for year in (2015, 2017, 2019)}
    assert [one.stage for one in victory.values()] == [Stage.PROPOSED, Stage.SHELVED, Stage.CANCELLED]
    assert [one.stated for one in victory.values()] == [Stage.PROPOSED] * 3
    assert "no news since 2014-10-21" in victory[2019].by_silence
    assert not victory[2015].by_silence
    bridge = card("tumen-bridge", Clock("2035", None))
    assert bridge.stage is Stage.CONSTRUCTION, "what is being built does not change by silence"
    assert card("settlement-fund", Clock("2018", None)).stage is Stage.UNKNOWN
    assert card("khasan-rajin-transit", Clock("2021", None)).stage is Stage.MOTHBALLED


def test_every_project_of_the_talk_is_on_the_board():
    assert {one.undertaking.id for one in cards(SEED)} == {
        "khasan-rajin-transit", "trans-korean-rail", "russia-korea-gas", "russia-korea-grid", "tumen-bridge",
        "victory", "greater-tumen", "settlement-fund"}
    assert {name for one in bundled_happenings() for name in one.subjects} >= {"victory", "settlement-fund"}


def test_the_workspace_follows_the_clocks(workspace):
    then = workspace_at(workspace, SEED)
    route = next(one for one in then.routes.values() if one.id == "tumen-road-bridge")
    assert (route.status, route.status_date, route.published) == ("proposed", "2019-04-25", ())
    assert route.notes == ("As known on 2019-04-25: notes without a date are left out.",)
    khasan = next(one for one in then.routes.values() if one.id == "khasan-rajin")
    assert {one.low_km for one in khasan.published} == {52, 54, 55, 57.1, 60}
    ids = set(then.rows["crossings"].frame["id"])
    assert "crossing-tumen-road-bridge" not in ids, "a wish is no crossing"
    assert "crossing-friendship-bridge" in ids
    states_of = dict(zip(then.rows["crossings"].frame["id"], then.rows["crossings"].frame["properties"], strict=True))
    assert states_of["crossing-kr-kp-west"]["state"] == "closed"
    assert workspace_at(workspace, NOW) is workspace
    assert workspace_at(then, SEED) is then
    assert workspace_at(workspace, SEED) is then, "kept"
    assert then.measurements is workspace.measurements


def test_map_and_export_follow_the_clocks(tmp_path, workspace):
    then = workspace_at(workspace, SEED)
    scene = scene_of(then, ExportOptions())
    assert scene.moment == "Situation of 2019-04-25 as known on 2019-04-25."
    assert scene_of(workspace, ExportOptions()).moment == ""
    bridge = next(feature for layer in scene.layers for feature in layer.features if feature.id == "tumen-road-bridge")
    assert bridge.status == "proposed"
    path = tmp_path / "a.json"
    export_workspace(then, path)
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["clock"] == {"situation": "2019-04-25", "knowledge": "2019-04-25"}
    route = next(one for one in document["routes"] if one["id"] == "tumen-road-bridge")
    assert (route["status"], route["published"], route["claims"]) == ("proposed", [], [])
    export_workspace(workspace, path)
    document = json.loads(path.read_text(encoding="utf-8"))
    assert "clock" not in document
    route = next(one for one in document["routes"] if one["id"] == "tumen-road-bridge")
    assert {one["quantity"] for one in route["claims"]} >= {"length", "width", "lanes", "opening"}


def test_dates_as_people_write_them():
    assert clock_of(None, None, SEED) == SEED
    assert clock_of("2019-4-25", None) == Clock("2019-04-25", None)
    with pytest.raises(InputError, match="is no date"):
        clock_of("April 2019", None)
