"""The map of a slide: the scene of the screen with words large enough for a hall, its legend below it."""

import io
from collections.abc import Mapping, Sequence

import geopandas as gpd

from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import style
from nkgis.exporters.figure_canvas import paper
from nkgis.exporters.figure_drawn import Key
from nkgis.exporters.figure_furniture import draw_ticks
from nkgis.exporters.figure_legend_band import draw_band, planned_band
from nkgis.exporters.figure_map import draw_map, finish_map, with_crossings
from nkgis.exporters.figure_projection import map_frame
from nkgis.exporters.figure_saving import drawing
from nkgis.exporters.slides.values import PX_PT, Box

DPI = 220
UNIT_PT, OVERVIEW_PT, LEGEND_PT = 1.17, 0.85, 0.9
"""Points a screen pixel: the names of places (12 px) are 14 points high, smaller on a map of the whole and a legend."""
RELIEF_STRENGTH = 0.5
_EDGE_PT = 15.0


def map_picture(
    scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], box: Box, *, highlighted: Sequence[Key] = (),
    unit_pt: float = UNIT_PT,
) -> bytes:
    """Returns the map as a PNG of the proportions of a box; `highlighted` routes stand out."""
    wide, high = box.wide * PX_PT, box.high * PX_PT
    with drawing(**{"savefig.dpi": DPI}):
        figure, page = paper(wide, high, style().theme(scene.theme).ui["base"])
        band = planned_band(scene, frames, (_EDGE_PT, 0.0, wide - _EDGE_PT, high), LEGEND_PT)
        place = (_EDGE_PT, band.height_pt + _EDGE_PT, wide - _EDGE_PT, high - _EDGE_PT)
        canvas, drawn = draw_map(figure, scene, frames, place, unit_pt=unit_pt, highlighted=highlighted,
                                 relief_strength=RELIEF_STRENGTH)
        finish_map(figure, canvas, drawn, place, north=False, highlighted=highlighted)
        draw_ticks(canvas, page, place)
        draw_band(page, band, canvas, with_crossings(canvas, drawn))
        made = io.BytesIO()
        figure.savefig(made, format="png", dpi=DPI, metadata={"Software": "nkgis"}, facecolor=figure.get_facecolor())
    return made.getvalue()


def projection_name(scene: MapScene, box: Box) -> str:
    """Returns the name of the projection that the map of a box is drawn in."""
    return map_frame(scene.view, width_pt=box.wide * PX_PT, height_pt=box.high * PX_PT, unit_pt=UNIT_PT).projection.name
