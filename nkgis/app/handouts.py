"""The handout of a workspace: what is shown of it, for the data formats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from nkgis import __version__
from nkgis.app.claims import register
from nkgis.app.export_options import ExportOptions
from nkgis.app.shown import is_shown
from nkgis.app.workspace import Workspace
from nkgis.cartography import words
from nkgis.cartography.scene import MapScene
from nkgis.cartography.scene_values import SceneFeature
from nkgis.errors import InputError
from nkgis.exporters.claims import TopicRow
from nkgis.exporters.figure_figures import route_name
from nkgis.exporters.handout import Handout, HandoutRoute, HandoutRow
from nkgis.exporters.route_facts import route_facts
from nkgis.io.catalogue import BorderSetEntry, catalogue
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.model.layer_tree import stacked
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress


def handout_of(
    workspace: Workspace, options: ExportOptions, pairs: Sequence[tuple[Route, Measurement]], scene: MapScene, *,
    progress: Progress = SILENT,
) -> Handout:
    """Returns the handout of routes (`pairs`) and, unless routes are chosen by name, of every other row shown.

    `scene` says how each is drawn; its layers are not tiled. Raises InputError when there is nothing in it.
    """
    looks = {layer.id: layer for layer in scene.layers}
    wanted = {(route.layer_id, route.id): (route, measured) for route, measured in pairs}
    routes: dict[tuple[str, str], HandoutRoute] = {}
    rows: list[HandoutRow] = []
    layers = [layer for layer in stacked(workspace.project) if layer.id in looks and layer.id in workspace.rows]
    for layer in progress.track(layers, "Gathering what is shown"):
        seen = looks[layer.id]
        for row_id, name, properties, shape, look in _rows(workspace, layer, seen.features):
            key = (layer.id, row_id)
            if key in wanted:
                route, measured = wanted[key]
                routes[key] = HandoutRoute(layer, route, measured, shape, route_name(route, options.language), look,
                                           route_facts(route, measured, workspace.method), properties)
            elif not options.routes and is_shown(layer) and not look.hidden and key not in workspace.routes \
                    and shape is not None and not shape.is_empty:
                told = look.names.get(options.language) or look.names.get("en") or str(name or row_id)
                rows.append(HandoutRow(layer, seen.role, row_id, told, shape, look, properties))
    if not routes and not rows:
        raise InputError("Nothing is shown that could be written; show a layer and try again.")
    listed = [routes[key] for key in wanted if key in routes]
    used = {one.layer.id for one in listed} | {row.layer.id for row in rows}
    return Handout(
        name=words.project_name(workspace.project.name), language=options.language, theme=options.theme,
        method=workspace.method, routes=listed, rows=rows,
        claims=_claims(workspace, {one.route.id for one in listed} | {one.id for one in rows},
                       named=bool(options.routes)),
        credits=[*(layer for layer in layers if layer.id in used), *_border_set(workspace)],
        layers=layers, program=f"nkgis {__version__}", moment=scene.moment, scenario=options.scenario,
    )


def _rows(workspace: Workspace, layer: Layer, looks: Sequence[SceneFeature]) -> Iterable[tuple[Any, ...]]:
    """Yields id, name, properties, shape and look of every row of a layer."""
    frame = workspace.rows[layer.id].frame
    columns = (frame[name].tolist() for name in ("id", "name", "properties"))
    for row_id, name, properties, shape, look in zip(*columns, frame.geometry.tolist(), looks, strict=True):
        yield str(row_id), name, properties or {}, shape, look


def _claims(workspace: Workspace, subjects: set[str], *, named: bool) -> list[TopicRow]:
    """Returns the claims about what is written, and unless routes were named those of the user's own."""
    own = set() if named else {one.id for one in workspace.project.claims}
    return [row for row in register(workspace).rows(workspace.at)
            if row.claim.subject in subjects or row.claim.id in own]


def _border_set(workspace: Workspace) -> list[Layer]:
    """Returns the border set that countries were told by, as a layer; none where it is a file of the user's own."""
    return [set_layer(one) for one in catalogue().border_sets if one.id == workspace.method.border_set]


def set_layer(one: BorderSetEntry) -> Layer:
    """Returns a border set of the catalogue as a layer."""
    return Layer(one.id, one.name, LayerKind.BORDERS, one.source, one.licence, one.attribution, one.accuracy_m,
                 one.date, bundled=True)
