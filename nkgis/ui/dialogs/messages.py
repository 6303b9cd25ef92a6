"""Short dialogs: what went wrong, what a file held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from nkgis.cartography.told import told
from nkgis.errors import NkgisError
from nkgis.model.kinds import LayerKind

if TYPE_CHECKING:
    from nkgis.app.workspace import LayerRows

_ROWS_MAX = 200


def tr(text: str) -> str:
    """Returns a text of a dialog in the language of the window."""
    return QCoreApplication.translate("dialogs", text)


def sentence(error: BaseException) -> str:
    """Returns what a user is told about an error: its own sentence, or that the fault is ours."""
    if isinstance(error, NkgisError):
        return told(str(error))
    detail = f"{type(error).__name__}: {error}"
    return tr("This should not have happened; nothing was changed. (%1)").replace("%1", detail)


def error_dialog(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    """Returns a dialog with one sentence; it is shown and does not block the window."""
    return _box(parent, QMessageBox.Icon.Warning, title, text)


def note_dialog(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    """Returns a dialog with what is good to know; it is shown and does not block the window."""
    return _box(parent, QMessageBox.Icon.Information, title, text)


def import_dialog(parent: QWidget | None, rows: LayerRows, measured: int) -> QMessageBox | None:
    """Returns the report on a file that was read with remarks, shown; None when there is nothing to say."""
    if not rows.rejected and not rows.notes:
        return None
    text = tr("%1: %2, %3.")
    left = _counted(len(rows.rejected), tr("%n feature(s) could not be used"))
    used = {LayerKind.POINTS: tr("%n point(s)"), LayerKind.AREAS: tr("%n area(s)")}.get(
        rows.layer.kind, tr("%n line(s) measured")
    )
    values = (rows.layer.name, _counted(measured, used), left)
    for number, value in reversed(tuple(enumerate(values, start=1))):  # the name, which may hold a "%2", comes last
        text = text.replace(f"%{number}", value)
    box = _box(parent, QMessageBox.Icon.Information, tr("Import report"), text, show=False)
    if rows.notes:
        box.setInformativeText("\n".join(told(note.replace(", as --crs says", "")) for note in rows.notes))
    lines = [
        tr("Feature %1 (%2): %3")
        .replace("%1", str(one.feature))
        .replace("%2", one.id or tr("no id"))
        .replace("%3", told(one.reason))
        for one in rows.rejected[:_ROWS_MAX]
    ]
    if len(rows.rejected) > _ROWS_MAX:
        lines.append(tr("and %1 more").replace("%1", str(len(rows.rejected) - _ROWS_MAX)))
    if lines:
        box.setDetailedText("\n".join(lines))
    box.show()
    return box


def _counted(count: int, text: str) -> str:
    return text.replace("%n", str(count)).replace("(s)", "" if count == 1 else "s")


def _box(parent: QWidget | None, picture: QMessageBox.Icon, title: str, text: str, *, show: bool = True) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(picture)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if show:
        box.show()
    return box
