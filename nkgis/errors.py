"""Errors whose sentence a planner understands and can act on."""


class NkgisError(Exception):
    """Is the base of every error that nkgis raises on purpose; `str()` is one sentence for the user."""


class InputError(NkgisError):
    """Says that a file, an option or a value cannot be used, where, and what to do."""


class Cancelled(NkgisError):  # noqa: N818 - an event, not a fault
    """Says that the user stopped the work."""
