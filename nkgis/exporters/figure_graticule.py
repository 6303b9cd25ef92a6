"""The graticule: faint meridians and parallels on the map, at the degrees of the ticks in its frame."""

from math import ceil, floor

import numpy as np

from nkgis.cartography.symbols import Stroke
from nkgis.exporters.figure_canvas import Canvas, stroke_lines
from nkgis.exporters.figure_furniture import tick_step

_STEPS, _PX, _OPACITY, _MOST = 61, 0.7, 0.75, 400
Z_GRATICULE = 8.0


def draw_graticule(canvas: Canvas) -> None:
    """Draws the lines where the ticks stand, beneath routes and names."""
    frame = canvas.frame
    west, south, east, north = frame.bounds
    lon_step, lat_step = tick_step(frame, high=False), tick_step(frame, high=True)
    lat, lon = np.linspace(max(south, -89.9), min(north, 89.9), _STEPS), np.linspace(west, east, _STEPS)
    lines = [(np.full(_STEPS, at), lat) for at in _multiples(west, east, lon_step)]
    lines += [(lon, np.full(_STEPS, at)) for at in _multiples(south, north, lat_step)]
    drawn = [np.column_stack(frame.projection.forward(x, y)) for x, y in lines]
    stroke = Stroke("line", canvas.theme.map["graticule"], _PX, cap="butt")
    stroke_lines(canvas.axes, [one for one in drawn if np.isfinite(one).all()], stroke, unit_pt=frame.unit_pt,
                 zorder=Z_GRATICULE, opacity=_OPACITY)


def _multiples(low: float, high: float, step: float) -> list[float]:
    """Returns the multiples of a step from low to high."""
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [number * step for number in range(first, min(last, first + _MOST) + 1)]
