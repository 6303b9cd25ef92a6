"""What answers of the networks look like on a map: stretches that change between two scenarios, and what is reached."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from shapely.geometry import LineString
from shapely.ops import substring

from nkgis.analysis.anchors import nearest_node
from nkgis.analysis.network import MODES, Network
from nkgis.analysis.reaching import Reached
from nkgis.analysis.scenario_comparison import series
from nkgis.app.network_places import lon_lat
from nkgis.app.network_questions import Differences, compare
from nkgis.app.routing import asked, find_paths, network_of, scenario_named
from nkgis.app.sanctions_on_paths import screen
from nkgis.app.workspace import Workspace
from nkgis.cartography.above import MORE_STEPS, Item, change_item, side_item
from nkgis.model.kinds import Mode
from nkgis.model.path import Wish
from nkgis.model.scenario import Scenario
from nkgis.model.scenario_difference import Change, StretchChange
from nkgis.progress import SILENT, Progress

NAMED_WITHIN_M = 5_000.0
Run = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class DrawnChange:
    """Is a stretch with what becomes of it, its mode and its drawing (runs in degrees)."""

    change: StretchChange
    mode: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Is what two scenarios differ in, with the drawing of every stretch."""

    differences: Differences
    drawn: tuple[DrawnChange, ...]


def compared(
    workspace: Workspace, wish: Wish, before: str, after: str, *, path: Wish | None = None,
    progress: Progress = SILENT,
) -> Compared:
    """Returns what two scenarios differ in on the networks of a wish, with drawings; can be cancelled in between.

    The way of `path`, a wish of its own, is looked for in both.
    """
    progress.step(0, 3, "")
    found = compare(workspace, wish, before, after)
    progress.step(1, 3, "")
    if path is not None:
        paths = []
        for scenario in (found.before, found.after):
            own = replace(path, scenario=scenario.id)
            paths.append(find_paths(asked(workspace, own, screen=screen(workspace, own.cargo)), own)[0])
        found = replace(found, paths=tuple(paths), series=tuple(tuple(series(one)) for one in paths))
    progress.step(2, 3, "")
    networks = [network_of(workspace, wish.modes, one) for one in (found.before, found.after)]
    numbers = [{line.key: k for k, line in enumerate(network.lines)} for network in networks]
    drawn = []
    for change in progress.track(found.changes, ""):
        key = (change.layer_id, change.route_id)
        at = next((k for k in (1, 0) if key in numbers[k]), None)
        if at is not None:
            number = numbers[at][key]
            mode = networks[at].lines[number].mode
            if mode in wish.modes:
                drawn.append(DrawnChange(change, mode.value, _stretch(networks[at], number, change)))
    return Compared(found, tuple(drawn))


def _stretch(network: Network, number: int, change: StretchChange) -> tuple[Run, ...]:
    runs = network.ways.chainage(number).stretch(change.from_m, change.to_m)
    return tuple(tuple((float(lon), float(lat)) for lon, lat in run) for run in runs if len(run) > 1)


def difference_items(drawn: Iterable[DrawnChange]) -> list[Item]:
    """Returns the stretches in the pattern of what becomes of them; what stays the same lies lowest."""
    ordered = sorted(drawn, key=lambda one: one.change.change is not Change.SAME)
    return [change_item(one.change.change, one.runs) for one in ordered if one.runs]


def side_items(drawn: Iterable[DrawnChange]) -> list[Item]:
    """Returns every stretch twice: as the first scenario has it left of a divider, as the second right of it."""
    rows = [one for one in drawn if one.runs]
    return [side_item(hours is not None, one.mode, one.runs, side)
            for side, pick in (("left", 0), ("right", 1))
            for one in rows
            for hours in ((one.change.hours_before, one.change.hours_after)[pick],)]


def reached_runs(found: Reached, limit: float) -> list[tuple[Run, float]]:
    """Returns what is reached in runs that keep to one class each, with the share of the limit at their near end."""
    runs: list[tuple[Run, float]] = []
    for one in found.stretches:
        if len(one.run) < 2 or not limit:
            continue
        line, low, high = LineString(one.run), one.low / limit, one.high / limit
        stops = [low, *(k / MORE_STEPS for k in range(1, MORE_STEPS) if low < k / MORE_STEPS < high), high]
        for begin, end in pairwise(stops):
            wide = high - low
            part = substring(line, (begin - low) / wide, (end - low) / wide, normalized=True) if wide else line
            if part.geom_type == "LineString":
                runs.append((tuple((float(x), float(y)) for x, y in part.coords), begin))
    return runs


def named_place(network: Network, modes: Sequence[Mode], text: str) -> str:
    """Returns for "lon,lat" the name of the network's place nearest to it within 5 km; any other text as it is."""
    place = lon_lat(text)
    if place is None:
        return text
    numbers = [MODES.index(mode.value) for mode in modes]
    nodes = np.array([node for node in network.names if int(network.node_mode[node]) in numbers], np.int64)
    if not nodes.size:
        return text
    node, metres = nearest_node(network, nodes, *place)
    return network.name(node) if metres <= NAMED_WITHIN_M else ""


def bounds_of(runs: Sequence[Run]) -> tuple[float, float, float, float] | None:
    """Returns west, south, east, north of a drawing; None where there is none."""
    places = [place for run in runs for place in run]
    if not places:
        return None
    lons, lats = [lon for lon, _ in places], [lat for _, lat in places]
    return min(lons), min(lats), max(lons), max(lats)


def known_scenarios(own: Sequence[Scenario]) -> tuple[Scenario, ...]:
    """Returns every scenario there is, the bundled ones first; the project's own takes the place of one of its id."""
    from nkgis.io.scenarios import bundled_scenarios

    mine = {one.id: one for one in own}
    bundled = [mine.pop(one.id, one) for one in bundled_scenarios()]
    return (*bundled, *mine.values())


def scenario_in_use(workspace: Workspace) -> Scenario:
    """Returns the scenario that the project has chosen; the one without patches when it is there no more."""
    known = {one.id for one in known_scenarios(workspace.project.scenarios)}
    chosen = workspace.project.scenario
    return scenario_named(chosen if chosen in known else "today", workspace.project.scenarios)
