"""The dialog for jobs in parts: files in, folder out, stop, go on, close."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox

from nkgis.app.scale import run
from nkgis.ui.dialogs.batch import BatchDialog
from nkgis.ui.tasks import TaskRunner


@pytest.fixture
def file(tmp_path):
    rng = np.random.default_rng(3)
    start = rng.uniform((124, 36), (132, 44), (1500, 2))[:, None, :]
    lines = shapely.linestrings(start + np.cumsum(rng.normal(0, 0.05, (1500, 6, 2)), axis=1))
    path = tmp_path / "lines.parquet"
    gpd.GeoDataFrame({"id": np.arange(1500).astype(str)}, geometry=lines, crs=4326).to_parquet(path, row_group_size=300)
    return path


@pytest.fixture
def dialog(qtbot, monkeypatch):
    monkeypatch.setattr("nkgis.app.scale.engines.CHUNK_ROWS", 300)
    runner = TaskRunner()
    made = BatchDialog(runner, "osm-maritime")
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    yield made
    runner.close()


def finished(dialog):
    return dialog.start.isVisible() and dialog.told.isVisible()


def test_that_files_are_dropped_and_measured_into_a_folder(qtbot, dialog, file, tmp_path):
    assert not dialog.start.isEnabled()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    dialog.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                                Qt.KeyboardModifier.NoModifier))
    assert dialog.paths() == [file]
    assert "folder" in dialog.state.text()
    dialog.folder.setText(str(tmp_path / "out"))
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: finished(dialog), timeout=60_000)
    assert dialog.told.toPlainText().startswith("1500 lines")
    assert len(gpd.read_parquet(tmp_path / "out" / "routes")) == 1500
    assert dialog.start.text() == "&Go on"
    assert "5 of 5 parts" in dialog.state.text()


def test_that_a_job_is_stopped_and_goes_on(qtbot, dialog, file, tmp_path, monkeypatch):
    real, asked = run.work_on, []

    def slow(chunk, *more, **named):
        asked.append(chunk.number)
        if chunk.number == 2 and asked.count(2) == 1:
            while True:
                named["progress"].step(0, 0, "")
        return real(chunk, *more, **named)

    monkeypatch.setattr(run, "work_on", slow)
    dialog.add_files([file])
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.start.click()
    qtbot.waitUntil(lambda: 2 in asked, timeout=60_000)
    assert not dialog.files.isEnabled()
    dialog.stop.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=60_000)
    assert "Stopped" in dialog.told.toPlainText()
    assert "2 of 5 parts" in dialog.state.text()
    dialog.start.click()
    qtbot.waitUntil(lambda: "1500 lines" in dialog.told.toPlainText(), timeout=60_000)
    assert asked == [0, 1, 2, 2, 3, 4]


def test_that_closing_asks_while_a_job_runs(qtbot, dialog, file, tmp_path, monkeypatch):
    def endless(chunk, *more, **named):
        while True:
            named["progress"].step(0, 0, "")

    monkeypatch.setattr(run, "work_on", endless)
    dialog.add_files([file])
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.bar.maximum() == 5, timeout=60_000)
    dialog.close()
    assert dialog.isVisible()
    box = next(one for one in dialog.findChildren(QMessageBox) if one.isVisible())
    next(one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.AcceptRole).click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=60_000)


def test_that_a_folder_of_something_else_is_refused_in_words_of_the_window(qtbot, dialog, file, tmp_path):
    dialog.add_files([file])
    dialog.folder.setText(str(tmp_path))
    dialog.start.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=60_000)
    assert "holds other files" in dialog.told.toPlainText()
    assert "--" not in dialog.told.toPlainText()
    assert list(tmp_path.iterdir()) == [file]


def test_that_fields_follow_where_it_is_measured(dialog):
    assert not dialog.workers.isVisible()
    assert not dialog.scheduler.isVisible()
    dialog.where.setCurrentIndex(1)
    assert dialog.workers.isVisible()
    dialog.where.setCurrentIndex(2)
    assert dialog.scheduler.isVisible()
    assert not dialog.workers.isVisible()
