"""Border sets: country polygons with an accuracy, indexed by edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.errors import InputError
from nkgis.model.project import Bounds

if TYPE_CHECKING:
    from nkgis.analysis.kernels.grid import Grid

Floats = NDArray[np.float64]
RESERVED = ("|", "+", "?")
EXACT_M = 1e-6
"""What counts as exactly on an outline: a micrometre, the noise of the arithmetic."""
MANY_VERTICES = 50_000
"""From here on compiled code checks the polygons: loading it pays."""
FEW_QUESTIONS, MANY_EDGES = 60, 100_000
"""So few lines do not pay for an index of so many edges."""


@dataclass(frozen=True, eq=False)
class BorderSet:
    """Holds country polygons in EPSG:4326 with what is known of them, and an index of their outlines.

    Edges that only close the set's own extent, or lie on the antimeridian or a pole, are no borders and are in none
    of its edges. The indices are made when first asked for.
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

    def __post_init__(self) -> None:
        for polygon in self.polygons:
            shapely.prepare(polygon)

    @cached_property
    def _outlines(self) -> tuple[Floats, NDArray[np.int64]]:
        edges, owner = ring_edges(self.polygons)
        borders = ~only_closing(edges, self.extent)
        return edges[borders], owner[borders]

    @property
    def edges(self) -> Floats:
        """Returns the outlines' edges as (n, 4) degrees."""
        return self._outlines[0]

    @property
    def edge_country(self) -> NDArray[np.int64]:
        """Returns for each edge the index of its country."""
        return self._outlines[1]

    @cached_property
    def _index(self) -> "_Index":
        return _Index(self.edges)

    def edges_meeting(
        self, west: Floats, south: Floats, east: Floats, north: Floats
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Returns the pairs (box, edge) whose boxes meet."""
        tree, numbers = self._index.around(west, south, east, north)
        box, edge = tree.query(shapely.box(west, south, east, north))
        return box, numbers[edge]

    @cached_property
    def boxes(self) -> Floats:
        """Returns the bounds of each country as (n, 4) degrees."""
        return shapely.bounds(np.array(self.polygons, dtype=object)).reshape(-1, 4)

    def grid(self, reach_m: float) -> "Grid":
        """Returns the grid of the outlines for the compiled kernels, made once for each reach (metres)."""
        from nkgis.analysis.kernels.grid import grid_of

        if reach_m not in self._grids:
            self._grids[reach_m] = grid_of(self.polygons, extent=self.extent, reach_m=reach_m)
        return self._grids[reach_m]

    @cached_property
    def _grids(self) -> "dict[float, Grid]":
        return {}

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
            tree, numbers = self._index.around(*(lon, lat) * 2, margin=tolerance_deg)
            row, edge = tree.query(shapely.points(lon, lat), predicate="dwithin", distance=tolerance_deg)
            table[row, self.edge_country[numbers[edge]]] = True
        return table


class _Index:
    """Finds edges by place. The first few questions look at the edges around alone; then the whole set is indexed."""

    def __init__(self, edges: Floats) -> None:
        self._edges = edges
        self._asked = 0
        self._tree: shapely.STRtree | None = None
        self._all = np.arange(len(edges))
        self._bounds: tuple[Floats, Floats, Floats, Floats] | None = None

    def around(
        self, west: Floats, south: Floats, east: Floats, north: Floats, *, margin: float = 0.0
    ) -> tuple[shapely.STRtree, NDArray[np.int64]]:
        """Returns a tree that holds at least the edges around some boxes, and the number of each of its edges."""
        self._asked += 1
        if self._tree is None and (self._asked > FEW_QUESTIONS or len(self._edges) < MANY_EDGES):
            self._tree = _tree(self._edges)
        if self._tree is not None:
            return self._tree, self._all
        if self._bounds is None:
            x0, y0, x1, y1 = self._edges.T
            self._bounds = (np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1))
        left, bottom, right, top = self._bounds
        numbers = np.flatnonzero((right >= west.min() - margin) & (left <= east.max() + margin))
        numbers = numbers[(top[numbers] >= south.min() - margin) & (bottom[numbers] <= north.max() + margin)]
        return _tree(self._edges[numbers]), numbers


def _tree(edges: Floats) -> shapely.STRtree:
    """Returns an index of edges."""
    lines = shapely.linestrings(edges.reshape(-1, 2, 2))
    return shapely.STRtree(np.atleast_1d(np.asarray(lines, dtype=object)))


def ring_edges(polygons: Sequence[BaseGeometry]) -> tuple[Floats, NDArray[np.int64]]:
    """Returns the edges of all rings as (n, 4) degrees, none of them without length, and the polygon of each."""
    found, owner = [np.empty((0, 4))], [np.empty(0, np.int64)]
    for index, polygon in enumerate(polygons):
        rings = shapely.get_rings(shapely.get_parts(polygon))
        if not len(rings):
            continue
        xy, ring = shapely.get_coordinates(rings, return_index=True)
        edges = np.hstack((xy[:-1], xy[1:]))[ring[1:] == ring[:-1]]
        edges = edges[(edges[:, 0] != edges[:, 2]) | (edges[:, 1] != edges[:, 3])]
        found.append(edges)
        owner.append(np.full(len(edges), index, np.int64))
    return np.concatenate(found), np.concatenate(owner)


def only_closing(edges: Floats, extent: Bounds | None) -> NDArray[np.bool_]:
    """Tells which edges only close a set: along its extent, along the antimeridian, at a pole. They are no borders."""
    seam = (np.abs(edges[:, 0]) == 180.0) & (edges[:, 0] == edges[:, 2])
    seam |= (np.abs(edges[:, 1]) == 90.0) & (edges[:, 1] == edges[:, 3])
    if extent is not None:
        for column, value in ((0, extent[0]), (0, extent[2]), (1, extent[1]), (1, extent[3])):
            seam |= (np.abs(edges[:, column] - value) < 1e-9) & (np.abs(edges[:, column + 2] - value) < 1e-9)
    return np.asarray(seam)


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
        by_country.setdefault(country, []).extend(areas)

    def of(areas: dict[str, list[shapely.Polygon]], *, repaired: tuple[str, ...] = ()) -> BorderSet:
        countries = tuple(sorted(areas))
        return BorderSet(
            id=set_id, name=name or set_id, countries=countries,
            polygons=tuple(shapely.MultiPolygon(areas[country]) for country in countries), accuracy_m=accuracy_m,
            tolerance_m=tolerance_m, extent=extent, date=date, includes_territorial_sea=includes_territorial_sea,
            repaired=repaired,
        )

    vertices = sum(int(shapely.get_num_coordinates(areas).sum()) for areas in by_country.values())
    if vertices >= MANY_VERTICES and _is_sound(whole := of(by_country)):
        return whole
    mended, repaired = _mended(by_country)
    if not mended:
        raise InputError(f"border set {set_id}: no polygon with an area found; give a file of country polygons.")
    return of({country: _united(areas) for country, areas in mended.items()}, repaired=repaired)


def _is_sound(borders: BorderSet) -> bool:
    """Tells whether large polygons need no repair; compiled, since the general check takes seconds there."""
    from nkgis.analysis.kernels.soundness import is_sound

    reach_m = max(borders.tolerance_m, borders.accuracy_m or 0.0, EXACT_M)
    return is_sound(borders.polygons, borders.grid(reach_m))


def _mended(
    by_country: dict[str, list[shapely.Polygon]]
) -> tuple[dict[str, list[shapely.Polygon]], tuple[str, ...]]:
    """Returns the polygons with invalid rings repaired and those without area gone, and whose were repaired."""
    out: dict[str, list[shapely.Polygon]] = {}
    repaired: set[str] = set()
    for country, areas in by_country.items():
        kept = []
        for area, valid in zip(areas, shapely.is_valid(areas), strict=True):
            if not valid:
                repaired.add(country)
            mended = area if valid else shapely.make_valid(area, method="structure", keep_collapsed=False)
            kept += [p for p in shapely.get_parts(mended) if p.geom_type == "Polygon" and not p.is_empty]
        if kept:
            out[country] = kept
    return out, tuple(sorted(repaired))


def _united(parts: list[shapely.Polygon]) -> list[shapely.Polygon]:
    """Returns the union of one country's parts; parts that do not touch keep their exact vertices."""
    whole = shapely.MultiPolygon(parts)
    return parts if whole.is_valid else list(shapely.get_parts(shapely.union_all(parts)))
