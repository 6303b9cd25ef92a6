"""The sanctions overlay on paper: two rails beside each line and a disc with a sign along it."""

from collections.abc import Mapping, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from matplotlib.patches import Ellipse

from nkgis.cartography.overlay import BEYOND_PX, VerdictLook, rail_offset_px, verdict_look
from nkgis.cartography.style import style
from nkgis.cartography.symbols import Stroke
from nkgis.exporters.figure_canvas import Canvas, line_arrays, stroke_lines
from nkgis.exporters.figure_fonts import write
from nkgis.exporters.figure_lines import Z_CHOSEN, lines_on_map
from nkgis.exporters.figure_projection import MapFrame

Z_RAIL, Z_DISC = Z_CHOSEN - 0.1, Z_CHOSEN + 0.5
_MOST_DISCS = 400


def draw_overlay(
    canvas: Canvas, frames: Mapping[str, gpd.GeoDataFrame], highlighted: Sequence[tuple[str, str]] = ()
) -> None:
    """Draws the overlay of the scene beside the lines of its visible layers; nothing where there is none."""
    overlay = canvas.scene.overlay
    if overlay is None:
        return
    for layer in canvas.scene.layers:
        if not layer.visible or layer.opacity <= 0 or layer.id not in frames or layer.role != "lines":
            continue
        for feature, shape in zip(layer.features, frames[layer.id].geometry, strict=False):
            verdict = overlay.verdicts.get((layer.id, feature.id))
            lines = lines_on_map(canvas.frame, [shape]) if verdict is not None and not feature.hidden else []
            if verdict is not None and lines:
                width_px = style().width_px(feature.mode or "other", canvas.zoom)
                width_px += 2 * BEYOND_PX if (layer.id, feature.id) in highlighted else 0.0
                _draw_line(canvas, lines, verdict_look(verdict, canvas.theme.name), width_px)


def _draw_line(canvas: Canvas, lines: Sequence[Any], look: VerdictLook, width_px: float) -> None:
    raw, frame = style().raw["sanctions"], canvas.frame
    if look.rails:
        rail = Stroke("rail", look.color, float(raw["rail_px"]), dash=look.dash, cap="butt")
        stroke_lines(canvas.axes, rails(lines, rail_offset_px(width_px) * frame.px, frame.px), rail,
                     unit_pt=frame.unit_pt, zorder=Z_RAIL)
    for x, y in disc_places(frame, lines, float(raw["disc_every_px"])):
        draw_disc(canvas.axes, x, y, look, radius=float(raw["disc_px"]) / 2 * frame.px, unit_pt=frame.unit_pt,
                  radius_pt=float(raw["disc_px"]) / 2 * frame.unit_pt, zorder=Z_DISC)


def rails(lines: Sequence[Any], offset: float, px: float) -> list[Any]:
    """Returns the lines that run at a distance on both sides; `px` is the length of a pixel in the same unit."""
    found: list[Any] = []
    for line in lines:
        plain = shapely.simplify(shapely.linestrings(line), px * 1.5)
        beside = [shapely.offset_curve(plain, side * offset, quad_segs=4) for side in (1, -1)]
        found += line_arrays(np.asarray([one for one in beside if not one.is_empty], dtype=object))
    return found


def disc_places(frame: MapFrame, lines: Sequence[Any], every_px: float) -> list[tuple[float, float]]:
    """Returns where discs lie on the map: one every so many px, at least one on what is seen of a line."""
    west, south, east, north = frame.extent
    step = every_px * frame.px
    whole = shapely.multilinestrings([shapely.linestrings(one) for one in lines])
    seen = shapely.intersection(whole, shapely.box(west, south, east, north))
    parts = [shapely.linestrings(one) for one in line_arrays(np.asarray([seen], dtype=object))]
    found = [part.interpolate((number + 0.5) * step)
             for part in parts for number in range(min(int(part.length // step), _MOST_DISCS))]
    longest = max(parts, key=lambda part: part.length, default=None)
    if not found and longest is not None:
        found = [longest.interpolate(0.5, normalized=True)]
    return [(point.x, point.y) for point in found]


def draw_disc(
    axes: Any, x: float, y: float, look: VerdictLook, *, radius: float, radius_pt: float, unit_pt: float, zorder: float
) -> None:
    """Draws the disc of a verdict; `radius` is in the unit of the axes, `radius_pt` the same in points."""
    axes.add_patch(Ellipse((x, y), 2 * radius, 2 * radius, facecolor=look.ground, edgecolor=look.color,
                           linewidth=1.6 * unit_pt, zorder=zorder))
    if look.is_barred:
        d = radius * 0.7
        axes.plot([x - d, x + d], [y + d, y - d], color=look.color, linewidth=1.6 * unit_pt, zorder=zorder + 0.01)
        return
    size = radius_pt * 1.45
    write(axes, x, y - size * 0.36 * radius / radius_pt, look.glyph, size_pt=size, weight=600, color=look.color,
          zorder=zorder + 0.01, ha="center")


def draw_verdict(
    axes: Any, verdict: str, place: tuple[float, float, float], *, theme: str, unit_pt: float
) -> None:
    """Draws the swatch of a verdict: `place` is left, middle and right in points."""
    left, middle, right = place
    look = verdict_look(verdict, theme)
    if look.rails:
        rail = Stroke("rail", look.color, 2.0, dash=look.dash, cap="butt")
        stroke_lines(axes, [((left, middle + side * 6.5 * unit_pt), (right, middle + side * 6.5 * unit_pt))
                            for side in (1, -1)], rail, unit_pt=unit_pt, zorder=61)
    radius = 6.8 * unit_pt
    draw_disc(axes, (left + right) / 2, middle, look, radius=radius, radius_pt=radius, unit_pt=unit_pt, zorder=61.5)
