"""The small tables of the panel of paths: names that wrap, figures at the right, a row shows itself on the map."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from nkgis.model.numbers import long_unit, writing
from nkgis.ui.plain import cut, rich_tip


def km_word() -> str:
    """Returns the word for kilometres (or miles) at the head of a column."""
    name = long_unit()[0]
    return writing().units.get(name, name)


def path_table(heads: list[str], name: str) -> QTreeWidget:
    """Returns an empty table with these heads; all columns but the first hold figures."""
    tree = QTreeWidget()
    tree.setHeaderLabels(heads)
    tree.setRootIsDecorated(False)
    tree.setIndentation(0)
    tree.setAccessibleName(name)
    tree.setUniformRowHeights(False)
    tree.setWordWrap(True)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    head = tree.header()
    head.setStretchLastSection(False)
    head.setMinimumSectionSize(36)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, len(heads)):
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        tree.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
    return tree


def path_row(parent: QTreeWidget | QTreeWidgetItem, texts: list[str], tip: str, runs: list[object]) -> QTreeWidgetItem:
    """Returns a new row; its runs, lines of places, are what a click shows."""
    item = QTreeWidgetItem(parent, [cut(text, 300) for text in texts])
    for column in range(len(texts)):
        item.setToolTip(column, rich_tip(tip))
        if column:
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, Qt.ItemDataRole.UserRole, runs)
    return item


def fit_height(tree: QTreeWidget) -> None:
    """Shows all rows of a short table: the page scrolls, not the table."""
    rows = 0
    for number in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(number)
        rows += 1 + (item.childCount() if item is not None else 0)
    height = tree.header().sizeHint().height() + rows * 28 + 8
    tree.setFixedHeight(min(height, 600))
