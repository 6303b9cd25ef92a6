"""What to draw, as plain values."""
