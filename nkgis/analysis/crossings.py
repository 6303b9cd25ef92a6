"""Crossings of a partition: where the country changes, and via what."""

from typing import NamedTuple

from nkgis.analysis.pieces import OUTSIDE, Label, Piece


class Change(NamedTuple):
    """Is a change of country over the stretch from_m…to_m (equal when the change is at a point)."""

    from_m: float
    to_m: float
    leaves: Label
    enters: Label
    via: str | None

    @property
    def m(self) -> float:
        """Returns the chainage of the stretch's middle, in metres."""
        return (self.from_m + self.to_m) / 2


def _is_bridge(pieces: list[Piece], at: int, water_gap_m: float) -> bool:
    """Tells whether a piece belongs to a change and not to a country: border, overlap, or a short gap."""
    label = pieces[at].label
    if label is None:
        inner = 0 < at < len(pieces) - 1
        return pieces[at].length_m <= water_gap_m and inner
    return "|" in label or "+" in label


def changes(pieces: list[Piece], *, water_gap_m: float) -> list[Change]:
    """Returns the changes of country along contiguous pieces, in order.

    Border stretches, overlaps and gaps of at most `water_gap_m` between two different countries are bridged;
    coming back to the same country is no change; a longer gap is a country-less stretch, so it gives two.
    """
    out: list[Change] = []
    last: Piece | None = None
    bridge: list[Piece] = []
    for at, piece in enumerate(pieces):
        if _is_bridge(pieces, at, water_gap_m):
            bridge.append(piece)
            continue
        if last is not None and last.label != piece.label and OUTSIDE not in (last.label, piece.label):
            out.append(Change(last.to_m, piece.from_m, last.label, piece.label, _via(bridge)))
        last, bridge = piece, []
    return out


def _via(bridge: list[Piece]) -> str | None:
    """Names what was bridged: the longest stretch speaks."""
    if not bridge:
        return None
    longest = max(bridge, key=lambda p: p.length_m)
    if longest.label is None:
        return "gap"
    return "border" if "|" in longest.label else "overlap"
