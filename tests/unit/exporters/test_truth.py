"""What makes a figure true stands beside it in every product: the other lengths, notes, memory, what n.r. means."""

import csv
import io
import json
import re

import pytest

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import chosen, export_workspace, passports_text
from nkgis.app.operations import bundled_workspace
from nkgis.cartography.shares import NOT_RESOLVABLE_MEANS
from nkgis.exporters.page_passport import passport


@pytest.fixture(scope="module")
def workspace():
    return bundled_workspace()


def html_of(workspace, route_id):
    key = next(key for key in workspace.routes if key[1] == route_id)
    return passport(key, workspace.routes[key], workspace.measurements[key])


def test_that_the_page_gives_the_three_lengths_of_a_railway_and_why_they_differ(workspace):
    text = html_of(workspace, "khasan-rajin")
    route = workspace.routes["railways", "khasan-rajin"]
    for words in ("Drawn line", "Rail graph", f"{route.rail_km:.2f}", "52 – 60", "Rebuilt 2008–2013", "Chords"):
        assert words in text
    for note in route.notes:
        assert note[:40].replace("&", "&amp;").replace("'", "&#x27;") in text


def test_that_a_schematic_line_has_no_exact_place_for_its_crossings(workspace):
    text = html_of(workspace, "trans-korea-gas")
    assert "about km 247" in text
    assert not re.search(r"\d\.\d{4}° N", text)
    assert "position from memory" in text
    assert NOT_RESOLVABLE_MEANS in text


def test_that_the_passports_as_json_carry_what_the_window_shows(workspace):
    document = json.loads(passports_text(workspace, chosen(workspace, ExportOptions())))
    one = next(one for one in document["routes"] if one["id"] == "khasan-rajin")
    assert one["status_note"].startswith("Rebuilt")
    assert [station["name"] for station in one["stations"]][:2] == ["Khasan", "Tumangang"]
    assert one["confidence"] == "A"


def test_that_the_passports_as_csv_say_method_accuracy_and_memory(workspace, tmp_path):
    path, = export_workspace(workspace, tmp_path / "p.csv")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(path.read_text("utf-8")))}
    one = rows["trans-korea-gas"]
    assert one["position_from_memory"] == "true"
    assert one["not_resolvable"] == "KR"
    assert one["method"].startswith("WGS84, geodesic edges, border set osm-maritime of ")
    assert "54 km" in rows["khasan-rajin"]["published_km"]
    assert float(rows["khasan-rajin"]["rail_km"]) > float(rows["khasan-rajin"]["length_m"]) / 1000
    assert list(one)[:9] == ["id", "name", "kind", "status", "length_m", "by_country", "crossings", "geometry_quality",
                             "source"]


def test_that_a_sheet_says_the_other_lengths_and_what_is_not_resolvable(workspace, tmp_path):
    from pypdf import PdfReader

    one, = export_workspace(workspace, tmp_path / "one.pdf", options=ExportOptions(template="sheet",
                                                                                  routes=("khasan-rajin",)))
    text = " ".join(PdfReader(one).pages[0].extract_text().split())
    assert "along the rail graph" in text
    assert "Drawn as chords" in text
    whole, = export_workspace(workspace, tmp_path / "all.pdf", options=ExportOptions(template="sheet"))
    text = " ".join(PdfReader(whole).pages[0].extract_text().split())
    assert "n.r.: not resolvable" in text
    assert "operating" in text
