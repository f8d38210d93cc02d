"""Puts one task and the answers beside each other into words and plain values; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.comparison_tasks import Scale, Task
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import GradedBy, Outcome, answer_seconds, outcome_of
from desktop_app.language import later, tr
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.grade_words import GradeMark, grade_marks
from desktop_app.ui.comparison_tab.reading.walking import Pair, Slot
from desktop_app.ui.comparison_tab.results.entries import trial_entry
from desktop_app.ui.comparison_tab.values import GRADABLE
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

NOTHING_TO_GRADE = later("There is no answer to grade.")
_GREY = {"check": later(" (yours counts)"), "judge": later(" (does not count)")}
FROM_A_FILE = later("This comparison was opened from a file. Duplicate it to grade answers here.")


@dataclass(frozen=True, slots=True)
class TaskShown:
    """The task above the answers: its question, what was expected, and where it stands among those that are walked."""

    question: str
    expected: str
    place: str
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """One answer with everything above it. `score` is the person's own grade; `why_not` says why none can be given."""

    slot: Slot
    trial_id: str
    repeats: int
    entry: TranscriptEntry
    figures: str
    marks: tuple[GradeMark, ...]
    score: float | None
    why_not: str

    @property
    def title(self) -> str:
        """ "high, repeat 2"; the repeat only where there are several."""
        return slot_title(self.slot, self.repeats)


def slot_title(slot: Slot, repeats: int) -> str:
    """ "high, repeat 2"; the repeat only where there are several."""
    if repeats <= 1:
        return slot.variant
    return tr("{variant}, repeat {number}", variant=slot.variant, number=slot.repeat + 1)


def task_shown(task: Task, at: int, tasks: int, matching: Sequence[int], walk: str) -> TaskShown:
    """A task in its place: "Task 3 of 50", and among those that are walked: "2 of 7 failed"."""
    place = tr("One task")
    if tasks > 1:
        place = tr("Task {number} of {tasks}", number=formats.number(at + 1), tasks=formats.number(tasks))
    if walk:
        number = matching.index(at) + 1 if at in matching else 0
        count, words = formats.number(len(matching)), tr(walk)
        if number:
            among = tr("{number} of {count} {words}", number=formats.number(number), count=count, words=words)
        else:
            among = tr("{count} {words}", count=count, words=words)
        place = f"{place} · {among}"
    first = not matching or at <= matching[0]
    last = not matching or at >= matching[-1]
    return TaskShown(task.text, task.expected or "", place, first, last)


def column_shown(
    pair: Pair, repeats: int, scale: Scale, *, judge_counts: bool, read_only: bool, as_written: bool
) -> ColumnShown:
    """A trial as a column. The figures stand above the answer, so that they are beside each other."""
    trial, job = pair
    own = trial.by(GradedBy.PERSON)
    return ColumnShown(
        Slot(trial.variant, trial.repeat),
        trial.id,
        repeats,
        replace(trial_entry(job), footer="", actions=(), as_written=as_written),
        figures_words(job),
        grade_marks(trial, scale, judge_counts=judge_counts),
        own.score if own is not None else None,
        why_no_grade(job, read_only=read_only),
    )


def why_no_grade(job: Job, *, read_only: bool) -> str:
    """Why an answer cannot be graded; empty where it can."""
    if read_only:
        return tr(FROM_A_FILE)
    if outcome_of(job) is Outcome.WRONG:
        return tr("It counts as wrong by itself: the model refused, or did not finish.")
    return "" if job.status in GRADABLE else tr(NOTHING_TO_GRADE)


def figures_words(job: Job) -> str:
    """ "312 reasoning · 352 out · 3.2 s · $0.001 simulated"."""
    answer = job.answer
    if answer is None or answer.usage is None:
        return job.status.label
    usage = answer.usage
    seconds = answer_seconds(job)
    parts = (
        tr("{tokens} reasoning", tokens=formats.number(usage.reasoning_tokens)),
        tr("{tokens} out", tokens=formats.number(usage.output_tokens)),
        "" if seconds is None else formats.duration(seconds),
        formats.cost(job.cost),
    )
    return " · ".join(part for part in parts if part)


def mark_words(mark: GradeMark) -> str:
    """ "Check: fail. It expects 42."; a judge that is not trusted yet is said not to count."""
    grey = "" if mark.counts or mark.score is None else tr(_GREY.get(mark.who, ""))
    return f"{mark.name}: {mark.words}{grey}" + (f". {mark.why}" if mark.why else "")
