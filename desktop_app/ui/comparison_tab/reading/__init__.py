"""Answers to one task side by side, in a window of their own: what differs is marked, all scroll together.

`walking` says which tasks are walked and knows no Qt, `shown` puts a cell into words, `presenter` decides, `differing`
and `marks` find and paint what differs, `scrolling` keeps columns together, `column_pane` and `view` are the widgets,
`window` owns all of it, and `side_by_side` leads there.
"""

from desktop_app.ui.comparison_tab.reading.side_by_side import SideBySide

__all__ = ["SideBySide"]
