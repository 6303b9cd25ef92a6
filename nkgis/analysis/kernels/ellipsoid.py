"""Short geodesics on WGS 84, without a call of the full inverse.

A short geodesic is the chord between its ends in earth-centred coordinates, lengthened by the curvature of the
ellipsoid in its direction (Euler's formula, as in W. Torge, "Geodesy", §4.1). Up to REACH_M it departs from
Karney's inverse by less than 0.1 micrometres away from the poles; tests hold it to GeographicLib.
"""

import math

from nkgis.analysis.geodesy import E2, EQUATOR_M
from nkgis.analysis.kernels.compiled import compiled, inlined

REACH_M = 50_000.0
"""Longer edges are left to Karney's method."""
LIMIT_LAT = 85.0
"""Nearer to a pole, edges are left to Karney's method."""

RADIAN = math.pi / 180.0
_E2, _A = E2, EQUATOR_M
_B = EQUATOR_M * math.sqrt(1.0 - E2)
_EP2 = E2 / (1.0 - E2)
_MEAN_RADIUS_M = 6371008.8


@inlined
def sine_cosine(angle: float) -> tuple[float, float]:
    """Returns sine and cosine of an angle of at most a right angle (radians), to the last bit or two.

    Both are Taylor polynomials on the octant; faster than the library's and without a branch on the argument.
    """
    size = abs(angle)
    folded = size > math.pi / 4
    y = math.pi / 2 - size if folded else size
    q = y * y
    s = y * (1 + q * (-1 / 6 + q * (1 / 120 + q * (-1 / 5040 + q * (1 / 362880 + q * (
        -1 / 39916800 + q * (1 / 6227020800 - q / 1307674368000)))))))
    c = 1 + q * (-0.5 + q * (1 / 24 + q * (-1 / 720 + q * (1 / 40320 + q * (
        -1 / 3628800 + q * (1 / 479001600 - q / 87178291200))))))
    sine = c if folded else s
    return (-sine if angle < 0 else sine), (s if folded else c)


@inlined
def meridian_point(lat: float) -> tuple[float, float, float]:
    """Returns distance from the axis, height over the equator's plane (metres) and sine for a latitude (degrees)."""
    sine, cosine = sine_cosine(lat * RADIAN)
    normal = _A / math.sqrt(1 - _E2 * sine * sine)
    return normal * cosine, normal * (1 - _E2) * sine, sine


@inlined
def short_geodesic_m(
    d_lon: float, p0: float, z0: float, s0: float, p1: float, z1: float, s1: float
) -> float:
    """Returns the geodesic length in metres between two meridian points `d_lon` degrees apart."""
    half = d_lon * 0.5 * RADIAN
    q = half * half
    sine = half * (1 + q * (-1 / 6 + q * (1 / 120 + q * (-1 / 5040 + q / 362880))))
    dp, dz = p1 - p0, z1 - z0
    chord2 = dp * dp + 4 * p0 * p1 * sine * sine + dz * dz
    if chord2 == 0.0:
        return 0.0
    middle = 0.5 * (s0 + s1)
    w2 = 1 - _E2 * middle * middle
    w = math.sqrt(w2)
    north2 = min(dz * dz / (1 - middle * middle), chord2)
    across, along = w / _A, w / _A * w2 / (1 - _E2)
    bent = chord2 * across + (along - across) * north2
    turn = bent * bent / chord2
    return math.sqrt(chord2) * (1 + turn * (1 / 24 + turn * (3 / 640 + turn * 5 / 7168)))


@compiled
def along_geodesic(
    lon: float, p0: float, z0: float, d_lon: float, p1: float, z1: float, length_m: float, share: float
) -> tuple[float, float]:
    """Returns lon/lat (degrees) at a share of a short geodesic from `lon` that turns by `d_lon` degrees.

    The point of the chord is taken down along the ellipsoid's normal (B. R. Bowring, Survey Review 23, 1976); up to
    REACH_M it lies within a centimetre of the geodesic.
    """
    half = length_m / (2 * _MEAN_RADIUS_M)
    off = share - 0.5
    h2 = half * half
    t = 0.5 + off * (1 + 4 * off * off * h2 / 3) / (1 + h2 / 3)
    turn = d_lon * RADIAN
    x1, y1 = p1 * math.cos(turn), p1 * math.sin(turn)
    x, y, z = p0 + t * (x1 - p0), t * y1, z0 + t * (z1 - z0)
    out = math.hypot(x, y)
    reduced = math.atan2(z * _A, out * _B)
    sine, cosine = math.sin(reduced), math.cos(reduced)
    lat = math.atan2(z + _EP2 * _B * sine * sine * sine, out - _E2 * _A * cosine * cosine * cosine)
    return lon + math.atan2(y, x) / RADIAN, lat / RADIAN


@inlined
def degree_lengths_m(lat: float) -> tuple[float, float]:
    """Returns metres per degree of longitude and of latitude at a latitude (degrees)."""
    sine, cosine = sine_cosine(lat * RADIAN)
    w2 = 1 - _E2 * sine * sine
    normal = _A / math.sqrt(w2)
    return normal * cosine * RADIAN, normal * (1 - _E2) / w2 * RADIAN


@inlined
def bow_deg(lat: float, d_lon: float, d_lat: float) -> tuple[float, float]:
    """Returns how a short geodesic bows beside its chord, as `analysis.geodesy.bow_deg` does."""
    sine, cosine = sine_cosine(lat * RADIAN)
    w2 = 1 - _E2 * sine * sine
    ratio = (1 - _E2) / w2
    bow_y = 0.5 * RADIAN * sine * cosine * (d_lon * d_lon / ratio + 3 * _E2 / w2 * d_lat * d_lat)
    return -ratio * sine / cosine * d_lon * d_lat * RADIAN, bow_y


@inlined
def straight_m(lat: float, d_lon: float, d_lat: float) -> float:
    """Returns the length in metres of a straight line in lon/lat from a latitude (degrees, RFC 7946).

    Five-point Gauss–Legendre on ds = sqrt((M dφ)² + (N cos φ dλ)²); up to REACH_M the error is under a micrometre.
    """
    total = 0.0
    for node, weight in ((-0.906179845938664, 0.236926885056189), (-0.5384693101056831, 0.4786286704993665),
                         (0.0, 0.5688888888888889), (0.5384693101056831, 0.4786286704993665),
                         (0.906179845938664, 0.236926885056189)):
        kx, ky = degree_lengths_m(lat + (1 + node) / 2 * d_lat)
        total += weight / 2 * math.hypot(kx * d_lon, ky * d_lat)
    return total


@compiled
def along_straight(lat: float, d_lon: float, d_lat: float, length_m: float, share: float) -> float:
    """Returns the share of the degrees of a straight line in lon/lat at a share of its length: two Newton steps."""
    at = share
    for _ in range(2):
        kx, ky = degree_lengths_m(lat + at * d_lat)
        at -= (straight_m(lat, at * d_lon, at * d_lat) - share * length_m) / math.hypot(kx * d_lon, ky * d_lat)
    return at
