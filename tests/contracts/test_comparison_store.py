"""What the services may rely on when they keep comparisons, money and settings."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.comparison import Axis, Design, Look, Unblinding, crossed
from desktop_app.domain.comparison_tasks import Scale, Task, TaskId
from desktop_app.domain.decisions import Decision, Evidence, Ground
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import IllegalMoveError, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.spends import Spend
from desktop_app.domain.trials import GradedBy, GradeRecord
from desktop_app.domain.usage import CostBasis
from desktop_app.services.comparison_ports import Draft
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from tests.contracts.samples import ANSWER, TASK, USAGE, comparison, job, new_job, opened, trial

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


async def test_tasks_come_back_in_their_order_and_grow_at_the_end(tmp_path: Path) -> None:
    several = [
        Task(TaskId(name), f"Question {name}", "7", "number ±1", ("sea", "tide")) for name in ("z", "a", "\ud83d 🦦")
    ]
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        await store.save(comparison(), [], [], several[:2])
        await store.save(replace(comparison(), title="Other"), [], [])
        assert await store.tasks(CMP) == several[:2], "saved without tasks, they stay"
        await store.save(comparison(), [], [], several)
        found = await store.tasks(CMP)
        assert found[:2] == several[:2]
        assert found[2].text == "Question \ufffd 🦦", "half a character cannot be kept"
        assert await store.tasks(ComparisonId("none")) == []
        assert await store.comparison(CMP) == comparison()
        assert await store.comparison(ComparisonId("none")) is None


async def test_words_find_titles_and_tasks_also_after_changes(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database, clock=lambda: 5.0)
        await store.save(comparison(), [], [], [TASK])
        await store.save(replace(comparison("b", at=60.0), title="Été à la mer"), [], [], [Task(TaskId("1"), "Why?")])
        assert [found.id for found in await store.comparisons("ete MER")] == ["b"]
        assert [found.id for found in await store.comparisons("otters hand")] == [CMP]
        assert await store.comparisons('otters" OR "why') == []
        await store.save(replace(comparison(), title="Birds"), [], [])
        assert [found.id for found in await store.comparisons("birds hold")] == [CMP], "the tasks' words stay"
        await store.delete(CMP)
        assert await store.comparisons("birds") == []
        assert await store.purge_deleted(before=6.0) == 1
        count = "SELECT count(*) FROM comparison_words"
        assert await database.read(lambda connection: connection.execute(count).fetchone()[0]) == 1
        assert await store.tasks(CMP) == []


async def test_many_jobs_change_in_one_transaction_or_none_does(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, jobs = SqliteComparisons(database), SqliteJobs(database)
        await store.save(comparison(), TRIALS, JOBS)
        held = [replace(new_job("job of t1"), status=JobStatus.HELD)]
        with pytest.raises(IllegalMoveError):
            await store.save_jobs([*held, new_job("job of t2", JobStatus.HELD)])
        before = await jobs.job(JOBS[0].id)
        assert before is not None
        assert before.status is JobStatus.WAITING
        await store.save_jobs(held)
        assert [entry.status for entry in await jobs.timeline(JOBS[0].id)] == [JobStatus.WAITING, JobStatus.HELD]


async def test_drafts_keep_everything_and_the_last_changed_comes_first(tmp_path: Path) -> None:
    wanted = Design(
        (Task(TaskId("1"), "Why?", "7", "exact", ("sea",)),), "gpt-6.1-sol",
        crossed((Effort.LOW, Effort.HIGH), Axis.VERBOSITY, ("low", "high")), 3, "Be brief.", "Otters",
        Axis.VERBOSITY, Scale.ONE_TO_FIVE, 0.07, 4000, "tasks.csv",
    )  # fmt: skip
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        await store.save_draft(Draft("a", wanted, 1.0))
        await store.save_draft(Draft("b", wanted, 2.0))
        await store.save_draft(Draft("a", replace(wanted, repeats=4), 3.0))
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        assert await store.drafts() == [Draft("a", replace(wanted, repeats=4), 3.0), Draft("b", wanted, 2.0)]
        await store.drop_draft("a")
        assert [draft.id for draft in await store.drafts()] == ["b"]


async def test_each_place_has_one_decision(tmp_path: Path) -> None:
    evidence = Evidence(40, 240, 0.05, 2, 0.0125, 0.9, "high")
    first = Decision("chat:m", "m", Effort.LOW, "low", CMP, 1.0, Ground.SHOWN, evidence, ("m-2026-10-01",))
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        await store.save_decision(first)
        await store.save_decision(replace(first, place="template:Report"))
        await store.save_decision(replace(first, effort=Effort.HIGH, ground=Ground.CHOICE, evidence=None))
        found = await store.decisions()
        assert [(each.place, each.effort) for each in found] == [("chat:m", "high"), ("template:Report", "low")]
        assert found[1] == replace(first, place="template:Report")
        await store.drop_decision("chat:m")
        assert len(await store.decisions()) == 1


async def test_everything_a_plan_can_say_comes_back(tmp_path: Path) -> None:
    whole = replace(
        comparison(), axis=Axis.MODE, scale=Scale.ONE_TO_FIVE, margin=0.07, task_count=2, max_output_tokens=9,
        variants=crossed((Effort.LOW, Effort.HIGH), Axis.MODE, ("standard", "pro")), source="tasks.csv",
        looks=(Look(1, 0.05, 9.0),), unblindings=(Unblinding(10.0, 3),), judge_level=0.7,
        origin=ComparisonId("older"), choice="low · pro",
    )  # fmt: skip
    asked_again = replace(trial("t1", Effort.LOW, 1), stage=2, earlier=(JobId("gone"),))
    async with opened(tmp_path) as database:
        await SqliteComparisons(database).save(whole, [asked_again], [new_job("job of t1")])
    async with opened(tmp_path) as database:
        store = SqliteComparisons(database)
        assert await store.comparisons() == [whole]
        assert await store.trial(asked_again.id) == asked_again


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
