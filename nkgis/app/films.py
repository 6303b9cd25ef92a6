"""Films of a project: what window and command line both draw, and write as GIF or MP4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nkgis.app.bookmarks import bookmark_named, project_at_bookmark, workspace_at_bookmark
from nkgis.app.claims import workspace_told
from nkgis.app.clocks import workspace_at
from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import chosen, scene_of
from nkgis.app.film_shots import Shot, shots_of
from nkgis.app.operations import workspace_with_project
from nkgis.app.scenario_workspace import workspace_in
from nkgis.app.workspace import Workspace
from nkgis.cartography.scene import MapScene
from nkgis.cartography.style import style
from nkgis.cartography.wording import say, speaking
from nkgis.errors import InputError
from nkgis.exporters.figure_furniture import credit_lines
from nkgis.exporters.figure_saving import situation_date
from nkgis.exporters.figure_steady import Frames, Steady, steady_of
from nkgis.exporters.files import write_whole
from nkgis.exporters.film import GIF_FADE_FPS, common_palette, faded, write_gif, write_mp4
from nkgis.exporters.film_frame import USUAL_PX, FilmPlan, draw_ground, film_plan, with_card
from nkgis.model.sequence import Course, FilmSequence, seconds_each
from nkgis.progress import SILENT, Progress

if TYPE_CHECKING:
    from nkgis.exporters.film import Frame

LEAST_PX, MOST_PX = (240, 160), (3840, 3840)
_MOST_AREA_PX = 3840 * 2160
_SAMPLES, _KEPT = 5, 6
_DRAWING = "Drawing the frames"


@dataclass(frozen=True, slots=True)
class _Map:
    """Is a map of a film: its scene and rows, what is marked on it, and in which group of alike views it is."""

    scene: MapScene
    frames: Frames = field(compare=False)
    marked: tuple[tuple[str, str], ...]
    language: str
    group: int


@dataclass(slots=True)
class Film:
    """Is a film ready to be drawn: its frames, and the maps that they show, each map once.

    `of` says which map each frame has.
    """

    shots: tuple[Shot, ...]
    seconds: tuple[float, ...]
    maps: list[_Map]
    of: list[int]
    steady: list[Steady]
    plans: list[FilmPlan]
    _drawn: dict[int, Any] = field(default_factory=dict)

    def picture(self, number: int) -> Any:
        """Returns a frame as a picture of Pillow's; its map is drawn once as long as the film does not go on."""
        one = self.maps[self.of[number]]
        plan = self.plans[one.group]
        with speaking(one.language):
            ground = self._drawn.get(self.of[number])
            if ground is None:
                ground = draw_ground(plan, one.scene, one.frames, self.steady[one.group], one.marked)
                self._drawn[self.of[number]] = ground
                while len(self._drawn) > _KEPT:
                    self._drawn.pop(next(iter(self._drawn)))
            return with_card(plan, ground, self.shots[number].card, title=one.scene.name, theme=one.scene.theme)

    def frames(self, progress: Progress = SILENT) -> Iterator[Frame]:
        """Yields each frame with its seconds, drawn when it is asked for."""
        count = len(self.shots)
        for number, seconds in enumerate(self.seconds):
            progress.step(number, count, _DRAWING)
            yield self.picture(number), seconds
        progress.step(count, count, _DRAWING)

    @property
    def samples(self) -> list[int]:
        """Returns frames from all parts of the film, for its colours."""
        last = len(self.shots) - 1
        return sorted({round(last * part / (_SAMPLES - 1)) for part in range(_SAMPLES)})


def export_film(workspace: Workspace, path: Path, options: ExportOptions, progress: Progress = SILENT) -> None:
    """Writes a film whole or not at all; its format is the suffix .gif or .mp4.

    Give the workspace as it was opened, at no clock and in no scenario.
    """
    sequence = options.sequence or FilmSequence()
    film = film_of(workspace, options, even=path.suffix.lower() == ".mp4", progress=progress)
    title = film.maps[0].scene.name
    credit = say("Sources and licences: %1", " · ".join(credit_lines(film.steady[0].scene)))
    if path.suffix.lower() == ".mp4":
        frames = faded(film.frames(progress), sequence.fade, sequence.fps)
        write_whole(path, lambda temporary: write_mp4(
            temporary, frames, size=film.plans[0].size_px, fps=sequence.fps, title=title, comment=credit,
        ))
        return
    palette = _palette(film, progress)
    frames = faded(film.frames(progress), sequence.fade, GIF_FADE_FPS)
    write_whole(path, lambda temporary: write_gif(temporary, frames, palette=palette, comment=f"{title}. {credit}"))


def film_of(
    workspace: Workspace, options: ExportOptions, *, even: bool = False, progress: Progress = SILENT
) -> Film:
    """Returns the film of the sequence in the options; `even` makes its size even.

    Raises InputError for a sequence, a size or a template that cannot be drawn.
    """
    sequence = options.sequence or FilmSequence()
    _check(sequence, options)
    size = _size(options.size, even=even)
    workspace, options = _in_view(workspace, options)
    shots = shots_of(workspace, options, day=situation_date())
    maps: list[_Map] = []
    of: list[int] = []
    groups: list[tuple[object, ...]] = []
    for shot in progress.track(shots, "Preparing the frames"):
        one = _map(workspace, shot, options, groups)
        place = next((n for n, known in enumerate(maps) if known == one), None)
        if place is None:
            place = len(maps)
            maps.append(one)
        of.append(place)
    steady = [_steady([one for one in maps if one.group == number]) for number in range(len(groups))]
    plans = [film_plan(size, one.scene, dpi=float(options.dpi)) for one in steady]
    return Film(shots, seconds_each(sequence, len(shots)), maps, of, steady, plans)


def _check(sequence: FilmSequence, options: ExportOptions) -> None:
    """Raises InputError for choices that no film can have."""
    if options.template not in (None, "map"):
        raise InputError(f"--template {options.template}: a film is drawn with the template map.")
    if sequence.seconds is not None and not 0.05 <= sequence.seconds <= 60:
        raise InputError(f"{sequence.seconds:g} seconds a frame: give a number from 0.05 to 60.")
    if not 1 <= sequence.fps <= 60:
        raise InputError(f"{sequence.fps} frames in a second: give a number from 1 to 60.")
    if not 0 <= sequence.fade <= 10:
        raise InputError(f"A fade of {sequence.fade:g} seconds: give a number from 0 to 10.")


def _size(size: tuple[float, float] | None, *, even: bool) -> tuple[int, int]:
    """Returns the size of a film in pixels; `even` adds a pixel to an odd side.

    Raises InputError for one that is too small or too large.
    """
    wide, high = (round(side) for side in size or USUAL_PX)
    if wide < LEAST_PX[0] or high < LEAST_PX[1]:
        raise InputError(f"--size {wide}x{high} is too small for a film: give at least {LEAST_PX[0]}x{LEAST_PX[1]}.")
    if wide > MOST_PX[0] or high > MOST_PX[1] or wide * high > _MOST_AREA_PX:
        raise InputError(f"--size {wide}x{high} is too large for a film: give at most 3840x2160.")
    return (wide + wide % 2, high + high % 2) if even else (wide, high)


def _in_view(workspace: Workspace, options: ExportOptions) -> tuple[Workspace, ExportOptions]:
    """Returns the workspace with the layers and the clock of the view that a film of time or scenarios is in."""
    course = Course.TIME if options.sequence is None else options.sequence.course
    if course is Course.STORY or not options.views:
        return workspace, options
    if len(options.views) > 1:
        raise InputError("A film through time or scenarios shows one view; name one, or make a film of the story.")
    view = bookmark_named(workspace.project, options.views[0])
    seen = workspace_at_bookmark(workspace, view, options)[1]
    return workspace_with_project(workspace, project_at_bookmark(workspace.project, view)), replace(seen, views=())


def _shown(workspace: Workspace, shot: Shot, options: ExportOptions) -> tuple[Workspace, ExportOptions]:
    """Returns the workspace as a frame shows it, and the options of its map."""
    if shot.view is not None:
        return workspace_at_bookmark(workspace, shot.view, options)
    there = workspace_in(workspace_at(workspace, shot.clock), shot.scenario, date=shot.clock.situation)
    fixed = options.sequence is None or options.sequence.course is Course.TIME
    name = shot.scenario.names.get(options.language, shot.scenario.name) if shot.scenario.patches and fixed else ""
    return there, replace(options, scenario=name)


def _map(workspace: Workspace, shot: Shot, options: ExportOptions, groups: list[tuple[object, ...]]) -> _Map:
    """Returns the map of a frame, and adds to the groups a view that none of them is of."""
    there, options = _shown(workspace, shot, options)
    there = workspace_told(there)
    with speaking(options.language):
        scene = replace(scene_of(there, options, tiled=True), moment="")
    marked = tuple((route.layer_id, route.id) for route, _ in chosen(there, options)) if options.routes else ()
    view = (scene.view, scene.theme, options.language, marked)
    if view not in groups:
        groups.append(view)
    frames = {layer_id: rows.frame for layer_id, rows in there.rows.items()}
    return _Map(scene, frames, marked, options.language, groups.index(view))


def _steady(maps: Sequence[_Map]) -> Steady:
    """Returns the maps of one group in one."""
    with speaking(maps[0].language):
        return steady_of([(one.scene, one.frames) for one in maps])


def _palette(film: Film, progress: Progress) -> Sequence[int]:
    """Returns the colours of a GIF: those of the lines and words, and what the frames need beside."""
    themes = [style().theme(name) for name in dict.fromkeys(one.scene.theme for one in film.maps)]
    pictures = [film.picture(number) for number in progress.track(film.samples, "Choosing the colours")]
    known = [color for theme in themes for part in (theme.mode, theme.map, theme.ui) for color in part.values()]
    return common_palette(pictures, [color for color in known if color.startswith("#") and len(color) == 7])
