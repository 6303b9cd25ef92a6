"""How the rows of the layer panel are painted and named in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QWidget

from nkgis.app.layer_edits import NAME_MAX
from nkgis.ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from nkgis.ui.theme import Theme

LAYER_ID, GROUP_ID, NAME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
"""What an item is: the id of a layer; the id of a group; the name that is edited."""
ZOOM_COLUMN, REMOVE_COLUMN = 1, 2
_ICON_PX, _MARGIN_PX = 15, 4
Index = QModelIndex | QPersistentModelIndex


class HoverButton(QStyledItemDelegate):
    """Paints an icon in a cell while its row is hovered or selected."""

    def __init__(self, name: str, colors: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self.colors = colors

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the cell."""
        super().paint(painter, option, index)
        shown = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if shown and index.sibling(index.row(), 0).data(LAYER_ID):
            picture = icon(self._name, self.colors, role="text2")
            box = QRect(0, 0, _ICON_PX, _ICON_PX)
            box.moveCenter(option.rect.center())
            picture.paint(painter, box)


class NameField(QStyledItemDelegate):
    """Edits the name of a layer or group in its row; `named(index, text)` fires when it is another one."""

    named = Signal(object, str)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the name, over the place of the buttons too while these are not shown."""
        if not option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            view = option.widget
            right = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.right()
            option.rect.setRight(right - _MARGIN_PX)
        super().paint(painter, option, index)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Returns the field."""
        editor = QLineEdit(parent)
        editor.setMaxLength(NAME_MAX)
        editor.setAccessibleName(self.tr("Name of the layer or group"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows the name without what the panel adds to it."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(NAME)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tells the new name; the row changes when the project does."""
        if isinstance(editor, QLineEdit):
            text = " ".join(editor.text().split())
            if text and text != str(index.data(NAME)):
                self.named.emit(QModelIndex(index), text)  # type: ignore[arg-type]
