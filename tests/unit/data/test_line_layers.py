"""The bundled line and point layers, held against the schema, the borders and published figures."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from pyproj import Geod
from shapely.geometry import LineString, Point, shape

LAYERS = Path(__file__).resolve().parents[3] / "layers"
GEOD = Geod(ellps="WGS84")
LINES = ("railways", "pipelines", "grids", "bridges", "roads", "sea_links", "rail_links")
POINTS = ("crossings", "places")
LINE_KEYS = """
    id name name_ru name_ko name_zh kind status status_date status_source status_note gauge gauge_events voltage_kv
    substance geometry_quality geometry_source geometry_accuracy_m rail_km rail_km_source published stations
    crossings sources notes confidence position_memory part_of_route
""".split()  # noqa: SIM905
OSM_CROSSINGS = {
    "khasan-rajin": (130.641271, 42.415217),
    "sinuiju-dandong": (124.392329, 40.115133),
    "manpo-jian": (126.273205, 41.154877),
    "tumen-namyang": (129.849287, 42.949015),
    "chongsu-shanghekou": (124.879328, 40.458402),
}


def rows(name):
    return json.loads((LAYERS / f"{name}.geojson").read_text(encoding="utf-8"))["features"]


def lines():
    return [row for name in LINES for row in rows(name)]


def railway(line_id):
    return next(row for row in rows("railways") if row["id"] == line_id)


def measured_km(row):
    points = row["geometry"]["coordinates"]
    return GEOD.line_length([p[0] for p in points], [p[1] for p in points]) / 1000


def distance_m(a, b):
    return GEOD.inv(a[0], a[1], b[0], b[1])[2]


@pytest.fixture(scope="module")
def countries():
    return {row["properties"]["country"]: shape(row["geometry"]) for row in rows("borders")}


def country_changes(row, countries):
    """Return (leaves, enters, lon, lat) of each change of country along a line, sampled every 30 m or finer."""
    line = LineString(row["geometry"]["coordinates"])
    cuts = {0.0, line.length}
    for outline in countries.values():
        found = line.intersection(outline.boundary)
        cuts.update(line.project(Point(c)) for g in getattr(found, "geoms", [found]) for c in g.coords)
    changes, before = [], None
    for start, stop in pairwise(sorted(cuts)):
        if stop - start < 1e-7:
            continue
        middle = line.interpolate((start + stop) / 2)
        code = next((c for c, outline in countries.items() if outline.contains(middle)), None)
        if before is not None and code != before:
            at = line.interpolate(start)
            changes.append((before, code, at.x, at.y))
        before = code
    return changes


def test_that_every_line_has_every_key_and_known_words():
    for row in lines():
        properties = row["properties"]
        assert row["id"] == properties["id"]
        assert not set(LINE_KEYS) - set(properties), row["id"]
        assert properties["kind"] in {"rail", "road", "gas", "oil", "power", "sea"}
        assert properties["status"] in {
            "operating",
            "construction",
            "proposed",
            "shelved",
            "suspended",
            "closed",
            "unknown",
        }
        assert properties["status_source"], row["id"]
        assert properties["gauge"] in {"1435", "1520", "dual", "other", None}
        assert properties["geometry_quality"] in {"track", "generalised", "stations", "schematic"}
        assert properties["geometry_accuracy_m"] > 0
        assert properties["confidence"] in {"A", "B", "C"}
        assert properties["geometry_source"]
        for claim in properties["published"]:
            assert claim["source"]
            assert claim["low_km"] <= claim["high_km"]


def test_that_ids_are_unique_across_the_layers():
    ids = [row["id"] for name in (*LINES, *POINTS, "tumen_area", "context_rail") for row in rows(name)]
    assert len(ids) == len(set(ids))


def test_that_points_say_what_they_are():
    for row in rows("places"):
        properties = row["properties"]
        assert properties["kind"] in {
            "capital",
            "city",
            "town",
            "station",
            "port",
            "border-post",
            "mine",
            "zone",
            "plant",
            "substation",
        }
        assert properties["rank"] in {1, 2, 3, 4, 5}
        assert properties["source"]
        assert properties["memory"] == ("memory" in properties["source"])
    for row in rows("crossings"):
        assert row["properties"]["state"] in {"none", "break", "dual", "closed", "construction", None}


def test_that_remembered_positions_are_marked_on_their_line():
    for row in lines():
        properties = row["properties"]
        vertices = row["geometry"]["coordinates"]
        if any(s["memory"] and [s["lon"], s["lat"]] in vertices for s in properties["stations"]):
            assert properties["position_memory"], row["id"]
            assert any("memory" in note for note in properties["notes"]), row["id"]


@pytest.mark.parametrize("line_id", OSM_CROSSINGS)
def test_that_a_known_crossing_is_a_vertex_and_the_only_change_of_country(line_id, countries):
    row, at = railway(line_id), OSM_CROSSINGS[line_id]
    assert list(at) in row["geometry"]["coordinates"]
    changes = country_changes(row, countries)
    assert len(changes) == 1
    assert distance_m(changes[0][2:], at) < 100


def test_that_each_railway_changes_country_only_at_its_listed_crossings(countries):
    for row in rows("railways"):
        listed = row["properties"]["crossings"]
        changes = country_changes(row, countries)
        assert len(changes) == len(listed), row["id"]
        for change, crossing in zip(changes, listed, strict=True):
            assert distance_m(change[2:], (crossing["lon"], crossing["lat"])) < 100, row["id"]
            assert "-".join(sorted(change[:2])) == crossing["pair"]


def test_that_bridges_cross_one_border_each(countries):
    for row in rows("bridges"):
        assert len(country_changes(row, countries)) == 1, row["id"]


def test_that_khasan_rajin_agrees_with_its_rail_kilometres_and_the_press():
    row = railway("khasan-rajin")
    published = row["properties"]["published"]
    assert {claim["low_km"] for claim in published} == {52, 54, 55, 57.1, 60}
    assert 51 < row["properties"]["rail_km"] < 60
    # Chords between rounded points: shorter than the track, by less than a fifth of the 54 km mostly published.
    assert 0.8 * 54 < measured_km(row) < row["properties"]["rail_km"]


@pytest.mark.parametrize(
    ("line_id", "published_km", "share"),
    [
        ("pyongra", 782.8 + 19.2, 0.05),  # ja.wikipedia, Kalli–Rajin; Kalli is 19.2 km from Pyongyang
        ("baranovsky-khasan", 238, 0.05),  # Wikipedia, Baranovsky–Khasan line
        ("pyongui", 225, 0.05),  # Wikipedia, Pyongui Line
        ("kangwon", 145.8, 0.05),  # Wikipedia, Kangwon Line
        ("hambuk", 328.2 + 3.1, 0.05),  # Wikipedia, Hambuk Line
        ("pyongbu", 187.3 + 11, 0.05),  # Wikipedia, Pyongbu Line; 11 km on to Panmun as built from OpenStreetMap
        ("kumgangsan-chongnyon", 101, 0.05),  # Wikipedia, Kumgangsan Chongnyon Line
        ("gyeongbu", 441.7, 0.08),  # en.wikipedia, Gyeongbu Line; the path takes stretches of the high-speed line
    ],
)
def test_that_rail_kilometres_agree_with_the_published_length(line_id, published_km, share):
    assert railway(line_id)["properties"]["rail_km"] == pytest.approx(published_km, rel=share)


def test_that_no_railway_on_the_graph_is_drawn_longer_than_its_track():
    rounding_km = 2 * 0.07  # both ends of a line rounded to 0.001°
    for row in rows("railways"):
        rail_km = row["properties"]["rail_km"]
        if rail_km is not None:
            assert 0.8 * rail_km < measured_km(row) < 1.02 * rail_km + rounding_km, row["id"]


def test_that_a_railway_is_never_stated_better_than_its_chords_and_stations_are():
    bound = re.compile(r"nine tenths of the track lie within ([\d,]+) m")
    for row in rows("railways"):
        properties = row["properties"]
        accuracy_m = properties["geometry_accuracy_m"]
        bounds = [int(found[1].replace(",", "")) for note in properties["notes"] if (found := bound.search(note))]
        assert accuracy_m >= max([*bounds, *((s["offset_m"] or 0) for s in properties["stations"])]), row["id"]


def test_that_a_station_far_from_its_line_is_named_in_the_notes():
    for row in rows("railways"):
        notes = " ".join(row["properties"]["notes"])
        far = [s for s in row["properties"]["stations"] if (s["offset_m"] or 0) > 1_500]
        assert all(f"{s['name']} {s['offset_m'] / 1000:.1f} km" in notes for s in far), row["id"]


def stations_in_common():
    found = {}
    for row in rows("railways"):
        for station in row["properties"]["stations"]:
            if station["lon"] is not None:
                found.setdefault((station["name"], station["lon"], station["lat"]), []).append((row, station))
    return {key: places for key, places in found.items() if len(places) > 1}


def vertices(row):
    return {tuple(point) for point in row["geometry"]["coordinates"]}


def test_that_railways_that_share_a_station_meet_there():
    passing = {("khasan-rajin", "Hongui")}  # runs by on the other side of the triangle
    for (name, *_), places in stations_in_common().items():
        at = {(s["line_lon"], s["line_lat"]) for row, s in places if (row["id"], name) not in passing}
        assert len(at) == 1, name
        assert all(at <= vertices(row) for row, _ in places if (row["id"], name) not in passing), name


@pytest.mark.parametrize("other", ["hambuk", "hongui"])
def test_that_khasan_rajin_meets_the_other_lines_at_the_triangle_of_hongui(other):
    corners = vertices(railway("khasan-rajin")) & vertices(railway(other))
    assert min(distance_m(corner, (130.5366, 42.4255)) for corner in corners) < 1_100


def test_that_the_branch_to_nakhodka_leaves_a_vertex_of_its_line():
    branch = railway("nakhodka-branch")["geometry"]["coordinates"]
    assert branch[0] in railway("uglovaya-nakhodka")["geometry"]["coordinates"]
    assert branch[-1] == [132.9183, 42.8436]


def test_that_no_railway_crosses_the_sea():
    """Up to 300 m are the coast's own accuracy and bridges over river mouths."""
    pieces = [shape(row["geometry"]) for row in rows("base/land_district")]
    tree = shapely.STRtree(pieces)
    for row in rows("railways"):
        line = shape(row["geometry"])
        land = shapely.union_all([pieces[i] for i in tree.query(line.buffer(0.05))])
        wet = line.difference(land).segmentize(0.0005)
        at_sea = [point for point in shapely.get_coordinates(wet) if land.distance(Point(point)) > 0.0015]
        away_m = [distance_m(p, shapely.shortest_line(Point(p), land).coords[1]) for p in at_sea]
        assert max(away_m, default=0) < 300, row["id"]


def test_that_the_trilateral_gas_line_is_schematic_and_stays_out_of_china(countries):
    row = next(row for row in rows("pipelines") if row["id"] == "trans-korea-gas")
    assert row["properties"]["geometry_quality"] == "schematic"
    assert [change[:2] for change in country_changes(row, countries)] == [("RU", "KP"), ("KP", "KR")]


def test_that_the_tumen_road_bridge_is_being_built_as_of_a_dated_source():
    row = next(row for row in rows("bridges") if row["id"] == "tumen-road-bridge")
    properties = row["properties"]
    assert (properties["kind"], properties["status"]) == ("road", "construction")
    assert properties["status_date"] == "2025-04-30"
    assert {claim["low_km"] for claim in properties["published"]} == {0.8, 0.85, 1.005}
    assert measured_km(row) == pytest.approx(1.005, abs=0.001)


def test_that_nothing_lies_outside_the_map():
    for name in (*LINES, *POINTS, "tumen_area", "context_rail"):
        for row in (row for row in rows(name) if row["id"] != "ussuriysk-moscow"):
            west, south, east, north = shape(row["geometry"]).bounds
            assert west >= 116, row["id"]
            assert south >= 29, row["id"]
            assert east <= 141, row["id"]
            assert north <= 56, row["id"]
