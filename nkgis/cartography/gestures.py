"""What a hand did on the map page, as typed values: checked here, before anything trusts them."""

import json
import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """Is a place on the map (degrees) and how many metres of ground one pixel covers there."""

    lon: float
    lat: float
    pixel_m: float


@dataclass(frozen=True, slots=True)
class Vertex:
    """Names a vertex of the draft: its part and its index."""

    part: int
    index: int


@dataclass(frozen=True, slots=True)
class Pointed:
    """Says where the pointer is; `vertex` is the one being dragged."""

    spot: Spot
    vertex: Vertex | None = None


@dataclass(frozen=True, slots=True)
class Clicked:
    """Says that a place was clicked; `shift` is held to trace."""

    spot: Spot
    shift: bool = False


@dataclass(frozen=True, slots=True)
class DoubleClicked:
    """Says that a place was clicked twice."""

    spot: Spot


@dataclass(frozen=True, slots=True)
class Dragged:
    """Says that a vertex was dragged to a place, or that a new one was drawn out of the edge behind it."""

    vertex: Vertex
    spot: Spot
    inserted: bool = False


@dataclass(frozen=True, slots=True)
class Touched:
    """Says that a vertex was pressed: it is the one that keys act on."""

    vertex: Vertex


@dataclass(frozen=True, slots=True)
class Removed:
    """Says that a vertex is to go."""

    vertex: Vertex


Gesture = Pointed | Clicked | DoubleClicked | Dragged | Touched | Removed
_TEXT_MAX = 2_000
_INDEX_MAX = 10_000_000
_PIXEL_MAX_M = 1_000_000.0


def gesture_of(text: str) -> Gesture:
    """Returns the gesture that the page reports as JSON; ValueError when it is none."""
    if len(text) > _TEXT_MAX:
        raise ValueError("too long for a gesture")
    values = json.loads(text)
    if not isinstance(values, dict):
        raise ValueError("a gesture is an object")  # noqa: TRY004 - one kind of fault for the caller
    kind = values.get("type")
    if kind == "pointed":
        return Pointed(_spot(values), _vertex(values) if "part" in values else None)
    if kind == "clicked":
        return Clicked(_spot(values), values.get("shift") is True)
    if kind == "doubleClicked":
        return DoubleClicked(_spot(values))
    if kind == "dragged":
        return Dragged(_vertex(values), _spot(values), values.get("inserted") is True)
    if kind == "touched":
        return Touched(_vertex(values))
    if kind == "removed":
        return Removed(_vertex(values))
    raise ValueError(f"no gesture is called {str(kind)[:40]!r}")


def _spot(values: dict[str, object]) -> Spot:
    lon, lat, pixel_m = (_number(values.get(name)) for name in ("lon", "lat", "pixel"))
    if abs(lat) > 90.0 or not 0.0 < pixel_m <= _PIXEL_MAX_M:
        raise ValueError("a gesture beyond the map")
    return Spot((lon + 180.0) % 360.0 - 180.0 if abs(lon) > 180.0 else lon, lat, pixel_m)


def _vertex(values: dict[str, object]) -> Vertex:
    numbers = [values.get(name) for name in ("part", "index")]
    for number in numbers:
        if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= _INDEX_MAX:
            raise ValueError("a vertex is named by two whole numbers")
    part, index = numbers
    return Vertex(int(str(part)), int(str(index)))


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("a place is made of finite numbers")
    return float(value)
