"""Border sets: country polygons with an accuracy, indexed by edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.edges import EdgeTree, Floats, Ints, only_closing, ring_edges
from nkgis.errors import InputError
from nkgis.model.project import Bounds

if TYPE_CHECKING:
    from nkgis.analysis.kernels.grid import Grid, Gridded

RESERVED = ("|", "+", "?")
EXACT_M = 1e-6
"""What counts as exactly on an outline: a micrometre, the noise of the arithmetic."""
MANY_VERTICES = 50_000
"""From here on compiled code checks the polygons: loading it pays."""


@dataclass(frozen=True, eq=False)
class BorderSet:
    """Holds country polygons in EPSG:4326 with what is known of them, and an index of their outlines.

    Edges that only close the set's own extent, or lie on the antimeridian or a pole, are no borders: no line meets
    them. The indices are made when first asked for.
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

    @property
    def notes(self) -> tuple[str, ...]:
        """Returns what a reader of the figures should know of the polygons, a sentence each."""
        told = []
        if self.repaired:
            told.append(f"border set {self.id}: invalid rings of {', '.join(self.repaired)} were repaired")
        across = np.abs(self.edges[:, 2] - self.edges[:, 0])
        wide = (across > 180.0) & (across < 360.0) & ~only_closing(self.edges, self.extent)
        if wide.any():
            names = ", ".join(self.countries[k] for k in np.unique(self.edge_country[wide]).tolist())
            told.append(f"border set {self.id}: {names} has an edge over more than 180° of longitude, taken as stored; "
                        "if it should cross the antimeridian, cut the polygon at ±180°")
        return tuple(told)

    @cached_property
    def _ring_edges(self) -> tuple[Floats, Ints]:
        return ring_edges(self.polygons)

    @property
    def edges(self) -> Floats:
        """Returns the rings' edges as (n, 4) degrees; those that only close the set are among them."""
        return self._ring_edges[0]

    @property
    def edge_country(self) -> Ints:
        """Returns for each edge the index of its country."""
        return self._ring_edges[1]

    def edges_meeting(self, west: Floats, south: Floats, east: Floats, north: Floats) -> tuple[Ints, Ints]:
        """Returns pairs (box, edge) whose boxes meet, edges of borders alone, all that enter the box among them.

        The grid answers where one has been made; else a tree, which costs more to make than few lines need.
        """
        if self._grids:
            from nkgis.analysis.kernels.boxes import edges_in_boxes

            box, edge = edges_in_boxes(next(iter(self._grids.values())), west, south, east, north)
        else:
            box, edge = self._tree.meeting(west, south, east, north)
        kept = ~only_closing(self.edges[edge], self.extent)
        return box[kept], edge[kept]

    @cached_property
    def _tree(self) -> EdgeTree:
        return EdgeTree(self.edges)

    @cached_property
    def boxes(self) -> Floats:
        """Returns the bounds of each country as (n, 4) degrees."""
        return shapely.bounds(np.array(self.polygons, dtype=object)).reshape(-1, 4)

    def grid(self, reach_m: float) -> "Grid":
        """Returns the grid of the outlines for the compiled kernels, made once for each reach (metres)."""
        from nkgis.analysis.kernels.grid import grid_of

        if reach_m not in self._grids:
            self._grids[reach_m] = grid_of(*self._ring_edges, countries=len(self.countries), extent=self.extent,
                                            reach_m=reach_m)
        return self._grids[reach_m].grid

    @cached_property
    def _grids(self) -> "dict[float, Gridded]":
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
            row, edge = self.edges_meeting(lon - tolerance_deg, lat - tolerance_deg, lon + tolerance_deg,
                                           lat + tolerance_deg)
            lines = shapely.linestrings(self.edges[edge].reshape(-1, 2, 2))
            near = shapely.dwithin(shapely.points(lon[row], lat[row]), lines, tolerance_deg)
            table[row[near], self.edge_country[edge[near]]] = True
        return table


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
