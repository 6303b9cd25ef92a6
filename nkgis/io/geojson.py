"""Reads GeoJSON feature by feature, so that one bad feature does not cost the others."""

import json
import math
import re
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.errors import InputError
from nkgis.io.features import Feature, FeatureFile, text
from nkgis.io.json_steps import read_in_steps
from nkgis.progress import SILENT, Progress

GEOMETRY_TYPES = frozenset(
    {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"}
)

_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")


class _BadGeometryError(ValueError):
    """Says in words what is wrong with a geometry."""


def read_geojson(path: Path, *, progress: Progress = SILENT) -> FeatureFile:
    """Returns the features of a GeoJSON file; a feature that cannot be built carries its problem.

    Raises InputError when the file is not UTF-8, not JSON, nested too deeply, or no GeoJSON.
    """
    document = _document(path, progress)
    kind = document.get("type") if isinstance(document, dict) else None
    if kind == "FeatureCollection" and isinstance(document.get("features"), list):
        rows = document["features"]
    elif kind == "Feature":
        rows = [document]
    elif kind in GEOMETRY_TYPES:
        rows = [{"type": "Feature", "properties": {}, "geometry": document}]
    else:
        raise InputError(f"{path.name} is JSON but not GeoJSON: it has no FeatureCollection, Feature or geometry; "
                         "export it as GeoJSON.")
    return FeatureFile(
        features=tuple(_feature(number, row) for number, row in _given_up(rows)),
        crs=_crs(document, path),
    )


def _given_up(rows: list[Any]) -> Iterator[tuple[int, Any]]:
    """Yields numbered rows and lets go of each: to free a large document in one go holds up all other threads."""
    rows.reverse()
    for number in range(1, len(rows) + 1):
        yield number, rows.pop()


def read_json(path: Path) -> Any:
    """Returns a parsed JSON file; InputError in one sentence when it cannot be."""
    return _document(path)


def _document(path: Path, progress: Progress = SILENT) -> Any:
    try:
        raw = path.read_bytes()
    except OSError as fault:
        raise InputError(f"{path} cannot be read: {fault.strerror or fault}.") from fault
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(f"{path.name} is not UTF-8 text (byte {fault.start}); save it as UTF-8.") from fault
    if not content.strip():
        raise InputError(f"{path.name} is empty; give a GeoJSON file with features.")
    try:
        document = read_in_steps(content, label=f"Reading {path.name}", progress=progress)
        return _mended(document) if "\\u" in content and _SURROGATE_ESCAPE.search(content) else document
    except json.JSONDecodeError as fault:
        if content.startswith("\x1e") or (fault.msg == "Extra data" and content[fault.pos] == "{"):
            raise InputError(
                f"{path.name} holds more than one JSON value (line {fault.lineno}): a feature a line is not GeoJSON; "
                "write the features as one FeatureCollection."
            ) from fault
        raise InputError(
            f"{path.name} is not JSON: {fault.msg} at line {fault.lineno} column {fault.colno}; "
            "export it again from its source."
        ) from fault
    except RecursionError as fault:
        raise InputError(f"{path.name} is nested too deeply to be read; GeoJSON needs no such depth.") from fault
    except ValueError as fault:
        raise InputError(f"{path.name} holds a number that cannot be read ({fault}); mend it.") from fault


def _mended(value: Any) -> Any:
    """Returns a JSON value whose lone surrogates, which no file can hold, are replacement characters."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {_mended(key): _mended(item) for key, item in value.items()}
    return value


def _crs(document: Any, path: Path) -> str | None:
    """Returns the CRS a pre-2016 GeoJSON names; None means WGS 84 as RFC 7946 says."""
    member = document.get("crs")
    if member is None:
        return None
    properties = member.get("properties") if isinstance(member, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str):
        raise InputError(f"{path.name} has a crs member without a name; say the system with --crs.")
    return name


def _feature(number: int, row: Any) -> Feature:
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
