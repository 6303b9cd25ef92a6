"""A scene that tells of some features alone."""

import pytest

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import scene_of
from nkgis.app.operations import bundled_workspace
from nkgis.cartography.focus import only


@pytest.fixture(scope="module")
def scene():
    return scene_of(bundled_workspace(), ExportOptions())


def test_other_lines_step_back(scene):
    shown = only(scene, {("railways", "khasan-rajin"), ("crossings", "crossing-friendship-bridge")})
    lines = {feature.id: feature for feature in shown.layer("railways").features}
    assert not lines["khasan-rajin"].context
    assert all(one.context for key, one in lines.items() if key != "khasan-rajin")
    assert [one.id for one in shown.layer("crossings").features] == ["crossing-friendship-bridge"]
    assert shown.layer("places") == scene.layer("places")
    assert not shown.layer("tumen_area").features
    for layer in shown.layers:
        assert all(one.look in shown.tables["looks"] for one in layer.features if one.look)


def test_no_keys_show_everything(scene):
    assert only(scene, ()) is scene
