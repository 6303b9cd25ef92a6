"""What of the strips is in sight: which kilometres, which lanes, laid out for the room there is, and kept."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from nkgis.cartography.strip.choice import drawn_lanes
from nkgis.cartography.strip.layout import StripLayout, strip_diagram
from nkgis.ui.diagram import Painted, measure

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from nkgis.cartography.strip.values import Strip

_SLOW_S = 0.05
LEAST_SHOWN_M = 200.0
"""The shortest part of the kilometres that a zoom goes down to; a shorter route is shown whole."""


class Sight:
    """Holds the strips with the part of the kilometres in sight, and lays them out when any of it changes."""

    def __init__(self, theme: str) -> None:
        self.theme = theme
        self.strips: tuple[Strip, ...] = ()
        self.lanes: tuple[str, ...] | None = None
        self.from_m, self.shown_m = 0.0, 0.0
        self.made = self._revision = 0
        self._key: tuple[Any, ...] = ()
        self._layout: StripLayout | None = None
        self._took_s = 0.0
        self._asked: tuple[Any, ...] = ()
        self._is_low = False
        self._painted: Painted | None = None

    @property
    def longest_m(self) -> float:
        """Returns the length of the longest route."""
        return max((one.total_m for one in self.strips), default=0.0)

    @property
    def is_whole(self) -> bool:
        """Tells whether all kilometres are in sight."""
        return self.shown_m >= self.longest_m - 1e-6

    @property
    def span_m(self) -> tuple[float, float] | None:
        """Returns the kilometres in sight in metres, None for all."""
        return None if self.is_whole else (self.from_m, self.from_m + self.shown_m)

    def set_strips(self, strips: Sequence[Strip], *, keep: bool) -> None:
        """Shows other strips; the part in sight stays where `keep` says so and it is still there."""
        was_whole = self.is_whole
        self._revision += 1
        self.strips = tuple(strips)
        if not keep or was_whole or self.from_m >= self.longest_m:
            self.whole()
        else:
            self.show(self.from_m, self.shown_m)

    def whole(self) -> None:
        """Brings all kilometres into sight."""
        self.from_m, self.shown_m = 0.0, self.longest_m

    def show(self, from_m: float, shown_m: float) -> None:
        """Brings a part into sight; it is moved and stretched to what there is."""
        longest = self.longest_m
        self.shown_m = min(max(shown_m, min(LEAST_SHOWN_M, longest)), longest)
        self.from_m = min(max(from_m, 0.0), longest - self.shown_m)

    def zoom(self, factor: float, at_m: float) -> None:
        """Shows `factor` times the kilometres; the one at `at_m` stays where it is."""
        share = (at_m - self.from_m) / self.shown_m if self.shown_m > 0 else 0.0
        shown = min(max(self.shown_m * factor, min(LEAST_SHOWN_M, self.longest_m)), self.longest_m)
        self.show(at_m - share * shown, shown)

    def reveal(self, m: float) -> bool:
        """Moves as little as is needed for a chainage to be in sight; tells whether it moved."""
        edge = self.shown_m * 0.05
        before = self.from_m
        if m < self.from_m:
            self.show(m - edge, self.shown_m)
        elif m > self.from_m + self.shown_m:
            self.show(m + edge - self.shown_m, self.shown_m)
        return self.from_m != before

    def drawn(self) -> Collection[str]:
        """Returns the ids of the lanes in sight."""
        return drawn_lanes(self.strips, self.lanes)

    @property
    def is_slow(self) -> bool:
        """Tells whether laying out took longer than a hand waits."""
        return self._took_s > _SLOW_S

    def layout(self, width_px: float, height_px: float, *, old: bool = False) -> StripLayout | None:
        """Returns the strips laid out, lower where they would not fit in the height; None without a strip.

        With `old` the last layout does, whatever size it was made for.
        """
        if not self.strips:
            return None
        if old and self._layout is not None and self._key[0] == self._revision:
            return self._layout
        key = (self._revision, self.lanes, self.span_m, self.theme, width_px, height_px)
        if key != self._key or self._layout is None:
            self._key = key
            began = monotonic()
            self._layout = self._laid_out(width_px, height_px)
            self._took_s = monotonic() - began
            self._painted = None
            self.made += 1
        return self._layout

    def painted(self, width_px: float, height_px: float, *, old: bool = False) -> Painted | None:
        """Returns the laid out strips made ready to be painted."""
        layout = self.layout(width_px, height_px, old=old)
        if layout is not None and self._painted is None:
            self._painted = Painted(layout.diagram)
        return self._painted

    def _laid_out(self, width_px: float, height_px: float) -> StripLayout:
        """Lays out; whether low or not is asked once for a height: strips must not jump while they are zoomed."""
        asked = (self._revision, self.lanes, height_px)
        for compact in (False, True) if asked != self._asked else (self._is_low,):
            self._asked, self._is_low = asked, compact
            layout = strip_diagram(self.strips, width_px=width_px, measure=measure, theme=self.theme,
                                   span_m=self.span_m, lanes=self.lanes, compact=compact, titled=False)  # fmt: skip
            if layout.diagram.height_px <= height_px:
                break
        return layout
