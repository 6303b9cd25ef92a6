"""Events on the railways by measured kilometre: structures, owners, operators and dated statuses."""

from __future__ import annotations

from typing import Any

from linefeature import rows


def line_events(
    line_id: str, listed: list[dict[str, Any]], crossed: list[dict[str, Any]], length_km: float
) -> dict[str, Any]:
    """Return {"events": […]} for a line that has rows in rail_events.csv, else nothing.

    `from` and `to` are stations, `start` or `end`; `around` is a crossing with metres before and behind it.
    """
    at_km = {row["name"]: row["at_km"] for row in listed} | {"start": 0.0, "end": None}
    crossing_km = {row["id"].removeprefix("crossing-"): row["at_km"] for row in crossed}
    found = []
    for row in rows("rail_events.csv"):
        if row["line"] != line_id:
            continue
        if row["around"]:
            middle = crossing_km[row["around"]]
            start = max(0.0, round(middle - float(row["before_m"]) / 1000, 3))
            end = min(round(length_km, 2), round(middle + float(row["after_m"]) / 1000, 3))
        else:
            start, end = at_km[row["from"]], at_km[row["to"]]
        found.append({
            "kind": row["kind"], "value": row["value"], "from_km": start, "to_km": end,
            "since": row["since"] or None, "until": row["until"] or None, "as_of": row["as_of"] or None,
            "source": row["source"], "confidence": row["confidence"],
        })
    return {"events": found} if found else {}
