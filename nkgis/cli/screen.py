"""`nkgis screen`: what the sanctions regimes say of a cargo on a way on a date."""

import argparse
from typing import Any

from nkgis.app.screening import cargo_named, screened, way_named
from nkgis.cli.common import put
from nkgis.exporters.passports import json_text
from nkgis.exporters.screening import screening_json, screening_text
from nkgis.io.dates import today
from nkgis.io.rules import rule_book
from nkgis.model.sanctions import REGIMES


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "screen", allow_abbrev=False, help="the sanctions screen: may this cargo go this way on this date",
        description="Says what the UN, the US, the EU, the Republic of Korea, Japan and China have ruled of a cargo on "
        "a way on a date, with the deciding rules. A screening aid, not legal advice.",
    )
    sub.add_argument("--cargo", required=True, metavar="C", help="a cargo of `nkgis catalog`, such as coal or textiles")
    sub.add_argument("--origin", required=True, metavar="CC", help="country of origin of the goods, such as RU or KP")
    sub.add_argument("--destination", required=True, metavar="CC", help="country where the goods go")
    sub.add_argument("--route", metavar="ID",
                     help="a route, passage, crossing or project; `sea` is the open sea, and so is none")
    sub.add_argument("--actor", action="append", default=[], metavar="A",
                     help="who takes part: a kind of actor, such as listed-person, or a country; may be repeated")
    sub.add_argument("--regime", default="UN", type=_regime, choices=REGIMES, help="whose verdict comes first")
    sub.add_argument("--date", metavar="D", help="a day, month or year such as 2018; today when left out")
    sub.add_argument("--format", choices=("table", "json"), default="table")
    sub.add_argument("--out", metavar="F", help="write to a file instead of stdout")
    return sub


def _regime(text: str) -> str:
    """Returns the code of a regime; the Republic of Korea is often called ROK."""
    code = text.upper()
    return "KR" if code == "ROK" else code


def run(arguments: argparse.Namespace) -> int:
    """Writes the verdicts; returns 0."""
    cargo = cargo_named(arguments.cargo, rule_book().cargoes)
    way = way_named(arguments.route) if arguments.route is not None else None
    found = screened(arguments.cargo, arguments.origin, arguments.destination, way,
                     date=today() if arguments.date is None else arguments.date, actors=arguments.actor)
    if arguments.format == "json":
        document = screening_json(found, arguments.regime, cargo=cargo.id, route=way.id if way else arguments.route)
        put(json_text(document), arguments.out)
    else:
        put(screening_text(found, arguments.regime), arguments.out)
    return 0
