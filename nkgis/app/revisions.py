"""The one count of the states that a layer's rows have been in."""

from itertools import count

_STATES = count(1)


def next_revision(before: int) -> int:
    """Returns a revision above `before` that no state of any layer has had, undone ones included."""
    return max(before + 1, next(_STATES))
