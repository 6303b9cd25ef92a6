"""Films of the bundled project: which frames there are, what each shows and says, and what the files hold."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import count_frames_and_secs, read_frames
from matplotlib.figure import Figure
from PIL import Image

from nkgis.app import films
from nkgis.app.bookmarks import bookmark_of
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.film_dates import film_dates
from nkgis.app.films import film_of
from nkgis.app.operations import bundled_workspace
from nkgis.app.workspace import Workspace
from nkgis.cartography.film import FilmBar, FilmCard
from nkgis.cartography.moment import moment_text
from nkgis.cartography.style import style
from nkgis.cartography.wording import speaking
from nkgis.errors import Cancelled, InputError
from nkgis.exporters import film as film_file
from nkgis.exporters import film_frame
from nkgis.exporters.figure_canvas import point_axes
from nkgis.exporters.figure_saving import drawing
from nkgis.io.happenings import bundled_happenings
from nkgis.model.clock import Clock
from nkgis.model.sequence import Course, FilmSequence, Moves, seconds_each
from nkgis.progress import Progress

SMALL = (320, 200)
TUMEN = (129.8, 42.0, 131.3, 43.1)
DAY = "2026-11-26"
YEARS = FilmSequence(begin="2012", end="2014", step="1y", seconds=0.4)


@pytest.fixture(scope="module", autouse=True)
def _dated():
    os.environ["SOURCE_DATE_EPOCH"] = "1795000000"
    yield
    del os.environ["SOURCE_DATE_EPOCH"]


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return bundled_workspace()


def options(sequence: FilmSequence, **more: object) -> ExportOptions:
    return ExportOptions(size=SMALL, bounds=TUMEN, sequence=sequence, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def gif(workspace, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("gif") / "years.gif"
    export_workspace(workspace, path, options=options(YEARS))
    return path


@pytest.fixture(scope="module")
def mp4(workspace, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("mp4") / "years.mp4"
    export_workspace(workspace, path, options=options(YEARS, dpi=150))
    return path


def texts(begin, end, step):
    found = film_dates(FilmSequence(begin=begin, end=end, step=step), bundled_happenings(), day=DAY)
    return [one.clock for one in found]


def test_that_steps_are_years_months_weeks_or_days_in_the_form_of_the_first_date():
    assert texts("2000", "2003", "1y") == ["2000", "2001", "2002", "2003"]
    assert texts("2013-11", "2014-05", "P3M") == ["2013-11", "2014-02", "2014-05"]
    assert texts("2000", "2000", "4m") == ["2000-01", "2000-05", "2000-09"]
    assert texts("2020-01-31", "2020-04", "1M") == ["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30"]
    assert texts("2020-02-20", "2020-03-05", "1w") == ["2020-02-20", "2020-02-27", "2020-03-05"]
    assert texts("2024", "today", "1y") == ["2024", "2025", "2026", None]


def test_that_without_a_choice_there_is_a_frame_for_each_date_of_an_event_and_today():
    found = film_dates(FilmSequence(), bundled_happenings(), day=DAY)
    days = {(one.date + "-01-01")[:10] for one in bundled_happenings()}
    assert [one.clock for one in found] == [*sorted(days), None]
    assert {one.text for one in found} >= {"2013-09-22", "2014", "2019-04-25"}


@pytest.mark.parametrize(("sequence", "said"), [
    (FilmSequence(begin="2020", end="2010"), "2010 is earlier"),
    (FilmSequence(begin="2000-01-01", end="2020", step="1d"), "more than 1000 frames"),
    (FilmSequence(begin="2000", step="0y"), "0y is no step"),
    (FilmSequence(dates=("2010", "foo")), "foo is no date"),
    (FilmSequence(dates=("2010",) * 1001), "1001 frames are more"),
    (FilmSequence(Course.SCENARIOS, scenarios=("nope",)), "nope is no scenario"),
    (FilmSequence(Course.SCENARIOS), "no frame"),
    (FilmSequence(Course.STORY), "no view in its story"),
    (FilmSequence(dates=("2010",), seconds=0.0), "0 seconds a frame"),
    (FilmSequence(dates=("2010",), fps=0), "0 frames in a second"),
    (FilmSequence(dates=("2010",), fade=99), "A fade of 99"),
])
def test_that_a_sequence_that_cannot_be_is_told_in_a_sentence(workspace, sequence, said):
    with pytest.raises(InputError, match=said):
        film_of(workspace, options(sequence))


@pytest.mark.parametrize(("more", "said"), [
    ({"size": (100.0, 100.0)}, "too small"), ({"size": (4000.0, 3000.0)}, "too large"), ({"template": "sheet"}, "map"),
    ({"views": ("nope",)}, "nope is no view"),
])
def test_that_a_size_template_or_view_that_cannot_be_is_told(workspace, more, said):
    with pytest.raises(InputError, match=said):
        film_of(workspace, replace(options(YEARS), **more))


def test_that_only_films_go_through_time(workspace, tmp_path):
    with pytest.raises(InputError, match=r"name a \.gif or \.mp4"):
        export_workspace(workspace, tmp_path / "map.png", options=options(YEARS))


def test_that_a_line_changes_in_the_frame_in_which_its_event_is(workspace):
    """The event is read from the register here, not from what makes the film."""
    event = next(one for one in bundled_happenings() if one.id == "khasan-rajin-opened")
    assert (event.date, event.status) == ("2013-09-22", "operating")
    film = film_of(workspace, options(FilmSequence(dates=("2013-09-21", "2013-09-22", "2013-09-23"))))
    states = []
    for place in film.of:
        layer = film.maps[place].scene.layer("railways")
        states.append(next(one.status for one in layer.features if one.id == "khasan-rajin"))
    assert states == ["construction", "operating", "operating"]
    assert film.of == [0, 1, 1]
    told = [[one.text for one in shot.card.told] for shot in film.shots]
    assert told == [[], ["Khasan – Rajin opened"], []]
    assert "Tumangang" in film.shots[1].card.told[0].source
    before, after, same = (np.asarray(film.picture(number)).astype(int) for number in range(3))
    words = (slice(None), slice(None, SMALL[0] // 3))
    assert np.abs(before - after)[:, SMALL[0] // 2:].max() > 60
    assert np.abs(after - same)[:150, SMALL[0] // 3:].max() == 0
    assert np.abs(after - same)[words].max() > 60


def test_that_knowledge_moves_alone_or_with_the_situation(workspace):
    base = replace(workspace, project=replace(workspace.project, clock=Clock("2012", None)))
    dates = ("2010", "today")
    clocks = {
        moves: [shot.clock for shot in film_of(base, options(FilmSequence(dates=dates, moves=moves))).shots]
        for moves in Moves
    }
    assert clocks == {
        Moves.SITUATION: [Clock("2010"), Clock()],
        Moves.KNOWLEDGE: [Clock("2012", "2010"), Clock("2012")],
        Moves.BOTH: [Clock("2010", "2010"), Clock()],
    }


def test_that_scenarios_are_named_and_drawn_as_they_have_the_lines(workspace):
    film = film_of(workspace, options(FilmSequence(Course.SCENARIOS, scenarios=("settlement", "today"))))
    assert [shot.card.label for shot in film.shots] == ["Settlement", "As today"]
    assert film.shots[0].card.bar.parts == ("Settlement", "As today")
    assert film.of == [0, 1]
    states = [{one.id: one.status for one in film.maps[n].scene.layer("railways").features} for n in film.of]
    assert states[0] != states[1]


def test_that_the_story_is_a_film_with_each_view_in_its_own_extent_and_language(workspace):
    project = workspace.project
    views = (bookmark_of(project, "All", project.view),
             replace(bookmark_of(project, "Tumen", TUMEN, language="ko"), clock=Clock("2012"), title="Before"))
    told = replace(workspace, project=replace(project, bookmarks=views))
    film = film_of(told, ExportOptions(size=SMALL, sequence=FilmSequence(Course.STORY)))
    assert [shot.card.label for shot in film.shots] == ["All", "Before"]
    assert [one.scene.view for one in film.maps] == [project.view, TUMEN]
    assert [one.language for one in film.maps] == ["en", "ko"]
    alone = film_of(told, ExportOptions(size=SMALL, sequence=FilmSequence(Course.STORY), views=("tumen",)))
    assert [shot.card.label for shot in alone.shots] == ["Before"]
    inside = film_of(told, ExportOptions(size=SMALL, sequence=YEARS, views=("tumen",)))
    assert {one.scene.view for one in inside.maps} == {TUMEN}


def drawn_texts(plan, scene, frames, steady) -> dict[str, tuple[float, float]]:
    """Returns where each text stands on the ground of a frame, as the figure has it."""
    found: dict[str, tuple[float, float]] = {}
    with speaking("en"), drawing():
        for axes in film_frame.ground_figure(plan, scene, frames, steady).axes:
            found |= {text.get_text(): tuple(text.get_position()) for text in axes.texts}
    return found


def without(scene, frames, layer_id: str, names: set[str]):
    """Returns a map that lacks some places, as one of another time would."""
    layer = scene.layer(layer_id)
    kept = [feature.names["en"] not in names for feature in layer.features]
    gone = {feature.id for feature, stays in zip(layer.features, kept, strict=True) if not stays}
    changed = replace(layer, features=tuple(f for f in layer.features if f.id not in gone))
    labels = tuple(one for one in scene.labels if one.names.get("en") not in names)
    layers = tuple(changed if one is layer else one for one in scene.layers)
    return replace(scene, layers=layers, labels=labels), {**frames, layer_id: frames[layer_id][kept]}


def test_that_no_name_moves_when_others_come_and_go(workspace):
    film = film_of(workspace, ExportOptions(size=(960, 540), sequence=FilmSequence(dates=("2012",))))
    one, plan = film.maps[0], film.plans[0]
    lacking = without(one.scene, one.frames, "places", {"Pyongyang", "Seoul", "Harbin", "Shenyang"})
    both = films.steady_of([(one.scene, one.frames), lacking])
    here, there = (drawn_texts(plan, scene, frames, both) for scene, frames in ((one.scene, one.frames), lacking))
    assert {"Pyongyang", "Seoul"} <= here.keys()
    assert here.keys() - there.keys() == {"Pyongyang", "Seoul", "Harbin", "Shenyang"} & here.keys()
    assert len(there) > 50
    assert {name: here[name] for name in there} == there
    alone = drawn_texts(plan, *lacking, films.steady_of([lacking]))
    assert any(alone[name] != here[name] for name in alone.keys() & here.keys())


def test_that_the_legend_is_the_same_in_all_frames_and_has_the_states_of_all(workspace):
    sequence = FilmSequence(dates=("2012", "2017"))
    film = film_of(workspace, ExportOptions(size=(960, 540), bounds=(130.2, 42.2, 130.8, 42.6), sequence=sequence))
    words = {"under construction", "proposed", "shelved", "suspended (idle, mothballed)"}
    said = [{text: place for text, place in drawn_texts(film.plans[0], one.scene, one.frames, film.steady[0]).items()
             if text in words} for one in film.maps]
    assert len(said) == 2
    assert said[0] == said[1]
    assert "under construction" in said[1]
    alone = films.steady_of([(film.maps[1].scene, film.maps[1].frames)])
    assert said[0].keys() != drawn_texts(film.plans[0], film.maps[1].scene, film.maps[1].frames, alone).keys() & words


def test_that_the_legend_leaves_out_what_is_not_there_in_every_language(workspace):
    """In other languages than English the groups of the legend once were not known by their names."""
    film = film_of(workspace, replace(options(FilmSequence(dates=("2012",))), size=(960, 540)))
    one = film.maps[0]
    with speaking("ru"), drawing():
        ru = films.steady_of([(films.scene_of(workspace, replace(options(YEARS), language="ru")), one.frames)])
        figure = film_frame.ground_figure(film.plans[0], replace(one.scene, language="ru", legend=ru.scene.legend),
                                          one.frames, ru)
        said = {text.get_text() for axes in figure.axes for text in axes.texts}
    assert "действует" not in said
    assert "Железная дорога" in said


def test_that_a_gif_has_the_frames_and_times_that_were_asked_for(gif):
    with Image.open(gif) as picture:
        assert picture.size == SMALL
        assert picture.n_frames == 3
        assert picture.info["loop"] == 0
        assert b"OpenStreetMap" in picture.info["comment"]
        times, frames = [], []
        for number in range(3):
            picture.seek(number)
            times.append(picture.info["duration"])
            frames.append(np.asarray(picture.convert("RGB")).astype(int))
    assert times == [400, 400, 2400]
    label = (slice(20, 60), slice(0, 100))
    assert np.abs(frames[0][label] - frames[1][label]).max() > 60


def test_that_the_pictures_of_a_gif_are_those_of_the_film(workspace, gif):
    film = film_of(workspace, options(YEARS))
    with Image.open(gif) as picture:
        for number in range(3):
            picture.seek(number)
            drawn = np.asarray(film.picture(number)).astype(int)
            assert np.abs(np.asarray(picture.convert("RGB")).astype(int) - drawn).mean() < 3


def test_that_an_mp4_has_the_frames_and_colours_that_were_asked_for(workspace, mp4):
    frames, seconds = count_frames_and_secs(str(mp4))
    assert (frames, round(seconds, 2)) == (80, 3.2)
    reader = read_frames(str(mp4))
    about = next(reader)
    assert (about["size"], about["fps"], about["codec"], about["pix_fmt"][:7]) == (SMALL, 25.0, "h264", "yuv420p")
    first = np.frombuffer(next(reader), np.uint8).reshape(SMALL[1], SMALL[0], 3).astype(int)
    reader.close()
    drawn = np.asarray(film_of(workspace, options(YEARS), even=True).picture(0)).astype(int)
    assert np.abs(first - drawn).mean() < 5


def test_that_an_odd_size_is_made_even_for_an_mp4_only(workspace):
    odd = replace(options(YEARS), size=(321.0, 201.0))
    assert film_of(workspace, odd, even=True).plans[0].size_px == (322, 202)
    assert film_of(workspace, odd).plans[0].size_px == (321, 201)


@pytest.mark.parametrize("suffix", ["gif", "mp4"])
def test_that_the_same_film_has_the_same_bytes(workspace, gif, mp4, tmp_path, suffix):
    again = tmp_path / f"again.{suffix}"
    export_workspace(workspace, again, options=options(YEARS))
    assert again.read_bytes() == {"gif": gif, "mp4": mp4}[suffix].read_bytes()


def test_that_an_mp4_says_title_and_sources_and_can_begin_before_it_is_whole(mp4):
    data = mp4.read_bytes()
    assert b"Northeast Asia" in data
    assert "© OpenStreetMap contributors".encode() in data
    assert data.index(b"moov") < data.index(b"mdat")


@pytest.mark.parametrize("suffix", ["gif", "mp4"])
def test_that_a_film_stopped_at_a_frame_leaves_nothing(workspace, tmp_path, suffix):
    seen: list[str] = []

    def stop() -> bool:
        return seen.count("Drawing the frames") >= 2

    progress = Progress(lambda _done, _total, label: seen.append(label), stop)
    with pytest.raises(Cancelled):
        export_workspace(workspace, tmp_path / f"f.{suffix}", options=options(YEARS), progress=progress)
    assert list(tmp_path.iterdir()) == []


def test_that_the_end_of_ffmpeg_is_told_and_leaves_nothing(workspace, tmp_path, monkeypatch):
    monkeypatch.setattr(film_file, "_command", lambda path, *_: ["sh", "-c", f"head -c 10 > '{path}'; kill -9 $$"])
    with pytest.raises(InputError, match="ffmpeg was stopped"):
        export_workspace(workspace, tmp_path / "f.mp4", options=options(YEARS))
    monkeypatch.setattr(film_file, "_command", lambda *_: ["sh", "-c", "echo 'f: No space left on device' >&2; exit 1"])
    with pytest.raises(InputError, match="no space is left on the disk"):
        export_workspace(workspace, tmp_path / "f.mp4", options=options(YEARS))
    assert list(tmp_path.iterdir()) == []


def test_that_without_ffmpeg_a_sentence_says_what_to_do(workspace, tmp_path, monkeypatch):
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "nowhere"))
    with pytest.raises(InputError, match=r"cannot be started .* write a \.gif"):
        export_workspace(workspace, tmp_path / "f.mp4", options=options(YEARS))
    assert list(tmp_path.iterdir()) == []


def test_that_a_full_disk_is_told_for_a_gif(workspace, monkeypatch, tmp_path):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(film_file, "_write_piece", full)
    with pytest.raises(InputError, match="No space left"):
        export_workspace(workspace, tmp_path / "f.gif", options=options(YEARS))
    assert list(tmp_path.iterdir()) == []


def test_that_times_suit_the_number_of_frames_and_the_last_is_longer():
    assert seconds_each(FilmSequence(), 3) == (3.0, 3.0, 5.0)
    assert seconds_each(FilmSequence(), 500)[0] == 0.3
    assert seconds_each(FilmSequence(seconds=1.5), 2) == (1.5, 3.5)


def test_that_a_fade_takes_its_time_from_the_frame_that_it_leads_to():
    dark, light = Image.new("RGB", (4, 4)), Image.new("RGB", (4, 4), "#C80000")
    made = list(film_file.faded([(dark, 1.0), (light, 1.0)], 0.2, 10))
    assert [round(seconds, 6) for _, seconds in made] == [1.0, 0.1, 0.1, 0.8]
    assert [picture.getpixel((0, 0))[0] for picture, _ in made] == [0, 66, 133, 200]
    assert list(film_file.faded([(dark, 1.0), (dark, 1.0)], 0.2, 10)) == [(dark, 1.0), (dark, 1.0)]


def test_that_a_gif_holds_only_what_differs_and_joins_frames_that_do_not(tmp_path):
    first, second = Image.new("RGB", (64, 64), "#FFFFFF"), Image.new("RGB", (64, 64), "#FFFFFF")
    second.paste("#CC0000", (10, 20, 14, 23))
    palette = film_file.common_palette([first, second], ["#123456"])
    assert palette[:3] == [0x12, 0x34, 0x56]
    path = tmp_path / "f.gif"
    film_file.write_gif(path, [(first, 0.5), (first, 0.5), (second, 1.0), (second.copy(), 1.0)], palette=palette)
    with Image.open(path) as picture:
        assert picture.n_frames == 2
        assert picture.info["duration"] == 1000
        picture.seek(1)
        assert picture.info["duration"] == 2000
        assert picture.dispose_extent == (10, 20, 14, 23)
        assert picture.convert("RGB").getpixel((11, 21)) == (0xCC, 0, 0)
        assert picture.convert("RGB").getpixel((30, 30)) == (255, 255, 255)


@pytest.mark.parametrize("language", ["en", "ru", "ko", "zh"])
def test_that_both_dates_of_a_view_can_be_read_in_its_frame(language):
    with speaking(language), drawing():
        then = moment_text(Clock("2019-04-25", "2018-10-15"))
        card = FilmCard(then, "A view", FilmBar((0.0, 1.0)))
        page = point_axes(Figure(), (0, 0, 300, 300))
        film_frame._draw_words(page, (0.0, 0.0, 150.0, 300.0), card, 0.64, style().theme("light"), "Northeast Asia")
    written = "".join(text.get_text() for text in page.texts)
    assert "".join(then.split()) in "".join(written.split())
