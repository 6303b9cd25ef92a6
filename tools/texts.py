"""Collects the texts of the program, and renews and compiles their translations (`make translations`).

Texts of the window (nkgis/ui) are found by lupdate and live in resources/translations/nkgis_LANGUAGE.ts, compiled by
lrelease to .qm beside it. Texts of everything below (`say`, `marked` and the passport's `tr`) live in
resources/locale/LANGUAGE/LC_MESSAGES/nkgis.po, compiled to .mo by babel. A text is known by its English alone, so
a moved line or a renamed class costs no translation. Ends with 1 and a list when a text is not translated.
"""

from __future__ import annotations

import ast
import datetime as dt
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("ru", "ko", "zh")
QT_FOLDER, PO_FOLDER = ROOT / "resources" / "translations", ROOT / "resources" / "locale"
CONTEXT = "nkgis"
FORMS = {"ru": 3, "ko": 1, "zh": 1}
_CALLS = frozenset({"say", "marked", "tr"})
_CORE = ("app", "cartography", "exporters")
_EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_DATED = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator', '"Report-Msgid', "# ")
_PLACES = re.compile(r"%[1-9n]")
Message = tuple[str, list[str]]
"""The English and its translations: one, or one for each plural form when the text counts with %n."""


def core_texts() -> list[str]:
    """Returns every text of the core in the order of the files, each once, with the words of the style file."""
    found: dict[str, None] = {}
    for part in _CORE:
        for path in sorted((ROOT / "nkgis" / part).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and node.args and _name(node.func) in _CALLS:
                    found |= dict.fromkeys(_constants(node.args[0]))
    style = json.loads((ROOT / "resources" / "styles" / "style.json").read_text("utf-8"))
    return list(found | dict.fromkeys(pattern["word"] for pattern in style["status"].values()))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _constants(value: ast.expr) -> list[str]:
    """Returns the text of an argument, or both of a choice between two."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return [value.value]
    return _constants(value.body) + _constants(value.orelse) if isinstance(value, ast.IfExp) else []


def window_texts() -> list[str]:
    """Returns every text of the window, as lupdate finds them."""
    files = sorted(str(path) for path in (ROOT / "nkgis" / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "found.ts"
        tool = Path(sys.executable).with_name("pyside6-lupdate")
        subprocess.run([tool, "-extensions", "py", "-tr-function-alias", "QT_TRANSLATE_NOOP+=N", "-locations", "none",
                        *files, "-ts", str(out)], check=True, capture_output=True)
        found = dict.fromkeys(node.text or "" for node in ET.parse(out).iter("source"))
    for path in files:  # lupdate does not look into f-strings
        for node in ast.walk(ast.parse(Path(path).read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name(node.func) == "tr":
                found |= dict.fromkeys(_constants(node.args[0]))
    return list(found)


def read_ts(path: Path) -> dict[str, str]:
    """Returns the translations in a .ts file by their English."""
    if not path.exists():
        return {}
    return {node.findtext("source") or "": node.findtext("translation") or ""
            for node in ET.parse(path).iter("message")}


def write_ts(path: Path, language: str, texts: list[str], known: dict[str, str]) -> None:
    """Writes a .ts file of these texts, in one context."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if known.get(text):
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def po_path(language: str) -> Path:
    """Returns where the core's translations into a language are."""
    return PO_FOLDER / language / "LC_MESSAGES" / "nkgis.po"


def read_core(path: Path) -> dict[str, list[str]]:
    """Returns the translations in a .po file by their English."""
    if not path.exists():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file)
    return {message.id[0] if isinstance(message.id, tuple) else message.id:
            list(message.string) if isinstance(message.string, tuple) else [message.string]
            for message in catalogue if message.id}


def write_core(language: str, texts: list[str], known: dict[str, list[str]]) -> None:
    """Writes the .po and the .mo file of a language; neither holds a time."""
    catalogue = Catalog(locale=language, project="nkgis", fuzzy=False)
    for text in texts:
        strings = known.get(text, [])
        if "%n" in text:
            catalogue.add((text, text), tuple(strings) if len(strings) == FORMS[language] else ("",) * FORMS[language])
        else:
            catalogue.add(text, strings[0] if strings else "")
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=0, omit_header=False, no_location=True)
    kept = [line for line in path.read_text("utf-8").split("\n") if not line.startswith(_DATED) and line != "#"]
    path.write_text("\n".join(kept), "utf-8")
    with path.open("rb") as file:
        again = read_po(file)
    again.creation_date = _EPOCH  # the same texts make the same bytes
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, again)


def compile_ts(path: Path, out: Path) -> None:
    """Compiles a .ts file to .qm."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", "-removeidentical", str(path), "-qm", str(out)], check=True, capture_output=True)


def faults(texts: list[str], known: dict[str, list[str]], where: str) -> list[str]:
    """Returns what is wrong with translations: missing ones, and placeholders that differ."""
    found = []
    for text in texts:
        strings = known.get(text, [])
        if not strings or not all(strings):
            found.append(f"{where}: not translated: {text}")
        elif any(set(_PLACES.findall(text)) - {"%n"} != set(_PLACES.findall(string)) - {"%n"} for string in strings):
            found.append(f"{where}: other placeholders: {text}")
    return found


def main() -> int:
    """Renews and compiles every catalogue; returns 1 when a text is not translated."""
    core, window, wrong = core_texts(), window_texts(), []
    for language in LANGUAGES:
        path = QT_FOLDER / f"nkgis_{language}.ts"
        known = read_ts(path)
        write_ts(path, language, window, known)
        compile_ts(path, path.with_suffix(".qm"))
        wrong += faults(window, {text: [string] for text, string in known.items()}, path.name)
        of_core = read_core(po_path(language))
        write_core(language, core, of_core)
        wrong += faults(core, of_core, f"{language}/nkgis.po")
    print("\n".join(wrong) or f"{len(window)} texts of the window, {len(core)} of the core, {len(LANGUAGES)} languages")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
