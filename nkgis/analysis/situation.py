"""The situation that a network is asked in: date, costs, closed lines, gauges, avoided countries, sanctions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from nkgis.model.costs import CostTable
from nkgis.model.kinds import Mode, Status
from nkgis.model.network import LineState, NetworkLine
from nkgis.model.scenario import Patch


@dataclass(frozen=True, slots=True)
class Ruling:
    """Is what a sanctions rule says of a cargo on a line: for people, by what instrument, and whether it forbids it."""

    text: str
    source: str
    forbids: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Screened:
    """Is what a screen is asked: a line, the countries it lies in or calls at, the cargo, the date, what is lifted."""

    line: NetworkLine
    countries: frozenset[str]
    cargo: str | None
    date: str | None
    lifted: tuple[Patch, ...] = ()
    origin: str | None = None
    destination: str | None = None


def screened(line: NetworkLine, countries: frozenset[str], situation: "Situation") -> Screened:
    """Returns what a screen is asked of a line in a situation."""
    return Screened(line, countries, situation.cargo, situation.date, situation.lifted, situation.origin,
                    situation.destination)


Screen = Callable[[Screened], tuple[Ruling, ...]]
"""Gives the rulings on a line; none where no rule speaks."""


@dataclass(frozen=True)
class Situation:
    """Is everything that decides what may be taken and what it takes.

    `states` and `gauges` overrule those of the lines, by line id. `enforce` lets rulings that forbid cut a line;
    without it they are events on the path only. `origin` and `destination` are the countries of the first and the last
    place, for the rules.
    """

    costs: CostTable
    modes: tuple[Mode, ...] = (Mode.RAIL,)
    date: str | None = None
    avoid: frozenset[str] = frozenset()
    cargo: str | None = None
    states: Mapping[str, LineState] = field(default_factory=lambda: MappingProxyType({}))
    gauges: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    screen: Screen | None = None
    lifted: tuple[Patch, ...] = ()
    enforce: bool = False
    origin: str | None = None
    destination: str | None = None


def state_at(line: NetworkLine, m: float, situation: Situation) -> LineState:
    """Returns the status of a line at a chainage (metres) on the date of the situation.

    A dated event of the line comes first, then its own status. Before the day of that status nothing is known of it,
    but that what was begun or planned later cannot have been used.
    """
    told = situation.states.get(line.id)
    if told is not None:
        return told
    date = situation.date
    for event in reversed(line.events):
        if event.kind == "status" and event.from_m <= m <= event.to_m and event.holds_on(date):
            return LineState(_status(event.value), event.since, event.source or "")
    since = line.status_date
    if date is not None and since is not None and _before(date, since) and line.status is not Status.OPERATING:
        planned = line.status in {Status.CONSTRUCTION, Status.PROPOSED}
        return LineState(Status.PROPOSED if planned else Status.UNKNOWN, None, "")
    return LineState(line.status, since, line.status_reason)


def gauge_at(line: NetworkLine, m: float, situation: Situation) -> str | None:
    """Returns the gauge of a line at a chainage (metres), None where nothing is known of it."""
    if line.id in situation.gauges:
        return situation.gauges[line.id]
    for event in reversed(line.events):
        if event.kind == "gauge" and event.from_m <= m <= event.to_m and event.holds_on(situation.date):
            return event.value
    return line.gauge


def _before(one: str, other: str) -> bool:
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def _status(text: str) -> Status:
    try:
        return Status(text.strip().lower())
    except ValueError:
        return Status.UNKNOWN
