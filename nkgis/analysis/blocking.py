"""What may not be taken in a situation, and why: closed lines, avoided countries, enforced sanctions."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nkgis.analysis.network import Network, plain
from nkgis.analysis.situation import Situation, screened, state_at
from nkgis.model.kinds import Mode
from nkgis.model.network import LineState, NetworkLine

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Block:
    """Is why a stretch may not be taken: for people, in a clause; `country` where avoided, `patch` of a scenario.

    `state` is that of a line that is closed, `rule` what forbids the cargo.
    """

    text: str
    country: str | None = None
    patch: str | None = None
    state: LineState | None = None
    rule: str = ""


_Number = Callable[[Block], int]


def blocks_of(network: Network, situation: Situation) -> tuple[tuple[Block | None, ...], Ints]:
    """Returns the reasons that occur, and for every edge the number of its reason, −1 where it may be taken."""
    blocks: list[Block | None] = []
    numbers: dict[Block, int] = {}

    def number(block: Block) -> int:
        if block not in numbers:
            numbers[block] = len(blocks)
            blocks.append(block)
        return numbers[block]

    per_line = np.full(len(network.lines) + 1, -1, dtype=np.int64)
    dated: list[int] = []
    for k, line in enumerate(network.lines):
        if line.id not in situation.states and any(event.kind == "status" for event in line.events):
            dated.append(k)
        else:
            state = state_at(line, 0.0, situation)
            if not state.usable:
                per_line[k] = number(Block(_closed(line, state), patch=state.patch, state=state))
    blocked = per_line[network.line]
    for edge in np.flatnonzero(np.isin(network.line, dated)).tolist():
        line = network.lines[int(network.line[edge])]
        state = state_at(line, float(network.from_m[edge] + network.to_m[edge]) / 2, situation)
        if not state.usable:
            blocked[edge] = number(Block(_closed(line, state), patch=state.patch, state=state))
    for edge in [edge for edge in network.also if blocked[edge] >= 0]:
        if any(state_at(network.lines[k], (low + high) / 2, situation).usable for k, low, high in network.also[edge]):
            blocked[edge] = -1  # another line over the same track is open
    _avoid(network, situation, blocked, number)
    _sanctions(network, situation, blocked, number)
    return tuple(blocks), blocked


def _closed(line: NetworkLine, state: LineState) -> str:
    since = f" since {state.since}" if state.since else ""
    why = f": {state.reason.rstrip('.')}" if state.reason else ""
    return f"{line.name} ({line.id}) is {state.status.value}{since}{why}"


def _avoid(network: Network, situation: Situation, blocked: Ints, number: _Number) -> None:
    """Blocks what lies in an avoided country; a sea link wherever it calls there or passes its territorial sea."""
    for code in sorted(situation.avoid):
        mine = np.zeros(network.edges, dtype=bool)
        if code in network.countries:
            mine |= network.country == network.countries.index(code)
        calls = [k for k, line in enumerate(network.lines) if line.mode is Mode.SEA and code in waters_of(line)]
        mine |= np.isin(network.line, calls)
        blocked[mine & (blocked < 0)] = number(Block(f"the way leads through {code}, which is avoided", country=code))


def waters_of(line: NetworkLine) -> frozenset[str]:
    """Returns every country whose waters a sea link passes, its ports' among them."""
    return frozenset(code for segment in line.segments if (code := plain(segment.country)))


def port_countries(line: NetworkLine) -> frozenset[str]:
    """Returns the countries in whose waters a sea link begins and ends."""
    inside = [code for segment in line.segments if (code := plain(segment.country))]
    return frozenset((inside[0], inside[-1])) if inside else frozenset()


def countries_of(network: Network, number: int) -> frozenset[str]:
    """Returns the countries that a line lies in; of a sea link those of its ports."""
    line = network.lines[number]
    if line.mode is Mode.SEA:
        return port_countries(line)
    if line.country is not None:
        return frozenset((line.country,))
    return frozenset(code for segment in line.segments if (code := plain(segment.country)))


def _sanctions(network: Network, situation: Situation, blocked: Ints, number: _Number) -> None:
    """Blocks lines on which a rule forbids the cargo, in a scenario that enforces the rules."""
    if situation.screen is None or not situation.enforce:
        return
    for k, line in enumerate(network.lines):
        asked = screened(line, countries_of(network, k), situation)
        forbidding = [ruling for ruling in situation.screen(asked) if ruling.forbids]
        if forbidding:
            first = forbidding[0]
            text = f"{line.name} ({line.id}) is barred by {first.rule or first.source}: {first.text}"
            blocked[(network.line == k) & (blocked < 0)] = number(Block(text, rule=first.rule or first.source))
