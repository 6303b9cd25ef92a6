import re

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from nkgis.analysis.filtering import filter_fields, literal, matches, quoted
from nkgis.errors import InputError

PROPERTIES = [
    {"gauge": "1520", "status": "operating", "kv": 500, "pipe diameter": 700, "open": True},
    {"gauge": 1435, "status": "disused", "kv": None, "pipe diameter": 1020.5, "open": False},
    {"gauge": "dual", "status": "operating", "kv": 220},
    {"gauge": 1520.0, "status": None, "kv": 110, "note": 'a "quoted" Name, 100 %'},
]
FRAME = gpd.GeoDataFrame(
    {"feature": [1, 2, 3, 4], "id": list("abcd"), "name": ["Khasan", "Rajin", "Tumangang", "Wonsan"],
     "properties": PROPERTIES, "geometry": [Point(0, 0)] * 4},
    crs="EPSG:4326",
)  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "rows"),
    [
        ("gauge = 1520", "ad"),
        ('gauge = "1520"', "ad"),
        ("gauge = 'dual'", "c"),
        ("gauge != 1520", "bc"),
        ('gauge = 1520 and status in ("operating", "disused")', "a"),
        ('status = "operating" or gauge = 1435 and kv is null', "abc"),
        ('(status = "operating" or gauge = 1435) and kv is null', "b"),
        ("kv > 200", "ac"),
        ("kv between 110 and 220", "cd"),
        ("not kv > 200", "d"),  # as in SQL: where kv is missing, neither the test nor its opposite holds
        ("not (kv > 200 and gauge = 1520)", "bcd"),  # b: false whatever kv is
        ("not (kv > 200 or gauge = 1)", "d"),
        ("NOT (kv > 200) AND gauge = 1520", "d"),
        ("kv is not null", "acd"),
        ('status != "operating"', "b"),
        ('status not in ("operating")', "b"),
        ('name like "%AN"', "ad"),
        ('name like "%an%"', "acd"),
        ('name not like "k%"', "bcd"),
        ('name like "_ajin"', "b"),
        ('note like "%100 %"', "d"),
        ('note like "a ""quoted""%"', "d"),
        ("`pipe diameter` >= 700", "ab"),
        ("[pipe diameter] < 1000", "a"),
        ("open = true", "a"),
        ("id >= 'b' and id < 'd'", "bc"),
        ("android = 1 or kv = 500", None),
        ("", "abcd"),
    ],
)
def test_that_an_expression_selects_its_rows(expression, rows):
    if rows is None:
        with pytest.raises(InputError, match="'android', which this layer does not have; its fields are: gauge, id"):
            matches(expression, FRAME)
    else:
        assert "".join(FRAME["id"][matches(expression, FRAME)]) == rows


@pytest.mark.parametrize(
    ("expression", "sentence"),
    [
        ("gauge =", "ends too early; expected .*a field.*a number"),
        ("gauge 1520", "from character 7 on, at '1520'; expected =, !="),
        ("gauge = 1520 status", "from character 14 on, at 'status'"),
        ("gauge in ()", "from character 11 on"),
        ("status = 'open", "from character 10 on"),
        ("__import__('os').system('x')", "from character 11 on"),
        ("(" * 3000 + "gauge = 1" + ")" * 900, "ends too early|nested too deeply"),
        ("not " * 900 + "gauge = 1", "nested too deeply"),
        ("a" * 5000, "longer than 4000"),
        ("gauge = 1; drop table x", "from character 10 on"),
    ],
)
def test_that_hostile_text_gives_one_sentence(expression, sentence):
    with pytest.raises(InputError, match=sentence) as caught:
        matches(expression, FRAME)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


@given(st.text(alphabet="ga_=<>!()'\"`[]%,.and not in like 15\n\0", max_size=40))
def test_that_any_text_is_read_or_refused(text):
    try:
        mask = matches(text, FRAME)
    except InputError:
        return
    assert mask.dtype == bool
    assert mask.shape == (4,)


@given(st.text(alphabet="ab%_.", max_size=8), st.text(alphabet="abB.\n", max_size=8))
def test_that_like_agrees_with_a_regular_expression(pattern, text):
    frame = pd.DataFrame({"word": [text]})
    regex = "".join({"%": ".*", "_": "."}.get(sign, re.escape(sign)) for sign in pattern)
    expected = re.fullmatch(regex, text, re.IGNORECASE | re.DOTALL) is not None
    assert matches(f"word like {literal(pattern)}", frame)[0] == expected


def test_that_a_pattern_of_many_stars_ends():
    frame = pd.DataFrame({"word": ["a" * 5000]})
    assert not matches(f"word like {literal('%a' * 500 + 'b')}", frame).any()


def test_that_names_and_values_are_written_so_that_they_are_read_again():
    frame = pd.DataFrame({"in": [1, 2], "pipe diameter": ["x", 'say "no"']})
    assert filter_fields(f"{quoted('in')} = 1 or {quoted('pipe diameter')} = 2") == ["in", "pipe diameter"]
    text = literal('say "no"')
    expression = f"{quoted('in')} = {literal(2)} and {quoted('pipe diameter')} = {text}"
    assert np.array_equal(matches(expression, frame), [False, True])
