"""Routes with their figures as GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any

from shapely.geometry.base import BaseGeometry

from nkgis.exporters.passports import method_json, route_json
from nkgis.exporters.rfc7946 import box_around, box_of, geojson_geometry, lawful
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress


def geojson_text(
    features: Sequence[tuple[BaseGeometry, Route, Measurement, dict[str, Any]]], method: Method, *,
    names: Sequence[str] | None = None, progress: Progress = SILENT,
) -> str:
    """Returns a FeatureCollection, a feature a line of text; `nkgis_method` says how the figures were made.

    `names` are the names of the routes in the language wanted, else their own.
    """
    shapes = [lawful(row[0]) for row in features]
    told = names if names is not None else [row[2].name for row in features]
    listed = list(zip(features, shapes, told, strict=True))
    lines = [_json(_feature(row, shape, name)) for row, shape, name in progress.track(listed, "Writing the routes")]
    return _collection([f'"nkgis_method": {_json(method_json(method))}'], lines, box_of(shapes))


def _feature(
    row: tuple[BaseGeometry, Route, Measurement, Mapping[str, Any]], shape: BaseGeometry, name: str
) -> dict[str, Any]:
    _, route, measured, attributes = row
    told = {"layer": route.layer_id, **route_json(measured, **attributes), "name": name}
    return {"type": "Feature", "id": route.id, "bbox": box_of([shape]), "properties": told,
            "geometry": geojson_geometry(shape)}


def _collection(head: Sequence[str], lines: Sequence[str], box: Sequence[float] | None) -> str:
    """Returns the text of a FeatureCollection: box and members of its own first, then a feature a line."""
    members = [*([f'"bbox": {_json(box)}'] if box is not None else []), *head]
    said = "".join(f"{part}, " for part in members)
    body = ",\n".join(lines)
    return f'{{"type": "FeatureCollection", {said}"features": [\n{body}\n]}}\n'


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
    lines, boxes = [], []
    for row_id, name, properties, shape in rows:
        cut = None if shape is None or shape.is_empty else lawful(shape)
        lines.append(_json(_row_feature(row_id, name, properties, cut, figures.get(str(row_id)))))
        box = None if cut is None else box_of([cut])
        boxes += [] if box is None else [box]
    return _collection(head, lines, box_around(boxes))


def _row_feature(
    row_id: str, name: str, properties: Mapping[str, Any] | None, shape: BaseGeometry | None,
    figures: tuple[Measurement, Mapping[str, Any]] | None,
) -> dict[str, Any]:
    told: dict[str, Any] = {**(properties or {}), "name": str(name or row_id)}
    if figures is not None:
        told |= route_json(figures[0], **figures[1])
    geometry = None if shape is None else geojson_geometry(shape)
    return {"type": "Feature", "id": str(row_id), "properties": _finite(told), "geometry": geometry}


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
