"""Routes and segments as GeoParquet 1.1: a row a route, followed by a row for each of its segments."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import shapely

from nkgis.exporters.handout import Handout, segment_shapes, source_text
from nkgis.exporters.passports import json_text, method_json, metres
from nkgis.exporters.rfc7946 import lawful
from nkgis.progress import SILENT, Progress

_TEXT = ("kind", "status", "status_date", "gauge", "substance", "geometry_quality", "source", "crossings")
COLUMNS: dict[str, str] = {
    "part": "string", "layer": "string", "id": "string", "name": "string", "segment": "int64", "country": "string",
    "from_m": "float64", "to_m": "float64", "length_m": "float64", "low_m": "float64", "high_m": "float64",
    "resolvable": "bool", "by_country": "string", "border_m": "float64", "overlap_m": "float64",
    "unassigned_m": "float64", "uncovered_m": "float64", **dict.fromkeys(_TEXT, "string"),
    "voltage_kv": "float64", "geometry_accuracy_m": "float64", "geometry": "binary",
}
"""`part` is "route" or "segment"; a segment has the figures of its stretch, a route its own and what is known of it."""


def write_geoparquet(path: Path, handout: Handout, *, progress: Progress = SILENT) -> None:
    """Writes routes and segments (lon/lat on WGS 84); the file's metadata `nkgis` says how the figures were made."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = []
    shapes: list[Any] = []
    for one in progress.track(handout.routes, "Writing the routes"):
        head = {"layer": one.layer.id, "id": one.route.id, "name": one.name}
        measured = one.measured
        facts = one.facts
        rows.append({
            "part": "route", **head, "from_m": 0.0, "to_m": metres(measured.length_m),
            "length_m": metres(measured.length_m),
            "by_country": _json({key: metres(value) for key, value in measured.by_country.items()}),
            "border_m": metres(measured.border_m), "overlap_m": metres(measured.overlap_m),
            "unassigned_m": metres(measured.unassigned_m), "uncovered_m": metres(measured.uncovered_m),
            **{name: facts[name] for name in ("kind", "status", "status_date", "gauge", "substance")},
            "geometry_quality": facts["geometry_quality"], "geometry_accuracy_m": facts["geometry_accuracy_m"],
            "source": one.route.geometry_source or "; ".join(one.route.sources), "voltage_kv": facts["voltage_kv"],
            "crossings": _json([{"m": metres(c.m), "lon": c.lon, "lat": c.lat, "leaves": c.leaves, "enters": c.enters,
                                 "via": c.via} for c in measured.crossings]),
        })
        shapes.append(lawful(one.line))
        for number, (segment, shape) in enumerate(
            zip(measured.segments, segment_shapes(one, handout.method), strict=True), start=1
        ):
            rows.append({
                "part": "segment", **head, "segment": number, "country": segment.country,
                "from_m": metres(segment.from_m), "to_m": metres(segment.to_m), "length_m": metres(segment.length_m),
                "low_m": metres(segment.low_m), "high_m": metres(segment.high_m), "resolvable": segment.resolvable,
            })
            shapes.append(lawful(shape))
    for row, shape in zip(rows, shapes, strict=True):
        row["geometry"] = shapely.to_wkb(shape, byte_order=1)
    told = {b"geo": _geo(shapes), b"nkgis": json_text(_about(handout)).encode()}
    schema = pa.schema([(name, pa.type_for_alias(kind)) for name, kind in COLUMNS.items()], metadata=told)
    pq.write_table(pa.Table.from_pylist(rows, schema), path, compression="zstd")


def _about(handout: Handout) -> dict[str, Any]:
    sources = [{"layer": one.id, "name": one.name, "source": source_text(one), "attribution": one.attribution,
                "licence": one.licence, "date": one.date, "accuracy_m": one.accuracy_m} for one in handout.credits]
    return {"project": handout.name, "program": handout.program, "method": method_json(handout.method),
            "clock": handout.moment or None, "scenario": handout.scenario or None, "sources": sources}


def _geo(shapes: Sequence[Any]) -> bytes:
    """Returns the metadata of the geometry column; its system is OGC:CRS84, longitude first, on WGS 84."""
    from pyproj import CRS

    column: dict[str, Any] = {
        "encoding": "WKB", "geometry_types": sorted({shape.geom_type for shape in shapes}),
        "crs": CRS.from_user_input("OGC:CRS84").to_json_dict(), "edges": "planar",
    }
    boxes = [shape.bounds for shape in shapes]
    if boxes:
        column["bbox"] = [min(b[0] for b in boxes), min(b[1] for b in boxes),
                          max(b[2] for b in boxes), max(b[3] for b in boxes)]
    return _json({"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}).encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
