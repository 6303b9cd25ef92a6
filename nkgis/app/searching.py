"""What the search finds: features of all layers by their names in every script, by id and by the text of fields."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import geopandas as gpd
import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from nkgis.app.spelling import all_sounds, plain_words
from nkgis.app.text_index import END, ROW, SOUND, START, Flags, TextIndex
from nkgis.app.workspace import Workspace
from nkgis.assets import asset
from nkgis.cartography.memo import Memo
from nkgis.model.kinds import LayerKind

NAME_MAX = 200
"""Characters of a name or a field that are searched."""
_NAME_FIELD = re.compile(r"(alt_|old_|int_|loc_|local_|official_|short_|reg_)?names?([_:][A-Za-z-]{2,12})?|alias(es)?")
_GEONAMEID = re.compile(r"geonameid (\d+)")
_SOUND_MIN, _INSIDE_MIN, _FUZZY_MIN, _FUZZY_LONG = 3, 2, 4, 8
_FIELD_ROWS = 12
_LINES_AT_ONCE = 500
_KINDS = (LayerKind.LINES, LayerKind.POINTS, LayerKind.AREAS)


@dataclass(frozen=True, eq=False)
class LayerNames:
    """Is what can be found in one layer: names and ids by row, words to measure typing errors against, fields."""

    layer_id: str
    names: TextIndex
    sounds: Sequence[str]
    fields: TextIndex
    field_rows: Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Found:
    """Is a row that was found; the lower `rank`, the nearer to what was typed."""

    layer_id: str
    row: int
    rank: int


@dataclass(frozen=True, slots=True)
class _Query:
    full: str
    words: tuple[str, ...]
    tight: str
    sounds: tuple[str, ...]


_KEPT: Memo[LayerNames] = Memo()


def search_names(workspace: Workspace, *, most_rows: int | None = None) -> tuple[LayerNames, ...]:
    """Returns the index of every layer of the project, lines first, then points; made once for the same rows.

    With `most_rows`, layers that are larger and not indexed yet are left out: those take seconds.
    """
    return tuple(
        _KEPT.value(layer_id, (frame,), partial(layer_names, layer_id, frame))
        for layer_id, frame in _searched(workspace)
        if most_rows is None or len(frame) <= most_rows or _KEPT.holds(layer_id, (frame,))
    )


def waiting_rows(workspace: Workspace) -> int:
    """Returns how many rows are not indexed yet."""
    return sum(len(frame) for layer_id, frame in _searched(workspace) if not _KEPT.holds(layer_id, (frame,)))


def _searched(workspace: Workspace) -> list[tuple[str, gpd.GeoDataFrame]]:
    layers = [x for x in workspace.project.layers if x.kind in _KINDS and x.id in workspace.rows]
    layers.sort(key=lambda layer: _KINDS.index(layer.kind))
    return [(layer.id, workspace.rows[layer.id].frame) for layer in layers]


def layer_names(layer_id: str, frame: gpd.GeoDataFrame) -> LayerNames:
    """Returns the index of the rows of a layer."""
    properties: list[Mapping[str, Any]] = [p if isinstance(p, Mapping) else {} for p in frame["properties"]]
    keys = dict.fromkeys(key for row in properties for key in row)
    named = [key for key in keys if _NAME_FIELD.fullmatch(str(key).lower())]
    columns = [_words(frame["name"].to_list())]
    for key in named:
        column = _words([row.get(key) for row in properties])
        if column not in columns:
            columns.append(column)
    texts: list[list[str]] = [[] for _ in properties]
    sounds: set[str] = set()
    for column in (*columns, *_alias_columns(properties)):
        _add_names(texts, column, sounds)
    ids = _words(frame["id"].to_list())
    rows = ["".join(dict.fromkeys(parts)) for parts in texts]
    rows = [row if f"{START}{i}{END}" in row else f"{row}{START}{i}{END}" for row, i in zip(rows, ids, strict=True)]
    fields, field_rows = _fields(properties, frozenset({*named, "id"}))
    return LayerNames(layer_id, TextIndex(rows), sorted(sounds), fields, field_rows)


def found(index: Sequence[LayerNames], text: str, *, limit: int = 12) -> list[Found]:
    """Returns the rows that fit a text, best first: spelt so, sounding so, holding it, misspelt, in their fields."""
    query = _query(text)
    if query is None:
        return []
    hits: dict[tuple[str, int], Found] = {}
    for step in (_spelt, _sounding, _inside, _misspelt, _in_fields):
        if len(hits) >= limit and step is not _sounding:
            break
        if step is _misspelt and hits:
            continue
        for layer in index:
            for rank, row in step(layer, query, limit):
                hits.setdefault((layer.layer_id, row), Found(layer.layer_id, row, rank))
    return sorted(hits.values(), key=lambda hit: hit.rank)[:limit]


def _query(text: str) -> _Query | None:
    full = plain_words(text[:NAME_MAX]).replace(ROW, " ")
    if not full:
        return None
    words = tuple(full.split())
    tight = "".join(words)
    return _Query(full, words, tight, all_sounds(tight))


def _spelt(layer: LayerNames, query: _Query, limit: int) -> list[tuple[int, int]]:
    names, found_rows = layer.names, []
    for whole in dict.fromkeys((query.full, query.tight)):
        found_rows += [(0, row) for row in names.beginning(f"{START}{whole}{END}", most=limit * 4).tolist()]
        found_rows += [(2, row) for row in names.beginning(START + whole, most=limit * 4).tolist()]
    found_rows += [(3, row) for row in names.beginning(" " + query.full, most=limit * 4).tolist()]
    if len(query.words) > 1:
        found_rows += [(3, row) for row in _all_words(query, lambda w: _spelt_words(names, w), limit)]
    return found_rows


def _sounding(layer: LayerNames, query: _Query, limit: int) -> list[tuple[int, int]]:
    found_rows: list[tuple[int, int]] = []
    for sound in query.sounds:
        if len(sound) >= _SOUND_MIN:
            rows = layer.names.beginning(f"{SOUND}{sound}{END}", most=limit * 4)
            found_rows += [(1, row) for row in rows.tolist()]
            found_rows += [(4, row) for row in layer.names.beginning(SOUND + sound, most=limit * 4).tolist()]
    if len(query.words) > 1:
        found_rows += [(4, row) for row in _all_words(query, lambda word: _like(layer, word), limit)]
    return found_rows


def _inside(layer: LayerNames, query: _Query, limit: int) -> list[tuple[int, int]]:
    if len(query.tight) < _INSIDE_MIN and query.tight.isascii():
        return []
    needles = dict.fromkeys((query.full, query.tight))
    return [(5, row) for needle in needles for row in layer.names.inside(needle, limit)]


def _misspelt(layer: LayerNames, query: _Query, limit: int) -> list[tuple[int, int]]:
    close = _all_words(query, lambda word: _like(layer, word) | _close(layer, word), limit)
    return [(6, row) for row in close]


def _in_fields(layer: LayerNames, query: _Query, limit: int) -> list[tuple[int, int]]:
    if len(query.tight) < _INSIDE_MIN and query.tight.isascii():
        return []
    values = _all_words(query, lambda word: _spelt_words(layer.fields, word), limit)
    values += layer.fields.inside(query.full, limit)
    return [(7, row) for value in values for row in layer.field_rows[value]]


def _all_words(query: _Query, rows_of: Callable[[str], Flags], limit: int) -> list[int]:
    """Returns the first rows that have something for every word."""
    flags = rows_of(query.words[0])
    for word in query.words[1:]:
        if not flags.any():
            return []
        flags = flags & rows_of(word)
    rows: list[int] = np.flatnonzero(flags)[: limit * 4].tolist()
    return rows


def _spelt_words(index: TextIndex, word: str) -> Flags:
    return index.marked(START + word, " " + word)


def _like(layer: LayerNames, word: str) -> Flags:
    """Returns the rows with a word that begins or sounds like this one."""
    heard = [SOUND + sound for sound in all_sounds(word) if len(sound) >= _SOUND_MIN]
    return layer.names.marked(START + word, " " + word, *heard)


def _close(layer: LayerNames, word: str) -> Flags:
    """Returns the rows with a word that differs by one typing error, by two when it is long."""
    near: list[str] = []
    for sound in all_sounds(word):
        if len(sound) < _FUZZY_MIN or not sound.isalpha():
            continue
        errors = 2 if len(sound) >= _FUZZY_LONG else 1
        close = process.extract(sound, layer.sounds, scorer=OSA.distance, score_cutoff=errors, limit=20)
        near += [f"{SOUND}{like}{END}" for like, _, _ in close]
    return layer.names.marked(*near)


def _words(values: Any) -> list[str]:
    """Returns values as folded words; lists are joined."""
    texts = [
        "" if value is None else " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        for value in values
    ]
    lines = [" ".join(text[:NAME_MAX].split()) if len(text) > 1 else text.strip() for text in texts]
    return _in_parts(plain_words, lines)


def _in_parts(spelt: Callable[[str], str], lines: Sequence[str]) -> list[str]:
    """Returns what a function makes of lines, some at once: no other thread runs while it goes through one text."""
    made: list[str] = []
    for start in range(0, len(lines), _LINES_AT_ONCE):
        part = lines[start : start + _LINES_AT_ONCE]
        made += spelt(ROW.join(part) + ROW).split(ROW)[: len(part)]
    return made


def _add_names(texts: list[list[str]], column: Sequence[str], known: set[str]) -> None:
    """Adds a column of names with what they sound like; all rows are spelt out in a few steps."""
    tight = [name.replace(" ", "") for name in column]
    heard, heard_tight = (_sounds_in_parts(lines) for lines in (column, tight))
    for row, name in enumerate(column):
        if not name:
            continue
        parts = texts[row]
        parts.append(f"{START}{name}{END}")
        sounds = {heard_tight[0][row], heard_tight[-1][row]}
        if " " in name:
            parts.append(f"{START}{tight[row]}{END}")
            for one in heard:
                sounds.update(one[row].split())
        sounds = {sound for sound in sounds if len(sound) >= _SOUND_MIN and not sound.isdigit()}
        parts += [f"{SOUND}{sound}{END}" for sound in sounds]
        known.update(sound for sound in sounds if sound.isalpha())


def _sounds_in_parts(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Returns what each line sounds like, by the first and by the last of `all_sounds`."""
    ways = [partial(_sound_of, number) for number in (0, -1)]
    first = _in_parts(ways[0], lines)
    return first, _in_parts(ways[1], lines) if any("ы" in line for line in lines) else first


def _sound_of(number: int, text: str) -> str:
    return all_sounds(text)[number]


def _alias_columns(properties: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """Returns other spellings of the places that name their geonameid."""
    numbers = [geonameid_of(row) for row in properties]
    if not any(numbers):
        return []
    known = [aliases().get(number, ()) if number else () for number in numbers]
    most = max(map(len, known), default=0)
    return [_words([names[n] if n < len(names) else None for names in known]) for n in range(most)]


def geonameid_of(row: Mapping[str, Any]) -> str | None:
    """Returns the number that GeoNames has for a place, as its data tell it."""
    if row.get("geonameid"):
        return str(row["geonameid"])
    sources = row.get("sources")
    for source in sources if isinstance(sources, list) else ():
        match = _GEONAMEID.search(str(source))
        if match:
            return match[1]
    return None


@cache
def aliases() -> Mapping[str, Sequence[str]]:
    """Returns GeoNames' alternate names of the bundled places by geonameid (layers/place_aliases.csv)."""
    names: dict[str, list[str]] = {}
    with asset("layers", "place_aliases.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names.setdefault(row["geonameid"], []).append(row["name"])
    return names


def spellings(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Returns the names in the properties of a feature, in every script, and GeoNames' alternate names of a place."""
    found: list[str] = []
    for key, value in row.items():
        if _NAME_FIELD.fullmatch(str(key).lower()):
            found += [str(one) for one in (value if isinstance(value, list | tuple) else (value,)) if one]
    return tuple(dict.fromkeys([*found, *aliases().get(geonameid_of(row) or "", ())]))


def _fields(
    properties: Sequence[Mapping[str, Any]], named: frozenset[str]
) -> tuple[TextIndex, list[list[int]]]:
    """Returns the different texts of all fields but names, and the first rows that have each."""
    rows_of: dict[str, list[int]] = {}
    for row, values in enumerate(properties):
        for key, value in values.items():
            if key in named:
                continue
            for text in value if isinstance(value, list) else (value,):
                if isinstance(text, str) and len(text) > 1:
                    rows = rows_of.setdefault(text, [])
                    if len(rows) < _FIELD_ROWS:
                        rows.append(row)
    return TextIndex([f"{START}{text}{END}" for text in _words(rows_of)]), list(rows_of.values())
