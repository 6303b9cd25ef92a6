"""Every text of the program has its translations, and what is compiled is what is written."""

import importlib.util
import sys
from gettext import GNUTranslations
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def texts():
    spec = importlib.util.spec_from_file_location("texts", ROOT / "tools" / "texts.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["texts"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["texts"]


@pytest.fixture(scope="module")
def window(texts):
    return texts.window_texts()


@pytest.mark.parametrize("language", ["ru", "ko", "zh"])
def test_that_every_text_of_the_window_is_translated_with_its_placeholders(texts, window, language):
    path = texts.QT_FOLDER / f"nkgis_{language}.ts"
    known = texts.read_ts(path)
    assert len(window) > 150
    assert texts.faults(window, {text: [string] for text, string in known.items()}, path.name) == []
    assert set(known) == set(window), "run `make translations`"


@pytest.mark.parametrize("language", ["ru", "ko", "zh"])
def test_that_every_text_of_the_core_is_translated_with_its_placeholders(texts, language):
    core, known = texts.core_texts(), texts.read_core(texts.po_path(language))
    assert len(core) > 150
    assert texts.faults(core, known, language) == []
    assert set(known) == set(core), "run `make translations`"


@pytest.mark.parametrize("language", ["ru", "ko", "zh"])
def test_that_the_compiled_files_hold_what_is_written(texts, language, tmp_path):
    path = texts.QT_FOLDER / f"nkgis_{language}.ts"
    texts.compile_ts(path, tmp_path / "new.qm")
    assert (tmp_path / "new.qm").read_bytes() == path.with_suffix(".qm").read_bytes()
    po = texts.po_path(language)
    with po.with_suffix(".mo").open("rb") as file:
        catalogue = GNUTranslations(file)
    for text, strings in texts.read_core(po).items():
        found = catalogue.ngettext(text, text, 1) if "%n" in text else catalogue.gettext(text)
        assert found == strings[0]


def test_that_a_missing_translation_and_a_lost_placeholder_are_found(texts):
    known = {"Open %1": ["Открыть"], "Close": [""]}
    assert len(texts.faults(["Open %1", "Close", "New"], known, "ru")) == 3
