"""Reads a file of any geometry into checked rows by kind: lines, points and areas each for themselves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from nkgis.errors import InputError
from nkgis.io.checks import line_of, position_problem, simple_parts, sound_lines, sound_points
from nkgis.io.features import Feature
from nkgis.io.layers import MANY, Row, Rows, checked, no_features, reprojection
from nkgis.io.vector import Wanted, read_features
from nkgis.io.wellknown import Built
from nkgis.model.kinds import LayerKind
from nkgis.model.segment import Rejected
from nkgis.progress import SILENT, Progress

_KINDS = {
    "LineString": LayerKind.LINES, "LinearRing": LayerKind.LINES, "MultiLineString": LayerKind.LINES,
    "Point": LayerKind.POINTS, "MultiPoint": LayerKind.POINTS,
    "Polygon": LayerKind.AREAS, "MultiPolygon": LayerKind.AREAS,
}
_WORDS = {LayerKind.LINES: "lines", LayerKind.POINTS: "points", LayerKind.AREAS: "areas"}
_JOINED: Mapping[LayerKind, Callable[[Sequence[Any]], Any]] = {
    LayerKind.POINTS: lambda parts: shapely.multipoints(shapely.get_parts(list(parts))),
    LayerKind.AREAS: lambda parts: shapely.multipolygons(shapely.get_parts(list(parts))),
}


class NothingUsableError(InputError):
    """Says that no feature of a file can be shown; `rejected` lists why, feature by feature."""

    def __init__(self, file_name: str, rejected: Sequence[Rejected]) -> None:
        self.rejected = tuple(rejected)
        first, more = self.rejected[0], len(self.rejected) - 1
        super().__init__(f"{file_name} has no feature that can be used: feature {first.feature} {first.reason}"
                         f"{f' (and {more} more rejected)' if more else ''}.")


def read_kinds(
    path: Path, *, crs: str | None = None, layer: str | None = None, wanted: Wanted = Wanted.ANY,
    progress: Progress = SILENT,
) -> dict[LayerKind, Rows]:
    """Returns the usable features of a file in EPSG:4326, by kind: areas first, then lines, then points.

    What is refused is listed with the kind it would have been, or else with the kind that has most rows; so are notes
    on reading. Raises InputError when the file cannot be read, has no CRS, or holds nothing that can be used.
    """
    read = read_features(path, layer=layer, wanted=wanted, progress=progress)
    if not read.features:
        raise no_features(path)
    move, notes = reprojection(read.crs, crs, path)
    told = progress.track(read.features, f"Checking {path.name}") if len(read.features) > MANY else read.features
    by_kind: dict[LayerKind | None, list[Feature]] = {}
    for feature in told:
        by_kind.setdefault(_kind(feature.geometry), []).append(feature)
    found: dict[LayerKind, Rows] = {}
    refused = [Rejected(one.number, one.own_id or str(one.number), _reason(one)) for one in by_kind.pop(None, [])]
    for kind in (LayerKind.AREAS, LayerKind.LINES, LayerKind.POINTS):
        good: list[Row] = []
        left: list[Rejected] = []
        progress.step(0, 0, f"Checking {path.name}")
        features = by_kind.get(kind, [])
        sound = _sound(kind, [feature.geometry for feature in features]) if move is None else None
        for row in checked(features, move, None, sound, _FITS[kind]):
            if isinstance(row, Rejected):
                left.append(row)
            else:
                good.append(row)
        if good:
            found[kind] = Rows(good, tuple(left), _kind_notes(kind, good))
        else:
            refused += left
    refused.sort(key=lambda one: one.feature)
    if not found:
        raise NothingUsableError(path.name, refused)
    most = max(found, key=lambda kind: len(found[kind].rows))
    rejected = sorted((*found[most].rejected, *refused), key=lambda one: one.feature)
    found[most] = replace(found[most], rejected=tuple(rejected), notes=(*read.notes, *notes, *found[most].notes))
    return found


def read_kind(
    path: Path, kind: LayerKind, *, crs: str | None = None, layer: str | None = None, progress: Progress = SILENT
) -> Rows:
    """Returns the rows of one kind in a file, of which a project says that it has some; raises as `read_kinds`."""
    wanted = Wanted.LINES if kind is LayerKind.LINES else Wanted.ANY
    rows = read_kinds(path, crs=crs, layer=layer, wanted=wanted, progress=progress).get(kind)
    if rows is None:
        raise InputError(f"{path.name} holds no {_WORDS[kind]} any more; bring back the file that was opened.")
    return rows


def _kind(geometry: BaseGeometry | None) -> LayerKind | None:
    """Returns the kind of a geometry; None without one, or of a collection of several kinds."""
    if geometry is None:
        return None
    known = _KINDS.get(geometry.geom_type)
    if known is not None:
        return known
    kinds = {_KINDS.get(part.geom_type) for part in simple_parts(geometry)}
    return kinds.pop() if len(kinds) == 1 else None


def _reason(feature: Feature) -> str:
    if feature.problem is not None:
        return feature.problem
    if feature.geometry is None:
        return "has no geometry"
    inner = sorted({part.geom_type for part in simple_parts(feature.geometry)})
    return f"is a collection of {', '.join(inner)}; split it into features of one kind" if inner else "is empty"


def _sound(kind: LayerKind, geometries: Sequence[BaseGeometry | None]) -> Any:
    if kind is LayerKind.LINES:
        return sound_lines(geometries).tolist()
    return sound_points(geometries).tolist() if kind is LayerKind.POINTS else None


def _fitting(kind: LayerKind) -> Callable[[BaseGeometry], Built]:
    """Returns the function that gives the usable point or area of a geometry, or why there is none."""

    def fit(geometry: BaseGeometry) -> Built:
        if geometry.is_empty:
            return None, "its geometry is empty"
        if geometry.geom_type == "GeometryCollection":
            geometry = _JOINED[kind](simple_parts(geometry))
        problem = position_problem(geometry)
        return (None, problem) if problem is not None else (geometry, None)

    return fit


_FITS = {LayerKind.LINES: line_of, LayerKind.POINTS: _fitting(LayerKind.POINTS),
         LayerKind.AREAS: _fitting(LayerKind.AREAS)}


def _kind_notes(kind: LayerKind, rows: Sequence[Row]) -> tuple[str, ...]:
    """Returns what is to be told of the rows: areas that cross themselves are shown, but their figures mean little."""
    if kind is not LayerKind.AREAS:
        return ()
    crossed = np.flatnonzero(~shapely.is_valid(np.array([row[4] for row in rows], dtype=object)))
    if not crossed.size:
        return ()
    first, more = rows[int(crossed[0])], crossed.size - 1
    note = (f"feature {first[0]} ({first[1][:60]}){f' and {more} more' if more else ''}: the outline of the area "
            "crosses itself, so its measured area means little")
    return (note,)
