"""Signs of a layer of places that are all drawn, whether their names have room or not."""

from typing import Any

import numpy as np
import shapely
from matplotlib.collections import PathCollection
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from nkgis.cartography.marks import Shape, place_symbol
from nkgis.cartography.scene_values import SceneFeature
from nkgis.exporters.figure_canvas import Canvas

Z_SIGN = 24.0


def draw_signs(canvas: Canvas, frames: Any) -> None:
    """Draws the signs of the places of every shown layer that wants all of them; one collection for each kind."""
    for layer in canvas.scene.layers:
        if not (layer.signs and layer.visible and layer.opacity > 0 and layer.tiles is None):
            continue
        shapes = np.asarray(frames[layer.id].geometry.to_numpy(), dtype=object)
        degrees, row = shapely.get_coordinates(shapes, return_index=True)
        x, y = canvas.frame.projection.forward(degrees[:, 0], degrees[:, 1])
        kinds = np.array([_kind(feature) for feature in layer.features], dtype=object)[row]
        for kind in sorted(set(kinds.tolist()) - {""}):
            here = np.flatnonzero(kinds == kind)
            for number, shape in enumerate(place_symbol(kind, theme=canvas.theme.name)):
                places = np.column_stack((x, y))[here]
                _draw(canvas, shape, places, opacity=layer.opacity, zorder=Z_SIGN + 0.01 * number)


def _kind(feature: SceneFeature) -> str:
    """Returns the kind of place whose sign is drawn, empty where a style hides it or draws its own."""
    return "" if feature.hidden or feature.sign is not None else feature.place or "town"


def _draw(canvas: Canvas, shape: Shape, places: Any, *, opacity: float, zorder: float) -> None:
    """Draws one shape of a sign at many places."""
    unit = canvas.frame.unit_pt
    if shape.kind == "circle":
        dx, dy = shape.points[0] if shape.points else (0.0, 0.0)
        path = Path.circle((dx, -dy), shape.radius)
    else:
        corners = np.array([(px, -py) for px, py in shape.points])
        path = Path(np.vstack((corners, corners[:1])), closed=True) if shape.kind == "polygon" else Path(corners)
    signs = PathCollection(
        [path], offsets=places, offset_transform=canvas.axes.transData, linewidths=shape.stroke_px * unit,
        facecolors="none" if shape.kind == "line" else shape.fill or "none", edgecolors=shape.stroke or "none",
        alpha=opacity, zorder=zorder,
    )
    inches = Affine2D().scale(unit / 72)
    signs.set_transform(inches + canvas.axes.figure.dpi_scale_trans)  # as large at any dots per inch
    canvas.axes.add_collection(signs, autolim=False)
