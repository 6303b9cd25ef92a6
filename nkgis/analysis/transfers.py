"""Short ways between the modes: from a port to the nearest station and road, from a station to the nearest road."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.geodesy import GEOD
from nkgis.model.kinds import Mode
from nkgis.model.network import NodeKind

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
TRANSFER_M = 10_000.0
"""How far goods are carried between a port, a station and a road."""
_RAIL, _ROAD, _SEA = (list(Mode).index(mode) for mode in (Mode.RAIL, Mode.ROAD, Mode.SEA))


def transfers_between(
    node_mode: Ints,
    a: Ints,
    b: Ints,
    lon: Floats,
    lat: Floats,
    names: Mapping[int, tuple[str, ...]],
    kinds: Mapping[int, NodeKind],
    country_of: Mapping[int, int],
) -> list[tuple[int, int]]:
    """Returns pairs of nodes of two modes within TRANSFER_M: each with the nearest of the other mode.

    Goods are taken over where a line ends or where a station stands, and never over a border on the way.
    """
    degree = np.bincount(np.concatenate((a, b)), minlength=node_mode.size)
    stands = np.zeros(node_mode.size, dtype=bool)
    stands[[node for node in names if kinds.get(node) is not NodeKind.BORDER]] = True
    takes = (degree == 1) | stands
    by_mode = {mode: np.flatnonzero((node_mode == mode) & takes) for mode in (_RAIL, _ROAD, _SEA)}
    found: set[tuple[int, int]] = set()
    for one, other in ((_SEA, _RAIL), (_SEA, _ROAD), (_ROAD, _RAIL)):
        found |= set(_nearest(by_mode[one], by_mode[other], lon, lat, country_of))
    return sorted(found)


def _nearest(
    ones: Ints, others: Ints, lon: Floats, lat: Floats, country_of: Mapping[int, int]
) -> Iterable[tuple[int, int]]:
    if not ones.size or not others.size:
        return
    codes = np.array([country_of.get(node, -1) for node in others.tolist()], dtype=np.int64)
    for node in ones.tolist():
        code = country_of.get(node, -1)
        same_country = (codes == code) | (codes < 0) | (code < 0)
        near = others[(np.abs(lat[others] - lat[node]) < 0.1) & (np.abs(lon[others] - lon[node]) < 0.2) & same_country]
        if not near.size:
            continue
        same = np.full(near.size, lon[node]), np.full(near.size, lat[node])
        away = np.asarray(GEOD.inv(*same, lon[near], lat[near])[2])
        best = int(np.argmin(away))
        if away[best] <= TRANSFER_M:
            yield node, int(near[best])
