"""`nkgis export` of films: the options, what they may be together, and what is written."""

import pytest
from imageio_ffmpeg import count_frames_and_secs
from PIL import Image

from nkgis.cli.main import run


def error_of(capsys, *words: str) -> str:
    assert run(["export", *words]) == 2
    streams = capsys.readouterr()
    assert streams.out == ""
    return streams.err.strip()


def test_that_dates_make_a_gif(tmp_path, capsys):
    out = tmp_path / "f.gif"
    words = ["--dates", "2012,2013-09-22,today", "--size", "320x200", "--seconds-per-frame", "0.5", "--quiet"]
    assert run(["export", "--out", str(out), *words]) == 0
    assert capsys.readouterr().err == ""
    with Image.open(out) as picture:
        assert (picture.n_frames, picture.size) == (3, (320, 200))


def test_that_years_make_an_mp4_in_a_scenario_and_a_language(tmp_path):
    out = tmp_path / "f.mp4"
    words = ["--from", "2012", "--to", "2013", "--size", "321x201", "--seconds-per-frame", "0.2", "--fps", "10",
             "--scenario", "gradual", "--lang", "ko", "--theme", "dark", "--fade", "0.1", "--quiet"]
    assert run(["export", "--out", str(out), *words]) == 0
    frames, seconds = count_frames_and_secs(str(out))
    assert (frames, round(seconds, 1)) == (24, 2.4)


NO_SCENARIO = ("nope is no scenario; there are today, exemption, gradual, settlement, settlement-without-rok, "
               "bridge-open.")


@pytest.mark.parametrize(("words", "said"), [
    (["--from", "2000"], "--from is for films; name a .gif or .mp4."),
    (["--story"], "--story is for films; name a .gif or .mp4."),
    (["--fps", "30"], "--fps is for films; name a .gif or .mp4."),
])
def test_that_options_of_films_are_refused_for_pictures(capsys, tmp_path, words, said):
    assert error_of(capsys, "--out", str(tmp_path / "map.png"), *words) == f"nkgis: error: map.png: {said}"


@pytest.mark.parametrize(("words", "said"), [
    (["--from", "2000", "--dates", "2001"], "--from and --dates do not go together; give one of them."),
    (["--scenarios", "today", "--story"], "--scenarios and --story do not go together; give one of them."),
    (["--scenarios", "today", "--moves", "both"],
     "--moves is for films that go through time; leave it out beside --scenarios."),
    (["--scenarios", "today", "--scenario", "gradual"],
     "--scenario is for films that go through time; leave it out beside --scenarios."),
    (["--scenarios", " , "], "A list with commas is empty; name at least one date or scenario."),
    (["--scenarios", "today,nope"], NO_SCENARIO),
    (["--from", "2020", "--to", "2010"],
     "The film goes from 2020 to 2010, but 2010 is earlier; give the earlier date first."),
    (["--step", "1q"], "1q is no step; write a number and y, m, w or d, for example 1y, 3m or P1M."),
    (["--dates", "2010", "--route", "nope"], "--route nope: there is no such route; `nkgis catalog` lists them."),
    (["--dates", "2010", "--template", "sheet"], "--template sheet: a film is drawn with the template map."),
    (["--story"], "The project has no view in its story; keep a view of the map first."),
    (["--dates", "2010", "--scenario", "nope"], NO_SCENARIO),
])
def test_that_a_film_that_cannot_be_is_one_sentence_and_no_file(capsys, tmp_path, words, said):
    assert error_of(capsys, "--out", str(tmp_path / "f.gif"), *words) == f"nkgis: error: {said}"
    assert list(tmp_path.iterdir()) == []
