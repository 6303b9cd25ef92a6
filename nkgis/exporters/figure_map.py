"""The map on its paper: ground, layers, names and what stands around them, in one order for every template."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt
from typing import Any

import geopandas as gpd

from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import style
from nkgis.exporters.figure_base import draw_base
from nkgis.exporters.figure_canvas import MM_PT, Canvas, bare_axes, canvas_of, paper, point_axes
from nkgis.exporters.figure_drawn import Drawn, Key
from nkgis.exporters.figure_fonts import wrapped, write
from nkgis.exporters.figure_furniture import Box, credit_lines, draw_north, draw_scale_bar, draw_ticks
from nkgis.exporters.figure_legend_band import draw_band, planned_band
from nkgis.exporters.figure_lines import draw_layers
from nkgis.exporters.figure_names import draw_names
from nkgis.exporters.figure_overlay import draw_overlay
from nkgis.exporters.figure_places import draw_signs
from nkgis.exporters.figure_projection import MapFrame, map_frame
from nkgis.exporters.figure_room import place
from nkgis.exporters.figure_steady import Steady


def unit_for(width_pt: float, height_pt: float) -> float:
    """Returns points per screen pixel: 0.75 on a page, less on small and more on large paper."""
    return 0.75 * min(2.2, max(0.6, sqrt((width_pt**2 + height_pt**2) ** 0.5 / (300 * MM_PT))))


def plain_map(
    scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], wide: float, high: float, highlighted: Sequence[Key],
    *, text_share: float = 1.0,
) -> Any:
    """Returns the figure of the template "map"."""
    unit = unit_for(wide, high)
    figure, page = paper(wide, high, style().theme(scene.theme).ui["window"])
    size = 8.5 * unit
    margin = 16.0 * unit
    credits_text = " · ".join([*filter(None, [scene.moment.rstrip(".")]), *credit_lines(scene)])
    room = (wide - 2 * margin) * text_share
    lines = wrapped(credits_text, size, room, most=max(2, int(high / size / 5))) if credits_text else []
    foot = margin + len(lines) * size * 1.3 + (4 * unit if lines else 0)
    band = planned_band(scene, frames, (margin, foot, wide - margin, high - margin), unit)
    box = (margin, foot + band.height_pt, wide - margin, high - margin)
    canvas, drawn = draw_map(figure, scene, frames, box, unit_pt=unit, highlighted=highlighted)
    finish_map(figure, canvas, drawn, box, north=False, highlighted=highlighted)
    draw_ticks(canvas, page, box)
    draw_band(page, band, canvas, with_crossings(canvas, drawn))
    for number, line in enumerate(lines):
        y = foot - margin - (number + 0.85) * size * 1.3 + 1 * unit
        write(page, margin, y, line, size_pt=size, color=style().theme(scene.theme).ui["text2"])
    return figure


def draw_map(
    figure: Any, scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], box: Box, *, unit_pt: float,
    highlighted: Sequence[Key], relief_strength: float = 1.0, least_pt: float = 0.0,
) -> tuple[Canvas, Drawn]:
    """Draws ground and layers into a box of the figure (left, bottom, right, top in points)."""
    wide, high = box[2] - box[0], box[3] - box[1]
    frame = map_frame(scene.view, width_pt=wide, height_pt=high, unit_pt=unit_pt)
    axes = bare_axes(figure, (box[0], box[1], wide, high))
    axes.set_xlim(frame.extent[0], frame.extent[2])
    axes.set_ylim(frame.extent[1], frame.extent[3])
    axes.set_label("map")
    canvas = canvas_of(scene, axes, frame, relief_strength=relief_strength, least_pt=least_pt)
    ground = point_axes(figure, (box[0], box[1], wide, high))
    ground.set_zorder(-1)
    ground.fill_between([0, wide], 0, high, color=canvas.theme.map["sea"], linewidth=0)
    borders = draw_base(canvas)
    drawn = draw_layers(canvas, frames, highlighted)
    drawn.borders = borders
    draw_overlay(canvas, frames, highlighted)
    draw_signs(canvas, frames)
    return canvas, drawn


def finish_map(
    figure: Any, canvas: Canvas, drawn: Drawn, box: Box, *, north: bool, highlighted: Sequence[Key],
    taken: Sequence[Box] = (), steady: Steady | None = None,
) -> None:
    """Draws scale bar and north arrow over the map, and then the names where there is room beside what is taken.

    With `steady` a name has the place that it has in all frames of a film.
    """
    frame, unit = canvas.frame, canvas.frame.unit_pt
    over = point_axes(figure, (box[0], box[1], frame.width_pt, frame.height_pt))
    over.set_zorder(5)
    over.set_label("over")
    most = min(frame.width_pt * 0.24, 150 * unit)
    boxes: list[Box] = [*taken, draw_scale_bar(canvas, over, 14 * unit, 11 * unit, most_pt=most)]
    if north:
        boxes.append(draw_north(canvas, over, 20 * unit, 26 * unit + canvas.letters(10.5)))
    if steady is not None:
        canvas, drawn = steady.canvas(canvas), steady.drawn(canvas, drawn)
    draw_names(canvas, drawn, taken=boxes, highlighted=highlighted)


def furniture_room(frame: MapFrame) -> Box:
    """Returns the corner of the map that scale bar and north arrow take, in points, before they are drawn."""
    unit = frame.unit_pt
    return 0.0, 0.0, min(frame.width_pt * 0.24, 150 * unit) + 34 * unit, 80 * unit


def with_crossings(canvas: Canvas, drawn: Drawn) -> Drawn:
    """Returns what is on the map with the crossings that lie in it."""
    places = {(label.layer, label.feature): label for label in canvas.scene.labels if label.kind == "crossing"}
    features = dict(drawn.features)
    for layer in canvas.scene.layers:
        if layer.role != "crossings" or not layer.visible:
            continue
        for feature in layer.features:
            label = places.get((layer.id, feature.id))
            if label is not None and canvas.frame.contains(*place(canvas, label.lon, label.lat)):
                features[layer.id, feature.id] = feature
    return replace(drawn, features=features)
