"""What the sanctions say of the lines of a path: the screen that routing asks, when there is one."""

from nkgis.analysis.situation import Screen


def screen() -> Screen | None:
    """Returns the screen of the bundled rules; None while no rules are bundled."""
    return None
