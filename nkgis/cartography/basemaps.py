"""Online basemaps: which there are, on what terms, and exactly which hosts one of them may be asked for tiles.

Nothing here asks anything of a network. The addresses come from the package `xyzservices`; only services that serve
without a key and state terms that allow a reader's own map are taken from it.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import SplitResult, urlsplit

from nkgis.cartography.wording import marked
from nkgis.errors import InputError

CUSTOM = "custom"
_PLACE = re.compile(r"\{([^{}]*)\}")
_IN_PATH = frozenset({"z", "x", "y", "-y", "r"})
_PORTS = {"http": 80, "https": 443}
_MOST_ZOOM = 22
_EXAMPLE = "https://tiles.example.org/{z}/{x}/{y}.png"
_ODBL = marked("Map data ODbL 1.0; for a reader's own view, no bulk download.")
_BY_SA = marked("Map data ODbL 1.0, map style CC BY-SA; for a reader's own view, no bulk download.")
_NASA = marked("NASA imagery, free to use with its credit.")
_CHOSEN: dict[str, tuple[str, str, bool]] = {
    "OpenStreetMap.Mapnik": (_ODBL, "https://operations.osmfoundation.org/policies/tiles/", False),
    "OpenStreetMap.HOT": (_ODBL, "https://www.hotosm.org/", False),
    "OpenTopoMap": (_BY_SA, "https://opentopomap.org/about", False),
    "OpenRailwayMap": (_BY_SA, "https://wiki.openstreetmap.org/wiki/OpenRailwayMap/API", True),
    "OpenSeaMap": (_BY_SA, "https://www.openseamap.org/", True),
    "OPNVKarte": (_BY_SA, "https://memomaps.de/", False),
    "CyclOSM": (_ODBL, "https://www.cyclosm.org/", False),
    "NASAGIBS.BlueMarble": (_NASA, "https://www.earthdata.nasa.gov/engage/open-data-services-software-policies", False),
    "NASAGIBS.ASTER_GDEM_Greyscale_Shaded_Relief": (
        _NASA, "https://www.earthdata.nasa.gov/engage/open-data-services-software-policies", False,
    ),
}  # fmt: skip
"""Id in `xyzservices` → licence and terms in a sentence, where the service states them, whether it is see-through."""


@dataclass(frozen=True, slots=True)
class Basemap:
    """Is a service of map tiles in Web Mercator: `url` has {z}, {x}, {y} or {-y}, perhaps {s} and {r}.

    `subdomains` are what {s} stands for; `overlay` says that the tiles are see-through.
    """

    id: str
    name: str
    url: str
    attribution: str
    min_zoom: int = 0
    max_zoom: int = 19
    subdomains: tuple[str, ...] = ()
    overlay: bool = False
    terms: str = ""
    terms_url: str = ""

    def origins(self) -> frozenset[tuple[str, str, int]]:
        """Returns scheme, host and port of everything that tiles come from; nothing else is ever asked."""
        return frozenset(_origin(urlsplit(self.url.replace("{s}", s))) for s in self.subdomains or ("",))


@cache
def basemaps() -> tuple[Basemap, ...]:
    """Returns the services to choose from, by name."""
    from xyzservices import providers

    known = providers.flatten()
    return tuple(_chosen(id_, known[id_]) for id_ in _CHOSEN if id_ in known)


def basemap_of(id_: str) -> Basemap | None:
    """Returns the service of an id, or None."""
    return next((one for one in basemaps() if one.id == id_), None)


def custom_basemap(url: str, attribution: str = "", *, max_zoom: int = 19, subdomains: str = "abc") -> Basemap:
    """Returns a service of the user's own.

    Raises InputError with a sentence when the address is no template of tiles, or is not safe to ask: https alone,
    and http only for this machine itself.
    """
    text = url.strip()
    parts, host = _parsed(text)
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_this_machine(host)):
        raise InputError("The address must begin with https://; http:// is taken for this machine alone.")
    if parts.username is not None or parts.password is not None:
        raise InputError("The address holds a name or a password; leave it out.")
    places = _PLACE.findall(text)
    for place in places:
        if place not in _IN_PATH and place != "s":
            raise InputError(
                f"{{{place[:20]}}} is not known in an address of tiles; use {{z}}, {{x}}, {{y}} and {{s}}."
            )
    if {"z", "x"} - set(places) or not {"y", "-y"} & set(places):
        raise InputError(f"The address must hold {{z}}, {{x}} and {{y}}, as in {_EXAMPLE}.")
    if set(_PLACE.findall(parts.netloc)) - {"s"} or "{s}" in text.replace(parts.netloc, "", 1):
        raise InputError("Only {s} may stand in the host, and {s} only there.")
    letters = tuple(part for part in re.split(r"[\s,]+", subdomains.strip()) if part)
    if len(letters) == 1 and letters[0].isalpha():
        letters = tuple(letters[0])
    if "{s}" in text and not (letters and all(re.fullmatch(r"[A-Za-z0-9-]{1,20}", part) for part in letters)):
        raise InputError("Say what {s} stands for: letters such as abc, or words with commas between them.")
    if not 1 <= max_zoom <= _MOST_ZOOM:
        raise InputError(f"The largest zoom must be 1 to {_MOST_ZOOM}.")
    return Basemap(
        CUSTOM,
        host.replace("{s}", "*"),
        text,
        attribution.strip() or host.replace("{s}.", ""),
        max_zoom=max_zoom,
        subdomains=letters if "{s}" in text else (),
    )


def _chosen(id_: str, provider: dict[str, object]) -> Basemap:
    terms, terms_url, overlay = _CHOSEN[id_]
    url = _PLACE.sub(lambda m: m[0] if m[1] in _IN_PATH | {"s"} else str(provider.get(m[1], "")), str(provider["url"]))
    spoken = provider.get("subdomains", "abc")
    letters = tuple(str(part) for part in spoken) if isinstance(spoken, str | list | tuple) else ()
    return Basemap(
        id_, str(provider["name"]).replace(".", " · ").replace("_", " "), url,
        str(provider["attribution"]).replace("(C)", "©"), _whole(provider.get("min_zoom"), 0),
        _whole(provider.get("max_zoom"), 18), letters if "{s}" in url else (), overlay, terms, terms_url,
    )  # fmt: skip


def _whole(value: object, usual: int) -> int:
    return value if isinstance(value, int) else usual


def _parsed(text: str) -> tuple[SplitResult, str]:
    """Returns the parts of an address and its host, in which {s} may stand."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError as fault:
        raise InputError(f"The address of the tiles cannot be read; write it like {_EXAMPLE}.") from fault
    if not host or re.search(r"[\s\\]", text):
        raise InputError(f"The address of the tiles cannot be read; write it like {_EXAMPLE}.")
    return parts, host


def _origin(parts: SplitResult) -> tuple[str, str, int]:
    return parts.scheme, (parts.hostname or "").lower(), parts.port or _PORTS.get(parts.scheme, 0)


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
