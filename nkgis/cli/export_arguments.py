"""The options of `nkgis export`, in groups: what is written, how it looks, sheets, strips and films."""

import argparse
import re
from typing import Any, Literal

from nkgis.cli.common import add_clock
from nkgis.cli.scenarios import add_scenario
from nkgis.cli.sequences import add_sequence
from nkgis.cli.sheets import add_sheet
from nkgis.io.bookmarks import is_on_earth
from nkgis.model.project import Bounds

LANGUAGES = ("en", "ru", "ko", "zh")
LARGEST = 20_000.0


def size(text: str) -> tuple[float, float]:
    """Returns WIDTHxHEIGHT as two numbers, for argparse."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text} is not WIDTHxHEIGHT, for example 1600x1000")
    width, height = float(match[1]), float(match[2])
    if not (10 <= width <= LARGEST and 10 <= height <= LARGEST):
        raise argparse.ArgumentTypeError(f"{text}: each side must be from 10 to {LARGEST:.0f}")
    return width, height


def page_km(text: str) -> float:
    """Returns the kilometres of a page, for argparse."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0.1 <= value <= 20_000:
        raise argparse.ArgumentTypeError(f"{text} is not from 0.1 to 20000 kilometres")
    return value


def dots(text: str) -> int:
    """Returns a resolution in dots per inch, for argparse."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if not 30 <= value <= 1200:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 30 to 1200")
    return value


def bounds(text: str) -> Bounds | Literal["seen"]:
    """Returns W,S,E,N in degrees, or the word seen, for argparse."""
    if text == "seen":
        return "seen"
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        west = south = east = north = float("nan")
    if not is_on_earth((west, south, east, north)):
        raise argparse.ArgumentTypeError(f"{text} is not W,S,E,N in degrees, for example 130,42,131.2,42.9")
    return west, south, east, north


def add_export(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "export", allow_abbrev=False, help="write a picture, page, table, film or data file",
        usage="%(prog)s [PROJECT|FILE ...] --out F.EXT [OPTION ...]",
        description="Writes png, tiff, pdf, svg, html, pptx, gif, mp4, csv, json, xlsx, gpkg, geojson, parquet or kml, "
                    "told by the extension: what is shown, or the routes that are named. A pptx that is there is "
                    "updated. An option that a format does not have is refused.",
    )
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE",
                     help="a project or data files; none means the bundled project")
    sub.add_argument("--out", metavar="F.EXT", help="the file; needed unless --preflight asks alone")
    _add_what(sub.add_argument_group("what is written"))
    _add_looks(sub.add_argument_group("how it looks"))
    add_sheet(sub)
    strips = sub.add_argument_group("strips (--template strip or strip-book, with --route)")
    strips.add_argument("--page-km", type=page_km, metavar="N",
                        help="kilometres on a page of a strip-book; ten pages at most when left out")
    add_sequence(sub)
    return sub


def _add_what(group: Any) -> None:
    group.add_argument("--route", action="append", default=[], nargs="+", metavar="ID",
                       help="only these routes in tables, data, strips and slides; a map marks them and is framed on "
                            "them")
    group.add_argument("--view", action="append", default=[], nargs="+", metavar="ID",
                       help="a view of the project instead of what it shows, several for pptx, gif and mp4; `nkgis "
                            "views` lists them")
    group.add_argument("--whole", action="store_true", default=None,
                       help="pptx: slides of the whole project, also where it has a story")
    add_scenario(group)
    add_clock(group)
    group.add_argument("--lang", choices=LANGUAGES, help="language of names and words, else the view's or English")


def _add_looks(group: Any) -> None:
    group.add_argument("--template", metavar="T",
                       help="png, tiff, pdf and svg: map (usual); briefing (A4; also sheet), landscape (A3), slide "
                            "(16:9) or poster (A1); strip; strip-book (pdf alone)")
    group.add_argument("--size", type=size, metavar="WxH",
                       help="pixels for png, tiff, gif and mp4, millimetres for pdf and svg")
    group.add_argument("--dpi", type=dots, metavar="N",
                       help="dots per inch of pictures and of what is painted in pdf and svg, 150 when left out")
    group.add_argument("--theme", choices=("light", "dark"),
                       help="colours of pictures, films, html, pptx, gpkg and kml, else the view's or light")
    group.add_argument("--bounds", type=bounds, metavar="W,S,E,N",
                       help="what the map of a picture, sheet, film, page or slide shows, in degrees, or seen: what it "
                            "showed when the project was saved")
