"""`nkgis network`: what the networks of a project are made of, and where their joints are at fault."""

import argparse
from typing import Any

from nkgis.cli.common import existing, progress_of, put
from nkgis.cli.route import modes
from nkgis.exporters.network_answers import network_geojson, network_json, network_text
from nkgis.exporters.passports import json_text
from nkgis.model.kinds import Mode


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "network", allow_abbrev=False, help="say what a network is made of and what is wrong with its joints",
        description="Counts nodes, edges and transfers, and lists the faults of connectivity: ends that miss a line by "
        "more than the tolerance, and lines that are drawn twice, each with its place, distance and both lines.",
    )
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE", help="whose lines; none means the bundled project")
    sub.add_argument("--mode", type=modes, default=(Mode.RAIL, Mode.ROAD, Mode.SEA), metavar="rail,road,sea")
    sub.add_argument("--tolerance", type=float, default=250.0, metavar="M", help="metres within which ends join lines")
    sub.add_argument("--format", choices=("table", "json", "geojson"), default="table")
    sub.add_argument("--out", metavar="F", help="a file for the result")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the network's make-up; returns 0, or 3 when a joint is at fault."""
    from nkgis.app.network_questions import network_for
    from nkgis.app.operations import workspace_of

    workspace = workspace_of(existing(arguments.files), progress=progress_of(arguments))
    network = network_for(workspace, arguments.mode, tolerance_m=arguments.tolerance)
    if arguments.format == "json":
        put(json_text(network_json(network)), arguments.out)
    elif arguments.format == "geojson":
        put(json_text(network_geojson(network)), arguments.out)
    else:
        put(network_text(network), arguments.out)
    return 3 if any(fault.kind.value == "far-snap" for fault in network.faults) else 0
