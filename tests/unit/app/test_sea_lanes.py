"""The bundled sea links: none passes a third state's waters, and an avoided country is kept out of at sea too."""

from functools import cache

import pytest

from nkgis.analysis.blocking import waters_of
from nkgis.app.network_lines import network_lines
from nkgis.app.operations import workspace_of
from nkgis.app.routing import find_path
from nkgis.app.workspace import Workspace
from nkgis.model.kinds import Mode
from nkgis.model.network import NetworkLine
from nkgis.model.path import Wish

ALL = (Mode.RAIL, Mode.ROAD, Mode.SEA)


@cache
def bundled() -> Workspace:
    return workspace_of([])


def lanes() -> list[NetworkLine]:
    return [line for line in network_lines(bundled(), [Mode.SEA])[0] if line.mode is Mode.SEA]


@pytest.mark.parametrize("line", lanes(), ids=lambda line: line.id)
def test_that_a_lane_passes_the_waters_of_its_own_ports_states_only(line):
    inside = [segment.country for segment in line.segments if segment.country and len(segment.country) == 2]
    assert waters_of(line) <= {inside[0], inside[-1]}


def test_that_hunchun_to_busan_without_the_dprk_has_no_metre_in_it():
    path = find_path(bundled(), Wish("Hunchun", "Busan", ALL, avoid=("KP",)))
    assert path.found
    assert "KP" not in path.by_country
    assert path.by_country["CN"] > 0


def test_that_an_avoided_country_cuts_a_lane_that_calls_there():
    path = find_path(bundled(), Wish("Rajin", "Busan", (Mode.SEA,), avoid=("KP",)))
    assert not path.found
    assert "KP, which is avoided" in (path.reason or "")


def test_that_what_cuts_a_way_says_where_it_is():
    path = find_path(bundled(), Wish("Seoul", "Pyongyang"))
    cut, = path.cuts
    assert (cut.layer_id, cut.route_id) == ("railways", "dorasan-panmun")
    assert 126.6 < cut.lon < 126.8
    assert 37.8 < cut.lat < 38.0
    assert cut.text in (path.reason or "")
    assert all(len(run) > 1 for run in cut.runs)


def test_that_a_missing_link_has_its_two_ends():
    path = find_path(bundled(), Wish("Busan", "Niigata", (Mode.RAIL,)))
    assert not path.found
    assert path.cuts == () or len(path.cuts[0].runs) == 1
