"""GeoJSON files of the layer scripts: one feature a line, short coordinates, the same bytes every run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import mapping

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry


def feature(geometry: BaseGeometry, properties: dict[str, Any]) -> dict[str, Any]:
    """Return one GeoJSON feature whose id is its property `id`; outer rings run counter-clockwise."""
    outline = shapely.orient_polygons(geometry)
    return {"type": "Feature", "id": properties["id"], "properties": properties, "geometry": mapping(outline)}


def write_features(path: Path, features: Iterable[dict[str, Any]], *, decimals: int = 6) -> None:
    """Write a FeatureCollection with a feature a line and coordinates of at most `decimals` places."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [_line(row, decimals) for row in features]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    path.write_text(text, encoding="utf-8")


def _line(row: dict[str, Any], decimals: int) -> str:
    geometry = row["geometry"]
    short = {"type": geometry["type"], "coordinates": _rounded(geometry["coordinates"], decimals)}
    return json.dumps({**row, "geometry": short}, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _rounded(coordinates: Any, decimals: int) -> Any:
    if isinstance(coordinates, (int, float)):
        number = round(float(coordinates), decimals)
        return int(number) if number.is_integer() else number
    return [_rounded(part, decimals) for part in coordinates]
