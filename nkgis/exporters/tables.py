"""Tables: segments and passports as CSV, Parquet and aligned text."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from nkgis.exporters.passports import metres
from nkgis.model.method import Method
from nkgis.model.numbers import PLAIN, THIN, written
from nkgis.model.route import Route
from nkgis.model.segment import Measurement

SEGMENT_COLUMNS = (
    "id", "name", "segment", "country", "from_m", "to_m", "length_m", "low_m", "high_m", "resolvable",
)
PASSPORT_COLUMNS = (
    "id", "name", "kind", "status", "length_m", "by_country", "crossings", "geometry_quality", "source",
    "status_date", "rail_km", "published_km", "geometry_accuracy_m", "position_unverified", "method", "border_set",
    "not_resolvable", "notes",
)
"""The first nine are the public shape; what was added stands behind them."""


def segment_rows(measured: Iterable[Measurement]) -> list[dict[str, Any]]:
    """Returns one row a segment with SEGMENT_COLUMNS; metres with six decimals, segments counted from 1."""
    return [
        {
            "id": one.id, "name": one.name, "segment": number, "country": segment.country,
            "from_m": metres(segment.from_m), "to_m": metres(segment.to_m), "length_m": metres(segment.length_m),
            "low_m": metres(segment.low_m), "high_m": metres(segment.high_m), "resolvable": segment.resolvable,
        }
        for one in measured
        for number, segment in enumerate(one.segments, start=1)
    ]


def passport_rows(pairs: Iterable[tuple[Route, Measurement]], method: Method) -> list[dict[str, Any]]:
    """Returns one row a route with PASSPORT_COLUMNS; countries and crossings as short text."""
    from nkgis.cartography.passport.resolution import unresolved_shares

    dated = f" ({method.border_date})" if method.border_date else ""
    accuracy = "" if method.border_accuracy_m is None else f" ± {method.border_accuracy_m:g} m"
    return [
        {
            "id": one.id, "name": one.name, "kind": route.mode.value, "status": route.status.value,
            "length_m": metres(one.length_m),
            "by_country": "; ".join(f"{country}={metres(value):.6f}" for country, value in one.by_country.items()),
            "crossings": "; ".join(
                f"{c.leaves or 'none'}>{c.enters or 'none'}@{metres(c.m):.6f}" for c in one.crossings
            ),
            "geometry_quality": route.quality.value,
            "source": route.geometry_source or "; ".join(route.sources),
            "status_date": route.status_date, "rail_km": _short(route.rail_km), "published_km": _published(route),
            "geometry_accuracy_m": _short(route.geometry_accuracy_m), "position_unverified": route.position_memory,
            "method": f"sum of {method.ellipsoid} geodesics, edges {method.edges.value}",
            "border_set": f"{method.border_set}{dated}{accuracy}",
            "not_resolvable": "; ".join(country for country, _ in unresolved_shares(route, one, method)),
            "notes": " | ".join(route.notes),
        }
        for route, one in pairs
    ]


def _published(route: Route) -> str:
    """Returns the published lengths as one range, as machines read it."""
    from nkgis.cartography.passport.parts import published_range

    with written(PLAIN):
        return published_range(route)


def _short(value: float | None) -> str | None:
    """Returns a stated figure as it was stated, without zeros behind it."""
    return None if value is None else f"{value:.10g}"


def csv_text(columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> str:
    """Returns CSV text; a cell that a spreadsheet would run as a formula is written as text."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])
    return buffer.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.6f}"
    return safe_cell(str(value))


def safe_cell(value: str) -> str:
    """Returns text that neither a spreadsheet runs as a formula nor a terminal as a command."""
    text = "".join(sign if sign.isprintable() or sign in "\n\t" else "\N{REPLACEMENT CHARACTER}" for sign in value) \
        if not value.isprintable() else value
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def write_parquet(path: Path, columns: Sequence[str], rows: Sequence[dict[str, Any]]) -> None:
    """Writes rows as Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {"segment": pa.int64(), "resolvable": pa.bool_()}
    schema = pa.schema([
        (name, kinds.get(name, pa.float64() if name.endswith("_m") else pa.string())) for name in columns
    ])
    pq.write_table(pa.Table.from_pylist([{name: row[name] for name in columns} for row in rows], schema), path)


def aligned_text(header: Sequence[str], rows: Sequence[Sequence[str]], *, right: frozenset[int]) -> str:
    """Returns rows as columns of text for a terminal; the columns in `right` are aligned right."""
    table = [list(header), *[list(row) for row in rows]]
    widths = [max(_width(row[k]) for row in table) for k in range(len(header))]
    lines = []
    for row in table:
        cells = [_padded(cell, widths[k], right=k in right) for k, cell in enumerate(row)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space


def printable(text: str, *, limit: int = 60) -> str:
    """Returns text safe for a terminal line: no control characters, and cut at `limit`."""
    clean = "".join(c if c.isprintable() or c == THIN else "�" for c in text)
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"
