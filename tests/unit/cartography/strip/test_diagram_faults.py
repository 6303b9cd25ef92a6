"""The check for words on each other and off the edge."""

from nkgis.cartography.diagram import Diagram, Path, Words
from nkgis.cartography.diagram_faults import beyond, corners, overlapping


def measure(text, size_px, weight, italic):
    """Takes every letter for half as wide as high."""
    return len(text) * size_px * 0.5


def words(x, y, text="four", *, angle=0.0, anchor="start"):
    """Returns a line of text 20 px wide and some 10 high."""
    return Words(x, y, text, 10.0, "#000000", anchor=anchor, angle=angle)


def test_that_words_on_each_other_are_found():
    assert overlapping(Diagram(100, 100, (words(10, 50), words(25, 52))), measure)


def test_that_words_beside_each_other_are_not():
    assert not overlapping(Diagram(100, 100, (words(10, 50), words(31, 50), words(10, 62))), measure)


def test_that_turned_words_are_told_apart_though_their_upright_boxes_meet():
    lines = (words(10, 80, "eight___", angle=40.0), words(30, 80, "eight___", angle=40.0))
    assert not overlapping(Diagram(100, 100, lines), measure)
    assert overlapping(Diagram(100, 100, (lines[0], words(16, 80, "eight___", angle=40.0))), measure)


def test_that_anchors_move_the_box():
    assert min(x for x, _ in corners(words(50, 50, anchor="middle"), measure)) == 40
    assert max(x for x, _ in corners(words(50, 50, anchor="end"), measure)) == 50


def test_that_words_over_the_edge_are_found():
    assert beyond(Diagram(100, 100, (words(90, 50), words(10, 50))), measure) == [words(90, 50)]


def test_that_lines_are_no_words():
    assert not overlapping(Diagram(100, 100, (Path(((0, 0), (9, 9))), words(1, 8))), measure)
