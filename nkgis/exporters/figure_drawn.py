"""What is on a map by now: its legend, its names and its key figures ask for it."""

from dataclasses import dataclass, field
from typing import Any

from nkgis.cartography.scene import SceneFeature

Key = tuple[str, str]


@dataclass(slots=True)
class Drawn:
    """Tells what is on the map: features by layer, lines of all, chosen and no routes, areas, kinds of borders.

    `named` is the lines whose names their layer's style writes, `by_route` those of each line that is drawn by itself,
    `picked` the keys of the chosen ones, `chips` the modes that have a chip on the map. Of a large layer `features`
    has one for each look, and `many` the keys of all that are on the map.
    """

    features: dict[Key, SceneFeature] = field(default_factory=dict)
    lines: list[Any] = field(default_factory=list)
    chosen: list[Any] = field(default_factory=list)
    context: list[Any] = field(default_factory=list)
    many: list[Key] = field(default_factory=list)
    named: dict[Key, list[Any]] = field(default_factory=dict)
    by_route: dict[Key, list[Any]] = field(default_factory=dict)
    picked: set[Key] = field(default_factory=set)
    chips: set[str] = field(default_factory=set)
    areas: bool = False
    borders: set[str] = field(default_factory=set)
