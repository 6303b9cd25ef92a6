"""One layer for another program: its rows with all their fields, or the figures of its lines."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from nkgis.app.exports import export_workspace
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.exporters.files import write_text
from nkgis.exporters.route_facts import route_facts
from nkgis.exporters.vector import rows_geojson_text
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.progress import SILENT, Progress

_OF_LINES = {"csv": "CSV", "json": "JSON"}


def layer_export_kinds(layer: Layer) -> Mapping[str, str]:
    """Returns the formats that a layer can be written in: names by extension without the dot."""
    return MappingProxyType({"geojson": "GeoJSON", **(_OF_LINES if layer.kind is LayerKind.LINES else {})})


def layer_alone(workspace: Workspace, layer_id: str) -> Workspace:
    """Returns the workspace as if it had that layer alone, shown whole."""
    layer = replace(workspace.project.layer(layer_id), visible=True, opacity=1.0, style=None)
    return replace(
        workspace,
        project=replace(workspace.project, name=layer.name, layers=(layer,), groups=()),
        rows=MappingProxyType({k: v for k, v in workspace.rows.items() if k == layer_id}),
        routes=MappingProxyType({k: v for k, v in workspace.routes.items() if k[0] == layer_id}),
        measurements=MappingProxyType({k: v for k, v in workspace.measurements.items() if k[0] == layer_id}),
        rejected=tuple(entry for entry in workspace.rejected if entry[0] == layer_id),
    )


def export_layer(workspace: Workspace, layer_id: str, path: Path, *, progress: Progress = SILENT) -> list[Path]:
    """Writes one layer, its format told by the extension, whole or not at all; returns the files written.

    GeoJSON has every row with its own fields, and of a measured line its figures; CSV and JSON have the figures alone.
    Raises InputError when the layer has no rows or the format is not for it.
    """
    layer, rows = workspace.project.layer(layer_id), workspace.rows.get(layer_id)
    if rows is None or rows.absent:
        raise InputError(f"{layer.name} has no rows that could be written.")
    suffix = path.suffix.lower().lstrip(".")
    if suffix not in layer_export_kinds(layer):
        known = ", ".join(f".{one}" for one in layer_export_kinds(layer))
        raise InputError(f"{path.name}: {layer.name} cannot be written as {path.suffix or '(no extension)'}; "
                         f"use one of {known}.")
    alone = layer_alone(workspace, layer_id)
    if suffix != "geojson":
        return export_workspace(alone, path, progress=progress)
    if not path.parent.is_dir():
        raise InputError(f"{path}: the folder {path.parent} does not exist; make it first.")
    figures = {
        key[1]: (measured, route_facts(alone.routes[key], measured, alone.method))
        for key, measured in alone.measurements.items()
        if key in alone.routes
    }
    columns = [rows.frame[name].tolist() for name in ("id", "name", "properties")]
    shapes = rows.frame.geometry.tolist()
    listed = progress.track(list(zip(*columns, shapes, strict=True)), f"Writing {path.name}")
    write_text(path, rows_geojson_text(listed, figures, alone.method if figures else None, credit=_credit(layer)))
    return [path]


def _credit(layer: Layer) -> dict[str, str]:
    """Returns what has to stay with the rows: whose they are and on what terms."""
    told = {"name": layer.name, "attribution": layer.attribution, "licence": layer.licence, "date": layer.date or ""}
    return {key: text for key, text in told.items() if text}
