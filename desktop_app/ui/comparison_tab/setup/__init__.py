"""Designing a comparison: tasks, efforts, repeats, what it may cost, and what was left off."""
