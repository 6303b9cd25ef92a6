"""Named views of a project: made of what is shown, edited, found by name, and the project as one of them has it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from nkgis.app.export_options import ExportOptions
from nkgis.app.layer_edits import plain_name
from nkgis.errors import InputError
from nkgis.model.bookmark import Bookmark
from nkgis.model.project import Bounds, Project

if TYPE_CHECKING:
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.model.scenario import Scenario

TITLE_MAX, NOTE_MAX = 200, 10_000
_ID_MAX = 40
_PLAIN = ExportOptions()


def story_of(project: Project) -> tuple[Bookmark, ...]:
    """Returns the views that the story has, in its order."""
    return tuple(one for one in project.bookmarks if one.in_story)


def bookmark_named(project: Project, name: str) -> Bookmark:
    """Returns the view with an id or, where no id is so, a name; InputError lists those there are."""
    for one in project.bookmarks:
        if one.id == name:
            return one
    found = [one for one in project.bookmarks if one.name.casefold() == name.strip().casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(one.id for one in found)
        raise InputError(f"{name[:60]} is the name of several views; name one by its id: {ids}.")
    if not project.bookmarks:
        raise InputError(f"{name[:60]} is no view; the project has none.")
    raise InputError(f"{name[:60]} is no view; there are {', '.join(one.id for one in project.bookmarks)}.")


def workspace_at_bookmark(
    workspace: Workspace, bookmark: Bookmark, options: ExportOptions = _PLAIN
) -> tuple[Workspace, ExportOptions]:
    """Returns the workspace as a view has it, and the options of an export of it.

    The workspace has the layers, the clock, the sanctions overlay and the scenario of the view; the options its bounds,
    its language and theme where it has any, its selected route where that is there, and the name of its scenario. Give
    the workspace as it was opened, at no clock and in no scenario. InputError for a scenario that is not there.
    """
    from nkgis.app.clocks import workspace_at
    from nkgis.app.operations import workspace_with_project
    from nkgis.app.scenario_workspace import workspace_in

    scenario = scenario_of_bookmark(workspace.project, bookmark)
    found = workspace_with_project(workspace, project_at_bookmark(workspace.project, bookmark))
    found = workspace_in(workspace_at(found, bookmark.clock), scenario, date=bookmark.clock.situation)
    language = bookmark.language or options.language
    route = route_of_bookmark(found, bookmark)
    return found, replace(
        options, bounds=bookmark.bounds, language=language, theme=bookmark.theme or options.theme,
        routes=options.routes or ((route[1],) if route is not None else ()),
        scenario=scenario.names.get(language, scenario.name) if scenario.patches else "",
    )


def project_at_bookmark(project: Project, bookmark: Bookmark) -> Project:
    """Returns the project with the layers, clock, scenario and sanctions overlay of a view."""
    shown, faded = set(bookmark.shown), dict(bookmark.faded)
    layers = tuple(
        replace(one, visible=True, opacity=faded.get(one.id, 1.0)) if one.id in shown else replace(one, visible=False)
        for one in project.layers
    )
    screen = bookmark.screen or replace(project.screen, overlay=False)
    return replace(project, layers=layers, clock=bookmark.clock, scenario=bookmark.scenario, screen=screen)


def scenario_of_bookmark(project: Project, bookmark: Bookmark) -> Scenario:
    """Returns the scenario of a view, bundled or the project's own; InputError where there is none such."""
    from nkgis.app.routing import scenario_named

    try:
        return scenario_named(bookmark.scenario, project.scenarios)
    except InputError as fault:
        raise InputError(f"The view “{bookmark.name[:60]}” is in the scenario {bookmark.scenario[:60]}, which is not "
                         "there; update the view from the map.") from fault


def route_of_bookmark(workspace: Workspace, bookmark: Bookmark) -> RouteKey | None:
    """Returns the selected route of a view; None for none, or for one that is not measured or there no more."""
    return bookmark.route if bookmark.route in workspace.measurements else None


def bookmark_of(
    project: Project, name: str, bounds: Bounds, *, language: str = "", theme: str = "", route: RouteKey | None = None
) -> Bookmark:
    """Returns a view of what a project shows, with an id and a name that none of its views has.

    Raises InputError when nothing is left of the name.
    """
    name = _free_name(project, _checked_name(name))
    shown = tuple(one for one in project.layers if one.visible)
    return Bookmark(
        _free_id(project, name), name, bounds, shown=tuple(one.id for one in shown), scenario=project.scenario,
        clock=project.clock, language=language, theme=theme, route=route,
        faded=tuple((one.id, one.opacity) for one in shown if one.opacity != 1),
        screen=project.screen if project.screen.overlay else None,
    )


def added(project: Project, bookmark: Bookmark, *, after: str | None = None) -> Project:
    """Returns the project with one more view: behind the view `after`, at the end without it."""
    known = list(project.bookmarks)
    at = next((place + 1 for place, one in enumerate(known) if one.id == after), len(known))
    known.insert(at, bookmark)
    return replace(project, bookmarks=tuple(known))


def renamed(project: Project, bookmark_id: str, name: str) -> Project:
    """Returns the project with another name for a view, whose id stays; InputError for an empty or a taken one."""
    name = _checked_name(name)
    if any(one.name.casefold() == name.casefold() for one in project.bookmarks if one.id != bookmark_id):
        raise InputError("Another view has this name; give it its own.")
    return changed(project, bookmark_id, name=name)


def told(project: Project, bookmark_id: str, *, title: str, note: str) -> Project:
    """Returns the project with what is said of a view: the heading, on one line, and the speaker's note."""
    return changed(project, bookmark_id, title=" ".join(plain_text(title).split())[:TITLE_MAX],
                   note=plain_text(note).strip()[:NOTE_MAX])


def changed(project: Project, bookmark_id: str, **fields: object) -> Project:
    """Returns the project with fields of a view changed, such as `in_story`, `language` or `theme`."""
    return replace(project, bookmarks=tuple(
        replace(one, **fields) if one.id == bookmark_id else one  # type: ignore[arg-type]
        for one in project.bookmarks
    ))


def retaken(project: Project, bookmark_id: str, seen: Bookmark) -> Project:
    """Returns the project with a view of what `seen` shows; its id, name, title, note and theme stay."""
    return replace(project, bookmarks=tuple(
        replace(seen, id=one.id, name=one.name, title=one.title, note=one.note, theme=one.theme, in_story=one.in_story)
        if one.id == bookmark_id else one for one in project.bookmarks
    ))


def moved(project: Project, bookmark_id: str, to: int) -> Project:
    """Returns the project with a view at another place of the order, counted from 0."""
    known = [one for one in project.bookmarks if one.id != bookmark_id]
    moving = [one for one in project.bookmarks if one.id == bookmark_id]
    at = min(max(to, 0), len(known))
    return replace(project, bookmarks=(*known[:at], *moving, *known[at:]))


def removed(project: Project, bookmark_id: str) -> Project:
    """Returns the project without a view."""
    return replace(project, bookmarks=tuple(one for one in project.bookmarks if one.id != bookmark_id))


def plain_text(text: str) -> str:
    """Returns a text without control signs and half characters; lines and tabs stay."""
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))


def _checked_name(name: str) -> str:
    """Returns a typed name on one line, without control signs; InputError when nothing is left of it."""
    return plain_name(plain_text(name))


def _free_name(project: Project, name: str) -> str:
    """Returns the name, with a number behind it where a view has it."""
    taken = {one.name.casefold() for one in project.bookmarks}
    names = (name, *(f"{name} {n}" for n in range(2, len(taken) + 3)))
    return next(one for one in names if one.casefold() not in taken)


def _free_id(project: Project, name: str) -> str:
    """Returns the letters and digits of a name as an id, in whatever script, with a number where it is taken."""
    words = "".join(sign if sign.isalnum() else " " for sign in unicodedata.normalize("NFKC", name).lower()).split()
    base = "-".join(words)[:_ID_MAX].strip("-") or "view"
    taken = {one.id for one in project.bookmarks}
    return next(one for one in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)
