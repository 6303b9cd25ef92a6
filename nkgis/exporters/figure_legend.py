"""The legend: swatches painted with the strokes of the map, and only for what is on it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from matplotlib.patches import Rectangle

from nkgis.cartography.legend import LegendEntry, crossing_entries, named_rest
from nkgis.cartography.marks import Shape, crossing_symbol, own_symbol, place_symbol
from nkgis.cartography.mode_chips import mode_chip
from nkgis.cartography.own_look import OwnLook
from nkgis.cartography.scene import MapScene, SceneFeature
from nkgis.cartography.style import style
from nkgis.cartography.symbols import Stroke, area_symbol, border_strokes, line_strokes
from nkgis.cartography.wording import say
from nkgis.exporters.figure_canvas import draw_shapes, stroke_lines
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_fonts import shown, width_pt, write
from nkgis.exporters.figure_overlay import draw_verdict
from nkgis.model.style import Pattern

MOST, MOST_BESIDE = 18, 24
"""Entries of a legend in one column, and in columns below a map."""
CHIP_SWATCH_Z = 61.8
_REST_MAX = 46
_MORE = {"Status": 4, "Network": 2}
"""How much more a group is worth where states change."""
_GROUPS = ("Network", "Status", "Gauge", "Geometry", "Border crossing")
_PARTS = {"Network": "mode", "Status": "status", "Gauge": "gauge", "Geometry": "quality"}
_SWATCH_PX, _GAP_PX, _ROW_PX, _HEAD_PX, _PAD_PX, _TEXT_PX = 44.0, 9.0, 18.5, 20.0, 11.0, 11.5


def entries_on_map(
    scene: MapScene, drawn: Drawn, *, zoom: float, most: int = MOST, changing: bool = False, few: bool = False
) -> list[LegendEntry]:
    """Returns the entries of the scene's legend for what is on the map, at most so many.

    With `changing` states count more than crossings: they are what the map is about; with `few` modes come first.

    Signs that explain themselves are left out; where there are still too many, the least needed and rarest are
    merged into a last line that names or counts them.
    """
    features = [feature for feature in drawn.features.values() if not feature.hidden]
    house = [feature for feature in features if feature.own is None]
    signs = crossing_entries(feature.symbol for feature in house if feature.symbol is not None)
    entries: list[LegendEntry] = []
    verdicts = scene.overlay.verdicts if scene.overlay is not None else {}
    for entry in scene.legend:
        if entry.own is not None:
            entries += [entry] if _is_class_on_map(entry, drawn) else []
        elif entry.kind == "crossing":
            entries += signs
            signs = []
        elif _is_on_map(entry, features, drawn, verdicts) and not _is_plain(entry):
            entries.append(entry)
    if zoom < style().raw["gauge_min_zoom"]:
        entries = [entry for entry in entries if _group(entry) != "Gauge"]
    if len(entries) <= most:
        return entries
    worth = [_worth(entry) + _MORE.get(_group(entry), 0) * changing + bool(few and _mode_told(entry))
             for entry in entries]
    order = sorted(range(len(entries)), key=lambda k: (worth[k], entries[k].count, -k))
    left_out = set(order[: len(entries) - most + 1])
    kept = [entry for k, entry in enumerate(entries) if k not in left_out]
    rest = named_rest((entries[k] for k in sorted(left_out)), most=_REST_MAX)
    return [*kept, LegendEntry("", "none", rest)]


def _group(entry: LegendEntry) -> str:
    """Returns the group of an entry by its English name, in whatever language the legend is written."""
    return next((name for name in _GROUPS if say(name) == entry.group), entry.group)


def _mode_told(entry: LegendEntry) -> str:
    """Returns the mode that an entry is about, "" where it is about something else."""
    key = entry.key
    plain = entry.kind == "line" and key.get("status") == "operating" and key.get("quality") == "track"
    return key.get("mode") or "" if plain and not key.get("gauge") and not key.get("context") else ""


def _is_plain(entry: LegendEntry) -> bool:
    """Tells whether a sign is the one that everything without a sign of its own has."""
    if _group(entry) == "Status":
        return entry.key.get("status") == "operating"
    return _group(entry) == "Geometry" and entry.key.get("quality") in _PLAIN


_PLAIN = frozenset({"track", "unstated"})


def _worth(entry: LegendEntry) -> int:
    """Returns how much a reader needs an entry: point signs and modes first, least what explains itself."""
    if entry.is_screen:
        return 7
    if entry.kind == "border":
        return 2 if entry.key.get("border") == "demarcation" else 0
    if _group(entry) == "Geometry":
        return {"schematic": 4, "stations": 1}.get(entry.key.get("quality") or "", 0)
    if entry.own is not None:
        return 7
    return {"Border crossing": 6, "Network": 6, "Gauge": 5, "Status": 4}.get(_group(entry), 2)


def _is_class_on_map(entry: LegendEntry, drawn: Drawn) -> bool:
    """Tells whether something of a class of a layer's style is on the map."""
    return any(
        key[0] == entry.key.get("layer") and feature.own is not None and feature.own.number == entry.own_number
        for key, feature in drawn.features.items()
    )


def _is_on_map(
    entry: LegendEntry, features: Sequence[SceneFeature], drawn: Drawn, verdicts: Mapping[tuple[str, str], str]
) -> bool:
    """Tells whether something of that entry is on the map."""
    if entry.kind == "area":
        return drawn.areas
    if entry.kind == "border":
        return entry.key.get("border") in drawn.borders
    if entry.kind == "verdict":
        return any(verdict == entry.key.get("verdict") for key, verdict in verdicts.items()
                   if key in drawn.features and not drawn.features[key].hidden)
    part = _PARTS.get(_group(entry))
    if entry.kind != "line" or part is None:
        return True
    if entry.key.get("context"):
        return any(feature.context for feature in features)
    return any(
        not feature.context and feature.mode is not None and getattr(feature, part) == entry.key.get(part)
        and not (feature.own is not None and part != "quality" and not _keeps(feature.own, part))
        for feature in features
    )


def _keeps(own: OwnLook, part: str) -> bool:
    """Tells whether a style leaves a part of the house's look to tell something: state and gauge, never the mode."""
    return part != "mode" and own.pattern is Pattern.STATUS


def legend_size(entries: Sequence[LegendEntry], unit_pt: float, *, columns: int = 1) -> tuple[float, float]:
    """Returns width and height of a legend in points."""
    halves = column_parts(entries, columns)
    wide = max((_text_width(entry, unit_pt) for entry in entries), default=0.0)
    column = (_SWATCH_PX + _GAP_PX) * unit_pt + wide
    high = max((_height(part) for part in halves), default=0.0) * unit_pt
    return (
        column * len(halves) + (2 * _PAD_PX + 16.0 * (len(halves) - 1)) * unit_pt,
        high + (2 * _PAD_PX - 4) * unit_pt,
    )


def column_parts(entries: Sequence[LegendEntry], columns: int) -> list[list[LegendEntry]]:
    """Returns the entries in columns of about the same height; a group is cut only when it must be."""
    rest, parts = list(entries), []
    for left in range(columns, 1, -1):
        share = _height(rest) / left
        count = next((n for n in range(1, len(rest)) if _height(rest[:n]) >= share), len(rest))
        parts.append(rest[:count])
        rest = rest[count:]
    return [part for part in [*parts, rest] if part]


def _height(entries: Iterable[LegendEntry]) -> float:
    """Returns the height of a column in px: a heading for every group."""
    rows = list(entries)
    return _ROW_PX * len(rows) + _HEAD_PX * len({entry.group for entry in rows if entry.group})


def _text_width(entry: LegendEntry, unit_pt: float) -> float:
    return width_pt(shown(entry.text, most=48), _TEXT_PX * unit_pt)


def draw_legend(
    axes: Any, entries: Sequence[LegendEntry], box: tuple[float, float, float, float], *, theme: str, unit_pt: float,
    zoom: float, columns: int = 1, framed: bool = True, chips: Collection[str] = (),
) -> None:
    """Draws a legend into a box (left, bottom, right, top) of axes in points; `chips` are modes shown with theirs."""
    colors = style().theme(theme)
    if framed:
        axes.add_patch(
            Rectangle(box[:2], box[2] - box[0], box[3] - box[1], facecolor=colors.ui["raised"], alpha=0.95,
                      edgecolor=colors.ui["border"], linewidth=0.6, zorder=60)
        )
    pad = _PAD_PX * unit_pt if framed else 0.0
    parts = column_parts(entries, columns)
    wide = (box[2] - box[0] - 2 * pad) / max(len(parts), 1)
    for number, part in enumerate(parts):
        _draw_column(axes, part, box[0] + pad + number * wide, box[3] - pad + 3 * unit_pt, theme=theme,
                     unit_pt=unit_pt, zoom=zoom, chips=chips)


def _draw_column(
    axes: Any, entries: Sequence[LegendEntry], left: float, top: float, *, theme: str, unit_pt: float, zoom: float,
    chips: Collection[str] = (),
) -> None:
    """Draws one column of a legend, downwards from its top left corner."""
    colors = style().theme(theme)
    group, y = None, top
    for entry in entries:
        if entry.group and entry.group != group:
            group = entry.group
            y -= _HEAD_PX * unit_pt
            write(axes, left, y + 5 * unit_pt, shown(group), size_pt=10.5 * unit_pt, weight=600,
                  color=colors.ui["text2"], zorder=62)
        y -= _ROW_PX * unit_pt
        middle = y + _ROW_PX * unit_pt / 2
        draw_swatch(axes, entry, left, middle, theme=theme, unit_pt=unit_pt, zoom=zoom)
        mode = _mode_told(entry)
        if mode in chips:
            draw_shapes(axes, mode_chip(mode, theme=theme), left + _SWATCH_PX / 2 * unit_pt, middle, px=unit_pt,
                        unit_pt=unit_pt, zorder=CHIP_SWATCH_Z)
        write(axes, left + (_SWATCH_PX + _GAP_PX) * unit_pt, middle - 0.36 * _TEXT_PX * unit_pt,
              shown(entry.text, most=48), size_pt=_TEXT_PX * unit_pt, zorder=62,
              color=colors.ui["text2" if entry.kind == "none" else "text"])


def draw_swatch(
    axes: Any, entry: LegendEntry, left: float, middle: float, *, theme: str, unit_pt: float, zoom: float
) -> None:
    """Draws the sign of an entry, as wide as a swatch, from `left` around the height `middle`."""
    right = left + _SWATCH_PX * unit_pt
    shapes: tuple[Shape, ...] = ()
    if entry.kind == "crossing":
        shapes = crossing_symbol(entry.key.get("mode") or "rail", entry.key.get("state"), theme=theme, size_px=12.0)
    elif entry.kind == "sign" and entry.own is not None:
        shapes = own_symbol(entry.own, theme=theme)
    elif entry.kind == "place":
        shapes = place_symbol(entry.key.get("mode") or "town", theme=theme)
    if entry.kind in {"crossing", "sign", "place"}:
        draw_shapes(axes, shapes, (left + right) / 2, middle, px=unit_pt, unit_pt=unit_pt, zorder=61.5)
        return
    if entry.kind == "verdict":
        draw_verdict(axes, entry.key.get("verdict") or "", (left, middle, right), theme=theme, unit_pt=unit_pt)
        return
    if entry.kind == "area":
        _draw_area(axes, left, middle, right, theme=theme, unit_pt=unit_pt, own=entry.own)
        return
    strokes: tuple[Stroke, ...] = ()
    if entry.kind == "line":
        key = entry.key
        strokes = line_strokes(
            mode=key.get("mode") or "other", status=key.get("status") or "operating", gauge=key.get("gauge"),
            quality=key.get("quality") or "track", theme=theme, context=bool(key.get("context")), own=entry.own,
            zoom=max(zoom, 8.0) if entry.group == "Gauge" or entry.own is not None else max(zoom, 7.0),
        )
    elif entry.kind == "border":
        strokes = border_strokes(entry.key.get("border") or "state", theme=theme, zoom=min(zoom, 8.0))
    for number, stroke in enumerate(strokes):
        _draw_stroke(axes, stroke, left, middle, right, unit_pt=unit_pt, zorder=61 + 0.01 * number)


def _draw_stroke(
    axes: Any, stroke: Stroke, left: float, middle: float, right: float, *, unit_pt: float, zorder: float
) -> None:
    """Draws one stroke of a swatch, marks included."""
    if stroke.mark == "x":
        half = stroke.size_px * unit_pt / 2 * 0.7
        for x in (left + (right - left) * 0.27, left + (right - left) * 0.73):
            lines = [((x - half, middle - half), (x + half, middle + half)),
                     ((x - half, middle + half), (x + half, middle - half))]
            stroke_lines(axes, lines, Stroke("mark", stroke.color, stroke.width_px, cap="butt"), unit_pt=unit_pt,
                         zorder=zorder)
    elif stroke.mark == "dot":
        axes.plot([left + 8 * unit_pt, right - 8 * unit_pt], [middle, middle], linestyle="none", marker="o",
                  markersize=stroke.size_px * unit_pt, markerfacecolor=stroke.fill, markeredgecolor=stroke.color,
                  markeredgewidth=stroke.width_px * unit_pt, zorder=zorder)
    else:
        inset = stroke.width_px / 2 * unit_pt if stroke.cap == "round" and stroke.role == "band" else 0.0
        stroke_lines(axes, [((left + inset, middle), (right - inset, middle))], stroke, unit_pt=unit_pt, zorder=zorder)


def _draw_area(
    axes: Any, left: float, middle: float, right: float, *, theme: str, unit_pt: float, own: OwnLook | None
) -> None:
    """Draws the swatch of an area."""
    look = area_symbol(theme=theme, own=own)
    half = 6.0 * unit_pt
    opacity = look.fill_opacity * 1.6 if own is None else look.fill_opacity
    axes.add_patch(Rectangle((left, middle - half), right - left, 2 * half, facecolor=look.fill,
                             alpha=min(1.0, opacity), edgecolor="none", zorder=61))
    ring = [(left, middle - half), (right, middle - half), (right, middle + half), (left, middle + half),
            (left, middle - half)]
    stroke_lines(axes, [ring], look.stroke, unit_pt=unit_pt, zorder=61.1)
