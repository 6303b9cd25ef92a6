"""Country outlines of Natural Earth 1:10m, cut to Northeast Asia: layers/borders_natural_earth.geojson.

A second border set beside OpenStreetMap's: coarser, on land only, in the public domain. It is there to compare with.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import shapely
from borders import EXTENT, LAYERS, NAMES, polygons
from fetch import package_file
from geojson import feature, write_features
from shapely.geometry import MultiPolygon, Polygon, box

NUMERIC = {"RU": "643", "KP": "408", "KR": "410", "CN": "156", "MN": "496", "JP": "392"}
"""ISO 3166-1 numeric codes, which the package names countries by."""
DIGITS = 6


def main() -> None:
    """Write the border set."""
    topology = json.loads(package_file("world-atlas", "countries-10m.json").read_text(encoding="utf-8"))
    arcs = decoded(topology)
    by_code = {row.get("id"): row for row in topology["objects"]["countries"]["geometries"]}
    rows = []
    for country, names in NAMES.items():
        whole = outline(by_code[NUMERIC[country]], arcs)
        cut = shapely.make_valid(shapely.intersection(whole, box(*EXTENT)))
        area = MultiPolygon(polygons(shapely.set_precision(cut, 10**-DIGITS)))
        rows.append(feature(area, {"id": country, "country": country, **names}))
    write_features(LAYERS / "borders_natural_earth.geojson", rows)


def decoded(topology: dict[str, Any]) -> list[np.ndarray]:
    """Return the arcs of a TopoJSON topology as (n, 2) degrees."""
    scale, move = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    return [np.cumsum(np.array(arc), axis=0) * scale + move for arc in topology["arcs"]]


def outline(row: dict[str, Any], arcs: list[np.ndarray]) -> MultiPolygon:
    """Return a country of the topology, each polygon valid."""

    def ring(numbers: list[int]) -> np.ndarray:
        parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
        return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])

    nested = row["arcs"] if row["type"] == "MultiPolygon" else [row["arcs"]]
    made = [Polygon(ring(rings[0]), [ring(hole) for hole in rings[1:]]) for rings in nested]
    return MultiPolygon([part for one in made for part in polygons(shapely.make_valid(one))])


if __name__ == "__main__":
    main()
