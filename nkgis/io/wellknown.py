"""Builds geometries from well-known binary and text, each failure told as the reason of its feature."""

import re

import shapely
from shapely.geometry.base import BaseGeometry

MAX_COLLECTIONS = 500
"""More collections inside a geometry than this are refused: the library would overrun the stack on some depth."""

_COLLECTION_WKB = re.compile(
    rb"\x01(?:\x07\x00|\xef\x03|\xd7\x07|\xbf\x0b)\x00[\x00\x20\x40\x60\x80\xa0\xc0\xe0]"
    rb"|\x00[\x00\x20\x40\x60\x80\xa0\xc0\xe0]\x00(?:\x00\x07|\x03\xef|\x07\xd7|\x0b\xbf)"
)
_COLLECTION_WKT = re.compile("geometrycollection", re.IGNORECASE)

Built = tuple[BaseGeometry | None, str | None]


def from_wkb(wkb: bytes | None) -> Built:
    """Returns the geometry of well-known binary, or None and the reason."""
    if wkb is None:
        return None, "has no geometry"
    if _COLLECTION_WKB.match(wkb) and _more_than(_COLLECTION_WKB, wkb):
        return None, _TOO_DEEP
    try:
        return shapely.from_wkb(wkb), None
    except NotImplementedError:
        return None, _CURVED
    except (shapely.errors.GEOSException, TypeError, ValueError) as fault:
        reason = first_line(fault).removeprefix("IllegalArgumentException: ")
        if "point array must contain" in reason:
            return None, "its line has a single vertex; it needs 2 at least"
        return None, f"its geometry cannot be built ({reason})"


def from_wkt(value: str | None) -> Built:
    """Returns the geometry of well-known text in WGS 84, or None and the reason."""
    if not value or not value.strip():
        return None, "has no geometry"
    srid, _, rest = value.strip().partition(";") if value.strip().upper().startswith("SRID=") else ("", "", value)
    if srid and srid[5:].strip() not in ("4326", "0"):
        return None, f"its WKT is in {srid[:20]}, and a CSV is read as WGS 84; write it as EPSG:4326"
    if _more_than(_COLLECTION_WKT, rest):
        return None, _TOO_DEEP
    try:
        return shapely.from_wkt(rest), None
    except NotImplementedError:
        return None, _CURVED
    except shapely.errors.GEOSException as fault:
        return None, f"its WKT cannot be read ({first_line(fault)})"


def first_line(fault: Exception) -> str:
    """Returns the first line of what a library says, cut to a sentence."""
    return (str(fault).strip().splitlines() or ["unknown reason"])[0].rstrip(".")[:300]


_TOO_DEEP = f"holds more than {MAX_COLLECTIONS} geometry collections; write its lines as one MultiLineString"
_CURVED = "is a curve; only straight lines can be measured: write it with vertices (linearise it)"


def _more_than(pattern: "re.Pattern[bytes] | re.Pattern[str]", content: bytes | str) -> bool:
    """Tells whether a geometry opens more collections than are read."""
    return any(at >= MAX_COLLECTIONS for at, _ in enumerate(pattern.finditer(content)))  # type: ignore[arg-type]
