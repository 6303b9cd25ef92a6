"""From the arcs of a way to a path: legs with their lengths and drawing, events with their chainage, sums."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from nkgis.analysis.anchors import Anchor
from nkgis.analysis.blocking import countries_of
from nkgis.analysis.network import MODES, Network, plain
from nkgis.analysis.passing import edge_figures, event_at
from nkgis.analysis.path_stretches import Stretch, Told, lines_told, stretches_of
from nkgis.analysis.search_graph import SearchGraph
from nkgis.analysis.situation import screened, state_at
from nkgis.model.costs import Band
from nkgis.model.kinds import Status
from nkgis.model.network import DUAL, TRANSFER, NetworkLine
from nkgis.model.path import EventKind, Leg, NetworkPath, PathEvent


@dataclass(frozen=True)
class Walk:
    """Is the arcs of a way from one place to the next, and the states it begins and ends with (−1: on one edge)."""

    start: Anchor
    goal: Anchor
    arcs: list[int]
    start_state: int
    goal_state: int


@dataclass
class _Path:
    """Gathers a path while it is walked."""

    at_m: float = 0.0
    legs: list[Leg] = field(default_factory=list)
    events: list[PathEvent] = field(default_factory=list)
    gauge: str | None = None


def path_of(graph: SearchGraph, walks: Sequence[Walk]) -> NetworkPath:
    """Returns the path of some walks that follow each other."""
    made = _Path()
    for number, walk in enumerate(walks):
        if number:
            _add_via(graph, made, walk)
        met = list(stretches_of(graph, walk.start, walk.goal, walk.arcs, walk.start_state, walk.goal_state))
        lines = iter(lines_told(graph, [one for one in met if isinstance(one, Stretch)]))
        for one in met:
            if isinstance(one, Stretch):
                _ride(graph, made, one, next(lines))
            else:
                made.events += [replace(event, m=made.at_m) for event in one]
    return _summed(graph, made)


def _add_via(graph: SearchGraph, made: _Path, walk: Walk) -> None:
    node = int(graph.node[walk.start_state]) if walk.start_state >= 0 else -1
    if node >= 0:
        made.events.append(
            replace(event_at(graph.network, EventKind.STATION, node, f"by way of {walk.start.label}"), m=made.at_m)
        )


def _ride(graph: SearchGraph, made: _Path, one: Stretch, told: Told) -> None:
    """Adds a stretch of an edge: to the leg before it where that is on the same line, with the gauge's events."""
    network, situation = graph.network, graph.situation
    edge = one.edge
    share = abs(one.to_share - one.from_share)
    hours, money, _ = edge_figures(network, situation, edge)
    hours, money = hours.times(share), money.times(share)
    number, low, high = told
    line = network.lines[number] if number >= 0 else None
    travel_m = float(network.travel_m[edge]) * share
    line_from, line_to = (low + (high - low) * part for part in (one.from_share, one.to_share))
    own_from, own_to = (
        float(network.from_m[edge]) + float(network.to_m[edge] - network.from_m[edge]) * part
        for part in (one.from_share, one.to_share)
    )
    if line is not None:
        _tell_gauge(graph, made, one)
    leg = Leg(
        layer_id=line.key[0] if line else None,
        route_id=line.id if line else None,
        name=line.name if line else f"{network.name(one.node)}, by lorry",
        mode=MODES[int(network.mode[edge])],
        from_m=made.at_m,
        to_m=made.at_m + travel_m,
        measured_m=abs(own_to - own_from),
        line_from_m=line_from,
        line_to_m=line_to,
        hours=hours,
        cost=money,
        by_country=_shares(network, edge, own_from, own_to, travel_m),
        length_source=line.travel_source if line else "measured, straight",
        runs=(tuple(_drawing(network, edge, own_from, own_to, one)),),
        note=_note(graph, line, line_from, line_to),
    )
    last = made.legs[-1] if made.legs else None
    if (
        last is not None
        and line is not None
        and last.route_id == line.id
        and last.layer_id == line.key[0]
        and (abs(last.line_to_m - line_from) < 1.0)
    ):
        made.legs[-1] = _joined(last, leg)
    else:
        if line is not None:
            known = {event.detail for event in made.events if event.kind is EventKind.SANCTION}
            made.events += [replace(event, m=made.at_m) for event in _sanctions(graph, number, one.node)
                            if event.detail not in known]  # one ruling is told where it first holds
        made.legs.append(leg)
    made.at_m += travel_m


def _joined(one: Leg, other: Leg) -> Leg:
    countries = dict(one.by_country)
    for code, value in other.by_country.items():
        countries[code] = countries.get(code, 0.0) + value
    return replace(
        one,
        to_m=other.to_m,
        measured_m=one.measured_m + other.measured_m,
        line_to_m=other.line_to_m,
        hours=one.hours + other.hours,
        cost=one.cost + other.cost,
        by_country=countries,
        runs=(one.runs[0] + other.runs[0][1:],),
        note=one.note or other.note,
    )


def _tell_gauge(graph: SearchGraph, made: _Path, one: Stretch) -> None:
    """Adds an event where a track of one gauge goes over into one with both, or back: no transshipment."""
    gauge = one.gauge
    before, made.gauge = made.gauge, gauge
    if before is None or gauge is None or before == gauge or DUAL not in {before, gauge}:
        return
    plain_gauge = gauge if before == DUAL else before
    if one.lane != plain_gauge:
        return  # the change of gauge itself is told
    detail = (
        f"{before} mm to dual gauge (1520 and 1435 mm): no transshipment"
        if gauge == DUAL
        else f"dual gauge (1520 and 1435 mm) to {gauge} mm: no transshipment"
    )
    if any(event.kind is EventKind.GAUGE and event.m == made.at_m for event in made.events[-2:]):
        return  # so it is where it was changed just now
    cost = graph.situation.costs.find("dual_h", "rail", [graph.network.name(one.node)])
    made.events.append(replace(event_at(graph.network, EventKind.GAUGE, one.node, detail, cost), m=made.at_m))


def _shares(network: Network, edge: int, line_from: float, line_to: float, travel_m: float) -> dict[str, float]:
    """Returns the travelled metres in each country; what lies outside every country is left out."""
    number = int(network.line[edge])
    line = network.lines[number] if number >= 0 else None
    code = network.countries[int(network.country[edge])] if network.country[edge] >= 0 else None
    if code is not None:
        return {code: travel_m}
    if line is None:
        return {}
    low, high = sorted((line_from, line_to))
    shares: dict[str, float] = {}
    for segment in line.segments:
        inside = min(high, segment.to_m) - max(low, segment.from_m)
        country = plain(segment.country)
        if inside > 0 and country:
            shares[country] = shares.get(country, 0.0) + inside / (high - low) * travel_m
    return shares


def _drawing(
    network: Network, edge: int, line_from: float, line_to: float, one: Stretch
) -> Iterable[tuple[float, float]]:
    number = int(network.line[edge])
    if number < 0:
        ends = [(float(network.lon[node]), float(network.lat[node])) for node in (network.a[edge], network.b[edge])]
        return ends if one.to_share > one.from_share else ends[::-1]
    runs = network.ways.chainage(number).stretch(line_from, line_to)
    places = [place for run in runs for place in run]
    return places if line_to >= line_from else places[::-1]


def _note(graph: SearchGraph, line: NetworkLine | None, line_from: float, line_to: float) -> str:
    """Returns what is to be told of a line that is not known to operate."""
    if line is None:
        return ""
    state = state_at(line, (line_from + line_to) / 2, graph.situation)
    if state.status is Status.UNKNOWN:
        return f"{line.name}: whether it operates is not known. {state.reason}".strip()
    return ""


def _sanctions(graph: SearchGraph, number: int, node: int) -> list[PathEvent]:
    """Returns what the sanctions say of a line, as events where it begins."""
    situation, network = graph.situation, graph.network
    if situation.screen is None:
        return []
    asked = screened(network.lines[number], countries_of(network, number), situation)
    return [
        replace(event_at(network, EventKind.SANCTION, node, ruling.text), source=ruling.source)
        for ruling in situation.screen(asked)
    ]


def _summed(graph: SearchGraph, made: _Path) -> NetworkPath:
    hours, money = Band(), Band()
    for taken, paid in [*((leg.hours, leg.cost) for leg in made.legs), *((e.hours, e.cost) for e in made.events)]:
        hours, money = hours + taken, money + paid
    countries: dict[str, float] = {}
    for leg in made.legs:
        for code, value in leg.by_country.items():
            countries[code] = countries.get(code, 0.0) + value
    unit = _unit(made.legs)
    rated = all(leg.mode == TRANSFER or graph.situation.costs.find("rate", leg.mode) is not None for leg in made.legs)
    timed = all(leg.mode == TRANSFER or graph.situation.costs.find("speed", leg.mode) is not None for leg in made.legs)
    return NetworkPath(
        found=True,
        length_m=made.at_m,
        measured_m=sum(leg.measured_m for leg in made.legs),
        hours=hours if timed else None,
        cost=money if rated else None,
        cost_unit=unit,
        by_country=countries,
        elsewhere_m=max(made.at_m - sum(countries.values()), 0.0),
        legs=tuple(made.legs),
        events=tuple(made.events),
        notes=tuple(dict.fromkeys(leg.note for leg in made.legs if leg.note)),
    )


def _unit(legs: Sequence[Leg]) -> str:
    return "USD/1000 m3" if any(leg.mode == "gas" for leg in legs) else "USD/t"
