"""The rows of the claims table: a Qt model over a listing of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from nkgis.app.claim_listing import ClaimListing
from nkgis.cartography.quantity_words import quantity_word
from nkgis.model.claim import Grade
from nkgis.model.numbers import km_text
from nkgis.ui.plain import cut, rich_tip
from nkgis.ui.theme import ui_font

if TYPE_CHECKING:
    from nkgis.analysis.claims import Beside
    from nkgis.exporters.claims import TopicRow

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("preferred", "subject", "quantity", "value", "unit", "part", "deviation", "as_of", "source", "confidence",
           "origin")
_FIGURES = frozenset({"value", "deviation"})
_CELL_MAX = 200
_ROOT = QModelIndex()


def tr(text: str) -> str:
    """Returns a text of the table in the language of the window."""
    return QCoreApplication.translate("claims", text)


def column_text(column: str) -> str:
    """Returns the heading of a column."""
    return {
        "preferred": tr("Preferred"), "subject": tr("Subject"), "quantity": tr("Quantity"), "part": tr("Part"),
        "value": tr("Value"), "unit": tr("Unit"), "deviation": tr("From measured"), "as_of": tr("As of"),
        "source": tr("Source"), "confidence": tr("Confidence"), "origin": tr("Origin"),
    }[column]  # fmt: skip


def grade_text(grade: Grade) -> str:
    """Returns how a claim is known, in a few words: what is from memory says so."""
    return {
        Grade.READ: tr("A, read in it"), Grade.SECOND_HAND: tr("B, second hand"), Grade.MEMORY: tr("C, from memory"),
    }[grade]  # fmt: skip


def figure_text(row: TopicRow) -> str:
    """Returns the figure of a claim without its unit, or its word."""
    claim = row.claim
    return claim.value_text().removesuffix(f" {claim.unit}") if claim.unit else claim.value_text()


def deviation_text(beside: Beside | None) -> str:
    """Returns by how much a claim differs from what is measured, with its sign; empty where nothing is measured."""
    if beside is None:
        return ""
    sign = "+" if beside.deviation_m >= 0 else "−"
    return f"{sign}{km_text(abs(beside.deviation_m), unit=True)} ({beside.share * 100:+.1f}\u202f%)".replace("-", "−")


def preferred_text(row: TopicRow, chosen: frozenset[str]) -> str:
    """Returns the mark of the claim that stands for its topic, and what chose it: the user, the table or the rule."""
    if not row.is_preferred:
        return ""
    if row.claim.id in chosen:
        return tr("★ by hand")
    return tr("★ by table") if row.claim.preferred else tr("★ by rule") if row.competes else "★"


class ClaimModel(QAbstractTableModel):
    """Shows the claims of a listing, a row a claim."""

    def __init__(self) -> None:
        super().__init__()
        self.listing = ClaimListing()

    def set_listing(self, listing: ClaimListing) -> None:
        """Shows another listing."""
        self.beginResetModel()
        self.listing = listing
        self.endResetModel()

    def row_of(self, claim_id: str) -> int:
        """Returns the row of a claim, -1 when it is not there."""
        return next((n for n, row in enumerate(self.listing.rows) if row.claim.id == claim_id), -1)

    def is_own(self, row: TopicRow) -> bool:
        """Tells whether a claim is the user's own."""
        return row.claim.id in self.listing.own

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of claims."""
        return 0 if parent.isValid() else len(self.listing.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Returns the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns the heading of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(COLUMNS[section])
        return column_text(COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Returns what a cell shows."""
        row, column = self.listing.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cut(self._text(row, column), _CELL_MAX)
        if role == Qt.ItemDataRole.ToolTipRole:
            return rich_tip(self._tip(row, column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole and row.is_preferred and column == "value":
            return ui_font(weight=600)
        return None

    def _text(self, row: TopicRow, column: str) -> str:
        claim = row.claim
        if column == "preferred":
            return preferred_text(row, self.listing.chosen)
        if column == "value":
            return figure_text(row)
        if column == "deviation":
            return deviation_text(row.beside)
        if column == "confidence":
            return grade_text(claim.grade)
        if column == "origin":
            return tr("own") if self.is_own(row) else tr("bundled")
        return {"subject": row.subject_name, "quantity": quantity_word(row.quantity_name), "part": claim.part,
                "unit": claim.unit, "as_of": claim.as_of, "source": claim.source.text()}[column]

    def _tip(self, row: TopicRow, column: str) -> str:
        claim = row.claim
        if column == "deviation" and row.beside is not None:
            return row.beside.reason
        if column == "value":
            return claim.text or claim.value_text()
        return "\n".join(part for part in (self._text(row, column), claim.note if column == "source" else "") if part)


def _alignment(column: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _FIGURES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
