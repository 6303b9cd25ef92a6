"""The dialog that says how a table in a text file is read, with a preview and what is wrong row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography.told import told
from nkgis.errors import InputError
from nkgis.io.crs import crs_of
from nkgis.io.csv_reading import (
    DELIMITERS,
    ENCODINGS,
    CsvReading,
    Table,
    guessed_reading,
    head_of,
    row_problems,
    table_of,
)
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.plain import cut, plain_label

if TYPE_CHECKING:
    from pathlib import Path

    from nkgis.ui.preferences import Preferences
    from nkgis.ui.tasks import TaskRunner

_ROWS, _COLUMNS, _CELL, _PROBLEMS = 20, 60, 120, 100
_WAIT_MS = 200


class CsvDialog(QDialog):
    """Asks how a table is read; `chosen(reading text, crs)` fires when it is to be opened."""

    chosen = Signal(str, str)

    def __init__(self, path: Path, runner: TaskRunner, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._runner, self._preferences = path, runner, preferences
        self._table = Table((), ())
        self._signature, self._asked = "", 0
        self.setWindowTitle(self.tr("Open the table %1").replace("%1", cut(path.name, 80)))
        self.resize(860, 600)
        self.encoding, self.delimiter, self.decimal = QComboBox(self), QComboBox(self), QComboBox(self)
        self.place, self.lon, self.lat, self.wkt, self.id = (QComboBox(self) for _ in range(5))
        self.crs = QLineEdit("EPSG:4326", self)
        self.preview = QTableWidget(self)
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.preview.setAccessibleName(self.tr("The first rows"))
        self.problems = QPlainTextEdit(self)
        self.problems.setReadOnly(True)
        self.problems.setMaximumHeight(110)
        self.problems.setAccessibleName(self.tr("What is wrong"))
        self.note = plain_label("", wrap=True)
        self.note.hide()
        self.count = plain_label("", secondary=True, size_px=12, wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.use = buttons.addButton(self.tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.note)
        layout.addLayout(self._fields())
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.problems)
        layout.addWidget(buttons)
        self._late = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._late.timeout.connect(self._check)
        self._begin()

    def reading(self) -> CsvReading:
        """Returns the reading as the fields say it."""
        points = self.place.currentIndex() == 0
        return CsvReading(
            str(self.encoding.currentData()), str(self.delimiter.currentData()), str(self.decimal.currentData()),
            self.lon.currentText() if points else "", self.lat.currentText() if points else "",
            "" if points else self.wkt.currentText(), self.id.currentText() if self.id.currentIndex() > 0 else "",
        )  # fmt: skip

    def show_note(self, text: str) -> None:
        """Shows a sentence above the fields: why the table could not be opened."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def done(self, result: int) -> None:
        """Closes; what a worker still finds goes nowhere."""
        self._asked += 1
        self._late.stop()
        super().done(result)

    def say(self, text: str) -> None:
        """Shows a sentence in the place of what is wrong."""
        self.problems.setPlainText(text)

    def _fields(self) -> QHBoxLayout:
        shown = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16", "cp1251": "Windows-1251", "cp949": "CP949 (EUC-KR)",
                 "gb18030": "GB 18030", "shift_jis": "Shift JIS", "cp1252": "Windows-1252"}  # fmt: skip
        for encoding in ENCODINGS:
            self.encoding.addItem(shown[encoding], encoding)
        signs = (self.tr("Comma ,"), self.tr("Semicolon ;"), self.tr("Tab"), self.tr("Bar |"))
        for text, sign in zip(signs, DELIMITERS, strict=True):
            self.delimiter.addItem(text, sign)
        self.decimal.addItem(self.tr("Point 42.5"), ".")
        self.decimal.addItem(self.tr("Comma 42,5"), ",")
        self.place.addItems([self.tr("Two columns"), self.tr("A column of WKT")])
        columns = (
            ((self.tr("&Encoding"), self.encoding), (self.tr("&Values apart by"), self.delimiter),
             (self.tr("&Decimal sign"), self.decimal), (self.tr("C&RS"), self.crs)),
            ((self.tr("&Place in"), self.place), (self.tr("&Longitude or x"), self.lon),
             (self.tr("L&atitude or y"), self.lat), (self.tr("&WKT"), self.wkt), (self.tr("&Id of the line"), self.id)),
        )  # fmt: skip
        layout = QHBoxLayout()
        for rows in columns:
            form = QFormLayout()
            for text, field in rows:
                form.addRow(text, field)
                field.setAccessibleName(text.replace("&", ""))
            layout.addLayout(form, 1)
        return layout

    def _begin(self) -> None:
        """Shows what the file suggests, or what was chosen for the last file of its shape; then listens."""
        reading = guessed_reading(head_of(self._path))
        try:
            self._signature = table_of(self._path, reading, most=1).signature()
        except InputError:
            self._signature = ""
        known = self._preferences.table_reading(self._signature) if self._signature else None
        if known is not None:
            reading, crs = known
            self.crs.setText(crs)
        for field, value in ((self.encoding, reading.encoding), (self.delimiter, reading.delimiter),
                             (self.decimal, reading.decimal)):  # fmt: skip
            field.setCurrentIndex(max(0, field.findData(value)))
        self._read(reading)
        self.place.setCurrentIndex(1 if reading.wkt else 0)
        self._show_place()
        for field in (self.encoding, self.delimiter):
            field.currentIndexChanged.connect(self._on_text)
        self.place.currentIndexChanged.connect(self._show_place)
        for field in (self.decimal, self.place, self.lon, self.lat, self.wkt, self.id):
            field.currentIndexChanged.connect(self._late.start)
        self.crs.textChanged.connect(self._late.start)
        self._check()

    def _on_text(self) -> None:
        self._read(self.reading())
        self._late.start()

    def _show_place(self) -> None:
        points = self.place.currentIndex() == 0
        for field in (self.lon, self.lat):
            field.setEnabled(points)
        self.wkt.setEnabled(not points)

    def _read(self, reading: CsvReading) -> None:
        """Reads the first rows anew and offers their columns."""
        try:
            self._table = table_of(self._path, reading, most=_ROWS)
        except InputError as error:
            self._table = Table((), ())
            self.say(sentence(error))
        header = self._table.header
        none = [self.tr("(none)")]
        for field, wanted, first in ((self.lon, reading.lon, []), (self.lat, reading.lat, []),
                                     (self.wkt, reading.wkt, []), (self.id, reading.id, none)):  # fmt: skip
            field.blockSignals(True)
            field.clear()
            field.addItems([*first, *header])
            field.setCurrentIndex(field.findText(wanted) if wanted in header else 0 if first else -1)
            field.blockSignals(False)
        shown = header[:_COLUMNS]
        self.preview.clear()
        self.preview.setColumnCount(len(shown))
        self.preview.setRowCount(len(self._table.rows))
        self.preview.setHorizontalHeaderLabels([cut(name, _CELL) for name in shown])
        for row, values in enumerate(self._table.rows):
            for column, value in enumerate(values[: len(shown)]):
                self.preview.setItem(row, column, QTableWidgetItem(cut(value, _CELL)))

    def _check(self) -> None:
        """Looks through the whole file in a worker; the newest wish wins."""
        reading, path = self.reading(), self._path
        self._asked += 1
        number = self._asked
        self.use.setEnabled(False)
        fault = self._fault(reading)
        if fault:
            self.count.setText("")
            self.say(fault)
            return
        self.count.setText(self.tr("Looking through the rows…"))

        def work(_progress: object) -> tuple[int, list[tuple[int, str]]]:
            table = table_of(path, reading)
            return len(table.rows), list(row_problems(table, reading))

        task = self._runner.start(self.tr("Looking through %1").replace("%1", path.name), work, quiet=True)
        task.succeeded.connect(lambda result: self._on_checked(number, *result))
        task.failed.connect(lambda error: self._on_failed(number, error))

    def _fault(self, reading: CsvReading) -> str:
        """Returns what keeps the table from being read at all."""
        if not self._table.header:
            return self.problems.toPlainText()
        if not (reading.wkt or (reading.lon and reading.lat)):
            return self.tr("Choose the columns that hold the coordinates.")
        try:
            crs_of(self.crs.text().strip() or "?", where=self.tr("CRS"))
        except InputError as error:
            return sentence(error)
        return ""

    def _on_checked(self, number: int, rows: int, problems: list[tuple[int, str]]) -> None:
        if number != self._asked:
            return
        text = self.tr("%1 rows, %2 of them cannot be used")
        self.count.setText(text.replace("%1", str(rows)).replace("%2", str(len(problems))))
        line = self.tr("Row %1: %2")
        lines = [line.replace("%1", str(row)).replace("%2", told(why)) for row, why in problems[:_PROBLEMS]]
        if len(problems) > _PROBLEMS:
            lines.append(self.tr("and %1 more").replace("%1", str(len(problems) - _PROBLEMS)))
        self.say("\n".join(lines))
        self.use.setEnabled(len(problems) < rows)

    def _on_failed(self, number: int, error: BaseException) -> None:
        if number == self._asked:
            self.count.setText("")
            self.say(sentence(error))

    def _take(self) -> None:
        reading, crs = self.reading(), self.crs.text().strip()
        if self._signature:
            self._preferences.set_table_reading(self._signature, reading, crs)
        self.chosen.emit(reading.text(), crs)
        self.accept()
