"""The geometry of a layer as the page reads it: ids and coordinates, nothing else."""

import json
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from nkgis.analysis.geodesy import GEOD, Floats, geodesic_edges
from nkgis.cartography.memo import Memo

LONG_EDGE_M = 25_000.0
_DECIMALS = 5


_KEPT: Memo[bytes] = Memo()


def kept_geojson(layer_id: str, frame: gpd.GeoDataFrame) -> bytes:
    """Returns the rows of a layer as the page reads them, made once for as long as the rows stay the same."""
    return _KEPT.value(layer_id, (frame,), lambda: layer_geojson(frame))


def layer_geojson(frame: gpd.GeoDataFrame) -> bytes:
    """Returns the rows as a GeoJSON FeatureCollection of ids and geometries (UTF-8).

    Edges longer than LONG_EDGE_M are drawn as the geodesics they stand for; the member "kept" of such a line
    lists the positions of its own vertices.
    """
    features = [feature_geojson(str(row_id), shape) for row_id, shape in zip(frame["id"], frame.geometry, strict=True)]
    text = json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))
    return text.encode()


def feature_geojson(row_id: str, shape: Any) -> dict[str, Any]:
    """Returns one feature as the page reads it."""
    feature: dict[str, Any] = {"type": "Feature", "id": row_id, "properties": {}}
    if shape is None or shape.is_empty:
        return {**feature, "geometry": None}
    if shape.geom_type == "LineString":
        lon, lat, kept = drawn_line(*_columns(shape))
        if kept is not None:
            feature["kept"] = kept
        return {**feature, "geometry": {"type": "LineString", "coordinates": _pairs(lon, lat)}}
    if shape.geom_type == "MultiLineString":
        parts = [drawn_line(*_columns(part))[:2] for part in shape.geoms]
        return {
            **feature,
            "geometry": {"type": "MultiLineString", "coordinates": [_pairs(*part) for part in parts]},
        }
    rounded = shapely.set_precision(shape, 0.0) if shape.has_z else shape
    geometry = json.loads(shapely.to_geojson(shapely.force_2d(rounded)))
    return {**feature, "geometry": {**geometry, "coordinates": _rounded(geometry.get("coordinates", []))}}


def _columns(line: Any) -> tuple[Floats, Floats]:
    """Returns longitudes and latitudes of a line."""
    points = shapely.get_coordinates(line)
    return points[:, 0], points[:, 1]


def _pairs(lon: Floats, lat: Floats) -> list[list[float]]:
    """Returns coordinate pairs, rounded for drawing."""
    pairs: list[list[float]] = np.round(np.column_stack((lon, lat)), _DECIMALS).tolist()
    return pairs


def _rounded(value: Any) -> Any:
    """Returns nested coordinates rounded for drawing."""
    if isinstance(value, (list, tuple)):
        return [_rounded(part) for part in value]
    return round(float(value), _DECIMALS)


def drawn_line(lon: Floats, lat: Floats) -> tuple[Floats, Floats, list[int] | None]:
    """Returns a line with its long edges cut along the geodesic, and where its own vertices are now.

    Longitudes go on past ±180, so that a line across the antimeridian is drawn in one piece. The third value is
    None when nothing had to be cut.
    """
    if lon.size < 2:
        return lon, lat, None
    lon = np.unwrap(lon, period=360.0) if np.ptp(lon) > 180.0 else lon
    azimuth, length_m = geodesic_edges(lon, lat)
    counts = np.maximum(1, np.ceil(length_m / LONG_EDGE_M)).astype(int)
    if np.all(counts == 1):
        return lon, lat, None
    edge = np.repeat(np.arange(counts.size), counts)
    first = np.cumsum(counts) - counts
    step = np.arange(edge.size) - np.repeat(first, counts)
    fraction = step / counts[edge]
    cut_lon, cut_lat, _ = GEOD.fwd(lon[edge], lat[edge], azimuth[edge], length_m[edge] * fraction)
    cut_lon, cut_lat = np.asarray(cut_lon), np.asarray(cut_lat)
    cut_lon = cut_lon + 360.0 * np.round((lon[edge] + fraction * np.diff(lon)[edge] - cut_lon) / 360.0)
    cut_lon[first], cut_lat[first] = lon[:-1], lat[:-1]
    kept = [*(int(i) for i in first), int(edge.size)]
    return np.append(cut_lon, lon[-1]), np.append(cut_lat, lat[-1]), kept
