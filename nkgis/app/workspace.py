"""The open project with its rows and results: one immutable value for window and command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from nkgis.cartography.memo import Memo
from nkgis.model.clock import NOW, Clock
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.method import Method
from nkgis.model.project import Project
from nkgis.model.route import Route
from nkgis.model.segment import Measurement, Rejected

if TYPE_CHECKING:
    import geopandas as gpd

RouteKey = tuple[str, str]
"""Layer id and feature id: what a click on the map gives."""


@dataclass(frozen=True, slots=True)
class LayerRows:
    """Holds the checked rows of one layer (EPSG:4326), what was refused, and what was done on reading.

    `frame` has the columns feature (1-based number), id, name, properties (dict), geometry. It is empty when the
    rows are `absent`: their file was not there when the project was opened without it.
    """

    layer: Layer
    frame: gpd.GeoDataFrame
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Workspace:
    """Is a project with its rows, its routes in layer order, and the measurement of each.

    `at` is the clock that routes and crossings stand at; the project's own clock is what was chosen.
    """

    project: Project
    method: Method
    rows: Mapping[str, LayerRows] = field(default_factory=lambda: MappingProxyType({}))
    routes: Mapping[RouteKey, Route] = field(default_factory=lambda: MappingProxyType({}))
    measurements: Mapping[RouteKey, Measurement] = field(default_factory=lambda: MappingProxyType({}))
    rejected: tuple[tuple[str, Rejected], ...] = ()
    at: Clock = NOW

    def countries(self) -> tuple[str, ...]:
        """Returns the countries that any route touches, longest total first; counted once for the same results."""
        return _COUNTRIES.value(len(self.measurements), (self.measurements,), lambda: _countries(self.measurements))


def is_own(workspace: Workspace, layer_id: str) -> bool:
    """Tells whether a layer belongs to the project and may be edited."""
    return any(layer.id == layer_id and layer.source == OWN_SOURCE for layer in workspace.project.layers)


_COUNTRIES: Memo[tuple[str, ...]] = Memo()


def _countries(measurements: Mapping[RouteKey, Measurement]) -> tuple[str, ...]:
    totals: dict[str, float] = {}
    for measurement in measurements.values():
        for country, length_m in measurement.by_country.items():
            totals[country] = totals.get(country, 0.0) + length_m
    return tuple(sorted(totals, key=lambda c: (-totals[c], c)))
