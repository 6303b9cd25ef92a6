"""Line features of the bundled layers, with every key of the layer schema in its order."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geojson import feature
from shapely.geometry import LineString

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCES = Path(__file__).resolve().parent / "sources"
DEFAULTS: dict[str, Any] = {
    "id": None,
    "name": None,
    "name_ru": None,
    "name_ko": None,
    "name_zh": None,
    "kind": None,
    "status": None,
    "status_date": None,
    "status_source": None,
    "status_note": None,
    "gauge": None,
    "gauge_source": None,
    "gauge_events": None,
    "voltage_kv": None,
    "substance": None,
    "geometry_quality": None,
    "geometry_source": None,
    "geometry_accuracy_m": None,
    "rail_km": None,
    "rail_km_source": None,
    "published": [],
    "stations": [],
    "crossings": [],
    "sources": [],
    "notes": [],
    "confidence": None,
    "position_memory": False,
    "part_of_route": True,
}
OPTIONAL = frozenset({"events", "travel_km", "travel_km_source", "hours", "hours_source", "country"})
"""Keys that only a line with something to say has."""


@cache
def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one table of tools/sources."""
    with (SOURCES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text: str) -> float | int | None:
    """Return the number in a table cell, an int where it is whole, null where it is empty."""
    if not text:
        return None
    value = float(text)
    return int(value) if value.is_integer() else value


def line_feature(points: Sequence[tuple[float, float]], values: dict[str, Any]) -> dict[str, Any]:
    """Return a line feature; keys that `values` leaves out take their default, unknown keys are refused."""
    unknown = set(values) - set(DEFAULTS) - OPTIONAL
    if unknown:
        raise SystemExit(f"{values['id']}: no such property: {', '.join(sorted(unknown))}")
    whole = {**DEFAULTS, **values, "published": published(values["id"])}
    return feature(LineString(points), {**whole, "status_note": dated_note(whole)})


def dated_note(values: dict[str, Any]) -> str | None:
    """Return the note on a status, which says so where the status has no date."""
    note: str | None = values["status_note"]
    if values["status_date"]:
        return note
    undated = "No dated source; memory." if "memory" in values["status_source"] else "No dated source."
    if note is None or note.startswith(undated):
        return note or undated
    return f"{note[0].upper()}{note[1:].rstrip('.')}. {undated}"


def published(line_id: str) -> list[dict[str, Any]]:
    """Return the published lengths of a line, competing ones included, as the claims have them."""
    return [
        {
            "low_km": number(row["low"]),
            "high_km": number(row["high"]),
            "text": row["text"],
            "source": row["source"],
            "as_of": row["as_of"] or None,
            "confidence": row["confidence"],
        }
        for row in claims()
        if row["subject"] == line_id and row["quantity"] == "length" and not row["part"]
    ]


@cache
def claims() -> list[dict[str, str]]:
    """Return the rows of the register of claims; lengths of lines stand there in kilometres."""
    with (SOURCES.parents[1] / "layers" / "claims.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
