"""Large layers in the page that stands alone: as pictures down to a bounded size, and the routes that it lists."""

import base64
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any

from nkgis.cartography.pages_tiles import feature_at
from nkgis.cartography.scene import MapScene, RouteKey, SceneLayer
from nkgis.cartography.tiles.png import EMPTY_PNG
from nkgis.cartography.tiles.tile_set import TileSet
from nkgis.cartography.wording import say
from nkgis.model.numbers import grouped, scale_text
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

MOST_BYTES = 9_000_000
"""Bytes of all pictures of large layers in one page, about three quarters of what they add to it."""
LISTED = 200
"""Routes of one large layer that the page lists, with their passports and lines."""
_FIRST_ZOOM, _LAST_ZOOM, _MOST_TILES = 3, 13, 3000
_SCALE_AT_EQUATOR = 559_082_264.0


@dataclass(slots=True)
class LargeParts:
    """Is what a page holds of its large layers: pictures by layer, single features and keys of listed routes, notes."""

    tiles: dict[str, Any] = field(default_factory=dict)
    singles: dict[str, Any] = field(default_factory=dict)
    keys: list[RouteKey] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def large_parts(
    scene: MapScene, measurements: Mapping[RouteKey, Measurement], *, progress: Progress = SILENT
) -> LargeParts:
    """Returns what stands for the shown large layers of a scene; those not shown are left out."""
    parts = LargeParts()
    layers = [(layer, layer.tiles) for layer in scene.layers if layer.tiles is not None and layer.visible]
    for number, (layer, tiles) in enumerate(layers):
        most = (MOST_BYTES - sum(_bytes(one) for one in parts.tiles.values())) // (len(layers) - number)
        pictures = _pictures(layer, tiles, scene.theme, most, progress)
        parts.tiles[layer.id] = pictures
        keys = _listed(layer, tiles, measurements)
        parts.keys += keys
        for _, feature in keys:
            content = feature_at(scene, layer.id, feature)
            if content is not None:
                parts.singles[f"{layer.id}\t{feature}"] = json.loads(content)
        parts.notes.append(_note(scene, layer, tiles, pictures["last"], len(keys)))
    return parts


def _note(scene: MapScene, layer: SceneLayer, tiles: TileSet, last: int, listed: int) -> str:
    """Returns what is to be said of a layer that is a picture."""
    middle = math.radians((scene.view[1] + scene.view[3]) / 2)
    scale = scale_text(_SCALE_AT_EQUATOR * math.cos(middle) / 2**last)
    shown = say("%1: %2 features, here as a picture that is sharp down to about %3.", layer.name,
                grouped(len(tiles.ids), 0), scale)
    if not listed:
        return f"{shown} {say('Its features cannot be selected in this page.')}"
    return f"{shown} {say('Only the %n route(s) in the table can be selected in this page.', count=listed)}"


def _listed(layer: SceneLayer, tiles: TileSet, measurements: Mapping[RouteKey, Measurement]) -> list[RouteKey]:
    """Returns the routes of a layer that the page lists: those across a border first, then the longest."""

    def order(key: RouteKey) -> tuple[bool, float, RouteKey]:
        return not measurements[key].crossings, -measurements[key].length_m, key

    keys = ((layer.id, row_id) for row_id in tiles.ids)
    return nsmallest(LISTED, (key for key in keys if key in measurements), key=order)


def _pictures(layer: SceneLayer, tiles: TileSet, theme: str, most: int, progress: Progress) -> dict[str, Any]:
    """Returns the tiles of a layer by "z/x/y" as base64, zoom by zoom for as long as they fit into `most` bytes."""
    found: dict[str, str] = {}
    size, last = 0, _FIRST_ZOOM
    beyond = {(0, 0)}
    for zoom in range(_LAST_ZOOM + 1):
        level: dict[tuple[int, int], bytes] = {}
        for x, y in sorted(beyond):
            progress.step(0, 0, layer.name)
            picture = tiles.tile(zoom, x, y, theme=theme)
            if picture is not EMPTY_PNG:
                level[x, y] = picture
        own = sum(map(len, level.values()))
        if zoom > _FIRST_ZOOM and size + own > most:
            break
        size, last = size + own, zoom
        found |= {f"{zoom}/{x}/{y}": base64.b64encode(one).decode() for (x, y), one in level.items()}
        beyond = {(2 * x + dx, 2 * y + dy) for x, y in level for dx in (0, 1) for dy in (0, 1)}
        if len(beyond) > _MOST_TILES or (zoom >= _FIRST_ZOOM and size + 2 * own > most):
            break
    return {"last": last, "tiles": found}


def _bytes(pictures: Mapping[str, Any]) -> int:
    return sum(len(one) * 3 // 4 for one in pictures["tiles"].values())
