"""Maps as pictures and vector files: the scene of the screen drawn on paper, as PNG, TIFF, PDF or SVG."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import geopandas as gpd

from nkgis.cartography.scene import MapScene
from nkgis.cartography.strip import TEMPLATES as STRIPS
from nkgis.errors import InputError
from nkgis.exporters.figure_drawn import Key
from nkgis.exporters.figure_map import plain_map
from nkgis.exporters.figure_paper import paper_size_pt
from nkgis.exporters.figure_saving import (
    FORMATS,
    drawing,
    drawing_settings,
    save_figure,
    situation_date,
    text_share,
)
from nkgis.exporters.sheets.subject import Subject
from nkgis.exporters.sheets.templates import NAMES, template_of
from nkgis.exporters.sheets.writing import write_sheet
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

TEMPLATES = ("map", *NAMES, *STRIPS)
"""Every template of an export; those of strips are drawn by `strip_figure` and `strip_book`."""


def write_figure(
    scene: MapScene,
    frames: Mapping[str, gpd.GeoDataFrame],
    path: Path,
    *,
    size: tuple[float, float] | None = None,
    dpi: int = 150,
    template: str | None = None,
    highlighted: Sequence[Key] = (),
    routes: Mapping[Key, Route] | None = None,
    measurements: Mapping[Key, Measurement] | None = None,
    method: Method | None = None,
    progress: Progress = SILENT,
) -> None:
    """Draws the scene into a file; the format is the suffix .png, .tiff, .pdf or .svg.

    `size` is pixels for pictures and millimetres for the others. The template "map" is the map with legend, scale bar
    and credits, the others are finished sheets as usual; `write_sheet` takes choices. `highlighted` routes stand out.
    Raises InputError for an unknown template or format, or a size that cannot be drawn.
    """
    if template is not None and template_of(template) is not None:
        subject = Subject(scene, frames, highlighted, routes or {}, measurements or {}, method, today=situation_date())
        write_sheet(subject, path, template, size=size, dpi=dpi, progress=progress)
        return
    kind = template or "map"
    if kind != "map":
        raise InputError(f"--template {kind}: there is no such template; use one of {', '.join(TEMPLATES)}.")
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise InputError(f"{path.name}: a figure is written as one of {', '.join(FORMATS)}.")
    wide, high = paper_size_pt(scene, suffix, kind, size=size, dpi=dpi)
    progress.step(0, 3, "Drawing the map")
    with drawing(**drawing_settings(suffix, dpi)):
        figure = plain_map(scene, frames, wide, high, highlighted, text_share=text_share(suffix))
        progress.step(1, 3, "Writing the figure")
        save_figure(figure, path, suffix, dpi=dpi, title=scene.name)
    progress.step(3, 3, "Writing the figure")
