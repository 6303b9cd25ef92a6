"""Icons of the Phosphor set, in the colours of the palette."""

from PySide6.QtGui import QIcon

from nkgis.ui.theme import Theme


def icon(name: str, colors: Theme, *, role: str = "text") -> QIcon:
    """Returns the icon of that name (such as "ph.printer") in a colour of the theme."""
    import qtawesome

    result: QIcon = qtawesome.icon(
        name, color=colors.color(role), color_active=colors.color(role), color_disabled=colors.color("disabled")
    )
    return result
