"""The room for names on a map: what is taken, what a box would cover."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from nkgis.exporters.figure_canvas import Canvas
from nkgis.exporters.figure_drawn import Drawn

Box = tuple[float, float, float, float]
_TWIN_PT = 60.0


@dataclass(slots=True)
class Room:
    """Keeps what is taken on the map: boxes in points, the chosen lines and the other lines."""

    width_pt: float
    height_pt: float
    boxes: list[Box] = field(default_factory=list)
    chosen: Any = None
    lines: Any = None
    said: list[tuple[str, float, float]] = field(default_factory=list)

    def has_said(self, text: str, x_pt: float, y_pt: float) -> bool:
        """Tells whether the same name is written close by: a town and its station have one."""
        return any(known == text and abs(x - x_pt) < _TWIN_PT and abs(y - y_pt) < _TWIN_PT for known, x, y in self.said)

    def is_free(self, box: Box, *, over_chosen: bool = False) -> bool:
        """Tells whether a box lies on the map and covers nothing that is kept."""
        if box[0] < 2 or box[1] < 2 or box[2] > self.width_pt - 2 or box[3] > self.height_pt - 2:
            return False
        if self.boxes:
            taken = np.asarray(self.boxes)
            apart = (
                (taken[:, 0] >= box[2]) | (taken[:, 2] <= box[0]) | (taken[:, 1] >= box[3]) | (taken[:, 3] <= box[1])
            )
            if not apart.all():
                return False
        return over_chosen or self.chosen is None or not shapely.intersects(self.chosen, shapely.box(*box))

    def covered(self, box: Box) -> int:
        """Returns how many lines a box covers."""
        return 0 if self.lines is None else len(self.lines.query(shapely.box(*box), predicate="intersects"))


def room_of(canvas: Canvas, drawn: Drawn, taken: Sequence[Box]) -> Room:
    """Returns the room for names: `taken` boxes (points) are the legend and the scale bar."""
    frame = canvas.frame
    origin, per_pt = np.array(frame.extent[:2]), frame.metres_per_pt

    def points(lines: Sequence[Any]) -> list[Any]:
        kept = [shapely.linestrings((line - origin) / per_pt) for line in lines]
        return [shapely.simplify(line, 0.8) for line in kept]

    room = Room(frame.width_pt, frame.height_pt, list(taken))
    if drawn.chosen:
        wide = 5.0 * frame.unit_pt
        room.chosen = shapely.buffer(shapely.multilinestrings(points(drawn.chosen)), wide, quad_segs=2)
        shapely.prepare(room.chosen)
    if drawn.lines or drawn.context:
        room.lines = shapely.STRtree(points([*drawn.lines, *drawn.context]))
    return room


def place(canvas: Canvas, lon: float, lat: float) -> tuple[float, float]:
    """Returns a place in projection metres."""
    x, y = canvas.frame.projection.forward(np.array([lon]), np.array([lat]))
    return float(x[0]), float(y[0])


def points_at(canvas: Canvas, x: float, y: float) -> tuple[float, float]:
    """Returns a projected place in points from the map's lower left corner."""
    frame = canvas.frame
    return (x - frame.extent[0]) / frame.metres_per_pt, (y - frame.extent[1]) / frame.metres_per_pt


def metres_at(canvas: Canvas, x_pt: float, y_pt: float) -> tuple[float, float]:
    """Returns points from the map's lower left corner in projection metres."""
    frame = canvas.frame
    return frame.extent[0] + x_pt * frame.metres_per_pt, frame.extent[1] + y_pt * frame.metres_per_pt
