"""The Jobs tab: the ledger as a table, one job beside it, and the form for a new one.

`columns`, `job_filter`, `job_index`, `arranging`, `actions`, `editing`, `detail_words` and `drafting` decide and know
no Qt; `looking` (what is shown) and `selecting` (what is done with the selection) are the presenter's hands;
`table_model`, `row_delegate`, `table_view`, `column_menus`, `selection_bar`, `detail`, `cards`, `new_job`, `view` and
the dialogs show; `presenter` ties all together, `tab` owns them.
"""

from desktop_app.ui.jobs_tab.tab import JobsTab

__all__ = ["JobsTab"]
