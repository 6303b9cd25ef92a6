"""The order of the panel is the order of the map: on the page, in pictures and in the standalone file."""

from dataclasses import replace
from itertools import permutations

import pytest
from matplotlib.collections import LineCollection, PathCollection

from nkgis.cartography.scene import build_scene
from nkgis.cartography.scene_values import SceneLayer
from nkgis.cartography.storeys import storeys
from nkgis.exporters.figure_canvas import bare_axes, canvas_of, paper
from nkgis.exporters.figure_lines import Z_CHOSEN, draw_layers
from nkgis.exporters.figure_projection import map_frame
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import Layer
from nkgis.model.layer_group import LayerGroup
from nkgis.model.project import Project
from tests.ui.map_fixture import VIEW, frames


def scene_layer(name: str, role: str, *, visible: bool = True) -> SceneLayer:
    return SceneLayer(name, name, role, visible, 1.0, "", ())


def test_that_areas_and_the_lines_on_them_are_one_storey_and_areas_on_lines_the_next():
    layers = [scene_layer("a", "areas"), scene_layer("b", "areas"), scene_layer("c", "lines"),
              scene_layer("hidden", "areas", visible=False), scene_layer("p", "places"), scene_layer("d", "lines"),
              scene_layer("e", "areas"), scene_layer("f", "areas"), scene_layer("g", "lines")]  # fmt: skip
    assert storeys(layers) == {"a": 0, "b": 0, "c": 0, "d": 0, "e": 1, "f": 1, "g": 1}
    large = [layers[0], replace(layers[2], tiles=object()), layers[5], layers[6]]
    assert storeys(large) == {"a": 0, "c": 1, "d": 1, "e": 2}
    assert storeys([]) == {}


def project(over: LayerKind) -> Project:
    layers = (
        Layer("railways", "r", LayerKind.LINES, "s"),
        Layer("area", "a", LayerKind.AREAS, "s", group="g"),
        Layer("places", "p", LayerKind.POINTS, "s"),
    )
    return Project("Test", layers, view=VIEW, groups=(LayerGroup("g", "G", over),))


@pytest.mark.parametrize("over", [LayerKind.POINTS, LayerKind.AREAS])
def test_that_a_picture_draws_areas_above_lines_when_the_panel_lists_them_so(over):
    scene = build_scene(project(over), frames(), {})
    assert [layer.id for layer in scene.layers if layer.id != "places"] == (
        ["railways", "area"] if over is LayerKind.POINTS else ["area", "railways"]
    )
    figure, _ = paper(400, 300, "white")
    frame = map_frame(VIEW, width_pt=400, height_pt=300, unit_pt=1.0)
    axes = bare_axes(figure, (0, 0, 400, 300))
    draw_layers(canvas_of(scene, axes, frame), frames(), [])
    (fill,) = [one.zorder for one in axes.collections if isinstance(one, PathCollection)]
    lines = [one.zorder for one in axes.collections if isinstance(one, LineCollection) and abs(one.zorder - fill) > 0.1]
    assert len(lines) >= 2
    assert all(z < fill for z in lines) if over is LayerKind.POINTS else all(z > fill for z in lines)
    assert max([fill, *lines]) < Z_CHOSEN


def test_that_every_order_of_the_project_gives_the_same_map_while_there_are_no_groups():
    known = project(LayerKind.POINTS)
    layers = tuple(replace(layer, group=None) for layer in known.layers)
    found = {
        tuple(layer.id for layer in build_scene(replace(known, layers=order, groups=()), frames(), {}).layers)
        for order in permutations(layers)
    }
    assert found == {("area", "railways", "places")}
