"""`nkgis report`: the whole main job without a window."""

import argparse
import sys
from pathlib import Path
from typing import Any

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import report
from nkgis.app.operations import listed_routes, workspace_of
from nkgis.cartography.wording import LANGUAGES
from nkgis.cli.common import add_clock, existing, progress_of, say_rejected, with_clock
from nkgis.cli.measure import table_text
from nkgis.cli.scenarios import add_scenario, in_scenario


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "report", allow_abbrev=False, help="measure everything and write passports, page, map and sheet",
        description="Writes passports.json, passports.csv, report.html, map.png and sheet.pdf into a folder.",
    )
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE",
                     help="a project or data files; none means the bundled project")
    sub.add_argument("--out", required=True, metavar="DIR", help="the folder, made if it is not there")
    add_scenario(sub)
    sub.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the page, map and sheet")
    add_clock(sub)
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the report and says what was written on stderr; returns 0, or 3 when features were rejected."""
    progress = progress_of(arguments)
    workspace = with_clock(workspace_of(existing(arguments.files), progress=progress), arguments)
    workspace, options = in_scenario(arguments, workspace, ExportOptions(language=arguments.lang))
    written = report(workspace, Path(arguments.out), options=options, progress=progress)
    if not arguments.quiet:
        sys.stderr.write(table_text([measured for _, measured in listed_routes(workspace)], workspace.method))
        for path in written:
            sys.stderr.write(f"written: {path} ({path.stat().st_size / 1024:.0f} KiB)\n")
    say_rejected(arguments, workspace.rejected)
    return 3 if workspace.rejected else 0
