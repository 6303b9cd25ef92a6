"""The map's own projection: chosen from the view, fitted to the paper, with its scale at the middle."""

from dataclasses import dataclass
from math import cos, hypot, isfinite, log2, pi, radians
from typing import Any

import numpy as np
import shapely
from pyproj import Proj

from nkgis.analysis.geodesy import GEOD, Floats
from nkgis.cartography.wording import say
from nkgis.model.numbers import number_text
from nkgis.model.project import Bounds

WEB_ZERO_M = 2 * pi * 6_378_137.0 / 256
"""Metres per CSS pixel of a web map at zoom 0 on the equator."""
POINT_M = 0.0254 / 72
_NEAR_DEG = 6.0
_WIDE_DEG = 100.0
_LEAST_DEG = 0.002
_EDGE_STEPS = 41
_PROBES = 9


@dataclass(frozen=True, slots=True)
class Projection:
    """Is a projection centred on the view; `name` is what the foot of a sheet says."""

    name: str
    proj: Any
    lon0: float
    lat0: float

    def forward(self, lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
        """Returns metres of the projection; longitudes are taken on the side of the view."""
        near = (np.asarray(lon, float) - self.lon0 + 180.0) % 360.0 - 180.0 + self.lon0
        x, y = self.proj(near, np.asarray(lat, float))
        return np.asarray(x, float), np.asarray(y, float)

    def inverse(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Returns longitude and latitude; the longitudes run on across 180 degrees."""
        lon, lat = self.proj(np.asarray(x, float), np.asarray(y, float), inverse=True)
        lon = (np.asarray(lon, float) - self.lon0 + 180.0) % 360.0 - 180.0 + self.lon0
        return lon, np.asarray(lat, float)


def projection_of(view: Bounds) -> Projection:
    """Returns the projection of a view: conformal and centred, with shapes as true as its size allows.

    Transverse Mercator for a district, Lambert's conformal conic for a region, stereographic near a pole,
    Mercator near the equator, and equidistant cylindrical for half the world or more.
    """
    west, south, east, north = whole_view(view)
    lon0, lat0 = (west + east) / 2, (south + north) / 2
    wide, high = east - west, north - south
    turned = (lon0 + 180.0) % 360.0 - 180.0
    at_lat = say("%1N" if lat0 >= 0 else "%1S", f"{number_text(abs(lat0), '.1f')}°")
    centre = f"{at_lat} {say('%1E' if turned >= 0 else '%1W', number_text(abs(turned), '.1f') + '°')}"
    middle = f"+lon_0={lon0:.9f} +ellps=WGS84 +units=m +no_defs"
    if wide > _WIDE_DEG or high > 80:
        text, name = f"+proj=eqc +lat_ts=0 +lat_0={lat0:.9f} {middle}", say("equidistant cylindrical")
    elif abs(lat0) > 70:
        text, name = f"+proj=stere +lat_0={lat0:.9f} +k_0=1 {middle}", say("stereographic, centred on %1", centre)
    elif max(wide, high) <= _NEAR_DEG:
        text, name = f"+proj=tmerc +lat_0={lat0:.9f} +k_0=1 {middle}", say("transverse Mercator, centred on %1", centre)
    elif abs(lat0) < 15:
        text, name = f"+proj=merc {middle}", say("Mercator")
    else:
        low, top = south + high / 6, north - high / 6
        text = f"+proj=lcc +lat_0={lat0:.9f} +lat_1={low:.9f} +lat_2={top:.9f} {middle}"
        name = say("Lambert conformal conic, standard parallels %1° and %2°, centred on %3",
                   number_text(low, ".1f"), number_text(top, ".1f"), centre)
    return Projection(name, Proj(text), lon0, lat0)


def whole_view(view: Bounds) -> Bounds:
    """Returns a view that can be drawn: finite, inside the world, with west before east and some extent."""
    west, south, east, north = (float(value) if isfinite(value) else 0.0 for value in view)
    if east < west:
        east += 360.0
    south, north = sorted((max(-89.0, min(89.0, south)), max(-89.0, min(89.0, north))))
    pad_x, pad_y = max(0.0, _LEAST_DEG - (east - west)) / 2, max(0.0, _LEAST_DEG - (north - south)) / 2
    return west - pad_x, south - pad_y, min(east + pad_x, west - pad_x + 360.0), north + pad_y


@dataclass(frozen=True, slots=True)
class MapFrame:
    """Is the map on the paper: `extent` in projection metres (x0, y0, x1, y1), size in points.

    `unit_pt` is the points that one pixel of the screen's symbols becomes; `bounds` is lon/lat around the extent.
    """

    projection: Projection
    extent: tuple[float, float, float, float]
    width_pt: float
    height_pt: float
    unit_pt: float
    bounds: Bounds

    @property
    def metres_per_pt(self) -> float:
        """Returns metres of the projection per point on the paper."""
        return (self.extent[2] - self.extent[0]) / self.width_pt

    @property
    def px(self) -> float:
        """Returns metres of the projection per screen pixel of the symbols."""
        return self.metres_per_pt * self.unit_pt

    @property
    def centre(self) -> tuple[float, float]:
        """Returns the middle of the map in projection metres."""
        x0, y0, x1, y1 = self.extent
        return (x0 + x1) / 2, (y0 + y1) / 2

    def ground_m(self, length: float) -> float:
        """Returns the geodesic metres of a level line of that projected length through the middle of the map."""
        x, y = self.centre
        lon, lat = self.projection.inverse(np.array([x - length / 2, x + length / 2]), np.array([y, y]))
        return float(GEOD.inv(lon[0], lat[0], lon[1], lat[1])[2])

    def projected_length(self, ground_m: float) -> float:
        """Returns the projected length whose level line through the middle is that many geodesic metres."""
        length = ground_m
        for _ in range(4):
            length *= ground_m / self.ground_m(length)
        return length

    @property
    def scale_denominator(self) -> float:
        """Returns the scale at the middle of the map: 1 to this."""
        return self.ground_m(self.metres_per_pt * 10) / 10 / POINT_M

    @property
    def scale_spread(self) -> float:
        """Returns the share by which the scale differs most, somewhere on the map, from that at its middle."""
        x0, y0, x1, y1 = self.extent
        x, y = (part.ravel() for part in np.meshgrid(np.linspace(x0, x1, _PROBES), np.linspace(y0, y1, _PROBES)))
        step = (x1 - x0) / 1000
        middle = self.ground_m(step)
        found = []
        for dx, dy in ((step / 2, 0.0), (0.0, step / 2)):
            ends = [self.projection.inverse(x + sign * dx, y + sign * dy) for sign in (-1.0, 1.0)]
            good = np.isfinite(ends[0]).all(axis=0) & np.isfinite(ends[1]).all(axis=0)
            (lon1, lat1), (lon2, lat2) = ends
            lengths = GEOD.inv(lon1[good], lat1[good], lon2[good], lat2[good])[2]
            found += [float(np.abs(middle / np.maximum(lengths, 1e-9) - 1).max())] if good.any() else []
        return max(found, default=0.0)

    @property
    def zoom(self) -> float:
        """Returns the zoom of a web map on which the symbols would stand in the same scale."""
        x, y = self.centre
        lat = float(self.projection.inverse(np.array([x]), np.array([y]))[1][0])
        metres = self.ground_m(self.metres_per_pt * 10) / 10 * self.unit_pt
        return log2(max(WEB_ZERO_M * cos(radians(lat)), 1.0) / metres)

    def projected(self, shapes: Any) -> Any:
        """Returns lon/lat geometries clipped to a little more than the map, in projection metres."""
        kept = np.asarray(shapes, dtype=object)
        west, south, east, north = self.bounds
        if west >= -180.0 and east <= 180.0:
            pad = 0.05 * max(east - west, north - south)
            kept = shapely.clip_by_rect(kept, west - pad, max(-90.0, south - pad), east + pad, min(90.0, north + pad))
        return shapely.transform(shapely.force_2d(kept), self._turned)

    def _turned(self, points: Any) -> Any:
        x, y = self.projection.forward(points[:, 0], points[:, 1])
        limit = 1e3 * hypot(self.extent[2] - self.extent[0], self.extent[3] - self.extent[1])
        return np.nan_to_num(np.column_stack((x, y)), nan=limit, posinf=limit, neginf=-limit)

    def contains(self, x: float, y: float, *, pad_pt: float = 0.0) -> bool:
        """Tells whether a projected point lies on the map, at least that far from its edge."""
        pad = pad_pt * self.metres_per_pt
        x0, y0, x1, y1 = self.extent
        return x0 + pad <= x <= x1 - pad and y0 + pad <= y <= y1 - pad


def edge_points(extent: tuple[float, float, float, float], steps: int = _EDGE_STEPS) -> tuple[Floats, Floats]:
    """Returns points all around and across a rectangle."""
    x0, y0, x1, y1 = extent
    x, y = np.meshgrid(np.linspace(x0, x1, steps), np.linspace(y0, y1, steps))
    return x.ravel(), y.ravel()


def aspect_of(view: Bounds) -> float:
    """Returns width by height of a view in its own projection."""
    x0, y0, x1, y1 = _view_extent(projection_of(view), view)
    return (x1 - x0) / max(y1 - y0, 1e-9)


def _view_extent(projection: Projection, view: Bounds) -> tuple[float, float, float, float]:
    x, y = projection.forward(*edge_points(whole_view(view)))
    good = np.isfinite(x) & np.isfinite(y)
    return float(x[good].min()), float(y[good].min()), float(x[good].max()), float(y[good].max())


def map_frame(view: Bounds, *, width_pt: float, height_pt: float, unit_pt: float) -> MapFrame:
    """Returns the frame in which the view just fits on a paper of that size."""
    projection = projection_of(view)
    x0, y0, x1, y1 = _view_extent(projection, view)
    metres_per_pt = max((x1 - x0) / width_pt, (y1 - y0) / height_pt)
    half_x, half_y = metres_per_pt * width_pt / 2, metres_per_pt * height_pt / 2
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    extent = (x - half_x, y - half_y, x + half_x, y + half_y)
    lon, lat = projection.inverse(*edge_points(extent))
    good = np.isfinite(lon) & np.isfinite(lat)
    bounds = (float(lon[good].min()), float(lat[good].min()), float(lon[good].max()), float(lat[good].max()))
    return MapFrame(projection, extent, width_pt, height_pt, unit_pt, bounds)
