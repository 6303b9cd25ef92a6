from concurrent.futures import ThreadPoolExecutor

import pytest

from nkgis.cartography import words
from nkgis.cartography.wording import language_in_use, say, speaking, use_language
from nkgis.model.numbers import km_text


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "1 железная дорога"), (3, "3 железные дороги"), (5, "5 железных дорог"), (21, "21 железная дорога")],
)
def test_that_russian_has_its_plurals(count, text):
    with speaking("ru"):
        assert say("%n railway(s)", count=count) == text


def test_that_english_is_what_is_written_and_what_is_left():
    assert (say("%n source(s)", count=1), say("%n source(s)", count=2)) == ("1 source", "2 sources")
    with speaking("ko"):
        assert say("Nobody has translated %1.", "this") == "Nobody has translated this."


def test_that_a_value_with_a_placeholder_in_it_stays_as_it_is():
    assert say("%1 in %2", "%2", "B") == "%2 in B"


def test_that_units_follow_the_language_of_the_export():
    with speaking("ru"):
        assert km_text(44_870.0, unit=True) == "44.87\u202fкм"
    assert km_text(44_870.0, unit=True) == "44.87\u202fkm"


def test_that_a_thread_speaks_its_own_language():
    use_language("ko")
    try:
        with ThreadPoolExecutor(1) as pool, speaking("ru"):
            assert pool.submit(language_in_use).result() == "ko"
            assert words.word(words.STATUSES, "closed") == "закрыто"
    finally:
        use_language("en")


def test_that_a_layer_of_the_user_keeps_its_name():
    with speaking("ru"):
        assert (words.layer_name("Railways"), words.layer_name("Road")) == ("Ж/д линии", "Road")
