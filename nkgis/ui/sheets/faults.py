"""What the preflight found, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from nkgis.exporters.preflight.fault import Severity
from nkgis.ui.icons import icon
from nkgis.ui.plain import rich_tip
from nkgis.ui.sheets.texts import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nkgis.exporters.preflight.fault import Fault
    from nkgis.ui.theme import Theme


class FaultList(QListWidget):
    """Lists faults, the grave ones first; says so when there is none."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = colors
        self.setAccessibleName(tr("What the preflight found"))
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(84)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Shows what was found."""
        self.clear()
        if not faults:
            self._add(icon("ph.check", self._colors), tr("Nothing is wrong with this sheet."))
        for fault in faults:
            grave = fault.severity is Severity.FAULT
            word = tr("Fault") if grave else tr("Note")
            glyph = icon("ph.warning" if grave else "ph.info", self._colors)
            self._add(glyph, tr("%1. %2").replace("%1", word).replace("%2", fault.text))

    def show_error(self, text: str) -> None:
        """Shows why there is no sheet."""
        self.clear()
        self._add(icon("ph.warning", self._colors), text)

    def _add(self, glyph: object, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setIcon(glyph)  # type: ignore[arg-type]
        item.setToolTip(rich_tip(text))
