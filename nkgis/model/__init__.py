"""Plain values: what the program talks about. No I/O, no Qt."""
