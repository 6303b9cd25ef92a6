"""The frames of a film before they are drawn: at which clock, in which scenario or view, and what they say."""

from collections.abc import Sequence
from dataclasses import dataclass

from nkgis.analysis.statuses import known_happenings
from nkgis.app.bookmarks import bookmark_named, scenario_of_bookmark, story_of
from nkgis.app.export_options import ExportOptions
from nkgis.app.film_dates import MOST_FRAMES, FilmDate, film_dates, too_many
from nkgis.app.network_drawing import scenario_in_use
from nkgis.app.routing import scenario_named
from nkgis.app.workspace import Workspace
from nkgis.cartography import words
from nkgis.cartography.film import FilmBar, FilmCard, TimeAxis, Told
from nkgis.cartography.moment import moment_text
from nkgis.cartography.wording import say, speaking
from nkgis.errors import InputError
from nkgis.io.happenings import bundled_happenings
from nkgis.model.bookmark import Bookmark
from nkgis.model.calendar import middle
from nkgis.model.claim import Grade
from nkgis.model.clock import Clock, is_before
from nkgis.model.happening import Happening
from nkgis.model.numbers import date_text
from nkgis.model.project import Project
from nkgis.model.scenario import Scenario
from nkgis.model.sequence import Course, FilmSequence, Moves


@dataclass(frozen=True, slots=True)
class Shot:
    """Is one frame of a film: what it says, and the clock and scenario of its map, or the view that it shows."""

    card: FilmCard
    clock: Clock
    scenario: Scenario
    view: Bookmark | None = None


def shots_of(workspace: Workspace, options: ExportOptions, *, day: str) -> tuple[Shot, ...]:
    """Returns the frames of a film in order; `day` is today.

    Raises InputError for a sequence without a frame or with too many, and for a date, scenario or view that is none.
    """
    project, sequence, language = workspace.project, options.sequence or FilmSequence(), options.language
    if sequence.course is Course.STORY:
        found = _of_story(project, options)
    elif sequence.course is Course.SCENARIOS:
        found = _of_scenarios(project, sequence.scenarios, language)
    else:
        found = _of_time(workspace, sequence, day=day)
    if not found:
        raise InputError("The film has no frame; name at least one date or scenario.")
    if len(found) > MOST_FRAMES:
        raise too_many(len(found))
    return found


def _of_scenarios(project: Project, ids: Sequence[str], language: str) -> tuple[Shot, ...]:
    scenarios = [scenario_named(one, project.scenarios) for one in ids]
    names = tuple(one.names.get(language, one.name) for one in scenarios)
    count = len(scenarios)
    return tuple(
        Shot(FilmCard(say("Scenario"), name, FilmBar((n / count, (n + 1) / count), parts=names),
                      (Told(one.note),) if one.note else ()), project.clock, one)
        for n, (one, name) in enumerate(zip(scenarios, names, strict=True))
    )


def _of_story(project: Project, options: ExportOptions) -> tuple[Shot, ...]:
    """Returns a frame for each of the named views, else for each view of the story."""
    views = tuple(bookmark_named(project, name) for name in options.views) or story_of(project)
    if not views:
        raise InputError("The project has no view in its story; keep a view of the map first.")
    names = tuple(one.name for one in views)
    return tuple(_of_view(project, one, FilmBar((n / len(views), (n + 1) / len(views)), parts=names), options.language)
                 for n, one in enumerate(views))


def _of_view(project: Project, view: Bookmark, bar: FilmBar, language: str) -> Shot:
    with speaking(view.language or language):
        over = moment_text(view.clock).rstrip(".") or say("Situation today")
        return Shot(FilmCard(over, view.heading, bar), view.clock, scenario_of_bookmark(project, view), view)


def _of_time(workspace: Workspace, sequence: FilmSequence, *, day: str) -> tuple[Shot, ...]:
    project = workspace.project
    happenings = bundled_happenings()
    dates = film_dates(sequence, happenings, day=day)
    if not dates:
        return ()
    scenario = scenario_in_use(workspace)
    axis = TimeAxis(tuple(one.clock or day for one in dates))
    ticks = axis.ticks()
    dots = tuple(axis.share(middle(one)) for one in _dates(happenings, sequence.moves) if axis.holds(one))
    shots: list[Shot] = []
    before: Clock | None = None
    for one in dates:
        clock = _clock(project.clock, one.clock, sequence.moves)
        bar = FilmBar(axis.stretch(one.clock or day), ticks, dots)
        label = date_text(one.text if one.clock else day)
        card = FilmCard(_over(project.clock, one, sequence.moves), label, bar,
                        _told(happenings, clock, before, one, sequence.moves, label))
        shots.append(Shot(card, clock, scenario))
        before = clock
    return tuple(shots)


def _dates(happenings: Sequence[Happening], moves: Moves) -> list[str]:
    return [one.said_on if moves is Moves.KNOWLEDGE else one.date for one in happenings]


def _clock(base: Clock, date: str | None, moves: Moves) -> Clock:
    """Returns the clock of a frame: the one that does not move stays where the project has it."""
    return Clock(base.situation if moves is Moves.KNOWLEDGE else date,
                 base.knowledge if moves is Moves.SITUATION else date)


def _over(base: Clock, date: FilmDate, moves: Moves) -> str:
    """Returns what the date of a frame is the date of."""
    if moves is Moves.KNOWLEDGE:
        if base.situation:
            return say("Situation of %1, as known on", date_text(base.situation))
        return say("As known on")
    if moves is Moves.BOTH:
        return say("Situation as then known")
    if base.knowledge:
        return say("Situation, as known on %1", date_text(base.knowledge))
    return say("Situation") if date.clock else say("Situation today")


def _told(
    happenings: Sequence[Happening], clock: Clock, before: Clock | None, date: FilmDate, moves: Moves, label: str
) -> tuple[Told, ...]:
    """Returns the events that a frame brings: of the first one those of its date, of others those since the one before.

    What changes a state comes first.
    """
    known = known_happenings(happenings, clock)
    if before is None:
        there = date.text if date.clock else ""
        new = [one for one, said in zip(known, _dates(known, moves), strict=True) if there and _meet(said, there)]
    else:
        old = {one.id for one in known_happenings(happenings, before)}
        new = [one for one in known if one.id not in old]
    return tuple(_told_of(one, label) for one in sorted(new, key=lambda one: not one.status))


def _meet(one: str, other: str) -> bool:
    """Tells whether two ISO dates may be the same day."""
    return not is_before(one, other) and not is_before(other, one)


def _told_of(one: Happening, label: str) -> Told:
    """Returns an event in words, with its date where the frame does not say it already."""
    date = date_text(one.date)
    source = words.word(words.GRADES, Grade.MEMORY) if one.source.is_memory else one.source.text()
    return Told(one.title if date == label else f"{date} – {one.title}", source)
