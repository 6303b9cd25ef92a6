"""A handout as the tables of a GIS file: routes, segments, crossings, other lines, places, areas."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from nkgis.cartography.scene_values import SceneFeature
from nkgis.exporters.handout import Handout, HandoutRoute, HandoutRow, segment_shapes
from nkgis.exporters.passports import metres
from nkgis.exporters.rfc7946 import lawful
from nkgis.io.own_columns import Column, property_columns
from nkgis.model.layer import Layer
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

CLASS_COLUMN = "style_class"
"""The class of a row in the style of its layer, -1 for one that no class takes; only where a layer has a style."""
_LANGUAGES = ("en", "ru", "ko", "zh")
_CODE = re.compile(r"[A-Za-z0-9]{1,12}")
_FORMS: Mapping[str, str] = {"other_lines": "lines", "places": "points", "areas": "areas"}


@dataclass(frozen=True, eq=False, slots=True)
class GisTable:
    """Is one table: its columns, and of each row its shape (EPSG:4326), its layer and how it is drawn.

    `role` is "lines", "points" or "areas". Looks are None where the table is drawn by a column of its own.
    """

    name: str
    role: str
    columns: Sequence[Column]
    shapes: Sequence[BaseGeometry]
    layers: Sequence[Layer]
    looks: Sequence[SceneFeature | None]

    def column(self, name: str) -> Column | None:
        """Returns the column with that name, None without."""
        return next((one for one in self.columns if one.name == name), None)


@dataclass(frozen=True, eq=False, slots=True)
class _Row:
    layer: Layer
    look: SceneFeature | None
    shape: BaseGeometry
    cells: Mapping[str, Any]
    properties: Mapping[str, Any]


def gis_tables(handout: Handout, *, progress: Progress = SILENT) -> list[GisTable]:
    """Returns the tables that have rows; metres with six decimals, names in the language of the handout."""
    routes: list[_Row] = []
    segments: list[_Row] = []
    crossings: list[_Row] = []
    codes = _codes(handout.routes)
    for one in progress.track(handout.routes, "Writing the routes"):
        routes.append(_Row(one.layer, one.look, lawful(one.line), _route(one, codes), one.properties))
        segments += _segments(one, handout)
        crossings += _crossings(one)
    made = [_table("routes", "lines", routes), _table("segments", "lines", segments),
            _table("crossings", "points", crossings)]
    for name, form in _FORMS.items():
        rows = [_Row(row.layer, row.look, lawful(row.shape), _other(row), row.properties)
                for row in progress.track([one for one in handout.rows if one.form == form], "Writing the rows")]
        made.append(_table(name, form, rows))
    return [table for table in made if table.shapes]


def _codes(routes: Iterable[HandoutRoute]) -> list[str]:
    found = {code for one in routes for code in one.measured.by_country if _CODE.fullmatch(code)}
    return sorted(found)


def _table(name: str, role: str, rows: Sequence[_Row]) -> GisTable:
    cells = [dict(row.cells) for row in rows]
    if any(row.look is not None and row.look.own is not None for row in rows):
        for row, line in zip(rows, cells, strict=True):
            own = None if row.look is None else row.look.own
            line[CLASS_COLUMN] = None if own is None else own.number
    fixed = property_columns(cells, besides=())
    known = {column.name for column in fixed}
    more = [{str(key): value for key, value in row.properties.items() if key not in known} for row in rows]
    columns = [_whole(column) for column in (*fixed, *property_columns(more, besides=known))]
    return GisTable(name, role, columns, [row.shape for row in rows], [row.layer for row in rows],
                    [row.look for row in rows])


def _whole(column: Column) -> Column:
    """Returns a column whose figures in metres are real numbers, whatever the rows at hand are."""
    if column.name.endswith("_m") and column.values.dtype == np.int64:
        return column._replace(values=column.values.astype(np.float64))
    return column


def _names(name: str, names: Mapping[str, str]) -> dict[str, Any]:
    return {"name": name, **{f"name_{language}": names.get(language) for language in _LANGUAGES}}


def _route(one: HandoutRoute, codes: Sequence[str]) -> dict[str, Any]:
    facts, measured, route = one.facts, one.measured, one.route
    shares = {code: metres(value) for code, value in measured.by_country.items()}
    published = "; ".join(p.text for p in route.published if p.text)
    return {
        "layer": one.layer.id, "id": route.id, **_names(one.name, {"en": route.name, **route.names}),
        **_drawn(one.look), "status_date": facts["status_date"], "status_source": facts["status_source"],
        "length_m": metres(measured.length_m), "length_km": round(measured.length_m / 1000, 9),
        **{f"{code}_m": shares.get(code, 0.0) for code in codes},
        "border_m": metres(measured.border_m), "overlap_m": metres(measured.overlap_m),
        "unassigned_m": metres(measured.unassigned_m), "uncovered_m": metres(measured.uncovered_m),
        "by_country": json.dumps(shares, ensure_ascii=False), "crossings": len(measured.crossings),
        "not_resolvable": "; ".join(facts["not_resolvable"]), "voltage_kv": facts["voltage_kv"],
        "substance": facts["substance"], "rail_km": facts["rail_km"], "published_km": published or None,
        "geometry_source": facts["geometry_source"], "geometry_accuracy_m": facts["geometry_accuracy_m"],
        "position_unverified": bool(facts["position_memory"]), "sources": "; ".join(route.sources) or None,
        "notes": " ".join(route.notes) or None,
    }


def _drawn(look: SceneFeature) -> dict[str, Any]:
    """Returns what the house draws a line by."""
    return {"kind": look.mode, "status": look.status, "gauge": look.gauge, "geometry_quality": look.quality}


def _segments(one: HandoutRoute, handout: Handout) -> list[_Row]:
    head = {"layer": one.layer.id, "id": one.route.id, "name": one.name}
    return [
        _Row(one.layer, None, lawful(shape), {
            **head, "segment": number, "country": segment.country, "from_m": metres(segment.from_m),
            "to_m": metres(segment.to_m), "length_m": metres(segment.length_m), "low_m": metres(segment.low_m),
            "high_m": metres(segment.high_m), "resolvable": segment.resolvable, **_drawn(one.look),
        }, {})
        for number, (segment, shape) in enumerate(
            zip(one.measured.segments, segment_shapes(one, handout.method), strict=True), start=1)
    ]


def _crossings(one: HandoutRoute) -> list[_Row]:
    head = {"layer": one.layer.id, "id": one.route.id, "name": one.name}
    return [
        _Row(one.layer, None, shapely.Point(crossing.lon, crossing.lat), {
            **head, "crossing": number, "m": metres(crossing.m), "low_m": metres(crossing.low_m),
            "high_m": metres(crossing.high_m), "leaves": crossing.leaves, "enters": crossing.enters,
            "via": crossing.via, "kind": one.look.mode, "lon": crossing.lon, "lat": crossing.lat,
        }, {})
        for number, crossing in enumerate(one.measured.crossings, start=1)
    ]


def _other(row: HandoutRow) -> dict[str, Any]:
    look = row.look
    named = {"layer": row.layer.id, "id": row.id, **_names(row.name, look.names)}
    kinds: Mapping[str, Callable[[], dict[str, Any]]] = {
        "lines": lambda: _drawn(look), "places": lambda: {"kind": look.place},
        "crossings": lambda: dict(zip(("mode", "state"), look.symbol or (None, None), strict=True)),
    }
    return {**named, **kinds[row.role]()} if row.role in kinds else named
