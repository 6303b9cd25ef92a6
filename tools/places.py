"""Towns, stations, ports, zones, mines, plants and substations: layers/places.geojson."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from geojson import feature, write_features
from linefeature import number, rows
from railborders import LAYERS
from railgraph import distance_m
from railstations import station_names
from shapely.geometry import Point

CAPITALS = {"Pyongyang": "KP", "Seoul": "KR", "Beijing": "CN", "Tokyo": "JP", "Ulaanbaatar": "MN"}
LARGE = 500_000
NODE_REACH_M = 6_000.0
SPELLINGS = {row["geonameid"]: row for row in rows("place_names.csv")}
"""Usual spellings where GeoNames gives another language's, an old name or an administrative suffix."""

NOT_RUSSIAN = frozenset("ћђўіїєјљњџґЋЂЎІЇЄЈЉЊЏҐ")
SUFFIX = re.compile(r"[- ](up|nodongjagu|rodongjagu|si|City)$")
KINDS = {"town": "town", "port": "port", "mineral": "mine", "SEZ": "zone", "EDZ": "zone"}


def main() -> None:
    """Write the places and print how many of each kind and rank."""
    stations = route_stations()
    found = [town(row, stations) for row in rows("places.csv")]
    found += [power_point(row) for row in rows("power_points.csv")]
    found += stations
    found += [boundary_point(row) for row in rows("crossings.csv") if not row["mode"]]
    _distinguish(found)
    write_features(LAYERS / "places.geojson", [feature(Point(row.pop("_at")), row) for row in found])
    tally: dict[str, int] = {}
    for row in found:
        key = f"{row['kind']} rank {row['rank']}"
        tally[key] = tally.get(key, 0) + 1
    print(", ".join(f"{key}: {count}" for key, count in sorted(tally.items())))


def place(name: str, **values: Any) -> dict[str, Any]:
    """Return the properties of one place, every key present and in order."""
    keys = ("name_ru", "name_ko", "name_zh", "country", "kind", "detail", "population", "voltage_kv", "capacity_mw")
    rest = ("status", "source", "confidence", "memory", "rank", "sources", "note", "_at")
    return {"id": slug(name), "name": name, **{key: values.get(key) or None for key in (*keys, *rest)}}


def town(row: dict[str, str], stations: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a town, port, zone or mine of places.csv."""
    kind = KINDS[re.split(r"[ :]", row["kind"])[0]]
    population = number(row["population"])
    at = (float(row["lon"]), float(row["lat"]))
    name = ascii_name(row["name"])
    if CAPITALS.get(name) == row["country"]:
        kind, rank = "capital", 1
    elif (population or 0) >= LARGE:
        kind, rank = "city", 2
    elif kind == "town" and any(distance_m(at, node["_at"]) < NODE_REACH_M for node in stations):
        rank = 3
    else:
        rank = 3 if kind == "port" and "pier" not in row["kind"] else 4 if (population or 0) >= 50_000 else 5
    source = row["source"]
    names = SPELLINGS.get(row["geonameid"], {})
    return place(
        names.get("name") or plain_name(row["name"], row["country"]),
        name_ru=names.get("name_ru") or russian(row["name_ru"]),
        name_ko=names.get("name_ko") or korean(row["name_ko"]),
        name_zh=names.get("name_zh") or row["name_zh"],
        country=row["country"],
        kind=kind,
        detail=row["kind"] if row["kind"] != "town" else None,
        population=population,
        source=source,
        confidence=row["confidence"],
        memory="memory" in source,
        rank=rank,
        sources=[f"{source}; geonameid {row['geonameid']}" if row["geonameid"] else source],
        _at=at,
    ) | {"memory": "memory" in source}


def power_point(row: dict[str, str]) -> dict[str, Any]:
    """Return a power plant or substation."""
    memory = "memory" in row["source"]
    return place(
        row["name"],
        **{key: row[key] for key in ("name_ru", "name_ko", "name_zh")},
        country=row["country"],
        kind=row["kind"],
        detail=row["what"],
        voltage_kv=number(row["voltage_kv"]),
        capacity_mw=number(row["capacity_mw"]),
        status=row["status"],
        source=row["source"],
        confidence=row["confidence"],
        rank=4,
        sources=[row["source"]],
        note=row["note"],
        _at=(float(row["lon"]), float(row["lat"])),
    ) | {"memory": memory}


def boundary_point(row: dict[str, str]) -> dict[str, Any]:
    """Return a point of the borders that nothing crosses: the tripoint."""
    return place(
        row["name"],
        **{key: row[key] for key in ("name_ru", "name_ko", "name_zh")},
        kind="border-post",
        detail="tripoint, on the water",
        source=row["source"],
        confidence=row["confidence"],
        rank=5,
        sources=[row["source"]],
        note=row["published"],
        _at=(float(row["lon"]), float(row["lat"])),
    ) | {"memory": False}


def route_stations() -> list[dict[str, Any]]:
    """Return the stations with a position, each once: end stations and junctions rank 3, the others 5."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    by_line: dict[str, list[dict[str, str]]] = {}
    for row in rows("rail_stations.csv"):
        by_line.setdefault(row["line"], []).append(row)
    for line in by_line.values():
        for row in line:
            if not row["lon"]:
                continue
            key = (row["name"], row["country"])
            first, node = found.get(key), row in (line[0], line[-1])
            entry = first or station(row)
            entry["rank"] = 3 if node or first is not None else 5
            found[key] = entry
    return list(found.values())


def station(row: dict[str, str]) -> dict[str, Any]:
    """Return one station."""
    source = row["position_source"]
    return place(
        f"{row['name']} station",
        **station_names(row),
        country=row["country"],
        kind="station",
        source=source,
        confidence=row["confidence"],
        rank=5,
        sources=[source],
        note=row["note"],
        _at=(float(row["lon"]), float(row["lat"])),
    ) | {"memory": "memory" in source}


def plain_name(name: str, country: str) -> str:
    """Return the name as a map shows it: no diacritics and apostrophes, Korean names without administrative suffix."""
    plain = ascii_name(name.replace("’", "")) or name.strip()
    return SUFFIX.sub("", plain) if country in ("KP", "KR") else plain


def russian(name: str) -> str:
    """Return a Russian name, nothing when its letters are those of another Cyrillic alphabet."""
    return "" if NOT_RUSSIAN & set(name) else name


def korean(name: str) -> str:
    """Return a Korean name without the suffix that says county seat or workers' district."""
    return re.sub(r"(?<=..)(읍|-?[로노]동자구)$", "", name)


def ascii_name(name: str) -> str:
    """Return a name without its diacritics and apostrophes."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return plain.replace("'", "").strip()


def slug(name: str) -> str:
    """Return a kebab-case id of a name."""
    return "place-" + re.sub(r"[^a-z0-9]+", "-", ascii_name(name).lower()).strip("-")


def _distinguish(found: list[dict[str, Any]]) -> None:
    """Give places of one name ids of their own: country, then a number."""
    for step in ("country", "number"):
        seen: dict[str, int] = {}
        counts: dict[str, int] = {}
        for row in found:
            counts[row["id"]] = counts.get(row["id"], 0) + 1
        for row in found:
            if counts[row["id"]] > 1:
                seen[row["id"]] = seen.get(row["id"], 0) + 1
                tail = row["country"].lower() if step == "country" else str(seen[row["id"]])
                row["id"] = f"{row['id']}-{tail}"


if __name__ == "__main__":
    main()
