"""Sets a report or a conversation on numbered pages as a PDF, block by block, so that the window stays awake.

`parts` (of a report) and `talk_parts` (of a conversation) make the documents in their order, `sheets` cuts them between
lines and paints them, `drawing` ties all of it.
"""

from desktop_app.ui.report_paper.drawing import draw_paper, draw_talk

__all__ = ["draw_paper", "draw_talk"]
