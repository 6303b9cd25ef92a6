"""The names of quantities that claims are about, in the language of the reader; one that is not here stays as it is."""

from nkgis.cartography.wording import marked, say

NAMES = (
    marked("Length"),
    marked("Length in a country"),
    marked("Length along the rail graph"),
    marked("Kilometre post"),
    marked("Cost"),
    marked("Capacity"),
    marked("Power"),
    marked("Traffic"),
    marked("Voltage"),
    marked("Width"),
    marked("Lanes"),
    marked("Distance downstream of the railway bridge"),
    marked("Position"),
    marked("Planned completion"),
    marked("Opening"),
    marked("Transit fee"),
    marked("Rule of the transit fee"),
    marked("Saving against Russian ports"),
    marked("Premium over Russian ports"),
    marked("Turnover of trade"),
    marked("Exports of Russia"),
    marked("Imports of Russia"),
    marked("Peak of the turnover"),
    marked("Blocked commercially"),
    marked("Speed"),
    marked("Duration"),
)
"""The names in the bundled table of quantities."""


def quantity_word(name: str) -> str:
    """Returns the name of a quantity in the language in use."""
    return say(name)
