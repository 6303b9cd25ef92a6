"""`nkgis views`: the named views of a project, in the order of its story."""

import argparse
from typing import Any

from nkgis.app.view_listing import saved_views
from nkgis.cli.common import existing, progress_of, put, say
from nkgis.exporters.passports import json_text
from nkgis.exporters.tables import aligned_text, printable
from nkgis.model.bookmark import Bookmark

_NAME_MAX = 60


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "views", allow_abbrev=False, help="list the named views of a project",
        description="Lists the named views of a project in the order of its story: those of `nkgis export --view ID`.",
    )
    sub.add_argument("project", nargs="?", metavar="PROJECT", help="none means the bundled project, which has no view")
    sub.add_argument("--format", choices=("table", "json"), default="table")
    sub.add_argument("--out", metavar="F", help="write to a file instead of stdout")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the list; returns 0."""
    views: tuple[Bookmark, ...] = ()
    if arguments.project is not None:
        views = saved_views(existing([arguments.project])[0], progress=progress_of(arguments))
    if arguments.format == "json":
        put(json_text({"kind": "nkgis-views", "version": 1, "views": [_plain(one) for one in views]}), arguments.out)
        return 0
    put(aligned_text(["view", "name", "story", "scenario", "situation", "known by", "language"],
                     [_cells(one) for one in views], right=frozenset()), arguments.out)
    if not views:
        say(arguments, ["there is no view; make them in the window with Add view"])
    return 0


def _plain(one: Bookmark) -> dict[str, Any]:
    return {
        "id": one.id, "name": one.name, "in_story": one.in_story, "title": one.title, "note": one.note,
        "bounds": list(one.bounds), "scenario": one.scenario, "situation": one.clock.situation,
        "knowledge": one.clock.knowledge, "language": one.language or None, "theme": one.theme or None,
        "route": None if one.route is None else {"layer": one.route[0], "id": one.route[1]},
        "layers": list(one.shown), "sanctions_overlay": one.screen is not None,
    }


def _cells(one: Bookmark) -> list[str]:
    return [printable(one.id), printable(one.name, limit=_NAME_MAX), "yes" if one.in_story else "no",
            printable(one.scenario), one.clock.situation or "today", one.clock.knowledge or "today", one.language]
