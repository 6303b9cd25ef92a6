"""The public command line: names, fields, exit codes, one line for bad input."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from nkgis.__main__ import main

LINE = [[130.64528, 42.42806], [130.641271, 42.415217], [130.6081, 42.4214], [130.28917, 42.24972]]
BOXES = {"A": [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], "B": [[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]}


def collection(features):
    return json.dumps({"type": "FeatureCollection", "features": features})


def line(coordinates, **more):
    return {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": coordinates}, **more}


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "lines.geojson"
    path.write_text(collection([line(LINE, id="khasan")]), encoding="utf-8")
    return path


@pytest.fixture
def mixed(tmp_path):
    path = tmp_path / "mixed.geojson"
    path.write_text(collection([line(LINE, id="good"), line([[130, 42]], id="bad")]), encoding="utf-8")
    return path


@pytest.fixture
def boxes(tmp_path):
    path = tmp_path / "boxes.geojson"
    path.write_text(collection([
        {"type": "Feature", "properties": {"cc": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for name, ring in BOXES.items()
    ]), encoding="utf-8")
    return path


def ran(*words, **more):
    return subprocess.run([sys.executable, "-m", "nkgis", *map(str, words)], capture_output=True, text=True,
                          encoding="utf-8", check=False, cwd="/",
                          env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}, **more)


def test_that_measure_json_has_every_field_of_the_contract(lines, capsys):
    assert main(["measure", str(lines), "--format", "json"]) == 0
    out = capsys.readouterr()
    document = json.loads(out.out)
    assert (document["kind"], document["version"]) == ("nkgis-measure", 1)
    assert document["method"]["border_accuracy_m"] == document["method"]["border_tolerance_m"] == 30.0
    assert set(document["method"]) >= {"ellipsoid", "edges", "border_set", "border_date", "water_gap_m",
                                       "includes_territorial_sea"}
    (route,) = document["routes"]
    assert list(route)[:11] == ["id", "name", "vertices", "length_m", "by_country", "border_m", "overlap_m",
                                "unassigned_m", "uncovered_m", "segments", "crossings"]
    sums = sum(route["by_country"].values()) + sum(
        route[k] for k in ("border_m", "overlap_m", "unassigned_m", "uncovered_m"))
    assert sums == pytest.approx(route["length_m"], abs=1e-3)
    assert set(route["segments"][0]) == {"country", "from_m", "to_m", "length_m", "low_m", "high_m", "resolvable"}
    crossing = route["crossings"][0]
    assert (crossing["leaves"], crossing["enters"]) == ("RU", "KP")
    assert crossing["lon"] == pytest.approx(130.64127, abs=1e-3)


def test_that_some_rejected_is_exit_3_with_the_good_ones_in_the_result(mixed, capsys):
    assert main(["measure", str(mixed), "--format", "json"]) == 3
    out = capsys.readouterr()
    document = json.loads(out.out)
    assert [route["id"] for route in document["routes"]] == ["good"]
    assert document["rejected"][0] == {"feature": 2, "id": "bad", "reason": document["rejected"][0]["reason"]}
    assert "mixed.geojson: feature 2" in out.err


@pytest.mark.parametrize(
    "words",
    [
        ["measure", "/nowhere.geojson"],
        ["measure"],
        ["measure", "{lines}", "--format", "nonsense"],
        ["measure", "{lines}", "--borders", "nonsense"],
        ["measure", "{lines}", "--border-tolerance", "-1"],
        ["measure", "{lines}", "--out", "/nowhere/x.json"],
        ["measure", "{lines}", "--format", "parquet"],
        ["measure", "{lines}", "--borders", "{boxes}", "--country-field", "nope"],
        ["export", "--out", "x.docx"],
        ["export", "--out", "/nowhere/x.png"],
        ["export", "--out", "x.png", "--size", "big"],
        ["export", "--out", "x.json", "--route", "no-such-route"],
        ["report", "--out", "{lines}"],
        ["nonsense"],
        ["--nonsense"],
        ["/nowhere.geojson"],
        ["check", "/nowhere.geojson"],
    ],
)
def test_that_bad_input_is_one_line_and_exit_2(words, lines, boxes, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    assert main([word.format(lines=lines, boxes=boxes) for word in words]) == 2
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err.startswith("nkgis: error: ")
    assert out.err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_that_no_display_is_exit_2(lines, capsys, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([str(lines)]) == 2
    assert "no display" in capsys.readouterr().err


def test_that_out_leaves_stdout_empty_and_bytes_repeat(lines, tmp_path, capsys):
    for name in ("one.json", "two.json"):
        assert main(["measure", str(lines), "--format", "json", "--out", str(tmp_path / name)]) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_that_csv_ndjson_and_parquet_say_the_same(lines, tmp_path, capsys):
    assert main(["measure", str(lines), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(rows[0]) == ["id", "name", "segment", "country", "from_m", "to_m", "length_m", "low_m", "high_m",
                             "resolvable"]
    assert main(["measure", str(lines), "--format", "ndjson"]) == 0
    route = json.loads(capsys.readouterr().out)
    out = tmp_path / "x.parquet"
    assert main(["measure", str(lines), "--format", "parquet", "--out", str(out)]) == 0
    table = pq.read_table(out).to_pylist()
    assert [float(r["length_m"]) for r in rows] == [r["length_m"] for r in table]
    assert [s["length_m"] for s in route["segments"]] == [r["length_m"] for r in table]


def test_that_the_users_polygons_serve_as_borders(tmp_path, boxes, capsys):
    path = tmp_path / "l.geojson"
    path.write_text(collection([line([[0.5, 0.5], [1.5, 0.5]])]), encoding="utf-8")
    words = ["measure", str(path), "--borders", str(boxes), "--country-field", "cc", "--border-accuracy", "100",
             "--edges", "lonlat", "--format", "json"]
    assert main(words) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["method"]["edges"] == "lonlat"
    assert document["method"]["border_tolerance_m"] == 1.0
    (route,) = document["routes"]
    assert route["by_country"] == {"A": pytest.approx(55_657.6, abs=1), "B": pytest.approx(55_657.6, abs=1)}
    assert route["crossings"][0]["high_m"] - route["crossings"][0]["low_m"] == pytest.approx(200, abs=1)


def test_that_a_line_outside_the_border_set_is_refused_with_the_hint(tmp_path, capsys):
    path = tmp_path / "far.geojson"
    path.write_text(collection([line(LINE), line([[10, 50], [11, 51]])]), encoding="utf-8")
    assert main(["measure", str(path), "--format", "json"]) == 3
    (rejected,) = json.loads(capsys.readouterr().out)["rejected"]
    assert rejected["reason"].startswith("outside border set osm-maritime (118–139 E")


def test_that_check_names_what_is_wrong(mixed, lines, capsys):
    assert main(["check", str(mixed), "--format", "json"]) == 3
    (result,) = json.loads(capsys.readouterr().out)["files"]
    assert result["rejected"][0]["feature"] == 2
    assert main(["check", str(lines)]) == 0


def test_that_check_lists_the_lines_that_measuring_refuses_as_outside_with_the_same_words(tmp_path, capsys):
    past_the_corner = [[117.0, 31.5], [118.4, 30.5]]  # its box meets the border set, the line does not
    into_it_from_afar = [[100.0, 42.0], [150.0, 42.0]]  # no vertex inside, and still measured
    swapped, no_length = [[42.3, 130.5], [42.4, 130.6]], [[130.0, 42.0], [130.0, 42.000000000001]]
    far = [[10.0, 50.0], [10.5, 50.5]]
    path = tmp_path / "far.geojson"
    shapes = [LINE, past_the_corner, into_it_from_afar, [[30.0, 80.0], [170.0, 80.0]], no_length, far]
    path.write_text(collection([line(shape) for shape in shapes]), encoding="utf-8")
    assert main(["measure", str(path), "--format", "json"]) == 3
    refused = json.loads(capsys.readouterr().out)["rejected"]
    assert [one["feature"] for one in refused] == [2, 4, 5, 6]
    assert main(["check", str(path), "--format", "json"]) == 3
    (result,) = json.loads(capsys.readouterr().out)["files"]
    assert result["rejected"] == refused
    assert "outside border set" in refused[3]["reason"]
    assert main(["check", str(path), "--borders", "natural-earth-10m", "--format", "json"]) == main(
        ["measure", str(path), "--borders", "natural-earth-10m", "--format", "json"])
    path.write_text(collection([line(swapped)]), encoding="utf-8")
    assert main(["check", str(path)]) == 3


def test_that_help_and_version_answer(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("nkgis ")
    for command in ("measure", "report", "export", "check", "catalog"):
        assert main([command, "--help"]) == 0
        assert "--quiet" in capsys.readouterr().out


def test_that_the_module_runs_as_a_program_from_anywhere(lines, mixed):
    good = ran("measure", lines)
    assert (good.returncode, good.stderr) == (0, "")
    assert "RU>KP" in good.stdout
    assert ran("measure", mixed, "--quiet").stderr == ""
    bad = ran("measure", "/nowhere.geojson")
    assert (bad.returncode, bad.stdout) == (2, "")


def test_that_a_formula_in_a_name_stays_text_in_csv(tmp_path, capsys):
    path = tmp_path / "f.geojson"
    path.write_text(collection([line(LINE, id="=1+1")]), encoding="utf-8")
    assert main(["measure", str(path), "--format", "csv"]) == 0
    assert "'=1+1" in capsys.readouterr().out


def test_that_a_project_is_reported_checked_and_exported_and_its_faults_are_exit_2(tmp_path, capsys):
    from nkgis.app.operations import workspace_of
    from nkgis.app.saving import save_package, save_project

    line = tmp_path / "line.csv"
    line.write_text("id,lon,lat\na,130.64,42.43\na,130.6,42.4\n", "utf-8")
    opened = workspace_of([line])
    project, package = tmp_path / "p.nkgis", tmp_path / "p.nkgisz"
    save_project(opened, project)
    save_package(opened, package)
    for one in (project, package):
        assert main(["export", str(one), "--out", str(tmp_path / "out.json"), "--quiet"]) == 0
        assert json.loads((tmp_path / "out.json").read_text("utf-8"))["routes"][0]["id"] == "a"
        assert main(["check", str(one)]) == 0
        assert "1 features, 0 with faults" in capsys.readouterr().out
    line.unlink()
    assert main(["report", str(project), "--out", str(tmp_path / "report")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "line.csv is missing" in said.err
    assert said.err.count("\n") == 1
    assert not (tmp_path / "report").exists()
