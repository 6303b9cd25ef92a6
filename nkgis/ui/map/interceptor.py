"""The guard of the page: nothing leaves the machine."""

from collections import deque

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

ALLOWED = frozenset({"nkgis", "qrc", "data", "blob"})
_KEPT = 2000


class Interceptor(QWebEngineUrlRequestInterceptor):
    """Refuses every scheme but nkgis, qrc, data and blob, and keeps a list of what was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: deque[str] = deque(maxlen=_KEPT)
        self._refused: deque[str] = deque(maxlen=_KEPT)

    @property
    def seen(self) -> tuple[str, ...]:
        """Returns the addresses asked for, oldest first; data addresses are shortened."""
        return tuple(self._seen)

    @property
    def refused(self) -> tuple[str, ...]:
        """Returns the addresses refused, oldest first."""
        return tuple(self._refused)

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Blocks a request that would leave the machine."""
        url = info.requestUrl()
        text = url.toString()[:300]
        self._seen.append(text)
        if url.scheme() not in ALLOWED:
            self._refused.append(text)
            info.block(True)
