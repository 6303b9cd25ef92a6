"""The rules on a path: told where they first hold, cutting only where a scenario enforces them, lifted by patches."""

import pytest

from nkgis.app.operations import bundled_workspace
from nkgis.app.routing import asked, find_paths
from nkgis.app.sanctions_on_paths import screen
from nkgis.errors import InputError
from nkgis.io.scenarios import scenario_of
from nkgis.model.kinds import Mode
from nkgis.model.path import EventKind, Wish


@pytest.fixture(scope="module")
def workspace():
    return bundled_workspace()


@pytest.fixture
def find(workspace):
    def ask(start, goal, cargo, *patches, modes=(Mode.RAIL,), **more):
        own = scenario_of({"id": "own", "name": "Own", "patches": list(patches)}, "test")
        wish = Wish(start, goal, modes, cargo=cargo, scenario=more.pop("scenario", "own"), **more)
        return find_paths(asked(workspace, wish, scenarios=[own], screen=screen(workspace, cargo)), wish)[0]

    return ask


def told(path):
    return [event for event in path.events if event.kind is EventKind.SANCTION]


def test_that_a_forbidden_cargo_is_told_and_does_not_cut(find):
    path = find("Pyongyang", "Dandong", "textiles", date="2026-01-01")
    assert path.found
    united = next(event for event in told(path) if event.detail.startswith("UN:"))
    assert united.detail == "UN: textiles, KP to CN: prohibited"
    assert "2375" in united.source
    assert len({event.detail for event in told(path)}) == len(told(path))


def test_that_it_cuts_where_the_scenario_enforces_and_not_what_it_lifts(find):
    enforce = {"kind": "enforce", "target": "*"}
    cut = find("Pyongyang", "Dandong", "textiles", enforce, date="2026-01-01")
    assert not cut.found
    assert "is barred by UNSCR 2375" in cut.reason
    lifted = find("Pyongyang", "Dandong", "textiles", enforce, {"kind": "lift", "target": "*"}, date="2026-01-01")
    assert lifted.found
    assert told(lifted) == []
    other = find("Pyongyang", "Dandong", "textiles", enforce, {"kind": "lift", "target": "*", "value": "coal"},
                 date="2026-01-01")
    assert not other.found
    late = find("Pyongyang", "Dandong", "textiles", enforce, {"kind": "lift", "target": "*", "date": "2027-01-01"},
                date="2026-01-01")
    assert not late.found


def test_that_the_rules_are_those_of_the_date(find):
    assert told(find("Pyongyang", "Dandong", "textiles", date="2005-01-01")) == []


def test_that_one_regime_may_be_lifted_alone(find):
    path = find("Pyongyang", "Dandong", "textiles", {"kind": "lift", "target": "UN"}, date="2026-01-01")
    assert [event for event in told(path) if event.detail.startswith("UN:")] == []
    assert [event for event in told(path) if event.detail.startswith("CN:")]


def test_that_groups_of_goods_are_lifted_first(find):
    assert told(find("Vladivostok", "Rajin", "medicines", scenario="gradual", date="2026-01-01")) == []
    arms = find("Vladivostok", "Rajin", "arms", scenario="gradual", date="2026-01-01")
    assert any("prohibited" in event.detail for event in told(arms))


def test_that_nothing_is_said_without_a_cargo_or_outside_the_dprk(find, workspace):
    assert screen(workspace, None) is None
    assert told(find("Vladivostok", "Moscow", "coal", date="2026-01-01")) == []
    with pytest.raises(InputError, match="no such cargo"):
        screen(workspace, "unobtainium")
