"""The story on a full screen: one view after another by keys or by itself; nothing of the window changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.plain import cut, filled
from nkgis.ui.theme import palette, style_sheet, theme
from nkgis.ui.views.model import tr
from nkgis.ui.views.stage_keys import KEYS, Command, TypedNumber
from nkgis.ui.views.stage_legend import StageLegend
from nkgis.ui.views.stage_map import StageMap
from nkgis.ui.views.stage_parts import FOOT_PX, Head, OneLine, Passing, black_cover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen

    from nkgis.app.story import Slide
    from nkgis.app.workspace import Workspace
    from nkgis.model.bookmark import Bookmark
    from nkgis.progress import Progress
    from nkgis.ui.tasks import TaskRunner

HINT_MS, STILL_MS, NOTE_MS = 5000, 2000, 1800
USUAL_S = 10
"""Seconds that a view stays when views follow each other by themselves and nobody said how long."""
_LEGEND_PX, _NAME_MAX = 20, 60


class StoryStage(QWidget):
    """Shows the views of a workspace on a full screen, from the one at the place `at` on.

    `seconds` lets them follow each other by themselves, 0 by key only. `shown(view id)` fires for each, `ended()` when
    it closes.
    """

    shown = Signal(str)
    ended = Signal()

    def __init__(
        self, workspace: Workspace, views: Sequence[Bookmark], runner: TaskRunner, *, language: str, theme_name: str,
        seconds: int = 0, at: int = 0,
    ) -> None:  # fmt: skip
        super().__init__(None, Qt.WindowType.Window)
        self._workspace, self._views, self._runner = workspace, tuple(views), runner
        self._language, self._theme = language, theme_name
        self.is_auto, self._seconds = seconds > 0, seconds or USUAL_S
        self._slides: dict[int, Slide] = {}
        self._making: set[int] = set()
        self.at, self.on_screen = at, -1
        self._typed = TypedNumber()
        self._is_over = self._is_still = False
        self.setObjectName("stage")
        self.setWindowTitle("nkgis")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head = Head(self)
        first = self._views[at].theme or theme_name  # the ground has the colours of the first view before that is there
        self.map = StageMap(self, first)
        self.foot = OneLine(self, size_px=FOOT_PX, secondary=True)
        self.foot.setContentsMargins(28, 8, 28, 8)
        self.legend = StageLegend(self.map)
        self.hint, self.note = Passing(self.map, "stageHint"), Passing(self.map, "stageNote")
        self.black = black_cover(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.map, 1)
        layout.addWidget(self.foot)
        self._still = QTimer(self, singleShot=True, interval=STILL_MS)
        self._still.timeout.connect(self._hide_pointer)
        self._auto = QTimer(self, singleShot=True)
        self._auto.timeout.connect(self._on_auto)
        self.map.view.ready.connect(self._watch)
        self.map.view.recovered.connect(self._watch)
        self.map.view.failed.connect(lambda text: self.note.say(text, 0, at=0.5))
        self._commands = {
            Command.NEXT: lambda: self.step(1), Command.BACK: lambda: self.step(-1), Command.FIRST: lambda: self.go(0),
            Command.LAST: lambda: self.go(len(self._views) - 1), Command.GO: self._go_to_typed,
            Command.BLACK: self.toggle_black, Command.LEGEND: self.toggle_legend, Command.AUTO: self.toggle_auto,
            Command.END: self.close,
        }  # fmt: skip
        self._paint_in(first)
        self._tell(at)

    def start(self, screen: QScreen | None) -> None:
        """Begins with the first view to show, on a screen."""
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._watch()
        self.hint.say(tr("→ next   ← back   number + Enter   B black   L legend   Esc leave"), HINT_MS)
        self.go(self.at)

    # the views

    def step(self, by: int) -> None:
        """Goes on by some views, back with a negative number; not past the ends."""
        if self.black.isVisible():
            self.toggle_black()
            return
        self.go(self.at + by)

    def go(self, at: int) -> None:
        """Goes to a view by its place; shows it as soon as it is ready."""
        self.at = min(max(at, 0), len(self._views) - 1)
        self._auto.stop()
        if self.at in self._slides:
            self._show(self._slides[self.at])
        else:
            self._make(self.at)

    def toggle_black(self) -> None:
        """Makes the screen black, or shows the map again."""
        self.black.setVisible(not self.black.isVisible())
        self.black.raise_()

    def toggle_legend(self) -> None:
        """Shows the legend, or takes it away."""
        self.legend.setVisible(self.legend.isHidden())

    def toggle_auto(self) -> None:
        """Lets the views follow each other by themselves, or no more."""
        self.is_auto = not self.is_auto
        if self.is_auto:
            self._auto.start(self._seconds * 1000)
            self.note.say(filled(tr("Next view every %1 s"), self._seconds), NOTE_MS, at=0.5)
        else:
            self._auto.stop()
            self.note.say(tr("By key only"), NOTE_MS, at=0.5)

    def _on_auto(self) -> None:
        if not self.black.isVisible() and self.at + 1 < len(self._views):
            self.go(self.at + 1)

    def _make(self, at: int) -> None:
        """Makes a view ready in a worker, unless it is being made."""
        if at in self._making or at in self._slides or not 0 <= at < len(self._views):
            return
        self._making.add(at)
        workspace, view, language, colors = self._workspace, self._views[at], self._language, self._theme

        def work(progress: Progress) -> Slide:
            from nkgis.app.export_options import ExportOptions
            from nkgis.app.story import slide_of

            return slide_of(workspace, view, ExportOptions(language=language, theme=colors), progress=progress)

        task = self._runner.start(filled(tr("Preparing the view %1"), cut(view.name, _NAME_MAX)), work, quiet=True)
        task.succeeded.connect(partial(self._on_made, at))
        task.failed.connect(partial(self._on_failed, at))

    def _on_made(self, at: int, slide: Slide) -> None:
        self._making.discard(at)
        if self._is_over:
            return
        self._slides[at] = slide
        if at == self.at and self.on_screen != at:
            self._show(slide)

    def _on_failed(self, at: int, error: BaseException) -> None:
        self._making.discard(at)
        if not self._is_over and at == self.at:
            self._tell(at)
            self.note.say(sentence(error), 0, at=0.5)

    def _show(self, slide: Slide) -> None:
        colors = theme(slide.scene.theme)
        self.note.hide()
        self._paint_in(colors.name)
        self._tell(self.at)
        self.foot.say(slide.foot)
        self.legend.show_entries(slide.legend, colors)
        self._place()
        self.map.show_slide(slide)
        self.on_screen = self.at
        self.shown.emit(slide.view.id)
        for near in (self.at + 1, self.at - 1):
            self._make(near)
        if self.is_auto:
            self._auto.start(self._seconds * 1000)

    def _tell(self, at: int) -> None:
        self.head.title.say(self._views[at].heading)
        self.head.number.setText(f"{at + 1} / {len(self._views)}")

    def _go_to_typed(self) -> None:
        number = self._typed.take()
        self.note.hide()
        if number is not None:
            self.go(number - 1)

    # how it looks

    def _paint_in(self, name: str) -> None:
        colors = theme(name)
        self.setPalette(palette(colors))
        c = colors.ui
        self.setStyleSheet(f"{style_sheet(colors)} #stage {{ background: {c['window']}; }}"
                           f" #stageHead {{ border-bottom: 1px solid {c['border']}; }}")  # fmt: skip
        for one in (self.hint, self.note):
            one.set_theme(colors)

    def _place(self) -> None:
        self.black.setGeometry(self.rect())
        self.legend.adjustSize()
        self.legend.move(self.map.width() - self.legend.width() - _LEGEND_PX, _LEGEND_PX)
        for one in (self.legend, self.hint, self.note):
            one.raise_()
        self.hint.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps everything in its place, and the view on the map."""
        super().resizeEvent(event)
        self._place()
        self.map.fit(animate=False)

    # keys and the pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Does what a key says."""
        if not self.on_key(event):
            super().keyPressEvent(event)

    def on_key(self, event: QKeyEvent) -> bool:
        """Does what a key says; tells whether it says anything."""
        with_others = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if with_others:
            return False
        if self._typed.type(event.key()):
            self.note.say(self._typed.text, NOTE_MS, at=0.5)
            return True
        command = KEYS.get(Qt.Key(event.key()))
        if command is None:
            return False
        if command is not Command.GO:
            self._typed.take()
        self._commands[command]()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys that the page would get, and sees the pointer move over it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.on_key(event)
        if event.type() == QEvent.Type.MouseMove:
            self._show_pointer()
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        """Sees keys and pointer of the page too; a page that was loaded anew has another inside."""
        for one in (self.map.view, self.map.view.focusProxy(), self):
            if one is not None:
                one.removeEventFilter(self)
                one.setMouseTracking(True)
                if one is not self:
                    one.installEventFilter(self)
        self._show_pointer()

    def mouseMoveEvent(self, _event: QEvent) -> None:
        """Shows the pointer."""
        self._show_pointer()

    def _show_pointer(self) -> None:
        if self._is_still:
            self._is_still = False
            QApplication.restoreOverrideCursor()
        self._still.start()

    def _hide_pointer(self) -> None:
        if not self._is_still and self.isActiveWindow():
            self._is_still = True
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends the presentation and takes its page down."""
        if not self._is_over:
            self._is_over = True
            self._auto.stop()
            self._show_pointer()
            self._still.stop()
            self.map.shut_down()
            self.ended.emit()
        event.accept()
