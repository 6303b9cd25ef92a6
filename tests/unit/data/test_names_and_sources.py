"""Names in their own scripts, sources that name something, the catalogue as its table says."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LAYERS = ROOT / "layers"
LINES = ("railways", "pipelines", "grids", "bridges", "roads", "sea_links", "rail_links")
NAMED = (*LINES, "crossings", "places", "tumen_area")
LATIN = re.compile(r"[\x20-\x7e–—]+")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
FOREIGN_CYRILLIC = re.compile("[ћђўіїєјљњџґү]", re.IGNORECASE)
HANGUL = re.compile("[가-힣]")
HAN = re.compile("[一-鿿]")
KANA = re.compile("[぀-ヿ]")
ADMINISTRATIVE = re.compile(r" [시군구]$|[로노]동자구$|.{2}읍$")


def rows(name):
    return json.loads((LAYERS / f"{name}.geojson").read_text(encoding="utf-8"))["features"]


def named():
    for layer in NAMED:
        for row in rows(layer):
            yield row["id"], row["properties"]
            for part in (*row["properties"].get("stations", ()), *row["properties"].get("crossings", ())):
                yield f"{row['id']}: {part['name']}", part


def catalogue():
    return json.loads((LAYERS / "catalogue.json").read_text(encoding="utf-8"))


def test_that_english_names_are_plain():
    for place, properties in named():
        assert LATIN.fullmatch(properties["name"].replace("ü", "u")), place
        assert "'" not in properties["name"], place
        assert properties["name"] == " ".join(properties["name"].split()), place


def test_that_names_are_in_the_script_of_their_language():
    for place, properties in named():
        russian, korean, chinese = (properties.get(f"name_{code}") or "" for code in ("ru", "ko", "zh"))
        assert not russian or CYRILLIC.search(russian), place
        assert not FOREIGN_CYRILLIC.search(russian), place
        assert not korean or HANGUL.search(korean), place
        assert not HAN.search(korean), place
        assert not chinese or HAN.search(chinese), place
        assert not KANA.search(chinese), place
        assert not HANGUL.search(chinese + russian), place


def test_that_chinese_names_are_simplified():
    for place, properties in named():
        for letter in HAN.findall(properties.get("name_zh") or ""):
            assert letter.encode("gb2312", "ignore"), f"{place}: {letter}"


def test_that_korean_town_names_stand_without_administrative_suffix():
    for row in rows("places"):
        assert not ADMINISTRATIVE.search(row["properties"]["name_ko"] or ""), row["id"]


def test_that_every_line_has_its_four_names():
    for layer in LINES:
        for row in rows(layer):
            assert all(row["properties"][key] for key in ("name", "name_ru", "name_ko", "name_zh")), row["id"]


def test_that_ids_are_kebab_case():
    for layer in (*NAMED, "borders", "boundary_lines", "context_rail"):
        for row in rows(layer):
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", str(row["id"]).lower()), row["id"]


def test_that_every_line_and_crossing_says_where_it_comes_from():
    for layer in LINES:
        for row in rows(layer):
            assert row["properties"]["sources"], row["id"]
            for claim in row["properties"]["published"]:
                assert claim["source"] not in {"press", ""}, row["id"]
    for row in rows("crossings"):
        assert row["properties"]["source"], row["id"]
        assert row["properties"]["status_source"], row["id"]
        assert row["properties"]["carries"] in {"rail", "road", "rail and road"}, row["id"]


@pytest.mark.parametrize(
    ("crossing", "state"),
    [("friendship-bridge", "dual"), ("hunchun-makhalino", "break"), ("suifenhe-grodekovo", "break")],
)
def test_that_a_crossing_breaks_gauge_on_its_line_as_on_the_map(crossing, state):
    point = next(row for row in rows("crossings") if row["id"] == f"crossing-{crossing}")
    assert point["properties"]["state"] == state
    listed = [c for row in rows("railways") for c in row["properties"]["crossings"] if c["id"] == point["id"]]
    assert [c["gauge_break"] for c in listed] == [state]
    assert [c["name"] for c in listed] == [point["properties"]["name"]]


def test_that_gauge_stretches_lie_on_their_line_in_order():
    for row in rows("railways"):
        events = row["properties"]["gauge_events"] or []
        for event in events:
            assert 0 <= event["from_km"] < event["to_km"], row["id"]
            assert event["gauge"] != row["properties"]["gauge"], row["id"]
            assert event["source"], row["id"]


def test_that_the_known_conflicts_are_claims_or_notes():
    claims = {row["id"]: row["properties"]["published"] for layer in LINES for row in rows(layer)}
    assert {1100, 1122, 1200} == {claim["low_km"] for claim in claims["trans-korea-gas"]}
    assert {781, 782.8, 819} == {claim["low_km"] for claim in claims["pyongra"]}
    assert {237, 238} == {claim["low_km"] for claim in claims["baranovsky-khasan"]}
    assert {0.491, 0.59} == {claim["low_km"] for claim in claims["friendship-bridge"]}
    assert [claim["source"] for claim in claims["vladivostok-chongjin-500kv"]] == ["memory"]
    gas = next(row for row in rows("pipelines") if row["id"] == "trans-korea-gas")["properties"]["notes"]
    assert any("$2 per 1,000 m³ per 100 km" in note for note in gas)
    border = next(row for row in rows("places") if row["id"] == "place-china-dpr-korea-russia-tripoint")
    assert "15 km" in border["properties"]["note"]
    assert "17 km" in border["properties"]["note"]


def test_that_the_catalogue_is_what_its_table_says():
    table = tomllib.loads((ROOT / "tools" / "sources" / "catalogue.toml").read_text(encoding="utf-8"))
    written = catalogue()
    for made, source in zip(
        [*written["layers"], *written["border_sets"]], [*table["layer"], *table["border_set"]], strict=True
    ):
        assert made == source
        assert (LAYERS / made["file"]).exists()
        assert made["accuracy_m"] > 0
        assert made["date"]
        assert made["date_note"]


@pytest.mark.parametrize("layer", ["railways", "context_rail", "pipelines", "grids", "bridges"])
def test_that_the_catalogue_has_the_accuracy_of_a_layers_worst_line(layer):
    entry = next(row for row in catalogue()["layers"] if row["id"] == layer)
    assert entry["accuracy_m"] == max(row["properties"]["geometry_accuracy_m"] for row in rows(layer))


def test_that_a_status_has_a_date_or_says_that_it_has_none():
    for row in (row for layer in (*LINES, "crossings") for row in rows(layer)):
        properties = row["properties"]
        assert properties["status_date"] or "No dated source" in properties["status_note"], row["id"]


def test_that_a_crossing_has_one_place_and_one_source_in_every_layer():
    def provenance(row, at):
        return [*at, row["source"], row["confidence"]]

    found = {row["id"]: provenance(row["properties"], row["geometry"]["coordinates"]) for row in rows("crossings")}
    for row in (row for layer in LINES for row in rows(layer)):
        for crossing in row["properties"]["crossings"]:
            listed = provenance(crossing, [crossing["lon"], crossing["lat"]])
            assert listed == found[crossing["id"]], row["id"]


@pytest.mark.parametrize("bridge", ["new-yalu-bridge", "tumen-namyang-road-bridge"])
def test_that_a_bridge_built_and_not_in_use_is_not_called_under_construction(bridge):
    properties = next(row for row in rows("bridges") if row["id"] == bridge)["properties"]
    assert properties["status"] == "suspended"
    assert properties["status_note"].startswith("Built, not ")


def test_that_every_owner_is_credited_with_a_licence_whose_text_or_notice_is_bundled():
    texts = {"ODbL 1.0": "ODbL-1.0.txt", "CC BY 4.0": "CC-BY-4.0.txt", "LGPL 3.0": "LGPL-3.0.txt"}
    texts["CC BY-SA 4.0"] = "CC-BY-SA-4.0.txt"
    texts["public domain"] = "Natural-Earth.txt"
    for entry in (*catalogue()["layers"], *catalogue()["border_sets"]):
        for credit in entry["attribution"].split("; "):
            owner, licence = credit.rsplit(", ", 1)
            assert owner
            if owner != "ITU-R P.1511-2":  # its package states no terms for the heights; licences/README.md says so
                assert (LAYERS / "licences" / texts[licence]).exists()
