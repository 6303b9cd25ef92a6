"""The ring around what the keyboard brought the focus to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QVBoxLayout, QWidget

from nkgis.ui.focus_ring import FocusRing, FocusRings


@pytest.fixture
def form(qtbot, qapp):
    rings = FocusRings(QApplication.instance())
    form = QWidget()
    layout = QVBoxLayout(form)
    form.parts = QComboBox(form), QPushButton("One", form), QPushButton("Two", form)
    for part in form.parts:
        layout.addWidget(part)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    form.parts[0].setFocus(Qt.FocusReason.OtherFocusReason)
    yield form
    rings.deleteLater()


def ringed(form: QWidget) -> list[QWidget]:
    return [one.parentWidget() for one in form.findChildren(FocusRing) if one.isVisible()]


def test_that_the_ring_goes_with_the_tab_key_and_only_one_is_there(form):
    assert ringed(form) == []
    for part in (form.parts[1], form.parts[2], form.parts[0]):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert ringed(form) == [part]
    (ring,) = (one for one in form.findChildren(FocusRing) if one.isVisible())
    form.resize(500, 300)
    QApplication.processEvents()
    assert ring.geometry() == form.parts[0].rect()


def test_that_the_ring_is_seen_at_the_edge_and_a_click_goes_through(qtbot, form):
    pressed = []
    form.parts[1].clicked.connect(lambda: pressed.append(1))
    plain = form.parts[1].grab().toImage()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    ring = form.parts[1].grab().toImage()
    middle = plain.height() // 2
    assert plain.pixelColor(1, middle) != ring.pixelColor(1, middle)
    qtbot.mouseClick(form.parts[1], Qt.MouseButton.LeftButton)
    assert pressed == [1]
