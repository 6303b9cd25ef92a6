"""The state of a feature at two clocks: what held on the situation date, as it was known on the knowledge date."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nkgis.model.clock import Clock, first_day
from nkgis.model.happening import Happening
from nkgis.model.route import Route

UNKNOWN = "unknown"
OPERATING = "operating"
MEMORY = "No dated source; memory."
UNDATED = "No dated source."


class Basis(StrEnum):
    """Names what a status rests on."""

    DATED = "dated"
    UNDATED = "undated"
    MEMORY = "memory"
    ASSUMPTION = "assumption"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class StatusSaid:
    """Is a state with who says so: since when (an ISO text or empty), known from when, and in what words."""

    status: str
    basis: Basis
    source: str
    since: str = ""
    known_from: str = ""
    title: str = ""
    detail: str = ""
    grade: str = ""
    event: str = ""


def status_at(
    subject: str, happenings: Iterable[Happening], clock: Clock, route: Route | None = None
) -> StatusSaid:
    """Returns the state of a feature or project at two clocks, with the claim that says so.

    The latest dated statement known by then wins. Before the first one its `before` holds; else the feature's own
    undated state, marked as such; else, for a line in operation, the assumption that it operated before, too.
    """
    own = [one for one in happenings if subject in one.subjects]
    known = [one for one in own if clock.knows(one.said_on)]
    said = [_of_event(one) for one in known if one.status and clock.holds(one.date, one.until or None)]
    dated = route is not None and route.status_date is not None
    if route is not None and route.status_date and clock.knows(route.status_date) \
            and clock.has_begun(route.status_date) and not any(one.since == route.status_date for one in said):
        said.append(_of_route(route, Basis.DATED))
    if said:
        return max(said, key=lambda one: (first_day(one.since), len(one.since)))
    later = [one for one in known if one.before and not clock.has_begun(one.date)]
    if later:
        first = min(later, key=lambda one: first_day(one.date))
        return StatusSaid(first.before, Basis.DATED, first.source.text(), known_from=first.said_on,
                          title=f"before: {first.title}", detail=first.detail, grade=first.grade.value, event=first.id)
    if route is None or (dated and any(one.status for one in own)):
        return StatusSaid(UNKNOWN, Basis.NOTHING, "", title="No source known by then tells of that time.")
    return _without_date(route)


def _without_date(route: Route) -> StatusSaid:
    """Returns the state of a feature of which no dated source tells at that time."""
    if not route.status_date:
        memory = route.status_source is None or "memory" in route.status_source
        return _of_route(route, Basis.MEMORY if memory else Basis.UNDATED)
    if route.status.value == OPERATING:
        return StatusSaid(OPERATING, Basis.ASSUMPTION, route.status_source or "", title=(
            f"Assumption: in operation before, too; the earliest dated source is of {route.status_date}."))
    return StatusSaid(UNKNOWN, Basis.NOTHING, "", title="No source known by then tells of that time.")


def _of_event(one: Happening) -> StatusSaid:
    return StatusSaid(one.status, Basis.DATED, one.source.text(), one.date, one.said_on, one.title, one.detail,
                      one.grade.value, one.id)


def _of_route(route: Route, basis: Basis) -> StatusSaid:
    title = {Basis.MEMORY: MEMORY, Basis.UNDATED: UNDATED}.get(basis, "")
    note = route.attributes.get("status_note")
    return StatusSaid(route.status.value, basis, route.status_source or "", route.status_date or "",
                      route.status_date or "", title, note if isinstance(note, str) else "",
                      str(route.attributes.get("confidence") or ""))


def known_happenings(happenings: Sequence[Happening], clock: Clock) -> list[Happening]:
    """Returns the events that were known on the knowledge date and had happened by the situation date, by date."""
    return sorted((one for one in happenings if clock.knows(one.said_on) and clock.has_begun(one.date)),
                  key=lambda one: (first_day(one.date), one.id))
