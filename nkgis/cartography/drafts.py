"""What is being drawn or edited, as the page reads it: its vertices, and its legs as the geodesics they are."""

import json
from collections.abc import Sequence

import numpy as np

from nkgis.analysis.editing import continuous
from nkgis.analysis.geodesy import Floats
from nkgis.analysis.snapping import cut_edges

LEG_M = 10_000.0
"""Legs are drawn in steps of this length: a chord stays within two metres of the geodesic."""


def draft_json(kind: str, parts: Sequence[Floats], *, handles: bool, active: tuple[int, int] | None = None) -> bytes:
    """Returns the draft as JSON (UTF-8).

    A part has `line` (lon/lat, continuous over ±180), `edges` (the edge that each point of it begins or lies on) and
    `vertices`. `kind` is "line" or "area"; with `handles` its vertices can be dragged; `active` is (part, index).
    """
    values = {
        "kind": kind,
        "handles": handles,
        "active": list(active) if active is not None else None,
        "parts": [_part(part) for part in parts if len(part)],
    }
    return json.dumps(values, separators=(",", ":")).encode()


def _part(vertices: Floats) -> dict[str, object]:
    xy = continuous(np.asarray(vertices, float)[:, :2])
    line, at = cut_edges(xy, LEG_M)
    return {"line": np.round(line, 7).tolist(), "edges": np.floor(at).astype(int).tolist(), "vertices": xy.tolist()}
