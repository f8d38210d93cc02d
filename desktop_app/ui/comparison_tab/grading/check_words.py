"""What the window of automatic checks says of a comparison, as plain values and words; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.grading.retelling import retold
from desktop_app.domain.trials import GradedBy, Outcome, Trial, outcome_of
from desktop_app.language import tr, trn
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.grade_words import score_words, unsaid
from desktop_app.ui.comparison_tab.shown import short

_TASK_LENGTH = 120


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One answer that a person should look at. `graded` is a person's grade where there is one."""

    trial_id: str
    kind: Literal["unsaid", "disagrees"]
    task: str
    run: str
    reason: str
    graded: str = ""


@dataclass(frozen=True, slots=True)
class ChecksShown:
    """`why_not` is why nothing can be checked again, empty where it can."""

    headline: str
    line: str
    rows: tuple[CheckRow, ...]
    why_not: str = ""


def checks_shown(state: ComparisonState) -> ChecksShown:
    """Counted over the answers there are."""
    tasks = {task.id: task for task in state.tasks}
    answered = [trial for trial, job in state.trials if outcome_of(job) is Outcome.ANSWERED]
    checkable = [trial for trial in answered if tasks[trial.task_id].checkable]
    scale = state.comparison.scale
    silent = [trial for trial in checkable if unsaid(trial) is not None]
    said = [trial for trial in checkable if trial.by(GradedBy.AUTOMATIC) is not None]
    against = [trial for trial in said if _disagrees(trial, scale)]
    numbers = {task.id: number for number, task in enumerate(state.tasks, 1)}
    rows = [_unsaid_row(trial, tasks[trial.task_id], numbers, scale) for trial in silent]
    rows += [_against_row(trial, tasks[trial.task_id], numbers, scale) for trial in against]
    return ChecksShown(
        _headline(len(checkable), len(said), len(silent)),
        _line(state, said, len(answered) - len(checkable), len(checkable) - len(said) - len(silent), len(against)),
        tuple(rows),
        _why_not(state, len(checkable)),
    )


def _headline(checkable: int, said: int, silent: int) -> str:
    if not checkable:
        return tr("No answer can be checked")
    words = trn("{said} of {n} answer checked", "{said} of {n} answers checked", checkable, said=formats.number(said))
    return tr("{words}, {silent} could not be told", words=words, silent=formats.number(silent)) if silent else words


def _line(state: ComparisonState, said: list[Trial], unchecked: int, waiting: int, against: int) -> str:
    parts = []
    if said and state.comparison.scale is Scale.PASS_FAIL:
        passed = sum(1 for trial in said if (record := trial.by(GradedBy.AUTOMATIC)) and (record.score or 0) >= 0.5)
        failed = formats.number(len(said) - passed)
        parts.append(tr("{passed} passed, {failed} failed.", passed=formats.number(passed), failed=failed))
    if waiting:
        parts.append(trn("{n} answer being checked.", "{n} answers being checked.", waiting))
    if against:
        parts.append(
            trn(
                "You say something else about {n} answer: your grade counts.",
                "You say something else about {n} answers: your grade counts.",
                against,
            )
        )
    if unchecked:
        parts.append(
            trn(
                "{n} answer without a check: graded by you, or by a judge.",
                "{n} answers without a check: graded by you, or by a judge.",
                unchecked,
            )
        )
    if not state.summaries or not any(summary.answered for summary in state.summaries):
        parts.append(tr("There is no answer yet."))
    return " ".join(parts)


def _why_not(state: ComparisonState, checkable: int) -> str:
    if state.read_only:
        return tr("This comparison was opened from a file: duplicate it to check its answers.")
    if not any(task.checkable for task in state.tasks):
        return tr("None of its tasks has a check. Checks are given with the tasks, before a comparison is run.")
    return "" if checkable else tr("There is no answer to check yet.")


def _disagrees(trial: Trial, scale: Scale) -> bool:
    ours, its = trial.by(GradedBy.PERSON), trial.by(GradedBy.AUTOMATIC)
    if ours is None or its is None or ours.score is None or its.score is None:
        return False
    return abs(scale.level(ours.score) - scale.level(its.score)) >= (1 if scale is Scale.PASS_FAIL else 2)


def _unsaid_row(trial: Trial, task: Task, numbers: dict[TaskId, int], scale: Scale) -> CheckRow:
    record = unsaid(trial)
    why = retold(record.why) if record is not None else ""
    return CheckRow(trial.id, "unsaid", _task_words(task, numbers), _run_words(trial), why, _graded(trial, scale))


def _against_row(trial: Trial, task: Task, numbers: dict[TaskId, int], scale: Scale) -> CheckRow:
    its = trial.by(GradedBy.AUTOMATIC)
    said = score_words(its.score, scale) if its is not None else ""
    reason = retold(its.why) if its is not None else ""
    why = tr("Check: {said}. {reason}", said=said, reason=reason).strip()
    return CheckRow(trial.id, "disagrees", _task_words(task, numbers), _run_words(trial), why, _graded(trial, scale))


def _graded(trial: Trial, scale: Scale) -> str:
    ours = trial.by(GradedBy.PERSON)
    return "" if ours is None else tr("You: {grade}", grade=score_words(ours.score, scale))


def _task_words(task: Task, numbers: dict[TaskId, int]) -> str:
    return f"{numbers[task.id]}. {short(task.text, _TASK_LENGTH)}"


def _run_words(trial: Trial) -> str:
    return tr("{variant}, repeat {number}", variant=trial.variant, number=trial.repeat + 1)
