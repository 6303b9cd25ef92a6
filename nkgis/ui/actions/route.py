"""The actions of the selected route."""

from nkgis.ui.actions.spec import ActionSpec, N

ROUTE: tuple[ActionSpec, ...] = (
    ActionSpec("zoom_route", "route", N("actions", "&Zoom to route"),
               N("actions", "Bring the selected route into view"),
               "Ctrl+J", "ph.corners-out"),
    ActionSpec("go_kilometre", "route", N("actions", "&Go to kilometre…"),
               N("actions", "Find a measured or published kilometre of the selected route"), "Ctrl+G", "ph.map-pin"),
    ActionSpec("save_sections", "route", N("actions", "Save &sections (CSV)…"),
               N("actions", "Save the sections of the selected route on the date of the table"), "",
               "ph.file-text"),
    ActionSpec("copy_passport", "route", N("actions", "&Copy passport"),
               N("actions", "Copy the passport as text"), "", "ph.copy"),
    ActionSpec("copy_strip", "route", N("actions", "Copy strip pict&ure"),
               N("actions", "Copy the strip as a picture; Ctrl+Shift+C does it while the strip has the focus"), "",
               "ph.image"),
    ActionSpec("print_strip", "route", N("actions", "&Print strip…"),
               N("actions", "Print the strip of the selected routes"), "", "ph.printer"),
    ActionSpec("compare_route", "route", N("actions", "Add to strip co&mparison"),
               N("actions", "Keep the selected route on the strip when another one is selected"), "",
               "ph.rows"),
    ActionSpec("compare_none", "route", N("actions", "&End strip comparison"),
               N("actions", "Leave the selected route alone on the strip")),
    ActionSpec("clear_selection", "route", N("actions", "C&lear selection"),
               N("actions", "Select nothing"), "Esc", "ph.x"),
)  # fmt: skip
