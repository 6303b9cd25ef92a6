"""The comparison of two border sets as JSON, CSV and a table for a terminal."""

from collections.abc import Sequence
from typing import Any

from nkgis.exporters.passports import method_json, metres
from nkgis.exporters.tables import aligned_text, csv_text, printable
from nkgis.model.comparison import Difference
from nkgis.model.method import Method

COLUMNS = ("id", "name", "country", "first_m", "second_m", "difference_m")


def comparison_json(rows: Sequence[Difference], methods: tuple[Method, Method]) -> dict[str, Any]:
    """Returns the comparison as a document; metres with six decimals."""
    return {
        "kind": "nkgis-compare", "version": 1, "methods": [method_json(one) for one in methods],
        "routes": [
            {"id": one.id, "name": one.name, "length_m": metres(one.length_m),
             "by_country": {label: [metres(a), metres(b)] for label, (a, b) in one.lengths_m.items()},
             "largest_difference_m": metres(one.largest_m), "crossings": list(one.crossings),
             "crossings_apart_m": [metres(value) for value in one.crossings_apart_m]}
            for one in rows
        ],
    }


def _flat(rows: Sequence[Difference]) -> list[dict[str, Any]]:
    return [{"id": one.id, "name": one.name, "country": label, "first_m": metres(a), "second_m": metres(b),
             "difference_m": metres(b - a)} for one in rows for label, (a, b) in one.lengths_m.items()]


def comparison_csv(rows: Sequence[Difference]) -> str:
    """Returns a row a line and country."""
    return csv_text(COLUMNS, _flat(rows))


def comparison_table(rows: Sequence[Difference], methods: tuple[Method, Method]) -> str:
    """Returns the comparison as columns of text, the lines that differ most first."""
    ordered = sorted(rows, key=lambda one: -one.largest_m)
    cells = [
        [printable(one.id, limit=32), printable(label, limit=16), f"{a / 1000:.3f}", f"{b / 1000:.3f}", f"{b - a:+.1f}"]
        for one in ordered for label, (a, b) in one.lengths_m.items()
    ]
    header = ["id", "country", "first km", "second km", "difference m"]
    sets = " and ".join(f"{one.border_set}" for one in methods)
    return aligned_text(header, cells, right=frozenset((2, 3, 4))) + f"{len(rows)} lines; border sets {sets}\n"
