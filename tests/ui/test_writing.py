"""Units, numbers and dates in the window: chosen by the user, in everything that people read, and in no file."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from nkgis.app.export_options import ExportOptions
from nkgis.app.exports import export_workspace
from nkgis.app.workspace import Workspace
from nkgis.cartography.wording import choose_writing
from nkgis.ui.main_window import MainWindow
from nkgis.ui.preferences import Preferences
from nkgis.ui.tables.routes_model import TOTAL

_SIDE = Qt.Orientation.Horizontal


@pytest.fixture
def loaded(window: MainWindow, workspace: Workspace) -> Iterator[MainWindow]:
    window.show()
    window.session.start(workspace)
    window.session.select(("railways", "khasan-rajin"))
    yield window
    choose_writing()


def heading(window: MainWindow) -> str:
    model = window.routes.model
    headings = [str(model.headerData(c, _SIDE)) for c in range(model.columnCount())]
    return next(text for text in headings if "Total" in text)


def shown(window: MainWindow) -> str:
    """Returns everything that table and passport show."""
    model = window.routes.model
    cells = [str(model.index(r, c).data()) for r in range(model.rowCount()) for c in range(model.columnCount())]
    return "\n".join([*cells, window.passport.text()])


def test_that_miles_reach_table_passport_and_sections_at_once(loaded: MainWindow) -> None:
    assert "47.13\u202fkm" in shown(loaded)
    loaded.actions_table["units_mi"].trigger()
    assert heading(loaded) == "Total mi"
    assert "29.29\u202fmi" in shown(loaded)
    assert "47.13\u202fkm" not in shown(loaded)
    assert "km 1.46" in loaded.passport.text()  # a kilometre is the name of a place on the route
    loaded.actions_table["units_km"].trigger()
    assert heading(loaded) == "Total km"
    assert "47.13\u202fkm" in shown(loaded)


def test_that_the_decimal_sign_changes_everywhere_and_is_remembered(loaded: MainWindow) -> None:
    loaded.status.set_place(130.6413, 42.4152)
    loaded.actions_table["figures_comma"].trigger()
    text = shown(loaded)
    assert "47,13\u202fkm" in text
    assert "47.13" not in text.replace("47131.123456", "")
    loaded.status.set_place(130.6413, 42.4152)
    assert "130,6413" in loaded.status.place.text()
    assert loaded.preferences.figures == "comma"


def test_that_dates_have_the_chosen_form(loaded: MainWindow) -> None:
    assert "2024-06" in loaded.passport.text()
    loaded.actions_table["dates_dotted"].trigger()
    assert "06.2024" in loaded.passport.text()


@pytest.mark.parametrize("suffix", ["json", "csv", "geojson"])
def test_that_no_choice_reaches_a_file_for_machines(loaded: MainWindow, workspace: Workspace, tmp_path, suffix) -> None:
    options = ExportOptions(language="ru")
    export_workspace(workspace, tmp_path / f"plain.{suffix}", options=options)
    for choice in ("units_mi", "figures_comma", "dates_dotted"):
        loaded.actions_table[choice].trigger()
    export_workspace(workspace, tmp_path / f"chosen.{suffix}", options=options)
    before, after = (tmp_path / f"{name}.{suffix}" for name in ("plain", "chosen"))
    assert before.read_bytes() == after.read_bytes()
    if suffix == "json":
        assert json.loads(after.read_text("utf-8"))["routes"]


def test_that_settings_nobody_knows_are_the_usual_ones(settings) -> None:
    for name in ("units", "figures", "dates"):
        settings.setValue(name, "nonsense")
    preferences = Preferences(settings)
    assert (preferences.units, preferences.figures, preferences.dates) == ("km", "auto", "auto")


def test_that_every_total_is_sorted_by_metres_in_either_unit(loaded: MainWindow) -> None:
    def order() -> list[str]:
        model = loaded.routes.model
        return [str(model.index(r, 0).data()) for r in range(model.rowCount())]

    column = loaded.routes.model.columns.index(TOTAL)
    loaded.routes.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    before = order()
    loaded.actions_table["units_mi"].trigger()
    assert order() == before
