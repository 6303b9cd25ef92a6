"""Files of lines, points and areas, mixed or not: one set of checked rows for each kind."""

import json

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import GeometryCollection, LineString, MultiPoint, Point, Polygon

from nkgis.errors import InputError
from nkgis.io.features import SeveralLayersError
from nkgis.io.kind_rows import NothingUsableError, read_kind, read_kinds
from nkgis.io.layers import read_lines
from nkgis.io.vector import Wanted
from nkgis.model.kinds import LayerKind

LINES, POINTS, AREAS = LayerKind.LINES, LayerKind.POINTS, LayerKind.AREAS
LINE = LineString([(130, 42), (131, 43)])
AREA = Polygon([(130, 42), (130.1, 42), (130.1, 42.1)])
FORMATS = {".geojson": {}, ".gpkg": {}, ".fgb": {}, ".shp": {}, ".parquet": {}}


def file_of(path, shapes, crs=4326, **columns):
    frame = gpd.GeoDataFrame(columns or {"name": [f"N{n}" for n in range(len(shapes))]}, geometry=shapes, crs=crs)
    frame.to_parquet(path) if path.suffix == ".parquet" else frame.to_file(path)
    return path


def collection(path, *features):
    rows = [{"type": "Feature", "properties": {}, **row} for row in features]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}))
    return path


def point(lon, lat, **more):
    return {"geometry": {"type": "Point", "coordinates": [lon, lat]}, **more}


@pytest.mark.parametrize("end", FORMATS)
@pytest.mark.parametrize(("kind", "shape"), [(POINTS, Point(130, 42)), (AREAS, AREA), (LINES, LINE)])
def test_that_every_format_gives_rows_of_its_kind(tmp_path, end, kind, shape):
    found = read_kinds(file_of(tmp_path / f"one{end}", [shape]))
    assert list(found) == [kind]
    assert shapely.equals_exact(shapely.normalize(found[kind].rows[0][4]), shapely.normalize(shape), 1e-9)
    assert found[kind].rows[0][2] == "N0"


def test_that_a_mixed_file_gives_each_kind_its_rows_with_the_numbers_of_the_file(tmp_path):
    path = file_of(tmp_path / "mixed.geojson", [Point(1, 2), LINE, AREA, MultiPoint([(3, 4), (5, 6)]), LINE])
    found = read_kinds(path)
    assert [(kind, rows.column("feature")) for kind, rows in found.items()] == [
        (AREAS, [3]), (LINES, [2, 5]), (POINTS, [1, 4])
    ]  # fmt: skip
    assert read_kind(path, POINTS).column("feature") == [1, 4]
    assert read_kind(path, LINES).column("id") == ["2", "5"]


def test_that_a_table_of_places_is_points_and_one_with_an_id_in_several_rows_is_lines(tmp_path):
    (tmp_path / "towns.csv").write_text("id,name,lon,lat\n1,Rajin,130.3,42.25\n2,Sonbong,130.4,42.33\n")
    (tmp_path / "bare.csv").write_text("lon;lat\n130;42\n131;43\n")
    (tmp_path / "ways.csv").write_text("id,lon,lat\na,130,42\na,131,43\nb,130,42\nb,131,42\n")
    (tmp_path / "wkt.csv").write_text('name,wkt\np,POINT (1 2)\nl,"LINESTRING (0 0, 1 1)"\n')
    towns = read_kinds(tmp_path / "towns.csv")
    assert [(kind, rows.column("name")) for kind, rows in towns.items()] == [(POINTS, ["Rajin", "Sonbong"])]
    assert towns[POINTS].rows[0][3] == {"id": "1", "name": "Rajin"}
    assert list(read_kinds(tmp_path / "bare.csv")) == [POINTS]
    assert read_kinds(tmp_path / "ways.csv")[LINES].column("id") == ["a", "b"]
    assert list(read_kinds(tmp_path / "wkt.csv")) == [LINES, POINTS]


def test_that_places_beside_the_degrees_and_broken_ones_are_refused_with_their_reason(tmp_path):
    path = collection(
        tmp_path / "bad.geojson", point(130, 42, id="good"), point(500_000, 4_000_000), point(42, 130, id="turned"),
        point(130, 43, id="good"), {"geometry": None}, {"geometry": {"type": "Point", "coordinates": []}},
        {"geometry": {"type": "Polygon", "coordinates": []}},
    )  # fmt: skip
    rows = read_kinds(path)[POINTS]
    assert rows.column("id") == ["good"]
    reasons = {one.feature: one.reason for one in rows.rejected}
    assert sorted(reasons) == [2, 3, 4, 5, 6, 7]
    assert "not in degrees" in reasons[2]
    assert "look swapped" in reasons[3]
    assert "which feature 1 has already" in reasons[4]
    assert reasons[5] == "has no geometry"
    assert "empty" in reasons[7]


def test_that_a_collection_of_one_kind_is_taken_and_one_of_several_is_refused(tmp_path):
    many = GeometryCollection([Point(1, 2), MultiPoint([(3, 4)])])
    mixed, areas = GeometryCollection([Point(1, 2), LINE]), GeometryCollection([AREA])
    path = file_of(tmp_path / "some.geojson", [many, mixed, areas])
    found = read_kinds(path)
    assert found[POINTS].rows[0][4].equals(MultiPoint([(1, 2), (3, 4)]))
    assert found[AREAS].rows[0][4].geom_type == "MultiPolygon"
    assert [one.reason for rows in found.values() for one in rows.rejected] == [
        "is a collection of LineString, Point; split it into features of one kind"
    ]


def test_that_an_outline_that_crosses_itself_is_kept_and_told(tmp_path):
    bow = Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    rows = read_kinds(file_of(tmp_path / "bow.geojson", [AREA, bow]))[AREAS]
    assert len(rows.rows) == 2
    assert any("feature 2 (2): the outline of the area crosses itself" in note for note in rows.notes)


def test_that_points_and_areas_are_brought_to_wgs_84_and_a_missing_system_is_asked_for(tmp_path):
    frame = gpd.GeoDataFrame(geometry=[Point(130, 42), AREA], crs=4326).to_crs(5179)
    file_of(tmp_path / "points.gpkg", [frame.geometry.iloc[0]], crs=5179)
    moved = read_kinds(tmp_path / "points.gpkg")[POINTS]
    assert moved.rows[0][4].distance(Point(130, 42)) < 1e-7
    assert any("reprojected" in note for note in moved.notes)
    file_of(tmp_path / "areas.shp", [frame.geometry.iloc[1]], crs=5179)
    (tmp_path / "areas.prj").unlink()
    with pytest.raises(InputError, match="--crs"):
        read_kinds(tmp_path / "areas.shp")
    found = read_kinds(tmp_path / "areas.shp", crs="EPSG:5179")[AREAS]
    assert found.rows[0][4].symmetric_difference(AREA).area < 1e-9


def test_that_waypoints_and_tracks_of_gpx_are_points_and_lines_with_the_numbers_that_measuring_gives(tmp_path):
    path = tmp_path / "walk.gpx"
    track = "".join(f'<trkpt lat="{42 + n / 10}" lon="130"/>' for n in range(3))
    path.write_text('<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">'
                    '<wpt lat="42" lon="130"><name>Spring</name></wpt><wpt lat="43" lon="131"/>'
                    f"<trk><name>Walk</name><trkseg>{track}</trkseg></trk></gpx>")  # fmt: skip
    found = read_kinds(path)
    assert found[POINTS].column("name") == ["Spring", "3"]
    assert found[LINES].column("id") == read_lines(path).column("id")
    assert len(found[POINTS].rows) == 2


def test_that_of_a_file_with_several_layers_it_is_asked_which(tmp_path):
    path = tmp_path / "two.gpkg"
    gpd.GeoDataFrame({"n": [1]}, geometry=[Point(1, 2)], crs=4326).to_file(path, layer="towns")
    gpd.GeoDataFrame({"n": [1]}, geometry=[LINE], crs=4326).to_file(path, layer="ways")
    with pytest.raises(SeveralLayersError, match="several layers \\(ways, towns\\)") as asked:
        read_kinds(path)
    assert asked.value.names == ("ways", "towns")
    assert list(read_kinds(path, layer="towns")) == [POINTS]
    assert list(read_kinds(path, wanted=Wanted.LINES)) == [LINES]


def test_that_a_file_with_nothing_usable_says_why(tmp_path):
    path = collection(tmp_path / "none.geojson", {"geometry": None}, point(500, 500))
    with pytest.raises(NothingUsableError, match=r"none.geojson has no feature that can be used: feature 1 has no"):
        read_kinds(path)
    good = collection(tmp_path / "points.geojson", point(1, 2))
    with pytest.raises(InputError, match="holds no areas any more"):
        read_kind(good, AREAS)
