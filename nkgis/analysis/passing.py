"""What is met at a node: border, break of gauge, change of current, port or reloading, and what it takes."""

from dataclasses import dataclass

from nkgis.analysis.network import MODES, Network
from nkgis.analysis.situation import Situation
from nkgis.model.costs import NOTHING, Band, Cost
from nkgis.model.kinds import Mode
from nkgis.model.network import DUAL, TRANSFER
from nkgis.model.path import EventKind, PathEvent


@dataclass(frozen=True, slots=True)
class Side:
    """Is how a node is left or reached: node, mode, country (None: the sea, unknown), lane and the line's id."""

    node: int
    mode: str
    country: str | None
    lane: str
    line_id: str | None = None


def lanes_of(gauge: str | None) -> tuple[str, ...]:
    """Returns the gauges of the trains that a track carries."""
    if gauge is None or not gauge.strip():
        return ("",)
    return ("1435", "1520") if gauge == DUAL else (gauge,)


def event_at(network: Network, kind: EventKind, node: int, detail: str, *costs: Cost | None) -> PathEvent:
    """Returns an event at a node; hours and money are those of the costs, told with their sources."""
    told = [one for one in costs if one is not None]
    hours = [one.band for one in told if one.unit == "h"]
    money = [one.band for one in told if one.unit.startswith("USD/t") and not one.unit.endswith("km")]
    return PathEvent(
        0.0,
        kind,
        detail,
        float(network.lon[node]),
        float(network.lat[node]),
        place=network.name(node),
        hours=sum(hours, NOTHING),
        cost=sum(money, NOTHING),
        source="; ".join(dict.fromkeys(one.told for one in told)),
        costs=tuple(one.id for one in told),
    )


def passing(
    network: Network, situation: Situation, one: Side, other: Side, *, may_change: bool
) -> list[PathEvent] | None:
    """Returns what it takes to go from one side of a node to the other; None where the gauge cannot be changed here."""
    events: list[PathEvent] = []
    find = situation.costs.find
    countries = sorted(code for code in {one.country, other.country} if code)
    if len(countries) == 2:
        where = [*network.names.get(one.node, ()), one.line_id, other.line_id, "-".join(countries)]
        detail = f"border {one.country} – {other.country}"
        events.append(
            event_at(
                network,
                EventKind.BORDER,
                one.node,
                detail,
                find("border_h", one.mode, where),
                find("border_cost", one.mode, where),
            )
        )
        if one.mode == Mode.POWER.value:
            events += _frequencies(network, situation, one, other)
    if one.lane != other.lane:
        if one.mode == Mode.RAIL.value:
            if not may_change:
                return None
            where = [network.name(one.node), one.line_id, other.line_id]
            detail = f"{one.lane or '?'} to {other.lane or '?'} mm, transshipment or change of bogies"
            events.append(
                event_at(
                    network,
                    EventKind.GAUGE,
                    one.node,
                    detail,
                    find("gauge_h", "rail", where),
                    find("gauge_cost", "rail", where),
                )
            )
        else:
            detail = f"{one.lane or '?'} to {other.lane or '?'}, a transformer station"
            events.append(event_at(network, EventKind.GRID, one.node, detail))
    return events


def _frequencies(network: Network, situation: Situation, one: Side, other: Side) -> list[PathEvent]:
    """Returns the event of two frequencies that meet; nothing where they agree or are not known."""
    found = [situation.costs.find("frequency", "power", [side.country]) for side in (one, other)]
    here, there = (cost.band.value if cost is not None else None for cost in found)
    if here is None or there is None or here == there:
        return []
    detail = f"{here:g} to {there:g} Hz: the grids can be joined by direct current only"
    return [event_at(network, EventKind.GRID, one.node, detail, *found)]


def handling(network: Network, situation: Situation, one: Side, other: Side) -> list[PathEvent]:
    """Returns what it takes to change the mode between two nodes: the port, or the lorry's loading."""
    modes = {one.mode, other.mode}
    find = situation.costs.find
    if Mode.SEA.value in modes:
        port = one if one.mode == Mode.SEA.value else other
        where = [*network.names.get(port.node, ()), port.country]
        detail = f"{one.mode} to {other.mode}: port handling and customs at {network.name(port.node)}"
        return [
            event_at(
                network,
                EventKind.PORT,
                port.node,
                detail,
                find("port_h", "sea", where),
                find("port_cost", "sea", where),
            )
        ]
    where = [*network.names.get(one.node, ()), one.country]
    detail = f"{one.mode} to {other.mode}: reloading at {network.name(one.node)}"
    return [
        event_at(
            network,
            EventKind.TRANSFER,
            one.node,
            detail,
            find("transfer_h", "road", where),
            find("transfer_cost", "road", where),
        )
    ]


def edge_figures(network: Network, situation: Situation, edge: int) -> tuple[Band, Band, tuple[Cost, ...]]:
    """Returns hours and money of a whole edge, and the costs they come from."""
    number = int(network.line[edge])
    mode = MODES[int(network.mode[edge])]
    line = network.lines[number] if number >= 0 else None
    country = network.countries[int(network.country[edge])] if network.country[edge] >= 0 else None
    return figures_of(
        situation,
        "road" if mode == TRANSFER else mode,
        line.id if line else None,
        country,
        float(network.travel_m[edge]) / 1000,
        hours=line.hours * float(network.travel_m[edge]) / line.travel_m if line and line.hours else None,
    )


def figures_of(
    situation: Situation, mode: str, line_id: str | None, country: str | None, km: float, *, hours: float | None = None
) -> tuple[Band, Band, tuple[Cost, ...]]:
    """Returns hours and money of so many kilometres; published hours come before a speed."""
    speed = situation.costs.find("speed", mode, [line_id, country])
    rate = situation.costs.find("rate", mode, [line_id, country])
    told = tuple(one for one in (speed if hours is None else None, rate) if one is not None)
    if hours is not None:
        taken = Band(hours, hours, hours)
    else:
        taken = Band(km / speed.band.high, km / speed.band.value, km / speed.band.low) if speed else NOTHING
    return taken, rate.band.times(km) if rate else NOTHING, told
