"""Passports as JSON and CSV: what a file says is what the window shows."""

import csv
import io
import json
from dataclasses import replace

import pytest

from nkgis.exporters.passports import document, json_text, route_json
from nkgis.exporters.route_facts import plain, route_facts
from nkgis.exporters.tables import PASSPORT_COLUMNS, csv_text, passport_rows
from nkgis.model.kinds import Mode, Quality, Status
from nkgis.model.method import Method
from nkgis.model.route import PublishedLength, Route
from nkgis.model.segment import Measurement, Segment

METHOD = Method("osm-maritime", "2017-11-30", 30.0, 30.0)
ROUTE = Route(
    "khasan-rajin", "railways", "Khasan – Rajin", Mode.RAIL, Status.OPERATING, Quality.GENERALISED,
    status_date="2022-11-02", gauge="dual", rail_km=51.75, rail_km_source="rail graph",
    published=(PublishedLength(52, 52, "52 km", "plan"),
               PublishedLength(60, 60, "60 km, 1.1 km of it in Russia", "press", "2013")),
    geometry_accuracy_m=340.0, position_memory=True, notes=("13.3% shorter than the track.", "Second note."),
    attributes={
        "status_note": "Rebuilt 2008–2013.", "confidence": "A", "gauge_source": "four rails",
        "gauge_events": [{"from_km": 0, "to_km": 44.8, "gauge": "dual", "source": "S"}],
        "stations": [
            {"name": "Khasan", "km": 0, "memory": False},
            {"name": "Rajin", "km": float("nan"), "memory": True},
        ],
        "crossings": [{"name": "Friendship Bridge", "pair": "KP-RU"}], "owner": "Somebody", "empty": "",
    },
)  # fmt: skip
PIECES = (
    Segment("RU", 0.0, 1519.0, 1519.0, 1489.0, 1549.0, resolvable=True),
    Segment("KP", 1519.0, 44873.0, 43354.0, 43324.0, 43384.0, resolvable=True),
)
MEASURED = Measurement(
    "khasan-rajin", "Khasan – Rajin", 9, 44873.0, {"RU": 1519.0, "KP": 43354.0}, 0.0, 0.0, 0.0, 0.0, PIECES, ()
)


@pytest.fixture
def written() -> dict:
    facts = route_facts(ROUTE, MEASURED, METHOD)
    return json.loads(json_text(document(METHOD, [route_json(MEASURED, **facts)], [])))["routes"][0]


def test_that_the_three_lengths_and_what_explains_them_are_in_the_json(written):
    assert (written["length_m"], written["rail_km"], written["rail_km_source"]) == (44873.0, 51.75, "rail graph")
    assert [p["text"] for p in written["published"]] == ["52 km", "60 km, 1.1 km of it in Russia"]
    assert written["published_shares"] == [{"country": "RU", "text": "1.1 km", "source": "press", "as_of": "2013"}]
    assert written["notes"] == list(ROUTE.notes)
    assert (written["status_date"], written["status_note"]) == ("2022-11-02", "Rebuilt 2008–2013.")
    assert (written["geometry_accuracy_m"], written["confidence"]) == (340.0, "A")


def test_that_stations_gauge_and_memory_are_in_the_json(written):
    assert written["gauge_events"][0]["to_km"] == 44.8
    assert written["gauge_source"] == "four rails"
    assert [(s["name"], s["km"], s["memory"]) for s in written["stations"]] == [
        ("Khasan", 0, False),
        ("Rajin", None, True),
    ]
    assert written["position_memory"]
    assert written["unverified_stations"] == ["Rajin"]
    assert written["known_crossings"] == [{"name": "Friendship Bridge", "pair": "KP-RU"}]
    assert written["properties"] == {"owner": "Somebody"}


def test_that_the_metres_stay_as_measured_where_people_read_rounded_ones():
    rough = replace(ROUTE, quality=Quality.SCHEMATIC, geometry_accuracy_m=50_000.0)
    facts = route_facts(rough, MEASURED, METHOD)
    assert route_json(MEASURED, **facts)["length_m"] == 44873.0
    assert set(facts["not_resolvable"]) == {"RU", "KP"}
    assert facts["not_resolvable"]["RU"].startswith("n.r.: not resolvable")


def test_that_odd_properties_become_json():
    odd = {"a": float("inf"), 3: {"b": (1, object)}, "c": b"x"}
    assert json.loads(json.dumps(plain(odd), allow_nan=False))["a"] is None


def test_that_new_columns_of_the_csv_stand_behind_the_public_ones():
    public = ("id", "name", "kind", "status", "length_m", "by_country", "crossings", "geometry_quality", "source")
    assert PASSPORT_COLUMNS[: len(public)] == public
    row = next(csv.DictReader(io.StringIO(csv_text(PASSPORT_COLUMNS, passport_rows([(ROUTE, MEASURED)], METHOD)))))
    wanted = {
        "status_date": "2022-11-02", "rail_km": "51.75", "published_km": "52 – 60", "geometry_accuracy_m": "340",
        "position_unverified": "true", "method": "sum of WGS84 geodesics, edges geodesic",
        "border_set": "osm-maritime (2017-11-30) ± 30 m", "not_resolvable": "",
        "notes": "13.3% shorter than the track. | Second note.",
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
