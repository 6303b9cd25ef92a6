"""`nkgis screen`, `claims`, `timeline` and what `catalog` and `check` tell of them."""

import json

import pytest

from nkgis.__main__ import main
from nkgis.io.claims import read_claims

RUSSIAN_COAL = ["--cargo", "coal", "--origin", "RU", "--destination", "CN", "--route", "khasan-rajin"]


def run(capsys, *argv):
    code = main(list(argv))
    told = capsys.readouterr()
    return code, told.out, told.err


def test_the_document_has_the_public_shape(capsys):
    code, out, err = run(capsys, "screen", *RUSSIAN_COAL, "--date", "2018", "--format", "json")
    assert (code, err) == (0, "")
    document = json.loads(out)
    assert (document["kind"], document["version"], document["regime"]) == ("nkgis-screen", 1, "UN")
    assert (document["verdict"], document["legal_review"], document["commercially_blocked"]) == ("exempt", False, True)
    first = document["rules"][0]
    assert {"id", "instrument", "paragraph", "effect", "conditions", "from", "to", "source", "confidence"} <= set(first)
    assert (first["id"], first["instrument"], first["paragraph"], first["from"], first["to"]) == (
        "UN-2371-rajin", "UNSCR 2371", "8", "2017-08-05", None)
    assert [one["regime"] for one in document["regimes"]][:2] == ["US", "UN"], "the worst first"
    assert {one["regime"] for one in document["regimes"]} == {"UN", "US", "EU", "KR", "JP", "CN"}
    for one in document["regimes"]:
        assert one["verdict"] in ("prohibited", "capped", "exempt", "not-covered", "unknown")
        assert one["legal_review"] or one["verdict"] != "unknown"
    assert document["commercial"][0]["source"]
    assert next(one for one in document["rules"] if one["id"] == "UN-2397-rajin")["from_memory"] == ["paragraph"]


def test_the_regime_that_is_asked_for_comes_first(capsys):
    _, out, _ = run(capsys, "screen", *RUSSIAN_COAL, "--date", "2018", "--regime", "us", "--format", "json")
    document = json.loads(out)
    assert (document["regime"], document["verdict"], document["legal_review"]) == ("US", "unknown", True)
    assert document["rules"][0]["id"] == "US-13810-sec"


def test_the_table_for_people(capsys, tmp_path):
    _, out, _ = run(capsys, "screen", *RUSSIAN_COAL, "--date", "2018-06-15")
    assert "A screening aid, not legal advice." in out
    assert "commercially blocked" in out
    assert "paragraph 16 (number from memory)" in out
    assert "Conditions: The exporting State confirms the origin" in out
    code, nothing, _ = run(capsys, "screen", *RUSSIAN_COAL, "--date", "2018-06-15", "--out", str(tmp_path / "a.txt"))
    assert (code, nothing) == (0, "")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == out


@pytest.mark.parametrize(("change", "words"), [
    (["--cargo", "unobtanium"], "there is no such cargo"),
    (["--origin", "Russia"], "no country code"),
    (["--route", "nowhere"], "no such route, passage or project"),
    (["--date", "2018-02-30"], "is no date"),
    (["--date", ""], "--date is empty"),
    (["--regime", "XX"], "invalid choice"),
    (["--format", "yaml"], "invalid choice"),
])
def test_bad_input_is_one_line_and_exit_2(capsys, change, words):
    code, out, err = run(capsys, "screen", *RUSSIAN_COAL, *change)
    assert (code, out) == (2, "")
    assert err.startswith("nkgis: error: ")
    assert words in err
    assert err.count("\n") == 1


def test_actors_may_be_repeated(capsys):
    _, out, _ = run(capsys, "screen", *RUSSIAN_COAL, "--date", "2018", "--actor", "ru-person", "--actor",
                    "designated person", "--format", "json")
    document = json.loads(out)
    assert document["verdict"] == "prohibited"
    assert {"listed-person", "ru-person"} <= set(document["movement"]["actors"])


def test_the_catalogue_names_what_can_be_screened(capsys):
    _, out, _ = run(capsys, "catalog", "--format", "json")
    document = json.loads(out)
    cargoes = {one["id"]: one for one in document["cargoes"]}
    assert {"coal", "crude-oil", "textiles", "containers", "workers", "natural-gas"} <= set(cargoes)
    assert "oil" in cargoes["crude-oil"]["synonyms"]
    assert "vostochny-busan" in {one["id"] for one in document["passages"]}
    assert "khasan-rajin-transit" in {one["id"] for one in document["projects"]}
    _, out, _ = run(capsys, "catalog")
    assert "refined-products" in out


def test_claims_are_listed_added_and_written(capsys, tmp_path):
    _, out, _ = run(capsys, "claims", "--subject", "khasan-rajin", "--quantity", "length", "--format", "json")
    claims = json.loads(out)["claims"]
    assert [one["low"] for one in claims] == [54, 52, 55, 57.1, 60]
    assert claims[0]["preferred"]
    assert claims[0]["measured"]["deviation_percent"] > 0
    own = tmp_path / "own.csv"
    own.write_text("subject,quantity,low,unit,source,confidence\nkhasan-rajin,length,53,km,a survey,A\n",
                   encoding="utf-8")
    code, out, err = run(capsys, "claims", "--subject", "khasan-rajin", "--quantity", "length", "--add", str(own))
    assert code == 0
    assert "a survey" in out
    assert "1 claims were added from own.csv" in err
    table = tmp_path / "all.xlsx"
    code, out, _ = run(capsys, "claims", "--add", str(own), "--out", str(table), "--quiet")
    assert (code, out) == (0, "")
    assert any(one.source.title == "a survey" for one in read_claims(table).values)


@pytest.mark.parametrize(("row", "words"), [
    ("khasan-rajin,length,53,parsec,a survey,A,", "row 2, column unit"),
    ("khasan-rajin,length,53,km,,A,", "row 2, column source"),
    ("khasan-rajin,length,53,km,a survey,A,31.12.2013", "row 2, column as_of"),
])
def test_a_wrong_claim_is_exit_2_and_check_tells_it_too(capsys, tmp_path, row, words):
    own = tmp_path / "own.csv"
    own.write_text(f"subject,quantity,low,unit,source,confidence,as_of\n{row}\n", encoding="utf-8")
    code, out, err = run(capsys, "claims", "--add", str(own))
    assert (code, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1
    code, out, _ = run(capsys, "check", str(own), "--format", "json")
    assert code == 3
    assert words in json.loads(out)["files"][0]["rejected"][0]["reason"]


def test_unknown_subjects_and_quantities_are_told(capsys):
    assert "no such feature" in run(capsys, "claims", "--subject", "nowhere")[2]
    assert "write one of length" in run(capsys, "claims", "--quantity", "size")[2]


def test_the_timeline_at_two_clocks(capsys):
    _, out, _ = run(capsys, "timeline", "--situation", "2019-04-25", "--knowledge", "2019-04-25", "--format", "json")
    document = json.loads(out)
    statuses = {one["id"]: one for one in document["statuses"]}
    assert statuses["tumen-road-bridge"]["status"] == "proposed"
    assert statuses["hambuk"]["title"] == "No dated source; memory."
    projects = {one["id"]: one["stage"] for one in document["projects"]}
    assert (projects["khasan-rajin-transit"], projects["victory"]) == ("operating", "cancelled")
    assert all(one["known_from"] <= "2019-04-25" for one in document["events"])
    _, out, _ = run(capsys, "timeline", "--today", "2026-11-26", "--format", "json")
    document = json.loads(out)
    assert {one["id"]: one["stage"] for one in document["projects"]}["tumen-bridge"] == "construction"
    assert "Counted as cancelled" in run(capsys, "timeline", "--today", "2026-11-26")[1]
    assert run(capsys, "timeline", "--situation", "soon")[0] == 2


def test_exports_follow_the_clocks(capsys, tmp_path):
    path = tmp_path / "a.json"
    run(capsys, "export", "--out", str(path), "--situation", "2019-04-25", "--knowledge", "2019-04-25", "--quiet")
    document = json.loads(path.read_text(encoding="utf-8"))
    route = next(one for one in document["routes"] if one["id"] == "tumen-road-bridge")
    assert (route["status"], route["claims"]) == ("proposed", [])


def test_the_same_question_gives_the_same_bytes(capsys):
    asked = ("screen", *RUSSIAN_COAL, "--date", "2018", "--format", "json")
    assert run(capsys, *asked)[1] == run(capsys, *asked)[1]
