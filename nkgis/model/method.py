"""How a figure was made: the recipe that stands beside every number."""

from dataclasses import dataclass

from nkgis.model.kinds import Edges


@dataclass(frozen=True, slots=True)
class Method:
    """States ellipsoid, edges, border set and tolerances of a measurement (metres)."""

    border_set: str
    border_date: str | None
    border_accuracy_m: float | None
    border_tolerance_m: float
    water_gap_m: float = 2000.0
    edges: Edges = Edges.GEODESIC
    includes_territorial_sea: bool | None = None
    ellipsoid: str = "WGS84"
