"""Native charts on slides: real numbers in a workbook of their own, which never run as formulas."""

import io
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from nkgis.exporters.handout import source_date
from nkgis.exporters.slides.master import EMU_PX
from nkgis.exporters.slides.names import plain
from nkgis.exporters.slides.package import repacked
from nkgis.exporters.slides.values import ChartPart


def add_chart(slide: Any, part: ChartPart) -> Any:
    """Adds a chart to a slide; returns its shape."""
    box = part.box
    kind = XL_CHART_TYPE.BAR_STACKED_100 if part.stacked else XL_CHART_TYPE.BAR_CLUSTERED
    place = [Emu(round(side * EMU_PX)) for side in (box.x, box.y, box.wide, box.high)]
    frame = slide.shapes.add_chart(kind, *place, _data(part))
    chart = frame.chart
    for mark in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):  # noqa: SLF001 - the library writes them negative
        mark.set("val", mark.get("val").lstrip("-"))
    chart.has_legend, chart.has_title = False, False
    chart.font.size = Pt(part.label_pt)
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    plot = chart.plots[0]
    plot.gap_width = 0 if part.stacked else 45
    if part.stacked:
        plot.overlap = 100
        chart.category_axis.visible = False
        _fill_frame(chart)
    else:
        _style_axes(chart, plot, part)
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    _finish(chart, part)
    return frame


def refresh_chart(frame: Any, part: ChartPart) -> None:
    """Puts new numbers into a chart; its place and its looks stay, but for the colours of the series."""
    frame.chart.replace_data(_data(part))
    _finish(frame.chart, part)


def _data(part: ChartPart) -> CategoryChartData:
    data = CategoryChartData(number_format=part.form)
    data.categories = [plain(name, 120) or " " for name in part.categories]
    for bar in part.bars:
        data.add_series(plain(bar.name, 120) or " ", bar.values)
    return data


def _fill_frame(chart: Any) -> None:
    """Lets the bar take the whole frame, so that it is flush with the text above and below it."""
    area = chart._chartSpace.chart.plotArea  # noqa: SLF001 - the library has no layout of the plot
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = etree.Element(qn("c:layout"))
    area.insert(0, layout)
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    for name, value in (("layoutTarget", "inner"), ("xMode", "edge"), ("yMode", "edge"), ("x", "0"), ("y", "0"),
                        ("w", "1"), ("h", "1")):
        etree.SubElement(manual, qn(f"c:{name}"), val=value)


def _style_axes(chart: Any, plot: Any, part: ChartPart) -> None:
    """Shows the names of the categories from top to bottom, and each number behind its bar."""
    axis = chart.category_axis
    axis.reverse_order = True
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.fill.background()
    axis.tick_labels.font.size = Pt(part.label_pt)
    axis._element.find(qn("c:noMultiLvlLbl")).addprevious(  # noqa: SLF001 - every name is written, however dense
        etree.Element(qn("c:tickLblSkip"), val="1"))
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = part.form, False
    labels.font.size = Pt(part.label_pt)
    labels._element.txPr.bodyPr.set("wrap", "none")  # noqa: SLF001 - a figure never parts into lines


def _finish(chart: Any, part: ChartPart) -> None:
    """Colours the series, and gives the chart its workbook."""
    for series, bar in zip(chart.plots[0].series, part.bars, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = RGBColor.from_string(bar.color[1:].upper())
        series.invert_if_negative = False
        if part.stacked:
            series.format.line.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
            series.format.line.width = Pt(1.5)
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(part))


def _workbook(part: ChartPart) -> bytes:
    """Returns the workbook of a chart: categories in the first column, a column a series; texts are never formulas."""
    from xlsxwriter import Workbook

    made = io.BytesIO()
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                           "strings_to_numbers": False})
    book.set_properties({"author": "", "created": source_date().replace(tzinfo=None)})
    sheet = book.add_worksheet("Sheet1")
    form = book.add_format({"num_format": part.form})
    for row, name in enumerate(part.categories, start=1):
        sheet.write_string(row, 0, plain(name, 120) or " ")
    for column, bar in enumerate(part.bars, start=1):
        sheet.write_string(0, column, plain(bar.name, 120) or " ")
        for row, value in enumerate(bar.values, start=1):
            sheet.write_number(row, column, value, form)
    book.close()
    return repacked(made.getvalue())
