"""A line or area while it is drawn: its vertices step by step, and what is measured of it."""

from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np
from shapely.geometry.base import BaseGeometry

from nkgis.analysis.editing import UneditableError, area_m2, area_of_vertices, line_of_vertices, without_repeats
from nkgis.analysis.geodesy import GEOD, Floats
from nkgis.app.editing import borders_of, line_measurement
from nkgis.app.own_layers import Purpose
from nkgis.app.workspace import Workspace
from nkgis.model.segment import Measurement
from nkgis.progress import SILENT, Progress

Place = tuple[float, float]


class Shape(Enum):
    """Names what is being drawn."""

    LINE = "line"
    AREA = "area"
    DISTANCE = "distance"
    SURFACE = "surface"

    @property
    def is_area(self) -> bool:
        """Tells whether it has corners that enclose something."""
        return self in {Shape.AREA, Shape.SURFACE}

    @property
    def is_measure(self) -> bool:
        """Tells whether it is only measured, and kept when wished."""
        return self in {Shape.DISTANCE, Shape.SURFACE}

    @property
    def purpose(self) -> Purpose:
        """Returns the own layer that it goes to."""
        return _PURPOSES[self]


_PURPOSES = {
    Shape.LINE: Purpose.DRAWN,
    Shape.AREA: Purpose.DRAWN_AREAS,
    Shape.DISTANCE: Purpose.MEASURED,
    Shape.SURFACE: Purpose.MEASURED_AREAS,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """Is a shape with the steps that made it: a click is a step of one vertex, a trace is one of many."""

    shape: Shape
    steps: tuple[tuple[Place, ...], ...] = ()
    undone: tuple[tuple[Place, ...], ...] = field(default=())

    @property
    def places(self) -> tuple[Place, ...]:
        """Returns the vertices (lon, lat) in order."""
        return tuple(place for step in self.steps for place in step)

    @property
    def last(self) -> Place | None:
        """Returns the vertex that the next leg begins at."""
        return self.steps[-1][-1] if self.steps else None

    @property
    def vertices(self) -> Floats:
        """Returns the vertices as (n, 2) degrees."""
        return np.array(self.places, float).reshape(-1, 2)

    def with_step(self, *places: Place) -> "Draft":
        """Returns the draft with more vertices; one that repeats the last is left out."""
        new = [place for k, place in enumerate(places) if place != (places[k - 1] if k else self.last)]
        return replace(self, steps=(*self.steps, tuple(new)), undone=()) if new else self

    def without_last(self) -> "Draft":
        """Returns the draft without its last vertex."""
        if not self.steps:
            return self
        left = self.steps[-1][:-1]
        return replace(self, steps=(*self.steps[:-1], left) if left else self.steps[:-1])

    def undo(self) -> "Draft":
        """Returns the draft without its last step: a click, or a whole trace."""
        return replace(self, steps=self.steps[:-1], undone=(*self.undone, self.steps[-1])) if self.steps else self

    def redo(self) -> "Draft":
        """Returns the draft with the step that was taken back last."""
        return replace(self, steps=(*self.steps, self.undone[-1]), undone=self.undone[:-1]) if self.undone else self

    def geometry(self) -> BaseGeometry:
        """Returns the line or area; UneditableError says what it lacks."""
        return area_of_vertices(self.vertices) if self.shape.is_area else line_of_vertices(self.vertices)


@dataclass(frozen=True, slots=True)
class DraftFigures:
    """Is what is measured of a draft: a line's measurement, or an area's size (m²) and the way around it (m)."""

    draft: Draft
    measurement: Measurement | None = None
    area_m2: float | None = None
    around_m: float | None = None
    problem: str = ""


def figures_of(draft: Draft, workspace: Workspace, *, progress: Progress = SILENT) -> DraftFigures:
    """Returns what is measured of a draft, by the engine that will measure it when it is finished."""
    progress.step(0, 0, "")
    if len(without_repeats(draft.vertices)) < (3 if draft.shape.is_area else 2):
        return DraftFigures(draft)
    try:
        shape = draft.geometry()
    except UneditableError as reason:
        return DraftFigures(draft, problem=str(reason))
    if draft.shape.is_area:
        size_m2, around_m = area_m2(shape)
        return DraftFigures(draft, area_m2=size_m2, around_m=around_m)
    borders = borders_of(workspace.project.border_set)
    return DraftFigures(draft, line_measurement(shape, borders, workspace.method, line_id="", name=""))


def leg_of(start: Place, end: Place) -> tuple[float, float]:
    """Returns length (metres) and azimuth at its start (degrees from north) of the geodesic between two places."""
    azimuth, _, length_m = GEOD.inv(start[0], start[1], end[0], end[1])
    return float(length_m), float(azimuth) % 360.0
