"""Work in threads: results, errors, progress and cancelling arrive as signals in the GUI thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QProgressBar, QPushButton

from nkgis.errors import InputError
from nkgis.ui.tasks import TaskRunner


@pytest.fixture
def runner(qapp) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


def test_that_a_result_arrives_in_the_gui_thread(qtbot, runner):
    task = runner.start("Adding", lambda _progress: 2 + 3)
    threads = []
    task.succeeded.connect(lambda _result: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(task.succeeded) as caught:
        pass
    assert caught.args == [5]
    assert threads == [runner.thread()]


def test_that_progress_is_reported_step_by_step(qtbot, runner):
    task = runner.start("Counting", lambda progress: list(progress.track([1, 2], "Counting")))
    seen = []
    task.progressed.connect(lambda done, total, label: seen.append((done, total, label)))
    with qtbot.waitSignal(task.finished):
        pass
    assert seen == [(0, 2, "Counting"), (1, 2, "Counting"), (2, 2, "Counting")]


def test_that_an_error_arrives_as_a_value(qtbot, runner):
    def work(_progress):
        raise InputError("The file is empty.")

    task = runner.start("Opening", work)
    with qtbot.waitSignal(task.failed) as caught:
        pass
    assert str(caught.args[0]) == "The file is empty."


def test_that_a_cancelled_task_says_so_and_nothing_else(qtbot, runner):
    begun, told = threading.Event(), []

    def work(progress):
        begun.set()
        for number in range(100_000):
            progress.step(number, 100_000, "Turning")
            threading.Event().wait(0.001)

    task = runner.start("Turning", work)
    task.succeeded.connect(lambda _result: told.append("succeeded"))
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignals([task.cancelled, task.finished]):
        task.cancel()
    assert told == []


def test_that_the_runner_tells_when_it_is_idle(qtbot, runner):
    with qtbot.waitSignal(runner.idle):
        runner.start("Adding", lambda _progress: None)
    assert runner.running == ()


def test_that_long_work_gets_a_dialog_whose_button_cancels_it(qtbot, window):
    window.show()

    def work(progress):
        for number in range(100_000):
            progress.step(number, 100_000, "Turning")
            threading.Event().wait(0.005)

    task = window.runner.start("Turning", work)
    assert window.progress.dialog is None
    qtbot.waitUntil(lambda: window.progress.dialog is not None, timeout=5_000)
    bar = window.progress.dialog.findChild(QProgressBar)
    qtbot.waitUntil(lambda: bar.maximum() == 100_000 and bar.value() > 0)  # the bar that the dialog moves
    assert not bar.isTextVisible()
    with qtbot.waitSignal(task.cancelled):
        window.progress.dialog.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: window.progress.dialog is None)
    assert not window.status.bar.isVisible()


def test_that_late_work_begins_after_other_work_and_one_at_a_time(qtbot, runner):
    order, at_once, most = [], [], []

    def late(name):
        def work(_progress):
            at_once.append(name)
            most.append(len(at_once))
            order.append(name)
            threading.Event().wait(0.05)
            at_once.remove(name)

        return work

    tasks = [runner.start(name, late(name), quiet=True, late=True) for name in ("first", "second")]
    tasks.append(runner.start("now", lambda _progress: order.append("now")))
    with qtbot.waitSignals([task.succeeded for task in tasks], timeout=20_000):
        pass
    assert order == ["now", "first", "second"]
    assert max(most) == 1
