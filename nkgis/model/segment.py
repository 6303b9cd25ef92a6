"""What measuring a route gives: segments, crossings and the sums."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Segment:
    """Is a stretch of a route under one label, between two chainages in metres.

    `country` is a country value, "A|B" on a border, "A+B" inside several, None outside every polygon,
    "?" outside the border set. `low_m` and `high_m` are None when the border set states no accuracy.
    """

    country: str | None
    from_m: float
    to_m: float
    length_m: float
    low_m: float | None = None
    high_m: float | None = None
    resolvable: bool | None = None
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class Crossing:
    """Is a change of country: chainage `m` and place, with what is left and entered, and via what."""

    m: float
    low_m: float | None
    high_m: float | None
    lon: float
    lat: float
    leaves: str | None
    enters: str | None
    via: str | None


@dataclass(frozen=True, slots=True)
class Measurement:
    """Is everything measured of one route; the sums add up to `length_m` within 1 mm."""

    id: str
    name: str
    vertices: int
    length_m: float
    by_country: Mapping[str, float]
    border_m: float
    overlap_m: float
    unassigned_m: float
    uncovered_m: float
    segments: tuple[Segment, ...]
    crossings: tuple[Crossing, ...]
    warnings: tuple[str, ...] = field(default=())
    slivers_merged: int = 0


@dataclass(frozen=True, slots=True)
class Rejected:
    """Names a feature that was not used (1-based number), its id and why."""

    feature: int
    id: str | None
    reason: str
