"""The sanctions overlay: how a verdict is drawn beside a line, and what the legend says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from nkgis.cartography import words
from nkgis.cartography.legend import LegendEntry
from nkgis.cartography.scene_values import MapScene, Overlay
from nkgis.cartography.style import THEMES, style
from nkgis.cartography.wording import marked, say
from nkgis.model.sanctions import WORST_FIRST, Verdict

VERDICT_WORDS: Mapping[str, str] = {
    Verdict.PROHIBITED: marked("prohibited"),
    Verdict.UNKNOWN: marked("unknown, legal review"),
    Verdict.CAPPED: marked("allowed up to a quota"),
    Verdict.EXEMPT: marked("exempt with conditions"),
    Verdict.NOT_COVERED: marked("not covered by a rule"),
}
AID = marked("Screening aid, not legal advice")
GROUP = marked("Sanctions")
BEYOND_PX = 3.0
"""How much farther out the rails of a selected line run: beside the ring around it."""


@dataclass(frozen=True, slots=True)
class VerdictLook:
    """Is how a verdict is drawn: colours, the dash of its two rails in px, the sign in its disc.

    `is_barred`: the sign is a stroke across the disc. Without `rails` there is the disc alone.
    """

    color: str
    ground: str
    dash: tuple[float, ...]
    glyph: str
    is_barred: bool
    rails: bool


def verdict_look(verdict: str, theme: str) -> VerdictLook:
    """Returns how a verdict is drawn in a theme; one that is not known looks as unknown does."""
    raw = style().raw["sanctions"]
    known = verdict if verdict in raw["glyph"] else Verdict.UNKNOWN.value
    return VerdictLook(
        raw[theme][known], style().theme(theme).ui["raised"], tuple(raw["dash"].get(known, ())), raw["glyph"][known],
        is_barred=known == Verdict.PROHIBITED, rails=known != Verdict.NOT_COVERED,
    )


def rail_offset_px(width_px: float) -> float:
    """Returns how far from the middle of a line of that width its rails run."""
    return width_px / 2 + float(style().raw["sanctions"]["rail_offset_px"])


def overlay_table() -> dict[str, Any]:
    """Returns per theme the looks of the verdicts for the page, and the sizes of rails and discs in px."""
    raw = style().raw["sanctions"]
    table: dict[str, Any] = {"offset": raw["rail_offset_px"], "rail": raw["rail_px"], "every": raw["disc_every_px"],
                             "disc": raw["disc_px"], "beyond": BEYOND_PX}
    for theme in THEMES:
        table[theme] = {}
        for verdict in WORST_FIRST:
            look = verdict_look(verdict, theme)
            table[theme][verdict.value] = {"color": look.color, "ground": look.ground, "dash": list(look.dash),
                                           "glyph": look.glyph, "barred": look.is_barred, "rails": look.rails}
    return table


def asked_lines(cargo: str, origin: str, destination: str, regime: str, date: str) -> tuple[str, str]:
    """Returns in words what was asked: the movement, then whose rules (of all where `regime` is empty) on what date."""
    movement = say("%1, %2 to %3", cargo, words.country_name(origin), words.country_name(destination))
    return movement, say("%1 on %2", regime or say("Worst of all regimes"), date)


def overlay_entries(overlay: Overlay, scene: MapScene) -> list[LegendEntry]:
    """Returns the legend of an overlay: what was asked, each verdict on a visible line, and that it is an aid."""
    shown = {layer.id for layer in scene.layers if layer.visible}
    counts: dict[str, int] = {}
    for (layer, _), verdict in overlay.verdicts.items():
        if layer in shown:
            counts[verdict] = counts.get(verdict, 0) + 1
    group = say(GROUP)
    verdicts = [
        LegendEntry(group, "verdict", say(VERDICT_WORDS[verdict]), {"verdict": verdict.value}, counts[verdict])
        for verdict in WORST_FIRST if verdict.value in counts
    ]
    asked = [LegendEntry(group, "none", line, {"screen": "question"}) for line in overlay.question]
    return [*asked, *verdicts,
            LegendEntry(group, "none", overlay.aid, {"screen": "aid"})]


def with_overlay(scene: MapScene, overlay: Overlay | None) -> MapScene:
    """Returns the scene with an overlay and its legend; the same scene without one."""
    if overlay is None:
        return scene
    return replace(scene, overlay=overlay, legend=(*scene.legend, *overlay_entries(overlay, scene)))
