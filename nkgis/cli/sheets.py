"""The options of `nkgis export` that make a finished sheet, and what its preflight says."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from nkgis.app.export_options import ExportOptions
from nkgis.app.sheets import is_sheet, preflight
from nkgis.app.workspace import Workspace
from nkgis.cartography.wording import speaking
from nkgis.cli.common import put, say
from nkgis.errors import InputError
from nkgis.model.sheet_choices import ALIASES, LONGEST, PARTS, Extent, SheetChoices
from nkgis.progress import Progress

if TYPE_CHECKING:
    from nkgis.exporters.preflight.fault import Fault

_EXTENTS = ("view", "whole", "route")


def parts(text: str) -> tuple[str, ...]:
    """Returns the names of parts in a list with commas, for argparse."""
    found = tuple(part.strip() for part in text.split(",") if part.strip())
    unknown = [part for part in found if part not in PARTS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]} is no part of a sheet; the parts are {', '.join(PARTS)}")
    return found


def heading(text: str) -> str:
    """Returns a title that is not too long, for argparse."""
    if len(text) > LONGEST:
        raise argparse.ArgumentTypeError(f"it has {len(text)} characters; at most {LONGEST} are taken")
    return text


def add_sheet(sub: argparse.ArgumentParser) -> None:
    """Adds the options to the command."""
    group = sub.add_argument_group(
        "finished sheets (--template briefing, landscape, slide or poster)",
        "What is left out is as the project remembers from its last sheet in the window.",
    )
    group.add_argument("--title", type=heading, metavar="TEXT", help="the title; the name of the route when left out")
    group.add_argument("--finding", type=heading, metavar="TEXT",
                       help="the line below the title; on a slide the line below the finding")
    group.add_argument("--extent", choices=_EXTENTS, help="what the map shows")
    group.add_argument("--without", type=parts, action="append", metavar="PARTS",
                       help=f"leave out parts: {', '.join(PARTS)}")
    group.add_argument("--preflight", action="store_true",
                       help="say what is wrong with the sheet and write nothing unless --out is given; exit 3 when "
                            "there are faults")
    group.add_argument("--format", choices=("text", "json"), help="how --preflight answers, text when left out")


def with_sheet(arguments: argparse.Namespace, workspace: Workspace, options: ExportOptions) -> ExportOptions:
    """Returns the options with the choices of the command line over those of the project.

    Raises InputError for an option of a sheet where none is made.
    """
    if arguments.preflight and options.template is None:
        options = replace(options, template=workspace.project.sheet.template)
    if not is_sheet(options.template):
        given = [name for name in ("title", "finding", "extent", "without") if getattr(arguments, name) is not None]
        if given or arguments.preflight:
            name = given[0] if given else "preflight"
            raise InputError(f"--{name} belongs to a finished sheet; add --template briefing, landscape, slide "
                             "or poster.")
        return replace(options, language=arguments.lang or "en", dpi=arguments.dpi or 150)
    saved = workspace.project.sheet
    if options.views:  # a view has its own extent, route and language
        saved = replace(saved, title="", finding="", routes=(), extent=Extent.UNCHOSEN, language="")
    elif options.routes and set(options.routes) != set(saved.routes):
        saved = replace(saved, title="", finding="", routes=options.routes, extent=Extent.UNCHOSEN)
    if options.bounds is not None:
        saved = replace(saved, extent=Extent.VIEW)
    choices = SheetChoices(
        template=ALIASES.get(options.template or "", options.template or ""),
        title=saved.title if arguments.title is None else arguments.title,
        finding=saved.finding if arguments.finding is None else arguments.finding,
        extent=saved.extent if arguments.extent is None else Extent(arguments.extent),
        bookmark=saved.bookmark, routes=saved.routes,
        without=saved.without if arguments.without is None else tuple(dict.fromkeys(chain(*arguments.without))),
        language=arguments.lang or saved.language, format=saved.format, dpi=arguments.dpi or saved.dpi,
    )
    return replace(options, sheet=choices, language=choices.language or "en", dpi=choices.dpi,
                   template=choices.template, told=lambda faults: say(arguments, told_lines(faults)))


def told_lines(faults: Sequence["Fault"]) -> list[str]:
    """Returns what the preflight found, a line each; English, as everything on stderr."""
    with speaking("en"):
        return [f"preflight: {fault.severity.value}: {fault.text}" for fault in faults]


def answer(
    arguments: argparse.Namespace, workspace: Workspace, options: ExportOptions, suffix: str, progress: Progress
) -> int:
    """Looks over the sheet without writing it; returns 3 when there are faults, else 0."""
    from nkgis.exporters.preflight.fault import Severity

    faults = preflight(workspace, suffix, options=options, progress=progress)
    if arguments.format == "json":
        document = {"kind": "nkgis-preflight", "version": 1, "template": options.template,
                    "faults": [fault.plain() for fault in faults]}
        put(json.dumps(document, ensure_ascii=False, indent=1) + "\n", None)
    else:
        sys.stderr.write("".join(f"nkgis: {line}\n" for line in told_lines(faults) or ["preflight: no fault"]))
    return 3 if any(fault.severity is Severity.FAULT for fault in faults) else 0
