"""Passports as JSON: the public shape of a measurement, stable and the same bytes for the same input."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from nkgis.model.method import Method
from nkgis.model.recipe import Recipe
from nkgis.model.segment import Crossing, Measurement, Rejected, Segment

METRE_DIGITS, DEGREE_DIGITS = 6, 9


def metres(value: float | None) -> float | None:
    """Returns metres rounded to six decimals."""
    return None if value is None else round(value, METRE_DIGITS) + 0.0


def method_json(method: Method) -> dict[str, Any]:
    """Returns how the figures were made."""
    return {
        "ellipsoid": method.ellipsoid, "edges": method.edges.value, "border_set": method.border_set,
        "border_date": method.border_date, "border_accuracy_m": method.border_accuracy_m,
        "border_tolerance_m": method.border_tolerance_m, "water_gap_m": method.water_gap_m,
        "includes_territorial_sea": method.includes_territorial_sea,
    }


def recipe_json(recipe: Recipe, routes: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Returns what a job was made of, with its totals of vertices and merged slivers."""
    return {
        "program": recipe.program,
        "files": [{"name": one.name, "sha256": one.sha256} for one in recipe.files],
        "border_file": None if recipe.borders is None else
        {"name": recipe.borders.name, "sha256": recipe.borders.sha256},
        "vertices": sum(one["vertices"] for one in routes),
        "slivers_merged": sum(one["slivers_merged"] for one in routes),
    }


def route_json(measured: Measurement, **more: Any) -> dict[str, Any]:
    """Returns one route; `more` is added behind the stable fields."""
    return {
        "id": measured.id, "name": measured.name, "vertices": measured.vertices,
        "length_m": metres(measured.length_m),
        "by_country": {country: metres(value) for country, value in measured.by_country.items()},
        "border_m": metres(measured.border_m), "overlap_m": metres(measured.overlap_m),
        "unassigned_m": metres(measured.unassigned_m), "uncovered_m": metres(measured.uncovered_m),
        "segments": [segment_json(segment) for segment in measured.segments],
        "crossings": [crossing_json(crossing) for crossing in measured.crossings],
        "slivers_merged": measured.slivers_merged, "warnings": list(measured.warnings), **more,
    }


def segment_json(segment: Segment) -> dict[str, Any]:
    """Returns one segment; `after_gap` stands only where it is true."""
    row: dict[str, Any] = {
        "country": segment.country, "from_m": metres(segment.from_m), "to_m": metres(segment.to_m),
        "length_m": metres(segment.length_m), "low_m": metres(segment.low_m), "high_m": metres(segment.high_m),
        "resolvable": segment.resolvable,
    }
    if segment.after_gap:
        row["after_gap"] = True
    return row


def crossing_json(crossing: Crossing) -> dict[str, Any]:
    """Returns one crossing."""
    return {
        "m": metres(crossing.m), "low_m": metres(crossing.low_m), "high_m": metres(crossing.high_m),
        "lon": round(crossing.lon, DEGREE_DIGITS), "lat": round(crossing.lat, DEGREE_DIGITS),
        "leaves": crossing.leaves, "enters": crossing.enters, "via": crossing.via,
    }


def rejected_json(rejected: Iterable[Rejected]) -> list[dict[str, Any]]:
    """Returns the refused features with their reasons."""
    return [{"feature": one.feature, "id": one.id, "reason": one.reason} for one in rejected]


def document(
    method: Method, routes: Sequence[dict[str, Any]], rejected: Iterable[Rejected], *, notes: Iterable[str] = (),
    recipe: Recipe | None = None,
) -> dict[str, Any]:
    """Returns the whole document of `nkgis measure --format json`."""
    made = {} if recipe is None else {"recipe": recipe_json(recipe, routes)}
    return {
        "kind": "nkgis-measure", "version": 1, "method": method_json(method), **made, "notes": list(notes),
        "routes": list(routes), "rejected": rejected_json(rejected),
    }


def json_text(value: Any) -> str:
    """Returns JSON text that a person can read and that is the same for the same input."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
