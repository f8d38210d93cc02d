"""What the services may rely on when they keep templates and imports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.identifiers import ImportId, TemplateId
from desktop_app.domain.imports import (
    FileFacts,
    FileKind,
    ImportPlan,
    ImportRecord,
    ImportState,
    ReadOptions,
    Source,
)
from desktop_app.domain.templates import Template, TemplateVersion
from desktop_app.storage.imports import SqliteImports
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.templates import SqliteTemplates
from tests.contracts.samples import REQUEST, new_job, opened

VERSION = TemplateVersion(1, 12.5, "Why {{what}}?", "Be {{how}}.", (("how", "brief"),))
TEMPLATE = Template(TemplateId("t1"), "Why 왜", (VERSION, replace(VERSION, number=2, at=13.0, text="How?")))
FACTS = FileFacts(
    "a.xlsx",
    FileKind.XLSX,
    ("Country", "Year"),
    "f00d",
    1234,
    ("A note.",),
    ("One", "Two"),
    ReadOptions("Two", header=False, paragraphs=True),
)
PLAN = ImportPlan(
    replace(REQUEST, turns=()),
    "Why",
    VERSION,
    (("what", Source("Country")), ("how", Source(fixed="long"))),
    "Prompt",
    "Title",
    ("a", "b"),
    10,
    99.5,
)
RECORD = ImportRecord(ImportId("i1"), 50.0, "/somewhere/a.xlsx", FACTS, PLAN, 10, 0, 3, ImportState.RUNNING)


async def test_a_template_comes_back_whole_after_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        await SqliteTemplates(database).save(TEMPLATE)
    async with opened(tmp_path) as database:
        store = SqliteTemplates(database)
        assert await store.templates() == [TEMPLATE]
        assert await store.template(TemplateId("t1")) == TEMPLATE
        assert await store.template(TemplateId("none")) is None


async def test_a_saved_version_never_changes_and_a_deleted_template_can_come_back(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteTemplates(database, lambda: 100.0)
        await store.save(TEMPLATE)
        await store.save(replace(TEMPLATE, name="New", versions=(replace(VERSION, text="Changed"),)))
        assert await store.templates() == [replace(TEMPLATE, name="New")]
        await store.delete(TEMPLATE.id)
        assert await store.templates() == []
        assert await store.purge_deleted(100.0) == 0
        await store.restore(TEMPLATE.id)
        assert len(await store.templates()) == 1
        await store.delete(TEMPLATE.id)
        assert await store.purge_deleted(100.5) == 1
        await store.save(replace(TEMPLATE, versions=(VERSION,)))
        assert await store.templates() == [replace(TEMPLATE, versions=(VERSION,))], "its versions went with it"


async def test_an_import_comes_back_whole_with_how_far_it_is(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteImports(database)
        await store.save(RECORD)
        await store.save(replace(RECORD, queued=2), [new_job("j1"), new_job("j2")])
    async with opened(tmp_path) as database:
        store = SqliteImports(database)
        half = replace(RECORD, queued=2)
        assert await store.unfinished() == [half]
        assert await store.one(RECORD.id) == half
        assert await store.one(ImportId("none")) is None
        assert [job.id for job in await SqliteJobs(database).jobs()] == ["j2", "j1"]
        await store.save(replace(RECORD, queued=2, state=ImportState.STOPPED))
        assert await store.unfinished() == []


async def test_imports_of_the_same_content_are_found_newest_first(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteImports(database)
        later = replace(RECORD, id=ImportId("i2"), at=60.0)
        other = replace(RECORD, id=ImportId("i3"), facts=replace(FACTS, content_hash="beef"))
        for record in (RECORD, later, other):
            await store.save(record)
        assert await store.with_hash("f00d") == [later, RECORD]


async def test_rows_and_their_count_are_kept_together_or_not_at_all(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store = SqliteImports(database)
        await store.save(RECORD)
        await store.save(replace(RECORD, queued=1), [new_job("j1")])
        with pytest.raises(Exception, match="UNIQUE"):
            await store.save(replace(RECORD, queued=3), [new_job("j2"), new_job("j1")])
        assert await store.one(RECORD.id) == replace(RECORD, queued=1)
        assert [job.id for job in await SqliteJobs(database).jobs()] == ["j1"]
