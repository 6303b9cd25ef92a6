"""Views made ready for a full screen, and their small pictures."""

from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from nkgis.app.bookmarks import bookmark_of
from nkgis.app.export_options import ExportOptions
from nkgis.app.ground import with_ground
from nkgis.app.layer_edits import changed
from nkgis.app.operations import bundled_workspace, workspace_with_project
from nkgis.app.story import LEGEND_MOST, picture_of_view, slide_of
from nkgis.errors import InputError
from nkgis.io.dates import today
from nkgis.model.clock import Clock
from nkgis.model.kinds import Status
from nkgis.model.sanctions import ScreenQuestion

TUMEN, REGION = (130.0, 42.0, 131.2, 42.9), (118.0, 33.0, 139.0, 50.0)
RAJIN = ("railways", "khasan-rajin")
ENGLISH = ExportOptions()


@pytest.fixture(scope="module")
def workspace():
    return with_ground(bundled_workspace())


@pytest.fixture(scope="module")
def view(workspace):
    return bookmark_of(workspace.project, "v", TUMEN, route=RAJIN)


def test_that_a_slide_has_the_scene_the_route_and_the_words_of_its_view(workspace, view):
    then = replace(view, clock=Clock("2019-04-25"), scenario="bridge-open", language="ru", theme="dark")
    slide = slide_of(workspace, then, ENGLISH)
    assert (slide.scene.theme, slide.scene.language, slide.scene.view) == ("dark", "ru", TUMEN)
    assert slide.route == RAJIN
    bridge = next(one for layer in slide.scene.layers for one in layer.features if one.id == "tumen-road-bridge")
    assert bridge.status == Status.OPERATING
    assert "Автомобильный мост открыт · Состояние на 25.04.2019 · " in slide.foot
    assert "OpenStreetMap" in slide.foot
    assert any(entry.text == "Железная дорога" for entry in slide.legend)


def test_that_todays_foot_has_the_day_and_the_legend_what_lies_in_the_view(workspace, view):
    slide = slide_of(workspace, view, ENGLISH)
    assert slide.foot.startswith(f"Scenario: As today · {today()} · Sources: ")
    assert len(slide.legend) <= LEGEND_MOST
    assert "Oil pipeline" not in {entry.text for entry in slide.legend}
    asked = replace(view, screen=ScreenQuestion(regime="UN", overlay=True))
    assert slide_of(workspace, asked, ENGLISH).legend == slide.legend, "the map itself has the legend of the overlay"
    project = changed(workspace.project, {"crossings", "bridges"}, visible=False)
    off = slide_of(workspace, bookmark_of(project, "w", TUMEN), ENGLISH)
    assert not any(entry.kind == "crossing" for entry in off.legend)


def test_that_a_view_in_a_scenario_that_is_gone_makes_no_slide(workspace, view):
    with pytest.raises(InputError, match="which is not there"):
        slide_of(workspace, replace(view, scenario="gone"), ENGLISH)


def test_that_a_route_of_a_lost_layer_is_not_selected(workspace, view):
    rows = {key: value for key, value in workspace.measurements.items() if key != RAJIN}
    assert slide_of(replace(workspace, measurements=rows), view, ENGLISH).route is None


def test_that_a_small_picture_shows_the_view_with_its_route_marked(workspace, view):
    def pixels(one):
        with Image.open(BytesIO(picture_of_view(workspace, one, ENGLISH, (192, 120)))) as picture:
            return np.asarray(picture.convert("RGB")).astype(int)

    plain, marked, dark = (pixels(one) for one in (replace(view, route=None), view, replace(view, theme="dark")))
    assert plain.shape == (120, 192, 3)
    yellow = (marked[..., 0] > 220) & (marked[..., 1] > 170) & (marked[..., 2] < 120)
    before = (plain[..., 0] > 220) & (plain[..., 1] > 170) & (plain[..., 2] < 120)
    assert yellow.sum() > before.sum() + 20
    assert dark.mean() < 90 < plain.mean()
    hidden = workspace_with_project(workspace, changed(workspace.project, {"railways"}, visible=False))
    without = pixels(bookmark_of(hidden.project, "w", TUMEN))
    assert np.abs(without - plain).mean() > 1
