"""What is written on the map and in which order of importance."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nkgis.cartography.countries import country_at
from nkgis.cartography.names import LANGUAGES, LOCAL_LANGUAGE, WATERS, MapName, country_names
from nkgis.model.route import Route

STATION, CROSSING, PORT, CAPITAL, CITY, WATER, COUNTRY, REST = range(1, 9)
CITY_POPULATION = 500_000
NAME_MAX = 200
_LARGE_POPULATION = 1_000_000
_LARGE_ZOOM, _END_ZOOM, _END_STATION_ZOOM = 4.4, 4.7, 6.4
_MIN_ZOOM_BY_RANK = {1: 3.0, 2: 5.2, 3: 6.4, 4: 7.6, 5: 9.0}
_KIND_WORD = re.compile(r"\s+(?:station|port)(?:\s*\(.*\))?$")
_SAME_PLACE_DEG = 0.02
_SCREEN_WORLD, _NAMED_AT_ONCE = 1280 * 800 / 256**2, 400
"""How much of the world a screen shows at zoom 0, and how many places of one layer it has names for."""


@dataclass(frozen=True, slots=True)
class Label:
    """Is one name: `order` tells which goes first when space is short (lower first).

    `names` is by language; `local` is the language of the second line. A label with a `symbol` has a point mark.
    `layer` and `feature` name what it belongs to; `routes` are the keys of the routes whose station it is. `ring_px` is
    how far a sign reaches that a style draws at the place, `color` the part of the palette that a style writes in.
    """

    kind: str
    names: Mapping[str, str]
    lon: float
    lat: float
    order: int
    size_px: float = 11.0
    weight: int = 400
    local: str | None = None
    min_zoom: float = 0.0
    max_zoom: float = 30.0
    symbol: str | None = None
    layer: str | None = None
    feature: str | None = None
    routes: tuple[tuple[str, str], ...] = ()
    ring_px: float = 0.0
    color: str | None = None

    @property
    def route(self) -> tuple[str, str] | None:
        """Returns the first route whose station it is."""
        return self.routes[0] if self.routes else None

    def values(self) -> dict[str, Any]:
        """Returns the label as the page reads it."""
        own = {"ring": self.ring_px} if self.ring_px else {}
        return {
            **own,
            **({"color": self.color} if self.color else {}),
            "kind": self.kind,
            "names": dict(self.names),
            "at": [round(self.lon, 6), round(self.lat, 6)],
            "order": self.order,
            "size": self.size_px,
            "weight": self.weight,
            "local": self.local,
            "zoom": [self.min_zoom, self.max_zoom],
            "symbol": self.symbol,
            "layer": self.layer,
            "feature": self.feature,
            "routes": ["\t".join(key) for key in self.routes],
        }


def names_of(properties: Mapping[str, Any], name: str = "") -> dict[str, str]:
    """Returns the names by language in the properties of a feature; unknown ones are left out."""
    names: dict[str, str] = {}
    for language in LANGUAGES:
        value = properties.get("name" if language == "en" else f"name_{language}")
        if isinstance(value, str) and value.strip():
            names[language] = value.strip()[:NAME_MAX]
    if "en" not in names and name:
        names["en"] = name[:NAME_MAX]
    return names


def map_labels(names: Iterable[MapName] = (*country_names(), *WATERS)) -> list[Label]:
    """Returns the names of countries and seas."""
    return [
        Label(
            kind=name.kind,
            names=name.names,
            lon=name.lon,
            lat=name.lat,
            order=COUNTRY if name.kind == "country" else WATER,
            size_px=name.size_px,
            weight=600 if name.kind == "country" else 400,
            min_zoom=name.min_zoom,
            max_zoom=name.max_zoom,
        )
        for name in names
    ]


def roomy_zoom(points: NDArray[np.float64]) -> float:
    """Returns the zoom from which on so few of these places (n, 2; degrees) lie on a screen that all can be named."""
    if len(points) < 2:
        return 0.0
    spread = np.maximum(np.ptp(points, axis=0) / 360.0, 1e-6)
    on_a_screen = len(points) * _SCREEN_WORLD / float(spread[0] * spread[1])
    return float(np.clip(np.log2(max(on_a_screen / _NAMED_AT_ONCE, 1e-9)) / 2, 0.0, 15.0))


def place_label(
    key: tuple[str, str], names: Mapping[str, str], properties: Mapping[str, Any], lon: float, lat: float
) -> Label:
    """Returns the label of a place by its kind, rank and population."""
    kind = str(properties.get("kind") or "town")
    rank = _whole(properties.get("rank"), 4)
    large = _whole(properties.get("population"), 0) >= CITY_POPULATION
    order, size_px, weight = REST, 11.0, 400
    if kind == "capital":
        order, size_px, weight = CAPITAL, 14.0, 600
    elif kind == "port":
        order = PORT
    elif kind == "city" or large:
        order, size_px, weight = (
            CITY,
            12.0 if large or rank <= 2 else 11.0,
            500 if large or rank <= 2 else 400,
        )
    return Label(
        kind="place",
        names=_without_kind(names) if kind in {"station", "port"} else dict(names),
        lon=lon,
        lat=lat,
        order=order,
        size_px=size_px,
        weight=weight,
        local=LOCAL_LANGUAGE.get(str(properties.get("country") or "")),
        min_zoom=_LARGE_ZOOM
        if _whole(properties.get("population"), 0) >= _LARGE_POPULATION
        else max(_MIN_ZOOM_BY_RANK.get(rank, 7.6), 8.0 if kind == "station" else 0.0),
        symbol=kind,
        layer=key[0],
        feature=key[1],
    )


def crossing_label(
    key: tuple[str, str], names: Mapping[str, str], properties: Mapping[str, Any], lon: float, lat: float
) -> Label:
    """Returns the label of a border crossing, written at district scale only."""
    local = LOCAL_LANGUAGE.get(str(properties.get("country") or ""))
    return Label(
        kind="crossing",
        names=names,
        lon=lon,
        lat=lat,
        order=CROSSING,
        local=local,
        min_zoom=10.8,
        layer=key[0],
        feature=key[1],
    )


def area_label(
    key: tuple[str, str], names: Mapping[str, str], properties: Mapping[str, Any], lon: float, lat: float
) -> Label:
    """Returns the label of an area: territories at region scale, the smaller zones and triangles nearer."""
    wide = properties.get("kind") == "member-territory"
    return Label(
        kind="area",
        names=names,
        lon=lon,
        lat=lat,
        order=REST,
        size_px=11.0,
        min_zoom=6.5 if wide else 8.0,
        max_zoom=8.5 if wide else 30.0,
        layer=key[0],
        feature=key[1],
    )


def with_stations(labels: Iterable[Label], routes: Iterable[Route]) -> list[Label]:
    """Returns the labels with the stations of routes: a place of the same name and spot is marked as one.

    Stations that no place marks get a label of their own, written at district scale. The places where a route
    begins and ends are named at region scale already.
    """
    named = list(labels)
    numbers: dict[tuple[str, int], list[int]] = {}
    for n, label in enumerate(named):
        numbers.setdefault((_plain(label.names.get("en", "")), round(label.lat)), []).append(n)
    for route in routes:
        key = (route.layer_id, route.id)
        placed = _placed(route)
        for position, station in enumerate(placed):
            lon, lat, names = float(station["lon"]), float(station["lat"]), names_of(station)
            same = numbers.setdefault((_plain(names.get("en", "")), round(lat)), [])
            known = [n for n in same if _same_place(named[n], lon, lat)]
            for n in known[-1:]:
                if key not in named[n].routes:
                    named[n] = replace(named[n], routes=(*named[n].routes, key))
            for n in known if position in {0, len(placed) - 1} else ():
                named[n] = _as_end(named[n])
            if names and not known:
                same.append(len(named))
                named.append(_station_label(key, names, lon, lat))
    return named


def _as_end(label: Label) -> Label:
    """Returns the label of a place where a route begins or ends: named at region scale, as a city is."""
    return replace(
        label,
        order=min(label.order, CITY),
        size_px=max(label.size_px, 12.0),
        weight=max(label.weight, 500),
        min_zoom=min(label.min_zoom, _END_STATION_ZOOM if label.symbol == "station" else _END_ZOOM),
    )


def _placed(route: Route) -> list[Mapping[str, Any]]:
    """Returns the stations of a route whose position is known."""
    stations = route.attributes.get("stations") or ()
    return [
        station
        for station in stations
        if isinstance(station, Mapping) and station.get("lon") is not None and station.get("lat") is not None
    ]


def _station_label(key: tuple[str, str], names: Mapping[str, str], lon: float, lat: float) -> Label:
    """Returns the label of a station that is no place of its own."""
    return Label(
        kind="station",
        names=names,
        lon=lon,
        lat=lat,
        order=REST,
        local=LOCAL_LANGUAGE.get(country_at(lon, lat) or ""),
        min_zoom=9.0,
        symbol="station",
        layer=key[0],
        routes=(key,),
    )


def _same_place(label: Label, lon: float, lat: float) -> bool:
    """Tells whether a label stands so near that a second one would only repeat it."""
    return abs(label.lon - lon) < _SAME_PLACE_DEG * 3 and abs(label.lat - lat) < _SAME_PLACE_DEG * 3


def _without_kind(names: Mapping[str, str]) -> dict[str, str]:
    """Returns the names without the English word that the symbol already says: "Khasan station" is "Khasan"."""
    short = _KIND_WORD.sub("", names.get("en", ""))
    return {**names, "en": short} if short else dict(names)


def _plain(name: str) -> str:
    """Returns a name in lower case letters only, without a word such as "station"."""
    return "".join(c for c in name.lower().replace("station", "") if c.isalpha())


def _whole(value: Any, default: int) -> int:
    """Returns a whole number, or the default for anything else."""
    try:
        return int(value)
    except (TypeError, ValueError):
        return default
