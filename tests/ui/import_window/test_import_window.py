"""A person's way from a file to many jobs, seeing only the window."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.domain.imports import ImportState
from desktop_app.domain.settings import BATCH_CAP
from desktop_app.ui.import_window.values import Step
from tests.harness.import_house import countries
from tests.harness.loops import Until
from tests.ui.import_window.opened import Opened, opened
from tests.ui.widgets.accessible import nameless
from tests.ui.widgets.files_asked import answer_with


async def to_check(window: Opened, path: Path) -> None:
    """Up to the third step, with the template."""
    await window.read(path)
    await window.next("Next")
    combo = window.combo("Template")
    combo.setCurrentIndex(combo.findText("Country report"))
    await window.next("Check")


async def test_from_a_file_to_the_queue(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as window:
        await window.read(countries(tmp_path / "my countries.csv", 60, bad_every=20))
        assert "CSV, 1.3 kB: 60 rows in 3 columns." in window.words()
        assert window.table("First rows")[0] == ["2", "Country 1", "1901", "=1+1"]
        assert nameless(window.view) == []
        await window.next("Next")
        assert window.combo("Column with the prompt").currentText() == "Country"
        combo = window.combo("Template")
        combo.setCurrentIndex(combo.findText("Country report"))
        assert window.combo("Where country comes from").currentText() == "Country"
        assert window.combo("Where year comes from").currentText() == "Year"
        await until(lambda: window.combo("Where more comes from").isVisible())
        window.line("more for every row").setText("Look at the coast.")
        assert window.line("Tags").text() == "my countries"
        assert nameless(window.view) == []
        await window.next("Check")
        words = window.words()
        assert "57 jobs will be queued." in words
        assert "3 rows cannot be used. The others are not held up by them." in words
        assert "together: ≈ " in words
        assert "Country 1 · 1901" in words
        assert window.view.check._text.toPlainText() == (
            "Report on Country 1 in 1901. Look at the coast.\n\nDeveloper message:\nBe brief."
        )
        assert window.table("Rows that cannot be used")[0] == [
            "21",
            "“year” is “soon”; a number is written like 2026 or -3.5.",
        ]
        assert nameless(window.view) == []
        await window.next("Queue 57 jobs")
        assert window.step is Step.QUEUE
        assert "57 jobs are in the queue." in window.words()
        jobs = await window.house.jobs.jobs()
        assert len(jobs) == 57
        assert {(job.template, job.tags) for job in jobs} == {("Country report", ("my countries",))}


async def test_what_a_variable_lacks_is_said_before_going_on(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a,b\n1,2\n")
    async with opened(tmp_path) as window:
        await window.read(file)
        await window.next("Next")
        window.combo("Template").setCurrentIndex(1)
        assert not window.view._next.isEnabled()
        assert window.view._next.toolTip() == "Choose a column for “country”, or write a value for every row."
        where = window.combo("Where country comes from")
        where.setCurrentIndex(where.findText("b"))
        assert window.view._next.isEnabled()
        await window.next("Check")
        assert "Report on 2 in 2026." in window.view.check._text.toPlainText()
        window.button("Back").click()
        assert window.step is Step.MAPPING
        assert window.combo("Where country comes from").currentText() == "b"


async def test_without_a_template_each_line_is_a_question(tmp_path: Path) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("Why do otters\nhold hands?\n\nHow deep is the sea?\n")
    async with opened(tmp_path, template=False) as window:
        await window.read(file)
        assert "3 rows" in window.words()
        pieces = window.view.file._pieces
        pieces._buttons[1].click()
        await window.settled()
        assert "2 rows in 1 column" in window.words()
        await window.next("Next")
        window.view.options._developer.setPlainText("Be kind.")
        await window.next("Check")
        assert "Developer message:\nBe kind." in window.view.check._text.toPlainText()
        await window.next("Queue 2 jobs")
        found = [job.title for job in await window.house.jobs.jobs()]
        assert sorted(found) == ["How deep is the sea?", "Why do otters hold hands?"]


async def test_a_workbook_asks_which_sheet(tmp_path: Path) -> None:
    book = Workbook()
    for name, value in (("One", "first"), ("Two", "second")):
        sheet = book.create_sheet(name)
        sheet.append(["q"])
        sheet.append([value])
    book.remove(book.worksheets[0])
    book.save(tmp_path / "a.xlsx")
    async with opened(tmp_path) as window:
        await window.read(tmp_path / "a.xlsx")
        assert window.table("First rows") == [["2", "first"]]
        window.combo("Sheet").setCurrentText("Two")
        await window.settled()
        assert window.table("First rows") == [["2", "second"]]
        window.view.file._header._buttons[0].click()
        await window.settled()
        assert window.table("First rows") == [["1", "q"], ["2", "second"]]


async def test_a_file_that_cannot_be_read_says_why_and_another_can_be_chosen(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.csv", countries(tmp_path / "good.csv", 2)
    bad.write_bytes(b"a,\x81\x8d\n")
    async with opened(tmp_path) as window:
        await window.read(bad)
        assert "“bad.csv” is not a text file that Ponder can read." in window.words()
        assert not window.view._next.isEnabled()
        window.view.file.empty.start.click()
        await answer_with(good)
        await window.settled()
        assert "2 rows in 3 columns" in window.words()
        assert "“bad.csv”" not in window.words()
        await window.next("Next")


async def test_bad_rows_are_saved_and_come_in_repaired(tmp_path: Path) -> None:
    repair = tmp_path / "repair.csv"
    async with opened(tmp_path) as window:
        await to_check(window, countries(tmp_path / "a.csv", 20, bad_every=10))
        assert "line 2, 1 of 18" in window.words()
        window.button("Save these rows to a file…").click()
        await answer_with(repair)
        await window.settled()
        assert "2 rows saved as repair.csv." in window.words()
        rows = list(csv.reader(repair.read_text("utf-8-sig").splitlines()))
        assert rows[1] == [
            "11",
            "“year” is “soon”; a number is written like 2026 or -3.5.",
            "Country 10",
            "soon",
            "'=1+1",
        ]
        repair.write_text(repair.read_text("utf-8-sig").replace("soon,", "1999,"), "utf-8")
        await window.next("Queue 18 jobs")
        window.view.reject()
        await to_check(window, repair)
        assert "2 jobs will be queued." in window.words()
        assert "line 2, 1 of 2" in window.words(), "these are all, not the first of more"
        assert "cannot be used" not in window.words()


async def test_the_same_file_is_noticed_before_it_is_queued_again(tmp_path: Path) -> None:
    path = countries(tmp_path / "a.csv", 3)
    async with opened(tmp_path) as window:
        await to_check(window, path)
        await window.next("Queue 3 jobs")
        window.view.reject()
        await window.read(path)
        assert "This file was imported before" in window.words()
        assert "as “a.csv”: 3 jobs. Queued again, all are made twice." in window.words()
        await window.next("Next")
        await window.next("Check")
        assert "Queued again, all are made twice." in window.words()
        await window.next("Queue 3 jobs again")
        assert len(await window.house.jobs.jobs()) == 6


async def test_what_the_caps_would_hold_is_said(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        await window.house.preferences.change(BATCH_CAP, Decimal("0.01"))
        await to_check(window, countries(tmp_path / "a.csv", 30))
        assert "Together they could pass the cap for one import ($0.01): what does not fit is held" in window.words()


async def test_stopped_and_the_rest_queued_after_all(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        await to_check(window, countries(tmp_path / "a.csv", 150))
        assert "line 2, 1 of the first 50" in window.words()
        window.imports.running.watch(lambda now: window.button("Stop").click() if now and now.queued > 50 else None)
        await window.next("Queue 150 jobs")
        done = len(window.house.ledger.live)
        assert 50 < done < 150
        assert f"Stopped: {done} of 150 rows are in the queue, {150 - done} are not." in window.words()
        window.imports.running._watchers.pop()
        window.button("Queue the rest").click()
        await window.settled()
        assert "150 jobs are in the queue." in window.words()
        assert len({job.request.turns[0].text for job in window.house.ledger.live.values()}) == 150


async def test_a_full_disk_is_said_with_what_is_known(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        await to_check(window, countries(tmp_path / "a.csv", 150))
        window.imports.running.watch(lambda now: window.house.disk(works=now is None or now.queued < 50), at_once=False)
        await window.next("Queue 150 jobs")
        assert "Ponder cannot save anything at the moment." in window.words()
        done = len(window.house.ledger.live)
        assert f"{done} of 150 rows are in the queue." in window.words()
        window.imports.running._watchers.pop()
        window.button("Queue the rest").click()
        await window.settled()
        assert len(window.house.ledger.live) == 150


async def test_hidden_it_goes_on_and_is_found_again(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as window:
        await to_check(window, countries(tmp_path / "a.csv", 400))
        window.view._next.click()
        await until(lambda: window.imports.running.value is not None and window.imports.running.value.queued > 25)
        window.button("Hide").click()
        assert not window.view.isVisible()
        window.window.open()
        assert window.step is Step.QUEUE
        await window.settled()
        assert "400 jobs are in the queue." in window.words()
        (record,) = await window.imports.seen_before((await window.imports.read(
            tmp_path / "a.csv", window.view.file._shown.options)).facts.content_hash)  # fmt: skip
        assert record.state is ImportState.DONE


@pytest.mark.parametrize("words", ["Cancel", "Back"])
async def test_leaving_while_rows_are_made_ready_queues_nothing(tmp_path: Path, words: str) -> None:
    async with opened(tmp_path) as window:
        await window.read(countries(tmp_path / "a.csv", 2_000))
        await window.next("Next")
        window.combo("Template").setCurrentIndex(1)
        window.view._next.click()
        window.button(words).click()
        await window.settled()
        assert window.house.ledger.live == {}
