"""`nkgis route`, `reach`, `matrix`, `compare` and the scenarios of `catalog`: the public shape and exit codes."""

import csv
import io
import json

import pytest

from nkgis.__main__ import main

FIELDS = {
    "kind",
    "version",
    "from",
    "to",
    "scenario",
    "mode",
    "minimise",
    "found",
    "length_m",
    "hours",
    "cost",
    "by_country",
    "legs",
    "events",
    "reason",
}
KINDS = {"border", "gauge", "port", "transfer", "grid", "sanction", "station"}


def asked(capsys, *words, code=0):
    assert main([str(word) for word in words]) == code
    out, err = capsys.readouterr()
    if code:
        assert out == ""
        assert err.startswith("nkgis: error: ")
        assert err.count("\n") == 1
        return err
    return out


def test_that_route_json_has_every_field_of_the_contract(capsys):
    path = json.loads(asked(capsys, "route", "Vladivostok", "Rajin", "--format", "json"))
    assert set(path) >= FIELDS
    assert (path["kind"], path["version"], path["scenario"]) == ("nkgis-route", 1, "today")
    assert (path["from"], path["to"], path["mode"], path["minimise"]) == ("Vladivostok", "Rajin", ["rail"], "distance")
    assert path["found"] is True
    assert path["reason"] is None
    assert set(path["cost"]) == {"value", "unit", "low", "high"}
    assert path["cost"]["unit"] == "USD/t"
    assert path["cost"]["low"] <= path["cost"]["value"] <= path["cost"]["high"]
    assert set(path["by_country"]) == {"RU", "KP"}
    assert sum(path["by_country"].values()) == pytest.approx(path["length_m"], abs=0.001)
    for leg in path["legs"]:
        assert set(leg) >= {"route_id", "name", "mode", "from_m", "to_m", "length_m", "hours"}
        assert leg["to_m"] - leg["from_m"] == pytest.approx(leg["length_m"])
    for event in path["events"]:
        assert set(event) >= {"m", "kind", "detail", "hours"}
        assert event["kind"] in KINDS


def test_that_no_path_is_exit_0_with_its_reason(capsys):
    path = json.loads(asked(capsys, "route", "Seoul", "Pyongyang", "--format", "json"))
    assert (path["found"], path["length_m"], path["hours"], path["cost"]) == (False, None, None, None)
    assert (path["legs"], path["events"]) == ([], [])
    assert "dorasan-panmun" in path["reason"]
    assert "closed since 2008-12-01" in asked(capsys, "route", "Seoul", "Pyongyang")


def test_that_options_are_taken_as_they_are_written(capsys):
    words = [
        "route",
        "Hunchun",
        "Busan",
        "--mode",
        "road,sea",
        "--minimise",
        "time",
        "--via",
        "Kraskino",
        "--avoid",
        "kp",
        "mn",
        "--date",
        "2026-01",
        "--cargo",
        "coal",
        "--scenario",
        "settlement",
        "--format",
        "json",
    ]
    path = json.loads(asked(capsys, *words))
    assert path["mode"] == ["road", "sea"]
    assert (path["minimise"], path["scenario"], path["via"], path["avoid"]) == (
        "time",
        "settlement",
        ["Kraskino"],
        ["KP", "MN"],
    )
    assert (path["cargo"], path["date"]) == ("coal", "2026-01")
    assert "station" in [event["kind"] for event in path["events"]]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Nowhereville", "Rajin"), "Nowhereville is no place"),
        (("Rajim", "Khasan"), "did you mean"),
        (("Seoul", "Busan", "--scenario", "peace"), "bridge-open"),
        (("Seoul", "Busan", "--mode", "air"), "no list of modes"),
        (("Seoul", "Busan", "--mode", "rail,gas"), "networks of their own"),
        (("Seoul", "Busan", "--avoid", "Korea"), "no country code"),
        (("Seoul", "Busan", "--date", "soon"), "no date"),
        (("Seoul", "Busan", "--alternatives", "0"), "from 1 to 10"),
        (("Seoul", "Busan", "missing.nkgis"), "does not exist"),
        (("Seoul", "Busan", "--mode", "power", "--minimise", "cost"), "no rate"),
    ],
)
def test_that_bad_input_is_one_line_and_exit_2(capsys, words, told):
    assert told in asked(capsys, "route", *words, code=2)


def test_that_a_file_of_one_s_own_is_a_network(tmp_path, capsys):
    rows = [
        ("a", [[130.0, 42.0], [130.2, 42.0]], {"kind": "rail"}),
        ("b", [[130.2, 42.0], [130.2, 42.2]], {"kind": "rail"}),
        ("c", [[130.2, 42.25], [130.4, 42.25]], {"kind": "rail"}),
        ("d", [[130.0, 42.0], [130.2, 42.2]], {"kind": "road"}),
    ]
    path = tmp_path / "own.geojson"
    path.write_text(
        json.dumps(
            {
                "type": "FeatureCollection",
                "features": [
                    {
                        "type": "Feature",
                        "id": name,
                        "properties": {"status": "operating", **more},
                        "geometry": {"type": "LineString", "coordinates": places},
                    }
                    for name, places, more in rows
                ],
            }
        ),
        encoding="utf-8",
    )
    found = json.loads(asked(capsys, "route", "130,42", "130.2,42.2", path, "--format", "json"))
    assert [leg["route_id"] for leg in found["legs"]] == ["a", "b"]
    road = json.loads(asked(capsys, "route", "130.02,42.02", "130.1,42.1", path, "--mode", "road", "--format", "json"))
    assert [leg["route_id"] for leg in road["legs"]] == ["d"]
    cut = json.loads(asked(capsys, "route", "130,42", "130.4,42.25", path, "--format", "json"))
    assert cut["found"] is False
    assert "missing link is shortest" in cut["reason"]
    assert "5.6 km" in cut["reason"]


def test_that_own_costs_and_scenarios_are_read_at_the_door(tmp_path, capsys):
    costs = tmp_path / "costs.csv"
    head = "id,quantity,mode,where,low,value,high,unit,basis,source,note\n"
    costs.write_text(head + "s,speed,rail,*,50,100,200,km/h,assumption,,\n", encoding="utf-8")
    found = json.loads(asked(capsys, "route", "Seoul", "Busan", "--costs", costs, "--format", "json"))
    assert found["hours"] == pytest.approx(found["length_m"] / 100_000, rel=1e-4)
    assert found["cost"] is None
    costs.write_text(head + "s,speed,rail,*,0,100,200,km/h,assumption,,\n", encoding="utf-8")
    assert "costs.csv, line 2: a speed is above 0" in asked(capsys, "route", "Seoul", "Busan", "--costs", costs, code=2)
    own = tmp_path / "own.json"
    own.write_text(
        json.dumps(
            {
                "format": "nkgis-scenarios",
                "version": 1,
                "scenarios": [
                    {
                        "id": "cut",
                        "name": "Cut",
                        "patches": [{"kind": "close", "target": "gyeongbu", "reason": "a strike"}],
                    }
                ],
            }
        )
    )
    cut = json.loads(
        asked(capsys, "route", "Seoul", "Busan", "--scenarios", own, "--scenario", "cut", "--format", "json")
    )
    assert "a strike" in cut["reason"]
    own.write_text(
        json.dumps(
            {
                "format": "nkgis-scenarios",
                "version": 1,
                "scenarios": [{"id": "cut", "name": "Cut", "patches": [{"kind": "melt", "target": "gyeongbu"}]}],
            }
        )
    )
    told = asked(capsys, "route", "Seoul", "Busan", "--scenarios", own, "--scenario", "cut", code=2)
    assert "melt is no kind of patch" in told


def test_that_alternatives_and_geojson_hold_every_way(capsys, tmp_path):
    out = tmp_path / "ways.geojson"
    asked(
        capsys,
        "route",
        "Busan",
        "Moscow",
        "--mode",
        "rail,sea",
        "--alternatives",
        3,
        "--format",
        "geojson",
        "--out",
        out,
    )
    features = json.loads(out.read_text(encoding="utf-8"))["features"]
    assert len(features) == 3
    assert {feature["geometry"]["type"] for feature in features} == {"MultiLineString"}
    asked(capsys, "measure", out, "--format", "json")


def test_that_catalog_lists_the_scenarios(capsys):
    listed = json.loads(asked(capsys, "catalog", "--format", "json"))["scenarios"]
    assert [one["id"] for one in listed] == [
        "today",
        "exemption",
        "gradual",
        "settlement",
        "settlement-without-rok",
        "bridge-open",
    ]
    assert all(one["name"] and one["name_ru"] and one["name_ko"] and one["name_zh"] for one in listed)
    assert "settlement-without-rok" in asked(capsys, "catalog")


def test_that_reach_matrix_and_compare_answer(capsys):
    found = json.loads(asked(capsys, "reach", "Rajin", "--within", 60, "--format", "json"))
    assert "Khasan" in [place["name"] for place in found["places"]]
    assert json.loads(asked(capsys, "reach", "Rajin", "--within", 60, "--format", "geojson"))["features"]
    rows = list(csv.DictReader(io.StringIO(asked(capsys, "matrix", "--from", "Rajin", "Seoul", "--format", "csv"))))
    assert [(row["from"], row["to"]) for row in rows] == [
        ("Rajin", "Rajin"),
        ("Rajin", "Seoul"),
        ("Seoul", "Rajin"),
        ("Seoul", "Seoul"),
    ]
    assert rows[1]["length_m"] == ""
    told = json.loads(
        asked(
            capsys,
            "compare",
            "today",
            "bridge-open",
            "--mode",
            "road",
            "--from",
            "Khasan",
            "--to",
            "Tumangang",
            "--format",
            "json",
        )
    )
    assert [(row["route"], row["change"]) for row in told["stretches"]] == [("tumen-road-bridge-approaches", "gained")]
    assert told["paths"][0]["length_m"] > told["paths"][1]["length_m"]
    assert told["series"][0][0] == {"m": 0.0, "hours": 0.0, "cost": 0.0, "what": ""}
    assert "go together" in asked(capsys, "compare", "today", "bridge-open", "--from", "Khasan", code=2)


def test_that_network_lists_the_faults_of_the_joints(tmp_path, capsys):
    rows = {"a": [[130.0, 42.0], [130.2, 42.0]], "b": [[130.2, 42.01], [130.2, 42.2]]}
    path = tmp_path / "own.geojson"
    path.write_text(
        json.dumps(
            {
                "type": "FeatureCollection",
                "features": [
                    {
                        "type": "Feature",
                        "id": name,
                        "properties": {"kind": "rail"},
                        "geometry": {"type": "LineString", "coordinates": places},
                    }
                    for name, places in rows.items()
                ],
            }
        ),
        encoding="utf-8",
    )
    assert main(["network", str(path), "--format", "json"]) == 3
    told = json.loads(capsys.readouterr().out)
    assert (told["lines"], told["nodes"], told["edges"]) == (2, 4, 2)
    assert {fault["kind"] for fault in told["faults"]} == {"far-snap"}
    assert told["faults"][0]["distance_m"] == pytest.approx(1111, abs=2)
    assert set(told["faults"][0]["lines"]) == {"a", "b"}
    joined = json.loads(asked(capsys, "network", path, "--tolerance", 1200, "--format", "json"))
    assert joined["faults"] == []
    assert "from 0 to 2500" in asked(capsys, "network", path, "--tolerance", 9000, code=2)


def test_that_a_project_s_own_scenario_is_taken_by_every_command(tmp_path, capsys):
    patch = {"kind": "close", "target": "gyeongbu", "reason": "a strike"}
    project = {
        "format": "nkgis-project",
        "version": 1,
        "layers": [{"id": "railways", "bundled": True}],
        "project": {"name": "Own", "scenarios": [{"id": "strike", "name": "Strike", "patches": [patch]}]},
    }
    path = tmp_path / "own.nkgis"
    path.write_text(json.dumps(project), encoding="utf-8")
    path_found = json.loads(
        asked(capsys, "route", "126.9707,37.5547", "129.042,35.113", path, "--scenario", "strike", "--format", "json")
    )
    assert "a strike" in path_found["reason"]
    out = tmp_path / "own.csv"
    asked(capsys, "export", path, "--scenario", "strike", "--out", out)
    rows = {row["id"]: row for row in csv.DictReader(out.read_text(encoding="utf-8").splitlines())}
    assert rows["gyeongbu"]["status"] == "closed"
    assert rows["pyongui"]["status"] == "operating"
    told = json.loads(asked(capsys, "compare", "today", "strike", path, "--format", "json"))
    assert [(row["route"], row["change"]) for row in told["stretches"]] == [("gyeongbu", "lost")]
    project["project"]["scenarios"][0]["patches"][0]["kind"] = "melt"
    path.write_text(json.dumps(project), encoding="utf-8")
    assert "own.nkgis cannot be used" in asked(capsys, "route", "a", "b", path, code=2)


def test_that_the_same_question_gives_the_same_bytes(capsys):
    words = ("route", "Busan", "Moscow", "--mode", "rail,sea", "--format", "json")
    assert asked(capsys, *words) == asked(capsys, *words)
