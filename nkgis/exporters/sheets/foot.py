"""The foot of a sheet: scenario and day, projection and scale, how lengths were measured, sources and licences."""

from collections.abc import Sequence

from nkgis.cartography.reading import accuracy_text
from nkgis.cartography.wording import say
from nkgis.exporters.figure_figures import SCHEMATIC_SIGN
from nkgis.exporters.figure_findings import footnotes
from nkgis.exporters.figure_fonts import wrapped, write
from nkgis.exporters.figure_furniture import Box, credit_lines
from nkgis.exporters.figure_panels import foot_lines
from nkgis.exporters.figure_projection import MapFrame, map_frame
from nkgis.exporters.sheets.plan import FOOT_LINE
from nkgis.exporters.sheets.subject import Subject
from nkgis.model.numbers import date_text, number_text, scale_text
from nkgis.model.route import Route

_PAPERS = ((500.0, 500.0), (500.0, 250.0), (300.0, 500.0))
"""Shapes of maps that the height of a foot is foreseen for."""
_LEAST_SPREAD = 0.001
"""Shares by which the scale may vary over a map without being told."""


def foot_texts(
    subject: Subject, frame: MapFrame, listed: Sequence[Route], *, schematic: bool, short: bool = False
) -> list[str]:
    """Returns the texts of the foot, each of which begins a line.

    `short` leaves out what a slide does not show: how lengths were measured, and the signs of a table.
    """
    scene = subject.scene
    signs = footnotes(() if short and len(listed) > 1 else listed, subject.measurements)
    if schematic:
        signs = [f"{SCHEMATIC_SIGN} {say('Schematic lines show a relation, not a position.')}", *signs]
    credits_text = say("Sources and licences: %1", " · ".join(credit_lines(scene))) if scene.credits else ""
    named = short or subject.chosen or subject.choices.title
    told = [say("Project: %1.", scene.name.rstrip(".")) if named and scene.name else "", subject.situation()]
    if scene.moment and subject.today:
        told.append(say("Date: %1.", date_text(subject.today).rstrip(".")))
    lengths = "" if short else _lengths_text(subject)
    return [" ".join([*filter(None, told), *([] if short else [lengths])]).strip(), projection_text(frame),
            " ".join(signs), credits_text]


def projection_text(frame: MapFrame) -> str:
    """Returns the projection by its name, the scale at the middle, and how much it varies where that is to be seen."""
    scale, spread = scale_text(frame.scale_denominator), frame.scale_spread
    text = say("Projection: %1; scale %2 at the middle of the map.", frame.projection.name, scale)
    if spread < _LEAST_SPREAD:
        return text
    share = number_text(spread * 100, ".1f" if spread < 0.1 else ".0f")
    return f"{text} {say('Elsewhere on it the scale differs by up to %1 %.', share)}"


def _lengths_text(subject: Subject) -> str:
    """Returns how lengths were measured and with which borders."""
    method = subject.method
    if method is None:
        return say("Lengths: sums of %1 geodesics.", "WGS 84")
    dated = f" ({date_text(method.border_date)})" if method.border_date else ""
    accuracy = "" if method.border_accuracy_m is None else ", " + accuracy_text(method.border_accuracy_m)
    ellipsoid = "WGS 84" if method.ellipsoid == "WGS84" else method.ellipsoid
    return say("Lengths: sums of %1 geodesics; border set %2.", ellipsoid, f"{method.border_set}{dated}{accuracy}")


def foot_height(subject: Subject, room_pt: float, size_pt: float, *, short: bool) -> float:
    """Returns the height of the foot that holds whatever may have to be said, before the map is drawn."""
    scene, keys = subject.scene, list(subject.highlighted)
    if not keys:
        shown = [layer for layer in scene.layers if layer.visible]
        keys = [(layer.id, one.id) for layer in shown for one in layer.features]
        keys += [(layer.id, row) for layer in shown if layer.tiles is not None for row in layer.tiles.ids]
    near = [subject.routes[key] for key in keys if key in subject.routes]
    frames = [map_frame(scene.view, width_pt=wide, height_pt=high, unit_pt=0.7) for wide, high in _PAPERS]
    schematic = any(one.quality == "schematic" for layer in scene.layers if layer.visible for one, _ in layer.looks)
    lines = max(sum(len(wrapped(text, size_pt, room_pt)) for text in
                    foot_texts(subject, frame, near, schematic=schematic, short=short) if text) for frame in frames)
    return (lines + 0.6) * size_pt * FOOT_LINE


def draw_foot(page: object, box: Box, texts: Sequence[str], subject: Subject, *, size_pt: float, share: float) -> None:
    """Writes the foot under a thin line; its letters become smaller where there is more to say than was foreseen."""
    left, bottom, right, top = box
    size = size_pt
    lines = foot_lines(texts, size, (right - left) * share)
    while (len(lines) + 0.3) * size * FOOT_LINE > top - bottom and size > size_pt * 0.4:
        size *= 0.97
        lines = foot_lines(texts, size, (right - left) * share)
    page.plot([left, right], [top, top], color=subject.theme.ui["border"], linewidth=0.7)  # type: ignore[attr-defined]
    for number, line in enumerate(lines):
        write(page, left, top - (number + 1.05) * size * FOOT_LINE, line, size_pt=size,
              color=subject.theme.ui["text2"])
