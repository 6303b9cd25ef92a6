"""The preflight: each kind of fault is found, and a sheet without faults is left in peace."""

from dataclasses import replace
from typing import Any

import pytest

from nkgis.cartography.wording import speaking
from nkgis.exporters.figure_fonts import noting_cuts, write
from nkgis.exporters.preflight.checks import faults_of
from nkgis.exporters.preflight.fault import Fault, Severity
from nkgis.exporters.preflight.texts import texts_of
from nkgis.exporters.sheets.page import Sheet, sheet_of
from nkgis.exporters.sheets.subject import Subject
from nkgis.exporters.sheets.templates import TEMPLATES
from nkgis.exporters.sheets.writing import sheet_faults
from nkgis.model.sheet_choices import SHEETS, SheetChoices
from tests.unit.exporters.test_sheets import KEY, paper_of, subject_of

FAR = (140.0, 30.0, 141.0, 31.0)


def found(subject: Subject, template: str = "briefing", **more: Any) -> list[Fault]:
    return sheet_faults(subject, ".pdf", template, **more)


def kinds(faults: list[Fault]) -> set[str]:
    return {fault.kind for fault in faults}


def laid_out(subject: Subject, template: str = "briefing") -> Sheet:
    return sheet_of(subject, TEMPLATES[template], *paper_of(template))


@pytest.mark.parametrize("template", SHEETS)
def test_that_a_sound_sheet_has_no_fault(template: str) -> None:
    assert [fault.text for fault in found(subject_of(), template) if fault.severity is Severity.FAULT] == []


def test_that_an_empty_map_and_a_route_outside_are_told() -> None:
    faults = found(subject_of(view=FAR))
    assert {"nothing-visible", "route-outside"} <= kinds(faults)
    outside = next(fault for fault in faults if fault.kind == "route-outside")
    assert outside.text == ("Map: the selected route “Khasan – Rajin” is not in the extent; "
                            "choose the extent of the route.")
    subject = subject_of(chosen=False)
    bare = replace(subject, scene=replace(subject.scene, layers=(), labels=()))
    assert next(one for one in found(bare) if one.kind == "nothing-visible").text.startswith("Map: the project has no")


def test_that_a_title_without_room_is_told_with_its_whole_text() -> None:
    title = "The railway from Khasan to Rajin and the port behind it " * 6
    cut = [fault for fault in found(subject_of(choices=SheetChoices(title=title))) if fault.kind == "cut"]
    assert len(cut) == 1
    assert cut[0].text.startswith("Title: “The railway from Khasan to Rajin")
    assert cut[0].severity is Severity.FAULT


def test_that_a_text_that_ends_in_dots_by_itself_is_no_fault() -> None:
    assert "cut" not in kinds(found(subject_of(choices=SheetChoices(title="And then…"))))


def test_that_a_sign_that_no_font_has_is_told() -> None:
    faults = found(subject_of(choices=SheetChoices(title="Khasan \U000f0000")))
    assert [fault.kind for fault in faults if fault.where == "Title"] == ["missing-glyph"]


def test_that_texts_on_each_other_and_off_the_paper_are_told() -> None:
    sheet = laid_out(subject_of())
    page = next(axes for axes in sheet.figure.axes if axes.get_label() == "page")
    heading = next(one for one in texts_of(sheet) if one.where == "Title")
    left, bottom, _, top = heading.box
    write(page, left + 2, (bottom + top) / 2, "ON TOP", size_pt=12, color="#000000")
    write(page, -30, 400, "BESIDE", size_pt=12, color="#000000")
    faults = faults_of(sheet, {}, suffix=".pdf", dpi=150)
    assert any("ON TOP" in fault.text and "Khasan – Rajin" in fault.text for fault in faults if fault.kind == "overlap")
    assert [fault.values for fault in faults if fault.kind == "off-sheet"] == [("BESIDE",)]


def test_that_turned_texts_overlap_by_their_ink_and_not_by_their_boxes() -> None:
    sheet = laid_out(subject_of())
    page = next(axes for axes in sheet.figure.axes if axes.get_label() == "page")
    for x in (300.0, 325.0):  # their upright boxes share most of their area, their letters nothing
        write(page, x, 100, "A station by the sea", size_pt=9, color="#000000", rotation=45)
    own = [fault for fault in faults_of(sheet, {}, suffix=".pdf", dpi=150) if "A station" in fault.text]
    assert all("“A station by the sea” and “A station by the sea”" not in fault.text for fault in own)


def test_that_names_and_routes_beneath_a_box_are_told() -> None:
    sheet = laid_out(subject_of())
    left, bottom, right, top = sheet.plan.map
    sheet.over["inset"] = (left, bottom, right, top)
    assert {"covered", "route-covered"} <= kinds(faults_of(sheet, {}, suffix=".pdf", dpi=150))


def test_that_small_paper_has_letters_too_small_and_few_dots_are_too_coarse() -> None:
    small = found(subject_of(), size=(100.0, 141.0))
    told = next(fault for fault in small if fault.kind == "too-small")
    assert "smaller than the 6.5 pt" in told.text or "smaller than the 7.0 pt" in told.text
    coarse = sheet_faults(subject_of(), ".png", "poster", dpi=60)
    assert "Picture: 60 dots per inch are too few for this paper; take 100 or more." in [one.text for one in coarse]
    assert "too-coarse" not in kinds(sheet_faults(subject_of(), ".svg", "poster", dpi=60))


def test_that_a_fault_is_said_in_the_language_of_its_reader() -> None:
    fault = next(one for one in found(subject_of(view=FAR, language="ko")) if one.kind == "route-outside")
    assert "하산 – 라진" in fault.text
    english = fault.text
    with speaking("ru"):
        assert fault.plain()["kind"] == "route-outside"
    assert fault.text == english


def test_that_cuts_are_noted_only_while_somebody_asks() -> None:
    with noting_cuts() as cuts:
        laid_out(subject_of(choices=SheetChoices(title="x" * 400)))
    assert any(whole == "x" * 400 for whole in cuts.values())
    with noting_cuts() as none:
        pass
    laid_out(subject_of(choices=SheetChoices(title="x" * 400)))
    assert none == {}


def test_that_the_key_of_the_route_is_what_was_chosen() -> None:
    assert list(subject_of().highlighted) == [KEY]
