"""The legend of a sheet: only what is visible, as large as its box allows, no letters below the template's least."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from nkgis.cartography.legend import LegendEntry
from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_furniture import Box
from nkgis.exporters.figure_legend import draw_legend, entries_on_map, legend_size
from nkgis.exporters.figure_map import with_crossings
from nkgis.exporters.sheets.plan import Template

_HEAD_PX, _TEXT_PX, _FEWEST = 10.5, 11.5, 4


@dataclass(frozen=True, slots=True)
class LegendFit:
    """Is the entries of a legend with points per pixel and columns, and how many signs have no line of their own."""

    entries: tuple[LegendEntry, ...]
    unit_pt: float
    columns: int
    size_pt: tuple[float, float]
    merged: int = 0


def fitted_legend(
    canvas: Canvas, drawn: Drawn, template: Template, *, scale: float, room: tuple[float, float], columns: int = 1
) -> LegendFit | None:
    """Returns the largest legend that fits a room of that width and height in points, None when nothing is to name.

    The least needed entries are merged only where there are more than the template's lines or no room for them; on a
    slide they are not mentioned.
    """
    there = with_crossings(canvas, drawn)
    full = template.legend_unit * scale
    least = min(full, template.least_pt * scale / template.letters / (_TEXT_PX if template.is_slide else _HEAD_PX))
    every = len(entries_on_map(canvas.scene, there, zoom=canvas.zoom, most=999))
    if not every:
        return None
    for most in range(min(every, template.legend_rows * columns), _FEWEST - 1 if every > _FEWEST else every - 1, -1):
        entries = entries_on_map(canvas.scene, there, zoom=canvas.zoom, most=most + template.is_slide,
                                  few=template.is_slide)
        if template.is_slide:
            entries = [replace(entry, group="") for entry in entries if entry.kind != "none"]
        named = sum(entry.kind != "none" for entry in entries)
        for unit in (full, (full + least) / 2, least):
            for count in range(-(-len(entries) // template.legend_rows), columns + 1):
                size = legend_size(entries, unit, columns=count)
                if size[0] <= room[0] * 1.02 and size[1] <= room[1]:
                    return LegendFit(tuple(entries), unit, count, size, every - named)
    return None


def draw_fitted(
    page: Any, fit: LegendFit, box: Box, canvas: Canvas, *, framed: bool, chips: Collection[str] = ()
) -> None:
    """Draws a legend into the upper left of its box (points of the axes); `chips` are modes with a chip on the map."""
    left, _, right, top = box
    wide = right - left if fit.columns == 1 or framed else min(right - left, fit.size_pt[0] * 1.15)
    draw_legend(page, fit.entries, (left, box[1], left + wide, top), theme=canvas.theme.name, unit_pt=fit.unit_pt,
                zoom=canvas.zoom, columns=fit.columns, framed=framed, chips=chips)
