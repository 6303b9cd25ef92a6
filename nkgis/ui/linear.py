"""Linear referencing in the window: the kilometre under the mouse, places by kilometre, stretches on the map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from nkgis.cartography import words
from nkgis.cartography.messages import Centre, FitBounds, Mark
from nkgis.cartography.reading import reading_of
from nkgis.model.numbers import degrees_text, figure_step_m, in_kilometres, km_text, written
from nkgis.ui.dialogs.kilometre import KilometreDialog
from nkgis.ui.dialogs.messages import error_dialog, sentence
from nkgis.ui.plain import cut
from nkgis.ui.tables.sections_model import value_text

if TYPE_CHECKING:
    from nkgis.app.referencing import Mark as RouteMark
    from nkgis.app.referencing import Referenced
    from nkgis.model.event import Section
    from nkgis.model.project import Bounds
    from nkgis.progress import Progress
    from nkgis.ui.actions import Actions
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.referencing import Referencing
    from nkgis.ui.status_bar import StatusBar
    from nkgis.ui.tables.sections import SectionPanel
    from nkgis.ui.tasks import TaskRunner

_NEAR_PX, _MENU_PX, _CORNER_PX, _FIGURE_PX = 14, 40, 12, 90
_SCREEN_DPI = 96
_FIGURES_MAX = 5_000
_MARGIN, _SMALLEST_DEG = 0.15, 0.004
MARK_ZOOM, _VALUE_MAX = 11.0, 60


class LinearTools(QObject):
    """Ties the referenced route to map, status bar, sections table and the dialog for a kilometre.

    `pointed(lon, lat, Mark | None, reach in metres)` tells where the pointer is on the map and, near the selected
    route, the point of it; the reach is 0 when the pointer has left. `referenced_anew()` fires when another route, or
    another revision of it, has been taken up.
    """

    pointed = Signal(float, float, object, float)
    referenced_anew = Signal()

    def __init__(
        self,
        referencing: Referencing,
        map_area: MapArea,
        status: StatusBar,
        sections: SectionPanel,
        runner: TaskRunner,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._referencing = referencing
        self._map = map_area
        self._status = status
        self._sections = sections
        self._runner = runner
        self._preferences = preferences
        self._window = window
        self._px_m = 0.0
        self._bounds: Bounds | None = None
        self._marked = False
        self._actions: Actions | None = None
        self.dialog = KilometreDialog(referencing, self, window)
        self.dialog.found.connect(self.show_mark)
        self.dialog.finished.connect(lambda _code: self.clear_mark())
        map_area.mouse_moved.connect(self._on_mouse)
        map_area.mouse_left.connect(self._on_left)
        map_area.view_moved.connect(self._on_view)
        map_area.menu_wished.connect(self._on_menu)
        sections.picked.connect(self.show_section)
        sections.activated.connect(self.zoom_to_section)
        referencing.changed.connect(self._on_route)

    def set_actions(self, actions: Actions) -> None:
        """Takes the actions that need a route."""
        self._actions = actions
        self._on_route(self._referencing.current)

    def text(self, one: Referenced, mark: RouteMark) -> str:
        """Returns the kilometres and the country of a point, as people read them."""
        text = reading_of(one.route, one.length_m).at(mark.m)
        if mark.published_km is not None:
            with written(in_kilometres()):
                published = km_text(mark.published_km * 1000, total_m=one.length_m)
            text = self.tr("%1 (published %2)").replace("%1", text).replace("%2", published)
        return f"{text}, {words.country_name(mark.country)}"

    def full_text(self, one: Referenced, mark: RouteMark) -> str:
        """Returns route, kilometres, country and place of a point: what is copied."""
        name = one.route.names.get(self._preferences.language) or one.route.name or one.route.id
        return f"{name}, {self.text(one, mark)}, {degrees_text(mark.lon, mark.lat, 6)}"

    def go_to(self) -> None:
        """Opens the field for a kilometre."""
        self.dialog.ask(self._map.mapToGlobal(QPoint(_CORNER_PX, self._map.height() + _CORNER_PX)))

    def show_mark(self, mark: RouteMark) -> None:
        """Centres the map on a point of the route and marks it."""
        one = self._referencing.current
        if one is not None:
            self._marked = True
            self._map.send(Mark(mark.lon, mark.lat, self.text(one, mark)))
            self._map.send(Centre(mark.lon, mark.lat, MARK_ZOOM))

    def clear_mark(self) -> None:
        """Takes the mark off the map."""
        if self._marked:
            self._marked = False
            self._map.send(Mark(None, None))

    def show_section(self, section: Section | None) -> None:
        """Marks a stretch, or a point, on the map; nothing with None."""
        one = self._referencing.current
        if one is None or section is None:
            self.clear_mark()
            self._map.show_stretch(None, None)
            return
        if section.is_point:
            mark = one.at(section.from_m)
            self._marked = True
            self._map.show_stretch(None, None)
            self._map.send(Mark(mark.lon, mark.lat, self._point_text(one, section)))
            return
        self.clear_mark()
        feature = stretch_feature(one, section.from_m, section.to_m)
        self._map.show_stretch(self._referencing.key, json.dumps(feature).encode())

    def _point_text(self, one: Referenced, section: Section) -> str:
        values = ", ".join(value_text(kind, value) for kind, value in section.values.items())
        return f"{cut(values, _VALUE_MAX)}, {reading_of(one.route, one.length_m).at(section.from_m)}"

    def zoom_to_section(self, section: Section) -> None:
        """Brings a stretch or a point into view."""
        one = self._referencing.current
        if one is None:
            return
        if section.is_point:
            mark = one.at(section.from_m)
            self._map.send(Centre(mark.lon, mark.lat, MARK_ZOOM))
            return
        self._map.send(FitBounds(bounds_of(one, section.from_m, section.to_m)))

    def save_sections(self) -> None:
        """Asks for a file name and writes the sections as CSV."""
        one = self._referencing.current
        if one is None:
            return
        start = str(Path(self._preferences.folder) / f"{_file_name(one.route.id)}-sections.csv")
        kind = self.tr("%1 file (*.%2)").replace("%1", "CSV").replace("%2", "csv")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save sections"), start, kind)
        if name:
            path = Path(name)
            self.write_sections(path if path.suffix else path.with_suffix(".csv"))

    def write_sections(self, path: Path) -> None:
        """Writes the sections on the date of the table, as `nkgis chainage --sections --format csv` does."""
        one, date = self._referencing.current, self._sections.date
        if one is None:
            return
        from nkgis.app.referencing import write_sections

        self._preferences.set_folder(path.resolve().parent)

        def work(_progress: Progress) -> Path:
            return write_sections(one, date, path)

        task = self._runner.start(self.tr("Writing %1").replace("%1", path.name), work)
        task.succeeded.connect(
            lambda made: self._status.showMessage(self.tr("Written: %1").replace("%1", str(made)), 10_000)
        )
        task.failed.connect(lambda error: error_dialog(self._window, self.tr("Save sections"), sentence(error)))

    def _on_route(self, one: Referenced | None) -> None:
        self._status.set_kilometre("")
        self.clear_mark()
        self._show_kilometres()
        if self._actions is not None:
            for action_id in ("go_kilometre", "save_sections"):
                self._actions[action_id].setEnabled(one is not None)
        self.referenced_anew.emit()

    def _on_view(self, view: object) -> None:
        self._px_m = view.scale_denominator * 0.0254 / _SCREEN_DPI  # type: ignore[attr-defined]
        self._bounds = view.bounds  # type: ignore[attr-defined]
        self._show_kilometres()

    def _show_kilometres(self) -> None:
        """Gives the map the kilometre figures of the route at a step that suits its scale."""
        one = self._referencing.current
        if one is None or self._bounds is None or not self._px_m:
            self._map.show_kilometres(None, [])
            return
        rough_m = reading_of(one.route, one.length_m).step_m or 0.0
        step_m = figure_step_m(max(_FIGURE_PX * self._px_m, rough_m, one.length_m / _FIGURES_MAX))
        self._map.show_kilometres(self._referencing.key, one.figures(step_m, self._bounds))

    @property
    def near_m(self) -> float:
        """Returns how near to a route, in metres at the scale of the map, the pointer is on it."""
        return _NEAR_PX * self._px_m

    def _on_mouse(self, lon: float, lat: float) -> None:
        one = self._referencing.current
        mark = one.near(lon, lat, within_m=self.near_m) if one is not None else None
        self._status.set_kilometre("" if one is None or mark is None else self.text(one, mark))
        self.pointed.emit(lon, lat, mark, self.near_m)

    def _on_left(self) -> None:
        self._status.set_kilometre("")
        self.pointed.emit(0.0, 0.0, None, 0.0)

    def _on_menu(self, lon: float, lat: float) -> None:
        self.menu(lon, lat).popup(QCursor.pos())

    def menu(self, lon: float, lat: float) -> QMenu:
        """Returns the menu for a place of the map."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        one = self._referencing.current
        mark = one.near(lon, lat) if one is not None else None
        if one is not None and mark is not None:
            text = self.text(one, mark).replace("&", "&&")
            if mark.offset_m <= _MENU_PX * self._px_m:
                entry = menu.addAction(self.tr("Copy &kilometre here: %1").replace("%1", text))
            else:
                away = km_text(mark.offset_m, unit=True)
                entry = menu.addAction(
                    self.tr("Copy nearest &kilometre: %1, %2 from here").replace("%1", text).replace("%2", away)
                )
            copied = self.full_text(one, mark)
            entry.triggered.connect(lambda _checked=False: QGuiApplication.clipboard().setText(copied))
        place = menu.addAction(self.tr("Copy &place: %1").replace("%1", degrees_text(lon, lat)))
        place.triggered.connect(lambda _checked=False: QGuiApplication.clipboard().setText(f"{lat:.6f}, {lon:.6f}"))
        if self._actions is not None:
            menu.addSeparator()
            menu.addAction(self._actions["go_kilometre"])
        return menu


def stretch_feature(one: Referenced, from_m: float, to_m: float) -> dict[str, object]:
    """Returns a stretch of a route as a GeoJSON feature for the map."""
    lines = [[(round(x, 7), round(y, 7)) for x, y in run] for run in one.chainage.stretch(from_m, to_m)]
    shape = {"type": "MultiLineString", "coordinates": lines}
    return {"type": "Feature", "id": "stretch", "properties": {}, "geometry": shape}


def bounds_of(one: Referenced, from_m: float, to_m: float) -> Bounds:
    """Returns the bounds of a stretch with a margin around it."""
    places = [place for run in one.chainage.stretch(from_m, to_m) for place in run]
    lons, lats = [lon for lon, _ in places], [lat for _, lat in places]
    pad = max(max(lons) - min(lons), max(lats) - min(lats), _SMALLEST_DEG) * _MARGIN
    return (min(lons) - pad, min(lats) - pad, max(lons) + pad, max(lats) + pad)


def _file_name(route_id: str) -> str:
    return "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in route_id)[:80] or "route"
