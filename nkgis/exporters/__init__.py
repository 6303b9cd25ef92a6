"""Writes results and maps to files."""
