"""Menus: who gets a letter typed in one, and how the menu of exports is divided."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nkgis.ui.main_window import MainWindow


def test_that_a_letter_typed_in_a_menu_is_the_menu_s_and_no_key_of_the_map(qtbot, window: MainWindow, workspace):
    window.session.start(workspace)
    window.show()
    qtbot.waitExposed(window)
    bar = window.menuBar()
    file = bar.actions()[0].menu()
    window.activateWindow()
    bar.setFocus(Qt.FocusReason.MenuBarFocusReason)  # as Alt+F does
    qtbot.waitUntil(bar.hasFocus)
    bar.setActiveAction(bar.actions()[0])
    qtbot.waitUntil(file.isVisible)
    before = window.drawing.tool
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_E)
    assert window.drawing.tool == before
    assert window.export_menu.isVisible()
    window.export_menu.close()
    file.close()


def test_that_what_people_are_shown_stands_first_in_the_menu_of_exports(window: MainWindow):
    names = [action.objectName() for action in window.export_menu.actions()]
    parts = " ".join(name or "|" for name in names).strip(" |").split(" | ")
    assert [part.split()[0] for part in parts] == ["export_pdf", "export_strip", "export_png", "export_xlsx"]
    assert len(set(names)) == len([name for name in names if name]) + 1
    letters = [action.text().split("&")[1][0].lower() for action in window.export_menu.actions() if action.text()]
    assert len(set(letters)) == len(letters)
