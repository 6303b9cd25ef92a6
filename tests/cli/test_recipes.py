"""What a figure is made of, told in words and in the document; and two border sets side by side."""

import hashlib
import json

import pytest

from nkgis.__main__ import main


def polygons(path, **areas):
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"ISO": name}, "geometry": {"type": "Polygon", "coordinates": [
            [[w, s], [e, s], [e, n], [w, n], [w, s]]]}} for name, (w, s, e, n) in areas.items()]}))
    return path


@pytest.fixture
def files(tmp_path):
    lines = tmp_path / "lines.geojson"
    lines.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": "one", "properties": {"name": "One"},
         "geometry": {"type": "LineString", "coordinates": [[0.5, 0.5], [1.5, 0.5]]}},
        {"type": "Feature", "id": "two", "properties": {},
         "geometry": {"type": "LineString", "coordinates": [[0.2, 0.2], [0.4, 0.2]]}}]}))
    first = polygons(tmp_path / "first.geojson", A=(0, 0, 1, 1), B=(1, 0, 2, 1))
    second = polygons(tmp_path / "second.geojson", A=(0, 0, 1.1, 1), B=(1.1, 0, 2, 1))
    return lines, first, second


def test_that_a_line_is_explained_by_every_figure_it_has(files, capsys):
    lines, first, _ = files
    assert main(["measure", str(lines), "--borders", str(first), "--border-accuracy", "100", "--explain", "one"]) == 0
    text = capsys.readouterr().out
    assert main(["measure", str(lines), "--borders", str(first), "--border-accuracy", "100", "--format", "json"]) == 0
    one = json.loads(capsys.readouterr().out)["routes"][0]
    plain = text.replace("\u202f", "")
    for value in (one["length_m"], one["by_country"]["A"], one["segments"][1]["high_m"], one["crossings"][0]["m"]):
        assert f"{value:.3f} m" in plain
    assert hashlib.sha256(lines.read_bytes()).hexdigest() in text
    assert hashlib.sha256(first.read_bytes()).hexdigest() in text
    assert "from A to B directly" in text


def test_that_an_unknown_line_cannot_be_explained(files, capsys):
    assert main(["measure", str(files[0]), "--borders", str(files[1]), "--explain", "zzz"]) == 2
    assert "--explain zzz" in capsys.readouterr().err


def test_that_the_document_says_what_it_was_made_of(files, capsys):
    lines, first, _ = files
    assert main(["measure", str(lines), "--borders", str(first), "--format", "json"]) == 0
    recipe = json.loads(capsys.readouterr().out)["recipe"]
    assert recipe["files"] == [{"name": "lines.geojson", "sha256": hashlib.sha256(lines.read_bytes()).hexdigest()}]
    assert recipe["border_file"]["name"] == "first.geojson"
    assert (recipe["vertices"], recipe["slivers_merged"]) == (4, 0)
    assert recipe["program"].startswith("nkgis ")


def test_that_two_border_sets_are_compared_in_one_call(files, capsys):
    lines, first, second = files
    call = ["measure", str(lines), "--borders", str(first), "--compare", str(second)]
    assert main([*call, "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    one, two = document["routes"]
    a, b = one["by_country"]["A"]
    assert b - a == pytest.approx(11131, abs=5)
    assert one["largest_difference_m"] == pytest.approx(b - a)
    assert one["crossings_apart_m"] == [pytest.approx(b - a)]
    assert two["largest_difference_m"] == 0
    assert [method["border_set"] for method in document["methods"]] == ["first.geojson", "second.geojson"]
    assert main([*call, "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "id,name,country,first_m,second_m,difference_m"
    assert main(call) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("one")


def test_that_a_comparison_refuses_what_it_cannot_write(files, capsys):
    lines, first, second = files
    call = ["measure", str(lines), "--borders", str(first), "--compare", str(second)]
    assert main([*call, "--format", "ndjson"]) == 2
    assert main([*call, "--explain", "one"]) == 2
    assert capsys.readouterr().err.count("nkgis: error") == 2
