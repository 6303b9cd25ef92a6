"""What a person means by a place on a network: a name in any language, an id, or lon,lat."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process
from shapely.geometry import Point

from nkgis.analysis.anchors import ACCESS_M, Anchor, FarSnap, anchor_at, nearest_node
from nkgis.analysis.geodesy import GEOD
from nkgis.analysis.network import MODES, Network
from nkgis.app.searching import aliases, geonameid_of
from nkgis.app.spelling import plain_words, sounds
from nkgis.app.workspace import Workspace
from nkgis.errors import InputError
from nkgis.io.schema import LANGUAGES
from nkgis.model.kinds import LayerKind, Mode
from nkgis.model.network import NodeKind

ONE_PLACE_M = 15_000.0
"""Candidates of one name within this distance are one place."""
SHOWN = 8
_SORTS = (" station", " port", " city", " town")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Is something of a name: what and where (degrees), and the node when it is one."""

    name: str
    sort: str
    country: str
    lon: float
    lat: float
    node: int = -1


class Gazetteer:
    """Knows the places of a network and of the project's point layers by every name they have."""

    def __init__(self, network: Network, workspace: Workspace) -> None:
        self.network = network
        self._main: dict[str, list[Candidate]] = {}
        self._other: dict[str, list[Candidate]] = {}
        for node, names in network.names.items():
            found = Candidate(
                names[0],
                f"{MODES[int(network.node_mode[node])]} node",
                "",
                float(network.lon[node]),
                float(network.lat[node]),
                node,
            )
            self._add(self._main, found, names)
        for layer in workspace.project.layers:
            if layer.kind is LayerKind.POINTS and layer.id in workspace.rows:
                self._add_points(workspace, layer.id)

    def _add(self, into: dict[str, list[Candidate]], found: Candidate, names: Iterable[str]) -> None:
        for text in {plain_words(name) for name in names if name}:
            for spelt in {text, *(text.removesuffix(sort) for sort in _SORTS)}:
                into.setdefault(spelt, []).append(found)

    def _add_points(self, workspace: Workspace, layer_id: str) -> None:
        frame = workspace.rows[layer_id].frame
        known = aliases()
        for row_id, name, properties, point in zip(
            frame["id"], frame["name"], frame["properties"], frame.geometry, strict=True
        ):
            if not isinstance(point, Point):
                continue
            found = Candidate(
                str(name),
                str(properties.get("kind") or layer_id),
                str(properties.get("country") or ""),
                float(point.x),
                float(point.y),
            )
            told = [str(name), str(row_id), *(str(properties.get(f"name_{code}") or "") for code in LANGUAGES)]
            self._add(self._main, found, told)
            self._add(self._other, found, known.get(geonameid_of(properties) or "", ()))

    def anchor(self, text: str, modes: Sequence[Mode]) -> Anchor | FarSnap:
        """Returns the place that a text means; InputError when it is unknown or could be several."""
        point = lon_lat(text)
        if point is not None:
            return anchor_at(self.network, modes, *point, text.strip())
        words = plain_words(text)
        found = self._main.get(words) or self._other.get(words) or self._sounding(words)
        if not found:
            raise InputError(self._unknown(text, words))
        clusters = _clusters(found)
        if len(clusters) > 1:
            raise InputError(f"{text} could be several places: {_listed(clusters)}; give an id or lon,lat.")
        return self._resolved(text.strip(), clusters[0], modes)

    def _sounding(self, words: str) -> list[Candidate]:
        """Returns what sounds alike, when all of it is one place."""
        heard = sounds(words)
        found = [one for name, rows in self._main.items() if len(name) > 2 and sounds(name) == heard for one in rows]
        return found if len(heard) > 2 and len(_clusters(found)) == 1 else []

    def _unknown(self, text: str, words: str) -> str:
        near = process.extract(words, list(self._main), scorer=fuzz.ratio, limit=5, score_cutoff=60)
        names = list(dict.fromkeys(self._main[name][0].name for name, _, _ in near))
        more = f"did you mean {', '.join(names)}?" if names else "give another spelling, an id or lon,lat."
        return f"{text.strip()[:80] or 'An empty text'} is no place that is known; {more}"

    def _resolved(self, label: str, cluster: Sequence[Candidate], modes: Sequence[Mode]) -> Anchor | FarSnap:
        """Returns the nodes of a place in each mode: those of its name, else the nearest one within reach."""
        nodes: list[int] = []
        far: list[tuple[float, int]] = []
        lon, lat = cluster[0].lon, cluster[0].lat
        for mode in modes:
            number = MODES.index(mode.value)
            own = [one.node for one in cluster if one.node >= 0 and self.network.node_mode[one.node] == number]
            if own:
                nodes += own
                continue
            kinds = self.network.kinds
            stops = [node for node in self.network.names if kinds.get(node) in {NodeKind.STATION, NodeKind.PORT}]
            stands = np.array([node for node in stops if self.network.node_mode[node] == number], np.int64)
            if not stands.size:
                stands = np.flatnonzero(self.network.node_mode == number)
            if stands.size:
                node, metres = nearest_node(self.network, stands, lon, lat)
                (nodes.append(node) if metres <= ACCESS_M else far.append((metres, node)))
        if nodes:
            return Anchor(label, tuple(dict.fromkeys(nodes)))
        if not far:
            return FarSnap(label, float("inf"), "")
        metres, node = min(far)
        return FarSnap(label, metres, self.network.name(node))


def lon_lat(text: str) -> tuple[float, float] | None:
    """Returns the degrees of "lon,lat"; None for another text, InputError beyond the globe."""
    parts = text.split(",")
    if len(parts) != 2:
        return None
    try:
        lon, lat = float(parts[0]), float(parts[1])
    except ValueError:
        return None
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise InputError(f"{text.strip()[:60]} is no lon,lat in degrees: longitude −180…180, latitude −90…90.")
    return lon, lat


def _clusters(found: Sequence[Candidate]) -> list[list[Candidate]]:
    """Returns the candidates in groups whose members lie within ONE_PLACE_M of one of the group."""
    groups: list[list[Candidate]] = []
    for one in found:
        near = [group for group in groups if any(_apart_m(one, other) <= ONE_PLACE_M for other in group)]
        for group in near[1:]:
            near[0] += group
            groups.remove(group)
        if near:
            near[0].append(one)
        else:
            groups.append([one])
    return groups


def _apart_m(one: Candidate, other: Candidate) -> float:
    return float(GEOD.inv(one.lon, one.lat, other.lon, other.lat)[2])


def _listed(clusters: Sequence[Sequence[Candidate]]) -> str:
    told = []
    for group in clusters[:SHOWN]:
        one = next((c for c in group if c.country), group[0])
        told.append(f"{one.name}{f', {one.country}' if one.country else ''} ({one.lon:.4f},{one.lat:.4f})")
    return "; ".join(told)
