"""Stations and border crossings of a railway, as the layer lists them."""

from __future__ import annotations

import itertools
from typing import Any

from linefeature import number
from railgraph import Point, distance_m, foot

Placed = dict[str, dict[str, Any]]


def station_list(stations: list[dict[str, str]], placed: Placed, points: list[Point]) -> list[dict[str, Any]]:
    """Return the stations of a line in order; `at_km` is the measured kilometre of a station put on the line."""
    found = []
    for row in stations:
        spot = placed.get(row["order"], {})
        on_line = spot.get("lon") is not None
        found.append(
            {
                "name": row["name"],
                "name_ru": row["name_ru"] or None,
                "name_ko": row["name_ko"] or None,
                "name_zh": row["name_zh"] or None,
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
            "name": row["name"],
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


def kilometre(points: list[Point], at: Point) -> float:
    """Return the geodesic kilometre along the line of the place nearest to `at`."""
    run_m, best = 0.0, (float("inf"), 0.0)
    for a, b in itertools.pairwise(points):
        near = foot(at, a, b)[0]
        best = min(best, (distance_m(at, near), run_m + distance_m(a, near)))
        run_m += distance_m(a, b)
    return best[1] / 1000
