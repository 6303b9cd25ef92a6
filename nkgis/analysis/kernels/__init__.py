"""Compiled inner loops: the only place that imports numba. Import its modules lazily, when the work is large."""
