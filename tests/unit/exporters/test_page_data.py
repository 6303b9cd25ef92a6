"""What the web page carries: kilometres, legend, search and story, read from the file."""

import base64
import gzip
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic

from nkgis.app.exports import export_workspace
from nkgis.app.operations import workspace_of
from nkgis.app.searching import spellings
from nkgis.app.web_page import story_views, with_layers_of
from nkgis.cartography.scene_values import Overlay
from nkgis.exporters.page_along import along
from nkgis.exporters.page_scene import legend_layers, page_scene
from nkgis.exporters.page_search import southern
from nkgis.model.bookmark import Bookmark
from nkgis.model.clock import Clock
from tests.ui.map_fixture import scene

BOX = (130.0, 42.0, 131.0, 43.0)


def carried(path: Path) -> dict[str, Any]:
    found = re.search(r'id="nk-data">([^<]*)<', path.read_text("utf-8"))
    files: dict[str, Any] = json.loads(gzip.decompress(base64.b64decode(found[1] if found else "")))
    return files


def geodesic_m(a: list[float], b: list[float]) -> float:
    return float(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"])


def test_that_steps_follow_the_geodesic_and_add_up_to_the_measured_length():
    points = [[130.0, 42.0], [130.3, 42.1], [130.3, 42.1], [131.0, 43.0]]
    lengths = [geodesic_m(a, b) for a, b in zip(points, points[1:], strict=False)]
    steps = along({"type": "LineString", "coordinates": points}, sum(lengths))
    assert steps == pytest.approx([length * 10 for length in lengths], abs=1)
    assert steps is not None
    assert steps[1] == 0
    longer = along({"type": "LineString", "coordinates": points}, sum(lengths) + 7.0)
    assert sum(longer or ()) == round((sum(lengths) + 7.0) * 10)


def test_that_between_the_parts_of_a_line_lies_no_step():
    parts = [[[130.0, 42.0], [130.1, 42.0]], [[135.0, 44.0], [135.0, 44.1], [135.0, 44.2]]]
    lengths = [geodesic_m(*parts[0]), 0.0, geodesic_m(*parts[1][:2]), geodesic_m(*parts[1][1:])]
    steps = along({"type": "MultiLineString", "coordinates": parts}, sum(lengths))
    assert steps == pytest.approx([length * 10 for length in lengths], abs=1)


@pytest.mark.parametrize("geometry", [
    None, {"type": "Point", "coordinates": [130, 42]}, {"type": "LineString", "coordinates": [[130, 42], [130, 42]]},
    {"type": "LineString", "coordinates": [[130 + n / 1e5, 42] for n in range(20_001)]},
])
def test_that_what_is_no_line_or_too_long_a_one_has_no_steps(geometry: dict[str, Any] | None):
    assert along(geometry, 100.0) is None


def test_that_each_sign_of_the_legend_names_the_layers_it_is_of():
    made = page_scene(scene(), frozenset({"area"}))
    layers = {entry.text: ids for entry, ids in legend_layers(made)}
    assert layers["Railway"] == ("railways",)
    assert layers["rail crossing"] == ("crossings",)
    assert layers["State border"] == ("borders",)
    assert layers["area"] == ("area",)  # a layer that is off at first has its signs too
    assert [layer.visible for layer in made.layers if layer.id == "area"] == [False]


def test_that_a_hidden_layer_and_its_names_are_not_in_the_scene_of_the_page():
    overlay = Overlay({("railways", "one"): "prohibited", ("area", "zone"): "exempt"}, (), "")
    whole = replace(scene(name="Secret", hidden=("railways", "places", "crossings")), overlay=overlay)
    made = page_scene(whole, frozenset())
    assert [layer.id for layer in made.layers] == ["area"]
    told = json.dumps({**made.values(), "attribution": ""})
    assert "Secret" not in told
    assert '["railways", "one"' not in told
    assert '["area", "zone"' in told


def test_that_a_place_is_spelt_in_every_way_its_data_and_geonames_know():
    found = spellings({"name": "Rajin", "name_ko": "라진", "alt_names": ["Raseon", "Rason"], "population": 7,
                       "geonameid": 2042645, "old_name": None})
    assert found[:4] == ("Rajin", "라진", "Raseon", "Rason")
    assert "나진" in found or len(found) > 4
    assert "7" not in found


@pytest.mark.parametrize(("north", "south"), [
    ("라진", "나진"), ("룡천역", "용천역"), ("하산 – 라진", "하산 – 나진"), ("녕변", "영변"), ("량강도", "양강도"),
    ("평라선", "평라선"), ("나선", "나선"), ("Rajin", "Rajin"), ("", ""),
])  # fmt: skip
def test_that_a_name_in_hangul_is_found_as_the_south_writes_it(north: str, south: str):
    assert southern(north) == south


def test_that_the_story_has_the_views_of_the_date_and_scenario_and_their_layers(tmp_path: Path):
    line = {"type": "Feature", "properties": {"name": "Way"},
            "geometry": {"type": "LineString", "coordinates": [[130.2, 42.2], [130.9, 42.7]]}}
    for name in ("ways", "others", "aside"):
        (tmp_path / f"{name}.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [line]}))
    workspace = workspace_of([tmp_path / f"{name}.geojson" for name in ("ways", "others", "aside")])
    views = (
        Bookmark("a", "Now", BOX, shown=("ways", "others"), faded=(("ways", 0.5),)),
        Bookmark("b", "Then", BOX, shown=("aside",), clock=Clock(situation="2001-01-01")),
        Bookmark("c", "If", BOX, shown=("aside",), scenario="lifting"),
    )
    layers = tuple(replace(one, visible=one.id == "ways") for one in workspace.project.layers)
    told = replace(workspace, project=replace(workspace.project, layers=layers, bookmarks=views))
    here, others = story_views(told)
    assert ([one.id for one in here], others) == (["a"], 2)
    assert with_layers_of(told, here)[1] == {"others"}
    export_workspace(told, tmp_path / "page.html")
    files = carried(tmp_path / "page.html")
    assert [layer["id"] for layer in files["scene"]["layers"]] == ["ways", "others"]
    assert [layer["visible"] for layer in files["scene"]["layers"]] == [True, False]
    assert files["page"]["views"] == [{"title": "Now", "bounds": list(BOX), "shown": ["ways", "others"],
                                       "route": None, "faded": {"ways": 0.5}}]
    assert "aside" not in json.dumps(files["page"])
    assert str(tmp_path) not in json.dumps(files) + (tmp_path / "page.html").read_text("utf-8")
