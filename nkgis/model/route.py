"""A route: a line with an identity, a status and where all of it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nkgis.model.kinds import Mode, Quality, Status


@dataclass(frozen=True, slots=True)
class PublishedLength:
    """Is a length somebody else states, in kilometres, with the source that says so.

    `claim` is the id of the claim it is, where it stands in the register.
    """

    low_km: float
    high_km: float
    text: str
    source: str
    as_of: str | None = None
    confidence: str | None = None
    claim: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Route:
    """Is one line of a layer: what it is, in what state, and by whose word.

    `attributes` keeps every other property of the feature as it was read.
    """

    id: str
    layer_id: str
    name: str
    mode: Mode = Mode.OTHER
    status: Status = Status.UNKNOWN
    quality: Quality = Quality.UNSTATED
    names: Mapping[str, str] = field(default_factory=dict)
    status_date: str | None = None
    status_source: str | None = None
    gauge: str | None = None
    voltage_kv: float | None = None
    substance: str | None = None
    rail_km: float | None = None
    rail_km_source: str | None = None
    published: tuple[PublishedLength, ...] = ()
    geometry_source: str | None = None
    geometry_accuracy_m: float | None = None
    position_memory: bool = False
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=dict)
