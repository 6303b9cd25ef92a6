"""The search: names in every script, spellings that sound alike, typing errors, ids, fields."""

import geopandas as gpd
import pytest
from shapely.geometry import Point

from nkgis.app.searching import found, layer_names
from nkgis.app.spelling import all_sounds, plain_words


def index(rows: list[dict]):
    frame = gpd.GeoDataFrame(
        {
            "feature": range(1, len(rows) + 1),
            "id": [row["id"] for row in rows],
            "name": [row["name"] for row in rows],
            "properties": rows,
        },
        geometry=[Point(130, 42)] * len(rows),
        crs=4326,
    )
    return (layer_names("places", frame),)


PLACES = index(
    [
        {"id": "chongjin", "name": "Chongjin", "name_ru": "Чхонджин", "name_ko": "청진", "name_zh": "清津"},
        {"id": "place-1", "name": "Rajin", "name_ru": "Раджин", "name_ko": "라진", "name_zh": "罗津",
         "sources": ["GeoNames, CC BY 4.0; geonameid 2042645"]},
        {"id": "place-2", "name": "Hunchun", "name_zh": "珲春", "owner": "City of Hunchun"},
        {"id": "place-3", "name": "Kumgang", "owner": "Hotel Trust"},
        {"id": "place-4", "name": "Vladivostok", "notes": ["Terminus of the railway"]},
        {"id": "way-77", "name": "Khasan – Rajin\nwith a line feed"},
        {"id": "empty", "name": ""},
    ]
)  # fmt: skip
IDS = ["chongjin", "place-1", "place-2", "place-3", "place-4", "way-77", "empty"]


def ids(text: str, places=PLACES) -> list[str]:
    return [IDS[hit.row] for hit in found(places, text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        *((text, "place-1") for text in ("Rajin", "RAJIN", "Najin", "Rason", "Rashin", "Раджин", "Наджин")),
        *((text, "place-1") for text in ("나진", "라진", "罗津", "羅津")),
        *((text, "chongjin") for text in ("Ch'ŏngjin", "Cheongjin", "chong jin", "Чхонджин", "청진", "清津")),
        *((text, "place-2") for text in ("Хуньчунь", "Hun-chun", "珲春")),
        *((text, "place-3") for text in ("Geumgang", "Кымган", "금강", "place-3", "hotel trust")),
        *((text, "place-4") for text in ("Vladivstok", "Владивосток", "terminus of", "divost")),
        *((text, "way-77") for text in ("khasan rajin", "rajin khasan", "way 77", "line feed kha")),
    ],
)
def test_that_a_feature_is_found_however_it_is_written(text, first):
    assert ids(text)[0] == first


def test_that_what_is_spelt_so_goes_before_what_sounds_so():
    assert ids("rajin")[:2] == ["place-1", "way-77"]


def test_that_nothing_is_found_for_nothing_and_for_what_is_not_there():
    assert ids("  – ") == []
    assert ids("Samarkand") == []


def test_that_short_words_are_not_taken_for_misspelt_ones():
    assert ids("raj") == ["place-1", "way-77"]
    assert ids("rxj") == []


def test_that_many_names_are_one_table_and_long_ones_are_told_apart():
    rows = [{"id": f"w{n}", "name": f"A very long name of a feature, number {n}"} for n in range(3000)]
    places = index(rows)
    assert found(places, "a very long name of a feature number 2999")[0].row == 2999
    assert len(found(places, "a very", limit=5)) == 5


@pytest.mark.parametrize(
    "names",
    ["Kaesŏng Gaeseong Кэсон 개성", "Ryongchon Yongchon 룡천 용천", "Sinuiju Sinŭiju Синыйджу 신의주",
     "Paektu Baekdu Пэкту 백두", "Jilin Цзилинь 吉林", "Khasan Хасан Hasan"],
)  # fmt: skip
def test_that_romanisations_of_one_name_sound_alike(names):
    heard = [set(all_sounds(plain_words(name))) for name in names.split()]
    assert set.intersection(*heard)
