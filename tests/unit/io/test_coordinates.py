"""Coordinates as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkgis.errors import InputError, NkgisError
from nkgis.io.coordinates import is_like_coordinates, place_of

KHASAN = (130 + 38 / 60 + 29 / 3600, 42 + 24 / 60 + 55 / 3600)


@pytest.mark.parametrize("text", [
    "42°24'55\"N 130°38'29\"E", "42° 24′ 55″ N, 130° 38′ 29″ E", "N42°24'55\" E130°38'29\"",
    "130°38'29\"E 42°24'55\"N", "42 24 55 130 38 29", "42:24:55 N; 130:38:29 E", "42°24'55''N 130°38'29''E",
    "42°24'55\" С 130°38'29\" В", "С 42° 24′ 55″ В 130° 38′ 29″", "42°24'55\" с.ш., 130°38'29\" в.д.",
    "42° 24' 55\" с. ш. 130° 38' 29\" в. д.", "북위 42도 24분 55초 동경 130도 38분 29초",
    "北纬42度24分55秒 东经130度38分29秒",
    "42° 24' 55\" 130° 38' 29\"", "42 24 55 N 130 38 29 E",
])  # fmt: skip
def test_that_degrees_minutes_and_seconds_are_read_in_every_script(text):
    assert place_of(text) == pytest.approx(KHASAN)


@pytest.mark.parametrize("text", [
    "42.4152, 130.6413", "42.4152 130.6413", "42,4152 130,6413", "42,4152; 130,6413", "42,4152, 130,6413",
    "42,4152,130,6413", "42.4152N 130.6413E", "42.4152° N, 130.6413° E", "130.6413 42.4152", "130.6413E, 42.4152N",
    "В 130,6413 С 42,4152", "(42.4152, 130.6413)", "42.4152\n130.6413", "42°24.912' 130°38.478'",
    "42.4152/130.6413", "+42.4152 +130.6413", "42.4152\u202f°\u202fN 130.6413\u202f°\u202fE", "42.4152 N 130.6413",
])  # fmt: skip
def test_that_decimal_degrees_are_read_with_point_or_comma(text):
    assert place_of(text) == pytest.approx((130.6413, 42.4152))


@pytest.mark.parametrize(("text", "place"), [
    ("42, 130", (130, 42)), ("42,130", (130, 42)), ("-33.9 151.2", (151.2, -33.9)), ("33.9S 70.5W", (-70.5, -33.9)),
    ("33,9 Ю 70,5 З", (-70.5, -33.9)), ("−10 −20", (-20, -10)), ("50 190", (-170, 50)), ("0 0", (0, 0)),
])  # fmt: skip
def test_that_signs_and_letters_tell_the_hemisphere(text, place):
    assert place_of(text) == pytest.approx(place)


@pytest.mark.parametrize(("text", "says"), [
    ("", "Nothing"), ("42", "one number"), ("Rajin", "no part of coordinates"), ("42N 43N", "two latitudes"),
    ("42 61 0 130 0 0", "61 minutes"), ("91N 130E", "beyond 90"), ("42 400", "beyond 360"), ("-42S 130E", "minus"),
    ("1 2 3 4 5", "two coordinates"), ("1;2;3", "two coordinates"), ("42'24° 130'38°", "two coordinates"),
    ("42.5 24 130.5 38", "two coordinates"), ("9" * 200, "too long"), ("<b>42</b> 130", "no part"),
])  # fmt: skip
def test_that_what_is_no_place_is_refused_in_a_sentence(text, says):
    with pytest.raises(InputError, match=says) as caught:
        place_of(text)
    assert str(caught.value).endswith(".")


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_that_what_the_status_bar_shows_is_read_back(lat, lon):
    text = f"{abs(lat):.6f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.6f}° {'E' if lon >= 0 else 'W'}"
    assert place_of(text) == pytest.approx((lon, lat), abs=1e-6)
    assert place_of(text.replace(".", ",")) == pytest.approx((lon, lat), abs=1e-6)


@given(st.text(max_size=40))
def test_that_no_text_does_anything_but_give_a_place_or_a_sentence(text):
    try:
        lon, lat = place_of(text)
    except NkgisError:
        return
    assert abs(lat) <= 90
    assert abs(lon) <= 180


def test_that_names_are_told_from_coordinates():
    assert is_like_coordinates("42.4 130.6")
    assert is_like_coordinates("42°24' с.ш. 130°38' в.д.")
    assert not is_like_coordinates("Khasan")
    assert not is_like_coordinates("Line 500 Vladivostok")
