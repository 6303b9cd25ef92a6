"""What a way takes: speeds, rates, waits and charges, each with its range, unit and the word of somebody."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import MappingProxyType

ASSUMPTION = "assumption"
"""The basis of a figure that nobody has published; the others are A (read), B (derived or second hand), C (memory)."""
ANYWHERE = "*"
POSITIVE = frozenset({"speed", "frequency"})
"""Quantities that cannot be 0."""


@dataclass(frozen=True, slots=True)
class Band:
    """Is a figure with the range it may lie in."""

    low: float = 0.0
    value: float = 0.0
    high: float = 0.0

    def __add__(self, other: "Band") -> "Band":
        return Band(self.low + other.low, self.value + other.value, self.high + other.high)

    def times(self, factor: float) -> "Band":
        """Returns the band with all three figures multiplied by a factor that is not negative."""
        return Band(self.low * factor, self.value * factor, self.high * factor)


NOTHING = Band()
"""What takes neither time nor money."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Is one figure of the table: what it is (`quantity`), for what mode, where, its range, unit and basis.

    `where` is a line's id, a station or port by name, a pair of countries ("KP-RU"), a country, or "*".
    """

    id: str
    quantity: str
    mode: str
    where: str
    band: Band
    unit: str
    basis: str
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.band.low <= self.band.value <= self.band.high:
            raise ValueError(f"low, value and high of {self.id} must not fall")
        if self.quantity in POSITIVE and self.band.low <= 0:
            raise ValueError(f"the {self.quantity} {self.id} is above 0")

    @property
    def told(self) -> str:
        """Returns the source to print beside the figure: the word "assumption" where there is none."""
        return ASSUMPTION if self.basis == ASSUMPTION else self.source


@dataclass(frozen=True)
class CostTable:
    """Is all costs; a place is looked for from the narrowest to the widest."""

    costs: tuple[Cost, ...] = ()
    _places: MappingProxyType[tuple[str, str, str], Cost] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places = {(one.quantity, one.mode, one.where.casefold()): one for one in self.costs}
        object.__setattr__(self, "_places", MappingProxyType(places))

    def find(self, quantity: str, mode: str, where: Iterable[str | None] = ()) -> Cost | None:
        """Returns the cost of the first place that has one, else the one for anywhere, else None."""
        for place in (*where, ANYWHERE):
            found = self._places.get((quantity, mode, place.casefold())) if place else None
            if found is not None:
                return found
        return None

    def cost(self, cost_id: str) -> Cost | None:
        """Returns the cost of an id, None when there is none."""
        return next((one for one in self.costs if one.id == cost_id), None)

    def with_cost(self, cost: Cost) -> "CostTable":
        """Returns the table with the cost of that id, or of that quantity, mode and place, replaced; else added."""

        def same(one: Cost) -> bool:
            return one.id == cost.id or (one.quantity, one.mode, one.where) == (cost.quantity, cost.mode, cost.where)

        if any(same(one) for one in self.costs):
            return CostTable(tuple(cost if same(one) else one for one in self.costs))
        return CostTable((*self.costs, cost))
