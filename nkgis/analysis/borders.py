"""Border sets: country polygons with an accuracy, indexed by edge."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.errors import InputError
from nkgis.model.project import Bounds

Floats = NDArray[np.float64]
RESERVED = ("|", "+", "?")


@dataclass(frozen=True, eq=False)
class BorderSet:
    """Holds country polygons in EPSG:4326 with what is known of them, and an index of their outlines.

    `edges` is (n, 4) degrees; `edge_country` the index into `countries`. Edges that only close the set's own
    extent, or lie on the antimeridian or a pole, are no borders and are left out.
    """

    id: str
    name: str
    countries: tuple[str, ...]
    polygons: tuple[BaseGeometry, ...]
    accuracy_m: float | None = None
    tolerance_m: float = 1.0
    extent: Bounds | None = None
    date: str | None = None
    includes_territorial_sea: bool | None = None
    repaired: tuple[str, ...] = ()
    edges: Floats = field(init=False, repr=False)
    edge_country: NDArray[np.int64] = field(init=False, repr=False)
    tree: shapely.STRtree = field(init=False, repr=False)
    boxes: Floats = field(init=False, repr=False)

    def __post_init__(self) -> None:
        rows, owner = [], []
        for index, polygon in enumerate(self.polygons):
            edges = _outline_edges(polygon, self.extent)
            rows.append(edges)
            owner.append(np.full(len(edges), index))
            shapely.prepare(polygon)
        edges = np.concatenate(rows) if rows else np.empty((0, 4))
        object.__setattr__(self, "edges", edges)
        object.__setattr__(self, "edge_country", np.concatenate(owner) if owner else np.empty(0, np.int64))
        object.__setattr__(self, "tree", shapely.STRtree(_lines(edges)))
        object.__setattr__(self, "boxes", shapely.bounds(np.array(self.polygons, dtype=object)).reshape(-1, 4))

    def inside(self, lon: Floats, lat: Floats) -> NDArray[np.bool_]:
        """Returns a (points, countries) table: which point lies strictly inside which country."""
        table = np.zeros((lon.size, len(self.countries)), dtype=bool)
        for index, polygon in enumerate(self.polygons):
            west, south, east, north = self.boxes[index]
            near = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
            if near.any():
                table[near, index] = shapely.contains_xy(polygon, lon[near], lat[near])
        return table

    def on_outline(self, lon: Floats, lat: Floats, *, tolerance_deg: float = 1e-11) -> NDArray[np.bool_]:
        """Returns a (points, countries) table: which point lies exactly (to a micrometre) on which outline."""
        table = np.zeros((lon.size, len(self.countries)), dtype=bool)
        if len(self.edges):
            points = shapely.points(lon, lat)
            row, edge = self.tree.query(points, predicate="dwithin", distance=tolerance_deg)
            table[row, self.edge_country[edge]] = True
        return table


def _outline_edges(polygon: BaseGeometry, extent: Bounds | None) -> Floats:
    """Returns the edges of all rings as (n, 4), without those that are no border."""
    rings = shapely.get_rings(shapely.get_parts(polygon))
    if not len(rings):
        return np.empty((0, 4))
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    edges = np.hstack((xy[:-1], xy[1:]))[same]
    edges = edges[(edges[:, 0] != edges[:, 2]) | (edges[:, 1] != edges[:, 3])]
    seam = (np.abs(edges[:, 0]) == 180.0) & (edges[:, 0] == edges[:, 2])
    seam |= (np.abs(edges[:, 1]) == 90.0) & (edges[:, 1] == edges[:, 3])
    if extent is not None:
        for column, value in ((0, extent[0]), (0, extent[2]), (1, extent[1]), (1, extent[3])):
            seam |= (np.abs(edges[:, column] - value) < 1e-9) & (np.abs(edges[:, column + 2] - value) < 1e-9)
    return np.asarray(edges[~seam], float)


def border_set(
    set_id: str,
    names: Sequence[object],
    geometries: Sequence[BaseGeometry | None],
    *,
    name: str | None = None,
    accuracy_m: float | None = None,
    tolerance_m: float = 1.0,
    extent: Bounds | None = None,
    date: str | None = None,
    includes_territorial_sea: bool | None = None,
) -> BorderSet:
    """Returns a border set from polygons and their country values (EPSG:4326).

    Features of one country are united; invalid rings are repaired and named in `repaired`. Raises InputError
    for a missing or reserved country value and when no polygon is there.
    """
    by_country: dict[str, list[shapely.Polygon]] = {}
    repaired: list[str] = []
    for number, (value, geometry) in enumerate(zip(names, geometries, strict=True), start=1):
        if geometry is None or geometry.is_empty:
            continue
        country = "" if value is None or value != value else str(value).strip()  # noqa: PLR0124 - NaN
        if not country:
            raise InputError(f"border set {set_id}: feature {number} has no country value; give it one, "
                             "or name the right field with --country-field.")
        if any(mark in country for mark in RESERVED):
            raise InputError(f"border set {set_id}: the country value {country!r} of feature {number} contains "
                             "|, + or ?, which are reserved; rename it.")
        if not np.isfinite(shapely.get_coordinates(geometry)).all():
            raise InputError(f"border set {set_id}: feature {number} ({country}) has coordinates that are not "
                             "numbers; mend or remove it.")
        areas = [p for p in shapely.get_parts(shapely.force_2d(geometry)) if p.geom_type == "Polygon"]
        if not areas:
            raise InputError(f"border set {set_id}: feature {number} ({country}) is a {geometry.geom_type}; "
                             "border sets hold polygons only.")
        for area in areas:
            if shapely.is_valid(area):
                by_country.setdefault(country, []).append(area)
            else:
                repaired.append(country)
                mended = shapely.make_valid(area, method="structure", keep_collapsed=False)
                parts = [p for p in shapely.get_parts(mended) if p.geom_type == "Polygon" and not p.is_empty]
                by_country.setdefault(country, []).extend(parts)
    if not by_country:
        raise InputError(f"border set {set_id}: no polygon found; give a file of country polygons.")
    countries = tuple(sorted(by_country))
    polygons = tuple(
        shapely.MultiPolygon(list(shapely.get_parts(_united(by_country[country])))) for country in countries
    )
    return BorderSet(
        id=set_id, name=name or set_id, countries=countries, polygons=polygons, accuracy_m=accuracy_m,
        tolerance_m=tolerance_m, extent=extent, date=date,
        includes_territorial_sea=includes_territorial_sea, repaired=tuple(sorted(set(repaired))),
    )


def _united(parts: list[shapely.Polygon]) -> BaseGeometry:
    """Returns the union of one country's parts; parts that do not touch keep their exact vertices."""
    whole = shapely.MultiPolygon(parts)
    return whole if whole.is_valid else shapely.union_all(parts)


def _lines(edges: Floats) -> list[shapely.LineString]:
    """Returns each edge as a two-point line."""
    return list(np.atleast_1d(np.asarray(shapely.linestrings(edges.reshape(-1, 2, 2)), dtype=object)))
