"""Which judgements are wanted of a judge and not there yet, and what each of them shows it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.identifiers import ComparisonId, JobId, Timestamp
from desktop_app.domain.judge_verdicts import RequestKey, request_key
from desktop_app.domain.judging import JudgeKind, Judgement, JudgeSettings, Question, Verdict
from desktop_app.domain.trials import GradedBy, Outcome, Trial
from desktop_app.services.comparison_board import Board

Wanted = tuple[Judgement, Question]


class Scope(StrEnum):
    """Which answers are judged."""

    GRADED = "graded"
    """Those that a person has graded: enough to see whether the judge can be trusted, before more is paid for."""
    ALL = "all"


def wanted_judgements(
    board: Board, settings: JudgeSettings, scope: Scope, there: Iterable[Judgement], at: Timestamp
) -> list[Wanted]:
    """Every request that would be made: nothing that this judge has answered, or is being asked."""
    tasks = {task.id: task for task in board.tasks}
    answers = [
        (trial, job.answer.text)
        for trial, job in board.with_outcome(Outcome.ANSWERED)
        if job.answer is not None and (scope is Scope.ALL or trial.by(GradedBy.PERSON) is not None)
    ]
    known = _answered(there, settings)
    found: list[Wanted] = []
    new = _NewJudgements(board.comparison.id, settings, at)
    if settings.kind is JudgeKind.RUBRIC:
        for trial, text in answers:
            question = _question(tasks[trial.task_id], text)
            found += [(each, question) for each in new.of(trial, None) if request_key(each) not in known]
        return found
    for one, other in _pairs(board.comparison, answers):
        for each in new.of(one[0], other[0]):
            if request_key(each) not in known:
                texts = (other[1], one[1]) if each.swapped else (one[1], other[1])
                found.append((each, _question(tasks[one[0].task_id], *texts)))
    return found


@dataclass(frozen=True, slots=True)
class _NewJudgements:
    """Makes judgements that were not asked for yet."""

    comparison_id: ComparisonId
    settings: JudgeSettings
    at: Timestamp

    def of(self, trial: Trial, other: Trial | None) -> list[Judgement]:
        """All repeats; of a pair, both orders of each."""
        return [
            Judgement(
                id=uuid.uuid4().hex,
                comparison_id=self.comparison_id,
                job_id=JobId(uuid.uuid4().hex),
                settings=self.settings,
                trial_id=trial.id,
                answer_id=trial.job_id,
                created_at=self.at,
                repeat=repeat,
                other_trial_id=other.id if other else None,
                other_answer_id=other.job_id if other else None,
                swapped=swapped,
            )
            for repeat in range(self.settings.repeats)
            for swapped in ((False, True) if other else (False,))
        ]


def _answered(judgements: Iterable[Judgement], settings: JudgeSettings) -> set[RequestKey]:
    """What this judge was asked and answered, or is being asked."""
    lost = (Verdict.MISSING, Verdict.UNREADABLE)
    return {
        request_key(each) for each in judgements if each.settings.source == settings.source and each.verdict not in lost
    }


def _question(task: Task, *texts: str) -> Question:
    return Question(task.text, texts, task.expected)


_Answer = tuple[Trial, str]


def _pairs(comparison: Comparison, answers: Sequence[_Answer]) -> list[tuple[_Answer, _Answer]]:
    """Neighbours in the order of cost, task by task and repeat by repeat."""
    keys = list(comparison.testing_order) or [variant.key for variant in comparison.variants]
    by_place = {(trial.task_id, trial.repeat, trial.variant): (trial, text) for trial, text in answers}
    found = []
    for (task_id, repeat, variant), answer in by_place.items():
        place = keys.index(variant) if variant in keys else len(keys)
        other = by_place.get((task_id, repeat, keys[place + 1])) if place + 1 < len(keys) else None
        if other is not None:
            found.append((answer, other))
    return found
