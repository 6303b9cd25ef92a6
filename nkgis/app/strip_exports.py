"""Strips and strip books of the routes of a workspace as files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nkgis.app.row_index import row_numbers
from nkgis.app.strips import strip_of
from nkgis.cartography.strip import BOOK, STRIP, TEMPLATES
from nkgis.errors import InputError
from nkgis.exporters.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from nkgis.app.export_options import ExportOptions
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.cartography.scene import MapScene
    from nkgis.progress import Progress

SceneOf = Callable[..., "MapScene"]


def is_strip(template: str | None) -> bool:
    """Tells whether a template is that of a strip or of a strip book."""
    return template in TEMPLATES


def strip_routes(workspace: Workspace, options: ExportOptions) -> list[RouteKey]:
    """Returns the routes that a strip is about in the order they were named; InputError where there is none.

    A strip book is about one alone.
    """
    if not options.routes:
        raise InputError(f"--template {options.template} needs a route: name one with --route, for example "
                         "--route khasan-rajin.")
    order = [layer.id for layer in workspace.project.layers]
    found: list[RouteKey] = []
    for route_id in dict.fromkeys(options.routes):
        keys = [(layer_id, route_id) for layer_id in order if (layer_id, route_id) in workspace.measurements]
        if not keys:
            raise InputError(f"--route {route_id}: there is no such route; `nkgis catalog` lists them.")
        found += keys
    if options.template == BOOK and len(found) > 1:
        raise InputError(f"--template {BOOK} is about one route; {len(found)} were named. --template {STRIP} compares "
                         "several.")
    return found


def export_strip(
    workspace: Workspace, path: Path, options: ExportOptions, progress: Progress, scene_of: SceneOf
) -> None:
    """Writes the strip, or the strip book, of the routes that were named; whole or not at all."""
    keys = strip_routes(workspace, options)
    if options.template == BOOK:
        _export_book(workspace, path, options, progress, scene_of, keys[0])
        return
    from nkgis.exporters.strip_figure import write_strip

    strips = [strip_of(workspace, key, language=options.language, scenario=options.scenario)
              for key in progress.track(keys, "Drawing the strip")]
    write_whole(path, lambda temporary: write_strip(
        strips, temporary, size=options.size, dpi=options.dpi, theme=options.theme, progress=progress,
    ))


def _export_book(
    workspace: Workspace, path: Path, options: ExportOptions, progress: Progress, scene_of: SceneOf, key: RouteKey
) -> None:
    from dataclasses import replace

    from nkgis.exporters.strip_book.book import Book
    from nkgis.exporters.strip_book.writing import write_book

    if path.suffix.lower() != ".pdf":
        raise InputError(f"{path.name}: a strip book has pages; write it as .pdf.")
    if options.size is not None:
        raise InputError(f"--template {BOOK} is A4 paper; leave out --size.")
    frame = workspace.rows[key[0]].frame
    line = frame.geometry.iloc[row_numbers(key[0], frame)[key[1]]]
    scene = scene_of(workspace, replace(options, routes=(), bounds=None), tiled=True)
    book = Book(
        strip_of(workspace, key, language=options.language, scenario=options.scenario), scene,
        {layer_id: rows.frame for layer_id, rows in workspace.rows.items()}, line, workspace.routes[key],
        workspace.measurements[key], workspace.method, page_m=None if options.page_km is None else
        options.page_km * 1000,
    )
    write_whole(path, lambda temporary: write_book(book, temporary, dpi=options.dpi, progress=progress))
