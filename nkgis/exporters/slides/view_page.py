"""The slide of a view of the story: its heading and its note, its map, and the figures of its route or its routes."""

from collections.abc import Sequence
from dataclasses import replace

from nkgis.cartography.scene import MapScene
from nkgis.cartography.wording import say
from nkgis.exporters.figure_findings import finding, footnotes
from nkgis.exporters.slides.about import About, foot_part, map_part, method_notes
from nkgis.exporters.slides.map_picture import OVERVIEW_PT, UNIT_PT
from nkgis.exporters.slides.names import page_id
from nkgis.exporters.slides.route_page import RouteTold, route_notes, route_parts
from nkgis.exporters.slides.summary_pages import Pair, counted_parts
from nkgis.exporters.slides.values import Page
from nkgis.model.bookmark import Bookmark

_WIDE_DEG = 5.0
"""From this width on a view is one of many places, whose names are smaller."""


def view_page(view: Bookmark, told: RouteTold | None, shown: Sequence[Pair], about: About) -> Page:
    """Returns the slide of a view: of its selected route, or of the routes that lie in it."""
    routes, measured = [route for route, _ in shown], {(one.layer_id, one.id): found for one, found in shown}
    west, _, east, _ = view.bounds
    unit = OVERVIEW_PT if told is None and (east - west) % 360 > _WIDE_DEG else UNIT_PT
    found = finding(routes, measured, about.language)
    parts = counted_parts(shown, about) if told is None else route_parts(told, about)
    parts.append(map_part(about, say("Map of %1: %2", view.name, found), unit_pt=unit,
                          highlighted=() if told is None else [told.key]))
    parts.append(foot_part(about))
    note = [line for line in view.note.splitlines() if line.strip()]
    notes = [found, *footnotes(routes, measured), *method_notes(about)] if told is None else route_notes(told, about)
    return Page(page_id("view", view.id), view.heading, tuple(parts), (*note, *notes), about.language)


def with_credits(scene: MapScene, other: MapScene) -> MapScene:
    """Returns a scene that names whose data another one is of, too."""
    return replace(scene, credits=tuple(dict.fromkeys((*scene.credits, *other.credits))))
