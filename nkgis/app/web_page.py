"""The web page of a workspace: what the map shows, the views of the story, and all that popups, search and strips tell.

The page is of one date and one scenario. A view of another would need other figures: it is counted, not put in.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from nkgis.app.bookmarks import story_of
from nkgis.app.claims import stated
from nkgis.app.export_options import ExportOptions
from nkgis.app.feature_card import feature_card
from nkgis.app.row_index import row_number
from nkgis.app.searching import spellings
from nkgis.app.spelling import SAME_HAN
from nkgis.app.strips import strip_of
from nkgis.app.workspace import RouteKey, Workspace
from nkgis.cartography.geojson import layer_geojson
from nkgis.cartography.scene import BASE_PARTS, MapScene
from nkgis.exporters.page import write_page
from nkgis.exporters.page_extras import PageExtras, PageView
from nkgis.model.bookmark import Bookmark
from nkgis.progress import SILENT, Progress


def story_views(workspace: Workspace) -> tuple[list[Bookmark], int]:
    """Returns the views of the story at the date and in the scenario of the workspace, and how many are at others."""
    project = workspace.project
    story = story_of(project)
    here = [one for one in story if one.clock == project.clock and one.scenario == project.scenario]
    return here, len(story) - len(here)


def with_layers_of(workspace: Workspace, views: list[Bookmark]) -> tuple[Workspace, frozenset[str]]:
    """Returns the workspace with the layers of the views shown too, and the ids of those that were not.

    The parts of the base map are in every page.
    """
    wanted = {layer for view in views for layer in view.shown}
    off = frozenset(one.id for one in workspace.project.layers
                    if one.id in wanted and not one.visible and one.id not in BASE_PARTS)
    layers = tuple(replace(one, visible=True) if one.id in off else one for one in workspace.project.layers)
    return replace(workspace, project=replace(workspace.project, layers=layers)), off


def page_extras(
    workspace: Workspace, options: ExportOptions, views: list[Bookmark], other_views: int, off: frozenset[str]
) -> PageExtras:
    """Returns what the page holds beside map and figures."""
    chosen = next((key for key in workspace.routes if key[1] in options.routes[:1]), None)

    def names(key: RouteKey) -> tuple[str, ...]:
        row = row_number(workspace, key)
        properties = {} if row is None else workspace.rows[key[0]].frame["properties"].iloc[row]
        return spellings(properties or {})

    return PageExtras(
        card=lambda key: feature_card(workspace, key, language=options.language, folders=False),
        strip=lambda key: strip_of(workspace, key, language=options.language, scenario=options.scenario),
        own_base=tuple(one.id for one in workspace.project.layers if one.id in BASE_PARTS),
        spellings=names, same_han=SAME_HAN, chosen=chosen, off=off, other_views=other_views,
        views=tuple(PageView(one.heading, one.bounds, one.shown, one.route, one.faded) for one in views),
    )


def write_web_page(
    workspace: Workspace, scene: MapScene, path: Path, extras: PageExtras, progress: Progress = SILENT
) -> None:
    """Writes the page of a workspace and its scene."""
    write_page(
        scene, lambda layer_id: layer_geojson(workspace.rows[layer_id].frame), path,
        measurements=workspace.measurements, routes=workspace.routes, method=workspace.method,
        title=" – ".join(filter(None, [scene.name, scene.moment])),
        stated=lambda route: stated(workspace, route), extras=extras, progress=progress,
    )
