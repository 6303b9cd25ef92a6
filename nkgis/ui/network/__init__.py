"""Paths on the networks, scenarios and their comparison in the window."""
