"""The style dialog: stays beside the map and shows every change at once; undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from nkgis.analysis.classing import SOME
from nkgis.app.large_layers import STYLED_AT_ONCE
from nkgis.app.style_edits import begun_style, categories, entry_of, moved, with_entry, without_rows
from nkgis.app.styles import classified, ready_for, ready_style, varied_symbol, with_ramp
from nkgis.cartography import words
from nkgis.cartography.styled import is_styled, notes_of, styled
from nkgis.cartography.tiles.large import is_large
from nkgis.model.style import CLASSES_MAX, Labels, LayerStyle, Method, StyleClass, StyleKind, Symbol
from nkgis.ui.panels.legend import common_look
from nkgis.ui.plain import cut, plain_label
from nkgis.ui.styling.class_bar import ClassBar
from nkgis.ui.styling.class_table import ClassTable
from nkgis.ui.styling.fields import tr
from nkgis.ui.styling.grey import grey_notes
from nkgis.ui.styling.label_editor import LabelEditor
from nkgis.ui.styling.symbol_editor import SymbolEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from nkgis.analysis.classing import FieldFacts
    from nkgis.app.styles import Ready
    from nkgis.app.workspace import Workspace
    from nkgis.model.layer import Layer
    from nkgis.progress import Progress
    from nkgis.ui.styling.styler import Styler
    from nkgis.ui.theme import Theme

_WIDTH_PX, _HEIGHT_PX, _APPLY_MS = 620, 620, 60
_HOUSE = ("rail", "operating", None, "track", None)


class StyleDialog(QDialog):
    """Edits the style of one layer at a time."""

    def __init__(self, styler: Styler, parent: QWidget) -> None:
        super().__init__(parent)
        self._styler = styler
        self._layer_id = ""
        self._style: LayerStyle | None = None
        self._facts: list[FieldFacts] = []
        self._what = ""
        self._asked, self._waits = 0, False
        self._timer = QTimer(self, singleShot=True, interval=_APPLY_MS)
        self._timer.timeout.connect(self.apply_now)
        self.setWindowTitle(tr("Style"))
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self._title = plain_label("", size_px=17, weight=600)
        self.ready = QPushButton(tr("&Ready styles"), self)
        self.ready.setMenu(QMenu(self.ready))
        self.bar = ClassBar(styler.colors, self)
        self.table = ClassTable(self)
        self.symbol = SymbolEditor(styler.colors, self)
        self.labels = LabelEditor(self)
        self.message = plain_label("", secondary=True, wrap=True, size_px=12)
        self.add, self.remove, self.up, self.down = (
            self._button(text, slot)
            for text, slot in (
                (tr("&Add"), self._on_add), (tr("Remo&ve"), self._on_remove), (tr("&Up"), lambda: self._on_move(-1)),
                (tr("&Down"), lambda: self._on_move(1)),
            )
        )  # fmt: skip
        self._lay_out()
        self._connect()

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: slot())
        return button

    def _lay_out(self) -> None:
        head, edit, foot, layout = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._title, 1)
        self.ready.setAutoDefault(False)
        head.addWidget(self.ready)
        for button in (self.add, self.remove, self.up, self.down):
            edit.addWidget(button)
        edit.addStretch(1)
        styler = self._styler
        for text, slot in (
            (tr("&Copy"), lambda: styler.copy(self._layer_id)), (tr("&Paste"), lambda: styler.paste(self._layer_id)),
            (tr("&Save…"), self._on_save), (tr("&Load…"), lambda: styler.load(self._layer_id, self)),
            (tr("&Built-in"), lambda: self._set(None, "")),
        ):  # fmt: skip
            foot.addWidget(self._button(text, slot))
        foot.addStretch(1)
        foot.addWidget(self._button(tr("Close"), self.close))
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.table, 1)
        layout.addLayout(edit)
        layout.addWidget(self.symbol)
        layout.addWidget(self.labels)
        layout.addWidget(self.message)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.bar.kind_chosen.connect(self._on_kind)
        self.bar.field_chosen.connect(self._on_field)
        self.bar.classes_wanted.connect(self._classify)
        self.bar.ramp_wanted.connect(self._on_ramp)
        self.table.edited.connect(lambda style: self._set(style, "table"))
        self.table.refused.connect(self._tell)
        self.table.itemSelectionChanged.connect(self._show_symbol)
        self.symbol.changed.connect(self._on_symbol)
        self.labels.changed.connect(self._on_labels)
        self._styler.session.changed.connect(self._on_session)

    # what is shown

    def show_layer(self, layer_id: str) -> None:
        """Shows the style of a layer and reads its fields."""
        layer = self._styler.layer(layer_id)
        if layer is None:
            return
        self.apply_now()
        self._layer_id, self._facts = layer_id, []
        self._title.setText(cut(words.layer_name(layer.name), 60))
        self.setWindowTitle(tr("Style of %1").replace("%1", cut(words.layer_name(layer.name), 60)))
        self.bar.set_facts(())
        self.bar.setEnabled(False)  # until the fields are known
        for part in (self.bar, self.symbol):
            part.set_kind(layer.kind)
        self._style = layer.style
        self._show()
        self._styler.facts(layer_id, lambda facts: self._on_facts(layer_id, facts))

    def set_theme(self, colors: Theme) -> None:
        """Shows swatches in the colours of a theme."""
        for part in (self.symbol, self.bar):
            part.set_theme(colors)
        self._show()

    def _on_facts(self, layer_id: str, facts: list[FieldFacts]) -> None:
        layer = self._styler.layer(layer_id)
        if layer_id != self._layer_id or layer is None:
            return
        self._facts = facts
        self.bar.setEnabled(True)
        self.bar.set_facts(facts)
        self.labels.set_fields([one.name for one in facts if one.present])
        menu = self.ready.menu()
        menu.clear()
        for ready in ready_for(facts, layer.kind):
            text = tr("%1 (field %2)").replace("%1", words.word(words.READY_STYLES, ready.id))
            text = text.replace("%2", ready.field.replace("&", "&&"))
            menu.addAction(text).triggered.connect(lambda _on=False, r=ready: self.use_ready(r))
        self.ready.setEnabled(not menu.isEmpty())
        self._show()

    def _show(self) -> None:
        """Shows the style as it is."""
        layer, style, workspace = self._layer(), self._style, self._styler.session.workspace
        if layer is None or workspace is None:
            return
        self.bar.show_style(style)
        for part in (self.table, self.symbol, self.labels):
            part.setEnabled(style is not None)
        self.labels.set_possible(not is_large(layer.id, workspace.rows[layer.id].frame))
        self.labels.show_labels(style.labels if style is not None else None)
        has_classes = style is not None and style.kind in {StyleKind.CATEGORIES, StyleKind.RULES}
        for button in (self.add, self.remove, self.up, self.down):
            button.setVisible(has_classes)
        self._fill_table(layer, style, workspace)
        self._tell_about(layer, style)

    def _fill_table(self, layer: Layer, style: LayerStyle | None, workspace: Workspace) -> None:
        wanted, frame = replace(layer, style=style), workspace.rows[layer.id].frame
        found = styled(wanted, frame) if len(frame) <= STYLED_AT_ONCE or is_styled(wanted, frame) else None
        rows = found.classed.some if found is not None else {}
        some = list(range(min(len(frame), SOME)))
        counts = dict(enumerate(found.classed.counts)) | {-1: found.classed.others} if found is not None else {}
        self.table.show_style(
            style or LayerStyle(), layer.kind, self._styler.colors,
            lambda number: common_look(layer, workspace, rows.get(number, some)) if some else _HOUSE,
            counts, words.layer_name(layer.name),
        )  # fmt: skip
        self._show_symbol()

    def _show_symbol(self) -> None:
        if self._style is not None:
            rows = self.table.selected()
            self.symbol.show_symbol(entry_of(self._style, rows[0] if rows else 0).symbol)

    def _tell_about(self, layer: Layer, style: LayerStyle | None) -> None:
        """Says what does not fit the rows, and which classes look the same in grey."""
        frame = self._styler.frame(layer.id)
        notes = notes_of(layer, frame) if len(frame) <= STYLED_AT_ONCE or is_styled(layer, frame) else []
        if style is not None:
            notes += grey_notes(style, self._styler.colors.name)
        self._tell("\n".join(notes))

    def _tell(self, text: str) -> None:
        self.message.setText(cut(text, 400))
        self.message.setVisible(bool(text))

    # what the user wishes

    def use_ready(self, ready: Ready) -> None:
        """Draws the layer in a ready style."""
        layer = self._layer()
        facts = next((one for one in self._facts if one.name == ready.field), None)
        if layer is None or facts is None:
            return
        frame = self._styler.frame(layer.id)
        self._work(lambda _progress: ready_style(ready, frame, facts, layer.kind))

    def _on_kind(self, kind: object) -> None:
        layer = self._layer()
        if layer is None:
            return
        if not isinstance(kind, StyleKind):
            self._set(None, "")
            return
        style = replace(begun_style(kind, self._facts, layer.kind), labels=self._labels_now())
        if kind is StyleKind.GRADUATED and style.field:
            self._style = style
            self._show()
            self._classify()  # the map changes when there are classes
        else:
            self._set(style, "")

    def _on_field(self, field: str) -> None:
        layer, style = self._layer(), self._style
        if layer is None or style is None:
            return
        if style.kind is StyleKind.GRADUATED:
            self._style = replace(style, field=field)
            self._classify()
        else:
            self._set(replace(categories(field, self._facts, layer.kind), labels=style.labels), "")

    def _classify(self) -> None:
        """Makes graduated classes anew; by hand, keeps their ends and adds or drops classes at the end."""
        layer, style, bar = self._layer(), self._style, self.bar
        if layer is None or style is None or not style.field:
            return
        frame, method = self._styler.frame(layer.id), bar.method.value() or Method.QUANTILES
        count, ramp, reverse, sizes = bar.count.value(), bar.ramp.value(), bar.reverse.isChecked(), bar.sizes()
        if method is Method.MANUAL and style.method is not Method.MANUAL:
            self._set(replace(style, method=Method.MANUAL), "classes")
            return
        used = Method.QUANTILES if method is Method.MANUAL else method
        field, kind = style.field, layer.kind

        def make(_progress: Progress) -> LayerStyle:
            made = classified(frame, field, kind, method=used, count=count, ramp=ramp or style.ramp, reverse=reverse,
                              sizes=sizes)  # fmt: skip
            return replace(made, method=method)

        self._work(make)

    def _work(self, make: Callable[[Progress], LayerStyle]) -> None:
        """Makes a style in a worker; the newest wish wins."""
        self._asked += 1
        asked, layer_id = self._asked, self._layer_id

        def take(style: LayerStyle) -> None:
            if asked == self._asked and layer_id == self._layer_id:
                self._set(replace(style, labels=self._labels_now()), "classes")

        self._styler.work(make, take, self._tell)

    def _on_ramp(self) -> None:
        layer, style = self._layer(), self._style
        if layer is not None and style is not None and style.classes:
            ramp = self.bar.ramp.value() or style.ramp
            self._set(with_ramp(style, ramp, layer.kind, reverse=self.bar.reverse.isChecked()), "ramp")

    def _on_symbol(self, field: str, value: object) -> None:
        if self._style is not None:
            style = self._style
            for row in self.table.selected() or [0]:
                entry = entry_of(style, row)
                symbol: Symbol = replace(entry.symbol, **{field: value})  # type: ignore[arg-type]
                style = with_entry(style, row, replace(entry, symbol=symbol))
            self._set(style, f"symbol:{field}")

    def _on_labels(self, labels: object) -> None:
        if self._style is not None:
            self._set(replace(self._style, labels=labels), "labels")  # type: ignore[arg-type]

    def _on_add(self) -> None:
        layer, style = self._layer(), self._style
        if layer is not None and style is not None and len(style.classes) < CLASSES_MAX:
            entry = StyleClass(varied_symbol(len(style.classes), layer.kind))
            self._set(replace(style, classes=(*style.classes, entry)), "")
            self.table.choose(len(style.classes))

    def _on_remove(self) -> None:
        if self._style is not None:
            self._set(without_rows(self._style, self.table.selected()), "")

    def _on_move(self, step: int) -> None:
        style, rows = self._style, self.table.selected()
        if style is not None and rows and moved(style, rows[0], step) is not style:
            self._set(moved(style, rows[0], step), "")
            self.table.choose(rows[0] + step)

    def _on_save(self) -> None:
        self._styler.save(self._style or LayerStyle(), self)

    # how it gets to the map

    def _set(self, style: LayerStyle | None, what: str) -> None:
        if what != self._what:
            self.apply_now()
        self._style, self._what, self._waits = style, what, True
        self._show()
        self._timer.start()

    def apply_now(self) -> None:
        """Brings what is shown to the map without waiting."""
        self._timer.stop()
        if self._waits:
            self._waits = False
            self._styler.apply(self._layer_id, self._style, self._what)

    def done(self, result: int) -> None:
        """Brings the last change to the map."""
        self.apply_now()
        super().done(result)

    def _on_session(self, _before: object, _after: object) -> None:
        if not self._layer_id or self._waits:
            return
        if (layer := self._layer()) is None:
            self.close()
        elif layer.style is not self._style or self.isVisible():
            self._style = layer.style
            self._show()

    def _layer(self) -> Layer | None:
        return self._styler.layer(self._layer_id)

    def _labels_now(self) -> Labels | None:
        return self._style.labels if self._style is not None else None
