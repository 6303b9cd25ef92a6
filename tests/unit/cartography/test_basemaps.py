import pytest

from nkgis.cartography.basemaps import Basemap, basemap_of, basemaps, custom_basemap
from nkgis.errors import InputError

GOOD = "https://tiles.example.org/{z}/{x}/{y}.png"


def test_that_every_service_is_asked_over_https_and_says_whose_it_is_and_on_what_terms() -> None:
    assert len(basemaps()) >= 8
    for one in basemaps():
        assert all(scheme == "https" and port == 443 for scheme, _, port in one.origins()), one
        assert one.attribution
        assert one.terms
        assert one.terms_url.startswith("https://")
        assert 0 < one.max_zoom <= 22


def test_that_the_template_of_every_service_holds_only_what_the_page_fills_in() -> None:
    for one in basemaps():
        left = one.url.replace("{z}", "").replace("{x}", "").replace("{y}", "").replace("{s}", "").replace("{r}", "")
        assert "{" not in left
        assert all(f"{{{place}}}" in one.url for place in "zxy")


def test_that_the_hosts_of_a_template_are_counted_one_by_one() -> None:
    topo = basemap_of("OpenTopoMap")
    assert topo is not None
    assert topo.origins() == {("https", f"{s}.tile.opentopomap.org", 443) for s in "abc"}
    own = custom_basemap("https://{s}.example.org:8443/{z}/{y}/{x}", subdomains="t1, t2")
    assert own.origins() == {("https", "t1.example.org", 8443), ("https", "t2.example.org", 8443)}


def test_that_letters_written_together_are_taken_one_by_one() -> None:
    assert custom_basemap("https://{s}.example.org/{z}/{x}/{y}", subdomains="abcd").subdomains == ("a", "b", "c", "d")


def test_that_an_own_address_keeps_its_credit_and_else_names_its_host() -> None:
    assert custom_basemap(GOOD, " © Me ").attribution == "© Me"
    assert custom_basemap(GOOD).attribution == "tiles.example.org"
    assert custom_basemap("https://example.org/{z}/{x}/{-y}.png").origins() == {("https", "example.org", 443)}


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/{z}/{x}/{y}", "http://localhost/{z}/{x}/{y}", "http://[::1]:1/{z}/{x}/{y}"]
)
def test_that_http_is_taken_for_this_machine(url: str) -> None:
    assert isinstance(custom_basemap(url), Basemap)


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("", "cannot be read"),
        ("no address", "cannot be read"),
        ("https://[::1/{z}/{x}/{y}", "cannot be read"),
        ("https://example.org:99999999/{z}/{x}/{y}", "cannot be read"),
        ("http://tiles.example.org/{z}/{x}/{y}.png", "https"),
        ("http://127.0.0.1.example.org/{z}/{x}/{y}.png", "https"),
        ("ftp://example.org/{z}/{x}/{y}", "https"),
        ("javascript://example.org/{z}/{x}/{y}", "https"),
        ("https://me:secret@example.org/{z}/{x}/{y}", "password"),
        ("https://example.org/{z}/{x}", "must hold"),
        ("https://example.org/{z}/{x}/{y}?key={key}", "key"),
        ("https://{x}.example.org/{z}/{x}/{y}", "host"),
        ("https://example.org/{s}/{z}/{x}/{y}", "host"),
    ],
)
def test_that_an_address_that_cannot_be_used_says_why(url: str, word: str) -> None:
    with pytest.raises(InputError, match=word):
        custom_basemap(url)


@pytest.mark.parametrize("letters", ["", " , ", "a/b, c", "evil.example.org, b"])
def test_that_only_letters_and_words_may_stand_for_the_subdomain(letters: str) -> None:
    with pytest.raises(InputError, match="stands for"):
        custom_basemap("https://{s}.example.org/{z}/{x}/{y}", subdomains=letters)


def test_that_zooms_no_service_has_are_refused() -> None:
    with pytest.raises(InputError, match="zoom"):
        custom_basemap(GOOD, max_zoom=40)
