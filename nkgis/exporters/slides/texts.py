"""Text of slides: runs in the fonts of the deck's theme, with the language that spelling is checked in."""

import copy
from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Emu

from nkgis.exporters.slides.master import EMU_PX
from nkgis.exporters.slides.names import inline
from nkgis.exporters.slides.values import Line, Run, TextPart

TAGS = {"en": "en-GB", "ru": "ru-RU", "ko": "ko-KR", "zh": "zh-CN"}
SECOND = "second"


def fill_frame(
    body: Any, lines: Sequence[Line], language: str, *, gap_pt: float = 0.0, align: str = "l", color: str | None = None,
    empty_pt: float = 14.0,
) -> None:
    """Puts lines in the place of all paragraphs of a text body (`p:txBody` or `a:txBody`)."""
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for number, line in enumerate(lines or ((),)):
        paragraph = etree.SubElement(body, qn("a:p"))
        about = etree.SubElement(paragraph, qn("a:pPr"), algn=align)
        if gap_pt and number:
            etree.SubElement(etree.SubElement(about, qn("a:spcBef")), qn("a:spcPts"), val=str(round(gap_pt * 100)))
        for run in line:
            _add_run(paragraph, run, language, color)
        if not line:  # an empty line is as high as the text around it
            etree.SubElement(paragraph, qn("a:endParaRPr"), lang=TAGS[language], sz=str(round(empty_pt * 100)))


def _add_run(paragraph: Any, run: Run, language: str, color: str | None) -> None:
    made = etree.SubElement(paragraph, qn("a:r"))
    about = etree.SubElement(made, qn("a:rPr"), lang=TAGS[language], sz=str(round(run.size_pt * 100)))
    if language in {"ko", "zh"}:
        about.set("altLang", TAGS["en"])
    about.set("b", "1" if run.bold else "0")
    if run.italic:
        about.set("i", "1")
    add_color(about, run.color or color)
    etree.SubElement(made, qn("a:t")).text = inline(run.text)


def add_color(parent: Any, color: str | None) -> None:
    """Adds a fill: "#rrggbb", or a text colour of the deck's theme, so that it reads on whatever ground that has."""
    fill = etree.SubElement(parent, qn("a:solidFill"))
    if color and color.startswith("#"):
        etree.SubElement(fill, qn("a:srgbClr"), val=color[1:].upper())
    else:
        etree.SubElement(fill, qn("a:schemeClr"), val="tx2" if color == SECOND else "tx1")


def plain_box(body: Any, *, shrinks: bool) -> None:
    """Makes a text body one without margins that keeps its size; where it `shrinks` text that outgrows it does."""
    about = body.find(qn("a:bodyPr"))
    for child in list(about):
        about.remove(child)
    about.attrib.clear()
    for side in ("lIns", "tIns", "rIns", "bIns"):
        about.set(side, "0")
    about.set("wrap", "square")
    about.set("anchor", "t")
    about.set("rtlCol", "0")
    etree.SubElement(about, qn("a:normAutofit" if shrinks else "a:noAutofit"))


def add_text(slide: Any, part: TextPart, language: str) -> Any:
    """Adds a box of text to a slide; returns its shape."""
    place = [Emu(round(side * EMU_PX)) for side in (part.box.x, part.box.y, part.box.wide, part.box.high)]
    shape = slide.shapes.add_textbox(*place)
    plain_box(shape.element.txBody, shrinks=part.shrinks)
    refresh_text(shape, part, language)
    return shape


def refresh_text(shape: Any, part: TextPart, language: str) -> None:
    """Writes a box of text anew."""
    fill_frame(shape.element.txBody, part.lines, language, gap_pt=part.gap_pt)


def set_title(slide: Any, text: str, language: str, *, size_pt: float | None = None) -> None:
    """Writes the heading of a slide in the look it has, else in that of its master, or with a size of its own."""
    body = slide.shapes.title.element.txBody
    for old in body.findall(qn("a:p"))[1:]:
        body.remove(old)
    paragraph = body.find(qn("a:p"))
    look = copy.deepcopy(paragraph.find(f"{qn('a:r')}/{qn('a:rPr')}"))
    for child in list(paragraph):
        if child.tag != qn("a:pPr"):
            paragraph.remove(child)
    run = etree.SubElement(paragraph, qn("a:r"))
    if look is None:
        look = etree.Element(qn("a:rPr"))
    run.append(look)
    look.set("lang", TAGS[language])
    if size_pt is not None:
        look.set("sz", str(round(size_pt * 100)))
    etree.SubElement(run, qn("a:t")).text = text
