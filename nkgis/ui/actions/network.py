"""The actions of paths and scenarios."""

from nkgis.ui.actions.spec import ActionSpec, N

NETWORK: tuple[ActionSpec, ...] = (
    ActionSpec("find_path", "network", N("actions", "Find a pa&th…"),
               N("actions", "Find the best way between two places by their names"), "Ctrl+R", "ph.compass"),
    ActionSpec("keep_path", "network", N("actions", "&Keep path as route"),
               N("actions", "Keep the path as a route of the project, with a passport and in every export"), "",
               "ph.bookmark-simple"),
    ActionSpec("clear_path", "network", N("actions", "Clea&r path"), N("actions", "Take the path off the map")),
    ActionSpec("next_scenario", "scenario", N("actions", "&Next scenario"),
               N("actions", "Show the next scenario"), "]", "ph.caret-right", on_map=True),
    ActionSpec("previous_scenario", "scenario", N("actions", "&Previous scenario"),
               N("actions", "Show the scenario before"), "[", "ph.caret-left", on_map=True),
    ActionSpec("edit_scenarios", "scenario", N("actions", "&Edit scenarios…"),
               N("actions", "Make and change scenarios: what is opened, closed, added or lifted"), "",
               "ph.git-branch"),
    ActionSpec("compare", "scenario", N("actions", "&Compare scenarios"),
               N("actions", "Show on the map what two scenarios differ in"), "C", "ph.git-diff", checkable=True,
               on_map=True),
)  # fmt: skip
