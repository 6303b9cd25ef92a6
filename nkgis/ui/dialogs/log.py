"""The page that shows the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from nkgis.ui.dialogs.pages import Page
from nkgis.ui.log import log_text

if TYPE_CHECKING:
    from pathlib import Path


def tr(text: str) -> str:
    """Returns a text of the page in the language of the window."""
    return QCoreApplication.translate("log", text)


def log_page(path: Path | None, parent: QWidget | None = None) -> Page:
    """Returns the page with the end of the log, to be copied into a report; and its folder one click away."""
    page = Page(tr("Log"), parent)
    page.resize(820, 560)
    text = tr("No log is written: its folder cannot be written to.") if path is None else log_text(path)
    page.browser.setPlainText(text)
    page.browser.setAccessibleName(tr("Log"))
    page.browser.moveCursor(QTextCursor.MoveOperation.End)
    buttons = page.buttons
    copy = buttons.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    if path is not None:
        folder = buttons.addButton(tr("Open &folder"), QDialogButtonBox.ButtonRole.ActionRole)
        folder.setToolTip(str(path.parent))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
    return page
