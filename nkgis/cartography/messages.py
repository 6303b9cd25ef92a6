"""Typed messages between the program and the map page; geometry never travels in one."""

import json
from dataclasses import asdict, dataclass
from typing import ClassVar

from nkgis.model.project import Bounds


@dataclass(frozen=True, slots=True)
class Message:
    """Is a message to the page; `to_json` gives {"type": …, fields…}."""

    type: ClassVar[str] = ""

    def to_json(self) -> str:
        """Returns the message as JSON text."""
        return json.dumps({"type": self.type, **asdict(self)}, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class LoadScene(Message):
    """Asks the page to fetch nkgis://app/scene.json?v=revision and to draw what changed."""

    type: ClassVar[str] = "loadScene"
    revision: int


@dataclass(frozen=True, slots=True)
class ShowLayer(Message):
    """Sets visibility and opacity of one layer without a reload."""

    type: ClassVar[str] = "showLayer"
    layer: str
    visible: bool
    opacity: float


@dataclass(frozen=True, slots=True)
class Select(Message):
    """Highlights one feature, or none."""

    type: ClassVar[str] = "select"
    layer: str | None
    feature: str | None


@dataclass(frozen=True, slots=True)
class Hover(Message):
    """Shows the hover ring on one feature, or none."""

    type: ClassVar[str] = "hover"
    layer: str | None
    feature: str | None


@dataclass(frozen=True, slots=True)
class MarkFeatures(Message):
    """Asks the page to fetch nkgis://app/marked.geojson?v=revision and to mark its features; none when count is 0."""

    type: ClassVar[str] = "markFeatures"
    revision: int
    count: int


@dataclass(frozen=True, slots=True)
class LoadAbove(Message):
    """Asks the page to fetch nkgis://app/above.json?v=revision and draw it above the lines; none with count 0."""

    type: ClassVar[str] = "loadAbove"
    revision: int
    count: int


@dataclass(frozen=True, slots=True)
class FitBounds(Message):
    """Brings (west, south, east, north) degrees into view."""

    type: ClassVar[str] = "fitBounds"
    bounds: Bounds
    animate: bool = True


@dataclass(frozen=True, slots=True)
class Stretch(Message):
    """Asks the page to fetch nkgis://app/stretch.geojson?v=revision and to mark it on the selected line; or none."""

    type: ClassVar[str] = "stretch"
    layer: str | None
    feature: str | None
    revision: int


@dataclass(frozen=True, slots=True)
class Kilometres(Message):
    """Asks the page to fetch nkgis://app/kilometres.json?v=revision: the figures beside the selected line; or none."""

    type: ClassVar[str] = "kilometres"
    layer: str | None
    feature: str | None
    revision: int


@dataclass(frozen=True, slots=True)
class Mark(Message):
    """Marks one place (degrees) with a short text, or none."""

    type: ClassVar[str] = "mark"
    lon: float | None
    lat: float | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Cursor(Message):
    """Shows the place (degrees) that the strip's cursor is at, `fixed` or moving with the pointer; or none."""

    type: ClassVar[str] = "cursor"
    lon: float | None
    lat: float | None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Centre(Message):
    """Brings a place (degrees) into the middle, at that zoom at least."""

    type: ClassVar[str] = "centre"
    lon: float
    lat: float
    zoom: float


@dataclass(frozen=True, slots=True)
class RestoreView(Message):
    """Shows a place (degrees) in the middle at exactly that zoom, at once."""

    type: ClassVar[str] = "restoreView"
    lon: float
    lat: float
    zoom: float


@dataclass(frozen=True, slots=True)
class ShowBasemap(Message):
    """Shows tiles of an online service above the ground, with its credit; none with an empty `url`."""

    type: ClassVar[str] = "showBasemap"
    url: str = ""
    attribution: str = ""
    subdomains: tuple[str, ...] = ()
    minZoom: int = 0  # noqa: N815 - read by the page
    maxZoom: int = 19  # noqa: N815
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Zoom(Message):
    """Zooms by a number of steps."""

    type: ClassVar[str] = "zoom"
    steps: int


@dataclass(frozen=True, slots=True)
class SetTheme(Message):
    """Switches the page between "light" and "dark"."""

    type: ClassVar[str] = "setTheme"
    theme: str


@dataclass(frozen=True, slots=True)
class SetLanguage(Message):
    """Switches the label language: "en", "ru", "ko" or "zh"."""

    type: ClassVar[str] = "setLanguage"
    language: str


@dataclass(frozen=True, slots=True)
class SetTool(Message):
    """Says what the pointer does: "" selects, "draw" sets vertices, "vertices" moves them, "pick" points at a line."""

    type: ClassVar[str] = "setTool"
    tool: str


@dataclass(frozen=True, slots=True)
class ShowButtons(Message):
    """Shows the buttons of the map, or takes them away for a presentation."""

    type: ClassVar[str] = "showButtons"
    on: bool


@dataclass(frozen=True, slots=True)
class LoadDraft(Message):
    """Asks the page to fetch nkgis://app/draft.json?v=revision: what is being drawn or edited."""

    type: ClassVar[str] = "loadDraft"
    revision: int


@dataclass(frozen=True, slots=True)
class ShowSnap(Message):
    """Shows where a click would land: on a "vertex", "edge", "place" or "border", or nowhere ("")."""

    type: ClassVar[str] = "showSnap"
    kind: str
    lon: float
    lat: float
