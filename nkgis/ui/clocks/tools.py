"""What the window has of clocks, timeline and projects: made and wired here, hooked in with a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QSizePolicy, QToolBar, QToolButton, QWidget

from nkgis.model.clock import NOW, Clock
from nkgis.ui.clocks.board import BoardPanel
from nkgis.ui.clocks.button import ClockButton, clock_text, tr
from nkgis.ui.clocks.keeper import ClockKeeper
from nkgis.ui.clocks.player import Player
from nkgis.ui.clocks.timeline import TimelinePanel
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.dock import dock
from nkgis.ui.icons import icon
from nkgis.ui.plain import cut, plain_label, rich_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QMainWindow, QStatusBar

    from nkgis.app.moments import Moment, ProjectPage
    from nkgis.app.workspace import RouteKey
    from nkgis.model.happening import Happening
    from nkgis.progress import Progress
    from nkgis.ui.actions import Actions
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme

TIMELINE, BOARD = "panel_timeline", "panel_board"
_NAME_MAX = 40
_TALL_PX = 320
"""The height in which a timeline with its trade, and a board, can be read."""


class ClockTools(QObject):
    """Holds the keeper of the clocks, the player, the control in the tool bar, the timeline and the board."""

    def __init__(
        self, session: Session, runner: TaskRunner, area: MapArea, colors: Theme, language: str, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session, self._runner, self._map, self._window = session, runner, area, window
        self._colors = colors
        self.keeper = ClockKeeper(session, runner, language, self)
        self.player = Player(self.keeper)
        self.button = ClockButton(self.keeper, colors)
        self.timeline = TimelinePanel(self.keeper, self.player, colors)
        self.board = BoardPanel(colors)
        self.docks: dict[str, QDockWidget] = {}
        self.mark = plain_label("", size_px=12, weight=600)
        self.mark.setContentsMargins(8, 0, 8, 0)
        self.everything = QToolButton()
        self.everything.setProperty("flat", True)
        self.everything.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.everything.setToolTip(tr("Show everything on the map again"))
        self.everything.setAccessibleName(self.everything.toolTip())
        self.everything.clicked.connect(self.show_everything)
        self.everything.hide()
        self.only_project = ""
        self._only_keys: tuple[RouteKey, ...] = ()
        self._connect()
        self.set_theme(colors)

    def slots(self) -> dict[str, Callable[..., object]]:
        """Returns the slot of every action of the clocks by its id."""
        return {
            "clocks": self.button.showMenu,
            "clocks_today": lambda: self.keeper.choose(NOW),
            "clocks_talk": self.to_talk,
            "play": lambda _on: self.player.toggle(),
            "event_before": lambda: self.player.step(-1),
            "event_after": lambda: self.player.step(1),
            "show_everything": self.show_everything,
            TIMELINE: lambda on: self.fold(TIMELINE, on=on),
            BOARD: lambda on: self.fold(BOARD, on=on),
        }

    def build(self, actions: Actions, beside: QDockWidget) -> dict[str, QDockWidget]:
        """Returns the folded docks of timeline and board, tabs beside a dock, by the ids of their actions."""
        window = self._window
        self.timeline.add_buttons([actions[name] for name in ("event_before", "play", "event_after")])
        window.addActions([actions[name] for name in ("clocks", "play", "event_before", "event_after")])
        panels = ((TIMELINE, "timeline", tr("Timeline"), self.timeline), (BOARD, "board", tr("Projects"), self.board))
        for action_id, name, title, content in panels:
            made = dock(window, name, title, content, self._colors, None)
            window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
            window.tabifyDockWidget(beside, made)
            made.hide()
            self.docks[action_id] = made
        beside.raise_()
        return self.docks

    def add_to(self, bar: QToolBar, status: QStatusBar) -> None:
        """Puts the control into the tool bar, before the room that stretches, and the marks into the status bar."""
        space = next(
            one
            for one in bar.actions()
            if bar.widgetForAction(one).sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
        )
        bar.insertWidget(space, self.button)
        status.addPermanentWidget(self.everything)
        status.addPermanentWidget(self.mark)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Returns what takes the focus when it goes from panel to panel."""
        return (self.timeline.canvas, self.board)

    def titled(self, title: str) -> str:
        """Returns a title of the window with the clocks, when they are not at today."""
        text = clock_text(self.keeper.clock)
        return f"{title} — {text}" if text else title

    def set_theme(self, colors: Theme) -> None:
        """Shows everything in the colours of a theme."""
        self._colors = colors
        for part in (self.button, self.timeline, self.board):
            part.set_theme(colors)
        palette = self.mark.palette()
        palette.setColor(self.mark.foregroundRole(), colors.color("warn"))
        self.mark.setPalette(palette)
        self.everything.setIcon(icon("ph.x-bold", colors, role="text2"))

    def set_language(self, language: str) -> None:
        """Names projects in a label language."""
        self.keeper.set_language(language)
        self.set_theme(self._colors)  # dates and figures may be written in another form
        self._on_moved(self.keeper.clock)

    def fold(self, action_id: str, *, on: bool) -> None:
        """Shows a panel in front, or hides it."""
        panel = self.docks[action_id]
        shown = on or panel.visibleRegion().isEmpty()
        panel.setVisible(shown)
        if shown:
            panel.raise_()
            if panel.height() < _TALL_PX and not panel.isFloating():
                self._window.resizeDocks([panel], [_TALL_PX], Qt.Orientation.Vertical)

    def to_talk(self) -> None:
        """Sets both clocks to the day of the talk."""
        from nkgis.app.moments import talk

        event = talk()
        if event is not None:
            self.keeper.choose(Clock(event.date, event.date))

    def show_only(self, keys: Iterable[RouteKey]) -> None:
        """Lets all lines but those of the page's project step back on the map; none shows everything."""
        self._only_keys = tuple(keys)
        page = self.board.page.page
        self.only_project = page.undertaking.id if page is not None and self._only_keys else ""
        self._map.show_only(self._only_keys)
        self.everything.setVisible(bool(self.only_project))
        names = self.keeper.moment.names if self.keeper.moment is not None else {}
        name = cut(names.get(self.only_project, self.only_project), _NAME_MAX).replace("&", "&&")
        self.everything.setText(tr("Only %1").replace("%1", name))
        if self._only_keys:
            self._zoom(self._only_keys)

    def show_everything(self) -> None:
        """Shows everything on the map again."""
        self.show_only(())
        self.board.page.set_only(on=False)

    def open_project(self, project_id: str) -> None:
        """Shows the page of a project."""
        self.fold(BOARD, on=True)
        self.board.open_project(project_id)

    def _connect(self) -> None:
        self.keeper.moved.connect(self._on_moved)
        self.keeper.told.connect(self.board.set_moment)
        self.keeper.failed.connect(lambda error: self._window.statusBar().showMessage(sentence(error), 10_000))
        self.timeline.chosen.connect(self._on_event)
        self.timeline.page_wanted.connect(self._on_event_page)
        self.board.project_wanted.connect(self._make_page)
        self.board.page.feature_wanted.connect(self._show_feature)
        self.board.page.zoom_wanted.connect(self._zoom)
        self.board.page.only_wanted.connect(self.show_only)

    def _on_moved(self, clock: Clock) -> None:
        from nkgis.cartography.moment import moment_text

        text = moment_text(clock).rstrip(".")
        self.mark.setText(text)
        self.mark.setToolTip(rich_tip(text))
        self.mark.setVisible(bool(text))

    def _make_page(self, project_id: str) -> None:
        from nkgis.app.moments import page_of

        workspace, language = self._session.shown, self.keeper.language
        if workspace is None:
            return

        def work(_progress: Progress) -> ProjectPage | None:
            return page_of(workspace, project_id, language=language)

        task = self._runner.start(tr("Reading the project"), work, quiet=True)
        task.succeeded.connect(self._on_page)
        task.failed.connect(self.keeper.failed)

    def _on_page(self, page: ProjectPage | None) -> None:
        if page is not None:
            self.board.show_page(page, only=page.undertaking.id == self.only_project)

    def _on_event(self, event: Happening) -> None:
        """Selects the first feature of an event that is on the map; else opens the page of its project."""
        keys = self._keys(event.subjects)
        if keys:
            self._show_feature(keys[0])
        else:
            self._on_event_page(event)

    def _on_event_page(self, event: Happening) -> None:
        """Opens the page of the first project that an event is of, by itself or by a feature."""
        moment: Moment | None = self.keeper.moment
        subjects = set(event.subjects)
        projects = [card.undertaking for card in moment.cards] if moment is not None else []
        named = [one for one in projects if one.id in subjects]
        found = named or [one for one in projects if subjects & set(one.features)]
        if found:
            self.open_project(found[0].id)
        else:
            text = tr("This event concerns no feature of the map and no project.")
            self._window.statusBar().showMessage(text, 10_000)

    def _keys(self, ids: Iterable[str]) -> list[RouteKey]:
        from nkgis.app.moments import feature_lines

        workspace = self._session.shown
        lines = feature_lines(workspace, list(ids)) if workspace is not None else []
        return [one.key for one in lines if one.key is not None]

    def _show_feature(self, key: RouteKey) -> None:
        self._session.select(key)
        self._zoom((key,))

    def _zoom(self, keys: Iterable[RouteKey]) -> None:
        from nkgis.ui.extents import feature_bounds

        boxes = [box for key in keys if (box := feature_bounds(self._session.shown, key)) is not None]
        if boxes:
            self._map.fit(
                (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
            )
