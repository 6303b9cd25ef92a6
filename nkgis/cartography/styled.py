"""The rows of a layer under its style: class and look of each, what is written beside it, what could not be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import geopandas as gpd

from nkgis.analysis.classing import Classed, basis, classed
from nkgis.analysis.fields import field_values, text_of
from nkgis.cartography.labels import REST, Label
from nkgis.cartography.marks import own_symbol, reach_px
from nkgis.cartography.memo import Memo
from nkgis.cartography.own_look import OwnLook, own_looks
from nkgis.cartography.scene_values import SceneFeature
from nkgis.cartography.wording import marked, say
from nkgis.model.layer import Layer
from nkgis.model.style import NAME_FIELD, TEXT_MAX, LayerStyle

LABEL_MAX = 80
"""Letters of a label that come from a field."""
PROBLEMS = {
    "field": marked("This layer has no field %1 now: all its features are drawn as the others."),
    "rule": marked("A rule of the style takes nothing: %1"),
}
_CLASSED: Memo[Classed] = Memo(most=32)
_FEATURES: Memo[tuple[SceneFeature, ...]] = Memo()
_LABELS: Memo[list[str]] = Memo()


@dataclass(frozen=True, eq=False)
class Styled:
    """Is a layer's rows under a style: the classes, and the looks by class number (the last one is the others')."""

    style: LayerStyle
    classed: Classed
    looks: tuple[OwnLook, ...]

    def look(self, row: int) -> OwnLook:
        """Returns the look of a row."""
        return self.looks[int(self.classed.codes[row])]


def styled(layer: Layer, frame: gpd.GeoDataFrame) -> Styled | None:
    """Returns a layer's rows under its style, None when it has none; the classes are found once for style and rows."""
    style = layer.style
    if style is None:
        return None
    key = (layer.id, basis(style))
    found = _CLASSED.value(key, (frame,), lambda: classed(style, frame))
    return Styled(style, found, own_looks(style))


def is_styled(layer: Layer, frame: gpd.GeoDataFrame) -> bool:
    """Tells whether the classes of a layer are found already, or it needs none."""
    style = layer.style
    return style is None or _CLASSED.holds((layer.id, basis(style)), (frame,))


def notes_of(layer: Layer, frame: gpd.GeoDataFrame) -> list[str]:
    """Returns sentences on what the style of a layer names that its rows do not have."""
    found = styled(layer, frame)
    if found is None:
        return []
    return [say(PROBLEMS[kind], text[:TEXT_MAX]) for kind, text in found.classed.problems]


def styled_features(
    layer: Layer, frame: gpd.GeoDataFrame, features: tuple[SceneFeature, ...]
) -> tuple[SceneFeature, ...]:
    """Returns the features of a layer with the looks and texts of its style."""
    found = styled(layer, frame)
    if found is None:
        return features
    return _FEATURES.value(layer.id, (frame, features, found.style), lambda: _dressed(found, frame, features, layer.id))


def _dressed(
    found: Styled, frame: gpd.GeoDataFrame, features: Sequence[SceneFeature], layer_id: str
) -> tuple[SceneFeature, ...]:
    texts = label_texts(found.style, frame, layer_id)
    return tuple(
        replace(one, own=found.looks[code], label=None if texts is None else texts[row])
        for row, (one, code) in enumerate(zip(features, found.classed.codes.tolist(), strict=True))
    )


def label_texts(style: LayerStyle, frame: gpd.GeoDataFrame, layer_id: str) -> list[str] | None:
    """Returns what the style writes beside each row, None where that is its name or nothing."""
    wish = style.labels
    if wish is None or not wish.shown or wish.field == NAME_FIELD:
        return None
    return _LABELS.value(
        (layer_id, wish.field), (frame,),
        lambda: [(text_of(value) or "")[:LABEL_MAX] for value in field_values(frame, wish.field)],
    )  # fmt: skip


def styled_label(label: Label, feature: SceneFeature, style: LayerStyle) -> Label | None:
    """Returns a feature's label as its layer's style writes it, None when nothing of it is left."""
    if feature.hidden:
        return None
    wish, sign = style.labels, feature.sign
    if sign is not None:  # the style draws the sign itself, wherever there is room for a name or not
        label = replace(label, symbol=None, ring_px=reach_px(own_symbol(sign)))
    if wish is None:
        return label
    names: Mapping[str, str] = label.names
    if not wish.shown:
        names = {}
    elif wish.field != NAME_FIELD:
        names = {"en": feature.label} if feature.label else {}
    if not names:
        kept = label.symbol is not None or label.kind == "crossing"
        return replace(label, names={}, local=None) if kept else None
    return replace(label, names=names, size_px=wish.size_px, color=wish.color.value, min_zoom=wish.min_zoom,
                   max_zoom=30.0, local=label.local if wish.field == NAME_FIELD else None)  # fmt: skip


def line_label(
    key: tuple[str, str], names: Mapping[str, str], _properties: Mapping[str, Any], lon: float, lat: float
) -> Label:
    """Returns the label of a line, which stands along it."""
    return Label(kind="line", names=names, lon=lon, lat=lat, order=REST, layer=key[0], feature=key[1])
