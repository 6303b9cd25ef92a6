"""`nkgis chainage`: the kilometre of a place on a route, the place at a kilometre, and the route in sections."""

import argparse
from typing import Any

from nkgis.app.operations import workspace_of
from nkgis.app.referencing import Referenced, referenced
from nkgis.cli.common import existing, progress_of, put
from nkgis.errors import InputError
from nkgis.exporters.passports import json_text, metres
from nkgis.exporters.tables import aligned_text, printable


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
    what.add_argument("--sections", action="store_true", help="the route cut where gauge or status changes")
    sub.add_argument("--date", metavar="D", help="the day the sections hold, for example 2026-11-24")
    sub.add_argument("--format", choices=("table", "json"), default="table")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the answer; returns 0."""
    one = referenced(workspace_of(existing(arguments.files), progress=progress_of(arguments)), arguments.route)
    if arguments.sections:
        _put_sections(one, arguments)
        return 0
    row = _located(one, arguments)
    if arguments.format == "json":
        put(json_text({"kind": "nkgis-chainage", "version": 1, "route": one.route.id, **row}), None)
        return 0
    published = "no kilometre posts" if row["published_km"] is None else f"published km {row['published_km']:.3f}"
    put(f"{printable(one.route.name)}: km {row['m'] / 1000:.3f} of {one.chainage.length_m / 1000:.3f} ({published}), "
        f"{row['lat']:.6f} N {row['lon']:.6f} E, {row['offset_m']:.1f} m from the place asked for\n", None)
    return 0


def _located(one: Referenced, arguments: argparse.Namespace) -> dict[str, Any]:
    """Returns the answer for a place or a kilometre."""
    offset_m = 0.0
    if arguments.of is not None:
        lon, lat = _place(arguments.of)
        found = one.chainage.locate(lon, lat)
        m, offset_m, lon, lat = found
    else:
        if arguments.at is not None:
            m = _number(arguments.at, "--at") * 1000
        elif one.calibration is None:
            raise InputError(f"{one.route.id} has no two kilometre posts; use --at with a measured kilometre.")
        else:
            m = one.calibration.measured_m(_number(arguments.at_published, "--at-published"))
        try:
            lon, lat = one.chainage.position(m)
        except ValueError as fault:
            raise InputError(f"{one.route.id}: {fault}; give a kilometre on it.") from fault
    return {"m": metres(m), "published_km": metres(one.published_km(m)), "lon": round(lon, 9), "lat": round(lat, 9),
            "offset_m": metres(offset_m)}


def _put_sections(one: Referenced, arguments: argparse.Namespace) -> None:
    """Writes the sections of a route."""
    rows = one.sections(arguments.date)
    if arguments.format == "json":
        listed = [{"from_m": metres(row.from_m), "to_m": metres(row.to_m), **row.values} for row in rows]
        put(json_text({"kind": "nkgis-sections", "version": 1, "route": one.route.id, "date": arguments.date,
                       "sections": listed}), None)
        return
    kinds = sorted({kind for row in rows for kind in row.values})
    cells = [[f"{row.from_m / 1000:.3f}", f"{row.to_m / 1000:.3f}",
              *(printable(row.values.get(kind, "")) for kind in kinds)] for row in rows]
    put(aligned_text(["from km", "to km", *kinds], cells, right=frozenset((0, 1))), None)


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
