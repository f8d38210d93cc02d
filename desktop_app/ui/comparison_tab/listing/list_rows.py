"""What the list of comparisons says of each."""

from __future__ import annotations

from desktop_app.domain.comparison import Comparison
from desktop_app.services.comparison import Progress
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.values import ListRow, RowState


def list_row(comparison: Comparison, progress: Progress, now: float) -> ListRow:
    """Model and day, or how many trials are still under way."""
    parts = [comparison.model_id, formats.when(comparison.created_at, now)]
    state: RowState = "finished"
    if progress.running:
        state = "running"
        parts[1] = f"{progress.running} running"
    elif progress.waiting_for_person:
        state = "held"
        parts[1] = f"{progress.waiting_for_person} held"
    return ListRow(comparison.id, comparison.title, " · ".join(parts), state)
