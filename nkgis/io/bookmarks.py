"""The door of named views: what a project file says of them is checked before anything shows them."""

from collections.abc import Sequence

from nkgis.io.events import iso_date
from nkgis.io.plain_values import NotPlainError
from nkgis.io.schema import LANGUAGES
from nkgis.model.bookmark import Bookmark, Bounds

SPOKEN = ("", "en", *LANGUAGES)
THEMES = ("", "light", "dark")


def check_bookmarks(bookmarks: Sequence[Bookmark]) -> None:
    """Raises NotPlainError for the first view that cannot be shown, or that has the id of another one."""
    taken: set[str] = set()
    for number, one in enumerate(bookmarks):
        where = f"project.bookmarks[{number}]"
        if not one.id or one.id in taken:
            raise NotPlainError(f"{where}.id is {'empty' if not one.id else 'that of another view'}")
        taken.add(one.id)
        if not one.name.strip():
            raise NotPlainError(f"{where}.name is empty")
        if not is_on_earth(one.bounds):
            raise NotPlainError(f"{where}.bounds are not west, south, east and north in degrees")
        if one.language not in SPOKEN:
            raise NotPlainError(f"{where}.language is {one.language[:40]!r}, which is not known")
        if one.theme not in THEMES:
            raise NotPlainError(f"{where}.theme is {one.theme[:40]!r}, which is not known")
        for name, date in (("situation", one.clock.situation), ("knowledge", one.clock.knowledge)):
            if date is not None and iso_date(date) != date:
                raise NotPlainError(f"{where}.clock.{name} is no date")
        if not all(0 <= opacity <= 1 for _, opacity in one.faded):
            raise NotPlainError(f"{where}.faded has an opacity that is not between 0 and 1")


def is_on_earth(bounds: Bounds) -> bool:
    """Tells whether bounds have an inside; the map may have been turned round the earth, and shows more than it."""
    west, south, east, north = bounds
    return -1080 <= west < east <= 1080 and -90 <= south < north <= 90
