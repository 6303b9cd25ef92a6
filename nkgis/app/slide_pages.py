"""Which slides a workspace has: of chosen routes, of the whole project, of a view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from nkgis.app.claims import stated
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import chosen, scene_of
from nkgis.app.handouts import set_layer
from nkgis.app.overlay import overlay_of
from nkgis.app.shown import shown_routes
from nkgis.cartography import words
from nkgis.cartography.overlay import VERDICT_WORDS
from nkgis.cartography.wording import say
from nkgis.exporters.figure import situation_date
from nkgis.exporters.figure_figures import route_name
from nkgis.exporters.slides.about import About
from nkgis.exporters.slides.route_page import RouteTold, route_page
from nkgis.exporters.slides.strip_pages import COMPARED_ROWS, STRIP_PX, comparison_page, strip_page
from nkgis.exporters.slides.summary_pages import overview_page, sources_pages, table_pages
from nkgis.io.catalogue import catalogue

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.cartography.scene import MapScene
    from nkgis.exporters.slides.values import Page
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement
    from nkgis.progress import Progress

SHOWN_MOST = 8
"""Routes that have slides of their own when none was chosen: those across a border, the longest first."""


def chosen_pages(workspace: Workspace, options: ExportOptions) -> Iterator[Page]:
    """Yields the slides of named routes in the order they were named, of several also a comparison, and the sources."""
    order = {name: place for place, name in reversed(list(enumerate(options.routes)))}
    pairs = sorted(chosen(workspace, options), key=lambda pair: order[pair[0].id])
    for pair in pairs:
        yield from _of_route(workspace, options, *pair)
    about = about_of(workspace, options)
    if len(pairs) > 1:
        names = [route_name(route, options.language) for route, _ in pairs]
        strips = strips_of(workspace, [(route.layer_id, route.id) for route, _ in pairs[:COMPARED_ROWS]], about)
        yield comparison_page(pairs, names, strips, about)
    yield from _sources(workspace, pairs, about)


def whole_pages(workspace: Workspace, options: ExportOptions, progress: Progress) -> Iterator[Page]:
    """Yields the overview, the slides of the longest routes across a border that are shown, their table, the sources."""
    shown = shown_routes(workspace)
    across = sorted((pair for pair in shown if pair[1].crossings), key=lambda pair: (-pair[1].length_m, pair[0].id))
    told = across[:SHOWN_MOST]
    if len(across) > len(told):
        progress.note(f"{len(told)} of {len(across)} routes across a border have slides of their own; name others with "
                      "--route.")
    name, about = words.project_name(workspace.project.name), about_of(workspace, options)
    yield overview_page(name, shown, about)
    if across:
        yield from table_pages(name, across, about)
    for pair in told:
        yield from _of_route(workspace, options, *pair)
    yield from _sources(workspace, shown, about)


def about_of(workspace: Workspace, options: ExportOptions) -> About:
    """Returns what the slides of a state of the workspace share."""
    frames = {layer_id: rows.frame for layer_id, rows in workspace.rows.items()}
    name = options.scenario or scenario_named(TODAY).name_in(options.language)
    return About(scene_of(workspace, options, tiled=True), frames, workspace.method, name, situation_date())


def told_of(workspace: Workspace, route: Route, measured: Measurement) -> RouteTold:
    """Returns a route with what is said of it."""
    overlay = overlay_of(workspace)
    verdict = ""
    found = overlay.verdicts.get((route.layer_id, route.id)) if overlay is not None else None
    if overlay is not None and found is not None:
        asked = " ".join(overlay.question)
        verdict = f"{words.word(VERDICT_WORDS, found)} ({asked}). {overlay.aid}"
    return RouteTold(route, measured, stated(workspace, route), verdict)


def strips_of(workspace: Workspace, keys: Sequence[tuple[str, str]], about: About) -> Any:
    """Returns the strip diagram of routes, several of them under each other."""
    return None


def _of_route(
    workspace: Workspace, options: ExportOptions, route: Route, measured: Measurement
) -> Iterator[Page]:
    """Yields the slide of a route and that of its strip."""
    about = about_of(workspace, replace(options, routes=(route.id,)))
    about = replace(about, scene=_showing(about.scene, route.layer_id))
    yield route_page(told_of(workspace, route, measured), about)
    strip = strips_of(workspace, [(route.layer_id, route.id)], about)
    if strip is not None:
        yield strip_page((route.layer_id, route.id), route_name(route, options.language), strip, about)


def _showing(scene: MapScene, layer_id: str) -> MapScene:
    """Returns a scene in which a layer is seen, also one that is switched off: its route was asked for by name."""
    return replace(scene, layers=tuple(
        replace(one, visible=True, opacity=one.opacity or 1.0) if one.id == layer_id else one
        for one in scene.layers
    ))


def _sources(workspace: Workspace, pairs: Sequence[tuple[Route, Measurement]], about: About) -> Iterator[Page]:
    """Yields the slides of the sources: of what the map shows, of the routes that are told, and of the borders."""
    named = {credit.layer for credit in about.scene.credits}
    used = {route.layer_id for route, _ in pairs} | {workspace.method.border_set}
    table = catalogue()
    known = [*workspace.project.layers, *(entry.layer for entry in table.layers),
             *(set_layer(one) for one in table.border_sets)]
    layers = {one.id: one for one in reversed(known) if one.id in used or words.layer_name(one.name) in named}
    yield from sources_pages(list(reversed(layers.values())), about)
