"""What a web page carries packed: the scene, the geometry, the base map, and what popups, search and strips read."""

import base64
import gzip
import io
import json
from collections.abc import Callable
from functools import cache
from typing import Any

from nkgis.cartography.pages import bundled_file
from nkgis.cartography.scene import BASE_FILES, MapScene
from nkgis.cartography.style import THEMES
from nkgis.exporters.page_large import LargeParts

RELIEF_QUALITY = 90
"""Of the WebP that the relief becomes: a tenth of the PNG's bytes, no difference to be seen."""
_COARSE = frozenset({"land_region", "coast_region", "lakes", "rivers"})
_SKIPPED = frozenset({"coast_district"})  # the outline of the district land serves as its coast


def geometry_of(scene: MapScene, provider: Callable[[str], bytes | None]) -> dict[str, Any]:
    """Returns the GeoJSON of the layers by layer id, of their features in the scene alone."""
    found: dict[str, Any] = {}
    for layer in scene.layers:
        content = provider(layer.id) if layer.tiles is None else None
        if content is None:
            continue
        kept = {feature.id for feature in layer.features}
        collection = json.loads(content)
        collection["features"] = [one for one in collection["features"] if str(one["id"]) in kept]
        found[layer.id] = collection
    return found


def packed(scene: MapScene, geometry: dict[str, Any], large: LargeParts, page: dict[str, Any]) -> str:
    """Returns everything as base64 of gzipped JSON: letters that can close no script element."""
    files: dict[str, Any] = {"scene": scene.values(), "pictures": large.tiles, "singles": large.singles, "page": page}
    for layer in scene.layers:
        if layer.id in geometry:
            files[layer.url.split("?")[0]] = geometry[layer.id]
    own = json.dumps(files, ensure_ascii=False, separators=(",", ":"))
    text = f"{own[:-1]},{_ground()[1:]}"
    return base64.b64encode(gzip.compress(text.encode(), 6, mtime=0)).decode()


@cache
def _ground() -> str:
    """Returns the files of the base map by their addresses as JSON, with the relief of every theme; made once."""
    files: dict[str, Any] = {}
    reliefs = {f"relief_{theme}" for theme in THEMES}
    for name, address in BASE_FILES.items():
        found = None if name in _SKIPPED else bundled_file(*address.split("/", 1))
        if found is None:
            continue
        mime, content = found
        if mime != "image/png":
            files[address] = _lighter(content, 3 if name in _COARSE else 4)
        elif name in reliefs:
            files[address] = f"data:image/webp;base64,{base64.b64encode(_webp(content)).decode()}"
    return json.dumps(files, ensure_ascii=False, separators=(",", ":"))


def _webp(content: bytes) -> bytes:
    """Returns a picture as WebP."""
    from PIL import Image

    buffer = io.BytesIO()
    with Image.open(io.BytesIO(content)) as picture:
        mode = "RGBA" if "transparency" in picture.info or picture.mode == "RGBA" else "RGB"
        picture.convert(mode).save(buffer, "WEBP", quality=RELIEF_QUALITY, method=2)
    return buffer.getvalue()


def _lighter(content: bytes, digits: int) -> Any:
    """Returns GeoJSON with coordinates of few decimals (four are about 10 m), enough for a background."""
    return json.loads(content, parse_float=lambda text: round(float(text), digits))
