"""The nkgis:// addresses of the map page: a thin Qt half over `cartography.pages`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, QUrlQuery
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler

from nkgis.ui.map.answers import Answers, reply

if TYPE_CHECKING:
    from nkgis.cartography.pages import Pages

SCHEME = b"nkgis"
HOST = "app"
FULL = QUrl.ComponentFormattingOption.FullyDecoded


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
    """Answers requests of the page out of `Pages`: what has to be made for them in workers, the rest at once."""

    def __init__(self, pages: Pages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.answers = Answers(self)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Replies with the content that stands at the address, or with "not found"."""
        url = job.requestUrl()
        path = url.path()
        if url.host() != HOST or bytes(job.requestMethod().data()) != b"GET":
            reply(job, None)
        elif not self._pages.takes_long(path):
            reply(job, self._pages.resource(path))
        elif (tile := self._pages.kept(path)) is not None:
            reply(job, tile)
        else:
            asked = QUrlQuery(url)
            query = {name: asked.queryItemValue(name, FULL) for name in ("layer", "id")}
            self.answers.promise(job, lambda: self._pages.resource(path, query))
