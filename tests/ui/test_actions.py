"""The table of actions."""

import pytest
from PySide6.QtGui import QKeySequence

from nkgis.ui.actions import ACTIONS, plain_text
from nkgis.ui.dialogs.pages import shortcuts_page

PLACES = ("on_map", "on_layers", "on_views")


@pytest.mark.parametrize("place", PLACES)
def test_that_no_key_is_given_twice_where_it_acts(place):
    others = [one for one in PLACES if one != place]
    acting = [a for a in ACTIONS if a.shortcut and not any(getattr(a, other) for other in others)]
    keys = [QKeySequence(key).toString() for a in acting for key in (a.shortcut, *a.more_keys)]
    assert len(keys) == len(set(keys))


def test_that_every_id_is_given_once():
    ids = [action.id for action in ACTIONS]
    assert len(ids) == len(set(ids))


def test_that_every_action_but_the_recent_files_has_a_slot_in_the_window(window):
    missing = [spec.id for spec in ACTIONS if spec.id not in window.actions_table]
    assert missing == ["recent"]


def test_that_every_menu_action_has_text_and_help(window):
    for spec in ACTIONS:
        assert plain_text(spec)
        assert str(spec.help)


def test_that_the_page_of_keys_lists_every_key(qtbot):
    page = shortcuts_page()
    qtbot.addWidget(page)
    text = page.browser.toPlainText()
    for spec in ACTIONS:
        assert spec.shortcut in text
