"""The clipboard: text, pictures, and rows as a table that spreadsheets and word processors paste."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage


def copied(content: str | QImage | None) -> None:
    """Puts a text or a picture on the clipboard; nothing leaves it as it is."""
    if isinstance(content, str):
        QGuiApplication.clipboard().setText(content)
    elif content is not None:
        QGuiApplication.clipboard().setImage(content)


def rows_copied(text: str, html: str | None = None) -> None:
    """Puts rows on the clipboard: as text with tabs and as an HTML table, which is made of the text unless given.

    An empty `html` leaves the table out.
    """
    from nkgis.app.spreadsheet import rows_html

    data = QMimeData()
    data.setText(text)
    table = rows_html(text) if html is None else html
    if table:
        data.setHtml(table)
    QGuiApplication.clipboard().setMimeData(data)
