"""`nkgis catalog`: what is bundled, and the names that other commands take."""

import argparse
from typing import Any

from nkgis.app.operations import bundled_workspace, listed_routes
from nkgis.cli.common import progress_of, put
from nkgis.exporters.passports import json_text
from nkgis.exporters.screening import cargo_rows
from nkgis.exporters.tables import aligned_text, printable
from nkgis.io.catalogue import catalogue
from nkgis.io.rules import rule_book
from nkgis.io.scenarios import bundled_scenarios
from nkgis.io.undertakings import bundled_undertakings


def add(commands: Any) -> argparse.ArgumentParser:
    """Adds the command to the parser; returns its own parser."""
    sub: argparse.ArgumentParser = commands.add_parser(
        "catalog", allow_abbrev=False, help="list the bundled layers, routes, scenarios, passages, cargoes",
        description="Lists the bundled layers, routes, border sets, scenarios, passages, projects, cargoes, actors.",
    )
    sub.add_argument("--format", choices=("table", "json"), default="table")
    return sub


def run(arguments: argparse.Namespace) -> int:
    """Writes the catalogue; returns 0."""
    known = catalogue()
    book = rule_book()
    routes = [route for route, _ in listed_routes(bundled_workspace(progress=progress_of(arguments)))]
    if arguments.format == "json":
        put(json_text({
            "layers": [
                {"id": e.layer.id, "name": e.layer.name, "kind": e.layer.kind.value, "what": e.what,
                 "source": e.source, "licence": e.layer.licence, "attribution": e.layer.attribution,
                 "accuracy_m": e.layer.accuracy_m, "accuracy_note": e.accuracy_note, "date": e.layer.date}
                for e in known.layers
            ],
            "routes": [
                {"id": r.id, "name": r.name, "kind": r.mode.value, "layer": r.layer_id, "status": r.status.value}
                for r in routes
            ],
            "border_sets": [
                {"id": e.id, "name": e.name, "accuracy_m": e.accuracy_m, "tolerance_m": e.tolerance_m,
                 "extent": list(e.extent) if e.extent else None, "date": e.date, "licence": e.licence,
                 "attribution": e.attribution}
                for e in known.border_sets
            ],
            "scenarios": [
                {"id": s.id, "name": s.name, **{f"name_{code}": name for code, name in s.names.items()},
                 "note": s.note, "patches": len(s.patches)}
                for s in bundled_scenarios()
            ],
            "cargoes": cargo_rows(book.cargoes),
            "passages": [{"id": e.id, "name": e.name, "kind": e.mode, "countries": list(e.countries)}
                         for e in book.passages],
            "projects": [{"id": e.id, "name": e.name, "kind": e.kind, "features": list(e.features)}
                         for e in bundled_undertakings()],
            "actors": [{"id": e.id, "name": e.name, "synonyms": list(e.synonyms)} for e in book.actors],
        }), None)
        return 0
    parts = [
        aligned_text(["layer", "name", "licence"],
                     [[e.layer.id, e.layer.name, e.layer.licence] for e in known.layers], right=frozenset()),
        aligned_text(["route", "name", "kind", "status", "layer"],
                     [[r.id, printable(r.name), r.mode.value, r.status.value, r.layer_id] for r in routes],
                     right=frozenset()),
        aligned_text(["border set", "name", "accuracy m"],
                     [[e.id, e.name, f"{e.accuracy_m:g}" if e.accuracy_m is not None else ""]
                      for e in known.border_sets], right=frozenset({2})),
        aligned_text(["scenario", "name", "patches"],
                     [[s.id, s.name, str(len(s.patches))] for s in bundled_scenarios()], right=frozenset({2})),
        aligned_text(["passage", "name", "kind"], [[e.id, e.name, e.mode] for e in book.passages], right=frozenset()),
        aligned_text(["project", "name", "kind"], [[e.id, e.name, e.kind] for e in bundled_undertakings()],
                     right=frozenset()),
        aligned_text(["cargo", "name", "also"], [[e.id, e.name, printable(", ".join(e.synonyms))]
                                                 for e in book.cargoes], right=frozenset()),
        aligned_text(["actor", "name"], [[e.id, e.name] for e in book.actors], right=frozenset()),
    ]
    put("\n".join(parts), None)
    return 0
