"""Keys that are no action: what they do where."""

from nkgis.ui.actions.spec import N

MAP_KEYS: tuple[tuple[str, object], ...] = (
    ("+  −", N("actions", "Zoom in, zoom out (map)")),
    ("0", N("actions", "Whole area (map)")),
    ("F", N("actions", "Selected route (map)")),
    ("← ↑ → ↓", N("actions", "Move the map")),
    ("Enter", N("actions", "Zoom to the route of the row (table)")),
    ("← → Home End", N("actions", "Event before, next, first, last (timeline)")),
    ("Enter  Shift+Enter", N("actions", "Select what the event is of; open its project (timeline)")),
    ("← →  Home End", N("actions", "Station, crossing or stretch before, next; start, end (strip)")),
    ("Space  Enter", N("actions", "Choose the stretch of the next lane; show it on the map (strip)")),
    ("+  −  0", N("actions", "Fewer kilometres, more, the whole route; with Ctrl also by the wheel (strip)")),
    ("Ctrl+C", N("actions", "Copy the selected rows (table) or figure (passport)")),
    ("Space", N("actions", "Show or hide the layer or group (layers)")),
    ("Alt+↑  Alt+↓", N("actions", "Sort by the column of the cell (tables)")),
    ("Space", N("actions", "Into the story, or out of it (views)")),
    ("→ PgDn Space", N("actions", "Next view (presentation)")),
    ("← PgUp Backspace", N("actions", "View before (presentation)")),
    ("Home End", N("actions", "First view, last view (presentation)")),
    ("1 … 9 Enter", N("actions", "The view of that number (presentation)")),
    ("B  L  A", N("actions", "Black screen, legend, views by themselves (presentation)")),
)
