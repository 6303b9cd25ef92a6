"""Tests of the strip diagram."""
