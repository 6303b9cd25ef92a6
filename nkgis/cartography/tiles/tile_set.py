"""A large layer ready to be painted and asked: its geometry, the look of each row, and what lies at a place."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from nkgis.cartography.scene_values import SceneFeature
from nkgis.cartography.tiles.geometry import Pieces, TileGeometry, world_of
from nkgis.cartography.tiles.painter import REACH_PX, Painter, lots_of
from nkgis.cartography.tiles.png import EMPTY_PNG, png_of

Ints = NDArray[np.int64]
TILE_PX = 256
MAX_ZOOM = 24
FOUND_MAX = 200
"""Pieces that a place finds at most; a reader goes through a handful."""


class Describe(Protocol):
    """Makes the scene's feature of a row; `ticks` adds its kilometre figures."""

    def __call__(self, row: int, *, ticks: bool = False) -> SceneFeature:
        """Returns the feature of a row."""


@dataclass(frozen=True, slots=True)
class Found:
    """Is a row at a place: its number, how far from the place in px, and whether it is an "area", "line" or "point"."""

    row: int
    distance_px: float
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class TileSet:
    """Is one revision of a large layer: immutable, so that any thread may paint and ask.

    `codes` gives the number of its look in `looks` for each row, `ids` the feature id of each row; `describe` makes
    the feature of a row (names, look, length) when somebody asks for it, `shape` gives its geometry (EPSG:4326).
    """

    role: str
    geometry: TileGeometry
    looks: tuple[SceneFeature, ...]
    codes: Ints
    ids: Sequence[str]
    rows: Mapping[str, int]
    mark: str
    describe: Describe
    shape: Callable[[int], Any]

    @property
    def counts(self) -> tuple[int, ...]:
        """Returns how many rows have each look."""
        return tuple(np.bincount(self.codes, minlength=len(self.looks)).tolist())

    def style_key(self, theme: str) -> str:
        """Returns what changes in an address when the looks change, and only then."""
        return f"{theme}-{self.mark}"

    def tile(self, zoom: int, x: int, y: int, *, theme: str, ratio: int = 1) -> bytes:
        """Returns a tile of TILE_PX * ratio pixels a side as PNG; an empty one is the shared EMPTY_PNG."""
        if not (0 <= zoom <= MAX_ZOOM and 0 <= x < 2**zoom and 0 <= y < 2**zoom):
            return EMPTY_PNG
        side = TILE_PX * ratio
        scale = side * 2.0**zoom
        painter = Painter(side, side, scale, x * side, y * side, ratio=ratio)
        pad = REACH_PX * ratio / scale
        box = (x / 2**zoom - pad, y / 2**zoom - pad, (x + 1) / 2**zoom + pad, (y + 1) / 2**zoom + pad)
        painted = self.paint(painter, box, theme=theme, zoom=float(zoom), detail=zoom + ratio - 1)
        return png_of(painter.picture) if painted else EMPTY_PNG

    def paint(
        self, painter: Painter, box: tuple[float, float, float, float], *, theme: str, zoom: float, detail: int
    ) -> bool:
        """Paints what lies in a box of the world (west, north, east, south); tells whether there is anything.

        `detail` is the zoom to whose pixels geometry is thinned.
        """
        geometry = self.geometry
        rings = geometry.rings_near(*box)
        lines, points = geometry.lines.near(*box), geometry.points.near(*box)
        if rings.size:
            for lot in lots_of(self.looks, self.codes, geometry.rings, geometry.rings.at(detail), rings):
                painter.areas(lot, lot, theme=theme)
        if lines.size:
            painter.lines(lots_of(self.looks, self.codes, geometry.lines, geometry.lines.at(detail), lines),
                          theme=theme, zoom=zoom)  # fmt: skip
        if points.size:
            factor = 0.68 if zoom < 6.5 else 0.85 if zoom < 8 else 1.0
            for lot in lots_of(self.looks, self.codes, geometry.points, geometry.points.level, points):
                painter.points(lot.look, lot.xy[lot.starts[lot.ids]], theme=theme, factor=factor)
        return bool(rings.size or lines.size or points.size)

    def found(self, lon: float, lat: float, *, zoom: float, tolerance_px: float) -> list[Found]:
        """Returns the rows within some px of a place (degrees), nearest first, FOUND_MAX at most; areas come last.

        Of rows as near as each other the later one, which is drawn on top, comes first.
        """
        longitude, latitude = world_of(np.array([lon]), np.array([lat]))
        x, y, px = float(longitude[0]) % 1.0, float(latitude[0]), 256.0 * 2.0**zoom
        far = tolerance_px / px
        hits = [
            *_near(self.geometry.lines, x, y, far, px, "line"),
            *_near(self.geometry.points, x, y, far * 1.4, px, "point"),
        ]
        best: dict[int, Found] = {}
        for hit in hits:
            known = best.get(hit.row)
            if known is None or hit.distance_px < known.distance_px:
                best[hit.row] = hit
        hidden = {number for number, look in enumerate(self.looks) if look.hidden}
        best = {row: hit for row, hit in best.items() if int(self.codes[row]) not in hidden}
        ordered = sorted(best.values(), key=lambda hit: (round(hit.distance_px / 3), -hit.row))
        around = (row for row in self._around(x, y) if row not in best and int(self.codes[row]) not in hidden)
        return [*ordered, *(Found(row, 0.0, "area") for row in around)]

    def _around(self, x: float, y: float) -> list[int]:
        """Returns the rows of the areas around a place, topmost first."""
        from nkgis.analysis.kernels.nearby import crossings

        geometry = self.geometry
        ids = geometry.rings_near(x, y, x, y)
        if not ids.size:
            return []
        rings, times = geometry.rings.level, np.zeros(ids.size, np.int64)
        crossings(rings.xy, rings.starts, ids, x, y, times)
        rows, which = np.unique(geometry.rings.row[ids], return_inverse=True)
        odd = np.bincount(which, weights=times).astype(np.int64) % 2 == 1
        return [int(row) for row in rows[odd][::-1]]


def _near(pieces: Pieces, x: float, y: float, far: float, px: float, kind: str) -> list[Found]:
    """Returns the rows of the nearest pieces about a place; the geometry is as it was read, nothing is thinned here."""
    from nkgis.analysis.kernels.nearby import distances

    ids = pieces.near(x - far, y - far, x + far, y + far)
    if not ids.size:
        return []
    out = np.empty(ids.size)
    distances(pieces.level.xy, pieces.level.starts, ids, x, y, out)
    close = np.flatnonzero(out <= far)
    if close.size > FOUND_MAX:
        close = close[np.argpartition(out[close], FOUND_MAX)[:FOUND_MAX]]
    return [Found(int(row), float(d) * px, kind) for row, d in zip(pieces.row[ids[close]], out[close], strict=True)]


def tile_set(
    role: str,
    geometry: TileGeometry,
    looks: Sequence[SceneFeature],
    codes: Ints,
    ids: Sequence[str],
    *,
    describe: Describe,
    shape: Callable[[int], Any],
) -> TileSet:
    """Returns a layer ready to be painted."""
    said = repr([(k.look, k.symbol, k.place, k.own) for k in looks]).encode()
    mark = f"{zlib.crc32(np.ascontiguousarray(codes).tobytes(), zlib.crc32(said)):08x}"
    rows = {row_id: number for number, row_id in enumerate(ids)}
    return TileSet(role, geometry, tuple(looks), codes, ids, rows, mark, describe, shape)
