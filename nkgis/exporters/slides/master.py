"""The empty deck: 16:9, its master and layouts made from python-pptx's own when it is needed.

The fonts are those that machines have: Arial, for which LibreOffice has Liberation Sans, and for Korean and Chinese
Malgun Gothic and Microsoft YaHei. Slides hold with wider ones, too: see `faces`.
"""

from math import floor
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Emu

from nkgis.cartography.style import style
from nkgis.exporters.slides.values import HIGH_PX, WIDE_PX

EMU_PX = 9525
"""Units of a file in a px."""
WIDE, HIGH = round(WIDE_PX * EMU_PX), round(HIGH_PX * EMU_PX)
KEPT = ("Title Slide", "Title and Content", "Title Only", "Blank")
LATIN, PANOSE = "Arial", "020B0604020202020204"
EAST = {"ko": "Malgun Gothic", "zh": "Microsoft YaHei"}
SCRIPTS = {"Hang": "Malgun Gothic", "Hans": "Microsoft YaHei", "Hant": "Microsoft JhengHei", "Jpan": "Yu Gothic"}
TITLE_BOX = (40, 16, 1200, 96)
_BOXES = {"title": TITLE_BOX, "body": (40, 128, 1200, 528), "dt": (40, 668, 200, 32), "ftr": (260, 668, 700, 32),
          "sldNum": (1180, 676, 60, 24)}
_LEFTOVERS = {"thumbnail", "printerSettings"}
_ABOUT = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
          "<Application>nkgis</Application><PresentationFormat>Widescreen</PresentationFormat></Properties>")
_OLD_WIDE = 9_144_000


def new_presentation(theme: str, language: str) -> Any:
    """Returns an empty deck in a theme of the house."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(WIDE), Emu(HIGH)
    deck.element.find(qn("p:sldSz")).attrib.pop("type", None)
    _drop_leftovers(deck)
    for layout in list(deck.slide_layouts):
        if layout.name not in KEPT:
            deck.slide_layouts.remove(layout)
    master = deck.slide_master
    for layout in deck.slide_layouts:
        _widen(layout)
    for shape in master.placeholders:
        kind = shape.element.ph.get("type", "body")
        if kind in _BOXES:
            shape.left, shape.top, shape.width, shape.height = (Emu(side * EMU_PX) for side in _BOXES[kind])
    _style(master)
    _set_theme(master, theme, language)
    return deck


def _drop_leftovers(deck: Any) -> None:
    """Takes out what the default file brings along: a picture of its first page, settings of a printer, its program."""
    for rels in (deck.part.package._rels, deck.part.rels):  # noqa: SLF001 - the package has no public way
        for key in [key for key, rel in rels.items() if rel.reltype.rpartition("/")[2] in _LEFTOVERS]:
            rels.pop(key)
    for rel in deck.part.package._rels.values():  # noqa: SLF001
        if rel.reltype.endswith("/extended-properties"):
            rel.target_part._blob = _ABOUT.encode()  # noqa: SLF001


def _widen(layout: Any) -> None:
    """Gives the placeholders of a layout that have a place of their own the same one on the wider page."""
    for shape in layout.placeholders:
        if shape.element.spPr.find(qn("a:xfrm")) is not None:
            left, wide = shape.left, shape.width
            shape.left, shape.width = Emu(floor(left * WIDE / _OLD_WIDE)), Emu(floor(wide * WIDE / _OLD_WIDE))


def _style(master: Any) -> None:
    """Sets the looks of heading and text: a heading of 28 points at the left, in at most two lines."""
    styles = master.element.find(qn("p:txStyles"))
    first = styles.find(f"{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    first.set("algn", "l")
    lines = etree.Element(qn("a:lnSpc"))
    etree.SubElement(lines, qn("a:spcPct"), val="90000")
    first.insert(0, lines)
    about = first.find(qn("a:defRPr"))
    about.set("sz", "2800")
    about.set("b", "1")
    for level, size in zip(styles.find(qn("p:bodyStyle")), (2400, 2000, 1800, 1600, 1600), strict=False):
        level.find(qn("a:defRPr")).set("sz", str(size))
    for shape in master.placeholders:
        body = shape.element.txBody.find(qn("a:bodyPr"))
        kind = shape.element.ph.get("type", "body")
        if kind == "title":
            body.set("anchor", "t")
        if kind in {"title", "sldNum"}:
            for side in ("lIns", "rIns"):
                body.set(side, "0")
        for small in shape.element.txBody.iter(qn("a:defRPr")):
            small.set("sz", "1000")


def _set_theme(master: Any, theme: str, language: str) -> None:
    """Sets colours and fonts of the deck's theme."""
    rel = next(rel for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    part = rel.target_part
    tree = etree.fromstring(part.blob)
    tree.set("name", "nkgis")
    colors = tree.find(f".//{qn('a:clrScheme')}")
    colors.set("name", "nkgis")
    for name, color in _colors(theme).items():
        slot = colors.find(qn(f"a:{name}"))
        for old in list(slot):
            slot.remove(old)
        etree.SubElement(slot, qn("a:srgbClr"), val=color[1:].upper())
    fonts = tree.find(f".//{qn('a:fontScheme')}")
    fonts.set("name", "nkgis")
    for kind in fonts:
        if kind.tag not in {qn("a:majorFont"), qn("a:minorFont")}:
            continue
        latin = kind.find(qn("a:latin"))
        latin.set("typeface", LATIN)
        latin.set("panose", PANOSE)
        kind.find(qn("a:ea")).set("typeface", EAST.get(language, ""))
        for script in kind.findall(qn("a:font")):
            if script.get("script") in SCRIPTS:
                script.set("typeface", SCRIPTS[script.get("script")])
    part._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001


def _colors(theme: str) -> dict[str, str]:
    """Returns the colours of the deck's theme by their slots; the first two are text and ground."""
    look = style().theme(theme)
    countries = style().raw["country"]
    return {
        "dk1": look.ui["text"], "lt1": look.ui["base"], "dk2": look.ui["text2"], "lt2": look.ui["badge"],
        "accent1": look.ui["accent"], "accent2": countries["RU"][theme], "accent3": countries["KP"][theme],
        "accent4": countries["KR"][theme], "accent5": countries["CN"][theme], "accent6": countries["MN"][theme],
        "hlink": look.ui["accent"], "folHlink": look.ui["text2"],
    }
