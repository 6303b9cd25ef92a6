"""What is shown of a workspace: the routes of layers that are switched on, without rows that a style hides."""

from __future__ import annotations

from nkgis.app.operations import listed_routes
from nkgis.app.workspace import Workspace
from nkgis.cartography.styled import styled
from nkgis.model.layer import Layer
from nkgis.model.route import Route
from nkgis.model.segment import Measurement


def is_shown(layer: Layer) -> bool:
    """Tells whether anything of a layer can be seen."""
    return layer.visible and layer.opacity > 0


def shown_routes(workspace: Workspace) -> list[tuple[Route, Measurement]]:
    """Returns the routes that the map shows with their measurements, in layer order."""
    shown = {layer.id for layer in workspace.project.layers if is_shown(layer)}
    hidden = {(layer.id, row_id) for layer in workspace.project.layers if layer.style is not None
              for row_id in _left_out(workspace, layer)}
    return [pair for pair in listed_routes(workspace)
            if pair[0].layer_id in shown and (pair[0].layer_id, pair[0].id) not in hidden]


def _left_out(workspace: Workspace, layer: Layer) -> list[str]:
    """Returns the ids of the rows that the style of a layer leaves out."""
    rows = workspace.rows.get(layer.id)
    found = None if rows is None else styled(layer, rows.frame)
    if rows is None or found is None or all(look.shown for look in found.looks):
        return []
    return [str(row_id) for place, row_id in enumerate(rows.frame["id"]) if not found.look(place).shown]
