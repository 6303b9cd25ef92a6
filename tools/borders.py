"""Country outlines of Northeast Asia, cut from the OpenStreetMap maritime set: layers/borders.geojson.

The clip is the only change: every vertex keeps the coordinates of the source.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from fetch import package_file
from geojson import feature, write_features
from shapely.geometry import MultiPolygon, Polygon, box, shape

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

LAYERS = Path(__file__).resolve().parent.parent / "layers"
MARITIME = "@geo-maps/countries-maritime-10m"
EXTENT = (118.0, 31.0, 139.0, 54.0)
NAMES: dict[str, dict[str, str]] = {
    "RU": {"name": "Russia", "name_ru": "Россия", "name_ko": "러시아", "name_zh": "俄罗斯"},
    "KP": {"name": "DPR Korea", "name_ru": "КНДР", "name_ko": "조선", "name_zh": "朝鲜"},
    "KR": {"name": "Rep. of Korea", "name_ru": "Республика Корея", "name_ko": "한국", "name_zh": "韩国"},
    "CN": {"name": "China", "name_ru": "Китай", "name_ko": "중국", "name_zh": "中国"},
    "MN": {"name": "Mongolia", "name_ru": "Монголия", "name_ko": "몽골", "name_zh": "蒙古"},
    "JP": {"name": "Japan", "name_ru": "Япония", "name_ko": "일본", "name_zh": "日本"},
}
A3 = {"RU": "RUS", "KP": "PRK", "KR": "KOR", "CN": "CHN", "MN": "MNG", "JP": "JPN"}


def main() -> None:
    """Write the border set."""
    outlines = clipped_countries(MARITIME, extent=EXTENT)
    rows = []
    for country, names in NAMES.items():
        properties = {"id": country, "country": country, **names}
        rows.append(feature(outlines[country], properties))
    write_features(LAYERS / "borders.geojson", rows)


def clipped_countries(package: str, *, extent: tuple[float, float, float, float]) -> dict[str, MultiPolygon]:
    """Return the six countries of one geo-maps set by ISO 3166-1 alpha-2 code, cut to `extent`, each valid.

    The clip comes before the repair: the source's polygons are invalid, and repairing a whole country takes
    many minutes.
    """
    collection = json.loads(package_file(package, "map.geo.json").read_text(encoding="utf-8"))
    by_a3 = {row["properties"]["A3"]: row["geometry"] for row in collection["features"]}
    return {code: _clipped(by_a3[a3], extent) for code, a3 in A3.items()}


def polygons(geometry: BaseGeometry) -> list[Polygon]:
    """Return the polygons in a geometry of any kind, lines and points left out."""
    if isinstance(geometry, Polygon):
        return [] if geometry.is_empty else [geometry]
    return [found for part in getattr(geometry, "geoms", ()) for found in polygons(part)]


def _clipped(geometry: dict[str, Any], extent: tuple[float, float, float, float]) -> MultiPolygon:
    frame = box(*extent)
    kept: list[Polygon] = []
    for part in polygons(shape(geometry)):
        if box(*part.bounds).intersects(frame):
            inside = frame.contains(part)
            piece = part if inside else shapely.clip_by_rect(part, *extent)
            kept.extend(polygons(shapely.make_valid(piece, method="structure")))
    whole = MultiPolygon(kept)
    return whole if whole.is_valid else MultiPolygon(polygons(shapely.union_all(kept)))


if __name__ == "__main__":
    main()
