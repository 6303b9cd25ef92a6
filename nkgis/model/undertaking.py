"""Undertakings: the corridor projects of the register, with partners and the features they would use."""

from dataclasses import dataclass, field
from enum import StrEnum


class Stage(StrEnum):
    """Names the state of a corridor project, in the words of Global Energy Monitor's trackers."""

    PROPOSED = "proposed"
    CONSTRUCTION = "construction"
    OPERATING = "operating"
    SHELVED = "shelved"
    CANCELLED = "cancelled"
    MOTHBALLED = "mothballed"
    RETIRED = "retired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Undertaking:
    """Is a corridor project: who takes part, what it is about, and which features belong to it (ids)."""

    id: str
    name: str
    kind: str
    partners: tuple[str, ...]
    about: str
    source: str
    names: dict[str, str] = field(default_factory=dict)
    countries: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
