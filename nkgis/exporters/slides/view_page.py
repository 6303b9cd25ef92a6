"""The slide of a view of the story: its heading and its note, its map, and the figures of its route or its routes."""

from collections.abc import Sequence
from dataclasses import replace

from nkgis.cartography.scene import MapScene
from nkgis.cartography.wording import say
from nkgis.exporters.figure_findings import finding, footnotes
from nkgis.exporters.slides.about import About, foot_part, map_part, method_notes
from nkgis.exporters.slides.boxes import GAP_PX, column_heading
from nkgis.exporters.slides.names import page_id
from nkgis.exporters.slides.overview_page import Pair, counted_parts
from nkgis.exporters.slides.route_page import RouteTold, route_notes, route_parts
from nkgis.exporters.slides.values import Page
from nkgis.model.bookmark import Bookmark


def view_page(view: Bookmark, told: RouteTold | None, shown: Sequence[Pair], about: About) -> Page:
    """Returns the slide of a view: of its selected route, or of the routes that lie in it."""
    routes, measured = [route for route, _ in shown], {(one.layer_id, one.id): found for one, found in shown}
    title, size, place = column_heading(view.heading)
    found, foot = finding(routes, measured, about.language), foot_part(about)
    column = (place.y + place.high, foot.box.y - GAP_PX)
    parts = counted_parts(shown, about, *column) if told is None else route_parts(told, about, *column)
    parts.append(map_part(about, say("Map of %1: %2", view.name, found), foot,
                          highlighted=() if told is None else [told.key]))
    parts.append(foot)
    note = [line for line in view.note.splitlines() if line.strip()]
    notes = [found, *footnotes(routes, measured), *method_notes(about)] if told is None else route_notes(told, about)
    return Page(page_id("view", view.id), title, tuple(parts), (*note, *notes), about.language, place, size)


def with_credits(scene: MapScene, other: MapScene) -> MapScene:
    """Returns a scene that names whose data another one is of, too."""
    return replace(scene, credits=tuple(dict.fromkeys((*scene.credits, *other.credits))))
