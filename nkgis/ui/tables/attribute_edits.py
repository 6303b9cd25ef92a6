"""What is done to the attributes of a layer: each change is one step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QInputDialog, QLineEdit, QWidget

from nkgis.app import attributes
from nkgis.app.attributes import Cell, FieldKind
from nkgis.app.layer_copies import copied_into_project
from nkgis.cartography import words
from nkgis.cartography.told import told
from nkgis.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.app.workspace import Workspace
    from nkgis.ui.session import Session
    from nkgis.ui.tables.attribute_model import AttributeModel
    from nkgis.ui.tasks import TaskRunner


class AttributeEdits(QObject):
    """Edits the layer that a model shows; `said(sentence)` tells of problems, `layer_copied(id)` of a copy."""

    said = Signal(str)
    layer_copied = Signal(str)

    def __init__(self, session: Session, runner: TaskRunner, model: AttributeModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._runner, self._model, self._window = session, runner, model, parent
        model.edited.connect(self._on_edited)

    def paste(self, text: str, number: int, column: int) -> None:
        """Pastes a text with tabs from a cell on, in one step; a sentence tells of cells that do not fit."""
        from nkgis.app.spreadsheet import pasted_cells

        table, layer_id = self._model.table, self._layer_id()
        if table is None or layer_id is None or not text:
            return
        rows = self._model.rows.tolist()
        pasted = pasted_cells(table, text, rows=rows, columns=table.columns, first=number, column=column)
        if pasted.cells:
            what = self.tr("Paste %1 cells").replace("%1", str(len(pasted.cells)))
            self._change(what, lambda workspace: attributes.with_cells(workspace, layer_id, pasted.cells))
        if pasted.refused:
            sentence = self.tr("%1 of %2 cells were not pasted: %3.")
            total = pasted.refused + len(pasted.cells)
            for mark, value in (("%1", str(pasted.refused)), ("%2", str(total)), ("%3", pasted.reason)):
                sentence = sentence.replace(mark, value)
            self.said.emit(sentence)

    def ask_field(self) -> None:
        """Asks for a new field and adds it."""
        dialog = _FieldDialog(self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.add_field(dialog.name.text(), FieldKind(dialog.kind.currentData()))

    def add_field(self, field: str, kind: FieldKind) -> None:
        """Adds a field without values."""
        layer_id = self._layer_id()
        if layer_id is not None:
            what = self.tr("Add the field %1").replace("%1", field.strip())
            self._change(what, lambda workspace: attributes.with_field(workspace, layer_id, field, kind))

    def ask_name(self, field: str) -> None:
        """Asks for another name of a field."""
        question = self.tr("New name of the field %1").replace("%1", field)
        name, chosen = QInputDialog.getText(
            self._window, self.tr("Rename field"), question, QLineEdit.EchoMode.Normal, field
        )
        if chosen:
            self.rename_field(field, name)

    def rename_field(self, field: str, name: str) -> None:
        """Gives a field another name."""
        layer_id = self._layer_id()
        if layer_id is not None:
            what = self.tr("Rename the field %1").replace("%1", field)
            self._change(what, lambda workspace: attributes.with_renamed_field(workspace, layer_id, field, name))

    def delete_field(self, field: str) -> None:
        """Deletes a field; undo brings it back."""
        layer_id = self._layer_id()
        if layer_id is not None:
            what = self.tr("Delete the field %1").replace("%1", field)
            self._change(what, lambda workspace: attributes.without_field(workspace, layer_id, field))

    def copy_layer(self, layer_id: str | None) -> None:
        """Copies a layer into the project, in a worker, and hides the layer itself."""
        workspace = self._session.workspace
        if workspace is None or layer_id is None:
            return
        name = self.tr("%1 (copy)").replace("%1", words.layer_name(workspace.project.layer(layer_id).name))
        task = self._runner.start(
            self.tr("Copying the layer"),
            lambda _progress: copied_into_project(workspace, layer_id, name),
            quiet=True,
        )
        task.succeeded.connect(lambda made: self._on_copied(workspace, layer_id, name, made))
        task.failed.connect(lambda error: self.said.emit(told(str(error))))

    def _on_copied(self, before: Workspace, layer_id: str, name: str, made: tuple[Workspace, str]) -> None:
        current = self._session.workspace
        if current is None or layer_id not in {layer.id for layer in current.project.layers}:
            return
        after, copy_id = made if current is before else copied_into_project(current, layer_id, name)
        original = words.layer_name(current.project.layer(layer_id).name)
        self._session.replace(self.tr("Copy %1 into the project").replace("%1", original), after)
        self.layer_copied.emit(copy_id)

    def _on_edited(self, row: int, field: str, value: object) -> None:
        layer_id = self._layer_id()
        if layer_id is not None:
            what = self.tr("Edit %1").replace("%1", field)
            self._change(what, lambda workspace: attributes.with_cells(workspace, layer_id, [Cell(row, field, value)]))

    def _change(self, what: str, change: Callable[[Workspace], Workspace]) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        try:
            after = change(workspace)
        except InputError as error:
            self.said.emit(told(str(error)))
            return
        if after is not workspace:
            self._session.replace(what, after)

    def _layer_id(self) -> str | None:
        return self._model.table.layer_id if self._model.table is not None else None


class _FieldDialog(QDialog):
    """Asks for name and kind of a field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add a field"))
        self.name = QLineEdit(self)
        self.name.setMaxLength(attributes.FIELD_MAX)
        self.kind = QComboBox(self)
        for kind, text in (
            (FieldKind.TEXT, self.tr("Text")),
            (FieldKind.WHOLE, self.tr("Whole number")),
            (FieldKind.NUMBER, self.tr("Number")),
            (FieldKind.TRUTH, self.tr("Yes or no")),
        ):
            self.kind.addItem(text, str(kind))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(buttons)
