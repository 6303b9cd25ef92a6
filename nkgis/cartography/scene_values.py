"""The values a scene is made of: layers, features, credits, without geometry."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from nkgis.cartography.labels import Label
from nkgis.cartography.legend import LegendEntry
from nkgis.cartography.names import DEMARCATION
from nkgis.cartography.own_look import OwnLook
from nkgis.cartography.page_words import page_numbers, page_words
from nkgis.model.project import Bounds
from nkgis.model.style import LayerStyle

if TYPE_CHECKING:
    from nkgis.cartography.tiles.tile_set import TileSet

RouteKey = tuple[str, str]
BASE_PARTS = ("land", "relief", "rivers", "borders", "countries", "labels")
BASE_FILES = {
    "land_region": "base/land_region.geojson",
    "land_district": "base/land_district.geojson",
    "coast_region": "base/coast_region.geojson",
    "coast_district": "base/coast_district.geojson",
    "lakes": "base/lakes.geojson",
    "rivers": "base/rivers.geojson",
    "boundary_lines": "base/boundary_lines.geojson",
    "relief": "base/relief.json",
    "relief_light": "base/relief_light.png",
    "relief_dark": "base/relief_dark.png",
}


@dataclass(frozen=True, slots=True)
class SceneFeature:
    """Is one feature of a layer: what it is called and by which key it is styled.

    Lines have mode, status, gauge, quality and `context` (belongs to no route); crossings have `symbol` as
    (mode, state). `kilometres` is (km, lon, lat) every ten kilometres of a route, `total` its length in words.
    `own` is what the style of its layer makes of it, `label` a text that the style writes instead of its name.
    """

    id: str
    names: Mapping[str, str]
    mode: str | None = None
    status: str | None = None
    gauge: str | None = None
    quality: str | None = None
    context: bool = False
    symbol: tuple[str, str] | None = None
    place: str | None = None
    kilometres: tuple[tuple[float, float, float], ...] = ()
    total: str | None = None
    own: OwnLook | None = None
    label: str | None = None

    @property
    def hidden(self) -> bool:
        """Tells whether the style of its layer leaves it out."""
        return self.own is not None and not self.own.shown

    @property
    def sign(self) -> OwnLook | None:
        """Returns the look of a point whose symbol its layer's style draws, else None."""
        is_point = self.symbol is not None or self.place is not None
        return self.own if is_point and self.own is not None and self.own.is_point else None

    @property
    def look(self) -> str | None:
        """Returns the key of the line's strokes in the page's table, None for a point or an area."""
        if self.mode is None:
            return None
        house = f"{self.mode}|{self.status}|{self.gauge or ''}|{self.quality}|{'context' if self.context else ''}"
        return house if self.own is None else f"{house}|{self.own.key}"

    def values(self) -> dict[str, Any]:
        """Returns the feature as the page reads it."""
        values: dict[str, Any] = {"id": self.id, "names": dict(self.names)}
        if self.mode is not None:
            values |= {"look": self.look, "context": self.context, "mode": self.mode}
            values |= {"status": self.status, "quality": self.quality}
        if self.symbol is not None:
            values["symbol"] = f"{self.symbol[0]}|{self.symbol[1]}"
        if self.place is not None:
            values["symbol"] = f"place|{self.place}"
        if self.own is not None and self.mode is None:
            values["own"] = self.own.key
            if self.sign is not None:
                values["symbol"] = self.own.key
                values |= {"opacity": self.own.opacity} if self.own.opacity < 1 else {}
        if self.hidden:
            values["hidden"] = True
        if self.kilometres:
            values["kilometres"] = [list(point) for point in self.kilometres]
        if self.total:
            values["total"] = self.total
        return values


@dataclass(frozen=True, slots=True)
class SceneLayer:
    """Is one layer of the scene; `role` is "lines", "crossings", "places" or "areas".

    `url` changes when the rows change, and only then. A large layer has `tiles` instead of features and url. With
    `signs` every place has its sign whether its name has room or not.
    """

    id: str
    name: str
    role: str
    visible: bool
    opacity: float
    url: str
    features: tuple[SceneFeature, ...]
    tiles: "TileSet | None" = None
    signs: bool = False
    bundled: bool = False
    style: LayerStyle | None = None

    @property
    def looks(self) -> Iterable[tuple[SceneFeature, int]]:
        """Returns features with how often one of their look occurs: each feature once, of a large layer each look."""
        if self.tiles is None:
            return ((feature, 1) for feature in self.features)
        return zip(self.tiles.looks, self.tiles.counts, strict=True)

    def values(self) -> dict[str, Any]:
        """Returns the layer as the page reads it."""
        return {
            "id": self.id,
            "name": self.name,
            "role": self.role,
            "visible": self.visible,
            "opacity": self.opacity,
            "url": self.url,
            "features": [feature.values() for feature in self.features],
            "signs": self.signs,
            "tiles": None if self.tiles is None else self.tiles.mark,
        }


@dataclass(frozen=True, slots=True)
class Credit:
    """Is whose data a layer is, with its licence and source."""

    layer: str
    attribution: str
    licence: str
    source: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """Is what the sanctions screen says beside the lines: a verdict a route, what was asked, and that it is an aid."""

    verdicts: Mapping[RouteKey, str]
    question: tuple[str, ...]
    aid: str

    def values(self) -> dict[str, Any]:
        """Returns the overlay as the page reads it."""
        return {"verdicts": [[*key, verdict] for key, verdict in self.verdicts.items()]}


@dataclass(frozen=True, slots=True)
class MapScene:
    """Is everything to draw, without geometry: the base parts, the layers, the labels, the legend, the credits.

    `moment` says in a sentence what day and what knowledge are shown, empty for today's. `overlay` is what is shown
    of the sanctions screen, None while it is off.
    """

    name: str
    theme: str
    language: str
    view: Bounds
    base: Mapping[str, tuple[bool, float]]
    layers: tuple[SceneLayer, ...]
    labels: tuple[Label, ...]
    legend: tuple[LegendEntry, ...]
    credits: tuple[Credit, ...]
    tables: Mapping[str, Any] = field(repr=False, default_factory=dict)
    moment: str = ""
    overlay: Overlay | None = None

    def layer(self, layer_id: str) -> SceneLayer | None:
        """Returns the layer with that id, or None."""
        return next((layer for layer in self.layers if layer.id == layer_id), None)

    def attribution(self) -> str:
        """Returns the one line of credits that stands in the map's corner: each name once."""
        names = (name.strip() for credit in self.credits for name in credit.attribution.split(";"))
        return " · ".join(dict.fromkeys(name for name in names if name))

    def values(self) -> dict[str, Any]:
        """Returns the scene as the page reads it."""
        return {
            "format": "nkgis-scene",
            "version": 1,
            "name": self.name,
            "theme": self.theme,
            "language": self.language,
            "view": list(self.view),
            "base": {part: list(state) for part, state in self.base.items()},
            "baseFiles": dict(BASE_FILES),
            "layers": [layer.values() for layer in self.layers],
            "labels": [label.values() for label in self.labels],
            "demarcation": dict(DEMARCATION),
            "legend": [entry.values() for entry in self.legend],
            "attribution": self.attribution(),
            "words": page_words(),
            **({} if self.overlay is None else {"overlay": self.overlay.values()}),
            "numbers": page_numbers(),
            **self.tables,
        }

    def to_json(self) -> str:
        """Returns the scene as JSON text."""
        return json.dumps(self.values(), ensure_ascii=False, separators=(",", ":"))
