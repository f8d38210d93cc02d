"""Reading a report: its outline, claims and sources leading to each other, a megabyte, the raw response."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QTextEdit

from desktop_app.domain.jobs import Job
from desktop_app.simulator import Simulator
from desktop_app.ui.dialogs.link_dialog import LinkDialog
from desktop_app.ui.jobs_tab.report_reader import ReportReader
from desktop_app.ui.widgets.search_field import SearchField
from desktop_app.ui.widgets.transcript.documents import DocumentBox
from desktop_app.ui.widgets.transcript.markdown_boxes import MarkdownBox
from tests.harness.loops import Until
from tests.harness.report_jobs import PAGES, REPORT, reported
from tests.ui.jobs_tab.opened import Bench, opened
from tests.ui.widgets.accessible import nameless

pytestmark = pytest.mark.simulator(speed=2000)
LONG = REPORT.replace("## What to do", "\n\n".join(f"Filler {number}." for number in range(80)) + "\n\n## What to do")


async def read(b: Bench, job: Job, until: Until) -> ReportReader:
    """Open a job's report."""
    b.tab.view.table.choose(job.id)
    reader = b.tab.view.detail.reader
    await until(lambda: [entry.key for entry in reader.transcript.entries()] == [job.id])
    await until(lambda: reader.is_whole)
    return reader


def titles(reader: ReportReader) -> list[str]:
    return [row.title for row in reader.side.outline.rows()]


def click_row(reader: ReportReader, row: int, *, of: str = "sources") -> None:
    shown = reader.side.sources if of == "sources" else reader.side.outline
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualItemRect(shown.item(row)).center())


def marked_texts(reader: ReportReader) -> list[str]:
    """The sentences that are marked on the screen, the current one in brackets."""
    transcript = reader.transcript
    found = []
    for place in transcript.column.visible(0, transcript.column.total):
        box = place.box
        for start, end, current in sorted(transcript.column.marks.within(box)):
            assert isinstance(box, DocumentBox)
            text = box.text(transcript.column.context, start, end)
            found.append(f"[{text}]" if current else text)
    return found


def modal() -> QDialog | None:
    """The dialog that is open."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    return found[0] if found else None


async def test_an_outline_leads_to_its_headings_and_follows_the_reader(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, reported(1, text=LONG), run=False) as b:
        reader = await read(b, reported(1), until)
        assert not reader.side.isVisible()
        b.button("Outline").click()
        assert reader.side.isVisible()
        assert titles(reader) == [
            "Heat pumps in cold climates", "What the numbers say", "In Korean and Arabic", "What to do",
        ]  # fmt: skip
        assert [row.level for row in reader.side.outline.rows()] == [0, 1, 2, 1]
        click_row(reader, 3, of="outline")
        last = reader.transcript.visible_text()
        assert "Keep it clear of snow" in last
        assert reader.transcript.top > 1_000
        reader.transcript.verticalScrollBar().setValue(0)
        assert reader.side.outline.chosen_key() == "0"
        QTest.keyClick(reader.side.outline, Qt.Key.Key_Down)
        await until(lambda: 0 < reader.transcript.top < 1_000)
        QTest.keyClick(reader.side.outline, Qt.Key.Key_Return)
        assert reader.transcript.hasFocus() or QApplication.focusWidget() is None


async def test_everything_can_be_reached_by_keyboard_and_has_a_name(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, reported(1), run=False) as b:
        reader = await read(b, reported(1), until)
        for page in ("Report", "Prompt", "Timeline", "Usage", "Raw"):
            b.button(page).click()
            assert nameless(b.tab.view.detail) == []
        b.button("Report").click()
        outline = b.button("Outline")
        outline.setFocus()
        QTest.keyClick(outline, Qt.Key.Key_Space)
        assert reader.side.isVisible()
        QTest.keyClick(reader.side.outline, Qt.Key.Key_Down)
        QTest.keyClick(reader.side.outline, Qt.Key.Key_Down)
        assert reader.side.outline.chosen_key() == "1"
        b.button("Sources (3)").setFocus()
        QTest.keyClick(b.button("Sources (3)"), Qt.Key.Key_Space)
        QTest.keyClick(reader.side.sources, Qt.Key.Key_Down)
        assert marked_texts(reader)[0].startswith("[They hold about two thirds")
        QTest.keyClick(reader.side.sources, Qt.Key.Key_Return)
        await until(lambda: isinstance(modal(), LinkDialog))
        dialog = modal()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        await until(lambda: modal() is None)


async def test_two_headings_are_no_outline(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    short = reported(1, text="# One\n\nText{1}\n\n## Two\n\nMore")
    async with opened(tmp_path, simulator, short, run=False) as b:
        await read(b, short, until)
        assert not b.has_button("Outline")
        assert b.has_button("Sources (1)")
    bare = reported(2, text="# One\n\n## Two\n\n## Three", pages=())
    assert bare.answer is not None
    bare = replace(bare, answer=replace(bare.answer, source_urls=()))
    async with opened(tmp_path / "other", simulator, bare, run=False) as b:
        await read(b, bare, until)
        assert b.has_button("Outline")
        assert not any(b.has_button(f"Sources ({number})") for number in range(4))


async def test_a_source_leads_to_its_claims(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, reported(1, text=LONG), run=False) as b:
        reader = await read(b, reported(1), until)
        b.button("Sources (3)").click()
        rows = reader.side.sources.rows()
        assert [(row.lead, row.title, row.detail) for row in rows] == [
            ("1", PAGES[0][0], "energy.example · 2 uses"), ("2", PAGES[1][0], "lab.example · 2 uses"),
            ("3", PAGES[2][0], "korea.example · 1 use"), ("", "Read, not cited", ""),
            ("", "read.example/only", "read.example"),
        ]  # fmt: skip
        assert "https://korea.example" in rows[2].tooltip
        click_row(reader, 0)
        assert marked_texts(reader)[0] == "[They hold about two thirds of their output at −15 °C [1]]"
        assert reader.transcript.top < 200
        b.button_by_name("Next claim").click()
        assert "[• Keep it clear of snow [1]]" in marked_texts(reader)
        assert reader.transcript.top > 1_000
        assert not b.button_by_name("Next claim").isEnabled()
        b.button_by_name("Previous claim").click()
        assert reader.transcript.top < 200
        click_row(reader, 4)
        assert marked_texts(reader) == []
        assert modal() is None


async def test_the_mark_of_a_claim_leads_to_its_source(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, reported(1), run=False) as b:
        b.tab.widget.resize(1200, 1200)
        reader = await read(b, reported(1), until)
        transcript = reader.transcript
        await until(lambda: any(place.box.targets() for place in transcript.column.visible(0, transcript.column.total)))
        place, target = next(
            (place, target)
            for place in transcript.column.visible(0, 2_000)
            for target in place.box.targets()
            if target.label == "[2]"
        )
        spot = QPointF(transcript.left + place.box.indent, place.top - transcript.top) + target.rect.center()
        QTest.mouseClick(transcript.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
        assert reader.side.isVisible()
        assert reader.side.sources.chosen_key() == PAGES[1][1]
        assert marked_texts(reader)[0] == "[Older units lose more [2]]"
        assert modal() is None  # nothing opens by that


async def test_a_page_is_shown_before_it_opens(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, reported(1), run=False) as b:
        reader = await read(b, reported(1), until)
        b.button("Sources (3)").click()
        assert not b.button("Open page…").isEnabled()
        click_row(reader, 1)
        b.button("Open page…").click()
        await until(lambda: isinstance(modal(), LinkDialog))
        dialog = modal()
        assert dialog is not None
        assert [field.toPlainText() for field in dialog.findChildren(QTextEdit)] == [PAGES[1][1]]
        dialog.reject()
        await until(lambda: modal() is None)


async def test_a_dangerous_source_is_listed_and_never_opened(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    job = reported(1, text="Said{1}. Also{2}.", pages=(("<b>Bad</b>\u202e", "javascript:alert(1)"), PAGES[0]))
    async with opened(tmp_path, simulator, job, run=False) as b:
        reader = await read(b, job, until)
        assert "Said [1]. Also [2]." in reader.transcript.visible_text()
        b.button("Sources (2)").click()
        assert reader.side.sources.rows()[0].title == "<b>Bad</b>"
        click_row(reader, 0)
        b.button("Open page…").click()
        await until(lambda: isinstance(modal(), LinkDialog))
        dialog = modal()
        assert dialog is not None
        assert not b.has_button_in("Open", dialog)
        dialog.reject()
        await until(lambda: modal() is None)


async def test_the_panel_is_as_it_was_left(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, reported(1), run=False) as b:
        await read(b, reported(1), until)
        b.button("Sources (3)").click()
        await until(lambda: b.house.preferences.recall("jobs.report_side") == "sources")
    async with opened(tmp_path, simulator, run=False) as b:
        reader = await read(b, reported(1), until)
        assert reader.side.isVisible()
        b.button("Sources (3)").click()
        assert not reader.side.isVisible()


async def test_a_change_of_the_job_keeps_the_place_and_the_marks(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, reported(1, text=LONG), run=False) as b:
        reader = await read(b, reported(1), until)
        b.button("Sources (3)").click()
        click_row(reader, 0)
        b.button_by_name("Next claim").click()
        top, marked = reader.transcript.top, marked_texts(reader)
        await b.house.jobs.change(reported(1).id, title="Another title")
        await until(lambda: b.titles() == ["Another title"])
        await until(lambda: b.tab.view.detail._title.full_text() == "Another title")
        assert (reader.transcript.top, marked_texts(reader)) == (top, marked)
        assert reader.side.sources.chosen_key() == PAGES[0][1]


async def test_a_megabyte_is_there_at_once_and_whole_a_little_later(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    part = "## Part {}\n\n" + "A sentence that says something of no weight{{1}}. " * 12 + "\n\n- item\n- item\n\n"
    text = "# Beginning\n\n" + "".join(part.format(number).replace("{{1}}", "{1}") for number in range(1_400))
    huge = reported(1, text=text + "The very end.")
    assert huge.answer is not None
    assert len(huge.answer.text) > 1_000_000
    async with opened(tmp_path, simulator, huge, reported(2), run=False) as b:
        b.tab.view.table.choose(huge.id)
        reader = b.tab.view.detail.reader
        await until(lambda: [entry.key for entry in reader.transcript.entries()] == [huge.id])
        assert "Beginning" in reader.transcript.visible_text()
        assert not reader.is_whole
        await until(lambda: reader.is_whole, timeout=25)
        assert "Beginning" in reader.transcript.visible_text()  # the reader's place stays while it grows
        (entry,) = reader.transcript.entries()
        assert entry.text.endswith("The very end.")
        view = reader.transcript.column.by_key[huge.id]
        assert view.boxes[-1].__class__.__name__ == "SourcesBox"
        assert sum(isinstance(box, MarkdownBox) and box.block.kind == "heading" for box in view.boxes) == 1_401
        b.button("Outline").click()
        assert titles(reader) == ["Beginning"]  # of 1,401 headings only the upper levels
        b.tab.view.table.choose(reported(2).id)
        await until(lambda: [entry.key for entry in reader.transcript.entries()] == [reported(2).id])


async def test_another_job_chosen_while_a_long_report_arrives(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    huge = reported(1, text="Word. " * 100_000)
    async with opened(tmp_path, simulator, huge, reported(2), run=False) as b:
        b.tab.view.table.choose(huge.id)
        reader = b.tab.view.detail.reader
        await until(lambda: [entry.key for entry in reader.transcript.entries()] == [huge.id])
        assert not reader.is_whole
        b.tab.view.table.choose(reported(2).id)
        await until(lambda: [entry.key for entry in reader.transcript.entries()] == [reported(2).id])
        assert reader.is_whole  # nothing of the other is still to come
        assert "Heat pumps in cold climates" in reader.transcript.visible_text()
        assert "Word." not in reader.transcript.entries()[0].text


def raw_page(b: Bench) -> QPlainTextEdit:
    (page,) = [each for each in b.tab.view.detail.findChildren(QPlainTextEdit) if each.isVisible()]
    return page


async def test_the_raw_response_can_be_searched(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    raw = json.dumps({"id": "resp_1", "emoji": "😀 Otter", "a": "otter", "b": ["OTTER", "sea"]})
    job = reported(1)
    assert job.answer is not None
    job = replace(job, answer=replace(job.answer, raw=raw))
    async with opened(tmp_path, simulator, job, run=False) as b:
        await read(b, job, until)
        b.button("Raw").click()
        page = raw_page(b)
        await until(lambda: '"id": "resp_1"' in page.toPlainText())
        (field,) = [each for each in b.tab.view.detail.findChildren(SearchField) if each.isVisible()]
        QTest.keyClicks(field, "otter")
        await until(lambda: page.textCursor().selectedText() == "Otter")
        QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert page.textCursor().selectedText() == "otter"
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert page.textCursor().selectedText() == "OTTER"
        b.button_by_name("Previous place").click()
        assert page.textCursor().selectedText() == "otter"
        field.clear()
        QTest.keyClicks(field, "nowhere")
        await until(lambda: b.says("Not found"))


async def test_a_huge_line_of_the_response_is_cut_and_said_so(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    raw = json.dumps({"id": "resp_1", "text": "x" * 3_000_000, "rows": ["y" * 40] * 30_000})
    job = reported(1)
    assert job.answer is not None
    job = replace(job, answer=replace(job.answer, raw=raw))
    async with opened(tmp_path, simulator, job, run=False) as b:
        await read(b, job, until)
        b.button("Raw").click()
        page = raw_page(b)
        await until(lambda: '"id": "resp_1"' in page.toPlainText())
        shown = page.toPlainText()
        assert len(shown) < 410_000
        assert max(len(line) for line in shown.splitlines()) < 2_100
        assert "more characters)" in shown
        assert b.says("1 long line cut")
        assert b.button("Save as file…").isEnabled()
