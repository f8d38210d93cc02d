"""Nouns and their rules: plain values, no I/O, no clock, no async."""
