"""Reading JSON in steps gives what the library gives, or its error."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkgis.errors import Cancelled
from nkgis.io import json_steps
from nkgis.io.json_steps import read_in_steps
from nkgis.progress import Progress

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.fixture(autouse=True, scope="module")
def every_text_is_large():
    before, json_steps.LARGE_TEXT = json_steps.LARGE_TEXT, 0
    yield
    json_steps.LARGE_TEXT = before


@given(VALUES, st.sampled_from([None, 1]))
def test_that_every_value_is_read_as_by_the_library(value, indent):
    text = json.dumps(value, indent=indent)
    assert read_in_steps(text) == json.loads(text)


@given(VALUES, st.data())
def test_that_a_broken_text_has_the_error_of_the_library(value, data):
    text = json.dumps({"features": [value, value]})
    end = data.draw(st.integers(0, len(text) - 1))
    broken = text[:end] + data.draw(st.sampled_from(["", ",", "}", "]", "x", '"']))
    assert outcome(read_in_steps, broken) == outcome(json.loads, broken)


def outcome(read, text):
    try:
        return read(text)
    except json.JSONDecodeError as fault:
        return fault.msg, fault.pos


def test_that_reading_stops_when_it_is_cancelled():
    text = json.dumps({"features": list(range(5000))})
    with pytest.raises(Cancelled):
        read_in_steps(text, progress=Progress(is_cancelled=lambda: True))
