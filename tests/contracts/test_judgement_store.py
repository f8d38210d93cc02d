"""What judging may rely on when its requests and their verdicts are kept."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.judging import COMPARING, PASS_FAIL, JudgeKind, Judgement, JudgeSettings
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.judgements import SqliteJudgements
from tests.contracts.samples import comparison, new_job, opened

CMP = ComparisonId("cmp-1")
ONE = Judgement(
    "j-1", CMP, JobId("judge 1"), JudgeSettings(JudgeKind.RUBRIC, "m", PASS_FAIL, Effort.LOW, 3), TrialId("t1"),
    JobId("a1"), 5.0, repeat=2, verdict="1", why="Right. 🦦",
    cost=Cost(Decimal("0.0125"), CostBasis.ACTUAL), recorded=True,
)  # fmt: skip
OTHER = Judgement(
    "j-0", CMP, JobId("judge 2"), JudgeSettings(JudgeKind.PAIRWISE, "m", COMPARING), TrialId("t1"), JobId("a1"), 6.0,
    other_trial_id=TrialId("t2"), other_answer_id=JobId("a2"), swapped=True,
)  # fmt: skip


async def test_judgements_come_back_in_their_order_and_change(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await SqliteComparisons(database).save(comparison())
        store = SqliteJudgements(database)
        await store.add([ONE, OTHER], [new_job("judge 1"), new_job("judge 2")])
    async with opened(tmp_path) as database:
        store = SqliteJudgements(database)
        assert await store.judgements(CMP) == [ONE, OTHER]
        assert await store.judgements(ComparisonId("other")) == []
        changed = replace(OTHER, verdict="first", why="half \ud800 a pair")
        await store.save(changed)
        assert await store.judgements(CMP) == [ONE, replace(changed, why="half � a pair")]
        assert len(await SqliteJobs(database).jobs()) == 2


async def test_neither_a_judgement_nor_its_job_exists_without_the_other(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await SqliteComparisons(database).save(comparison())
        store = SqliteJudgements(database)
        await store.add([ONE], [new_job("judge 1")])
        with pytest.raises(Exception, match="UNIQUE"):
            await store.add([OTHER, ONE], [new_job("judge 2")])
        assert await store.judgements(CMP) == [ONE]
        assert [job.id for job in await SqliteJobs(database).jobs()] == [new_job("judge 1").id]


async def test_a_comparison_that_is_gone_takes_its_judgements_along(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        comparisons, store = SqliteComparisons(database, lambda: 10.0), SqliteJudgements(database)
        await comparisons.save(comparison())
        await store.add([ONE], [new_job("judge 1")])
        await comparisons.delete(CMP)
        assert await store.judgements(CMP) == [ONE], "deleting can be undone"
        await comparisons.purge_deleted(11.0)
        assert await store.judgements(CMP) == []
