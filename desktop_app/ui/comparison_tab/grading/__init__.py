"""Grading: blind by a person, by checks, and by a judge model with its report."""
