"""What the services may rely on when they keep comparisons, money and settings."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.identifiers import ComparisonId, TrialId
from desktop_app.domain.jobs import IllegalMoveError, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.spends import Spend
from desktop_app.domain.trials import GradedBy, GradeRecord
from desktop_app.domain.usage import CostBasis
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from tests.contracts.samples import ANSWER, USAGE, comparison, job, new_job, opened, trial

CMP = ComparisonId("cmp-1")
TRIALS = [trial("t1", Effort.LOW, 1), trial("t2", Effort.HIGH, 0)]
JOBS = [new_job("job of t1"), job("job of t2")]


async def test_a_comparison_comes_back_with_trials_jobs_and_grades(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await SqliteComparisons(database).save(comparison(), TRIALS, JOBS)
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        assert await store.comparisons() == [comparison()]
        graded = TRIALS[1].judged(GradeRecord(GradedBy.PERSON, 0.0, 9.5, TRIALS[1].job_id, blind=True, why="No."))
        await store.save_trials(graded)
        answered = replace(JOBS[1], answer=replace(ANSWER, raw=""))
        assert await store.trials(CMP) == [(graded, answered), (TRIALS[0], JOBS[0])]
        assert await store.trial(TrialId("t2")) == graded
        assert await store.trial(TrialId("none")) is None
        assert len(await SqliteJobs(database).timeline(JOBS[0].id)) == 1


async def test_a_comparison_is_saved_whole_or_not_at_all(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        with pytest.raises(Exception, match="FOREIGN KEY"):
            await store.save(comparison(), TRIALS, JOBS[:1])
        assert await store.comparisons() == []
        assert await SqliteJobs(database).jobs() == []


async def test_more_trials_can_be_bought_later(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        await store.save(comparison(), TRIALS, JOBS)
        more = trial("t3", Effort.LOW, 2)
        await store.save(replace(comparison(), repeats=3), [*TRIALS, more], [JOBS[0], new_job("job of t3")])
        assert [found.id for found, _ in await store.trials(CMP)] == ["t2", "t1", "t3"]
        assert (await store.comparisons())[0].repeats == 3
        with pytest.raises(IllegalMoveError):
            await store.save(comparison(), [], [new_job("job of t2", JobStatus.SENDING)])


async def test_deleting_a_comparison_can_be_undone(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database, clock=lambda: 5.0)
        await store.save(comparison(), TRIALS, JOBS)
        await store.save(comparison("newer", at=60.0), [], [])
        assert [found.id for found in await store.comparisons()] == ["newer", "cmp-1"]
        await store.delete(CMP)
        assert [found.id for found in await store.comparisons()] == ["newer"]
        await store.restore(CMP)
        assert len(await store.comparisons()) == 2
        await store.delete(CMP)
        assert await store.purge_deleted(before=6.0) == 1
        assert await store.trials(CMP) == []
        assert len(await SqliteJobs(database).jobs()) == 2


def spend(key: str, at: float, usd: str | None, basis: CostBasis = CostBasis.ACTUAL) -> Spend:
    return Spend(
        key, at, JobOrigin.CHAT, "gpt-6.1-sol", "high", None if usd is None else Decimal(usd), basis, USAGE, "resp_1"
    )


async def test_money_adds_up_to_the_last_digit(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteSpending(database)
        for index in range(10):
            await store.record(spend(f"m{index}", float(index), "0.1"))
        assert await store.spent(0.0, 10.0) == Decimal("1.0")
        assert await store.spent(1.0, 3.0) == Decimal("0.2"), "the end is not part of it"
        assert await store.spent(50.0, 60.0) == Decimal(0)
        assert await store.unpriced(0.0, 10.0) == 0
        await store.record(spend("m3", 3.0, None, CostBasis.UNKNOWN))
        await store.record(spend("new", 3.0, None, CostBasis.UNKNOWN))
        assert await store.unpriced(0.0, 10.0) == 1, "m3's actual price is not forgotten"
    async with opened(tmp_path) as database:
        assert await SqliteSpending(database).spent(0.0, 10.0) == Decimal("1.0")


async def test_a_better_figure_replaces_an_estimate_but_never_the_reverse(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteSpending(database)
        for usd, basis, total in (
            ("5", CostBasis.ESTIMATE, "5"),
            ("4", CostBasis.ESTIMATE, "4"),
            ("3.25", CostBasis.ACTUAL, "3.25"),
            ("9", CostBasis.ESTIMATE, "3.25"),
            ("3.5", CostBasis.ACTUAL, "3.5"),
        ):
            await store.record(spend("m1", 1.0, usd, basis))
            assert await store.spent(0.0, 2.0) == Decimal(total)


async def test_settings_are_texts_by_key(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteSettings(database)
        assert await store.load() == {}
        await store.save("appearance.theme", "dark")
        await store.save("window", "zoë\x00\n")
        await store.save("appearance.theme", "light")
    async with opened(tmp_path) as database:
        assert await SqliteSettings(database).load() == {"appearance.theme": "light", "window": "zoë\x00\n"}
