"""The sentence that says at which clocks a picture stands."""

from nkgis.cartography.wording import say
from nkgis.model.clock import Clock
from nkgis.model.numbers import date_text


def moment_text(clock: Clock) -> str:
    """Returns the sentence that a map has where it shows another day or another knowledge than today's."""
    if clock.situation and clock.knowledge:
        return say("Situation of %1 as known on %2.", date_text(clock.situation), date_text(clock.knowledge))
    if clock.situation:
        return say("Situation of %1.", date_text(clock.situation))
    return say("As known on %1.", date_text(clock.knowledge)) if clock.knowledge else ""
