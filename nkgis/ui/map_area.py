"""The place of the map in the window: land colour and a thin line until the page is ready, then the map."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QStackedWidget, QWidget

from nkgis.cartography.focus import only
from nkgis.cartography.messages import (
    FitBounds,
    Hover,
    LoadAbove,
    LoadDraft,
    Message,
    Select,
    SetLanguage,
    SetTheme,
    Zoom,
)
from nkgis.ui.extents import inner_bounds
from nkgis.ui.map.ground import Ground
from nkgis.ui.map.switches import same_overlay, switched, what_is_said
from nkgis.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nkgis.app.attribute_table import Ints
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.cartography.basemaps import Basemap
    from nkgis.cartography.scene import MapScene
    from nkgis.model.project import Bounds
    from nkgis.ui.map.view import MapView
    from nkgis.ui.session import Session

_AROUND_DEG = 0.15


class MapArea(QStackedWidget):
    """Holds the map view and keeps it at the session's state.

    `view_moved(ViewState)`, `mouse_moved(lon, lat)`, `mouse_left()`, `menu_wished(lon, lat)`, `gestured(JSON)` and
    `place_clicked(lon, lat, QPoint, zoom)` come from the map; `ready()` when it is up, `recovered()` when it is up
    again after its process ended; `basemap_told(good, bad)` says how many online tiles came. `keys` are the actions
    whose keys act while the map has the focus.
    """

    view_moved = Signal(object)
    mouse_moved = Signal(float, float)
    place_clicked = Signal(float, float, object, float)
    gestured = Signal(str)
    mouse_left = Signal()
    menu_wished = Signal(float, float)
    ready = Signal()
    recovered = Signal()
    basemap_told = Signal(int, int)

    def __init__(self, session: Session, colors: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._colors = colors
        self._language = language
        self.view: MapView | None = None
        self.keys: list[QAction] = []
        self.basemap: Basemap | None = None
        self._drafts = 0
        self._aboves = 0
        self._scene: MapScene | None = None
        self._only: frozenset[RouteKey] = frozenset()
        self._styled: Workspace | None = None
        self._marked = 0
        self._ground = Ground(colors, self)
        self._ground.retry_wanted.connect(self._on_retry)
        self.addWidget(self._ground)
        self.setMinimumSize(240, 160)
        session.shown_changed.connect(self._on_changed)
        session.selection_changed.connect(self._on_selected)

    def start(self) -> None:
        """Makes the map view; called after the window is shown, because WebEngine is slow to import."""
        if self.view is not None:
            return
        from nkgis.ui.map.view import MapView

        view = MapView(self, theme=self._colors.name)
        self.view = view
        view.ready.connect(self._on_ready)
        view.feature_clicked.connect(self._on_clicked)
        view.view_moved.connect(self.view_moved)
        view.mouse_moved.connect(self.mouse_moved)
        view.place_clicked.connect(self.place_clicked)
        view.mouse_left.connect(self.mouse_left)
        view.menu_wished.connect(self.menu_wished)
        view.failed.connect(self._on_failed)
        view.bridge.gestured.connect(self.gestured)
        view.basemap_told.connect(self.basemap_told)
        view.recovered.connect(self.recovered)
        view.addActions(self.keys)
        if self.basemap is not None:
            view.set_basemap(self.basemap)
        self.addWidget(view)
        self.setCurrentWidget(view)  # it paints the land colour itself until its page is up
        self._set_scene()
        self._on_selected(self._session.selected)

    def shut_down(self) -> None:
        """Takes the page down before its profile."""
        if self.view is not None:
            self.view.shut_down()

    def send(self, message: Message) -> None:
        """Sends a message to the page, if there is one."""
        if self.view is not None:
            self.view.send(message)

    def set_basemap(self, basemap: Basemap | None) -> None:
        """Shows an online basemap, or none: then nothing is asked of any network."""
        self.basemap = basemap
        if self.view is not None:
            self.view.set_basemap(basemap)

    def show_draft(self, content: bytes) -> None:
        """Shows what is being drawn or edited."""
        if self.view is not None:
            self._drafts += 1
            self.view.pages.extras["draft.json"] = content
            self.view.send(LoadDraft(self._drafts))

    def show_above(self, content: bytes | None) -> None:
        """Draws an overlay above the lines, or takes it away."""
        if self.view is not None:
            self._aboves += 1
            self.view.pages.extras["above.json"] = content or b"null"
            self.view.send(LoadAbove(self._aboves, int(content is not None)))

    def zoom(self, steps: int) -> None:
        """Zooms in by steps, out by negative ones."""
        self.send(Zoom(steps))

    def fit(self, bounds: Bounds, *, margin: float = 0.12) -> None:
        """Brings a part of the earth into view with a margin around it."""
        west, south, east, north = bounds
        dx, dy = max((east - west) * margin, 0.01), max((north - south) * margin, 0.01)
        self.send(FitBounds((west - dx, south - dy, east + dx, north + dy)))

    def go_to(self, lon: float, lat: float) -> None:
        """Shows the surroundings of a place."""
        self.fit((lon - _AROUND_DEG, lat - _AROUND_DEG, lon + _AROUND_DEG, lat + _AROUND_DEG))

    def show_view(self, bounds: Bounds) -> None:
        """Shows what the map showed when `bounds` were all of it: no farther out, at once."""
        # room for the page's own margin of 8 px, and less than what its next zoom step, a quarter, would take
        self.send(FitBounds(inner_bounds(bounds, 0.05), animate=False))

    def show_stretch(self, key: RouteKey | None, geometry: bytes | None) -> None:
        """Marks a stretch of a feature, given as a GeoJSON feature; none with None."""
        layer, feature = key if key is not None and geometry is not None else (None, None)
        if self.view is not None:
            self.view.show_stretch(layer, feature, geometry)

    def show_kilometres(self, key: RouteKey | None, points: Sequence[tuple[float, float, float]]) -> None:
        """Writes kilometre figures, (kilometre, lon, lat), beside a feature; the map's own with None."""
        layer, feature = key if key is not None else (None, None)
        if self.view is not None:
            self.view.show_kilometres(layer, feature, json.dumps(points).encode())

    def hover(self, key: RouteKey | None) -> None:
        """Shows the hover ring on a feature, or on none."""
        layer, feature = key if key is not None else (None, None)
        self.send(Hover(layer, feature))

    def take_focus(self) -> None:
        """Gives the map the focus of the keyboard."""
        if self.view is not None:
            self.view.setFocus()

    def mark_rows(self, layer_id: str, rows: Ints) -> None:
        """Marks several rows of a layer together; none with no rows."""
        workspace = self._session.shown
        if self.view is None or workspace is None or layer_id not in workspace.rows:
            return
        from nkgis.cartography.geojson import layer_geojson

        frame = workspace.rows[layer_id].frame
        if self._marked or rows.size:
            self._marked = int(rows.size)
            self.view.mark(self._marked, lambda: layer_geojson(frame.iloc[rows]))

    def home(self) -> None:
        """Shows the whole area of the project."""
        if self._session.shown is not None:
            self.send(FitBounds(self._session.shown.project.view))

    def picture(self) -> QImage | None:
        """Returns the map as it is on the screen."""
        return self.view.grab_picture() if self.view is not None else None

    def set_theme(self, colors: Theme) -> None:
        """Shows the map in the colours of a theme."""
        self._colors = colors
        self._ground.colors = colors
        self._ground.update()
        self.send(SetTheme(colors.name))
        self._set_scene()

    def set_language(self, language: str) -> None:
        """Shows names in a label language."""
        self._language = language
        self.send(SetLanguage(language))
        self._set_scene()

    def show_only(self, keys: Iterable[RouteKey]) -> None:
        """Shows some features as they are and all other lines pale; everything again with none."""
        chosen = frozenset(keys)
        if chosen != self._only:
            self._only = chosen
            self._set_scene(rows_changed=False)

    def _set_scene(self, *, rows_changed: bool = True) -> None:
        workspace = self._session.shown
        if self.view is None or workspace is None:
            return
        from nkgis.app.export_options import ExportOptions
        from nkgis.app.exports import scene_of
        from nkgis.app.large_layers import STYLED_AT_ONCE, large_layers_made, restyled_rows, unready_layers
        from nkgis.app.overlay import is_overlay_ready, overlay_of
        from nkgis.cartography.geojson import kept_geojson

        frames = {layer_id: rows.frame for layer_id, rows in workspace.rows.items()}
        if rows_changed or self._scene is None:
            options = ExportOptions(theme=self._colors.name, language=self._language)
            if unready_layers(workspace):
                self.view.work(lambda: large_layers_made(workspace), self._set_scene)
                return
            if not is_overlay_ready(workspace):
                self.view.work(lambda: overlay_of(workspace), self._set_scene)
                return
            if restyled_rows(self._styled, workspace) > STYLED_AT_ONCE:
                self._styled = workspace
                self.view.work(lambda: scene_of(workspace, options, tiled=True), self._set_scene)
                return
            self._styled = workspace
            self._scene = scene_of(workspace, options, tiled=True)
        else:
            self._scene = switched(self._scene, workspace.project.layers)

        def provider(layer_id: str) -> bytes | None:
            return kept_geojson(layer_id, frames[layer_id]) if layer_id in frames else None

        self.view.set_scene(only(self._scene, self._only), provider)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is not None and before.project is after.project and before.rows is after.rows:
            return
        same_rows = before is not None and before.rows is after.rows
        same_layers = before is not None and what_is_said(before) == what_is_said(after) and same_overlay(before, after)
        self._set_scene(rows_changed=not (same_rows and same_layers))

    def _on_selected(self, key: RouteKey | None) -> None:
        layer, feature = key if key is not None else (None, None)
        self.send(Select(layer, feature))

    def _on_clicked(self, layer: str, feature: str) -> None:
        self._session.select((layer, feature) if layer else None)

    def _on_ready(self) -> None:
        self.setCurrentWidget(self._view())
        self.ready.emit()

    def _on_failed(self, text: str) -> None:
        self._ground.show_failure(text)
        self.setCurrentWidget(self._ground)

    def _on_retry(self) -> None:
        self._ground.show_waiting()
        self._view().reload_page()

    def _view(self) -> Any:
        return self.view
