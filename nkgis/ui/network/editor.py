"""The editor of scenarios: ordered patches that are added, changed, moved, switched off and removed, each undoable."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nkgis.app.network_drawing import known_scenarios
from nkgis.app.scenario_edits import duplicate, is_own, moved, renamed, with_patch, without_patch
from nkgis.cartography.told import told
from nkgis.errors import InputError
from nkgis.model.scenario import PatchKind, Scenario
from nkgis.ui.network.words import patch_text, scenario_text
from nkgis.ui.plain import cut, filled, plain_label, rich_tip

if TYPE_CHECKING:
    from nkgis.app.workspace import Workspace
    from nkgis.model.project import Project
    from nkgis.ui.session import Session


class ScenarioEditor(QDialog):
    """Shows a scenario's patches in their order; one of the bundled ones is copied before it can be changed."""

    def __init__(self, session: Session, language: str, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._language = session, language
        self._id = "today"
        self.setWindowTitle(self.tr("Scenarios"))
        self.choice = QComboBox(self)
        self.name = QLineEdit(self)
        self.copy = QPushButton(self.tr("Duplicate"), self)
        self.remove = QPushButton(self.tr("Delete"), self)
        self.list = QTreeWidget(self)
        self.add = QToolButton(self)
        self.change = QPushButton(self.tr("Change…"), self)
        self.drop = QPushButton(self.tr("Remove"), self)
        self.up = QPushButton(self.tr("Up"), self)
        self.down = QPushButton(self.tr("Down"), self)
        self.note = plain_label("", secondary=True, wrap=True)
        self._filling = False
        self._build()
        session.changed.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        """Returns the size it is drawn for."""
        return QSize(720, 460)

    def open_at(self, scenario_id: str) -> None:
        """Shows the dialog with a scenario in it."""
        self._id = scenario_id
        self.show_scenario()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def scenario(self) -> Scenario | None:
        """Returns the scenario that is edited."""
        return next((one for one in self._known() if one.id == self._id), None)

    def show_scenario(self) -> None:
        """Shows the scenario as it is now."""
        known = self._known()
        if self._id not in {one.id for one in known}:
            self._id = known[0].id if known else ""
        scenario, workspace = self.scenario, self._session.workspace
        if scenario is None or workspace is None:
            return
        own = is_own(workspace.project, scenario.id)
        self._filling = True
        self.choice.clear()
        for one in known:
            self.choice.addItem(cut(scenario_text(one, self._language), 80), one.id)
        self.choice.setCurrentIndex(self.choice.findData(self._id))
        if not self.name.hasFocus() or self.name.text() != scenario.name:
            self.name.setText(scenario_text(scenario, self._language))
        row = self._row()
        self._fill_list(scenario, own=own)
        if scenario.patches:
            self._select(min(max(row, 0), len(scenario.patches) - 1))
        self._filling = False
        for widget in (self.name, self.add, self.remove):
            widget.setEnabled(own)
        self._set_enabled()
        self.note.setText(scenario.note if own else filled(
            self.tr("%1 This scenario comes with nkgis: duplicate it to change it."), scenario.note).strip())

    def set_patch(self, row: dict[str, object], at: int | None) -> None:
        """Takes a patch as it was written, at a place or as one more; InputError says why it cannot be."""
        from nkgis.app.scenario_edits import checked_patch, line_ids
        from nkgis.io.rules import rule_book

        workspace, scenario = self._session.workspace, self.scenario
        if workspace is None or scenario is None:
            return
        rules = {rule.id for rule in rule_book().rules} | {rule.regime for rule in rule_book().rules}
        lines = set(line_ids(workspace))
        if at is None or scenario.patches[at].link is None:
            lines |= {link.id for link in scenario.links}
        else:
            lines |= {link.id for k, one in enumerate(scenario.patches) if k != at and (link := one.link)}
        patch = checked_patch(row, lines, rules)
        if at is not None:
            patch = replace(patch, enabled=scenario.patches[at].enabled)
        text = self.tr("Add to scenario") if at is None else self.tr("Change scenario")
        self._put(text, with_patch(scenario, patch, at))
        self._select(len(scenario.patches) if at is None else at)

    def _known(self) -> tuple[Scenario, ...]:
        workspace = self._session.workspace
        return known_scenarios(workspace.project.scenarios) if workspace is not None else ()

    def _names(self) -> dict[str, str]:
        workspace = self._session.workspace
        if workspace is None:
            return {}
        return {route.id: route.names.get(self._language) or route.name for route in workspace.routes.values()}

    def _fill_list(self, scenario: Scenario, *, own: bool) -> None:
        names = self._names()
        self.list.clear()
        for patch in scenario.patches:
            source = self.tr("assumption") if patch.source == "assumption" else patch.source
            texts = [patch_text(patch, names), patch.reason, source]
            item = QTreeWidgetItem(self.list, [cut(text, 300) for text in texts])
            for column, text in enumerate(texts):
                item.setToolTip(column, rich_tip(text))
            if own:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            else:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked if patch.enabled else Qt.CheckState.Unchecked)

    def _row(self) -> int:
        item = self.list.currentItem()
        return self.list.indexOfTopLevelItem(item) if item is not None else -1

    def _select(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.setCurrentItem(item)

    def _set_enabled(self) -> None:
        workspace, scenario = self._session.workspace, self.scenario
        own = workspace is not None and scenario is not None and is_own(workspace.project, scenario.id)
        row, last = self._row(), len(scenario.patches) - 1 if scenario is not None else -1
        self.change.setEnabled(own and row >= 0)
        self.drop.setEnabled(own and row >= 0)
        self.up.setEnabled(own and row > 0)
        self.down.setEnabled(own and 0 <= row < last)

    def _put(self, text: str, scenario: Scenario) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._session.change(text, workspace.project.with_scenario(scenario))

    def _set_project(self, text: str, project: Project) -> None:
        self._session.change(text, project)

    def _on_changed(self, before: Workspace | None, after: Workspace) -> None:
        if self.isVisible() and (before is None or before.project.scenarios is not after.project.scenarios):
            self.show_scenario()

    def _on_choice(self, row: int) -> None:
        self._id = str(self.choice.itemData(row))
        self.show_scenario()

    def _on_copy(self) -> None:
        workspace, scenario = self._session.workspace, self.scenario
        if workspace is None or scenario is None:
            return
        base = scenario_text(scenario, self._language)
        taken = {one.name for one in self._known()}
        form = self.tr("%1, copy")
        name = next(text for text in (filled(form, base), *(f"{filled(form, base)} {n}" for n in range(2, 99)))
                    if text not in taken)
        made = duplicate(workspace.project, scenario, name)
        self._id = made.id
        project = replace(workspace.project.with_scenario(made), scenario=made.id)
        self._set_project(self.tr("Duplicate scenario"), project)
        self.name.setFocus()
        self.name.selectAll()

    def _on_remove(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._set_project(self.tr("Delete scenario"), workspace.project.without_scenario(self._id))

    def _on_named(self) -> None:
        workspace, scenario = self._session.workspace, self.scenario
        if workspace is None or scenario is None or self.name.text().strip() == scenario.name:
            return
        if not is_own(workspace.project, scenario.id):
            return
        try:
            project = renamed(workspace.project, scenario, self.name.text())
        except InputError as error:
            self.note.setText(told(str(error)))
            return
        self._set_project(self.tr("Rename scenario"), project)

    def _on_checked(self, item: QTreeWidgetItem) -> None:
        scenario, row = self.scenario, self.list.indexOfTopLevelItem(item)
        if self._filling or scenario is None or row < 0:
            return
        on = item.checkState(0) is Qt.CheckState.Checked
        if scenario.patches[row].enabled != on:
            text = self.tr("Switch a change on") if on else self.tr("Switch a change off")
            self._put(text, with_patch(scenario, replace(scenario.patches[row], enabled=on), row))

    def _on_drop(self) -> None:
        scenario, row = self.scenario, self._row()
        if scenario is not None and row >= 0:
            self._put(self.tr("Remove from scenario"), without_patch(scenario, row))

    def _on_moved(self, by: int) -> None:
        scenario, row = self.scenario, self._row()
        if scenario is not None and 0 <= row + by < len(scenario.patches):
            self._put(self.tr("Reorder scenario"), moved(scenario, row, row + by))
            self._select(row + by)

    def ask_patch(self, kind: PatchKind, at: int | None = None) -> None:
        """Opens the form of a patch, a new one or one of the list."""
        from nkgis.ui.network.patch_form import PatchForm

        workspace, scenario = self._session.workspace, self.scenario
        if workspace is None or scenario is None:
            return
        form = PatchForm(kind, self._names(), scenario.patches[at] if at is not None else None, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accept_patch = lambda row: self.set_patch(row, at)
        form.show()

    def _build(self) -> None:
        titles = {
            PatchKind.CLOSE: self.tr("Close a line…"), PatchKind.OPEN: self.tr("Open a line…"),
            PatchKind.GAUGE: self.tr("Change a gauge…"), PatchKind.ADD_LINK: self.tr("Add a link…"),
            PatchKind.LIFT: self.tr("Lift a rule…"), PatchKind.ENFORCE: self.tr("Enforce the rules…"),
            PatchKind.SET_COST: self.tr("Set a cost…"),
        }  # fmt: skip
        menu = QMenu(self.add)
        for kind, title in titles.items():
            menu.addAction(title).triggered.connect(lambda _checked=False, k=kind: self.ask_patch(k))
        self.add.setText(self.tr("Add a change"))
        self.add.setMenu(menu)
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setMinimumHeight(28)
        self.list.setHeaderLabels([self.tr("Change"), self.tr("What it supposes"), self.tr("Source")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Changes in their order"))
        header = self.list.header()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        header.resizeSection(0, 300)
        header.resizeSection(2, 110)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.choice.setMinimumHeight(28)
        self.choice.setAccessibleName(self.tr("Scenario"))
        top = QHBoxLayout()
        for widget, stretch in ((self.choice, 2), (self.name, 2), (self.copy, 0), (self.remove, 0)):
            top.addWidget(widget, stretch)
        row = QHBoxLayout()
        row.addWidget(self.add)
        for button in (self.change, self.drop, self.up, self.down):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.note)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.choice.activated.connect(self._on_choice)
        self.name.editingFinished.connect(self._on_named)
        self.copy.clicked.connect(self._on_copy)
        self.remove.clicked.connect(self._on_remove)
        self.list.itemChanged.connect(lambda item, _column: self._on_checked(item))
        self.list.currentItemChanged.connect(lambda *_: self._set_enabled())
        self.list.itemDoubleClicked.connect(lambda *_: self._on_change())
        self.change.clicked.connect(self._on_change)
        self.drop.clicked.connect(self._on_drop)
        self.up.clicked.connect(lambda: self._on_moved(-1))
        self.down.clicked.connect(lambda: self._on_moved(1))

    def _on_change(self) -> None:
        scenario, row = self.scenario, self._row()
        if scenario is not None and row >= 0 and self.change.isEnabled():
            self.ask_patch(scenario.patches[row].kind, row)
