"""The hand that draws: what each gesture of the page means for the tool in use."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkgis.cartography.gestures import (
    Clicked,
    DoubleClicked,
    Dragged,
    Pointed,
    Removed,
    Spot,
    Touched,
    Vertex,
    gesture_of,
)
from nkgis.ui.drawing.pointer import PICK_PX, SAME_PX, SNAP_PX, is_near

if TYPE_CHECKING:
    from nkgis.app.drafting import Place
    from nkgis.ui.drawing.controller import Drawing
    from nkgis.ui.session import Session

_LOG = logging.getLogger(__name__)


class Hand(QObject):
    """Takes the gestures of the page for the drawing tools; `pointed` is where the pointer was last."""

    def __init__(self, session: Session, drawing: Drawing) -> None:
        super().__init__(drawing)
        self._session, self._drawing = session, drawing
        self.pointed: Spot | None = None

    def take(self, text: str) -> None:
        """Takes a gesture of the page."""
        try:
            gesture = gesture_of(text)
        except ValueError as fault:
            _LOG.warning("a gesture that is none: %s", fault)
            return
        if isinstance(gesture, Pointed):
            self._on_pointed(gesture)
        elif isinstance(gesture, Clicked):
            self._on_clicked(gesture)
        elif isinstance(gesture, DoubleClicked):
            self._on_double_clicked(gesture.spot)
        elif isinstance(gesture, Dragged):
            self._on_dragged(gesture)
        elif isinstance(gesture, Removed):
            self.remove(gesture.vertex)
        elif isinstance(gesture, Touched):
            self._drawing.active = gesture.vertex
            self._drawing.show_draft()
            self._drawing.changed.emit()

    def _on_pointed(self, gesture: Pointed) -> None:
        self.pointed = gesture.spot
        if self._drawing.tool.mode == "draw" and self._drawing.is_done:
            return
        if self._drawing.tool.mode not in {"draw", "vertices"}:
            return
        besides = self._drawing.pointer.besides(gesture.vertex)
        snap = self._drawing.pointer.snap(gesture.spot, self._drawing.draft, besides)
        self._drawing.show_snap(snap)
        if self._drawing.draft is not None and self._drawing.draft.last is not None:
            place = (snap.lon, snap.lat) if snap is not None else (gesture.spot.lon, gesture.spot.lat)
            self._drawing.show_leg(self._drawing.draft.last, place)

    def _on_clicked(self, gesture: Clicked) -> None:
        spot = gesture.spot
        if self._drawing.tool.action == "tool_path":
            self._drawing.place_picked.emit(spot.lon, spot.lat, gesture.shift)
        elif self._drawing.tool.mode == "pick":
            self._pick(spot)
        elif self._drawing.tool.mode == "draw" and self._drawing.draft is not None:
            self._drawing.begin_anew()
            draft, snap = self._drawing.draft, self._drawing.pointer.snap(spot, self._drawing.draft)
            place = (snap.lon, snap.lat) if snap is not None else (spot.lon, spot.lat)
            first = draft.places[0] if len(draft.places) > 2 else None
            if first is not None and is_near(first, spot, SNAP_PX):
                if draft.shape.is_area:
                    self._drawing.finish()
                    return
                place = first  # the line is closed
            if draft.last is not None and is_near(draft.last, spot, SAME_PX):
                return  # the second half of a double click
            steps: tuple[Place, ...] = ()
            if gesture.shift or self._drawing.traces:
                steps, problem = self._drawing.pointer.traced(draft.last, snap, spot)
                self._drawing.tell(problem) if problem else None
            self._drawing.set_draft(draft.with_step(*steps, place))

    def _on_double_clicked(self, spot: Spot) -> None:
        if self._drawing.tool.mode == "draw":
            self._drawing.finish()
        elif self._drawing.tool.mode == "vertices":
            snap = self._drawing.pointer.nearest_on_selected(spot)
            if snap is not None and snap.at != int(snap.at):
                self._insert(snap.part, int(snap.at), snap.lon, snap.lat)

    def _on_dragged(self, gesture: Dragged) -> None:
        from nkgis.app.editing import vertex_moved

        vertex, spot = gesture.vertex, gesture.spot
        besides = None if gesture.inserted else self._drawing.pointer.besides(vertex)
        snap = self._drawing.pointer.snap(spot, None, besides)
        place = (snap.lon, snap.lat) if snap is not None else (spot.lon, spot.lat)
        self._drawing.show_snap(None)
        if gesture.inserted:
            self._insert(vertex.part, vertex.index, *place)
        else:
            self._drawing.active = vertex
            self._drawing.edit(
                self.tr("Move vertex"),
                lambda workspace, key: vertex_moved(workspace, key, vertex.part, vertex.index, *place),
            )

    def _insert(self, part: int, after: int, lon: float, lat: float) -> None:
        from nkgis.app.editing import vertex_inserted

        self._drawing.active = Vertex(part, after + 1)
        self._drawing.edit(
            self.tr("Insert vertex"), lambda workspace, key: vertex_inserted(workspace, key, part, after, lon, lat)
        )

    def remove(self, vertex: Vertex) -> None:
        """Removes a vertex of the selected feature."""
        from nkgis.app.editing import vertex_removed

        self._drawing.active = None
        self._drawing.edit(
            self.tr("Remove vertex"),
            lambda workspace, key: vertex_removed(workspace, key, vertex.part, vertex.index),
        )

    def _pick(self, spot: Spot) -> None:
        snap = self._drawing.pointer.nearest(spot, PICK_PX, lines_only=True)
        if snap is None or snap.owner is None:
            self._drawing.tell(self.tr("There is no line; click a line."))
            return
        from nkgis.app.editing import joined_lines, split_line

        key = (snap.owner.layer, snap.owner.feature)
        if self._drawing.tool.action == "tool_split":
            self._session.select(key)
            part, at, lon, lat = snap.part, snap.at, snap.lon, snap.lat
            self._drawing.edit(self.tr("Split line"), lambda w, own: split_line(w, own, part, at, lon, lat), key=key)
        elif self._session.selected is None or not self._drawing.pointer.is_line(self._session.selected):
            self._session.select(key)
            self._drawing.tell(self.tr("Now click the second line."))
        else:
            self._drawing.edit(self.tr("Join lines"), lambda w, own: joined_lines(w, own, key))
