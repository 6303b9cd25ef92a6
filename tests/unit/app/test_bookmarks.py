"""Named views: made of what is shown, edited, saved, and the project as one of them has it."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkgis.app.bookmarks import (
    NOTE_MAX,
    added,
    bookmark_named,
    bookmark_of,
    changed,
    moved,
    project_at_bookmark,
    removed,
    renamed,
    retaken,
    story_of,
    told,
    workspace_at_bookmark,
)
from nkgis.app.clocks import workspace_at
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import scene_of
from nkgis.app.ground import with_ground
from nkgis.app.layer_edits import changed as layers_changed
from nkgis.app.operations import bundled_workspace, workspace_with_project
from nkgis.app.projects import open_project
from nkgis.app.saving import save_project
from nkgis.errors import InputError
from nkgis.model.bookmark import Bookmark
from nkgis.model.clock import NOW, Clock
from nkgis.model.kinds import Status
from nkgis.model.project import Project
from nkgis.model.sanctions import ScreenQuestion
from nkgis.model.scenario import Patch, PatchKind, Scenario

SEEN = (130.0, 42.0, 131.2, 42.9)
THEN = Clock("2019-04-25", "2019-04-25")
RAJIN = ("railways", "khasan-rajin")


@pytest.fixture(scope="module")
def workspace():
    return with_ground(bundled_workspace())


@pytest.fixture(scope="module")
def looked_at(workspace):
    """The bundled project as a planner has set it: faded, partly hidden, then, in a scenario, under the overlay."""
    project = layers_changed(workspace.project, {"pipelines"}, visible=False)
    project = layers_changed(project, {"grids"}, opacity=0.4)
    project = layers_changed(project, {"relief"}, visible=False)
    screen = ScreenQuestion(cargo="coal", regime="UN", overlay=True)
    return workspace_with_project(workspace, replace(project, clock=THEN, scenario="bridge-open", screen=screen))


def with_views(*names: str) -> Project:
    project = Project("p")
    for name in names:
        project = added(project, bookmark_of(project, name, SEEN))
    return project


def test_that_a_view_shows_again_what_was_shown_when_it_was_made(workspace, looked_at):
    view = bookmark_of(looked_at.project, "Then", SEEN, language="ru", theme="dark", route=RAJIN)
    found, options = workspace_at_bookmark(workspace, view, ExportOptions(dpi=300))
    assert project_at_bookmark(workspace.project, view) == looked_at.project
    assert (options.bounds, options.language, options.theme, options.routes) == (SEEN, "ru", "dark", (RAJIN[1],))
    assert options.dpi == 300
    assert options.scenario == "Автомобильный мост открыт"
    assert found.at == THEN
    scene = scene_of(found, options)
    assert scene.view == SEEN
    shown = {one.id: one for one in scene.layers}
    assert (shown["pipelines"].visible, shown["grids"].opacity) == (False, 0.4)
    assert not scene.base["relief"][0]
    assert scene.overlay is not None
    assert "25" in scene.moment
    assert "2019" in scene.moment


def test_that_the_clock_comes_before_the_scenario(workspace):
    """In 2019 the road bridge was a wish; the scenario has it open, whatever the clock says."""
    view = replace(bookmark_of(workspace.project, "v", SEEN), clock=THEN, scenario="bridge-open")
    key = next(key for key in workspace.routes if key[1] == "tumen-road-bridge")
    assert workspace_at(workspace, THEN).routes[key].status is Status.PROPOSED
    assert workspace_at_bookmark(workspace, view)[0].routes[key].status is Status.OPERATING


def test_that_todays_view_of_all_layers_is_the_workspace_as_it_is(workspace):
    found, options = workspace_at_bookmark(workspace, bookmark_of(workspace.project, "Now", SEEN))
    assert found == workspace
    assert (options.scenario, options.routes, options.language, options.theme) == ("", (), "en", "light")


def test_that_layers_that_came_later_are_off_and_lost_ones_are_passed_over(workspace):
    view = bookmark_of(workspace.project, "v", SEEN)
    later = workspace.project.with_layer(replace(workspace.project.layer("grids"), id="later"))
    later = later.without_layer("railways")
    assert {one.id: one.visible for one in project_at_bookmark(later, view).layers}["later"] is False
    lost = replace(view, route=("railways", "gone"))
    assert workspace_at_bookmark(workspace, lost)[1].routes == ()


def test_that_a_view_is_in_the_projects_own_scenario_and_an_unknown_one_is_a_sentence(workspace):
    own = Scenario("mine", "Mine", {"ko": "내 것"}, patches=(Patch(PatchKind.CLOSE, "khasan-rajin"),))
    opened = workspace_with_project(workspace, workspace.project.with_scenario(own))
    view = replace(bookmark_of(opened.project, "v", SEEN, language="ko"), scenario="mine")
    found, options = workspace_at_bookmark(opened, view)
    assert found.routes[RAJIN].status is Status.CLOSED
    assert options.scenario == "내 것"
    with pytest.raises(InputError, match="“v” is in the scenario mine, which is not there; update the view"):
        workspace_at_bookmark(workspace, view)


def test_that_ids_are_slugs_of_the_name_in_any_script_and_never_the_same():
    project = with_views("Khasan – Rajin!", "Хасан Раджин", "나선", "…", "Khasan, Rajin", "khasan rajin")
    ids = [one.id for one in project.bookmarks]
    assert ids == ["khasan-rajin", "хасан-раджин", "나선", "view", "khasan-rajin-2", "khasan-rajin-3"]
    assert [one.name for one in with_views("A", "a", "A").bookmarks] == ["A", "a 2", "A 3"]


@given(st.lists(st.text(min_size=1, max_size=300), max_size=8))
def test_that_hostile_names_become_one_line_with_ids_of_their_own(names):
    project = Project("p")
    for name in names:
        if any(sign.isprintable() and not sign.isspace() for sign in name):
            project = added(project, bookmark_of(project, name, SEEN))
    ids = [one.id for one in project.bookmarks]
    assert len(set(ids)) == len(ids)
    assert len({one.name.casefold() for one in project.bookmarks}) == len(ids)
    for one in project.bookmarks:
        assert "\n" not in one.name
        assert "\x00" not in one.name
        assert one.id
        assert bookmark_named(project, one.id) is one


def test_that_views_are_renamed_told_changed_moved_and_removed():
    project = with_views("A", "B", "C")
    assert [one.id for one in moved(project, "a", 2).bookmarks] == ["b", "c", "a"]
    assert [one.id for one in moved(project, "c", -5).bookmarks] == ["c", "a", "b"]
    assert [one.id for one in removed(project, "b").bookmarks] == ["a", "c"]
    assert removed(project, "z") == project
    assert [one.id for one in story_of(changed(project, "b", in_story=False))] == ["a", "c"]
    again = renamed(project, "b", "  Z\n\x07y ")
    assert (again.bookmarks[1].id, again.bookmarks[1].name) == ("b", "Z y")
    with pytest.raises(InputError, match="Another view has this name"):
        renamed(project, "b", "c")
    with pytest.raises(InputError, match="at least one letter"):
        renamed(project, "b", " \x00\n ")
    said = told(project, "a", title="One\nline", note="Two\nlines\x00\n" + "n" * 20_000).bookmarks[0]
    assert said.title == said.heading == "One line"
    assert said.note.startswith("Two\nlines\nn")
    assert len(said.note) == NOTE_MAX
    assert project.bookmarks[0].heading == "A"
    middle = added(project, bookmark_of(project, "D", SEEN), after="a")
    assert [one.id for one in middle.bookmarks] == ["a", "d", "b", "c"]


def test_that_a_view_taken_again_keeps_what_was_said_of_it(looked_at):
    project = told(with_views("A", "B"), "b", title="T", note="N")
    seen = bookmark_of(looked_at.project, "seen", (1.0, 2.0, 3.0, 4.0), language="zh", route=RAJIN)
    project = retaken(changed(project, "b", in_story=False, theme="dark"), "b", seen)
    found = project.bookmarks[1]
    assert (found.id, found.name, found.title, found.note, found.in_story) == ("b", "B", "T", "N", False)
    assert (found.bounds, found.scenario, found.clock) == ((1.0, 2.0, 3.0, 4.0), "bridge-open", THEN)
    assert (found.language, found.theme, found.route, found.faded) == ("zh", "dark", RAJIN, (("grids", 0.4),))


def test_that_a_view_is_found_by_id_then_by_name_and_else_a_sentence_lists_them():
    project = with_views("A", "B")
    project = added(project, Bookmark("c", "A", SEEN))
    assert bookmark_named(project, "b").name == "B"
    assert bookmark_named(project, " B ").name == "B"
    assert bookmark_named(project, "a").id == "a"
    with pytest.raises(InputError, match="several views; name one by its id: a, c"):
        bookmark_named(project, "A")
    with pytest.raises(InputError, match=r"z is no view; there are a, b, c\."):
        bookmark_named(project, "z")
    with pytest.raises(InputError, match="the project has none"):
        bookmark_named(Project("p"), "z")


def test_that_views_are_saved_with_the_project(workspace, looked_at, tmp_path):
    view = bookmark_of(looked_at.project, "Кадр \u202e 1 <b>", SEEN, language="ru", theme="dark", route=RAJIN)
    project = told(added(workspace.project, view), view.id, title="T", note="a\nb")
    path = tmp_path / "p.nkgis"
    save_project(workspace_with_project(workspace, project), path)
    assert open_project(path).workspace.project.bookmarks == project.bookmarks


@pytest.mark.parametrize(("change", "words"), [
    ({"id": ""}, r"project.bookmarks\[1\].id is empty"),
    ({"id": "a"}, r"project.bookmarks\[1\].id is that of another view"),
    ({"name": " "}, "name is empty"),
    ({"bounds": [1, 2, 1, 4]}, "bounds are not west, south, east and north"),
    ({"bounds": [1, 2, 3, 91]}, "bounds are not west, south, east and north"),
    ({"bounds": [1, 2, 3]}, "bounds"),
    ({"bounds": [1, 2, "3", 4]}, "bounds"),
    ({"language": "xx"}, "language is 'xx'"),
    ({"theme": "pink"}, "theme is 'pink'"),
    ({"clock": {"situation": "yesterday"}}, "clock.situation is no date"),
    ({"faded": [["grids", 7]]}, "opacity"),
    ({"route": ["railways"]}, "route"),
])  # fmt: skip
def test_that_a_view_that_cannot_be_shown_is_one_sentence(workspace, tmp_path, change, words):
    project = replace(workspace.project, bookmarks=with_views("A", "B").bookmarks)
    path = tmp_path / "p.nkgis"
    save_project(workspace_with_project(workspace, project), path)
    document = json.loads(path.read_text("utf-8"))
    document["project"]["bookmarks"][1] |= change
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InputError, match=words) as error:
        open_project(path)
    assert "\n" not in str(error.value)


def test_that_a_view_without_its_later_fields_opens(workspace, tmp_path):
    path = tmp_path / "p.nkgis"
    save_project(workspace, path)
    document = json.loads(path.read_text("utf-8"))
    document["project"]["bookmarks"] = [{"id": "a", "name": "A", "bounds": list(SEEN)}]
    path.write_text(json.dumps(document), encoding="utf-8")
    found = open_project(path).workspace.project.bookmarks
    assert found == (Bookmark("a", "A", SEEN),)
    assert found[0].clock == NOW
