"""The drawing tools of the window: gestures of the page become drafts, drafts become edits of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from nkgis.cartography.messages import SetTool, ShowSnap
from nkgis.cartography.told import told
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.drawing.hand import Hand
from nkgis.ui.drawing.panel import DrawingPanel, leg_text
from nkgis.ui.drawing.pointer import Pointer
from nkgis.ui.drawing.tools import BY_ACTION, SELECT, Tool, tr
from nkgis.ui.drawing.work import Edit, Edits, Newest
from nkgis.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.analysis.snapping import Snap
    from nkgis.app.drafting import Draft, DraftFigures, Place
    from nkgis.app.editing import Edited
    from nkgis.app.workspace import RouteKey, Workspace
    from nkgis.cartography.gestures import Vertex
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.session import Session
    from nkgis.ui.theme import Theme


class Drawing(QObject):
    """Holds the tool in use and what is drawn with it.

    `tool_changed(action id)` fires when another tool is taken up; `changed()` when what can be undone, finished or
    kept may be another; `noted(sentence)` for the status bar; `edited(key)` after an edit, with what to select or None;
    `place_picked(lon, lat, with Shift)` for a click of the tool that finds paths.
    """

    tool_changed = Signal(str)
    changed = Signal()
    noted = Signal(str)
    edited = Signal(object)
    place_picked = Signal(float, float, bool)

    def __init__(self, session: Session, area: MapArea, colors: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._map = area
        self._runner = TaskRunner(self)  # its own: nothing of it shows in the status bar
        self.panel = DrawingPanel(area, colors)
        self.edits = Edits(session, self._runner, self)
        self._live = Newest(self._runner, self)
        self.pointer = Pointer(session, self._runner, self)
        self.tool: Tool = SELECT
        self.draft: Draft | None = None
        self.figures: DraftFigures | None = None
        self.is_done = False
        self.traces = False
        self.active: Vertex | None = None
        self.hand = Hand(session, self)
        self._snap_shown = ""
        area.gestured.connect(self.on_gesture)
        area.ready.connect(self._resend)
        session.changed.connect(self._on_changed)
        session.selection_changed.connect(self._on_selected)
        self._live.done.connect(self._on_figures)
        self.edits.made.connect(self._on_made)
        self.edits.refused.connect(lambda error: self.tell(sentence(error)))
        self.panel.typed.connect(self.type_place)
        self.panel.finish_wanted.connect(self._on_button)
        self.panel.cancel_wanted.connect(self.cancel)

    # what the window asks

    @property
    def is_active(self) -> bool:
        """Tells whether a tool other than select is in use."""
        return self.tool is not SELECT

    @property
    def has_vertices(self) -> bool:
        """Tells whether there is a draft with at least one vertex."""
        return self.draft is not None and bool(self.draft.steps) and not self.is_done

    @property
    def can_redo(self) -> bool:
        """Tells whether a step of the draft was taken back."""
        return self.draft is not None and bool(self.draft.undone) and not self.is_done

    @property
    def can_keep(self) -> bool:
        """Tells whether there is a measurement to keep."""
        return self.draft is not None and self.draft.shape.is_measure and len(self.draft.places) > 1

    def set_tool(self, action: str) -> None:
        """Takes up a tool; a draft that is not finished goes, a distance that was measured too."""
        from nkgis.app.drafting import Draft

        self.tool = BY_ACTION[action]
        self.draft = Draft(self.tool.shape) if self.tool.shape is not None else None
        self.figures, self.is_done, self.active = None, False, None
        self._live.forget()
        if self.is_active:
            self.pointer.index()
            finish = self.tr("Finish") if self.tool.shape is not None else ""
            self.panel.show_tool(tr(self.tool.title), draws=self.tool.shape is not None, finish=finish)
            self._hint()
        else:
            self.panel.hide()
        self._resend()
        self.tool_changed.emit(action)
        self.changed.emit()

    def shut_down(self) -> None:
        """Waits for what runs."""
        self._runner.close()

    def set_theme(self, colors: Theme) -> None:
        """Repaints the panel in the colours of a theme."""
        self.panel.set_theme(colors)

    def cancel(self) -> bool:
        """Drops the draft, or else the tool; tells whether there was one of them."""
        if self.draft is not None and self.draft.steps:
            self.set_tool(self.tool.action)
        elif self.is_active:
            self.set_tool(SELECT.action)
        else:
            return False
        return True

    def undo(self) -> None:
        """Takes the last step of the draft back; without one, the last change of the session."""
        if self.has_vertices and self.draft is not None:
            self.set_draft(self.draft.undo())
        else:
            self._session.stack.undo()

    def redo(self) -> None:
        """Makes the step again that was taken back last, of the draft or of the session."""
        if self.can_redo and self.draft is not None:
            self.set_draft(self.draft.redo())
        else:
            self._session.stack.redo()

    def remove_vertex(self) -> None:
        """Removes the last vertex of the draft, or the vertex that was touched last."""
        if self.has_vertices and self.draft is not None:
            self.set_draft(self.draft.without_last())
        elif self.tool.mode == "vertices" and self.active is not None:
            self.hand.remove(self.active)

    def finish(self) -> None:
        """Ends the draft: a line or an area becomes a feature, a measurement waits to be kept."""
        from nkgis.analysis.editing import UneditableError
        from nkgis.app.editing import added

        draft = self.draft
        if draft is None or not draft.steps or self.is_done:
            return
        try:
            shape = draft.geometry()
        except UneditableError as reason:
            self.tell(told(str(reason)))
            return
        if draft.shape.is_measure:
            self.is_done = True
            self.show_snap(None)
            self.panel.show_leg("")
            self.panel.finish.setText(self.tr("Keep"))
            self.panel.show_note(self.tr("K keeps this measurement in a layer; a click begins another one."))
            self.changed.emit()
            return
        text = self.tr("Draw area") if draft.shape.is_area else self.tr("Draw line")
        self.edits.push(Edit(text, lambda workspace, _key: added(workspace, draft.shape.purpose, shape)))
        self.set_tool(self.tool.action)

    def keep(self) -> None:
        """Keeps the measurement in its own layer."""
        from nkgis.analysis.editing import UneditableError
        from nkgis.app.editing import added

        draft = self.draft
        if draft is None or not draft.shape.is_measure or not draft.steps:
            return
        try:
            shape = draft.geometry()
        except UneditableError as reason:
            self.tell(told(str(reason)))
            return
        text = self.tr("Keep measurement")
        self.edits.push(Edit(text, lambda workspace, _key: added(workspace, draft.shape.purpose, shape)))
        self.set_tool(self.tool.action)

    def type_place(self, text: str) -> None:
        """Sets the next vertex at coordinates that were written."""
        from nkgis.errors import InputError
        from nkgis.io.coordinates import place_of

        if self.draft is None:
            return
        try:
            place = place_of(text)
        except InputError as error:
            self.panel.show_note(told(str(error)))
            return
        self.panel.field.clear()
        self.begin_anew()
        self.set_draft(self.draft.with_step((place.lon, place.lat)))

    def set_snaps(self, on: bool) -> None:
        """Lets clicks snap, or not."""
        self.pointer.snaps = on
        self.show_snap(None)

    def set_traces(self, on: bool) -> None:
        """Lets clicks trace along lines, or not."""
        self.traces = on

    def edit(
        self, text: str, make: Callable[[Workspace, RouteKey], Edited], *, key: RouteKey | None = None
    ) -> None:
        """Makes an edit of a feature, the selected one unless told; `text` names it in the undo list."""
        target = key or self._session.selected
        if target is None:
            self.tell(self.tr("Select a line or an area first."))
            return
        self.edits.push(Edit(text, make, target))

    def on_gesture(self, text: str) -> None:
        """Takes a gesture of the page."""
        self.hand.take(text)

    # helpers

    def begin_anew(self) -> None:
        """Begins another measurement when the last one is done."""
        if self.is_done:
            self.set_tool(self.tool.action)

    def set_draft(self, draft: Draft) -> None:
        """Takes a state of the draft and asks for its figures."""
        from nkgis.app.drafting import figures_of

        self.draft = draft
        workspace = self._session.workspace
        if workspace is not None:
            self._live.ask(lambda progress: figures_of(draft, workspace, progress=progress))
        if self.hand.pointed is not None and draft.last is not None:
            self.show_leg(draft.last, (self.hand.pointed.lon, self.hand.pointed.lat))
        else:
            self.panel.show_leg("")
        self._hint()
        self.show_draft()
        self.changed.emit()

    def _on_figures(self, figures: DraftFigures) -> None:
        if figures.draft == self.draft:
            self.figures = figures
            self.panel.show_figures(figures)
            self.changed.emit()

    def show_leg(self, start: Place, end: Place) -> None:
        """Says how long the next leg is and where it points."""
        from nkgis.app.drafting import leg_of

        length_m, azimuth = leg_of(start, end)
        template = self.tr("Next leg %1, azimuth %2") if length_m else ""
        self.panel.show_leg(leg_text(template, length_m, azimuth, end))

    def show_draft(self) -> None:
        """Shows what is drawn, or the handles of what is edited."""
        from nkgis.analysis.editing import is_area, parts_of
        from nkgis.cartography.drafts import draft_json

        shape = self.pointer.selected_shape() if self.tool.mode == "vertices" else None
        if shape is not None:
            kind = "area" if is_area(shape) else "line"
            active = (self.active.part, self.active.index) if self.active is not None else None
            self._map.show_draft(draft_json(kind, parts_of(shape), handles=True, active=active))
        elif self.draft is not None and self.draft.steps:
            draft = self.draft
            closed = draft.shape.is_area and len(draft.places) > 2
            places = [*draft.places, draft.places[0]] if closed else draft.places
            kind = "area" if draft.shape.is_area else "line"
            self._map.show_draft(draft_json(kind, [np.array(places, float)], handles=False))
        else:
            self._map.show_draft(draft_json("line", [], handles=False))

    def _resend(self) -> None:
        self._map.send(SetTool(self.tool.mode))
        self._snap_shown = ""
        self.show_draft()

    def show_snap(self, snap: Snap | None) -> None:
        """Shows where a click would land."""
        message = ShowSnap("", 0.0, 0.0) if snap is None else ShowSnap(snap.kind.value, snap.lon, snap.lat)
        text = message.to_json()
        if text != self._snap_shown:
            self._snap_shown = text
            self._map.send(message)

    # what happened

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if before is None or before.rows is not after.rows or before.project is not after.project:
            if self.is_active:
                self.pointer.index()
            if self.tool.mode == "vertices":
                self.show_draft()
        self.changed.emit()

    def _on_selected(self, _key: object) -> None:
        if self.tool.mode == "vertices":
            self.active = None
            self._hint()
            self.show_draft()

    def _on_made(self, edited: Edited) -> None:
        if edited.note:
            self.tell(edited.note)
        self.edited.emit(edited.key)

    def _hint(self) -> None:
        if self.draft is not None and len(self.draft.places) > 1:
            self.panel.show_note("")
        elif self.tool.mode == "vertices" and self.pointer.selected_shape() is None:
            self.panel.show_note(self.tr("Click a line or an area to edit it."))
        else:
            self.panel.show_note(tr(self.tool.hint))

    def _on_button(self) -> None:
        if self.is_done:
            self.keep()
        else:
            self.finish()

    def tell(self, text: str) -> None:
        """Says a sentence on the panel and in the status bar."""
        if self.is_active:
            self.panel.show_note(text)
        self.noted.emit(text)
