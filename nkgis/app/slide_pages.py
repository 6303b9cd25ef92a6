"""Which slides a workspace has: of chosen routes, of the whole project, of its views."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from shapely.geometry import MultiPolygon, box

from nkgis.app.bookmarks import bookmark_named, route_of_bookmark, workspace_at_bookmark
from nkgis.app.claims import stated, workspace_told
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import chosen, scene_of
from nkgis.app.handouts import set_layer
from nkgis.app.overlay import overlay_of
from nkgis.app.routing import scenario_named
from nkgis.app.shown import shown_routes
from nkgis.app.strips import strip_of
from nkgis.cartography import words
from nkgis.cartography.overlay import VERDICT_WORDS
from nkgis.cartography.wording import speaking
from nkgis.exporters.figure_saving import situation_date
from nkgis.exporters.slides.about import About
from nkgis.exporters.slides.overview_page import overview_page
from nkgis.exporters.slides.route_page import RouteTold, route_page
from nkgis.exporters.slides.strip_pages import COMPARED_MOST, comparison_pages, strip_page
from nkgis.exporters.slides.table_pages import sources_pages, table_pages
from nkgis.exporters.slides.view_page import view_page, with_credits
from nkgis.io.catalogue import catalogue
from nkgis.model.kinds import Quality
from nkgis.model.scenario import TODAY

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.cartography.scene import MapScene
    from nkgis.cartography.strip.values import Strip
    from nkgis.exporters.slides.values import Page
    from nkgis.model.project import Bounds
    from nkgis.model.route import Route
    from nkgis.model.segment import Measurement
    from nkgis.progress import Progress

SHOWN_MOST = 8
"""Routes that have slides of their own when none was chosen: those across a border, schematic ones behind others."""


def chosen_pages(workspace: Workspace, options: ExportOptions) -> Iterator[Page]:
    """Yields the slides of named routes in the order they were named, of several also a comparison, and the sources."""
    order = {name: place for place, name in reversed(list(enumerate(options.routes)))}
    pairs = sorted(chosen(workspace, options), key=lambda pair: order[pair[0].id])
    for pair in pairs:
        yield from _of_route(workspace, options, *pair)
    about = about_of(workspace, options)
    if len(pairs) > COMPARED_MOST:
        yield from table_pages(words.project_name(workspace.project.name), pairs, about)
    elif len(pairs) > 1:
        yield from comparison_pages(pairs, [_strip(workspace, route, about) for route, _ in pairs], about)
    yield from _sources(workspace, pairs, about)


def whole_pages(workspace: Workspace, options: ExportOptions, progress: Progress) -> Iterator[Page]:
    """Yields the overview, the table of the shown routes across a border, the slides of the longest, the sources."""
    shown = shown_routes(workspace)
    across = sorted((pair for pair in shown if pair[1].crossings), key=_weight)
    told = across[:SHOWN_MOST]
    if len(across) > len(told):
        progress.note(f"{len(told)} of {len(across)} routes across a border have slides of their own; choose others "
                      "by name.")
    name, about = words.project_name(workspace.project.name), about_of(workspace, options)
    yield overview_page(name, shown, about)
    if across:
        yield from table_pages(name, across, about)
    for pair in told:
        yield from _of_route(workspace, options, *pair)
    yield from _sources(workspace, shown, about)


def _weight(pair: tuple[Route, Measurement]) -> tuple[bool, float, str]:
    """Orders routes: those drawn from a track or from stations, then schematic ones, each from the longest on."""
    route, measured = pair
    return route.quality is Quality.SCHEMATIC, -measured.length_m, route.id


def view_pages(workspace: Workspace, options: ExportOptions, progress: Progress) -> Iterator[Page]:
    """Yields the slide of each view, in its own scenario, at its own clock and in its own language, and the sources.

    The workspace is as it was opened, at no clock and in no scenario.
    """
    pairs: dict[tuple[str, str], tuple[Route, Measurement]] = {}
    last: About | None = None
    for name in progress.track(options.views, "Gathering what is shown"):
        view = bookmark_named(workspace.project, name)
        found, chosen_there = workspace_at_bookmark(workspace, view, replace(options, views=()))
        found = workspace_told(found)
        with speaking(chosen_there.language):
            about = about_of(found, chosen_there)
            shown = _in_view(found, view.bounds)
            route = route_of_bookmark(found, view)
            told = None if route is None else told_of(found, found.routes[route], found.measurements[route])
            yield view_page(view, told, shown, about)
        pairs |= {(one.layer_id, one.id): (one, measured) for one, measured in shown}
        last = about if last is None else replace(last, scene=with_credits(last.scene, about.scene))
    if last is not None:
        with speaking(options.language):
            yield from _sources(workspace, list(pairs.values()), last)


def _in_view(workspace: Workspace, bounds: Bounds) -> list[tuple[Route, Measurement]]:
    """Returns the shown routes that lie at least in part within bounds."""
    west, south, east, north = bounds
    halves = [bounds] if west <= east else [(west, south, 180.0, north), (-180.0, south, east, north)]
    near: set[tuple[str, str]] = set()
    for layer_id, rows in workspace.rows.items():
        inside = rows.frame.geometry.intersects(MultiPolygon([box(*half) for half in halves]))
        near |= {(layer_id, str(row_id)) for row_id in rows.frame["id"][inside]}
    return [pair for pair in shown_routes(workspace) if (pair[0].layer_id, pair[0].id) in near]


def about_of(workspace: Workspace, options: ExportOptions) -> About:
    """Returns what the slides of a state of the workspace share."""
    frames = {layer_id: rows.frame for layer_id, rows in workspace.rows.items()}
    name = options.scenario or _today(options.language)
    return About(scene_of(workspace, options, tiled=True), frames, workspace.method, name, situation_date())


def _today(language: str) -> str:
    scenario = scenario_named(TODAY)
    return scenario.names.get(language, scenario.name)


def told_of(workspace: Workspace, route: Route, measured: Measurement) -> RouteTold:
    """Returns a route with what is said of it."""
    overlay = overlay_of(workspace)
    verdict = ""
    found = overlay.verdicts.get((route.layer_id, route.id)) if overlay is not None else None
    if overlay is not None and found is not None:
        asked = " ".join(overlay.question)
        verdict = f"{words.word(VERDICT_WORDS, found)} ({asked}). {overlay.aid}"
    return RouteTold(route, measured, stated(workspace, route), verdict)


def _strip(workspace: Workspace, route: Route, about: About) -> Strip:
    return strip_of(workspace, (route.layer_id, route.id), language=about.language, scenario=about.scenario)


def _of_route(
    workspace: Workspace, options: ExportOptions, route: Route, measured: Measurement
) -> Iterator[Page]:
    """Yields the slide of a route and that of its strip."""
    about = about_of(workspace, replace(options, routes=(route.id,)))
    about = replace(about, scene=_showing(about.scene, route.layer_id))
    yield route_page(told_of(workspace, route, measured), about)
    yield strip_page(_strip(workspace, route, about), about)


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
