"""The map of a presentation: a page of its own, so that the map of the window stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nkgis.cartography.messages import FitBounds, Select, SetLanguage, SetTheme, ShowButtons
from nkgis.ui.extents import inner_bounds
from nkgis.ui.map.view import MapView

if TYPE_CHECKING:
    from nkgis.app.story import Slide

_EDGE = 0.05
"""Share of a view given up at each edge, so that the page's steps of zoom do not show much more than the view."""


class StageMap(QWidget):
    """Shows the slides of a story one after another; `view` is the page, made with the first slide."""

    def __init__(self, parent: QWidget, theme: str) -> None:
        super().__init__(parent)
        self.view = MapView(self, theme=theme)
        self.view.send(ShowButtons(on=False))
        self._slide: Slide | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_slide(self, slide: Slide) -> None:
        """Shows a slide: at once where it is the first, else the map flies there."""
        from nkgis.cartography.geojson import kept_geojson

        before, self._slide = self._slide, slide
        frames = slide.frames

        def provider(layer_id: str) -> bytes | None:
            return kept_geojson(layer_id, frames[layer_id]) if layer_id in frames else None

        if before is not None and before.scene.theme != slide.scene.theme:
            self.view.send(SetTheme(slide.scene.theme))
        if before is not None and before.scene.language != slide.scene.language:
            self.view.send(SetLanguage(slide.scene.language))
        self.view.set_scene(slide.scene, provider)
        self.view.send(Select(*slide.route) if slide.route is not None else Select(None, None))
        self.fit(animate=before is not None)

    def fit(self, *, animate: bool) -> None:
        """Brings the view of the slide onto the map again."""
        if self._slide is not None:
            self.view.send(FitBounds(inner_bounds(self._slide.view.bounds, _EDGE), animate=animate))

    def shut_down(self) -> None:
        """Takes the page down before its profile."""
        self.view.shut_down()
