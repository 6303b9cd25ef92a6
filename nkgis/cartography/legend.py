"""The legend: one entry for every sign that is visible, in the order mode, status, gauge, geometry, points, areas."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nkgis.cartography.own_look import OwnLook
from nkgis.cartography.style import style
from nkgis.cartography.wording import marked, say

MODE_WORDS = {
    "rail": marked("Railway"),
    "road": marked("Road"),
    "gas": marked("Gas pipeline"),
    "oil": marked("Oil pipeline"),
    "power": marked("Power line"),
    "sea": marked("Sea lane"),
    "other": marked("Line"),
}
GAUGE_WORDS = {"1435": marked("1435 mm"), "1520": marked("1520 mm"), "dual": marked("dual 1435 + 1520 mm"),
               "other": marked("other gauge")}
QUALITY_WORDS = {
    "track": marked("track"),
    "generalised": marked("generalised track"),
    "stations": marked("station to station"),
    "schematic": marked("schematic (soft band)"),
    "unstated": marked("geometry quality not stated"),
}
STATE_WORDS = {
    "break": marked("break of gauge or system"),
    "dual": marked("both gauges go through"),
    "closed": marked("crossing closed"),
    "construction": marked("crossing being built"),
}
CROSSING_WORDS = {
    "rail": marked("rail crossing"),
    "road": marked("road crossing"),
    "pipe": marked("pipeline crossing"),
    "power": marked("grid crossing"),
}
BORDER_WORDS = {
    "state": marked("State border"),
    "river": marked("Border in a river"),
    "demarcation": marked("Military Demarcation Line"),
}


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """Is one line of the legend: `kind` says what to paint, `key` with which values, `count` how often it occurs.

    Kinds and keys: line (mode, status, gauge, quality, context), crossing (mode, state), area, border (border),
    verdict (verdict of the sanctions screen); of a layer with a style also sign and place (mode), with layer and class
    in the key and the look in `own`.
    """

    group: str
    kind: str
    text: str
    key: Mapping[str, str | None] = field(default_factory=dict)
    count: int = 1
    own: OwnLook | None = None

    @property
    def own_number(self) -> int | None:
        """Returns the number of its class, None for an entry of the house."""
        return None if self.own is None else self.own.number

    @property
    def is_screen(self) -> bool:
        """Tells whether it is of the sanctions screen: what was asked, a verdict, or that it is an aid."""
        return self.kind == "verdict" or "screen" in self.key

    def values(self) -> dict[str, Any]:
        """Returns the entry as the page reads it."""
        return {"group": self.group, "kind": self.kind, "text": self.text, "key": dict(self.key)}


def line_entries(
    looks: Iterable[Mapping[str, str | None]], counts: Iterable[int] | None = None
) -> list[LegendEntry]:
    """Returns the entries of lines: modes, then states, gauges and geometry qualities that differ from the plain.

    `counts` says how many lines have each look, one where it is not given.
    """
    listed = list(looks)
    seen = list(zip(listed, counts if counts is not None else [1] * len(listed), strict=True))
    plain = {"status": "operating", "gauge": None, "quality": "track"}
    routes = [(look, count) for look, count in seen if not look.get("context")]
    entries = [
        LegendEntry(say("Network"), "line", say(MODE_WORDS.get(mode, mode)), {**plain, "mode": mode}, count)
        for mode, count in _counted([pair for pair in routes if not pair[0].get("own")], "mode", MODE_WORDS)
    ]
    if any(look.get("context") and not look.get("own") for look, _ in seen):
        other = {**plain, "mode": "rail", "context": "yes"}
        entries.append(LegendEntry(say("Network"), "line", say("Other railways"), other))
    word = {key: pattern.word for key, pattern in style().status.items()} | {"unknown": "status not stated"}
    entries += [
        LegendEntry(say("Status"), "line", say(word.get(status, status)), {**plain, "mode": "rail", "status": status},
                    count)
        for status, count in _counted(routes, "status", word)
    ]
    entries += [
        LegendEntry(say("Gauge"), "line", say(GAUGE_WORDS.get(gauge, gauge)), {**plain, "mode": "rail", "gauge": gauge},
                    count)
        for gauge, count in _counted([pair for pair in routes if pair[0]["mode"] == "rail"], "gauge", GAUGE_WORDS)
    ]
    entries += [
        LegendEntry(say("Geometry"), "line", say(QUALITY_WORDS.get(q, q)), {**plain, "mode": "rail", "quality": q},
                    count)
        for q, count in _counted(routes, "quality", QUALITY_WORDS)
    ]
    return entries


def crossing_entries(signs: Iterable[tuple[str, str]]) -> list[LegendEntry]:
    """Returns the entries of crossing symbols given as (mode, state): one for each shape, one for each filling.

    A filling is shown in the shape that it occurs in most.
    """
    counts: dict[tuple[str, str], int] = {}
    for sign in signs:
        counts[sign] = counts.get(sign, 0) + 1
    entries = []
    for part, words in ((0, CROSSING_WORDS), (1, STATE_WORDS)):
        place = {name: number for number, name in enumerate(words)}
        values = {sign[part] for sign in counts} - ({"none"} if part else set())
        for value in sorted(values, key=lambda v: (place.get(v, 99), v)):
            found = {sign: count for sign, count in counts.items() if sign[part] == value}
            mode = value if not part else max(found, key=lambda sign: (found[sign], sign))[0]
            key = {"mode": mode, "state": value if part else "none"}
            text = say(words.get(value, value))
            entries.append(LegendEntry(say("Border crossing"), "crossing", text, key, sum(found.values())))
    return entries


def named_rest(entries: Iterable[LegendEntry], *, most: int) -> str:
    """Returns what stands for entries there is no room for: their words, or how many they are."""
    texts = [entry.text for entry in entries]
    named = say("other: %1", ", ".join(texts))
    return named if len(named) <= most else say("other (%n more sign(s))", count=len(texts))


def shortened(entries: Iterable[LegendEntry], *, most: int = 14) -> list[LegendEntry]:
    """Returns at most that many entries; the rarest of the last groups merge into one "other"."""
    kept = list(entries)
    if len(kept) <= most:
        return kept
    rare = sorted((i for i, entry in enumerate(kept) if not entry.is_screen), key=lambda i: (kept[i].count, -i))
    rare = rare[: len(kept) - most + 1]
    short = [entry for i, entry in enumerate(kept) if i not in set(rare)]
    return [*short, LegendEntry(say("Other"), "none", say("other (%n more sign(s))", count=len(rare)))]


def _counted(
    looks: Iterable[tuple[Mapping[str, str | None], int]], part: str, order: Mapping[str, str]
) -> list[tuple[str, int]]:
    """Returns the values of one part of the looks with how often each occurs, in the order of the words."""
    counts: dict[str, int] = {}
    for look, count in looks:
        value = look.get(part)
        if value is not None:
            counts[value] = counts.get(value, 0) + count
    place = {key: number for number, key in enumerate(order)}
    return sorted(counts.items(), key=lambda item: place.get(item[0], 99))
