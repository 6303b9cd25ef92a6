"""The rows that belong to a project itself, in a GeoPackage: a table a layer, all properties kept, and as columns."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from nkgis.errors import InputError
from nkgis.io.layers import COLUMNS
from nkgis.io.own_columns import property_columns, writable_text
from nkgis.io.wellknown import first_line

_FIELDS = ("feature", "id", "name", "properties")


def table_names(layer_ids: list[str]) -> dict[str, str]:
    """Returns a table name for every layer id: letters, digits and underscores, each name once."""
    names: dict[str, str] = {}
    for layer_id in layer_ids:
        base = re.sub(r"\W+", "_", layer_id, flags=re.ASCII).strip("_").lower()[:40] or "layer"
        base = base if base[0].isalpha() and not base.startswith(("gpkg", "rtree", "sqlite")) else f"layer_{base}"
        taken = set(names.values())
        names[layer_id] = next(n for n in (base, *(f"{base}_{k}" for k in range(2, 10_000))) if n not in taken)
    return names


def write_own_rows(path: Path, tables: Mapping[str, gpd.GeoDataFrame]) -> None:
    """Writes a GeoPackage with one table for every frame (columns of io.layers.COLUMNS, EPSG:4326).

    The column `properties` holds a feature's properties as JSON, so that none changes its type or name: nkgis reads
    this one. The properties stand beside it as columns of their own, for other programs.
    """
    import pyogrio

    path.unlink(missing_ok=True)
    for table, frame in tables.items():
        columns = [
            np.asarray([int(number) for number in frame["feature"]], dtype=np.int64),
            _texts(str(value) for value in frame["id"]),
            _texts(str(value) for value in frame["name"]),
            _texts(json.dumps(value, default=str) for value in frame["properties"]),
        ]
        more = property_columns(frame["properties"].tolist(), besides=_FIELDS)
        masks = [np.zeros(len(frame), dtype=bool)] * len(columns) + [column.missing for column in more]
        try:
            pyogrio.raw.write(
                path, shapely.to_wkb(frame.geometry.to_numpy(), output_dimension=3, flavor="iso"),
                [*columns, *(column.values for column in more)], [*_FIELDS, *(column.name for column in more)],
                field_mask=masks, layer=table, driver="GPKG", crs="EPSG:4326", geometry_type="Unknown",
            )
        except (RuntimeError, ValueError) as fault:
            raise InputError(f"{path.name} cannot be written: {first_line(fault)}.") from fault


def read_own_rows(path: Path, table: str | None) -> gpd.GeoDataFrame:
    """Returns the rows of one table with the columns of io.layers.COLUMNS; InputError when they are not there."""
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    try:
        meta, _, geometry, columns = pyogrio.raw.read(path, layer=table, columns=list(_FIELDS))
        fields = dict(zip(meta["fields"], columns, strict=True))
        numbers, ids, names, properties = (fields[name].tolist() for name in _FIELDS)
        values = [json.loads(text) for text in properties]
        shapes = list(shapely.from_wkb(geometry)) if geometry is not None else [None] * len(ids)
    except (
        DataSourceError, DataLayerError, KeyError, ValueError, TypeError, RuntimeError, shapely.GEOSException
    ) as fault:
        raise InputError(f"{path.name} holds no rows of the layer {table!r} that nkgis can read "
                         f"({first_line(fault)[:120]}); take a copy from a backup.") from fault
    columns_by_name = dict(zip(COLUMNS, (numbers, ids, names, values, shapes), strict=True))
    return gpd.GeoDataFrame(columns_by_name, geometry="geometry", crs="EPSG:4326")


def _texts(values: Iterable[str]) -> NDArray[np.object_]:
    """Returns texts as a column; half characters, which no file takes, become question marks."""
    return np.array([writable_text(text) for text in values], dtype=object)
