"""The parts of the main window: its docks, what actions do, how all of it is wired."""
