"""A wish for a way on the networks, and the path that answers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from nkgis.model.costs import NOTHING, Band
from nkgis.model.kinds import Mode


class Minimise(StrEnum):
    """Names what the best path has least of."""

    DISTANCE = "distance"
    TIME = "time"
    COST = "cost"


class EventKind(StrEnum):
    """Names what happens on a path."""

    BORDER = "border"
    GAUGE = "gauge"
    PORT = "port"
    TRANSFER = "transfer"
    GRID = "grid"
    SANCTION = "sanction"
    STATION = "station"


@dataclass(frozen=True, slots=True)
class PathEvent:
    """Is something on a path at a chainage (metres): what it takes in hours and USD/t, and by whose word.

    `costs` names the rows of the cost table that it is made of.
    """

    m: float
    kind: EventKind
    detail: str
    lon: float
    lat: float
    place: str = ""
    hours: Band = NOTHING
    cost: Band = NOTHING
    source: str = ""
    costs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leg:
    """Is a stretch of a path on one line: chainages on the path and on the line, in metres as travelled and measured.

    `runs` is the drawing: lists of lon/lat in the order of travel. `layer_id` and `route_id` are None for a transfer.
    """

    layer_id: str | None
    route_id: str | None
    name: str
    mode: str
    from_m: float
    to_m: float
    measured_m: float
    line_from_m: float
    line_to_m: float
    hours: Band
    cost: Band
    by_country: Mapping[str, float]
    length_source: str
    runs: tuple[tuple[tuple[float, float], ...], ...] = ()
    note: str = ""

    @property
    def length_m(self) -> float:
        """Returns the travelled metres."""
        return self.to_m - self.from_m


@dataclass(frozen=True, slots=True)
class Wish:
    """Is what is asked of the networks; places are names, ids or "lon,lat"."""

    start: str
    goal: str
    modes: tuple[Mode, ...] = (Mode.RAIL,)
    minimise: Minimise = Minimise.DISTANCE
    via: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    cargo: str | None = None
    date: str | None = None
    scenario: str = "today"


class CutKind(StrEnum):
    """Names why a way is cut."""

    CLOSED = "closed"
    AVOIDED = "avoided"
    BARRED = "barred"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Cut:
    """Is what stands in the way where there is no path: in a sentence, at a place (degrees), on a line if on one.

    `runs` is its drawing: the closed stretch, or the missing link between two places. `names` are the line's, or those
    of the ends of the missing link; `status`, `since` and `why` are of a closed line, `country` is the avoided one,
    `metres` the length of the missing link, `patch` the scenario that cuts.
    """

    text: str
    lon: float
    lat: float
    layer_id: str | None = None
    route_id: str | None = None
    runs: tuple[tuple[tuple[float, float], ...], ...] = ()
    kind: CutKind = CutKind.CLOSED
    names: tuple[str, ...] = ()
    status: str = ""
    since: str = ""
    why: str = ""
    country: str = ""
    metres: float = 0.0
    patch: str = ""


@dataclass(frozen=True, slots=True)
class NetworkPath:
    """Is the answer to a wish: a path with its legs and events, or the reason why there is none.

    `by_country` and `elsewhere_m` (outside every country: the high seas) add up to `length_m`.
    """

    found: bool
    length_m: float | None = None
    measured_m: float | None = None
    hours: Band | None = None
    cost: Band | None = None
    cost_unit: str = "USD/t"
    by_country: Mapping[str, float] = field(default_factory=dict)
    elsewhere_m: float = 0.0
    legs: tuple[Leg, ...] = ()
    events: tuple[PathEvent, ...] = ()
    reason: str | None = None
    notes: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()
