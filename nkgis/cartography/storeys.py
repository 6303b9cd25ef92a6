"""Which layers are drawn together: areas that follow each other and the lines on them are one storey of the map."""

from collections.abc import Iterable

from nkgis.cartography.scene_values import SceneLayer


def storeys(layers: Iterable[SceneLayer]) -> dict[str, int]:
    """Returns the storey of every visible layer of lines or areas by its id, 0 at the bottom.

    Lines of one storey share their casings, so that no line cuts another. Areas above lines begin a new storey, and so
    does a large layer, which is a picture. `lines.js` does the same.
    """
    found: dict[str, int] = {}
    storey, has_lines = 0, False
    for layer in layers:
        if not layer.visible or (layer.role not in {"lines", "areas"} and layer.tiles is None):
            continue
        if found and (layer.tiles is not None or (layer.role == "areas" and has_lines)):
            storey, has_lines = storey + 1, False
        has_lines = has_lines or layer.role == "lines" or layer.tiles is not None
        found[layer.id] = storey
    return found
