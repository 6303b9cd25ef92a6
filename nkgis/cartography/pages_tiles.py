"""Tiles and single features of large layers as the page asks for them: plain address → (mime, bytes), free of Qt."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shapely

from nkgis.cartography.geojson import feature_geojson
from nkgis.cartography.style import THEMES

if TYPE_CHECKING:
    from nkgis.cartography.scene import MapScene
    from nkgis.cartography.tiles.tile_set import TileSet

_TILE = re.compile(r"tiles/(.+)/([^/]+)/([a-z]+)-([0-9a-f]{8})/(\d{1,2})/(\d{1,9})/(\d{1,9})(@2x)?\.png")
FEATURE_VERTICES = 50_000
"""A single feature with more vertices is sent to the page thinned to about so many."""
NAMED_MAX = 20
"""Features of one layer that a place names at most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Is a feature of a large layer at a place: its key, how far away in px, what kind, and what the pointer shows."""

    layer: str
    feature: str
    distance_px: float
    kind: str
    names: Mapping[str, str]
    total: str | None

    def values(self) -> dict[str, Any]:
        """Returns the hit as the page reads it."""
        return {
            "key": [self.layer, self.feature],
            "px": round(self.distance_px, 2),
            "kind": self.kind,
            "names": dict(self.names),
            "total": self.total,
        }


def tile_at(scene: MapScene, address: str) -> bytes | None:
    """Returns the PNG of an address such as "tiles/ways/0-1a2b3c4d/light-5e6f7a8b/7/109/49@2x.png".

    None when there is no such layer now, or its looks are others by now: the page asks again with the new address.
    """
    parts = _TILE.fullmatch(address)
    if parts is None:
        return None
    layer, _, theme, mark, zoom, x, y, sharp = parts.groups()
    tiles = tiles_of(scene, layer)
    if tiles is None or tiles.mark != mark or theme not in THEMES:
        return None
    return tiles.tile(int(zoom), int(x), int(y), theme=theme, ratio=2 if sharp else 1)


def feature_at(scene: MapScene, layer: str, feature: str) -> bytes | None:
    """Returns one feature of a large layer as JSON: what a scene says of it, and its geometry as GeoJSON."""
    tiles = tiles_of(scene, layer)
    row = None if tiles is None else tiles.rows.get(feature)
    if tiles is None or row is None:
        return None
    shape = tiles.shape(row)
    count = int(shapely.get_num_coordinates(shape))
    if count > FEATURE_VERTICES:
        west, south, east, north = shapely.bounds(shape)
        shape = shapely.simplify(shape, max(east - west, north - south) / FEATURE_VERTICES, preserve_topology=False)
    said = tiles.describe(row, ticks=count <= FEATURE_VERTICES).values()
    answer = {"feature": said, "shape": feature_geojson(feature, shape)}
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()


def hits_at(scene: MapScene, lon: float, lat: float, *, zoom: float, tolerance_px: float) -> list[Hit]:
    """Returns all of the visible large layers at a place (degrees): of each layer, topmost first, nearest first."""
    hits: list[Hit] = []
    for layer in reversed(scene.layers):
        if layer.tiles is None or not layer.visible:
            continue
        for found in layer.tiles.found(lon, lat, zoom=zoom, tolerance_px=tolerance_px)[:NAMED_MAX]:
            feature = layer.tiles.describe(found.row)
            hits.append(
                Hit(layer.id, layer.tiles.ids[found.row], found.distance_px, found.kind, feature.names, feature.total)
            )
    return hits


def tiles_of(scene: MapScene, layer_id: str) -> TileSet | None:
    """Returns the tile set of a layer, None when it has none."""
    layer = scene.layer(layer_id)
    return None if layer is None else layer.tiles
