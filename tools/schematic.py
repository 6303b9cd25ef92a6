"""Lines drawn between named places: pipelines and power lines whose routes are not public or not bundled."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from geojson import write_features
from linefeature import SOURCES, line_feature, rows
from railborders import country_runs
from railgraph import Point
from raillines import length_m

LAYERS = Path(__file__).resolve().parent.parent / "layers"
HOW = "Schematic: straight lines between the named places of tools/sources/schematic_points.csv; not a surveyed route."
GEONAMES = "Places: GeoNames, CC BY 4.0"


def write_layer(layer: str) -> None:
    """Write one layer of schematic lines and print their lengths beside the figures they are held against."""
    table = tomllib.loads((SOURCES / "schematic_lines.toml").read_text(encoding="utf-8"))["line"]
    features = [schematic_line(line) for line in table if line["layer"] == layer]
    write_features(LAYERS / f"{layer}.geojson", features)


def schematic_line(line: dict[str, Any]) -> dict[str, Any]:
    """Return the feature of one schematic line."""
    places = [row for row in rows("schematic_points.csv") if row["line"] == line["id"]]
    points: list[Point] = [(float(row["lon"]), float(row["lat"])) for row in places]
    remembered = [row["name"] for row in places if row["source"] == "memory"]
    _report(line, points)
    left_out = ("layer", "part", "accuracy_m", "compare_km", "notes")
    own = {key: value for key, value in line.items() if key not in left_out}
    notes = [line["part"], *line.get("notes", [])]
    if remembered:
        notes.append(f"Places from memory, unverified: {', '.join(remembered)}.")
    return line_feature(
        points,
        {
            **own,
            "geometry_quality": "schematic",
            "geometry_source": HOW,
            "geometry_accuracy_m": line["accuracy_m"],
            "sources": sorted({place_source(row["source"]) for row in places}),
            "notes": notes,
            "position_memory": bool(remembered),
        },
    )


def place_source(text: str) -> str:
    """Return the source of a place as the line's list names it."""
    return GEONAMES if "GeoNames" in text else f"Places: {text}"


def _report(line: dict[str, Any], points: list[Point]) -> None:
    runs = " ".join(code or "-" for code, _, _ in country_runs(points))
    held = f"  held against {line['compare_km']:.1f} km" if "compare_km" in line else ""
    print(f"{line['id']:34} {length_m(points) / 1000:8.1f} km{held}  {runs}")
