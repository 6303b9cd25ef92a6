"""What to draw, as plain values: one scene for the page, the sheet and the standalone file."""

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any
from urllib.parse import quote

import geopandas as gpd
import numpy as np
import shapely

from nkgis.cartography import words
from nkgis.cartography.labels import (
    NAME_MAX,
    Label,
    area_label,
    crossing_label,
    map_labels,
    names_of,
    place_label,
    roomy_zoom,
    with_stations,
)
from nkgis.cartography.marks import place_kind
from nkgis.cartography.memo import Memo
from nkgis.cartography.reading import reading_of
from nkgis.cartography.scene_tables import legend_of, tables_of
from nkgis.cartography.scene_values import (
    BASE_FILES,
    BASE_PARTS,
    Credit,
    MapScene,
    RouteKey,
    SceneFeature,
    SceneLayer,
)
from nkgis.cartography.styled import line_label, styled, styled_features, styled_label
from nkgis.cartography.ticks import kilometre_points
from nkgis.cartography.tiles.large import is_large, large_layer
from nkgis.cartography.tiles.tile_set import Describe
from nkgis.cartography.wording import language_in_use
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.layer_tree import stacked
from nkgis.model.numbers import writing
from nkgis.model.project import Project
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

__all__ = [
    "BASE_FILES",
    "BASE_PARTS",
    "Credit",
    "MapScene",
    "RouteKey",
    "SceneFeature",
    "SceneLayer",
    "build_scene",
]
KILOMETRES_MAX = 500
"""Layers with more features than this have no kilometre figures along their lines."""
_FEATURES: Memo[tuple[SceneFeature, ...]] = Memo()
_LABELS: Memo[tuple[Label, ...]] = Memo()
_STATIONS: Memo[tuple[Label, ...]] = Memo(most=2)
_MARKS: Memo[str] = Memo()
_SINGLE: Memo[Mapping[RouteKey, Route]] = Memo()
_LABELLED: Mapping[str, Callable[..., Label]] = {
    "places": place_label,
    "crossings": crossing_label,
    "areas": area_label,
}


def build_scene(
    project: Project,
    frames: Mapping[str, gpd.GeoDataFrame],
    routes: Mapping[RouteKey, Route],
    *,
    theme: str = "light",
    language: str = "en",
    base: Sequence[Layer] = (),
    measurements: Mapping[RouteKey, Measurement] | None = None,
    tiled: bool = False,
) -> MapScene:
    """Returns the scene of a project: `frames` by layer id, `routes` by (layer id, feature id).

    `base` and the project's own layers of kind base or borders give the base map's credits and switches.
    Layers lie on each other as `model.layer_tree.stacked` says.
    `measurements` adds the total to what the pointer shows. `tiled` makes a large layer a tile set without features.
    """
    grounds = {layer.id: layer for layer in base}
    grounds |= {k.id: k for k in project.layers if k.kind in {LayerKind.BASE, LayerKind.BORDERS}}
    layers = tuple(
        _layer(layer, frames[layer.id], routes, measurements or {}, tiled=tiled)
        for layer in stacked(project)
        if layer.id in frames and layer.id not in grounds
    )
    single = _single_routes(routes, frozenset(layer.id for layer in layers if layer.tiles is not None))
    labels = _labels(layers, frames, single)
    shown = [*grounds.values(), *(k for k in project.layers if k.id not in grounds)]
    return MapScene(
        name=project.name,
        theme=theme,
        language=language,
        view=project.view,
        base={part: _state(grounds.get(part)) for part in BASE_PARTS},
        layers=layers,
        labels=tuple(labels),
        legend=tuple(legend_of(layers, borders=_state(grounds.get("borders"))[0])),
        credits=tuple(
            Credit(words.layer_name(k.name), k.attribution, k.licence, _credited(k))
            for k in shown if k.visible and (k.attribution or _credited(k))
        ),
        tables=tables_of(layers),
    )


def _credited(layer: Layer) -> str:
    """Returns the source that a picture names: of a user's file its name, never the folders; of own rows none."""
    if layer.source == OWN_SOURCE:
        return ""
    return layer.source if layer.bundled else layer.source.replace("\\", "/").rpartition("/")[2]


def _state(layer: Layer | None) -> tuple[bool, float]:
    """Returns visibility and opacity of a base part; one without a layer is shown."""
    return (True, 1.0) if layer is None else (layer.visible, layer.opacity)


def _layer(
    layer: Layer,
    frame: gpd.GeoDataFrame,
    routes: Mapping[RouteKey, Route],
    measurements: Mapping[RouteKey, Measurement],
    *,
    tiled: bool,
) -> SceneLayer:
    """Returns a layer of the scene."""
    role, ticks = _role(layer, frame), len(frame) <= KILOMETRES_MAX
    if tiled and is_large(layer.id, frame):
        tiles = large_layer(layer, role, frame, routes, _describer(layer, role, frame, routes, measurements))
        url = f"tiles/{quote(layer.id, safe='')}/{_revision(layer, frame)}"
        known = (layer.id, layer.name, role, layer.visible, layer.opacity)
        return SceneLayer(*known, url, (), tiles, bundled=layer.bundled, style=layer.style)
    ends = [(layer.id, str(row_id)) for row_id in (*frame["id"].iloc[:1], *frame["id"].iloc[-1:])]
    parts = (frame, *(routes.get(key) for key in ends), *(measurements.get(key) for key in ends), writing())
    features = _FEATURES.value(
        (layer.id, role, language_in_use()),
        parts,
        lambda: tuple(
            _feature(layer, role, str(row_id), str(name or row_id), properties, shape, routes, measurements, ticks)
            for row_id, name, properties, shape in zip(
                frame["id"], frame["name"], frame["properties"], frame.geometry, strict=True
            )
        ),
    )
    return SceneLayer(
        id=layer.id,
        name=layer.name,
        role=role,
        visible=layer.visible,
        opacity=layer.opacity,
        url=f"layers/{layer.id}.geojson?v={_revision(layer, frame)}",
        features=styled_features(layer, frame, features),
        signs=role == "places" and not layer.bundled,
        bundled=layer.bundled,
        style=layer.style,
    )


def _revision(layer: Layer, frame: gpd.GeoDataFrame) -> str:
    """Returns what changes in an address when the rows of a layer change."""
    return f"{layer.revision}-{_MARKS.value(layer.id, (frame,), lambda: _mark(frame))}"


def _mark(frame: gpd.GeoDataFrame) -> str:
    """Returns eight figures that tell rows from others."""
    bounds = np.nan_to_num(np.asarray(frame.total_bounds if len(frame) else (0.0,), float))
    return f"{zlib.crc32(bounds.tobytes() + len(frame).to_bytes(4, 'little')):08x}"


def _describer(
    layer: Layer,
    role: str,
    frame: gpd.GeoDataFrame,
    routes: Mapping[RouteKey, Route],
    measurements: Mapping[RouteKey, Measurement],
) -> Describe:
    """Returns the function that makes the feature of one row of a large layer."""

    def describe(row: int, *, ticks: bool = False) -> SceneFeature:
        row_id, name, properties = (frame[column].iloc[row] for column in ("id", "name", "properties"))
        shape = frame.geometry.iloc[row]
        made = _feature(
            layer, role, str(row_id), str(name or row_id), properties, shape, routes, measurements, ticks
        )
        dressed = styled(layer, frame)
        return made if dressed is None else replace(made, own=dressed.look(row))

    return describe


def _single_routes(routes: Mapping[RouteKey, Route], large: frozenset[str]) -> Mapping[RouteKey, Route]:
    """Returns the routes of the layers that are not large."""
    if not large:
        return routes
    return _SINGLE.value(
        large, (routes,), lambda: {key: route for key, route in routes.items() if key[0] not in large}
    )


def _role(layer: Layer, frame: gpd.GeoDataFrame) -> str:
    """Returns how a layer is drawn."""
    if layer.kind is LayerKind.LINES:
        return "lines"
    if layer.kind is LayerKind.AREAS:
        return "areas"
    first = frame["properties"].iloc[0] if len(frame) else {}
    return "crossings" if layer.id == "crossings" or {"pair", "state"} <= set(first or {}) else "places"


def _feature(
    layer: Layer,
    role: str,
    feature_id: str,
    name: str,
    properties: Mapping[str, Any] | None,
    shape: Any,
    routes: Mapping[RouteKey, Route],
    measurements: Mapping[RouteKey, Measurement],
    with_kilometres: bool,
) -> SceneFeature:
    """Returns a feature of the scene."""
    known = properties or {}
    names = names_of(known, name)
    if role == "crossings":
        mode = str(known.get("mode") or "rail")
        return SceneFeature(feature_id, names, symbol=(mode, str(known.get("state") or "none")))
    if role == "places":
        return SceneFeature(feature_id, names, place=place_kind(known.get("kind"), bundled=layer.bundled))
    if role == "areas":
        return SceneFeature(feature_id, names)
    route = routes.get((layer.id, feature_id))
    if route is None:
        kind, gauge = str(known.get("kind") or "other"), known.get("gauge")
        return SceneFeature(
            feature_id,
            names,
            mode=kind,
            status=str(known.get("status") or "operating"),
            gauge=None if gauge is None else str(gauge),
            quality=str(known.get("geometry_quality") or "unstated"),
            context=True,
        )
    measured = measurements.get((layer.id, feature_id))
    return SceneFeature(
        feature_id,
        _route_names(route) if route.name else names,
        mode=route.mode.value,
        status=route.status.value,
        gauge=None if route.gauge is None else str(route.gauge),
        quality=route.quality.value,
        kilometres=kilometre_points(shape) if with_kilometres else (),
        total=reading_of(route, measured.length_m).length(measured.length_m) if measured is not None else None,
    )


def _route_names(route: Route) -> dict[str, str]:
    """Returns the names of a route by language, as long as a map has use for."""
    return {language: name[:NAME_MAX] for language, name in {"en": route.name, **route.names}.items()}


def _labels(
    layers: Sequence[SceneLayer],
    frames: Mapping[str, gpd.GeoDataFrame],
    routes: Mapping[RouteKey, Route],
) -> list[Label]:
    """Returns every name on the map: places and crossings first, then stations, seas and countries."""
    own: list[tuple[Label, ...]] = []
    for layer in layers:
        make = _LABELLED.get(layer.role)
        if layer.style is not None and layer.style.labels is not None and layer.role == "lines":
            make = line_label
        if make is not None and layer.tiles is None:
            parts = (layer.features, frames[layer.id])
            own.append(_LABELS.value(layer.id, parts, partial(_of_layer, layer, make, frames[layer.id])))
    stops = [route for route in routes.values() if route.attributes.get("stations")]
    named = _STATIONS.value("all", (*own, *stops), lambda: tuple(with_stations(chain.from_iterable(own), stops)))
    return [*named, *map_labels()]


def _of_layer(layer: SceneLayer, make: Callable[..., Label], frame: gpd.GeoDataFrame) -> tuple[Label, ...]:
    """Returns the names of one layer."""
    points = shapely.get_coordinates(shapely.point_on_surface(frame.geometry.to_numpy()))
    if len(points) != len(frame):
        return ()
    labels = [
        make((layer.id, feature.id), feature.names, properties or {}, float(lon), float(lat))
        for feature, properties, (lon, lat) in zip(layer.features, frame["properties"], points, strict=True)
    ]
    if layer.signs:
        from_zoom = roomy_zoom(points)
        labels = [
            replace(label, min_zoom=from_zoom, symbol=feature.place)
            for label, feature in zip(labels, layer.features, strict=True)
        ]
    style = layer.style
    if style is None:
        return tuple(labels)
    written = (styled_label(label, one, style) for label, one in zip(labels, layer.features, strict=True))
    return tuple(label for label in written if label is not None)
