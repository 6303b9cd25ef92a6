"""The door of scenarios and costs: what is taken, what is refused, and what is said."""

import json

import pytest

from nkgis.errors import InputError
from nkgis.io.costs import bundled_costs, read_costs
from nkgis.io.scenarios import bundled_scenarios, read_scenarios
from nkgis.model.costs import ASSUMPTION, Band, Cost
from nkgis.model.scenario import PatchKind

HEAD = "id,quantity,mode,where,low,value,high,unit,basis,source,note\n"
GOOD = "a,gauge_h,rail,*,1,2,3,h,assumption,,\n"


@pytest.fixture
def costs(tmp_path):
    def write(text):
        path = tmp_path / "own.csv"
        path.write_text(text, encoding="utf-8")
        return read_costs(path)

    return write


@pytest.fixture
def scenarios(tmp_path):
    def write(*patches, **more):
        path = tmp_path / "own.json"
        row = {"id": "own", "name": "Own", "patches": list(patches), **more}
        path.write_text(json.dumps({"format": "nkgis-scenarios", "version": 1, "scenarios": [row]}), encoding="utf-8")
        return read_scenarios(path)[0]

    return write


def test_that_every_bundled_cost_has_a_source_or_is_an_assumption():
    table = bundled_costs()
    assert len(table.costs) > 35
    for cost in table.costs:
        assert bool(cost.source) != (cost.basis == ASSUMPTION), cost.id
        assert cost.told


def test_that_the_narrowest_place_is_found_first(costs):
    table = costs(HEAD + GOOD + "b,gauge_h,rail,KP-RU,4,5,6,h,assumption,,\nc,gauge_h,rail,Tumangang,7,8,9,h,A,read,\n")
    assert table.find("gauge_h", "rail", ["tumangang", "KP-RU"]).id == "c"
    assert table.find("gauge_h", "rail", [None, "KP-RU"]).id == "b"
    assert table.find("gauge_h", "rail", ["Seoul"]).id == "a"
    assert table.find("gauge_h", "road") is None


def test_that_a_cost_is_replaced_by_its_id_or_its_place(costs):
    table = costs(HEAD + GOOD)
    other = Cost("x", "gauge_h", "rail", "*", Band(1, 1, 1), "h", ASSUMPTION)
    assert [one.id for one in table.with_cost(other).costs] == ["x"]
    assert table.costs[0].id == "a"
    more = Cost("y", "gauge_h", "rail", "KP", Band(1, 1, 1), "h", ASSUMPTION)
    assert [one.id for one in table.with_cost(more).costs] == ["a", "y"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("a,gauge_h,rail,*,3,2,1,h,assumption,,", "must not fall"),
        ("a,gauge_h,rail,*,1,x,3,h,assumption,,", "is no number"),
        ("a,gauge_h,rail,*,1,inf,inf,h,assumption,,", "is no number"),
        ("a,gauge_h,rail,*,1,2,3,km,assumption,,", "the unit of gauge_h is h"),
        ("a,magic,rail,*,1,2,3,h,assumption,,", "is no quantity"),
        ("a,gauge_h,rail,*,1,2,3,h,A,,", "name it"),
        ("a,gauge_h,rail,*,1,2,3,h,D,x,", "the basis is one of"),
        ("a,gauge_h,,*,1,2,3,h,assumption,,", "mode and the place"),
        (",gauge_h,rail,*,1,2,3,h,assumption,,", "no id"),
        ("a,gauge_h,rail,*,1,2,3,h,assumption,,\na,gauge_h,rail,KP,1,2,3,h,assumption,,", "there twice"),
    ],
)
def test_that_a_bad_cost_is_refused_by_its_line(costs, row, told):
    with pytest.raises(InputError, match=r"own\.csv, line [23]") as caught:
        costs(HEAD + row + "\n")
    assert told in str(caught.value)


@pytest.mark.parametrize("text", ["", "id,name\na,b\n", HEAD])
def test_that_what_is_no_table_of_costs_is_refused(costs, text):
    with pytest.raises(InputError, match="no table of costs"):
        costs(text)


def test_that_the_bundled_scenarios_are_told_in_every_language():
    for scenario in bundled_scenarios():
        assert set(scenario.names) == {"ru", "ko", "zh"}
        assert all(patch.reason and patch.source for patch in scenario.patches)
    assert bundled_scenarios()[0].patches == ()


def test_that_every_kind_of_patch_is_read(scenarios):
    cost = dict(zip(HEAD.strip().split(","), GOOD.strip().split(","), strict=True))
    link = {"id": "l", "name": "L", "mode": "rail", "places": [[130, 42], [131, 43]], "travel_km": 99, "gauge": "dual"}
    read = scenarios(
        {"kind": "close", "target": "x", "date": "2030-5"},
        {"kind": "open", "target": "x"},
        {"kind": "gauge", "target": "x", "value": "dual"},
        {"kind": "add-link", "link": link},
        {"kind": "lift", "target": "UN", "value": "coal"},
        {"kind": "enforce", "target": "*"},
        {"kind": "set-cost", "cost": cost},
        date="2030",
    )
    assert [patch.kind for patch in read.patches] == [
        PatchKind.CLOSE,
        PatchKind.OPEN,
        PatchKind.GAUGE,
        PatchKind.ADD_LINK,
        PatchKind.LIFT,
        PatchKind.ENFORCE,
        PatchKind.SET_COST,
    ]
    assert read.patches[0].date == "2030-05"
    assert read.links[0].travel_km == 99
    assert read.patches[-1].cost.band == Band(1, 2, 3)


@pytest.mark.parametrize(
    ("patch", "told"),
    [
        ({"kind": "melt"}, "no kind of patch"),
        ({"kind": "close"}, "needs a target"),
        ({"kind": "gauge", "target": "x"}, "gauge needs a value"),
        ({"kind": "close", "target": "x", "date": "soon"}, "no date"),
        ({"kind": "close", "target": "x", "colour": 1}, "colour is no key"),
        ({"kind": "add-link"}, "needs a link"),
        ({"kind": "add-link", "link": {"id": "l", "name": "L", "mode": "air", "places": []}}, "no mode"),
        ({"kind": "add-link", "link": {"id": "l", "name": "L", "mode": "rail", "places": [[1, 2]]}}, "two or more"),
        (
            {"kind": "add-link", "link": {"id": "l", "name": "L", "mode": "rail", "places": [[1, 2], [1, 200]]}},
            "in degrees",
        ),
        (
            {"kind": "add-link", "link": {"id": "l", "name": "L", "mode": "rail", "places": [[1, 2], [1, 2]]}},
            "to another",
        ),
        (
            {
                "kind": "add-link",
                "link": {"id": "l", "name": "L", "mode": "rail", "places": [[1, 2], [1, 3]], "hours": -1},
            },
            "above 0",
        ),
        ({"kind": "set-cost", "cost": {"id": "x"}}, "no quantity"),
        ("close", "a patch is an object"),
    ],
)
def test_that_a_bad_patch_is_refused_with_its_number(scenarios, patch, told):
    with pytest.raises(InputError, match="patch 1") as caught:
        scenarios(patch)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"format": "x"},
        {"format": "nkgis-scenarios", "version": 2, "scenarios": []},
        {"format": "nkgis-scenarios", "version": 1, "scenarios": [{"id": "a"}]},
    ],
)
def test_that_what_is_no_file_of_scenarios_is_refused(tmp_path, document):
    path = tmp_path / "own.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InputError):
        read_scenarios(path)
