"""`nkgis matrix`: the best ways between origins and destinations."""

import argparse
from typing import Any

from nkgis.cli.common import progress_of, put
from nkgis.cli.route import add_options, asked_of, wish_of
from nkgis.exporters.network_answers import MATRIX_COLUMNS, matrix_csv, matrix_json, matrix_rows
from nkgis.exporters.passports import json_text
from nkgis.exporters.tables import aligned_text


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "matrix", allow_abbrev=False, help="find the best ways between many places",
        description="Finds length, hours and cost of the best way from each origin to each destination.",
    )
    sub.add_argument("--from", dest="origins", nargs="+", required=True, metavar="P")
    sub.add_argument("--to", dest="goals", nargs="+", metavar="P", help="none means the origins")
    sub.add_argument("--project", dest="files", nargs="+", default=[], metavar="PROJECT|FILE")
    add_options(sub)
    sub.add_argument("--scenario", default="today", metavar="S", help="`nkgis catalog` lists them")
    sub.add_argument("--format", choices=("table", "json", "csv"), default="table")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the matrix; returns 0."""
    from nkgis.app.network_questions import matrix_of

    origins, goals = arguments.origins, arguments.goals or arguments.origins
    wish = wish_of(arguments, origins[0])
    one = asked_of(arguments, wish, arguments.files)
    found = matrix_of(one, origins, goals, wish.minimise, progress=progress_of(arguments))
    if arguments.format == "json":
        put(json_text(matrix_json(origins, goals, found, wish.minimise.value)), arguments.out)
    elif arguments.format == "csv":
        put(matrix_csv(origins, goals, found), arguments.out)
    else:
        put(aligned_text(list(MATRIX_COLUMNS), matrix_rows(origins, goals, found), right=frozenset({2, 3, 4})),
            arguments.out)
    return 0
