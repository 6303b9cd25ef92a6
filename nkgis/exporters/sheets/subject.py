"""What one sheet is about: everything that its parts say, before anything is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import geopandas as gpd

from nkgis.cartography.moment import moment_text
from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import Theme, style
from nkgis.cartography.wording import say
from nkgis.exporters.figure_drawn import Drawn, Key
from nkgis.exporters.figure_figures import route_name
from nkgis.exporters.figure_findings import finding, short_finding
from nkgis.model.clock import Clock
from nkgis.model.method import Method
from nkgis.model.project import Bounds
from nkgis.model.route import Route
from nkgis.model.segment import Measurement
from nkgis.model.sheet_choices import USUAL, SheetChoices

if TYPE_CHECKING:
    from nkgis.cartography.strip.values import Strip

@dataclass(frozen=True, slots=True)
class Subject:
    """Is the map, the chosen routes, all routes with their figures, and what was chosen for the sheet.

    `scenario` is its name in words, `today` the day in ISO form, `strips` the strip diagrams of the chosen routes.
    `may_widen` tells that the extent is that of the routes, and may be another where a box would lie on them;
    `home` is then the extent that was asked for.
    """

    scene: MapScene
    frames: Mapping[str, gpd.GeoDataFrame]
    highlighted: Sequence[Key] = ()
    routes: Mapping[Key, Route] = field(default_factory=dict)
    measurements: Mapping[Key, Measurement] = field(default_factory=dict)
    method: Method | None = None
    choices: SheetChoices = USUAL
    scenario: str = ""
    today: str = ""
    strips: Sequence["Strip"] = ()
    may_widen: bool = False
    home: Bounds | None = None

    def moved(self, west: float, north: float, wide: float, high: float) -> "Subject":
        """Returns the subject with an extent of that size in degrees, from its upper left corner."""
        return replace(self, scene=replace(self.scene, view=(west, north - high, west + wide, north)))

    @property
    def theme(self) -> Theme:
        """Returns the colours of the sheet."""
        return style().theme(self.scene.theme)

    @property
    def chosen(self) -> list[Route]:
        """Returns the routes that stand out."""
        return [self.routes[key] for key in self.highlighted if key in self.routes]

    @property
    def known(self) -> list[Route]:
        """Returns the routes that stand out and are measured."""
        return [route for route in self.chosen if (route.layer_id, route.id) in self.measurements]

    def listed(self, drawn: Drawn) -> list[Route]:
        """Returns the routes that the figures tell of: the chosen ones, else all on the map."""
        return self.chosen or routes_on_map(drawn, self.routes, self.measurements)

    @property
    def name(self) -> str:
        """Returns what the map is of: the chosen routes, else the project."""
        return ", ".join(route_name(route, self.scene.language) for route in self.chosen) or self.scene.name

    def finding(self, listed: Sequence[Route]) -> str:
        """Returns the finding in one or two lines, as chosen or as the figures say."""
        return self.choices.finding or finding(listed, self.measurements, self.scene.language)

    def message(self, listed: Sequence[Route]) -> str:
        """Returns the finding as the title of a slide, as chosen or as the figures say."""
        return self.choices.title or short_finding(listed, self.measurements, self.scene.language)

    def situation(self) -> str:
        """Returns the sentences that name the scenario and the day that is shown."""
        scenario = say("Scenario: %1.", self.scenario.rstrip(".")) if self.scenario else ""
        moment = self.scene.moment or (moment_text(Clock(self.today)) if self.today else "")
        return " ".join(filter(None, [scenario, moment]))


def routes_on_map(
    drawn: Drawn, routes: Mapping[Key, Route], measurements: Mapping[Key, Measurement]
) -> list[Route]:
    """Returns the measured routes that the map shows: those across a border first, then the longest."""
    keys = [key for key in (*drawn.features, *drawn.many) if key in routes and key in measurements]

    def order(key: Key) -> tuple[bool, float, Key]:
        return not measurements[key].crossings, -measurements[key].length_m, key

    return [routes[key] for key in sorted(keys, key=order)]
