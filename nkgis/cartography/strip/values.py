"""What a strip diagram tells of one route, as plain values along its kilometres (metres from the start)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from nkgis.cartography.reading import Reading

STATIONS, COUNTRY, CROSSINGS, GAUGE, STATUS, SANCTIONS = (
    "stations", "country", "crossings", "gauge", "status", "sanctions",
)
COMPARED = (COUNTRY, GAUGE, STATUS)
"""The lanes that stay when several routes stand under each other."""


class LaneLook(StrEnum):
    """Names how the stretches of a lane are drawn."""

    COUNTRY = "country"
    GAUGE = "gauge"
    STATUS = "status"
    VERDICT = "verdict"
    VALUE = "value"
    BARS = "bars"
    CROSSINGS = "crossings"


@dataclass(frozen=True, slots=True)
class Station:
    """Is a named place on the route; `memory`: its position is not checked against a source."""

    name: str
    m: float
    memory: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Is what holds over a part of the route; `texts` say it, the longest first, for the room there is.

    `code` picks the look: a country label, a gauge, a status, a verdict. What is not `known` has no source. `notes` are
    the sources, numbered where they are drawn. `value` is the figure of a lane of bars.
    """

    from_m: float
    to_m: float
    texts: tuple[str, ...]
    code: str = ""
    known: bool = True
    notes: tuple[str, ...] = ()
    value: float | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Is something at one point: a border crossing with its symbol (mode, state), or a point event without one."""

    m: float
    texts: tuple[str, ...]
    code: str = ""
    symbol: tuple[str, str] | None = None
    notes: tuple[str, ...] = ()
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """Is one row of a strip: stretches and marks of one kind; `usual` lanes are drawn unless others are asked for.

    `empty` is said where it has neither.
    """

    id: str
    name: str
    look: LaneLook
    stretches: tuple[Stretch, ...] = ()
    marks: tuple[Mark, ...] = ()
    usual: bool = True
    empty: str = ""

    def notes(self) -> Iterator[str]:
        """Yields the sources of its stretches and marks."""
        for stretch in self.stretches:
            yield from stretch.notes
        for mark in self.marks:
            yield from mark.notes


@dataclass(frozen=True, slots=True)
class Strip:
    """Is a route on its ruler: its name, how its length is read, its stations, and the lanes below them.

    `about` says how it was measured and what is shown. `borders` are the chainages of its crossings, `gaps` those of
    places where one part of the line ends and the next begins. `unplaced` are stations of which nobody knows where on
    the line they are. `remarks` are sentences for the foot.
    """

    key: tuple[str, str]
    name: str
    about: str
    total_m: float
    reading: Reading
    mode: str
    status: str
    quality: str
    place_word: str
    stations: tuple[Station, ...] = ()
    lanes: tuple[Lane, ...] = ()
    borders: tuple[float, ...] = ()
    gaps: tuple[float, ...] = ()
    unplaced: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def lane(self, lane_id: str) -> Lane | None:
        """Returns the lane of an id, None when the strip has none."""
        return next((one for one in self.lanes if one.id == lane_id), None)

    def usual_lanes(self) -> Iterator[str]:
        """Yields the ids of the lanes that are drawn when none are asked for, stations first."""
        yield STATIONS
        yield from (lane.id for lane in self.lanes if lane.usual)
