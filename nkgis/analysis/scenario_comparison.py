"""Two scenarios compared: what becomes of every stretch, why, and how far, how long and how dear along a path."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from nkgis.analysis.blocking import blocks_of
from nkgis.analysis.network import Network
from nkgis.analysis.passing import edge_figures
from nkgis.analysis.situation import Situation, gauge_at, state_at
from nkgis.model.costs import Band, Cost
from nkgis.model.network import LineKey
from nkgis.model.path import NetworkPath
from nkgis.model.scenario import Patch, PatchKind, Scenario
from nkgis.model.scenario_difference import Change, Delta, Step, StretchChange

Figures = tuple[float, float] | None
"""Hours and money of a whole line's stretch per metre; None where it may not be taken."""
_Span = tuple[float, float, Figures]
_LINES = frozenset({PatchKind.OPEN, PatchKind.CLOSE, PatchKind.GAUGE})


def stretch_changes(
    before: tuple[Network, Situation, Scenario], after: tuple[Network, Situation, Scenario]
) -> list[StretchChange]:
    """Returns what becomes of every stretch of every line; neighbours that change alike are one.

    What gets faster or slower is told so whatever it costs; cheaper and dearer where the time stays.
    """
    old, new = (_spans(network, situation) for network, situation, _ in (before, after))
    names = {line.key: line.name for network, _, _ in (before, after) for line in network.lines}
    found: list[StretchChange] = []
    for key in sorted(names):
        rows = [row for row in _merged(key, names[key], old.get(key, []), new.get(key, [])) if row is not None]
        found += [_with_cause(row, before[2], after[2]) for row in _joined(rows)]
    return found


def _spans(network: Network, situation: Situation) -> Mapping[LineKey, list[_Span]]:
    _, blocked = blocks_of(network, situation)
    spans: dict[LineKey, list[_Span]] = {}
    for edge in np.flatnonzero(network.line >= 0).tolist():
        hours, money, _ = edge_figures(network, situation, edge)
        metres = float(network.to_m[edge] - network.from_m[edge])
        figures = None if blocked[edge] >= 0 else (hours.value / metres, money.value / metres)
        drawn = (int(network.line[edge]), float(network.from_m[edge]), float(network.to_m[edge]))
        for number, low, high in (drawn, *network.also.get(edge, ())):
            line = network.lines[number]
            own = figures if state_at(line, (low + high) / 2, situation).usable else None
            spans.setdefault(line.key, []).append((min(low, high), max(low, high), own))
    return {key: sorted(rows, key=lambda row: row[0]) for key, rows in spans.items()}


def _merged(key: LineKey, name: str, old: Sequence[_Span], new: Sequence[_Span]) -> Iterable[StretchChange]:
    stops = sorted({m for low, high, _ in (*old, *new) for m in (low, high)})
    for low, high in pairwise(stops):
        if high - low < 0.5:
            continue
        one, other = (_figures_at(rows, (low + high) / 2) for rows in (old, new))
        metres = high - low
        yield StretchChange(
            key[0], key[1], name, low, high, _change(one, other),
            None if one is None else one[0] * metres, None if other is None else other[0] * metres,
            None if one is None else one[1] * metres, None if other is None else other[1] * metres,
        )


def _figures_at(rows: Sequence[_Span], m: float) -> Figures:
    return next((figures for low, high, figures in rows if low <= m <= high), None)


def _change(one: Figures, other: Figures) -> Change:
    if one is None or other is None:
        return Change.SAME if one is other else Change.GAINED if one is None else Change.LOST
    for k, (less, more) in enumerate(((Change.FASTER, Change.SLOWER), (Change.CHEAPER, Change.DEARER))):
        if abs(one[k] - other[k]) > 1e-9 * max(one[k], other[k]):
            return less if other[k] < one[k] else more
    return Change.SAME


def _joined(rows: Iterable[StretchChange]) -> list[StretchChange]:
    out: list[StretchChange] = []
    for row in rows:
        last = out[-1] if out else None
        if last is not None and last.change is row.change and abs(last.to_m - row.from_m) < 1.0:
            out[-1] = StretchChange(
                row.layer_id, row.route_id, row.name, last.from_m, row.to_m, row.change,
                _sum(last.hours_before, row.hours_before), _sum(last.hours_after, row.hours_after),
                _sum(last.money_before, row.money_before), _sum(last.money_after, row.money_after))
        else:
            out.append(row)
    return out


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other


def _with_cause(row: StretchChange, before: Scenario, after: Scenario) -> StretchChange:
    if row.change is Change.SAME:
        return row
    return StretchChange(
        row.layer_id, row.route_id, row.name, row.from_m, row.to_m, row.change, row.hours_before, row.hours_after,
        row.money_before, row.money_after, cause_of(row.route_id, row.change, before, after))


def cause_of(line_id: str, change: Change, before: Scenario, after: Scenario) -> str:
    """Returns the patch that causes what becomes of a line: of the second scenario, else one of the first only."""
    for scenario, undone in ((after, False), (before, True)):
        for patch in reversed(scenario.patches):
            if _explains(patch, line_id, change):
                return f"{scenario.id}: {'without ' if undone else ''}{patch.cause}"
    return ""


def _explains(patch: Patch, line_id: str, change: Change) -> bool:
    if change in {Change.GAINED, Change.LOST}:
        return (patch.kind in _LINES and patch.target == line_id) or (
            patch.link is not None and patch.link.id == line_id) or patch.kind is PatchKind.ENFORCE
    return patch.kind is PatchKind.SET_COST


def deltas(
    before: tuple[Network, Situation, Scenario], after: tuple[Network, Situation, Scenario],
    changes: Sequence[StretchChange],
) -> list[Delta]:
    """Returns the table of differences: stretches, gauges, costs, and rules lifted; each with its cause."""
    rows = [
        Delta(change.name, change.change.value, _told(change.hours_before), _told(change.hours_after), change.cause)
        for change in changes if change.change is not Change.SAME
    ]
    (_, old, one), (network, new, other) = before, after
    for line in network.lines:
        was, becomes = gauge_at(line, 0.0, old), gauge_at(line, 0.0, new)
        if was != becomes:
            rows.append(Delta(line.name, "gauge", was or "–", becomes or "–", _patch_of(
                line.id, (PatchKind.GAUGE,), one, other)))
    known = {cost.id: cost for cost in old.costs.costs}
    for cost in new.costs.costs:
        earlier = known.pop(cost.id, None)
        if earlier is None or earlier.band != cost.band:
            rows.append(Delta(cost.id, f"{cost.quantity}, {cost.unit}", _range(earlier), _range(cost),
                              _patch_of(cost.id, (PatchKind.SET_COST,), one, other)))
    rows += [Delta(cost.id, f"{cost.quantity}, {cost.unit}", _range(cost), "–",
                   _patch_of(cost.id, (PatchKind.SET_COST,), one, other)) for cost in known.values()]
    lifted = [set(situation.lifted) for situation in (old, new)]
    rows += [Delta(f"{patch.target} {patch.value}".strip(), "rule", "in force", "lifted", f"{other.id}: {patch.cause}")
             for patch in new.lifted if patch not in lifted[0]]
    rows += [Delta(f"{patch.target} {patch.value}".strip(), "rule", "lifted", "in force",
                   f"{one.id}: without {patch.cause}") for patch in old.lifted if patch not in lifted[1]]
    return rows


def _told(hours: float | None) -> str:
    return "closed" if hours is None else f"{hours:.1f} h"


def _range(cost: Cost | None) -> str:
    return "–" if cost is None else f"{cost.band.value:g} ({cost.band.low:g}–{cost.band.high:g})"


def _patch_of(target: str, kinds: tuple[PatchKind, ...], before: Scenario, after: Scenario) -> str:
    for scenario, undone in ((after, ""), (before, "without ")):
        for patch in reversed(scenario.of_kind(*kinds)):
            if target in {patch.target, patch.cost.id if patch.cost else None}:
                return f"{scenario.id}: {undone}{patch.cause}"
    return ""


def series(path: NetworkPath) -> list[Step]:
    """Returns hours and money from the start along a path: both ends of every leg, two points where an event steps."""
    hours, money = Band(), Band()
    steps = [Step(0.0, 0.0, 0.0)]
    events = sorted(path.events, key=lambda event: event.m)
    at = 0
    for leg in path.legs:
        inside = [event for event in events[at:] if event.m < leg.to_m]
        done = leg.from_m
        for event in inside:
            share = (event.m - done) / leg.length_m if leg.length_m else 0.0
            hours, money, done = hours + leg.hours.times(share), money + leg.cost.times(share), event.m
            steps.append(Step(event.m, hours.value, money.value))
            hours, money = hours + event.hours, money + event.cost
            steps.append(Step(event.m, hours.value, money.value, f"{event.kind.value}: {event.detail}"))
        at += len(inside)
        share = (leg.to_m - done) / leg.length_m if leg.length_m else 1.0
        hours, money = hours + leg.hours.times(share), money + leg.cost.times(share)
        steps.append(Step(leg.to_m, hours.value, money.value))
    for event in events[at:]:
        hours, money = hours + event.hours, money + event.cost
        steps.append(Step(event.m, hours.value, money.value, f"{event.kind.value}: {event.detail}"))
    return steps
