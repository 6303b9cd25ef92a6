"""The overlay of the sanctions screen: verdicts on the map, its legend, and the files that are drawn from one scene."""

from dataclasses import replace

import pytest

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace, scene_of
from nkgis.app.operations import bundled_workspace, workspace_with_project
from nkgis.app.overlay import is_overlay_ready, overlay_of, question_of
from nkgis.app.projects import open_project
from nkgis.app.saving import save_project
from nkgis.app.screen_question import QuestionError, answered, choices, export_answer
from nkgis.cartography.overlay import VERDICT_WORDS, overlay_table, verdict_look
from nkgis.cartography.style import THEMES
from nkgis.errors import InputError
from nkgis.model.clock import Clock
from nkgis.model.sanctions import WORST_FIRST, ScreenQuestion, Verdict

RAJIN = ("railways", "khasan-rajin")
ON = ScreenQuestion(date="2018-06-15", regime="UN", overlay=True)


def asking(question, clock=None):
    workspace = bundled_workspace()
    project = replace(workspace.project, screen=question)
    return workspace_with_project(workspace, project if clock is None else replace(project, clock=clock))


def test_it_is_off_by_default():
    workspace = bundled_workspace()
    assert not workspace.project.screen.overlay
    assert overlay_of(workspace) is None
    scene = scene_of(workspace, ExportOptions())
    assert scene.overlay is None
    assert "overlay" not in scene.values()
    assert all(entry.kind != "verdict" for entry in scene.legend)


def test_every_route_gets_the_verdict_of_the_question():
    found = overlay_of(asking(ON)).verdicts
    assert found[RAJIN] == "exempt"
    assert found["pipelines", "trans-korea-gas"] == "unknown"
    assert set(found) == set(bundled_workspace().routes)
    dprk = overlay_of(asking(replace(ON, origin="KP"))).verdicts
    assert dprk[RAJIN] == "prohibited"
    assert overlay_of(asking(replace(ON, origin="KP", date="2017-03-15"))).verdicts[RAJIN] == "capped"


def test_the_worst_of_all_regimes_is_shown_where_none_is_chosen():
    one, all_of_them = overlay_of(asking(ON)), overlay_of(asking(replace(ON, regime="")))
    places = {verdict.value: place for place, verdict in enumerate(WORST_FIRST)}
    assert all(places[all_of_them.verdicts[key]] <= places[verdict] for key, verdict in one.verdicts.items())
    assert all_of_them.verdicts[RAJIN] == "prohibited"


def test_the_date_is_the_situation_date_of_the_clock():
    assert question_of(asking(replace(ON, date=""), Clock("2015-06-01", None))).date == "2015-06-01"
    early = overlay_of(asking(replace(ON, origin="KP", date=""), Clock("2015-06-01", None)))
    assert early.verdicts[RAJIN] == "not-covered"


def test_a_question_that_cannot_be_asked_shows_nothing_and_is_asked_once():
    workspace = asking(replace(ON, cargo="moon dust"))
    assert overlay_of(workspace) is None
    assert is_overlay_ready(workspace)


def test_the_scene_has_verdicts_and_legend():
    scene = scene_of(asking(ON), ExportOptions())
    assert [*RAJIN, "exempt"] in scene.values()["overlay"]["verdicts"]
    texts = [entry.text for entry in scene.legend if entry.is_screen]
    assert texts[:2] == ["coal, Russia to Rep. of Korea", "UN on 2018-06-15"]
    assert texts[-1] == "Screening aid, not legal advice"
    kinds = [entry.key["verdict"] for entry in scene.legend if entry.kind == "verdict"]
    assert kinds == ["unknown", "exempt", "not-covered"]


def test_the_signs_differ_without_colour():
    for theme in THEMES:
        looks = [verdict_look(verdict, theme) for verdict in WORST_FIRST]
        assert len({look.glyph for look in looks}) == len(looks)
        assert len({(look.dash, look.rails) for look in looks}) == len(looks)
        assert not any(_is_green(look.color) for look in looks)
    assert not verdict_look(Verdict.NOT_COVERED, "light").rails
    assert verdict_look("no such verdict", "light") == verdict_look(Verdict.UNKNOWN, "light")
    assert set(overlay_table()["dark"]) == set(VERDICT_WORDS)


def _is_green(color):
    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return green > red and green > blue


def test_page_and_picture_have_the_overlay(tmp_path):
    workspace = asking(ON)
    page, svg, plain = tmp_path / "page.html", tmp_path / "map.svg", tmp_path / "plain.svg"
    near = ExportOptions(bounds=(130.0, 42.0, 131.0, 42.6))
    export_workspace(workspace, page)
    text = page.read_text("utf-8")
    assert "exempt with conditions" in text
    assert "nk.drawRails" in text
    export_workspace(workspace, svg, options=near)
    export_workspace(bundled_workspace(), plain, options=near)
    drawn, without = svg.read_text("utf-8").lower(), plain.read_text("utf-8").lower()
    for verdict in ("exempt", "unknown"):
        color = verdict_look(verdict, "light").color.lower()
        assert drawn.count(color) > without.count(color)
    assert "screening aid, not legal advice" in drawn


def test_it_is_saved_with_the_project(tmp_path):
    path = tmp_path / "p.nkgis"
    save_project(asking(ON), path)
    assert open_project(path).workspace.project.screen == ON


def test_an_answer_names_the_part_that_cannot_be_asked():
    for field, value in (("cargo", "moon dust"), ("origin", "Russia"), ("destination", "?"), ("date", "2018-13"),
                         ("way", "no-such-way")):
        with pytest.raises(QuestionError) as fault:
            answered(asking(replace(ON, **{field: value})), "khasan-rajin")
        assert fault.value.field == field
    assert answered(asking(ON), None) is None


def test_a_commercial_block_of_ones_own_is_told():
    from nkgis.app.claims import claim_with_id

    workspace = asking(replace(ON, way="baranovsky-khasan", origin="KP", destination="KP", date="2024-01-01"))
    before = answered(workspace, None).screening.commercial
    cells = {"subject": "khasan-rajin", "quantity": "commercial-block", "word": "yes", "as_of": "2018-01",
             "source": "A forwarder", "confidence": "A", "text": "No bank pays"}
    project = asking(ON).project.with_claims((claim_with_id(cells, ()),))
    found = answered(workspace_with_project(asking(ON), project), "khasan-rajin").screening.commercial
    assert any(block.text == "No bank pays" and block.source == "A forwarder" for block in found)
    assert not before


def test_synonyms_stand_for_their_cargo():
    offered = choices(asking(ON))
    assert offered.cargoes["hard coal (coal)"] == "coal"
    assert {"khasan-rajin", "vostochny-busan"} <= set(offered.ways)


def test_an_answer_is_written_as_json_and_csv(tmp_path):
    answer = answered(asking(ON), "khasan-rajin")
    text = export_answer(tmp_path / "a.csv", answer).read_text("utf-8")
    lines = text.splitlines()
    assert lines[0].startswith("cargo,origin,destination,route,date,regime,verdict")
    assert any(",UN,exempt," in line for line in lines)
    assert any("commercially blocked" in line for line in lines)
    assert '"verdict": "exempt"' in export_answer(tmp_path / "a.json", answer).read_text("utf-8")
    with pytest.raises(InputError, match=r"json or \.csv"):
        export_answer(tmp_path / "a.txt", answer)
