"""The dialog of a view: heading, speaker's note, language and colours."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.bookmarks import NOTE_MAX, TITLE_MAX
from nkgis.ui.plain import cut
from nkgis.ui.preferences import LANGUAGES
from nkgis.ui.views.model import tr

if TYPE_CHECKING:
    from nkgis.model.bookmark import Bookmark

_WIDTH_PX, _NOTE_PX, _NAME_MAX = 460, 140, 60


class ViewDialog(QDialog):
    """Asks what is said of a view and how it is shown; `told(id, fields)` fires when it is accepted."""

    told = Signal(str, object)

    def __init__(self, view: Bookmark, parent: QWidget) -> None:
        super().__init__(parent)
        self._id = view.id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(cut(view.name, _NAME_MAX))
        self.setMinimumWidth(_WIDTH_PX)
        self.title = QLineEdit(view.title, self)
        self.title.setMaxLength(TITLE_MAX)
        self.title.setPlaceholderText(cut(view.name, _NAME_MAX))
        self.title.setAccessibleName(tr("Title"))
        self.note = QPlainTextEdit(view.note, self)
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(_NOTE_PX)
        self.note.setPlaceholderText(tr("What is said at this view; it goes to the notes of the slide."))
        self.note.setAccessibleName(tr("Speaker's note"))
        languages = {"": tr("As the window has it"), **LANGUAGES}
        self.language = _choice(tr("Language of the names"), languages, view.language)
        themes = {"": tr("As the window has it"), "light": tr("Light"), "dark": tr("Dark")}
        self.theme = _choice(tr("Colours"), themes, view.theme)
        form = QFormLayout()
        for text, field in ((tr("&Title"), self.title), (tr("Speaker's &note"), self.note),
                            (tr("&Language of the names"), self.language), (tr("&Colours"), self.theme)):
            form.addRow(text, field)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        fields = (self.title, self.note, self.language, self.theme, *self.buttons.buttons())
        for before, after in pairwise(fields):
            self.setTabOrder(before, after)

    def _accept(self) -> None:
        self.told.emit(self._id, {
            "title": self.title.text(), "note": self.note.toPlainText()[:NOTE_MAX],
            "language": self.language.currentData(), "theme": self.theme.currentData(),
        })  # fmt: skip
        self.accept()


def _choice(name: str, values: dict[str, str], value: str) -> QComboBox:
    """Returns a field of a few values."""
    box = QComboBox()
    box.setAccessibleName(name)
    for code, text in values.items():
        box.addItem(text, code)
    box.setCurrentIndex(max(box.findData(value), 0))
    return box
