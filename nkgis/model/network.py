"""Values of a network: the lines it is made of, its stops, and what is wrong with its joints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from nkgis.model.event import Event
from nkgis.model.kinds import Mode, Status
from nkgis.model.segment import Segment

TRANSFER = "transfer"
"""The mode of a short way between a port, a station and a road: a lorry takes it."""
DUAL = "dual"
"""The gauge of a track that carries trains of 1520 and of 1435 mm."""
LineKey = tuple[str, str]
"""Layer id and feature id."""


class NodeKind(StrEnum):
    """Names what a node is."""

    STATION = "station"
    PORT = "port"
    BORDER = "border"
    JUNCTION = "junction"
    END = "end"


@dataclass(frozen=True, slots=True)
class Stop:
    """Is a station, port or border crossing of a line at a measured chainage (metres), under all its names."""

    m: float
    name: str
    names: tuple[str, ...] = ()
    kind: NodeKind = NodeKind.STATION


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """Is a line as a network needs it.

    `length_m` is measured along the drawn line; `travel_m` is what the way itself takes by somebody's word, else
    the same. `country` overrules the measured `segments`: a schematic line may be drawn through a neighbour.
    """

    key: LineKey
    name: str
    mode: Mode
    length_m: float
    travel_m: float
    travel_source: str = "measured"
    names: Mapping[str, str] = field(default_factory=dict)
    status: Status = Status.UNKNOWN
    status_date: str | None = None
    status_reason: str = ""
    gauge: str | None = None
    voltage_kv: float | None = None
    country: str | None = None
    hours: float | None = None
    hours_source: str = ""
    segments: tuple[Segment, ...] = ()
    stops: tuple[Stop, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def id(self) -> str:
        """Returns the id of the feature."""
        return self.key[1]

    @property
    def factor(self) -> float:
        """Returns the travelled metres to one measured metre."""
        return self.travel_m / self.length_m if self.length_m > 0 else 1.0


class FaultKind(StrEnum):
    """Names what is wrong with a joint of the network."""

    FAR_SNAP = "far-snap"
    DRAWN_TWICE = "drawn-twice"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Fault:
    """Is a fault of connectivity: where (degrees), how far apart (metres), and the two ends by name."""

    kind: FaultKind
    text: str
    lon: float
    lat: float
    distance_m: float
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class LineState:
    """Is the status of a line at a place on a date: since when, why, and by which patch of a scenario."""

    status: Status
    since: str | None = None
    reason: str = ""
    patch: str | None = None

    @property
    def usable(self) -> bool:
        """Tells whether traffic may take it: it operates, or nothing is known against it."""
        return self.status in {Status.OPERATING, Status.UNKNOWN}
