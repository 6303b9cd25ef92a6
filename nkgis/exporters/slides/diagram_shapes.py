"""A diagram as native shapes: freeforms, rectangles, discs and text boxes in one group, each named by its part.

The first shape of the group is a rectangle as large as the diagram: it is the ground the diagram was coloured for, and
tells where the group stands after a presenter moved or resized it.
"""

from collections.abc import Iterator, Sequence
from math import cos, radians, sin
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from nkgis.cartography.diagram import Diagram, Disc, Path, Point, Words
from nkgis.exporters.slides.faces import BOLD_FROM
from nkgis.exporters.slides.master import EMU_PX
from nkgis.exporters.slides.names import plain
from nkgis.exporters.slides.texts import TAGS
from nkgis.exporters.slides.values import PX_PT

GROUND = "ground"
_MIDDLE, _HIGH = 0.35, 1.36
"""Middle of a line of text above its base line, as Arial has it, and its height, as shares of its size."""
_PATH_UNITS = 1_000
"""Units of a path in a px."""
_SQUARE, _CAPS = 4, {"butt": "flat", "round": "rnd", "square": "sq"}
_RESERVED_WIDE = 1.04
"""Room of a text box against the measured width, for fonts that run wider."""


def fill_group(
    group: Any, diagram: Diagram, *, left: int, top: int, scale: float, ground: str, language: str, first_id: int
) -> None:
    """Puts the shapes of a diagram in the place of all children of a group (`p:grpSp`), from a corner on (units).

    `scale` is slide px a px of the diagram; ids count up from `first_id`.
    """
    for child in list(group):
        if child.tag not in {qn("p:nvGrpSpPr"), qn("p:grpSpPr")}:
            group.remove(child)
    wide, high = (round(side * scale * EMU_PX) for side in (diagram.width_px, diagram.height_px))
    _place_group(group, left, top, wide, high)
    whole = Path(((0, 0), (diagram.width_px, 0), (diagram.width_px, diagram.height_px), (0, diagram.height_px)),
                 closed=True, fill=ground, part=GROUND)
    pen = _Pen(left, top, scale, language)
    for number, shape in enumerate(pen.shapes([whole, *diagram.items]), start=first_id):
        shape.find(f"{qn('p:nvSpPr')}/{qn('p:cNvPr')}").set("id", str(number))
        group.append(shape)


def _place_group(group: Any, left: int, top: int, wide: int, high: int) -> None:
    about = group.find(qn("p:grpSpPr"))
    for old in about.findall(qn("a:xfrm")):
        about.remove(old)
    place = etree.Element(qn("a:xfrm"))
    about.insert(0, place)
    for tag, names, values in (("off", "xy", (left, top)), ("ext", ("cx", "cy"), (wide, high)),
                               ("chOff", "xy", (left, top)), ("chExt", ("cx", "cy"), (wide, high))):
        etree.SubElement(place, qn(f"a:{tag}"), {name: str(value) for name, value in zip(names, values, strict=True)})


class _Pen:
    """Makes the shapes of a diagram at one place and size of a slide."""

    def __init__(self, left: int, top: int, scale: float, language: str) -> None:
        self._left, self._top, self._scale, self._language = left, top, scale, language

    def shapes(self, items: Sequence[Path | Disc | Words]) -> Iterator[Any]:
        """Yields a shape for each item that can be seen."""
        for item in items:
            if isinstance(item, Words):
                if item.text.strip():
                    yield self._words(item)
            elif isinstance(item, Disc):
                box = (item.x - item.radius, item.y - item.radius, 2 * item.radius, 2 * item.radius)
                shape, about = self._shape(item.part or "disc", box)
                _preset(about, "ellipse")
                self._paint(about, item.fill, item.stroke, item.stroke_px, item.opacity)
                yield shape
            elif len(item.points) > 1:
                yield self._path(item)

    def _path(self, item: Path) -> Any:
        xs, ys = [x for x, _ in item.points], [y for _, y in item.points]
        box = (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        shape, about = self._shape(item.part or "line", box)
        if len(item.points) == 2:
            _straight(about, *item.points)
        elif item.closed and _is_rectangle(item.points):
            _preset(about, "rect")
        else:
            _freeform(about, item.points, box, closed=item.closed)
        self._paint(about, item.fill if item.closed else None, item.stroke, item.stroke_px, item.opacity,
                    dash=item.dash, cap=item.cap)
        return shape

    def _words(self, item: Words) -> Any:
        from nkgis.exporters.figure_fonts import width_pt

        text = plain(item.text, 300)
        wide = width_pt(text, item.size_px, item.weight, italic=item.italic) * _RESERVED_WIDE + 1
        high = item.size_px * _HIGH
        start = {"start": 0.0, "middle": -wide / 2, "end": -wide}[item.anchor]
        across, up = start + wide / 2, -item.size_px * _MIDDLE
        turn = radians(item.angle)
        x = item.x + across * cos(turn) + up * sin(turn)
        y = item.y - across * sin(turn) + up * cos(turn)
        shape, about = self._shape(item.part or "words", (x - wide / 2, y - high / 2, wide, high), is_text=True)
        if item.angle % 360:
            about.find(qn("a:xfrm")).set("rot", str(round(-item.angle % 360 * 60_000)))
        _preset(about, "rect")
        etree.SubElement(about, qn("a:noFill"))
        body = etree.SubElement(shape, qn("p:txBody"))
        etree.SubElement(etree.SubElement(body, qn("a:bodyPr"), lIns="0", tIns="0", rIns="0", bIns="0", wrap="none",
                                          anchor="ctr", rtlCol="0"), qn("a:noAutofit"))
        etree.SubElement(body, qn("a:lstStyle"))
        paragraph = etree.SubElement(body, qn("a:p"))
        align = {"start": "l", "middle": "ctr", "end": "r"}[item.anchor]
        etree.SubElement(paragraph, qn("a:pPr"), algn=align)
        run = etree.SubElement(paragraph, qn("a:r"))
        look = etree.SubElement(run, qn("a:rPr"), lang=TAGS[self._language], b="1" if item.weight >= BOLD_FROM else "0",
                                i="1" if item.italic else "0",
                                sz=str(max(100, round(item.size_px * self._scale * PX_PT * 100))))
        _solid(look, item.color, 1.0)
        etree.SubElement(run, qn("a:t")).text = text
        return shape

    def _shape(self, name: str, box: tuple[float, float, float, float], *, is_text: bool = False) -> tuple[Any, Any]:
        """Returns an empty shape with its place, and the element of its looks."""
        shape = etree.Element(qn("p:sp"))
        about = etree.SubElement(shape, qn("p:nvSpPr"))
        etree.SubElement(about, qn("p:cNvPr"), id="0", name=plain(name, 80))
        etree.SubElement(about, qn("p:cNvSpPr"), **({"txBox": "1"} if is_text else {}))
        etree.SubElement(about, qn("p:nvPr"))
        looks = etree.SubElement(shape, qn("p:spPr"))
        place = etree.SubElement(looks, qn("a:xfrm"))
        x, y, wide, high = (round(side * self._scale * EMU_PX) for side in box)
        etree.SubElement(place, qn("a:off"), x=str(self._left + x), y=str(self._top + y))
        etree.SubElement(place, qn("a:ext"), cx=str(wide), cy=str(high))
        return shape, looks

    def _paint(
        self, about: Any, fill: str | None, stroke: str | None, stroke_px: float, opacity: float,
        *, dash: Sequence[float] = (), cap: str = "butt",
    ) -> None:
        if fill is None:
            etree.SubElement(about, qn("a:noFill"))
        else:
            _solid(about, fill, opacity)
        wide = round(stroke_px * self._scale * EMU_PX)
        line = etree.SubElement(about, qn("a:ln"))
        if stroke is None or wide <= 0:
            etree.SubElement(line, qn("a:noFill"))
            return
        line.set("w", str(wide))
        line.set("cap", _CAPS.get(cap, "flat"))
        _solid(line, stroke, opacity)
        if dash:
            pattern = etree.SubElement(line, qn("a:custDash"))
            pairs = [*dash, *dash] if len(dash) % 2 else list(dash)
            for on, off in zip(pairs[::2], pairs[1::2], strict=True):
                etree.SubElement(pattern, qn("a:ds"), d=str(round(on / stroke_px * 100_000)),
                                 sp=str(round(off / stroke_px * 100_000)))
        etree.SubElement(line, qn("a:miter"), lim="400000")


def _is_rectangle(points: Sequence[Point]) -> bool:
    """Tells whether four corners are those of an upright rectangle."""
    if len(points) != _SQUARE:
        return False
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    return (ay == by and bx == cx and cy == dy and dx == ax) or (ax == bx and by == cy and cx == dx and dy == ay)


def _preset(about: Any, kind: str) -> None:
    etree.SubElement(etree.SubElement(about, qn("a:prstGeom"), prst=kind), qn("a:avLst"))


def _straight(about: Any, start: Point, end: Point) -> None:
    """Makes a shape the diagonal of its box that leads from one point to another."""
    if (start[0] - end[0]) * (start[1] - end[1]) < 0:
        about.find(qn("a:xfrm")).set("flipV", "1")
    _preset(about, "line")


def _freeform(about: Any, points: Sequence[Point], box: tuple[float, float, float, float], *, closed: bool) -> None:
    made = etree.SubElement(about, qn("a:custGeom"))
    for empty in ("avLst", "gdLst", "ahLst", "cxnLst"):
        etree.SubElement(made, qn(f"a:{empty}"))
    etree.SubElement(made, qn("a:rect"), l="0", t="0", r="r", b="b")
    left, top, wide, high = box
    path = etree.SubElement(etree.SubElement(made, qn("a:pathLst")), qn("a:path"), w=str(round(wide * _PATH_UNITS)),
                            h=str(round(high * _PATH_UNITS)))
    for number, (x, y) in enumerate(points):
        step = etree.SubElement(path, qn("a:lnTo" if number else "a:moveTo"))
        across, down = ((x - left) * _PATH_UNITS, (y - top) * _PATH_UNITS)
        etree.SubElement(step, qn("a:pt"), x=str(round(across)), y=str(round(down)))
    if closed:
        etree.SubElement(path, qn("a:close"))


def _solid(parent: Any, color: str, opacity: float) -> None:
    made = etree.SubElement(etree.SubElement(parent, qn("a:solidFill")), qn("a:srgbClr"), val=color[1:7].upper())
    if opacity < 1:
        etree.SubElement(made, qn("a:alpha"), val=str(round(opacity * 100_000)))
