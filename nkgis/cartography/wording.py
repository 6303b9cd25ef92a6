"""The words that people read, in the language in use: English until another is chosen.

The catalogues are gettext files, `resources/locale/LANGUAGE/LC_MESSAGES/nkgis.mo`; a text without a translation stays
English. An export speaks the language of its names (`speaking`), the window the language of its menus (`use_language`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import Any

from nkgis.assets import asset
from nkgis.model import numbers
from nkgis.model.numbers import Writing

LANGUAGES = ("en", "ru", "ko", "zh")
_RU = {"km": "км", "m": "м", "mi": "мили", "ft": "фт", "km²": "км²", "m²": "м²", "mi²": "кв. мили", "ft²": "кв. фт"}
_KO = {"mi": "마일", "ft": "피트", "mi²": "제곱마일", "ft²": "제곱피트"}
_ZH = {"km": "公里", "m": "米", "mi": "英里", "ft": "英尺", "km²": "平方公里", "m²": "平方米",
       "mi²": "平方英里", "ft²": "平方英尺"}  # fmt: skip
DATES = {
    "ru": ("{d}.{m}.{y}", "{m}.{y}", "{y}"),
    "ko": ("{y}. {month}. {day}.", "{y}. {month}.", "{y}"),
    "zh": ("{y}年{month}月{day}日", "{y}年{month}月", "{y}年"),
}
"""The forms of a day, a month and a year; English has the ISO form."""
WRITINGS = {
    "en": Writing(),
    "ru": Writing(decimal=",", units=_RU, dates=DATES["ru"]),
    "ko": Writing(units=_KO, dates=DATES["ko"]),
    "zh": Writing(units=_ZH, dates=DATES["zh"]),
}
"""How the figures of each language are written, as long as nobody chooses another way (`choose_writing`)."""
_PLACE = re.compile(r"%(\d)")
_DEFAULT: list[str] = ["en"]
_CHOSEN: dict[str, Any] = {}
_MADE: dict[str, Writing] = {}
_SPEAKING: ContextVar[str | None] = ContextVar("speaking", default=None)


def use_language(language: str) -> None:
    """Makes a language the one of everything that is written without `speaking`."""
    _DEFAULT[:] = [language]
    numbers.use_writing(writing_of(language))


def choose_writing(**chosen: object) -> None:
    """Writes figures in one way in every language: fields of `Writing` by name; nothing goes back to each its own."""
    _CHOSEN.clear()
    _CHOSEN.update(chosen)
    _MADE.clear()
    numbers.use_writing(writing_of(_DEFAULT[0]))


def writing_of(language: str) -> Writing:
    """Returns how figures are written in a language, as chosen or in its own way: one object until that changes."""
    known = language if language in WRITINGS else "en"
    if known not in _MADE:
        _MADE[known] = replace(WRITINGS[known], **_CHOSEN)
    return _MADE[known]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Writes in a language inside the block, in this thread alone."""
    token = _SPEAKING.set(language)
    try:
        with numbers.written(writing_of(language)):
            yield
    finally:
        _SPEAKING.reset(token)


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
