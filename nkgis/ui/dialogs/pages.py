"""Pages to read: keys, sources and licences, borders and names, about."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from nkgis import __version__
from nkgis.assets import asset
from nkgis.errors import NkgisError
from nkgis.ui import actions

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace


def tr(text: str) -> str:
    """Returns a text of a page in the language of the window."""
    return QCoreApplication.translate("pages", text)


class Page(QDialog):
    """Shows a text to read; links are shown, never followed."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 560)
        self.browser = QTextBrowser(self)
        self.browser.setAccessibleName(title)
        self.browser.setOpenLinks(False)
        self.browser.document().setDocumentMargin(16)
        self.browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser, 1)
        layout.addWidget(self.buttons)


def shortcuts_page(parent: QWidget | None = None) -> Page:
    """Returns the page of keys, made from the table of actions."""
    page = Page(tr("Keyboard shortcuts"), parent)
    rows = []
    for spec in actions.ACTIONS:
        if spec.shortcut:
            keys = " , ".join((spec.shortcut, *spec.more_keys))
            rows.append((keys, actions.plain_text(spec).rstrip("…"), actions.tr(spec.help)))
    rows += [(keys, actions.tr(text), "") for keys, text in actions.MAP_KEYS]
    cells = "".join(
        f"<tr><td><b>{html.escape(keys)}</b></td><td>{html.escape(text)}</td><td>{html.escape(tip)}</td></tr>"
        for keys, text, tip in rows
    )
    page.browser.setHtml(f"<table cellpadding='4'>{cells}</table>")
    return page


def sources_page(workspace: Workspace | None, parent: QWidget | None = None) -> Page:
    """Returns the page of sources and licences of the data, of the layers that are open first."""
    page = Page(tr("Sources and licences"), parent)
    parts = []
    if workspace is not None:
        for layer in reversed(workspace.project.layers):
            facts = [layer.source, layer.date or "", layer.licence, layer.attribution]
            if any(facts):
                line = " · ".join(dict.fromkeys(fact for fact in facts if fact))
                parts.append(f"- **{_plain_markdown(layer.name)}**: {_plain_markdown(line)}")
    try:
        parts += ["", "---", "", asset("layers", "SOURCES.md").read_text("utf-8")]
    except NkgisError:
        parts += ["", tr("The list of sources is missing from this installation.")]
    page.browser.setMarkdown("\n".join(parts))
    return page


def names_page(parent: QWidget | None = None) -> Page:
    """Returns the note on how borders and names are shown."""
    page = Page(tr("Borders and names"), parent)
    paragraphs = (
        tr("Borders are drawn as the border set in use states them, with its accuracy; lengths by country follow "
           "the same set. A line on the map is no statement on any claim."),
        tr("The Military Demarcation Line of 1953 is drawn as its own kind of line between the DPR Korea and the "
           "Rep. of Korea. It is a line of armistice; each of the two states claims the whole peninsula."),
        tr("States are named by short forms: DPR Korea (Democratic People’s Republic of Korea), Rep. of Korea "
           "(Republic of Korea), China, Russia, Japan, Mongolia."),
        tr("The sea between the Korean peninsula and Japan carries both names in use: East Sea / Sea of Japan. "
           "Limits at sea are drawn as dots and have no name."),
        tr("The river on the border of China, the DPR Korea and Russia is the Tumen in English, Туманная in "
           "Russian, 두만강 in Korean and 图们江 in Chinese."),
        tr("Places are named in the chosen language; where no name in it is known, in English, then as written "
           "locally."),
    )  # fmt: skip
    page.browser.setHtml("".join(f"<p>{html.escape(text)}</p>" for text in paragraphs))
    return page


def about_page(parent: QWidget | None = None) -> Page:
    """Returns the page about the program."""
    page = Page(tr("About nkgis"), parent)
    page.resize(520, 380)
    paragraphs = (
        tr("Corridor and infrastructure planning around the Korean peninsula."),
        tr("Lengths are sums of WGS 84 geodesics between the vertices of a line. Cut by countries, the parts add up "
           "to the whole; every figure carries the accuracy of the border set."),
        tr("The map needs no network, and nothing is sent anywhere. Only an online basemap that you switch on asks its "
           "service for tiles."),
        tr("Borders and names are shown for orientation and state no position on any claim; see Help, Borders and "
           "names."),
        tr("Licence: Apache License 2.0. The data has licences of its own; see Help, Sources and licences."),
    )  # fmt: skip
    head = f"<h2>nkgis {html.escape(__version__)}</h2>"
    page.browser.setHtml(head + "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs))
    return page


def _plain_markdown(text: str) -> str:
    return "".join(f"\\{c}" if c in r"\`*_{}[]<>()#+!|&" else c for c in text.replace("\n", " "))
