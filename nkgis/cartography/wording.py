"""The words that people read, in the language in use: English until another is chosen.

The catalogues are gettext files, `resources/locale/LANGUAGE/LC_MESSAGES/nkgis.mo`; a text without a translation stays
English. An export speaks the language of its names (`speaking`), the window the language of its menus (`use_language`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations

from nkgis.assets import asset
from nkgis.model import numbers

LANGUAGES = ("en", "ru", "ko", "zh")
UNITS = {"ru": {"km": "км", "m": "м"}, "zh": {"km": "公里", "m": "米"}}
_PLACE = re.compile(r"%(\d)")
_DEFAULT: list[str] = ["en"]
_SPEAKING: ContextVar[str | None] = ContextVar("speaking", default=None)


def use_language(language: str) -> None:
    """Makes a language the one of everything that is written without `speaking`."""
    _DEFAULT[:] = [language]
    numbers.use_units(UNITS.get(language, {}))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Writes in a language inside the block, in this thread alone."""
    token, units = _SPEAKING.set(language), numbers.UNITS.set(UNITS.get(language, {}))
    try:
        yield
    finally:
        _SPEAKING.reset(token)
        numbers.UNITS.reset(units)


def language_in_use() -> str:
    """Returns the language that is written now: en, ru, ko or zh."""
    return _SPEAKING.get() or _DEFAULT[0]


def say(text: str, *values: object, count: int = -1) -> str:
    """Returns a text in the language in use, with values for %1, %2, … and the count for %n.

    Where there is no translation "(s)" is the English plural.
    """
    shown = text
    catalogue = _catalogue(language_in_use())
    if catalogue is not None:
        shown = catalogue.ngettext(text, text, count) if count >= 0 else catalogue.gettext(text)
    if count >= 0:
        shown = shown.replace("%n", str(count)).replace("(s)", "" if count == 1 else "s")
    return _PLACE.sub(lambda found: _value(found, values), shown)


def marked(text: str) -> str:
    """Returns a text as it is: it is translated where it is shown, and found here by the collector of texts."""
    return text


def _value(found: re.Match[str], values: tuple[object, ...]) -> str:
    """Returns the value of a placeholder; one without a value stays for the caller."""
    place = int(found[1])
    return str(values[place - 1]) if 0 < place <= len(values) else found[0]


@cache
def _catalogue(language: str) -> NullTranslations | None:
    if language == "en" or language not in LANGUAGES:
        return None
    with asset("resources", "locale", language, "LC_MESSAGES", "nkgis.mo").open("rb") as file:
        return GNUTranslations(file)
