"""The register as the window lists it: searched, sorted, chosen by hand, previewed before an import."""

import pytest

from nkgis.app.claim_listing import ClaimQuery, import_preview, listed_claims, preferred_by_hand, without_choice
from nkgis.app.claims import claim_with_id, export
from nkgis.app.operations import bundled_workspace, workspace_with_project
from nkgis.errors import InputError

WORKSPACE = bundled_workspace()
HEAD = "subject,quantity,low,unit,as_of,source,confidence\n"


def rows_of(workspace, **query):
    return listed_claims(workspace, ClaimQuery(**query)).rows


def lengths(workspace):
    return [row for row in rows_of(workspace, subject="khasan-rajin") if row.claim.topic[1:] == ("length", "")]


def test_competing_claims_stand_together_the_preferred_first():
    found = lengths(WORKSPACE)
    assert {row.claim.low for row in found} >= {52, 54, 55, 60}
    assert [row.is_preferred for row in found] == [True] + [False] * (len(found) - 1)
    assert found[0].claim.low == 54
    assert all(row.beside is not None and row.beside.reason for row in found)


def test_words_are_searched_in_all_that_is_shown():
    assert all("tass" in row.claim.source.text().casefold() for row in rows_of(WORKSPACE, text="tass.com length"))
    assert rows_of(WORKSPACE, text="KHASAN 57.1")
    assert not rows_of(WORKSPACE, text="no such words at all")


@pytest.mark.parametrize("column", ["subject", "quantity", "value", "unit", "deviation", "as_of", "source",
                                    "confidence", "preferred", "part"])
def test_every_column_sorts_both_ways(column):
    up = rows_of(WORKSPACE, sort=column)
    down = rows_of(WORKSPACE, sort=column, descending=True)
    assert len(up) == len(down) > 100
    assert up != rows_of(WORKSPACE) or column == "part"
    assert {row.claim.id for row in up} == {row.claim.id for row in down}


def test_a_choice_by_hand_and_back_to_the_rule():
    wanted = next(row.claim for row in lengths(WORKSPACE) if row.claim.low == 60)
    chosen = workspace_with_project(WORKSPACE, preferred_by_hand(WORKSPACE, wanted))
    assert lengths(chosen)[0].claim.low == 60
    assert lengths(chosen)[0].claim.preferred
    other = next(row.claim for row in lengths(chosen) if row.claim.low == 52)
    again = workspace_with_project(chosen, preferred_by_hand(chosen, other))
    assert again.project.preferred_claims == (other.id,)
    assert lengths(workspace_with_project(again, without_choice(again, other)))[0].claim.low == 54


def test_own_claims_are_marked():
    claim = claim_with_id({"subject": "khasan-rajin", "quantity": "length", "low": "53", "unit": "km",
                           "source": "memory", "confidence": "C"}, ())
    workspace = workspace_with_project(WORKSPACE, WORKSPACE.project.with_claims((claim,)))
    assert listed_claims(workspace, ClaimQuery()).own == {claim.id}


def test_a_preview_tells_new_replaced_and_there_already(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text(HEAD + "khasan-rajin,length,53,km,2020,A survey,A\n", "utf-8")
    found = import_preview(WORKSPACE, path)
    assert found.may_import
    assert [one.low for one in found.new] == [53]
    workspace = workspace_with_project(WORKSPACE, WORKSPACE.project.with_claims(found.new))
    table = export(tmp_path / "all.csv", rows_of(workspace))
    same = import_preview(workspace, table)
    assert not same.may_import
    assert not same.new
    assert not same.problems
    table.write_text(table.read_text("utf-8").replace("A survey", "Another survey"), "utf-8")
    again = import_preview(workspace, table)
    assert [one.source.title for one in again.replaced] == ["Another survey"]


def test_a_preview_lists_wrong_rows_by_number(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text(HEAD + "khasan-rajin,length,53,km,2020,A survey,A\nkhasan-rajin,length,53,km,2020-13,A survey,A\n"
                    "khasan-rajin,length,53,miles,2020,A survey,A\nkhasan-rajin,length,53,km,2020,?,A\n", "utf-8")
    found = import_preview(WORKSPACE, path)
    assert not found.may_import
    assert [one.row for one in found.problems] == [3, 4, 5]
    assert [one.text.split("column ")[1].split(":")[0] for one in found.problems] == ["as_of", "unit", "source"]


def test_a_claim_that_says_something_else_is_a_fault(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text("id," + HEAD + "khasan-rajin:length-1,khasan-rajin,length,99,km,2020,A survey,A\n", "utf-8")
    found = import_preview(WORKSPACE, path)
    assert not found.may_import
    assert "says something else" in found.fault


def test_another_kind_of_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="neither CSV nor XLSX"):
        import_preview(WORKSPACE, tmp_path / "claims.txt")


def test_every_bundled_quantity_has_a_name_to_translate():
    from nkgis.app.claims import quantities
    from nkgis.cartography.quantity_words import NAMES

    assert {one.name for one in quantities().values()} == set(NAMES)
