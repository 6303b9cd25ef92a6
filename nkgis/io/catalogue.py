"""The catalogue of bundled data: what each layer is, its source, licence, accuracy and date."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nkgis.assets import asset
from nkgis.io.json_text import read_json
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.model.project import Bounds


@dataclass(frozen=True, slots=True)
class BorderSetEntry:
    """Describes a bundled border set (metres, degrees)."""

    id: str
    name: str
    path: Path
    country_field: str
    accuracy_m: float | None
    accuracy_note: str
    tolerance_m: float
    extent: Bounds | None
    date: str | None
    includes_territorial_sea: bool | None
    source: str
    licence: str
    attribution: str


@dataclass(frozen=True, slots=True)
class LayerEntry:
    """Describes a bundled layer as the catalogue file does."""

    layer: Layer
    path: Path
    what: str
    source: str
    accuracy_note: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Holds the bundled layers, bottom to top, and the border sets."""

    layers: tuple[LayerEntry, ...]
    border_sets: tuple[BorderSetEntry, ...]


@cache
def catalogue() -> Catalogue:
    """Returns the bundled catalogue; it is read once."""
    document = read_json(asset("layers", "catalogue.json"))
    return Catalogue(
        layers=tuple(_layer(row) for row in document["layers"]),
        border_sets=tuple(_border_set(row) for row in document["border_sets"]),
    )


def _layer(row: dict[str, Any]) -> LayerEntry:
    path = asset("layers", row["file"])
    layer = Layer(
        id=row["id"], name=row["name"], kind=LayerKind(row["kind"]), source=row["source"], licence=row["licence"],
        attribution=row["attribution"], accuracy_m=_metres(row.get("accuracy_m")), date=row.get("date"), bundled=True,
        visible=row.get("visible", True),
    )
    return LayerEntry(layer, path, row["what"], row["source"], row.get("accuracy_note", ""))


def _metres(value: float | None) -> float | None:
    """Returns a number as the fraction that a project file gives back, so that both are written alike."""
    return None if value is None else float(value)


def _border_set(row: dict[str, Any]) -> BorderSetEntry:
    west, south, east, north = row["extent"]
    return BorderSetEntry(
        id=row["id"], name=row["name"], path=asset("layers", row["file"]), country_field=row["country_field"],
        accuracy_m=row["accuracy_m"], accuracy_note=row["accuracy_note"], tolerance_m=row["tolerance_m"],
        extent=(float(west), float(south), float(east), float(north)), date=row["date"],
        includes_territorial_sea=row["includes_territorial_sea"], source=row["source"], licence=row["licence"],
        attribution=row["attribution"],
    )
