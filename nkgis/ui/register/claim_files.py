"""Claims from and to files: a preview before anything is imported, and the file dialog of an export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.claim_listing import SHOWN
from nkgis.ui.plain import cut, plain_label, rich_tip

if TYPE_CHECKING:
    from nkgis.app.claim_listing import ImportPreview

_CELL_MAX = 200


class ImportDialog(QDialog):
    """Shows what a file of claims would do; `confirmed()` fires when it is to be imported.

    Where a row is wrong it lists the refused rows by number, and nothing can be imported.
    """

    confirmed = Signal()

    def __init__(self, preview: ImportPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import claims"))
        self.resize(720, 420)
        layout = QVBoxLayout(self)
        self.message = plain_label(self._message(preview), wrap=True)
        layout.addWidget(self.message)
        self.table = self._table(preview)
        layout.addWidget(self.table, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Import"))
        self.ok.setEnabled(preview.may_import)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel") if preview.may_import else self.tr("Close"))
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _message(self, preview: ImportPreview) -> str:
        name = preview.path.name
        if preview.fault:
            return preview.fault
        if preview.problems:
            text = self.tr("%1 of its rows are wrong, so nothing is imported from %2. Correct them and import again.")
            return text.replace("%1", str(len(preview.problems))).replace("%2", name)
        if not preview.may_import:
            return self.tr("Every claim of %1 is there already.").replace("%1", name)
        text = self.tr("%1 claims of %3 are new, %2 replace your own of the same id.")
        return (text.replace("%1", str(len(preview.new))).replace("%2", str(len(preview.replaced)))
                .replace("%3", name))

    def _table(self, preview: ImportPreview) -> QTableWidget:
        if preview.problems:
            heads = [self.tr("Row"), self.tr("What is wrong")]
            rows = [[str(one.row or "–"), one.text] for one in preview.problems[:SHOWN]]
        else:
            heads = [self.tr("Subject"), self.tr("Quantity"), self.tr("Part"), self.tr("Value"), self.tr("As of"),
                     self.tr("Source"), self.tr("Confidence")]
            claims = (*preview.new, *preview.replaced)
            rows = [[one.subject, one.quantity, one.part, one.value_text(), one.as_of, one.source.text(),
                     one.grade.value] for one in claims[:SHOWN]]
        table = QTableWidget(len(rows), len(heads), self)
        table.setHorizontalHeaderLabels(heads)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        for number, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(cut(text, _CELL_MAX))
                item.setToolTip(rich_tip(text))
                table.setItem(number, column, item)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        if preview.problems:
            table.setWordWrap(True)
            head.resizeSection(0, 64)
            head.sectionResized.connect(lambda *_: table.resizeRowsToContents())  # whole sentences at any width
        else:
            head.setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        return table

    def _on_ok(self) -> None:
        self.confirmed.emit()
        self.accept()


def export_path(name: str, chosen: str, kinds: tuple[str, ...] = (".csv", ".xlsx", ".json")) -> Path:
    """Returns the path of an export: a name without a known extension gets that of the chosen filter."""
    path = Path(name)
    if path.suffix.lower() in kinds:
        return path
    suffix = next((kind for kind in kinds if f"*{kind}" in chosen), kinds[0])
    return path.with_name(path.name + suffix)
