"""What a film goes through: dates, scenarios or the views of a story, and how long each is to be seen."""

from dataclasses import dataclass
from enum import StrEnum

NOW_WORD = "today"
"""Stands among dates for the present day, at which everything recorded holds."""
LEAST_SECONDS, MOST_SECONDS = 0.3, 3.0
"""How long a frame is seen where nobody says, at least and at most."""
USUAL_LENGTH_S, LAST_LONGER_S = 45.0, 2.0
DEFAULT_FPS = 25


class Course(StrEnum):
    """Names what changes from frame to frame."""

    TIME = "time"
    SCENARIOS = "scenarios"
    STORY = "story"


class Moves(StrEnum):
    """Names which of the two clocks goes on."""

    SITUATION = "situation"
    KNOWLEDGE = "knowledge"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class FilmSequence:
    """Is the frames of a film in order, as they were asked for.

    A film of time has `dates` (ISO texts or "today"), or goes from `begin` to `end` in steps of `step` (ISO, such as
    P1Y); where none of these is said it has a frame for each date of the events. A film of scenarios has their ids.
    `seconds` is how long a frame is seen, None for a time that suits their number; `fade` the seconds in which one
    frame goes over into the next; `fps` the frames in a second of an MP4.
    """

    course: Course = Course.TIME
    dates: tuple[str, ...] = ()
    begin: str = ""
    end: str = ""
    step: str = ""
    moves: Moves = Moves.SITUATION
    scenarios: tuple[str, ...] = ()
    seconds: float | None = None
    fade: float = 0.0
    fps: int = DEFAULT_FPS


def seconds_each(sequence: FilmSequence, count: int) -> tuple[float, ...]:
    """Returns how long each of so many frames is seen: all the same, the last one longer."""
    usual = min(MOST_SECONDS, max(LEAST_SECONDS, USUAL_LENGTH_S / max(count, 1)))
    each = round(usual, 2) if sequence.seconds is None else sequence.seconds
    return (*([each] * (count - 1)), each + LAST_LONGER_S) if count else ()
