"""Kilometres and sections of a route: bundled and from a user's file, for the window and the command line."""

import csv
import io
import json

import pytest
from geographiclib.geodesic import Geodesic

from nkgis.__main__ import main
from nkgis.app.operations import workspace_of
from nkgis.app.referencing import csv_of, referenced, write_sections
from nkgis.errors import InputError
from nkgis.model.event import kinds_of

LINE = [(130.5, 42.6), (130.7, 42.3), (130.4, 42.2)]
EVENTS = [
    {"kind": "structure", "value": "bridge", "from_km": 5, "to_km": 6, "since": "1959-08-09", "source": "survey"},
    {"kind": "structure", "value": "old bridge", "from_km": 5, "to_km": 6, "until": "1959-08-08"},
    {"kind": "owner", "value": "State", "from_km": 0, "to_km": 20},
    {"kind": "owner", "value": "Company", "from_km": 5.5, "to_km": 20, "since": "2009-08"},
    {"kind": "structure", "value": "=1+1", "at_km": 12},
    {"kind": "length_m", "value": "odd"},
    {"kind": "owner"},
]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    stations = [{"name": "A", "at_km": 0, "km": 100}, {"name": "B", "at_km": 20, "km": 122}]
    properties = {"id": "mine", "name": "Mine", "kind": "rail", "gauge": "1520", "events": EVENTS, "stations": stations}
    feature = {"type": "Feature", "properties": properties, "geometry": {"type": "LineString", "coordinates": LINE}}
    file = tmp_path_factory.mktemp("events") / "mine.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def mine(path):
    return referenced(workspace_of([path]), "mine")


def structures(one, date):
    return [(row.from_m, row.to_m, row.values["structure"]) for row in one.sections(date) if "structure" in row.values]


def test_that_structures_and_owners_of_a_file_hold_on_their_dates(mine):
    border_m = mine.measurement.segments[0].to_m
    assert structures(mine, None)[0][::2] == (5000.0, "bridge")
    assert {value for *_, value in structures(mine, "1950")} == {"old bridge"}
    owners = [(row.from_m, row.values.get("owner")) for row in mine.sections(None) if row.from_m < 20_000]
    assert owners[0] == (0.0, "State")
    assert (5500.0, "Company") in owners
    assert {row.values.get("owner") for row in mine.sections("2000")} == {"State", None}
    assert border_m in {row.to_m for row in mine.sections(None)}
    assert mine.dates == ("1959-08-08", "1959-08-09", "2009-08")
    assert "the owner has no value" in mine.problems[0]


def test_that_sections_cover_the_route_and_points_stand_between_them(mine):
    rows = mine.rows(None)
    stretches = [row for row in rows if not row.is_point]
    assert [row.to_m for row in stretches[:-1]] == [row.from_m for row in stretches[1:]]
    assert stretches[-1].to_m == mine.length_m == pytest.approx(mine.measurement.length_m)
    assert [row.from_m for row in rows if row.is_point] == [12_000.0]
    assert kinds_of(rows) == ["country", "gauge", "status", "structure", "owner", "length_m"]


def test_that_a_point_of_the_route_has_both_kilometres_place_and_country(mine):
    mark = mine.at_published(111.0)
    truth = Geodesic.WGS84.InverseLine(LINE[0][1], LINE[0][0], LINE[1][1], LINE[1][0]).Position(mark.m)
    assert mark.m == pytest.approx(10_000)
    assert (mark.lon, mark.lat) == (pytest.approx(truth["lon2"], abs=1e-6), pytest.approx(truth["lat2"], abs=1e-6))
    near = mine.near(mark.lon, mark.lat, within_m=1)
    assert near.m == pytest.approx(mark.m, abs=0.01)
    assert near.published_km == pytest.approx(111.0, abs=1e-4)
    assert mine.near(131.5, 43.0, within_m=100) is None
    assert [mine.country(m) for m in (0.0, mine.length_m)] == [
        mine.measurement.segments[0].country, mine.measurement.segments[-1].country]
    with pytest.raises(InputError, match="beyond the line"):
        mine.at(mine.length_m + 1)


def test_that_window_and_command_line_write_the_same_bytes_and_no_formula(mine, path, tmp_path, capsys):
    assert main(["chainage", "mine", str(path), "--sections", "--date", "2010-01-01", "--format", "csv"]) == 0
    printed = capsys.readouterr()
    written = write_sections(mine, "2010-01-01", tmp_path / "sections.csv").read_text(encoding="utf-8")
    assert printed.out == written == csv_of(mine, "2010-01-01")
    assert "the owner has no value" in printed.err
    rows = list(csv.DictReader(io.StringIO(written)))
    bridge = next(row for row in rows if row["structure"] == "bridge")
    assert (bridge["from_m"], bridge["published_from_km"], bridge["sources"]) == (
        "5000.000000", "105.500000", "structure: survey")
    assert "structure: 1959-08-09/.." in bridge["dates"]
    assert {row["event_length_m"] for row in rows if row["from_m"] != row["to_m"]} == {"odd"}
    assert next(row for row in rows if row["from_m"] == row["to_m"])["structure"] == "'=1+1"


def test_that_the_command_lists_structures_and_owners_as_table_and_json(path, capsys):
    assert main(["chainage", "mine", str(path), "--sections", "--format", "json", "--quiet"]) == 0
    found = capsys.readouterr()
    written = json.loads(found.out)
    assert found.err == ""
    assert [row["structure"] for row in written["points"]] == ["=1+1"]
    assert {row.get("owner") for row in written["sections"]} >= {"State", "Company"}
    assert main(["chainage", "mine", str(path), "--sections"]) == 0
    assert "bridge" in capsys.readouterr().out


@pytest.mark.parametrize(("arguments", "why"), [
    (["--sections", "--date", "soon"], "soon is no date"),
    (["--at", "1", "--format", "csv"], "add --sections"),
    (["--at", "99"], "beyond the line"),
])
def test_that_bad_wishes_are_one_sentence(path, capsys, arguments, why):
    assert main(["chainage", "mine", str(path), *arguments]) == 2
    assert why in capsys.readouterr().err


def test_that_the_bundled_line_has_its_bridge_its_lease_and_its_dated_statuses():
    one = referenced(workspace_of([]), "khasan-rajin")
    bridge = [row for row in one.sections(None) if "Friendship Bridge" in row.values.get("structure", "")]
    assert {row.values["country"] for row in bridge} == {"RU", "KP"}
    assert sum(row.to_m - row.from_m for row in bridge) == pytest.approx(590, abs=1)
    assert not any("structure" in row.values for row in one.sections("1950"))
    assert "RasonConTrans" in one.sections(None)[-1].values["operator"]
    assert "operator" not in one.sections("2005")[-1].values
    assert [one.sections(day)[-1].values["status"] for day in ("2011", "2015", "2021", "2024", None)] == [
        "construction", "operating", "suspended", "operating", "operating"]
    assert one.problems == ()
