"""What the pointer can snap to: every visible layer and the borders, each with an index made once for its rows."""

from collections.abc import Sequence

from nkgis.analysis.snapping import Owner, Snap, SnapIndex, SnapKind, Target
from nkgis.app.editing import borders_of
from nkgis.app.workspace import Workspace
from nkgis.cartography.memo import Memo
from nkgis.progress import SILENT, Progress

_INDICES: Memo[SnapIndex] = Memo()
BORDERS = "borders"


class Snapper:
    """Finds what lies at a place, over all visible layers."""

    def __init__(self, indices: Sequence[SnapIndex] = ()) -> None:
        self._indices = tuple(indices)

    def nearest(
        self,
        lon: float,
        lat: float,
        tolerance_m: float,
        *,
        lines_only: bool = False,
        owner: Owner | None = None,
        besides: tuple[Owner, int] | None = None,
    ) -> Snap | None:
        """Returns the nearest vertex or place within the tolerance, else the nearest edge or border, else None."""
        found = (
            index.nearest(lon, lat, tolerance_m, lines_only=lines_only, owner=owner, besides=besides)
            for index in self._indices
        )
        return min((snap for snap in found if snap is not None), key=_order, default=None)

    def on(self, owner: Owner, part: int, lon: float, lat: float, tolerance_m: float) -> float | None:
        """Returns where on a part of a feature a place lies (vertex index + fraction), None when it is not on it."""
        found = (index.on(owner, part, lon, lat, tolerance_m) for index in self._indices)
        return next((at for at in found if at is not None), None)


def snapper_of(workspace: Workspace, *, progress: Progress = SILENT) -> Snapper:
    """Returns the snapper of a workspace; the indices of layers whose rows are the same are kept."""
    indices = []
    layers = [layer for layer in workspace.project.layers if layer.visible and layer.id in workspace.rows]
    for layer in progress.track(layers, "Snapping"):
        frame = workspace.rows[layer.id].frame

        def make(layer_id: str = layer.id, frame: object = frame) -> SnapIndex:
            pairs = zip(frame["id"], frame.geometry, strict=True)  # type: ignore[index,attr-defined]
            return SnapIndex(Target(Owner(layer_id, str(row_id)), shape) for row_id, shape in pairs)

        indices.append(_INDICES.value(layer.id, (frame,), make))
    if next((layer.visible for layer in workspace.project.layers if layer.id == BORDERS), True):
        borders = borders_of(workspace.project.border_set)
        targets = (Target(None, polygon) for polygon in borders.polygons)
        indices.append(_INDICES.value((BORDERS,), (borders,), lambda: SnapIndex(targets)))
    return Snapper(indices)


def _order(snap: Snap) -> tuple[bool, float]:
    return snap.kind in {SnapKind.EDGE, SnapKind.BORDER}, snap.offset_m
