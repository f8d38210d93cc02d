"""What the list of comparisons shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.comparison import Comparison
from desktop_app.services.comparison import Progress
from desktop_app.ui import formats

RowState = Literal["running", "held", "finished"]


@dataclass(frozen=True, slots=True)
class ListRow:
    """One comparison in the list."""

    id: str
    title: str
    line: str
    state: RowState


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
