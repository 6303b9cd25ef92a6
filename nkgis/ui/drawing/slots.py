"""What the drawing actions do: tools, edits of the selected feature, and going to a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit

from nkgis.ui.drawing.goto import GoToDialog
from nkgis.ui.drawing.tools import TOOLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from nkgis.ui.drawing.controller import Drawing
    from nkgis.ui.map_area import MapArea
    from nkgis.ui.search import SearchBox
    from nkgis.ui.session import Session


def tr(text: str) -> str:
    """Returns a text of the tools in the language of the window."""
    return QCoreApplication.translate("drawing", text)


def drawing_slots(
    drawing: Drawing, session: Session, area: MapArea, search: SearchBox, window: QWidget
) -> dict[str, Callable[..., object]]:
    """Returns the slot of every drawing action by its id."""

    def reverse() -> None:
        from nkgis.app.editing import reversed_line

        drawing.edit(tr("Reverse line"), reversed_line)

    def duplicate() -> None:
        from nkgis.app.editing import duplicated

        drawing.edit(tr("Duplicate"), duplicated)

    def delete() -> None:
        from nkgis.app.editing import deleted

        drawing.edit(tr("Delete"), deleted)

    def rename() -> None:
        from nkgis.app.editing import EditError, renamed, row_of

        key, workspace = session.selected, session.workspace
        if key is None or workspace is None:
            return
        try:
            name = row_of(workspace, key)[0]
        except EditError:
            return
        text, said = QInputDialog.getText(window, tr("Rename"), tr("Name"), QLineEdit.EchoMode.Normal, name)
        if said and text.strip() != name:
            drawing.edit(tr("Rename"), lambda known, own: renamed(known, own, text), key=key)

    def go_to() -> None:
        dialog = GoToDialog(search.index, window)
        dialog.placed.connect(area.go_to)
        dialog.found.connect(search.chosen)
        dialog.open()

    slots: dict[str, Callable[..., object]] = {
        tool.action: (lambda _on, action=tool.action: drawing.set_tool(action)) for tool in TOOLS
    }
    return slots | {
        "snap": drawing.set_snaps,
        "trace": drawing.set_traces,
        "finish": drawing.finish,
        "remove_vertex": drawing.remove_vertex,
        "keep_measurement": drawing.keep,
        "reverse": reverse,
        "rename": rename,
        "duplicate": duplicate,
        "delete": delete,
        "go_to": go_to,
    }
