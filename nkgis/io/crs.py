"""Coordinate systems: everything past the door is EPSG:4326 lon/lat."""

import json
from collections.abc import Callable

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from shapely.geometry.base import BaseGeometry

from nkgis.errors import InputError

WGS84 = CRS.from_epsg(4326)


def crs_of(text: str, *, where: str) -> CRS:
    """Returns the CRS that a text names; InputError when it names none."""
    try:
        system = CRS.from_user_input(text)
        Transformer.from_crs(system.to_2d(), WGS84, always_xy=True)
    except ProjError as fault:
        raise InputError(f"{where}: the coordinate system {text[:80]!r} is unknown; "
                         "say one such as --crs EPSG:5179.") from fault
    if not (system.to_2d().is_geographic or system.is_projected):
        raise InputError(f"{where}: the coordinate system {system.name[:80]!r} is neither geographic nor projected; "
                         "say the one of the plane coordinates, such as --crs EPSG:5179.")
    return system


def mover(text: str, *, where: str) -> Callable[[BaseGeometry], BaseGeometry] | None:
    """Returns what takes geometries of the named system to lon/lat WGS 84; None when they are there already.

    Raises InputError when the text names no system.
    """
    return None if _says_wgs84(text) else to_wgs84(crs_of(text, where=where))


def _says_wgs84(text: str) -> bool:
    """Tells whether a text is the name of lon/lat on WGS 84 or a description (PROJJSON) under that name."""
    if text.startswith("{"):
        try:
            described = json.loads(text)
            text = f"{described['id']['authority']}:{described['id']['code']}"
        except (ValueError, KeyError, TypeError, RecursionError):
            return False
    return text in ("EPSG:4326", "OGC:CRS84")


def crs_name(crs: CRS) -> str:
    """Returns a short name such as EPSG:5179."""
    authority = crs.to_authority()
    return ":".join(authority) if authority else crs.name


def to_wgs84(crs: CRS) -> Callable[[BaseGeometry], BaseGeometry] | None:
    """Returns a function that takes geometries to lon/lat WGS 84; None when they are there already."""
    flat = crs.to_2d() if hasattr(crs, "to_2d") else crs
    if flat.equals(WGS84, ignore_axis_order=True):
        return None
    transformer = Transformer.from_crs(flat, WGS84, always_xy=True)

    def transformed(geometry: BaseGeometry) -> BaseGeometry:
        def move(xy: np.ndarray) -> np.ndarray:
            lon, lat = transformer.transform(xy[:, 0], xy[:, 1])
            return np.column_stack((lon, lat))

        return shapely.transform(shapely.force_2d(geometry), move)

    return transformed
