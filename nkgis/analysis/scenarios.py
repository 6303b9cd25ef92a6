"""A scenario applied: what its patches make of the lines of a network and of the situation it is asked in."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

import shapely
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.geodesy import length_m
from nkgis.analysis.situation import Situation
from nkgis.errors import InputError
from nkgis.model.kinds import Mode, Status
from nkgis.model.network import LineState, NetworkLine
from nkgis.model.scenario import Link, Patch, PatchKind, Scenario

ADDED_LAYER = "scenario"
"""The layer id of the links that a scenario adds."""


def applied_lines(
    lines: Sequence[NetworkLine], geometries: Sequence[BaseGeometry], scenario: Scenario, modes: Collection[Mode]
) -> tuple[list[NetworkLine], list[BaseGeometry]]:
    """Returns the lines and those that the scenario adds in any of the modes."""
    taken = {line.id for line in lines}
    more = [link for link in scenario.links if link.mode in modes]
    for link in more:
        if link.id in taken:
            raise InputError(f"scenario {scenario.id}: the link {link.id} has the id of a line; give it its own.")
        taken.add(link.id)
    added = [LineString(link.places) for link in more]
    return ([*lines, *(_line(link, line) for link, line in zip(more, added, strict=True))], [*geometries, *added])


def _line(link: Link, geometry: LineString) -> NetworkLine:
    xy = shapely.get_coordinates(geometry)
    measured = float(length_m(xy[:, 0], xy[:, 1]))
    travel = link.travel_km * 1000 if link.travel_km else measured
    return NetworkLine(
        (ADDED_LAYER, link.id),
        link.name,
        link.mode,
        measured,
        travel,
        "stated in the scenario" if link.travel_km else "measured",
        status=Status.OPERATING,
        status_reason="added by the scenario",
        gauge=link.gauge,
        country=link.country,
        hours=link.hours,
        hours_source="stated in the scenario" if link.hours else "",
    )


def applied_situation(base: Situation, scenario: Scenario, line_ids: Collection[str] | None = None) -> Situation:
    """Returns the situation with the patches of a scenario on top; a patch of a later day than the date waits.

    Patches of lines that the network does not have change nothing: they may belong to another network.
    """
    states, gauges, costs = dict(base.states), dict(base.gauges), base.costs
    lifted, enforce = list(base.lifted), base.enforce
    for patch in _in_force(scenario.patches, base.date):
        if patch.kind in {PatchKind.CLOSE, PatchKind.OPEN} and (line_ids is None or patch.target in line_ids):
            status = Status.CLOSED if patch.kind is PatchKind.CLOSE else Status.OPERATING
            states[patch.target] = LineState(status, patch.date, patch.reason, scenario.id)
        elif patch.kind is PatchKind.GAUGE:
            gauges[patch.target] = patch.value
        elif patch.kind is PatchKind.SET_COST and patch.cost is not None:
            costs = costs.with_cost(patch.cost)
        elif patch.kind is PatchKind.LIFT:
            lifted.append(patch)
        elif patch.kind is PatchKind.ENFORCE:
            enforce = True
    return replace(
        base,
        costs=costs,
        states=MappingProxyType(states),
        gauges=MappingProxyType(gauges),
        lifted=tuple(lifted),
        enforce=enforce,
    )


def _in_force(patches: Iterable[Patch], date: str | None) -> Iterable[Patch]:
    """Yields the patches that have taken effect on a date; without a date all have."""
    for patch in patches:
        if date is None or patch.date is None or patch.date[: len(date)] <= date[: len(patch.date)]:
            yield patch
