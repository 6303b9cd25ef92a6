"""Everything can be reached with the keyboard and has a name for those who hear the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)

from nkgis.app.workspace import Workspace
from nkgis.cartography.basemaps import custom_basemap
from nkgis.ui.actions import ACTIONS
from nkgis.ui.dialogs import pages
from nkgis.ui.dialogs.basemaps import BasemapDialog
from nkgis.ui.dialogs.log import log_page
from nkgis.ui.dialogs.messages import error_dialog
from nkgis.ui.main_window import MainWindow

INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox, QAbstractSlider, QTextEdit,
               QPlainTextEdit)  # fmt: skip
PARTS = (QHeaderView, QScrollBar, QMenu)
"""Parts of others, reached with them."""


@pytest.fixture
def loaded(window: MainWindow, workspace: Workspace) -> Iterator[MainWindow]:
    window.show()
    window.session.start(workspace)
    window.session.select(("railways", "khasan-rajin"))
    window.show_attributes()
    window.comfort.show_hint()
    window.actions_table["tool_line"].trigger()
    window.comfort.basemap.show_basemap(custom_basemap("https://example.org/{z}/{x}/{y}.png"))
    QApplication.processEvents()
    yield window
    window.comfort.basemap.show_basemap(None)


def interactive(root: QWidget) -> list[QWidget]:
    """Returns what a user can act on in a widget, without the parts of it and Qt's own inner ones."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, INTERACTIVE) or isinstance(widget, PARTS):
            continue
        if widget.objectName().startswith("qt_") or type(widget).__module__.startswith("PySide6.QtWebEngine"):
            continue
        parent = widget.parentWidget()
        if isinstance(parent, (QComboBox, QAbstractSpinBox, QHeaderView, QLineEdit)) or within_popup(widget):
            continue
        found.append(widget)
    return found


def within_popup(widget: QWidget) -> bool:
    """Tells whether a widget is in the list that a combo box or a completer opens."""
    at: QObject | None = widget
    while at is not None:
        if (
            type(at).__name__ == "QComboBoxPrivateContainer"
            or at.metaObject().className() == "QComboBoxPrivateContainer"
        ):
            return True
        at = at.parent()
    return False


def name_of(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else widget.accessibleName()


def told(widget: QWidget) -> str:
    path, at = [], widget
    while at is not None:
        path.append(f"{type(at).__name__}#{at.objectName()}")
        at = at.parentWidget()
    return " < ".join(path)


def dialogs(window: MainWindow) -> list[QWidget]:
    found = [
        BasemapDialog(None, at_start=False, parent=window), log_page(None, window), pages.shortcuts_page(window),
        pages.sources_page(window.session.workspace, window), pages.names_page(window), pages.about_page(window),
        error_dialog(window, "Open", "Something."), window.linear.dialog,
    ]  # fmt: skip
    for dialog in found:
        dialog.show()
    QApplication.processEvents()
    return found


def test_that_everything_one_can_act_on_has_a_name(loaded: MainWindow) -> None:
    roots = [loaded, *dialogs(loaded)]
    nameless = {told(widget) for root in roots for widget in interactive(root) if not name_of(widget).strip()}
    assert nameless == set()


def test_that_everything_one_can_act_on_takes_the_focus_or_is_in_a_menu(loaded: MainWindow) -> None:
    in_menus = {action for menu in loaded.findChildren(QMenu) for action in menu.actions()}
    out_of_reach = set()
    for root in (loaded, *dialogs(loaded)):
        for widget in interactive(root):
            if not widget.isVisible() or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                continue
            action = widget.defaultAction() if isinstance(widget, QToolButton) else None
            if action not in in_menus and not isinstance(widget.parent(), QToolBar):
                out_of_reach.add(told(widget))
    assert out_of_reach == set()


def test_that_f6_walks_through_every_panel_in_view_and_back(qtbot, loaded: MainWindow) -> None:
    loaded.activateWindow()
    panels = [
        d for d in loaded.findChildren(QDockWidget) if not d.visibleRegion().isEmpty() and d is not loaded.history_dock
    ]
    reached: list[QDockWidget] = []
    for _ in range(12):
        loaded.actions_table["next_panel"].trigger()
        focus = QApplication.focusWidget()
        here = next((d for d in panels if focus is not None and d.isAncestorOf(focus)), None)
        if here is not None and here not in reached:
            reached.append(here)
    assert {panel.objectName() for panel in reached} == {panel.objectName() for panel in panels}


def test_that_no_two_actions_share_a_key(loaded: MainWindow) -> None:
    keys: dict[str, dict[str, str]] = {}
    for spec in ACTIONS:
        for key in filter(None, (spec.shortcut, *spec.more_keys)):
            known = keys.setdefault(QKeySequence(key).toString(), {})
            place = "map" if spec.on_map else "layers" if spec.on_layers else "views" if spec.on_views else "window"
            assert place not in known, (spec.id, known)
            assert not known or "window" not in {place, *known}, (spec.id, known)  # that would act in both
            known[place] = spec.id


def test_that_every_action_is_in_a_menu(loaded: MainWindow) -> None:
    in_menus = {action for menu in loaded.menuBar().findChildren(QMenu) for action in menu.actions()}
    in_menus |= {action for menu in (loaded.export_menu, loaded.recent_menu) for action in menu.actions()}
    missing = [
        spec.id for spec in ACTIONS if spec.id in loaded.actions_table and loaded.actions_table[spec.id] not in in_menus
    ]
    assert missing == []
    assert all(isinstance(action, QAction) for action in in_menus)


def test_that_the_page_of_keys_has_every_key_of_the_table(loaded: MainWindow) -> None:
    text = pages.shortcuts_page(loaded).browser.toPlainText()
    for spec in ACTIONS:
        if spec.shortcut:
            assert spec.shortcut in text
