"""The strip diagram in the window, linked with the map both ways."""
