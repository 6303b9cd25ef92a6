"""The map in the window."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QFile, QIODevice, QPoint, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QColor, QImage
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from nkgis import __version__
from nkgis.cartography.basemaps import Basemap
from nkgis.cartography.messages import (
    Cursor,
    Hover,
    Kilometres,
    LoadAbove,
    LoadDraft,
    LoadScene,
    Mark,
    MarkFeatures,
    Message,
    RestoreView,
    Select,
    SetTool,
    ShowBasemap,
    ShowButtons,
    ShowLayer,
    Stretch,
)
from nkgis.cartography.pages import Pages, Provider
from nkgis.cartography.pages_tiles import Hit, hits_at
from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import style
from nkgis.model.project import Bounds
from nkgis.ui.map.bridge import Bridge
from nkgis.ui.map.interceptor import Interceptor
from nkgis.ui.map.scheme import SCHEME, SchemeHandler

PAGE = QUrl("nkgis://app/")
LASTING = (Select, Stretch, Kilometres, Mark, Cursor, MarkFeatures, SetTool, LoadDraft, LoadAbove, ShowBasemap,
           ShowButtons)  # fmt: skip
"""What a page that is loaded anew must be told again, each as it was told last."""
CRASHES_MAX, CRASHES_S = 3, 60.0
"""So many ends of the page's process, less than that apart, are mended unasked; then the user is asked."""


@dataclass(frozen=True, slots=True)
class ViewState:
    """Is what the map shows: middle (lon, lat), zoom, bounds (w, s, e, n) and the scale's denominator."""

    center: tuple[float, float]
    zoom: float
    bounds: Bounds
    scale_denominator: float


class MapPage(QWebEnginePage):
    """Is the page; what its scripts write to the console is kept for tests and reports."""

    def __init__(self, profile: QWebEngineProfile, parent: QWidget | None = None) -> None:
        super().__init__(profile, parent)
        self.console: list[str] = []

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """Keeps a line of the page's console."""
        self.console.append(f"{level.name} {source}:{line} {message}")

    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,  # noqa: ARG002 - Qt's signature
        is_main_frame: bool,  # noqa: ARG002
    ) -> bool:
        """Stays on the map's own page."""
        return QUrl(url).scheme() == "nkgis"


class MapView(QWebEngineView):
    """Shows a scene and reports clicks, moves and failures.

    Signals: ready (the page is up); feature_clicked and feature_hovered (layer, id; empty for nothing);
    place_clicked (lon, lat, QPoint in the widget, zoom) after feature_clicked;
    view_moved (ViewState, 300 ms after a move); mouse_moved (lon, lat) and mouse_left; menu_wished (lon, lat) on the
    right button; failed (one sentence); recovered (the page's process ended and the map is back as it was);
    basemap_told (tiles that came, tiles that did not); idle (all drawn).
    """

    ready = Signal()
    feature_clicked = Signal(str, str)
    feature_hovered = Signal(str, str)
    place_clicked = Signal(float, float, object, float)
    view_moved = Signal(object)
    mouse_moved = Signal(float, float)
    mouse_left = Signal()
    menu_wished = Signal(float, float)
    failed = Signal(str)
    recovered = Signal()
    basemap_told = Signal(int, int)
    idle = Signal()

    def __init__(self, parent: QWidget | None = None, *, theme: str = "light") -> None:
        super().__init__(parent)
        self._queue: list[Message] = []
        self._ready = False
        self._revision = 0
        self._alive = True
        self._stale = False
        self._told: dict[type[Message], Message] = {}
        self._state: ViewState | None = None
        self._crashes, self._crashed, self._mending = 0, 0.0, False
        self.pages = Pages()
        self._profile = QWebEngineProfile()  # no name: nothing is kept on disk
        self._profile.setHttpUserAgent(f"nkgis/{__version__}")  # a service of tiles wants to know who asks
        self._handler = SchemeHandler(self.pages)
        self._profile.installUrlSchemeHandler(SCHEME, self._handler)
        self.requests = Interceptor()
        self._profile.setUrlRequestInterceptor(self.requests)
        self._page = MapPage(self._profile)
        self._page.setBackgroundColor(QColor(style().theme(theme).map["land"]))
        self.bridge = Bridge()
        self.bridge.finder = self.hits_at
        self._channel = QWebChannel()
        self._channel.registerObject("bridge", self.bridge)
        self._page.setWebChannel(self._channel)
        self._page.scripts().insert(_channel_script())
        self._connect()
        self.setPage(self._page)
        self.load(PAGE)

    def _connect(self) -> None:
        """Connects the page's reports to the view's signals."""
        self.bridge.page_ready.connect(self._on_ready)
        self.bridge.clicked.connect(self.feature_clicked)
        self.bridge.place_clicked.connect(self._on_place_clicked)
        self.bridge.hovered.connect(self.feature_hovered)
        self.bridge.moved.connect(self._on_moved)
        self.bridge.pointed.connect(self.mouse_moved)
        self.bridge.left.connect(self.mouse_left)
        self.bridge.menu_wished.connect(self.menu_wished)
        self.bridge.stopped.connect(self.failed)
        self.bridge.at_rest.connect(self.idle)
        self.bridge.tiles_told.connect(self.basemap_told)
        self._page.renderProcessTerminated.connect(self._on_terminated)

    @property
    def is_ready(self) -> bool:
        """Tells whether the page has said that it is up."""
        return self._ready

    @property
    def console(self) -> tuple[str, ...]:
        """Returns what the page wrote to its console."""
        return tuple(self._page.console)

    def set_scene(self, scene: MapScene, provider: Provider) -> None:
        """Shows a scene; `provider` gives the geometry of a layer (GeoJSON bytes) when the page asks for it.

        When only visibility or opacity changed, only that is sent.
        """
        before, self.pages.scene, self.pages.provider = self.pages.scene, scene, provider
        changes = _switches(before, scene) if before is not None else None
        if changes is not None:
            for change in changes:
                self.send(change)
            return
        self._revision += 1
        self._page.setBackgroundColor(QColor(style().theme(scene.theme).map["land"]))
        self.send(LoadScene(self._revision))

    def show_stretch(self, layer: str | None, feature: str | None, geometry: bytes | None) -> None:
        """Marks a stretch of the selected line, given as a GeoJSON feature; none with None."""
        self.pages.extras["stretch.geojson"] = geometry or b"null"
        self._revision += 1
        self.send(Stretch(layer, feature, self._revision))

    def show_kilometres(self, layer: str | None, feature: str | None, points: bytes) -> None:
        """Writes kilometre figures beside the selected line: JSON of [kilometre, lon, lat]; none with None."""
        self.pages.extras["kilometres.json"] = points
        self._revision += 1
        self.send(Kilometres(layer, feature, self._revision))

    def send(self, message: Message) -> None:
        """Sends a message to the page, or keeps it until the page is up."""
        if isinstance(message, LASTING):
            self._told[type(message)] = message
        if self._ready:
            self.bridge.message.emit(message.to_json())
        else:
            self._queue.append(message)

    def set_basemap(self, basemap: Basemap | None) -> None:
        """Shows an online basemap and lets its pictures through, or takes it away and lets nothing through."""
        if basemap is None:
            self.requests.origins = frozenset()
            self.send(ShowBasemap())
            return
        sources = tuple(sorted(f"{scheme}://{host}:{port}" for scheme, host, port in basemap.origins()))
        shown = ShowBasemap(basemap.url, basemap.attribution, basemap.subdomains, basemap.min_zoom, basemap.max_zoom)
        self.requests.origins = basemap.origins()
        if sources == self.pages.picture_sources or not self._ready:
            self._stale = self._stale or sources != self.pages.picture_sources
            self.pages.picture_sources = sources
            self.send(shown)
            return
        # Qt tells of a request that a service sends on elsewhere, but cannot stop it: the page's own policy does, so
        # the page that is up, which has none or another, is never told of the service
        self.pages.picture_sources = sources
        self._told[ShowBasemap] = shown
        self.reload_page()

    def grab_picture(self) -> QImage:
        """Returns the map as it is on the screen."""
        return self.grab().toImage()

    def screen_point(self, lon: float, lat: float, callback: Callable[[tuple[float, float]], None]) -> None:
        """Asks the page where a place is; `callback` gets (x, y) in the widget's pixels."""
        place = json.dumps([float(lat), float(lon)])
        script = f"nk.screenPoint({place})"
        factor = self.zoomFactor()

        def tell(text: str) -> None:
            x, y = json.loads(text)
            callback((x * factor, y * factor))

        self._page.runJavaScript(script, 0, tell)

    def work(self, make: Callable[[], object], then: Callable[[], None]) -> None:
        """Does something in a worker of the map, and then something else in the thread of the window."""
        self._handler.answers.work(make, then)

    def hits_at(self, lon: float, lat: float, zoom: float, tolerance_px: float = 6.0) -> list[Hit]:
        """Returns every feature of the large layers within some px of a place at a zoom, what is meant most first."""
        scene = self.pages.scene
        return [] if scene is None else hits_at(scene, lon, lat, zoom=zoom, tolerance_px=tolerance_px)

    def reload_page(self) -> None:
        """Loads the page again, after a failure: it comes back with its view, selection, tool and marks."""
        self._ready = self._stale = False
        told = self._told.values()
        self._queue = [m for m in self._queue if not isinstance(m, (LoadScene, Hover, *LASTING))]
        again: list[Message] = []
        if self.pages.scene is not None:
            self._revision += 1
            again.append(LoadScene(self._revision))
        if self._state is not None:
            again.append(RestoreView(*self._state.center, self._state.zoom))
        self._queue = [*again, *told, *self._queue]
        self.load(PAGE)

    def shut_down(self) -> None:
        """Ends the page, then its profile: the other way round Chromium warns or crashes."""
        if not self._alive:
            return
        self._alive = False
        self._ready = False
        self._handler.answers.close()
        import shiboken6

        self.hide()  # a view that is hidden later asks for its page, and makes a new one when there is none
        for part in (self._page, self._channel, self._profile):
            if shiboken6.isValid(part):
                shiboken6.delete(part)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends the page; Qt's own way would ask the view for a page and so make a new one."""
        self.shut_down()
        event.accept()

    def _on_ready(self) -> None:
        """Sends what has waited for the page; one loaded under a policy of before is loaded again."""
        if self._stale:
            self.reload_page()
            return
        self._ready = True
        waiting, self._queue = self._queue, []
        for message in waiting:
            self.send(message)
        self.ready.emit()
        if self._mending:
            self._mending = False
            self.recovered.emit()

    def mark(self, count: int, provider: Callable[[], bytes]) -> None:
        """Marks features together; `provider` gives their geometry (GeoJSON bytes) when the page asks for it."""
        self._revision += 1
        self.pages.marked = provider
        self.send(MarkFeatures(self._revision, count))

    def _on_place_clicked(self, lon: float, lat: float, x: float, y: float, zoom: float) -> None:
        """Reports where a click was."""
        factor = self.zoomFactor()
        self.place_clicked.emit(lon, lat, QPoint(round(x * factor), round(y * factor)), zoom)

    def _on_moved(self, text: str) -> None:
        """Reports the view as a value."""
        state = json.loads(text)
        west, south, east, north = state["bounds"]
        self._state = ViewState(
            center=(state["center"][0], state["center"][1]),
            zoom=float(state["zoom"]),
            bounds=(west, south, east, north),
            scale_denominator=float(state["scale"]),
        )
        self.view_moved.emit(self._state)

    def _on_terminated(self, *_: object) -> None:
        """Brings the map back after its process ended; one that ends again and again is reported instead."""
        self._ready = False
        now = time.monotonic()
        self._crashes = self._crashes + 1 if now - self._crashed < CRASHES_S else 1
        self._crashed = now
        if self._crashes <= CRASHES_MAX and self._alive:
            self._mending = True
            QTimer.singleShot(0, self, self.reload_page)  # not out of the very signal: the page is being taken down
            return
        self._crashes = 0
        self.failed.emit(self.tr("The map's process ended. Try again to load it anew."))


def _switches(before: MapScene, after: MapScene) -> list[Message] | None:
    """Returns the changes of visibility and opacity when nothing else changed, else None."""
    if replace(after, layers=before.layers, base=before.base, legend=before.legend, credits=before.credits) != before:
        return None
    if len(before.layers) != len(after.layers) or before.credits != after.credits:
        return None
    messages: list[Message] = []
    for old, new in zip(before.layers, after.layers, strict=True):
        if replace(new, visible=old.visible, opacity=old.opacity) != old:
            return None
        if (old.visible, old.opacity) != (new.visible, new.opacity):
            messages.append(ShowLayer(new.id, new.visible, new.opacity))
    messages += [ShowLayer(part, *state) for part, state in after.base.items() if before.base.get(part) != state]
    return messages


def _channel_script() -> QWebEngineScript:
    """Returns Qt's own qwebchannel.js as a script that runs before the page's."""
    file = QFile(":/qtwebchannel/qwebchannel.js")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    script = QWebEngineScript()
    script.setName("qwebchannel")
    script.setSourceCode(bytes(file.readAll().data()).decode())
    file.close()
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    return script
