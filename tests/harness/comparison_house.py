"""Experiments on the real job services, with a door that answers at once as the test says: no network, no waiting."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.answers import Answer, ResponseReport, ResponseStatus
from desktop_app.domain.comparison import Axis, Design, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.trials import GradedBy, GradeRecord, Trial
from desktop_app.domain.usage import Usage
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import Board
from desktop_app.storage.comparisons import SqliteComparisons
from tests.harness.job_house import MODEL, JobHouse, MovedClock, job_house

NOWHERE = "http://127.0.0.1:9/v1"
EFFORTS = (Effort.LOW, Effort.MEDIUM, Effort.HIGH)


def tasks(count: int, checks: str = "") -> tuple[Task, ...]:
    """Tasks that are called 1, 2, 3, …"""
    return tuple(Task(TaskId(str(n)), f"Question {n}?", expected=str(n), checks=checks) for n in range(1, count + 1))


def design(count: int = 2, repeats: int = 2, efforts: Sequence[Effort] = EFFORTS, checks: str = "") -> Design:
    """So many tasks at these efforts."""
    return Design(tasks(count, checks), MODEL, crossed(efforts), repeats, title="Numbers")


def along(axis: Axis, *levels: str, efforts: Sequence[Effort] = EFFORTS) -> Design:
    """Two tasks with a second axis."""
    return replace(design(), variants=crossed(efforts, axis, levels), axis=axis)


Saying = Callable[[Trial], str]
"""What a trial's answer is: a text, or one of `FAIL`, `REFUSE`, `CUT`."""
FAIL, REFUSE, CUT = "[fail]", "[refuse]", "[cut]"


def usual_reasoning(trial: Trial) -> int:
    """More reasoning tokens the higher the effort: 300 at low, 400 at medium, 500 at high."""
    return 100 * (1 + list(Effort).index(Effort(trial.variant.split()[0])))


class ComparisonHouse:
    """`answer` ends trials as the server would, without one."""

    def __init__(self, house: JobHouse) -> None:
        self.house = house
        self.catalogue = shipped_catalogue().catalogue
        self.store = SqliteComparisons(house.database, house.clock)
        self.comparisons = self.new_service()

    def new_service(self, store: SqliteComparisons | None = None) -> Comparisons:
        """As after a restart: nothing is in memory."""
        house, store = self.house, store or self.store
        common = (house.counter, self.catalogue, house.spending, house.preferences)
        return Comparisons(house.jobs, store, *common, house.clock)

    async def board(self, comparison_id: ComparisonId) -> Board:
        """The comparison in memory."""
        board = await self.comparisons.board(comparison_id)
        assert board is not None
        return board

    async def answer(
        self,
        comparison_id: ComparisonId,
        says: Saying = lambda trial: f"The answer is {trial.task_id}.",
        *,
        reasoning: Callable[[Trial], int] | None = None,
        at_most: int = 100_000,
    ) -> int:
        """Let waiting trials come to their end, in the order of the queue; returns how many."""
        board = await self.board(comparison_id)
        waiting = [pair for pair in board.pairs if pair[1].status is JobStatus.WAITING][:at_most]
        for trial, job in waiting:
            await self._end(job, says(trial), (reasoning or usual_reasoning)(trial))
        return len(waiting)

    async def _end(self, job: Job, text: str, reasoning: int) -> None:
        ledger, now = self.house.ledger, self.house.clock()
        async with ledger.turn(job.id):
            sent = replace(job.moved(JobStatus.SENDING, now), sent_at=now, server="demo")
            await ledger.keep(sent, "")
            if text == FAIL:
                broken = Problem(ProblemKind.SERVER_ERROR, "The server had a fault.", "Ask again.")
                await ledger.keep(sent.moved(JobStatus.FAILED, now, problem=broken), "")
                return
            ended = ended_job(job, text, reasoning, now)
            await ledger.keep(replace(ended, cost=await self.house.money.book(ended)), "")

    async def grade_all(self, comparison_id: ComparisonId, passes: Callable[[Trial], bool]) -> None:
        """A person judges every answer."""
        board = await self.board(comparison_id)
        records = [
            (trial.id, GradeRecord(GradedBy.PERSON, float(passes(trial)), self.house.clock(), trial.job_id))
            for trial, job in board.pairs
            if job.status is JobStatus.COMPLETED and job.answer and job.answer.text
        ]
        await self.comparisons.grades.record(comparison_id, *records)


def ended_job(job: Job, text: str, reasoning: int, now: float = 1.0) -> Job:
    """A waiting trial's job as it is once the server has answered; nothing is saved."""
    sent = replace(job.moved(JobStatus.SENDING, now), sent_at=now, server="demo")
    return sent.after(_report(job, text, reasoning), now)


def _report(job: Job, text: str, reasoning: int) -> ResponseReport:
    status = ResponseStatus.INCOMPLETE if text == CUT else ResponseStatus.COMPLETED
    answer = Answer(
        response_id=f"resp_{job.id}",
        model_id=f"{job.request.model_id}-2026-10-01",
        status=status,
        created_at=1_000.0,
        completed_at=1_000.0 + reasoning / 100,
        text="" if text == REFUSE else text,
        refusal="I can't help with that." if text == REFUSE else "",
        usage=Usage(input_tokens=20, cached_tokens=4, output_tokens=reasoning + 10, reasoning_tokens=reasoning),
        raw=f'{{"id": "resp_{job.id}"}}',
    )
    return ResponseReport(answer.response_id, status, answer.model_id, answer=answer)


@asynccontextmanager
async def comparison_house(folder: Path, *, clock: MovedClock | None = None) -> AsyncIterator[ComparisonHouse]:
    """A house whose queue stands still: the test ends trials itself."""
    async with job_house(folder, NOWHERE, run=False, clock=clock) as house:
        yield ComparisonHouse(house)
