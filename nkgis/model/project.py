"""The whole project as one immutable value: what undo keeps and what views compare."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from nkgis.model.bookmark import Bookmark
from nkgis.model.claim import Claim
from nkgis.model.clock import NOW, Clock
from nkgis.model.layer import Layer
from nkgis.model.layer_group import LayerGroup
from nkgis.model.sanctions import NO_QUESTION, ScreenQuestion
from nkgis.model.scenario import TODAY, Scenario
from nkgis.model.sheet_choices import USUAL, SheetChoices

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Project:
    """Is the ordered layers (bottom to top), the border set in use, and the view (lon/lat bounds).

    `view` is the whole area; `seen` is what the map showed when the project was saved, None for the whole area.
    `scenarios` are the project's own, beside the bundled ones; `scenario` is the id of the one in use.
    `claims` are the user's own, beside the bundled ones; `preferred_claims` the ids of those chosen by hand; `clock`
    is the situation and knowledge date in use; `screen` what is asked of the sanctions screen.
    `groups` are the user's groups of layers, bottom to top; `model.layer_tree` says how layers and groups lie on each
    other. `folded` are the ids of what was folded in the layer panel when the project was saved.
    `bookmarks` are the named views in the order of the story; `sheet` is how the last finished sheet was made.
    """

    name: str
    layers: tuple[Layer, ...] = ()
    border_set: str = "osm-maritime"
    view: Bounds = (122.5, 33.5, 137.0, 49.0)
    seen: Bounds | None = None
    scenarios: tuple[Scenario, ...] = ()
    scenario: str = TODAY
    claims: tuple[Claim, ...] = ()
    preferred_claims: tuple[str, ...] = ()
    clock: Clock = NOW
    screen: ScreenQuestion = NO_QUESTION
    groups: tuple[LayerGroup, ...] = ()
    folded: tuple[str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    sheet: SheetChoices = USUAL

    def layer(self, layer_id: str) -> Layer:
        """Returns the layer with that id; KeyError when there is none."""
        for layer in self.layers:
            if layer.id == layer_id:
                return layer
        raise KeyError(layer_id)

    def with_layer(self, layer: Layer) -> "Project":
        """Returns the project with that layer replaced, or added on top."""
        if any(known.id == layer.id for known in self.layers):
            return replace(self, layers=tuple(layer if k.id == layer.id else k for k in self.layers))
        return replace(self, layers=(*self.layers, layer))

    def with_claims(self, claims: Iterable[Claim]) -> "Project":
        """Returns the project with claims added; one with the id of a known one takes its place."""
        added = {one.id: one for one in claims}
        kept = tuple(added.pop(one.id, one) for one in self.claims)
        return replace(self, claims=(*kept, *added.values()))

    def without_claim(self, claim_id: str) -> "Project":
        """Returns the project without a claim of the user's own."""
        return replace(self, claims=tuple(one for one in self.claims if one.id != claim_id),
                       preferred_claims=tuple(one for one in self.preferred_claims if one != claim_id))

    def without_layer(self, layer_id: str) -> "Project":
        """Returns the project without that layer."""
        return replace(self, layers=tuple(k for k in self.layers if k.id != layer_id))

    def with_scenario(self, scenario: Scenario) -> "Project":
        """Returns the project with its own scenario of that id replaced, or added behind the others."""
        known = [one.id for one in self.scenarios]
        if scenario.id in known:
            return replace(self, scenarios=tuple(scenario if k.id == scenario.id else k for k in self.scenarios))
        return replace(self, scenarios=(*self.scenarios, scenario))

    def without_scenario(self, scenario_id: str) -> "Project":
        """Returns the project without its own scenario of that id; where it was in use, today is."""
        left = tuple(one for one in self.scenarios if one.id != scenario_id)
        return replace(self, scenarios=left, scenario=TODAY if self.scenario == scenario_id else self.scenario)
