"""A named view of the project: what a presenter comes back to, and a slide of a story."""

from dataclasses import dataclass

from nkgis.model.clock import NOW, Clock
from nkgis.model.sanctions import ScreenQuestion
from nkgis.model.scenario import TODAY

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Is a view with a name: `bounds` (lon/lat: west, south, east, north), the layers shown and how it is looked at.

    `shown` are the ids of the layers that are switched on, the parts of the base map among them; layers that the
    project lost since are passed over, layers that came later are off. `faded` are those of them that are seen through,
    with their opacity (0 to 1). `screen` is the question of the sanctions overlay, None where the overlay is off.
    `route` is the layer and id of the selected route, None for none. `language` and `theme` are "" where the reader's
    own are to be kept. `title` is what a slide says as its heading, "" for the name; `note` is what the speaker says.
    `in_story` tells whether the story has it.
    """

    id: str
    name: str
    bounds: Bounds
    shown: tuple[str, ...] = ()
    scenario: str = TODAY
    clock: Clock = NOW
    language: str = ""
    theme: str = ""
    route: tuple[str, str] | None = None
    title: str = ""
    note: str = ""
    in_story: bool = True
    faded: tuple[tuple[str, float], ...] = ()
    screen: ScreenQuestion | None = None

    @property
    def heading(self) -> str:
        """Returns what stands above it where it is shown: its title, else its name."""
        return self.title or self.name
