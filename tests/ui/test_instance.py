"""One running window that takes further files."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from nkgis.ui.application import take_files
from nkgis.ui.instance import Instance, handed_over
from nkgis.ui.main_window import MainWindow

HAND_OVER = """
import sys
from pathlib import Path
from nkgis.ui.instance import handed_over
sys.exit(0 if handed_over([Path(word) for word in sys.argv[2:]], sys.argv[1]) else 5)
"""


@pytest.fixture
def name() -> str:
    return f"nkgis-test-{uuid4().hex[:12]}"


@pytest.fixture
def instance(qapp, name: str) -> Iterator[Instance]:
    one = Instance(name=name)
    assert one.listen()
    yield one
    one.close()


def second(name: str, *files: str, cwd: Path | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", HAND_OVER, name, *files], cwd=cwd)


def test_that_a_second_start_hands_its_files_over_and_ends(
    qtbot, instance: Instance, name: str, tmp_path: Path
) -> None:
    with qtbot.waitSignal(instance.files_wanted, timeout=20_000) as wanted:
        process = second(name, "a.geojson", "b 두만.nkgis", cwd=tmp_path)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=10_000)
    assert process.returncode == 0
    assert wanted.args[0] == [tmp_path / "a.geojson", tmp_path / "b 두만.nkgis"]


def test_that_a_second_start_without_files_brings_the_window_to_the_front(qtbot, instance: Instance, name: str) -> None:
    with qtbot.waitSignal(instance.files_wanted, timeout=20_000) as wanted:
        process = second(name)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=10_000)
    assert (process.returncode, wanted.args[0]) == (0, [])


def test_that_without_a_window_nothing_is_handed_over(qapp, name: str) -> None:
    assert not handed_over([Path("a.geojson")], name)


def test_that_a_socket_left_by_a_crash_is_taken_over(qapp, name: str) -> None:
    place = QLocalServer()
    place.listen(name)
    path = Path(place.fullServerName())
    place.close()
    dead = socket.socket(socket.AF_UNIX)
    dead.bind(str(path))  # a file that nobody listens on, as a crash leaves it
    dead.close()
    assert path.exists()
    assert not handed_over([], name)
    one = Instance(name=name)
    assert one.listen()
    one.close()


def test_that_a_running_window_keeps_its_place(qtbot, instance: Instance, name: str) -> None:
    other = Instance(name=name)
    assert not other.listen()
    with qtbot.waitSignal(instance.files_wanted, timeout=20_000):
        process = second(name, "x.csv")
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=10_000)


@pytest.mark.parametrize("words", [b"nonsense\n", b"[]\n", b'{"files": [1]}\n', b'{"files": "a"}\n', b"\xff\xfe\n"])
def test_that_what_nkgis_did_not_write_opens_nothing(qtbot, instance: Instance, name: str, words: bytes) -> None:
    heard: list[object] = []
    instance.files_wanted.connect(heard.append)
    stranger = QLocalSocket()
    stranger.connectToServer(name)
    stranger.waitForConnected(1000)
    with qtbot.waitSignal(stranger.disconnected, timeout=5000):
        stranger.write(words)
        stranger.flush()
    assert heard == []


def test_that_files_that_come_before_the_data_are_opened_after(
    qtbot, window: MainWindow, workspace, monkeypatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(window.commands, "open_files", opened.append)
    window.show()
    take_files(window, [Path("a.geojson")])
    qtbot.wait(20)
    assert opened == []
    window.session.start(workspace)
    qtbot.waitUntil(lambda: opened == [[Path("a.geojson")]], timeout=2000)
    take_files(window, [Path("b.geojson")])
    assert opened[1:] == [[Path("b.geojson")]]
