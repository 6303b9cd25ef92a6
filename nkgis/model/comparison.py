"""One line under two border sets."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """Is one line under two border sets: metres per label in each, and how far their crossings lie apart."""

    id: str
    name: str
    length_m: float
    lengths_m: dict[str, tuple[float, float]]
    crossings: tuple[int, int]
    crossings_apart_m: tuple[float, ...]

    @property
    def largest_m(self) -> float:
        """Returns the largest difference of a label's metres."""
        return max((abs(a - b) for a, b in self.lengths_m.values()), default=0.0)
