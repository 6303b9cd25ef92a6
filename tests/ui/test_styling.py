"""The style dialog and what the window does with styles."""

import json
import threading
from dataclasses import replace
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDoubleSpinBox, QTableWidget

from nkgis.app.styles import Ready, categories_of
from nkgis.app.workspace import LayerRows
from nkgis.cartography.own_look import own_looks
from nkgis.model.kinds import LayerKind
from nkgis.model.style import (
    Labels,
    LayerStyle,
    Method,
    Pattern,
    PointShape,
    StyleClass,
    StyleKind,
    Symbol,
)
from nkgis.ui.panels import legend
from nkgis.ui.route_swatch import route_swatch
from nkgis.ui.theme import theme

from .conftest import HOSTILE, small_workspace


def with_fields(workspace):
    """The small workspace with a word and a number for every line of the railways."""
    rows = workspace.rows["railways"]
    frame = rows.frame.copy()
    frame["properties"] = [
        {**old, "use": ("freight", "people", HOSTILE)[n % 3], "trains": 10 * n,
         "status": ("operating", "closed")[n % 2]}
        for n, old in enumerate(frame["properties"])
    ]  # fmt: skip
    return replace(workspace, rows={**workspace.rows, "railways": replace(rows, frame=frame)})


@pytest.fixture
def styled_window(qtbot, window):
    window.session.start(with_fields(small_workspace()))
    window.layers.select_layer("railways")
    window.show()
    window.actions_table["style"].trigger()
    dialog = window.styler.dialog
    qtbot.waitUntil(lambda: bool(dialog._facts), timeout=20_000)
    yield window, dialog
    dialog.close()


def style_of(window, layer_id="railways"):
    return window.session.workspace.project.layer(layer_id).style


def take(combo: QComboBox, value: object) -> None:
    """Chooses a value as a user does."""
    number = combo.values.index(value)
    combo.setCurrentIndex(number)
    combo.activated.emit(number)


def test_that_categories_reach_project_panel_and_table_and_undo_takes_them_back(qtbot, styled_window):
    window, dialog = styled_window
    take(dialog.bar.kind, StyleKind.CATEGORIES)
    take(dialog.bar.field, "use")
    dialog.apply_now()
    style = style_of(window)
    assert [one.value for one in style.classes] == sorted(["freight", "people", HOSTILE])
    layer = window.session.workspace.project.layer("railways")
    texts = [e.text for e in legend.layer_entries(layer, window.session.workspace, window.themes.current)]
    assert texts == [one.value for one in style.classes]
    item = window.layers.tree.items["railways"]
    assert [item.child(n).text(0) for n in range(item.childCount())] == texts
    route = window.session.workspace.routes["railways", "no-border"]
    assert route_swatch(window.session.workspace, route, "light") is not route_swatch(None, route, "light")
    while window.session.stack.canUndo():
        window.session.stack.undo()
    assert style_of(window) is None
    assert dialog._style is None
    assert dialog.bar.kind.value() == "built-in"


def test_that_a_number_is_classified_in_a_worker_and_ends_can_be_written(qtbot, styled_window, monkeypatch):
    from nkgis.ui.styling import dialog as module

    threads = []
    work = module.classified
    monkeypatch.setattr(
        module, "classified", lambda *a, **k: (threads.append(threading.current_thread()), work(*a, **k))[1]
    )
    window, dialog = styled_window
    take(dialog.bar.kind, StyleKind.GRADUATED)
    take(dialog.bar.field, "trains")
    qtbot.waitUntil(lambda: dialog._style is not None and len(dialog._style.classes) == 3, timeout=30_000)
    assert threads
    assert threading.main_thread() not in threads
    dialog.table.item(0, 1).setText("5,5")
    dialog.apply_now()
    assert style_of(window).classes[0].upper == 5.5
    assert style_of(window).method is Method.MANUAL
    dialog.table.item(0, 1).setText("1000")
    assert "rise" in dialog.message.text()
    assert dialog.table.item(0, 1).text() == "5.5"
    dialog.bar.sized.click()
    qtbot.waitUntil(lambda: dialog._style.classes[0].symbol.width_px is not None, timeout=30_000)
    assert dialog._style.classes[-1].symbol.width_px > dialog._style.classes[0].symbol.width_px
    colors = [one.symbol.color for one in dialog._style.classes]
    take(dialog.bar.ramp, "green")
    assert [one.symbol.color for one in dialog._style.classes] != colors


def test_that_a_rule_that_cannot_be_read_is_told_and_not_taken(styled_window):
    window, dialog = styled_window
    take(dialog.bar.kind, StyleKind.RULES)
    dialog.table.item(0, 1).setText('use = "people" and')
    assert dialog.message.text().startswith("The filter")
    assert dialog.table.item(0, 1).text() == ""
    dialog.table.item(0, 1).setText('use = "people"')
    dialog.add.click()
    dialog.table.item(1, 1).setText("nowhere = 3")
    dialog.apply_now()
    assert [one.filter for one in style_of(window).classes] == ['use = "people"', "nowhere = 3"]
    assert "nowhere" in dialog.message.text()
    assert [dialog.table.item(n, 3).text() for n in range(3)] == ["1", "0", "2"]
    dialog.table.choose(1)
    dialog.up.click()
    dialog.apply_now()
    assert style_of(window).classes[0].filter == "nowhere = 3"
    dialog.remove.click()
    dialog.apply_now()
    assert len(style_of(window).classes) == 1


def test_that_quick_changes_of_one_thing_are_one_step_to_undo(styled_window):
    window, dialog = styled_window
    take(dialog.bar.kind, StyleKind.SINGLE)
    dialog.apply_now()
    steps = window.session.stack.count()
    for color in ("#101010", "#202020", "#303030"):
        dialog.symbol.color._choose(color)
        dialog.apply_now()
    assert window.session.stack.count() == steps + 1
    dialog.symbol.width_px.setValue(6.0)
    take(dialog.symbol.pattern, Pattern.DOTS)
    dialog.apply_now()
    assert window.session.stack.count() == steps + 3
    assert style_of(window).other.symbol == Symbol("#303030", 6.0, Pattern.DOTS)
    window.session.stack.undo()
    window.session.stack.undo()
    window.session.stack.undo()
    assert style_of(window) == LayerStyle()
    assert dialog.symbol.width_px.text() == "as built in"


def test_that_a_class_can_be_switched_off_and_recaptioned(styled_window):
    window, dialog = styled_window
    take(dialog.bar.kind, StyleKind.CATEGORIES)
    take(dialog.bar.field, "use")
    dialog.table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    dialog.table.item(0, 2).setText("My caption")
    dialog.table.item(3, 0).setCheckState(Qt.CheckState.Unchecked)
    dialog.apply_now()
    style = style_of(window)
    assert [one.shown for one in style.classes] == [True, False, True]
    assert style.classes[0].caption == "My caption"
    assert style.hides_rest


def test_that_several_classes_take_a_symbol_together(styled_window):
    window, dialog = styled_window
    take(dialog.bar.kind, StyleKind.CATEGORIES)
    take(dialog.bar.field, "use")
    dialog.table._choose([0, 2])
    dialog.symbol.width_px.setValue(7.5)
    dialog.apply_now()
    assert [one.symbol.width_px == 7.5 for one in style_of(window).classes] == [True, False, True]


def test_that_ready_styles_are_one_click(qtbot, styled_window):
    window, dialog = styled_window
    texts = [action.text() for action in dialog.ready.menu().actions()]
    assert texts == ["Status (field status)"]
    dialog.ready.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: style_of(window) is not None, timeout=20_000)
    assert [one.value for one in style_of(window).classes] == ["operating", "closed"]


def test_that_a_style_is_copied_pasted_reset_saved_and_loaded(styled_window, tmp_path, monkeypatch):
    window, dialog = styled_window
    made = categories_of("use", ["freight"], LayerKind.LINES)
    window.styler.apply("railways", made)
    window.actions_table["copy_style"].trigger()
    assert json.loads(QGuiApplication.clipboard().text())["format"] == "nkgis-layer-style"
    window.layers.select_layer("pipelines")
    window.actions_table["paste_style"].trigger()
    assert style_of(window, "pipelines") == made
    window.actions_table["reset_style"].trigger()
    assert style_of(window, "pipelines") is None
    path = tmp_path / "mine.json"
    monkeypatch.setattr("nkgis.ui.styling.styler.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
    window.styler.save(made, dialog)
    window.styler.load_file("pipelines", path, dialog)
    assert style_of(window, "pipelines") == made


def test_that_what_is_no_style_is_one_sentence(styled_window, tmp_path, monkeypatch):
    window, dialog = styled_window
    told = []
    monkeypatch.setattr("nkgis.ui.styling.styler.error_dialog", lambda _parent, _title, text: told.append(text))
    QGuiApplication.clipboard().setText(HOSTILE)
    window.styler.paste("railways")
    path = tmp_path / "broken.json"
    path.write_text('{"format": "nkgis-layer-style", "version": 1, "style": {"kind": "spiral"}}')
    window.styler.load_file("railways", path, dialog)
    assert len(told) == 2
    assert all(text.count(".") >= 1 and "\n" not in text for text in told)
    assert style_of(window) is None


def test_that_labels_are_set_by_the_fields_of_the_layer(styled_window):
    window, dialog = styled_window
    take(dialog.bar.kind, StyleKind.SINGLE)
    take(dialog.labels.source, "field:use")
    dialog.labels.size_px.setValue(15)
    dialog.apply_now()
    assert style_of(window).labels == Labels(field="use", size_px=15)
    take(dialog.labels.source, "none")
    dialog.apply_now()
    assert not style_of(window).labels.shown


def test_that_classes_alike_in_grey_are_named(styled_window):
    window, dialog = styled_window
    alike = LayerStyle(StyleKind.CATEGORIES, "use", (
        StyleClass(Symbol("#C00000"), value="freight"), StyleClass(Symbol("#007000"), value="people"),
    ))  # fmt: skip
    window.styler.apply("railways", alike)
    assert "freight = people" in dialog.message.text()


def test_that_every_field_has_a_name_and_the_dialog_fits_a_small_screen(styled_window):
    _, dialog = styled_window
    for kind in (StyleKind.GRADUATED, StyleKind.CATEGORIES):
        take(dialog.bar.kind, kind)
        assert dialog.minimumSizeHint().height() <= 700
        assert dialog.minimumSizeHint().width() <= 900
    for sort in (QComboBox, QDoubleSpinBox, QTableWidget):
        assert all(widget.accessibleName() for widget in dialog.findChildren(sort))
    assert {action.objectName() for action in dialog.actions()} >= {"undo", "redo"}  # their keys act here too
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            assert button.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_that_the_dialog_follows_its_layer_out(styled_window):
    window, dialog = styled_window
    window.remove_layer("railways")
    assert not dialog.isVisible()
    assert window.styler.layer("relief") is None


def test_that_points_and_areas_have_their_own_fields(qtbot, styled_window):
    window, dialog = styled_window
    window.layers.select_layer("places")
    window.actions_table["style"].trigger()
    qtbot.waitUntil(lambda: bool(dialog._facts), timeout=20_000)
    take(dialog.bar.kind, StyleKind.SINGLE)
    take(dialog.symbol.shape, PointShape.DIAMOND)
    dialog.apply_now()
    assert style_of(window, "places").other.symbol.shape is PointShape.DIAMOND
    assert dialog.symbol.shape.isVisibleTo(dialog)
    assert not dialog.symbol.pattern.isVisibleTo(dialog)


def test_that_the_map_shows_a_style_at_once_and_says_nothing_to_its_console(qtbot, window):
    window.show()
    window.map.start()
    with qtbot.waitSignal(window.map.view.idle, timeout=20_000):
        window.session.start(with_fields(small_workspace()))
    red = LayerStyle(other=StyleClass(Symbol("#FF0000", 12.0, Pattern.SOLID)), labels=Labels(field="use", min_zoom=1))
    blue = LayerStyle(other=StyleClass(Symbol("#0000FF", shape=PointShape.SQUARE, size_px=24.0)))

    def seen(color: str) -> int:
        picture = window.map.view.grab_picture()
        wanted = QColor(color).rgb()
        return sum(picture.pixel(x, y) == wanted for x in range(0, picture.width(), 2)
                   for y in range(0, picture.height(), 2))  # fmt: skip

    window.map.fit((130.0, 42.0, 131.6, 43.6))
    window.styler.apply("railways", red)
    window.styler.apply("places", blue)
    qtbot.waitUntil(lambda: seen("#FF0000") > 50 and seen("#0000FF") > 20, timeout=20_000)
    names = []
    window.map.view.page().runJavaScript("JSON.stringify(nk.labelled)", 0, names.append)
    qtbot.waitUntil(lambda: bool(names), timeout=10_000)
    assert {"freight", "people"} & set(json.loads(names[0]))
    window.styler.apply("railways", replace(red, other=StyleClass(shown=False)))
    qtbot.waitUntil(lambda: seen("#FF0000") == 0, timeout=20_000)
    assert window.map.view.console == ()


def test_that_ready_ids_are_known(styled_window):
    window, dialog = styled_window
    dialog.use_ready(Ready("gauge", "no such field"))
    assert style_of(window) is None
    assert own_looks(LayerStyle())[0].shown


def test_that_the_base_map_has_no_style_and_says_so(styled_window):
    window, dialog = styled_window
    dialog.close()
    window.layers.select_layer("relief")
    window.actions_table["style"].trigger()
    assert not dialog.isVisible()
    assert "no style" in window.statusBar().currentMessage()


def test_that_points_of_a_user_stay_on_the_map_under_a_style_that_leaves_their_sign_as_it_is(qtbot, window):
    window.show()
    window.map.start()
    workspace = small_workspace()
    layer = replace(workspace.project.layer("places"), id="mine", bundled=False, source="mine.csv")
    frame = workspace.rows["places"].frame.copy()
    frame["properties"] = [{"name": "Rajin"}]
    rows = MappingProxyType({**workspace.rows, "mine": LayerRows(layer, frame)})
    project = workspace.project.with_layer(layer)
    for known in workspace.project.layers:
        project = project.with_layer(replace(known, visible=False))
    with qtbot.waitSignal(window.map.view.idle, timeout=20_000):
        window.session.start(replace(workspace, project=project, rows=rows))
    window.map.fit((130.2, 42.2, 130.4, 42.3))
    sign = QColor(theme("light").mode["sea"]).rgb()

    def seen() -> int:
        picture = window.map.view.grab_picture()
        return sum(picture.pixel(x, y) == sign for x in range(picture.width()) for y in range(picture.height()))

    qtbot.waitUntil(lambda: seen() > 10, timeout=20_000)
    window.styler.apply("mine", LayerStyle(other=StyleClass(shown=False)))
    qtbot.waitUntil(lambda: seen() == 0, timeout=20_000)
    window.styler.apply("mine", LayerStyle(labels=Labels(shown=False)))
    qtbot.waitUntil(lambda: seen() > 10, timeout=20_000)
