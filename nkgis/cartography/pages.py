"""What stands at each address of the page: plain path → (mime, bytes), free of Qt."""

import html
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from nkgis.assets import asset
from nkgis.cartography import pages_tiles
from nkgis.cartography.assets_store import stored_asset
from nkgis.cartography.scene import MapScene
from nkgis.cartography.tiles.cache import TileCache
from nkgis.errors import NkgisError

Resource = tuple[str, bytes]
Provider = Callable[[str], bytes | None]
MIME = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".geojson": "application/json",
    ".png": "image/png",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
}
_FOLDERS = {
    "js": (("resources", "js"),),
    "css": (("resources", "css"),),
    "fonts": (("resources", "fonts"),),
    "base": (("layers", "base"), ("layers",)),
}
_MADE = frozenset({"tiles", "layers", "scene.json", "feature.json", "marked.geojson"})


class Pages:
    """Answers the page's requests: its own files, Leaflet, the base map, the scene and the layers' geometry.

    `picture_sources` are the origins, such as "https://tile.example.org:443", that the page may take pictures from
    besides its own: its policy holds for where a request is sent on to as well.
    """

    def __init__(self) -> None:
        self.scene: MapScene | None = None
        self.provider: Provider | None = None
        self.marked: Callable[[], bytes] | None = None
        self.tiles = TileCache()
        self.extras: dict[str, bytes] = {}
        self.picture_sources: tuple[str, ...] = ()

    @staticmethod
    def takes_long(path: str) -> bool:
        """Tells whether an address is answered with something that is made for it: to be asked for in a worker."""
        return path.lstrip("/").partition("/")[0] in _MADE

    def kept(self, path: str) -> Resource | None:
        """Returns a tile that is painted already, without painting one."""
        content = self.tiles.get(path.lstrip("/"))
        return None if content is None else ("image/png", content)

    def resource(self, path: str, query: Mapping[str, str] = MappingProxyType({})) -> Resource | None:
        """Returns mime and content of an address such as "js/view.js", or None when nothing stands there."""
        name = path.lstrip("/") or "index.html"
        if name.startswith("tiles/"):
            return self._tile(name)
        parts = PurePosixPath(name).parts
        if ".." in parts or "\\" in name or "\0" in name or PurePosixPath(name).is_absolute():
            return None
        if name == "index.html":
            return "text/html", self._page()
        if name == "scene.json":
            return None if self.scene is None else ("application/json", self.scene.to_json().encode())
        if name == "marked.geojson":
            return None if self.marked is None else ("application/json", self.marked())
        if name == "feature.json":
            key = query.get("layer", ""), query.get("id", "")
            content = None if self.scene is None else pages_tiles.feature_at(self.scene, *key)
            return None if content is None else ("application/json", content)
        if name in self.extras:
            return mime_of(name), self.extras[name]
        if len(parts) != 2:
            return None
        folder, file = parts
        if folder == "assets":
            text = stored_asset(file)
            return None if text is None else (mime_of(file), text.encode())
        if folder == "layers" and file.endswith(".geojson"):
            return self._layer(file.removesuffix(".geojson"))
        return bundled_file(folder, file)

    def _page(self) -> bytes:
        """Returns the page; with a basemap, under a policy that keeps it from every other host."""
        text = asset("resources", "html", "map.html").read_text("utf-8")
        if not self.picture_sources:
            return text.encode()
        own = "nkgis: data: blob:"
        policy = f"img-src {' '.join((own, *self.picture_sources))}; connect-src {own}; frame-src 'none'"
        meta = f'<head><meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">'
        return text.replace("<head>", meta, 1).encode()

    def _tile(self, name: str) -> Resource | None:
        """Returns a painted tile of a large layer."""
        content = self.tiles.get(name)
        if content is None and self.scene is not None:
            content = pages_tiles.tile_at(self.scene, name)
            if content is not None:
                self.tiles.put(name, content)
        return None if content is None else ("image/png", content)

    def _layer(self, layer_id: str) -> Resource | None:
        """Returns the geometry of a layer."""
        content = None if self.provider is None else self.provider(layer_id)
        return None if content is None else ("application/json", content)


def bundled_file(folder: str, file: str) -> Resource | None:
    """Returns a file of the page's own folders; nothing outside them is ever read."""
    if file != PurePosixPath(file).name or file.startswith("."):
        return None
    for place in _FOLDERS.get(folder, ()):
        path = _existing(*place, file)
        if path is not None and path.suffix in MIME:
            return mime_of(file), path.read_bytes()
    return None


def mime_of(file: str) -> str:
    """Returns the mime type of a file name."""
    return MIME.get(PurePosixPath(file).suffix, "application/octet-stream")


def _existing(*parts: str) -> Path | None:
    """Returns the path of a bundled file, or None."""
    try:
        path = asset(*parts)
    except NkgisError:
        return None
    return path if path.is_file() else None
