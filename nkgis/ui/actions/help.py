"""The actions of help."""

from nkgis.ui.actions.spec import ActionSpec, N

HELP: tuple[ActionSpec, ...] = (
    ActionSpec("shortcuts", "help", N("actions", "&Keyboard shortcuts"), N("actions", "List all keys"), "F1",
               "ph.keyboard"),
    ActionSpec("sources", "help", N("actions", "&Sources and licences"),
               N("actions", "Where the data comes from and on what terms"), "", "ph.book-open"),
    ActionSpec("names", "help", N("actions", "&Borders and names"),
               N("actions", "How borders and names are shown, and why"), "", "ph.flag"),
    ActionSpec("show_log", "help", N("actions", "Show &log"), N("actions", "What happened, for a report of a fault"),
               "", "ph.list-bullets"),
    ActionSpec("software", "help", N("actions", "&Draw without the graphics card"),
               N("actions", "For remote desktops and machines whose map stays blank; from the next start"),
               checkable=True),
    ActionSpec("about", "help", N("actions", "&About nkgis"), N("actions", "Version, method and licence"), "",
               "ph.info"),
)  # fmt: skip
