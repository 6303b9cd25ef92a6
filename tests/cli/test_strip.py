"""`nkgis export --template strip` and `strip-book` from the command line."""

import re

import pytest
from pypdf import PdfReader

from nkgis.__main__ import main


def text_of(path):
    """Returns the text of all pages of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(path).pages).replace("\u202f", " ")


def run(capsys, *words):
    """Returns the exit code and what was told."""
    code = main(["export", *words])
    told = capsys.readouterr()
    assert told.out == ""
    return code, told.err


def test_that_several_routes_stand_under_each_other_in_the_order_they_are_named(tmp_path, capsys):
    out = tmp_path / "two.pdf"
    assert run(capsys, "--template", "strip", "--route", "musan", "khasan-rajin", "--out", str(out))[0] == 0
    text = text_of(out)
    assert text.index("Musan line") < text.index("Khasan – Rajin")
    assert "Shared ruler" in text
    assert text.count("44.87 km") == 2, "over its lanes and in its country, the ruler is that of the longer one"


def test_that_a_strip_follows_the_clock_and_the_scenario(tmp_path, capsys):
    then, changed = tmp_path / "then.pdf", tmp_path / "changed.pdf"
    assert run(capsys, "--template", "strip", "--route", "khasan-rajin", "--situation", "2021-06-01", "--out",
               str(then))[0] == 0
    assert "suspended" in text_of(then)
    assert "situation date 2021-06-01" in text_of(then)
    assert run(capsys, "--template", "strip", "--route", "dorasan-panmun", "--scenario", "settlement", "--out",
               str(changed))[0] == 0
    assert re.search(r"scenario: (?!today)", text_of(changed))
    assert "operating" in text_of(changed)


def test_that_a_book_has_the_kilometres_a_page_that_were_asked_for(tmp_path, capsys):
    out = tmp_path / "book.pdf"
    assert run(capsys, "--template", "strip-book", "--route", "musan", "--page-km", "40", "--out", str(out))[0] == 0
    assert len(PdfReader(out).pages) == 4


@pytest.mark.parametrize(("words", "told"), [
    (("--template", "strip"), "needs a route: name one with --route"),
    (("--template", "strip", "--route", "nowhere"), "there is no such route"),
    (("--template", "banner", "--route", "musan"), "use one of map, "),
    (("--template", "strip-book", "--route", "musan", "--page-km", "0"), "is not from 0.1 to 20000 kilometres"),
])
def test_that_bad_wishes_are_one_line_and_exit_2(tmp_path, capsys, words, told):
    out = tmp_path / "strip.pdf"
    try:
        code, err = run(capsys, *words, "--out", str(out))
    except SystemExit as left:
        code, err = int(left.code or 0), capsys.readouterr().err
    assert code == 2
    assert told in err
    assert err.startswith("nkgis: error: ")
    assert err.count("\n") == 1
    assert not out.exists()


def test_that_the_unknown_template_is_told_of_strips_too(tmp_path, capsys):
    _, err = run(capsys, "--template", "banner", "--out", str(tmp_path / "a.pdf"))
    assert "strip, strip-book" in err
