"""The words that the map page itself says, in every language of the names."""

from nkgis.cartography.wording import LANGUAGES, marked, say, speaking, writing_of

WORDS = (
    marked("Zoom in (+)"), marked("Zoom out (−)"), marked("Whole area (0)"), marked("%1 (+%2: click again)"),
    marked("under construction"), marked("proposed"), marked("shelved"), marked("suspended"), marked("closed"),
    marked("schematic"),
)  # fmt: skip
UNITS = ("km", "m", "mi", "ft")
STANDALONE_WORDS = (
    marked("Passport"), marked("Close"), marked("Nothing is called so."), marked("%1 found"), marked("Light colours"),
    marked("Dark colours"), marked("No route matches “%1”."), marked("%1 of %2 routes"), marked("%1 routes"),
    marked("1 route"), marked("Sum"), marked("km %1"), marked("View %1 of %2"), marked("Opacity of %1"),
    marked("Routes"), marked("Points"), marked("Areas"), marked("Base map"),
    marked("Nothing lies here."), marked("Properties"), marked("Map"),
)  # fmt: skip
"""What the page that stands alone says beside them."""


def page_numbers() -> dict[str, dict[str, object]]:
    """Returns for every language how the page writes its figures: decimal sign, thousands, and whether in miles."""
    return {language: {"decimal": way.decimal, "thousands": way.thousands, "miles": way.miles,
                       "units": {u: way.units.get(u, u) for u in UNITS}}
            for language, way in ((code, writing_of(code)) for code in LANGUAGES)}


def page_words() -> dict[str, dict[str, str]]:
    """Returns for every language the words of the page by their English."""
    found = {}
    for language in LANGUAGES:
        with speaking(language):
            found[language] = {text: say(text) for text in WORDS}
    return found


def standalone_words() -> dict[str, str]:
    """Returns what the page that stands alone says, in the language in use, by its English."""
    return {text: say(text) for text in STANDALONE_WORDS}
