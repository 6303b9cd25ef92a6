"""The head of a sheet: title and finding, on a slide the finding as the title."""

from collections.abc import Sequence
from typing import Any

from nkgis.exporters.figure_fonts import balanced, fitted, shown, width_pt, wrapped, write
from nkgis.exporters.sheets.plan import Plan, Template
from nkgis.exporters.sheets.subject import Subject
from nkgis.model.route import Route

_LEAST_SHARE, _FINDING_LINES, _ROW = 0.6, 2, 1.2


def draw_heading(page: Any, plan: Plan, template: Template, subject: Subject, listed: Sequence[Route]) -> float:
    """Writes title and finding into their box, letters smaller before anything is cut; returns where they end."""
    if template.is_slide:
        return _draw_message(page, plan, template, subject, listed)
    left, _, right, top = plan.title
    ui, room = subject.theme.ui, right - left
    text = subject.choices.title or subject.name
    size = template.title_pt * template.share(plan)
    least = size * _LEAST_SHARE
    while width_pt(shown(text), size, 600) > room and size > least:
        size *= 0.97
    write(page, left, top - size * 0.85, fitted(text, size, room, 600), size_pt=size, weight=600, color=ui["text"])
    found = subject.finding(listed)
    small = template.finding_pt * template.share(plan)
    least = small * _LEAST_SHARE
    while len(wrapped(found, small, room)) > _FINDING_LINES and small > least:
        small *= 0.97
    for number, line in enumerate(wrapped(found, small, room, most=_FINDING_LINES)):
        write(page, left, top - size - small * (1.25 + 1.3 * number), line, size_pt=small, color=ui["text2"])
    return plan.title[1]


def _draw_message(page: Any, plan: Plan, template: Template, subject: Subject, listed: Sequence[Route]) -> float:
    """Writes the finding as the title of a slide, in as many lines as its box has, and a line below it."""
    left, bottom, right, top = plan.title
    room, ui = right - left, subject.theme.ui
    small = template.finding_pt * template.share(plan)
    rows = wrapped(subject.choices.finding, small, room, most=2)
    high = top - bottom - len(rows) * small * _ROW - small * 0.3
    text, size = subject.message(listed), template.title_pt * template.share(plan)
    least = size * _LEAST_SHARE
    while len(wrapped(text, size, room, weight=600)) * size * _ROW > high and size > least:
        size *= 0.97
    most = max(1, int(high / (size * _ROW)))
    y = top + size * 0.22
    for line in balanced(text, size, room, weight=600, most=most):
        y -= size * _ROW
        write(page, left, y, line, size_pt=size, weight=600, color=ui["text"])
    y -= small * 0.5
    for line in rows:
        y -= small * _ROW
        write(page, left, y, line, size_pt=small, color=ui["text2"])
    return y
