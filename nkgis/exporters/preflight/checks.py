"""The checks of the preflight, each of which looks at one kind of fault."""

from collections.abc import Iterator, Mapping, Sequence

import shapely

from nkgis.cartography.wording import marked
from nkgis.exporters.figure_figures import route_name
from nkgis.exporters.figure_fonts import MISSING
from nkgis.exporters.figure_paper import RASTERS
from nkgis.exporters.preflight.fault import (
    FIGURES,
    FOOT,
    LEGEND,
    MAP,
    PICTURE,
    Fault,
    Severity,
    graded,
    quoted,
)
from nkgis.exporters.preflight.texts import Written, texts_of
from nkgis.exporters.sheets.corners import length_in
from nkgis.exporters.sheets.page import Sheet
from nkgis.model.numbers import number_text

OFF = marked("“%1” runs off the paper; shorten it, or take a larger template.")
CUT = marked("“%1” has no room and is cut; shorten it, or take a larger template.")
GLYPH = marked("“%1” holds a sign that no font can draw; write it otherwise.")
LAPPED = marked("“%1” and “%2” lie on each other; hide one of the layers, or show a smaller extent.")
COVERED = marked("“%1” is covered by the %2; show a wider extent, or leave the %2 out.")
HIDDEN_ROUTE = marked("the selected route runs beneath the %1; show a wider extent, or leave the %1 out.")
SMALL = marked("“%1” is written in %2 pt, smaller than the %3 pt that can be read there; take larger paper.")
NOTHING = marked("no route, point or area is to be seen; show a layer, or choose another extent.")
NO_LAYER = marked("the project has no visible layer; show one, or open a file.")
OUTSIDE = marked("the selected route “%1” is not in the extent; choose the extent of the route.")
MERGED = marked("%1 signs have no room of their own and share one line; hide layers, or take a larger template.")
ROWS = marked("%1 routes have no room in the table and are only counted; select a route, or show a smaller extent.")
COARSE = marked("%1 dots per inch are too few for this paper; take %2 or more.")
PARTS_NAMED = {"legend": marked("legend"), "inset": marked("inset")}
_OFF_PT, _LAP_PT2, _LAP_SHARE, _SIZE_SLACK = 1.0, 2.0, 0.06, 0.06
_MOST_OF_A_KIND = 8


def faults_of(sheet: Sheet, cuts: Mapping[str, str], *, suffix: str, dpi: int) -> list[Fault]:
    """Returns what is wrong with a sheet, the grave first; at most eight of a kind, and how many more there are."""
    texts = texts_of(sheet)
    found = [
        *_nothing(sheet), *_outside(sheet), *_coarse(sheet, suffix, dpi), *_off(sheet, texts), *_cut(texts, cuts),
        *_glyphs(texts), *_lapped(texts), *_covered(sheet, texts), *_small(sheet, texts), *_left_out(sheet),
    ]
    return graded(_few(found))


def _few(faults: Sequence[Fault]) -> Iterator[Fault]:
    """Yields the first faults of each kind."""
    counts: dict[str, int] = {}
    for fault in dict.fromkeys(faults):
        counts[fault.kind] = counts.get(fault.kind, 0) + 1
        if counts[fault.kind] <= _MOST_OF_A_KIND:
            yield fault


def _nothing(sheet: Sheet) -> Iterator[Fault]:
    if sheet.drawn.features or sheet.drawn.many:
        return
    visible = {layer.id for layer in sheet.canvas.scene.layers if layer.visible and layer.opacity > 0}
    labels = [one for one in sheet.canvas.scene.labels if one.layer in visible]
    there = any(sheet.canvas.frame.contains(*_place(sheet, one.lon, one.lat)) for one in labels)
    if not there:
        shown = any(layer.visible and (layer.features or layer.tiles) for layer in sheet.canvas.scene.layers)
        yield Fault("nothing-visible", Severity.FAULT, MAP, NOTHING if shown else NO_LAYER)


def _place(sheet: Sheet, lon: float, lat: float) -> tuple[float, float]:
    from nkgis.exporters.figure_room import place

    return place(sheet.canvas, lon, lat)


def _outside(sheet: Sheet) -> Iterator[Fault]:
    subject = sheet.subject
    for key in subject.highlighted:
        if key not in sheet.drawn.features and key in subject.routes:
            name = route_name(subject.routes[key], subject.scene.language)
            yield Fault("route-outside", Severity.FAULT, MAP, OUTSIDE, (quoted(name),))


def _coarse(sheet: Sheet, suffix: str, dpi: int) -> Iterator[Fault]:
    if suffix in RASTERS and dpi < sheet.template.least_dpi:
        values = (str(dpi), str(sheet.template.least_dpi))
        yield Fault("too-coarse", Severity.FAULT, PICTURE, COARSE, values)


def _off(sheet: Sheet, texts: Sequence[Written]) -> Iterator[Fault]:
    wide, high = sheet.figure.get_figwidth() * 72, sheet.figure.get_figheight() * 72
    for one in texts:
        x0, y0, x1, y1 = one.box
        if x0 < -_OFF_PT or y0 < -_OFF_PT or x1 > wide + _OFF_PT or y1 > high + _OFF_PT:
            yield Fault("off-sheet", Severity.FAULT, one.where, OFF, (quoted(one.text),))


def _cut(texts: Sequence[Written], cuts: Mapping[str, str]) -> Iterator[Fault]:
    for one in texts:
        bare = next((part for part in (one.text, one.text.rstrip(" †*")) if part in cuts), None)
        if bare is not None:
            yield Fault("cut", Severity.FAULT, one.where, CUT, (quoted(cuts[bare]),))


def _glyphs(texts: Sequence[Written]) -> Iterator[Fault]:
    for one in texts:
        if MISSING in one.text:
            yield Fault("missing-glyph", Severity.FAULT, one.where, GLYPH, (quoted(one.text),))


def _lapped(texts: Sequence[Written]) -> Iterator[Fault]:
    """Yields the pairs of texts whose ink lies on each other."""
    areas = [one.area for one in texts]
    tree = shapely.STRtree(areas)
    for first, second in zip(*tree.query(areas, predicate="intersects"), strict=True):
        if first >= second or texts[first].where == texts[second].where == FOOT:
            continue
        shared = shapely.area(shapely.intersection(areas[first], areas[second]))
        least = min(shapely.area(areas[first]), shapely.area(areas[second]))
        if shared > max(_LAP_PT2, _LAP_SHARE * least):
            values = (quoted(texts[first].text), quoted(texts[second].text))
            yield Fault("overlap", Severity.FAULT, texts[first].where, LAPPED, values)


def _covered(sheet: Sheet, texts: Sequence[Written]) -> Iterator[Fault]:
    """Yields names and chosen routes beneath what stands on the map."""
    left, bottom = sheet.plan.map[:2]
    for part, box in sheet.over.items():
        word, area = PARTS_NAMED[part], shapely.box(*box)
        for one in texts:
            if one.where == MAP and shapely.area(shapely.intersection(one.area, area)) > _LAP_PT2:
                yield Fault("covered", Severity.FAULT, MAP, COVERED, (quoted(one.text), word))
        there = (box[0] - left, box[1] - bottom, box[2] - left, box[3] - bottom)
        if length_in(sheet.canvas, sheet.drawn.chosen, there) > 1.0:
            yield Fault("route-covered", Severity.FAULT, MAP, HIDDEN_ROUTE, (word,))


def _small(sheet: Sheet, texts: Sequence[Written]) -> Iterator[Fault]:
    """Yields the smallest text of every part whose letters are below the template's least."""
    template = sheet.template
    worst: dict[str, Written] = {}
    for one in texts:
        least = min(template.least_pt, template.foot_pt) if one.where == FOOT else template.least_pt
        if one.size_pt < least - _SIZE_SLACK and (one.where not in worst or one.size_pt < worst[one.where].size_pt):
            worst[one.where] = one
    for where, one in worst.items():
        least = min(template.least_pt, template.foot_pt) if where == FOOT else template.least_pt
        values = (quoted(one.text), number_text(one.size_pt, ".1f"), number_text(least, ".1f"))
        yield Fault("too-small", Severity.FAULT, where, SMALL, values)


def _left_out(sheet: Sheet) -> Iterator[Fault]:
    if sheet.legend is not None and sheet.legend.merged > 1:
        yield Fault("legend-merged", Severity.NOTE, LEGEND, MERGED, (str(sheet.legend.merged),))
    if sheet.rows_left_out:
        yield Fault("rows-left-out", Severity.NOTE, FIGURES, ROWS, (str(sheet.rows_left_out),))
