"""The words that the map page itself says, in every language of the names."""

from nkgis.cartography.wording import LANGUAGES, marked, say, speaking, writing_of

WORDS = (
    marked("Zoom in (+)"), marked("Zoom out (−)"), marked("Whole area (0)"), marked("%1 (+%2: click again)"),
    marked("under construction"), marked("proposed"), marked("shelved"), marked("suspended"), marked("closed"),
    marked("schematic"),
)  # fmt: skip
UNITS = ("km", "m", "mi", "ft")


def page_numbers() -> dict[str, dict[str, object]]:
    """Returns for every language how the page writes its figures: the decimal sign, and whether in miles."""
    return {language: {"decimal": way.decimal, "miles": way.miles, "units": {u: way.units.get(u, u) for u in UNITS}}
            for language, way in ((code, writing_of(code)) for code in LANGUAGES)}


def page_words() -> dict[str, dict[str, str]]:
    """Returns for every language the words of the page by their English."""
    found = {}
    for language in LANGUAGES:
        with speaking(language):
            found[language] = {text: say(text) for text in WORDS}
    return found
