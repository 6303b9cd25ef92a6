"""Printing: the exported sheet, page by page, on a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from nkgis.errors import NkgisError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_DPI_MAX = 300


def print_asked(sheet: Path, parent: QWidget) -> None:
    """Asks for a printer and prints a PDF sheet on it; NkgisError as `print_sheet`."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec():
        print_sheet(sheet, printer)


def print_sheet(sheet: Path, printer: QPrinter) -> None:
    """Prints a PDF sheet, fitted to the page; NkgisError when it cannot be read or the printer does not start."""
    document = QPdfDocument()
    if document.load(str(sheet)) != QPdfDocument.Error.None_ or document.pageCount() < 1:
        raise NkgisError(QCoreApplication.translate("print", "The sheet could not be made ready for printing."))
    first = document.pagePointSize(0)
    wide = first.width() > first.height()
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    painter = QPainter()
    if not painter.begin(printer):
        raise NkgisError(QCoreApplication.translate("print", "The printer did not start."))
    room = QRectF(painter.viewport())
    dpi = min(_DPI_MAX, printer.resolution())
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        points = document.pagePointSize(number)
        size = QSize(round(points.width() / 72 * dpi), round(points.height() / 72 * dpi))
        picture = document.render(number, size)
        factor = min(room.width() / size.width(), room.height() / size.height())
        target = QRectF(0, 0, size.width() * factor, size.height() * factor)
        target.moveCenter(room.center())
        painter.drawImage(target, picture)
    painter.end()
    document.close()
