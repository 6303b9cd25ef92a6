"""`nkgis export`: what a presenter or an analyst takes away, by file extension."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from nkgis.app.export_options import ExportOptions
from nkgis.app.export_views import with_story, with_views_in
from nkgis.app.exports import export_workspace
from nkgis.app.operations import workspace_of
from nkgis.app.workspace import Workspace
from nkgis.cli.common import existing, progress_of, say, say_rejected, with_clock
from nkgis.cli.export_arguments import add_export
from nkgis.cli.export_fitting import check_fit
from nkgis.cli.scenarios import in_scenario
from nkgis.cli.sequences import for_film, sequence_of
from nkgis.cli.sheets import answer, with_sheet
from nkgis.errors import InputError
from nkgis.model.project import Bounds


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    return add_export(commands)


def run(arguments: argparse.Namespace) -> int:
    """Writes the export; returns 0, or 3 when features were rejected."""
    progress = progress_of(arguments)
    if arguments.out is None and not arguments.preflight:
        raise InputError("--out is missing; name the file to write, for example --out map.png.")
    out = Path(arguments.out or "sheet.pdf")  # a preflight alone is of the sheet as a PDF
    sequence = sequence_of(arguments, out)
    check_fit(arguments, out)
    options = ExportOptions(
        size=arguments.size, template=arguments.template, theme=arguments.theme or "light",
        routes=named(arguments.route), views=named(arguments.view), sequence=sequence,
        page_km=arguments.page_km,
    )
    workspace = with_clock(workspace_of(existing(arguments.files), progress=progress), arguments)
    if not arguments.whole:
        options = with_story(workspace.project, out, options)
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
        found = answer(arguments, workspace, options, out.suffix.lower(), progress)
        if arguments.out is None:
            return found
    written = export_workspace(workspace, out, options=options, progress=progress)
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
