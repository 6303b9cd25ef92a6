"""The window in other languages: its own texts, those of Qt, and whether they fit."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QPushButton

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.ui import translations
from nkgis.ui.main_window import MainWindow
from nkgis.ui.preferences import Preferences
from nkgis.ui.session import Session
from nkgis.ui.tasks import TaskRunner
from nkgis.ui.theme import ThemeSwitch


@pytest.fixture
def speak(qapp):
    yield lambda language: translations.install(qapp, language)
    translations.install(qapp, "en")


@pytest.mark.parametrize(
    ("language", "sheet", "cancel"),
    [("ru", "Создать лист", "Отмена"), ("ko", "도면 만들기", "취소"), ("zh", "制作图幅", "取消")],
)
def test_that_a_text_is_translated_and_qt_speaks_too(qapp, speak, language, sheet, cancel):
    speak(language)
    assert qapp.translate("menus", "Make sheet") == sheet
    assert qapp.translate("QPlatformTheme", "Cancel") == cancel
    assert qapp.translate("menus", "Nobody has translated this.") == "Nobody has translated this."


def test_that_english_comes_back(qapp, speak):
    speak("ru")
    speak("en")
    assert qapp.translate("menus", "Make sheet") == "Make sheet"


def test_that_an_unknown_choice_is_the_system(tmp_path):
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    settings.setValue("interface_language", "xx")
    assert Preferences(settings).interface_language == "system"
    Preferences(settings).set_interface_language("ko")
    assert Preferences(settings).interface_language == "ko"


@pytest.mark.parametrize("language", ["ru", "ko", "zh"])
def test_that_no_button_is_cut_at_1280_by_800(qtbot, qapp, speak, tmp_path, language):
    speak(language)
    preferences = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    window = MainWindow(Session(), TaskRunner(), preferences, ThemeSwitch(QApplication.instance(), "light"))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qapp.processEvents()
    shown = [button for button in window.findChildren(QPushButton) if button.isVisible() and button.text()]
    assert shown
    for button in shown:
        assert button.width() >= button.sizeHint().width(), button.text()
    titles = [action.text() for action in window.menuBar().actions()]
    assert not {"&File", "&Edit", "&View", "&Help"} & set(titles)


def test_that_data_files_stay_english_in_a_russian_window(speak, workspace, tmp_path):
    for name in ("a.json", "a.csv"):
        speak("en")
        export_workspace(workspace, tmp_path / name)
        plain = (tmp_path / name).read_bytes()
        speak("ru")
        export_workspace(workspace, tmp_path / name, options=ExportOptions(language="ru"))
        assert (tmp_path / name).read_bytes() == plain
