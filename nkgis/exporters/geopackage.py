"""What is shown as a GeoPackage: tables with geometry, sources, how it was measured, and styles that QGIS reads."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from nkgis.errors import InputError
from nkgis.exporters.gis_rules import look_of
from nkgis.exporters.gis_tables import GisTable, gis_tables
from nkgis.exporters.handout import Handout, source_date, source_text
from nkgis.exporters.method_rows import method_rows
from nkgis.exporters.qml import qml_text
from nkgis.exporters.sld import sld_text
from nkgis.io.own_columns import property_columns
from nkgis.io.wellknown import first_line
from nkgis.progress import SILENT, Progress

_KINDS = {"lines": ("LineString", "MultiLineString"), "points": ("Point", "MultiPoint"),
          "areas": ("Polygon", "MultiPolygon")}
_VERSION = {"VERSION": "1.3"}
"""What programs of the last years read without a word; 1.4 adds nothing that is used here."""
_STYLES = """CREATE TABLE layer_styles (
 id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
 f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
 useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
 update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))"""
"""The table that QGIS keeps the styles of a GeoPackage in, as it makes it itself."""


def write_geopackage(path: Path, handout: Handout, *, progress: Progress = SILENT) -> None:
    """Writes a GeoPackage anew (EPSG:4326); a table without rows is left out.

    Raises InputError when it cannot be written.
    """
    path.unlink(missing_ok=True)
    tables = gis_tables(handout, progress=progress)
    try:
        for table in progress.track(tables, f"Writing {path.suffix.lstrip('.')}"):
            _write_table(path, table)
        _write_rows(path, "sources", [
            {"layer": one.id, "name": one.name, "source": source_text(one), "attribution": one.attribution,
             "licence": one.licence, "date": one.date, "accuracy_m": one.accuracy_m} for one in handout.credits
        ])
        _write_rows(path, "how_measured", [{"what": what, "value": value} for what, value in method_rows(handout)])
        _finish(path, tables, handout.theme, source_date())
        _settle(path)
    except (RuntimeError, ValueError, sqlite3.Error) as fault:
        raise InputError(f"The GeoPackage cannot be written: {first_line(fault)}.") from fault


def _write_table(path: Path, table: GisTable) -> None:
    import pyogrio

    kind, shapes = _kind_of(table)
    pyogrio.raw.write(
        path, shapely.to_wkb(shapes, output_dimension=2, flavor="iso"), [one.values for one in table.columns],
        [one.name for one in table.columns], field_mask=[one.missing for one in table.columns], layer=table.name,
        driver="GPKG", crs="EPSG:4326", geometry_type=kind, append=path.exists(), dataset_options=_VERSION,
        layer_options={"FID": "fid", "GEOMETRY_NAME": "geom"},
    )


def _kind_of(table: GisTable) -> tuple[str, Any]:
    """Returns one geometry type for all rows, and the shapes as such; Unknown where no one type is for all."""
    shapes = np.array(table.shapes, dtype=object)
    single, multi = _KINDS[table.role]
    found = {shape.geom_type for shape in shapes}
    if found == {single}:
        return single, shapes
    if not found <= {single, multi}:
        return "Unknown", shapes
    many: Mapping[str, Any] = {"LineString": shapely.multilinestrings, "Point": shapely.multipoints,
                               "Polygon": shapely.multipolygons}
    for k, shape in enumerate(shapes):
        if shape.geom_type == single:
            shapes[k] = many[single]([shape])
    return multi, shapes


def _write_rows(path: Path, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    import pyogrio

    columns = property_columns(rows, besides=())
    pyogrio.raw.write(
        path, None, [one.values for one in columns], [one.name for one in columns],
        field_mask=[one.missing for one in columns], layer=name, driver="GPKG", geometry_type=None,
        append=path.exists(), dataset_options=_VERSION, layer_options={"FID": "fid"},
    )


def _finish(path: Path, tables: Sequence[GisTable], theme: str, moment: datetime) -> None:
    """Adds the styles, and makes every date in the file the same."""
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(_STYLES)
        for table in tables:
            look = look_of(table, theme)
            label = "name" if table.name in ("places", "areas") else None
            file.execute(
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                " styleQML, styleSLD, useAsDefault, description, owner, ui, update_time)"
                " VALUES ('', '', ?, 'geom', ?, ?, ?, 1, 'nkgis', '', NULL, ?)",
                (table.name, table.name, qml_text(look, label_field=label), sld_text(table.name, look), stamp),
            )
        file.execute("INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
                     " VALUES ('layer_styles', 'attributes', 'layer_styles', '', ?)", (stamp,))
        file.execute("UPDATE gpkg_contents SET last_change = ?", (stamp,))


def _settle(path: Path) -> None:
    """Writes the file anew in one go, so that nothing in it tells in how many steps it was made."""
    with tempfile.TemporaryDirectory(prefix=".nkgis-", dir=path.parent) as folder:
        settled = Path(folder) / path.name
        with closing(sqlite3.connect(path)) as file:
            file.execute("VACUUM INTO ?", (str(settled),))
        settled.replace(path)
