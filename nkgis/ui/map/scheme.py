"""The nkgis:// addresses of the map page: a thin Qt half over `cartography.pages`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler

if TYPE_CHECKING:
    from nkgis.cartography.pages import Pages

SCHEME = b"nkgis"
HOST = "app"


def register_scheme() -> None:
    """Makes nkgis:// known to Qt; to be called once, before QApplication is made.

    Chromium refuses to start its sandbox as root: only then it is switched off.
    """
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.LocalAccessAllowed | flag.CorsEnabled | flag.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers requests of the page out of `Pages`."""

    def __init__(self, pages: Pages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Replies with the content that stands at the address, or with "not found"."""
        url = job.requestUrl()
        known = url.host() == HOST and bytes(job.requestMethod().data()) == b"GET"
        resource = self._pages.resource(url.path()) if known else None
        if resource is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        mime, content = resource
        job.reply(QByteArray(mime.encode()), _buffer(content, job))


def _buffer(content: bytes, parent: Any) -> QBuffer:
    """Returns an open buffer over the content that lives as long as the job."""
    buffer = QBuffer(parent)
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
