"""Hiding and fading change the scene without building it anew, and to the same effect."""

from dataclasses import replace

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import scene_of
from nkgis.ui.map.switches import switched


def test_that_a_switched_scene_shows_what_a_new_one_would(workspace):
    before = scene_of(workspace, ExportOptions())
    project = workspace.project
    for layer_id, visible, opacity in (("railways", False, 1.0), ("grids", True, 0.4), ("relief", False, 0.5)):
        layer = replace(project.layer(layer_id), visible=visible, opacity=opacity)
        project = project.with_layer(layer)
    after = scene_of(replace(workspace, project=project), ExportOptions())
    quick = switched(before, project.layers)
    assert quick.base == after.base
    assert quick.layers == after.layers


def test_that_a_layer_may_go_before_the_scene_is_made_anew(workspace):
    before = scene_of(workspace, ExportOptions())
    project = workspace.project.without_layer("railways")
    project = project.with_layer(replace(project.layer("grids"), visible=False))
    quick = switched(before, project.layers)
    assert [layer.id for layer in quick.layers] == [layer.id for layer in before.layers if layer.id != "railways"]
    assert not next(layer for layer in quick.layers if layer.id == "grids").visible
