"""The docked panels."""
