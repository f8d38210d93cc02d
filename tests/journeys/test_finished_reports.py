"""Reports in the whole app: read, gone on from as a chat, exported, compared; a megabyte leaves the window alive."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.simulator import Simulator
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.ui.jobs_tab.report_reader import ReportReader
from desktop_app.ui.tour import screen
from tests.harness.report_jobs import AT, REPORT, reported
from tests.journeys.real_window import Window, creates, open_window
from tests.journeys.test_bad_input_text import STILL, Pulse

pytestmark = pytest.mark.simulator(speed=500)


async def seed(folder: Path, *jobs: Job) -> None:
    """Put finished jobs into the data file before the app opens it."""
    database = Database(folder / "ponder.db")
    await database.open()
    await SqliteJobs(database).add(*jobs)
    await database.close()


async def open_job(window: Window, job: Job) -> None:
    await screen.choose_tab("Jobs")
    window.front._tabs["jobs"].open_item(job.id)
    await window.sees("Continue as chat")


def action(window: Window, words: str) -> QAction:
    (found,) = [each for each in window.front.window.findChildren(QAction) if each.text() == words]
    return found


async def save_as(window: Window, place: Path) -> None:
    def dialogs() -> list[QFileDialog]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog) and each.isVisible()]

    await window.until(dialogs, "the file dialog")
    dialog = dialogs()[0]
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(edit, QLineEdit)
    edit.setText(str(place))
    dialog.accept()


async def test_a_report_goes_on_as_a_chat(tmp_path: Path, simulator: Simulator) -> None:
    await seed(tmp_path, reported(1))
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await open_job(window, reported(1))
        await window.picture("report")
        await screen.press("Continue as chat")
        await window.until(lambda: screen.is_there("Message"), "the chat's composer")
        await window.sees("Keep it clear of snow [1].", "Transcript")
        await window.ask("And in Norway?")
        await window.until(lambda: len(creates(simulator)) == 1, "the question at the server")
        await window.until(lambda: screen.is_there("Send"), "the end of the answer")
        assert "about two thirds" in str(creates(simulator)[0]["body"])
        await window.picture("report-as-chat")


async def test_the_menu_exports_and_two_reports_are_compared(tmp_path: Path, simulator: Simulator) -> None:
    folder, out = tmp_path / "data", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    other = reported(2, text=REPORT.replace("two thirds", "half"), at=AT + 86_400)
    await seed(folder, reported(1), other)
    async with open_window(folder, simulator) as window:
        await window.begin()
        await open_job(window, reported(1))
        action(window, "Export reports…").trigger()
        await window.sees("Export report")
        await screen.press("Format: PDF")
        await window.picture("export")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        (press,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Export…"]
        press.click()
        await save_as(window, out / "report.pdf")
        await window.sees("1 report saved as report.pdf.")
        assert (out / "report.pdf").read_bytes().startswith(b"%PDF-")
        window.front.dialogs.reports.compare(reported(1), other)
        await window.until(lambda: window.front.dialogs.reports._differences is not None, "the window")
        differences = window.front.dialogs.reports._differences
        assert differences is not None
        await window.until(lambda: differences._shown is not None, "what differs")
        assert "1 rewritten" in differences.view._summary.text()


async def test_a_megabyte_of_report_leaves_the_window_alive(tmp_path: Path, simulator: Simulator) -> None:
    huge = reported(1, text="\n\n".join(REPORT.replace("# Heat", f"# {number} Heat") for number in range(1_300)))
    assert huge.answer is not None
    assert len(huge.answer.text) > 1_000_000
    await seed(tmp_path, huge, reported(2))
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        await open_job(window, reported(2))
        pulse = Pulse()
        window.front._tabs["jobs"].open_item(JobId(huge.id))
        await window.sees("0 Heat pumps in cold climates", "Report")
        (reader,) = window.front.window.findChildren(ReportReader)
        await window.until(lambda: reader.is_whole, "all of it", 25)
        assert await pulse.stop() < STILL
