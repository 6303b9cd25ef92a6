"""`nkgis export`: what a presenter or an analyst takes away, by file extension."""

import argparse
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from nkgis.app.export_options import ExportOptions
from nkgis.app.export_views import with_story, with_views_in
from nkgis.app.exports import export_workspace
from nkgis.app.operations import workspace_of
from nkgis.app.workspace import Workspace
from nkgis.cli.common import add_clock, existing, progress_of, say, say_rejected, with_clock
from nkgis.cli.scenarios import add_scenario, in_scenario
from nkgis.cli.sequences import add_sequence, for_film, sequence_of
from nkgis.cli.sheets import add_sheet, answer, with_sheet
from nkgis.errors import InputError
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
    value = int(text)
    if not 30 <= value <= 1200:
        raise argparse.ArgumentTypeError(f"{text} is not from 30 to 1200")
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


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "export", allow_abbrev=False, help="write a picture, page, table or data file",
        description="Writes png, tiff, pdf, svg, html, csv, json, xlsx, gpkg, geojson, parquet, kml, pptx, gif or mp4, "
                    "told by the extension: what is shown, or the routes that are named. A pptx that is there is "
                    "updated.",
    )
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE",
                     help="a project or data files; none means the bundled project")
    sub.add_argument("--out", metavar="F.EXT", help="the file; needed unless --preflight asks alone")
    sub.add_argument("--size", type=size, metavar="WxH", help="pixels for pictures, millimetres for pdf and svg")
    sub.add_argument("--dpi", type=dots, metavar="N", help="dots per inch of pictures, 150 when left out")
    sub.add_argument("--template", metavar="T",
                     help="map, briefing (A4), landscape (A3), slide (16:9) or poster (A1), for pictures, pdf and svg; "
                          "sheet is the briefing; strip for --route ID …; strip-book, pages along one route, for pdf")
    sub.add_argument("--route", action="append", default=[], nargs="+", metavar="ID", help="only these routes")
    sub.add_argument("--bounds", type=bounds, metavar="W,S,E,N",
                     help="what the map shows, in degrees, or seen: what it showed when the project was saved")
    sub.add_argument("--view", action="append", default=[], nargs="+", metavar="ID",
                     help="a view of the project instead of what it shows; `nkgis views` lists them")
    add_scenario(sub)
    sub.add_argument("--lang", choices=LANGUAGES, help="language of names and words, else the view's or English")
    sub.add_argument("--theme", choices=("light", "dark"), help="colours, else the view's or light")
    add_clock(sub)
    add_sequence(sub)
    add_sheet(sub)
    sub.add_argument("--page-km", type=page_km, metavar="N", help="kilometres on a page of a strip-book")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the export; returns 0, or 3 when features were rejected."""
    progress = progress_of(arguments)
    sequence = sequence_of(arguments)
    options = ExportOptions(
        size=arguments.size, template=arguments.template, theme=arguments.theme or "light",
        routes=named(arguments.route), views=named(arguments.view), sequence=sequence,
        page_km=arguments.page_km,
    )
    if arguments.out is None and not arguments.preflight:
        raise InputError("--out is missing; name the file to write, for example --out map.png.")
    workspace = with_clock(workspace_of(existing(arguments.files), progress=progress), arguments)
    options = with_story(workspace.project, Path(arguments.out), options)
    if arguments.bounds is not None:
        known = workspace.project
        options = replace(options, bounds=known.seen or known.view if arguments.bounds == "seen" else arguments.bounds)
    options = with_sheet(arguments, workspace, options)
    if options.views or sequence is not None:
        workspace = _with_views(arguments, workspace, options.bounds)
    if sequence is not None:  # each frame of a film has its own clock and scenario
        workspace = for_film(arguments, workspace)
    elif not options.views:
        workspace, options = in_scenario(arguments, workspace, options)
    if arguments.out is None or (arguments.preflight and arguments.format == "json"):
        suffix = Path(arguments.out).suffix.lower() if arguments.out else ".pdf"
        found = answer(arguments, workspace, options, suffix, progress)
        if arguments.out is None:
            return found
    written = export_workspace(workspace, Path(arguments.out), options=options, progress=progress)
    say(arguments, [f"written: {path}" for path in written])
    say_rejected(arguments, workspace.rejected)
    return 3 if workspace.rejected else 0


def named(groups: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Returns the words of an option that may come again and take several."""
    return tuple(word for group in groups for word in group)


def _with_views(arguments: argparse.Namespace, workspace: Workspace, framed: Bounds | None) -> Workspace:
    """Returns the workspace with its views changed by what the options say beside them."""
    clock = workspace.project.clock if arguments.situation or arguments.knowledge else None
    return with_views_in(workspace, scenario=arguments.scenario, clock=clock, language=arguments.lang,
                         theme=arguments.theme, bounds=framed)
