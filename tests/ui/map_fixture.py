"""A small scene for the map's tests: one route in two layers, one crossing, one hostile name."""

import geopandas as gpd
from shapely.geometry import LineString, Point, Polygon

from nkgis.cartography.geojson import layer_geojson
from nkgis.cartography.scene import MapScene, build_scene
from nkgis.model.kinds import LayerKind, Mode, Quality, Status
from nkgis.model.layer import Layer
from nkgis.model.project import Project
from nkgis.model.route import Route

HOSTILE = '<img src="https://evil.example/x.png" onerror="window.hacked=1">'
VIEW = (130.0, 42.0, 131.2, 42.9)
LINE = LineString([(130.2, 42.2), (130.6, 42.4), (130.9, 42.7)])


def frame(rows: list[tuple[str, str, dict, object]]) -> gpd.GeoDataFrame:
    ids, names, properties, shapes = zip(*rows, strict=True)
    return gpd.GeoDataFrame(
        {
            "feature": range(1, len(rows) + 1),
            "id": list(ids),
            "name": list(names),
            "properties": list(properties),
        },
        geometry=list(shapes),
        crs=4326,
    )


def frames(*, name: str = "Khasan – Rajin") -> dict[str, gpd.GeoDataFrame]:
    return {
        "area": frame([("zone", "Zone", {}, Polygon([(130.0, 42.5), (130.2, 42.5), (130.2, 42.8)]))]),
        "railways": frame(
            [
                ("one", name, {"kind": "rail"}, LINE),
                ("grey", "Grey", {"kind": "rail"}, LineString([(130.1, 42.8), (131.1, 42.8)])),
            ]
        ),
        "crossings": frame([("bridge", name, {"mode": "rail", "state": "dual", "pair": "KP-RU"}, Point(130.6, 42.4))]),
        "places": frame([("khasan", name, {"kind": "town", "rank": 1, "country": "RU"}, Point(130.85, 42.25))]),
    }


def scene(*, name: str = "Khasan – Rajin", hidden: tuple[str, ...] = (), theme: str = "light") -> MapScene:
    kinds = {
        "area": LayerKind.AREAS,
        "railways": LayerKind.LINES,
        "crossings": LayerKind.POINTS,
        "places": LayerKind.POINTS,
    }
    layers = tuple(
        Layer(id_, id_, kind, "test", attribution=name, visible=id_ not in hidden) for id_, kind in kinds.items()
    )
    route = Route("one", "railways", name, Mode.RAIL, Status.OPERATING, Quality.TRACK, gauge="dual")
    project = Project("Test", layers, view=VIEW)
    return build_scene(project, frames(name=name), {("railways", "one"): route}, theme=theme)


def provider(layer_id: str) -> bytes | None:
    known = frames()
    return layer_geojson(known[layer_id]) if layer_id in known else None
