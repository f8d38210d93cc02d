"""What is done with finished reports from the Jobs tab: exported, continued as a chat, compared, a response saved."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from desktop_app.domain.jobs import JobStatus
from desktop_app.simulator import Simulator
from desktop_app.ui.dialogs.export_reports import ExportDialog
from desktop_app.ui.jobs_tab.actions import Do, button_offers, menu_offers
from tests.harness.loops import Until
from tests.harness.report_jobs import REPORT, reported
from tests.ui.jobs_tab.opened import Bench, opened

pytestmark = pytest.mark.simulator(speed=2000)


def export_dialog() -> ExportDialog | None:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, ExportDialog) and each.isVisible()]
    return found[0] if found else None


def file_dialog() -> QFileDialog | None:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible()]
    return found[0] if found else None


async def take(place: Path, until: Until) -> str:
    """Choose a place in the file dialog; the name that was suggested."""
    await until(lambda: file_dialog() is not None)
    dialog = file_dialog()
    assert dialog is not None
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    suggested = edit.text()
    edit.setText(str(place))
    dialog.accept()
    return suggested


async def select(b: Bench, *numbers: int) -> None:
    table = b.tab.view.table
    table.clearSelection()
    table.choose(reported(numbers[0]).id)
    if len(numbers) > 1:
        table.selectAll()
    assert len(b.tab.chosen_ids()) == len(numbers)


async def test_one_report_as_a_file_from_its_button(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, reported(1, "Heat: pumps?"), run=False) as b:
        b.tab.view.table.choose(reported(1).id)
        await until(lambda: b.has_button("Export…"))
        b.button("Export…").click()
        await until(lambda: export_dialog() is not None)
        dialog = export_dialog()
        assert dialog is not None
        assert not any(each.isVisible() for each in dialog.findChildren(type(dialog._shapes)) if each is dialog._shapes)
        b.button("HTML", dialog).click()
        b.button("Export…", dialog).click()
        assert await take(tmp_path / "out.html", until) == "Heat pumps.html"
        await until(lambda: b.tab.view.notices.keys() == ["export"])
        assert (tmp_path / "out.html").read_text("utf-8").startswith("<!DOCTYPE html>")
        assert b.says("1 report saved as out.html.")
        assert export_dialog() is None
        await until(lambda: b.house.preferences.recall("reports.format") == "html")


@pytest.mark.parametrize(("form", "suffix"), [("PDF", "pdf"), ("JSON", "json")])
async def test_several_reports_as_one_file(
    tmp_path: Path, simulator: Simulator, until: Until, form: str, suffix: str
) -> None:
    async with opened(tmp_path, simulator, reported(1), reported(2), run=False) as b:
        await select(b, 1, 2)
        b.tab.export_reports()
        await until(lambda: export_dialog() is not None)
        dialog = export_dialog()
        assert dialog is not None
        b.button(form, dialog).click()
        b.button("One ZIP file", dialog).click()
        b.button("Export…", dialog).click()
        await take(tmp_path, until)
        await until(lambda: b.tab.view.notices.keys() == ["export"], timeout=20)
        made = tmp_path / "Ponder reports 21 Nov 2026.zip"
        with zipfile.ZipFile(made) as archive:
            assert sorted(archive.namelist()) == [f"Heat pumps {number}.{suffix}" for number in (1, 2)]
            start = {"pdf": b"%PDF-", "json": b"{"}[suffix]
            assert all(archive.read(name).startswith(start) for name in archive.namelist())


async def test_a_place_that_refuses_is_told_and_another_may_be_chosen(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator, reported(1), run=False) as b:
        await select(b, 1)
        b.tab.export_reports()
        await until(lambda: export_dialog() is not None)
        dialog = export_dialog()
        assert dialog is not None
        b.button("Export…", dialog).click()
        (tmp_path / "folder.md").mkdir()
        await until(lambda: file_dialog() is not None)
        chooser = file_dialog()
        assert chooser is not None
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        (tmp_path / "gone").mkdir()
        chooser.setDirectory(str(tmp_path / "gone"))
        (tmp_path / "gone").rmdir()
        await take(tmp_path / "gone" / "a.md", until)
        await until(lambda: any("could not be written" in each.text() for each in dialog.findChildren(QLabel)))
        assert dialog.isVisible()
        b.button("Export…", dialog).click()
        await take(tmp_path / "a.md", until)
        await until(lambda: (tmp_path / "a.md").exists())
        await until(lambda: export_dialog() is None)


async def test_escape_stops_an_export_and_nothing_is_left(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    out = tmp_path / "out"
    out.mkdir()
    jobs = [reported(number, text=REPORT * 40) for number in range(1, 6)]
    async with opened(tmp_path, simulator, *jobs, run=False) as b:
        await select(b, 1, 2, 3, 4, 5)
        b.tab.export_reports()
        await until(lambda: export_dialog() is not None)
        dialog = export_dialog()
        assert dialog is not None
        b.button("PDF", dialog).click()
        b.button("Export…", dialog).click()
        await take(out, until)
        await until(lambda: b.has_button_in("Stop", dialog) and any(out.iterdir()))
        b.button("Stop", dialog).click()
        await until(lambda: b.has_button_in("Cancel", dialog))
        await until(lambda: not any(out.iterdir()))
        b.button("Cancel", dialog).click()
        await until(lambda: export_dialog() is None)
        assert b.tab.view.notices.keys() == []


async def test_nothing_to_export_is_said(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, reported(1), run=False) as b:
        b.tab.view.table.clearSelection()
        b.tab.export_reports()
        await until(lambda: b.says("There is no finished job to export."))
        assert export_dialog() is None


async def test_a_job_goes_on_as_a_chat(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, reported(1), run=False) as b:
        b.tab.view.table.choose(reported(1).id)
        await until(lambda: b.has_button("Continue as chat"))
        b.button("Continue as chat").click()
        await until(lambda: len(b.reports.chats) == 1)
        (conversation,) = await b.reports.chat.kept.all()
        assert [conversation.id] == b.reports.chats
        assert simulator.requests() == []


async def test_without_a_report_that_is_said(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    job = reported(1)
    assert job.answer is not None
    empty = replace(job, answer=replace(job.answer, text="", citations=()))
    async with opened(tmp_path, simulator, empty, run=False) as b:
        await select(b, 1)
        b.tab.presenter.selecting.do("as_chat")
        await until(lambda: b.says("This job has no report to go on from."))
        assert b.reports.chats == []


async def test_two_reports_are_compared_from_the_table(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    other = reported(2, text=REPORT.replace("two thirds", "half"), at=reported(1).created_at - 86_400)
    async with opened(tmp_path, simulator, reported(1), other, run=False) as b:
        await select(b, 1, 2)
        offered = [offer for group in b.tab.presenter.selecting.menu() for offer in group]
        assert "Compare these two reports" in [offer.label for offer in offered]
        b.tab.presenter.selecting.do("compare_reports")
        await until(lambda: b.reports.window is not None and b.reports.window.view.isVisible())
        window = b.reports.window
        assert window is not None
        await until(lambda: window._shown is not None)
        assert window._shown is not None
        assert window._shown.before.id == other.id  # the older one is the one before
        assert any("1 rewritten" in each.text() for each in window.view.findChildren(QLabel))


async def test_the_response_is_saved_as_it_came(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator, reported(1), run=False) as b:
        b.tab.view.table.choose(reported(1).id)
        await until(lambda: b.has_button("Export…"))
        b.button("Raw").click()
        await until(lambda: b.button("Save as file…").isEnabled())
        b.button("Save as file…").click()
        await take(tmp_path / "raw.json", until)
        await until(lambda: (tmp_path / "raw.json").exists())
        answer = reported(1).answer
        assert answer is not None
        assert (tmp_path / "raw.json").read_text("utf-8") == answer.raw


def test_what_is_offered_when() -> None:
    done, failed = reported(1), replace(reported(2), status=JobStatus.FAILED, answer=None)
    running = replace(reported(3), status=JobStatus.IN_PROGRESS, answer=None, finished_at=None)

    def verbs(*jobs: object) -> set[Do]:
        return {offer.do for group in menu_offers(jobs) for offer in group}  # type: ignore[arg-type]

    assert {Do.EXPORT, Do.AS_CHAT} <= verbs(done)
    assert Do.COMPARE_REPORTS not in verbs(done)
    assert Do.COMPARE_REPORTS in verbs(done, reported(4))
    assert Do.COMPARE_REPORTS not in verbs(done, failed)
    assert Do.COMPARE_REPORTS not in verbs(done, reported(4), reported(5))
    assert Do.AS_CHAT not in verbs(failed)
    assert Do.EXPORT in verbs(failed)
    assert done.answer is not None
    cancelled = replace(done, status=JobStatus.CANCELLED)
    assert {Do.COPY_REPORT, Do.AS_CHAT} <= verbs(cancelled), "what it had written can be read"
    without = replace(cancelled, answer=replace(done.answer, text=""))
    assert not {Do.COPY_REPORT, Do.AS_CHAT} & verbs(without)
    assert Do.COPY_REPORT not in {offer.do for offer in button_offers(without)}
    listed = replace(done, answer=replace(done.answer, text=""))
    assert {Do.COPY_REPORT, Do.AS_CHAT} <= verbs(listed), "a list has no texts"
    assert not {Do.EXPORT, Do.AS_CHAT} & verbs(running)
    assert [offer.do for offer in button_offers(done)][:3] == [Do.AS_CHAT, Do.COPY_REPORT, Do.EXPORT]


async def test_everything_in_the_dialog_has_a_name(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    from tests.ui.widgets.accessible import nameless

    async with opened(tmp_path, simulator, reported(1), reported(2), run=False) as b:
        await select(b, 1, 2)
        b.tab.export_reports()
        await until(lambda: export_dialog() is not None)
        dialog = export_dialog()
        assert dialog is not None
        dialog.show_running(True)
        dialog.show_progress(1, 2)
        assert nameless(dialog) == []
        dialog.show_running(False)
        dialog.reject()
        await until(lambda: export_dialog() is None)
