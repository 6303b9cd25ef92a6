"""Routes with their figures as GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from nkgis.exporters.passports import method_json, route_json
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

DEGREE_DIGITS = 7


def geojson_text(
    features: Sequence[tuple[BaseGeometry, Route, Measurement, dict[str, Any]]], method: Method
) -> str:
    """Returns a FeatureCollection, a feature a line of text; `nkgis_method` says how the figures were made."""
    lines = [json.dumps(_feature(*row), ensure_ascii=False, allow_nan=False) for row in features]
    head = json.dumps(method_json(method), ensure_ascii=False)
    body = ",\n".join(lines)
    return f'{{"type": "FeatureCollection", "nkgis_method": {head}, "features": [\n{body}\n]}}\n'


def _feature(line: BaseGeometry, route: Route, measured: Measurement, attributes: dict[str, Any]) -> dict[str, Any]:
    geometry = shapely.geometry.mapping(shapely.force_2d(line))
    return {
        "type": "Feature", "id": route.id,
        "properties": {"layer": route.layer_id, **route_json(measured, **attributes)},
        "geometry": {"type": geometry["type"], "coordinates": _rounded(geometry["coordinates"])},
    }


def _rounded(value: Any) -> Any:
    return round(value, DEGREE_DIGITS) if isinstance(value, float) else [_rounded(item) for item in value]


def rows_geojson_text(
    rows: Iterable[tuple[str, str, Mapping[str, Any] | None, BaseGeometry | None]],
    figures: Mapping[str, tuple[Measurement, Mapping[str, Any]]],
    method: Method | None,
    *,
    credit: Mapping[str, str],
) -> str:
    """Returns the rows of a layer (id, name, properties, geometry in EPSG:4326) as a FeatureCollection.

    A row keeps its own fields; one in `figures` (measurement and facts by row id) has these too, under their names as
    in every export, and they win. `credit` says whose data it is.
    """
    head = [f'"nkgis_method": {_json(method_json(method))}'] if method is not None else []
    head += [f'"nkgis_layer": {_json(dict(credit))}'] if credit else []
    lines = [_json(_row_feature(*row, figures.get(str(row[0])))) for row in rows]
    said = "".join(f"{part}, " for part in head)
    body = ",\n".join(lines)
    return f'{{"type": "FeatureCollection", {said}"features": [\n{body}\n]}}\n'


def _row_feature(
    row_id: str, name: str, properties: Mapping[str, Any] | None, shape: BaseGeometry | None,
    figures: tuple[Measurement, Mapping[str, Any]] | None,
) -> dict[str, Any]:
    told: dict[str, Any] = {**(properties or {}), "name": str(name or row_id)}
    if figures is not None:
        told |= route_json(figures[0], **figures[1])
    geometry = None
    if shape is not None and not shape.is_empty:
        geometry = _geometry(shapely.geometry.mapping(shapely.force_2d(shape)))
    return {"type": "Feature", "id": str(row_id), "properties": _finite(told), "geometry": geometry}


def _geometry(mapped: Mapping[str, Any]) -> dict[str, Any]:
    if "geometries" in mapped:
        return {"type": mapped["type"], "geometries": [_geometry(part) for part in mapped["geometries"]]}
    return {"type": mapped["type"], "coordinates": _rounded(mapped["coordinates"])}


def _finite(value: Any) -> Any:
    """Returns a value as JSON takes it: numbers that are none become null, what JSON does not know becomes text."""
    if isinstance(value, Mapping):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    if isinstance(value, float):
        return value if isfinite(value) else None
    return value if value is None or isinstance(value, (str, int)) else str(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
