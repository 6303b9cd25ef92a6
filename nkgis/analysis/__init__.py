"""Pure functions over lines and borders: no I/O, no Qt."""
