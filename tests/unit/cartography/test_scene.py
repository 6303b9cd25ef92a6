import json
from dataclasses import replace
from itertools import pairwise

import geopandas as gpd
import pytest
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString, Point

from nkgis.cartography.geojson import layer_geojson
from nkgis.cartography.legend import shortened
from nkgis.cartography.scene import build_scene
from nkgis.cartography.ticks import kilometre_points
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.model.project import Project
from nkgis.model.route import Route
from tests.ui.map_fixture import HOSTILE, LINE, frame, frames, scene


def test_that_a_scene_holds_no_geometry() -> None:
    text = scene().to_json()
    assert '"coordinates"' not in text
    assert all("geometry" not in f for layer in json.loads(text)["layers"] for f in layer["features"])


def test_that_the_same_input_gives_the_same_scene() -> None:
    assert scene().to_json() == scene().to_json()
    assert scene() == scene()


def test_that_every_line_finds_its_strokes_in_the_table() -> None:
    values = json.loads(scene().to_json())
    for layer in values["layers"]:
        for feature in layer["features"]:
            if "look" in feature:
                assert set(values["looks"][feature["look"]]) == {"light", "dark"}
            if "symbol" in feature:
                assert feature["symbol"] in values["symbols"]["light"]


def test_that_a_line_of_no_route_is_context() -> None:
    layer = scene().layer("railways")
    assert layer is not None
    assert {f.id: f.context for f in layer.features} == {"one": False, "grey": True}


def test_that_the_legend_holds_only_what_is_visible() -> None:
    groups = {entry.group for entry in scene().legend}
    assert {"Network", "Border crossing", "Area", "Border"} <= groups
    hidden = {entry.group for entry in scene(hidden=("crossings", "area")).legend}
    assert "Border crossing" not in hidden
    assert "Area" not in hidden


def test_that_a_long_legend_merges_its_rarest_entries() -> None:
    entries = list(scene().legend)
    short = shortened(entries, most=5)
    assert len(short) == 5
    assert short[-1].text.startswith("other")
    assert shortened(entries, most=len(entries)) == entries


def test_that_credits_name_visible_layers_only() -> None:
    assert {c.layer for c in scene(hidden=("area",)).credits} == {"railways", "crossings", "places"}


def test_that_the_address_of_a_layer_changes_with_its_rows_only() -> None:
    first, second = scene(), scene(hidden=("railways",))
    assert [layer.url for layer in first.layers] == [layer.url for layer in second.layers]
    project = Project("p", (Layer("railways", "r", LayerKind.LINES, "x"),))
    moved = {"railways": frame([("one", "n", {}, LineString([(131, 42), (131.5, 42.5)]))])}
    other = build_scene(project, moved, {})
    assert other.layers[0].url != next(k.url for k in first.layers if k.id == "railways")
    newer = build_scene(replace(project, layers=(replace(project.layers[0], revision=1),)), moved, {})
    assert newer.layers[0].url != other.layers[0].url


def test_that_names_stay_as_they_are() -> None:
    values = json.loads(scene(name=HOSTILE).to_json())
    names = [f["names"]["en"] for layer in values["layers"] for f in layer["features"]]
    assert HOSTILE in names


def test_that_the_sea_between_korea_and_japan_carries_both_names() -> None:
    (sea,) = {label.names["en"] for label in scene().labels if "Japan" in label.names["en"] and label.kind == "water"}
    assert sea == "East Sea / Sea of Japan"


def test_that_kilometre_points_lie_at_geodesic_distances() -> None:
    points = kilometre_points(LINE)
    assert [p[0] for p in points] == [10.0 * (i + 1) for i in range(len(points))]
    start = LINE.coords[0]
    inverse = Geodesic.WGS84.Inverse(start[1], start[0], points[0][2], points[0][1])
    assert inverse["s12"] == pytest.approx(10_000, abs=2)


def test_that_a_long_edge_is_drawn_as_the_geodesic_and_keeps_its_own_vertices() -> None:
    line = LineString([(131.9, 43.1), (127.0, 37.5)])
    (feature,) = json.loads(layer_geojson(frame([("a", "A", {}, line)])))["features"]
    points = feature["geometry"]["coordinates"]
    assert len(points) > 20
    assert [points[i] for i in feature["kept"]] == [[131.9, 43.1], [127.0, 37.5]]
    middle = Geodesic.WGS84.InverseLine(43.1, 131.9, 37.5, 127.0)
    at = middle.Position(middle.s13 * 0.5)
    nearest = min(Geodesic.WGS84.Inverse(at["lat2"], at["lon2"], y, x)["s12"] for x, y in points)
    assert nearest < 13_000
    for before, after in pairwise(points):
        assert Geodesic.WGS84.Inverse(before[1], before[0], after[1], after[0])["s12"] < 25_100


def test_that_an_empty_layer_and_a_row_without_shape_make_no_trouble() -> None:
    empty = gpd.GeoDataFrame(
        {"feature": [1], "id": ["x"], "name": ["X"], "properties": [{}]}, geometry=[None], crs=4326
    )
    project = Project("p", (Layer("lines", "l", LayerKind.LINES, "x"), Layer("points", "p", LayerKind.POINTS, "x")))
    built = build_scene(project, {"lines": empty, "points": empty.iloc[:0]}, {})
    assert len(built.layers) == 2
    assert json.loads(layer_geojson(empty))["features"][0]["geometry"] is None


def test_that_every_drawn_layer_has_a_role() -> None:
    assert {layer.id: layer.role for layer in scene().layers} == {
        "area": "areas",
        "railways": "lines",
        "crossings": "crossings",
        "places": "places",
    }
    assert set(frames()) == {layer.id for layer in scene().layers}


def test_that_the_folders_of_a_users_file_are_not_credited() -> None:
    layer = Layer("railways", "Mine", LayerKind.LINES, "/home/someone/secret/mine.geojson")
    project = Project("Test", (layer,), view=(130.0, 42.0, 131.2, 42.9))
    credit = build_scene(project, frames(), {}).credits[0]
    assert credit.source == "mine.geojson"


def test_that_a_place_where_a_route_ends_is_named_at_region_scale() -> None:
    ends = [{"name": "Khasan", "lon": 130.85, "lat": 42.25}, {"name": "Else", "lon": 131.0, "lat": 42.5}]
    route = Route("one", "railways", "Line", attributes={"stations": ends})
    project = Project("Test", (Layer("places", "Places", LayerKind.POINTS, "test"),), view=(130.0, 42.0, 131.2, 42.9))
    rows = frame([("khasan", "Khasan", {"kind": "town", "rank": 4}, Point(130.85, 42.25))])
    labels = {
        label.names.get("en"): label for label in build_scene(project, {"places": rows}, {("r", "one"): route}).labels
    }
    assert labels["Khasan"].min_zoom < 5
    assert labels["Khasan"].routes == (("railways", "one"),)
    assert labels["Else"].min_zoom >= 9


def test_that_points_of_a_user_stand_out_and_bundled_places_stay_as_they_are() -> None:
    from nkgis.cartography.marks import place_symbol, reach_px

    frame = gpd.GeoDataFrame(
        {"feature": [1, 2], "id": ["a", "b"], "name": ["A", "B"], "properties": [{}, {"kind": "port"}]},
        geometry=[Point(130, 42), Point(131, 42)], crs=4326,
    )  # fmt: skip
    layer = Layer("mine", "Mine", LayerKind.POINTS, "file.csv")
    kinds = {}
    for one in (layer, replace(layer, id="theirs", bundled=True)):
        scene = build_scene(Project("P", (one,)), {one.id: frame}, {})
        kinds[one.id] = [feature.place for feature in scene.layers[0].features]
        if not one.bundled:
            assert [label.symbol for label in scene.labels if label.layer == one.id] == ["point", "port"]
        assert "place|point" in scene.values()["symbols"]["light"]
    assert kinds == {"mine": ["point", "port"], "theirs": ["town", "port"]}
    assert reach_px(place_symbol("point")) > reach_px(place_symbol("town")) * 1.5


def test_that_the_projects_own_rows_are_no_source_to_credit() -> None:
    sources = {"own": "project", "f": "/home/me/f.shp"}
    own, file = (Layer(id_, id_, LayerKind.LINES, source) for id_, source in sources.items())
    rows = frame([("a", "A", {}, LINE)])
    scene = build_scene(Project("P", (own, file, replace(own, id="lent", attribution="GeoNames"))),
                        {"own": rows, "f": rows, "lent": rows}, {})  # fmt: skip
    assert [(credit.attribution, credit.source) for credit in scene.credits] == [("", "f.shp"), ("GeoNames", "")]
