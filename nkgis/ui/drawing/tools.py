"""The tools by name: what the page does for each, and what the panel says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nkgis.app.drafting import Shape

_CONTEXT = "drawing"
N = QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Tool:
    """Is a tool: the action that takes it up, the page's mode, what it draws, its title and how it is used."""

    action: str
    mode: str
    title: object = ""
    hint: object = ""
    shape: Shape | None = None


SELECT = Tool("tool_select", "")
TOOLS: tuple[Tool, ...] = (
    SELECT,
    Tool("tool_line", "draw", N("drawing", "New line"),
         N("drawing", "Click to set vertices. Enter or a double click ends the line; Shift traces along a line."),
         Shape.LINE),
    Tool("tool_area", "draw", N("drawing", "New area"),
         N("drawing", "Click to set corners. Enter or a double click closes the area."), Shape.AREA),
    Tool("tool_measure", "draw", N("drawing", "Distance"),
         N("drawing", "Click to measure. Enter or a double click ends it; K keeps it in a layer."), Shape.DISTANCE),
    Tool("tool_measure_area", "draw", N("drawing", "Area"),
         N("drawing", "Click to measure. Enter or a double click ends it; K keeps it in a layer."), Shape.SURFACE),
    Tool("tool_vertices", "vertices", N("drawing", "Edit vertices"),
         N("drawing", "Drag a vertex, or an edge to make one. Backspace or a right click removes a vertex.")),
    Tool("tool_split", "pick", N("drawing", "Split"), N("drawing", "Click a line where it shall be cut in two.")),
    Tool("tool_join", "pick", N("drawing", "Join"),
         N("drawing", "Click two lines, one after the other: they are joined at their nearest ends.")),
    Tool("tool_path", "pick", N("drawing", "Find a path"),
         N("drawing", "Click where it begins, then where it ends. Shift adds a place on the way.")),
)  # fmt: skip
BY_ACTION = {tool.action: tool for tool in TOOLS}


def tr(text: object) -> str:
    """Returns a text of the tools in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, str(text))
