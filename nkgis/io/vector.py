"""Reads GeoPackage, Shapefile, KML, GPX, FlatGeobuf, GeoParquet and CSV through their libraries."""

import csv
import datetime as dt
import io
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from nkgis.errors import InputError
from nkgis.io.csv_reading import (
    ID_FIELDS,
    LAT_FIELDS,
    LON_FIELDS,
    WKT_FIELDS,
    CsvReading,
    as_dicts,
    geometry_of,
    is_reading,
    number_of,
    reading_from,
    table_of,
    with_figures,
)
from nkgis.io.features import Feature, FeatureFile, SeveralLayersError
from nkgis.io.geojson_stream import read as read_geojson
from nkgis.io.wellknown import Built, first_line, from_wkb, from_wkt
from nkgis.progress import SILENT, Progress


class Wanted(StrEnum):
    """Names what is looked for in a file, as its formats write it; any kind of geometry has no word of its own."""

    LINES = "Line"
    AREAS = "Polygon"
    ANY = ""


MERGED_FORMATS = frozenset({".gpx", ".kml"})
"""Formats whose line layers belong together: tracks and routes, folders."""

_VERTICES = frozenset({"route_points", "track_points"})
"""Layers of GPX that hold the vertices of its lines once more."""
PART_ROWS = 10_000


def read_features(
    path: Path, *, layer: str | None = None, wanted: Wanted = Wanted.LINES, progress: Progress = SILENT
) -> FeatureFile:
    """Returns the features of a file of any supported format, told by its extension.

    `wanted` says which layers are looked for where a file has several, and whether the rows of a CSV of points are
    lines. `progress` hears of large files.
    Raises InputError for a missing, unsupported or unreadable file.
    """
    must_open(path)
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(_READERS))
        raise InputError(f"{path.name}: the format {path.suffix or '(no extension)'} is not supported; "
                         f"give one of {known}.")
    if layer is not None and reader is not _with_gdal and not (reader is _with_csv and is_reading(layer)):
        raise InputError(f"{path.name} has no layers, so --layer {layer} names none; leave it out.")
    return reader(path, layer, wanted, progress)


def must_open(path: Path) -> None:
    """Raises InputError when a path is no file that may be read."""
    try:
        if not path.exists():
            raise InputError(f"{path} does not exist; check the path.")
        if path.is_dir():
            raise InputError(f"{path} is a folder; give a file.")
        if not path.is_file():
            raise InputError(f"{path} is a device or a pipe; give a file.")
        with path.open("rb"):
            pass
    except (OSError, ValueError) as fault:
        raise InputError(f"{path} cannot be read: {getattr(fault, 'strerror', None) or fault}.") from fault


def _with_geojson(path: Path, layer: str | None, wanted: Wanted, progress: Progress) -> FeatureFile:  # noqa: ARG001
    return read_geojson(path, progress=progress)


def _with_gdal(path: Path, layer: str | None, wanted: Wanted, progress: Progress) -> FeatureFile:
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    try:
        names = layer_names(pyogrio.list_layers(path), path, layer, wanted)
        tables = [table for name in names for table in _gdal_tables(path, name, progress)]
    except (DataSourceError, DataLayerError, UnicodeDecodeError, ValueError, RuntimeError) as fault:
        if isinstance(fault, InputError):
            raise
        raise InputError(_unreadable(path, fault)) from fault
    features: list[Feature] = []
    for meta, _, geometry, columns in tables:
        if geometry is None:
            continue
        fields = [str(name) for name in meta["fields"]]
        for row, wkb in enumerate(geometry):
            built, problem = from_wkb(wkb)
            values = {name: plain(column[row]) for name, column in zip(fields, columns, strict=True)}
            features.append(Feature(len(features) + 1, None, built, values, problem))
    crs = tables[0][0].get("crs") if tables else None
    return FeatureFile(tuple(features), crs=crs or "")


def _gdal_tables(path: Path, layer: str, progress: Progress) -> list[Any]:
    """Returns a layer in parts: no other thread runs while GDAL reads one."""
    import pyogrio

    count = int(pyogrio.read_info(path, layer=layer)["features"])
    if count <= PART_ROWS:
        return [pyogrio.raw.read(path, layer=layer)]
    starts = progress.track(range(0, count, PART_ROWS), f"Reading {path.name}")
    return [pyogrio.raw.read(path, layer=layer, skip_features=start, max_features=PART_ROWS) for start in starts]


def layer_names(listed: Any, path: Path, layer: str | None, wanted: Wanted) -> list[str]:
    """Returns the layers to read: the named one, the only one, or those with the wanted geometry."""
    names = [str(name) for name, _ in listed]
    if layer is not None:
        if layer not in names:
            raise InputError(f"{path.name} has no layer {layer!r}; it has {', '.join(names) or 'none'}.")
        return [layer]
    if len(names) < 2:
        return names
    kinds = {str(name): str(kind) for name, kind in listed if kind is not None and str(name) not in _VERTICES}
    fitting = [name for name, kind in kinds.items() if _fits(kind, wanted)]
    if wanted is Wanted.ANY:  # lines have the same numbers whatever is wanted
        fitting.sort(key=lambda name: not _fits(kinds[name], Wanted.LINES))
    if len(fitting) > 1 and path.suffix.lower() not in MERGED_FORMATS:
        raise SeveralLayersError(path.name, fitting, what="" if wanted is Wanted.ANY else " with lines")
    return fitting or names[:1]


def _fits(kind: str, wanted: Wanted) -> bool:
    return any(word in kind for word in (wanted, "Unknown", "GeometryCollection"))


def _unreadable(path: Path, fault: Exception) -> str:
    """Returns one sentence for a file that GDAL cannot read, without its advice to programmers."""
    kind = path.suffix.lower().removeprefix(".")
    if kind == "shp" and not any(path.with_suffix(end).exists() for end in (".shx", ".SHX")):
        return f"{path.name} lacks its .shx file: keep .shp, .shx, .dbf and .prj together."
    reason = first_line(fault).replace(str(path), path.name)
    if "not recognized" in reason or "malformed" in reason:
        return f"{path.name} is not a {kind.upper()} file, or it is damaged; export it again from its source."
    return f"{path.name} cannot be read: {reason[:160].rstrip(' :.')}; export it again from its source."


def plain(value: Any) -> Any:
    """Returns a field value as plain Python: numbers, text, None for what is missing."""
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, (dt.date, dt.datetime, np.datetime64)):
        return str(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, (str, int, float, bool, list, dict)):
        return value
    return str(value)


def _with_parquet(path: Path, layer: str | None, wanted: Wanted, progress: Progress) -> FeatureFile:  # noqa: ARG001
    import json

    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(path)
    except (pa.ArrowException, OSError) as fault:
        raise InputError(f"{path.name} cannot be read as Parquet: {first_line(fault)}.") from fault
    meta = (table.schema.metadata or {}).get(b"geo")
    if meta is None:
        raise InputError(f"{path.name} is Parquet without GeoParquet metadata; write it as GeoParquet.")
    try:
        geo = json.loads(meta)
        column = geo["primary_column"]
        described = geo["columns"][column]
        encoding, found = described.get("encoding"), column in table.column_names
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise InputError(f"{path.name} has GeoParquet metadata that cannot be read; write it again.") from fault
    if not found:
        raise InputError(f"{path.name} lacks its geometry column {str(column)[:40]!r}; write it again as GeoParquet.")
    if encoding != "WKB":
        raise InputError(f"{path.name} stores geometry as {str(encoding)[:40]}; write it with WKB.")
    crs = described.get("crs", "OGC:CRS84")
    crs = json.dumps(crs) if isinstance(crs, dict) else (crs or "")
    rows = table.drop_columns([column]).to_pylist()
    features = []
    for number, (wkb, values) in enumerate(zip(table.column(column).to_pylist(), rows, strict=True), start=1):
        built, problem = from_wkb(wkb)
        features.append(Feature(number, None, built, {k: plain(v) for k, v in values.items()}, problem))
    return FeatureFile(tuple(features), crs=crs)


def _with_csv(path: Path, layer: str | None, wanted: Wanted, progress: Progress) -> FeatureFile:
    if layer is not None:
        return _as_read(path, reading_from(layer), wanted, progress)
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(f"{path.name} is not UTF-8 text (byte {fault.start}); save it as UTF-8.") from fault
    csv.field_size_limit(2**31 - 1)
    try:
        dialect: Any = csv.Sniffer().sniff(content[:4096], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    if not content.strip():
        raise InputError(f"{path.name} is empty; give a CSV with a header line and rows.")
    table = csv.DictReader(io.StringIO(content, newline=""), dialect=dialect)
    try:
        rows = list(table)
    except csv.Error as fault:
        raise InputError(f"{path.name} is not CSV: {first_line(fault)}; export it again from its source.") from fault
    fields = {name.strip().lower(): name for name in table.fieldnames or () if name}
    wkt = next((fields[name] for name in WKT_FIELDS if name in fields), None)
    lon = next((fields[name] for name in LON_FIELDS if name in fields), None)
    lat = next((fields[name] for name in LAT_FIELDS if name in fields), None)
    if wkt is None and (lon is None or lat is None):
        raise InputError(f"{path.name} has neither a WKT column ({', '.join(WKT_FIELDS)}) nor lon and lat columns.")
    notes = ("CSV has no coordinate system: read as WGS 84",)
    if wkt is None and (wanted is Wanted.LINES or (wanted is Wanted.ANY and _are_vertices(rows, fields))):
        points = [(row, _degrees(row[lon or ""], row[lat or ""])) for row in rows]
        joined = _joined_points(points, fields, drop=(lon, lat))
        return FeatureFile(joined, crs="OGC:CRS84", notes=(
            *notes, "CSV of points: the rows of one id (all rows where no column is one) are a line, in file order"))
    features = []
    for number, row in enumerate(rows, start=1):
        built, problem = from_wkt(row[wkt]) if wkt else _point(_degrees(row[lon or ""], row[lat or ""]))
        features.append(Feature(number, None, built, _values(row, (wkt, lon, lat)), problem))
    return FeatureFile(tuple(features), crs="OGC:CRS84", notes=notes)


def _are_vertices(rows: Sequence[Mapping[Any, Any]], fields: Mapping[str, str]) -> bool:
    """Tells whether the rows of a table of points are the vertices of lines: one id stands in several rows."""
    id_field = next((fields[name] for name in ID_FIELDS if name in fields), None)
    return id_field is not None and len({row[id_field] for row in rows}) < len(rows)


def _as_read(path: Path, reading: CsvReading, wanted: Wanted, progress: Progress) -> FeatureFile:
    """Returns the features of a table that is read as a user said."""
    progress.step(0, 0, path.name)
    table = table_of(path, reading)
    columns = [reading.wkt] if reading.wkt else [reading.lon, reading.lat]
    for name in (*columns, *([reading.id] if reading.id else [])):
        if name not in table.header:
            raise InputError(f"{path.name} has no column “{name[:60]}”; say anew how it is to be read.")
    rows = as_dicts(table)
    note = f"Read as {reading.encoding.upper()}, values apart by “{reading.delimiter}”"
    repeats = bool(reading.id) and len({row.get(reading.id) for row in rows}) < len(rows)
    if reading.wkt or wanted is Wanted.AREAS or (wanted is Wanted.ANY and not repeats):
        features = []
        for number, row in enumerate(rows, start=1):
            built, problem = geometry_of(row, reading) if reading.wkt else _point(_said(row, reading))
            own = _own_id(row, reading)
            features.append(Feature(number, own, built, _values(row, columns), problem))
        values = with_figures([dict(feature.properties) for feature in features], reading.decimal)
        features = [replace(feature, properties=known) for feature, known in zip(features, values, strict=True)]
        return FeatureFile(tuple(features), crs="OGC:CRS84", notes=(note,))
    points = [(row, _said(row, reading)) for row in rows]
    joined = _joined_points(points, {reading.id: reading.id}, drop=columns, id_field=reading.id or None)
    return FeatureFile(joined, crs="OGC:CRS84", notes=(note,))


def _said(row: Mapping[Any, Any], reading: CsvReading) -> tuple[float, float] | None:
    lon, lat = number_of(row.get(reading.lon), reading.decimal), number_of(row.get(reading.lat), reading.decimal)
    return None if lon is None or lat is None else (lon, lat)


def _own_id(row: Mapping[Any, Any], reading: CsvReading) -> str | None:
    value = row.get(reading.id) if reading.id else None
    return str(value) if value else None


def _values(row: Mapping[Any, Any], drop: Sequence[str | None]) -> dict[str, Any]:
    """Returns the attributes of a row: every named field but the dropped ones."""
    return {key: value for key, value in row.items() if key and key not in drop}


def _degrees(lon: str | None, lat: str | None) -> tuple[float, float] | None:
    try:
        return float(lon or ""), float(lat or "")
    except ValueError:
        return None


def _point(position: tuple[float, float] | None) -> Built:
    return (None, "its lon and lat are not numbers") if position is None else (shapely.Point(position), None)


def _joined_points(
    points: Sequence[tuple[Mapping[Any, Any], tuple[float, float] | None]], fields: Mapping[str, str], *,
    drop: Sequence[str | None], id_field: str | None = None,
) -> tuple[Feature, ...]:
    """Returns a line for each id of a table of points, numbered by its first row."""
    given = id_field
    id_field = given or next((fields[name] for name in ID_FIELDS if name in fields), None)
    rows: dict[Any, list[int]] = {}
    for at, (row, _) in enumerate(points):
        rows.setdefault(row[id_field] if id_field else None, []).append(at)
    features = []
    for places in rows.values():
        positions = [points[at][1] for at in places]
        known = [position for position in positions if position is not None]
        line, problem = None, None
        if len(known) < len(positions):
            problem = f"row {places[positions.index(None)] + 1} has a lon or lat that is not a number"
        elif len(known) < 2:
            problem = "its line has a single vertex; it needs 2 at least"
        else:
            line = shapely.LineString(known)
        own = str(points[places[0]][0][given] or "") or None if given else None
        features.append(Feature(places[0] + 1, own, line, _values(points[places[0]][0], drop), problem))
    return tuple(features)


_READERS: dict[str, Callable[[Path, str | None, Wanted, Progress], FeatureFile]] = {
    **dict.fromkeys((".geojson", ".json"), _with_geojson),
    **dict.fromkeys((".gpkg", ".shp", ".kml", ".gpx", ".fgb"), _with_gdal),
    **dict.fromkeys((".parquet", ".geoparquet"), _with_parquet),
    ".csv": _with_csv,
}


def supported_extensions() -> Sequence[str]:
    """Returns the extensions that can be read, for file dialogs."""
    return sorted(_READERS)
