"""The lanes of a strip below its stations: what holds along the kilometres, drawn and written."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from nkgis.cartography.marks import crossing_symbol
from nkgis.cartography.overlay import verdict_look
from nkgis.cartography.strip.fit import GAP_PX, Placed, Rows, Wanted, placed_texts
from nkgis.cartography.strip.here import Here, Size
from nkgis.cartography.strip.pen import Frame, Pen
from nkgis.cartography.strip.stretch_looks import country_color, draw_point, draw_stretch, ink_on
from nkgis.cartography.strip.values import Lane, LaneLook, Mark, Stretch, Strip
from nkgis.cartography.wording import marked, say

_ROW_PX, _CROSSING_ROW_PX, _SIGN_PX = 15.0, 18.0, 12.0
NONE_HERE = marked("none on this stretch")
_CAP = 0.36
"""How far below the middle of capitals their base line lies, in sizes."""


def draw_lane(pen: Pen, frame: Frame, strip: Strip, lane: Lane, top: float, size: Size) -> float:
    """Draws a lane whose upper edge is at `top`; returns its height in px."""
    most = max((abs(one.value) for one in lane.stretches if one.value is not None), default=0.0)
    here = Here(pen, frame, strip, lane, top + size.middle, size, most)
    stretches = [one for one in lane.stretches if frame.shows(one.from_m, one.to_m)]
    for one in stretches:
        draw_stretch(here, one)
    marks = [one for one in lane.marks if frame.shows(one.m, one.m)]
    rows = Rows(spared=tuple(frame.x(m) for m in strip.borders if frame.shows(m, m)) if here.is_line else ())
    told: list[Stretch | Mark] = [*stretches, *marks]
    if lane.look is LaneLook.CROSSINGS:
        told = list(_beside(here, marks, rows))
    else:
        for mark in marks:
            draw_point(here, mark)
    if not stretches and not marks and lane.empty:
        nothing = say(NONE_HERE) if lane.marks else lane.empty
        pen.words(frame.left, here.y + size.text * _CAP, nothing, size.type, pen.colors.ui["text2"],
                  part=f"{lane.id}:none")
    deepest = _below(here, told, rows)
    return max(size.lane, _base(here, deepest) - top + size.text * 0.5) if deepest else size.lane


def _below(here: Here, told: Sequence[Stretch | Mark], rows: Rows) -> int:
    """Writes what stretches and points say, in their own place or led out below; returns the deepest row in use."""
    low, high = here.frame.left - 4.0, here.frame.width_px - 6.0
    wanted = _with_reach([_wanted(here, one) for one in told], low, high) if here.is_line else \
        [_wanted(here, one) for one in told]
    found, lost = placed_texts(wanted, here.pen.measure, low, high, rows=rows, most=here.size.rows)
    here.pen.lost += len(lost)
    for place in found:
        _write(here, told[place.number], wanted[place.number], place)
    return max((place.row for place in found), default=0)


def _with_reach(wanted: Sequence[Wanted], low: float, high: float) -> list[Wanted]:
    """Returns the wishes with how far each may reach beyond its stretch without standing below another one."""
    found = []
    rights, lefts = sorted(one.right for one in wanted), sorted(-one.left for one in wanted)
    for one in wanted:
        left = _last_under(rights, one.left, one.right, default=low - GAP_PX)
        right = -_last_under(lefts, -one.right, -one.left, default=-(high + GAP_PX))
        found.append(replace(one, reach=(left + GAP_PX / 2, right - GAP_PX / 2)))
    return found


def _last_under(values: Sequence[float], most: float, own: float, *, default: float) -> float:
    """Returns the largest of sorted values that is no more than `most`, `own` left out once."""
    at = bisect_right(values, most + 1e-6) - 1
    if at >= 0 and own <= most + 1e-6 and values[at] == own:
        at -= 1
    return values[at] if at >= 0 else default


def _wanted(here: Here, one: Stretch | Mark) -> Wanted:
    """Returns the room and the texts of a stretch or point; a country that goes on beyond the frame has no figure."""
    left, right = here.span(one)
    if here.is_striped(one):
        left = right = (left + right) / 2
    texts, kind = one.texts, here.size.type
    if isinstance(one, Stretch):
        kind = kind if one.known else here.size.unknown
        if here.lane.look is LaneLook.COUNTRY and here.frame.cuts(one.from_m, one.to_m):
            texts = texts[1:] or texts
    whole = 1 if here.lane.look is LaneLook.COUNTRY else 0
    return Wanted(left, right, texts, kind, here.pen.sign(one.notes), whole=whole)


def _write(here: Here, one: Stretch | Mark, wanted: Wanted, place: Placed) -> None:
    """Writes one text, inside its bar, below its line, or led out with a thin line to it."""
    pen, size = here.pen, here.size
    base = _base(here, place.row)
    if place.row > 0:
        start = here.y + (size.bar / 2 if here.lane.look is LaneLook.COUNTRY else 4.0)
        foot = base - size.text * 0.95
        half = wanted.type.width(place.text, pen.measure) / 2 - 2.0
        x = min(max(wanted.middle, place.x - half), place.x + half)
        pen.path(((wanted.middle, start), (wanted.middle, foot - 3.0), (x, foot)), pen.colors.ui["text2"], 0.7,
                 part=here.part(one))
    wide = wanted.type.width(place.text, pen.measure)
    aside = place.row > 0 and place.x - wide / 2 > wanted.middle - 8.0  # it begins at its leader in any font
    pen.words(place.x - wide / 2 if aside else place.x, base, place.text, wanted.type,
              _color(here, one, is_inside=place.row == 0), anchor="start" if aside else "middle", part=here.part(one),
              tip=one.tip)


def _base(here: Here, row: int) -> float:
    """Returns the base line of a row of words."""
    size = here.size
    if here.lane.look is LaneLook.COUNTRY:
        return here.y + size.text * _CAP if row == 0 else here.y + size.bar / 2 - 2.0 + row * _ROW_PX
    if here.lane.look is LaneLook.CROSSINGS:
        return here.y + size.text * _CAP + row * _CROSSING_ROW_PX
    return here.y + 8.0 + size.text * 0.8 + row * _ROW_PX


def _color(here: Here, one: Stretch | Mark, *, is_inside: bool) -> str:
    ui = here.pen.colors.ui
    if isinstance(one, Stretch) and not one.known:
        return ui["text2"]
    if here.lane.look is LaneLook.COUNTRY and is_inside:
        return ink_on(country_color(one.code, here.pen.theme))
    if here.lane.look is LaneLook.VERDICT:
        return verdict_look(one.code, here.pen.theme).color
    return ui["text"]


def _beside(here: Here, marks: Sequence[Mark], rows: Rows) -> list[Mark]:
    """Draws the crossings with their words beside them; returns those whose words have no room there."""
    for one in marks:
        x = here.frame.x(one.m)
        rows.take(0, x - 2.0, x + 2.0)
        if one.symbol is not None:
            here.pen.shapes(x, here.y, crossing_symbol(*one.symbol, theme=here.pen.theme), part=here.part(one),
                            tip=one.tip)
    return [one for one in marks if not _write_beside(here, one, rows)]


def _write_beside(here: Here, one: Mark, rows: Rows) -> bool:
    """Writes the first text for which there is room at the right or left of a crossing; tells whether there was."""
    pen, kind, x = here.pen, here.size.type, here.frame.x(one.m)
    sign = pen.sign(one.notes)
    for text in one.texts[:1]:
        wide = kind.width(text + sign, pen.measure)
        for left, anchor in ((x + _SIGN_PX, "start"), (x - _SIGN_PX - wide, "end")):
            inside = here.frame.left - 4.0 <= left and left + wide <= here.frame.width_px - 6.0
            if inside and rows.is_free(0, left, left + wide):
                rows.take(0, left, left + wide)
                pen.words(left if anchor == "start" else left + wide, here.y + here.size.text * _CAP, text + sign, kind,
                          pen.colors.ui["text"], anchor=anchor, part=here.part(one), tip=one.tip)
                return True
    return False
