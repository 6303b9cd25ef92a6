"""The best way on a project's networks in a scenario: what the command line and the window both ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nkgis.analysis.anchors import country_at
from nkgis.analysis.network import Network, build_network
from nkgis.analysis.routing import Router, alternatives, best_path, router
from nkgis.analysis.scenarios import applied_lines, applied_situation
from nkgis.analysis.situation import Screen, Situation
from nkgis.app.network_cache import landmarks_for, noding_for
from nkgis.app.network_lines import network_lines
from nkgis.app.network_places import Gazetteer
from nkgis.app.workspace import Workspace
from nkgis.cartography.memo import Memo
from nkgis.errors import InputError
from nkgis.io.costs import bundled_costs
from nkgis.io.scenarios import bundled_scenarios
from nkgis.model.costs import CostTable
from nkgis.model.kinds import Mode
from nkgis.model.path import Minimise, NetworkPath, Wish
from nkgis.model.scenario import Scenario
from nkgis.progress import SILENT, Progress

TOGETHER = frozenset({Mode.RAIL, Mode.ROAD, Mode.SEA})
"""The modes that are one network; pipelines and power lines have each their own."""
MANY_LINES = 2000
"""Where more lines are cut is kept in the user's cache folder."""
LARGE_ARCS = 200_000
"""With more arcs landmarks are made, which takes seconds once."""
_NETWORKS: Memo[Network] = Memo(8)


@dataclass(frozen=True)
class Asked:
    """Is a network with its places, in a scenario: what any number of wishes are asked of."""

    network: Network
    places: Gazetteer
    scenario: Scenario
    situation: Situation


def scenario_named(scenario_id: str, scenarios: Sequence[Scenario] = ()) -> Scenario:
    """Returns a scenario by its id, the project's own before the bundled ones; InputError lists those there are."""
    known = {one.id: one for one in (*bundled_scenarios(), *scenarios)}
    if scenario_id not in known:
        raise InputError(f"{scenario_id[:60]} is no scenario; there are {', '.join(known)}.")
    return known[scenario_id].in_force


def checked_modes(modes: Sequence[Mode]) -> tuple[Mode, ...]:
    """Returns the modes; InputError when some cannot be one network."""
    if len(modes) > 1 and not set(modes) <= TOGETHER:
        raise InputError(
            "rail, road and sea go together; gas, oil and power are networks of their own: ask them alone."
        )
    return tuple(dict.fromkeys(modes))


def network_of(workspace: Workspace, modes: Sequence[Mode], scenario: Scenario) -> Network:
    """Returns the network of a workspace's lines and a scenario's own, made once for the same rows and links."""
    family = TOGETHER if set(modes) <= TOGETHER else frozenset(modes)
    key = (
        tuple((layer.id, layer.revision) for layer in workspace.project.layers),
        tuple(sorted(mode.value for mode in family)),
        scenario.links,
    )

    def made() -> Network:
        lines, geometries = applied_lines(*network_lines(workspace, family), scenario, family)
        return build_network(lines, geometries, keep=noding_for if len(lines) > MANY_LINES else None)

    return _NETWORKS.value(key, (workspace.measurements,), made)


def asked(
    workspace: Workspace,
    wish: Wish,
    *,
    scenarios: Sequence[Scenario] = (),
    costs: CostTable | None = None,
    screen: Screen | None = None,
) -> Asked:
    """Returns the network of a wish with its places and situation; InputError for what cannot be asked."""
    modes = checked_modes(wish.modes)
    scenario = scenario_named(wish.scenario, (*workspace.project.scenarios, *scenarios))
    network = network_of(workspace, modes, scenario)
    base = Situation(
        costs or bundled_costs(), modes, wish.date or scenario.date, frozenset(wish.avoid), wish.cargo, screen=screen
    )
    situation = applied_situation(base, scenario, {line.id for line in network.lines})
    if wish.minimise is Minimise.COST and any(situation.costs.find("rate", mode.value) is None for mode in modes):
        raise InputError("the cost table has no rate for this mode; minimise distance or time.")
    if wish.minimise is Minimise.TIME and any(situation.costs.find("speed", mode.value) is None for mode in modes):
        raise InputError("the cost table has no speed for this mode; minimise distance.")
    return Asked(network, Gazetteer(network, workspace), scenario, situation)


def find_paths(one: Asked, wish: Wish, *, count: int = 1, progress: Progress = SILENT) -> list[NetworkPath]:
    """Returns the best path of a wish and up to `count` − 1 that differ; one that is not found says why."""
    modes = checked_modes(wish.modes)
    anchors = [one.places.anchor(text, modes) for text in (wish.start, *wish.via, wish.goal)]
    ends = [country_at(one.network, anchors[at]) for at in (0, -1)]
    one = replace(one, situation=replace(one.situation, origin=ends[0], destination=ends[1]))
    made = router_of(one, wish.minimise, progress=progress)
    if count <= 1:
        return [best_path(made, anchors)]
    return alternatives(made, anchors, count)


def router_of(one: Asked, minimise: Minimise, *, progress: Progress = SILENT) -> Router:
    """Returns the router of a network in its situation; landmarks of a large one are kept from one time to the next."""
    made = router(one.network, one.situation, minimise)
    if made.arcs.head.size <= LARGE_ARCS:
        return made
    return replace(made, landmarks=landmarks_for(made.arcs, progress=progress))


def find_path(workspace: Workspace, wish: Wish, *, screen: Screen | None = None) -> NetworkPath:
    """Returns the best path of a wish, or why there is none; InputError for what cannot be asked."""
    return find_paths(asked(workspace, wish, screen=screen), wish)[0]
