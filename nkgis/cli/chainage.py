"""`nkgis chainage`: the kilometre of a place on a route, the place at a kilometre, and the route in sections."""

import argparse
import sys
from typing import Any

from nkgis.app.operations import workspace_of
from nkgis.app.referencing import Mark, Referenced, csv_of, referenced
from nkgis.cli.common import existing, progress_of, put
from nkgis.errors import InputError
from nkgis.exporters.passports import json_text, metres
from nkgis.exporters.sections import sections_json
from nkgis.exporters.tables import aligned_text, printable
from nkgis.io.events import checked_date
from nkgis.model.event import kinds_of


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "chainage", allow_abbrev=False, help="kilometres on a route",
        description="Says the kilometre of a place on a route, the place at a kilometre, or the route in sections; "
        "measured, and as published where the route has kilometre posts.",
    )
    sub.add_argument("route", metavar="ROUTE", help="the id of a route; `nkgis catalog` lists them")
    sub.add_argument("files", nargs="*", metavar="FILE", help="data files; none means the bundled project")
    what = sub.add_mutually_exclusive_group(required=True)
    what.add_argument("--of", metavar="LON,LAT", help="the kilometre of a place (write --of=LON,LAT for the west)")
    what.add_argument("--at", metavar="KM", help="the place at a measured kilometre")
    what.add_argument("--at-published", metavar="KM", help="the place at a published kilometre")
    what.add_argument("--sections", action="store_true",
                      help="the route cut where country, gauge, status or another event changes")
    sub.add_argument("--date", metavar="D", help="the day the sections hold, for example 2026-11-24")
    sub.add_argument("--format", choices=("table", "json", "csv"), default="table", help="csv: of sections only")
    sub.add_argument("--out", metavar="F", help="write to a file instead of stdout")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the answer; returns 0."""
    date = checked_date(arguments.date)
    if arguments.format == "csv" and not arguments.sections:
        raise InputError("--format csv lists sections; add --sections, or use --format json.")
    one = referenced(workspace_of(existing(arguments.files), progress=progress_of(arguments)), arguments.route)
    put(_sections_text(one, date, arguments.format) if arguments.sections else _mark_text(one, arguments),
        arguments.out)
    if arguments.sections and not arguments.quiet:
        for problem in one.problems:
            sys.stderr.write(f"nkgis: {printable(one.route.id)}: {printable(problem, limit=200)}\n")
    return 0


def _mark_text(one: Referenced, arguments: argparse.Namespace) -> str:
    """Returns the answer for a place or a kilometre as text."""
    mark = _marked(one, arguments)
    if arguments.format == "json":
        return json_text({
            "kind": "nkgis-chainage", "version": 1, "route": one.route.id, "m": metres(mark.m),
            "published_km": metres(mark.published_km), "lon": round(mark.lon, 9), "lat": round(mark.lat, 9),
            "offset_m": metres(mark.offset_m), "country": mark.country,
        })
    published = "no kilometre posts" if mark.published_km is None else f"published km {mark.published_km:.3f}"
    where = "outside every country" if mark.country is None else mark.country
    return (f"{printable(one.route.name)}: km {mark.m / 1000:.3f} of {one.length_m / 1000:.3f} ({published}), "
            f"{mark.lat:.6f} N {mark.lon:.6f} E, {where}, {mark.offset_m:.1f} m from the place asked for\n")


def _marked(one: Referenced, arguments: argparse.Namespace) -> Mark:
    """Returns the point that a place or a kilometre names."""
    if arguments.of is not None:
        mark = one.near(*_place(arguments.of))
        assert mark is not None  # noqa: S101 - every place has a nearest point
        return mark
    if arguments.at is not None:
        return one.at(_number(arguments.at, "--at") * 1000)
    return one.at_published(_number(arguments.at_published, "--at-published"))


def _sections_text(one: Referenced, date: str | None, kind: str) -> str:
    """Returns the sections and points of a route as text."""
    if kind == "csv":
        return csv_of(one, date)
    if kind == "json":
        return json_text({"kind": "nkgis-sections", "version": 1, "route": one.route.id, "date": date,
                          "sections": sections_json(one.sections(date)), "points": sections_json(one.points(date))})
    rows = one.rows(date)
    kinds = kinds_of(rows)
    cells = [[f"{row.from_m / 1000:.3f}", f"{row.to_m / 1000:.3f}",
              *(printable(row.values.get(kind, "")) for kind in kinds)] for row in rows]
    return aligned_text(["from km", "to km", *(printable(kind) for kind in kinds)], cells, right=frozenset((0, 1)))


def _number(text: str, option: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not abs(value) < float("inf"):
        raise InputError(f"{option} {text} is no kilometre; write a number such as 12.5.")
    return value


def _place(text: str) -> tuple[float, float]:
    """Returns lon/lat of a text; InputError when it is no place."""
    try:
        lon, lat = (float(part) for part in text.split(","))
    except ValueError:
        lon = lat = float("nan")
    if not (abs(lon) <= 180 and abs(lat) <= 90):
        raise InputError(f"--of {text} is no place; write longitude,latitude in degrees, for example 130.64,42.41.")
    return lon, lat
