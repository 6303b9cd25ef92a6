"""One running window that takes further files: a second start hands its files over and ends."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONNECT_MS, _ANSWER_MS = 500, 3_000
_MOST_BYTES = 1_000_000
_TAKEN = b"taken\n"


def server_name() -> str:
    """Returns the name under which a window of this user on this screen listens."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    whose = f"{Path.home()}|{os.getuid() if hasattr(os, 'getuid') else os.environ.get('USERNAME', '')}|{screen}"
    return f"nkgis-{hashlib.sha256(whose.encode()).hexdigest()[:16]}"


def handed_over(paths: Sequence[Path], name: str = "") -> bool:
    """Hands files to a window that runs already; tells whether one took them.

    Without files the window comes to the front. No window, one that hangs, or a socket left by a crash: False.
    """
    socket = QLocalSocket()
    socket.connectToServer(name or server_name())
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write(json.dumps({"files": [str(path.resolve()) for path in paths]}).encode() + b"\n")
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(_ANSWER_MS):
        answer += bytes(socket.readAll().data())
    socket.close()
    return answer == _TAKEN


class Instance(QObject):
    """Listens for files of further starts; `files_wanted(paths)` fires with what they were given, perhaps nothing."""

    files_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None, name: str = "") -> None:
        super().__init__(parent)
        self._name = name or server_name()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._read: dict[QLocalSocket, bytearray] = {}

    def listen(self) -> bool:
        """Begins to listen, in the place of a window that crashed if need be; tells whether it does.

        Where another window listens, it stays the one that takes files.
        """
        probe = QLocalSocket()  # asked first: to listen under a name takes it from whoever has it
        probe.connectToServer(self._name)
        if probe.waitForConnected(_CONNECT_MS):
            probe.close()
            return False
        QLocalServer.removeServer(self._name)  # nobody is behind it
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stops listening."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._read[socket] = bytearray()
            socket.readyRead.connect(lambda s=socket: self._on_read(s))
            socket.disconnected.connect(lambda s=socket: self._on_gone(s))
            self._on_read(socket)

    def _on_read(self, socket: QLocalSocket) -> None:
        text = self._read.get(socket)
        if text is None:
            return
        text += bytes(socket.readAll().data())
        if len(text) > _MOST_BYTES:
            socket.abort()
        elif text.endswith(b"\n"):
            self._read[socket] = bytearray()
            files = _files_of(bytes(text))
            if files is not None:
                socket.write(_TAKEN)
                socket.flush()
                self.files_wanted.emit(files)
            socket.disconnectFromServer()

    def _on_gone(self, socket: QLocalSocket) -> None:
        self._read.pop(socket, None)
        socket.deleteLater()


def _files_of(text: bytes) -> list[Path] | None:
    """Returns the files that a start names, None when it is nothing that nkgis writes."""
    try:
        files = json.loads(text)["files"]
    except (ValueError, TypeError, KeyError):
        return None
    if not isinstance(files, list) or not all(isinstance(file, str) for file in files):
        return None
    return [Path(file) for file in files]
