"""What two scenarios differ in: stretches of lines, figures, and the series along a path."""

from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """Names what becomes of a stretch from one scenario to the other."""

    GAINED = "gained"
    LOST = "lost"
    FASTER = "faster"
    SLOWER = "slower"
    CHEAPER = "cheaper"
    DEARER = "dearer"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class StretchChange:
    """Is a stretch of a line, measured chainages in metres, and what becomes of it; hours, money of all of it."""

    layer_id: str
    route_id: str
    name: str
    from_m: float
    to_m: float
    change: Change
    hours_before: float | None
    hours_after: float | None
    money_before: float | None
    money_after: float | None
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Delta:
    """Is one row of the table of differences: what, before and after as text, and the patch that causes it."""

    subject: str
    quantity: str
    before: str
    after: str
    cause: str


@dataclass(frozen=True, slots=True)
class Step:
    """Is a point of a path's series: metres, hours and USD/t from the start, and what happens there."""

    m: float
    hours: float
    money: float
    what: str = ""
