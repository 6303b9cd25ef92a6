"""Cycles are collected in the thread of the window, and only there."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from nkgis.app.calm import calm_memory
from nkgis.ui import collector


class Knot(QObject):
    """An object of Qt in a cycle."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def test_that_a_cycle_is_collected_in_the_thread_of_the_window(qtbot, qapp, monkeypatch):
    monkeypatch.setattr(collector, "EVERY_MS", 5)
    gone = []
    keeper = QObject()
    made = collector.Collector(keeper)
    assert not gc.isenabled()
    knot = Knot()
    weakref.finalize(knot, lambda: gone.append(threading.current_thread()))
    del knot
    before = gc.get_threshold()
    gc.set_threshold(1, 1, 1)
    try:
        worker = threading.Thread(target=lambda: [[] for _ in range(100_000)])
        worker.start()
        worker.join()
        assert gone == []
        qtbot.waitUntil(lambda: bool(gone), timeout=5000)
    finally:
        gc.set_threshold(*before)
        made.deleteLater()
    assert gone == [threading.main_thread()]


def test_that_the_collector_rests_while_lasting_objects_are_made_and_stays_as_it_was():
    assert not gc.isenabled()
    with calm_memory():
        assert not gc.isenabled()
    assert not gc.isenabled()
    gc.enable()
    with calm_memory():
        assert not gc.isenabled()
    assert gc.isenabled()
