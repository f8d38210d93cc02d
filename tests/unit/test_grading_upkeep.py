"""Answers are checked and judges are read by themselves, whoever looks; trouble is told once and stops nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from typing_extensions import override

from desktop_app.domain.grading.checks import Graded
from desktop_app.domain.grading.grading import grade
from desktop_app.domain.grading.written import read_checks
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.trials import GradedBy
from desktop_app.services.checking_port import AnswerChecker
from desktop_app.services.grading_upkeep import GradingUpkeep
from tests.harness.comparison_house import comparison_house, design
from tests.harness.loops import Until
from tests.unit.test_judging_service import Court, fair, text_of

CHECKS = 'contains after "It is"'


class ChecksHere(AnswerChecker):
    """Checks in this process, enough for checks that end; `broken`: as if the other process did not start."""

    broken = False
    looked = 0

    @override
    async def check(self, answer: str, expected: str | None, checks: str) -> Graded:
        if self.broken:
            raise ProblemError(Problem(ProblemKind.CONFIGURATION, "It could not be started.", "Try again."))
        self.looked += 1
        return grade(answer, expected, read_checks(checks))

    @override
    async def close(self) -> None:
        return


class Watch:
    """The upkeep at work."""

    def __init__(self, rooms: Court) -> None:
        self.checker = ChecksHere()
        self.troubles: list[Problem] = []
        house = rooms.house
        self.upkeep = GradingUpkeep(
            house.comparisons, rooms.judging, self.checker, house.house.ledger, pause=0.01
        )  # fmt: skip
        self.upkeep.trouble.watch(self.troubles.append)


@asynccontextmanager
async def kept_up(rooms: Court) -> AsyncIterator[Watch]:
    watch = Watch(rooms)
    running = asyncio.create_task(watch.upkeep.run(), name="grading")
    try:
        yield watch
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


@asynccontextmanager
async def court(folder: Path, checks: str = CHECKS) -> AsyncIterator[Court]:
    """A comparison that was not answered yet."""
    async with comparison_house(folder) as house:
        yield Court(house, await house.comparisons.run(design(2, 2, checks=checks)))


async def graded(rooms: Court, who: GradedBy) -> int:
    board = await rooms.house.board(rooms.comparison.id)
    return sum(1 for trial, _ in board.pairs if trial.by(who) is not None)


async def quiet() -> None:
    await asyncio.sleep(0.1)


async def test_answers_are_checked_as_they_come(tmp_path: Path, until: Until) -> None:
    async with court(tmp_path) as rooms, kept_up(rooms) as watch:
        await rooms.house.answer(rooms.comparison.id, text_of, at_most=5)
        await until(lambda: watch.checker.looked == 5)
        await quiet()
        await rooms.house.answer(rooms.comparison.id, text_of)
        await until(lambda: watch.checker.looked == 12)
        await quiet()
        assert watch.checker.looked == 12, "each of them once"
        assert await graded(rooms, GradedBy.AUTOMATIC) == 12


async def test_tasks_without_checks_are_left_to_a_person(tmp_path: Path) -> None:
    async with court(tmp_path, checks="") as rooms, kept_up(rooms) as watch:
        await rooms.house.answer(rooms.comparison.id, text_of)
        await quiet()
        assert watch.checker.looked == 0


async def test_what_judges_said_is_read_also_after_a_restart(tmp_path: Path, until: Until) -> None:
    async with court(tmp_path, checks="") as rooms:
        await rooms.house.answer(rooms.comparison.id, text_of)
        await rooms.judge()
        async with kept_up(rooms):
            await rooms.answer(fair, at_most=4)
            await _until_graded(rooms, 4, until)
        await rooms.answer(fair)
        assert await graded(rooms, GradedBy.JUDGE) == 4, "nobody was there to read it"
        rooms.judging = rooms.new_service()
        async with kept_up(rooms):
            await _until_graded(rooms, 12, until)
        assert await rooms.judging.unread() == []


async def _until_graded(rooms: Court, count: int, until: Until) -> None:
    board = await rooms.house.board(rooms.comparison.id)
    await until(lambda: sum(1 for trial, _ in board.pairs if trial.by(GradedBy.JUDGE)) == count)


async def test_trouble_is_told_once_and_what_was_left_is_made_up_for(tmp_path: Path, until: Until) -> None:
    async with court(tmp_path) as rooms, kept_up(rooms) as watch:
        watch.checker.broken = True
        await rooms.house.answer(rooms.comparison.id, text_of, at_most=4)
        await until(lambda: watch.troubles)
        await rooms.house.answer(rooms.comparison.id, text_of, at_most=4)
        await quiet()
        assert [problem.happened for problem in watch.troubles] == ["It could not be started."]
        watch.checker.broken = False
        watch.upkeep.touch(rooms.comparison.id)
        await until(lambda: watch.checker.looked == 8)
        watch.checker.broken = True
        await rooms.house.answer(rooms.comparison.id, text_of)
        await until(lambda: len(watch.troubles) == 2)


async def test_a_comparison_that_is_gone_is_passed_over(tmp_path: Path, until: Until) -> None:
    async with court(tmp_path) as rooms, kept_up(rooms) as watch:
        watch.upkeep.touch(ComparisonId("gone"))
        await rooms.house.answer(rooms.comparison.id, text_of)
        await until(lambda: watch.checker.looked == 12)
        assert watch.troubles == []
