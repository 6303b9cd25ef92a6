"""How the properties of a feature become a route: the bundled schema, and what can be guessed of a user's file."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from nkgis.model.kinds import Mode, Quality, Status
from nkgis.model.route import PublishedLength, Route

LANGUAGES = ("ru", "ko", "zh")
STATUS_WORDS = {
    "active": Status.OPERATING, "in operation": Status.OPERATING, "under construction": Status.CONSTRUCTION,
    "planned": Status.PROPOSED, "concept": Status.PROPOSED, "idle": Status.SUSPENDED,
    "mothballed": Status.SUSPENDED, "retired": Status.CLOSED, "cancelled": Status.CLOSED,
    "abandoned": Status.CLOSED, "disused": Status.SUSPENDED, "demolished": Status.CLOSED,
}
MODE_WORDS = {"railway": Mode.RAIL, "highway": Mode.ROAD, "pipeline": Mode.GAS, "line": Mode.POWER}
READ_ELSEWHERE = frozenset(
    {"id", "name", "kind", "status", "geometry_quality", "status_date", "status_source", "gauge", "voltage_kv",
     "substance", "rail_km", "rail_km_source", "published", "geometry_source", "geometry_accuracy_m",
     "position_memory", "sources", "notes", *(f"name_{code}" for code in LANGUAGES)}
)
_NONE: dict[str, Any] = {}
"""Stands for no names and no attributes of any route: 200,000 empty ones take their room."""
Word = TypeVar("Word", bound=StrEnum)


def route_of(layer_id: str, route_id: str, name: str, properties: Mapping[str, Any]) -> Route:
    """Returns the route that a feature describes; unknown words become unknown, nothing is invented."""
    names = {code: str(properties[f"name_{code}"]) for code in LANGUAGES if properties.get(f"name_{code}")} or _NONE
    return Route(
        id=route_id, layer_id=layer_id, name=name, names=names,
        mode=_mode(properties),
        status=_word(Status, properties.get("status"), STATUS_WORDS, Status.UNKNOWN),
        quality=_word(Quality, properties.get("geometry_quality"), {}, Quality.UNSTATED),
        status_date=_text(properties.get("status_date")), status_source=_text(properties.get("status_source")),
        gauge=_text(properties.get("gauge")), voltage_kv=_number(properties.get("voltage_kv")),
        substance=_text(properties.get("substance")), rail_km=_number(properties.get("rail_km")),
        rail_km_source=_text(properties.get("rail_km_source")),
        published=tuple(_published(properties.get("published"))),
        geometry_source=_text(properties.get("geometry_source")),
        geometry_accuracy_m=_number(properties.get("geometry_accuracy_m")),
        position_memory=bool(properties.get("position_memory")),
        sources=tuple(_texts(properties.get("sources"))), notes=tuple(_texts(properties.get("notes"))),
        attributes={key: value for key, value in properties.items() if key not in READ_ELSEWHERE} or _NONE,
    )


def _mode(properties: Mapping[str, Any]) -> Mode:
    """Returns the mode from `kind`, or from the OpenStreetMap key that is there."""
    found = _word(Mode, properties.get("kind"), {}, Mode.OTHER)
    if found is not Mode.OTHER:
        return found
    if properties.get("railway"):
        return Mode.RAIL
    if properties.get("highway"):
        return Mode.ROAD
    if properties.get("power"):
        return Mode.POWER
    return _word(Mode, properties.get("mode"), MODE_WORDS, Mode.OTHER)


def _word(words: type[Word], value: Any, others: Mapping[str, Word], fallback: Word) -> Word:
    if value is None:
        return others.get("", fallback)
    text = str(value).strip().lower()
    known: Word | None = _by_text(words).get(text)  # type: ignore[assignment]
    return others.get(text, fallback) if known is None else known


@cache
def _by_text(words: type[StrEnum]) -> Mapping[str, StrEnum]:
    return {word.value: word for word in words}


def _text(value: Any) -> str | None:
    text = "" if value is None else str(value).strip()
    return text or None


def _number(value: Any) -> float | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if number == number and abs(number) < float("inf") else None  # noqa: PLR0124 - NaN


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    return [str(item) for item in value] if isinstance(value, (list, tuple)) else []


def _published(value: Any) -> Iterable[PublishedLength]:
    for row in value if isinstance(value, list) else []:
        low, high = (_number(row.get(key)) for key in ("low_km", "high_km")) if isinstance(row, dict) else (None, None)
        if low is None or high is None:
            continue
        yield PublishedLength(low, high, str(row.get("text") or ""), str(row.get("source") or ""),
                              _text(row.get("as_of")), _text(row.get("confidence")))
