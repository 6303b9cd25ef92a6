"""Edits of a project's scenarios, checked at the door: a patch that cannot be applied is refused in one sentence."""

from collections.abc import Collection
from dataclasses import replace

from nkgis.app.network_drawing import known_scenarios
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.io.scenarios import scenario_of
from nkgis.model.project import Project
from nkgis.model.scenario import TODAY, Patch, PatchKind, Scenario

GAUGES = ("1435", "1520", "dual", "1067", "762")
_NAME_MAX = 80


def free_id(project: Project, base: str) -> str:
    """Returns an id that no scenario has."""
    taken = {one.id for one in known_scenarios(project.scenarios)}
    return next(name for name in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if name not in taken)


def duplicate(project: Project, scenario: Scenario, name: str) -> Scenario:
    """Returns a scenario of the project's own with the patches of another."""
    base = scenario.id if scenario.id != TODAY else "scenario"
    return Scenario(free_id(project, base), checked_name(project, name), note=scenario.note, date=scenario.date,
                    patches=scenario.patches)


def checked_name(project: Project, name: str, *, besides: str = "") -> str:
    """Returns the name of a scenario; InputError for an empty one, or one that another scenario has."""
    name = " ".join(name.split())
    if not name:
        raise InputError("A scenario needs a name.")
    if len(name) > _NAME_MAX:
        raise InputError(f"The name of a scenario has at most {_NAME_MAX} characters.")
    if any(one.name.casefold() == name.casefold() for one in known_scenarios(project.scenarios) if one.id != besides):
        raise InputError("Another scenario has this name; give it its own.")
    return name


def renamed(project: Project, scenario: Scenario, name: str) -> Project:
    """Returns the project with a scenario of its own under another name."""
    return project.with_scenario(replace(scenario, name=checked_name(project, name, besides=scenario.id), names={}))


def is_own(project: Project, scenario_id: str) -> bool:
    """Tells whether a scenario belongs to the project, so that it may be edited."""
    return any(one.id == scenario_id for one in project.scenarios)


def line_ids(workspace: Workspace) -> dict[str, str]:
    """Returns the ids of the lines that a patch can name, with their names."""
    return {route.id: route.name for route in workspace.routes.values()}


def checked_patch(row: dict[str, object], lines: Collection[str], rules: Collection[str]) -> Patch:
    """Returns the patch of an object in the shape of a scenario file; InputError says what is wrong with it.

    A line or rule that is not there is refused: the patch would change nothing.
    """
    found = scenario_of({"id": "new", "name": "new", "patches": [row]}, "This change").patches[0]
    if found.kind in {PatchKind.CLOSE, PatchKind.OPEN, PatchKind.GAUGE} and found.target not in lines:
        raise InputError(f"{found.target[:60]} is no line of this project; choose one of the list.")
    if found.kind is PatchKind.GAUGE and found.value not in GAUGES:
        raise InputError(f"{found.value[:20]} is no gauge; use one of {', '.join(GAUGES)}.")
    if found.kind in {PatchKind.LIFT, PatchKind.ENFORCE} and found.target != "*" and found.target not in rules:
        raise InputError(f"{found.target[:60]} is no rule and no regime; choose one of the list, or * for all.")
    if found.link is not None and found.link.id in lines:
        raise InputError(f"A line has the id {found.link.id[:60]} already; give the new link its own.")
    return found


def moved(scenario: Scenario, at: int, to: int) -> Scenario:
    """Returns the scenario with a patch at another place of the order."""
    patches = list(scenario.patches)
    patches.insert(to, patches.pop(at))
    return replace(scenario, patches=tuple(patches))


def with_patch(scenario: Scenario, patch: Patch, at: int | None = None) -> Scenario:
    """Returns the scenario with a patch at a place, or one more at the end."""
    patches = list(scenario.patches)
    if at is None:
        patches.append(patch)
    else:
        patches[at] = patch
    return replace(scenario, patches=tuple(patches))


def without_patch(scenario: Scenario, at: int) -> Scenario:
    """Returns the scenario without one of its patches."""
    return replace(scenario, patches=scenario.patches[:at] + scenario.patches[at + 1 :])
