"""Copies of whole layers: duplicates that show the same rows, and copies that belong to the project.

No copy takes a frame anew: rows are immutable, so that layers may share them, and an edit makes rows of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from nkgis.app.revisions import next_revision
from nkgis.app.workspace import LayerRows, RouteKey, Workspace
from nkgis.errors import InputError
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.layer_tree import head_of
from nkgis.model.route import Route
from nkgis.model.segment import Measurement


def duplicated(workspace: Workspace, names: Mapping[str, str]) -> tuple[Workspace, list[str]]:
    """Returns the workspace with a twin right above each layer of `names` (its name by the layer's id), and their ids.

    A twin has the source, the file and the rows of its layer. Raises InputError for parts of the base map.
    """
    made = []
    for layer_id, name in names.items():
        layer = workspace.project.layer(layer_id)
        if head_of(layer) is LayerKind.BASE:
            raise InputError(f"{layer.name} is a part of the base map, which there is only once.")
        twin = replace(
            layer, id=_free_id(workspace, layer_id), name=name, visible=True, revision=next_revision(layer.revision),
            rows_id=(layer.rows_id or layer.id) if layer.bundled else None,
        )
        workspace = _with_copy(workspace, layer, twin)
        made.append(twin.id)
    return workspace, made


def copied_into_project(workspace: Workspace, layer_id: str, name: str) -> tuple[Workspace, str]:
    """Returns the workspace with a copy of a layer that belongs to the project, the layer itself hidden, and its id.

    Credit and accuracy stay with the copy; the path of a file is no credit. Raises InputError when there is nothing
    to copy.
    """
    layer, rows = workspace.project.layer(layer_id), workspace.rows.get(layer_id)
    if rows is None or not len(rows.frame):
        raise InputError(f"{layer.name} has no features to copy.")
    credit = layer.attribution or ("" if layer.file is not None else layer.source)
    copy = replace(
        layer, id=_free_id(workspace, layer_id), name=name, source=OWN_SOURCE, bundled=False, visible=True, file=None,
        rows_id=None, revision=next_revision(0), attribution=credit,
    )
    copied = _with_copy(workspace, layer, copy)
    project = copied.project.with_layer(replace(layer, visible=False))
    return replace(copied, project=project), copy.id


def copied_results(
    layer_id: str, twin_id: str, feature_ids: Sequence[str], routes: Mapping[RouteKey, Route],
    measurements: Mapping[RouteKey, Measurement],
) -> tuple[dict[RouteKey, Route], dict[RouteKey, Measurement]]:
    """Returns the routes and measurements of a layer as those of its twin."""
    keys = [((layer_id, one), (twin_id, one)) for one in feature_ids]
    found = {new: replace(routes[old], layer_id=twin_id) for old, new in keys if old in routes}
    return found, {new: measurements[old] for old, new in keys if old in measurements}


def _with_copy(workspace: Workspace, layer: Layer, copy: Layer) -> Workspace:
    """Returns the workspace with a copy right above a layer; the copy shares the layer's rows."""
    rows = workspace.rows.get(layer.id)
    layers: list[Layer] = []
    for known in workspace.project.layers:
        layers += [known, copy] if known.id == layer.id else [known]
    after = replace(workspace, project=replace(workspace.project, layers=tuple(layers)))
    if rows is None:
        return after
    features = [str(feature) for feature in rows.frame["id"]]
    routes, measured = copied_results(layer.id, copy.id, features, workspace.routes, workspace.measurements)
    own = copy.source == OWN_SOURCE
    shared = LayerRows(copy, rows.frame) if own else replace(rows, layer=copy)
    return replace(
        after,
        rows=MappingProxyType({**workspace.rows, copy.id: shared}),
        routes=MappingProxyType({**workspace.routes, **routes}),
        measurements=MappingProxyType({**workspace.measurements, **measured}),
    )


def _free_id(workspace: Workspace, layer_id: str) -> str:
    """Returns an id for a copy that no layer has, nor had before an undo."""
    taken = {known.id for known in workspace.project.layers} | set(workspace.rows)
    base = f"{layer_id}-copy"
    return next(name for name in (base, *(f"{base}{n}" for n in range(2, len(taken) + 3))) if name not in taken)
