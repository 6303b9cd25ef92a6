"""Exports: everything a presenter or an analyst takes away, by file extension."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from nkgis.app.claims import register, workspace_told
from nkgis.app.export_options import ExportOptions
from nkgis.app.export_views import exported_view
from nkgis.app.operations import listed_routes
from nkgis.app.overlay import overlay_of
from nkgis.app.sheets import is_sheet, sheet_language, subject_of
from nkgis.app.shown import shown_routes
from nkgis.app.strip_exports import export_strip, is_strip
from nkgis.app.workspace import RouteKey, Workspace
from nkgis.cartography import words
from nkgis.cartography.moment import moment_text
from nkgis.cartography.overlay import with_overlay
from nkgis.cartography.scene import MapScene, build_scene
from nkgis.cartography.wording import speaking
from nkgis.errors import InputError
from nkgis.exporters.claims import claim_json
from nkgis.exporters.files import staged_folder, write_text, write_whole
from nkgis.exporters.passports import document, json_text, route_json
from nkgis.exporters.route_facts import route_facts
from nkgis.exporters.tables import PASSPORT_COLUMNS, csv_text, passport_rows
from nkgis.io.catalogue import catalogue
from nkgis.model.clock import NOW
from nkgis.model.kinds import LayerKind
from nkgis.model.project import Bounds
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

Pairs = list[tuple[Route, Measurement]]
PICTURES = frozenset({".png", ".tiff", ".tif", ".pdf", ".svg"})
"""Extensions drawn by the figure exporter."""
FILMS = frozenset({".gif", ".mp4"})
SPOKEN = PICTURES | FILMS | {".html", ".xlsx", ".kml", ".gpkg", ".pptx"}
"""Extensions whose words are for people; the words of other data files stay English, their names do not."""


def chosen(workspace: Workspace, options: ExportOptions) -> Pairs:
    """Returns the routes an export is about: those that are shown, or named ones, shown or not.

    InputError names an id that is not there.
    """
    if not options.routes:
        return shown_routes(workspace)
    pairs = listed_routes(workspace)
    known = {route.id for route, _ in pairs}
    for route_id in options.routes:
        if route_id not in known:
            raise InputError(f"--route {route_id}: there is no such route; `nkgis catalog` lists them.")
    return [pair for pair in pairs if pair[0].id in options.routes]


def passports_text(workspace: Workspace, pairs: Pairs) -> str:
    """Returns passports as JSON: the shape of `measure`, with what is known of each route."""
    method = workspace.method
    known = register(workspace)
    told: dict[str, list[dict[str, Any]]] = {}
    for row in known.rows(workspace.at):
        told.setdefault(row.claim.subject, []).append(claim_json(row))
    routes = [route_json(measured, **route_facts(route, measured, method), claims=told.get(route.id, []))
              for route, measured in pairs]
    rejected = [one for _, one in workspace.rejected]
    made = document(method, routes, rejected)
    if workspace.at != NOW:
        made["clock"] = {"situation": workspace.at.situation, "knowledge": workspace.at.knowledge}
    return json_text(made)


def _export_json(workspace: Workspace, path: Path, options: ExportOptions, _: Progress) -> None:
    write_text(path, passports_text(workspace, chosen(workspace, options)))


def _export_csv(workspace: Workspace, path: Path, options: ExportOptions, _: Progress) -> None:
    write_text(path, csv_text(PASSPORT_COLUMNS, passport_rows(chosen(workspace, options), workspace.method)))


def _export_geojson(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress) -> None:
    from nkgis.exporters.figure_figures import route_name
    from nkgis.exporters.vector import geojson_text

    pairs = chosen(workspace, options)
    geometry = {(layer_id, row_id): line for layer_id, rows in workspace.rows.items()
                for row_id, line in zip(rows.frame["id"], rows.frame.geometry, strict=True)}
    features = [(geometry[route.layer_id, route.id], route, measured, route_facts(route, measured, workspace.method))
                for route, measured in pairs]
    names = [route_name(route, options.language) for route, _ in pairs]
    write_text(path, geojson_text(features, workspace.method, names=names, progress=progress))


def _export_handout(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress) -> None:
    """Writes what is shown as XLSX, GeoPackage, GeoParquet or KML."""
    from nkgis.app.handouts import handout_of

    handout = handout_of(workspace, options, chosen(workspace, options), scene_of(workspace, options),
                         progress=progress)
    write = _handout_writer(path.suffix.lower())
    write_whole(path, lambda temporary: write(temporary, handout, progress=progress))


def _handout_writer(suffix: str) -> Callable[..., None]:
    if suffix == ".xlsx":
        from nkgis.exporters.workbook import write_workbook

        return write_workbook
    if suffix == ".gpkg":
        from nkgis.exporters.geopackage import write_geopackage

        return write_geopackage
    if suffix == ".kml":
        from nkgis.exporters.kml import write_kml

        return write_kml
    from nkgis.exporters.geoparquet import write_geoparquet

    return write_geoparquet


def scene_of(workspace: Workspace, options: ExportOptions, *, tiled: bool = False) -> MapScene:
    """Returns the map scene of a workspace: what the screen shows and what every picture is drawn from.

    `tiled` makes a large layer a tile set: it is painted then, not drawn feature by feature.
    """
    frames = {layer_id: rows.frame for layer_id, rows in workspace.rows.items()}
    base = [entry.layer for entry in catalogue().layers if entry.layer.kind in (LayerKind.BASE, LayerKind.BORDERS)]
    project = workspace.project
    scenario = f" – {options.scenario}" if options.scenario else ""
    project = replace(project, name=f"{words.project_name(project.name)}{scenario}")
    if options.bounds is not None or options.routes:
        project = replace(project, view=options.bounds or _bounds(workspace, options))
    elif project.seen is not None:
        project = replace(project, view=project.seen)
    scene = build_scene(project, frames, workspace.routes, theme=options.theme, language=options.language, base=base,
                        measurements=workspace.measurements, tiled=tiled)
    scene = with_overlay(scene, overlay_of(workspace))
    return replace(scene, moment=moment_text(workspace.at)) if workspace.at != NOW else scene


def _bounds(workspace: Workspace, options: ExportOptions) -> Bounds:
    """Returns the bounds of the chosen routes with a margin of a tenth."""
    keys: list[RouteKey] = [(route.layer_id, route.id) for route, _ in chosen(workspace, options)]
    boxes = [workspace.rows[layer].frame.set_index("id").geometry.loc[row].bounds for layer, row in keys]
    west, south = min(b[0] for b in boxes), min(b[1] for b in boxes)
    east, north = max(b[2] for b in boxes), max(b[3] for b in boxes)
    pad = max(east - west, north - south, 0.02) * 0.1
    return (west - pad, south - pad, east + pad, north + pad)


def _export_page(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress) -> None:
    from nkgis.app.web_page import page_extras, story_views, with_layers_of, write_web_page

    views, others = story_views(workspace)
    workspace, off = with_layers_of(workspace, views)
    scene = scene_of(workspace, options, tiled=True)
    extras = page_extras(workspace, options, views, others, off)
    write_whole(path, lambda temporary: write_web_page(workspace, scene, temporary, extras, progress))


def _export_figure(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress) -> None:
    from nkgis.exporters.figure import write_figure

    if is_strip(options.template):
        export_strip(workspace, path, options, progress, scene_of)
        return
    if is_sheet(options.template):
        _export_sheet(workspace, path, options, progress)
        return
    scene = scene_of(workspace, options, tiled=True)
    frames = {layer_id: rows.frame for layer_id, rows in workspace.rows.items()}
    write_whole(path, lambda temporary: write_figure(
        scene, frames, temporary, size=options.size, dpi=options.dpi, template=options.template,
        highlighted=[(r.layer_id, r.id) for r, _ in chosen(workspace, options)] if options.routes else [],
        routes=workspace.routes, measurements=workspace.measurements, method=workspace.method,
        progress=progress,
    ))


def _export_slides(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress) -> None:
    from nkgis.app.slides import write_slides

    write_slides(workspace, path, options, progress)


def _export_sheet(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress) -> None:
    from nkgis.exporters.sheets.writing import write_sheet

    subject = subject_of(workspace, options, scene_of)
    write_whole(path, lambda temporary: write_sheet(
        subject, temporary, subject.choices.template, size=options.size, dpi=options.dpi, told=options.told,
        progress=progress,
    ))


def _export_film(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress) -> None:
    from nkgis.app.films import export_film

    export_film(workspace, path, options, progress)


_WRITERS: dict[str, Callable[[Workspace, Path, ExportOptions, Progress], None]] = {
    ".json": _export_json, ".csv": _export_csv, ".geojson": _export_geojson, ".html": _export_page,
    **dict.fromkeys(PICTURES, _export_figure), **dict.fromkeys(FILMS, _export_film),
    **dict.fromkeys((".xlsx", ".gpkg", ".parquet", ".kml"), _export_handout),
    ".pptx": _export_slides,
}
FORMATS = frozenset(_WRITERS)
"""Extensions of everything that can be written."""


def export_workspace(
    workspace: Workspace, path: Path, *, options: ExportOptions | None = None, progress: Progress = SILENT
) -> list[Path]:
    """Writes one export, its format told by the extension, whole or not at all; returns the files written.

    It follows the clock of the project, or shows the view that the options name. For a film give the workspace at no
    clock and in no scenario.
    """
    options = options or ExportOptions()
    suffix = path.suffix.lower()
    if options.sequence is not None and suffix not in FILMS:
        raise InputError(f"{path.name}: only a film goes through dates or scenarios; name a .gif or .mp4.")
    if suffix not in FILMS:  # each frame of a film has its own
        workspace, options = exported_view(workspace, path, options)
        workspace = workspace_told(workspace)
    if path.is_dir():
        raise InputError(f"{path} is a folder; name a file with its extension.")
    writer = _WRITERS.get(suffix)
    if writer is None:
        known = ", ".join(sorted(_WRITERS))
        raise InputError(f"{path.name}: the format {path.suffix or '(no extension)'} cannot be written; "
                         f"use one of {known}.")
    if not path.parent.is_dir():
        raise InputError(f"{path}: the folder {path.parent} does not exist; make it first.")
    if is_strip(options.template) and suffix not in PICTURES:
        raise InputError(f"--template {options.template}: a strip is written as one of "
                         f"{', '.join(sorted(PICTURES))}, not {path.suffix}.")
    if suffix in PICTURES and is_sheet(options.template):
        options = replace(options, language=sheet_language(workspace, options))
    with speaking(options.language if suffix in SPOKEN else "en"):
        writer(workspace, path, options, progress)
    return [path]


def report(
    workspace: Workspace, folder: Path, *, options: ExportOptions | None = None, progress: Progress = SILENT
) -> list[Path]:
    """Writes the whole main job into a folder, which is made: passports, page, map and sheet."""
    options = options or ExportOptions()
    if folder.exists() and not folder.is_dir():
        raise InputError(f"--out {folder} is a file; name a folder.")
    names = ("passports.json", "passports.csv", "report.html", "map.png", "sheet.pdf")
    with staged_folder(folder) as stage:
        for name in progress.track(names, "Writing the report"):
            template = "sheet" if name == "sheet.pdf" else None
            export_workspace(workspace, stage / name, options=replace(options, template=template))
    return [folder / name for name in names]

