"""Stations and border crossings of a railway, as the layer lists them."""

from __future__ import annotations

import itertools
from typing import Any

from linefeature import number, rows
from railgraph import Point, distance_m, foot

Placed = dict[str, dict[str, Any]]
NAMES = {(row["name"], row["country"]): row for row in rows("station_names.csv")}
"""Names from memory for stations whose source gives none in a language."""


def station_names(row: dict[str, str]) -> dict[str, str | None]:
    """Return the other names of a station: those of its own row, else those of station_names.csv."""
    other = NAMES.get((row["name"], row["country"]), {})
    return {key: row[key] or other.get(key) or None for key in ("name_ru", "name_ko", "name_zh")}


def station_list(stations: list[dict[str, str]], placed: Placed, points: list[Point]) -> list[dict[str, Any]]:
    """Return the stations of a line in order; `at_km` is the measured kilometre of a station put on the line."""
    found = []
    for row in stations:
        spot = placed.get(row["order"], {})
        on_line = spot.get("lon") is not None
        found.append(
            {
                "name": row["name"],
                **station_names(row),
                "lon": number(row["lon"]),
                "lat": number(row["lat"]),
                "km": number(row["km"]),
                "km_source": row["km_source"] or None,
                "position_source": row["position_source"] or None,
                "confidence": row["confidence"],
                "memory": "memory" in row["position_source"],
                "line_lon": spot.get("lon"),
                "line_lat": spot.get("lat"),
                "offset_m": spot.get("offset_m"),
                "at_km": round(kilometre(points, (spot["lon"], spot["lat"])), 2) if on_line else None,
                "note": row["note"] or None,
            }
        )
    return found


def crossing_list(crossings: list[dict[str, str]], points: list[Point]) -> list[dict[str, Any]]:
    """Return the known border crossings of a line with their measured kilometre."""
    return [
        {
            "id": f"crossing-{row['id']}",
            **crossing_names(row["id"]),
            "pair": row["pair"],
            "lon": float(row["lon"]),
            "lat": float(row["lat"]),
            "at_km": round(kilometre(points, (float(row["lon"]), float(row["lat"]))), 2),
            "source": row["source"],
            "confidence": row["confidence"],
            "gauge_break": row["gauge_break"] or None,
            "opened": row["opened"] or None,
        }
        for row in crossings
    ]


def crossing_names(crossing_id: str) -> dict[str, str | None]:
    """Return the names of a crossing as the crossings layer gives them."""
    row = next(row for row in rows("crossings.csv") if row["id"] == crossing_id)
    return {key: row[key] or None for key in ("name", "name_ru", "name_ko", "name_zh")}


def kilometre(points: list[Point], at: Point) -> float:
    """Return the geodesic kilometre along the line of the place nearest to `at`."""
    run_m, best = 0.0, (float("inf"), 0.0)
    for a, b in itertools.pairwise(points):
        near = foot(at, a, b)[0]
        best = min(best, (distance_m(at, near), run_m + distance_m(a, near)))
        run_m += distance_m(a, b)
    return best[1] / 1000
