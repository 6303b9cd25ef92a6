"""The closed lists of words that rows and files use."""

from enum import StrEnum


class Mode(StrEnum):
    """Names what a line carries."""

    RAIL = "rail"
    ROAD = "road"
    GAS = "gas"
    OIL = "oil"
    POWER = "power"
    SEA = "sea"
    OTHER = "other"


class Status(StrEnum):
    """Names the state of a line; every state has its own pattern on the map."""

    OPERATING = "operating"
    CONSTRUCTION = "construction"
    PROPOSED = "proposed"
    SHELVED = "shelved"
    SUSPENDED = "suspended"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Quality(StrEnum):
    """Names how much to trust the shape of a line."""

    TRACK = "track"
    GENERALISED = "generalised"
    STATIONS = "stations"
    SCHEMATIC = "schematic"
    UNSTATED = "unstated"


class LayerKind(StrEnum):
    """Names what a layer holds."""

    LINES = "lines"
    POINTS = "points"
    AREAS = "areas"
    BORDERS = "borders"
    BASE = "base"

    @property
    def is_ground(self) -> bool:
        """Tells whether the layer is drawn under the others and holds nothing to be listed."""
        return self in (LayerKind.BASE, LayerKind.BORDERS)


class Edges(StrEnum):
    """Names what lies between two vertices: the geodesic, or the straight line in lon/lat."""

    GEODESIC = "geodesic"
    LONLAT = "lonlat"
