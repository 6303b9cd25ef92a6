"""A small picture of a scene: the map alone, without legend, scale bar and credits."""

from collections.abc import Mapping, Sequence
from io import BytesIO

import geopandas as gpd

from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import style
from nkgis.exporters.figure_canvas import paper
from nkgis.exporters.figure_drawn import Key
from nkgis.exporters.figure_map import draw_map
from nkgis.exporters.figure_saving import drawing

DPI = 96
_UNIT_PT = 0.34
"""Points of a pixel of the screen: thinner lines than on a map that is read, not as thin as the map is small."""


def thumbnail(
    scene: MapScene, frames: Mapping[str, gpd.GeoDataFrame], size_px: tuple[int, int], *,
    highlighted: Sequence[Key] = (),
) -> bytes:
    """Returns the map of a scene as the bytes of a PNG of that size; figures are drawn one at a time."""
    wide, high = (side * 72 / DPI for side in size_px)
    with drawing(**{"savefig.dpi": DPI}):
        figure, _ = paper(wide, high, style().theme(scene.theme).ui["window"])
        draw_map(figure, scene, frames, (0, 0, wide, high), unit_pt=_UNIT_PT, highlighted=highlighted)
        file = BytesIO()
        figure.savefig(file, format="png", dpi=DPI)
    return file.getvalue()
