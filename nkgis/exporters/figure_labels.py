"""Names on the map: in their order of importance, eight positions each, dropped where there is no room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from nkgis.cartography.labels import CAPITAL, CITY, PORT, STATION, Label
from nkgis.cartography.marks import crossing_symbol, place_symbol
from nkgis.cartography.style import style
from nkgis.exporters.figure_canvas import Canvas, draw_shapes
from nkgis.exporters.figure_drawn import Drawn
from nkgis.exporters.figure_fonts import MISSING, shown, width_pt, write
from nkgis.model.numbers import number_text

Box = tuple[float, float, float, float]
HALO_PX = 2.2
LOCAL_ZOOM = 8.0
KILOMETRE_ZOOM = 9.0
WIDE_KINDS = frozenset({"country", "water", "area"})
"""Labels that stand on a surface, not beside a point."""
MOST_SIGNS = 42
_ONE_LINE, _ONE_LINE_OF_A_POINT = 30, 36
_LINE = 1.22
_ASCENT, _DESCENT = 0.80, 0.24
_RADIUS_PX = {"capital": 4.5, "port": 8.0, "station": 3.4, "city": 3.8, "point": 5.0}
_STATE_ORDER = {"break": 0, "dual": 1, "construction": 2, "closed": 3, "none": 4}
_TWIN_PT = 60.0
Z_CROSSING, Z_PLACE, Z_LABEL = 30.0, 32.0, 40.0


@dataclass(slots=True)
class Room:
    """Keeps what is taken on the map: boxes in points, the chosen lines and the other lines."""

    width_pt: float
    height_pt: float
    boxes: list[Box] = field(default_factory=list)
    chosen: Any = None
    lines: Any = None
    said: list[tuple[str, float, float]] = field(default_factory=list)

    def has_said(self, text: str, x_pt: float, y_pt: float) -> bool:
        """Tells whether the same name is written close by: a town and its station have one."""
        return any(known == text and abs(x - x_pt) < _TWIN_PT and abs(y - y_pt) < _TWIN_PT for known, x, y in self.said)

    def is_free(self, box: Box, *, over_chosen: bool = False) -> bool:
        """Tells whether a box lies on the map and covers nothing that is kept."""
        if box[0] < 2 or box[1] < 2 or box[2] > self.width_pt - 2 or box[3] > self.height_pt - 2:
            return False
        if self.boxes:
            taken = np.asarray(self.boxes)
            apart = (
                (taken[:, 0] >= box[2]) | (taken[:, 2] <= box[0]) | (taken[:, 1] >= box[3]) | (taken[:, 3] <= box[1])
            )
            if not apart.all():
                return False
        return over_chosen or self.chosen is None or not shapely.intersects(self.chosen, shapely.box(*box))

    def covered(self, box: Box) -> int:
        """Returns how many lines a box covers."""
        return 0 if self.lines is None else len(self.lines.query(shapely.box(*box), predicate="intersects"))


def room_of(canvas: Canvas, drawn: Drawn, taken: Sequence[Box]) -> Room:
    """Returns the room for names: `taken` boxes (points) are the legend and the scale bar."""
    frame = canvas.frame
    origin, per_pt = np.array(frame.extent[:2]), frame.metres_per_pt

    def points(lines: Sequence[Any]) -> list[Any]:
        kept = [shapely.linestrings((line - origin) / per_pt) for line in lines]
        return [shapely.simplify(line, 0.8) for line in kept]

    room = Room(frame.width_pt, frame.height_pt, list(taken))
    if drawn.chosen:
        wide = 5.0 * frame.unit_pt
        room.chosen = shapely.buffer(shapely.multilinestrings(points(drawn.chosen)), wide, quad_segs=2)
        shapely.prepare(room.chosen)
    if drawn.lines or drawn.context:
        room.lines = shapely.STRtree(points([*drawn.lines, *drawn.context]))
    return room


def order_of(label: Label, chosen: set[Any]) -> int:
    """Returns the importance of a label; the stations of a chosen route come first."""
    return STATION if label.route in chosen else label.order


def label_key(label: Label) -> tuple[object, ...]:
    """Returns what tells a label from others, whatever state its feature is in."""
    return label.kind, label.layer, label.feature, label.names.get("en"), label.lon, label.lat


def is_absent(canvas: Canvas, label: Label) -> bool:
    """Tells whether a label is on other frames of a film only."""
    return bool(canvas.absent) and label_key(label) in (canvas.absent or ())


def is_due(canvas: Canvas, label: Label, visible: set[str], chosen: set[Any]) -> bool:
    """Tells whether a label belongs on the map at this scale and place."""
    lowest = min(label.min_zoom, 8.0) if label.route in chosen else label.min_zoom
    if not (lowest <= canvas.zoom <= label.max_zoom) and label.kind != "crossing":
        return False
    if label.layer is not None and label.layer not in visible:
        return False
    x, y = place(canvas, label.lon, label.lat)
    return label.kind == "line" or canvas.frame.contains(x, y)


def is_on(canvas: Canvas, room: Room, label: Label) -> bool:
    """Tells whether a place lies on a chosen line."""
    at = shapely.points(*_points(canvas, *place(canvas, label.lon, label.lat)))
    return room.chosen is not None and label.kind != "crossing" and bool(shapely.intersects(room.chosen, at))


def place(canvas: Canvas, lon: float, lat: float) -> tuple[float, float]:
    """Returns a place in projection metres."""
    x, y = canvas.frame.projection.forward(np.array([lon]), np.array([lat]))
    return float(x[0]), float(y[0])


def _points(canvas: Canvas, x: float, y: float) -> tuple[float, float]:
    frame = canvas.frame
    return (x - frame.extent[0]) / frame.metres_per_pt, (y - frame.extent[1]) / frame.metres_per_pt


def _metres(canvas: Canvas, x_pt: float, y_pt: float) -> tuple[float, float]:
    frame = canvas.frame
    return frame.extent[0] + x_pt * frame.metres_per_pt, frame.extent[1] + y_pt * frame.metres_per_pt


def text_of(names: Mapping[str, str], language: str, *, most: int = MOST_SIGNS) -> str:
    """Returns the name in a language, else in English, else any; one that no font can draw comes last."""
    wanted = [names[key] for key in (language, "en") if names.get(key)] or list(names.values())
    texts = [shown(name, most=most) for name in wanted] or [""]
    return next((text for text in texts if MISSING not in text), texts[0])


def draw_crossings(canvas: Canvas, room: Room, drawn: Drawn, labels: Sequence[Label]) -> None:
    """Draws border crossings, breaks first; one that would lie on another is left out."""
    by_key = {(label.layer, label.feature): label for label in labels if label.kind == "crossing"}
    size_px = 8.5 if canvas.zoom < 7 else 11.0 if canvas.zoom < 9 else float(style().raw["marker"]["size_px"])
    unit = canvas.frame.unit_pt
    found = [
        (feature, layer, by_key[layer.id, feature.id])
        for layer in canvas.scene.layers if layer.role == "crossings" and layer.visible
        for feature in layer.features
        if (layer.id, feature.id) in by_key and feature.symbol and feature.sign is None and not feature.hidden
    ]
    taken: list[tuple[float, float]] = []
    for feature, layer, label in sorted(found, key=lambda one: _STATE_ORDER.get((one[0].symbol or ("", ""))[1], 5)):
        mode, state = feature.symbol or ("rail", "none")
        x, y = place(canvas, label.lon, label.lat)
        cx, cy = _points(canvas, x, y)
        half = size_px * unit * 0.62
        box = (cx - half, cy - half, cx + half, cy + half)
        room.boxes += [] if canvas.absent is None else [box]  # through a film each keeps its room
        if is_absent(canvas, label) or any(np.hypot(cx - a, cy - b) < size_px * unit * 0.8 for a, b in taken):
            continue
        taken.append((cx, cy))
        room.boxes += [box] if canvas.absent is None else []
        drawn.features[layer.id, feature.id] = feature
        shapes = crossing_symbol(mode, state, theme=canvas.theme.name, size_px=size_px)
        draw_shapes(canvas.axes, shapes, x, y, px=canvas.frame.px, unit_pt=unit,
                    zorder=Z_CROSSING + 1 - 0.1 * _STATE_ORDER.get(state, 5), opacity=layer.opacity)


@dataclass(frozen=True, slots=True)
class Block:
    """Is the lines of one label with their size in points."""

    lines: tuple[tuple[str, float, int, str], ...]
    wide: float
    high: float


def _block(canvas: Canvas, label: Label, *, emphasis: bool = False) -> Block | None:
    """Returns the text of a label; the local script stands below from its zoom on."""
    colors = canvas.theme.map
    text = text_of(label.names, canvas.scene.language, most=0)
    if not text:
        return None
    size, weight = canvas.letters(label.size_px), 600 if emphasis else label.weight
    color = colors[label.color or "label"]
    lines = [(line, size, weight, color) for line in _in_lines(text, most=_ONE_LINE_OF_A_POINT)]
    local = shown(label.names.get(label.local or "", ""))
    if local and local != text and MISSING not in local and canvas.zoom >= LOCAL_ZOOM:
        small = max(canvas.least_pt, size * 0.92)
        lines += [(line, small, 400, colors["label2"]) for line in _in_lines(local, most=_ONE_LINE_OF_A_POINT)]
    wide = max(width_pt(line, points, heavy) for line, points, heavy, _ in lines)
    high = sum(points for _, points, _, _ in lines) * _LINE - (_LINE - _ASCENT - _DESCENT) * lines[-1][1]
    return Block(tuple(lines), wide, high)


def draw_place(canvas: Canvas, room: Room, label: Label, *, written: bool) -> None:
    """Draws the sign and the name of a place, station or crossing."""
    x, y = place(canvas, label.lon, label.lat)
    cx, cy = _points(canvas, x, y)
    unit = canvas.frame.unit_pt
    if label.kind == "crossing":
        if canvas.zoom >= label.min_zoom and written:
            _write_block(canvas, room, label, cx, cy, (label.ring_px or 7.5) * unit)
        return
    if label.ring_px:  # its sign stands on the map already
        if written:
            _write_block(canvas, room, label, cx, cy, label.ring_px * unit)
        return
    kind = label.symbol or "town"
    radius = _RADIUS_PX.get(kind, 3.0) * unit
    own = (cx - radius, cy - radius, cx + radius, cy + radius)
    free = room.is_free(own, over_chosen=True)
    if not free and label.order not in {CAPITAL, CITY, PORT, STATION}:
        return
    fits = _write_block(canvas, room, label, cx, cy, radius) if written else True
    if not fits and not free:
        return
    room.boxes.append(own)
    if is_absent(canvas, label):
        return
    draw_shapes(canvas.axes, place_symbol(kind, theme=canvas.theme.name), x, y, px=canvas.frame.px, unit_pt=unit,
                zorder=Z_PLACE)


def _write_block(canvas: Canvas, room: Room, label: Label, cx: float, cy: float, radius: float) -> bool:
    """Writes a label at the best of eight positions around a sign; tells whether there was room."""
    block = _block(canvas, label)
    if block is None or room.has_said(block.lines[0][0], cx, cy):
        return False
    best = None
    for rank, (box, ha) in enumerate(_positions(block, cx, cy, radius + 2.2 * canvas.frame.unit_pt)):
        if not room.is_free(box):
            continue
        cost = rank * 0.4 + room.covered(box)
        if best is None or cost < best[0]:
            best = (cost, box, ha)
    if best is None:
        return False
    _, box, ha = best
    room.boxes.append(box)
    room.said.append((block.lines[0][0], cx, cy))
    if not is_absent(canvas, label):
        _write_lines(canvas, block, box, ha)
    return True


def _positions(block: Block, cx: float, cy: float, gap: float) -> list[tuple[Box, str]]:
    """Returns the eight boxes around a point, best first, near and then farther, with how their lines align."""
    w, h, near = block.wide, block.high, gap * 0.75
    corners = [
        (cx + gap, cy - h / 2, "left"), (cx - gap - w, cy - h / 2, "right"),
        (cx + near, cy + near * 0.6, "left"), (cx + near, cy - near * 0.6 - h, "left"),
        (cx - near - w, cy + near * 0.6, "right"), (cx - near - w, cy - near * 0.6 - h, "right"),
        (cx - w / 2, cy + gap, "center"), (cx - w / 2, cy - gap - h, "center"),
    ]
    far = gap * 1.9
    corners += [
        (cx + far, cy - h / 2, "left"), (cx - far - w, cy - h / 2, "right"),
        (cx + far, cy + far * 0.6, "left"), (cx + far, cy - far * 0.6 - h, "left"),
        (cx - far - w, cy + far * 0.6, "right"), (cx - far - w, cy - far * 0.6 - h, "right"),
        (cx - w / 2, cy + far * 1.2, "center"), (cx - w / 2, cy - far * 1.2 - h, "center"),
    ]
    return [((x, y, x + w, y + h), ha) for x, y, ha in corners]


def _write_lines(
    canvas: Canvas, block: Block, box: Box, ha: str, *, italic: bool = False, halo: tuple[str, float] | None = None
) -> None:
    """Writes the lines of a block into its box."""
    x = {"left": box[0], "right": box[2], "center": (box[0] + box[2]) / 2}[ha]
    top = box[3]
    halo = halo or (canvas.theme.map["halo"], HALO_PX * canvas.frame.unit_pt)
    for text, size, weight, color in block.lines:
        at = _metres(canvas, x, top - _ASCENT * size)
        write(canvas.axes, *at, text, size_pt=size, color=color, weight=weight, italic=italic, ha=ha, halo=halo,
              zorder=Z_LABEL)
        top -= size * _LINE


def draw_wide(canvas: Canvas, room: Room, label: Label) -> bool:
    """Writes the name of a country, sea or area about its middle, moved a little where that is taken."""
    x, y = place(canvas, label.lon, label.lat)
    if label.kind == "country":
        text = text_of(label.names, canvas.scene.language)
        return draw_country(canvas, room, text, x, y, size_px=label.size_px)
    size, colors = canvas.letters(label.size_px), canvas.theme.map
    water = label.kind == "water"
    color = colors[label.color or ("label_water" if water else "label_country")]
    lines = _in_lines(text_of(label.names, canvas.scene.language, most=0), most=_ONE_LINE)
    block = Block(tuple((line, size, 400, color) for line in lines),
                  max(width_pt(line, size, italic=True) for line in lines), size * (1 + _LINE * (len(lines) - 1)))
    return _write_near(canvas, room, block, x, y, italic=True, ground=colors["sea" if water else "land"],
                       silent=is_absent(canvas, label))


def _in_lines(text: str, *, most: int) -> list[str]:
    """Returns a name in one line, one of more signs than that in two at a space near its middle."""
    if len(text) <= most:
        return [text]
    spaces = [place for place, sign in enumerate(text) if sign == " "]
    if not spaces:
        return [shown(text, most=MOST_SIGNS)]
    middle = min(spaces, key=lambda place: abs(place - len(text) / 2))
    return [shown(part, most=MOST_SIGNS) for part in (text[:middle], text[middle + 1 :])]


def draw_country(canvas: Canvas, room: Room, text: str, x: float, y: float, *, size_px: float = 14.0) -> bool:
    """Writes the name of a country in spaced capitals near a projected place; tells whether there was room."""
    size, colors = canvas.letters(size_px), canvas.theme.map
    letters = spaced(text.upper())
    block = Block(((letters, size, 600, colors["label_country"]),), width_pt(letters, size, 600), size)
    return _write_near(canvas, room, block, x, y, italic=False, ground=colors["land"])


def _write_near(
    canvas: Canvas, room: Room, block: Block, x: float, y: float, *, italic: bool, ground: str, silent: bool = False
) -> bool:
    """Writes a block at the best free place around a projected point; tells whether there was one."""
    cx, cy = _points(canvas, x, y)
    best, pad = None, 4.0 * canvas.frame.unit_pt
    for dx, dy in ((a, b) for a in (0, -1, 1, -2, 2) for b in (0, 1, -1, 2, -2)):
        mx, my = cx + dx * block.high * 2.6, cy + dy * block.high * 2.0
        box = (mx - block.wide / 2, my - block.high / 2, mx + block.wide / 2, my + block.high / 2)
        if not room.is_free((box[0] - pad, box[1], box[2] + pad, box[3])):
            continue
        cost = abs(dx) + abs(dy) + 0.7 * room.covered(box)
        if best is None or cost < best[0]:
            best = (cost, box)
    if best is None:
        return False
    room.boxes.append(best[1])
    if not silent:
        _write_lines(canvas, block, best[1], "center", italic=italic, halo=(ground, 1.4 * canvas.frame.unit_pt))
    return True


def spaced(text: str) -> str:
    """Returns text with hair spaces between its letters, for the names of countries in alphabets."""
    return "\u200a\u200a".join(text) if text.isascii() or "А" <= text[:1] <= "я" else text


def draw_kilometres(canvas: Canvas, room: Room, drawn: Drawn, chosen: set[Any]) -> None:
    """Writes the kilometre every ten along the chosen routes."""
    unit = canvas.frame.unit_pt
    size = canvas.letters(10.0)
    for key, feature in drawn.features.items():
        if key not in chosen:
            continue
        for kilometre, lon, lat in feature.kilometres:
            x, y = place(canvas, lon, lat)
            if not canvas.frame.contains(x, y, pad_pt=10):
                continue
            cx, cy = _points(canvas, x, y)
            text = number_text(kilometre)
            block = Block(((text, size, 600, canvas.theme.map["label"]),), width_pt(text, size, 600), size)
            for box, ha in _positions(block, cx, cy, 8.5 * unit):
                if room.is_free(box):
                    room.boxes.append(box)
                    _write_lines(canvas, block, box, ha)
                    break


