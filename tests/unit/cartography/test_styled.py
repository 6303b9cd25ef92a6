"""A style reaches every consumer of the scene: features, tables, legend, labels, tiles, figures and the page."""

import json
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from matplotlib import colors as mpl_colors
from shapely.geometry import LineString, Point, Polygon

from nkgis.cartography.colors import contrast, lightness, on_ground
from nkgis.cartography.geojson import layer_geojson
from nkgis.cartography.marks import own_symbol, reach_px
from nkgis.cartography.own_look import PATTERN_STATUS, look_of_symbol, own_looks
from nkgis.cartography.scene import build_scene
from nkgis.cartography.style import style as house
from nkgis.cartography.styled import notes_of
from nkgis.cartography.styled_legend import agreed, caption, number_text
from nkgis.cartography.symbols import area_symbol, line_strokes
from nkgis.cartography.tiles.large import is_ready
from nkgis.exporters.page import write_page
from nkgis.exporters.page_swatch import swatch
from nkgis.model.kinds import LayerKind, Mode, Quality, Status
from nkgis.model.layer import Layer
from nkgis.model.project import Project
from nkgis.model.route import Route
from nkgis.model.style import (
    Labels,
    LayerStyle,
    Pattern,
    PointShape,
    StyleClass,
    StyleKind,
    Symbol,
)
from tests.ui.map_fixture import VIEW, frame

RED, BLUE, GREEN = "#C01020", "#1030C0", "#107030"
BY_KIND = LayerStyle(
    StyleKind.CATEGORIES, "use",
    (StyleClass(Symbol(RED, 4.0, Pattern.DASHES), "Freight <b>", value="freight"),
     StyleClass(Symbol(BLUE), value="people"), StyleClass(Symbol(GREEN), shown=False, value="none")),
    other=StyleClass(Symbol("#777777"), "rest"),
)  # fmt: skip
LINES = frame([
    ("a", "A", {"kind": "rail", "use": "freight"}, LineString([(130.1, 42.2), (130.9, 42.2)])),
    ("b", "B", {"kind": "rail", "use": "people"}, LineString([(130.1, 42.4), (130.9, 42.4)])),
    ("c", "C", {"kind": "rail", "use": "none"}, LineString([(130.1, 42.6), (130.9, 42.6)])),
    ("d", "D", {"kind": "rail"}, LineString([(130.1, 42.8), (130.9, 42.8)])),
])  # fmt: skip
POINTS = frame([
    ("p", "P", {"kind": "town", "use": "freight"}, Point(130.3, 42.3)),
    ("q", "Q", {"kind": "town", "use": "none"}, Point(130.6, 42.5)),
])  # fmt: skip
AREAS = frame([("z", "Z", {"use": "freight"}, Polygon([(130.2, 42.3), (130.8, 42.3), (130.8, 42.7)]))])
FRAMES = {"lines": LINES, "points": POINTS, "areas": AREAS}
KINDS = {"areas": LayerKind.AREAS, "lines": LayerKind.LINES, "points": LayerKind.POINTS}
ROUTES = {
    ("lines", one): Route(one, "lines", one.upper(), Mode.RAIL, Status.OPERATING, Quality.TRACK, gauge="1520")
    for one in "abcd"
}


def scene_with(style: LayerStyle | None = BY_KIND, *, theme: str = "light", tiled: bool = False, frames=FRAMES):
    layers = tuple(Layer(key, key.title(), kind, "test", style=style) for key, kind in KINDS.items())
    return build_scene(Project("Test", layers, view=VIEW), frames, ROUTES, theme=theme, tiled=tiled)


def strokes_of(feature, theme: str = "light"):
    return line_strokes(mode=feature.mode, status=feature.status, gauge=feature.gauge, quality=feature.quality,
                        theme=theme, zoom=9.0, own=feature.own)  # fmt: skip


def test_that_each_feature_has_the_look_of_its_class_and_off_classes_are_hidden() -> None:
    features = {f.id: f for f in scene_with().layer("lines").features}
    assert [features[k].own.number for k in "abcd"] == [0, 1, 2, -1]
    assert [features[k].hidden for k in "abcd"] == [False, False, True, False]
    line = next(s for s in strokes_of(features["a"]) if s.role == "line")
    assert (line.color, line.width_px, line.dash) == (RED, 4.0, house().status["proposed"].dash)


def test_that_a_pattern_by_status_keeps_the_rails_and_the_state_of_the_house() -> None:
    features = {f.id: f for f in scene_with().layer("lines").features}
    assert [s.role for s in strokes_of(features["b"])] == ["casing", "line", "core"]
    own = look_of_symbol(Symbol(BLUE))
    closed = line_strokes(mode="rail", status="closed", own=own)
    assert any(s.mark == "x" and s.color == BLUE for s in closed)


@pytest.mark.parametrize("pattern", PATTERN_STATUS)
def test_that_every_pattern_is_told_from_every_other_without_colour(pattern: Pattern) -> None:
    def drawn(one: Pattern):
        strokes = line_strokes(mode="rail", status="operating", own=look_of_symbol(Symbol(BLUE, 3.0, one)))
        return [(s.role, s.dash, s.mark) for s in strokes]

    assert all(drawn(pattern) != drawn(other) for other in PATTERN_STATUS if other is not pattern)


def test_that_the_page_finds_every_look_and_symbol() -> None:
    values = json.loads(scene_with().to_json())
    for layer in values["layers"]:
        for feature in layer["features"]:
            if "look" in feature:
                assert feature["look"] in values["looks"]
            if "symbol" in feature:
                assert feature["symbol"] in values["symbols"]["dark"]
            if layer["role"] == "areas":
                assert values["areas"]["light"][feature["own"]]["fill"] == RED
    line = next(f for f in values["layers"][1]["features"] if f["id"] == "a")
    assert RED in json.dumps(values["looks"][line["look"]]["light"]["plain"])


def test_that_a_restyle_leaves_the_address_of_the_rows_alone() -> None:
    assert scene_with(None).layer("lines").url == scene_with().layer("lines").url


def test_that_the_legend_names_classes_that_occur_in_the_order_of_the_style() -> None:
    entries = [e for e in scene_with().legend if e.key.get("layer") == "lines"]
    assert [e.text for e in entries] == ["Freight <b>", "people", "rest"]
    assert [e.count for e in entries] == [1, 1, 1]
    assert not any(e.group == "Network" for e in scene_with().legend)


def test_that_captions_say_where_classes_end() -> None:
    style = LayerStyle(StyleKind.GRADUATED, "x", (StyleClass(upper=10.5), StyleClass(upper=20_000), StyleClass()))
    assert [caption(style, n) for n in range(3)] == ["up to 10.5", "10.5 – 20\u202f000", "over 20\u202f000"]


def test_that_only_points_have_signs() -> None:
    scene = scene_with()
    assert [f.sign is not None for f in scene.layer("points").features] == [True, True]
    for role in ("lines", "areas"):
        assert all(f.sign is None and "symbol" not in f.values() for f in scene.layer(role).features)
    assert number_text(5_242_900) == "5\u202f242\u202f900"
    assert number_text(1e-7) == "1e-07"


def test_that_a_vanished_field_draws_all_as_others_and_says_so() -> None:
    style = replace(BY_KIND, field="gone")
    layer = Layer("lines", "Lines", LayerKind.LINES, "test", style=style)
    assert {f.own.number for f in scene_with(style).layer("lines").features} == {-1}
    assert notes_of(layer, LINES) == ["This layer has no field gone now: all its features are drawn as the others."]
    assert notes_of(replace(layer, style=BY_KIND), LINES) == []


def labels_of(style: LayerStyle):
    return {(label.layer, label.feature): label for label in scene_with(style).labels if label.layer}


def test_that_labels_write_a_field_and_lines_get_theirs_along_them() -> None:
    labels = labels_of(replace(BY_KIND, labels=Labels(field="use", size_px=14, min_zoom=3)))
    assert labels["lines", "a"].names == {"en": "freight"}
    assert labels["lines", "a"].kind == "line"
    assert ("lines", "d") not in labels
    assert ("lines", "c") not in labels
    point = labels["points", "p"]
    assert (point.names, point.size_px, point.min_zoom, point.symbol) == ({"en": "freight"}, 14, 3, None)
    assert point.ring_px == reach_px(own_symbol(own_looks(BY_KIND)[0]))


def test_that_labels_can_be_left_out_and_house_symbols_stay() -> None:
    plain = LayerStyle(labels=Labels(shown=False))
    labels = labels_of(plain)
    assert labels["points", "p"].symbol == "town"
    assert labels["points", "p"].names == {}
    assert ("areas", "z") not in labels


def test_that_dark_ground_turns_over_what_it_would_swallow() -> None:
    land = house().theme("dark").map["land"]
    assert on_ground(["#101820"], "light") == ["#101820"]
    assert contrast(on_ground(["#101820"], "dark")[0], land) > 4
    assert on_ground(["#FFE000", "rail"], "dark") == ["#FFE000", house().theme("dark").mode["rail"]]
    lights = [lightness(c) for c in on_ground(["#DDDDDD", "#888888", "#222222"], "dark", together=True)]
    assert lights == sorted(lights)


def test_that_shapes_of_points_differ_and_reach_no_farther_than_tiles_paint() -> None:
    shapes = {shape: own_symbol(look_of_symbol(Symbol(RED, shape=shape, size_px=24.0))) for shape in PointShape}
    forms = {str([(s.kind, s.points, s.radius) for s in parts]) for parts in shapes.values()}
    assert len(forms) == len(PointShape) - 1  # "own" with a size is the circle
    assert all(reach_px(parts) <= 16.0 for parts in shapes.values())


def test_that_an_area_takes_fill_outline_and_pattern() -> None:
    look = area_symbol(own=look_of_symbol(Symbol(RED, 2.0, Pattern.DASHES, 0.5, outline=BLUE, fill_opacity=0.4)))
    assert (look.fill, look.fill_opacity, look.stroke.color, look.stroke.width_px) == (RED, 0.2, BLUE, 2.0)
    assert look.stroke.dash == house().status["proposed"].dash
    assert area_symbol(own=look_of_symbol(Symbol())) == replace(
        area_symbol(), stroke=replace(area_symbol().stroke, cap="butt")
    )


def tiled_scene(style: LayerStyle | None, monkeypatch, theme: str = "light"):
    monkeypatch.setattr("nkgis.cartography.tiles.large.LARGE_VERTICES", 1)
    return scene_with(style, theme=theme, tiled=True)


def inks(tiles, theme: str = "light") -> set[tuple[int, int, int]]:
    """Returns the opaque colours of the tile that holds all of the fixture's rows."""
    from nkgis.cartography.tiles.painter import Painter

    scale = 256.0 * 2.0**9
    x, y = (130.0 + 180) / 360, 0.5 - np.arcsinh(np.tan(np.radians(42.9))) / (2 * np.pi)
    painter = Painter(512, 512, scale, x * scale, y * scale)
    tiles.paint(painter, (x, y, x + 512 / scale, y + 512 / scale), theme=theme, zoom=9.0, detail=9)
    solid = painter.picture[painter.picture[..., 3] > 0.99]
    return {tuple(one) for one in np.round(solid[:, :3] * 255).astype(int).tolist()}


def rgb(color: str) -> tuple[int, int, int]:
    return tuple(round(part * 255) for part in mpl_colors.to_rgb(color))


def test_that_tiles_paint_the_classes_and_leave_out_hidden_rows(monkeypatch) -> None:
    tiles = tiled_scene(BY_KIND, monkeypatch).layer("lines").tiles
    found = inks(tiles)
    assert {rgb(RED), rgb(BLUE)} <= found
    assert rgb(GREEN) not in found
    hits = tiles.found(130.5, 42.6, zoom=9.0, tolerance_px=6)
    assert hits == []
    assert [hit.row for hit in tiles.found(130.5, 42.2, zoom=9.0, tolerance_px=6)] == [0]


def test_that_a_restyle_of_tiles_changes_the_style_key_and_keeps_geometry_and_address(monkeypatch) -> None:
    first = tiled_scene(BY_KIND, monkeypatch).layer("lines")
    recoloured = replace(BY_KIND, classes=(replace(BY_KIND.classes[0], symbol=Symbol("#00AA88")), *BY_KIND.classes[1:]))
    second = tiled_scene(recoloured, monkeypatch).layer("lines")
    assert first.url == second.url
    assert first.tiles.style_key("light") != second.tiles.style_key("light")
    assert first.tiles.geometry is second.tiles.geometry
    assert rgb("#00AA88") in inks(second.tiles)
    layer = Layer("lines", "Lines", LayerKind.LINES, "test", style=recoloured)
    assert is_ready(layer, LINES, ROUTES)
    assert not is_ready(replace(layer, style=None), LINES, ROUTES)


def test_that_tiles_paint_what_matters_most_on_top(monkeypatch) -> None:
    rules = LayerStyle(StyleKind.RULES, classes=(StyleClass(filter='use = "people"'), StyleClass(filter="use is null")))
    numbers = [look.own.number for look in tiled_scene(rules, monkeypatch).layer("lines").tiles.looks]
    assert numbers == [-1, 1, 0]
    numbers = [look.own.number for look in tiled_scene(BY_KIND, monkeypatch).layer("lines").tiles.looks]
    assert numbers == [-1, 0, 1, 2]


def test_that_a_class_of_several_states_shows_the_pattern_of_none(monkeypatch) -> None:
    mixed = Counter({("rail", "closed", "1520", "track", None): 5, ("rail", "proposed", "1435", "track", None): 2})
    assert agreed(mixed) == ("rail", "operating", None, "track", None)
    assert agreed(Counter([("rail", "closed", "1520", "track", None)])) == ("rail", "closed", "1520", "track", None)
    assert agreed(Counter([("rail", "break", None, None, None)])) == ("rail", "break", None, None, None)


def test_that_tiles_of_points_and_areas_take_the_style(monkeypatch) -> None:
    scene = tiled_scene(BY_KIND, monkeypatch)
    assert rgb(RED) in inks(scene.layer("points").tiles)
    assert scene.layer("areas").tiles.looks[0].own.color("light") == RED


def figure_colors(style: LayerStyle | None, tmp_path) -> str:
    from nkgis.exporters.figure import write_figure

    path = tmp_path / "map.svg"
    write_figure(scene_with(style), FRAMES, path, size=(600, 450), template="map")
    return path.read_text("utf-8").lower()


def test_that_a_figure_draws_the_classes_and_their_legend(tmp_path) -> None:
    drawn = figure_colors(BY_KIND, tmp_path)
    assert RED.lower() in drawn
    assert BLUE.lower() in drawn
    assert GREEN.lower() not in drawn
    assert RED.lower() not in figure_colors(None, tmp_path)


def test_that_the_page_that_stands_alone_has_the_style_and_its_legend_as_text(tmp_path) -> None:
    scene = scene_with()
    path = write_page(scene, lambda layer: layer_geojson(FRAMES[layer]), tmp_path / "page.html", routes=ROUTES)
    text = path.read_text("utf-8")
    assert "Freight &lt;b&gt;" in text
    assert "Freight <b>" not in text
    assert RED in text
    assert ">C<" not in text  # a route that the style leaves out is not listed


def test_that_swatches_of_the_page_show_the_class() -> None:
    look = own_looks(BY_KIND)[0]
    key = {"mode": "rail", "status": "operating"}
    for kind in ("line", "area", "sign"):
        assert RED in swatch(kind, key, theme="light", own=look)


def test_that_a_figure_of_a_large_layer_is_painted_in_its_classes(monkeypatch, tmp_path) -> None:
    from matplotlib.image import imread

    from nkgis.exporters.figure import write_figure

    path = tmp_path / "map.png"
    scene = tiled_scene(BY_KIND, monkeypatch)
    assert all(layer.tiles is not None for layer in scene.layers)
    write_figure(scene, FRAMES, path, size=(800, 600), template="map")
    found = {tuple(one) for one in np.round(imread(path)[..., :3] * 255).astype(int).reshape(-1, 3).tolist()}
    assert {rgb(RED), rgb(BLUE)} <= found
    assert rgb(GREEN) not in found
