"""English sentences that know what they were made of, so that a window can say them in another language."""

from __future__ import annotations

import re
from typing import Self

_PLACE = re.compile(r"%(\d)")


class Sentence(str):
    """Is an English sentence made of a template with %1, %2, … and values; a value may be a Sentence itself.

    It is the same as the text that it reads: the command line prints it and files hold it. What shows it to people
    may look its template up in a catalogue (`cartography.wording.said`).
    """

    template: str
    values: tuple[object, ...]

    __slots__ = ("template", "values")

    def __new__(cls, template: str, *values: object) -> Self:
        """Returns the sentence of a template and values; a %n without a value stays."""
        made = super().__new__(cls, filled(template, values))
        made.template, made.values = template, values
        return made

    def __getnewargs__(self) -> tuple[object, ...]:  # type: ignore[override]
        """Returns what a copy is made of."""
        return (self.template, *self.values)


def filled(template: str, values: tuple[object, ...]) -> str:
    """Returns a template with its values; one without a value stays for the caller."""

    def value(found: re.Match[str]) -> str:
        place = int(found[1])
        return str(values[place - 1]) if 0 < place <= len(values) else found[0]

    return _PLACE.sub(value, template)
