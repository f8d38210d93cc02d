"""What the list of comparisons says of each."""

from __future__ import annotations

from desktop_app.domain.comparison import Comparison, StageKind
from desktop_app.domain.verdicts import Known, Verdict
from desktop_app.language import tr
from desktop_app.services.comparison import Progress
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.values import ListRow, RowState


def list_row(comparison: Comparison, progress: Progress, now: float, *, verdict: str = "") -> ListRow:
    """How far it is while anything of it is under way; then what was found in it, its model and its day."""
    state: RowState = "finished"
    planned = sum(stage.trials for stage in comparison.stages if stage.kind is not StageKind.MISSING)
    pending = progress.running + progress.waiting_for_person + progress.paused
    ended = tr("{ended} of {planned}", ended=formats.number(max(0, planned - pending)), planned=formats.number(planned))
    if progress.running:
        state, words = "running", ended
    elif progress.waiting_for_person:
        state, words = "held", tr("{ended}, {held} held", ended=ended, held=formats.number(progress.waiting_for_person))
    elif progress.paused:
        state, words = "paused", tr("{ended}, paused", ended=ended)
    else:
        words = verdict
    when = formats.when(comparison.created_at, now)
    parts = [words, comparison.model_id, when] if state == "finished" else [words, comparison.model_id]
    return ListRow(comparison.id, comparison.title, " · ".join(part for part in parts if part), state)


def file_row(comparison: Comparison) -> ListRow:
    """One that was opened from a file."""
    line = " · ".join((tr("From a file, to be read only"), comparison.model_id, formats.day(comparison.created_at)))
    return ListRow(comparison.id, comparison.title, line, "file")


def verdict_word(verdict: Verdict) -> str:
    """ "medium is enough", "not known yet", "too few answers": a verdict in two or three words."""
    if verdict.knee:
        return tr("{knee} is enough", knee=verdict.knee)
    return tr("not known yet") if verdict.known is Known.NOT_YET else tr("too few answers")
