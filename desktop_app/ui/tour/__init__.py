"""The tour: Ponder doing its main jobs by itself, reading its own screen as a screen reader would.

`director` starts the process as often as the tour restarts it and puts the results together, `player` drives the
window of one process, `screen` finds, presses and reads through the accessibility interface, `steps_*` are the tour.
"""
