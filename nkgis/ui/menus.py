"""Menu bar and tool bar, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from nkgis.ui.actions import ACTIONS
from nkgis.ui.plain import cut, plain_label

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QIcon

    from nkgis.ui.actions import Actions
    from nkgis.ui.search import SearchBox


def tr(text: str) -> str:
    """Returns a text of the menus in the language of the window."""
    return QCoreApplication.translate("menus", text)


class MenuLetters(QObject):
    """Gives the letters typed in a menu to the menu: else the keys of the map, which stand in it, would take them."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Claims a letter before any shortcut sees it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if held == Qt.KeyboardModifier.NoModifier and event.text().isprintable() and event.text().strip():
                event.accept()
                return True
        return False


def add_menus(window: QMainWindow, actions: Actions, export_menu: QMenu, recent_menu: QMenu) -> None:
    """Fills the menu bar: File, Edit, Draw, Layer, View, Time, Route, Network, Help."""
    bar = window.menuBar()
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        if spec.group and spec.id in actions:
            group = groups.setdefault(spec.group, QActionGroup(window))
            group.addAction(actions[spec.id])
    file = bar.addMenu(tr("&File"))
    file.addActions([actions["new"], actions["open_project"], actions["open"], actions["open_table"]])
    file.addMenu(recent_menu)
    file.addSeparator()
    file.addActions([actions[name] for name in ("save", "save_as", "save_package", "rename_project")])
    file.addSeparator()
    file.addMenu(export_menu)
    file.addActions([actions["sheet"], actions["sheet_again"], actions["print"]])
    file.addSeparator()
    file.addAction(actions["batch"])
    file.addSeparator()
    file.addAction(actions["quit"])
    edit = bar.addMenu(tr("&Edit"))
    edit.addActions([actions["undo"], actions["redo"]])
    edit.addSeparator()
    edit.addActions([actions["copy_rows"], actions["copy_map"]])
    edit.addSeparator()
    edit.addActions([actions["search"], actions["go_to"]])
    draw = bar.addMenu(tr("&Draw"))
    for menu in ("tool", "draft", "feature"):
        draw.addActions(actions.of_menu(menu))
        draw.addSeparator()
    fill_layer_menu(bar.addMenu(tr("&Layer")), actions)
    view = bar.addMenu(tr("&View"))
    for menu, text in (("theme", tr("&Theme")), ("language", tr("&Names in")), ("interface", tr("&Language"))):
        view.addMenu(text).addActions(actions.of_menu(menu))
    numbers = view.addMenu(tr("&Units and numbers"))
    for menu in ("units", "figures", "dates"):
        numbers.addActions(actions.of_menu(menu))
        numbers.addSeparator()
    view.addSeparator()
    view.addActions(actions.of_menu("basemap"))
    view.addSeparator()
    view.addMenu(tr("Named vie&ws")).addActions(actions.of_menu("views"))
    view.addActions(actions.of_menu("view"))
    bar.addMenu(tr("&Time")).addActions(actions.of_menu("time"))
    bar.addMenu(tr("&Route")).addActions(actions.of_menu("route"))
    network = bar.addMenu(tr("&Network"))
    network.addActions([actions["tool_path"], *actions.of_menu("network")])
    network.addSeparator()
    network.addActions(actions.of_menu("scenario"))
    bar.addMenu(tr("&Help")).addActions(actions.of_menu("help"))
    letters = MenuLetters(bar)
    for part in (bar, *bar.findChildren(QMenu), export_menu, recent_menu):
        part.installEventFilter(letters)


def fill_layer_menu(menu: QMenu, actions: Actions) -> None:
    """Fills a menu of what can be done to layers."""
    for part in ("layer", "layer_group", "layer_order", "layer_show", "layer_style", "layer_more"):
        menu.addActions(actions.of_menu(part))
        menu.addSeparator()
    menu.addAction(actions["attribute_table"])


def fill_export_menu(menu: QMenu, actions: Actions) -> None:
    """Fills the menu of things to take away: what is shown to people, strips, pictures of the map, data."""
    menu.setTitle(tr("&Export"))
    for part in ("export", "export_strip", "export_picture", "export_data"):
        menu.addActions(actions.of_menu(part))
        menu.addSeparator()


def _is_there(path: Path) -> bool:
    """Tells whether a path is there; one that may not be looked at is not."""
    try:
        return path.exists()
    except OSError:
        return False


def fill_recent_menu(menu: QMenu, paths: list[Path], opened: object, cleared: object) -> None:
    """Lists the files and projects opened last; `opened(path)` is called with the chosen one, `cleared()` at the end.

    One that is not there any more is shown as such.
    """
    menu.clear()
    menu.setTitle(tr("Open &recent"))
    menu.setEnabled(bool(paths))
    for path in paths:
        name = path.name.replace("&", "&&")
        there = _is_there(path)
        action = menu.addAction(name if there else tr("%1 (not found)").replace("%1", name))
        action.setEnabled(there)
        action.setToolTip(str(path))
        action.triggered.connect(lambda _checked=False, p=path: opened(p))  # type: ignore[operator]
    if paths:
        menu.addSeparator()
        menu.addAction(tr("&Clear the list")).triggered.connect(lambda _checked=False: cleared())  # type: ignore[operator]
    menu.setToolTipsVisible(True)


def add_tool_bar(
    window: QMainWindow, actions: Actions, export_menu: QMenu, export_icon: QIcon, search: SearchBox
) -> tuple[QToolBar, QToolButton, QPushButton]:
    """Returns the tool bar, its export button and the filled sheet button."""
    bar = QToolBar(tr("Tools"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.addToolBar(bar)
    bar.addActions([actions["open"], actions["save"]])
    export = QToolButton(bar)
    export.setIcon(export_icon)
    export.setToolTip(tr("Export"))
    export.setAccessibleName(tr("Export"))
    export.setMenu(export_menu)
    export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    bar.addWidget(export)
    bar.addSeparator()
    bar.addActions([actions["undo"], actions["redo"]])
    bar.addSeparator()
    bar.addActions(actions.of_menu("tool"))
    bar.addActions([actions["snap"], actions["trace"]])  # the map and the passport have buttons for zooming
    space = QWidget(bar)
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(space)
    search.setMinimumWidth(100)
    search.setMaximumWidth(320)
    search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    bar.addWidget(search)
    gap = QWidget(bar)
    gap.setFixedWidth(8)
    bar.addWidget(gap)
    sheet = QPushButton(tr("Make sheet"), bar)
    sheet.setProperty("primary", True)
    sheet.setToolTip(actions["sheet"].toolTip())
    sheet.clicked.connect(actions["sheet"].trigger)
    bar.addWidget(sheet)
    return bar, export, sheet


class TitleBar(QToolBar):
    """Is the title above the map in a presentation."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(tr("Title"), window)
        self.setObjectName("title")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._title = plain_label("", size_px=22, weight=600)
        self._title.setContentsMargins(12, 6, 16, 6)
        self._figure = plain_label("", size_px=22, secondary=True)
        self.addWidget(self._title)
        self.addWidget(self._figure)
        self.toggleViewAction().setVisible(False)

    def set_text(self, title: str, figure: str) -> None:
        """Shows what the presentation is about."""
        self._title.setText(cut(title, 120))
        self._figure.setText(figure)


def add_title_bar(window: QMainWindow) -> TitleBar:
    """Returns the title bar, hidden until a presentation begins."""
    bar = TitleBar(window)
    window.addToolBar(bar)
    bar.hide()
    return bar
