"""Where the routes of the table lie, as arrays: how many a view shows is counted at every move of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nkgis.cartography.memo import Memo

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.model.project import Bounds

Boxes = NDArray[np.float64]
_BOXES: Memo[Boxes] = Memo()


def route_boxes(workspace: Workspace) -> Boxes:
    """Returns (west, south, east, north) of every measured route of the shown layers, in degrees."""
    shown = [layer.id for layer in workspace.project.layers if layer.id in workspace.rows]
    return np.concatenate([np.empty((0, 4)), *(_layer_boxes(layer_id, workspace) for layer_id in shown)])


def count_in(boxes: Boxes, bounds: Bounds) -> int:
    """Returns how many boxes meet the bounds."""
    west, south, east, north = bounds
    meets = (boxes[:, 0] <= east) & (boxes[:, 2] >= west) & (boxes[:, 1] <= north) & (boxes[:, 3] >= south)
    return int(np.count_nonzero(meets))


def _layer_boxes(layer_id: str, workspace: Workspace) -> Boxes:
    """Returns the boxes of one layer, made once for as long as its rows and measurements stay the same."""
    frame, measured = workspace.rows[layer_id].frame, workspace.measurements
    ends = [(layer_id, str(row_id)) for row_id in (*frame["id"].iloc[:1], *frame["id"].iloc[-1:])]

    def make() -> Boxes:
        known = np.fromiter(((layer_id, str(row_id)) in measured for row_id in frame["id"]), bool, len(frame))
        found: Boxes = frame.bounds.to_numpy(float)[known]
        return found

    return _BOXES.value(layer_id, (frame, *(measured.get(key) for key in ends)), make)
