"""Where features and layers lie, and whether a view shows them well."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from nkgis.cartography.memo import Memo
from nkgis.model.project import Bounds

if TYPE_CHECKING:
    from geopandas import GeoSeries

    from nkgis.app.workspace import RouteKey, Workspace

_SMALL = 0.12
_LAYERS: Memo[Bounds | None] = Memo()


def feature_bounds(workspace: Workspace | None, key: RouteKey | None) -> Bounds | None:
    """Returns where a feature lies, None when it is not there."""
    if workspace is None or key is None:
        return None
    from nkgis.app.row_index import row_number

    row = row_number(workspace, key)
    return None if row is None else _bounds(workspace.rows[key[0]].frame.iloc[row : row + 1].geometry)


def layer_bounds(workspace: Workspace | None, layer_id: str) -> Bounds | None:
    """Returns where a layer lies, None when it has nothing."""
    if workspace is None or layer_id not in workspace.rows:
        return None
    frame = workspace.rows[layer_id].frame
    return _LAYERS.value(layer_id, (frame,), lambda: _bounds(frame.geometry))


def is_seen_well(bounds: Bounds, view: Bounds) -> bool:
    """Tells whether a view holds all of it, and large enough to be looked at."""
    west, south, east, north = bounds
    left, bottom, right, top = view
    inside = west >= left and south >= bottom and east <= right and north <= top
    return inside and (east - west >= (right - left) * _SMALL or north - south >= (top - bottom) * _SMALL)


def inner_bounds(bounds: Bounds, share: float) -> Bounds:
    """Returns bounds without a share of the picture at each edge; the middle of the Mercator map stays where it is."""
    west, south, east, north = bounds
    low, high = (math.asinh(math.tan(math.radians(lat))) for lat in (south, north))
    dx, dy = (east - west) * share, (high - low) * share
    inside = [math.degrees(math.atan(math.sinh(y))) for y in (low + dy, high - dy)]
    return (west + dx, inside[0], east - dx, inside[1])


def _bounds(shapes: GeoSeries) -> Bounds | None:
    west, south, east, north = (float(edge) for edge in shapes.total_bounds)
    return (west, south, east, north) if math.isfinite(west + south + east + north) else None
