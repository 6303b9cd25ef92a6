"""The only place that imports Qt."""
