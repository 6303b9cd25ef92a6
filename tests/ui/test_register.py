"""The panels of claims and of the sanctions screen in the window: by the clicks and keys of a person."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QToolButton

from nkgis.app.operations import bundled_workspace
from nkgis.app.projects import open_project
from nkgis.app.saving import save_project
from nkgis.model.clock import Clock
from nkgis.ui.panels.passport_widgets import LinkLabel
from nkgis.ui.register.claims_model import COLUMNS, deviation_text, preferred_text
from nkgis.ui.theme import theme

from .conftest import HOSTILE, small_workspace

RAJIN, GAS = ("railways", "khasan-rajin"), ("pipelines", "trans-korea-gas")
GOOD = {"low": "53.4", "source": "Survey, RZD", "source_date": "2020-05", "as_of": "2020"}


@pytest.fixture
def shown(qtbot, window):
    window.show()
    window.session.start(small_workspace())
    window.session.select(RAJIN)
    return window


@pytest.fixture
def claims(qtbot, shown):
    panel = shown.registers.claims
    with qtbot.waitSignal(panel.listed, timeout=20_000):
        shown.actions_table["panel_claims"].trigger()
    return panel


@pytest.fixture
def screen(qtbot, shown):
    panel = shown.registers.screen
    with qtbot.waitSignal(panel.answered, check_params_cb=lambda answer: answer is not None, timeout=20_000):
        shown.actions_table["panel_screen"].trigger()
    return panel


def typed(qtbot, field, text):
    """Writes into a field and leaves it, as a person does."""
    line = field if not hasattr(field, "lineEdit") else field.lineEdit()
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def asked(qtbot, panel, **fields):
    """Fills the fields of the screen and returns its answer to all of them."""
    for name, text in fields.items():
        typed(qtbot, getattr(panel, name), text)
    panel.ask()
    with qtbot.waitSignal(panel.answered, timeout=20_000):
        pass
    return panel.answer


def listed(qtbot, panel):
    with qtbot.waitSignal(panel.listed, timeout=20_000):
        panel.refresh()
    return panel.model.listing.rows


# the sanctions screen


@pytest.mark.parametrize(("fields", "verdict"), [
    ({"cargo": "coal", "origin": "RU", "destination": "KR", "date": "2018"}, "exempt"),
    ({"cargo": "coal", "origin": "KP", "destination": "KR", "date": "2018"}, "prohibited"),
    ({"cargo": "coal", "origin": "KP", "destination": "CN", "date": "2015", "way": "sea"}, "not-covered"),
    ({"cargo": "hard coal (coal)", "origin": "KP", "destination": "CN", "date": "2017-03", "way": "sea"}, "capped"),
    ({"cargo": "textiles", "origin": "KP", "destination": "CN", "date": "2018", "way": "sea"}, "prohibited"),
    ({"cargo": "containers", "origin": "RU", "destination": "KR", "date": "2018"}, "unknown"),
    ({"cargo": "coal", "origin": "RU", "destination": "KR", "date": "2018", "way": "vostochny-busan"}, "not-covered"),
    ({"cargo": "natural gas", "origin": "RU", "destination": "KR", "date": "2024", "way": "trans-korea-gas"},
     "unknown"),
])
def test_the_oracles_by_the_fields_of_the_panel(qtbot, screen, fields, verdict):
    answer = asked(qtbot, screen, **fields)
    united = next(row for row in screen.rows if row.regime == "UN")
    assert united.verdict == verdict
    assert answer.screening.of("UN").verdict == verdict
    places = ["prohibited", "unknown", "capped", "exempt", "not-covered"]
    told = [places.index(row.verdict) for row in screen.rows]
    assert told == sorted(told)
    if verdict == "unknown":
        assert united.head.text() == "UN: unknown, legal review"


def test_crude_through_the_pipeline_is_capped(qtbot, screen):
    screen._session.start(bundled_workspace())
    answer = asked(qtbot, screen, cargo="crude oil", origin="CN", destination="KP", date="2019", way="friendship-oil")
    assert answer.screening.of("UN").verdict == "capped"


def test_a_verdict_opens_to_the_rules_that_decide(qtbot, screen):
    asked(qtbot, screen, date="2018-06-15")
    row = next(one for one in screen.rows if one.regime == "UN")
    assert row.body.isHidden()
    row.head.click()
    assert not row.body.isHidden()
    text = "\n".join(label.text() for label in row.body.findChildren(type(screen.aid)))
    for part in ("paragraph", "exempts", "Conditions:", "from 20", "Source ("):
        assert part in text
    assert not row.head.icon().isNull()
    assert "Screening aid, not legal advice" in screen.aid.text()


def test_commercially_blocked_is_a_line_of_its_own_with_its_source(qtbot, screen):
    asked(qtbot, screen, date="2018-06-15")
    labels = [screen._result.itemAt(n).widget().text() for n in range(len(screen.rows), screen._result.count())]
    assert labels[0] == "Commercially blocked"
    assert "secondary sanctions" in labels[1]
    assert "Source (A):" in labels[1]


def test_it_follows_selection_and_clock(qtbot, screen):
    session = screen._session
    with qtbot.waitSignal(screen.answered, check_params_cb=lambda a: a is not None and a.way.id == GAS[1]):
        session.select(GAS)
    project = session.workspace.project
    with qtbot.waitSignal(screen.answered,
                          check_params_cb=lambda a: a is not None and a.question.date == "2015-06-01"):
        session.change("Date", replace(project, clock=Clock("2015-06-01", None)))
    with qtbot.waitSignal(screen.answered, check_params_cb=lambda a: a is None):
        session.select(None)
    assert "Select a route" in screen.subject.text()
    assert not screen.copy.isEnabled()


def test_what_cannot_be_asked_is_told_in_a_sentence(qtbot, screen):
    for fields, text in (({"cargo": HOSTILE}, "There is no cargo called"),
                         ({"cargo": "coal", "date": "soon"}, "soon is no"),
                         ({"date": "", "origin": "Russia"}, "no country code")):
        assert asked(qtbot, screen, **fields) is None
        assert text in screen.fault.text()
        assert screen.fault.textFormat() == Qt.TextFormat.PlainText
        assert not screen.rows


def test_the_answer_is_copied_and_saved(qtbot, screen, tmp_path, monkeypatch):
    asked(qtbot, screen, date="2018-06-15")
    screen.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "UN: exempt" in text
    assert "A screening aid, not legal advice." in text
    path = tmp_path / "answer"
    monkeypatch.setattr("nkgis.ui.register.hook.QFileDialog.getSaveFileName",
                        lambda *_: (str(path), "CSV table (*.csv)"))
    with qtbot.waitSignal(screen.window().registers.written, timeout=20_000):
        screen.save.click()
    assert "UN,exempt" in path.with_suffix(".csv").read_text("utf-8")


def test_the_question_is_undone_and_saved(qtbot, screen, tmp_path):
    session = screen._session
    before = session.workspace.project.screen
    typed(qtbot, screen.cargo, "textiles")
    assert session.workspace.project.screen.cargo == "textiles"
    save_project(session.workspace, tmp_path / "p.nkgis")
    assert open_project(tmp_path / "p.nkgis").workspace.project.screen.cargo == "textiles"
    session.stack.undo()
    assert session.workspace.project.screen == before


def test_the_overlay_is_switched_by_its_action_and_by_the_panel(qtbot, screen, shown):
    action = shown.actions_table["sanctions_overlay"]
    assert not action.isChecked()
    action.trigger()
    assert shown.session.workspace.project.screen.overlay
    assert screen.show_on_map.isChecked()
    screen.show_on_map.click()
    assert not shown.session.workspace.project.screen.overlay
    assert not action.isChecked()
    shown.session.stack.undo()
    assert action.isChecked()


# claims


def test_the_claims_of_the_selected_route_are_shown_first(qtbot, claims, shown):
    rows = claims.model.listing.rows
    assert rows
    assert {row.claim.subject for row in rows} == {"khasan-rajin"}
    claims.scope.setCurrentIndex(1)
    assert len(listed(qtbot, claims)) > len(rows)
    claims.filter.setText("no such words")
    assert not listed(qtbot, claims)
    claims.filter.clear()
    claims.scope.setCurrentIndex(0)
    shown.session.select(None)
    assert len(listed(qtbot, claims)) > len(rows)
    assert "nothing is selected" in claims.note.text()


def test_ten_figures_of_passports_lead_to_their_claims(qtbot, claims, shown):
    followed = []
    for key in (RAJIN, GAS):
        shown.session.select(key)
        links = [link for link in shown.passport.findChildren(LinkLabel) if link.objectName().startswith("note ")]
        for link in links[:8]:
            wanted = link.objectName().removeprefix("note ")
            with qtbot.waitSignal(claims.listed, timeout=20_000):
                claims.filter.setText("something else")
                link.clicked.emit()
            qtbot.waitUntil(lambda claim=wanted: claims.current is not None and claims.current.claim.id == claim)
            assert claims.current.claim.source.text().strip()
            followed.append(wanted)
    assert len(set(followed)) >= 10


def test_competing_claims_stand_side_by_side_with_what_is_measured(claims):
    claims.show_claim("khasan-rajin:length-2")
    text = "\n".join(label.text() for label in claims.cards.findChildren(type(claims.note)))
    for part in ("Measured", "52 km", "54 km", "55 km", "60 km", "C, from memory", "%)"):
        assert part in text


def test_a_claim_is_preferred_by_hand_and_by_the_rule_again(qtbot, claims, shown):
    stack = shown.session.stack
    claims.show_claim("khasan-rajin:length-4")
    with qtbot.waitSignal(claims.listed, timeout=20_000):
        claims.cards.findChild(QPushButton, "prefer khasan-rajin:length-4").click()
    assert preferred_text(claims.current, claims.model.listing.chosen) == "★ by hand"
    claims.show_claim("khasan-rajin:length-4")
    with qtbot.waitSignal(claims.listed, timeout=20_000):
        claims.cards.findChild(QPushButton, "prefer khasan-rajin:length-4").click()
    assert preferred_text(claims.current, claims.model.listing.chosen) == ""
    with qtbot.waitSignal(claims.listed, timeout=20_000):
        stack.undo()
    assert claims.current.claim.preferred
    stack.undo()
    assert shown.session.workspace.project.preferred_claims == ()


def test_what_the_table_prefers_is_no_choice_of_the_users(claims):
    row = next(one for one in claims.model.listing.rows if one.claim.preferred)
    assert preferred_text(row, claims.model.listing.chosen) == "★ by table"
    claims.show_claim(row.claim.id)
    assert claims.cards.findChild(QPushButton, f"prefer {row.claim.id}").isHidden()


def filled(form, values):
    for name, value in values.items():
        form.lines[name].setText(value)
    return form


def test_an_own_claim_is_added_edited_saved_deleted_and_undone(qtbot, claims, shown, tmp_path):
    session, registers = shown.session, shown.registers
    claims.add.click()
    with qtbot.waitSignal(claims.listed, timeout=20_000):
        filled(registers.form, GOOD).save.click()
    (own,) = session.workspace.project.claims
    assert own.low == 53.4
    assert own.source.title == "Survey, RZD"
    qtbot.waitUntil(lambda: claims.current is not None and claims.current.claim.id == own.id)
    assert claims.model.index(claims.view.currentIndex().row(), COLUMNS.index("origin")).data() == "own"
    published = next(one for one in shown.passport.passport.sections if one.title == "Published lengths")
    assert "Survey, RZD" in [row.label for row in published.rows]
    claims.edit.click()
    assert registers.form.lines["low"].text() == "53.4"
    filled(registers.form, {"low": "53.6"}).save.click()
    assert [one.low for one in session.workspace.project.claims] == [53.6]
    save_project(session.workspace, tmp_path / "p.nkgis")
    assert open_project(tmp_path / "p.nkgis").workspace.project.claims == session.workspace.project.claims
    qtbot.waitUntil(lambda: claims.current is not None and claims.current.claim.low == 53.6)
    claims.delete.click()
    assert session.workspace.project.claims == ()
    for low in (53.6, 53.4):
        session.stack.undo()
        assert [one.low for one in session.workspace.project.claims] == [low]
    session.stack.undo()
    assert session.workspace.project.claims == ()


@pytest.mark.parametrize(("field", "value", "text"), [
    ("as_of", "22.09.2013", "is no date"), ("source", "?", "names no source"), ("low", "many", "is no number"),
    ("source_date", "2090", "in the future"), ("host", "a b", "is no host"), ("high", "1", "is less than low"),
])
def test_what_is_wrong_is_told_at_its_field(claims, shown, field, value, text):
    claims.add.click()
    form = filled(shown.registers.form, {**GOOD, field: value})
    form.save.click()
    assert form.isVisible()
    assert text in form.faults[field].text()
    assert form.faults[field].isVisible()
    assert [name for name, label in form.faults.items() if label.isVisible()] == [field]
    assert shown.session.workspace.project.claims == ()
    form.reject()


def test_a_wrong_unit_and_subject_are_told_at_their_fields(claims, shown):
    claims.add.click()
    form = filled(shown.registers.form, GOOD)
    form.subject.setEditText("no such place")
    form.save.click()
    assert form.faults["subject"].isVisible()
    form.subject.setCurrentIndex(form.subject.findData("khasan-rajin"))
    form.unit.setCurrentIndex(-1)
    form.save.click()
    assert "is empty" in form.faults["unit"].text()
    form.reject()


def test_a_file_is_previewed_then_imported_and_undone(qtbot, claims, shown, tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text("subject,quantity,low,unit,as_of,source,confidence\nkhasan-rajin,length,53,km,2020,A survey,A\n",
                    "utf-8")
    shown.registers.read_import(path)
    qtbot.waitUntil(lambda: shown.registers.preview is not None, timeout=20_000)
    assert shown.session.workspace.project.claims == ()
    assert shown.registers.preview.table.rowCount() == 1
    shown.registers.preview.ok.click()
    assert [one.low for one in shown.session.workspace.project.claims] == [53]
    shown.session.stack.undo()
    assert shown.session.workspace.project.claims == ()


def test_nothing_is_imported_when_a_row_is_wrong(qtbot, claims, shown, tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text("subject,quantity,low,unit,as_of,source,confidence\nkhasan-rajin,length,53,km,2020,A survey,A\n"
                    f"khasan-rajin,length,53,km,{HOSTILE},A survey,A\n", "utf-8")
    shown.registers.read_import(path)
    qtbot.waitUntil(lambda: shown.registers.preview is not None, timeout=20_000)
    dialog = shown.registers.preview
    assert not dialog.ok.isEnabled()
    assert dialog.table.item(0, 0).text() == "3"
    assert "is no date" in dialog.table.item(0, 1).text()
    dialog.reject()
    assert shown.session.workspace.project.claims == ()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json"])
def test_the_claims_shown_are_exported(qtbot, claims, shown, tmp_path, monkeypatch, kind):
    path = tmp_path / f"claims.{kind}"
    monkeypatch.setattr("nkgis.ui.register.hook.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(shown.registers.written, timeout=20_000):
        claims.give.click()
    assert path.stat().st_size > 500


def test_signs_stand_before_deviations(claims):
    shorter = next(row for row in claims.model.listing.rows if row.beside is not None)
    assert deviation_text(shorter.beside)[0] in "+−"
    assert deviation_text(None) == ""


def test_columns_sort_on_a_click_and_then_stand_by_topic_again(qtbot, claims):
    before = [row.claim.id for row in claims.model.listing.rows]
    head = claims.view.horizontalHeader()
    for _ in range(2):
        with qtbot.waitSignal(claims.listed, timeout=20_000):
            head.sectionClicked.emit(COLUMNS.index("value"))
    figures = [row.claim.low for row in claims.model.listing.rows if row.claim.low is not None]
    assert figures == sorted(figures, reverse=True)
    with qtbot.waitSignal(claims.listed, timeout=20_000):
        head.sectionClicked.emit(COLUMNS.index("value"))
    assert [row.claim.id for row in claims.model.listing.rows] == before


def test_both_panels_repaint_in_the_dark(claims, screen, shown):
    shown.set_theme(theme("dark"))
    assert all(not button.icon().isNull() for button in claims.findChildren(QToolButton) if button.toolTip())
    assert screen.rows
