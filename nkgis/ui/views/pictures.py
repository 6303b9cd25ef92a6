"""The small pictures of the views: the map's own where a view is made of it, else drawn in a worker, one at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from nkgis.ui.views.model import tr
from nkgis.ui.views.rows import PICTURE_PX

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.model.bookmark import Bookmark
    from nkgis.progress import Progress
    from nkgis.ui.tasks import TaskRunner

_RATIO = 2


class ViewPictures(QObject):
    """Makes the pictures; `made(view id, QPixmap)` fires for each. A view that looks otherwise is drawn anew."""

    made = Signal(str, object)

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._known: dict[str, Bookmark] = {}
        self._wished: tuple[Workspace, str, str] | None = None
        self._busy = False

    def take(self, view: Bookmark, picture: QImage | None, language: str, theme: str) -> None:
        """Takes what the map shows as the picture of a view made of it."""
        if picture is not None and not picture.isNull():
            self._known[view.id] = _look(view, language, theme)
            self.made.emit(view.id, small_picture(picture))

    def forget(self) -> None:
        """Forgets what was drawn: another project was opened."""
        self._known.clear()
        self._wished = None

    def show(self, workspace: Workspace, language: str, theme: str) -> None:
        """Makes the pictures that are missing; `language` and `theme` are those of views without their own."""
        self._wished = (workspace, language, theme)
        gone = self._known.keys() - {one.id for one in workspace.project.bookmarks}
        for view_id in gone:
            del self._known[view_id]
        self._next()

    def _next(self) -> None:
        if self._busy or self._wished is None:
            return
        workspace, language, theme = self._wished
        view = next((one for one in workspace.project.bookmarks
                     if self._known.get(one.id) != _look(one, language, theme)), None)  # fmt: skip
        if view is None:
            return
        self._busy = True
        look = self._known[view.id] = _look(view, language, theme)  # not again and again where it cannot be drawn

        def work(_progress: Progress) -> bytes:
            from nkgis.app.export_options import ExportOptions
            from nkgis.app.story import picture_of_view

            size = (PICTURE_PX.width() * _RATIO, PICTURE_PX.height() * _RATIO)
            return picture_of_view(workspace, view, ExportOptions(language=language, theme=theme), size)

        task = self._runner.start(tr("Drawing small pictures"), work, quiet=True, late=True)
        task.succeeded.connect(lambda drawn: self._on_drawn(look, drawn))
        task.failed.connect(lambda _error: self.made.emit(view.id, QPixmap()))
        task.finished.connect(self._on_finished)

    def _on_drawn(self, look: Bookmark, drawn: bytes) -> None:
        if self._known.get(look.id) == look:  # else the view looks otherwise by now
            picture = QPixmap()
            picture.loadFromData(drawn)
            picture.setDevicePixelRatio(_RATIO)
            self.made.emit(look.id, picture)

    def _on_finished(self) -> None:
        self._busy = False
        self._next()


def small_picture(picture: QImage) -> QPixmap:
    """Returns the middle of a picture of the map as a small one."""
    size = PICTURE_PX * _RATIO
    whole = picture.size()
    part = size.scaled(whole, Qt.AspectRatioMode.KeepAspectRatio)
    box = QRect((whole.width() - part.width()) // 2, (whole.height() - part.height()) // 2, part.width(), part.height())
    smooth = Qt.TransformationMode.SmoothTransformation
    made = QPixmap.fromImage(picture.copy(box).scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    made.setDevicePixelRatio(_RATIO)
    return made


def _look(view: Bookmark, language: str, theme: str) -> Bookmark:
    """Returns what a picture of a view hangs on."""
    return replace(view, name="", title="", note="", in_story=True, language=view.language or language,
                   theme=view.theme or theme)
