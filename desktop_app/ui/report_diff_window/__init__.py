"""The window that shows what one report says and another does not: text side by side or in one column, and sources.

`shown` decides what is folded and in which words it is told and knows no Qt; `cells` lays text out, `canvas` shows
it, `view` puts it together with the sources, `window` owns all of it.
"""

from desktop_app.ui.report_diff_window.window import ReportDiffWindow

__all__ = ["ReportDiffWindow"]
