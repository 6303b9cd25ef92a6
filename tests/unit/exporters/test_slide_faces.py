"""Room for text on slides, held against widths that Pillow and FreeType give for both fonts."""

from pathlib import Path

import matplotlib as mpl
import pytest
from PIL import ImageFont

from nkgis.assets import asset
from nkgis.exporters.slides.columns import fitted_columns, row_heights
from nkgis.exporters.slides.faces import cut_line, fitting, high_pt, line_pt, measure, rows_of, word_pt
from nkgis.exporters.slides.values import Run

FOLDERS = {"DejaVuSans": Path(mpl.get_data_path()) / "fonts" / "ttf", "NkgisSans": asset("resources", "fonts")}
FILES = {False: ("DejaVuSans.ttf", "NkgisSans-Regular.ttf"), True: ("DejaVuSans-Bold.ttf", "NkgisSans-Bold.ttf")}


def widths(text: str, *, bold: bool = False) -> list[float]:
    """Returns the widths of a text of 14 points in the wide font and in the house's."""
    return [ImageFont.truetype(str(FOLDERS[name.split("-")[0].removesuffix(".ttf")] / name), 1400).getlength(text) / 100
            for name in FILES[bold]]


def line(text: str, *, bold: bool = False, size: float = 14.0):
    return (Run(text, size, bold=bold),)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["43.30–43.39", "Khasan – Rajin", "Хасан – Раджин", "WGS 84"])
def test_that_the_widest_font_counts(text, bold):
    most = max(widths(text, bold=bold))
    assert measure(text, 14.0, 700 if bold else 400) == pytest.approx(most, rel=0.02)
    assert most <= line_pt(line(text, bold=bold)) <= most * 1.05


def test_that_lines_break_between_words_and_the_first_look_counts_for_each():
    text = "measured, WGS 84 geodesic; drawn as chords"
    whole = line_pt(line(text))
    assert rows_of(line(text), whole + 1) == 1
    assert rows_of(line(text), whole * 0.7) == 2
    assert rows_of((*line("measured,", bold=True), *line(" WGS 84 geodesic; drawn as chords")), whole + 1) == 2
    assert rows_of(line("x" * 200), 100) > 10
    assert word_pt(line("DPR Korea", bold=True)) == pytest.approx(line_pt(line("Korea", bold=True)))


def test_that_han_breaks_behind_every_sign_and_hangul_between_words():
    assert rows_of(line("哈" * 10), 14 * 5.3) == 2
    assert rows_of(line("라선경제 무역지대"), 14 * 5.3) == 2


def test_that_a_line_is_as_high_as_the_higher_font():
    assert high_pt([line("a")], 100) == pytest.approx(14 * 1.362)
    assert high_pt([line("a"), line("b")], 100, 5.0) == pytest.approx(2 * 14 * 1.362 + 5)
    assert high_pt([line("라")], 100) > high_pt([line("a")], 100)


def test_that_what_has_no_room_is_left_out_and_only_the_first_is_cut():
    long = line("word " * 60)
    assert fitting([line("one"), long, line("two")], 200, 60, 4) == (line("one"), line("two"))
    cut = fitting([long], 200, 60, 4)
    assert cut[0][0].text.endswith("…")
    assert rows_of(cut[0], 200) <= 3
    assert fitting([line("one")], 200, 5, 4) == ()


def test_that_a_line_that_fits_is_not_cut():
    assert cut_line(line("Railway"), 200, 1) == line("Railway")
    assert cut_line((), 200, 1) == ()


def test_that_columns_hold_their_figures_or_are_refused():
    rows = [(line("Country", bold=True), line("km", bold=True), line("Low – high", bold=True)),
            (line("DPR Korea"), line("43.35", bold=True), line("43.30–43.39"))]
    columns = fitted_columns(rows, 282)
    shares = sum(one.share for one in columns)
    assert columns[2].share / shares * 282 >= max(widths("43.30–43.39")) + 6
    assert sum(one.share for one in columns) == pytest.approx(282)
    assert fitted_columns(rows, 150) is None


def test_that_rows_are_as_high_as_their_highest_cell():
    rows = [(line("Route", bold=True), line("km", bold=True)), (line("a name that takes two lines"), line("1"))]
    columns = fitted_columns(rows, 200, least_pt=110)
    low, high = row_heights(rows, columns, 200 / 0.75, least_px=20)
    assert low == pytest.approx((14 * 1.362 + 3) / 0.75)
    assert high == pytest.approx(low + 14 * 1.362 / 0.75)
