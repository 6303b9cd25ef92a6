"""The texts of the program in the language in use: English until something installs a translator."""

from collections.abc import Callable

Translator = Callable[[str, str, int], str]
"""Takes a context, an English text and a count (-1 for none); returns the text to show."""


def _english(_context: str, text: str, _count: int) -> str:
    return text


_IN_USE: list[Translator] = [_english]


def use(translator: Translator) -> None:
    """Makes everything that is written from now on pass through a translator."""
    _IN_USE[:] = [translator]


def translated(context: str, text: str, count: int = -1) -> str:
    """Returns a text in the language in use with "%n" as the count; untranslated, "(s)" is the English plural."""
    shown = _IN_USE[0](context, text, count)
    if count >= 0:
        shown = shown.replace("%n", str(count)).replace("(s)", "" if count == 1 else "s")
    return shown


def marked(_context: str, text: str) -> str:
    """Returns a text as it is: it is translated where it is shown, and found here by the collector of texts."""
    return text
