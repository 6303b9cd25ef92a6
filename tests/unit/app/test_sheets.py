"""Choices of a sheet: what the project remembers, what a caller changes; the same choices are the same bytes."""

from dataclasses import replace
from pathlib import Path

import pytest

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace, scene_of
from nkgis.app.operations import bundled_workspace, workspace_with_project
from nkgis.app.sheets import choices_for, own_words, placed, preflight, subject_of, with_named
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.exporters.preflight.fault import Severity
from nkgis.io.plain_values import NotPlainError, as_plain, from_plain
from nkgis.model.bookmark import Bookmark
from nkgis.model.project import Project
from nkgis.model.sheet_choices import SHEETS, Extent, SheetChoices

ROUTE, SEA = "khasan-rajin", "sea-vladivostok-sokcho"
VIEW = (130.0, 42.0, 131.0, 42.6)


@pytest.fixture(scope="module")
def bundled() -> Workspace:
    return bundled_workspace()


def remembering(workspace: Workspace, choices: SheetChoices, **more: object) -> Workspace:
    return workspace_with_project(workspace, replace(workspace.project, sheet=choices, **more))


def test_that_choices_come_back_from_a_project_file() -> None:
    choices = SheetChoices("slide", "Title", "Finding", Extent.BOOKMARK, "b1", (ROUTE,), ("inset", "strip"), "ko",
                           "tiff", 300)
    plain = as_plain(Project("P", sheet=choices), Project)
    assert from_plain(Project, plain, "project").sheet == choices
    del plain["sheet"]
    assert from_plain(Project, plain, "project").sheet == SheetChoices()


@pytest.mark.parametrize("field", [
    {"template": "banner"}, {"without": ("sky",)}, {"language": "fr"}, {"dpi": 5}, {"format": "gif"},
    {"title": "x" * 1001}])  # fmt: skip
def test_that_choices_that_are_not_known_are_refused(field: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no template|no part|no language|dots per inch|no format|characters"):
        SheetChoices(**field)  # type: ignore[arg-type]
    plain = as_plain(SheetChoices(), SheetChoices) | {key: value for key, value in field.items() if key != "without"}
    if "without" not in field:
        with pytest.raises(NotPlainError):
            from_plain(SheetChoices, plain, "sheet")


def test_that_a_title_stays_with_the_routes_it_was_made_for(bundled: Workspace) -> None:
    saved = remembering(bundled, SheetChoices(title="Mine", routes=(ROUTE,), without=("inset",)))
    same = choices_for(saved, ExportOptions(template="sheet", routes=(ROUTE,)))
    other = choices_for(saved, ExportOptions(template="slide", routes=("rajin-tumen",)))
    assert (same.title, same.template, same.without) == ("Mine", "briefing", ("inset",))
    assert (other.title, other.template, other.without) == ("", "slide", ("inset",))


def test_that_a_route_that_is_gone_is_passed_over(bundled: Workspace) -> None:
    assert choices_for(remembering(bundled, SheetChoices(routes=("gone",))), ExportOptions()).routes == ()


def test_that_the_extent_is_what_was_chosen(bundled: Workspace) -> None:
    mark = Bookmark("b1", "Estuary", (130.5, 42.2, 130.8, 42.5))
    project = replace(bundled.project, seen=VIEW, bookmarks=(mark,))
    workspace = workspace_with_project(bundled, project)

    def bounds(choices: SheetChoices, **more: object) -> object:
        return placed(workspace, ExportOptions(**more), choices).bounds  # type: ignore[arg-type]

    assert bounds(SheetChoices()) == VIEW
    assert bounds(SheetChoices(routes=(ROUTE,))) is None  # the route frames it
    assert bounds(SheetChoices(routes=(ROUTE,)), bounds=(1.0, 2.0, 3.0, 4.0)) == (1.0, 2.0, 3.0, 4.0)
    assert bounds(SheetChoices(routes=(ROUTE,), extent=Extent.VIEW)) == VIEW
    assert bounds(SheetChoices(extent=Extent.WHOLE)) == project.view
    assert bounds(SheetChoices(extent=Extent.BOOKMARK, bookmark="b1")) == mark.bounds
    with pytest.raises(InputError, match="needs a route"):
        bounds(SheetChoices(extent=Extent.ROUTE))
    with pytest.raises(InputError, match="no view 'b2'"):
        bounds(SheetChoices(extent=Extent.BOOKMARK, bookmark="b2"))


def test_that_a_named_route_of_a_hidden_layer_is_shown_alone(bundled: Workspace) -> None:
    layer_id = next(key[0] for key in bundled.routes if key[1] == SEA)
    assert not bundled.project.layer(layer_id).visible
    shown = with_named(bundled, (SEA,))
    assert shown.project.layer(layer_id).visible
    assert list(shown.rows[layer_id].frame["id"]) == [SEA]
    assert with_named(bundled, (ROUTE,)) is bundled
    subject = subject_of(bundled, ExportOptions(template="briefing", routes=(SEA,)), scene_of)
    assert any(entry.text == "Sea lane" for entry in subject.scene.legend)


def test_that_remembered_choices_make_the_same_bytes_as_given_ones(
    bundled: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    choices = SheetChoices("slide", title="One message", routes=(ROUTE,), without=("inset",), language="ru")
    window, command = tmp_path / "window.pdf", tmp_path / "command.pdf"
    export_workspace(bundled, window, options=ExportOptions(template="slide", sheet=choices, language="ru",
                                                            bounds=VIEW, routes=()))
    saved = remembering(bundled, replace(choices, extent=Extent.VIEW), seen=VIEW)
    export_workspace(saved, command, options=ExportOptions(template="slide"))
    assert window.read_bytes() == command.read_bytes()


def test_that_a_sheet_names_its_scenario_and_its_day(bundled: Workspace) -> None:
    subject = subject_of(bundled, ExportOptions(template="briefing"), scene_of)
    assert subject.situation().startswith("Scenario: As today. Situation of 20")
    named = subject_of(bundled, ExportOptions(template="briefing", scenario="Bridge open"), scene_of)
    assert named.situation().startswith("Scenario: Bridge open. ")


@pytest.mark.parametrize("template", SHEETS)
def test_that_the_bundled_project_has_no_fault_on_its_sheets(bundled: Workspace, template: str) -> None:
    for routes in ((), (ROUTE,)):
        faults = preflight(bundled, ".pdf", options=ExportOptions(template=template, routes=routes))
        assert [fault.text for fault in faults if fault.severity is Severity.FAULT] == []


def test_that_the_strip_stands_on_the_sheet_of_one_route(bundled: Workspace) -> None:
    one = subject_of(bundled, ExportOptions(template="briefing", routes=(ROUTE,)), scene_of)
    two = subject_of(bundled, ExportOptions(template="briefing", routes=(ROUTE, SEA)), scene_of)
    bare = ExportOptions(template="briefing", sheet=SheetChoices(routes=(ROUTE,), without=("strip",)))
    assert [len(subject.strips) for subject in (one, two, subject_of(bundled, bare, scene_of))] == [1, 0, 0]


def test_that_a_sheet_knows_its_own_words(bundled: Workspace) -> None:
    assert own_words(bundled, ExportOptions(template="briefing", routes=(ROUTE,)))[0] == "Khasan – Rajin"
    assert own_words(bundled, ExportOptions(template="slide", routes=(ROUTE,)))[0].startswith("Khasan – Rajin: ")
    assert own_words(bundled, ExportOptions(template="briefing"))[0] == "Northeast Asia"
