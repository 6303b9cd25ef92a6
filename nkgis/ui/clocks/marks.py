"""Where the marks of a timeline stand: an axis of years, lanes, and marks beside each other where they would meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log10
from typing import TYPE_CHECKING

from nkgis.model.calendar import span

if TYPE_CHECKING:
    from nkgis.app.moments import Moment, TradeMark
    from nkgis.model.happening import Happening

GUTTER_PX, AXIS_PX, TRADE_PX = 104, 24, 92
LANE_PX = 12
MARK_PX = 9
NEAR_PX = 11
NARROWEST_YEARS = 0.5
_STEPS = (1, 2, 5, 10, 20)
_LABEL_PX = 44


@dataclass
class Axis:
    """Maps years to pixels: `first` to `last` are shown between the gutter and the right edge."""

    first: float = 1990.0
    last: float = 2027.0
    left: float = GUTTER_PX
    right: float = 800.0

    def x(self, year: float) -> float:
        """Returns the pixel of a time in years."""
        return self.left + (year - self.first) / (self.last - self.first) * (self.right - self.left)

    def year(self, x: float) -> float:
        """Returns the time in years of a pixel."""
        return self.first + (x - self.left) / max(1.0, self.right - self.left) * (self.last - self.first)

    def zoom(self, factor: float, x: float, whole: tuple[float, float]) -> None:
        """Shows less (a factor under 1) or more of the time around a pixel, within the whole."""
        middle = self.year(x)
        length = min(max((self.last - self.first) * factor, NARROWEST_YEARS), whole[1] - whole[0])
        share = (middle - self.first) / (self.last - self.first)
        self.show(middle - share * length, length, whole)

    def show(self, first: float, length: float, whole: tuple[float, float]) -> None:
        """Shows a stretch of time, moved into the whole."""
        first = min(max(first, whole[0]), whole[1] - length)
        self.first, self.last = first, first + length

    def ticks(self) -> list[int]:
        """Returns the years that have a label."""
        room = (self.right - self.left) / (self.last - self.first)
        step = next((one for one in _STEPS if one * room >= _LABEL_PX), _STEPS[-1])
        begin = int(self.first // step) * step
        return [year for year in range(begin, int(self.last) + 1, step) if year >= self.first]


@dataclass(frozen=True)
class Mark:
    """Is an event where it is drawn: from `left` to `right` px, its middle `y`, half as high as `half`."""

    event: Happening
    left: float
    right: float
    y: float
    half: float

    def far(self, x: float, y: float) -> float:
        """Returns how many px a place is away."""
        beside = max(self.left - x, x - self.right, 0.0)
        above = max(abs(y - self.y) - self.half, 0.0)
        return beside + above


@dataclass(frozen=True)
class Sum:
    """Is a claim of trade where it is drawn; `top` and `bottom` are the ends of its range."""

    mark: TradeMark
    x: float
    top: float
    bottom: float

    @property
    def y(self) -> float:
        """Returns the middle of the range."""
        return (self.top + self.bottom) / 2

    def far(self, x: float, y: float) -> float:
        """Returns how many px a place is away."""
        return abs(x - self.x) + max(self.top - y, y - self.bottom, 0.0)


@dataclass
class Layout:
    """Is a timeline laid out: lanes (key, top, height) and what is in them; the trade between two heights."""

    lanes: list[tuple[str, float, float]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    trade_top: float = 0.0
    trade_bottom: float = 0.0
    decades: list[tuple[float, float]] = field(default_factory=list)


def lanes_of(moment: Moment, kinds: Sequence[str], *, by_project: bool) -> dict[str, list[Happening]]:
    """Returns the events by lane: by kind in the order of `kinds`, or by project ("" for those of none)."""
    found: dict[str, list[Happening]] = {}
    if by_project:
        found = {card.undertaking.id: [] for card in moment.cards}
        for event in moment.happenings:
            of = [
                card.undertaking
                for card in moment.cards
                if card.undertaking.id in event.subjects or set(card.undertaking.features) & set(event.subjects)
            ]
            for one in of:
                found[one.id].append(event)
            if not of:
                found.setdefault("", []).append(event)
    else:
        for event in moment.happenings:
            found.setdefault(event.kind, []).append(event)
        places = {kind: place for place, kind in enumerate(kinds)}
        found = dict(sorted(found.items(), key=lambda pair: (places.get(pair[0], len(places)), pair[0])))
    return {lane: events for lane, events in found.items() if events}


def laid_out(moment: Moment, lanes: dict[str, list[Happening]], axis: Axis, height: float) -> Layout:
    """Returns where everything stands in a height."""
    made = Layout()
    trade = TRADE_PX if moment.trade else 0
    room = max(height - AXIS_PX - trade, 0.0)
    tall = min(max(room / max(1, len(lanes)), float(LANE_PX)), 26.0)
    top = float(AXIS_PX)
    for lane, events in lanes.items():
        made.lanes.append((lane, top, tall))
        made.marks += _in_lane(events, axis, top, tall)
        top += tall
    made.trade_top, made.trade_bottom = max(top + 8, height - trade + 8), max(top + trade, height) - 6
    if moment.trade:
        _add_trade(made, moment.trade, axis)
    return made


def needed_height(lanes: int, *, trade: bool) -> int:
    """Returns the least height that shows so many lanes."""
    return AXIS_PX + LANE_PX * lanes + (TRADE_PX if trade else 0)


def _in_lane(events: Iterable[Happening], axis: Axis, top: float, tall: float) -> list[Mark]:
    """Returns the marks of a lane; those that would cover each other share its height."""
    placed: list[tuple[Happening, float, float]] = []
    for event in events:
        begin, end = span(event.date)
        left, right = axis.x(begin), axis.x(end)
        if right - left < MARK_PX:
            middle = (left + right) / 2
            left, right = middle - MARK_PX / 2, middle + MARK_PX / 2
        placed.append((event, left, right))
    placed.sort(key=lambda one: (one[1], one[2]))
    marks: list[Mark] = []
    group: list[tuple[Happening, float, float]] = []
    for one in [*placed, None]:
        near = one is not None and group and one[1] < max(x[2] for x in group) + NEAR_PX - MARK_PX
        if one is not None and (near or not group):
            group.append(one)
            continue
        marks += _stacked(group, top, tall)
        group = [one] if one is not None else []
    return marks


def _stacked(group: Sequence[tuple[Happening, float, float]], top: float, tall: float) -> list[Mark]:
    """Returns the marks of events that lie together, in as few rows as they need."""
    rows: list[float] = []
    where: list[int] = []
    for _, left, right in group:
        row = next((n for n, end in enumerate(rows) if left >= end), len(rows))
        if row == len(rows):
            rows.append(right)
        rows[row] = right
        where.append(row)
    each = tall / max(1, len(rows))
    half = min(MARK_PX / 2, max(each / 2 - 0.75, 1.5))
    return [
        Mark(event, left, right, top + (row + 0.5) * each, half)
        for (event, left, right), row in zip(group, where, strict=True)
    ]


def _add_trade(made: Layout, trade: Sequence[TradeMark], axis: Axis) -> None:
    """Adds the claims of trade on a logarithmic scale, and its lines: one a decade."""
    lows = [one.low for one in trade if one.low > 0]
    low, high = _decade(min(lows, default=1.0)), _decade(max((one.high for one in trade), default=1.0)) + 1
    made.decades = [(10.0**n, _y(10.0**n, low, high, made)) for n in range(low, high + 1)]
    for one in trade:
        date = one.year or one.claim.as_of or one.claim.said_on
        if date:
            begin, end = span(date)
            made.sums.append(
                Sum(one, axis.x((begin + end) / 2), _y(one.high, low, high, made), _y(one.low, low, high, made))
            )


def _decade(value: float) -> int:
    return int(log10(value) // 1)


def _y(value: float, low: int, high: int, made: Layout) -> float:
    share = (log10(max(value, 10.0**low)) - low) / max(1, high - low)
    return made.trade_bottom - share * (made.trade_bottom - made.trade_top)
