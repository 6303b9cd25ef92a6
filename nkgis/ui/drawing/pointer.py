"""What the pointer means: what it snaps to, which feature lies there, and which vertices a trace passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from nkgis.ui.drawing.work import Newest

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from nkgis.analysis.snapping import Owner, Snap
    from nkgis.app.drafting import Draft, Place
    from nkgis.app.snapping import Snapper
    from nkgis.app.workspace import RouteKey
    from nkgis.cartography.gestures import Spot, Vertex
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner

SNAP_PX = 12.0
PICK_PX = 10.0
SAME_PX = 3.0
TRACE_M = 1.0
"""How far the last vertex may lie from a line that is traced."""


def tr(text: str) -> str:
    """Returns a text of the tools in the language of the window."""
    return QCoreApplication.translate("drawing", text)


def is_near(place: Place, spot: Spot, reach_px: float) -> bool:
    """Tells whether a place is within so many pixels of a spot."""
    from nkgis.app.drafting import leg_of

    return leg_of(place, (spot.lon, spot.lat))[0] <= reach_px * spot.pixel_m


class Pointer(QObject):
    """Knows what lies where in the session's visible layers; `snaps` switches snapping."""

    def __init__(self, session: Session, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._indexing = Newest(runner, self)
        self._indexing.done.connect(self._on_indexed)
        self.snaps = True
        self.snapper: Snapper | None = None

    def index(self) -> None:
        """Makes the indices of what is visible now, off this thread; until then the last ones serve."""
        workspace = self._session.workspace
        if workspace is None:
            return
        from nkgis.app.snapping import snapper_of

        self._indexing.ask(lambda progress: snapper_of(workspace, progress=progress))

    def snap(self, spot: Spot, draft: Draft | None, besides: tuple[Owner, int] | None = None) -> Snap | None:
        """Returns what a click would land on, the first vertex of the draft before anything else; None for nothing."""
        if not self.snaps:
            return None
        if draft is not None and len(draft.places) > 2 and is_near(draft.places[0], spot, SNAP_PX):
            from nkgis.analysis.snapping import Snap, SnapKind

            return Snap(*draft.places[0], SnapKind.VERTEX, None, 0, 0.0, 0.0)
        return self.nearest(spot, SNAP_PX, besides=besides)

    def nearest(
        self,
        spot: Spot,
        reach_px: float,
        *,
        lines_only: bool = False,
        besides: tuple[Owner, int] | None = None,
        owner: Owner | None = None,
    ) -> Snap | None:
        """Returns what lies within so many pixels, whether snapping is on or not."""
        if self.snapper is None:
            return None
        return self.snapper.nearest(
            spot.lon, spot.lat, reach_px * spot.pixel_m, lines_only=lines_only, besides=besides, owner=owner
        )

    def nearest_on_selected(self, spot: Spot) -> Snap | None:
        """Returns the place on the selected feature that was meant."""
        from nkgis.analysis.snapping import Owner

        key = self._session.selected
        return None if key is None else self.nearest(spot, PICK_PX, owner=Owner(*key))

    def besides(self, vertex: Vertex | None) -> tuple[Owner, int] | None:
        """Names a vertex of the selected feature that must not snap to itself."""
        from nkgis.analysis.snapping import Owner

        key = self._session.selected
        return (Owner(*key), vertex.index) if vertex is not None and key is not None else None

    def traced(self, start: Place | None, snap: Snap | None, spot: Spot) -> tuple[tuple[Place, ...], str]:
        """Returns the vertices from a place to a click along the line that both lie on, or why there are none."""
        from nkgis.analysis.editing import parts_of, traced

        if start is None:
            return (), ""
        if snap is None or snap.owner is None or not self.is_line((snap.owner.layer, snap.owner.feature)):
            snap = self.nearest(spot, SNAP_PX, lines_only=True)
        if snap is None or snap.owner is None or self.snapper is None:
            return (), tr("There is no line to trace; click a line.")
        shape = self.shape((snap.owner.layer, snap.owner.feature))
        at = self.snapper.on(snap.owner, snap.part, start[0], start[1], TRACE_M)
        if at is None or shape is None:
            return (), tr("The last vertex is not on this line: nothing was traced.")
        return tuple((float(x), float(y)) for x, y in traced(parts_of(shape)[snap.part], at, snap.at)[:, :2]), ""

    def shape(self, key: RouteKey) -> BaseGeometry | None:
        """Returns the geometry of a feature, None when it is not there."""
        from nkgis.app.editing import EditError, row_of

        if self._session.workspace is None:
            return None
        try:
            return row_of(self._session.workspace, key)[2]
        except EditError:
            return None

    def selected_shape(self) -> BaseGeometry | None:
        """Returns the line or area that is selected, None when there is none."""
        key = self._session.selected
        shape = self.shape(key) if key is not None else None
        return None if shape is None or shape.geom_type.endswith("Point") else shape

    def is_line(self, key: RouteKey) -> bool:
        """Tells whether a feature is a line."""
        shape = self.shape(key)
        return shape is not None and shape.geom_type in {"LineString", "MultiLineString"}

    def _on_indexed(self, snapper: Snapper) -> None:
        self.snapper = snapper
