"""The actions of the two dates and the timeline."""

from nkgis.ui.actions.spec import ActionSpec, N

CLOCKS: tuple[ActionSpec, ...] = (
    ActionSpec("clocks", "time", N("actions", "Set the &clocks…"),
               N("actions", "Choose the situation date and the knowledge date"), "Ctrl+T", "ph.clock"),
    ActionSpec("clocks_today", "time", N("actions", "Both to to&day"),
               N("actions", "Show what holds today by all that is known"), "Ctrl+Shift+T", "ph.calendar-check"),
    ActionSpec("clocks_talk", "time", N("actions", "To the &25 April 2019"),
               N("actions", "Set both clocks to the summit in Vladivostok: what held then, as it was known then"), "",
               "ph.calendar-blank"),
    ActionSpec("play", "time", N("actions", "&Play the situation date"),
               N("actions", "Let the situation date run through the months, up to today; again to pause"), "F9",
               "ph.play", checkable=True),
    ActionSpec("event_before", "time", N("actions", "Event &before"),
               N("actions", "Go to the date of the event before"), "Alt+Left", "ph.skip-back"),
    ActionSpec("event_after", "time", N("actions", "Event &after"),
               N("actions", "Go to the date of the next event"), "Alt+Right", "ph.skip-forward"),
    ActionSpec("show_everything", "time", N("actions", "Show &everything on the map"),
               N("actions", "Show the lines of all projects again")),
)  # fmt: skip
