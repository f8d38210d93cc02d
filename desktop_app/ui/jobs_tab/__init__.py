"""The Jobs tab: the ledger as a table, one job beside it, and the form for a new one.

`columns`, `job_index`, `actions`, `detail_words` and `drafting` decide and know no Qt; `table_model`, `row_delegate`,
`table_view`, `detail`, `cards`, `new_job` and `view` show; `presenter` ties both together, `tab` owns them.
"""

from desktop_app.ui.jobs_tab.tab import JobsTab

__all__ = ["JobsTab"]
