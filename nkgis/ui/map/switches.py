"""What changes of a scene when layers are only switched on, off or paler."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nkgis.model.layer_tree import stacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.app.workspace import Workspace
    from nkgis.cartography.scene import MapScene
    from nkgis.model.layer import Layer


def same_overlay(before: Workspace, after: Workspace) -> bool:
    """Tells whether the overlay of the sanctions screen stays as it is."""
    one, other = before.project, after.project
    if not one.screen.overlay and not other.screen.overlay:
        return True
    return one.screen == other.screen and one.clock == other.clock


def switched(scene: MapScene, layers: Sequence[Layer]) -> MapScene:
    """Returns the scene with the layers' visibility and opacity; building it anew takes long with many rows."""
    known = {layer.id: layer for layer in layers}  # a scene that is just being made anew may still have others
    return replace(
        scene,
        layers=tuple(
            replace(shown, visible=known[shown.id].visible, opacity=known[shown.id].opacity)
            for shown in scene.layers if shown.id in known
        ),
        base={
            part: (known[part].visible, known[part].opacity) if part in known else state
            for part, state in scene.base.items()
        },
    )


def what_is_said(workspace: Workspace) -> list[tuple[object, ...]]:
    """Returns what a scene says of the layers besides visibility and opacity, bottom to top."""
    return [
        (k.id, k.name, k.attribution, k.licence, k.source, k.revision, id(k.style)) for k in stacked(workspace.project)
    ]
