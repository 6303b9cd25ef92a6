"""Lengths and positions on the WGS 84 ellipsoid.

Lengths are sums of geodesics by Karney's method (C. F. F. Karney, "Algorithms for geodesics", J. Geod. 87, 2013),
as PROJ implements it. Nothing else is ever called a length here.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pyproj import Geod

from nkgis.model.kinds import Edges

Floats = NDArray[np.float64]

GEOD = Geod(ellps="WGS84")
EQUATOR_M = 6378137.0
FLATTENING = 1 / 298.257223563
E2 = FLATTENING * (2 - FLATTENING)
SAGITTA_M = 0.05
MIN_STEP_M, MAX_STEP_M = 200.0, 2000.0
POLE_TURN_DEG, POLE_STEP_M = 0.5, 0.1
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(8)


class Path(NamedTuple):
    """Is a continuous line cut into short steps: positions in degrees and the chainage of each in metres.

    `bowed` says that a step is a geodesic, not the straight line in lon/lat between its ends.
    """

    lon: Floats
    lat: Floats
    m: Floats
    bowed: bool = True


def short_way(d_lon: Floats) -> Floats:
    """Returns longitude differences folded into −180…180 degrees: the short way round."""
    return np.where(np.abs(d_lon) > 180.0, (d_lon + 180.0) % 360.0 - 180.0, d_lon)


def normal_lon(lon: Floats) -> Floats:
    """Returns longitudes folded into −180…180 degrees; values already inside stay untouched."""
    return np.where(np.abs(lon) > 180.0, (lon + 180.0) % 360.0 - 180.0, lon)


def metres_per_degree(lat: Floats) -> tuple[Floats, Floats]:
    """Returns metres per degree of longitude and of latitude at the given latitudes (degrees)."""
    phi = np.radians(lat)
    w2 = 1 - E2 * np.sin(phi) ** 2
    normal = EQUATOR_M / np.sqrt(w2)
    meridional = EQUATOR_M * (1 - E2) / w2**1.5
    return np.radians(normal * np.cos(phi)), np.radians(meridional)


def bow_deg(lat: Floats, d_lon: Floats, d_lat: Floats) -> tuple[Floats, Floats]:
    """Returns how a short geodesic bows beside its chord in lon/lat, in degrees of longitude and latitude.

    At a share t of its length the geodesic lies t·(1 − t) times this off the chord; `lat` is its middle (degrees).
    From the geodesic equations with the radii of curvature M, N: λ″ = 2 (M/N) tan φ λ′φ′ and
    φ″ = −(N/M) sin φ cos φ λ′² − (M′/M) φ′². What is left is of third order: for a step of 2 km some tenths of a
    millimetre.
    """
    phi = np.radians(np.clip(lat, -89.99, 89.99))
    sine, cosine = np.sin(phi), np.cos(phi)
    w2 = 1 - E2 * sine * sine
    ratio = (1 - E2) / w2  # M/N
    x, y = np.radians(d_lon), np.radians(d_lat)
    bow_y = (sine * cosine / ratio * x * d_lon + 3 * E2 * sine * cosine / w2 * y * d_lat) / 2
    return -ratio * sine / cosine * x * d_lat, bow_y


def geodesic_edges(lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Returns forward azimuths (degrees) and geodesic lengths (metres) between consecutive vertices."""
    azimuth, _, length_m = GEOD.inv(lon[:-1], lat[:-1], lon[1:], lat[1:])
    return np.asarray(azimuth, float), np.asarray(length_m, float)


def lonlat_lengths_m(lat0: Floats, d_lon: Floats, d_lat: Floats) -> Floats:
    """Returns the length on the ellipsoid, in metres, of straight lines in lon/lat (RFC 7946).

    Integrates ds = sqrt((M dφ)² + (N cos φ dλ)²) by eight-point Gauss–Legendre; for edges under about one
    degree the error is far below a millimetre.
    """
    t = (_NODES + 1) / 2
    kx, ky = metres_per_degree(lat0[:, None] + t[None, :] * d_lat[:, None])
    speed = np.hypot(kx * d_lon[:, None], ky * d_lat[:, None])
    return np.asarray(speed @ (_WEIGHTS / 2), float)


def _step_m(lat: Floats) -> Floats:
    """Returns the step at which geodesic and straight line differ by at most SAGITTA_M."""
    slope = np.maximum(np.abs(np.tan(np.radians(np.clip(lat, -89.0, 89.0)))), 1e-3)
    return np.clip(np.sqrt(8 * EQUATOR_M * SAGITTA_M / slope), MIN_STEP_M, MAX_STEP_M)


def _steps(counts: NDArray[np.int64]) -> tuple[NDArray[np.int64], Floats]:
    """Returns, for edges cut into `counts` steps, the edge of each step's start and its fraction of the edge."""
    edge = np.repeat(np.arange(counts.size), counts)
    first = np.repeat(np.cumsum(counts) - counts, counts)
    return edge, (np.arange(edge.size) - first) / counts[edge]


def path_along(lon: Floats, lat: Floats, *, edges: Edges = Edges.GEODESIC, start_m: float = 0.0) -> Path:
    """Returns the line through the vertices cut into steps that are short enough to be straight in lon/lat.

    In either mode a step departs from the stated edge by at most about SAGITTA_M. Zero-length edges vanish.
    """
    lon = normal_lon(lon)
    moved = np.concatenate(([True], (np.diff(lon) != 0) | (np.diff(lat) != 0)))
    lon, lat = lon[moved], lat[moved]
    if lon.size < 2:
        return Path(lon, lat, np.full(lon.size, start_m))
    azimuth, geodesic_m = geodesic_edges(lon, lat)
    steepest = np.maximum(np.abs(lat[:-1]), np.abs(lat[1:]))
    if edges is Edges.GEODESIC:
        counts = np.maximum(1, np.ceil(geodesic_m / _step_m(steepest))).astype(np.int64)
        if np.all(counts == 1):
            step_lon, step_lat, step_m = lon[:-1], lat[:-1], geodesic_m
        else:
            edge, fraction = _steps(counts)
            step_lon, step_lat, _ = GEOD.fwd(
                lon[edge], lat[edge], azimuth[edge], geodesic_m[edge] * fraction
            )
            step_lon, step_lat = np.asarray(step_lon), np.asarray(step_lat)
            whole = fraction == 0
            step_lon[whole], step_lat[whole] = lon[edge[whole]], lat[edge[whole]]
            step_m = geodesic_m[edge] / counts[edge]
    else:
        d_lon, d_lat = short_way(np.diff(lon)), np.diff(lat)
        kx, ky = metres_per_degree(lat[:-1] + d_lat / 2)
        widest, _ = metres_per_degree(np.minimum(np.abs(lat[:-1]), np.abs(lat[1:])))
        rough_m = np.hypot(np.maximum(kx, widest) * d_lon, ky * d_lat)
        counts = np.maximum(1, np.ceil(rough_m / MAX_STEP_M)).astype(np.int64)
        edge, fraction = _steps(counts)
        step_lon = normal_lon(lon[edge] + fraction * d_lon[edge])
        step_lat = lat[edge] + fraction * d_lat[edge]
        share = counts[edge]
        step_m = lonlat_lengths_m(step_lat, d_lon[edge] / share, d_lat[edge] / share)
    chainage = start_m + np.concatenate(([0.0], np.cumsum(step_m)))
    path = Path(np.append(step_lon, lon[-1]), np.append(step_lat, lat[-1]), chainage, edges is Edges.GEODESIC)
    return _refined_at_poles(path) if edges is Edges.GEODESIC else path


def _refined_at_poles(path: Path) -> Path:
    """Returns the path with steps that turn by more than POLE_TURN_DEG cut again, down to POLE_STEP_M.

    Beside a pole even a short geodesic runs through many meridians, so it is no straight line in lon/lat.
    """
    turn = np.abs(short_way(np.diff(path.lon)))
    run = np.diff(path.m)
    counts = np.where(turn > POLE_TURN_DEG, np.ceil(run / POLE_STEP_M), 1.0).astype(np.int64)
    counts = np.maximum(counts, 1)
    if np.all(counts == 1):
        return path
    azimuth, _ = geodesic_edges(path.lon, path.lat)
    step, fraction = _steps(counts)
    lon, lat, _ = GEOD.fwd(path.lon[step], path.lat[step], azimuth[step], run[step] * fraction)
    lon, lat = np.asarray(lon), np.asarray(lat)
    whole = fraction == 0
    lon[whole], lat[whole] = path.lon[step[whole]], path.lat[step[whole]]
    m = path.m[step] + run[step] * fraction
    return Path(np.append(lon, path.lon[-1]), np.append(lat, path.lat[-1]), np.append(m, path.m[-1]))


def length_m(lon: Floats, lat: Floats) -> float:
    """Returns the geodesic length of a line through the vertices, in metres."""
    return float(geodesic_edges(lon, lat)[1].sum()) if lon.size > 1 else 0.0
