"""The parts of the base map as layers of the project, so that they hide, fade and undo like any other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace

_ENTRIES = {"land": "land-region", "borders": "boundary-lines"}
"""Parts whose facts stand in the catalogue under another id."""
_PARTS = {
    "land": "Land and sea",
    "relief": "Relief",
    "rivers": "Rivers and lakes",
    "borders": "Borders",
    "countries": "Country names",
    "labels": "Place names",
}


def ground_layers() -> tuple[Layer, ...]:
    """Returns a layer for every part of the base map, bottom to top."""
    from nkgis.io.catalogue import catalogue

    entries = {entry.layer.id: entry.layer for entry in catalogue().layers}
    ground = []
    for part, name in _PARTS.items():
        entry = entries.get(_ENTRIES.get(part, part))
        kind = LayerKind.BORDERS if part == "borders" else LayerKind.BASE
        ground.append(
            replace(entry, id=part, name=name, kind=kind)
            if entry is not None
            else Layer(id=part, name=name, kind=kind, source="", bundled=True)
        )
    return tuple(ground)


def with_ground(workspace: Workspace) -> Workspace:
    """Returns the workspace with a layer for every part of the base map that it does not have yet."""
    from nkgis.app.operations import workspace_with_project

    known = {layer.id for layer in workspace.project.layers}
    ground = tuple(layer for layer in ground_layers() if layer.id not in known)
    project = replace(workspace.project, layers=(*ground, *workspace.project.layers))
    return workspace_with_project(workspace, project)
