"""`nkgis check`: says what is wrong, feature by feature."""

import argparse
from typing import Any

from nkgis.app.checking import checked_bundled, checked_file, checked_project
from nkgis.app.operations import DEFAULT_BORDERS
from nkgis.cli.common import existing, progress_of, put
from nkgis.exporters.passports import json_text
from nkgis.exporters.tables import aligned_text, printable
from nkgis.io.project_file import is_project


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "check", allow_abbrev=False, help="say what is wrong with files or the bundled data",
        description="Says what is wrong, feature by feature; exit 3 when there is something.",
    )
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE",
                     help="projects or data files; none means the bundled data")
    sub.add_argument("--borders", default=DEFAULT_BORDERS, metavar="SET|FILE",
                     help="border set that files of lines are to be measured with (%(default)s)")
    sub.add_argument("--format", choices=("table", "json"), default="table")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Checks and writes; returns 0, or 3 when something is wrong."""
    paths = existing(arguments.files)
    progress = progress_of(arguments)
    results = [] if paths else checked_bundled(progress=progress)
    for path in paths:
        results += checked_project(path, progress=progress) if is_project(path) else [
            checked_file(path, borders=arguments.borders, progress=progress)
        ]
    faults = sum(len(result.rejected) for result in results)
    if arguments.format == "json":
        put(json_text({
            "kind": "nkgis-check", "version": 1,
            "files": [
                {"file": result.name, "features": result.features, "notes": list(result.notes),
                 "rejected": [{"feature": one.feature, "id": one.id, "reason": one.reason} for one in result.rejected]}
                for result in results
            ],
        }), None)
        return 3 if faults else 0
    rows = [
        [printable(result.name), str(one.feature), printable(one.id or "", limit=32), printable(one.reason, limit=200)]
        for result in results for one in result.rejected
    ]
    notes = "".join(f"{printable(note, limit=200)}\n" for result in results for note in result.notes)
    total = sum(result.features for result in results)
    told = aligned_text(["file", "feature", "id", "what is wrong"], rows, right=frozenset({1})) if rows else ""
    put(f"{told}{notes}{len(results)} files, {total} features, {faults} with faults\n", None)
    return 3 if faults else 0
