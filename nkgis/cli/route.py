"""`nkgis route`: the best way on the networks, or why there is none."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nkgis.cli.common import existing, progress_of, put, say
from nkgis.errors import InputError
from nkgis.exporters.passports import json_text
from nkgis.exporters.paths import answer_json, path_geojson, path_json, path_text
from nkgis.io.costs import read_costs
from nkgis.io.events import checked_date
from nkgis.io.scenarios import read_scenarios
from nkgis.model.costs import CostTable
from nkgis.model.kinds import Mode
from nkgis.model.path import Minimise, Wish
from nkgis.model.scenario import Scenario

if TYPE_CHECKING:
    from nkgis.app.routing import Asked

MODES = ("rail", "road", "sea", "gas", "oil", "power")
MOST_ALTERNATIVES = 10


def modes(text: str) -> tuple[Mode, ...]:
    """Returns modes with commas between, for argparse."""
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in MODES]
    if unknown or not names:
        raise argparse.ArgumentTypeError(f"{text} is no list of modes; use {', '.join(MODES)} with commas between")
    return tuple(dict.fromkeys(Mode(name) for name in names))


def country(text: str) -> str:
    """Returns an ISO 3166-1 alpha-2 code, for argparse."""
    code = text.strip().upper()
    if len(code) != 2 or not code.isascii() or not code.isalpha():
        raise argparse.ArgumentTypeError(f"{text} is no country code of two letters, such as KP")
    return code


def several(text: str) -> int:
    """Returns how many ways are asked for, for argparse."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_ALTERNATIVES:
        raise argparse.ArgumentTypeError(f"{text} is not from 1 to {MOST_ALTERNATIVES}")
    return int(text)


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "route", allow_abbrev=False, help="find the best way on the railways, roads and sea links",
        description="Finds the best way between two places, its legs, borders, breaks of gauge and what they take, "
        "or says what cuts it. FROM and TO are names in any language, ids, or lon,lat.",
    )
    sub.add_argument("start", metavar="FROM")
    sub.add_argument("goal", metavar="TO")
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE", help="whose lines; none means the bundled project")
    add_options(sub)
    sub.add_argument("--scenario", default="today", metavar="S", help="`nkgis catalog` lists them")
    sub.add_argument("--via", action="append", default=[], metavar="P", nargs="+", help="places on the way, in order")
    sub.add_argument("--alternatives", type=several, default=1, metavar="K", help="up to K ways that differ")
    sub.add_argument("--format", choices=("table", "json", "geojson"), default="table")
    return sub


def add_options(sub: argparse.ArgumentParser) -> None:
    """Adds the options that every question to the networks has."""
    sub.add_argument("--mode", type=modes, action="append", metavar="rail,road,sea",
                     help="what to travel by; gas, oil and power are networks of their own")
    sub.add_argument("--minimise", choices=[one.value for one in Minimise], default=Minimise.DISTANCE.value)
    sub.add_argument("--avoid", type=country, action="append", nargs="+", default=[], metavar="CC")
    sub.add_argument("--cargo", metavar="C", help="what is carried, for the sanctions")
    sub.add_argument("--date", metavar="D", help="statuses and rules of that day: 2013, 2013-09 or 2013-09-22")
    sub.add_argument("--scenarios", metavar="F", help="a JSON file with scenarios of your own")
    sub.add_argument("--costs", metavar="F", help="a CSV file of costs with the columns of layers/costs.csv")
    sub.add_argument("--out", metavar="F", help="a file for the result")


def wish_of(arguments: argparse.Namespace, start: str, goal: str = "", via: Sequence[str] = ()) -> Wish:
    """Returns what the arguments ask for; InputError for a date that is none."""
    travel = tuple(dict.fromkeys(mode for row in arguments.mode or [(Mode.RAIL,)] for mode in row))
    avoid = tuple(dict.fromkeys(code for row in arguments.avoid for code in row))
    return Wish(start, goal, travel, Minimise(arguments.minimise), tuple(via), avoid, arguments.cargo,
                checked_date(arguments.date), getattr(arguments, "scenario", "today"))


def own_tables(arguments: argparse.Namespace) -> tuple[tuple[Scenario, ...], CostTable | None]:
    """Returns the scenarios and costs of the files that the arguments name."""
    scenarios = read_scenarios(*existing([arguments.scenarios])) if arguments.scenarios else ()
    return scenarios, read_costs(*existing([arguments.costs])) if arguments.costs else None


def asked_of(arguments: argparse.Namespace, wish: Wish, files: Sequence[str]) -> Asked:
    """Returns the network that is asked, with its places and situation."""
    from nkgis.app.operations import workspace_of
    from nkgis.app.routing import asked
    from nkgis.app.sanctions_on_paths import screen

    scenarios, costs = own_tables(arguments)
    workspace = workspace_of(existing(files), progress=progress_of(arguments))
    return asked(workspace, wish, scenarios=scenarios, costs=costs, screen=screen(workspace, wish.cargo))


def run(arguments: argparse.Namespace) -> int:
    """Writes the path; returns 0 whether there is one or not."""
    from nkgis.app.routing import find_paths

    if arguments.files and Path(arguments.start).exists():
        raise InputError(f"{arguments.start} is a file; write FROM and TO first, then the files.")
    wish = wish_of(arguments, arguments.start, arguments.goal, [place for row in arguments.via for place in row])
    paths = find_paths(asked_of(arguments, wish, arguments.files), wish, count=arguments.alternatives,
                       progress=progress_of(arguments))
    if arguments.alternatives > len(paths) and paths[0].found:
        say(arguments, [f"{len(paths)} way{'s' if len(paths) > 1 else ''} found that differ"])
    if arguments.format == "json":
        more = {"alternatives": [answer_json(path) for path in paths[1:]]} if arguments.alternatives > 1 else {}
        put(json_text({**path_json(paths[0], wish), **more}), arguments.out)
    elif arguments.format == "geojson":
        put(json_text(path_geojson(paths, wish)), arguments.out)
    else:
        put("\n".join(path_text(path, wish) for path in paths), arguments.out)
    return 0
