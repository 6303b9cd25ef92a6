"""The options of `nkgis export` that say what a film goes through."""

import argparse
from dataclasses import replace
from pathlib import Path

from nkgis.app.exports import FILMS
from nkgis.app.workspace import Workspace
from nkgis.cli.common import positive
from nkgis.errors import InputError
from nkgis.model.sequence import DEFAULT_FPS, Course, FilmSequence, Moves

_OPTIONS = {
    "begin": "--from", "end": "--to", "step": "--step", "dates": "--dates", "scenarios": "--scenarios",
    "story": "--story", "moves": "--moves", "seconds": "--seconds-per-frame", "fps": "--fps", "fade": "--fade",
}  # fmt: skip
_COURSES = (("begin", "end", "step"), ("dates",), ("scenarios",), ("story",))
"""Options that say what a film goes through; those of different brackets exclude each other."""
_OF_TIME = ("begin", "end", "step", "dates", "moves")


def add_sequence(sub: argparse.ArgumentParser) -> None:
    """Adds the options of films to a command."""
    group = sub.add_argument_group(
        "films (gif, mp4)",
        "A film goes through time, scenarios or the views of the story; without a choice it has a frame for each date "
        "of the recorded events, and one for today.",
    )
    group.add_argument("--from", dest="begin", metavar="D", help="first day, month or year; the first event's year "
                                                                 "when left out")
    group.add_argument("--to", dest="end", metavar="D", help="last day, month or year; today when left out")
    group.add_argument("--step", metavar="STEP", help="years, months, weeks or days from frame to frame: 1y, 3m, 2w, "
                                                      "10d, or ISO as P1M; 1y when left out")
    group.add_argument("--dates", metavar="D,D,…", help="these dates, for example 2008,2013-09,2017-08-05,today")
    group.add_argument("--scenarios", metavar="S,S,…", help="these scenarios, in this order")
    group.add_argument("--story", action="store_true", default=None, help="the views of the project's story; with "
                                                                             "--view alone those views")
    group.add_argument("--moves", choices=[one.value for one in Moves], help="which date goes on: of the situation "
                                                                             "(default), of knowledge, or both")
    group.add_argument("--seconds-per-frame", dest="seconds", type=positive, metavar="S",
                       help="how long a frame is seen; 0.3 to 3 as suits their number when left out")
    group.add_argument("--fps", type=int, metavar="N", help=f"frames in a second of an mp4, {DEFAULT_FPS} by default")
    group.add_argument("--fade", type=positive, metavar="S", help="seconds in which a frame goes over into the next")


def sequence_of(arguments: argparse.Namespace, out: Path) -> FilmSequence | None:
    """Returns what a film goes through; None for an export that is no film.

    Raises InputError for options of a film on anything else, and for options that do not go together.
    """
    given = [name for name in _OPTIONS if getattr(arguments, name) is not None]
    if out.suffix.lower() not in FILMS:
        if given:
            raise InputError(f"{out.name}: {_OPTIONS[given[0]]} is for films; name a .gif or .mp4.")
        return None
    courses = [names for names in _COURSES if any(name in given for name in names)]
    if len(courses) > 1:
        first, second = (next(_OPTIONS[name] for name in names if name in given) for names in courses[:2])
        raise InputError(f"{first} and {second} do not go together; give one of them.")
    story = "story" in given or (not courses and bool(arguments.view))
    course = Course.SCENARIOS if "scenarios" in given else Course.STORY if story else Course.TIME
    if course is not Course.TIME:
        odd = [_OPTIONS[name] for name in _OF_TIME if name in given]
        odd += ["--scenario"] if arguments.scenario is not None and course is Course.SCENARIOS else []
        if odd:
            raise InputError(f"{odd[0]} is for films that go through time; leave it out beside "
                             f"{'--scenarios' if course is Course.SCENARIOS else 'the views of a story'}.")
    moves = Moves(arguments.moves or Moves.SITUATION)
    if course is Course.TIME:
        _check_clock(arguments, moves)
    made = FilmSequence(
        course, _parts(arguments.dates), arguments.begin or "", arguments.end or "", arguments.step or "",
        moves, _parts(arguments.scenarios), arguments.seconds,
    )
    return replace(made, **{name: getattr(arguments, name) for name in ("fps", "fade") if name in given})


def _check_clock(arguments: argparse.Namespace, moves: Moves) -> None:
    """Raises InputError for a date that stands still beside frames in which it goes on."""
    for name, still in (("situation", Moves.KNOWLEDGE), ("knowledge", Moves.SITUATION)):
        if getattr(arguments, name) is not None and moves is not still:
            raise InputError(f"--{name} and a film in which the {name} goes on do not go together; leave it out, or "
                             f"add --moves {still}.")


def for_film(arguments: argparse.Namespace, workspace: Workspace) -> Workspace:
    """Returns the workspace in the scenario of the options, for a film through time; InputError for none such."""
    from nkgis.app.routing import scenario_named

    if arguments.scenario is None:
        return workspace
    scenario = scenario_named(arguments.scenario, workspace.project.scenarios)
    return replace(workspace, project=replace(workspace.project, scenario=scenario.id))


def _parts(text: str | None) -> tuple[str, ...]:
    """Returns the parts of a list with commas; InputError for a list without any."""
    if text is None:
        return ()
    found = tuple(part.strip() for part in text.split(",") if part.strip())
    if not found:
        raise InputError("A list with commas is empty; name at least one date or scenario.")
    return found
