"""What the window tells at two clocks: the board, the events known, and the trade by year; a page for a project."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nkgis.analysis.boards import Card, history
from nkgis.app.claims import TRADE, Register, register, trade_series
from nkgis.app.clocks import cards
from nkgis.app.workspace import RouteKey, Workspace
from nkgis.exporters.claims import TopicRow
from nkgis.io.dates import today
from nkgis.io.happenings import bundled_happenings
from nkgis.io.undertakings import bundled_undertakings
from nkgis.model.calendar import month_number, month_text
from nkgis.model.claim import Claim
from nkgis.model.clock import Clock, first_day, is_before
from nkgis.model.happening import Happening
from nkgis.model.undertaking import Undertaking
from nkgis.model.units import in_base

PEAK = "turnover-peak"
MILLION = 1e6
TALK = "vladivostok-summit"
"""The event whose day is offered as a moment to look at."""


@dataclass(frozen=True, slots=True)
class TradeMark:
    """Is a claim of the trade in million US dollars; `year` is empty for one of no year, such as a peak."""

    year: str
    low: float
    high: float
    claim: Claim
    preferred: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """Is what is told at a clock: a card a project, the events that were known by then, and the claims of trade.

    `names` are the names of projects; `day` is today. Events that the situation date has not reached are there, too.
    """

    clock: Clock
    day: str
    cards: tuple[Card, ...] = ()
    happenings: tuple[Happening, ...] = ()
    trade: tuple[TradeMark, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def first(self) -> str:
        """Returns the month of the earliest event or year of trade."""
        dates = [one.date for one in self.happenings] + [one.year for one in self.trade if one.year]
        return month_text(min((month_number(one) for one in dates), default=month_number(self.day)))


@dataclass(frozen=True, slots=True)
class FeatureLine:
    """Is a feature of a project: where it is on the map (None for in no open layer), its name and its state."""

    id: str
    key: RouteKey | None
    name: str
    status: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """Is all that is told of a project at a clock."""

    card: Card
    events: tuple[Happening, ...]
    features: tuple[FeatureLine, ...]
    claims: tuple[TopicRow, ...]

    @property
    def undertaking(self) -> Undertaking:
        """Returns the project."""
        return self.card.undertaking

    @property
    def keys(self) -> tuple[RouteKey, ...]:
        """Returns its features that are in open layers."""
        return tuple(one.key for one in self.features if one.key is not None)


def moment_of(workspace: Workspace, clock: Clock, *, day: str | None = None, language: str = "en") -> Moment:
    """Returns what is told at a clock; `day` stands for today. It looks through all claims: work for a thread."""
    day = day or today()
    known = tuple(
        sorted(
            (one for one in bundled_happenings() if clock.knows(one.said_on)),
            key=lambda one: (first_day(one.date), one.id),
        )
    )
    names = {one.id: one.names.get(language, one.name) for one in bundled_undertakings()}
    trade = trade_marks(register(workspace), clock)
    return Moment(clock, day, tuple(cards(clock, day=day)), known, tuple(trade), names)


def trade_marks(known: Register, clock: Clock) -> list[TradeMark]:
    """Returns the claims of the turnover of Russia and DPR Korea known by then, by year; those of no year last.

    All known claims are there, so that a year to come can be seen on the axis.
    """
    told = Clock(None, clock.knowledge)
    by_year = [(str(year), topic) for year, topic in trade_series(known, told)]
    peaks = [("", topic) for topic in known.topics(told, subject=TRADE, quantity=PEAK)]
    return [
        TradeMark(
            year,
            in_base(claim.low, claim.unit)[0] / MILLION,
            in_base(claim.high, claim.unit)[0] / MILLION,
            claim,
            place == 0,
        )
        for year, topic in (*by_year, *peaks)
        for place, claim in enumerate(topic.claims)
        if claim.low is not None and claim.high is not None
    ]


def page_of(
    workspace: Workspace, project_id: str, *, day: str | None = None, language: str = "en"
) -> ProjectPage | None:
    """Returns the page of a project at the clock of a workspace; None when there is no such project."""
    clock = workspace.at
    card = next((one for one in cards(clock, day=day) if one.undertaking.id == project_id), None)
    if card is None:
        return None
    subjects = {project_id, *card.undertaking.features}
    rows = tuple(row for row in register(workspace).rows(clock) if row.claim.subject in subjects)
    return ProjectPage(
        card,
        tuple(history(card.undertaking, bundled_happenings(), clock)),
        tuple(feature_lines(workspace, card.undertaking.features, language)),
        rows,
    )


def feature_lines(workspace: Workspace, ids: Sequence[str], language: str = "en") -> list[FeatureLine]:
    """Returns features of the bundled layers by their ids, with the state that they have in the workspace."""
    shown = {layer.id for layer in workspace.project.layers}
    found: dict[str, FeatureLine] = {}
    for layer_id, rows in workspace.rows.items():
        if not rows.layer.bundled or layer_id not in shown:
            continue
        frame = rows.frame[rows.frame["id"].isin(ids)]
        for row_id, name, properties in zip(frame["id"], frame["name"], frame["properties"], strict=True):
            key = (layer_id, str(row_id))
            route = workspace.routes.get(key)
            status = str(route.status) if route is not None else str(properties.get("status") or "")
            own = route.names.get(language) if route is not None else properties.get(f"name_{language}")
            since = (route.status_date if route is not None else properties.get("status_date")) or ""
            found[str(row_id)] = FeatureLine(str(row_id), key, str(own or name or row_id), status, str(since))
    return [found.get(one, FeatureLine(one, None, one)) for one in ids]


def talk() -> Happening | None:
    """Returns the event of the register that is offered as a moment to look at."""
    return next((one for one in bundled_happenings() if one.id == TALK), None)


def stepped(situation: str | None, months: int, *, day: str) -> str | None:
    """Returns a situation date some months later (or earlier) as a month; None where that reaches today's."""
    now = month_number(day)
    number = (month_number(situation) if situation else now) + months
    return month_text(max(number, 0)) if number < now else None


def next_event(happenings: Sequence[Happening], situation: str | None, step: int) -> str | None:
    """Returns the date of the next event after the situation date, or of the one before with a negative step.

    None is today: there is no later one.
    """
    dates = sorted({one.date for one in happenings}, key=lambda date: (first_day(date), len(date)))
    if step > 0:
        return next((one for one in dates if situation is not None and is_before(situation, one)), None)
    before = [one for one in dates if situation is None or is_before(one, situation)]
    return before[-1] if before else situation
