"""Strips as pictures and vector files: PNG, TIFF, PDF or SVG, as high as they need or scaled to a size."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nkgis.cartography.diagram import Measure
from nkgis.cartography.strip.layout import StripLayout, strip_diagram
from nkgis.cartography.strip.values import Strip
from nkgis.cartography.style import style
from nkgis.errors import InputError
from nkgis.exporters.diagram_figure import draw_diagram, measure
from nkgis.exporters.figure_canvas import MM_PT, paper
from nkgis.exporters.figure_paper import RASTERS, sized_pt
from nkgis.exporters.figure_saving import FORMATS, drawing, drawing_settings, save_figure, text_share
from nkgis.progress import SILENT, Progress

UNIT_PT = 0.75
"""Points of a px on paper, where nobody asks for a size."""
DEFAULT_MM = 297.0
LEAST_PX = 900.0
"""The width in px that a strip is laid out for at least when it is scaled to a size."""
_TRIES = 60


def write_strip(
    strips: Sequence[Strip], path: Path, *, size: tuple[float, float] | None = None, dpi: int = 150,
    theme: str = "light", progress: Progress = SILENT,
) -> None:
    """Draws strips into a file; the format is the suffix .png, .tiff, .pdf or .svg.

    `size` is pixels for pictures and millimetres for the others; without it the strip is 297 mm wide and as high as it
    needs. Raises InputError for an unknown format or a size that cannot be drawn.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise InputError(f"{path.name}: a figure is written as one of {', '.join(FORMATS)}.")
    progress.step(0, 2, "Drawing the strip")
    with drawing(**drawing_settings(suffix, dpi)):
        layout, wide, high = _laid_out(strips, suffix, theme, size, dpi)
        unit = wide / layout.diagram.width_px
        figure, page = paper(wide, high, style().theme(theme).ui["base"])
        draw_diagram(page, layout.diagram, 0.0, high, unit, named=suffix == ".svg")
        progress.step(1, 2, "Writing the figure")
        save_figure(figure, path, suffix, dpi=dpi, title=" · ".join(one.name for one in strips))
    progress.step(2, 2, "Writing the figure")


def _laid_out(
    strips: Sequence[Strip], suffix: str, theme: str, size: tuple[float, float] | None, dpi: int
) -> tuple[StripLayout, float, float]:
    """Returns the strip with the width and height of its paper in points; InputError when it cannot be drawn."""
    ruler = measure_for(suffix)
    if size is not None:
        wide, high = sized_pt(suffix, size, dpi)
        return fitted_strip(strips, wide, high, measure=ruler, theme=theme), wide, high
    wide = DEFAULT_MM * MM_PT
    layout = strip_diagram(strips, width_px=wide / UNIT_PT, measure=ruler, theme=theme)
    high = layout.diagram.height_px * wide / layout.diagram.width_px
    wanted = (round(wide / 72 * dpi), round(high / 72 * dpi)) if suffix in RASTERS else (wide / MM_PT, high / MM_PT)
    return layout, *sized_pt(suffix, wanted, dpi)


def measure_for(suffix: str) -> Measure:
    """Returns how wide texts are taken to be in a format: more than they are where other fonts may stand in."""
    share = text_share(suffix)

    def wider(text: str, size_px: float, weight: int, italic: bool) -> float:
        return measure(text, size_px, weight, italic) / share

    return measure if share == 1.0 else wider


def fitted_strip(
    strips: Sequence[Strip], wide_pt: float, high_pt: float, *, measure: Measure, theme: str,
    least_px: float = LEAST_PX, **more: Any,
) -> StripLayout:
    """Returns the strip laid out so that its letters are as large as fit when it is as wide as the paper.

    `more` is what `strip_diagram` takes besides.
    """
    width = least_px
    layout = strip_diagram(strips, width_px=width, measure=measure, theme=theme, **more)
    for _ in range(_TRIES):
        need = layout.diagram.height_px * wide_pt / high_pt
        if need <= layout.diagram.width_px * (1 + 1e-9):
            break
        width = max(layout.diagram.width_px * 1.02, min(need, layout.diagram.width_px * 1.3))
        layout = strip_diagram(strips, width_px=width, measure=measure, theme=theme, **more)
    return layout
