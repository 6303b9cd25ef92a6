"""The links that make the networks whole: layers/roads.geojson, layers/sea_links.geojson, layers/rail_links.geojson.

Main roads, sea links and a few railways that no bundled geometry has, all schematic, from `sources/network_links.csv`.
`travel_km` is what the way itself takes by somebody's word, where the drawing is shorter; `hours` a published time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from geojson import write_features
from linefeature import line_feature, number, rows
from railborders import country_runs
from raillines import length_m

LAYERS = Path(__file__).resolve().parent.parent / "layers"
ACCURACY_M = {"sea_links": 20_000, "roads": 15_000, "rail_links": 150_000}


def main() -> None:
    """Write the three layers and print the length of each link beside the published one."""
    table = rows("network_links.csv")
    for layer in ACCURACY_M:
        write_features(LAYERS / f"{layer}.geojson", [link(row) for row in table if row["layer"] == layer])


def link(row: dict[str, str]) -> dict[str, Any]:
    """Return the feature of one link."""
    points = [(float(lon), float(lat)) for lon, lat in (place.split() for place in row["points"].split(";"))]
    runs = " ".join(code or "-" for code, _, _ in country_runs(points))
    print(f"{row['id']:32} {length_m(points) / 1000:8.1f} km  published {row['travel_km'] or '-':>8}  {runs}")
    texts = ("id", "name", "name_ru", "name_ko", "name_zh", "kind", "status", "status_source", "confidence")
    values: dict[str, Any] = {key: row[key] for key in texts}
    values |= {key: row[key] or None for key in ("status_date", "status_note", "gauge")}
    values["gauge_source"] = "Russian network gauge (memory)" if row["gauge"] else None
    for key in ("travel_km", "hours"):
        if row[key]:
            values |= {key: number(row[key]), f"{key}_source": row[f"{key}_source"]}
    if row["country"]:
        values["country"] = row["country"]
    return line_feature(
        points,
        {
            **values,
            "geometry_quality": "schematic",
            "geometry_source": row["point_source"],
            "geometry_accuracy_m": ACCURACY_M[row["layer"]],
            "sources": sorted(
                {one for one in (row["status_source"], row["travel_km_source"], row["hours_source"]) if one}
            ),
            "notes": notes(row),
            "position_memory": "memory" in row["point_source"],
            "stations": ends(row, points) if " – " in row["name"] else [],
        },
    )


def notes(row: dict[str, str]) -> list[str]:
    """Return what is to be said of a link."""
    told = []
    if row["layer"] == "sea_links":
        told.append("A link of the network: that it is drawn is no evidence of a service.")
    if "memory" in row["point_source"]:
        told.append("Places from memory, unverified.")
    return told


def ends(row: dict[str, str], points: list[tuple[float, float]]) -> list[dict[str, Any]]:
    """Return the two ends of a link as its stations, named as the link is."""
    found = []
    for at, km in ((0, 0.0), (-1, round(length_m(points) / 1000, 6))):
        names = {key: row[key].split(" – ")[at] for key in ("name", "name_ru", "name_ko", "name_zh")}
        lon, lat = points[at]
        found.append(
            {
                **names,
                "lon": lon,
                "lat": lat,
                "km": None,
                "km_source": None,
                "position_source": row["point_source"],
                "confidence": row["confidence"],
                "memory": "memory" in row["point_source"],
                "line_lon": lon,
                "line_lat": lat,
                "offset_m": 0,
                "at_km": km,
                "note": None,
            }
        )
    return found


if __name__ == "__main__":
    main()
