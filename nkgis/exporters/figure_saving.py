"""How a figure becomes a file: the settings of its drawing, and PNG, TIFF, PDF and SVG."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

import matplotlib as mpl
import numpy as np

from nkgis.exporters.figure_paper import RASTERS
from nkgis.exporters.figure_svg import with_fonts
from nkgis.exporters.handout import source_date

FORMATS = (*RASTERS, ".pdf", ".svg")
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
    "text.hinting": "no_hinting",  # lines are as long at 96 dots per inch as on paper
}
_LOCK = Lock()
"""Held while drawing: the settings of matplotlib belong to the whole process."""


@contextmanager
def drawing(**settings: object) -> Iterator[None]:
    """Lets one thread alone draw figures inside the block, with the settings of every export and some of its own."""
    with _LOCK, mpl.rc_context({**_SETTINGS, **settings}):
        yield


def drawing_settings(suffix: str, dpi: int) -> dict[str, object]:
    """Returns the settings of its own that a figure of a format has while it is drawn."""
    return {"savefig.dpi": dpi if suffix in RASTERS else max(dpi, VECTOR_DPI)}


def picture_of(figure: Any, dpi: float) -> Any:
    """Returns a figure as a picture of Pillow's without transparency."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    figure.set_dpi(dpi)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")


def text_share(suffix: str) -> float:
    """Returns the share of the room that long lines take in a format."""
    return SVG_TEXT_SHARE if suffix == ".svg" else 1.0


def situation_date() -> str:
    """Returns the date that stands on a sheet: SOURCE_DATE_EPOCH when set, else today, in UTC."""
    return source_date().date().isoformat()


def save_figure(figure: Any, path: Path, suffix: str, *, dpi: int, title: str) -> None:
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
    made = BytesIO()  # libtiff itself would write to stderr where the disk is full
    picture.save(made, format="TIFF", compression="tiff_lzw", dpi=(dpi, dpi), tiffinfo=tags)
    path.write_bytes(made.getbuffer())
