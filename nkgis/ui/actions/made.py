"""The actions of a window, made from the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from nkgis.ui.actions.spec import ActionSpec, tr
from nkgis.ui.actions.table import ACTIONS
from nkgis.ui.icons import icon
from nkgis.ui.theme import Theme


class Actions:
    """Holds a QAction for every entry of the table that has a slot; an entry without one is not made."""

    def __init__(self, parent: QObject, slots: Mapping[str, Callable[..., object]], colors: Theme) -> None:
        self._by_id: dict[str, QAction] = {}
        for spec in ACTIONS:
            if spec.id in slots:
                self._by_id[spec.id] = _action(spec, parent, slots[spec.id])
        self.set_theme(colors)

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def __contains__(self, action_id: str) -> bool:
        return action_id in self._by_id

    def of_menu(self, menu: str) -> list[QAction]:
        """Returns the actions of a menu in the order of the table."""
        return [self._by_id[spec.id] for spec in ACTIONS if spec.menu == menu and spec.id in self._by_id]

    def on_map(self) -> list[QAction]:
        """Returns the actions whose keys act while the map has the focus."""
        return [self._by_id[spec.id] for spec in ACTIONS if spec.on_map and spec.id in self._by_id]

    def on_layers(self) -> list[QAction]:
        """Returns the actions whose keys act while the layer panel has the focus."""
        return [self._by_id[spec.id] for spec in ACTIONS if spec.on_layers and spec.id in self._by_id]

    def on_views(self) -> list[QAction]:
        """Returns the actions whose keys act while the list of views has the focus."""
        return [self._by_id[spec.id] for spec in ACTIONS if spec.on_views and spec.id in self._by_id]

    def set_theme(self, colors: Theme) -> None:
        """Repaints the icons in the colours of a theme."""
        for spec in ACTIONS:
            if spec.icon and spec.id in self._by_id:
                self._by_id[spec.id].setIcon(icon(spec.icon, colors))


def _action(spec: ActionSpec, parent: QObject, slot: Callable[..., object]) -> QAction:
    action = QAction(tr(spec.text), parent)
    action.setObjectName(spec.id)
    if spec.shortcut:
        action.setShortcuts([QKeySequence(key) for key in (spec.shortcut, *spec.more_keys)])
    if spec.on_map:  # added to the map view: its key acts while that has the focus
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if spec.on_layers or spec.on_views:  # added to the list: not while a name is typed in it
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setCheckable(spec.checkable)
    tip = tr(spec.help) + (f" ({spec.shortcut})" if spec.shortcut else "")
    action.setToolTip(tip)
    action.setStatusTip(tr(spec.help))
    if spec.checkable:
        action.triggered.connect(slot)  # not toggled: only what the user does counts
    else:
        action.triggered.connect(lambda _checked=False: slot())
    return action
