"""The answer of the sanctions screen: a row a regime, worst first, each opening to the rules that decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from nkgis.cartography.overlay import VERDICT_WORDS
from nkgis.cartography.wording import say
from nkgis.ui.plain import plain_label
from nkgis.ui.swatch import verdict_swatch
from nkgis.ui.theme import ui_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from nkgis.model.sanctions import CommercialBlock, Finding, RegimeVerdict, Rule
    from nkgis.ui.theme import Theme

_MEMORY = "C"


def tr(text: str) -> str:
    """Returns a text of the answer in the language of the window."""
    return QCoreApplication.translate("verdicts", text)


def regime_name(code: str) -> str:
    """Returns whose rules a regime is."""
    return {
        "UN": tr("UN, Security Council"), "US": tr("United States"), "EU": tr("European Union"),
        "KR": tr("Rep. of Korea"), "JP": tr("Japan"), "CN": tr("China"),
    }[code]  # fmt: skip


def effect_text(effect: str) -> str:
    """Returns what a rule does."""
    return {
        "prohibited": tr("prohibits"), "capped": tr("allows up to a quota"), "exempt": tr("exempts"),
        "not-covered": tr("does not cover"), "unknown": tr("leaves open"), "conditions": tr("sets a test"),
        "inspection": tr("asks for inspection"), "none": tr("decides nothing"),
    }[effect]  # fmt: skip


class VerdictRow(QWidget):
    """Shows what one regime says with sign and word; `head` opens and shuts the rules that decide it."""

    def __init__(self, one: RegimeVerdict, colors: Theme, *, is_open: bool) -> None:
        super().__init__()
        self.regime, self.verdict = one.regime, one.verdict
        word = say(VERDICT_WORDS[one.verdict])
        self.head = QToolButton(self)
        self.head.setObjectName(f"verdict {one.regime}")
        self.head.setProperty("flat", True)
        self.head.setCheckable(True)
        self.head.setChecked(is_open)
        self.head.setIcon(QIcon(verdict_swatch(one.verdict.value, colors.name)))
        self.head.setIconSize(QSize(20, 20))
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setFont(ui_font(weight=600))
        self.head.setText(f"{one.regime}: {word}")
        self.head.setToolTip(self.tr("%1: show or fold the rules that decide").replace("%1", regime_name(one.regime)))
        self.head.setAccessibleName(f"{regime_name(one.regime)}: {word}")
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setMinimumHeight(28)
        self.body = QWidget(self)
        self.body.setVisible(is_open)
        self.head.toggled.connect(self.body.setVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.body)
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(30, 0, 0, 6)
        inner.setSpacing(3)
        inner.addWidget(plain_label(regime_name(one.regime), size_px=12, secondary=True))
        if one.legal_review:
            inner.addWidget(warned(tr("Legal review"), colors))
        for note in one.notes:
            inner.addWidget(_text(note))
        for finding in one.findings:
            self._add_rule(inner, finding.rule, finding)
        for rule in one.also:
            inner.addWidget(_text(tr("Beside it: %1").replace("%1", rule.covers), secondary=True))

    def _add_rule(self, inner: QVBoxLayout, rule: Rule, finding: Finding) -> None:
        number = rule.paragraph
        if number and rule.paragraph_grade == _MEMORY:
            number = tr("%1 (number from memory)").replace("%1", number)
        cited = tr("%1, paragraph %2").replace("%1", rule.instrument).replace("%2", number) if number \
            else rule.instrument
        inner.addSpacing(4)
        inner.addWidget(_text(cited, weight=600))
        effect = tr("%1: %2").replace("%1", effect_text(rule.effect.value)).replace("%2", rule.covers)
        inner.addWidget(_text(effect))
        if finding.why:
            inner.addWidget(_text(finding.why))
        if rule.conditions:
            inner.addWidget(_text(tr("Conditions: %1").replace("%1", rule.conditions)))
        span = (tr("from %1 to %2") if rule.until else tr("from %1, still in force")).replace("%1", rule.since)
        span = span.replace("%2", rule.until)
        inner.addWidget(_text(tr("%1 (day from memory)").replace("%1", span) if rule.date_grade == _MEMORY else span,
                              secondary=True))
        source = tr("Source (%1): %2").replace("%1", _grade(rule.grade)).replace("%2", rule.source)
        inner.addWidget(_text(source, secondary=True))
        if rule.note:
            inner.addWidget(_text(tr("Note: %1").replace("%1", rule.note), secondary=True))


def commercial_text(block: CommercialBlock) -> str:
    """Returns what blocks a way commercially, with who says so."""
    text = tr("%1 Source (%2): %3")
    told = block.text if block.text.endswith(".") else f"{block.text}."
    return text.replace("%2", _grade(block.grade)).replace("%3", block.source).replace("%1", told)


def warned(text: str, colors: Theme) -> QLabel:
    """Returns a line in the colour of warnings."""
    label = plain_label(text, size_px=12, weight=600, wrap=True)
    shades = label.palette()
    shades.setColor(shades.ColorRole.WindowText, colors.color("warn"))
    label.setPalette(shades)
    return label


def _grade(grade: str) -> str:
    return tr("C, from memory") if grade == _MEMORY else grade


def _text(text: str, *, secondary: bool = False, weight: int = 400) -> QLabel:
    label = plain_label(text, size_px=12, secondary=secondary, weight=weight, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
