"""The lands of other countries on a map, where the name of a country does not belong."""

from typing import Any

import shapely

from nkgis.cartography.names import COUNTRIES
from nkgis.exporters.figure_base import base_rows
from nkgis.exporters.figure_canvas import Canvas

_SIMPLER = 300


def other_lands(canvas: Canvas, name: str) -> Any:
    """Returns the countries on the map but the one of that English name, projected, with their territorial seas."""
    frame, found = canvas.frame, []
    for about, shape in base_rows("borders.geojson"):
        names = COUNTRIES.get(str(about.get("country") or ""))
        part = shapely.clip_by_rect(shape, *frame.bounds)
        if names is None or names["en"] == name or shapely.is_empty(part):
            continue
        part = shapely.make_valid(shapely.simplify(part, (frame.bounds[3] - frame.bounds[1]) / _SIMPLER))
        found.append(shapely.make_valid(frame.projected([part])[0]))
    return shapely.union_all(found)
