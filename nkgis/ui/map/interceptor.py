"""The guard of the page: nothing leaves the machine, unless a user has switched an online basemap on."""

from collections import deque

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo, QWebEngineUrlRequestInterceptor

ALLOWED = frozenset({"nkgis", "qrc", "data", "blob"})
_PORTS = {"http": 80, "https": 443}
_KEPT = 2000


class Interceptor(QWebEngineUrlRequestInterceptor):
    """Refuses every scheme but nkgis, qrc, data and blob, and keeps a list of what was asked for.

    `origins` (scheme, host, port) are where pictures may come from besides: none until a basemap is switched on.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.origins: frozenset[tuple[str, str, int]] = frozenset()
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
        """Blocks a request that would leave the machine: all but the pictures of the basemap in use."""
        url = info.requestUrl()
        text = url.toString()[:300]
        self._seen.append(text)
        if url.scheme() not in ALLOWED and not self._is_tile(info):
            self._refused.append(text)
            info.block(True)

    def _is_tile(self, info: QWebEngineUrlRequestInfo) -> bool:
        url = info.requestUrl()
        origin = url.scheme(), url.host().lower(), url.port(_PORTS.get(url.scheme(), 0))
        return (
            info.resourceType() == QWebEngineUrlRequestInfo.ResourceType.ResourceTypeImage
            and bytes(info.requestMethod().data()) == b"GET"
            and origin in self.origins
        )
