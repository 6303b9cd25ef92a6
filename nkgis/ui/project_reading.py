"""Reads a project for a window: in a thread, with data files on top, and what the window will show made ready."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from nkgis.ui.opening import Opened, opened_files, prepared

if TYPE_CHECKING:
    from nkgis.app.journal import Unsaved
    from nkgis.app.projects import Choices, OpenedProject
    from nkgis.app.workspace import Workspace
    from nkgis.model.layer import Layer
    from nkgis.progress import Progress


@dataclass
class ProjectSource:
    """Is where a project comes from: a file, a package with the folder it lies in for a while, or a journal."""

    path: Path | None
    folder: Path | None = None
    unsaved: Unsaved | None = None
    extra: tuple[Path, ...] = ()


@dataclass
class ReadProject:
    """Is a project as the thread that read it hands it over."""

    source: ProjectSource
    opened: OpenedProject
    files: Opened
    stamp: str | None
    asked: bool


def read_project(source: ProjectSource, choices: Choices | None, language: str, progress: Progress) -> ReadProject:
    """Returns a project that was read, with files on top; called in a thread."""
    from nkgis.app.projects import open_project, opened_document
    from nkgis.app.saving import stamp_of
    from nkgis.io.package import PROJECT, unpacked

    if source.unsaved is not None:
        unsaved = source.unsaved
        stamp = unsaved.stamp
        opened = opened_document(unsaved.document, unsaved.folder, unsaved.title, choices=choices, progress=progress)
    else:
        path = source.path or Path()
        place, stamp = path, stamp_of(path)
        if source.folder is not None:
            place = source.folder / PROJECT
            if not place.exists():
                place = unpacked(path, source.folder, progress=progress)
        opened = open_project(place, choices=choices, progress=progress)
    files = opened_files(opened.workspace, source.extra, progress)
    rows = opened.workspace.rows
    shown = Opened(files.workspace, [k.id for k in files.workspace.project.layers if k.id in rows and not k.bundled])
    prepared(shown, language, progress)
    return ReadProject(source, opened, files, stamp, asked=choices is not None and bool(choices.without))


def layers_told_apart(workspace: Workspace, shown: Workspace | None) -> tuple[Layer, ...]:
    """Returns the layers of a workspace; one with the id of another layer on the map gets a revision of its own.

    The map asks for rows again only when id or revision are others.
    """
    known = {} if shown is None else {layer.id: layer.revision for layer in shown.project.layers}
    return tuple(
        replace(layer, revision=known[layer.id] + 1) if layer.revision == known.get(layer.id) and not layer.bundled
        else layer
        for layer in workspace.project.layers
    )
