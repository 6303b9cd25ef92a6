"""What makes a window fit its reader: units and numbers, the basemap, the first hint, the log, how the map is drawn."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkgis.ui.basemap import OnlineBasemap
from nkgis.ui.dialogs.log import log_page
from nkgis.ui.hint import Hint
from nkgis.ui.preferences import DATES, FIGURES
from nkgis.ui.sort_keys import SortKeys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from nkgis.ui.main_window import MainWindow

_LOG = logging.getLogger(__name__)
WRITING = {"units": ("km", "mi"), "figures": tuple(FIGURES), "dates": tuple(DATES)}
"""The choices of how figures are written; each has an action `NAME_CHOICE`."""


class Comfort(QObject):
    """Serves the actions of a window that suit it to its reader; `log` is the file of the log, if there is one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.log: Path | None = None
        self.hint: Hint | None = None
        self.basemap = OnlineBasemap(window.map, window.status, window.preferences, window)
        window.preferences.writing_changed.connect(self._on_writing)
        window.map.recovered.connect(self._on_recovered)
        for table in (window.routes.view, window.sections.view, window.attributes.view):
            SortKeys(table)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Returns what the actions do."""
        window, preferences = self._window, self._window.preferences
        slots: dict[str, Callable[..., object]] = {
            "basemap": self.basemap.switch,
            "choose_basemap": self.basemap.choose,
            "reset_layout": lambda: window.layout_keeper.reset(),  # noqa: PLW0108 - it is made later
            "show_log": lambda: log_page(self.log, window).show(),
            "software": self._choose_software,
        }
        for name, choice in ((name, choice) for name, known in WRITING.items() for choice in known):
            slots[f"{name}_{choice}"] = lambda on, n=name, c=choice: preferences.set_writing(n, c) if on else None
        return slots

    def check_choices(self) -> None:
        """Checks the actions of what was chosen before."""
        actions, preferences = self._window.actions_table, self._window.preferences
        self.basemap.switched.connect(actions["basemap"].setChecked)
        actions["software"].setChecked(preferences.software)
        for name in WRITING:
            actions[f"{name}_{getattr(preferences, name)}"].setChecked(True)

    def show_hint(self) -> None:
        """Shows how to begin, until the reader has dismissed it once."""
        window = self._window
        if not window.preferences.hint_read:
            self.hint = Hint(window.themes.current, window.map)
            self.hint.dismissed.connect(window.preferences.set_hint_read)
            window.themes.changed.connect(self.hint.set_theme)

    def _choose_software(self, on: bool) -> None:
        """Remembers whether the map is drawn by the processor and says when it is."""
        self._window.preferences.set_software(on)
        self._window.status.showMessage(self.tr("The map is drawn so when nkgis is started again."), 10_000)

    def _on_writing(self) -> None:
        """Shows every figure as it is written now."""
        window = self._window
        window.show_language(window.preferences.language)
        window.sections.show_route()
        window.attributes.view.viewport().update()
        window.status.show_again()
        if window.session.workspace is not None:
            window.status.set_method(window.session.workspace.method)

    def _on_recovered(self) -> None:
        _LOG.warning("the process of the map ended and was started anew")
        self._window.status.showMessage(self.tr("The map had stopped and was brought back."), 10_000)
