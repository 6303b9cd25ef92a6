"""Paths whose answer is known, on the bundled networks."""

from dataclasses import replace

import pytest

from nkgis.analysis.situation import Ruling
from nkgis.app.network_questions import compare, matrix_of, reach_of
from nkgis.app.operations import bundled_workspace
from nkgis.app.routing import asked, find_paths
from nkgis.errors import InputError
from nkgis.io.costs import bundled_costs
from nkgis.io.scenarios import bundled_scenarios, scenario_of
from nkgis.model.costs import Band
from nkgis.model.kinds import Mode
from nkgis.model.path import EventKind, Minimise, Wish
from nkgis.model.scenario_difference import Change

RAIL, ROAD, SEA = Mode.RAIL, Mode.ROAD, Mode.SEA


@pytest.fixture(scope="module")
def workspace():
    return bundled_workspace()


@pytest.fixture
def find(workspace):
    def ask(start, goal, *modes, scenarios=(), screen=None, costs=None, **more):
        wish = Wish(start, goal, modes or (RAIL,), **more)
        return find_paths(asked(workspace, wish, scenarios=scenarios, screen=screen, costs=costs), wish)[0]

    return ask


def held_together(path):
    """A path that is found: legs follow each other and everything adds up."""
    assert path.found
    assert path.legs[0].from_m == 0.0
    for one, other in zip(path.legs, path.legs[1:], strict=False):
        assert one.to_m == pytest.approx(other.from_m)
        assert one.runs[0][-1] == pytest.approx(other.runs[0][0], abs=0.006)
    assert path.legs[-1].to_m == pytest.approx(path.length_m)
    assert sum(path.by_country.values()) + path.elsewhere_m == pytest.approx(path.length_m, abs=1e-3)
    if path.hours is not None:
        parts = [leg.hours for leg in path.legs] + [event.hours for event in path.events]
        assert path.hours.value == pytest.approx(sum(part.value for part in parts))
        assert path.hours.low <= path.hours.value <= path.hours.high
    assert [event.m for event in path.events] == sorted(event.m for event in path.events)
    return path


def kinds(path):
    return [event.kind for event in path.events]


def test_vladivostok_to_rajin_by_rail(find):
    path = held_together(find("Vladivostok", "Rajin"))
    assert path.length_m == pytest.approx(380_000, rel=0.03)
    assert path.by_country["RU"] == pytest.approx(327_000, rel=0.03)
    assert path.by_country["KP"] == pytest.approx(53_000, rel=0.07)
    assert [leg.route_id for leg in path.legs] == ["ussuriysk-vladivostok", "baranovsky-khasan", "khasan-rajin"]
    assert kinds(path) == [EventKind.GAUGE, EventKind.BORDER]
    gauge, border = path.events
    assert "dual gauge" in gauge.detail
    assert "no transshipment" in gauge.detail
    assert gauge.place == "Khasan"
    assert gauge.hours.value == 0
    assert border.detail == "border RU – KP"
    assert border.place == "Korea–Russia Friendship Bridge"
    assert border.m - gauge.m == pytest.approx(1_750, abs=100)
    assert border.hours == Band(8.9, 20.6, 35.4)
    assert "CAREC" in border.source


def test_pyongyang_to_sinuiju(find):
    path = held_together(find("Pyongyang", "Sinuiju"))
    assert path.length_m == pytest.approx(225_000, rel=0.01)
    assert [leg.route_id for leg in path.legs] == ["pyongui"]
    assert path.events == ()


def test_seoul_to_pyongyang_is_closed_today_and_says_since_when_and_why(find):
    path = find("Seoul", "Pyongyang")
    assert not path.found
    assert path.length_m is None
    for words in ("dorasan-panmun", "closed since 2008-12-01", "blown up on 15 Oct"):
        assert words in path.reason
    assert held_together(find("Seoul", "Pyongyang", date="2008-06"))
    assert not find("Seoul", "Pyongyang", scenario="settlement-without-rok").found


def test_seoul_to_pyongyang_is_open_under_settlement(find):
    path = held_together(find("서울", "Пхеньян", scenario="settlement"))
    assert [leg.route_id for leg in path.legs] == ["gyeongui", "dorasan-panmun", "pyongbu"]
    assert path.length_m == pytest.approx(258_000, rel=0.02)
    (border,) = path.events
    assert (border.kind, border.detail) == (EventKind.BORDER, "border KR – KP")
    assert "assumption" in border.source


@pytest.mark.parametrize(("modes", "scenario"), [((RAIL, SEA), "today"), ((RAIL,), "settlement")])
@pytest.mark.parametrize("minimise", list(Minimise))
def test_busan_to_moscow_is_the_same_both_ways_with_mirrored_events(find, modes, scenario, minimise):
    there = held_together(find("Busan", "Moscow", *modes, scenario=scenario, minimise=minimise))
    back = held_together(find("Moscow", "Busan", *modes, scenario=scenario, minimise=minimise))
    assert there.length_m == pytest.approx(back.length_m)
    assert there.hours.value == pytest.approx(back.hours.value)
    assert there.cost.value == pytest.approx(back.cost.value)
    assert there.by_country == pytest.approx(back.by_country)
    assert [leg.route_id for leg in there.legs] == [leg.route_id for leg in reversed(back.legs)]
    assert [(e.kind, e.place, e.hours) for e in there.events] == [
        (e.kind, e.place, e.hours) for e in reversed(back.events)
    ]
    assert [e.m for e in there.events] == pytest.approx([back.length_m - e.m for e in reversed(back.events)])
    assert there.legs[0].runs[0][0] == pytest.approx(back.legs[-1].runs[0][-1])


def test_that_the_busan_moscow_railway_changes_gauge_once_and_crosses_two_borders(find):
    path = find("Busan", "Moscow", scenario="settlement")
    assert 10_500_000 < path.length_m < 11_000_000
    borders = [event.detail for event in path.events if event.kind is EventKind.BORDER]
    assert borders == ["border KR – KP", "border KP – RU"]
    changes = [event for event in path.events if event.kind is EventKind.GAUGE and event.hours.value > 0]
    assert ["1435 to 1520 mm" in event.detail for event in changes] == [True]


def test_hunchun_to_the_sea_with_and_without_rajin(find):
    with_kp = held_together(find("Hunchun", "Busan", ROAD, SEA))
    assert "sea-rajin-busan" in [leg.route_id for leg in with_kp.legs]
    without = held_together(find("Hunchun", "Busan", ROAD, SEA, avoid=("KP",)))
    assert [leg.route_id for leg in without.legs if leg.mode == "sea"] == ["sea-posyet-busan"]
    assert without.length_m > with_kp.length_m
    path = find("Hunchun", "Rajin", avoid=("KP",))
    assert not path.found
    assert "KP, which is avoided" in path.reason
    port = held_together(find("Hunchun", "Rajin"))
    assert {leg.route_id for leg in port.legs} >= {"hunchun-makhalino", "khasan-rajin"}


def test_that_cutting_a_line_names_it_and_the_reason(find):
    cut = scenario_of(
        {
            "id": "cut",
            "name": "Cut",
            "patches": [
                {
                    "kind": "close",
                    "target": "baranovsky-khasan",
                    "date": "2027-01-01",
                    "reason": "a flood took the bridge",
                }
            ],
        },
        "t",
    )
    path = find("Vladivostok", "Rajin", scenario="cut", scenarios=[cut])
    assert not path.found
    for words in (
        "Baranovsky – Khasan",
        "baranovsky-khasan",
        "closed since 2027-01-01",
        "a flood took the bridge",
        "cut",
    ):
        assert words in path.reason
    before = find("Vladivostok", "Rajin", scenario="cut", scenarios=[cut], date="2026")
    assert before.found
    detour = find("Vladivostok", "Rajin", RAIL, ROAD, SEA, scenario="cut", scenarios=[cut])
    assert detour.found
    assert "baranovsky-khasan" not in [leg.route_id for leg in detour.legs]


def test_that_closing_a_line_leaves_the_track_that_another_shares_with_it(find):
    cut = scenario_of({"id": "cut", "name": "Cut", "patches": [{"kind": "close", "target": "gyeongbu"}]}, "t")
    path = held_together(find("Pohang", "Busan", scenario="cut", scenarios=[cut]))
    assert [leg.route_id for leg in path.legs] == ["pohang-busan"]
    assert not find("Daejeon", "Busan", scenario="cut", scenarios=[cut]).found


def test_that_a_missing_link_is_named_with_its_distance(find):
    path = find("Manpo", "Rajin")
    assert not path.found
    assert "missing link" in path.reason
    assert "km" in path.reason


def test_that_a_place_far_from_the_network_is_said(find):
    path = find("131,46.2", "Rajin")
    assert not path.found
    assert "from the network" in path.reason
    assert not find("Niigata", "Rajin").found


def test_that_the_bridge_scenario_opens_the_road_bridge_and_nothing_else(find, workspace):
    today = find("Khasan", "Tumangang", ROAD)
    bridge = held_together(find("Khasan", "Tumangang", ROAD, scenario="bridge-open"))
    assert bridge.length_m == pytest.approx(4_700, rel=0.05)
    assert today.length_m > 100_000
    found = compare(workspace, Wish("Khasan", "Tumangang", (RAIL, ROAD, SEA)), "today", "bridge-open")
    moved = [one for one in found.changes if one.change is not Change.SAME]
    assert [(one.route_id, one.change) for one in moved] == [("tumen-road-bridge-approaches", Change.GAINED)]
    assert "bridge-open: open tumen-road-bridge-approaches" in moved[0].cause
    assert found.series[1][-1].m == pytest.approx(found.paths[1].length_m)
    back = compare(workspace, Wish("", "", (RAIL, ROAD, SEA)), "bridge-open", "today")
    assert [one.change for one in back.changes if one.change is not Change.SAME] == [Change.LOST]
    assert "without open" in back.deltas[0].cause
    assert compare(workspace, Wish("", "", (RAIL,)), "today", "today").deltas == ()


def test_that_every_target_of_the_bundled_scenarios_is_there(workspace):
    ids = {key[1] for key in workspace.routes}
    for scenario in bundled_scenarios():
        for patch in scenario.patches:
            assert patch.kind.value in {"lift", "enforce"} or patch.target in ids, (scenario.id, patch.target)
    assert [one.id for one in bundled_scenarios()] == [
        "today",
        "exemption",
        "gradual",
        "settlement",
        "settlement-without-rok",
        "bridge-open",
    ]


def test_that_via_leads_by_way_of_a_place(find):
    path = held_together(find("Vladivostok", "Rajin", via=("Ussuriysk",)))
    plain = find("Vladivostok", "Rajin")
    assert path.length_m > plain.length_m + 20_000
    assert [event.detail for event in path.events if event.kind is EventKind.STATION] == ["by way of Ussuriysk"]


def test_that_a_cost_of_one_s_own_moves_the_path_and_only_the_sums_it_is_part_of(find):
    dear = bundled_costs().cost("border-rail-h")
    slow = bundled_costs().with_cost(replace(dear, band=Band(100, 200, 300)))
    path, plain = find("Vladivostok", "Rajin", costs=slow), find("Vladivostok", "Rajin")
    assert path.hours.value - plain.hours.value == pytest.approx(200 - 20.6)
    assert path.cost == plain.cost
    assert path.length_m == plain.length_m


def test_that_sanctions_are_events_and_cut_only_where_they_are_enforced(find):
    def screen(asked):
        if "KP" not in asked.countries or asked.lifted:
            return ()
        return (Ruling("coal may not be carried", "UNSCR 2371, paragraph 8", forbids=asked.cargo == "coal"),)

    path = held_together(find("Vladivostok", "Rajin", screen=screen, cargo="coal"))
    told = [event for event in path.events if event.kind is EventKind.SANCTION]
    assert [(event.detail, event.source) for event in told] == [("coal may not be carried", "UNSCR 2371, paragraph 8")]
    strict = scenario_of({"id": "strict", "name": "Strict", "patches": [{"kind": "enforce", "target": "UN"}]}, "test")
    barred = find("Vladivostok", "Rajin", screen=screen, cargo="coal", scenario="strict", scenarios=[strict])
    assert not barred.found
    assert "barred by UNSCR 2371" in barred.reason
    assert find("Vladivostok", "Rajin", screen=screen, cargo="flour", scenario="strict", scenarios=[strict]).found
    free = find("Vladivostok", "Rajin", screen=screen, cargo="coal", scenario="settlement")
    assert EventKind.SANCTION not in kinds(free)


def test_that_the_screen_is_told_where_the_way_begins_and_ends(find):
    told = []

    def screen(asked):
        told.append((asked.origin, asked.destination, asked.cargo))
        return ()

    find("Vladivostok", "Rajin", RAIL, SEA, screen=screen, cargo="coal")
    find("Busan", "Moscow", SEA, RAIL, screen=screen)
    find("Rajin", "Shanghai", SEA, screen=screen)
    assert list(dict.fromkeys(told)) == [("RU", "KP", "coal"), ("KR", "RU", None), ("KP", "CN", None)]


def test_that_a_power_line_to_the_north_meets_another_frequency(find):
    built = scenario_of(
        {"id": "line", "name": "Line", "patches": [{"kind": "open", "target": "vladivostok-chongjin-500kv"}]}, "test"
    )
    path = held_together(find("132.05,43.4", "Chongjin", Mode.POWER, scenario="line", scenarios=[built]))
    assert [event.detail for event in path.events if event.kind is EventKind.GRID] == [
        "50 to 60 Hz: the grids can be joined by direct current only"
    ]
    assert path.hours is None
    with pytest.raises(InputError, match="no rate"):
        find("Vladivostok", "Chongjin", Mode.POWER, minimise=Minimise.COST)


def test_that_a_scenario_s_link_is_taken(find):
    link = scenario_of(
        {
            "id": "gap",
            "name": "Gap",
            "patches": [
                {
                    "kind": "add-link",
                    "link": {
                        "id": "seoul-pyonggang",
                        "name": "Seoul – Pyonggang",
                        "mode": "rail",
                        "gauge": "1435",
                        "travel_km": 130,
                        "places": [[126.9707, 37.5547], [127.125, 38.255], [127.2857, 38.4142]],
                    },
                }
            ],
        },
        "test",
    )
    path = held_together(find("Seoul", "Wonsan", scenario="gap", scenarios=[link]))
    assert path.legs[0].route_id == "seoul-pyonggang"
    assert path.legs[0].length_m == pytest.approx(130_000)
    assert not find("Seoul", "Wonsan").found


def test_that_alternatives_differ(workspace):
    wish = Wish("Busan", "Moscow", (RAIL, SEA))
    paths = find_paths(asked(workspace, wish), wish, count=4)
    assert len(paths) == 4
    ships = [tuple(leg.route_id for leg in path.legs if leg.mode == "sea") for path in paths]
    assert len(set(ships)) == 4
    assert all(paths[0].length_m <= path.length_m for path in paths)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nowhereville", "no place that is known"),
        ("Namsan town", "no place"),
        ("200,95", "no lon,lat"),
        ("  ", "empty"),
    ],
)
def test_that_an_unknown_place_is_refused(find, text, words):
    with pytest.raises(InputError, match=words):
        find(text, "Rajin")


def test_that_an_ambiguous_name_lists_its_candidates(find, workspace):
    frame = workspace.rows["places"].frame
    names = frame["name"].value_counts()
    spread = [
        name
        for name in names[names > 1].index
        if frame[frame["name"] == name].geometry.x.max() - frame[frame["name"] == name].geometry.x.min() > 0.5
    ]
    with pytest.raises(InputError, match="several places") as caught:
        find(spread[0], "Rajin")
    assert str(caught.value).count(spread[0]) >= 3


@pytest.mark.parametrize(
    "name", ["Rajin", "Раджин", "라진", "罗津", "rajin", "place-rajin-station", "Najin", "130.289,42.250"]
)
def test_that_a_place_is_found_by_any_of_its_names(find, name):
    assert find("Khasan", name).legs[-1].route_id == "khasan-rajin"


def test_that_modes_that_are_no_one_network_are_refused(find):
    with pytest.raises(InputError, match="networks of their own"):
        find("Seoul", "Busan", RAIL, Mode.GAS)


def test_that_an_unknown_scenario_lists_those_there_are(find):
    with pytest.raises(InputError, match="bridge-open"):
        find("Seoul", "Busan", scenario="peace")


def test_what_is_reached_within_a_distance(workspace):
    wish = Wish("Rajin", "", (RAIL,))
    found = reach_of(asked(workspace, wish), wish, 60_000.0)
    names = {name: weight for name, _, _, weight in found.places}
    assert {"Rajin", "Sonbong", "Tumangang", "Khasan"} <= set(names)
    assert names["Rajin"] == 0
    assert names["Khasan"] == pytest.approx(51_750, rel=0.01)
    assert max(names.values()) <= 60_000
    assert all(one.high <= 60_000 + 1 for one in found.stretches)
    assert found.metres > 120_000


def test_that_a_matrix_says_what_single_paths_say(workspace, find):
    one = asked(workspace, Wish("", "", (RAIL,)))
    places = ["Vladivostok", "Rajin", "Seoul"]
    rows = matrix_of(one, places, places, Minimise.DISTANCE)
    assert rows[0][0].metres == 0
    path = find("Vladivostok", "Rajin")
    assert rows[0][1].metres == pytest.approx(path.length_m) == pytest.approx(rows[1][0].metres)
    assert rows[0][1].hours == pytest.approx(path.hours.value)
    assert rows[0][1].money == pytest.approx(path.cost.value)
    assert rows[0][2] is None
