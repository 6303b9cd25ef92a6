"""Files that are opened in the window: what becomes of them, made ready in a thread."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkgis.app.ground import with_ground
from nkgis.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from nkgis.app.workspace import Workspace
    from nkgis.progress import Progress


@dataclass
class Opened:
    """Is what became of files: the new workspace, the ids of the new layers, the errors."""

    workspace: Workspace
    layers: list[str] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    errors: list[tuple[Path, BaseException]] = field(default_factory=list)


def first_workspace(paths: Sequence[Path], progress: Progress) -> Opened:
    """Returns the bundled workspace with its ground, and the given files as layers on top."""
    from nkgis.app.operations import bundled_workspace

    return opened_files(with_ground(bundled_workspace(progress=progress)), paths, progress)


def opened_files(
    workspace: Workspace,
    paths: Sequence[Path],
    progress: Progress,
    *,
    crs: str | None = None,
    layer: str | None = None,
) -> Opened:
    """Returns the workspace with one more layer for every file that can be used; the others are errors."""
    from nkgis.app.operations import workspace_with_files

    opened = Opened(workspace)
    for path in paths:
        known = {layer.id for layer in opened.workspace.project.layers}
        try:
            opened.workspace = workspace_with_files(opened.workspace, [path], crs=crs, layer=layer, progress=progress)
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - one bad file does not keep the others out
            opened.errors.append((path, error))
        else:
            opened.paths.append(path)
            opened.layers += [x.id for x in opened.workspace.project.layers if x.id not in known]
    return opened


def prepared(opened: Opened, language: str, progress: Progress) -> Opened:
    """Returns what was opened after making what the window will show of it: the thread that draws finds it ready."""
    from nkgis.app.calm import calm_memory
    from nkgis.app.clocks import workspace_at
    from nkgis.app.export_options import ExportOptions
    from nkgis.app.exports import scene_of
    from nkgis.app.large_layers import large_ids, large_layers_made
    from nkgis.cartography.geojson import kept_geojson
    from nkgis.ui.panels.legend import panel_facts
    from nkgis.ui.search import search_index
    from nkgis.ui.search_feed import INDEXED_FIRST_ROWS
    from nkgis.ui.tables.route_rows import route_rows

    workspace = workspace_at(opened.workspace, opened.workspace.project.clock)
    large = large_ids(workspace)
    steps: list[Callable[[], object]] = [
        lambda: route_rows(workspace, language),
        lambda: search_index(workspace, language, most_rows=INDEXED_FIRST_ROWS),
        lambda: panel_facts(workspace),
        lambda: large_layers_made(workspace),
        lambda: scene_of(workspace, ExportOptions(language=language), tiled=True),
        *(lambda layer=layer: kept_geojson(layer, workspace.rows[layer].frame)
          for layer in opened.layers if layer not in large),
    ]  # fmt: skip
    with calm_memory():
        for done, step in enumerate(steps):
            progress.step(done, len(steps), workspace.project.name)
            step()
    return opened


def onto(opened: Workspace, current: Workspace, layer_ids: set[str]) -> Workspace:
    """Returns the current workspace with the new layers: something else changed while they were read."""
    added = tuple(layer for layer in opened.project.layers if layer.id in layer_ids)
    project = replace(current.project, layers=(*current.project.layers, *added))
    rows = MappingProxyType({**current.rows, **{k: v for k, v in opened.rows.items() if k in layer_ids}})
    routes = MappingProxyType({**current.routes, **{k: v for k, v in opened.routes.items() if k[0] in layer_ids}})
    measurements = MappingProxyType(
        {**current.measurements, **{k: v for k, v in opened.measurements.items() if k[0] in layer_ids}}
    )
    rejected = (*current.rejected, *(entry for entry in opened.rejected if entry[0] in layer_ids))
    return replace(current, project=project, rows=rows, routes=routes, measurements=measurements, rejected=rejected)
