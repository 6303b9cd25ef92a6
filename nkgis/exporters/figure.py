"""Maps as pictures and vector files: the scene of the screen drawn on paper, as PNG, TIFF, PDF or SVG."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import isfinite, sqrt
from pathlib import Path
from threading import Lock
from typing import Any

import geopandas as gpd
import matplotlib as mpl
import numpy as np

from nkgis.cartography.scene import MapScene
from nkgis.errors import InputError
from nkgis.exporters.figure_canvas import MM_PT
from nkgis.exporters.figure_drawn import Key
from nkgis.exporters.figure_map import plain_map
from nkgis.exporters.figure_projection import aspect_of
from nkgis.exporters.figure_svg import with_fonts
from nkgis.exporters.handout import source_date
from nkgis.exporters.sheet import sheet_figure
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

TEMPLATES = ("map", "sheet")
RASTERS = (".png", ".tiff", ".tif")
FORMATS = (*RASTERS, ".pdf", ".svg")
DEFAULT_PX, DEFAULT_DPI = (1600.0, 1000.0), 150
DEFAULT_MM = 240.0
SVG_TEXT_SHARE = 0.88
"""Share of the room that long lines of an SVG take, because a program without the fonts draws them wider."""
VECTOR_DPI = 250
"""Dots per inch of what is painted as a picture into a PDF or SVG: large layers."""
_SETTINGS = {
    "pdf.fonttype": 3,  # type 42 cannot hold the outlines of the CJK fonts; 3 draws right and its text extracts
    "svg.fonttype": "none",  # text stays text: it can be searched, edited and translated
    "svg.hashsalt": "nkgis",  # the same ids in every run
    "path.simplify": True,
    "axes.unicode_minus": True,
    "text.usetex": False,
}
_MOST_PX, _MOST_AREA_PX, _LEAST_PT, _MOST_MM = 30_000, 250e6, 60.0, 5000.0
_LOCK = Lock()
"""Held while drawing: the settings of matplotlib belong to the whole process."""


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
    and credits, "sheet" a page with title, key figures and foot. `highlighted` routes stand out.
    Raises InputError for an unknown template or format, or a size that cannot be drawn.
    """
    kind = template or "map"
    if kind not in TEMPLATES:
        raise InputError(f"--template {kind}: there is no such template; use one of {', '.join(TEMPLATES)}.")
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise InputError(f"{path.name}: a figure is written as one of {', '.join(FORMATS)}.")
    wide, high = paper_size_pt(scene, suffix, kind, size=size, dpi=dpi)
    progress.step(0, 3, "Drawing the map")
    share = SVG_TEXT_SHARE if suffix == ".svg" else 1.0
    settings = {"savefig.dpi": dpi if suffix in RASTERS else max(dpi, VECTOR_DPI)}
    with drawing(**settings):
        if kind == "sheet":
            figure = sheet_figure(scene, frames, wide, high, highlighted=highlighted, routes=routes or {},
                                  measurements=measurements or {}, method=method, today=situation_date(),
                                  text_share=share)
        else:
            figure = plain_map(scene, frames, wide, high, highlighted, text_share=share)
        progress.step(1, 3, "Writing the figure")
        _save(figure, path, suffix, dpi=dpi, title=scene.name)
    progress.step(3, 3, "Writing the figure")


@contextmanager
def drawing(**settings: object) -> Iterator[None]:
    """Lets one thread alone draw figures inside the block, with the settings of every export and some of its own."""
    with _LOCK, mpl.rc_context({**_SETTINGS, **settings}):
        yield


def picture_of(figure: Any, dpi: float) -> Any:
    """Returns a figure as a picture of Pillow's without transparency."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    figure.set_dpi(dpi)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")


def paper_size_pt(
    scene: MapScene, suffix: str, template: str, *, size: tuple[float, float] | None, dpi: int
) -> tuple[float, float]:
    """Returns the size of the paper in points; InputError when it cannot be drawn."""
    if not 20 <= dpi <= 2400:
        raise InputError(f"--dpi {dpi}: use a number from 20 to 2400.")
    if size is not None and not all(isfinite(side) and side > 0 for side in size):
        raise InputError(f"--size {size[0]:g}x{size[1]:g}: both sides must be more than zero.")
    if suffix in RASTERS:
        wide_px, high_px = size or _default_px(scene, template, dpi)
        if max(wide_px, high_px) > _MOST_PX or wide_px * high_px > _MOST_AREA_PX:
            raise InputError(f"--size {wide_px:g}x{high_px:g}: a picture has at most {_MOST_PX} pixels a side and "
                             f"{_MOST_AREA_PX / 1e6:.0f} million in all.")
        wide, high = round(wide_px) * 72 / dpi, round(high_px) * 72 / dpi
    else:
        wide_mm, high_mm = size or ((210.0, 297.0) if template == "sheet" else _default_mm(scene))
        if max(wide_mm, high_mm) > _MOST_MM:
            raise InputError(f"--size {wide_mm:g}x{high_mm:g}: a sheet has at most {_MOST_MM:.0f} mm a side.")
        wide, high = wide_mm * MM_PT, high_mm * MM_PT
    if min(wide, high) < _LEAST_PT:
        raise InputError("--size is too small for a map: give at least 22 mm, or 130 pixels at 150 dpi, a side.")
    return wide, high


def _default_px(scene: MapScene, template: str, dpi: int) -> tuple[float, float]:
    """Returns the default size of a picture: a sheet as on paper, a map of 1600 x 1000 pixels at 150 dpi.

    The map is turned as the view is.
    """
    if template == "sheet":
        return 210.0 / 25.4 * dpi, 297.0 / 25.4 * dpi
    share = dpi / DEFAULT_DPI  # the same paper, with more or fewer dots
    area, aspect = DEFAULT_PX[0] * DEFAULT_PX[1] * share**2, min(1.9, max(0.62, aspect_of(scene.view)))
    return round(sqrt(area * aspect)), round(sqrt(area / aspect))


def _default_mm(scene: MapScene) -> tuple[float, float]:
    """Returns the default size of a vector map in millimetres."""
    aspect = min(1.9, max(0.62, aspect_of(scene.view)))
    return (DEFAULT_MM, DEFAULT_MM / aspect) if aspect >= 1 else (DEFAULT_MM * aspect, DEFAULT_MM)


def situation_date() -> str:
    """Returns the date that stands on a sheet: SOURCE_DATE_EPOCH when set, else today, in UTC."""
    return source_date().date().isoformat()


def _save(figure: Any, path: Path, suffix: str, *, dpi: int, title: str) -> None:
    """Writes the figure; dates in the file follow SOURCE_DATE_EPOCH, which matplotlib reads for PDF and SVG."""
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in title).split())
    about: dict[str, Any] = {"Title": plain[:200] or "nkgis", "Creator": "nkgis"}
    if suffix in (".tiff", ".tif"):
        _save_tiff(figure, path, dpi, about["Title"])
        return
    if suffix == ".png":
        about["Software"] = "nkgis"
    elif suffix == ".pdf":
        about["Producer"] = "nkgis"
    figure.savefig(path, format=suffix[1:], dpi=dpi, metadata=about, facecolor=figure.get_facecolor())
    if suffix == ".svg":
        path.write_text(with_fonts(path.read_text("utf-8")), "utf-8", newline="\n")


def _save_tiff(figure: Any, path: Path, dpi: int, title: str) -> None:
    """Writes a TIFF without transparency, packed by LZW, that says its dots per inch and its date.

    It has no georeference: the map has furniture around it, and its projection is told in words.
    """
    from PIL import TiffImagePlugin

    picture = picture_of(figure, dpi)
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270], tags[305] = title, "nkgis"
    tags[306] = source_date().strftime("%Y:%m:%d %H:%M:%S")
    picture.save(path, format="TIFF", compression="tiff_lzw", dpi=(dpi, dpi), tiffinfo=tags)
