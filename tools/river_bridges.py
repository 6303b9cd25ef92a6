"""Bridges over the border rivers and border crossings: layers/bridges.geojson and layers/crossings.geojson.

A railway bridge lies along its railway, a road bridge square to the border: both at the crossing's point, with the
published length or a stated default. None is surveyed.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from geojson import feature, write_features
from linefeature import dated_note, line_feature, number, rows
from railborders import LAYERS, countries, country_runs, nearest_border_point
from railgraph import GEOD, Point, distance_m
from railstations import crossing_names
from railways import placed_crossing
from shapely.geometry import Point as Spot

APPROACHES = ((130.6452, 42.4272), (130.6497, 42.4195))  # Khasan settlement, bend before the Russian bridgehead
TUMANGANG = (130.6136, 42.4178)
LAYOUT = "Schematic: drawn through the crossing's point {how}; length: {length}."


def main() -> None:
    """Write both layers and print the bridges' lengths and countries."""
    spots = crossing_points()
    lines = [bridge(row, spots[row["crossing"]]) for row in rows("bridges.csv")]
    road = next(line for line in lines if line["id"] == "tumen-road-bridge")
    lines.append(approaches(road))
    write_features(LAYERS / "bridges.geojson", lines)
    crossed = [row for row in rows("crossings.csv") if row["mode"]]
    write_features(LAYERS / "crossings.geojson", [crossing(row, spots[row["id"]]) for row in crossed])
    for line in lines:
        points = line["geometry"]["coordinates"]
        length_m = GEOD.line_length([p[0] for p in points], [p[1] for p in points])
        print(f"{line['id']:30} {length_m:7.1f} m  {' '.join(code or '-' for code, _, _ in country_runs(points))}")


def crossing_points() -> dict[str, Point]:
    """Return the place of each crossing: that of its railway where it has one, else its own, moved to the border."""
    rail = {row["id"]: placed_crossing(row) for row in rows("rail_crossings.csv")}
    spots: dict[str, Point] = {}
    for row in rows("crossings.csv"):
        found = rail.get(row["id"], row)
        at = (float(found["lon"]), float(found["lat"]))
        pair = row["pair"] if row["pair"].count("-") == 1 else None
        spots[row["id"]] = at if row["id"] in rail or pair is None else nearest_border_point(at, pair)
    return spots


def bridge(row: dict[str, str], at: Point) -> dict[str, Any]:
    """Return one bridge as a line through its crossing."""
    first_m, second_m = float(row["first_m"]), float(row["second_m"])
    azimuth = railway_azimuth(row["along"], at) if row["along"] else border_normal(at)
    ends = [_away(at, azimuth, first_m), _away(at, azimuth + 180, first_m)]
    inside = countries()[row["first_country"]].contains
    if not inside(Spot(ends[0])):
        azimuth += 180
    points = [_away(at, azimuth, first_m), at, _away(at, azimuth + 180, second_m)]
    how = f"along the railway {row['along']}" if row["along"] else "square to the border"
    kept = ("id", "name", "name_ru", "name_ko", "name_zh", "kind", "status", "status_note", "confidence")
    found = provenance(next(x for x in rows("crossings.csv") if x["id"] == row["crossing"]), at)
    return line_feature(
        points,
        {
            **{key: row[key] or None for key in kept},
            "status_date": row["status_date"] or None,
            "status_source": row["status_source"],
            "geometry_quality": "schematic",
            "geometry_source": LAYOUT.format(how=how, length=row["length_source"]),
            "geometry_accuracy_m": number(row["accuracy_m"]),
            "gauge": {"friendship-bridge": "dual"}.get(row["id"], "1435") if row["kind"] == "rail" else None,
            "crossings": [listed(found, at)],
            "gauge_source": f"as the railway {row['along']}" if row["along"] else None,
            "sources": [f"Position: {found['source']}", f"Length: {row['length_source']}"],
            "notes": ["Not surveyed.", *([found["published"]] if found["published"] else [])],
            "position_memory": found["memory"] == "true",
        },
    )


def listed(row: dict[str, str], at: Point) -> dict[str, Any]:
    """Return a crossing as the lines list it."""
    return {
        "id": f"crossing-{row['id']}",
        **crossing_names(row["id"]),
        "pair": row["pair"],
        "lon": round(at[0], 6),
        "lat": round(at[1], 6),
        "source": row["source"],
        "confidence": row["confidence"],
        "gauge_break": row["state"] if row["state"] in ("dual", "break", "none") else None,
        "opened": row["opened"] or None,
    }


def provenance(row: dict[str, str], at: Point) -> dict[str, str]:
    """Return a crossing with the source, confidence and opening of its railway's, where it has one.

    The source of another says how far the crossing was moved from its own position to `at`.
    """
    rail = next((x for x in rows("rail_crossings.csv") if x["id"] == row["id"]), None)
    if rail is not None:
        own = {key: rail[key] for key in ("source", "confidence", "opened")}
        return {**row, **own, "memory": str(rail["source"].startswith("memory")).lower()}
    moved_m = distance_m(at, (float(row["lon"]), float(row["lat"])))
    moved = "" if moved_m < 100 else f"; moved {moved_m:.0f} m onto the border"
    return {**row, "source": f"{row['source']}{moved}", "opened": ""}


def approaches(road: dict[str, Any]) -> dict[str, Any]:
    """Return the road bridge with its approaches, Khasan to Tumangang."""
    points = [*APPROACHES, *(tuple(p) for p in road["geometry"]["coordinates"]), TUMANGANG]
    own = {key: value for key, value in road["properties"].items() if key != "published"}
    return line_feature(
        points,
        {
            **own,
            "id": "tumen-road-bridge-approaches",
            "name": "Tumen road bridge with approaches (Khasan – Tumangang)",
            "name_ru": "Автомобильный мост через р. Туманная с подходами",
            "name_ko": "두만강 자동차 다리와 진입로",
            "name_zh": "图们江公路大桥及引道",
            "geometry_source": "Schematic: straight from Khasan over the bridge to Tumangang; no plan is public.",
            "geometry_accuracy_m": 1000,
            "confidence": "C",
            "notes": ["Not surveyed; the approaches join Khasan, the derived bridge and Tumangang."],
            "position_memory": True,
        },
    )


def crossing(row: dict[str, str], at: Point) -> dict[str, Any]:
    """Return one point of the crossings layer."""
    row = provenance(row, at)
    names = ("name", "name_ru", "name_ko", "name_zh")
    about = ("status", "status_date", "status_note", "status_source")
    keys = ("pair", "mode", "carries", *about, "state", "gauge", "side_a", "side_b")
    values: dict[str, Any] = {key: row[key] or None for key in (*names, *keys)}
    values["status_note"] = dated_note(values)
    values |= {"source": row["source"], "confidence": row["confidence"], "memory": row["memory"] == "true"}
    values |= {"published": row["published"] or None}
    return feature(Spot(at), {"id": f"crossing-{row['id']}", **values})


def railway_azimuth(line_id: str, at: Point) -> float:
    """Return the direction of a bundled railway at one of its vertices."""
    collection = json.loads((LAYERS / "railways.geojson").read_text(encoding="utf-8"))
    points = next(row for row in collection["features"] if row["id"] == line_id)["geometry"]["coordinates"]
    here = int(np.argmin([distance_m(at, (p[0], p[1])) for p in points]))
    before, after = (_toward(at, points[here + step], 150) for step in (-1, 1))
    return float(GEOD.inv(*before, *after)[0])


def border_normal(at: Point) -> float:
    """Return the direction square to the nearest border line, from its course within 300 m."""
    near = min((o.boundary for o in countries().values()), key=Spot(at).distance)
    spot = Spot(at)
    course = near.intersection(spot.buffer(0.003))
    parts = [g for g in getattr(course, "geoms", [course]) if g.distance(spot) < 1e-4]
    ends = [p for part in parts for p in (part.coords[0], part.coords[-1])]
    first = max(ends, key=lambda p: distance_m(at, p))
    last = max(ends, key=lambda p: distance_m(first, p))
    return float(GEOD.inv(*first, *last)[0]) + 90


def _toward(at: Point, other: list[float], most_m: float) -> Point:
    azimuth, _, length_m = GEOD.inv(at[0], at[1], other[0], other[1])
    return _away(at, azimuth, min(length_m, most_m))


def _away(at: Point, azimuth: float, length_m: float) -> Point:
    lon, lat, _ = GEOD.fwd(*at, azimuth, length_m)
    return float(lon), float(lat)


if __name__ == "__main__":
    main()
