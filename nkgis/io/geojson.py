"""Reads GeoJSON feature by feature, so that one bad feature does not cost the others."""

import math
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.errors import InputError
from nkgis.io.features import Feature, FeatureFile, text
from nkgis.io.json_text import read_json

GEOMETRY_TYPES = frozenset(
    {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"}
)


class _BadGeometryError(ValueError):
    """Says in words what is wrong with a geometry."""


def read_geojson(path: Path) -> FeatureFile:
    """Returns the features of a GeoJSON file; a feature that cannot be built carries its problem.

    Raises InputError when the file is not UTF-8, not JSON, nested too deeply, or no GeoJSON.
    """
    document = read_json(path)
    kind = document.get("type") if isinstance(document, dict) else None
    if kind == "FeatureCollection" and isinstance(document.get("features"), list):
        rows = document["features"]
    elif kind == "Feature":
        rows = [document]
    elif isinstance(kind, str) and kind in GEOMETRY_TYPES:
        rows = [{"type": "Feature", "properties": {}, "geometry": document}]
    else:
        raise not_geojson(path)
    return FeatureFile(
        features=tuple(feature_of(number, row) for number, row in enumerate(rows, start=1)),
        crs=crs_said(document.get("crs"), path),
    )


def not_geojson(path: Path) -> InputError:
    """Returns the error of a JSON file that is something else."""
    return InputError(f"{path.name} is JSON but not GeoJSON: it has no FeatureCollection, Feature or geometry; "
                      "export it as GeoJSON.")


def crs_said(member: Any, path: Path) -> str | None:
    """Returns the CRS that the `crs` member of a pre-2016 GeoJSON names; None means WGS 84 as RFC 7946 says."""
    if member is None:
        return None
    properties = member.get("properties") if isinstance(member, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str):
        raise InputError(f"{path.name} has a crs member without a name; say the system with --crs.")
    return name


def feature_of(number: int, row: Any) -> Feature:
    """Returns a parsed member of `features`; one that cannot be built carries its problem."""
    if not isinstance(row, dict) or row.get("type") != "Feature":
        return Feature(number, None, None, problem="is not a GeoJSON Feature")
    properties = row.get("properties")
    properties = properties if isinstance(properties, dict) else {}
    own_id = row.get("id")
    own_id = text(own_id) if isinstance(own_id, (str, int, float)) and not isinstance(own_id, bool) else None
    try:
        geometry = _geometry(row.get("geometry"))
    except _BadGeometryError as fault:
        return Feature(number, own_id, None, properties, str(fault))
    except RecursionError:
        return Feature(number, own_id, None, properties, "its geometry is nested too deeply")
    return Feature(number, own_id, geometry, properties, None if geometry is not None else "has no geometry")


def _geometry(value: Any) -> BaseGeometry | None:
    if value is None:
        return None
    kind = value.get("type") if isinstance(value, dict) else type(value).__name__
    if not isinstance(value, dict) or not isinstance(kind, str) or kind not in GEOMETRY_TYPES:
        raise _BadGeometryError(f"its geometry type {str(kind)[:40]!r} is unknown")
    if value["type"] == "GeometryCollection":
        members = value.get("geometries")
        if not isinstance(members, list):
            raise _BadGeometryError("its GeometryCollection has no list of geometries")
        built = [_geometry(member) for member in members]
        return shapely.GeometryCollection([geometry for geometry in built if geometry is not None])
    return _BUILDERS[value["type"]](value.get("coordinates"))


def _plain_positions(value: Any, least: int) -> NDArray[np.float64] | None:
    """Returns positions as an array where all is as it should be; None lets the careful way say what is wrong."""
    try:
        if len(value) < least or not set(map(type, chain.from_iterable(value))) <= {int, float}:
            return None
        array = np.array(value, dtype=float)
    except (TypeError, ValueError, OverflowError):
        return None
    if array.ndim != 2 or array.shape[1] < 2 or not np.isfinite(array[:, :2]).all():
        return None
    return array[:, :3]


def _positions(value: Any, *, least: int, what: str) -> NDArray[np.float64] | list[list[float]]:
    plain = _plain_positions(value, least)
    if plain is not None:
        return plain
    if not isinstance(value, list):
        raise _BadGeometryError(f"{what} has no list of coordinates")
    for index, position in enumerate(value, start=1):
        if not isinstance(position, list) or len(position) < 2:
            raise _BadGeometryError(f"vertex {index} of {what} is not a pair of numbers")
        if not all(isinstance(x, (int, float)) and not isinstance(x, bool) for x in position[:3]):
            raise _BadGeometryError(f"vertex {index} of {what} is not a pair of numbers")
    if 0 < len(value) < least:
        few = "a single vertex" if len(value) == 1 else f"{len(value)} vertices"
        raise _BadGeometryError(f"{what} has {few}; it needs {least} at least")
    width = min((min(len(position), 3) for position in value), default=2)
    try:
        positions = [[float(x) for x in position[:width]] for position in value]
    except OverflowError as fault:
        raise _BadGeometryError(f"{what} has a coordinate too large to be a number") from fault
    for index, position in enumerate(positions, start=1):
        if not all(map(math.isfinite, position[:2])):
            raise _BadGeometryError(f"vertex {index} of {what} has a coordinate that is not a finite number")
    return positions


def _point(value: Any) -> BaseGeometry:
    return shapely.Point(_positions([value], least=1, what="its point")[0]) if value else shapely.Point()


def _line(value: Any, what: str = "its line") -> shapely.LineString:
    return shapely.LineString(_positions(value, least=2, what=what))


def _polygon(value: Any) -> shapely.Polygon:
    rings = [_positions(ring, least=4, what="a ring") for ring in _listed(value)]
    return shapely.Polygon(rings[0], rings[1:]) if rings else shapely.Polygon()


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _BadGeometryError("its coordinates are no list")
    return value


def _lines(value: Any) -> BaseGeometry:
    parts = [_line(part, f"part {n}") for n, part in enumerate(_listed(value), start=1)]
    return shapely.MultiLineString([part for part in parts if not part.is_empty])


_BUILDERS: dict[str, Callable[[Any], BaseGeometry]] = {
    "Point": _point,
    "MultiPoint": lambda value: shapely.MultiPoint(_positions(value, least=1, what="its points")),
    "LineString": _line,
    "MultiLineString": _lines,
    "Polygon": _polygon,
    "MultiPolygon": lambda value: shapely.MultiPolygon([_polygon(part) for part in _listed(value)]),
}
