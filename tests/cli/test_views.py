"""`nkgis views`, `export --view` and the scenario that a project is in: the public shape and exit codes."""

import csv
import json

import pytest
from PIL import Image

from nkgis.__main__ import main

PATCH = {"kind": "close", "target": "khasan-rajin", "reason": "a strike"}
VIEWS = [
    {"id": "today", "name": "Today", "bounds": [130, 42, 131.2, 42.9], "shown": ["railways"]},
    {"id": "strike", "name": "A <b>strike</b>\u0007", "bounds": [130, 42, 131.2, 42.9], "shown": ["railways"],
     "scenario": "strike", "language": "ru", "theme": "dark", "route": ["railways", "khasan-rajin"],
     "clock": {"situation": "2019-04-25", "knowledge": "2019-04"}, "note": "Say\nthis", "in_story": False},
    {"id": "bare", "name": "Nothing", "bounds": [130, 42, 131.2, 42.9]},
    {"id": "lost", "name": "Lost", "bounds": [130, 42, 131.2, 42.9], "scenario": "gone"},
]  # fmt: skip


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.nkgis"
    path.write_text(json.dumps({
        "format": "nkgis-project", "version": 1, "layers": [{"id": "railways", "bundled": True}],
        "project": {"name": "Own", "scenarios": [{"id": "strike", "name": "Strike", "patches": [PATCH]}],
                    "bookmarks": VIEWS, "scenario": "strike"},
    }), encoding="utf-8")  # fmt: skip
    return path


def asked(capsys, *words, code=0):
    assert main([str(word) for word in words]) == code
    said = capsys.readouterr()
    return said.err if code == 2 else said.out


def statuses(path):
    return {row["id"]: row["status"] for row in csv.DictReader(path.read_text("utf-8").splitlines())}


def exported(project, out, *words, code=0):
    assert main(["export", str(project), "--out", str(out), "--quiet", *words]) == code
    return out


def test_that_views_lists_them_in_story_order_without_reading_the_layers(project, capsys):
    lines = asked(capsys, "views", project).splitlines()
    assert [line.split()[0] for line in lines] == ["view", "today", "strike", "bare", "lost"]
    assert "A <b>strike</b>" in lines[2]
    assert "\x07" not in lines[2]
    assert "2019-04-25" in lines[2]
    listed = json.loads(asked(capsys, "views", project, "--format", "json"))
    assert (listed["kind"], listed["version"]) == ("nkgis-views", 1)
    assert listed["views"][1] == {
        "id": "strike", "name": "A <b>strike</b>\x07", "in_story": False, "title": "", "note": "Say\nthis",
        "bounds": [130.0, 42.0, 131.2, 42.9], "scenario": "strike", "situation": "2019-04-25", "knowledge": "2019-04",
        "language": "ru", "theme": "dark", "route": {"layer": "railways", "id": "khasan-rajin"},
        "layers": ["railways"], "sanctions_overlay": False,
    }  # fmt: skip


def test_that_there_is_no_view_without_a_project(tmp_path, capsys):
    assert json.loads(asked(capsys, "views", "--format", "json"))["views"] == []
    data = tmp_path / "a.geojson"
    data.write_text("{}", encoding="utf-8")
    assert "a.geojson is no project" in asked(capsys, "views", data, code=2)


def test_that_an_export_is_in_the_projects_scenario_another_one_or_that_of_a_view(project, tmp_path):
    out = tmp_path / "o.csv"
    assert statuses(exported(project, out))["khasan-rajin"] == "closed"
    assert statuses(exported(project, out, "--scenario", "today"))["khasan-rajin"] == "operating"
    assert statuses(exported(project, out, "--view", "today"))["khasan-rajin"] == "operating"
    assert statuses(exported(project, out, "--view", "strike"))["khasan-rajin"] == "closed"
    assert statuses(exported(project, out, "--view", "Today", "--scenario", "strike"))["khasan-rajin"] == "closed"
    assert len(statuses(exported(project, out, "--view", "strike"))) > 1, "the selected route limits no data"


def test_that_layers_off_in_a_view_are_not_in_its_export(project, tmp_path):
    assert statuses(exported(project, tmp_path / "o.csv", "--view", "bare")) == {}


def test_that_a_picture_of_a_view_has_its_colours_and_others_where_they_are_asked_for(project, tmp_path):
    def corner(*words):
        with Image.open(exported(project, tmp_path / "o.png", "--size", "300x240", *words)) as picture:
            return sum(picture.convert("L").resize((1, 1)).tobytes())

    dark, light = corner("--view", "strike"), corner("--view", "today")
    assert dark < 90
    assert light > 150
    assert corner("--view", "strike", "--theme", "light") > 150


@pytest.mark.parametrize(("words", "told"), [
    (("--view", "today", "strike"), "o.png shows one view; name one with --view"),
    (("--view", "today", "--view", "bare"), "o.png shows one view"),
    (("--view", "z"), "z is no view; there are today, strike, bare, lost."),
    (("--view", "lost"), "“Lost” is in the scenario gone, which is not there"),
])  # fmt: skip
def test_that_a_view_that_cannot_be_exported_is_one_sentence(project, tmp_path, capsys, words, told):
    out = tmp_path / "o.png"
    assert told in asked(capsys, "export", project, "--out", out, *words, code=2)
    assert not out.exists()


@pytest.mark.parametrize("text", ["1,2,3", "1,2,x,4", "3,2,1,4", "1,2,3,95", "nan,2,3,4", "unseen"])
def test_that_bounds_that_are_none_are_a_usage_error(project, tmp_path, capsys, text):
    told = asked(capsys, "export", project, "--out", tmp_path / "o.png", "--bounds", text, code=2)
    assert "is not W,S,E,N in degrees" in told


def test_that_a_report_is_in_the_projects_scenario(project, tmp_path):
    """Draws a page, a map and a sheet: the whole report is one command."""
    assert main(["report", str(project), "--out", str(tmp_path / "r"), "--quiet"]) == 0
    assert statuses(tmp_path / "r" / "passports.csv")["khasan-rajin"] == "closed"


def test_that_a_scenario_that_the_project_lost_is_told_of(project, tmp_path, capsys):
    document = json.loads(project.read_text("utf-8"))
    document["project"]["scenario"] = "gone"
    project.write_text(json.dumps(document), encoding="utf-8")
    assert main(["export", str(project), "--out", str(tmp_path / "o.csv")]) == 0
    assert "the project's scenario gone is not there; today is shown" in capsys.readouterr().err
    assert statuses(tmp_path / "o.csv")["khasan-rajin"] == "operating"
