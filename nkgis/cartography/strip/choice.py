"""Which lanes of strips are drawn, and what they are called."""

from collections.abc import Collection, Sequence

from nkgis.cartography.strip.values import COMPARED, STATIONS, Strip


def known_lanes(strips: Sequence[Strip]) -> dict[str, str]:
    """Returns the names of all lanes that strips have by their ids, in the order they are drawn."""
    return {STATIONS: strips[0].place_word} | {lane.id: lane.name for one in strips for lane in one.lanes}


def drawn_lanes(strips: Sequence[Strip], lanes: Collection[str] | None) -> list[str]:
    """Returns the ids of the lanes in their order: those asked for, the usual ones, or few of several strips."""
    known = known_lanes(strips)
    if lanes is not None:
        return [one for one in known if one in lanes]
    usual = {one for strip in strips for one in strip.usual_lanes()}
    return [one for one in known if one in usual and (len(strips) == 1 or one in COMPARED)]
