"""The sections of a route as CSV."""

from collections.abc import Callable, Sequence
from typing import Any

from nkgis.exporters.passports import metres
from nkgis.exporters.tables import csv_text, safe_cell
from nkgis.model.event import Section
from nkgis.model.route import Route

FIRST_COLUMNS = ("id", "name", "section", "from_m", "to_m", "length_m", "published_from_km", "published_to_km")
LAST_COLUMNS = ("dates", "sources")
"""Between them stands a column for every kind of event."""


def sections_csv(
    route: Route, rows: Sequence[Section], kinds: Sequence[str], published_km: Callable[[float], float | None]
) -> str:
    """Returns one row a section or point, with FIRST_COLUMNS, the kinds, LAST_COLUMNS; metres with six decimals.

    A point has equal ends.
    """
    names = {kind: column_of(kind) for kind in kinds}
    table: list[dict[str, Any]] = []
    for number, row in enumerate(rows, start=1):
        values = {name: row.values.get(kind) for kind, name in names.items()}
        table.append({
            "id": route.id, "name": route.name, "section": number, "from_m": metres(row.from_m),
            "to_m": metres(row.to_m), "length_m": metres(row.to_m - row.from_m),
            "published_from_km": metres(published_km(row.from_m)), "published_to_km": metres(published_km(row.to_m)),
            **values,
            "dates": "; ".join(dated for one in row.events if (dated := dates_text(one.kind, one.since, one.until))),
            "sources": "; ".join(dict.fromkeys(f"{one.kind}: {one.source}" for one in row.events if one.source)),
        })
    return csv_text((*FIRST_COLUMNS, *names.values(), *LAST_COLUMNS), table)


def sections_json(rows: Sequence[Section]) -> list[dict[str, Any]]:
    """Returns sections or points with their chainages, values and sources."""
    return [
        {"from_m": metres(row.from_m), "to_m": metres(row.to_m),
         **{column_of(kind): value for kind, value in row.values.items()},
         "sources": list(dict.fromkeys(f"{one.kind}: {one.source}" for one in row.events if one.source))}
        for row in rows
    ]


def column_of(kind: str) -> str:
    """Returns the column of a kind of event: its name, told apart from the names of ours."""
    return safe_cell(f"event_{kind}" if kind in (*FIRST_COLUMNS, *LAST_COLUMNS) else kind)


def dates_text(kind: str, since: str | None, until: str | None) -> str:
    """Returns "gauge: 2013-09-22/2020-02", an open end as ".."; nothing for an event without dates."""
    return f"{kind}: {since or '..'}/{until or '..'}" if since or until else ""
