"""Which layers are large, and how their rows become a tile set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from nkgis.cartography.memo import Memo
from nkgis.cartography.scene_values import RouteKey
from nkgis.cartography.styled import Styled, styled
from nkgis.cartography.tiles.geometry import TileGeometry, tile_geometry
from nkgis.cartography.tiles.tile_set import Describe, TileSet, tile_set
from nkgis.model.layer import Layer
from nkgis.model.route import Route
from nkgis.model.style import StyleKind

LARGE_VERTICES, LARGE_ROWS = 100_000, 25_000
"""From so many vertices or rows on a layer is painted as tiles; below, the page draws each feature by itself."""
_SIZES: Memo[int] = Memo()
_GEOMETRIES: Memo[TileGeometry] = Memo()
_CODES: Memo[tuple[Any, list[int]]] = Memo()
_SETS: Memo[TileSet] = Memo()


def is_large(layer_id: str, frame: gpd.GeoDataFrame) -> bool:
    """Tells whether a layer is painted as tiles."""
    if len(frame) >= LARGE_ROWS:
        return True
    count = _SIZES.value(layer_id, (frame,), lambda: int(shapely.get_num_coordinates(frame.geometry.to_numpy()).sum()))
    return count >= LARGE_VERTICES


def is_ready(layer: Layer, frame: gpd.GeoDataFrame, routes: Mapping[RouteKey, Route]) -> bool:
    """Tells whether the tile set of a layer is made already, so that the thread of the window may ask for it."""
    return _SETS.holds(layer.id, (frame, layer.style, *_ends(layer.id, frame, routes)))


def large_layer(
    layer: Layer, role: str, frame: gpd.GeoDataFrame, routes: Mapping[RouteKey, Route], describe: Describe
) -> TileSet:
    """Returns the tile set of a layer, made once for as long as rows, routes and style stay the same.

    `describe` makes the scene's feature of a row. The geometry outlives a change of routes: a restyle reads nothing.
    """
    geometry = _GEOMETRIES.value(layer.id, (frame,), lambda: tile_geometry(frame))
    parts = (frame, layer.style, *_ends(layer.id, frame, routes))
    return _SETS.value(layer.id, parts, lambda: _made(layer, role, frame, routes, geometry, describe))


def _ends(layer_id: str, frame: gpd.GeoDataFrame, routes: Mapping[RouteKey, Route]) -> tuple[Route | None, ...]:
    """Returns the first and the last route of a layer, which are other objects when its routes changed."""
    ids = (*frame["id"].iloc[:1], *frame["id"].iloc[-1:])
    return tuple(routes.get((layer_id, str(row_id))) for row_id in ids)


def _made(
    layer: Layer,
    role: str,
    frame: gpd.GeoDataFrame,
    routes: Mapping[RouteKey, Route],
    geometry: TileGeometry,
    describe: Describe,
) -> TileSet:
    """Returns a tile set: the look of every row, numbered; features are described one by one when asked for."""
    ids = [str(row_id) for row_id in frame["id"]]
    parts = (frame, *_ends(layer.id, frame, routes))
    codes, first = _CODES.value(layer.id, parts, lambda: _house_codes(layer, role, frame, routes, ids))
    dressed = styled(layer, frame)
    if dressed is not None:  # the looks are those of the house by those of the style, as far as they occur together
        _, rows, codes = np.unique(_stacked(dressed, codes), return_index=True, return_inverse=True)
        first = rows.tolist()
    shapes = frame.geometry
    return tile_set(
        role,
        geometry,
        [describe(row) for row in first],
        np.asarray(codes, np.int64),
        ids,
        describe=describe,
        shape=lambda row: shapes.iloc[row],
    )


def _stacked(dressed: Styled, codes: Any) -> Any:
    """Returns numbers of house look and class together, in the order of painting: what matters most on top.

    Of graduated classes and categories the last lies on top, of rules the first.
    """
    classes = dressed.classed.codes.astype(np.int64)
    if dressed.style.kind is StyleKind.RULES:
        classes = np.where(classes < 0, -1, len(dressed.looks) - classes)
    return (classes + 1) * (int(codes.max(initial=0)) + 1) + codes


def _house_codes(
    layer: Layer, role: str, frame: gpd.GeoDataFrame, routes: Mapping[RouteKey, Route], ids: list[str]
) -> tuple[Any, list[int]]:
    """Returns the number of the house's look of every row, and the first row of each."""
    numbers: dict[Any, int] = {}
    first: list[int] = []
    codes = np.empty(len(ids), np.int64)
    for row, (row_id, properties) in enumerate(zip(ids, frame["properties"], strict=True)):
        key = _look(role, routes.get((layer.id, row_id)), properties or {})
        code = numbers.setdefault(key, len(numbers))
        if code == len(first):
            first.append(row)
        codes[row] = code
    return codes, first


def _look(role: str, route: Route | None, properties: Mapping[str, Any]) -> Any:
    """Returns what a row's look hangs on, cheaper than the feature itself."""
    if route is not None:
        return (route.mode, route.status, route.gauge, route.quality)
    if role == "areas":
        return None
    members = ("mode", "state", "kind") if role != "lines" else ("kind", "gauge", "status", "geometry_quality")
    return tuple(str(properties.get(member)) for member in members)
