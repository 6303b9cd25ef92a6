"""A scenario: ordered patches over the project, never a copy of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from nkgis.model.costs import Cost
from nkgis.model.kinds import Mode

TODAY = "today"
"""The id of the scenario without patches."""


class PatchKind(StrEnum):
    """Names what a patch does."""

    CLOSE = "close"
    OPEN = "open"
    GAUGE = "gauge"
    ADD_LINK = "add-link"
    LIFT = "lift"
    ENFORCE = "enforce"
    SET_COST = "set-cost"


@dataclass(frozen=True, slots=True)
class Link:
    """Is a line that a scenario adds: places in degrees, what the way takes in kilometres, hours and gauge if known."""

    id: str
    name: str
    mode: Mode
    places: tuple[tuple[float, float], ...]
    travel_km: float | None = None
    hours: float | None = None
    gauge: str | None = None
    country: str | None = None

    def __post_init__(self) -> None:
        if len(set(self.places)) < 2 or not all(abs(lon) <= 180 and abs(lat) <= 90 for lon, lat in self.places):
            raise ValueError("a link leads from one place to another, in degrees")
        if any(value is not None and value <= 0 for value in (self.travel_km, self.hours)):
            raise ValueError("kilometres and hours of a link are above 0")


@dataclass(frozen=True, slots=True)
class Patch:
    """Is one change: `target` is a line's id, or a rule or regime ("*": all), `value` a gauge or a cargo.

    `date` is the day it takes effect, `reason` what it supposes, `source` whose word that is, or "assumption". One that
    is not `enabled` is kept in its place and changes nothing.
    """

    kind: PatchKind
    target: str = ""
    value: str = ""
    date: str | None = None
    reason: str = ""
    source: str = "assumption"
    link: Link | None = None
    cost: Cost | None = None
    enabled: bool = True

    @property
    def cause(self) -> str:
        """Returns the patch in a few words, as the cause of a difference."""
        what = self.link.name if self.link else self.cost.id if self.cost else self.target
        told = f"{self.kind.value} {what}{f' = {self.value}' if self.value else ''}"
        return f"{told}: {self.reason.rstrip('.')}" if self.reason else told


@dataclass(frozen=True, slots=True)
class Scenario:
    """Is a named situation: patches in the order in which they are applied, a later one before an earlier one.

    `date` is the day that the networks are asked for when nobody names one.
    """

    id: str
    name: str
    names: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    date: str | None = None
    patches: tuple[Patch, ...] = ()

    @property
    def in_force(self) -> "Scenario":
        """Returns the scenario with the patches that are enabled alone."""
        if all(patch.enabled for patch in self.patches):
            return self
        return replace(self, patches=tuple(patch for patch in self.patches if patch.enabled))

    @property
    def links(self) -> tuple[Link, ...]:
        """Returns the links that it adds."""
        return tuple(patch.link for patch in self.patches if patch.link is not None)

    def of_kind(self, *kinds: PatchKind) -> tuple[Patch, ...]:
        """Returns its patches of some kinds, in order."""
        return tuple(patch for patch in self.patches if patch.kind in kinds)
