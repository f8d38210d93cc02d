"""The table's own filter and sort: whatever happens one by one ends where sorting everything would end."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import Cost
from desktop_app.ui.jobs_tab.arranging import slim
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.jobs_tab.job_filter import ALL, GROUPS, NEW, UNTAGGED, Filter
from desktop_app.ui.jobs_tab.job_index import JobIndex
from tests.contracts.samples import job as whole_job


class Clock:
    now = 10_000.0

    def __call__(self) -> float:
        return self.now


def made(number: int, dice: random.Random) -> Job:
    status = dice.choice(list(JobStatus))
    prompt = " ".join(dice.choice(("otter", "tide", "market", "Ölpreis", "수달")) for _ in range(4))
    base = whole_job(f"job-{number}", at=float(dice.randrange(50)))
    return replace(
        base,
        title=f"Title {dice.randrange(30)}",
        status=status,
        origin=dice.choice([JobOrigin.JOBS, JobOrigin.PRO, JobOrigin.COMPARISON]),
        request=AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, prompt),)),
        answer=base.answer if status.terminal else None,
        sent_at=None if status in (JobStatus.HELD, JobStatus.WAITING) else base.created_at + 5,
        next_poll_at=9_990.0 + dice.randrange(60) if status.on_server else None,
        finished_at=base.created_at + dice.randrange(100) if status.terminal else None,
        cost=Cost(dice.choice([None, base.cost.usd])),
        seen_at=dice.choice([None, 1.0]),
        tags=dice.choice([(), ("a",), ("b", "c")]),
        priority=dice.choice([-10, 0, 10]),
    )


def fresh(index: JobIndex, clock: Clock) -> JobIndex:
    """Everything sorted and filtered at once."""
    other = JobIndex(clock)
    other.column, other.descending, other.filter = index.column, index.descending, index.filter
    other.load(index.jobs.values())
    return other


@pytest.mark.parametrize("column", list(Column))
@pytest.mark.parametrize("descending", [False, True])
def test_one_by_one_equals_all_at_once(column: Column, descending: bool) -> None:
    dice = random.Random(int(column))
    clock, index = Clock(), JobIndex(Clock())
    index.load(made(number, dice) for number in range(60))
    index.sort(column, descending=descending)
    found = frozenset(JobId(f"job-{number}") for number in range(0, 80, 3))
    for wanted in (
        Filter(),
        Filter(state="running"),
        Filter(words="otter", found=found),
        Filter(origin="pro", state=NEW),
        Filter(tag="a"),
        Filter(tag=UNTAGGED),
        Filter(),
    ):
        index.set_filter(wanted)
        for _ in range(40):
            if dice.random() < 0.15 and index.jobs:
                index.remove(dice.choice(list(index.jobs)))
                continue
            number = dice.randrange(80)
            job = made(number, dice)
            before = index.jobs.get(job.id)
            if before is not None:
                job = replace(job, created_at=before.created_at)
            step = index.plan(job)
            was = index.row_of(job.id)
            index.carry_out(step)
            assert was == (None if step.kind in ("insert", "none") else step.row)
            landed = step.to if step.kind == "move" else step.row
            assert index.row_of(job.id) == (landed if step.kind in ("insert", "move", "change") else None)
        assert [job.id for job in index.shown()] == [job.id for job in fresh(index, clock).shown()]
        shown = [job.id for job in index.shown()]
        assert [index.job_at(row).id for row in range(len(index))] == shown
        assert [index.id_at(row) for row in range(len(index))] == shown
        assert (index.counts(), index.tags()) == (fresh(index, clock).counts(), fresh(index, clock).tags())
        if len(shown) > 8:
            assert index.ids(2, 6) == shown[2:7]
            assert index.rows_of([shown[1], shown[2], shown[5], JobId("gone")]) == [(1, 2), (5, 5)]
            assert index.rows_of([*shown, *(JobId(f"x{n}") for n in range(90))]) == [(0, len(shown) - 1)]


def test_what_has_no_value_comes_last_either_way() -> None:
    dice = random.Random(3)
    index = JobIndex(Clock())
    index.load(made(number, dice) for number in range(50))
    for descending in (False, True):
        index.sort(Column.COST, descending=descending)
        values = [SPECS[Column.COST].value(job, 0.0) for job in index.shown()]
        priced = [value for value in values if value is not None]
        assert values == [*priced, *[None] * (len(values) - len(priced))]
        assert priced == sorted(priced, reverse=descending)


def test_words_show_what_was_found_and_nothing_else() -> None:
    dice = random.Random(4)
    index = JobIndex(Clock())
    index.load(made(number, dice) for number in range(80))
    for found in (range(40), range(20), range(0, 80, 2), range(0)):
        ids = frozenset(JobId(f"job-{number}") for number in found)
        index.set_filter(Filter(words="tide", found=ids))
        assert {job.id for job in index.shown()} == ids
        assert [job.id for job in index.shown()] == [job.id for job in fresh(index, Clock()).shown()]
    index.set_filter(Filter())
    assert len(index) == 80


def test_what_is_worked_out_shows_only_when_it_is_adopted() -> None:
    dice = random.Random(6)
    index = JobIndex(Clock())
    index.load(made(number, dice) for number in range(5_000))
    before = [job.id for job in index.shown()]
    steps = 0
    for _ in index.arrange(column=Column.TITLE, descending=False, wanted=Filter(state="failed")):
        steps += 1
        assert index.id_at(17) == before[17]
    assert steps > 20, "a few steps only would be long ones"
    assert [job.id for job in index.shown()] == before
    index.adopt()
    titles = [job.title for job in index.shown()]
    assert titles == sorted(titles, key=str.casefold)
    assert {job.status for job in index.shown()} == {JobStatus.FAILED}


def test_counts_are_those_of_the_chosen_origin() -> None:
    dice = random.Random(5)
    index = JobIndex(Clock())
    jobs = [made(number, dice) for number in range(90)]
    index.load(jobs)
    index.set_filter(Filter(origin="pro", state="held"))
    mine = [job for job in jobs if job.origin is JobOrigin.PRO]
    counts = index.counts()
    assert counts[ALL] == len(mine)
    assert counts[NEW] == sum(job.is_new for job in mine)
    for group, statuses in GROUPS.items():
        assert counts[group] == sum(job.status in statuses for job in mine)
    for job in mine:
        index.remove(job.id)
    assert not any(index.counts().values())
    assert index.origins() == {"jobs", "comparison"}


def test_the_table_keeps_only_what_is_short() -> None:
    long = whole_job("long")
    assert long.answer is not None
    short = slim(long).answer
    assert short is not None
    assert (short.text, short.raw, short.citations) == ("", "", ())
    assert short.usage == long.answer.usage
    assert slim(long).request.turns == ()
    assert slim(long).request.model_id == long.request.model_id
