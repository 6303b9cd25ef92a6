"""The actions of undoing, copying and finding."""

from nkgis.ui.actions.spec import ActionSpec, N

EDIT: tuple[ActionSpec, ...] = (
    ActionSpec("undo", "edit", N("actions", "&Undo"), N("actions", "Take the last change back"), "Ctrl+Z",
               "ph.arrow-counter-clockwise"),
    ActionSpec("redo", "edit", N("actions", "&Redo"), N("actions", "Make the change again"), "Ctrl+Shift+Z",
               "ph.arrow-clockwise"),
    ActionSpec("copy_rows", "edit", N("actions", "&Copy rows"),
               N("actions", "Copy the selected rows of the table"), "", "ph.copy"),
    ActionSpec("copy_map", "edit", N("actions", "Copy &map picture"),
               N("actions", "Copy the map as it is on the screen"), "Ctrl+Shift+C", "ph.image"),
    ActionSpec("search", "edit", N("actions", "&Search"), N("actions", "Find a route or a place in any language"),
               "Ctrl+K", "ph.magnifying-glass"),
    ActionSpec("go_to", "edit", N("actions", "&Go to…"), N("actions", "Show a place by its coordinates or its name"),
               "Ctrl+Shift+G", "ph.crosshair-simple"),
)  # fmt: skip
