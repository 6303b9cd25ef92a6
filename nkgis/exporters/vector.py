"""Routes with their figures as GeoJSON (RFC 7946)."""

import json
from collections.abc import Sequence
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
