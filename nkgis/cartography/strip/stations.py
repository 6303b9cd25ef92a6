"""The first lane of a strip: the line with its stations, their names at 40° above it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from nkgis.cartography.diagram import Measure, Path
from nkgis.cartography.strip.fit import Type, cut_text
from nkgis.cartography.strip.pen import Frame, Pen
from nkgis.cartography.strip.ruler import at_text
from nkgis.cartography.strip.spread import kept, pushed_apart, step_for
from nkgis.cartography.strip.values import STATIONS, Station, Strip
from nkgis.cartography.symbols import line_strokes
from nkgis.cartography.wording import marked, say

ANGLE = 40.0
MEMORY_SIGN = "*"
NO_SOURCE = marked("no source")
_HALF_PX, _LEADER_PX, _OVER_PX = 4.5, 24.0, 6.0


@dataclass(frozen=True, slots=True)
class Labels:
    """Is the labels of the stations in a frame: their texts, the stations that have one, and how high they reach."""

    stations: tuple[Station, ...]
    texts: tuple[str, ...]
    type: Type
    high: float
    unnamed: int


def labels_of(strip: Strip, frame: Frame, kind: Type, measure: Measure, *, most_px: float) -> Labels:
    """Returns the labels of the stations in a frame: of all that have room, else of the ends and those at borders."""
    here = [one for one in strip.stations if frame.shows(one.m, one.m)]
    room = frame.right - frame.left + 2 * _OVER_PX
    many = max(2, int(room // step_for(len(here), room) + 1e-6) + 1)
    near = [k for border in strip.borders
            for k in sorted(range(len(here)), key=lambda k: abs(here[k].m - border))[:2]]
    chosen = [here[k] for k in kept([one.m for one in here], many, near)]
    texts = tuple(label_text(strip, one, kind, measure, most_px) for one in chosen)
    widest = max((kind.width(text, measure) for text in texts), default=0.0)
    turn = radians(ANGLE)
    high = widest * sin(turn) + kind.size_px * cos(turn) if texts else 0.0
    return Labels(tuple(chosen), texts, kind, high, len(here) - len(chosen))


def reach_of(strip: Strip, frame: Frame, kind: Type, measure: Measure, *, most_px: float) -> float:
    """Returns how far the label of the last station in a frame reaches beyond its right end, in px."""
    here = [one for one in strip.stations if frame.shows(one.m, one.m)]
    if not here:
        return 0.0
    wide = kind.width(label_text(strip, here[-1], kind, measure, most_px), measure) * cos(radians(ANGLE))
    pushed = frame.left + (len(here) - 1) * step_for(len(here), frame.right - frame.left)
    return max(0.0, min(max(frame.x(here[-1].m), pushed), frame.right) + wide - frame.right)


def label_text(strip: Strip, one: Station, kind: Type, measure: Measure, most_px: float) -> str:
    """Returns the name of a station with its kilometre, which stays when the name is cut short."""
    behind = f"{MEMORY_SIGN if one.memory else ''}  {at_text(strip.reading, one.m)}"
    return cut_text(one.name, kind, max(most_px - kind.width(behind, measure), kind.size_px * 2), measure) + behind


def draw_stations(
    pen: Pen, frame: Frame, strip: Strip, labels: Labels, top: float, *, most_px: float
) -> float:
    """Draws the lane from `top` on: labels, leaders, line, squares; returns where the line runs."""
    text = pen.colors.ui["text"]
    foot = top + labels.high
    y = foot + (_LEADER_PX if labels.texts else 8.0)
    pen.strokes(frame.x(frame.from_m), frame.x(frame.to_m), y,
                line_strokes(mode=strip.mode, status="operating", quality=strip.quality, theme=pen.theme, zoom=9.0),
                part="line", soft=True)
    places = [frame.x(one.m) for one in labels.stations]
    step = step_for(len(places), frame.right - frame.left + 2 * _OVER_PX)
    spread = pushed_apart(places, frame.left - _OVER_PX, frame.right + _OVER_PX, step=step)
    for one, x, at in zip(labels.stations, places, spread, strict=True):
        pen.path(((x, y - _HALF_PX), (at, y - _LEADER_PX + 10.0), (at, foot + 3.0)), pen.colors.ui["text2"], 0.8,
                 part=f"station:{round(one.m)}")
        room = (frame.width_px - 4.0 - at) / cos(radians(ANGLE)) - 4.0
        label = label_text(strip, one, labels.type, pen.measure, min(room, most_px))
        pen.words(at + 2.0, foot, label, labels.type, text, angle=ANGLE, part=f"station:{round(one.m)}", tip=one.tip)
    for one in strip.stations:
        if frame.shows(one.m, one.m):
            (_draw_square if one in labels.stations else _draw_tick)(pen, frame.x(one.m), y, one)
    if not strip.stations:
        pen.words(frame.left, y + 18.0, say(NO_SOURCE), Type(12.0, italic=True), pen.colors.ui["text2"],
                  part=f"{STATIONS}:none")
    return y


def _draw_tick(pen: Pen, x: float, y: float, one: Station) -> None:
    """Draws the sign of a station whose name has no room."""
    pen.path(((x, y - _HALF_PX), (x, y + _HALF_PX)), pen.colors.ui["text"], 1.0, part=f"station:{round(one.m)}",
             tip=one.tip)


def _draw_square(pen: Pen, x: float, y: float, one: Station) -> None:
    """Draws the sign of a station above its line; one from memory is hollow with a broken edge."""
    half = _HALF_PX - 0.5
    corners: Sequence[tuple[float, float]] = ((x - half, y - half), (x + half, y - half), (x + half, y + half),
                                              (x - half, y + half))
    pen.over.append(Path(tuple(corners), closed=True, fill=pen.colors.map["casing"], stroke=pen.colors.ui["text"],
                         stroke_px=1.6, dash=(2.0, 1.6) if one.memory else (), part=f"station:{round(one.m)}",
                         tip=one.tip))
