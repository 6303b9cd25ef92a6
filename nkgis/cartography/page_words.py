"""The words that the map page itself says, in every language of the names."""

from nkgis.cartography.wording import LANGUAGES, marked, say, speaking

WORDS = (
    marked("Zoom in (+)"), marked("Zoom out (−)"), marked("Whole area (0)"), marked("%1 (+%2: click again)"),
    marked("under construction"), marked("proposed"), marked("shelved"), marked("suspended"), marked("closed"),
    marked("schematic"), marked("%1 km"), marked("%1 m"),
)  # fmt: skip


def page_words() -> dict[str, dict[str, str]]:
    """Returns for every language the words of the page by their English."""
    found = {}
    for language in LANGUAGES:
        with speaking(language):
            found[language] = {text: say(text) for text in WORDS}
    return found
