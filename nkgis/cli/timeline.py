"""`nkgis timeline`: the dated events, the board of projects and the state of every feature at two clocks."""

import argparse
from typing import Any

from nkgis.app.clocks import cards, clock_of, events, states
from nkgis.app.operations import bundled_workspace
from nkgis.cli.common import add_clock, progress_of, put
from nkgis.exporters.passports import json_text
from nkgis.exporters.timeline import status_json, timeline_json, timeline_text
from nkgis.io.dates import checked_date


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "timeline", allow_abbrev=False, help="events, projects and states at a situation and a knowledge date",
        description="Lists the dated events, the board of the corridor projects and the state of every bundled feature "
        "on a situation date, as it was known on a knowledge date.",
    )
    add_clock(sub)
    sub.add_argument("--today", metavar="D", help="the day from which silence is counted without a situation date")
    sub.add_argument("--format", choices=("table", "json"), default="table")
    sub.add_argument("--out", metavar="F", help="write to a file instead of stdout")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the timeline; returns 0."""
    clock = clock_of(arguments.situation, arguments.knowledge)
    day = checked_date(arguments.today)
    rows = [status_json(one.id, one.name, one.layer_id, one.said)
            for one in states(bundled_workspace(progress=progress_of(arguments)), clock)]
    board = cards(clock, day=day)
    if arguments.format == "json":
        put(json_text(timeline_json(clock, events(clock), board, rows)), arguments.out)
    else:
        put(timeline_text(events(clock), board, rows), arguments.out)
    return 0
