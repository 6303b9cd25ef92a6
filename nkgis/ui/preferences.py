"""What the window remembers between two starts: theme, language, recent files, layout."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from nkgis.cartography import wording
from nkgis.cartography.basemaps import CUSTOM, Basemap, basemap_of, custom_basemap
from nkgis.cartography.wording import choose_writing
from nkgis.errors import InputError
from nkgis.io.csv_reading import CsvReading, reading_from
from nkgis.model.numbers import THIN

LANGUAGES = {"en": "English", "ru": "Русский", "ko": "한국어", "zh": "中文"}
FIGURES = {"auto": ("", ""), "point": (".", THIN), "comma": (",", THIN), "english": (".", ","), "german": (",", ".")}
"""Decimal sign and sign between thousands of each choice."""
DATES: dict[str, tuple[str, ...]] = {"auto": (), "iso": (), "dotted": wording.DATES["ru"]}
LONGEST_VIEW_S = 600
_RECENT_MAX = 8


class Preferences(QObject):
    """Reads and writes the settings.

    `language_changed(str)` fires when the label language changes, `writing_changed()` when units, numbers or dates do.
    """

    language_changed = Signal(str)
    recent_changed = Signal()
    writing_changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def theme(self) -> str:
        """Returns the chosen theme: light, dark or system."""
        return str(self._settings.value("theme", "system"))

    def set_theme(self, choice: str) -> None:
        """Remembers the chosen theme."""
        self._settings.setValue("theme", choice)

    @property
    def language(self) -> str:
        """Returns the label language: en, ru, ko or zh."""
        language = str(self._settings.value("language", "en"))
        return language if language in LANGUAGES else "en"

    def set_language(self, language: str) -> None:
        """Remembers the label language and tells the views."""
        if language != self.language:
            self._settings.setValue("language", language)
            self.language_changed.emit(language)

    @property
    def interface_language(self) -> str:
        """Returns the language of menus and dialogs: system, en, ru, ko or zh."""
        choice = str(self._settings.value("interface_language", "system"))
        return choice if choice in LANGUAGES else "system"

    def set_interface_language(self, choice: str) -> None:
        """Remembers the language of menus and dialogs for the next start."""
        self._settings.setValue("interface_language", choice)

    @property
    def software(self) -> bool:
        """Tells whether the map is drawn without the graphics card, from the next start on."""
        return str(self._settings.value("software", "false")) == "true"

    def set_software(self, on: bool) -> None:
        """Remembers whether the map is drawn without the graphics card."""
        self._settings.setValue("software", "true" if on else "false")

    @property
    def hint_read(self) -> bool:
        """Tells whether the hint of the first start was dismissed."""
        return str(self._settings.value("hint_read", "false")) == "true"

    def set_hint_read(self) -> None:
        """Remembers that the hint of the first start was dismissed."""
        self._settings.setValue("hint_read", "true")

    @property
    def story_seconds(self) -> int:
        """Returns the seconds after which a presentation shows the next view, 0 for by key only."""
        kept = str(self._settings.value("story_seconds", "0"))
        return min(int(kept), LONGEST_VIEW_S) if kept.isdecimal() else 0

    def set_story_seconds(self, seconds: int) -> None:
        """Remembers how long a view of a presentation stays."""
        self._settings.setValue("story_seconds", str(seconds))

    @property
    def units(self) -> str:
        """Returns the units of lengths: "km" or "mi"."""
        return "mi" if self._settings.value("units", "km") == "mi" else "km"

    @property
    def figures(self) -> str:
        """Returns how numbers are written: a key of FIGURES, "auto" as the language writes them."""
        choice = str(self._settings.value("figures", "auto"))
        return choice if choice in FIGURES else "auto"

    @property
    def dates(self) -> str:
        """Returns how dates are written: a key of DATES, "auto" as the language writes them."""
        choice = str(self._settings.value("dates", "auto"))
        return choice if choice in DATES else "auto"

    def set_writing(self, name: str, choice: str) -> None:
        """Remembers a choice of "units", "figures" or "dates" and tells the views."""
        if getattr(self, name) != choice:
            self._settings.setValue(name, choice)
            self.apply_writing()
            self.writing_changed.emit()

    def apply_writing(self) -> None:
        """Makes everything that people read be written as chosen."""
        chosen: dict[str, object] = {"miles": self.units == "mi"}
        if self.figures != "auto":
            chosen |= dict(zip(("decimal", "thousands"), FIGURES[self.figures], strict=True))
        if self.dates != "auto":
            chosen["dates"] = DATES[self.dates]
        choose_writing(**chosen)

    @property
    def basemap(self) -> Basemap | None:
        """Returns the online basemap chosen last, on or off; None when there is none, or none that may be used."""
        chosen = str(self._settings.value("basemap/id", ""))
        if chosen != CUSTOM:
            return basemap_of(chosen) if chosen else None
        url, credit, letters, zoom = (self._settings.value(f"basemap/{name}", "")
                                      for name in ("url", "attribution", "subdomains", "max_zoom"))  # fmt: skip
        try:
            return custom_basemap(str(url), str(credit), max_zoom=int(str(zoom)), subdomains=str(letters))
        except (InputError, ValueError):
            return None

    @property
    def basemap_at_start(self) -> bool:
        """Tells whether the online basemap is to be switched on when the program starts; not unless asked for."""
        return str(self._settings.value("basemap/at_start", "false")) == "true"

    def set_basemap(self, basemap: Basemap, *, at_start: bool) -> None:
        """Remembers the online basemap, and whether it is switched on at the start."""
        values = {"id": basemap.id, "url": basemap.url, "attribution": basemap.attribution,
                  "subdomains": " ".join(basemap.subdomains), "max_zoom": str(basemap.max_zoom),
                  "at_start": "true" if at_start else "false"}  # fmt: skip
        for name, value in values.items():
            self._settings.setValue(f"basemap/{name}", value)

    def table_reading(self, signature: str) -> tuple[CsvReading, str] | None:
        """Returns how the last table of a shape was read, and its CRS; None when there was none."""
        text = str(self._settings.value(f"tables/{signature}/reading", ""))
        try:
            return (reading_from(text), str(self._settings.value(f"tables/{signature}/crs", ""))) if text else None
        except InputError:
            return None

    def set_table_reading(self, signature: str, reading: CsvReading, crs: str) -> None:
        """Remembers how tables of a shape are read."""
        self._settings.setValue(f"tables/{signature}/reading", reading.text())
        self._settings.setValue(f"tables/{signature}/crs", crs)

    @property
    def strip_lanes(self) -> dict[str, bool]:
        """Returns which lanes of the strip were switched on or off, by id; the others are the usual ones."""
        chosen = str(self._settings.value("strip/lanes", "")).split("\n")
        return {one[1:]: one[0] == "+" for one in chosen if one[:1] in {"+", "-"}}

    def set_strip_lanes(self, choice: Mapping[str, bool]) -> None:
        """Remembers which lanes of the strip were switched on or off."""
        self._settings.setValue("strip/lanes", "\n".join(f"{'+' if on else '-'}{one}" for one, on in choice.items()))

    @property
    def folder(self) -> str:
        """Returns the folder of the last file dialog."""
        return str(self._settings.value("folder", str(Path.home())))

    def set_folder(self, folder: Path) -> None:
        """Remembers the folder of a file dialog."""
        self._settings.setValue("folder", str(folder))

    def recent(self) -> list[Path]:
        """Returns the files opened last, newest first."""
        value = self._settings.value("recent", [])
        entries = [value] if isinstance(value, str) else list(value) if isinstance(value, list) else []
        return [Path(str(entry)) for entry in entries]

    def add_recent(self, paths: list[Path]) -> None:
        """Puts files at the head of the list of recent ones."""
        known = [path.resolve() for path in paths]
        kept = [*known, *(path for path in self.recent() if path not in known)]
        self._settings.setValue("recent", [str(path) for path in kept[:_RECENT_MAX]])
        self.recent_changed.emit()

    def clear_recent(self) -> None:
        """Forgets the files opened last."""
        self._settings.setValue("recent", [])
        self.recent_changed.emit()

    def layout(self, screen: str) -> tuple[QByteArray, QByteArray] | None:
        """Returns geometry and dock state remembered for a screen size, or None."""
        geometry = self._settings.value(f"layout/{screen}/geometry")
        state = self._settings.value(f"layout/{screen}/state")
        if isinstance(geometry, QByteArray) and isinstance(state, QByteArray):
            return geometry, state
        return None

    def forget_layout(self, screen: str) -> None:
        """Forgets what is remembered of the layout on a screen size."""
        self._settings.remove(f"layout/{screen}")

    def set_layout(self, screen: str, geometry: QByteArray, state: QByteArray) -> None:
        """Remembers geometry and dock state for a screen size."""
        self._settings.setValue(f"layout/{screen}/geometry", geometry)
        self._settings.setValue(f"layout/{screen}/state", state)
