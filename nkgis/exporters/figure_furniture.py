"""What stands around the map: frame, ticks in degrees, scale bar, north arrow, credits."""

from math import floor, log10
from typing import Any

import numpy as np
from matplotlib.patches import Polygon, Rectangle

from nkgis.analysis.geodesy import Floats
from nkgis.cartography.scene import MapScene
from nkgis.cartography.wording import marked, say
from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_fonts import width_pt, write
from nkgis.exporters.figure_projection import MapFrame
from nkgis.model.numbers import grouped, long_unit, short_unit, with_unit

STEPS_DEG = (30.0, 15.0, 10.0, 5.0, 2.0, 1.0, 0.5, 1 / 3, 1 / 6, 1 / 12, 1 / 30, 1 / 60, 1 / 120, 1 / 600)
_EDGE = 241
_SIDES = {"N": marked("%1N"), "S": marked("%1S"), "E": marked("%1E"), "W": marked("%1W")}
Box = tuple[float, float, float, float]


def bar_length_m(frame: MapFrame, *, most_pt: float) -> float:
    """Returns the round length whose bar is at most that wide: 1, 2 or 5 times a power of ten metres."""
    most_m = frame.ground_m(most_pt * frame.metres_per_pt)
    unit = unit_of(most_m)[1]
    power = 10.0 ** floor(log10(most_m / unit)) * unit
    return max(step * power for step in (1, 2, 5) if step * power <= most_m)


def unit_of(length_m: float) -> tuple[str, float]:
    """Returns the unit that a bar is written in, "km", "m", "mi" or "ft", and its metres."""
    return long_unit() if length_m >= long_unit()[1] else short_unit()


def draw_scale_bar(canvas: Canvas, axes: Any, left: float, bottom: float, *, most_pt: float) -> Box:
    """Draws a scale bar in axes in points, true at the middle of the map; returns the box it takes.

    The bar is as long as the geodesic through the middle of the map that it names.
    """
    frame, colors, unit = canvas.frame, canvas.theme, canvas.frame.unit_pt
    length_m = bar_length_m(frame, most_pt=most_pt)
    long_pt = frame.projected_length(length_m) / frame.metres_per_pt
    high = 5.0 * unit
    name, divisor = unit_of(length_m)
    first = f"{length_m / divisor:.0e}"[0]
    parts = 4 if first in "24" else 5 if first == "5" else 2
    halo = (colors.map["halo"], 2.0 * unit)
    axes.add_patch(Rectangle((left - unit, bottom - unit), long_pt + 2 * unit, high + 2 * unit, linewidth=0,
                             facecolor=colors.map["halo"], alpha=0.9, zorder=54))
    for part in range(parts):
        axes.add_patch(Rectangle((left + long_pt * part / parts, bottom), long_pt / parts, high, zorder=55,
                                 facecolor=colors.map["label"] if part % 2 == 0 else colors.map["casing"],
                                 edgecolor=colors.map["label"], linewidth=0.6, gid=f"scale-bar-{part}"))
    size = canvas.letters(10.5)
    top = bottom + high + 3.5 * unit
    full = with_unit(grouped(length_m / divisor, 0), name)
    write(axes, left, top, "0", size_pt=size, color=colors.map["label"], ha="center", halo=halo, zorder=56)
    write(axes, left + long_pt, top, full, size_pt=size, color=colors.map["label"], ha="center", halo=halo, zorder=56)
    half = length_m / divisor / 2
    wide = width_pt(full, size) / 2
    room = long_pt / 2 - wide - width_pt(grouped(half, 0), size) / 2
    if half >= 1 and float(half).is_integer() and room > 7 * unit:
        write(axes, left + long_pt / 2, top, grouped(half, 0), size_pt=size, color=colors.map["label"], ha="center",
              halo=halo, zorder=56)
    return left - 6 * unit, bottom - 3 * unit, left + long_pt + wide, top + size


def draw_north(canvas: Canvas, axes: Any, x: float, y: float) -> Box:
    """Draws an arrow to the true north of the map's middle, its foot at (x, y) in points; returns its box."""
    frame, unit = canvas.frame, canvas.frame.unit_pt
    cx, cy = frame.centre
    lon, lat = frame.projection.inverse(np.array([cx]), np.array([cy]))
    nx, ny = frame.projection.forward(lon, np.minimum(lat + 0.01, 89.99))
    along = np.array([float(nx[0]) - cx, float(ny[0]) - cy])
    along /= max(float(np.hypot(*along)), 1e-9)
    across = np.array([along[1], -along[0]])
    foot, long, half = np.array([x, y]), 22.0 * unit, 6.0 * unit
    tip, notch = foot + along * long, foot + along * long * 0.25
    ink, ground = canvas.theme.map["label"], canvas.theme.map["casing"]
    for side, fill in ((-1, ink), (1, ground)):
        axes.add_patch(Polygon([tip, foot + across * half * side, notch], facecolor=fill, edgecolor=ink,
                               linewidth=0.7, joinstyle="miter", zorder=56))
    at = tip + along * 3.0 * unit
    write(axes, float(at[0]), float(at[1]), say("N"), size_pt=canvas.letters(11), weight=600, color=ink, ha="center",
          halo=(canvas.theme.map["halo"], 2 * unit), zorder=56)
    return x - 10 * unit, y - 4 * unit, x + 10 * unit, y + 27 * unit + canvas.letters(11)


def draw_ticks(canvas: Canvas, axes: Any, box: Box) -> None:
    """Draws ticks and degrees outside the map, box in points, on all four sides, and its frame."""
    colors, unit = canvas.theme, canvas.frame.unit_pt
    left, bottom, right, top = box
    size, tick = canvas.letters(8.5), 3.5 * unit
    lat_step, lon_step = tick_step(canvas.frame, high=True), tick_step(canvas.frame, high=False)
    last: dict[str, float] = {}
    for side in ("bottom", "top", "left", "right"):
        level = side in {"bottom", "top"}
        for share, degrees in tick_places(canvas.frame, side, lon_step if level else lat_step):
            x = left + share * (right - left) if level else left if side == "left" else right
            y = bottom + share * (top - bottom) if not level else bottom if side == "bottom" else top
            dx = 0.0 if level else -tick if side == "left" else tick
            dy = 0.0 if not level else -tick if side == "bottom" else tick
            axes.plot([x, x + dx], [y, y + dy], color=colors.ui["text2"], linewidth=0.6, zorder=58)
            at = x if level else y
            text = degree_text(degrees, "EW" if level else "NS", lon_step if level else lat_step)
            half = width_pt(text, size) / 2
            if not level and not bottom + half < at < top - half:
                continue
            if level and not axes.get_xlim()[0] + half <= at <= axes.get_xlim()[1] - half:
                continue  # it would leave the paper
            if abs(at - last.get(side, -1e9)) < width_pt(text, size) + 6 * unit:
                continue
            last[side] = at
            _write_degree(axes, x + dx * 1.6, y + dy * 1.6, text, side, size, colors.ui["text2"])
    draw_frame(canvas, axes, box)


def draw_frame(canvas: Canvas, axes: Any, box: Box) -> None:
    """Draws the frame of the map, box in points."""
    left, bottom, right, top = box
    axes.add_patch(Rectangle((left, bottom), right - left, top - bottom, facecolor="none",
                             edgecolor=canvas.theme.ui["text2"], linewidth=0.8, zorder=59))


def _write_degree(axes: Any, x: float, y: float, text: str, side: str, size: float, color: str) -> None:
    """Writes a degree outside the frame; along the upright sides it is turned."""
    if side in {"left", "right"}:
        write(axes, x + (0.0 if side == "left" else size * 0.75), y, text, size_pt=size, color=color, ha="center",
              rotation=90, zorder=58)
    else:
        write(axes, x, y - (size * 0.75 if side == "bottom" else 0.0), text, size_pt=size, color=color, ha="center",
              zorder=58)


def tick_step(frame: MapFrame, *, high: bool) -> float:
    """Returns the step of the ticks in degrees: about one in 90 points, in more where signs are large."""
    west, south, east, north = frame.bounds
    span = (north - south) if high else (east - west)
    count = max(2.0, (frame.height_pt if high else frame.width_pt) / (90 * max(1.0, frame.unit_pt / 0.75)))
    return next((step for step in STEPS_DEG if span / step >= count), STEPS_DEG[-1])


def tick_places(frame: MapFrame, side: str, step: float) -> list[tuple[float, float]]:
    """Returns where meridians (bottom, top) or parallels (left, right) meet a side: share of it, degrees."""
    x0, y0, x1, y1 = frame.extent
    share = np.linspace(0.0, 1.0, _EDGE)
    if side in {"bottom", "top"}:
        x, y = x0 + share * (x1 - x0), np.full(_EDGE, y0 if side == "bottom" else y1)
    else:
        x, y = np.full(_EDGE, x0 if side == "left" else x1), y0 + share * (y1 - y0)
    lon, lat = frame.projection.inverse(x, y)
    values: Floats = lon if side in {"bottom", "top"} else lat
    if not np.isfinite(values).all():
        return []
    places = []
    for number in range(_EDGE - 1):
        low, high = float(values[number]), float(values[number + 1])
        if high <= low or high - low > 90:
            continue
        marks = range(int(np.ceil(low / step - 1e-9)), int(np.floor(high / step + 1e-9)) + 1)
        width = float(share[1])
        places += [
            (float(share[number]) + (k * step - low) / (high - low) * width, k * step)
            for k in marks if low <= k * step < high
        ]
    return places


def degree_text(degrees: float, words: str, step: float) -> str:
    """Returns a degree such as 130°E or 42°20′N; minutes only where the step calls for them."""
    turned = (degrees + 180.0) % 360.0 - 180.0 if words == "EW" else degrees
    seconds = round(abs(turned) * 3600)
    text = f"{seconds // 3600}°"
    if step < 1:
        text += f"{seconds % 3600 // 60:02d}′"
    if step < 1 / 60 - 1e-9:
        text += f"{seconds % 60:02d}″"
    return say(_SIDES[words[0] if turned >= 0 else words[1]], text)


def credit_lines(scene: MapScene) -> list[str]:
    """Returns the credits, one text an owner with the licence it names, each once."""
    owners = []
    for credit in scene.credits:
        who = credit.attribution or credit.source
        named = who if "," in who or not credit.licence or not who else f"{who}, {credit.licence}"
        owners += [owner.strip() for owner in named.split(";")]
    return [owner for owner in dict.fromkeys(owners) if owner]
