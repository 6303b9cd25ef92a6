"""Features as read from any file, before they are trusted: number, id, geometry or the reason there is none."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from shapely.geometry.base import BaseGeometry

from nkgis.errors import InputError

NAME_FIELDS = (
    "name", "Name", "NAME", "title", "Title", "Название", "название", "Наименование", "наименование", "이름", "명칭",
    "名称", "名稱",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Feature:
    """Is one feature of a file; `number` is 1-based, `problem` says why `geometry` is None."""

    number: int
    own_id: str | None
    geometry: BaseGeometry | None
    properties: Mapping[str, Any] = field(default_factory=dict)
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class FeatureFile:
    """Is the content of a file: its features, its CRS as it says it (None: says nothing), notes on reading."""

    features: tuple[Feature, ...]
    crs: str | None
    notes: tuple[str, ...] = ()


class SeveralLayersError(InputError):
    """Says that a file holds several layers of what is wanted; `names` lists them."""

    def __init__(self, file_name: str, names: Iterable[str], *, what: str = " with lines") -> None:
        self.names = tuple(names)
        listed = ", ".join(self.names)
        super().__init__(f"{file_name} has several layers{what} ({listed}); say which with --layer.")


def identifier(feature: Feature, id_field: str | None) -> str:
    """Returns the id of a feature: the named field, the file's own id, the property `id`, or its number."""
    if id_field is not None:
        value = feature.properties.get(id_field)
        return text(value) if value is not None else str(feature.number)
    for value in (feature.own_id, feature.properties.get("id")):
        if value is not None and text(value) != "":
            return text(value)
    return str(feature.number)


def display_name(feature: Feature, fallback: str) -> str:
    """Returns the name a person reads."""
    for key in NAME_FIELDS:
        value = feature.properties.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return fallback


def text(value: Any) -> str:
    """Returns a property value as text; whole floats lose their point."""
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    return str(value)
