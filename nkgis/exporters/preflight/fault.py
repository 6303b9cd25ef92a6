"""A fault of a sheet: how grave, where, what, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from nkgis.cartography.wording import marked, say


class Severity(StrEnum):
    """Says whether a reader is misled or loses something (fault), or should only know (note)."""

    FAULT = "fault"
    NOTE = "note"


SHEET, TITLE, MAP, FIGURES = marked("Sheet"), marked("Title"), marked("Map"), marked("Key figures")
LEGEND, INSET, STRIP, FOOT = marked("Legend"), marked("Inset"), marked("Strip"), marked("Foot")
PICTURE = marked("Picture")
_LONGEST = 70


@dataclass(frozen=True, slots=True)
class Fault:
    """Is one thing that the preflight found; `kind` is its name for programs, `form` a sentence with %1 and %2.

    The sentence is said in the language in use when it is read, which need not be that of the sheet.
    """

    kind: str
    severity: Severity
    where: str
    form: str
    values: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Returns the sentence with its place before it."""
        return f"{say(self.where)}: {say(self.form, *self.values)}"

    def plain(self) -> dict[str, Any]:
        """Returns the fault as JSON values."""
        return {"severity": self.severity.value, "kind": self.kind, "where": self.where, "text": self.text}


def quoted(text: str) -> str:
    """Returns a text short enough to be quoted in a sentence."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def graded(faults: Iterable[Fault]) -> list[Fault]:
    """Returns each fault once, the grave ones first, else in their order."""
    once = list(dict.fromkeys(faults))
    return sorted(once, key=lambda fault: fault.severity is not Severity.FAULT)
