"""What the core says and what the window can say in other languages fit together."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from nkgis.cartography.told import FORMS, WORK, told
from nkgis.cartography.wording import speaking

ROOT = Path(__file__).resolve().parents[2] / "nkgis"
WHOLE = ("io/csv_reading.py", "cartography/basemaps.py", "exporters/files.py", "analysis/editing.py",
         "app/handouts.py", "exporters/workbook.py", "exporters/geopackage.py", "exporters/slides/opening.py",
         "app/slides.py", "app/strips.py", "exporters/strip_book/book.py")
"""Modules whose every error has a form."""
OURS = {
    "All its vertices would be one point.",
    "How the table is to be read cannot be understood: %1.",
    "--out %1 cannot be made or written: %2.",
    "--out %1 cannot be written: %2.",
}
"""What a window cannot come upon."""


def form_of(node: ast.expr) -> str | None:
    """Returns the text of an expression with %1, %2, … for what is put into it; None of anything but a text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    text, place = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            place += 1
            text += f"%{place}"
    return text


def texts(path: Path) -> Iterator[str]:
    """Yields every text in a module as a form."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.expr) and (text := form_of(node)):
            yield text


def raised(path: Path) -> Iterator[str]:
    """Yields the texts of the errors that a module raises."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id.endswith("Error")
            and node.args
        ):
            text = form_of(node.args[0])
            if text is not None:
                yield text


@pytest.fixture(scope="module")
def known() -> set[str]:
    parts = ("io", "app", "analysis", "exporters", "cartography", "model")
    return {
        text for part in parts for path in (ROOT / part).rglob("*.py") if path.name != "told.py" for text in texts(path)
    }


def test_that_every_form_is_still_said_somewhere(known: set[str]) -> None:
    assert [form for form in FORMS if form not in known] == []


def test_that_no_form_stands_twice() -> None:
    assert len(set(FORMS)) == len(FORMS)


@pytest.mark.parametrize("module", WHOLE)
def test_that_every_error_of_these_modules_has_a_form(module: str) -> None:
    assert [text for text in raised(ROOT / module) if text not in FORMS and text not in OURS] == []


@pytest.mark.parametrize("language", ["ru", "ko", "zh"])
def test_that_a_sentence_of_every_form_is_recognised_and_keeps_its_values(language: str) -> None:
    for form in FORMS:
        values = [f"v{place}w" for place in range(1, form.count("%") + 1)]
        text = form
        for place, value in enumerate(values, start=1):
            text = text.replace(f"%{place}", value)
        with speaking(language):
            said = told(text)
        assert all(value in said for value in values), form


def test_that_english_and_unknown_sentences_stay() -> None:
    assert told("Reading a.csv") == "Reading a.csv"
    with speaking("ru"):
        assert told("Nobody has ever said this.") == "Nobody has ever said this."
        assert told("") == ""


def test_that_a_value_is_never_taken_for_a_place() -> None:
    with speaking("ru"):
        assert "%2" in told("%2 cannot be read: %1.")


def test_that_progress_has_forms_of_its_own() -> None:
    assert len(WORK) > 10
