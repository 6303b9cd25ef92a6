"""The signs that a layer's style gives its points."""

from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from nkgis.cartography.marks import own_symbol
from nkgis.cartography.scene import SceneLayer
from nkgis.exporters.figure_canvas import Canvas, draw_shapes
from nkgis.exporters.figure_drawn import Drawn

Z_SIGN = 26.0


def draw_signs(canvas: Canvas, layer: SceneLayer, frame: gpd.GeoDataFrame, drawn: Drawn) -> None:
    """Draws every point of a layer whose style draws the signs itself: none gives way to names."""
    unit, px = canvas.frame.unit_pt, canvas.frame.px
    for feature, shape in zip(layer.features, frame.geometry, strict=False):
        sign = feature.sign
        if sign is None or feature.hidden or shape is None or shape.is_empty:
            continue
        shapes = own_symbol(sign, theme=canvas.theme.name)
        for x, y in _places(canvas, shape):
            drawn.features[layer.id, feature.id] = feature
            draw_shapes(canvas.axes, shapes, x, y, px=px, unit_pt=unit, zorder=Z_SIGN,
                        opacity=layer.opacity * sign.opacity)


def _places(canvas: Canvas, shape: Any) -> list[tuple[float, float]]:
    """Returns where a point, or each of several, lies on the map in projection metres."""
    lon, lat = shapely.get_coordinates(shape).T
    x, y = canvas.frame.projection.forward(np.asarray(lon), np.asarray(lat))
    return [(float(a), float(b)) for a, b in zip(x, y, strict=True) if canvas.frame.contains(float(a), float(b))]
