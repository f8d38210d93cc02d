"""Many jobs from one file: each good row becomes exactly one job, whatever happens in between."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.imports import (
    BadRow,
    FileContent,
    FileFacts,
    FileKind,
    ImportPlan,
    ImportState,
    Preparing,
    ReadOptions,
    Row,
    Source,
    guessed_prompt,
    guessed_sources,
    plan_problems,
)
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import BATCH_CAP, REQUEST_CAP
from desktop_app.domain.templates import TemplateVersion, variables_of
from desktop_app.services.import_estimates import sizes
from desktop_app.services.imports import ROWS_AT_ONCE, job_id_of
from tests.harness.import_house import countries, imports_of, plan_for, ready
from tests.harness.job_house import MODEL, JobHouse, job_house

NOWHERE = "http://127.0.0.1:9"


# -- from rows to jobs -----------------------------------------------------------------------------------------------


def test_columns_are_guessed_by_name_spelling_aside() -> None:
    version = TemplateVersion(1, 0.0, "{{Company name}} {{year:number=2026}} {{tone}} {{x}}")
    assert guessed_sources(variables_of(version), ["YEAR ", "company_name", "Tone"]) == (
        ("Company name", Source("company_name")),
        ("year", Source("YEAR ")),
        ("tone", Source("Tone")),
        ("x", Source()),
    )
    only = TemplateVersion(1, 0.0, "Answer: {{question}}")
    assert guessed_sources(variables_of(only), ["Anything"]) == (("question", Source("Anything")),)
    assert guessed_prompt(["id", "Question"]) == "Question"
    assert guessed_prompt(["a", "b"]) == "a"


def test_a_row_becomes_a_prompt_with_a_title_of_its_own_values() -> None:
    preparing = Preparing(plan_for(["Country", "Year"]), ["Country", "Year"])
    ready_row = preparing.prepared(Row(2, (" Norway\n ", "")))
    assert not isinstance(ready_row, BadRow)
    assert (ready_row.text, ready_row.title) == ("Report on Norway in 2026.", "Norway")
    titled = Preparing(plan_for(["Country", "Year"], title_column="Year"), ["Country", "Year"])
    row = titled.prepared(Row(2, ("Norway", "1905")))
    assert not isinstance(row, BadRow)
    assert (row.title, row.developer_message) == ("1905", "Be brief.")


def test_an_empty_cell_takes_the_default_and_not_what_is_the_same_for_every_row() -> None:
    plan = plan_for(["Country"], sources=(("country", Source("Country")), ("year", Source(fixed="1999"))))
    row = Preparing(plan, ["Country"]).prepared(Row(2, ("Norway",)))
    assert not isinstance(row, BadRow)
    assert row.text == "Report on Norway in 1999."
    assert Preparing(plan, ["Country"]).prepared(Row(3, (" ",))) == BadRow(
        3, "“country” is empty and has no default.", (" ",)
    )


def test_without_a_template_a_column_is_the_prompt() -> None:
    plan = ImportPlan(AnswerRequest(MODEL, (), developer_message="Dev"), prompt_column="q")
    preparing = Preparing(plan, ["id", "q"])
    row = preparing.prepared(Row(2, ("1", " Why? {{x}} ")))
    assert not isinstance(row, BadRow)
    assert (row.text, row.title, row.developer_message) == ("Why? {{x}}", "Why? {{x}}", "Dev")
    assert preparing.prepared(Row(3, ("2", " "))) == BadRow(3, "“q” is empty.", ("2", " "))


def test_what_a_plan_lacks_is_named() -> None:
    version = TemplateVersion(1, 0.0, "{{a}} {{b=1}} {{c}}")
    plan = ImportPlan(AnswerRequest(MODEL, ()), "T", version, (("a", Source("gone")), ("b", Source()), ("c", Source())))
    assert plan_problems(plan, ["x"]) == {
        "a": "The file has no column “gone”.",
        "c": "Choose a column for “c”, or write a value for every row.",
    }
    assert list(plan_problems(ImportPlan(AnswerRequest(MODEL, ())), ["x"])) == [""]


def test_many_sizes_are_priced_as_few() -> None:
    assert sizes([5, 3, 5]) == [(3, 1), (5, 2)]
    many = sizes(list(range(10_000)))
    assert len(many) <= 48
    assert sum(count for _, count in many) == 10_000
    assert abs(sum(size * count for size, count in many) - sum(range(10_000))) < 10_000


# -- queueing --------------------------------------------------------------------------------------------------------


async def lines_on_disk(house: JobHouse) -> dict[str, str]:
    """Prompt by job id."""
    found = await house.store.jobs_with_status(*JobStatus)
    assert len({job.id for job in found}) == len(found)
    return {job.id: job.request.turns[0].text for job in found}


async def test_every_good_row_is_one_job_and_every_bad_one_is_named(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 260, bad_every=100)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        heard: list[int] = []
        imports.running.watch(lambda now: heard.append(now.queued) if now else None)
        content, plan, prepared = await ready(imports, path, not_before=9e9)
        assert [(bad.line, bad.reason) for bad in prepared.bad] == [
            (101, "“year” is “soon”; a number is written like 2026 or -3.5."),
            (201, "“year” is “soon”; a number is written like 2026 or -3.5."),
        ]
        record = await imports.queue(path, content, plan, prepared)
        assert (record.state, record.queued, record.total, record.bad) == (ImportState.DONE, 258, 258, 2)
        assert heard == list(range(0, 258, ROWS_AT_ONCE))
        jobs = {job.id: job for job in await house.jobs.jobs()}
        assert len(jobs) == len(house.ledger.live) == 258
        job = await house.jobs.job(job_id_of(record.id, 2))
        assert job is not None
        assert job.request.turns == (Turn(Role.USER, "Report on Country 1 in 1901."),)
        assert (job.request.developer_message, job.request.background) == ("Be brief.", True)
        assert (job.title, job.template, job.batch) == ("Country 1 · 1901", "Country report", record.id)
        assert (job.tags, job.priority, job.not_before, job.status) == (("batch",), -10, 9e9, JobStatus.WAITING)
        assert dict(job.request.metadata) == {"ponder_job": job.id}


async def test_the_same_file_is_noticed(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 3)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        content, plan, prepared = await ready(imports, path)
        assert await imports.seen_before(content.facts.content_hash) == []
        record = await imports.queue(path, content, plan, prepared)
        copy = countries(tmp_path / "other name.csv", 3)
        again = await imports.read(copy, ReadOptions())
        (seen,) = await imports.seen_before(again.facts.content_hash)
        assert seen == record
        await imports.queue(copy, again, plan, prepared)
        assert len(await lines_on_disk(house)) == 6


async def test_stopped_it_is_known_which_rows_are_queued_and_the_rest_can_follow(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 130, bad_every=7)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        content, plan, prepared = await ready(imports, path)
        imports.running.watch(lambda now: imports.stop() if now and now.queued else None)
        stopped = await imports.queue(path, content, plan, prepared)
        assert (stopped.state, stopped.queued) == (ImportState.STOPPED, 2 * ROWS_AT_ONCE)
        assert len(await lines_on_disk(house)) == stopped.queued
        assert await imports.unfinished() == []
        done = await imports_of(house).resume(stopped.id)
        assert (done.state, done.queued) == (ImportState.DONE, 112)
        assert sorted((await lines_on_disk(house)).values()) == sorted(row.text for row in prepared.rows)
        with pytest.raises(ProblemError, match="nothing left to do"):
            await imports.resume(stopped.id)


async def test_a_disk_that_refuses_in_the_middle_loses_and_doubles_nothing(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 120)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        content, plan, prepared = await ready(imports, path)
        imports.running.watch(lambda now: house.disk(works=now is None or now.queued < ROWS_AT_ONCE))
        with pytest.raises(ProblemError, match="cannot save anything"):
            await imports.queue(path, content, plan, prepared)
        (record,) = await imports.unfinished()
        assert (record.queued, len(house.ledger.live)) == (ROWS_AT_ONCE, ROWS_AT_ONCE)
        assert (await imports_of(house).resume(record.id)).queued == 120
        assert len(await lines_on_disk(house)) == 120


async def test_closed_in_the_middle_it_goes_on_after_the_restart(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 220)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        content, plan, prepared = await ready(imports, path)
        work = asyncio.create_task(imports.queue(path, content, plan, prepared))
        await house.until(lambda: imports.running.value is not None and imports.running.value.queued > 50)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        (record,) = await imports.unfinished()
        assert 0 < record.queued < 220
        assert len(house.ledger.live) == record.queued
        await imports.resume(record.id)
        assert sorted((await lines_on_disk(house)).values()) == sorted(row.text for row in prepared.rows)
        assert await imports.unfinished() == []


async def test_another_file_of_that_name_is_not_gone_on_with(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 120)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        content, plan, prepared = await ready(imports, path)
        imports.running.watch(lambda now: imports.stop() if now else None)
        record = await imports.queue(path, content, plan, prepared)
        countries(path, 121)
        with pytest.raises(ProblemError, match="is not the file it was"):
            await imports_of(house).resume(record.id)
        path.unlink()
        with pytest.raises(ProblemError, match="Put the file back"):
            await imports_of(house).resume(record.id)
        assert len(await lines_on_disk(house)) == record.queued == ROWS_AT_ONCE
        await imports.leave(record.id)
        (left,) = await imports.seen_before(content.facts.content_hash)
        assert left.state is ImportState.LEFT


async def test_one_import_at_a_time(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 120)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        content, plan, prepared = await ready(imports, path)
        work = asyncio.create_task(imports.queue(path, content, plan, prepared))
        await house.until(lambda: imports.running.value is not None)
        with pytest.raises(ProblemError, match="Another file is being queued"):
            await imports.queue(path, content, plan, prepared)
        await work
        assert len(house.ledger.live) == 120


async def test_a_row_is_never_queued_twice_even_by_a_bug(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 60)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        content, plan, prepared = await ready(imports, path)
        record = await imports.queue(path, content, plan, prepared)
        with pytest.raises(Exception, match="UNIQUE"):
            await imports._go_on(replace(record, queued=10), prepared.rows)
        assert len(await lines_on_disk(house)) == 60


async def test_reading_is_stopped_by_cancelling(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 3_000)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        heard: list[int] = []
        loop = asyncio.get_running_loop()
        work = asyncio.create_task(imports.read(path, ReadOptions(), heard.append))
        loop.call_soon(work.cancel)
        with pytest.raises(asyncio.CancelledError):
            await work
        await house.until(lambda: True)
        assert len(heard) <= 6


def test_texts_that_are_too_long_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop_app.services import imports as module

    monkeypatch.setattr(module, "_MOST_CHARACTERS", 100)
    facts = FileFacts("a.csv", FileKind.CSV, ("Country",), "hash", 1)
    content = FileContent(facts, tuple(Row(number, ("Norway",)) for number in range(2, 9)))
    with pytest.raises(ProblemError, match="together have more than"):
        module._prepared(content, plan_for(["Country"]))


# -- money -------------------------------------------------------------------------------------------------------------


async def test_the_estimate_is_the_sum_of_its_rows(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 40)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        _, plan, prepared = await ready(imports, path)
        whole = await imports.estimate(plan, prepared.rows)
        low = high = Decimal(0)
        for row in prepared.rows:
            request = AnswerRequest(MODEL, (Turn(Role.USER, row.text),), developer_message=row.developer_message)
            one = await house.jobs.estimate(request, template="Country report")
            assert one.cost.low is not None
            assert one.cost.high is not None
            low, high = low + one.cost.low, high + one.cost.high
        assert (whole.cost.low, whole.cost.high, whole.jobs, whole.exact) == (low, high, 40, False)
        texts = [text for row in prepared.rows for text in (row.text, row.developer_message)]
        assert whole.input_tokens == sum(count.tokens for count in await house.counter.count(texts, MODEL))


async def test_the_caps_that_the_whole_would_pass_are_told(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 40)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        _, plan, prepared = await ready(imports, path)
        few = await imports.estimate(plan, prepared.rows[:1])
        assert few.passed == ()
        assert few.cost.high is not None
        await house.preferences.change(BATCH_CAP, Decimal("0.01"))
        await house.preferences.change(REQUEST_CAP, Decimal("0.01"))
        told = await imports.estimate(plan, prepared.rows)
        assert [(news.words, news.jobs) for news in told.passed[:2]] == [
            ("the cap for one request", 40),
            ("the cap for one import", 0),
        ]


async def test_a_model_without_a_price_says_so(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 2)
    async with job_house(tmp_path, NOWHERE, run=False) as house:
        imports = imports_of(house)
        _, plan, prepared = await ready(imports, path, request=AnswerRequest("nobody-knows-it", ()))
        told = await imports.estimate(plan, prepared.rows)
        assert (told.cost.low, told.cost.high, told.passed) == (None, None, ())
