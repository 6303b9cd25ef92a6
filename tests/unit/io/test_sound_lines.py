"""Checking many lines at once says the same as checking each."""

import numpy as np
from shapely.geometry import LineString, MultiLineString, Point

from nkgis.io.checks import line_of, sound_lines

with np.errstate(invalid="ignore"):
    UNKNOWN = [LineString([(127, value), (128, 39)]) for value in (float("nan"), float("inf"))]
LINES = [
    LineString([(127, 39), (128, 39)]),
    LineString([(127, 39), (127, 39)]),
    LineString([(127, 95), (128, 39)]),
    LineString([(361, 39), (128, 39)]),
    *UNKNOWN,
    LineString(),
    LineString([(127, 39, 5), (127, 39, 9)]),
    LineString([(-359, -90), (360, 90)]),
]


def test_that_all_at_once_finds_sound_what_each_by_itself_finds_sound():
    alone = [line_of(line)[1] is None for line in LINES]
    assert sound_lines(LINES).tolist() == alone
    assert np.count_nonzero(alone) == 2


def test_that_what_is_no_plain_line_is_left_to_the_careful_check():
    assert sound_lines([Point(1, 2), MultiLineString([[(1, 2), (3, 4)]]), None]).tolist() == [False] * 3
    assert sound_lines([]).tolist() == []
