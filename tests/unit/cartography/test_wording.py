from concurrent.futures import ThreadPoolExecutor

import pytest

from nkgis.app.editing import DRAWN_BY_HAND, EDITED_BY_HAND
from nkgis.cartography import words
from nkgis.cartography.reading import Reading, reading_of
from nkgis.cartography.wording import choose_writing, language_in_use, say, speaking, use_language
from nkgis.model.kinds import Mode, Quality, Status
from nkgis.model.numbers import date_text, km_text
from nkgis.model.route import Route


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
        assert km_text(44_870.0, unit=True) == "44,87\u202fкм"
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


def test_that_one_choice_of_figures_holds_in_every_language_and_can_be_taken_back():
    choose_writing(decimal=".", miles=True, dates=())
    try:
        with speaking("ru"):
            assert km_text(16_093.44, unit=True) == "10.00\u202fмили"
            assert date_text("2026-11-23") == "2026-11-23"
    finally:
        choose_writing()
    with speaking("ru"):
        assert km_text(16_093.44, unit=True) == "16,09\u202fкм"
        assert date_text("2026-11-23") == "23.11.2026"


def test_that_kilometres_along_a_route_stay_kilometres_in_miles():
    rough = reading_of(Route("a", "b", "c", Mode.RAIL, Status.OPERATING, Quality.SCHEMATIC,
                             geometry_accuracy_m=50_000.0), 806_900.0)  # fmt: skip
    choose_writing(miles=True)
    try:
        fine = Reading(47_131.0)
        assert fine.length(47_131.0) == "29.29\u202fmi"
        assert fine.at(1_460.0) == "km 1.46"
        assert fine.span(0, 1_460.0) == "0.00 – 1.46"
        assert fine.lengths([1_460.0, 45_671.0]) == ["0.91\u202fmi", "28.38\u202fmi"]
        assert rough.at(123_000.0) == "km ≈ 120"
    finally:
        choose_writing()


def test_that_what_nkgis_wrote_of_a_shape_is_said_in_the_language_in_use(monkeypatch) -> None:
    monkeypatch.setattr(words, "say", lambda text: text.upper())
    assert words.source_text("survey 2019; edited by hand") == "survey 2019; EDITED BY HAND"
    assert words.source_text("drawn by hand") == "DRAWN BY HAND"
    assert words.source_text(None) == ""
    assert {DRAWN_BY_HAND, EDITED_BY_HAND} == words.MADE
