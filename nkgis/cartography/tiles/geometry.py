"""The geometry of a large layer in web Mercator, projected once and cut into short pieces with a spatial index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from nkgis.analysis.geodesy import GEOD, Floats
from nkgis.cartography.geojson import LONG_EDGE_M

Ints = NDArray[np.int64]
Trees = tuple[Any, ...]
AT_ONCE = 16_384
PIECE_VERTICES = 128
MAX_LAT = 85.05112878
FULL_ZOOM = 22
"""From this level on nothing is left out."""
_LONG_EDGE_DEG = 0.2
_CELLS_PER_PX = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """Is what a zoom needs: places xy (n, 2), 0…1 of the world, y down; piece k holds starts[k]…starts[k + 1]."""

    xy: Floats
    starts: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Is one kind of geometry in pieces: the row of each, how far along its line it begins, their boxes' index."""

    level: Level
    row: Ints
    along: Floats
    boxes: Floats
    trees: Trees
    _levels: dict[int, Level] = field(default_factory=dict, repr=False)
    _lock: Any = field(default_factory=Lock, repr=False)

    @property
    def count(self) -> int:
        """Returns the number of pieces."""
        return int(self.row.size)

    def at(self, zoom: int) -> Level:
        """Returns the pieces thinned to what can be seen at a zoom, made when first asked for."""
        if zoom >= FULL_ZOOM or not self.count:
            return self.level
        with self._lock:
            known = self._levels.get(zoom)
            if known is None:
                known = self._levels[zoom] = _thinned(self.level, 1.0 / (256.0 * 2.0**zoom * _CELLS_PER_PX))
            return known

    def near(self, west: float, north: float, east: float, south: float) -> Ints:
        """Returns the numbers of the pieces whose boxes meet a box of the world, ascending."""
        return _meeting(self.trees, shapely.box(west, north, east, south))


@dataclass(frozen=True, slots=True, eq=False)
class TileGeometry:
    """Is all geometry of a layer: lines, rings of areas (outer ones and holes run against each other), points.

    `area_boxes` are the boxes of whole polygons with their rings first…last, because an area may cover a tile that
    no ring of it meets.
    """

    rows: int
    lines: Pieces
    rings: Pieces
    points: Pieces
    area_trees: Trees
    area_row: Ints
    area_rings: Ints

    def rings_near(self, west: float, north: float, east: float, south: float) -> Ints:
        """Returns the numbers of all rings of the polygons whose boxes meet a box of the world, ascending."""
        found = _meeting(self.area_trees, shapely.box(west, north, east, south))
        first, last = self.area_rings[found], self.area_rings[found + 1]
        return _ranges(first, last)


def tile_geometry(frame: gpd.GeoDataFrame) -> TileGeometry:
    """Returns the geometry of a layer's rows (EPSG:4326) for painting.

    Long edges follow the geodesic, edges over the antimeridian go the short way, and what crosses it is there twice,
    once at each side of the world.
    """
    shapes = np.asarray(frame.geometry.to_numpy(), dtype=object)
    parts, row = _parts(shapes)
    if (shapely.get_type_id(parts) > 3).any():  # parts of collections
        parts, inner = _parts(parts)
        row = row[inner]
    kind = shapely.get_type_id(parts)
    known = ~shapely.is_empty(parts)
    lines = np.isin(kind, (1, 2)) & known
    areas = (kind == 3) & known
    polygons = shapely.orient_polygons(parts[areas])
    rings, owner = shapely.get_rings(polygons, return_index=True)
    owner = np.asarray(owner, np.int64)
    ring_pieces = _pieces(rings, row[areas][owner], owner)
    area_row, area_boxes, area_rings = _polygons(ring_pieces, owner)
    points = (kind == 0) & known
    return TileGeometry(
        rows=len(shapes),
        lines=_pieces(parts[lines], row[lines])[0],
        rings=ring_pieces[0],
        points=_pieces(parts[points], row[points])[0],
        area_trees=_index(area_boxes),
        area_row=area_row,
        area_rings=area_rings,
    )


def world_of(lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Returns places of the web Mercator world: 0…1 from west to east and from north to south."""
    phi = np.radians(np.clip(lat, -MAX_LAT, MAX_LAT))
    return (np.asarray(lon) + 180.0) / 360.0, 0.5 - np.arcsinh(np.tan(phi)) / (2 * np.pi)


def _polygons(made: tuple[Pieces, Ints], owner: Ints) -> tuple[Ints, Floats, Ints]:
    """Returns row, box and first ring of each polygon, with a last end; rings of one polygon follow each other."""
    pieces, source = made
    if not pieces.count:
        return np.empty(0, np.int64), np.empty((0, 4)), np.zeros(1, np.int64)
    of = owner[source]
    begins = np.diff(of, prepend=-1) != 0
    begins |= np.diff(source, prepend=source[0]) < 0  # where the second copies begin
    first = np.flatnonzero(begins)
    ends = np.append(first, pieces.count)
    boxes = np.column_stack((
        np.minimum.reduceat(pieces.boxes[:, 0], first), np.minimum.reduceat(pieces.boxes[:, 1], first),
        np.maximum.reduceat(pieces.boxes[:, 2], first), np.maximum.reduceat(pieces.boxes[:, 3], first),
    ))  # fmt: skip
    return pieces.row[first], boxes, ends


def _pieces(parts: Any, row: Ints, polygon: Ints | None = None) -> tuple[Pieces, Ints]:
    """Returns parts as pieces, and the number of the part that each comes from; rings of `polygon` stay whole."""
    degrees, part = _in_parts(lambda some: shapely.get_coordinates(some, return_index=True), parts)
    lon, lat, part = _true_edges(degrees[:, 0], degrees[:, 1], part)
    x, y = world_of(lon, lat)
    starts = np.searchsorted(part, np.arange(len(parts) + 1))
    step = np.hypot(np.diff(x, prepend=0.0), np.diff(y, prepend=0.0))
    step[starts[:-1][np.diff(starts) > 0]] = 0.0
    total = np.cumsum(step)
    first, last = _cuts(starts, cut=polygon is None)
    along = total[first] - total[starts[:-1]][np.searchsorted(starts, first, side="right") - 1]
    picked = _ranges(first, last)
    source = np.searchsorted(starts, first, side="right") - 1
    xy, ends = np.column_stack((x, y))[picked], np.concatenate(([0], np.cumsum(last - first)))
    xy, ends, source, along, boxes = _wrapped(xy, ends, source, along, source if polygon is None else polygon[source])
    return Pieces(Level(np.ascontiguousarray(xy), ends), row[source], along, boxes, _index(boxes)), source


def _index(boxes: Floats) -> Trees:
    """Returns the index of boxes: one tree for each AT_ONCE of them, so that none takes long to make."""
    shapes: Any = [shapely.box(*boxes[start : start + AT_ONCE].T) for start in range(0, len(boxes), AT_ONCE)]
    return tuple(shapely.STRtree(part) for part in shapes)


def _meeting(trees: Trees, box: Any) -> Ints:
    """Returns the numbers of the boxes that meet a box, ascending."""
    found = [np.asarray(tree.query(box), np.int64) + number * AT_ONCE for number, tree in enumerate(trees)]
    return np.sort(np.concatenate(found)) if found else np.empty(0, np.int64)


def _in_parts(work: Callable[[Any], tuple[Any, Any]], shapes: Any) -> tuple[Any, Any]:
    """Returns what `work` gives of geometries with the number of the geometry each belongs to.

    A few at once: making objects of geometry holds up all other threads.
    """
    values, owners = [], []
    for start in range(0, max(1, len(shapes)), AT_ONCE):
        value, owner = work(shapes[start : start + AT_ONCE])
        values.append(value)
        owners.append(np.asarray(owner, np.int64) + start)
    return np.concatenate(values), np.concatenate(owners)


def _parts(shapes: Any) -> tuple[Any, Any]:
    return _in_parts(lambda some: shapely.get_parts(some, return_index=True), shapes)


def _true_edges(lon: Floats, lat: Floats, part: Ints) -> tuple[Floats, Floats, Ints]:
    """Returns the places with long edges cut along the geodesic and longitudes that run on over the antimeridian."""
    if lon.size < 2:
        return lon, lat, part
    same = part[1:] == part[:-1]
    d_lon = (np.diff(lon) + 180.0) % 360.0 - 180.0
    long = same & (np.maximum(np.abs(d_lon), np.abs(np.diff(lat))) > _LONG_EDGE_DEG)
    if long.any():
        at = np.flatnonzero(long)
        azimuth, _, length_m = GEOD.inv(lon[at], lat[at], lon[at + 1], lat[at + 1])
        counts = np.ones(lon.size, np.int64)
        counts[at] = np.maximum(1, np.ceil(np.asarray(length_m) / LONG_EDGE_M)).astype(np.int64)
        edge = np.repeat(np.arange(lon.size), counts)
        step = np.arange(edge.size) - np.repeat(np.cumsum(counts) - counts, counts)
        new = np.flatnonzero(step)
        place = np.searchsorted(at, edge[new])
        far = np.asarray(length_m)[place] * step[new] / counts[edge[new]]
        cut_lon, cut_lat, _ = GEOD.fwd(lon[edge[new]], lat[edge[new]], np.asarray(azimuth)[place], far)
        lon, lat, part = lon[edge].copy(), lat[edge].copy(), part[edge]
        lon[new], lat[new] = cut_lon, cut_lat
    jump = np.zeros(lon.size)
    jump[1:] = np.where(part[1:] == part[:-1], -360.0 * np.round(np.diff(lon) / 360.0), 0.0)
    turned = np.cumsum(jump)
    begins = np.flatnonzero(np.diff(part, prepend=-1) != 0)
    return lon + turned - np.repeat(turned[begins], np.diff(np.append(begins, lon.size))), lat, part


def _cuts(starts: Ints, *, cut: bool) -> tuple[Ints, Ints]:
    """Returns where pieces begin and end; neighbours of one part share a place."""
    sizes = np.diff(starts)
    begin, sizes = starts[:-1][sizes > 0], sizes[sizes > 0]
    if not cut:
        return begin, begin + sizes
    stride = PIECE_VERTICES - 1
    counts = np.maximum(1, -(-(sizes - 1) // stride))
    number = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    first = np.repeat(begin, counts) + number * stride
    return first, np.minimum(first + PIECE_VERTICES, np.repeat(begin + sizes, counts))


def _ranges(first: Ints, last: Ints) -> Ints:
    """Returns the numbers first…last - 1 of every range, one after the other."""
    sizes = last - first
    numbers: Ints = np.arange(sizes.sum()) + np.repeat(first - (np.cumsum(sizes) - sizes), sizes)
    return numbers


def _boxes(xy: Floats, starts: Ints) -> Floats:
    """Returns the box (west, north, east, south) of each piece."""
    if starts.size < 2:
        return np.empty((0, 4))
    at = starts[:-1]
    return np.column_stack((
        np.minimum.reduceat(xy[:, 0], at), np.minimum.reduceat(xy[:, 1], at),
        np.maximum.reduceat(xy[:, 0], at), np.maximum.reduceat(xy[:, 1], at),
    ))  # fmt: skip


def _wrapped(
    xy: Floats, starts: Ints, source: Ints, along: Floats, group: Ints
) -> tuple[Floats, Ints, Ints, Floats, Floats]:
    """Returns the pieces moved into the world, with a second copy of a group that leaves it; and their boxes.

    A group is a line or a polygon, whose pieces follow each other.
    """
    boxes = _boxes(xy, starts)
    if not boxes.size:
        return xy, starts, source, along, boxes
    first = np.flatnonzero(np.diff(group, prepend=-1) != 0)
    counts = np.diff(np.append(first, group.size))
    shift = np.zeros(group.size)
    if (counts > 1).any() and not np.array_equal(group, source):  # holes lie where their outer ring lies
        shift = np.round(np.repeat(boxes[first, 0] + boxes[first, 2], counts) / 2 - (boxes[:, 0] + boxes[:, 2]) / 2)
    west = np.minimum.reduceat(boxes[:, 0] + shift, first)
    shift -= np.repeat(np.floor(np.minimum(west, np.nextafter(1.0, 0.0))), counts)
    xy[:, 0] += np.repeat(shift, np.diff(starts))
    boxes[:, (0, 2)] += shift[:, None]
    east = np.repeat(np.maximum.reduceat(boxes[:, 2], first), counts)
    twice = np.flatnonzero(east > 1.0)
    if twice.size:
        again = _ranges(starts[twice], starts[twice + 1])
        sizes = np.concatenate((np.diff(starts), np.diff(starts)[twice]))
        xy = np.concatenate((xy, xy[again] - [1.0, 0.0]))
        starts = np.concatenate(([0], np.cumsum(sizes)))
        source, along = np.concatenate((source, source[twice])), np.concatenate((along, along[twice]))
        boxes = np.concatenate((boxes, boxes[twice] - [1.0, 0.0, 1.0, 0.0]))
    return xy, starts, source, along, boxes


def _thinned(level: Level, cell: float) -> Level:
    """Returns the pieces without the places that lie in one cell with the place before them."""
    from nkgis.analysis.kernels.nearby import thinned

    keep = np.zeros(len(level.xy), bool)
    thinned(level.xy, level.starts, cell, keep)
    if np.count_nonzero(keep) > 0.9 * keep.size:
        return level
    kept = np.concatenate(([0], np.cumsum(keep)))
    return Level(level.xy[keep], kept[level.starts])
