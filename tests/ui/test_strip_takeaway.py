"""Strips that the window saves: what the dialog offers, and the bytes that the command line writes."""

import pytest
from PySide6.QtWidgets import QFileDialog

from nkgis.__main__ import main
from nkgis.app.ground import with_ground
from nkgis.app.layer_edits import changed
from nkgis.app.operations import bundled_workspace
from nkgis.errors import InputError
from nkgis.ui.strip.takeaway import chosen_path, strip_kinds

KHASAN = ("railways", "khasan-rajin")
BARANOVSKY = ("railways", "baranovsky-khasan")


@pytest.fixture
def saved(qtbot, window, tmp_path):
    """A window with two routes on its strip, and the project that it saved; railways alone are shown for quick maps."""
    window.show()
    window.session.start(with_ground(bundled_workspace()))
    project = window.session.workspace.project
    others = {layer.id for layer in project.layers} - {"railways"}
    window.session.change("Hide", changed(project, others, visible=False))
    window.preferences.set_language("ru")
    window.session.select(KHASAN)
    window.actions_table["compare_route"].trigger()
    window.session.select(BARANOVSKY)
    path = tmp_path / "plan.nkgis"
    with qtbot.waitSignal(window.projects.saved, timeout=20_000):
        window.projects.save_to(path)
    return window, path


@pytest.mark.parametrize(("suffix", "count", "template"), [
    ("svg", 2, "strip"), ("pdf", 1, "strip"), ("png", 2, "strip"), ("pdf", 1, "strip-book"),
])  # fmt: skip
def test_that_window_and_command_line_write_the_same_strip(
    qtbot, saved, tmp_path, monkeypatch, suffix, count, template
):
    """Draws two strip books besides: their maps take most of the time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    window, project = saved
    seen, out = tmp_path / f"window.{suffix}", tmp_path / f"line.{suffix}"
    ids = [route_id for _, route_id in window.strip.routes()][:count]
    assert ids == ["khasan-rajin", "baranovsky-khasan"][:count]
    with qtbot.waitSignal(window.commands.written, timeout=60_000):
        window.strip.takeaway.write(seen, ids, template=template)
    assert main(["export", str(project), "--lang", "ru", "--template", template, "--route", *ids, "--out", str(out),
                 "--quiet"]) == 0
    assert seen.read_bytes() == out.read_bytes()
    if suffix == "svg":
        assert "Раджин" in seen.read_text("utf-8")


def test_that_the_dialog_offers_drawings_and_pictures_by_their_dots(tmp_path):
    kinds = strip_kinds()
    assert [suffix for suffix, _ in kinds.values()] == ["svg", "pdf", "png", "png", "png"]
    fine = next(words for words, (suffix, dpi) in kinds.items() if (suffix, dpi) == ("png", 600))
    assert chosen_path(str(tmp_path / "a"), fine, kinds) == (tmp_path / "a.png", 600)
    assert chosen_path(str(tmp_path / "a.pdf"), fine, kinds)[0] == tmp_path / "a.pdf"


def test_that_the_action_of_the_menu_asks_for_a_name_and_writes_the_file(qtbot, saved, tmp_path, monkeypatch):
    window, _ = saved
    asked = []

    def answer(_parent, _title, start, kinds):
        asked.append((start, kinds))
        return str(tmp_path / "mine"), next(iter(strip_kinds()))

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    assert window.actions_table["export_strip"] in window.export_menu.actions()
    with qtbot.waitSignal(window.commands.written, timeout=60_000):
        window.actions_table["export_strip"].trigger()
    assert asked[0][0].endswith("khasan-rajin-2-strip.svg")
    assert (tmp_path / "mine.svg").read_text("utf-8").startswith("<?xml")


def test_that_without_a_route_there_is_nothing_to_save(qtbot, saved):
    window, _ = saved
    window.actions_table["compare_none"].trigger()
    window.session.select(None)
    for name in ("export_strip", "export_strip_book", "copy_strip", "print_strip", "compare_route"):
        assert not window.actions_table[name].isEnabled()


def test_that_the_strip_is_printed_and_nothing_of_it_stays_behind(qtbot, saved, monkeypatch):
    window, _ = saved
    printed = []
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrintDialog.exec", lambda _dialog: 1)
    monkeypatch.setattr("nkgis.ui.printing.print_sheet", lambda path, _: printed.append((path, path.read_bytes())))
    window.actions_table["print_strip"].trigger()
    qtbot.waitUntil(lambda: bool(printed), timeout=30_000)
    path, content = printed[0]
    assert content.startswith(b"%PDF")
    qtbot.waitUntil(lambda: not path.parent.exists(), timeout=5_000)


def test_that_a_strip_that_cannot_be_drawn_leaves_no_folder_behind(qtbot, saved, monkeypatch, tmp_path):
    window, _ = saved
    told = []

    def fails(*_args):
        raise InputError("There is no room on the disk.")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("nkgis.ui.strip.takeaway.exported", fails)
    monkeypatch.setattr("nkgis.ui.strip.takeaway.error_dialog", lambda _parent, _title, text: told.append(text))
    window.actions_table["print_strip"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    qtbot.waitUntil(lambda: not list(tmp_path.glob("nkgis-*")), timeout=5_000)
