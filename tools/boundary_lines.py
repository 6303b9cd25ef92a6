"""Boundaries drawn once each, land and sea apart: layers/boundary_lines.geojson.

A shared boundary follows the outline of the pair's first country. Where the two outlines part by a few metres
(KP and KR do, on land) the line goes on along the first one, so it has no gaps. Vertices are those of the border
set inside CORE, which is wider than the border set's extent, because a map shows more than it measures. Outside CORE
there are state borders only, coarse.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from borders import MARITIME, clipped_countries
from frames import CORE, WIDE
from geojson import feature, write_features
from gshhg import outlines
from outer_borders import outer_borders
from river_names import border_reaches, river_names
from shapely.geometry import LineString, MultiPolygon, Polygon
from shared_edges import runs, shared_edges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

LAYERS = Path(__file__).resolve().parent.parent / "layers"
REACH_DEG = 0.01  # a river reach whose end lies farther from the line belongs to another piece


@dataclass(frozen=True)
class Stretch:
    """One piece of boundary: one country's sea limit, or a pair's shared line."""

    pair: tuple[str, ...]
    lonlat: NDArray[np.float64]


def main() -> None:
    """Write the boundary lines."""
    rows: dict[str, list[dict[str, Any]]] = {}
    land = _mainland()
    for stretch in stretches(clipped_countries(MARITIME, extent=CORE)):
        for properties, line in _classified(stretch, land):
            rows.setdefault(_stem(properties), []).append({"properties": properties, "line": line})
    ends = np.array([row["line"].coords[n] for members in rows.values() for row in members for n in (0, -1)])
    for pair, line in outer_borders(land, np.round(ends, 6)):
        properties = _properties(pair, "state", None)
        rows.setdefault(f"{_stem(properties)}-outer", []).append({"properties": properties, "line": line})
    features = []
    for stem, members in sorted(rows.items()):
        for number, row in enumerate(members, start=1):
            identity = stem if len(members) == 1 else f"{stem}-{number}"
            features.append(feature(row["line"], {"id": identity, **row["properties"]}))
    write_features(LAYERS / "boundary_lines.geojson", features)


def stretches(countries: dict[str, MultiPolygon]) -> Iterator[Stretch]:
    """Yield every shared line once, from the first country's outline, then the rest of each outline."""
    names = sorted(countries)
    taken: dict[str, list[NDArray[np.bool_]]] = {}
    rings = {name: [_turned(ring) for ring in _rings(countries[name])] for name in names}
    for name in names:
        taken[name] = [_on_frame(ring) for ring in rings[name]]
    for first, second in itertools.combinations(names, 2):
        for name, other in ((first, second), (second, first)):
            outline = shapely.boundary(countries[other])
            shapely.prepare(outline)
            vertices = {tuple(pair) for ring in rings[other] for pair in ring}
            for ring, used in zip(rings[name], taken[name], strict=True):
                shared = shared_edges(ring, outline, vertices) & ~used
                used |= shared  # noqa: PLW2901 - marks the edges in place
                if name == first:
                    yield from (Stretch((first, second), run) for run in runs(ring, shared))
    for name in names:
        for ring, edges in zip(rings[name], taken[name], strict=True):
            yield from (Stretch((name,), run) for run in runs(ring, ~edges))


def _rings(country: MultiPolygon) -> list[NDArray[np.float64]]:
    parts = [ring for part in country.geoms for ring in (part.exterior, *part.interiors)]
    return [shapely.get_coordinates(ring) for ring in parts]


def _turned(ring: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the ring starting at its southernmost vertex, so that no shared line is cut by the start."""
    start = int(np.lexsort((ring[:-1, 0], ring[:-1, 1]))[0])
    turned = np.roll(ring[:-1], -start, axis=0)
    return np.vstack([turned, turned[:1]])


def _on_frame(ring: NDArray[np.float64]) -> NDArray[np.bool_]:
    west, south, east, north = CORE
    sides = np.stack([ring[:, 0] == west, ring[:, 0] == east, ring[:, 1] == south, ring[:, 1] == north])
    edges: NDArray[np.bool_] = (sides[:, :-1] & sides[:, 1:]).any(axis=0)
    return edges


def _mainland() -> BaseGeometry:
    found = [Polygon(line.lonlat) for line in outlines("gshhs", WIDE) if line.level == 1 and line.area_km2 > 10]
    cut = shapely.make_valid(shapely.clip_by_rect(MultiPolygon(found), *WIDE), method="structure")
    shapely.prepare(cut)
    return cut


def _classified(stretch: Stretch, land: BaseGeometry) -> Iterator[tuple[dict[str, Any], LineString]]:
    """Yield the stretch in pieces: at sea, on land, and along each river."""
    pair = "|".join(stretch.pair)
    if len(stretch.pair) == 1:
        yield _properties(pair, "sea", None), LineString(stretch.lonlat)
        return
    kind = "demarcation" if pair == "KP|KR" else "state"
    shore = _landfall(stretch.lonlat, land)
    for at_sea, part in shore:
        if at_sea:
            yield _properties(pair, "sea", None), LineString(part)
            continue
        if kind == "demarcation":
            yield _properties(pair, kind, None), LineString(part)
            continue
        for river, piece in _by_river(pair, part):
            yield _properties(pair, kind, river), LineString(piece)


def _landfall(lonlat: NDArray[np.float64], land: BaseGeometry) -> list[tuple[bool, NDArray[np.float64]]]:
    """Return the line cut where it reaches the sea: everything between the outermost land vertices is land."""
    framed = np.isin(lonlat[:, 0], CORE[0::2]) | np.isin(lonlat[:, 1], CORE[1::2])
    ashore = np.flatnonzero(shapely.contains_xy(land, lonlat[:, 0], lonlat[:, 1]) | framed)
    if not len(ashore):
        return [(True, lonlat)]
    first, last = int(ashore[0]), int(ashore[-1])
    parts = [(True, lonlat[: first + 1]), (False, lonlat[first : last + 1]), (True, lonlat[last:])]
    return [(sea, part) for sea, part in parts if len(part) > 1]


def _by_river(pair: str, lonlat: NDArray[np.float64]) -> Iterator[tuple[str | None, NDArray[np.float64]]]:
    """Yield the line cut at the ends of the river reaches of its pair."""
    river: NDArray[np.object_] = np.full(len(lonlat) - 1, None, dtype=object)
    for reach in border_reaches(pair):
        ends = sorted(int(np.hypot(*(lonlat - end).T).argmin()) for end in reach.ends)
        if all(np.hypot(*(lonlat - end).T).min() < REACH_DEG for end in reach.ends):
            river[ends[0] : ends[1]] = reach.river
    start = 0
    for index in range(1, len(river) + 1):
        if index == len(river) or river[index] != river[start]:
            yield river[start], lonlat[start : index + 1]
            start = index


def _properties(pair: str, kind: str, river: str | None) -> dict[str, Any]:
    names = river_names().get(river or "", {})
    return {
        "pair": pair,
        "class": kind,
        "along_river": river is not None,
        "river": river,
        "river_name": names.get("name"),
        "river_name_ru": names.get("name_ru"),
        "river_name_ko": names.get("name_ko"),
        "river_name_zh": names.get("name_zh"),
    }


def _stem(properties: dict[str, Any]) -> str:
    words = [properties["pair"].lower().replace("|", "-"), properties["river"] or properties["class"]]
    return "-".join(words)


if __name__ == "__main__":
    main()
