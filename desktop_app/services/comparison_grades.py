"""Judging answers: by a person, blind or not, by checks, and by another model; every judgement is kept."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence

from desktop_app.domain.blind import Anew, Answered, BlindQueue, blind_queue, is_uncovered, still_covered, uncovered
from desktop_app.domain.comparison_tasks import Scale, Task
from desktop_app.domain.identifiers import ComparisonId, Timestamp, TrialId
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.trials import GradedBy, GradeRecord, Outcome, Trial
from desktop_app.language import later
from desktop_app.services.checking_port import AnswerChecker
from desktop_app.services.comparison_board import Board
from desktop_app.services.comparison_ports import ComparisonStore
from desktop_app.services.comparison_shelf import Shelf
from desktop_app.services.ports import Clock

_AT_ONCE = 50


class Grades:
    """Writes judgements of trials, one after the other."""

    def __init__(self, store: ComparisonStore, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock

    async def grade(self, trial_id: TrialId, score: float | None, *, why: str = "") -> None:
        """A person's judgement, from 0 to 1, by somebody who could see the run; None takes it back.

        Raises ValueError for another score, ProblemError (storage).
        """
        await self._person(trial_id, score, blind=False, why=why)

    async def _person(self, trial_id: TrialId, score: float | None, *, blind: bool, why: str = "") -> None:
        if score is not None and not 0 <= score <= 1:
            raise ValueError("a score goes from 0 to 1")
        trial = await self._store.trial(trial_id)
        if trial is not None:
            record = GradeRecord(GradedBy.PERSON, score, self._clock(), trial.job_id, blind, why)
            await self.record(trial.comparison_id, (trial_id, record))

    async def record(self, comparison_id: ComparisonId, *records: tuple[TrialId, GradeRecord]) -> int:
        """Keep judgements, whoever made them; returns how many. One of an answer that is another now is left out.

        Raises ProblemError (storage).
        """
        async with self._shelf.turn:
            board = self._shelf.known(comparison_id)
            if board is not None and board.read_only:
                raise ProblemError(_READ_ONLY)
            changed: dict[TrialId, Trial] = {}
            count = 0
            for trial_id, record in records:
                shown = board.pair(trial_id) if board is not None else None
                trial = changed.get(trial_id) or (shown[0] if shown else await self._store.trial(trial_id))
                if trial is not None and trial.job_id == record.job_id:
                    changed[trial_id] = trial.judged(record)
                    count += 1
            if changed:
                await self._store.save_trials(*changed.values())
            board = self._shelf.known(comparison_id)  # another may have come meanwhile
            if board is not None:
                board.take_trials(*changed.values())
        if changed:
            self._shelf.tell(comparison_id)
        return count

    # -- blind -------------------------------------------------------------------------------------------

    async def blind_queue(
        self, comparison_id: ComparisonId, *, again: bool = False, anew: Anew | None = None
    ) -> BlindQueue:
        """The answers to judge blind, with the grades of a round that was left off; or with `again` every answer anew.

        Such a round is gone on with by its `BlindQueue.anew`, which its caller keeps.

        Raises KeyError for a comparison that does not exist, ProblemError (storage).
        """
        board = await self._board(comparison_id)
        answers = [
            Answered(trial, job.answer.text if job.answer else "", _ended(job))
            for trial, job in board.with_outcome(Outcome.ANSWERED)
        ]
        if again:
            anew = Anew(secrets.token_hex(8), self._clock())
        return blind_queue(board.comparison, board.tasks, answers, anew=anew)

    async def covered(self, comparison_id: ComparisonId) -> int:
        """How many blind grades are not uncovered yet. Raises KeyError, ProblemError (storage)."""
        board = await self._board(comparison_id)
        return still_covered(board.comparison, (trial for trial, _ in board.pairs))

    async def grade_blind(self, queue: BlindQueue, number: int, score: float | None) -> None:
        """A judgement by somebody who could see nothing of the run; not kept as blind for an answer that was uncovered.

        Raises as `grade`.
        """
        board = await self._board(queue.comparison_id)
        pair = board.pair(queue.trial_of(number))
        seen = pair is None or is_uncovered(board.comparison, _ended(pair[1]))
        await self._person(queue.trial_of(number), score, blind=not seen)
        queue.graded(number, score)

    async def unblind(self, queue: BlindQueue) -> Sequence[TrialId]:
        """Uncover which trials the items are, in their order; that it was done, and after how many grades, is kept.

        Raises ProblemError (storage), with nothing uncovered.
        """
        now = self._clock()
        await self._shelf.change(queue.comparison_id, lambda plan: uncovered(plan, now, queue.done))
        return [queue.trial_of(item.number) for item in queue.items]

    # -- without a person --------------------------------------------------------------------------------

    async def check_answers(self, comparison_id: ComparisonId, checker: AnswerChecker, *, again: bool = False) -> int:
        """Judge every answer that has checks and no automatic grade yet, or with `again` every one; returns how many.

        What a check can't say is kept as such, with its reason, and stays to be graded. Raises ProblemError (storage).
        """
        board = await self._board(comparison_id)
        tasks = {task.id: task for task in board.tasks if task.checkable}
        waiting = [
            (trial, job, tasks[trial.task_id])
            for trial, job in board.with_outcome(Outcome.ANSWERED)
            if trial.task_id in tasks and (again or not _checked(trial))
        ]
        done = 0
        for start in range(0, len(waiting), _AT_ONCE):
            part = waiting[start : start + _AT_ONCE]
            found = await asyncio.gather(*(self._judged(trial, job, task, checker, board) for trial, job, task in part))
            done += await self.record(comparison_id, *found)
        return done

    async def _judged(
        self, trial: Trial, job: Job, task: Task, checker: AnswerChecker, board: Board
    ) -> tuple[TrialId, GradeRecord]:
        graded = await checker.check(job.answer.text if job.answer else "", task.expected, task.checks)
        score = graded.score
        if board.comparison.scale is Scale.PASS_FAIL and graded.passed is not None:
            score = 1.0 if graded.passed else 0.0
        return trial.id, GradeRecord(GradedBy.AUTOMATIC, score, self._clock(), trial.job_id, blind=True, why=graded.why)

    async def _board(self, comparison_id: ComparisonId) -> Board:
        board = await self._shelf.board(comparison_id)
        if board is None:
            raise KeyError(comparison_id)
        if board.read_only:
            raise ProblemError(_READ_ONLY)
        return board


def _checked(trial: Trial) -> bool:
    """Whether the present answer was looked at, even if nothing could be said of it."""
    return any(record.by is GradedBy.AUTOMATIC and record.job_id == trial.job_id for record in trial.grades)


def _ended(job: Job) -> Timestamp:
    return job.finished_at or job.changed_at


_READ_ONLY = Problem(
    ProblemKind.INVALID_REQUEST,
    later("This comparison was opened from a file."),
    later("Duplicate it to grade answers here."),
)
