"""What the search of a web page finds: every feature of it, and the stations of its routes, by all their names."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from nkgis.cartography import words
from nkgis.cartography.labels import with_stations
from nkgis.cartography.scene import MapScene, RouteKey
from nkgis.cartography.wording import marked, say
from nkgis.exporters.page_scene import features_of
from nkgis.model.route import Route

NAMES_MAX, LETTERS_MAX = 40, 200
_KINDS = {"crossings": marked("Border crossing"), "places": marked("Place"), "areas": marked("Area")}
_PLACES = {"station": marked("Station"), "port": marked("Port")}

_FIRST_HANGUL = re.compile("(?<![가-힣])[가-힣]")
_N, _R, _NONE = 2, 5, 11
"""Places of ㄴ, ㄹ and ㅇ among the consonants that a syllable begins with; each has 588 syllables, 28 a vowel."""
_NARROW = frozenset({2, 3, 6, 7, 12, 17, 20})
"""Vowels before which the South drops a first ㄴ or ㄹ: ㅑ, ㅒ, ㅕ, ㅖ, ㅛ, ㅠ and ㅣ."""


def southern(name: str) -> str:
    """Returns a name in Hangul as the South writes it: 라진 is 나진 there, and 룡천 is 용천."""
    return _FIRST_HANGUL.sub(_first_sound, name)


def _first_sound(found: re.Match[str]) -> str:
    place = ord(found[0]) - ord("가")
    first, rest = divmod(place, 588)
    if first not in (_N, _R):
        return found[0]
    if rest // 28 in _NARROW:
        return chr(ord("가") + _NONE * 588 + rest)
    return chr(ord("가") + _N * 588 + rest)


def entries(
    scene: MapScene, routes: Mapping[RouteKey, Route], listed: Collection[RouteKey],
    spellings: Callable[[RouteKey], Sequence[str]],
) -> list[dict[str, Any]]:
    """Returns what can be found: routes first, then crossings, places, stations and areas, other lines last.

    `listed` are the routes of large layers that the page lists. An entry names its layer and feature or, of a station
    that is no feature of its own, its place and the routes it is on.
    """
    found = [(_rank(scene, key), _feature(scene, key, routes.get(key), spellings(key)))
             for key in [*features_of(scene), *listed]]
    found += [(2, entry) for entry in _stations(scene, routes)]
    found.sort(key=lambda pair: pair[0])
    return [entry for _, entry in found]


def _stations(scene: MapScene, routes: Mapping[RouteKey, Route]) -> list[dict[str, Any]]:
    """Returns the stations of the routes that no place of the page stands for."""
    known = [label for label in scene.labels if label.feature is not None]
    labels = with_stations(known, routes.values())[len(known):]
    return [{
        "kind": say("Station"), "name": _own(dict(label.names), scene.language), "names": _all(label.names.values()),
        "at": [round(label.lon, 5), round(label.lat, 5)], "routes": [list(key) for key in label.routes],
    } for label in labels]


def _rank(scene: MapScene, key: RouteKey) -> int:
    layer = scene.layer(key[0])
    role = "" if layer is None else layer.role
    if role == "lines" and layer is not None:
        return 5 if any(one.id == key[1] and one.context for one in layer.features[:1]) else 0
    return {"crossings": 1, "places": 2, "areas": 3}.get(role, 4)


def _feature(scene: MapScene, key: RouteKey, route: Route | None, spellings: Sequence[str]) -> dict[str, Any]:
    layer = scene.layer(key[0])
    feature = None if layer is None else next((one for one in layer.features if one.id == key[1]), None)
    names = dict(feature.names) if feature is not None else {}
    if route is not None:
        names = {"en": route.name or route.id, **route.names, **names}
    kind = words.word(words.MODES, route.mode) if route is not None else _kind(layer.role if layer else "", feature)
    return {"key": list(key), "kind": kind, "name": _own(names, scene.language) or key[1],
            "names": _all([*names.values(), *spellings, key[1]])}


def _kind(role: str, feature: Any) -> str:
    if role == "places" and feature is not None:
        return say(_PLACES.get(feature.place or "", _KINDS["places"]))
    return say(_KINDS.get(role, marked("Line")))


def _own(names: dict[str, str], language: str) -> str:
    """Returns the name in a language, else the English one, else any."""
    return names.get(language) or names.get("en") or next(iter(names.values()), "")


def _all(names: Any) -> list[str]:
    """Returns different names, as many and as long as anybody types, those in Hangul as North and South write them."""
    known = [str(name)[:LETTERS_MAX] for name in names if name]
    return list(dict.fromkeys([*known, *map(southern, known)]))[:NAMES_MAX]
