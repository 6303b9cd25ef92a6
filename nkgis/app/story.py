"""The views of a story made ready for a full screen: scene, selected route, heading and what stands at the foot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nkgis.app.bookmarks import route_of_bookmark, scenario_of_bookmark, workspace_at_bookmark
from nkgis.app.export_options import ExportOptions
from nkgis.cartography.wording import say, speaking
from nkgis.io.dates import today
from nkgis.model.clock import NOW
from nkgis.model.numbers import date_text
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geopandas import GeoDataFrame

    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.cartography.legend import LegendEntry
    from nkgis.cartography.scene import MapScene
    from nkgis.model.bookmark import Bookmark

NAMED_SOURCES = 2
"""So many sources are named at the foot, of more only their number: the map's own corner names them all."""
LEGEND_MOST = 14
SCREEN_PX, _PX_PT = (1920.0, 960.0), 0.75
"""A map on a full screen of the usual size, and the points of its pixels: what its legend is made for."""


@dataclass(frozen=True)
class Slide:
    """Is a view as it is shown: the scene with the rows of its layers, the selected route, and words around it.

    `legend` is of what lies in the view, without the sanctions overlay, whose legend the map has; `foot` is scenario,
    date and sources in the language of the view.
    """

    view: Bookmark
    scene: MapScene
    frames: Mapping[str, GeoDataFrame]
    route: RouteKey | None
    foot: str
    legend: tuple[LegendEntry, ...]


def slide_of(workspace: Workspace, view: Bookmark, options: ExportOptions, *, progress: Progress = SILENT) -> Slide:
    """Returns a view made ready, its rows too: what is left to do is to show it. Takes long; for a worker.

    `options` has the language and theme where the view has none. InputError for a scenario that is not there.
    """
    from nkgis.app.exports import scene_of
    from nkgis.app.large_layers import large_layers_made
    from nkgis.cartography.geojson import kept_geojson
    from nkgis.exporters.figure_legend_band import legend_in_view

    steps = 3
    progress.step(0, steps, view.name)
    with speaking(view.language or options.language):
        found, options = workspace_at_bookmark(workspace, view, options)
        large_layers_made(found)
        progress.step(1, steps, view.name)
        scene = scene_of(found, options, tiled=True)
        progress.step(2, steps, view.name)
        frames = {layer_id: rows.frame for layer_id, rows in found.rows.items()}
        for layer in scene.layers:
            if layer.visible and layer.tiles is None and layer.id in frames:
                kept_geojson(layer.id, frames[layer.id])
        foot = foot_of(found, view, scene, options.language)
        wide_pt, high_pt = (side * _PX_PT for side in SCREEN_PX)
        plain = replace(scene, overlay=None, legend=tuple(one for one in scene.legend if not one.is_screen))
        legend = legend_in_view(plain, frames, wide_pt=wide_pt, high_pt=high_pt, unit_pt=_PX_PT, most=LEGEND_MOST)
    progress.step(steps, steps, view.name)
    return Slide(view, scene, frames, route_of_bookmark(found, view), foot, tuple(legend))


def picture_of_view(workspace: Workspace, view: Bookmark, options: ExportOptions, size_px: tuple[int, int]) -> bytes:
    """Returns a small picture of a view as the bytes of a PNG; InputError for a scenario that is not there."""
    from nkgis.app.exports import scene_of
    from nkgis.exporters.thumbnail import thumbnail

    with speaking(view.language or options.language):
        found, options = workspace_at_bookmark(workspace, view, options)
        scene = scene_of(found, options, tiled=True)
        frames = {layer_id: rows.frame for layer_id, rows in found.rows.items()}
        route = route_of_bookmark(found, view)
        return thumbnail(scene, frames, size_px, highlighted=[route] if route is not None else [])


def foot_of(workspace: Workspace, view: Bookmark, scene: MapScene, language: str) -> str:
    """Returns the line at the foot of a view: scenario, date and the first of its sources."""
    scenario = scenario_of_bookmark(workspace.project, view)
    moment = scene.moment.rstrip(".") if view.clock != NOW else date_text(today())
    named = scene.attribution().split(" · ")
    sources = "; ".join(named[:NAMED_SOURCES])
    if len(named) > NAMED_SOURCES:
        sources = say("%1 and %2 more", sources, str(len(named) - NAMED_SOURCES))
    return " · ".join(filter(None, [
        say("Scenario: %1", scenario.names.get(language, scenario.name)), moment,
        say("Sources: %1", sources) if sources else "",
    ]))  # fmt: skip
