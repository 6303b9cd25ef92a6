"""The questions about projects: unsaved changes, files that are missing or changed, work left after a crash."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nkgis.model.numbers import date_text
from nkgis.ui.plain import plain_label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from nkgis.app.projects import Choices, FileTrouble

PROJECT, PACKAGE = "nkgis", "nkgisz"


def tr(text: str) -> str:
    """Returns a text of a dialog in the language of the window."""
    return QCoreApplication.translate("projects", text)


def question(
    parent: QWidget, title: str, text: str, more: str, buttons: Sequence[tuple[str, QMessageBox.ButtonRole]],
    chosen: Callable[[int], None],
) -> QMessageBox:
    """Returns a question, shown over its window; `chosen` is called with the number of the button.

    The first button is the default, the last one is also what Esc and the window's close button mean.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(more)
    made = [box.addButton(label, role) for label, role in buttons]
    box.setDefaultButton(made[0])
    box.setEscapeButton(made[-1])
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.finished.connect(lambda _code: chosen(_number(made, box.clickedButton())))
    box.open()
    return box


def _number(made: Sequence[object], clicked: object) -> int:
    return next((number for number, button in enumerate(made) if button is clicked), len(made) - 1)


def unsaved_question(parent: QWidget, name: str, chosen: Callable[[str], None]) -> QMessageBox:
    """Asks what becomes of unsaved changes: `chosen` gets "save", "discard" or "cancel"."""
    role = QMessageBox.ButtonRole
    answers = ("save", "discard", "cancel")
    return question(
        parent, tr("Unsaved changes"), tr("Save the changes to “%1”?").replace("%1", name),
        tr("What is not saved is lost."),
        [(tr("&Save"), role.AcceptRole), (tr("&Discard"), role.DestructiveRole), (tr("Cancel"), role.RejectRole)],
        lambda number: chosen(answers[number]),
    )


def overtaken_question(parent: QWidget, path: Path, chosen: Callable[[str], None]) -> QMessageBox:
    """Asks whether to write over a project that another program has changed: "as", "over" or "cancel"."""
    role = QMessageBox.ButtonRole
    answers = ("as", "over", "cancel")
    return question(
        parent, tr("Save"), tr("%1 was changed by another window or program.").replace("%1", path.name),
        tr("Saving here replaces what was written there."),
        [(tr("Save &as…"), role.AcceptRole), (tr("&Replace it"), role.DestructiveRole),
         (tr("Cancel"), role.RejectRole)],
        lambda number: chosen(answers[number]),
    )


def restore_question(
    parent: QWidget, name: str, written: dt.datetime, chosen: Callable[[str], None]
) -> QMessageBox:
    """Offers the work that a crash left behind: "restore", "discard" or "later"."""
    role = QMessageBox.ButtonRole
    answers = ("restore", "discard", "later")
    local = written.astimezone()
    when = f"{date_text(local.date().isoformat())} {local:%H:%M}"
    return question(
        parent, tr("Restore unsaved work"),
        tr("nkgis was not closed properly. Restore the unsaved work of “%1”?").replace("%1", name),
        tr("It was last changed on %1. Discarded work cannot be brought back.").replace("%1", when),
        [(tr("&Restore"), role.AcceptRole), (tr("&Discard"), role.DestructiveRole), (tr("&Later"), role.RejectRole)],
        lambda number: chosen(answers[number]),
    )


def ask_save_path(parent: QWidget, title: str, folder: str, name: str, *, only_package: bool = False) -> Path | None:
    """Returns where to save, a project or a package as its extension says; None when the user cancels."""
    project = tr("nkgis project (*.%1)").replace("%1", PROJECT)
    package = tr("Portable package with all data (*.%1)").replace("%1", PACKAGE)
    suffix = PACKAGE if only_package else PROJECT
    dialog = QFileDialog(parent, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([package] if only_package else [project, package])
    dialog.setDefaultSuffix(suffix)
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(PACKAGE if chosen == package else PROJECT))
    dialog.selectFile(f"{name}.{suffix}")
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    if path.suffix.lower() in (f".{PROJECT}", f".{PACKAGE}"):
        return path
    return path.with_name(f"{path.name}.{suffix}")


class TroublesDialog(QDialog):
    """Asks what to do about files of a project that are missing, changed or unreadable."""

    def __init__(self, name: str, troubles: Sequence[FileTrouble], choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._troubles = list(troubles)
        self._choices = choices
        self._located: dict[str, Path] = {}
        self._as_is: set[str] = set()
        self._states: dict[str, QWidget] = {}
        self.setWindowTitle(tr("Files of the project"))
        self.resize(640, min(520, 180 + 84 * len(troubles)))
        self._rows: dict[str, _TroubleRow] = {}
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        for trouble in self._troubles:
            row = _TroubleRow(trouble, self)
            row.locate.clicked.connect(lambda _on=False, t=trouble: self._locate(t))
            row.as_is.clicked.connect(lambda _on=False, t=trouble: self._take(t))
            self._rows[trouble.path] = row
            rows.addWidget(row)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        self.go_on = QPushButton(self)
        self.go_on.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        text = tr("“%1” needs files that are not as they were when it was saved.").replace("%1", name)
        layout.addWidget(plain_label(text, weight=600, wrap=True))
        layout.addWidget(area, 1)
        hint = tr("Layers opened without their file stay in the project, empty; open it again when the file is back.")
        layout.addWidget(plain_label(hint, size_px=12, secondary=True, wrap=True))
        layout.addWidget(buttons)
        self._show_states()

    def choices(self) -> Choices:
        """Returns the earlier decisions with those of this dialog; what is not decided is opened without."""
        from dataclasses import replace

        left = {t.path for t in self._troubles} - self._located.keys() - self._as_is
        before = self._choices
        return replace(
            before, located={**before.located, **self._located}, as_is=before.as_is | self._as_is,
            without=before.without | left,
        )

    def locate(self, trouble: FileTrouble, path: Path) -> None:
        """Takes a file for a missing one, and others of the project that lie beside it."""
        self._located[trouble.path] = path
        for other in self._troubles:
            beside = path.parent / Path(other.path).name
            if other.path not in self._located | dict.fromkeys(self._as_is) and beside.is_file():
                self._located[other.path] = beside
        self._show_states()

    def _locate(self, trouble: FileTrouble) -> None:
        known = Path(trouble.path)
        folder = next((str(one) for one in known.parents if one.is_dir()), "")
        title = tr("Locate %1").replace("%1", known.name)
        kinds = f"{tr('Files like it')} (*{known.suffix});;{tr('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(self, title, folder, kinds)
        if name:
            self._as_is.discard(trouble.path)
            self.locate(trouble, Path(name))

    def _take(self, trouble: FileTrouble) -> None:
        self._located.pop(trouble.path, None)
        self._as_is.add(trouble.path)
        self._show_states()

    def _show_states(self) -> None:
        for path, row in self._rows.items():
            if path in self._located:
                row.show_state(tr("Located: %1").replace("%1", str(self._located[path])))
            elif path in self._as_is:
                row.show_state(tr("Taken as it is now."))
        left = len(self._troubles) - len(self._located) - len(self._as_is)
        texts = {0: tr("&Open"), 1: tr("&Open without it")}
        self.go_on.setText(texts.get(left, tr("&Open without them")))


class _TroubleRow(QFrame):
    """Is one file: its name, what is wrong, its place, and what can be done."""

    def __init__(self, trouble: FileTrouble, parent: QWidget) -> None:
        super().__init__(parent)
        path = Path(trouble.path)
        words = {"missing": tr("is missing"), "changed": tr("has changed since the project was saved")}
        what = words.get(trouble.what.value, tr("cannot be read"))
        self.locate = QPushButton(tr("&Locate…"), self)
        self.as_is = QPushButton(tr("&Use as it is now"), self)
        self.as_is.setVisible(trouble.what.value == "changed")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(plain_label(f"{path.name} {what}", wrap=True))
        place = str(path.parent) if trouble.what.value != "unreadable" else trouble.sentence
        texts.addWidget(plain_label(place, size_px=12, secondary=True, wrap=True))
        layers = tr("Layers: %1").replace("%1", ", ".join(trouble.layers))
        texts.addWidget(plain_label(layers, size_px=12, secondary=True, wrap=True))
        self._state = plain_label("", size_px=12, weight=600, wrap=True)
        self._state.hide()
        texts.addWidget(self._state)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.addLayout(texts, 1)
        layout.addWidget(self.as_is, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.locate, 0, Qt.AlignmentFlag.AlignTop)

    def show_state(self, text: str) -> None:
        """Shows what was decided."""
        self._state.setText(text)
        self._state.show()
