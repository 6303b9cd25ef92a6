"""What stays where it is through a film: one legend and one place for every name, made from the maps of all frames."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import geopandas as gpd

from nkgis.cartography.labels import Label
from nkgis.cartography.scene import MapScene, SceneFeature, SceneLayer
from nkgis.cartography.scene_tables import legend_of
from nkgis.cartography.scene_values import Overlay
from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_drawn import Drawn, Key
from nkgis.exporters.figure_labels import label_key
from nkgis.exporters.figure_lines import lines_on_map

Frames = Mapping[str, gpd.GeoDataFrame]
_AGAIN = "\0"
"""Parts the id of a feature from the number of another look that it has in another frame."""


@dataclass(frozen=True, slots=True)
class Steady:
    """Is the maps of several frames in one: each feature once with every look that it has in any of them.

    `scene` and `frames` have the rows of all; its legend, its names and its credits are those of all.
    """

    scene: MapScene
    frames: Frames

    def canvas(self, canvas: Canvas) -> Canvas:
        """Returns the canvas on which the names of one frame are placed as in all others.

        Names that belong to nothing in this frame take their room and are not written.
        """
        scene = canvas.scene
        shown = {layer.id: layer for layer in scene.layers if layer.visible and layer.opacity > 0}
        here = {label_key(label) for label in scene.labels if label.layer is None or label.layer in shown}
        absent = frozenset(key for label in self.scene.labels if (key := label_key(label)) not in here)
        layers = tuple(_with_looks(layer, shown.get(layer.id)) for layer in self.scene.layers)
        whole = replace(scene, layers=layers, labels=self.scene.labels)
        return replace(canvas, scene=whole, absent=absent)

    def drawn(self, canvas: Canvas, drawn: Drawn) -> Drawn:
        """Returns what is on the map of a frame with the lines of all others, for which room is kept."""
        features, named, missing = dict(drawn.features), dict(drawn.named), []
        for layer in self.scene.layers:
            if layer.role != "lines" or layer.tiles is not None or not layer.visible:
                continue
            for feature, shape in zip(layer.features, self.frames[layer.id].geometry, strict=True):
                key = (layer.id, feature.id)
                if _AGAIN in feature.id or key in drawn.features:
                    continue
                lines = lines_on_map(canvas.frame, [shape])
                if lines:
                    features[key], named[key] = feature, lines
                    missing += lines
        return replace(drawn, features=features, named=named, lines=[*drawn.lines, *missing])


def steady_of(maps: Sequence[tuple[MapScene, Frames]]) -> Steady:
    """Returns several maps of one view in one."""
    first = maps[0][0]
    ids = list(dict.fromkeys(layer.id for scene, _ in maps for layer in scene.layers))
    verdicts: dict[Key, str] = {}
    layers, frames = [], {}
    for layer_id in ids:
        layer, frame = _layer(layer_id, maps, verdicts)
        layers.append(layer)
        if frame is not None:
            frames[layer_id] = frame
    labels: dict[Any, Label] = {}
    for scene, _ in maps:
        for label in scene.labels:
            labels.setdefault(label_key(label), label)
    legend = list(legend_of(layers, borders=first.base["borders"][0]))
    screen = {str(one.key): one for scene, _ in maps for one in scene.legend if one.is_screen}
    overlay = first.overlay
    scene = replace(
        first, layers=tuple(layers), labels=tuple(labels.values()), legend=(*legend, *screen.values()),
        credits=tuple(dict.fromkeys(credit for one, _ in maps for credit in one.credits)),
        overlay=None if overlay is None else Overlay(verdicts, overlay.question, overlay.aid),
    )
    return Steady(scene, frames)


def _layer(
    layer_id: str, maps: Sequence[tuple[MapScene, Frames]], verdicts: dict[Key, str]
) -> tuple[SceneLayer, gpd.GeoDataFrame | None]:
    """Returns a layer with every feature of all maps in every look that it has, and the shape of each."""
    found = [(layer, frames.get(layer_id), scene) for scene, frames in maps
             if (layer := scene.layer(layer_id)) is not None]
    first = next((layer for layer, _, _ in found if layer.visible), found[0][0])
    if first.tiles is not None or found[0][1] is None:
        return first, found[0][1]
    looks: dict[tuple[str, Any], tuple[SceneFeature, Any]] = {}
    count: dict[str, int] = {}
    for layer, frame, scene in found:
        said = {} if scene.overlay is None else scene.overlay.verdicts
        if frame is None or not layer.visible:
            continue
        for feature, shape in zip(layer.features, frame.geometry, strict=True):
            verdict = said.get((layer_id, feature.id))
            key = (feature.id, (feature.look, feature.symbol, feature.place, feature.own, verdict))
            if key not in looks:
                again = count.get(feature.id, 0)
                count[feature.id] = again + 1
                one = replace(feature, id=f"{feature.id}{_AGAIN}{again}") if again else feature
                looks[key] = (one, shape)
                verdicts |= {} if verdict is None else {(layer_id, one.id): verdict}
    geometry = gpd.GeoSeries([shape for _, shape in looks.values()], crs="EPSG:4326")
    return (replace(first, opacity=max(layer.opacity for layer, _, _ in found),
                    features=tuple(feature for feature, _ in looks.values())), gpd.GeoDataFrame(geometry=geometry))


def _with_looks(layer: SceneLayer, shown: SceneLayer | None) -> SceneLayer:
    """Returns the layer of all frames with its features as they look in one, where they are in it."""
    if shown is None or layer.tiles is not None:
        return layer
    here = {feature.id: feature for feature in shown.features}
    return replace(layer, opacity=shown.opacity, features=tuple(
        here.get(feature.id, feature) for feature in layer.features if _AGAIN not in feature.id
    ))
