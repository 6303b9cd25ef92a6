"""Reads large GeoJSON feature by feature: its outline first, then one parsed feature at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeVar

from nkgis.errors import InputError
from nkgis.io import json_text
from nkgis.io.features import Feature, FeatureFile
from nkgis.io.geojson import GEOMETRY_TYPES, crs_said, feature_of, not_geojson, read_geojson
from nkgis.io.json_stream import JsonStream
from nkgis.progress import SILENT, Progress

T = TypeVar("T")
LARGE_BYTES = 16_000_000
"""From this size on a GeoJSON file is not parsed whole."""


MOST_KNOWN = 16


@dataclass(frozen=True, slots=True)
class Outline:
    """Is what a file says before its features are built.

    `crs` is the CRS as it names it; `rows` how many features its collection has, None where it is a single feature or
    geometry; `place` tells which of several `features` members counts (the last, as in any JSON object); `fields`
    whether a feature has the field that was asked for.
    """

    crs: str | None
    rows: int | None
    place: int
    has_field: bool


_known: dict[tuple[object, ...], Outline] = {}
"""The outlines of files by path, time, size and field: several questions are asked of one file."""


def is_large(path: Path) -> bool:
    """Tells whether a file is GeoJSON that is read feature by feature."""
    return path.suffix.lower() in (".geojson", ".json") and path.stat().st_size >= LARGE_BYTES


def read(path: Path, *, progress: Progress = SILENT) -> FeatureFile:
    """Returns the features of a GeoJSON file of any size, as `read_geojson` does.

    Raises InputError when the file is not UTF-8, not JSON, nested too deeply, or no GeoJSON.
    """
    if not is_large(path):
        return read_geojson(path)
    try:
        crs, _, rows = _walked(path, progress, lambda rows: tuple(map(feature_of, count(1), rows)))
    except OSError as fault:
        raise json_text.unreadable(path, fault) from fault
    return read_geojson(path) if rows is None else FeatureFile(rows, crs=crs)


def outline(path: Path, *, field: str | None = None, progress: Progress = SILENT) -> Outline:
    """Returns the outline of a GeoJSON file; all of it is parsed, so that what is wrong is known before any work.

    Raises InputError as `read_geojson` does.
    """
    try:
        seen = path.stat()
    except OSError as fault:
        raise json_text.unreadable(path, fault) from fault
    version = (path, seen.st_mtime_ns, seen.st_size, seen.st_ino, field)
    if version not in _known:
        made = _outline(path, field, progress)
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        _known[version] = made
    return _known[version]


def features(
    path: Path, found: Outline, *, progress: Progress = SILENT, label: str = ""
) -> Iterator[Feature]:
    """Yields the features of a collection whose outline is known; one that cannot be built carries its problem."""
    number = 0
    with path.open("rb") as file:
        stream = JsonStream(path, file, progress=progress, label=label)
        place = 0
        for key in stream.members() if stream.peek() == "{" else ():
            if key != "features" or stream.peek() != "[":
                stream.value()
                continue
            place += 1
            for row in stream.elements():
                if place == found.place:
                    number += 1
                    yield feature_of(number, row)
            if place == found.place:
                break
    if number != found.rows:
        raise InputError(f"{path.name} changed while it was read; measure it when it is complete.")


def _outline(path: Path, field: str | None, progress: Progress) -> Outline:
    crs, place, counted = _walked(path, progress, lambda rows: _counted(rows, field))
    if counted is None:
        return Outline(None, None, 0, has_field=False)
    return Outline(crs, counted[0], place, counted[1])


def _walked(
    path: Path, progress: Progress, take: Callable[[Iterator[object]], T]
) -> tuple[str | None, int, T | None]:
    """Returns the CRS a file names, which `features` member counts, and what `take` makes of its rows.

    That is None where the file is a single feature or geometry.
    """
    kind = crs = None
    rows: T | None = None
    place = 0
    with path.open("rb") as file:
        stream = JsonStream(path, file, progress=progress)
        head = stream.peek()
        if head == "{":
            for key in stream.members():
                if key == "features" and stream.peek() == "[":
                    place, rows = place + 1, take(stream.elements())
                    continue
                value = stream.value()
                if key == "type":
                    kind = value
                elif key == "crs":
                    crs = value
                elif key == "features":
                    rows = None
        elif head == "[":
            for _ in stream.elements():
                pass
        else:
            stream.value()
        stream.finish()
    if kind == "FeatureCollection" and rows is not None:
        return crs_said(crs, path), place, rows
    if kind == "Feature" or (isinstance(kind, str) and kind in GEOMETRY_TYPES):
        return None, 0, None
    raise not_geojson(path)


def _counted(rows: Iterator[object], field: str | None) -> tuple[int, bool]:
    """Returns how many rows there are, and whether one of them has the field."""
    rows_count, has_field = 0, False
    for rows_count, row in enumerate(rows, start=1):  # noqa: B007 - the last number is the count
        has_field = has_field or _has_field(row, field)
    return rows_count, has_field


def _has_field(row: object, field: str | None) -> bool:
    properties = row.get("properties") if isinstance(row, dict) and row.get("type") == "Feature" else None
    return isinstance(properties, dict) and field in properties
