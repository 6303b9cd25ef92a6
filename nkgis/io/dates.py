"""Dates as people write them, checked: ISO days, months and years."""

from calendar import monthrange
from datetime import datetime

from nkgis.io.events import checked_date, iso_date
from nkgis.model.clock import first_day

__all__ = ["checked_date", "first_day", "iso_date", "last_day", "today"]


def last_day(date: str) -> str:
    """Returns the last day of an ISO day, month or year."""
    if len(date) == 10:
        return date
    if len(date) == 4:
        return f"{date}-12-31"
    year, month = (int(part) for part in date.split("-"))
    return f"{date}-{monthrange(year, month)[1]:02d}"


def today() -> str:
    """Returns the day of the machine's clock as ISO text."""
    return datetime.now().astimezone().date().isoformat()
