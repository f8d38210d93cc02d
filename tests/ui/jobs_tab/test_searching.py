"""Words typed above the table: found in prompts and answers, shown where they stand, in step with what changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.simulator import Simulator
from desktop_app.storage.job_search import SqliteJobSearch
from desktop_app.ui.jobs_tab.columns import Column
from desktop_app.ui.jobs_tab.row_delegate import ROW, ROW_WITH_PLACE
from tests.contracts.samples import ANSWER
from tests.harness.job_house import request
from tests.harness.loops import Until
from tests.ui.jobs_tab.opened import Bench, opened
from tests.ui.jobs_tab.test_table import ended

pytestmark = pytest.mark.simulator(speed=2000)

HEAT = replace(
    ended(1, request=request("How do heat pumps fare in Norway?")),
    answer=replace(ANSWER, text="# Report\n\nThey work down to **−25 °C**; see the Ålesund study.", raw="{}"),
)
OTTERS = ended(2, request=request("서울에서 수달을 볼 수 있나요?"), tags=("rivers",))


def field_of(b: Bench) -> QLineEdit:
    (field,) = [each for each in b.tab.view.findChildren(QLineEdit) if "Search prompts" in each.accessibleName()]
    return field


async def test_typed_words_are_found_and_their_place_is_shown(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, HEAT, OTTERS, ended(3), run=False) as b:
        table, model = b.tab.view.table, b.tab.view.table.table_model
        assert table.rowHeight(0) == ROW
        QTest.keyClicks(field_of(b), "alesund")
        await until(lambda: b.titles() == ["Question 1"])
        assert table.rowHeight(0) == ROW_WITH_PLACE
        await until(lambda: HEAT.id in model.places)
        place = model.places[HEAT.id]
        assert place.part == "Answer"
        assert place.text[place.start : place.start + place.length] == "Ålesund"
        title = model.index(0, Column.TITLE)
        assert "Ålesund study" in title.data(Qt.ItemDataRole.ToolTipRole)
        assert "Ålesund study" in title.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        field_of(b).clear()
        await until(lambda: len(b.titles()) == 3)
        assert table.rowHeight(0) == ROW
        assert model.places == {}
        field_of(b).insert("달 rivers")
        await until(lambda: b.titles() == ["Question 2"])
        await until(lambda: OTTERS.id in model.places)
        assert model.places[OTTERS.id].part == "Prompt"


async def test_what_changes_while_words_are_searched_is_found_or_lost(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, HEAT, OTTERS, run=False) as b:
        b.tab.presenter.looking.search("zebra")
        await until(lambda: b.titles() == [])
        await b.house.jobs.change(HEAT.id, title="A zebra crossing")
        await until(lambda: b.titles() == ["A zebra crossing"])
        await b.house.jobs.change(HEAT.id, title="A crossing")
        await until(lambda: b.titles() == [])


async def test_a_new_job_is_seen_whatever_was_searched(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, HEAT, OTTERS) as b:
        QTest.keyClicks(field_of(b), "norway")
        await until(lambda: b.titles() == ["Question 1"])
        (job_id,) = await b.house.submit("Take 60 hours.")
        await until(lambda: job_id in b.house.ledger.live)
        b.tab.open_item(job_id)
        await until(lambda: len(b.titles()) == 3)
        assert field_of(b).text() == ""
        await until(lambda: b.tab.view.table.chosen_ids() == [job_id])


@pytest.mark.parametrize("typed", ['"', "otter*", "NEAR(", "title:", "-", "a AND", "%_", "(((", "\\"])
async def test_whatever_is_typed_is_only_text(tmp_path: Path, simulator: Simulator, until: Until, typed: str) -> None:
    odd = ended(1, title=f"About {typed} signs")
    async with opened(tmp_path, simulator, odd, OTTERS, run=False) as b:
        field_of(b).insert(typed)
        await until(lambda: b.tab.presenter.looking.filter.words == typed)
        assert odd.title in b.titles()
        assert b.titles() == [odd.title] or typed == "a AND"
        assert b.tab.view.notices.keys() == []


async def test_the_last_words_count_however_fast_they_are_typed(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    many = [ended(n, title=f"{'Badger' if n % 2 else 'Tide'} {n}") for n in range(500)]
    async with opened(tmp_path, simulator, *many, run=False) as b:
        looking = b.tab.presenter.looking
        search = SqliteJobSearch(b.house.database)
        while await search.catch_up():
            pass
        for words in ("b", "ba", "badger", "tide", "tid", "tide 4", "badger 49"):
            looking.search(words)
        await until(lambda: looking.filter.words == "badger 49")
        assert sorted(b.titles()) == sorted(f"Badger {n}" for n in range(1, 500, 2) if "49" in str(n))
