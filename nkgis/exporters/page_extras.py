"""What a web page holds beside the map and the figures: cards, spellings, strips, and the views of the story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nkgis.cartography.scene import RouteKey
from nkgis.model.project import Bounds

if TYPE_CHECKING:
    from nkgis.cartography.passport.data import Passport
    from nkgis.cartography.strip.values import Strip


@dataclass(frozen=True, slots=True)
class PageView:
    """Is a view of the story: its title, its bounds (west, south, east, north), the layers it shows, its route."""

    title: str
    bounds: Bounds
    shown: tuple[str, ...]
    route: RouteKey | None = None
    faded: tuple[tuple[str, float], ...] = ()

    def values(self) -> dict[str, object]:
        """Returns the view as the page reads it."""
        return {"title": self.title, "bounds": list(self.bounds), "shown": list(self.shown),
                "route": None if self.route is None else list(self.route), "faded": dict(self.faded)}


def _no_card(_key: RouteKey) -> Passport | None:
    return None


def _no_names(_key: RouteKey) -> Sequence[str]:
    return ()


def _no_strip(_key: RouteKey) -> Strip | None:
    return None


@dataclass(frozen=True, slots=True)
class PageExtras:
    """Holds what the caller knows of single features and of the project.

    `card` gives what is said of a feature that is no route, `spellings` every name of a feature beside those of the
    scene, `strip` the strip diagram of a route; `same_han` are two strings of the same length, traditional and
    simplified signs that the search takes for one. `views` are those of the story that have the page's date and
    scenario, `other_views` is how many have others; `off` are the layers that only views show, `own_base` the parts of
    the base map that views switch. `chosen` is the route that the page opens with.
    """

    card: Callable[[RouteKey], Passport | None] = _no_card
    spellings: Callable[[RouteKey], Sequence[str]] = _no_names
    strip: Callable[[RouteKey], Strip | None] = _no_strip
    same_han: tuple[str, str] = ("", "")
    views: tuple[PageView, ...] = field(default=())
    other_views: int = 0
    off: frozenset[str] = frozenset()
    own_base: tuple[str, ...] = ()
    chosen: RouteKey | None = None
