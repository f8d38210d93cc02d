"""What lies ready in the demo: made once, marked as simulated, in no sum of money, and gone once thrown away."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from desktop_app.documents.comparison_bundle import read_bundle
from desktop_app.documents.template_files import read_templates
from desktop_app.domain.templates import fill, variables_of
from desktop_app.language import use_translator
from desktop_app.resources import resource_path
from desktop_app.services.samples import COMPARISON_FILE, COMPARISON_TITLE, Samples, templates_file
from desktop_app.services.templates import TemplateLibrary
from desktop_app.storage.templates import SqliteTemplates
from tests.harness.comparison_house import ComparisonHouse, comparison_house

FOLDER = resource_path("samples")


class Laid:
    """Samples laid out in a house; `wait` until what was thrown away is remembered."""

    def __init__(self, house: ComparisonHouse, folder: Path = FOLDER) -> None:
        self.house = house
        self.work: list[asyncio.Task[None]] = []
        self.library = TemplateLibrary(SqliteTemplates(house.house.database, house.house.clock), house.house.clock)
        self.samples = Samples(
            folder,
            self.library,
            house.comparisons,
            house.house.preferences,
            read_templates=read_templates,
            read_comparison=read_bundle,
            spawn=self._spawn,
        )

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        self.work.append(asyncio.ensure_future(work))

    async def out(self) -> Laid:
        await self.library.load()
        await self.samples.lay_out()
        return self

    async def wait(self) -> None:
        await asyncio.gather(*self.work)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_templates_can_be_used_at_once(language: str) -> None:
    templates = read_templates(FOLDER / f"templates.{language}.json")
    assert 3 <= len(templates) <= 4
    for template in templates:
        assert template.name.startswith(("Sample:", "샘플:"))
        assert len(variables_of(template.current)) >= 3
        assert "{{" not in fill(template.current, {}).text


def test_templates_are_in_the_persons_language() -> None:
    assert templates_file(FOLDER).name == "templates.en.json"
    use_translator(lambda source, about, count: "", "ko")
    try:
        assert templates_file(FOLDER).name == "templates.ko.json"
        use_translator(lambda source, about, count: "", "de")
        assert templates_file(FOLDER).name == "templates.en.json"
    finally:
        use_translator(None)


def test_the_comparison_says_that_it_is_simulated_and_shows_a_knee() -> None:
    record = read_bundle(FOLDER / COMPARISON_FILE)
    assert record.simulated
    assert record.comparison.title == COMPARISON_TITLE
    assert {job.cost.basis.value for _, job in record.trials if job.cost} == {"simulated"}
    assert all("Simulated" in (job.answer.text if job.answer else "") for _, job in record.trials)
    assert len(record.tasks) >= 100


async def test_laid_out_once_and_nothing_of_it_is_in_the_ledger_or_the_money_book(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        laid = await Laid(house).out()
        assert len(laid.library.templates.value) == 4
        (opened,) = house.comparisons.files.opened
        board = await house.comparisons.board(opened.id)
        assert board is not None
        assert board.read_only
        finding = await board.finding()
        assert finding.verdict is not None
        assert finding.verdict.knee == "medium"
        assert board.state().simulated
        assert await house.comparisons.comparisons() == []
        assert await house.house.jobs.jobs() == []
        assert house.house.spending.today.value.spent == 0


async def test_what_was_thrown_away_does_not_come_back(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        laid = await Laid(house).out()
        for template in laid.library.templates.value[:3]:
            await laid.library.delete(template.id)
        house.comparisons.files.close(house.comparisons.files.opened[0].id)
        await laid.wait()
        assert laid.work
    async with comparison_house(tmp_path) as house:
        laid = await Laid(house).out()
        assert len(laid.library.templates.value) == 1
        assert house.comparisons.files.opened == ()


async def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    for _ in range(2):
        async with comparison_house(tmp_path) as house:
            laid = await Laid(house).out()
            assert len(laid.library.templates.value) == 4
            assert len(house.comparisons.files.opened) == 1
            assert not laid.work


async def test_samples_that_were_not_shipped_hinder_nothing(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        laid = await Laid(house, tmp_path / "nowhere").out()
        assert laid.library.templates.value == ()
        assert house.comparisons.files.opened == ()
