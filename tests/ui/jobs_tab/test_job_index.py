"""The table's own filter and sort: whatever happens one by one ends where sorting everything would end."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import Cost
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.jobs_tab.job_index import ALL, GROUPS, NEW, Filter, JobIndex, slim
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
    for wanted in (Filter(), Filter(state="running"), Filter(words="otter"), Filter(origin="pro", state=NEW)):
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
        assert [index.job_at(row).id for row in range(len(index))] == [job.id for job in index.shown()]


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


def test_typing_on_narrows_and_deleting_widens_again() -> None:
    dice = random.Random(4)
    index = JobIndex(Clock())
    index.load(made(number, dice) for number in range(80))
    for words in ("o", "ot", "otter", "otter ti", "otter", "", "ölpreis", "수달", "no such word"):
        index.set_filter(Filter(words=words))
        assert [job.id for job in index.shown()] == [job.id for job in fresh(index, Clock()).shown()]
        for job in index.shown():
            said = f"{job.title} {job.request.turns[0].text}".casefold()
            assert all(word in said for word in words.casefold().split())
    assert len(index) == 0


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


def test_a_changed_title_is_found_by_its_new_words() -> None:
    index = JobIndex(Clock())
    job = made(1, random.Random(1))
    index.load([job])
    index.set_filter(Filter(words="zebra"))
    assert len(index) == 0
    index.carry_out(index.plan(replace(job, title="A zebra")))
    assert [shown.id for shown in index.shown()] == [JobId("job-1")]
