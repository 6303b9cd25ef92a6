"""Every figure of a passport leads to its source: the passports of all bundled routes, walked figure by figure."""

import re
from dataclasses import replace

import pytest

from nkgis.app.claims import claim_with_id, known_claims_of, register, route_told, stated, workspace_told
from nkgis.app.operations import bundled_workspace, workspace_with_project
from nkgis.cartography.passport.data import build_passport
from nkgis.model.clock import Clock

MEASURED = ("Border crossings", "Segments along the route")
ABOUT_THE_LINE = ("Vertices", "Identifier", "Slivers merged", "Confidence")
FIGURE = re.compile(r"\d")
OWN = {"subject": "khasan-rajin", "quantity": "length", "low": "53.4", "unit": "km", "source": "Survey of 2020",
       "source_date": "2020-05", "confidence": "A"}


def passport_of(workspace, key):
    route = route_told(workspace.routes[key], workspace.project.claims)
    return build_passport(route, workspace.measurements[key], workspace.method, stated=stated(workspace, route))


WORKSPACE = bundled_workspace()


@pytest.mark.parametrize("key", list(WORKSPACE.routes), ids=lambda key: key[1])
def test_no_figure_is_without_its_source(key):
    passport = passport_of(WORKSPACE, key)
    known = {one.id: one for one in register(WORKSPACE).claims}
    for number, note in enumerate(passport.notes, start=1):
        assert note.claim in known, note
        assert note.source.strip(), note
        assert any(row.label == f"{number}. {note.source}" for row in passport.sections[-1].rows)
    for length in passport.lengths[1:]:
        if FIGURE.search(length.text):
            assert length.claims, length
            assert all(passport.marks([claim]) for claim in length.claims), length
    assert "WGS 84" in passport.lengths[0].tip
    for part in passport.parts:
        assert "WGS 84" in part.tip
        if "published" in part.note.replace("no published figure", ""):
            assert part.claims, part
    for section in passport.sections:
        for row in section.rows:
            _has_source(section.title, row)


def _has_source(title, row):
    """Fails for a row whose figure has neither a source, nor a note, nor the word assumption or memory."""
    if not FIGURE.search(row.value) or row.label in ABOUT_THE_LINE:
        return
    if title in MEASURED:
        assert "WGS 84" in row.tip, (title, row)
    elif title in ("Published lengths", "What sources state"):
        assert row.claims, (title, row)
    elif title == "Stations":
        assert "source" in row.tip or "kilometre" in row.tip or row.warn or row.tip, (title, row)
    else:
        told = f"{row.note} {row.tip}".strip()
        assert len(told) > 8, (title, row)
        assert told != "no source", (title, row)


def test_a_claim_of_ones_own_stands_among_the_published_lengths():
    claim = claim_with_id(OWN, known_claims_of(WORKSPACE))
    workspace = workspace_with_project(WORKSPACE, WORKSPACE.project.with_claims((claim,)))
    passport = passport_of(workspace, ("railways", "khasan-rajin"))
    published = next(one for one in passport.sections if one.title == "Published lengths")
    row = next(one for one in published.rows if one.label == "Survey of 2020")
    assert row.value.startswith("53.4")
    assert row.claims == (claim.id,)
    assert next(one for one in passport.lengths if one.label == "Published").source.startswith("6 sources")


def test_exports_have_the_published_length_of_ones_own_at_its_time():
    claim = claim_with_id(OWN, known_claims_of(WORKSPACE))
    project = WORKSPACE.project.with_claims((claim,))
    told = workspace_told(workspace_with_project(WORKSPACE, project))
    lengths = told.routes["railways", "khasan-rajin"].published
    assert lengths[-1].low_km == 53.4
    assert told.routes["railways", "hambuk"] is WORKSPACE.routes["railways", "hambuk"]
    early = replace(project, clock=Clock(None, "2019-04-25"))
    assert len(workspace_told(workspace_with_project(WORKSPACE, early)).routes["railways", "khasan-rajin"].published) \
        == len(lengths) - 1
    assert workspace_told(WORKSPACE) is WORKSPACE


def test_the_page_raises_the_numbers_of_the_notes():
    from nkgis.exporters.page_passport import passport

    key = ("railways", "khasan-rajin")
    text = passport(key, WORKSPACE.routes[key], WORKSPACE.measurements[key], WORKSPACE.method, "en",
                    stated(WORKSPACE, WORKSPACE.routes[key]))
    assert '<sup class="nk-mark">[1]</sup>' in text
    assert "Cost, line and terminal" in text
    assert "from memory" in text
