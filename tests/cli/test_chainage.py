"""`nkgis chainage` on the bundled railways and on a user's file."""

import json

import pytest

from nkgis.__main__ import main


def answer(capsys, *words):
    assert main(["chainage", *words, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_that_the_bridge_has_the_kilometre_of_its_crossing(capsys):
    found = answer(capsys, "khasan-rajin", "--of", "130.641271,42.415217")
    assert found["m"] == pytest.approx(1519, abs=5)
    assert found["offset_m"] < 1
    assert 0 < found["published_km"] < 5


def test_that_a_published_kilometre_has_a_place_between_its_posts(capsys):
    tumangang = answer(capsys, "khasan-rajin", "--at-published", "5")
    back = answer(capsys, "khasan-rajin", "--of", f"{tumangang['lon']},{tumangang['lat']}")
    assert back["m"] == pytest.approx(tumangang["m"], abs=0.01)
    assert back["published_km"] == pytest.approx(5, abs=1e-3)


def test_that_the_sections_of_a_railway_cover_it(capsys):
    rows = answer(capsys, "khasan-rajin", "--sections")["sections"]
    assert rows[0]["from_m"] == 0
    assert rows[0]["gauge"] == "dual"
    assert main(["chainage", "khasan-rajin", "--sections"]) == 0
    assert "operating" in capsys.readouterr().out


@pytest.mark.parametrize("words", [
    ["khasan-rajin", "--at", "9999"], ["khasan-rajin", "--at", "x"], ["nosuch", "--at", "1"],
    ["khasan-rajin", "--of", "200,42"], ["friendship-oil", "--at-published", "1"],
])
def test_that_a_wrong_question_is_one_sentence(words, capsys):
    assert main(["chainage", *words]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_that_a_line_of_a_file_is_referenced(tmp_path, capsys):
    path = tmp_path / "l.geojson"
    path.write_text(json.dumps({"type": "Feature", "id": "a", "properties": {},
                                "geometry": {"type": "LineString", "coordinates": [[130, 42], [131, 42]]}}))
    assert main(["chainage", "a", str(path), "--at", "1"]) == 0
    assert "no kilometre posts" in capsys.readouterr().out
