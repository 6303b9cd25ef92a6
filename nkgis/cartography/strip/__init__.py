"""The strip diagram: a route on a straight ruler, as plain values and as a drawing."""

STRIP, BOOK = "strip", "strip-book"
TEMPLATES = (STRIP, BOOK)
"""The templates of an export that draw strips."""
