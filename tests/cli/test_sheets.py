"""`nkgis export` with the templates of finished sheets: choices, what the preflight says, exit codes."""

import json

import pytest
from pypdf import PdfReader

from nkgis.__main__ import main

FAR = [[[100.0, 60.0], [100.1, 60.1]]]


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """Returns a file with one line by the Tumen."""
    path = tmp_path_factory.mktemp("own") / "line.geojson"
    line = {"type": "Feature", "id": "own", "properties": {"name": "Own line"},
            "geometry": {"type": "LineString", "coordinates": [[130.64, 42.43], [130.6, 42.42], [130.3, 42.25]]}}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [line]}), encoding="utf-8")
    return path


def text_of(path):
    return " ".join(PdfReader(path).pages[0].extract_text().split())


def test_that_a_title_and_what_is_left_out_are_taken(own, tmp_path, capsys):
    path = tmp_path / "slide.pdf"
    assert main(["export", str(own), "--out", str(path), "--template", "slide", "--title", "One message",
                 "--finding", "Below it", "--without", "inset,graticule", "--without", "legend"]) == 0
    text = text_of(path)
    assert "One message" in text
    assert "Below it" in text
    assert "°N" not in text.replace("centred on", "").split("Projection")[0]
    assert "Scenario: As today." in text
    assert capsys.readouterr().out == ""


def test_that_sheet_is_another_name_of_the_briefing(own, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for name in ("sheet", "briefing"):
        assert main(["export", str(own), "--out", str(tmp_path / f"{name}.pdf"), "--template", name, "--quiet"]) == 0
    assert (tmp_path / "sheet.pdf").read_bytes() == (tmp_path / "briefing.pdf").read_bytes()


def test_that_faults_are_told_and_keep_nothing_from_being_written(own, tmp_path, capsys):
    path = tmp_path / "sheet.pdf"
    assert main(["export", str(own), "--out", str(path), "--template", "briefing", "--title", "x" * 500]) == 0
    assert "nkgis: preflight: fault: Title: “xxx" in capsys.readouterr().err
    assert path.read_bytes().startswith(b"%PDF")


def test_that_a_preflight_alone_writes_nothing_and_says_so_by_its_exit_code(own, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(own), "--preflight", "--template", "briefing"]) == 0
    assert capsys.readouterr().err.startswith("nkgis: preflight: ")
    assert main(["export", str(own), "--preflight", "--template", "briefing", "--title", "x" * 500]) == 3
    assert "preflight: fault: Title" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_that_a_preflight_answers_in_json(own, capsys):
    words = ["export", str(own), "--preflight", "--format", "json", "--template", "slide"]
    assert main([*words, "--title", "x" * 500]) == 3
    document = json.loads(capsys.readouterr().out)
    assert (document["kind"], document["version"], document["template"]) == ("nkgis-preflight", 1, "slide")
    fault = next(one for one in document["faults"] if one["kind"] == "cut")
    assert set(fault) == {"severity", "kind", "where", "text"}
    assert (fault["severity"], fault["where"]) == ("fault", "Title")
    assert main(words) == 0
    assert all(one["severity"] == "note" for one in json.loads(capsys.readouterr().out)["faults"])


@pytest.mark.parametrize(("words", "told"), [
    (["--out", "w.pdf", "--title", "T"], "--title belongs to a finished sheet"),
    (["--out", "w.pdf", "--template", "map", "--without", "inset"], "--without belongs to a finished sheet"),
    (["--template", "briefing"], "--out is missing"),
    (["--out", "w.pdf", "--template", "briefing", "--without", "sky"], "sky is no part of a sheet"),
    (["--out", "w.pdf", "--template", "briefing", "--extent", "route"], "needs a route"),
    (["--out", "w.pdf", "--template", "banner"], "briefing, landscape, slide, poster"),
])  # fmt: skip
def test_that_what_cannot_be_made_is_one_line(own, words, told, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(own), *words]) == 2
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err.startswith("nkgis: error: ")
    assert told in out.err
    assert out.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
