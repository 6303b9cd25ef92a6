"""What the data formats hold: read again by other readers, shown things alone, the same bytes for the same input."""

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import geopandas as gpd
import numpy as np
import pyarrow.parquet as pq
import pyogrio
import pytest
import shapely
from PIL import Image
from python_calamine import CalamineWorkbook

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.operations import bundled_workspace, workspace_of
from nkgis.app.workspace import Workspace
from nkgis.cli.main import run
from nkgis.errors import Cancelled, InputError
from nkgis.model.style import LayerStyle, Pattern, StyleClass, StyleKind, Symbol
from nkgis.progress import Progress

FORMATS = ("xlsx", "gpkg", "parquet", "kml", "geojson")
FORMULA = '=HYPERLINK("http://x","y")'
BRIDGE = "khasan-rajin"


@pytest.fixture(scope="module")
def bundled() -> Workspace:
    return bundled_workspace()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("files")


@pytest.fixture(scope="module")
def own(folder) -> Workspace:
    """A file with hostile names, over the antimeridian, with points and areas beside its lines."""
    lines = [
        {"id": "a", "name": FORMULA, "gauge": 1520, "score": 1.5, "family": "x"},
        {"id": "b", "name": "<b>bold</b>&\"'", "gauge": 1435, "score": 7.5, "family": "y"},
        {"id": "c", "name": "\u041f\u0443\u0442\u044c", "gauge": 1435, "score": None, "family": None},
    ]
    shapes: list[dict] = [
        {"type": "LineString", "coordinates": [[130.6, 42.4], [130.7, 42.5]]},
        {"type": "LineString", "coordinates": [[130.3, 42.2], [130.6, 42.4]]},
        {"type": "LineString", "coordinates": [[131.0, 43.0], [131.5, 43.2]]},
    ]
    features = [{"type": "Feature", "properties": told, "geometry": shape}
                for told, shape in zip(lines, shapes, strict=True)]
    clockwise = [[130.0, 42.0], [130.0, 43.0], [131.0, 43.0], [131.0, 42.0], [130.0, 42.0]]
    features += [
        {"type": "Feature", "properties": {"id": "p", "name": "+port"},
         "geometry": {"type": "Point", "coordinates": [130.5, 42.3]}},
        {"type": "Feature", "properties": {"id": "z", "name": "@zone"},
         "geometry": {"type": "Polygon", "coordinates": [clockwise]}},
    ]
    path = folder / "own.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    return workspace_of([path])


def written(workspace: Workspace, path: Path, **options) -> Path:
    return export_workspace(workspace, path, options=ExportOptions(**options))[0]


def parsed(text: str | bytes) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - it is our own


def sheets(path: Path) -> dict[str, list[list]]:
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def lines_id(workspace: Workspace) -> str:
    return next(layer.id for layer in workspace.project.layers if layer.kind.value == "lines")


def with_style(workspace: Workspace, style: LayerStyle) -> Workspace:
    layer = replace(workspace.project.layer(lines_id(workspace)), style=style)
    return replace(workspace, project=workspace.project.with_layer(layer))


def test_that_a_workbook_has_its_sheets_figures_and_units(bundled, tmp_path):
    made = sheets(written(bundled, tmp_path / "w.xlsx"))
    assert list(made) == ["Routes", "Segments", "Crossings", "Claims", "Sources", "How measured"]
    head, *rows = made["Routes"]
    at = {name: head.index(name) for name in ("Identifier", "Length, km", "Length, m", "Russia, km", "Name")}
    row = next(one for one in rows if one[at["Identifier"]] == BRIDGE)
    measured = bundled.measurements["railways", BRIDGE]
    assert row[at["Length, m"]] == pytest.approx(measured.length_m, abs=1e-6)
    assert row[at["Length, km"]] * 1000 == pytest.approx(measured.length_m, abs=1e-5)
    assert row[at["Russia, km"]] * 1000 == pytest.approx(measured.by_country["RU"], abs=1e-5)
    told = made["Segments"][0]
    parts = [one for one in made["Segments"][1:] if one[told.index("Identifier")] == BRIDGE]
    assert sum(one[told.index("Length, m")] for one in parts) == pytest.approx(measured.length_m, abs=1e-3)
    sources = made["Sources"]
    assert sources[0] == ["Layer", "Source", "Attribution", "Licence", "Date", "Accuracy, m"]
    assert all(one[1] and one[3] and one[4] for one in sources[1:])
    method = dict(one[:2] for one in made["How measured"])
    assert (method["Border set"], method["Border tolerance, m"]) == ("osm-maritime", 30.0)
    assert method["Program"].startswith("nkgis ")


def test_that_numbers_have_formats_and_headings_stay_in_sight(bundled, tmp_path):
    with zipfile.ZipFile(written(bundled, tmp_path / "w.xlsx", routes=(BRIDGE,))) as book:
        sheet, styles = book.read("xl/worksheets/sheet1.xml").decode(), book.read("xl/styles.xml").decode()
        assert not any("<f>" in book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name)
    assert 'state="frozen"' in sheet
    assert 'ySplit="1"' in sheet
    assert 'formatCode="#,##0.000"' in styles


def test_that_words_and_names_are_in_the_language_asked_for(bundled, tmp_path):
    made = sheets(written(bundled, tmp_path / "w.xlsx", language="ru", routes=(BRIDGE,)))
    first = next(iter(made.values()))
    assert first[1][0] == "Хасан – Раджин"
    assert "Россия" in str(made)
    shape = json.loads(written(bundled, tmp_path / "w.geojson", language="ko", routes=(BRIDGE,)).read_text("utf-8"))
    assert shape["features"][0]["properties"]["name"] == bundled.routes["railways", BRIDGE].names["ko"]
    table = pq.read_table(written(bundled, tmp_path / "w.parquet", language="zh", routes=(BRIDGE,)))
    assert set(table["name"].to_pylist()) == {bundled.routes["railways", BRIDGE].names["zh"]}


def test_that_hostile_names_stay_text(own, tmp_path):
    made = sheets(written(own, tmp_path / "w.xlsx"))
    assert made["Routes"][1][0] == f"'{FORMULA}"
    root = parsed(written(own, tmp_path / "w.kml").read_bytes())
    names = [one.text for one in root.iter("{http://www.opengis.net/kml/2.2}name")]
    assert FORMULA in names
    assert "<b>bold</b>&\"'" in names
    told = [one.text or "" for one in root.iter("{http://www.opengis.net/kml/2.2}description")]
    assert not any("<b>" in text for text in told)
    frame = gpd.read_file(written(own, tmp_path / "w.gpkg"), layer="routes")
    assert FORMULA in set(frame["name"])
    assert "<b>bold</b>&\"'" in set(frame["name"])


def test_that_a_geopackage_has_its_layers_with_the_figures_of_the_window(bundled, tmp_path):
    path = written(bundled, tmp_path / "w.gpkg")
    assert [name for name, _ in pyogrio.list_layers(path)] == [
        "routes", "segments", "crossings", "other_lines", "places", "areas", "sources", "how_measured", "layer_styles"]
    for table, forms in {"areas": {"Polygon", "MultiPolygon"}, "places": {"Point"}}.items():
        assert set(pyogrio.read_dataframe(path, layer=table).geom_type) <= forms
    routes = pyogrio.read_dataframe(path, layer="routes").set_index("id")
    measured = bundled.measurements["railways", BRIDGE]
    assert routes.crs.to_epsg() == 4326
    assert routes.loc[BRIDGE, "length_m"] == pytest.approx(measured.length_m, abs=1e-6)
    assert routes.loc[BRIDGE, "KP_m"] == pytest.approx(measured.by_country["KP"], abs=1e-6)
    segments = pyogrio.read_dataframe(path, layer="segments")
    parts = segments[segments["id"] == BRIDGE]
    assert parts["length_m"].sum() == pytest.approx(measured.length_m, abs=1e-3)
    assert shapely.union_all(parts.geometry).hausdorff_distance(routes.loc[BRIDGE].geometry) < 2e-5  # a metre
    crossings = pyogrio.read_dataframe(path, layer="crossings")
    at = crossings[crossings["id"] == BRIDGE].iloc[0]
    assert (at.geometry.x, at.geometry.y) == pytest.approx((measured.crossings[0].lon, measured.crossings[0].lat))


def styles_of(path: Path) -> dict[str, tuple[ET.Element, ET.Element]]:
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute("SELECT f_table_name, styleQML, styleSLD, useAsDefault FROM layer_styles").fetchall()
    assert all(row[3] == 1 for row in rows)
    return {name: (parsed(qml), parsed(sld)) for name, qml, sld, _ in rows}


def test_that_every_layer_has_a_style_with_the_pattern_of_its_state(bundled, tmp_path):
    made = styles_of(written(bundled, tmp_path / "w.gpkg"))
    assert set(made) == {"routes", "segments", "crossings", "other_lines", "places", "areas"}
    qml, sld = made["routes"]
    rules = qml.findall(".//rule")
    proposed = [one for one in rules if "\"status\" = 'proposed'" in one.get("filter", "")]
    number = proposed[0].get("symbol")
    dashes = [one.get("value") for one in qml.findall(f".//symbol[@name='{number}']//Option[@name='use_custom_dash']")]
    assert "1" in dashes
    symbols = {one.get("name") for one in qml.findall("renderer-v2/symbols/symbol")}
    assert {one.get("symbol") for one in rules} == symbols
    names = {one.text for one in sld.iter("{http://www.opengis.net/sld}Name")}
    assert {one.get("label") for one in rules} <= names


CATEGORIES = LayerStyle(StyleKind.CATEGORIES, "family", (
    StyleClass(Symbol("#AA0000", pattern=Pattern.SOLID), value="x"),
    StyleClass(Symbol("#00AA00", pattern=Pattern.DASHES), value="y")), other=None)
WITH_REST = replace(CATEGORIES, other=StyleClass(Symbol("#0000AA", pattern=Pattern.DOTS)))
GRADUATED = LayerStyle(StyleKind.GRADUATED, "score", (
    StyleClass(Symbol("#112233", pattern=Pattern.SOLID), upper=2.0),
    StyleClass(Symbol("#445566", pattern=Pattern.SOLID))), other=StyleClass(shown=False))
RULES = LayerStyle(StyleKind.RULES, "", (
    StyleClass(Symbol("#778899", pattern=Pattern.SOLID), "wide", filter="gauge = 1520"),),
    other=StyleClass(Symbol("#010203", pattern=Pattern.SOLID)))
SINGLE = LayerStyle(other=StyleClass(Symbol("#ABCDEF", 3.0, Pattern.SOLID)))


@pytest.mark.parametrize(("style", "renderer", "colors", "drawn"), [
    (SINGLE, "singleSymbol", {"171,205,239"}, {"a", "b", "c"}),
    (CATEGORIES, "categorizedSymbol", {"170,0,0", "0,170,0"}, {"a", "b"}),
    (WITH_REST, "categorizedSymbol", {"170,0,0", "0,170,0", "0,0,170"}, {"a", "b", "c"}),
    (GRADUATED, "graduatedSymbol", {"17,34,51", "68,85,102"}, {"a", "b"}),
    (RULES, "RuleRenderer", {"119,136,153", "1,2,3"}, {"a", "b", "c"}),
])  # fmt: skip
def test_that_the_style_of_a_layer_is_a_style_of_qgis(own, tmp_path, style, renderer, colors, drawn):
    path = written(with_style(own, style), tmp_path / "w.gpkg")
    qml, _ = styles_of(path)["routes"]
    found = qml.find("renderer-v2")
    assert found.get("type") == renderer
    said = {(one.get("value") or "").rpartition(",")[0] for one in qml.findall(".//Option[@name='line_color']")}
    assert colors <= said
    assert set(gpd.read_file(path, layer="routes")["id"]) == drawn


def test_that_categories_and_ranges_are_those_of_the_layer(own, tmp_path):
    qml, sld = styles_of(written(with_style(own, CATEGORIES), tmp_path / "c.gpkg"))["routes"]
    assert qml.find("renderer-v2").get("attr") == "family"
    assert [one.get("value") for one in qml.findall(".//category")] == ["x", "y"]
    assert "PropertyIsEqualTo" in ET.tostring(sld, encoding="unicode")
    qml, _ = styles_of(written(with_style(own, WITH_REST), tmp_path / "o.gpkg"))["routes"]
    assert [one.get("value") for one in qml.findall(".//category")] == ["x", "y", ""]
    qml, _ = styles_of(written(with_style(own, GRADUATED), tmp_path / "g.gpkg"))["routes"]
    ends = [(float(one.get("lower")), float(one.get("upper"))) for one in qml.findall(".//range")]
    assert (ends[0][1], ends[1][0]) == (2.0, 2.0)
    rules = styles_of(written(with_style(own, RULES), tmp_path / "r.gpkg"))["routes"][0].findall(".//rule")
    frame = gpd.read_file(tmp_path / "r.gpkg", layer="routes").set_index("id")
    assert {one.get("label"): one.get("filter") for one in rules}["wide"] == '"style_class" = 0'
    assert frame["style_class"].to_dict() == {"a": 0, "b": -1, "c": -1}


def test_that_a_parquet_has_routes_and_segments_with_crs_and_method(bundled, tmp_path):
    path = written(bundled, tmp_path / "w.parquet")
    frame = gpd.read_parquet(path)
    assert frame.crs == "OGC:CRS84"
    measured = bundled.measurements["railways", BRIDGE]
    one = frame[frame["id"] == BRIDGE]
    assert one[one["part"] == "route"]["length_m"].tolist() == [pytest.approx(measured.length_m, abs=1e-6)]
    parts = one[one["part"] == "segment"]
    assert parts["country"].tolist() == [segment.country for segment in measured.segments]
    assert parts["length_m"].sum() == pytest.approx(measured.length_m, abs=1e-3)
    told = json.loads(pq.read_schema(path).metadata[b"nkgis"])
    assert told["method"]["border_set"] == "osm-maritime"
    assert {"layer", "licence", "attribution"} <= set(told["sources"][0])
    geo = json.loads(pq.read_schema(path).metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    assert geo["columns"]["geometry"]["geometry_types"] == ["LineString"]


def test_that_a_kml_is_read_with_its_folders_and_styles(bundled, tmp_path):
    path = written(bundled, tmp_path / "w.kml", language="ru")
    listed = {name for name, _ in pyogrio.list_layers(path)}
    assert {"Ж/д линии", "Трубопроводы"} <= listed
    frame = pyogrio.read_dataframe(path, layer="Ж/д линии")
    assert "Хасан – Раджин" in set(frame["Name"])
    root = parsed(path.read_bytes())
    ids = {f"#{one.get('id')}" for one in root.iter("{http://www.opengis.net/kml/2.2}Style")}
    used = {one.text for one in root.iter("{http://www.opengis.net/kml/2.2}styleUrl")}
    assert used == ids
    assert "http" not in path.read_text("utf-8").replace("http://www.opengis.net/kml/2.2", "")


def test_that_geojson_keeps_to_its_rules(bundled, tmp_path):
    made = json.loads(written(bundled, tmp_path / "w.geojson").read_text("utf-8"))
    assert "crs" not in made
    frame = gpd.read_file(tmp_path / "w.geojson")
    assert made["bbox"] == pytest.approx(frame.total_bounds.tolist(), abs=1e-6)
    assert all(len(one["bbox"]) == 4 for one in made["features"])


def test_that_what_is_hidden_is_not_written(bundled, tmp_path):
    hidden = replace(bundled.project.layer("railways"), visible=False)
    fewer = replace(bundled, project=bundled.project.with_layer(hidden))
    frame = gpd.read_parquet(written(fewer, tmp_path / "w.parquet"))
    assert BRIDGE not in set(frame["id"])
    assert "trans-korea-gas" in set(frame["id"])
    assert BRIDGE not in set(gpd.read_file(written(fewer, tmp_path / "w.gpkg"), layer="routes")["id"])
    told = json.loads(written(fewer, tmp_path / "w.json").read_text("utf-8"))["routes"]
    assert BRIDGE not in {one["id"] for one in told}
    head, *rows = sheets(written(fewer, tmp_path / "w.xlsx"))["Routes"]
    assert BRIDGE not in {row[head.index("Identifier")] for row in rows}
    assert set(gpd.read_parquet(written(fewer, tmp_path / "n.parquet", routes=(BRIDGE,)))["id"]) == {BRIDGE}


def test_that_nothing_shown_is_one_sentence_and_no_file(own, tmp_path):
    layers = tuple(replace(layer, visible=False) for layer in own.project.layers)
    empty = replace(own, project=replace(own.project, layers=layers))
    for suffix in ("xlsx", "gpkg", "parquet", "kml"):
        with pytest.raises(InputError, match=r"^Nothing is shown that could be written; show a layer and try again\.$"):
            written(empty, tmp_path / f"w.{suffix}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_that_the_command_line_gives_the_same_bytes(own, folder, tmp_path, monkeypatch, suffix):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first, second = (written(own, tmp_path / f"{name}.{suffix}").read_bytes() for name in "ab")
    assert first == second
    other = tmp_path / f"c.{suffix}"
    assert run(["export", "--quiet", str(folder / "own.geojson"), "--out", str(other)]) == 0
    assert other.read_bytes() == first


@pytest.mark.parametrize("suffix", [*FORMATS, "tiff"])
def test_that_a_cancelled_export_leaves_what_was_there(own, tmp_path, suffix):
    path = tmp_path / f"w.{suffix}"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        export_workspace(own, path, progress=Progress(is_cancelled=lambda: True))
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(("suffix", "dpi"), [("tiff", 72), ("tiff", 300), ("tif", 150), ("png", 96)])
def test_that_pictures_say_their_dots_per_inch(own, tmp_path, suffix, dpi):
    path = written(own, tmp_path / f"w.{suffix}", size=(640, 480), dpi=dpi)
    with Image.open(path) as picture:
        assert picture.size == (640, 480)
        assert picture.info["dpi"] == pytest.approx((dpi, dpi), abs=0.02)  # PNG counts dots of a metre
        if suffix != "png":
            assert (picture.format, picture.mode, picture.info["compression"]) == ("TIFF", "RGB", "tiff_lzw")
        assert len(np.unique(np.asarray(picture.convert("L")))) > 10


def test_that_more_dots_are_the_same_paper(own, tmp_path):
    sizes = []
    for dpi in (75, 150):
        with Image.open(written(own, tmp_path / f"{dpi}.tiff", dpi=dpi)) as picture:
            sizes.append(picture.size)
    assert sizes[1] == pytest.approx((2 * sizes[0][0], 2 * sizes[0][1]), abs=2)
