"""What is said of a feature that is no route: a place, a crossing, an area, a line of the context network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from nkgis.cartography import words
from nkgis.cartography.passport.data import LANGUAGES, Chip, Passport
from nkgis.cartography.passport.parts import Row, Section, attribute_rows, tr
from nkgis.model.layer import OWN_SOURCE
from nkgis.model.numbers import area_text, degrees_text, km_text

if TYPE_CHECKING:
    from nkgis.app.workspace import RouteKey, Workspace

_IN_THE_HEAD = frozenset({"id", "name", "kind", "memory", "sources", "notes", "part_of_route"})


def feature_card(
    workspace: Workspace, key: RouteKey, *, language: str = "en", folders: bool = True
) -> Passport | None:
    """Returns the card of a feature of a layer; None when there is no such feature.

    Without `folders` a file is named by its name alone, as in everything that leaves the desk.
    """
    from nkgis.app.row_index import row_number

    row = row_number(workspace, key)
    if row is None:
        return None
    rows = workspace.rows[key[0]]
    found = rows.frame.iloc[row : row + 1]
    properties = found["properties"].iloc[0]
    known: Mapping[str, Any] = properties if isinstance(properties, Mapping) else {}
    name = str(found["name"].iloc[0] or key[1])
    names = {"en": name, **{code: str(known[f"name_{code}"]) for code in LANGUAGES if known.get(f"name_{code}")}}
    title = names.get(language) or name
    others = [names[code] for code in LANGUAGES if names.get(code) and names[code] != title]
    layer = next((layer for layer in workspace.project.layers if layer.id == key[0]), rows.layer)
    chips = [Chip(words.layer_name(layer.name))]
    if known.get("kind"):
        chips.append(Chip(str(known["kind"]).replace("-", " ")))
    if known.get("memory"):
        tip = tr("This position comes from memory and was not checked against a source.")
        chips.append(Chip(tr("position unverified"), warn=True, tip=tip))
    sections = [*_measured(found.geometry.iloc[0]), Section(tr("Properties"), attribute_rows(known, _IN_THE_HEAD))]
    for heading, member in ((tr("Notes"), "notes"), (tr("Sources"), "sources")):
        lines = tuple(Row(line) for line in _texts(known.get(member)))
        if lines:
            sections.append(Section(heading, lines))
    file = layer.source if layer.bundled or folders else layer.source.replace("\\", "/").rpartition("/")[2]
    source = tr("drawn in this project") if layer.source == OWN_SOURCE else file
    credit = ", ".join(str(fact) for fact in (source, layer.date, layer.licence) if fact)
    sections.append(Section(tr("Layer"), (Row(words.layer_name(layer.name), note=credit or tr("no source")),)))
    return Passport(
        title=title,
        names=" · ".join(dict.fromkeys(others)),
        chips=tuple(chips),
        lengths=(),
        parts=(),
        sum_line="",
        sections=tuple(section for section in sections if section.rows),
    )


def _measured(shape: Any) -> list[Section]:
    """Returns what is measured of an area, and where a point lies; nothing of a line, which is a route or context."""
    from nkgis.analysis.editing import area_m2

    if shape is None or shape.is_empty:
        return []
    if shape.geom_type == "Point":
        return [Section(tr("Position"), (Row(degrees_text(shape.x, shape.y)),))]
    if shape.geom_type not in {"Polygon", "MultiPolygon"}:
        return []
    size_m2, around_m = area_m2(shape)
    rows = (Row(tr("Area"), area_text(size_m2)), Row(tr("Perimeter"), km_text(around_m, unit=True)))
    return [Section(tr("Measured on the ellipsoid"), rows)]


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [str(item) for item in value if item] if isinstance(value, list | tuple) else []
