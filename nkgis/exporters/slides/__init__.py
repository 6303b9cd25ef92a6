"""Slides (PPTX) with native text, tables, charts and shapes, written anew or updated in place."""
