"""What a user can do: a row for every action, a module for every menu."""

from nkgis.ui.actions.keys import MAP_KEYS
from nkgis.ui.actions.made import Actions
from nkgis.ui.actions.spec import ActionSpec, plain_text, tr
from nkgis.ui.actions.table import ACTIONS

__all__ = ["ACTIONS", "MAP_KEYS", "ActionSpec", "Actions", "plain_text", "tr"]
