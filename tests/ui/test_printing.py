"""Printing a sheet."""

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from nkgis.errors import NkgisError
from nkgis.ui.printing import print_sheet


def sheet(path, size):
    writer = QPdfWriter(str(path))
    writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Landscape, QMarginsF()))
    painter = QPainter(writer)
    painter.fillRect(0, 0, 5000, 5000, "black")
    painter.end()
    return path


def printer_to(path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_that_a_landscape_sheet_is_printed_on_a_landscape_page(qapp, tmp_path):
    source = sheet(tmp_path / "sheet.pdf", QPageSize.PageSizeId.A4)
    print_sheet(source, printer_to(tmp_path / "printed.pdf"))
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    assert printed.pageCount() == 1
    assert printed.pagePointSize(0).width() > printed.pagePointSize(0).height()


def test_that_a_file_that_is_no_sheet_is_refused(qapp, tmp_path):
    (tmp_path / "no.pdf").write_text("no", "utf-8")
    with pytest.raises(NkgisError):
        print_sheet(tmp_path / "no.pdf", printer_to(tmp_path / "printed.pdf"))
    assert not (tmp_path / "printed.pdf").exists()
