"""The language of menus and dialogs: chosen by the user or the system, installed before the window is built."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nkgis.assets import asset
from nkgis.cartography import wording

SYSTEM = "system"
_CONTEXT = "nkgis"
_OF_QT = {"ru": "qtbase_ru", "ko": "qtbase_ko", "zh": "qtbase_zh_CN"}


class WindowTranslator(QTranslator):
    """Translates the texts of the window by their English alone: a text of two classes is translated once."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Returns the translation of a text; None for the texts of Qt itself and for unknown ones."""
        if len(context) > 1 and context[0] == "Q" and context[1].isupper():
            return None
        return super().translate(_CONTEXT, text, disambiguation, n) or None


def language_of(choice: str) -> str:
    """Returns the language of a choice; "system" gives the user's first that there is, else English."""
    if choice in wording.LANGUAGES:
        return choice
    for name in QLocale.system().uiLanguages():
        language = name.split("-")[0]
        if language in wording.LANGUAGES:
            return language
    return "en"


def install(app: QCoreApplication, choice: str) -> str:
    """Makes the window speak the language of a choice; returns it. What was installed before is taken out."""
    language = language_of(choice)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    wording.use_language(language)
    if language == "en":
        return language
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for kind, path in (
        (QTranslator, Path(folder) / f"{_OF_QT[language]}.qm"),
        (WindowTranslator, asset("resources", "translations", f"nkgis_{language}.qm")),
    ):
        translator = kind(app)
        if translator.load(str(path)):
            app.installTranslator(translator)
    return language
