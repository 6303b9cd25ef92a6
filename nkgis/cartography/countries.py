"""In which country a place lies, as far as choosing the script of its second label needs it."""

import json
from functools import cache

import numpy as np
import shapely

from nkgis.assets import asset
from nkgis.errors import NkgisError


@cache
def _outlines() -> tuple[shapely.STRtree, tuple[str, ...]]:
    """Returns the bundled outlines with their countries; empty when there are none."""
    try:
        text = asset("layers", "borders.geojson").read_text("utf-8")
    except NkgisError:
        return shapely.STRtree([]), ()
    features = json.loads(text)["features"]
    shapes = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in features])
    return shapely.STRtree(shapes), tuple(str(f["properties"].get("country")) for f in features)


@cache
def country_at(lon: float, lat: float) -> str | None:
    """Returns the country around a place, for labels only; measuring has its own, exact way."""
    tree, countries = _outlines()
    if not countries:
        return None
    found = np.sort(tree.query(shapely.Point(lon, lat), predicate="intersects"))
    return countries[int(found[0])] if found.size else None
