"""Colours and sizes of the window: one `Theme` value for light and one for dark, from the style file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from nkgis.assets import asset
from nkgis.cartography.style import style
from nkgis.errors import NkgisError

SYSTEM = "system"
CHOICES = ("light", "dark", SYSTEM)


def style_tokens() -> Mapping[str, Any]:
    """Returns the tokens of the style file."""
    return style().raw


@dataclass(frozen=True)
class Theme:
    """Is one set of colours, by token name."""

    name: str
    ui: Mapping[str, str]
    map: Mapping[str, Any]
    mode: Mapping[str, str]

    def color(self, token: str) -> QColor:
        """Returns a colour of the window."""
        return QColor(self.ui[token])

    def country(self, code: str) -> QColor:
        """Returns the fill of a country; the one of none for a country without its own."""
        fills = style_tokens()["country"]
        return QColor(fills.get(code, fills["none"])[self.name])


@cache
def theme(name: str) -> Theme:
    """Returns the theme "light" or "dark"."""
    tokens = style_tokens()["themes"][name]
    return Theme(name, tokens["ui"], tokens["map"], tokens["mode"])


def palette(colors: Theme) -> QPalette:
    """Returns the palette that Fusion draws a theme with."""
    role = QPalette.ColorRole
    roles = {
        role.Window: "window", role.WindowText: "text", role.Base: "base", role.AlternateBase: "alternate",
        role.ToolTipBase: "raised", role.ToolTipText: "text", role.Text: "text", role.Button: "window",
        role.ButtonText: "text", role.BrightText: "error", role.Highlight: "selection",
        role.HighlightedText: "selection_text", role.Link: "accent", role.LinkVisited: "accent",
        role.PlaceholderText: "text2", role.Accent: "accent", role.Mid: "border", role.Midlight: "badge",
        role.Light: "raised", role.Dark: "border", role.Shadow: "border",
    }  # fmt: skip
    result = QPalette()
    for key, token in roles.items():
        result.setColor(key, colors.color(token))
    for key in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, colors.color("disabled"))
    return result


def style_sheet(colors: Theme) -> str:
    """Returns the few rules that Fusion lacks: separators, fields, headers and check boxes."""
    c = colors.ui
    check = asset("resources", "icons", f"check-{colors.name}.svg").as_posix()
    partial = asset("resources", "icons", f"partial-{colors.name}.svg").as_posix()
    return f"""
QToolBar {{ border: none; border-bottom: 1px solid {c["border"]}; spacing: 4px; padding: 4px 8px; }}
QToolBar QToolButton, QToolButton[flat="true"] {{ border: none; border-radius: 4px; padding: 5px; }}
QToolBar QToolButton:hover, QToolButton[flat="true"]:hover {{ background: {c["badge"]}; }}
QToolButton:focus {{ background: {c["badge"]}; }}
QToolBar QToolButton:checked, QToolButton[flat="true"]:checked {{ background: {c["selection"]}; }}
QToolButton::menu-indicator {{ image: none; }}
QMenuBar {{ background: {c["window"]}; border-bottom: 1px solid {c["border"]}; }}
QStatusBar {{ border-top: 1px solid {c["border"]}; }} QStatusBar::item {{ border: none; }}
QMainWindow::separator {{ background: {c["border"]}; width: 1px; height: 1px; }}
QLineEdit {{ background: {c["base"]}; border: 1px solid {c["border"]}; border-radius: 4px; padding: 0 8px;
  min-height: 28px; }}
QLineEdit:focus {{ border-color: {c["accent"]}; }}
QTreeView, QTableView, QScrollArea {{ border: none; }} QTreeView {{ outline: none; }}
QTreeView::item {{ min-height: 28px; border: none; }}
QTreeView::item:hover:!selected {{ background: {c["alternate"]}; }}
QTreeView::item:selected {{ background: {c["selection"]}; color: {c["selection_text"]}; }}
QHeaderView::section {{ background: {c["base"]}; color: {c["text2"]}; border: none;
  border-bottom: 1px solid {c["border"]}; padding: 4px 6px; }}
QToolTip {{ background: {c["raised"]}; color: {c["text"]}; border: 1px solid {c["border"]}; padding: 4px; }}
QPushButton[primary="true"] {{ background: {c["accent"]}; color: {c["accent_text"]}; border: none;
  border-radius: 4px; padding: 0 16px; min-height: 32px; font-weight: 600; }}
QPushButton[primary="true"]:disabled {{ background: {c["badge"]}; color: {c["disabled"]}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {c["text"]}; }}
QTreeView::indicator, QTableView::indicator, #viewList::indicator, QCheckBox::indicator {{ width: 14px; height: 14px;
  border: 1px solid {c["text2"]}; border-radius: 3px; background: {c["base"]}; }}
QTreeView::indicator:checked, QTreeView::indicator:indeterminate, QTableView::indicator:checked,
#viewList::indicator:checked, QCheckBox::indicator:checked {{ background: {c["accent"]};
  border-color: {c["accent"]}; }}
QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {c["text2"]}; border-radius: 7px;
  background: {c["base"]}; }}
QRadioButton::indicator:checked {{ border: 4px solid {c["accent"]}; width: 6px; height: 6px; }}
QRadioButton::indicator:disabled {{ border-color: {c["disabled"]}; }}
QTreeView::indicator:checked, QTableView::indicator:checked, #viewList::indicator:checked,
QCheckBox::indicator:checked {{ image: url("{check}"); }}
QCheckBox::indicator:disabled {{ background: {c["badge"]}; border-color: {c["disabled"]}; }}
QTreeView::indicator:indeterminate {{ image: url("{partial}"); }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c["border"]}; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {c["disabled"]}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ border: none; background: {c["badge"]}; border-radius: 2px; }}
QProgressBar::chunk {{ background: {c["accent"]}; border-radius: 2px; }}
QLabel[secondary="true"] {{ color: {c["text2"]}; }}
"""


def ui_font(*, size_px: int = 13, weight: int = 400) -> QFont:
    """Returns the font of the window, with figures of equal width."""
    font = QFont()
    font.setFamilies([*style_tokens()["fonts"]["ui"]])
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def add_bundled_fonts() -> list[str]:
    """Returns the families of the bundled fonts, made known to Qt; none when there are none."""
    try:
        folder = asset("resources", "fonts")
    except NkgisError:
        return []
    families: list[str] = []
    for path in sorted([*folder.glob("*.ttf"), *folder.glob("*.otf")]):
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families.extend(QFontDatabase.applicationFontFamilies(number))
    return families


class ThemeSwitch(QObject):
    """Applies the chosen theme and follows the system while the choice is "system".

    `changed(Theme)` fires after the palette of the application is set.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: str = SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice if choice in CHOICES else SYSTEM
        self._name = ""
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def choice(self) -> str:
        """Returns what the user chose: light, dark or system."""
        return self._choice

    @property
    def current(self) -> Theme:
        """Returns the theme in use."""
        return theme(self._name)

    def choose(self, choice: str) -> None:
        """Sets the choice and applies it."""
        self._choice = choice
        self._apply()

    def _apply(self) -> None:
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = self._choice if self._choice != SYSTEM else "dark" if dark else "light"
        if name == self._name:
            return
        self._name = name
        self._app.setPalette(palette(self.current))
        self._app.setStyleSheet(style_sheet(self.current))
        self.changed.emit(self.current)
