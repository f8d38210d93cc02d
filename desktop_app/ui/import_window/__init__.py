"""The Import window: many jobs from one file, in four steps.

`rows_to_jobs`, `words` and `values` decide and know no Qt; `file_page`, `mapping_page` with `options_page`,
`check_page` and `queue_page` are the steps, `view` puts them together, `presenter` ties all, `window` owns them.
"""

from desktop_app.ui.import_window.window import ImportWindow

__all__ = ["ImportWindow"]
