"""The picture of a route in tables: as the map draws it, with the style of its layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nkgis.app.row_index import row_number
from nkgis.model.kinds import LayerKind
from nkgis.ui import swatch

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from nkgis.app.workspace import Workspace
    from nkgis.model.route import Route

AT_ONCE = 2000
"""Rows of a layer at most whose classes are found here."""


def route_swatch(workspace: Workspace | None, route: Route, theme: str) -> QPixmap:
    """Returns the picture of a route; one that its layer's style leaves out keeps the house's."""
    layer = None
    if workspace is not None:
        layer = next((one for one in workspace.project.layers if one.id == route.layer_id), None)
    if workspace is not None and layer is not None and layer.style is not None and layer.id in workspace.rows:
        from nkgis.cartography.styled import is_styled, styled

        row, frame = row_number(workspace, (layer.id, route.id)), workspace.rows[layer.id].frame
        ready = len(frame) <= AT_ONCE or is_styled(layer, frame)  # else a worker is about to find the classes
        found = styled(layer, frame) if ready else None
        if row is not None and found is not None and found.look(row).shown:
            house = (str(route.mode), str(route.status), route.gauge, str(route.quality), None)
            return swatch.styled_swatch(found.look(row), LayerKind.LINES, house, theme)
    return swatch.line_swatch(route.mode, route.status, route.gauge, route.quality, theme)
