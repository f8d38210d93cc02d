"""Sets a report on numbered pages as a PDF, block by block, so that the window stays awake however long it is.

`parts` makes the documents in their order, `sheets` cuts them between lines and paints them, `drawing` ties both.
"""

from desktop_app.ui.report_paper.drawing import draw_paper

__all__ = ["draw_paper"]
