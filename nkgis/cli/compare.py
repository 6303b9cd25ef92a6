"""`nkgis compare`: what two scenarios differ in, and why."""

import argparse
from typing import Any

from nkgis.cli.common import existing, progress_of, put
from nkgis.cli.route import add_options, own_tables, wish_of
from nkgis.errors import InputError
from nkgis.exporters.network_answers import differences_json, differences_text
from nkgis.exporters.passports import json_text


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "compare", allow_abbrev=False, help="compare two scenarios",
        description="Tells which stretches are gained, lost, faster, slower, cheaper or dearer from one scenario to "
        "another, by which patch, and how a path changes.",
    )
    sub.add_argument("before", metavar="SCENARIO")
    sub.add_argument("after", metavar="SCENARIO")
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE", help="whose lines; none means the bundled project")
    sub.add_argument("--from", dest="start", default="", metavar="P", help="a path from here, in both scenarios")
    sub.add_argument("--to", dest="goal", default="", metavar="P")
    add_options(sub)
    sub.add_argument("--format", choices=("table", "json"), default="table")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the differences; returns 0."""
    from nkgis.app.network_questions import compare
    from nkgis.app.operations import workspace_of

    if bool(arguments.start) != bool(arguments.goal):
        raise InputError("--from and --to go together; give both or none.")
    wish = wish_of(arguments, arguments.start, arguments.goal)
    scenarios, costs = own_tables(arguments)
    workspace = workspace_of(existing(arguments.files), progress=progress_of(arguments))
    found = compare(workspace, wish, arguments.before, arguments.after, scenarios=scenarios, costs=costs)
    names = (found.before.id, found.after.id)
    if arguments.format == "json":
        put(json_text(differences_json(*names, found.changes, found.deltas, found.paths, found.series)), arguments.out)
    else:
        put(differences_text(found.deltas, found.paths, names), arguments.out)
    return 0
