"""What else is asked of the networks: how far one gets, a matrix of places, and what two scenarios differ in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nkgis.analysis.anchors import FarSnap
from nkgis.analysis.network import Network, build_network
from nkgis.analysis.noding import REACH_M
from nkgis.analysis.reaching import Reached, Relation, matrix, reached
from nkgis.analysis.scenario_comparison import deltas, series, stretch_changes
from nkgis.app.network_lines import network_lines
from nkgis.app.routing import Asked, asked, checked_modes, find_paths, router_of
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.model.costs import CostTable
from nkgis.model.kinds import Mode
from nkgis.model.path import Minimise, NetworkPath, Wish
from nkgis.model.scenario import Scenario
from nkgis.model.scenario_difference import Delta, Step, StretchChange
from nkgis.progress import SILENT, Progress

PLACES_MAX = 500


@dataclass(frozen=True, slots=True)
class Differences:
    """Is what two scenarios differ in: stretches, the table with causes, and a path in each with its series."""

    before: Scenario
    after: Scenario
    changes: tuple[StretchChange, ...]
    deltas: tuple[Delta, ...]
    paths: tuple[NetworkPath, ...] = ()
    series: tuple[tuple[Step, ...], ...] = ()


def reach_of(one: Asked, wish: Wish, limit: float) -> Reached:
    """Returns all that is reached from the start of a wish within a limit (metres, hours or USD/t)."""
    anchor = one.places.anchor(wish.start, checked_modes(wish.modes))
    if isinstance(anchor, FarSnap):
        raise InputError(f"{anchor.label} lies {anchor.distance_m / 1000:.1f} km from the network; "
                         "name a place on it.")
    return reached(router_of(one, wish.minimise), anchor, limit)


def matrix_of(
    one: Asked, origins: Sequence[str], goals: Sequence[str], minimise: Minimise, *, progress: Progress = SILENT
) -> list[list[Relation | None]]:
    """Returns a row for each origin with the best way to each destination; InputError for a place that is unknown."""
    if max(len(origins), len(goals)) > PLACES_MAX:
        raise InputError(f"a matrix has at most {PLACES_MAX} places on a side.")
    anchors = [[one.places.anchor(text, one.situation.modes) for text in texts] for texts in (origins, goals)]
    return matrix(router_of(one, minimise), *anchors, progress=progress)


def compare(
    workspace: Workspace, wish: Wish, before: str, after: str, *, scenarios: Sequence[Scenario] = (),
    costs: CostTable | None = None,
) -> Differences:
    """Returns what two scenarios differ in on the networks of a wish, and its path in both when it names places."""
    wishes = [replace(wish, scenario=name) for name in (before, after)]
    pair = [asked(workspace, one, scenarios=scenarios, costs=costs) for one in wishes]
    told = [(one.network, one.situation, one.scenario) for one in pair]
    changes = stretch_changes(told[0], told[1])
    paths: tuple[NetworkPath, ...] = ()
    if wish.start and wish.goal:
        paths = tuple(find_paths(one, replace(wish, scenario=one.scenario.id))[0] for one in pair)
    return Differences(pair[0].scenario, pair[1].scenario, tuple(changes), tuple(deltas(told[0], told[1], changes)),
                       paths, tuple(tuple(series(path)) for path in paths))


def network_for(workspace: Workspace, modes: Sequence[Mode], *, tolerance_m: float) -> Network:
    """Returns the network of the project's lines at a tolerance of one's own (metres), from 0 to 2,500."""
    if not 0 <= tolerance_m <= REACH_M:
        raise InputError(f"the tolerance is from 0 to {REACH_M:.0f} m, not {tolerance_m:g}.")
    lines, geometries = network_lines(workspace, checked_modes(modes))
    return build_network(lines, geometries, tolerance_m=tolerance_m)
