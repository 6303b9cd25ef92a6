"""The legend of a map without a sheet: a band of columns below the map, so that it covers nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
from shapely import box

from nkgis.cartography.legend import BORDER_WORDS, LegendEntry
from nkgis.cartography.scene import MapScene
from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_furniture import Box
from nkgis.exporters.figure_legend import MOST_BESIDE, draw_legend, entries_on_map, legend_size
from nkgis.exporters.figure_projection import map_frame
from nkgis.model.project import Bounds

SHARE = 0.74
"""Size of the legend's signs and words against those of the map."""
_HIGHEST, _MOST_COLUMNS, _GAP_PX = 0.3, 6, 22.0


@dataclass(frozen=True, slots=True)
class Band:
    """Is the room kept for a legend (box in points), its columns, how many entries fit, and points per pixel."""

    box: Box
    columns: int
    most: int
    unit_pt: float

    @property
    def height_pt(self) -> float:
        """Returns how much the map gives up."""
        return self.box[3] - self.box[1]


def planned_band(scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], room: Box, unit_pt: float) -> Band:
    """Returns the band at the foot of a room that holds the legend of what lies in the view; of no height if none fits.

    It is planned before the map is drawn, because the map takes what is left.
    """
    left, bottom, right, top = room
    none = Band((left, bottom, right, bottom), 1, 0, unit_pt * SHARE)
    frame = map_frame(scene.view, width_pt=right - left, height_pt=top - bottom, unit_pt=unit_pt)
    ahead = drawn_ahead(scene, frames, frame.bounds)
    small, gap = unit_pt * SHARE, _GAP_PX * unit_pt
    for most in (MOST_BESIDE, 18, 14, 10, 6):
        entries = entries_on_map(scene, ahead, zoom=frame.zoom, most=most)
        sizes = {count: legend_size(entries, small, columns=count) for count in range(1, _MOST_COLUMNS + 1)}
        fits = [count for count, (wide, _) in sizes.items() if wide <= right - left]
        if not entries or not fits:
            return none
        columns = min(fits, key=lambda count: (sizes[count][1], count))
        high = sizes[columns][1] + gap
        if high <= (top - bottom) * _HIGHEST:
            return Band((left, bottom, right, bottom + high), columns, most, small)
    return none


def draw_band(axes: Any, band: Band, canvas: Canvas, drawn: Drawn) -> None:
    """Draws the legend of what is on the map into its band."""
    entries = entries_on_map(canvas.scene, drawn, zoom=canvas.zoom, most=band.most) if band.most else []
    if not entries:
        return
    left, bottom, right, top = band.box
    wide, high = legend_size(entries, band.unit_pt, columns=band.columns)
    unit = band.unit_pt * min(1.0, (top - bottom) / high)
    box = (left, bottom, min(right, left + wide + (right - left - wide) * 0.5), top - _GAP_PX * band.unit_pt)
    draw_legend(axes, entries, box, theme=canvas.theme.name, unit_pt=unit, zoom=canvas.zoom, columns=band.columns,
                framed=False)


def legend_in_view(
    scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], *, wide_pt: float, high_pt: float, unit_pt: float,
    most: int,
) -> list[LegendEntry]:
    """Returns the entries of the legend for what lies in the view of a map of that size, at most so many.

    Here no map is drawn that would tell later: it is asked of the shapes themselves, not of their boxes.
    """
    frame = map_frame(scene.view, width_pt=wide_pt, height_pt=high_pt, unit_pt=unit_pt)
    drawn, view = drawn_ahead(scene, frames, frame.bounds), box(*frame.bounds)
    for layer in scene.layers:
        if layer.tiles is None and layer.id in frames:
            rows = frames[layer.id]
            beside = rows["id"][~rows.geometry.intersects(view)]
            for row_id in beside:
                drawn.features.pop((layer.id, str(row_id)), None)
    return entries_on_map(scene, drawn, zoom=frame.zoom, most=most)


def drawn_ahead(scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], view: Bounds) -> Drawn:
    """Returns what will be on a map of those bounds, as far as boxes tell."""
    west, south, east, north = view
    drawn = Drawn(borders=set(BORDER_WORDS))
    for layer in scene.layers:
        if not layer.visible or layer.opacity <= 0 or layer.id not in frames:
            continue
        if layer.tiles is not None:
            drawn.areas = drawn.areas or (layer.role == "areas" and layer.style is None)
            named = layer.role in {"lines", "crossings"} or layer.style is not None
            looks = enumerate(layer.tiles.looks if named else ())
            drawn.features |= {(layer.id, f"\0{number}"): look for number, look in looks}
            continue
        boxes = frames[layer.id].geometry.bounds.to_numpy()
        for feature, (x0, y0, x1, y1) in zip(layer.features, boxes, strict=False):
            if x0 <= east and x1 >= west and y0 <= north and y1 >= south:
                drawn.areas = drawn.areas or (layer.role == "areas" and feature.own is None)
                if layer.role in {"lines", "crossings"} or feature.own is not None:
                    drawn.features[layer.id, feature.id] = feature
    return drawn
