"""The register of claims: preference, measured figures beside claims, clocks, import and export."""

import csv
import json
from dataclasses import replace

import pytest

from nkgis.analysis.claims import same, topics
from nkgis.app.claims import (
    export,
    known_claims_of,
    register,
    trade_series,
    workspace_preferring,
    workspace_with_claims,
)
from nkgis.app.operations import bundled_workspace
from nkgis.errors import InputError
from nkgis.io.claims import bundled_claims, bundled_published, read_claims
from nkgis.io.project_file import SavedProject, document_of, saved_project
from nkgis.model.claim import Claim, Grade, Source
from nkgis.model.clock import NOW, Clock


@pytest.fixture(scope="module")
def workspace():
    return bundled_workspace()


@pytest.fixture(scope="module")
def known(workspace):
    return register(workspace)


def topic(known, subject, quantity, part="", clock=NOW):
    return next(one for one in known.topics(clock, subject=subject, quantity=quantity) if one.part == part)


def claim(name, value, grade="A", *, source="x", unit="km", as_of="", preferred=False):
    return Claim(name, "s", "length", value, value, unit, Source(source), Grade(grade), as_of=as_of,
                 preferred=preferred)


def preferred(*claims):
    return topics(claims, NOW)[0].preferred.id


def test_the_rule_of_preference():
    assert preferred(claim("b", 1, "B"), claim("a", 2, "A")) == "a", "the best confidence"
    assert preferred(claim("a", 52), claim("b", 54), claim("c", 54.1)) == "b", "what most say"
    assert preferred(claim("a", 52), claim("b", 54, source="x; y; z")) == "b", "a citation names three"
    assert preferred(claim("a", 52, as_of="2008"), claim("b", 54, as_of="2013")) == "b", "the latest"
    assert preferred(claim("a", 52), claim("b", 54)) == "a", "the first"
    assert preferred(claim("a", 52), claim("c", 60, "C", preferred=True)) == "c", "by hand"


def test_units_are_compared():
    assert same(claim("a", 54), claim("b", 54_000, unit="m"))
    assert not same(claim("a", 1, unit="million USD"), claim("b", 1, unit="million EUR"))
    assert same(claim("a", 1, unit="billion USD"), claim("b", 1000, unit="million USD"))


def test_khasan_rajin_prefers_54_and_shows_the_measured_length_with_the_likely_reason(known):
    length = topic(known, "khasan-rajin", "length")
    assert length.preferred.low == 54
    assert length.differ
    assert {one.low for one in length.claims} == {52, 54, 55, 57.1, 60}
    beside = known.beside(length.preferred)
    assert 44_000 < beside.measured_m < 46_000
    assert beside.deviation_m == pytest.approx(54_000 - beside.measured_m)
    assert "chords" in beside.reason
    gas = topic(known, "trans-korea-gas", "length").preferred
    assert "schematic" in known.beside(gas).reason


def test_a_share_of_a_country_stands_beside_the_measured_share(known):
    share = topic(known, "trans-korea-gas", "length-in-country", "KP").preferred
    measured = known.measured["trans-korea-gas"][1]
    assert known.beside(share).measured_m == measured.by_country["KP"]


def test_no_figure_is_without_a_source(known):
    for row in known.rows():
        assert row.claim.source.text().strip()


def test_the_passport_shows_the_published_lengths_of_the_register(workspace):
    published = bundled_published()
    for route in workspace.routes.values():
        assert route.published == published.get(route.id, ())
    files = {row["id"]: row["properties"]["published"] for name in ("railways", "pipelines", "grids", "bridges")
             for row in json.loads(_layer_text(name))["features"]}
    for line, rows in files.items():
        told = [(one.low_km, one.high_km, one.text, one.source, one.as_of, one.confidence)
                for one in published.get(line, ())]
        assert [(r["low_km"], r["high_km"], r["text"], r["source"], r["as_of"], r["confidence"]) for r in rows] == told


def _layer_text(name):
    from nkgis.assets import asset

    return asset("layers", f"{name}.geojson").read_text(encoding="utf-8")


def test_knowledge_of_2019_knows_no_later_claim(known):
    clock = Clock("2019-04-25", "2019-04-25")
    assert not known.topics(clock, subject="tumen-road-bridge")
    years = {one.part for one in known.topics(clock, subject="russia-dprk-trade", quantity="turnover")}
    assert "2018" in years
    assert not years & {"2019", "2020", "2021", "2022", "2023"}
    peak = topic(known, "russia-dprk-trade", "turnover-peak", clock=clock)
    assert peak.preferred.text == "a little less than one billion dollars"
    assert {one.low for one in peak.claims} == {1000, 2230, 232}


def test_today_knows_the_latest_claims_of_the_bridge(known):
    assert topic(known, "tumen-road-bridge", "opening").preferred.word == "not confirmed"
    assert topic(known, "tumen-road-bridge", "length").differ


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
def test_what_is_exported_can_be_read_again(tmp_path, known, suffix):
    path = export(tmp_path / f"claims{suffix}", known.rows())
    if suffix == ".json":
        document = json.loads(path.read_text(encoding="utf-8"))
        assert document["kind"] == "nkgis-claims"
        first = document["claims"][0]
        assert first["source"]["title"]
        assert first["measured"]["reason"]
        return
    read = read_claims(path)
    ids = {one.id for one in read.values}
    told = {one.id: one for one in bundled_claims().claims}
    assert not read.problems
    assert set(told) <= ids
    for one in read.values:
        if one.id in told:
            assert one == told[one.id]


def test_a_text_that_a_spreadsheet_would_run_is_guarded_and_comes_back(tmp_path, workspace):
    own = replace(claim("mine", 53), subject="khasan-rajin", note="=1+1", text="-x")
    rows = [row for row in register(workspace, [own]).rows(subject="khasan-rajin") if row.claim.id == "mine"]
    for suffix in (".csv", ".xlsx"):
        path = export(tmp_path / f"a{suffix}", rows)
        if suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                assert next(csv.DictReader(file))["note"] == "'=1+1"
        assert read_claims(path).values == (own,)


def test_another_extension_is_refused(tmp_path, known):
    with pytest.raises(InputError, match=r"written as \.csv, \.xlsx or \.json"):
        export(tmp_path / "claims.doc", known.rows())


def test_claims_of_the_user_belong_to_the_project_and_are_saved(tmp_path, workspace):
    table = tmp_path / "mine.csv"
    table.write_text("subject,quantity,low,unit,source,confidence\nkhasan-rajin,length,53,km,survey of 2024,A\n",
                     encoding="utf-8")
    found = workspace_with_claims(workspace, table)
    [own] = found.project.claims
    assert own.low == 53
    assert own.id in known_claims_of(found)
    assert own.id not in {one.id for one in bundled_claims().claims}
    assert own in topic(register(found), "khasan-rajin", "length").claims
    project = replace(found.project, layers=(), clock=Clock("2019-04-25", "2020"))
    document = document_of(SavedProject(project), {}, lambda file: file.path, program="x")
    again = saved_project(json.loads(json.dumps(document)), {}, tmp_path, "a.nkgis").project
    assert again == project
    assert found.project.without_claim(own.id).claims == ()
    assert found.project.with_claims([replace(own, low=54.0)]).claims[0].low == 54


def test_nothing_is_taken_from_a_table_with_a_wrong_row(tmp_path, workspace):
    table = tmp_path / "mine.csv"
    table.write_text("subject,quantity,low,unit,source,confidence\nkhasan-rajin,length,53,km,survey,A\n"
                     "khasan-rajin,length,53,parsec,survey,A\n", encoding="utf-8")
    with pytest.raises(InputError, match="row 3, column unit"):
        workspace_with_claims(workspace, table)


def test_an_exported_table_can_be_added_to_and_read_again(tmp_path, workspace, known):
    path = export(tmp_path / "all.csv", known.rows())
    assert workspace_with_claims(workspace, path).project.claims == (), "nothing new"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    heading = lines[0].strip().split(",")
    own = {"subject": "khasan-rajin", "quantity": "length", "low": "53", "unit": "km", "source": "a survey",
           "confidence": "A"}
    path.write_text("".join([*lines, ",".join(own.get(name, "") for name in heading) + "\n"]), encoding="utf-8")
    [added] = workspace_with_claims(workspace, path).project.claims
    assert added.low == 53
    path.write_text("".join(lines).replace(",52,52,km,", ",51,51,km,", 1), encoding="utf-8")
    with pytest.raises(InputError, match="is there already and says something else"):
        workspace_with_claims(workspace, path)


def test_an_own_claim_is_replaced_by_an_import_of_its_id(tmp_path, workspace):
    table = tmp_path / "mine.csv"
    head = "id,subject,quantity,low,unit,source,confidence\n"
    table.write_text(f"{head}mine,khasan-rajin,length,53,km,survey,A\n", encoding="utf-8")
    once = workspace_with_claims(workspace, table)
    table.write_text(f"{head}mine,khasan-rajin,length,53.5,km,survey,A\n", encoding="utf-8")
    assert [one.low for one in workspace_with_claims(once, table).project.claims] == [53.5]


def test_a_claim_is_preferred_by_hand(workspace, known):
    other = next(one for one in topic(known, "khasan-rajin", "length").claims if one.low == 52)
    chosen = workspace_preferring(workspace, other)
    length = topic(register(chosen), "khasan-rajin", "length")
    assert (length.preferred.id, length.by_hand) == (other.id, True)
    back = next(one for one in length.claims if one.low == 55)
    assert workspace_preferring(chosen, back).project.preferred_claims == (back.id,)
    position = next(one for one in known.claims if one.quantity == "position" and not one.preferred)
    again = topic(register(workspace_preferring(workspace, position)), "place-tumangang-station", "position")
    assert again.preferred.id == position.id, "a choice outdoes the table's"


def test_the_trade_by_year(known):
    series = trade_series(known)
    assert [year for year, _ in series] == list(range(1990, 2024))
    assert dict(series)[2018].preferred.low == 34
    assert dict(series)[1990].preferred.grade is Grade.MEMORY
    assert [one.preferred.low for _, one in trade_series(known, quantity="ru-export")] == [77.5, 44.9, 42.0]
    assert [year for year, _ in trade_series(known, Clock("2019-04-25", "2019-04-25"))][-1] == 2018
