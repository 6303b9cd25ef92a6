"""Reads border sets: the bundled ones by name, the user's from a polygon file."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.borders import BorderSet, border_set
from nkgis.errors import InputError
from nkgis.io.catalogue import BorderSetEntry, catalogue
from nkgis.io.checks import position_problem
from nkgis.io.crs import mover
from nkgis.io.vector import Wanted, read_features
from nkgis.paths import is_there

COUNTRY_FIELDS = (
    "country", "iso_a2", "ISO_A2", "iso2", "ISO2", "cc", "CC", "iso", "ISO", "iso_a3", "ISO_A3", "iso3", "ISO3",
    "A3", "ADM0_A3", "ADMIN", "admin", "COUNTRY", "Country", "name", "NAME", "Name",
)


def read_border_set(
    name_or_path: str, *, country_field: str | None = None, accuracy_m: float | None = None,
    tolerance_m: float | None = None,
) -> BorderSet:
    """Returns the bundled border set of that name, or the polygons of that file as one.

    Raises InputError when it is neither, or when its features cannot serve as countries.
    """
    for entry in catalogue().border_sets:
        if entry.id == name_or_path:
            return _bundled(entry, accuracy_m=accuracy_m, tolerance_m=tolerance_m)
    path = Path(name_or_path)
    if not is_there(path):
        known = ", ".join(entry.id for entry in catalogue().border_sets)
        raise InputError(f"--borders {name_or_path}: neither a border set ({known}) nor an existing file.")
    read = read_features(path, wanted=Wanted.AREAS)
    field = _country_field([feature.properties for feature in read.features], country_field, path)
    for feature in read.features:
        if feature.problem is not None:
            raise InputError(f"border set {path.name}: feature {feature.number} {feature.problem}; mend it.")
    move = mover(read.crs, where=path.name) if read.crs else None
    if read.crs == "":
        raise InputError(f"{path.name} has no coordinate system; write it with one.")
    geometries = [move(f.geometry) if move is not None and f.geometry is not None else f.geometry
                  for f in read.features]
    for feature, geometry in zip(read.features, geometries, strict=True):
        problem = None if geometry is None else position_problem(geometry)
        if problem is not None:
            raise InputError(f"border set {path.name}: feature {feature.number} {problem}.")
    geometries = [None if geometry is None else _within_180(geometry) for geometry in geometries]
    return border_set(
        path.name, [feature.properties.get(field) for feature in read.features], geometries,
        accuracy_m=accuracy_m, tolerance_m=1.0 if tolerance_m is None else tolerance_m,
    )


def _within_180(geometry: BaseGeometry) -> BaseGeometry:
    """Returns a geometry with what lies beyond ±180° of longitude brought back by a full turn."""
    west, _, east, _ = geometry.bounds
    if west >= -180.0 and east <= 180.0:
        return geometry
    parts: list[BaseGeometry] = []
    for turn in (-360.0, 0.0, 360.0):
        cut = shapely.make_valid(geometry).intersection(shapely.box(-180.0 - turn, -90.0, 180.0 - turn, 90.0))
        parts += [translate(part, turn) for part in shapely.get_parts(cut) if part.geom_type == "Polygon"]
    return shapely.union_all(parts)


def _bundled(entry: BorderSetEntry, *, accuracy_m: float | None, tolerance_m: float | None) -> BorderSet:
    read = read_features(entry.path, wanted=Wanted.AREAS)
    geometries: list[BaseGeometry | None] = [feature.geometry for feature in read.features]
    return border_set(
        entry.id, [feature.properties.get(entry.country_field) for feature in read.features], geometries,
        name=entry.name,
        accuracy_m=entry.accuracy_m if accuracy_m is None else accuracy_m,
        tolerance_m=entry.tolerance_m if tolerance_m is None else tolerance_m,
        extent=entry.extent, date=entry.date, includes_territorial_sea=entry.includes_territorial_sea,
    )


def _country_field(rows: Sequence[Mapping[str, Any]], said: str | None, path: Path) -> str:
    """Returns the field that names the country: the stated one, else the first usual name that is there."""
    fields = sorted({str(key) for row in rows for key in row})
    if said is not None:
        if said not in fields:
            raise InputError(f"border set {path.name} has no field {said!r}; it has {', '.join(fields) or 'none'}.")
        return said
    for name in COUNTRY_FIELDS:
        if name in fields:
            return name
    raise InputError(f"border set {path.name}: which field names the country? Say it with --country-field; "
                     f"the file has {', '.join(fields) or 'none'}.")
