"""A scene that tells of some features alone: all other lines step back, other signs and areas are left out."""

from collections.abc import Collection
from dataclasses import replace

from nkgis.cartography.looks import line_look
from nkgis.cartography.scene_values import MapScene, SceneFeature, SceneLayer

FAINT = 0.25
"""The share of its opacity that a layer of tiles keeps."""


def only(scene: MapScene, keys: Collection[tuple[str, str]]) -> MapScene:
    """Returns the scene in which features other than `keys` (layer, feature) step back; as it is with no keys.

    Places stay: they say where one is.
    """
    if not keys:
        return scene
    layers = tuple(_paled(layer, keys) for layer in scene.layers)
    looks = dict(scene.tables.get("looks", {}))
    for layer in layers:
        for feature in layer.features:
            if feature.look is not None and feature.look not in looks:
                looks[feature.look] = line_look(
                    feature.mode or "other",
                    feature.status or "unknown",
                    feature.gauge,
                    feature.quality or "unstated",
                    context=True,
                )
    return replace(scene, layers=layers, tables={**scene.tables, "looks": looks})


def _paled(layer: SceneLayer, keys: Collection[tuple[str, str]]) -> SceneLayer:
    if layer.tiles is not None:
        return replace(layer, opacity=layer.opacity * FAINT)
    kept = (_pale(layer, feature, keys) for feature in layer.features)
    return replace(layer, features=tuple(one for one in kept if one is not None))


def _pale(layer: SceneLayer, feature: SceneFeature, keys: Collection[tuple[str, str]]) -> SceneFeature | None:
    if (layer.id, feature.id) in keys or layer.role == "places":
        return feature
    if layer.role != "lines":
        return None
    return feature if feature.hidden else replace(feature, context=True, own=None, kilometres=())
