"""Finished sheets: what the project remembers and the caller chose, made one for window and command line alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkgis.app.claims import workspace_told
from nkgis.app.export_options import ExportOptions
from nkgis.app.export_views import exported_view
from nkgis.app.shown import is_shown
from nkgis.app.workspace import RouteKey, Workspace
from nkgis.cartography import words
from nkgis.cartography.wording import language_in_use, speaking
from nkgis.errors import InputError
from nkgis.model.scenario import TODAY
from nkgis.model.sheet_choices import ALIASES, SHEETS, Extent, SheetChoices
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.cartography.scene import MapScene
    from nkgis.cartography.strip.values import Strip
    from nkgis.exporters.preflight.fault import Fault
    from nkgis.exporters.sheets.subject import Subject

SceneOf = Callable[..., "MapScene"]


def is_sheet(template: str | None) -> bool:
    """Tells whether a template is that of a finished sheet."""
    return template in SHEETS or template in ALIASES


def choices_for(workspace: Workspace, options: ExportOptions) -> SheetChoices:
    """Returns the choices of a sheet: those given, else the project's; a title stays with the routes it was made for.

    Routes that the project has no more are passed over.
    """
    choices = options.sheet or workspace.project.sheet
    template = ALIASES.get(options.template or "", options.template or choices.template)
    if options.routes and set(options.routes) != set(choices.routes):
        titled = options.sheet is not None
        choices = replace(choices, routes=options.routes, title=choices.title if titled else "",
                          finding=choices.finding if titled else "")
    there = {route.id for route in workspace.routes.values()} if choices.routes and not options.routes else set()
    routes = choices.routes if options.routes else tuple(one for one in choices.routes if one in there)
    return replace(choices, template=template, routes=routes)


def placed(workspace: Workspace, options: ExportOptions, choices: SheetChoices) -> ExportOptions:
    """Returns the options with the routes and the bounds that the choices ask for.

    InputError when the extent is that of a route and none is chosen, or of a bookmark that is not there.
    """
    project = workspace.project
    extent = choices.extent
    view = options.bounds or project.seen or project.view
    if extent is Extent.UNCHOSEN:
        extent = Extent.VIEW if options.bounds is not None or not choices.routes else Extent.ROUTE
    if extent is Extent.ROUTE and not choices.routes:
        raise InputError("The extent of a route needs a route: select one, or name it with --route.")
    bounds = {Extent.VIEW: view, Extent.WHOLE: project.view, Extent.ROUTE: None}.get(extent)
    if extent is Extent.BOOKMARK:
        mark = next((one for one in project.bookmarks if one.id == choices.bookmark), None)
        if mark is None:
            raise InputError(f"The project has no view {choices.bookmark!r} for its sheet; choose another extent.")
        bounds = mark.bounds
    return replace(options, routes=choices.routes, bounds=bounds, template=choices.template)


def subject_of(workspace: Workspace, options: ExportOptions, scene_of: SceneOf) -> Subject:
    """Returns what a sheet is about; the language of the sheet is in use."""
    from nkgis.exporters.figure_saving import situation_date
    from nkgis.exporters.sheets.subject import Subject

    choices = choices_for(workspace, options)
    where = placed(workspace, options, choices)
    workspace = with_named(workspace, choices.routes)
    scene = scene_of(workspace, where, tiled=True)
    if not choices.has("relief"):
        scene = replace(scene, base={**scene.base, "relief": (False, scene.base["relief"][1])})
    keys = [key for key, route in workspace.routes.items() if route.id in set(choices.routes)]
    return Subject(
        scene, {layer_id: rows.frame for layer_id, rows in workspace.rows.items()}, keys, workspace.routes,
        workspace.measurements, workspace.method, choices, options.scenario or _today_name(), situation_date(),
        _strips(workspace, keys, choices, options.scenario), may_widen=where.bounds is None and bool(keys),
    )


def _strips(workspace: Workspace, keys: Sequence[RouteKey], choices: SheetChoices, scenario: str) -> list[Strip]:
    """Returns the strip of the route that a sheet is about, none for several or where it is left out."""
    measured = [key for key in keys if key in workspace.measurements]
    if len(measured) != 1 or not choices.has("strip") or choices.template == "slide":
        return []
    from nkgis.app.strips import strip_of

    return [strip_of(workspace, measured[0], scenario=scenario)]


def with_named(workspace: Workspace, routes: Sequence[str]) -> Workspace:
    """Returns the workspace with named routes shown: of a layer that is switched off they alone are."""
    wanted = set(routes)
    homes = {key[0] for key, route in workspace.routes.items() if route.id in wanted}
    for layer in workspace.project.layers:
        if layer.id not in homes or is_shown(layer) or layer.id not in workspace.rows:
            continue
        rows = workspace.rows[layer.id]
        kept = rows.frame[rows.frame["id"].isin(wanted)].reset_index(drop=True)
        workspace = replace(
            workspace,
            project=workspace.project.with_layer(replace(layer, visible=True, opacity=layer.opacity or 1.0)),
            rows=MappingProxyType({**workspace.rows, layer.id: replace(rows, frame=kept)}),
        )
    return workspace


def _today_name() -> str:
    """Returns the name of the situation that no scenario changes."""
    from nkgis.app.routing import scenario_named

    today = scenario_named(TODAY)
    return today.names.get(language_in_use(), today.name)


def sheet_language(workspace: Workspace, options: ExportOptions) -> str:
    """Returns the language of a sheet: the one chosen for it, else that of the names."""
    return (options.sheet or workspace.project.sheet).language or options.language


def own_words(workspace: Workspace, options: ExportOptions) -> tuple[str, str]:
    """Returns the title of a sheet as the program says it, and its finding where that depends on no map."""
    from nkgis.exporters.figure_figures import route_name
    from nkgis.exporters.figure_findings import finding, short_finding

    choices = choices_for(workspace, options)
    language = sheet_language(workspace, options)
    about = [route for route in workspace.routes.values() if route.id in choices.routes]
    with speaking(language):
        if not about:
            return words.project_name(workspace.project.name), ""
        if choices.template == "slide":
            return short_finding(about, workspace.measurements, language), words.project_name(workspace.project.name)
        names = ", ".join(route_name(route, language) for route in about)
        return names, finding(about, workspace.measurements, language)


def preview(
    workspace: Workspace, path: Path, suffix: str, *, options: ExportOptions, preview_dpi: int,
    progress: Progress = SILENT,
) -> Sequence[Fault]:
    """Draws a sheet as a PNG for the screen; returns what is wrong with the file that these options ask for."""
    from nkgis.app.exports import scene_of
    from nkgis.exporters.sheets.writing import preview_sheet

    workspace, options = exported_view(workspace, Path(f"sheet{suffix}"), options)
    workspace = workspace_told(workspace)
    options = replace(options, language=sheet_language(workspace, options))
    with speaking(options.language):
        subject = subject_of(workspace, options, scene_of)
        return preview_sheet(subject, path, subject.choices.template, suffix=suffix, dpi=options.dpi,
                             preview_dpi=preview_dpi, progress=progress)


def preflight(
    workspace: Workspace, suffix: str, *, options: ExportOptions | None = None, progress: Progress = SILENT
) -> Sequence[Fault]:
    """Returns what is wrong with the sheet that these options ask for, as that kind of file; writes nothing."""
    from nkgis.app.exports import scene_of
    from nkgis.exporters.sheets.writing import sheet_faults

    workspace, options = exported_view(workspace, Path(f"sheet{suffix}"), options or ExportOptions())
    workspace = workspace_told(workspace)
    options = replace(options, language=sheet_language(workspace, options))
    with speaking(options.language):
        subject = subject_of(workspace, options, scene_of)
        template = subject.choices.template
        return sheet_faults(subject, suffix, template, size=options.size, dpi=options.dpi, progress=progress)
