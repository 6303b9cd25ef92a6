"""The strip diagram laid out: a route, or several under each other, on one ruler, as a diagram of plain values."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from nkgis.cartography.diagram import Diagram, Measure
from nkgis.cartography.strip.choice import drawn_lanes
from nkgis.cartography.strip.fit import Type, cut_text, wrapped_text
from nkgis.cartography.strip.foot import draw_foot, foot_texts
from nkgis.cartography.strip.here import COMPACT, USUAL, Size
from nkgis.cartography.strip.lanes import draw_lane
from nkgis.cartography.strip.passing import free_runs
from nkgis.cartography.strip.pen import Frame, Pen
from nkgis.cartography.strip.ruler import at_text, end_text, ticks, unit_word
from nkgis.cartography.strip.stations import Labels, draw_stations, labels_of, reach_of
from nkgis.cartography.strip.values import STATIONS, Lane, LaneLook, Strip
from nkgis.cartography.wording import say

EDGE_PX = 24.0
LEAST_PX = 320.0
"""The least width of a strip: narrower ones are laid out so wide, and scaled by who draws them."""
_NAME_MOST_PX = 150.0
_TITLE, _HEAD = Type(17.0, 600), Type(13.0, 600)


@dataclass(frozen=True, slots=True)
class Band:
    """Is where one lane stands, from the upper to the lower edge in px."""

    lane: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Block:
    """Is where the lanes of one strip stand, from the upper to the lower edge in px, and each of them in it."""

    top: float
    bottom: float
    total_m: float
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class StripLayout:
    """Is a drawn strip: the diagram, and where kilometres lie on it; `lost` texts found no room.

    The ruler goes from `ruler_top` to the lower edge of the last block. `foot` is the texts of the foot, for who shows
    a compact strip: that has none drawn.
    """

    diagram: Diagram
    frame: Frame
    blocks: tuple[Block, ...]
    lost: int = 0
    ruler_top: float = 0.0
    foot: tuple[str, ...] = ()

    def x_of(self, m: float, index: int = 0) -> float:
        """Returns where a chainage (metres) of the strip of that number lies, in px; kept within the ruler."""
        return self.frame.x(min(max(m, 0.0), self.blocks[index].total_m))

    def m_of(self, x: float, y: float) -> tuple[int, float] | None:
        """Returns the number of the strip and the chainage (metres) at a place; None beside the lanes."""
        for index, block in enumerate(self.blocks):
            if block.top <= y <= block.bottom and self.frame.left - 4.0 <= x <= self.frame.right + 4.0:
                m = self.frame.from_m + (x - self.frame.left) / self.frame.px_per_m
                if m <= block.total_m + 4.0 / self.frame.px_per_m:
                    return index, min(max(m, self.frame.from_m), self.frame.to_m, block.total_m)
        return None


def strip_diagram(
    strips: Sequence[Strip], *, width_px: float, measure: Measure, theme: str,
    span_m: tuple[float, float] | None = None, lanes: Collection[str] | None = None, compact: bool = False,
    titled: bool = True, notes: Sequence[str] | None = None,
) -> StripLayout:
    """Returns the strip of one route, or several under each other from a shared zero with fewer lanes.

    `span_m` cuts to a part of the kilometres (metres), `lanes` are ids of lanes to draw instead of the usual ones
    ("stations" is the first). A `compact` one is lower and has neither title nor foot; one that is not `titled` keeps
    its foot. `notes` are sources that have their numbers already, from one on: a compact strip has numbers only then.
    Several strips have no stations unless `lanes` asks for them. ValueError without a strip.
    """
    if not strips:
        raise ValueError("a strip diagram needs a strip")
    width_px = max(width_px, LEAST_PX)
    wanted = drawn_lanes(strips, lanes)
    size = COMPACT if compact else USUAL
    pen = Pen(measure, theme, notes=list(notes or ()), is_signed=not compact or notes is not None)
    from_m, to_m = _span(strips, span_m)
    left = EDGE_PX + _name_room(strips, wanted, size, measure, width_px)
    widest = Frame(left, width_px - EDGE_PX, from_m, to_m, width_px)
    reach = max(reach_of(one, widest, size.type, measure, most_px=size.label) for one in strips) \
        if STATIONS in wanted else 0.0
    frame = Frame(left, width_px - _right(strips, reach, pen, width_px, to_m), from_m, to_m, width_px)
    frames = [Frame(frame.left, frame.x(min(to_m, one.total_m)), from_m, max(min(to_m, one.total_m), from_m), width_px)
              for one in strips]
    labels = [labels_of(one, own, size.type, measure, most_px=size.label)
              for one, own in zip(strips, frames, strict=True)] if STATIONS in wanted else []
    y = 4.0 if compact else 12.0
    if titled and not compact:
        y = _draw_title(pen, strips, frame, y)
    blocks, lines = [], []
    for number, one in enumerate(strips):
        if len(strips) > 1:
            y = _draw_head(pen, one, frame, y)
        top = y
        line, y, bands = _draw_block(pen, frames[number], one, labels[number] if labels else None, wanted, y, size)
        lines.append(line)
        blocks.append(Block(top, y, one.total_m, bands))
    ruler_top = y
    y = _draw_ruler(pen, frame, max(strips, key=lambda one: one.total_m), y, size)
    blocks[-1] = replace(blocks[-1], bottom=y)
    _draw_borders(pen, frame, strips, list(zip(lines, (one.bottom for one in blocks), strict=True)))
    y = y + 4.0 if compact else draw_foot(pen, strips, frame, labels, wanted, y)
    foot = tuple(foot_texts(pen, strips, labels, wanted))
    return StripLayout(Diagram(width_px, y, (*pen.items, *pen.over)), frame, tuple(blocks), pen.lost, ruler_top, foot)


def strip_notes(strip: Strip, lanes: Collection[str] | None = None) -> list[str]:
    """Returns the sources that the lanes of a strip number, in the order of the lanes."""
    shown = [strip.lane(one) for one in drawn_lanes([strip], lanes)]
    return list(dict.fromkeys(note for lane in shown if lane is not None for note in lane.notes()))


def _span(strips: Sequence[Strip], span_m: tuple[float, float] | None) -> tuple[float, float]:
    longest = max(one.total_m for one in strips)
    if span_m is None:
        return 0.0, longest
    low, high = sorted(span_m)
    low = min(max(low, 0.0), longest)
    return low, max(min(high, longest), low)


def _name_room(strips: Sequence[Strip], wanted: Sequence[str], size: Size, measure: Measure, width: float) -> float:
    """Returns the room of the lane names at the left, the gap behind them included."""
    kind = Type(size.name)
    names = [unit_word(), *(lane.name for one in strips for lane in one.lanes if lane.id in wanted),
             *(one.place_word for one in strips if STATIONS in wanted)]
    widest = max(kind.width(part, measure) for name in names for part in (name, *name.split(" ")[:1]))
    return min(widest, _NAME_MOST_PX, width * 0.2) + 18.0


def _right(strips: Sequence[Strip], reach: float, pen: Pen, width: float, to_m: float) -> float:
    """Returns the room right of the ruler: what the last labels need, and half of the figure at its end."""
    longest = max(strips, key=lambda one: one.total_m)
    end = _end_type().width(end_text(longest.reading, to_m), pen.measure) / 2
    return max(EDGE_PX, end + 6.0, min(reach + 18.0, width * 0.14))


def _draw_title(pen: Pen, strips: Sequence[Strip], frame: Frame, y: float) -> float:
    """Writes the name, or the names, and how the lengths were measured; returns where the next part begins."""
    room = frame.width_px - 2 * EDGE_PX
    name = " · ".join(one.name for one in strips)
    y += _TITLE.size_px
    pen.words(EDGE_PX, y, cut_text(name, _TITLE, room, pen.measure), _TITLE, pen.colors.ui["text"], part="title")
    small = Type(12.0)
    about = strips[0].about if len(strips) == 1 else say("Shared ruler from the start of each route.")
    for line in wrapped_text(about, small, room, pen.measure):
        y += 18.0
        pen.words(EDGE_PX, y, line, small, pen.colors.ui["text2"], part="about")
    return y + (12.0 if len(strips) > 1 or strips[0].stations else 22.0)


def _draw_head(pen: Pen, strip: Strip, frame: Frame, y: float) -> float:
    """Writes the name and the length of one of several routes over its lanes."""
    y += 8.0 + _HEAD.size_px
    total = strip.reading.length(strip.total_m)
    wide = Type(12.0).width(total, pen.measure)
    name = cut_text(strip.name, _HEAD, frame.width_px - 2 * EDGE_PX - wide - 16.0, pen.measure)
    pen.words(EDGE_PX, y, name, _HEAD, pen.colors.ui["text"], part="name")
    pen.words(EDGE_PX + _HEAD.width(name, pen.measure) + 12.0, y, total, Type(12.0), pen.colors.ui["text2"],
              part="total")
    return y + 6.0


def _draw_block(
    pen: Pen, frame: Frame, strip: Strip, labels: Labels | None, wanted: Sequence[str], y: float, size: Size
) -> tuple[float, float, tuple[Band, ...]]:
    """Draws the lanes of one strip with their names and thin lines between; returns first line, lower edge, bands."""
    line, bands = y, []
    if labels is not None:
        line = draw_stations(pen, frame, strip, labels, y, most_px=size.label)
        _name(pen, strip.place_word, line, frame, size, "stations")
        top, y = y, line + (16.0 if strip.stations else 26.0)
        bands.append(Band(STATIONS, top, y))
    for lane_id in wanted:
        lane = strip.lane(lane_id)
        if lane is None or _is_bare(lane, frame):
            continue
        pen.path(((EDGE_PX, y), (frame.width_px - EDGE_PX, y)), pen.colors.ui["border"], 0.8)
        high = draw_lane(pen, frame, strip, lane, y, size)
        _name(pen, lane.name, y + size.middle + 2.0, frame, size, lane.id)
        bands.append(Band(lane_id, y, y + high))
        y += high
    for gap in (one for one in strip.gaps if frame.shows(one, one)):
        _draw_gap(pen, frame.x(gap), line - 8.0, line + 8.0)
    return line, y, tuple(bands)


def _is_bare(lane: Lane, frame: Frame) -> bool:
    """Tells whether a lane of what is here and there only has nothing in the frame, but elsewhere."""
    if lane.look not in {LaneLook.VALUE, LaneLook.BARS}:
        return False
    here = any(frame.shows(one.from_m, one.to_m) for one in lane.stretches)
    return not here and not any(frame.shows(one.m, one.m) for one in lane.marks)


def _name(pen: Pen, name: str, y: float, frame: Frame, size: Size, lane_id: str) -> None:
    """Writes the name of a lane at the left, in two lines where one is too short."""
    kind = Type(size.name)
    room = frame.left - EDGE_PX - 10.0
    lines = wrapped_text(name, kind, room, pen.measure)
    if len(lines) > 2:
        lines = [lines[0], cut_text(" ".join(lines[1:]), kind, room, pen.measure)]
    first = y + size.name * 0.36 - (len(lines) - 1) * size.name * 0.6
    for number, line in enumerate(lines):
        pen.words(EDGE_PX, first + number * size.name * 1.2, line, kind, pen.colors.ui["text2"],
                  part=f"lane:{lane_id}")


def _end_type() -> Type:
    return Type(12.0, 600)


def _draw_ruler(pen: Pen, frame: Frame, strip: Strip, y: float, size: Size) -> float:
    """Draws the ruler with ticks, figures, and the figure at its end; returns its lower edge."""
    text, kind = pen.colors.ui["text"], Type(size.text)
    pen.path(((EDGE_PX, y), (frame.width_px - EDGE_PX, y)), pen.colors.ui["border"], 0.8)
    line = y + (8.0 if size is not USUAL else 14.0)
    base = line + 8.0 + size.text
    _name(pen, unit_word(), line + 6.0, frame, size, "kilometre")
    pen.path(((frame.left, line), (frame.right, line)), text, 1.4, part="ruler")
    last = _end_type()
    end = end_text(strip.reading, frame.to_m)
    taken = frame.right - last.width(end, pen.measure) / 2
    found = ticks(frame.from_m, frame.to_m, frame.px_per_m, kind, pen.measure)
    begun = 0.0
    if frame.from_m > 0 and not (found and found[0].text and found[0].m - frame.from_m < 1e-6):
        start = at_text(strip.reading, frame.from_m)
        begun = frame.left + kind.width(start, pen.measure) / 2 + 8.0
        pen.words(frame.left, base, start, kind, text, anchor="middle", part="tick")
    for tick in found:
        x = frame.x(tick.m)
        pen.path(((x, line), (x, line + (7.0 if tick.text else 4.0))), text, 1.2 if tick.text else 0.9, part="tick")
        wide = kind.width(tick.text, pen.measure)
        if tick.text and x - wide / 2 >= begun and x + wide / 2 + 8.0 <= taken:
            pen.words(x, base, tick.text, kind, text, anchor="middle", part="tick")
    pen.path(((frame.right, line), (frame.right, line + 8.0)), text, 1.4, part="tick")
    pen.words(frame.right, base, end, last, text, anchor="middle", part="total")
    return base + 8.0


def _draw_gap(pen: Pen, x: float, top: float, bottom: float) -> None:
    """Draws the two slashes of a place where the line has a gap."""
    for shift in (-2.5, 2.5):
        pen.path(((x + shift - 3.0, bottom), (x + shift + 3.0, top)), pen.colors.ui["text"], 1.0,
                 part="gap", over=True)


def _draw_borders(pen: Pen, frame: Frame, strips: Sequence[Strip], spans: Sequence[tuple[float, float]]) -> None:
    """Draws a dashed line per border through the lanes of its strip."""
    for strip, (begin, end) in zip(strips, spans, strict=True):
        for m in (one for one in strip.borders if frame.shows(one, one) and one <= strip.total_m):
            x = frame.x(m)
            for top, bottom in free_runs(pen.items, x, begin, end - 22.0, pen.measure):
                pen.path(((x, top), (x, bottom)), pen.colors.ui["text"], 1.1, dash=(4.5, 3.0), part="border")
