"""The scene of a web page: the layers that are on or that a view shows; nothing else of the project leaves with it."""

from collections.abc import Container, Sequence
from dataclasses import replace

from nkgis.cartography.labels import Label
from nkgis.cartography.legend import LegendEntry
from nkgis.cartography.scene import MapScene, RouteKey, SceneLayer
from nkgis.cartography.scene_tables import legend_of


def page_scene(scene: MapScene, off: Container[str]) -> MapScene:
    """Returns the scene of its visible layers, without rows that a style hides; layers in `off` are switched off."""
    layers = tuple(
        replace(layer, visible=layer.id not in off,
                features=tuple(feature for feature in layer.features if not feature.hidden))
        for layer in scene.layers if layer.visible
    )
    kept = {layer.id for layer in layers}
    known = {(layer.id, feature.id) for layer in layers for feature in layer.features}

    def is_kept(label: Label) -> bool:
        return label.layer in kept and (label.feature is None or (label.layer, label.feature) in known)

    labels = tuple(
        replace(label, routes=tuple(key for key in label.routes if key[0] in kept))
        for label in scene.labels if label.layer is None or is_kept(label)
    )
    overlay = scene.overlay
    if overlay is not None:
        overlay = replace(overlay, verdicts={key: one for key, one in overlay.verdicts.items() if key[0] in kept})
    return replace(scene, layers=layers, labels=labels, overlay=overlay)


def legend_layers(scene: MapScene) -> list[tuple[LegendEntry, tuple[str, ...]]]:
    """Returns the legend of all layers, each entry with the layers or the part of the base map that it is of.

    What the sanctions screen says is of none.
    """
    on = [replace(layer, visible=True) for layer in scene.layers]
    own: dict[tuple[str, str, str], list[str]] = {}
    for layer in on:
        for entry in legend_of([layer], borders=False):
            own.setdefault(_identity(entry), []).append(layer.id)
    entries = [*legend_of(on, borders=scene.base["borders"][0]), *(one for one in scene.legend if one.is_screen)]
    return [(entry, ("borders",) if entry.kind == "border" else tuple(own.get(_identity(entry), ())))
            for entry in entries]


def _identity(entry: LegendEntry) -> tuple[str, str, str]:
    return entry.group, entry.kind, entry.text


def layer_order(scene: MapScene) -> Sequence[SceneLayer]:
    """Returns the layers from top to bottom, as a panel lists them."""
    return tuple(reversed(scene.layers))


def features_of(scene: MapScene) -> list[RouteKey]:
    """Returns the keys of all features that the page has, in the order of the layers from top to bottom."""
    return [(layer.id, feature.id) for layer in layer_order(scene) for feature in layer.features]
