"""A handout: what the data formats hold of a project, the same for each of them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from nkgis.analysis.stretches import stretches
from nkgis.cartography.scene_values import SceneFeature
from nkgis.exporters.claims import TopicRow
from nkgis.model.layer import Layer
from nkgis.model.method import Method
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, eq=False, slots=True)
class HandoutRoute:
    """Is a route with its figures: its name in the language of the handout, its line (EPSG:4326), its look.

    `facts` is what `route_facts` says, `properties` the fields of its row.
    """

    layer: Layer
    route: Route
    measured: Measurement
    line: BaseGeometry
    name: str
    look: SceneFeature
    facts: Mapping[str, Any]
    properties: Mapping[str, Any]


@dataclass(frozen=True, eq=False, slots=True)
class HandoutRow:
    """Is a shown row that is no measured route: a point, an area, another line (EPSG:4326)."""

    layer: Layer
    role: str
    id: str
    name: str
    shape: BaseGeometry
    look: SceneFeature
    properties: Mapping[str, Any]

    @property
    def form(self) -> str:
        """Returns what the row is drawn as by its shape, whatever its layer is of: "lines", "points" or "areas"."""
        kind = self.shape.geom_type
        return "points" if "Point" in kind else "lines" if "Line" in kind else "areas"


@dataclass(frozen=True, eq=False, slots=True)
class Handout:
    """Holds what is shown of a project: routes in layer order, other rows by layer from bottom to top.

    `credits` are the layers that rows are of, and the border set; `layers` the project's from bottom to top.
    `language` is that of the names; `moment` says what the clocks are set to, "" for today; `scenario` is its name,
    "" for the project as it is.
    """

    name: str
    language: str
    theme: str
    method: Method
    routes: Sequence[HandoutRoute]
    rows: Sequence[HandoutRow]
    claims: Sequence[TopicRow]
    credits: Sequence[Layer]
    layers: Sequence[Layer]
    program: str
    moment: str = ""
    scenario: str = ""


def segment_shapes(one: HandoutRoute, method: Method) -> list[BaseGeometry]:
    """Returns the line of every segment of a route, in route order."""
    spans = [(segment.from_m, segment.to_m) for segment in one.measured.segments]
    return stretches(one.line, spans, edges=method.edges)


def source_date() -> datetime:
    """Returns the date that stands in a file (UTC): SOURCE_DATE_EPOCH when set, else now, in whole seconds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC).replace(microsecond=0)


def source_text(layer: Layer) -> str:
    """Returns where a layer comes from; of a user's file its name, never the folders it lies in."""
    return layer.source if layer.bundled else layer.source.replace("\\", "/").rpartition("/")[2]
