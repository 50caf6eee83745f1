"""Measures what a script costs bare, under nsjail by hand and over HTTP."""
