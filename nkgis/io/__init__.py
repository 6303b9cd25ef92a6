"""The door: files are read and checked once, here."""
