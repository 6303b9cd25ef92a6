"""`nkgis reach`: how far one gets on the networks within a distance, a time or a cost."""

import argparse
from typing import Any

from nkgis.cli.common import positive, put
from nkgis.cli.route import add_options, asked_of, wish_of
from nkgis.exporters.network_answers import reached_geojson, reached_json, reached_text
from nkgis.exporters.passports import json_text
from nkgis.model.path import Minimise


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "reach", allow_abbrev=False, help="find all that is reached within a distance, time or cost",
        description="Finds the places and stretches that are reached from a place within a limit.",
    )
    sub.add_argument("start", metavar="FROM")
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE", help="whose lines; none means the bundled project")
    sub.add_argument("--within", type=positive, required=True, metavar="V", help="kilometres, hours or USD/t")
    add_options(sub)
    sub.add_argument("--scenario", default="today", metavar="S", help="`nkgis catalog` lists them")
    sub.add_argument("--format", choices=("table", "json", "geojson"), default="table")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes what is reached; returns 0."""
    from nkgis.app.network_questions import reach_of

    wish = wish_of(arguments, arguments.start)
    limit = arguments.within * 1000 if wish.minimise is Minimise.DISTANCE else arguments.within
    found = reach_of(asked_of(arguments, wish, arguments.files), wish, limit)
    if arguments.format == "json":
        put(json_text(reached_json(found, wish.start, wish.minimise.value, limit)), arguments.out)
    elif arguments.format == "geojson":
        put(json_text(reached_geojson(found)), arguments.out)
    else:
        put(reached_text(found), arguments.out)
    return 0
