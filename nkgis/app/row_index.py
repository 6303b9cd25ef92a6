"""Which row of a layer a feature is: looked up, not searched for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from nkgis.app.workspace import RouteKey, Workspace
from nkgis.cartography.memo import Memo
from nkgis.model.kinds import LayerKind

if TYPE_CHECKING:
    import geopandas as gpd

_NUMBERS: Memo[Mapping[str, int]] = Memo()


def row_numbers(layer_id: str, frame: gpd.GeoDataFrame) -> Mapping[str, int]:
    """Returns the place of every feature id in the rows of a layer, made once for the same rows."""
    return _NUMBERS.value(layer_id, (frame,), lambda: {str(row_id): n for n, row_id in enumerate(frame["id"])})


def row_number(workspace: Workspace, key: RouteKey) -> int | None:
    """Returns the place of a feature in its layer's rows, None when it is not there."""
    rows = workspace.rows.get(key[0])
    return None if rows is None else row_numbers(key[0], rows.frame).get(key[1])


def first_route(workspace: Workspace, layer_id: str) -> RouteKey | None:
    """Returns the key of the first measured route of a layer, None when it has none."""
    rows = workspace.rows.get(layer_id)
    if rows is None or rows.layer.kind is not LayerKind.LINES:
        return None
    keys = ((layer_id, str(row_id)) for row_id in rows.frame["id"])
    return next((key for key in keys if key in workspace.measurements), None)
