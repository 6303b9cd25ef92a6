"""The picture of a route in tables: as the map draws it, with the style of its layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.app.row_index import row_number
from nkgis.cartography.styled import styled
from nkgis.model.kinds import LayerKind
from nkgis.ui import swatch

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from nkgis.app.workspace import Workspace
    from nkgis.model.route import Route


def route_swatch(workspace: Workspace | None, route: Route, theme: str) -> QPixmap:
    """Returns the picture of a route; one that its layer's style leaves out keeps the house's."""
    layer = None
    if workspace is not None:
        layer = next((one for one in workspace.project.layers if one.id == route.layer_id), None)
    if workspace is not None and layer is not None and layer.style is not None and layer.id in workspace.rows:
        row = row_number(workspace, (layer.id, route.id))
        found = styled(layer, workspace.rows[layer.id].frame)
        if row is not None and found is not None and found.look(row).shown:
            house = (str(route.mode), str(route.status), route.gauge, str(route.quality), None)
            return swatch.styled_swatch(found.look(row), LayerKind.LINES, house, theme)
    return swatch.line_swatch(route.mode, route.status, route.gauge, route.quality, theme)
