"""Geodesic lengths of many lines at once."""

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.kernels.compiled import compiled
from nkgis.analysis.kernels.ellipsoid import LIMIT_LAT, REACH_M, meridian_point, short_geodesic_m

Floats = NDArray[np.float64]


@compiled
def lengths(xy: Floats, offsets: NDArray[np.int64], out: Floats, long: NDArray[np.bool_]) -> None:
    """Puts the length in metres of each line into `out`.

    `xy` is (n, 2) degrees, line k holds rows offsets[k]…offsets[k + 1]. Lines with an edge beyond REACH_M or near a
    pole are marked in `long` and left to Karney's method.
    """
    for k in range(offsets.size - 1):
        start, stop = offsets[k], offsets[k + 1]
        total = 0.0
        far = False
        if stop - start > 1:
            p0, z0, s0 = meridian_point(xy[start, 1])
            for v in range(start + 1, stop):
                d_lon = xy[v, 0] - xy[v - 1, 0]
                p1, z1, s1 = meridian_point(xy[v, 1])
                step = short_geodesic_m(d_lon, p0, z0, s0, p1, z1, s1)
                far |= not (step <= REACH_M and abs(xy[v, 1]) <= LIMIT_LAT and abs(d_lon) <= 180.0)
                total += step
                p0, z0, s0 = p1, z1, s1
            far |= not abs(xy[start, 1]) <= LIMIT_LAT
        out[k] = total
        long[k] = far
