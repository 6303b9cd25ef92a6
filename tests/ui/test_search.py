"""Search over names in all languages and ids."""

from nkgis.ui.search import SearchBox, found, search_index
from nkgis.ui.spelling import folded


def keys(workspace, text, language="en"):
    return [hit.key for hit in found(search_index(workspace, language), text)]


def test_that_a_route_is_found_by_any_name_or_id(qapp, workspace):
    for text in ("khasan r", "хасан", "라진", "哈桑", "khasan-rajin"):
        assert ("railways", "khasan-rajin") in keys(workspace, text)


def test_that_places_are_found_too(qapp, workspace):
    assert ("places", "rajin") in keys(workspace, "罗津")


def test_that_an_exact_name_comes_first(qapp, workspace):
    assert keys(workspace, "rajin")[0] == ("places", "rajin")


def test_that_nothing_is_found_for_nothing(qapp, workspace):
    assert keys(workspace, "  ") == []


def test_that_enter_chooses_the_first_hit(qtbot, workspace):
    box = SearchBox()
    qtbot.addWidget(box)
    box.set_index(search_index(workspace, "en"))
    box.setText("hunchun")
    with qtbot.waitSignal(box.chosen) as caught:
        box._on_enter()
    assert caught.args[0].key == ("railways", "hunchun-makhalino")


def test_that_usual_spellings_find_the_same_place(qapp, workspace):
    for text in ("Najin", "rajin", "나진", "라진", "Нацзин", "раджин", "羅津", "罗津"):
        assert ("places", "rajin") in keys(workspace, text), text


def test_that_accents_and_apostrophes_are_not_needed():
    assert folded("Ch’ŏngjin") == folded("Chongjin")
    assert folded("Артём") == folded("артем")
    assert folded("圖們") == folded("图们")
    assert folded("Rasŏn") == folded("나선 Rason").split()[-1]


def test_that_large_layers_are_searched_once_a_worker_has_indexed_them(qtbot, window, workspace, monkeypatch):
    from nkgis.ui import search_feed

    monkeypatch.setattr(search_feed, "AT_ONCE_ROWS", 0)
    window.search_feed.set_language("en")
    window.session.start(workspace)
    assert window.search._index.layers == ()
    qtbot.waitUntil(lambda: len(window.search._index.layers) == 4, timeout=20_000)
    assert ("places", "rajin") in [hit.key for hit in found(window.search._index, "Najin")]
