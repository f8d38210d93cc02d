"""The template library over a real data file: versions, names, undo, and files in and out."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from desktop_app.documents.template_files import read_templates, templates_json
from desktop_app.domain.identifiers import TemplateId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.templates import Template, TemplateDraft, TemplateVersion, fill
from desktop_app.services.templates import TemplateLibrary
from desktop_app.storage.database import Database
from desktop_app.storage.templates import SqliteTemplates

DRAFT = TemplateDraft(
    "Country report", "Report on {{country}} in {{year:number=2026}}.", "Be {{tone=brief}}.", (("country", "Norway"),)
)


class Ticking:
    """Every look at the clock is a second later."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


@asynccontextmanager
async def library(folder: Path) -> AsyncIterator[TemplateLibrary]:
    database = Database(folder / "ponder.db")
    await database.open()
    try:
        clock = Ticking()
        opened = TemplateLibrary(SqliteTemplates(database, clock), clock)
        await opened.load()
        yield opened
    finally:
        await database.close()


async def refused(work: object) -> str:
    with pytest.raises(ProblemError) as caught:
        await work  # type: ignore[misc]
    return caught.value.problem.happened


async def test_saving_is_a_new_version_and_all_come_back_after_a_restart(tmp_path: Path) -> None:
    async with library(tmp_path) as open_:
        first = await open_.create(DRAFT)
        same = await open_.save(first.id, DRAFT)
        assert [each.number for each in same.versions] == [1]
        second = await open_.save(first.id, TemplateDraft("Country", "Now {{country}}."))
        assert [(each.number, each.text) for each in second.versions] == [(1, DRAFT.text), (2, "Now {{country}}.")]
    async with library(tmp_path) as open_:
        assert open_.templates.value == (second,)
        assert second.versions[0] == first.current
        assert fill(open_.templates.value[0].versions[0], {}).text == "Report on Norway in 2026."


async def test_an_older_version_comes_back_as_the_newest(tmp_path: Path) -> None:
    async with library(tmp_path) as open_:
        known = await open_.create(DRAFT)
        await open_.save(known.id, TemplateDraft(DRAFT.name, "Two"))
        back = await open_.restore_version(known.id, 1)
        assert [each.text for each in back.versions] == [DRAFT.text, "Two", DRAFT.text]
        assert back.current.at > back.versions[1].at
        assert await refused(open_.restore_version(known.id, 9)) == "“Country report” has no version 9."


async def test_a_version_that_was_saved_stays_as_it_is(tmp_path: Path) -> None:
    async with library(tmp_path) as open_:
        known = await open_.create(DRAFT)
        changed = Template(known.id, known.name, (TemplateVersion(1, 0.0, "Other"),))
        await open_.store.save(changed)
        assert await open_.store.template(known.id) == known


async def test_names_are_unique_capitals_aside(tmp_path: Path) -> None:
    async with library(tmp_path) as open_:
        known = await open_.create(DRAFT)
        other = await open_.create(TemplateDraft("Other", "x"))
        taken = "There is a template “Country report” already."
        assert await refused(open_.create(TemplateDraft("country  REPORT", "x"))) == taken
        assert await refused(open_.rename(other.id, "Country Report")) == taken
        assert await refused(open_.rename(other.id, "  ")) == "The template has no name."
        assert (await open_.rename(known.id, "COUNTRY report")).name == "COUNTRY report"
        assert [each.name for each in open_.templates.value] == ["COUNTRY report", "Other"]


async def test_what_cannot_be_used_is_not_saved(tmp_path: Path) -> None:
    async with library(tmp_path) as open_:
        assert await refused(open_.create(TemplateDraft("A", " "))) == "The template has no text."
        said = await refused(open_.create(TemplateDraft("A", "fine", "b\n {{x:y}}")))
        assert said.startswith("Line 2, column 2 of the developer message: “y” is no kind.")
        assert (
            await refused(open_.create(TemplateDraft("A", "x" * 500_001)))
            == "The text is longer than 500,000 characters."
        )
        assert open_.templates.value == ()


async def test_a_copy_has_versions_of_its_own(tmp_path: Path) -> None:
    async with library(tmp_path) as open_:
        known = await open_.create(DRAFT)
        await open_.save(known.id, TemplateDraft(DRAFT.name, "Two"))
        copies = [await open_.duplicate(known.id), await open_.duplicate(known.id)]
        assert [copy.name for copy in copies] == ["Country report (copy)", "Country report (copy) (2)"]
        assert [(each.number, each.text) for each in copies[0].versions] == [(1, "Two")]


async def test_deleting_can_be_undone_also_when_the_name_was_given_away(tmp_path: Path) -> None:
    async with library(tmp_path) as open_:
        known = await open_.create(DRAFT)
        await open_.delete(known.id)
        assert open_.templates.value == ()
        assert await refused(open_.save(known.id, DRAFT)) == "This template was deleted."
        taken = await open_.create(TemplateDraft("Country report", "x"))
        back = await open_.undelete(known.id)
        assert back is not None
        assert (back.name, back.versions) == ("Country report (2)", known.versions)
        assert open_.template(known.id) == back
        assert open_.template(taken.id) == taken
        await open_.delete(known.id)
        assert await open_.store.purge_deleted(9_999.0) == 1
        assert await open_.undelete(known.id) is None


async def test_out_to_a_file_and_in_again(tmp_path: Path) -> None:
    file = tmp_path / "templates.json"
    async with library(tmp_path / "a") as open_:
        known = await open_.create(DRAFT)
        known = await open_.save(known.id, TemplateDraft(DRAFT.name, "Zwei {{länge}} 한국"))
        await open_.create(TemplateDraft("Other", "x"))
        file.write_text(templates_json(open_.templates.value), "utf-8")
    async with library(tmp_path / "b") as open_:
        await open_.create(TemplateDraft("OTHER", "mine"))
        assert [each.name for each in await open_.take_in(read_templates(file))] == ["Country report", "Other (2)"]
        back = open_.named("Country report")
        assert back is not None
        assert back.id != known.id
        assert back.versions == known.versions
        assert await open_.take_in(read_templates(file)[:1]) == []
    async with library(tmp_path / "b") as open_:
        assert [each.name for each in open_.templates.value] == ["Country report", "OTHER", "Other (2)"]


def listed(**fields: object) -> object:
    return {"ponder_templates": 1, "templates": [{"name": "A", "versions": [{"text": "x", **fields}]}]}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe{}", "is not JSON in UTF-8."),
        (b"[" * 100_000, "is not JSON in UTF-8."),
        (b"[]", "holds no templates."),
        ({"templates": []}, "was not written by this version of Ponder."),
        ({"ponder_templates": 1, "templates": [7]}, "Template 1 of the file cannot be read."),
        ({"ponder_templates": 1, "templates": [{"name": "A", "versions": []}]}, "has no name or no versions."),
        (listed(text=7), "“A”, version 1: “text” is no text."),
        (listed(text=""), "“A”, version 1, has no text."),
        (listed(text="{{"), "“A”, version 1: line 1, column 1: “{{” opens a variable"),
        (listed(defaults={"a": 1}), "“A”, version 1: the defaults cannot be read."),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, content: object, words: str) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    with pytest.raises(ProblemError) as caught:
        read_templates(file)
    assert words in caught.value.problem.happened


async def test_an_unknown_one_is_nothing(tmp_path: Path) -> None:
    async with library(tmp_path) as open_:
        assert open_.template("none") is None
        assert await open_.undelete(TemplateId("none")) is None
