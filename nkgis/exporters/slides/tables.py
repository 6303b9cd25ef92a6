"""Native tables on slides: thin lines, no fill, figures at the right."""

from typing import Any

from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Emu

from nkgis.exporters.slides.master import EMU_PX
from nkgis.exporters.slides.texts import SECOND, fill_frame
from nkgis.exporters.slides.values import Line, TablePart

_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The built-in table style without lines and fills, which every program knows."""
_MARGIN, _LINE = 4 * EMU_PX, 9525


def add_table(slide: Any, part: TablePart, language: str) -> Any:
    """Adds a table to a slide; returns its shape."""
    box = part.box
    frame = slide.shapes.add_table(
        len(part.rows), len(part.columns), Emu(round(box.x * EMU_PX)), Emu(round(box.y * EMU_PX)),
        Emu(round(box.wide * EMU_PX)), Emu(round(part.high * EMU_PX)))
    _fill(frame, part, language, round(box.wide * EMU_PX))
    return frame


def refresh_table(frame: Any, part: TablePart, language: str) -> None:
    """Writes rows and columns anew where the table stands; columns keep their widths while there are as many."""
    old = [column.width for column in frame.table.columns]
    _fill(frame, part, language, sum(old), old if len(old) == len(part.columns) else None)


def _fill(frame: Any, part: TablePart, language: str, wide: int, widths: list[int] | None = None) -> None:
    table = frame.element.find(f".//{qn('a:tbl')}")
    for child in list(table):
        table.remove(child)
    about = etree.SubElement(table, qn("a:tblPr"), firstRow="1")
    etree.SubElement(about, qn("a:tableStyleId")).text = _PLAIN_STYLE
    grid = etree.SubElement(table, qn("a:tblGrid"))
    shares = sum(column.share for column in part.columns)
    for number, column in enumerate(part.columns):
        size = widths[number] if widths else round(wide * column.share / shares)
        etree.SubElement(grid, qn("a:gridCol"), w=str(size))
    heights = [round(high * EMU_PX) for high in part.heights or [part.row_px] * len(part.rows)]
    last = len(part.columns) - 1
    size_pt = max((run.size_pt for cells in part.rows for line in cells for run in line), default=14.0)
    for number, cells in enumerate(part.rows):
        row = etree.SubElement(table, qn("a:tr"), h=str(heights[number]))
        for place, (column, line) in enumerate(zip(part.columns, cells, strict=True)):
            margins = (_MARGIN if place else 0, _MARGIN if place < last else 0)  # flush with what stands around
            _add_cell(row, line, language, right=column.right, head=number == 0, empty_pt=size_pt, margins=margins)
    frame.height = Emu(sum(heights))


def _add_cell(
    row: Any, line: Line, language: str, *, right: bool, head: bool, empty_pt: float, margins: tuple[int, int]
) -> None:
    cell = etree.SubElement(row, qn("a:tc"))
    body = etree.SubElement(cell, qn("a:txBody"))
    etree.SubElement(body, qn("a:bodyPr"))
    etree.SubElement(body, qn("a:lstStyle"))
    fill_frame(body, [line], language, align="r" if right else "l", color=SECOND if head else None,
               empty_pt=empty_pt)
    about = etree.SubElement(cell, qn("a:tcPr"), marL=str(margins[0]), marR=str(margins[1]), marT="19050", marB="19050",
                             anchor="ctr")
    under = etree.SubElement(about, qn("a:lnB"), w=str(_LINE if not head else 2 * _LINE))
    etree.SubElement(etree.SubElement(under, qn("a:solidFill")), qn("a:schemeClr"), val="tx2" if head else "bg2")
    etree.SubElement(about, qn("a:noFill"))
