"""What can be done with a comparison as it stands, so that only buttons that fit are shown. No Qt."""

from __future__ import annotations

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import ProblemKind
from desktop_app.language import tr
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui.comparison_tab.results.values import Actions
from desktop_app.ui.holds import held_by_cap


def actions_of(state: ComparisonState) -> Actions:
    """A comparison from a file can only be read."""
    if state.read_only:
        return Actions(why_not_delete=tr("It was opened from a file; close it instead"))
    paused = capped = held = unsent = alive = 0
    for _, job in state.trials:
        if job.status.terminal:
            continue
        alive += 1
        if job.status is JobStatus.WAITING:
            unsent += 1
        elif job.status is JobStatus.HELD:
            held += 1
            capped += held_by_cap(job)
            paused += job.problem is not None and job.problem.kind is ProblemKind.SET_ASIDE
    return Actions(
        pause=unsent > 0,
        resume=paused > 0,
        release=held > capped + paused,
        cancel=alive > 0,
        missing=state.unanswered,
        add=alive == 0,
        why_not_delete=tr("Cancel what still runs first") if alive else "",
    )
