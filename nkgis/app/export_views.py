"""The views that an export is of: the workspace and the options of the one, or all of them for what takes several."""

from dataclasses import replace
from pathlib import Path

from nkgis.app.bookmarks import bookmark_named, story_of, workspace_at_bookmark
from nkgis.app.clocks import workspace_at
from nkgis.app.export_options import ExportOptions
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.model.clock import Clock
from nkgis.model.project import Bounds, Project

SEVERAL = frozenset({".pptx", ".gif", ".mp4"})
"""Extensions of what shows several views one after another; their writers go to each by themselves."""
_PICTURES = frozenset({".png", ".tiff", ".tif", ".pdf", ".svg", ".gif", ".mp4"})


def is_marked(suffix: str) -> bool:
    """Tells whether a file marks the selected route: a picture does, and a sheet, which tells its figures."""
    return suffix in _PICTURES


def exported_view(workspace: Workspace, path: Path, options: ExportOptions) -> tuple[Workspace, ExportOptions]:
    """Returns the workspace that an export shows: as its view has it, else at the clock of the project; and options.

    A route selected in the view is marked where the file marks any, and never limits what data files hold. InputError
    for a view that is not there, and for several where the file shows one.
    """
    suffix = path.suffix.lower()
    if not options.views:
        return workspace_at(workspace, workspace.project.clock), options
    views = [bookmark_named(workspace.project, name) for name in options.views]
    if suffix in SEVERAL:
        return workspace, replace(options, views=tuple(one.id for one in views))
    if len(views) > 1:
        raise InputError(f"{path.name} shows one view; name one with --view, or write pptx, gif or mp4.")
    view = views[0] if is_marked(suffix) else replace(views[0], route=None)
    return workspace_at_bookmark(workspace, view, replace(options, views=()))


def with_story(project: Project, path: Path, options: ExportOptions) -> ExportOptions:
    """Returns options with the views of the project's story, where slides are written of nothing that was chosen."""
    if path.suffix.lower() != ".pptx" or options.views or options.routes:
        return options
    return replace(options, views=tuple(one.id for one in story_of(project)))


def with_views_in(
    workspace: Workspace, *, scenario: str | None = None, clock: Clock | None = None, language: str | None = None,
    theme: str | None = None, bounds: Bounds | None = None,
) -> Workspace:
    """Returns the workspace with all its views in one scenario, at one clock, in one language and so on; None keeps."""
    chosen = {"scenario": scenario, "clock": clock, "language": language, "theme": theme, "bounds": bounds}
    fields = {name: value for name, value in chosen.items() if value is not None}
    if not fields:
        return workspace
    bookmarks = tuple(replace(one, **fields) for one in workspace.project.bookmarks)  # type: ignore[arg-type]
    return replace(workspace, project=replace(workspace.project, bookmarks=bookmarks))
