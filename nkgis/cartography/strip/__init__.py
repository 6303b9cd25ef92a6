"""The strip diagram: a route on a straight ruler, as plain values and as a drawing."""
