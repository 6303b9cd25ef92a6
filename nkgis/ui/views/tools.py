"""Ties the views to the window: their dock, what their actions do, and the way to the full screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from nkgis.app import bookmarks
from nkgis.cartography.messages import FitBounds
from nkgis.errors import NkgisError
from nkgis.ui.dialogs.messages import error_dialog, sentence
from nkgis.ui.dock import dock
from nkgis.ui.extents import inner_bounds
from nkgis.ui.plain import filled
from nkgis.ui.views.edit import ViewDialog
from nkgis.ui.views.model import tr
from nkgis.ui.views.panel import ViewPanel
from nkgis.ui.views.pictures import ViewPictures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDockWidget, QMainWindow

    from nkgis.app.workspace import Workspace
    from nkgis.model.bookmark import Bookmark
    from nkgis.model.project import Bounds, Project
    from nkgis.ui.actions import Actions
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.preferences import Preferences
    from nkgis.ui.session import Session
    from nkgis.ui.tasks import TaskRunner
    from nkgis.ui.theme import Theme
    from nkgis.ui.views.stage import StoryStage

PANEL = "panel_views"
_OF_ONE = ("view_go", "view_update", "view_rename", "view_edit", "view_story", "view_remove", "view_up", "view_down")
_MENU = ("view_go", "view_update", None, "view_rename", "view_edit", "view_story", None, "view_up", "view_down", None,
         "view_remove", None, "view_add", "present_here")  # fmt: skip
_EDGE = 0.05


class ViewTools(QObject):
    """Holds the panel of views and the stage; `noted(sentence)` is for the status bar."""

    noted = Signal(str)

    def __init__(
        self, session: Session, runner: TaskRunner, area: MapArea, preferences: Preferences, colors: Theme,
        window: QMainWindow,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._runner, self._map, self._window = session, runner, area, window
        self._preferences, self._colors, self._language = preferences, colors, preferences.language
        self._seen: Bounds | None = None
        self._actions: Actions | None = None
        self.dock: QDockWidget | None = None
        self.dialog: ViewDialog | None = None
        self.stage: StoryStage | None = None
        self.panel = ViewPanel(self._language, colors)
        self.pictures = ViewPictures(runner, self)
        self.pictures.made.connect(self.panel.model.set_picture)
        self.panel.model.named.connect(self.rename)
        self.panel.model.story_wanted.connect(self.set_in_story)
        self.panel.model.move_wanted.connect(self.move)
        self.panel.entered.connect(self.go_to)
        self.panel.chosen.connect(self._set_enabled)
        self.panel.add.clicked.connect(lambda _checked: self.add())
        self.panel.seconds.setValue(preferences.story_seconds)
        self.panel.seconds.valueChanged.connect(preferences.set_story_seconds)
        area.view_moved.connect(self._on_moved)
        session.changed.connect(self._on_changed)

    # in the window

    def slots(self, fold: Callable[[QDockWidget, bool], None]) -> dict[str, Callable[..., object]]:
        """Returns what the actions do; `fold` shows or folds a dock."""
        current = self.panel
        return {
            PANEL: lambda on: fold(self._dock(), on),
            "view_add": self.add,
            "view_go": lambda: self.go_to(current.current),
            "view_update": lambda: self.update_from_map(current.current),
            "view_rename": lambda: current.rename(current.current),
            "view_edit": lambda: self.edit(current.current),
            "view_story": lambda on: self.set_in_story(current.current, on),
            "view_remove": lambda: self.remove(current.current),
            "view_up": lambda: self.step(current.current, -1),
            "view_down": lambda: self.step(current.current, 1),
            "next_view": lambda: self.go_on(1),
            "previous_view": lambda: self.go_on(-1),
            "present_here": lambda: self.present(current.current),
        }

    def build(self, actions: Actions, passport: QDockWidget) -> dict[str, QDockWidget]:
        """Returns the folded dock, a tab beside the passport, by the id of its action."""
        self._actions = actions
        menu = [actions[name] if name is not None else None for name in _MENU]
        self.panel.set_actions(menu, actions.on_views())
        title = [actions[name] for name in ("view_add", "view_update", "presentation")]
        self.dock = dock(self._window, "views", tr("Views"), self.panel, self._colors, title)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._window.tabifyDockWidget(passport, self.dock)
        self.dock.hide()
        self.dock.visibilityChanged.connect(lambda _on: self._draw())
        passport.raise_()
        self._set_enabled()
        return {PANEL: self.dock}

    def set_theme(self, colors: Theme) -> None:
        """Repaints in the colours of a theme."""
        self._colors = colors
        self.panel.set_theme(colors)
        self._draw()

    def set_language(self, language: str) -> None:
        """Names scenarios in a label language."""
        self._language = language
        self.panel.model.set_language(language)
        self._draw()

    # views

    def add(self) -> None:
        """Makes a view of what the map shows, behind the selected one, and asks for its name."""
        workspace = self._session.workspace
        if workspace is None:
            return
        number = len(workspace.project.bookmarks) + 1
        view = self._seen_as(filled(tr("View %1"), number), workspace)
        after = self.panel.current or None
        self.pictures.take(view, self._map.picture(), self._language, self._colors.name)
        self._keep(filled(tr("Add view %1"), view.name), bookmarks.added(workspace.project, view, after=after))
        panel = self._dock()
        panel.show()
        panel.raise_()
        self.panel.rename(view.id)

    def update_from_map(self, view_id: str) -> None:
        """Lets a view show what the map shows."""
        workspace, view = self._session.workspace, self._view(view_id)
        if workspace is not None and view is not None:
            project = bookmarks.retaken(workspace.project, view_id, self._seen_as(view.name, workspace))
            now = bookmarks.bookmark_named(project, view_id)
            if now.theme in ("", self._colors.name):
                self.pictures.take(now, self._map.picture(), self._language, self._colors.name)
            self._keep(filled(tr("Update view %1"), view.name), project)

    def rename(self, view_id: str, name: str) -> None:
        """Gives a view another name; says so where another view has it."""
        workspace = self._session.workspace
        if workspace is None:
            return
        try:
            project = bookmarks.renamed(workspace.project, view_id, name)
        except NkgisError as error:
            self.noted.emit(sentence(error))
            return
        self._keep(filled(tr("Rename view to %1"), name), project)

    def edit(self, view_id: str) -> None:
        """Opens the dialog of a view."""
        view = self._view(view_id)
        if view is not None:
            self.dialog = ViewDialog(view, self._window)
            self.dialog.told.connect(self._on_told)
            self.dialog.show()

    def set_in_story(self, view_id: str, on: bool) -> None:
        """Puts a view into the story, or takes it out."""
        self._change(view_id, tr("Put view %1 into the story") if on else tr("Take view %1 out of the story"),
                     lambda project: bookmarks.changed(project, view_id, in_story=on))

    def remove(self, view_id: str) -> None:
        """Removes a view; undo brings it back."""
        self._change(view_id, tr("Remove view %1"), lambda project: bookmarks.removed(project, view_id))

    def move(self, view_id: str, to: int) -> None:
        """Moves a view to another place of the order."""
        self._change(view_id, tr("Move view %1"), lambda project: bookmarks.moved(project, view_id, to))

    def step(self, view_id: str, by: int) -> None:
        """Moves a view by some places, up with a negative number."""
        at = self.panel.model.row_of(view_id)
        if at is not None:
            self.move(view_id, at + by)

    def go_to(self, view_id: str) -> None:
        """Shows a view on the map: layers, dates, scenario and overlay are one step; the map flies to its extent."""
        workspace, view = self._session.workspace, self._view(view_id)
        if workspace is None or view is None or self._actions is None:
            return
        try:
            bookmarks.scenario_of_bookmark(workspace.project, view)
        except NkgisError as error:
            error_dialog(self._window, tr("Go to view"), sentence(error))
            return
        self.panel.select(view_id)
        self._keep(filled(tr("Go to view %1"), view.name), bookmarks.project_at_bookmark(workspace.project, view))
        for action in (f"language_{view.language}", f"theme_{view.theme}"):
            if action in self._actions and not self._actions[action].isChecked():
                self._actions[action].trigger()
        self._session.select(bookmarks.route_of_bookmark(self._session.workspace or workspace, view))
        self._map.send(FitBounds(inner_bounds(view.bounds, _EDGE)))

    def go_on(self, by: int) -> None:
        """Goes to the view behind the selected one, or before it with a negative number."""
        views = self.panel.model.views
        at = self.panel.model.row_of(self.panel.current)
        if views:
            self.go_to(views[(at + by) % len(views) if at is not None else 0].id)

    # the story

    def has_story(self) -> bool:
        """Tells whether there is a story to present."""
        workspace = self._session.workspace
        return workspace is not None and bool(bookmarks.story_of(workspace.project))

    def present(self, view_id: str = "") -> None:
        """Shows the story on a full screen: from its beginning, or from a view, which need not be in it."""
        workspace, view = self._session.workspace, self._view(view_id)
        if workspace is None or self.stage is not None:
            return
        from nkgis.ui.views.stage import StoryStage

        story = [one for one in workspace.project.bookmarks if one.in_story or one is view]
        if not story:
            return
        at = story.index(view) if view is not None else 0
        self.stage = StoryStage(workspace, story, self._runner, language=self._language, theme_name=self._colors.name,
                                seconds=self._preferences.story_seconds, at=at)  # fmt: skip
        self.stage.ended.connect(self._on_ended)
        self.stage.start(self._window.screen())

    def shut_down(self) -> None:
        """Ends a presentation that is on."""
        if self.stage is not None:
            self.stage.close()

    def _on_ended(self) -> None:
        self.stage = None
        self._window.activateWindow()

    # what follows

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        same = before is not None and before.project.bookmarks is after.project.bookmarks
        if same and before is not None and before.project.scenarios is after.project.scenarios:
            return
        if not self._session.stack.count():  # another project: what is known of its views is of other ones
            self.pictures.forget()
            self.panel.model.pictures.clear()
        self.panel.show_views(after)
        self._draw()
        self._set_enabled()

    def _on_moved(self, view: object) -> None:
        self._seen = view.bounds  # type: ignore[attr-defined]

    def _on_told(self, view_id: str, fields: dict[str, str]) -> None:
        def told(project: Project) -> Project:
            said = bookmarks.told(project, view_id, title=fields["title"], note=fields["note"])
            return bookmarks.changed(said, view_id, language=fields["language"], theme=fields["theme"])

        self._change(view_id, tr("Edit view %1"), told)

    def _change(self, view_id: str, text: str, edit: Callable[[Project], Project]) -> None:
        workspace, view = self._session.workspace, self._view(view_id)
        if workspace is not None and view is not None:
            self._keep(filled(text, view.name), edit(workspace.project))

    def _keep(self, text: str, project: Project) -> None:
        self._session.change(" ".join(text.split())[:120], project)

    def _seen_as(self, name: str, workspace: Workspace) -> Bookmark:
        """Returns a view of what the window shows."""
        selected, project = self._session.selected, workspace.project
        route = selected if selected in (self._session.shown or workspace).measurements else None
        return bookmarks.bookmark_of(project, name, self._seen or project.seen or project.view,
                                     language=self._language, route=route)

    def _view(self, view_id: str) -> Bookmark | None:
        workspace = self._session.workspace
        known = workspace.project.bookmarks if workspace is not None else ()
        return next((one for one in known if one.id == view_id), None)

    def _draw(self) -> None:
        """Draws the small pictures that are missing, once the panel is seen."""
        workspace = self._session.workspace
        if workspace is not None and self.dock is not None and self.dock.isVisible():
            self.pictures.show(workspace, self._language, self._colors.name)

    def _set_enabled(self) -> None:
        if self._actions is None:
            return
        view = self._view(self.panel.current)
        for name in _OF_ONE:
            self._actions[name].setEnabled(view is not None)
        for name in ("next_view", "previous_view", "present_here"):
            self._actions[name].setEnabled(bool(self.panel.model.views))
        self._actions["view_add"].setEnabled(self._session.workspace is not None)
        self._actions["view_story"].setChecked(view is not None and view.in_story)

    def _dock(self) -> QDockWidget:
        assert self.dock is not None  # noqa: S101 - built with the window
        return self.dock
