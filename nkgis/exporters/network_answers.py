"""What is reached, a matrix of places, and what two scenarios differ in, as JSON, CSV, GeoJSON and text."""

from collections.abc import Sequence
from typing import Any

from nkgis.analysis.network import Network
from nkgis.analysis.reaching import Reached, Relation
from nkgis.exporters.passports import DEGREE_DIGITS, metres
from nkgis.exporters.paths import MONEY_DIGITS, answer_json
from nkgis.exporters.tables import aligned_text, csv_text, printable
from nkgis.model.path import NetworkPath
from nkgis.model.scenario_difference import Change, Delta, Step, StretchChange

MATRIX_COLUMNS = ("from", "to", "length_m", "hours", "cost_usd_t")


def reached_json(found: Reached, start: str, minimise: str, within: float) -> dict[str, Any]:
    """Returns what is reached; weights are metres, hours or USD/t."""
    return {
        "kind": "nkgis-reach", "version": 1, "from": start, "minimise": minimise, "within": within,
        "length_m": metres(found.metres),
        "places": [{"name": name, "lon": round(lon, DEGREE_DIGITS), "lat": round(lat, DEGREE_DIGITS),
                    "weight": round(weight, 6)} for name, lon, lat, weight in found.places],
    }


def reached_geojson(found: Reached) -> dict[str, Any]:
    """Returns the stretches that are reached, with the weight at both ends."""
    features = [
        {"type": "Feature", "id": number,
         "properties": {"id": str(number), "layer": one.layer_id, "route": one.route_id, "low": round(one.low, 6),
                        "high": round(one.high, 6)},
         "geometry": {"type": "LineString", "coordinates": [[round(x, DEGREE_DIGITS), round(y, DEGREE_DIGITS)]
                                                            for x, y in one.run]}}
        for number, one in enumerate(found.stretches, start=1) if len(one.run) > 1
    ]
    return {"type": "FeatureCollection", "features": features}


def reached_text(found: Reached) -> str:
    """Returns the places that are reached as text for a terminal."""
    rows = [[printable(name), f"{weight:,.1f}"] for name, _, _, weight in found.places]
    return f"{found.metres / 1000:,.1f} km reached\n" + aligned_text(["place", "weight"], rows, right=frozenset({1}))


def matrix_rows(
    origins: Sequence[str], goals: Sequence[str], found: Sequence[Sequence[Relation | None]]
) -> list[list[str]]:
    """Returns one row for each pair of MATRIX_COLUMNS; empty cells where there is no way."""
    return [
        [origin, goal, *(["", "", ""] if one is None else
                         [f"{one.metres:.3f}", f"{one.hours:.4f}", f"{one.money:.{MONEY_DIGITS}f}"])]
        for origin, row in zip(origins, found, strict=True) for goal, one in zip(goals, row, strict=True)
    ]


def matrix_csv(origins: Sequence[str], goals: Sequence[str], found: Sequence[Sequence[Relation | None]]) -> str:
    """Returns the matrix as CSV."""
    rows = matrix_rows(origins, goals, found)
    return csv_text(MATRIX_COLUMNS, [dict(zip(MATRIX_COLUMNS, row, strict=True)) for row in rows])


def matrix_json(
    origins: Sequence[str], goals: Sequence[str], found: Sequence[Sequence[Relation | None]], minimise: str
) -> dict[str, Any]:
    """Returns the matrix row by row; null where there is no way."""
    return {
        "kind": "nkgis-matrix", "version": 1, "from": list(origins), "to": list(goals), "minimise": minimise,
        "rows": [[None if one is None else {"length_m": metres(one.metres), "hours": round(one.hours, 4),
                                            "cost": round(one.money, MONEY_DIGITS)} for one in row] for row in found],
    }


def differences_json(
    before: str, after: str, changes: Sequence[StretchChange], deltas: Sequence[Delta], paths: Sequence[NetworkPath],
    series: Sequence[Sequence[Step]],
) -> dict[str, Any]:
    """Returns what two scenarios differ in; stretches that stay the same are left out."""
    return {
        "kind": "nkgis-differences", "version": 1, "before": before, "after": after,
        "stretches": [
            {"layer": one.layer_id, "route": one.route_id, "name": one.name, "from_m": metres(one.from_m),
             "to_m": metres(one.to_m), "change": one.change.value, "hours_before": one.hours_before,
             "hours_after": one.hours_after, "cost_before": one.money_before, "cost_after": one.money_after,
             "cause": one.cause}
            for one in changes if one.change is not Change.SAME],
        "table": [{"subject": one.subject, "quantity": one.quantity, "before": one.before, "after": one.after,
                   "cause": one.cause} for one in deltas],
        "paths": [answer_json(path) for path in paths],
        "series": [[{"m": metres(step.m), "hours": round(step.hours, 4), "cost": round(step.money, MONEY_DIGITS),
                     "what": step.what} for step in steps] for steps in series],
    }


def differences_text(deltas: Sequence[Delta], paths: Sequence[NetworkPath], names: Sequence[str]) -> str:
    """Returns the table of differences as text for a terminal."""
    rows = [[printable(one.subject), one.quantity, one.before, one.after, printable(one.cause, limit=120)]
            for one in deltas]
    text = aligned_text(["what", "change", "before", "after", "cause"], rows, right=frozenset())
    for name, path in zip(names, paths, strict=False):
        told = f"{(path.length_m or 0) / 1000:,.1f} km" if path.found else printable(path.reason or "", limit=400)
        hours = f", {path.hours.value:,.1f} h" if path.hours is not None else ""
        money = f", {path.cost.value:,.2f} {path.cost_unit}" if path.cost is not None else ""
        text += f"{name}: {told}{hours}{money}\n"
    return text


def network_json(network: Network) -> dict[str, Any]:
    """Returns what a network is made of and the faults of its joints."""
    transfers = int((network.line < 0).sum())
    kinds = [kind.value for kind in network.kinds.values()]
    return {
        "kind": "nkgis-network", "version": 1, "tolerance_m": network.tolerance_m, "lines": len(network.lines),
        "nodes": network.nodes, "edges": network.edges - transfers, "transfers": transfers,
        "stations": kinds.count("station"), "ports": kinds.count("port"), "border_crossings": kinds.count("border"),
        "length_m": metres(float(network.travel_m[network.line >= 0].sum())),
        "faults": [{"kind": one.kind.value, "text": one.text, "lon": round(one.lon, DEGREE_DIGITS),
                    "lat": round(one.lat, DEGREE_DIGITS), "distance_m": metres(one.distance_m), "lines": list(one.ends)}
                   for one in network.faults],
    }


def network_geojson(network: Network) -> dict[str, Any]:
    """Returns the faults as points."""
    return {"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": number, "properties": {key: value for key, value in row.items()
                                                         if key not in {"lon", "lat"}},
         "geometry": {"type": "Point", "coordinates": [row["lon"], row["lat"]]}}
        for number, row in enumerate(network_json(network)["faults"], start=1)]}


def network_text(network: Network) -> str:
    """Returns the same as text for a terminal."""
    told = network_json(network)
    counts = ", ".join(f"{told[key]:,} {key.replace('_', ' ')}" for key in
                       ("lines", "nodes", "edges", "stations", "ports", "border_crossings", "transfers"))
    head = f"{counts}; {told['length_m'] / 1000:,.0f} km; joined within {network.tolerance_m:g} m\n"
    rows = [[row["kind"], f"{row['distance_m'] / 1000:.2f}", f"{row['lon']:.4f},{row['lat']:.4f}",
             printable(row["text"], limit=160)] for row in told["faults"]]
    faults = aligned_text(["fault", "km", "lon,lat", "what"], rows, right=frozenset({1})) if rows else "no fault\n"
    return f"{head}\n{faults}"
