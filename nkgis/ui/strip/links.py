"""The strip and the map: a cursor in both, stretches chosen on one and marked on the other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkgis.cartography.messages import Centre, Cursor, FitBounds
from nkgis.cartography.strip.asking import Hit, stretch_text
from nkgis.cartography.strip.values import Stretch
from nkgis.ui.linear import MARK_ZOOM, bounds_of, stretch_feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from nkgis.app.referencing import Mark
    from nkgis.ui.linear import LinearTools
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.session import Session
    from nkgis.ui.status_bar import StatusBar
    from nkgis.ui.strip.canvas import Place, StripCanvas
    from nkgis.ui.strip.feed import Track


class StripLinks(QObject):
    """Ties a canvas to map, selection and status bar, while `is_on`."""

    def __init__(
        self, canvas: StripCanvas, session: Session, area: MapArea, linear: LinearTools, status: StatusBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._session, self._map, self._linear, self._status = canvas, session, area, linear, status
        self._tracks: tuple[Track, ...] = ()
        self._waiting: tuple[float, float, float] | None = None
        self._shown: Cursor | None = None
        self.is_on = False
        canvas.pointed.connect(lambda _place: self._show_cursor(says=True))
        canvas.pinned.connect(lambda _place: self._show_cursor())
        canvas.picked.connect(self._on_picked)
        canvas.gone_to.connect(self.go_to)
        canvas.zoom_wanted.connect(self.zoom_to)
        linear.pointed.connect(self._on_pointed)
        linear.referenced_anew.connect(self._mark_pick)
        area.place_clicked.connect(self._on_clicked)

    def set_on(self, *, on: bool) -> None:
        """Links the two while the strip is seen; the cursor is taken off the map when it is not."""
        self.is_on = on
        if not on:
            self._canvas.hover(None)
        self._show_cursor()

    def set_tracks(self, tracks: Sequence[Track]) -> None:
        """Takes the routes on the strip; a click on the map that waited for them sets the cursor."""
        self._tracks = tuple(tracks)
        if self._waiting is not None and tracks:
            lon, lat, within_m = self._waiting
            self._waiting = None
            self._set_near(lon, lat, within_m)
        self._mark_pick()
        self._show_cursor()

    def mark_of(self, place: Place) -> Mark | None:
        """Returns where a place of the strip is on the earth."""
        if place[0] >= len(self._tracks):
            return None
        one = self._tracks[place[0]].one
        return one.at(min(max(place[1], 0.0), one.length_m))

    def near(self, lon: float, lat: float, within_m: float) -> Place | None:
        """Returns the place of the strip nearest to one of the earth, None when none is so near."""
        found = [(mark.offset_m, index, mark.m) for index, track in enumerate(self._tracks)
                 if (mark := track.one.near(lon, lat, within_m=within_m)) is not None]  # fmt: skip
        return None if not found else min(found)[1:]

    def go_to(self, place: Place) -> None:
        """Brings a place of the strip into the middle of the map."""
        mark = self.mark_of(place)
        if mark is not None:
            self._map.send(Centre(mark.lon, mark.lat, MARK_ZOOM))

    def zoom_to(self, hit: Hit) -> None:
        """Brings a stretch, or the place of a point, into view on the map."""
        if isinstance(hit.thing, Stretch) and hit.index < len(self._tracks):
            self._map.send(FitBounds(bounds_of(self._tracks[hit.index].one, hit.thing.from_m, hit.thing.to_m)))
        else:
            self.go_to((hit.index, hit.m))

    def _show_cursor(self, *, says: bool = False) -> None:
        """Shows the strip's cursor on the map; the status bar says its kilometre while it moves with the pointer."""
        place = self._canvas.place if self.is_on else None
        mark = self.mark_of(place) if place is not None else None
        wanted = Cursor(None, None) if mark is None else \
            Cursor(round(mark.lon, 7), round(mark.lat, 7), self._canvas.hovered is None)
        if wanted != (self._shown or Cursor(None, None)):
            self._shown = wanted
            self._map.send(wanted)
        if says:
            moving = mark is not None and place is not None and self._canvas.hovered is not None
            self._status.set_kilometre(self._linear.text(self._tracks[place[0]].one, mark) if moving else "")  # type: ignore[index,arg-type]

    def _on_pointed(self, lon: float, lat: float, mark: Mark | None, within_m: float) -> None:
        """Lets the cursor follow the pointer on the map along the routes of the strip."""
        if not self.is_on:
            return
        key = self._session.selected
        index = next((n for n, track in enumerate(self._tracks) if track.key == key), -1)
        if mark is not None and index >= 0:
            self._canvas.hover((index, mark.m))
        else:
            self._canvas.hover(self.near(lon, lat, within_m) if within_m > 0 else None)
        self._show_cursor()

    def _on_clicked(self, lon: float, lat: float, _where: QPoint, _zoom: float) -> None:
        """Sets the cursor where the map was clicked; of a route just selected as soon as its strip is there."""
        if self.is_on:
            self._waiting = None
            if not self._set_near(lon, lat, self._linear.near_m) and self._session.selected is not None:
                self._waiting = lon, lat, self._linear.near_m

    def _set_near(self, lon: float, lat: float, within_m: float) -> bool:
        place = self.near(lon, lat, within_m)
        if place is not None:
            self._canvas.set_pin(place)
            self._show_cursor()
        return place is not None

    def _on_picked(self, hit: Hit | None) -> None:
        """Selects the route of a chosen stretch, marks the stretch on the map, and says it in the status bar."""
        if hit is None or not isinstance(hit.thing, Stretch):
            self._map.show_stretch(None, None)
            return
        self._session.select(self._tracks[hit.index].key)
        self._mark_pick()
        self._status.showMessage(stretch_text(self._tracks[hit.index].strip, hit.lane, hit.thing), 10_000)

    def _mark_pick(self) -> None:
        hit = self._canvas.pick
        if not self.is_on or hit is None or not isinstance(hit.thing, Stretch) or hit.index >= len(self._tracks):
            return
        track = self._tracks[hit.index]
        if track.key == self._session.selected:
            feature = stretch_feature(track.one, hit.thing.from_m, hit.thing.to_m)
            self._map.show_stretch(track.key, json.dumps(feature).encode())
