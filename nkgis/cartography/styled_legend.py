"""The legend of a layer with a style: one entry for each class that occurs, in the style's order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from nkgis.cartography import words
from nkgis.cartography.legend import LegendEntry
from nkgis.cartography.own_look import OTHER, OwnLook
from nkgis.cartography.scene_values import SceneFeature, SceneLayer
from nkgis.cartography.wording import say
from nkgis.model.numbers import grouped
from nkgis.model.style import LayerStyle, StyleClass, StyleKind

VOCABULARIES = (words.STATUSES, words.GAUGES, words.MODES, words.QUALITIES)
_SIGNS = {"lines": "line", "areas": "area"}
_TEXT_MAX = 60


def caption(style: LayerStyle, number: int, name: str = "") -> str:
    """Returns what a legend says of a class: its caption, or what tells its features; `name` is the layer's."""
    if number == OTHER:
        if style.kind is StyleKind.SINGLE:
            return (style.other.caption if style.other else "") or name
        return (style.other.caption if style.other else "") or say("other")
    one = style.classes[number]
    if one.caption:
        return one.caption
    if style.kind is StyleKind.CATEGORIES:
        return value_word(one.value)
    if style.kind is StyleKind.GRADUATED:
        return range_text(style.classes, number)
    return one.filter.strip()[:_TEXT_MAX] or say("every feature")


def value_word(value: str) -> str:
    """Returns the word of a value of status, gauge, mode or geometry quality; any other value as it is."""
    return next((words.word(table, value) for table in VOCABULARIES if value in table), value)


def range_text(classes: tuple[StyleClass, ...], number: int) -> str:
    """Returns from where to where a graduated class goes."""
    low = classes[number - 1].upper if number else None
    high = classes[number].upper
    if low is None:
        return say("up to %1", number_text(high)) if high is not None else say("every number")
    return say("over %1", number_text(low)) if high is None else f"{number_text(low)} – {number_text(high)}"


def number_text(value: float) -> str:
    """Returns a number with the decimals that it needs, six significant digits at most."""
    plain = f"{value:.6g}"
    if "e-" in plain or abs(value) >= 1e15:
        return plain
    return grouped(float(plain), 0 if "e" in plain else len(plain.partition(".")[2]))


def style_entries(layer: SceneLayer) -> list[LegendEntry]:
    """Returns the entries of a layer that has a style."""
    style = layer.style
    if style is None:
        return []
    counts: Counter[int] = Counter()
    kinds: dict[int, Counter[tuple[str | None, ...]]] = {}
    looks: dict[int, OwnLook] = {}
    for feature, count in layer.looks:
        if feature.own is None or feature.hidden or not count:
            continue
        number = feature.own.number
        counts[number] += count
        looks[number] = feature.own
        kinds.setdefault(number, Counter())[house_key(feature)] += count
    group = words.layer_name(layer.name)
    order = sorted(counts, key=lambda number: number if number != OTHER else len(style.classes))
    return [
        LegendEntry(
            group, sign_kind(layer.role, looks[number]), caption(style, number, group),
            {**_key(kinds[number]), "layer": layer.id, "class": str(number)}, counts[number], looks[number],
        )
        for number in order
    ]  # fmt: skip


def sign_kind(role: str, own: OwnLook) -> str:
    """Returns what a swatch paints for a layer of a role: line, area, or a point's sign."""
    return _SIGNS.get(role) or ("sign" if own.is_point else "crossing" if role == "crossings" else "place")


def house_key(feature: SceneFeature) -> tuple[str | None, ...]:
    """Returns what the house's own look of a feature hangs on."""
    if feature.symbol is not None:
        return (*feature.symbol, None, None, None)
    context = "yes" if feature.context else None
    return (feature.mode or feature.place, feature.status, feature.gauge, feature.quality, context)


def agreed(kinds: Counter[tuple[str | None, ...]]) -> tuple[str | None, ...]:
    """Returns the mode that most of some features have, and of state, gauge and quality what all of them share.

    Where they differ it is the plainest: a swatch must not show the pattern of one state for a class of many.
    """
    mode, status, _, _, context = kinds.most_common(1)[0][0]
    if status not in words.STATUSES:  # a point's sign
        return kinds.most_common(1)[0][0]
    states, gauges, qualities = ({kind[part] for kind in kinds} for part in (1, 2, 3))
    return (
        mode, status if len(states) == 1 else "operating", gauges.pop() if len(gauges) == 1 else None,
        qualities.pop() if len(qualities) == 1 else "track", context,
    )  # fmt: skip


def _key(kinds: Counter[tuple[str | None, ...]]) -> dict[str, str | None]:
    """Returns what a swatch of some features is painted by."""
    mode, status, gauge, quality, context = agreed(kinds)
    return {"mode": mode, "state": status, "status": status, "gauge": gauge, "quality": quality, "context": context}


def plain_looks(layers: Iterable[SceneLayer]) -> list[tuple[SceneFeature, int, SceneLayer]]:
    """Returns the looks of visible layers with how often each occurs; what a style hides is left out."""
    return [
        (feature, count, layer)
        for layer in layers if layer.visible
        for feature, count in layer.looks if not feature.hidden
    ]  # fmt: skip
