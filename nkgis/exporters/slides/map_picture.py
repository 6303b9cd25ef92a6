"""The map of a slide as a picture of full height: the scene of the screen in the composition of the slide sheet.

Legend and inset stand on the map where they hide least; no letters are smaller than 14 points.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace

import geopandas as gpd

from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import style
from nkgis.exporters.figure_canvas import MM_PT, Canvas, canvas_of, line_arrays, paper, point_axes
from nkgis.exporters.figure_drawn import Drawn, Key
from nkgis.exporters.figure_furniture import Box as Place
from nkgis.exporters.figure_furniture import draw_ticks
from nkgis.exporters.figure_legend_band import drawn_ahead
from nkgis.exporters.figure_map import draw_map, finish_map, furniture_room, unit_for
from nkgis.exporters.figure_projection import MapFrame, map_frame
from nkgis.exporters.figure_saving import drawing
from nkgis.exporters.sheets.corners import best_place, length_in
from nkgis.exporters.sheets.inset import draw_inset, inset_view
from nkgis.exporters.sheets.key import LegendFit, draw_fitted, fitted_legend
from nkgis.exporters.sheets.slide import LEAST_PT, TEMPLATE
from nkgis.exporters.slides.values import PX_PT, Box

DPI = 220
RELIEF_STRENGTH = 0.5
_TICKS_PT, _PAD_PX, _GAP_PX = 21.0, 9.0, 3.0
_INSET_PT, _INSET_SHARE, _INSET_WIDER = (56 * MM_PT, 44 * MM_PT), 0.36, 3.0
_LEGEND_SHARES = (0.6, 0.4, 0.33)
"""Shares of the map that a legend on it may take: less where it would lie on a chosen route."""
_WIDER = (1.0, 1.15, 1.3, 1.45)
"""How much larger the extent of a route is in each try; at first it only moves aside."""


def map_picture(
    scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], box: Box, *, highlighted: Sequence[Key] = (),
) -> bytes:
    """Returns the map as a PNG of the proportions of a box; `highlighted` routes stand out."""
    wide, high = box.wide * PX_PT, box.high * PX_PT
    place = _map_place(box)
    with drawing(**{"savefig.dpi": DPI}):
        figure, page = paper(wide, high, style().theme(scene.theme).ui["base"])
        canvas, drawn = draw_map(figure, scene, frames, place, unit_pt=_unit(place), highlighted=highlighted,
                                 relief_strength=RELIEF_STRENGTH, least_pt=LEAST_PT)
        legend, boxes = _over_map(canvas, drawn)
        gap = _GAP_PX * canvas.frame.unit_pt
        taken = [(x0 - gap, y0 - gap, x1 + gap, y1 + gap) for x0, y0, x1, y1 in boxes.values()]
        finish_map(figure, canvas, drawn, place, north=False, highlighted=highlighted, taken=taken,
                   chips=True)
        draw_ticks(canvas, page, place)
        if "inset" in boxes:
            x0, y0, x1, y1 = boxes["inset"]
            draw_inset(figure, (x0 + place[0], y0 + place[1], x1 + place[0], y1 + place[1]), canvas,
                       least_pt=LEAST_PT, unit_pt=LEAST_PT / 15.0)
        if legend is not None:
            x0, y0, x1, y1 = boxes["legend"]
            over = point_axes(figure, (x0 + place[0], y0 + place[1], x1 - x0, y1 - y0))
            over.set_zorder(7)
            draw_fitted(over, legend, (0.0, 0.0, x1 - x0, y1 - y0), canvas, framed=True, chips=drawn.chips)
        made = io.BytesIO()
        figure.savefig(made, format="png", dpi=DPI, metadata={"Software": "nkgis"}, facecolor=figure.get_facecolor())
    return made.getvalue()


def clear_scene(
    scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], box: Box, highlighted: Sequence[Key]
) -> MapScene:
    """Returns the scene with an extent in which neither legend nor inset lies on the routes that stand out.

    They move to the upper left, then the extent grows; where that does not help it stays as it was. It is reckoned
    before anything is drawn, because the foot of the slide names the projection.
    """
    west, _, _, north = scene.view
    x0, y0, x1, y1 = _frame(scene, box).bounds
    views = [(west, north - (y1 - y0) * wider, west + (x1 - x0) * wider, north) for wider in _WIDER]
    tries = [scene, *(replace(scene, view=view) for view in views)]
    return next((one for one in tries if _is_clear(one, frames, box, highlighted)), scene)


def _is_clear(
    scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], box: Box, highlighted: Sequence[Key]
) -> bool:
    """Tells whether neither legend nor inset would lie on the routes that stand out."""
    canvas = canvas_of(scene, None, _frame(scene, box), least_pt=LEAST_PT)
    drawn = drawn_ahead(scene, frames, canvas.frame.bounds)
    for layer, row in highlighted:
        rows = frames[layer]
        drawn.chosen += line_arrays(canvas.frame.projected(list(rows.geometry[rows["id"] == row])))
    return not any(length_in(canvas, drawn.chosen, one) for one in _over_map(canvas, drawn)[1].values())


def _map_place(box: Box) -> Place:
    """Returns where the map stands in its picture: degrees around it."""
    return _TICKS_PT, _TICKS_PT, box.wide * PX_PT - _TICKS_PT, box.high * PX_PT - _TICKS_PT


def _unit(place: Place) -> float:
    return unit_for(place[2] - place[0], place[3] - place[1]) * TEMPLATE.map_unit


def _frame(scene: MapScene, box: Box) -> MapFrame:
    place = _map_place(box)
    return map_frame(scene.view, width_pt=place[2] - place[0], height_pt=place[3] - place[1], unit_pt=_unit(place))


def _over_map(canvas: Canvas, drawn: Drawn) -> tuple[LegendFit | None, dict[str, Place]]:
    """Returns the legend and where legend and inset stand on the map, in its points."""
    frame = canvas.frame
    taken, found, pad = [furniture_room(frame)], {}, _PAD_PX * frame.unit_pt
    legend = None
    for share in _LEGEND_SHARES:
        room = (frame.width_pt * share, frame.height_pt * share)
        fit = fitted_legend(canvas, drawn, TEMPLATE, scale=1.0, room=room)
        if fit is None:
            break
        legend, found["legend"] = fit, best_place(canvas, drawn, fit.size_pt, taken=taken, pad_pt=pad)
        if length_in(canvas, drawn.chosen, found["legend"]) == 0:
            break
    if _has_inset(frame):
        found["inset"] = best_place(canvas, drawn, _INSET_PT, taken=[*taken, *found.values()], pad_pt=pad)
    return legend, found


def _has_inset(frame: MapFrame) -> bool:
    """Tells whether a map has room for an inset, and that would show more than the map does."""
    west, _, east, _ = frame.bounds
    around = inset_view(frame.bounds, _INSET_PT[0] / _INSET_PT[1])
    is_near = (east - west) * _INSET_WIDER <= around[2] - around[0]
    return is_near and max(_INSET_PT[0] / frame.width_pt, _INSET_PT[1] / frame.height_pt) <= _INSET_SHARE
