"""The large layers of a workspace: which are not ready to be painted, and the work that makes them so."""

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import scene_of
from nkgis.app.workspace import Workspace
from nkgis.cartography.styled import is_styled
from nkgis.cartography.tiles.large import is_large, is_ready
from nkgis.cartography.tiles.tile_set import TileSet
from nkgis.model.kinds import LayerKind

_GROUND = frozenset({LayerKind.BASE, LayerKind.BORDERS})
_ZOOM = 7
STYLED_AT_ONCE = 2000
"""Rows of a layer at most whose classes the thread of the window finds itself."""


def large_ids(workspace: Workspace) -> list[str]:
    """Returns the ids of the layers that are painted as tiles."""
    return [
        layer.id
        for layer in workspace.project.layers
        if layer.id in workspace.rows and layer.kind not in _GROUND
        and is_large(layer.id, workspace.rows[layer.id].frame)
    ]  # fmt: skip


def unready_layers(workspace: Workspace) -> list[str]:
    """Returns the ids of the large layers whose tile set, and of long ones whose classes, are still to be made."""
    large = [
        layer_id
        for layer_id in large_ids(workspace)
        if not is_ready(workspace.project.layer(layer_id), workspace.rows[layer_id].frame, workspace.routes)
    ]
    return [*large, *(layer_id for layer_id in unstyled_layers(workspace) if layer_id not in large)]


def unstyled_layers(workspace: Workspace) -> list[str]:
    """Returns the ids of the long layers whose rows are still to be sorted into the classes of their style."""
    return [
        layer.id
        for layer in workspace.project.layers
        if layer.style is not None and layer.id in workspace.rows
        and len(workspace.rows[layer.id].frame) > STYLED_AT_ONCE
        and not is_styled(layer, workspace.rows[layer.id].frame)
    ]  # fmt: skip


def restyled_rows(before: Workspace | None, after: Workspace) -> int:
    """Returns the rows of the layers whose style is another than before and which are drawn row by row."""
    known = {layer.id: layer.style for layer in before.project.layers} if before is not None else {}
    return sum(
        len(after.rows[layer.id].frame)
        for layer in after.project.layers
        if layer.id in after.rows and layer.style is not known.get(layer.id)
        and not is_large(layer.id, after.rows[layer.id].frame)
    )  # fmt: skip


def large_layers_made(workspace: Workspace) -> None:
    """Makes all tile sets of a workspace and loads what paints them; takes long, for a worker."""
    scene = scene_of(workspace, ExportOptions(), tiled=True)
    for layer in scene.layers:
        if layer.tiles is not None and layer.id in workspace.rows:
            _try(layer.tiles)


def _try(tiles: TileSet) -> None:
    """Paints and asks once, so that the first tile does not wait for compiled code."""
    pieces = next((k for k in (tiles.geometry.lines, tiles.geometry.rings, tiles.geometry.points) if k.count), None)
    if pieces is None:
        return
    west, north, east, south = pieces.boxes[0]
    size = 2**_ZOOM
    tiles.tile(_ZOOM, int((west + east) / 2 * size) % size, int((north + south) / 2 * size) % size, theme="light")
    tiles.found(0.0, 0.0, zoom=float(_ZOOM), tolerance_px=1.0)
    lon = (west + east) * 180.0 - 180.0
    tiles.found(lon, 40.0, zoom=float(_ZOOM), tolerance_px=1.0)
