"""The foot of a strip: what its signs mean, its numbered sources, and what was left out."""

from collections.abc import Sequence

from nkgis.cartography.overlay import AID
from nkgis.cartography.strip.fit import Type, wrapped_text
from nkgis.cartography.strip.pen import DIGITS, Frame, Pen
from nkgis.cartography.strip.stations import MEMORY_SIGN, Labels
from nkgis.cartography.strip.values import SANCTIONS, STATIONS, Strip
from nkgis.cartography.wording import say

_EDGE_PX, _LINE_PX = 24.0, 15.0
_TYPE = Type(11.0)


def draw_foot(
    pen: Pen, strips: Sequence[Strip], frame: Frame, labels: Sequence[Labels], wanted: Sequence[str], y: float
) -> float:
    """Writes notes and remarks below the ruler; returns the lower edge of the diagram."""
    y += 4.0
    texts = foot_texts(pen, strips, labels, wanted)
    numbered = "   ".join(texts[:len(pen.notes)])
    for text in (numbered, *texts[len(pen.notes):]):
        for line in wrapped_text(text, _TYPE, frame.width_px - 2 * _EDGE_PX, pen.measure):
            y += _LINE_PX
            pen.words(_EDGE_PX, y, line, _TYPE, pen.colors.ui["text2"], part="note")
    return y + 12.0


def remarks_of(strip: Strip, *, with_stations: bool = True) -> list[str]:
    """Returns what is to say of a strip besides its sources, a sentence or a list of names each."""
    found = []
    if with_stations and any(one.memory for one in strip.stations):
        found.append(f"{MEMORY_SIGN} {say('position unverified (from memory)')}.")
    if with_stations and strip.unplaced:
        found.append(say("Without a kilometre on the line: %1.", ", ".join(strip.unplaced)))
    return [*found, *(f"{remark.rstrip('.')}." for remark in strip.remarks)]


def foot_texts(pen: Pen, strips: Sequence[Strip], labels: Sequence[Labels], wanted: Sequence[str]) -> list[str]:
    """Returns the texts of the foot: the numbered sources, then in one paragraph whatever else is to say."""
    numbered = [f"{str(number).translate(DIGITS)}\u202f{note}" for number, note in enumerate(pen.notes, start=1)]
    rest: list[str] = []
    unnamed = sum(label.unnamed for label in labels)
    if unnamed:
        rest.append(say("%n station(s) without a name here for want of room.", count=unnamed))
    if pen.lost:
        rest.append(say("%n text(s) left out for want of room.", count=pen.lost))
    rest += dict.fromkeys(remark for one in strips for remark in remarks_of(one, with_stations=STATIONS in wanted))
    if SANCTIONS in wanted and any(one.lane(SANCTIONS) for one in strips):
        rest.append(f"{say(AID)}.")
    return [*numbered, *([" ".join(rest)] if rest else [])]
