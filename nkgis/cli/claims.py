"""`nkgis claims`: what sources state, competing claims side by side, with the measured figure beside them."""

import argparse
from pathlib import Path
from typing import Any

from nkgis.app.claims import export, imported, known_claims_of, register
from nkgis.app.clocks import clock_of
from nkgis.app.operations import workspace_of
from nkgis.cli.common import add_clock, existing, progress_of, put, say
from nkgis.errors import InputError
from nkgis.exporters.claims import TopicRow, claims_json, table_rows
from nkgis.exporters.passports import json_text
from nkgis.exporters.tables import aligned_text, csv_text, printable
from nkgis.model.claim import Claim


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "claims", allow_abbrev=False, help="list, import and export what sources state",
        description="Lists the claims of the bundled data or of a project, the preferred one of each topic first, with "
        "source, confidence and the measured figure beside it.",
    )
    sub.add_argument("files", nargs="*", metavar="PROJECT|FILE", help="none means the bundled project")
    sub.add_argument("--subject", metavar="ID", help="only claims of this route, place, project or topic")
    sub.add_argument("--quantity", metavar="Q", help="only this quantity, such as length or cost")
    sub.add_argument("--add", action="append", default=[], metavar="TABLE",
                     help="claims of a CSV or XLSX file beside the others; refused as a whole when a row is wrong")
    add_clock(sub)
    sub.add_argument("--format", choices=("table", "json", "csv"), default="table")
    sub.add_argument("--out", metavar="F", help="write to a file; .xlsx, .csv and .json are told by the extension")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the claims; returns 0."""
    tables = existing(arguments.add)
    workspace = workspace_of(existing(arguments.files), progress=progress_of(arguments))
    there = known_claims_of(workspace)
    more: list[Claim] = []
    for table in tables:
        found = imported(table, there)
        there |= {one.id: one for one in found}
        more += found
    known = register(workspace, more)
    _check_names(arguments, known.names, known.quantities)
    clock = clock_of(arguments.situation, arguments.knowledge, workspace.project.clock)
    rows = known.rows(clock, subject=arguments.subject, quantity=arguments.quantity)
    if arguments.out is not None and Path(arguments.out).suffix.lower() in (".xlsx", ".csv", ".json"):
        export(Path(arguments.out), rows)
    else:
        put(_text(rows, arguments.format), arguments.out)
    if more:
        say(arguments, [f"{len(more)} claims were added from {', '.join(table.name for table in tables)}"])
    return 0


def _check_names(arguments: argparse.Namespace, subjects: Any, quantities: Any) -> None:
    """Raises InputError for a subject or quantity that nothing is known by."""
    if arguments.subject is not None and arguments.subject not in subjects:
        raise InputError(f"--subject {arguments.subject[:60]}: there is no such feature, project or topic; "
                         "`nkgis catalog` lists them.")
    if arguments.quantity is not None and arguments.quantity not in quantities:
        raise InputError(f"--quantity {arguments.quantity[:60]}: there is none; write one of {', '.join(quantities)}.")


def _text(rows: list[TopicRow], kind: str) -> str:
    if kind == "json":
        return json_text(claims_json(rows))
    if kind == "csv":
        return csv_text(*table_rows(rows))
    return aligned_text(["", "subject", "quantity", "claim", "as of", "source", "measured", "difference"], [
        ["*" if row.is_preferred and row.competes else "", printable(row.claim.subject), _quantity(row),
         printable(row.claim.text or row.claim.value_text()), row.claim.as_of,
         f"{row.claim.grade.value} {printable(row.claim.source.text(), limit=70)}", *_beside(row)] for row in rows
    ], right=frozenset({6})) + "* preferred of several that differ\n"


def _quantity(row: TopicRow) -> str:
    return f"{row.claim.quantity} {printable(row.claim.part)}".strip()


def _beside(row: TopicRow) -> tuple[str, str]:
    found = row.beside
    if found is None:
        return "", ""
    return f"{found.measured_m / 1000:.3f} km", f"{found.share * 100:+.1f} %: {printable(found.reason, limit=90)}"
