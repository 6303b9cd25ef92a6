"""The dialog that chooses an online basemap: a service from a list that can be searched, or an address of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nkgis.cartography.basemaps import CUSTOM, Basemap, basemaps, custom_basemap
from nkgis.cartography.wording import say
from nkgis.errors import InputError
from nkgis.ui.dialogs.messages import sentence
from nkgis.ui.plain import plain_label, rich_tip

_ID = Qt.ItemDataRole.UserRole


class BasemapDialog(QDialog):
    """Lets a user choose a basemap; `chosen(Basemap, on_at_start)` fires when it is to be shown."""

    chosen = Signal(object, bool)

    def __init__(self, now: Basemap | None, *, at_start: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Online basemap"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 460)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Search"))
        self.filter.setAccessibleName(self.tr("Search"))
        self.filter.setClearButtonEnabled(True)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Services"))
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("Name"), self.tr("Max zoom"), self.tr("Attribution"), self.tr("Terms")])
        self.url, self.credit, self.letters = QLineEdit(self), QLineEdit(self), QLineEdit("abc", self)
        self.zoom = QSpinBox(self)
        self.zoom.setRange(1, 22)
        self.zoom.setValue(19)
        self.at_start = QCheckBox(self.tr("Also switch it on when nkgis starts"), self)
        self.at_start.setChecked(at_start)
        self.note = plain_label("", wrap=True)
        self.note.setAccessibleName(self.tr("What is wrong"))
        self.note.hide()
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self._services(), self.tr("Services"))
        self.tabs.addTab(self._own(), self.tr("Own address"))
        terms = self.tr("Tiles are fetched from that service alone, for what the map shows; the service sees which "
                        "part of the map that is. Sheets and exports are drawn without them.")  # fmt: skip
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.use = buttons.addButton(self.tr("Switch on"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(plain_label(terms, secondary=True, size_px=12, wrap=True))
        layout.addWidget(self.at_start)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
        self.filter.textChanged.connect(self._narrow)
        self.list.itemDoubleClicked.connect(self._take)
        self.list.currentItemChanged.connect(self._set_enabled)
        self.url.textChanged.connect(self._set_enabled)
        self.tabs.currentChanged.connect(self._set_enabled)
        self._show(now)

    def basemap(self) -> Basemap | None:
        """Returns what is chosen; raises InputError for an address that cannot be used."""
        if self.tabs.currentIndex() == 1:
            letters, zoom = self.letters.text(), self.zoom.value()
            return custom_basemap(self.url.text(), self.credit.text(), max_zoom=zoom, subdomains=letters)
        item = self.list.currentItem()
        return item.data(0, _ID) if item is not None and not item.isHidden() else None

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _services(self) -> QWidget:
        for one in basemaps():
            name = self.tr("%1 (see-through)").replace("%1", one.name) if one.overlay else one.name
            item = QTreeWidgetItem([name, str(one.max_zoom), one.attribution, f"{say(one.terms)} {one.terms_url}"])
            item.setData(0, _ID, one)
            for column in range(4):
                item.setToolTip(column, rich_tip(f"{one.name}\n{one.attribution}\n{say(one.terms)}\n{one.terms_url}"))
            self.list.addTopLevelItem(item)
        head = self.list.header()
        for column in (0, 1):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        return page

    def _own(self) -> QWidget:
        page = QWidget(self)
        form = QFormLayout(page)
        self.url.setPlaceholderText("https://{s}.tiles.example.org/{z}/{x}/{y}.png")
        rows = (
            (self.tr("&Address of the tiles"), self.url), (self.tr("A&ttribution"), self.credit),
            (self.tr("Letters for {s}"), self.letters), (self.tr("Max &zoom"), self.zoom),
        )  # fmt: skip
        for text, field in rows:
            form.addRow(text, field)
            field.setAccessibleName(text.replace("&", ""))
        hint = self.tr("{z}, {x} and {y} stand for zoom, column and row. Ask the owner of the service whether you may "
                       "use it so.")  # fmt: skip
        form.addRow(plain_label(hint, secondary=True, size_px=12, wrap=True))
        return page

    def _show(self, now: Basemap | None) -> None:
        """Shows what was chosen last."""
        if now is not None and now.id == CUSTOM:
            self.tabs.setCurrentIndex(1)
            self.url.setText(now.url)
            self.credit.setText(now.attribution)
            self.letters.setText(", ".join(now.subdomains) or "abc")
            self.zoom.setValue(now.max_zoom)
        items = self._items()
        wanted = [item for item in items if now is not None and item.data(0, _ID).id == now.id]
        self.list.setCurrentItem((wanted or items)[0])
        self._set_enabled()

    def _narrow(self, text: str) -> None:
        """Hides the services that do not have every word of the search."""
        wanted = text.casefold().split()
        for item in self._items():
            whole = " ".join(item.text(column) for column in range(4)).casefold()
            item.setHidden(not all(word in whole for word in wanted))
        current = self.list.currentItem()
        shown = [item for item in self._items() if not item.isHidden()]
        if shown and (current is None or current.isHidden()):
            self.list.setCurrentItem(shown[0])
        self._set_enabled()

    def _set_enabled(self, *_: object) -> None:
        item = self.list.currentItem()
        own = self.tabs.currentIndex() == 1
        self.use.setEnabled(bool(self.url.text().strip()) if own else item is not None and not item.isHidden())
        self.note.hide()

    def _take(self, *_: object) -> None:
        try:
            basemap = self.basemap()
        except InputError as error:
            self.note.setText(sentence(error))
            self.note.show()
            return
        if basemap is not None:
            self.chosen.emit(basemap, self.at_start.isChecked())
            self.accept()
