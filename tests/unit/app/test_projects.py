"""Project files: saved, moved, opened again, and every way in which they can be broken."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import LineString, Point, Polygon

from nkgis.app import saving
from nkgis.app.ground import with_ground
from nkgis.app.operations import workspace_of, workspace_with_files
from nkgis.app.projects import Choices, ProjectTroublesError, Trouble, open_project
from nkgis.app.saving import save_package, save_project
from nkgis.app.workspace import LayerRows, Workspace
from nkgis.errors import InputError
from nkgis.io.migrations import STEPS, VERSION, migrated
from nkgis.io.package import unpacked
from nkgis.model.kinds import LayerKind
from nkgis.model.layer import OWN_SOURCE, Layer
from nkgis.model.style import Labels, LayerStyle, Pattern, StyleClass, StyleKind, Symbol

SAMPLES = Path(__file__).parents[2] / "data" / "projects"


def geojson(path: Path, end: float = 42.40) -> Path:
    line = {"type": "LineString", "coordinates": [[130.64, 42.43], [130.6, end]]}
    feature = {"type": "Feature", "id": "a", "properties": {"name": "Линия"}, "geometry": line}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    return path


def with_own(workspace: Workspace, layer_id: str, kind: LayerKind, shapes: dict, revision: int = 0) -> Workspace:
    layer = Layer(layer_id, layer_id.title(), kind, OWN_SOURCE, revision=revision)
    properties = [{"n": n, "real": 1.5, "none": None, "Name": "x", "name": "y", "list": [1, {"k": "値"}], "t": True}
                  for n, _ in enumerate(shapes)]
    frame = gpd.GeoDataFrame(
        {"feature": range(1, len(shapes) + 1), "id": list(shapes), "name": [f"<b>{i}" for i in shapes],
         "properties": properties},
        geometry=list(shapes.values()), crs="EPSG:4326",
    )  # fmt: skip
    return replace(workspace, project=workspace.project.with_layer(layer),
                   rows={**workspace.rows, layer_id: LayerRows(layer, frame)})


@pytest.fixture
def small(tmp_path: Path) -> Workspace:
    """A project with a bundled layer, the ground, a file and rows of its own."""
    opened = with_ground(workspace_of([geojson(tmp_path / "work" / "data" / "line.geojson")]))
    bundled = saving.bundled_defaults()["bridges"]
    project = replace(opened.project, layers=(*opened.project.layers, replace(bundled, visible=False, opacity=0.25)))
    opened = replace(opened, project=project)
    drawn = {"p": Point(130, 42), "q": LineString([(130, 42, 7), (131, 43, 8)]), "r": None,
             "s": Polygon([(130, 42), (131, 42), (131, 43)])}
    return with_own(opened, "drawn things", LayerKind.AREAS, drawn, revision=7)


def test_that_a_project_opens_as_it_was_saved_after_its_folder_moved(small, tmp_path):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved, seen=(129.0, 41.0, 132.0, 44.0))
    text = saved.read_text("utf-8")
    assert str(tmp_path) not in text
    moved = tmp_path / "elsewhere" / "deep"
    shutil.copytree(tmp_path / "work", moved)
    shutil.rmtree(tmp_path / "work")
    opened = open_project(moved / "p.nkgis")
    project, before = opened.workspace.project, small.project
    assert not opened.is_changed
    assert opened.notes == ()
    assert project.seen == (129.0, 41.0, 132.0, 44.0)
    line = before.layer("line")
    at = str(moved / "data" / "line.geojson")
    assert project.layers == tuple(
        replace(k, source=at, file=replace(line.file, path=at)) if k.id == "line" else k for k in before.layers
    )
    assert opened.workspace.measurements["line", "a"] == small.measurements["line", "a"]
    assert any(key[0] == "bridges" for key in opened.workspace.measurements)
    assert not any(key[0] == "railways" for key in opened.workspace.rows)
    rows, kept = opened.workspace.rows["drawn things"].frame, small.rows["drawn things"].frame
    assert rows["properties"].tolist() == kept["properties"].tolist()
    assert rows["id"].tolist() == kept["id"].tolist()
    assert rows["name"].tolist() == kept["name"].tolist()
    assert [s and s.wkb for s in rows.geometry] == [s and s.wkb for s in kept.geometry]


def test_that_saving_again_gives_the_same_text_and_one_geopackage(small, tmp_path):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    save_project(open_project(saved).workspace, saved)
    assert sorted(one.name for one in saved.parent.iterdir()) == ["data", "p.nkgis", "p.nkgis.gpkg"]
    without = replace(small, project=small.project.without_layer("drawn things"))
    save_project(without, saved)
    assert not saved.with_name("p.nkgis.gpkg").exists()


def test_that_own_lines_are_measured_and_an_empty_own_layer_stays(small, tmp_path):
    lines = with_own(small, "route", LayerKind.LINES, {"k": LineString([(130.64, 42.43), (130.6, 42.4)])})
    empty = with_own(lines, "nothing", LayerKind.POINTS, {})
    save_project(empty, tmp_path / "p.nkgis")
    opened = open_project(tmp_path / "p.nkgis").workspace
    assert opened.measurements["route", "k"].length_m == pytest.approx(small.measurements["line", "a"].length_m)
    assert len(opened.rows["nothing"].frame) == 0
    assert "nothing" in {layer.id for layer in opened.project.layers}


@pytest.mark.parametrize("cut", ["before the project file", "after the project file"])
def test_that_a_saving_cut_short_leaves_the_old_or_the_new_state(small, tmp_path, monkeypatch, cut):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    newer = with_own(small, "drawn things", LayerKind.AREAS, {"only": Point(1, 2)}, revision=8)

    def stop(*_args, **_kwargs):
        raise KeyboardInterrupt

    move = Path.replace
    with monkeypatch.context() as patch:
        if cut == "before the project file":
            patch.setattr(saving, "write_text", stop)
            patch.setattr(Path, "unlink", lambda *_a, **_k: None)  # a killed process cleans nothing up
        else:
            patch.setattr(Path, "replace", lambda one, to: (stop if ".new." in one.name else move)(one, to))
        with pytest.raises(KeyboardInterrupt):
            save_project(newer, saved)
    opened = open_project(saved).workspace
    ids = opened.rows["drawn things"].frame["id"].tolist()
    assert ids == (["p", "q", "r", "s"] if cut == "before the project file" else ["only"])
    save_project(opened, saved)
    assert open_project(saved).workspace.rows["drawn things"].frame["id"].tolist() == ids
    assert sorted(one.name for one in saved.parent.iterdir()) == ["data", "p.nkgis", "p.nkgis.gpkg"]


def test_that_a_failed_saving_leaves_what_was_saved(small, tmp_path, monkeypatch):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    before = {path.name: path.read_bytes() for path in saved.parent.iterdir() if path.is_file()}

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(InputError, match="No space left on device"):
        save_project(with_own(small, "more", LayerKind.POINTS, {"a": Point(0, 0)}), saved)
    assert {path.name: path.read_bytes() for path in saved.parent.iterdir() if path.is_file()} == before


def test_that_a_missing_file_can_be_located_or_left_out_without_being_lost(small, tmp_path):
    saved, data = tmp_path / "work" / "p.nkgis", tmp_path / "work" / "data" / "line.geojson"
    save_project(small, saved)
    moved = data.rename(tmp_path / "moved.geojson")
    with pytest.raises(ProjectTroublesError, match=r"line\.geojson is missing") as raised:
        open_project(saved)
    (trouble,) = raised.value.troubles
    assert (trouble.what, trouble.path, trouble.layers) == (Trouble.MISSING, str(data), ("line",))
    located = open_project(saved, choices=Choices(located={str(data): moved}))
    assert located.is_changed
    assert located.workspace.project.layer("line").file.path == str(moved)
    assert ("line", "a") in located.workspace.measurements
    without = open_project(saved, choices=Choices(without=frozenset({str(data)})))
    assert without.workspace.rows["line"].absent
    assert "line.geojson" in without.notes[0]
    save_project(without.workspace, saved)
    moved.rename(data)
    assert ("line", "a") in open_project(saved).workspace.measurements


def test_that_a_changed_file_is_told_and_taken_only_when_asked_for(small, tmp_path):
    saved, data = tmp_path / "work" / "p.nkgis", tmp_path / "work" / "data" / "line.geojson"
    save_project(small, saved)
    geojson(data, end=42.39)
    with pytest.raises(ProjectTroublesError, match="SHA-256 differs") as raised:
        open_project(saved)
    assert raised.value.troubles[0].what is Trouble.CHANGED
    opened = open_project(saved, choices=Choices(as_is=frozenset({str(data)})))
    assert opened.is_changed
    save_project(opened.workspace, saved)
    assert not open_project(saved).is_changed


def test_that_own_rows_left_out_are_not_overwritten_by_the_next_saving(small, tmp_path):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    rows = saved.with_name("p.nkgis.gpkg")
    good = rows.read_bytes()
    rows.write_bytes(b"edited elsewhere")
    opened = open_project(saved, choices=Choices(without=frozenset({str(rows)}))).workspace
    save_project(with_own(opened, "new", LayerKind.POINTS, {"a": Point(0, 0)}), saved)
    assert rows.read_bytes() == b"edited elsewhere"
    rows.write_bytes(good)
    again = open_project(saved).workspace
    assert again.rows["drawn things"].frame["id"].tolist() == ["p", "q", "r", "s"]
    assert again.rows["new"].frame["id"].tolist() == ["a"]


def test_that_a_foreign_geopackage_of_that_name_is_not_overwritten(small, tmp_path):
    foreign = tmp_path / "p.nkgis.gpkg"
    foreign.write_bytes(b"somebody's work")
    save_project(small, tmp_path / "p.nkgis")
    assert foreign.read_bytes() == b"somebody's work"
    assert len(open_project(tmp_path / "p.nkgis").workspace.rows["drawn things"].frame) == 4


@pytest.mark.parametrize(("change", "words"), [
    (lambda d: d | {"version": VERSION + 1}, "newer nkgis"),
    (lambda d: d | {"version": True}, "does not say its version"),
    (lambda d: d | {"format": "other"}, "no nkgis project"),
    (lambda d: d | {"layers": {}}, "layers is not a list"),
    (lambda d: d | {"layers": [*d["layers"], d["layers"][0]]}, "two layers with the id"),
    (lambda d: d | {"layers": [d["layers"][-1] | {"opacity": 7}]}, "opacity is not between 0 and 1"),
    (lambda d: d | {"layers": [d["layers"][-1] | {"kind": "spheres"}]}, "'spheres', which is not known"),
    (lambda d: d | {"layers": [7]}, "layers[1] is not an object"),
    (lambda d: d | {"project": d["project"] | {"view": [1, 2, 3]}}, "3 entries"),
    (lambda d: d | {"project": d["project"] | {"border_set": "moon"}}, "border set 'moon'"),
])  # fmt: skip
def test_that_a_project_that_cannot_be_used_says_why_in_one_sentence(small, tmp_path, change, words):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    document = json.loads(saved.read_text("utf-8"))
    saved.write_text(json.dumps(change(document)), "utf-8")
    before = saved.read_bytes()
    with pytest.raises(InputError) as raised:
        open_project(saved)
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)
    assert saved.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b'{"format": NaN}', b"null"])
def test_that_a_truncated_or_damaged_project_says_so(tmp_path, content):
    path = tmp_path / "p.nkgis"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"p\.nkgis is (not a whole project|JSON but no)"):
        open_project(path)


def test_that_every_cut_of_a_project_is_refused(small, tmp_path):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    whole = saved.read_bytes()
    for end in range(0, len(whole) - 2, 97):
        saved.write_bytes(whole[:end])
        with pytest.raises(InputError, match="not a whole project"):
            open_project(saved)


def test_that_settings_this_version_does_not_know_are_told(small, tmp_path):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    document = json.loads(saved.read_text("utf-8"))
    document["layers"][0]["sparkle"] = 3
    saved.write_text(json.dumps(document), "utf-8")
    assert any("'sparkle'" in note for note in open_project(saved).notes)


def test_that_a_step_is_made_for_every_version_in_order():
    steps = {1: lambda d: d | {"trail": "a"}, 2: lambda d: d | {"trail": d["trail"] + "b"}}
    assert migrated({"version": 1}, steps=steps, version=3) == {"version": 3, "trail": "ab"}


def test_that_every_released_version_has_a_step_and_a_sample_that_opens():
    assert sorted(STEPS) == list(range(1, VERSION))
    for version in range(1, VERSION + 1):
        sample = SAMPLES / f"v{version}" / "sample.nkgis"
        assert json.loads(sample.read_text("utf-8"))["version"] == version
        opened = open_project(sample).workspace
        assert opened.project.name == "Sample"
        assert opened.project.layer("line").opacity == 0.5
        assert ("line", "a") in opened.measurements
        assert opened.rows["drawn"].frame["properties"].tolist() == [{"note": "kept"}]
        assert not opened.project.layer("bridges").visible


def test_that_a_package_opens_anywhere_and_gives_the_same_figures(small, tmp_path):
    packed = tmp_path / "out" / "p.nkgisz"
    packed.parent.mkdir()
    save_package(small, packed, seen=(1.0, 2.0, 3.0, 4.0))
    shutil.rmtree(tmp_path / "work")
    opened = workspace_of([packed])
    assert opened.measurements["line", "a"] == small.measurements["line", "a"]
    assert len(opened.rows["drawn things"].frame) == 4
    assert opened.project.seen == (1.0, 2.0, 3.0, 4.0)


def test_that_a_project_saved_from_a_package_takes_the_data_with_it(small, tmp_path):
    packed, folder = tmp_path / "p.nkgisz", tmp_path / "cache"
    save_package(small, packed)
    folder.mkdir()
    opened = open_project(unpacked(packed, folder)).workspace
    saved = tmp_path / "new" / "q.nkgis"
    saved.parent.mkdir()
    save_project(opened, saved, unpacked=folder)
    shutil.rmtree(folder)
    shutil.rmtree(tmp_path / "work")
    again = open_project(saved).workspace
    assert again.measurements["line", "a"] == small.measurements["line", "a"]
    assert again.project.layer("line").file.path == str(saved.parent / "q.nkgis.data" / "line.geojson")


def test_that_a_file_that_changed_is_not_packed(small, tmp_path):
    geojson(tmp_path / "work" / "data" / "line.geojson", end=42.3)
    with pytest.raises(InputError, match="has changed since it was opened"):
        save_package(small, tmp_path / "p.nkgisz")
    assert not (tmp_path / "p.nkgisz").exists()


def test_that_a_shapefile_travels_with_all_its_parts(tmp_path):
    frame = gpd.GeoDataFrame({"name": ["s"]}, geometry=[LineString([(130.64, 42.43), (130.6, 42.4)])], crs=4326)
    (tmp_path / "in").mkdir()
    frame.to_file(tmp_path / "in" / "lines.shp")
    save_package(workspace_of([tmp_path / "in" / "lines.shp"]), tmp_path / "p.nkgisz")
    shutil.rmtree(tmp_path / "in")
    assert [route.name for route in workspace_of([tmp_path / "p.nkgisz"]).routes.values()] == ["s"]


def test_that_data_files_lie_on_top_of_a_project(small, tmp_path):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    opened = workspace_of([saved, geojson(tmp_path / "more.geojson")])
    assert opened.project.layers[-1].id == "more"
    with pytest.raises(InputError, match="a second project"):
        workspace_of([saved, saved])


def test_that_a_file_layer_keeps_its_coordinate_system_and_table(tmp_path):
    frame = gpd.GeoDataFrame({"name": ["s"]}, geometry=[LineString([(130.64, 42.43), (130.6, 42.4)])], crs=4326)
    projected = frame.to_crs(5179)
    projected.to_file(tmp_path / "two.gpkg", layer="one")
    projected.to_file(tmp_path / "two.gpkg", layer="other")
    start = replace(workspace_of([geojson(tmp_path / "x.geojson")]))
    opened = workspace_with_files(start, [tmp_path / "two.gpkg"], layer="other", crs="EPSG:5179")
    save_project(opened, tmp_path / "p.nkgis")
    again = open_project(tmp_path / "p.nkgis").workspace
    assert (again.project.layer("two").file.layer, again.project.layer("two").file.crs) == ("other", "EPSG:5179")
    assert again.measurements["two", "1"] == opened.measurements["two", "1"]


@pytest.mark.parametrize("path", ["x" * 5000 + ".geojson", "a\x00b.geojson", "/root-of-nothing/x.geojson", "..", ""])
def test_that_an_odd_path_in_a_project_is_a_trouble_with_a_sentence(small, tmp_path, path):
    saved = tmp_path / "work" / "p.nkgis"
    save_project(small, saved)
    document = json.loads(saved.read_text("utf-8"))
    next(entry for entry in document["layers"] if entry["id"] == "line")["file"]["path"] = path
    saved.write_text(json.dumps(document), "utf-8")
    with pytest.raises(ProjectTroublesError, match=r"missing|cannot be read"):
        open_project(saved)


def test_that_a_file_on_another_drive_keeps_its_absolute_path(tmp_path):
    from nkgis.io.layer_files import found_path, stored_path

    far = Path("/mnt-of-another-drive/data/x.gpkg")
    assert stored_path(far, tmp_path) == str(far)
    assert found_path(str(far), tmp_path) == far
    assert found_path("C:\\data\\x.gpkg", tmp_path) == Path("C:\\data\\x.gpkg")
    near = tmp_path / "data" / "x.gpkg"
    assert stored_path(near, tmp_path / "p") == "../data/x.gpkg"
    assert found_path("../data/x.gpkg", tmp_path / "p") == near


STYLE = LayerStyle(
    StyleKind.RULES, classes=(StyleClass(Symbol("#AA0011", 3.0, Pattern.DOTS), "Mine", filter='Name = "x"'),),
    other=None, labels=Labels(field="n", min_zoom=4.0),
)  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
def test_that_styles_are_saved_with_the_project_and_in_packages(small, tmp_path, packed):
    layers = tuple(replace(k, style=STYLE) if k.kind in (LayerKind.LINES, LayerKind.AREAS) else k
                   for k in small.project.layers)  # fmt: skip
    assert sum(k.style is not None for k in layers) >= 3  # a bundled one, one from a file and one of the project's own
    styled = replace(small, project=replace(small.project, layers=layers))
    path = tmp_path / "work" / ("p.nkgisz" if packed else "p.nkgis")
    (save_package if packed else save_project)(styled, path)
    if packed:
        shutil.rmtree(tmp_path / "work" / "data")
    opened = workspace_of([path])
    assert [k.style for k in opened.project.layers] == [k.style for k in layers]


@pytest.mark.parametrize("part", [
    {"kind": "spiral"}, {"classes": [{"symbol": {"color": "url(javascript:1)"}}]}, {"classes": [7]}, 7, [],
    {"kind": "graduated", "classes": [{"upper": 3}, {"upper": 1}]}, {"labels": {"size_px": -1}},
])  # fmt: skip
def test_that_a_broken_style_in_a_project_is_one_sentence(small, tmp_path, part):
    path = tmp_path / "work" / "p.nkgis"
    save_project(small, path)
    document = json.loads(path.read_text("utf-8"))
    document["layers"][-1]["style"] = part
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InputError, match="style") as fault:
        open_project(path)
    assert "\n" not in str(fault.value)
    assert str(fault.value).startswith("p.nkgis cannot be used")


def test_that_a_project_without_styles_opens_as_before(small, tmp_path):
    path = tmp_path / "work" / "p.nkgis"
    save_project(small, path)
    document = json.loads(path.read_text("utf-8"))
    for entry in document["layers"]:
        entry.pop("style", None)
    path.write_text(json.dumps(document), encoding="utf-8")
    opened = open_project(path)
    assert {k.style for k in opened.workspace.project.layers} == {None}
    assert opened.notes == ()
