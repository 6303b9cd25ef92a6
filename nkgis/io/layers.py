"""Reads a file of lines into checked rows; what is refused is listed with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shapely.geometry.base import BaseGeometry

from nkgis.errors import InputError
from nkgis.io.checks import line_of, sound_lines
from nkgis.io.crs import crs_name, crs_of, to_wgs84
from nkgis.io.features import Feature, display_name, identifier
from nkgis.io.vector import read_features
from nkgis.io.wellknown import Built
from nkgis.model.segment import Rejected
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    import geopandas as gpd


class NothingMeasurableError(InputError):
    """Says that no line of a file can be measured; `rejected` lists why, feature by feature."""

    def __init__(self, file_name: str, rejected: Sequence[Rejected]) -> None:
        self.rejected = tuple(rejected)
        first, more = self.rejected[0], len(self.rejected) - 1
        super().__init__(f"{file_name} has no line that can be measured: feature {first.feature} {first.reason}"
                         f"{f' (and {more} more rejected)' if more else ''}.")


Move = Callable[[BaseGeometry], BaseGeometry]
Row = tuple[int, str, str, dict[str, object], BaseGeometry | None]
MANY = 20_000
"""With more features than this, checking reports how far it is."""
COLUMNS = ("feature", "id", "name", "properties", "geometry")


@dataclass(frozen=True)
class Rows:
    """Holds the checked rows of a file (values in the order of COLUMNS, EPSG:4326), the refused ones, and notes.

    The frame is made when first asked for: measuring needs none, and its library takes long to load.
    """

    rows: Sequence[Row]
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()

    @cached_property
    def frame(self) -> gpd.GeoDataFrame:
        """Returns the rows as a frame with COLUMNS."""
        return _frame(self.rows)

    def column(self, name: str) -> list[Any]:
        """Returns the values of one of COLUMNS."""
        place = COLUMNS.index(name)
        return [row[place] for row in self.rows]


def read_lines(
    path: Path, *, crs: str | None = None, layer: str | None = None, id_field: str | None = None,
    progress: Progress = SILENT,
) -> Rows:
    """Returns the measurable lines of a file in EPSG:4326.

    `crs` says what the coordinates are when the file does not (or says it wrongly). Raises InputError when the
    file cannot be read, has no CRS, lacks `id_field`, or holds no line that can be measured.
    """
    read = read_features(path, layer=layer, progress=progress)
    if not read.features:
        raise no_features(path)
    if id_field is not None and not any(id_field in feature.properties for feature in read.features):
        raise no_field(path, id_field)
    move, notes = reprojection(read.crs, crs, path)
    sound = sound_lines([feature.geometry for feature in read.features]).tolist() if move is None else None
    told = progress.track(read.features, f"Checking {path.name}") if len(read.features) > MANY else read.features
    good: list[Row] = []
    rejected: list[Rejected] = []
    for one in checked(told, move, id_field, sound):
        if isinstance(one, Rejected):
            rejected.append(one)
        else:
            good.append(one)
    if not good:
        raise NothingMeasurableError(path.name, rejected)
    return Rows(good, tuple(rejected), (*read.notes, *notes))


def no_features(path: Path) -> InputError:
    """Returns the error of a file without any feature."""
    return InputError(f"{path.name} holds no features; give a file with lines.")


def no_field(path: Path, field: str) -> InputError:
    """Returns the error of a file of which no feature has the field that names the lines."""
    return InputError(f"{path.name} has no field {field!r}; choose another with --id-field.")


def read_any(path: Path) -> gpd.GeoDataFrame:
    """Returns all features of a trusted bundled file, of any geometry, as rows with COLUMNS."""
    read = read_features(path)
    rows: list[Row] = []
    for feature in read.features:
        feature_id = identifier(feature, None)
        rows.append((feature.number, feature_id, display_name(feature, feature_id), dict(feature.properties),
                     feature.geometry))
    return _frame(rows)


def rows_of(frame: gpd.GeoDataFrame) -> Rows:
    """Returns a frame with COLUMNS as rows; it stays their frame."""
    rows = Rows(list(frame[list(COLUMNS)].itertuples(index=False, name=None)))
    rows.__dict__["frame"] = frame
    return rows


def reprojection(own: str | None, said: str | None, path: Path) -> tuple[Move | None, tuple[str, ...]]:
    """Returns the function that brings geometries to WGS 84 (or None) and what is to be told of it."""
    if said is not None:
        system = crs_of(said, where="--crs")
        notes = [f"{path.name}: coordinates taken as {crs_name(system)}, as --crs says"]
    elif own is None:
        return None, ()
    elif own == "":
        raise InputError(f"{path.name} has no coordinate system; say which with --crs, for example --crs EPSG:5179.")
    else:
        system = crs_of(own, where=path.name)
        notes = []
    move = to_wgs84(system)
    if move is not None:
        notes.append(f"{path.name}: reprojected from {crs_name(system)} to WGS 84")
    return move, tuple(notes)


def checked(
    features: Iterable[Feature], move: Move | None, id_field: str | None, sound: Iterable[bool] | None = None,
    fit: Callable[[BaseGeometry], Built] = line_of,
) -> Iterator[Row | Rejected]:
    """Yields for each feature its row, its line moved to WGS 84, or why it is rejected.

    `fit` makes the wanted geometry of one, `sound` says which geometries are known to need no fitting.
    """
    seen: dict[str, int] = {}
    for feature, is_sound in zip(features, sound or repeat(False), strict=False):
        feature_id = identifier(feature, id_field)
        geometry, problem = feature.geometry, feature.problem
        if geometry is not None and move is not None and not geometry.is_empty:
            geometry = move(geometry)
        if geometry is not None and not is_sound:
            geometry, problem = fit(geometry)
        if problem is None and feature_id in seen:
            problem = (f"has the id {feature_id[:60]!r}, which feature {seen[feature_id]} has already; "
                       "give each line its own, or choose another field with --id-field")
        if problem is not None or geometry is None:
            yield Rejected(feature.number, feature_id, problem or "has no geometry")
            continue
        seen[feature_id] = feature.number
        name = display_name(feature, feature_id)
        yield feature.number, feature_id, name, dict(feature.properties), geometry


def _frame(rows: Iterable[Row]) -> gpd.GeoDataFrame:
    import geopandas as gpd

    columns = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    data = {name: list(values) for name, values in zip(COLUMNS, columns, strict=True)}
    return gpd.GeoDataFrame(data, geometry="geometry", crs="EPSG:4326")
