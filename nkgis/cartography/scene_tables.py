"""What a scene says of the looks in it: the legend, and the tables of strokes and symbols for the page."""

from collections.abc import Sequence
from typing import Any

from nkgis.cartography import legend as legend_lines
from nkgis.cartography.legend import LegendEntry
from nkgis.cartography.looks import ground_tables, line_look, own_areas, symbol_table
from nkgis.cartography.own_look import OwnLook
from nkgis.cartography.scene_values import SceneLayer
from nkgis.cartography.styled_legend import plain_looks, style_entries
from nkgis.cartography.wording import say
from nkgis.model.style import Pattern


def legend_of(layers: Sequence[SceneLayer], *, borders: bool) -> list[LegendEntry]:
    """Returns the legend of what is visible."""
    lines: list[dict[str, str | None]] = []
    counts: list[int] = []
    signs: list[tuple[str, str]] = []
    for feature, count, _ in plain_looks(layers):
        own = feature.own
        by_status = own is None or own.pattern is Pattern.STATUS
        if feature.mode is not None:
            look = {
                "mode": feature.mode,
                "status": feature.status if by_status else None,
                "gauge": feature.gauge if by_status else None,
                "quality": feature.quality,
                "context": "yes" if feature.context else None,
                "own": None if own is None else "yes",
            }
            lines.append(look)
            counts.append(count)
        if feature.symbol is not None and own is None:
            signs += [feature.symbol] * count
    areas = [
        say("Greater Tumen area and triangles") if layer.bundled else layer.name
        for layer in layers
        if layer.visible and layer.role == "areas" and layer.style is None
        and next(iter(layer.looks), None) is not None
    ]
    entries = [entry for layer in reversed(layers) if layer.visible for entry in style_entries(layer)]
    entries += [*legend_lines.line_entries(lines, counts), *legend_lines.crossing_entries(signs)]
    entries += [LegendEntry(say("Area"), "area", text) for text in areas]
    if borders:
        entries += [
            LegendEntry(say("Border"), "border", say(text), {"border": kind})
            for kind, text in legend_lines.BORDER_WORDS.items()
        ]
    return entries


def tables_of(layers: Sequence[SceneLayer]) -> dict[str, Any]:
    """Returns the strokes and symbols that the features of the scene are drawn with."""
    looks: dict[str, Any] = {}
    signs: set[tuple[str, str]] = set()
    own: dict[str, set[OwnLook]] = {"areas": set(), "points": set()}
    for layer in layers:
        for feature, _ in layer.looks:
            key = feature.look
            if key is not None and key not in looks:
                looks[key] = line_look(
                    feature.mode or "other",
                    feature.status or "unknown",
                    feature.gauge,
                    feature.quality or "unstated",
                    context=feature.context,
                    own=feature.own,
                )
            if feature.symbol is not None:
                signs.add(feature.symbol)
            if feature.own is not None and feature.mode is None:
                own["areas" if layer.role == "areas" else "points"].add(feature.own)
    symbols = symbol_table(signs, own["points"])
    return {"looks": looks, "symbols": symbols, "areas": own_areas(own["areas"]), "ground": ground_tables()}
