"""Templates and imports in the whole app: from the menus, by a dropped file, over a restart in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.templates import TemplateDraft
from desktop_app.services.imports import ROWS_AT_ONCE
from desktop_app.simulator import Simulator
from desktop_app.ui.import_window.view import ImportView
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from desktop_app.ui.jobs_tab.view import JobsView
from desktop_app.ui.templates_window.view import TemplatesView
from tests.harness.import_house import countries
from tests.harness.loops import Until
from tests.journeys.real_window import Window, creates, open_window

pytestmark = pytest.mark.simulator(speed=2000)


def menu(window: Window, words: str) -> QAction:
    (found,) = [action for action in window.front.window.findChildren(QAction) if action.text() == words]
    return found


def press(root: QWidget, words: str) -> QPushButton:
    (found,) = [each for each in root.findChildren(QPushButton) if each.text() == words and each.isVisible()]
    assert found.isEnabled(), found.toolTip()
    return found


def says(root: QWidget, words: str) -> bool:
    return any(words in each.text() for each in root.findChildren(QLabel) if each.isVisible())


def form() -> NewJobDialog | None:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, NewJobDialog) and each.isVisible()]
    return found[0] if found else None


async def test_a_template_becomes_a_job_that_remembers_it(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        services = window.house.services
        await services.templates.create(
            TemplateDraft("Tides", "Why are the tides of {{place}} {{size=high}}?", "Be exact.")
        )
        menu(window, "Templates…").trigger()
        (templates,) = window.front.window.findChildren(TemplatesView)
        await until(lambda: templates.editor.text.toPlainText().startswith("Why are"))
        press(templates, "New job").click()
        await until(lambda: form() is not None)
        dialog = form()
        assert dialog is not None
        assert not templates.isVisible()
        prompt, developer = [
            next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == name)
            for name in ("Prompt", "Developer message")
        ]
        await until(lambda: prompt.toPlainText() == "Why are the tides of ‹place› high?")
        assert (prompt.isReadOnly(), developer.toPlainText()) == (True, "Be exact.")
        queue = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Queue job")
        await until(lambda: queue.toolTip() == "Give a value for “place”.")
        assert not queue.isEnabled()
        fields = dialog._template.fields
        place = fields._fields[0].line
        assert place is not None
        place.setText("Fundy")
        await until(lambda: prompt.toPlainText() == "Why are the tides of Fundy high?")
        await until(queue.isEnabled)
        queue.click()
        await until(lambda: form() is None)
        await until(lambda: len(creates(simulator)) == 1)
        (job,) = await services.jobs.jobs()
        assert (job.template, job.title) == ("Tides", "Fundy")
        body = creates(simulator)[0]["body"]
        assert "Why are the tides of Fundy high?" in str(body)
        assert "Be exact." in str(body)
        await until(lambda: not services.jobs.ledger.live)
        (spend,) = await services.spending.store.entries(0, 9e9)
        assert spend.template == "Tides"


async def test_written_freely_the_text_stays_and_the_template_is_forgotten(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        services = window.house.services
        known = await services.templates.create(TemplateDraft("Tides", "The tides of {{place=Fundy}}."))
        window.front.dialogs.library.use_template(known)
        await until(lambda: form() is not None)
        dialog = form()
        assert dialog is not None
        prompt = next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == "Prompt")
        await until(lambda: prompt.toPlainText() == "The tides of Fundy.")
        press(dialog, "Write freely").click()
        await until(lambda: not prompt.isReadOnly())
        assert prompt.toPlainText() == "The tides of Fundy."
        prompt.setPlainText("The tides of Fundy, please.")
        queue = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Queue job")
        await until(queue.isEnabled)
        queue.click()
        await until(lambda: form() is None)
        (job,) = await services.jobs.jobs()
        whole = await services.jobs.job(job.id)
        assert whole is not None
        assert (whole.template, whole.request.turns[0].text) == ("", "The tides of Fundy, please.")


async def test_what_was_written_before_a_template_comes_back_after_it(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        services = window.house.services
        known = await services.templates.create(TemplateDraft("Tides", "The tides of {{place=Fundy}}."))
        menu(window, "New job").trigger()
        await until(lambda: form() is not None)
        dialog = form()
        assert dialog is not None
        prompt = next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == "Prompt")
        prompt.setPlainText("My own question, half writ")
        dialog._take_template(known.id)
        await until(lambda: prompt.toPlainText() == "The tides of Fundy.")
        dialog._take_template("")
        await until(lambda: prompt.toPlainText() == "My own question, half writ")
        assert not prompt.isReadOnly()
        dialog._take_template(known.id)
        await until(lambda: prompt.toPlainText() == "The tides of Fundy.")
        queue = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Queue job")
        await until(queue.isEnabled)
        queue.click()
        await until(lambda: form() is None)
        menu(window, "New job").trigger()
        await until(lambda: form() is not None)
        again = form()
        assert again is not None
        prompt = next(each for each in again.findChildren(QPlainTextEdit) if each.accessibleName() == "Prompt")
        assert (prompt.toPlainText(), prompt.isReadOnly()) == ("My own question, half writ", False)


def drop(view: JobsView, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    view.dropEvent(QDropEvent(QPointF(50, 50), action, data, left, Qt.KeyboardModifier.NoModifier))


async def test_a_dropped_file_becomes_jobs_that_run(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("Why do otters hold hands?\nHow deep is the sea?\n")
    async with open_window(tmp_path / "data", simulator) as window:
        await window.begin()
        (jobs,) = window.front.window.findChildren(JobsView)
        drop(jobs, file)
        (view,) = window.front.window.findChildren(ImportView)
        await until(lambda: says(view, "2 rows in 1 column"))
        press(view, "Next").click()
        press(view, "Check").click()
        await until(lambda: says(view, "2 jobs will be queued."))
        press(view, "Queue 2 jobs").click()
        await until(lambda: says(view, "2 jobs are in the queue."))
        await until(lambda: len(creates(simulator)) == 2)
        await until(lambda: not window.house.services.jobs.ledger.live)
        assert {job.status for job in await window.house.services.jobs.jobs()} == {JobStatus.COMPLETED}


async def test_closed_in_the_middle_of_an_import_the_rest_is_offered(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    file, total = countries(tmp_path / "many.csv", 600), 600
    async with open_window(tmp_path / "data", simulator) as window:
        await window.begin()
        await window.house.services.jobs.pause()
        menu(window, "Jobs from a file…").trigger()
        (view,) = window.front.window.findChildren(ImportView)
        view.dropped.emit(file)
        await until(lambda: says(view, "600 rows in 3 columns"))
        press(view, "Next").click()
        press(view, "Check").click()
        await until(lambda: says(view, "600 jobs will be queued."))
        press(view, "Queue 600 jobs").click()
        running = window.house.services.imports.running
        await until(lambda: running.value is not None and running.value.queued > 2 * ROWS_AT_ONCE)
    async with open_window(tmp_path / "data", simulator) as window:
        services = window.house.services
        queued = len(services.jobs.ledger.live)
        assert 2 * ROWS_AT_ONCE < queued < total
        (jobs,) = window.front.window.findChildren(JobsView)
        window.front.window.tab_chosen.emit("jobs")
        await until(lambda: says(jobs, f"“many.csv” was imported: {queued} of 600 rows are in the queue."))
        press(jobs, "Queue the rest").click()
        await until(lambda: len(services.jobs.ledger.live) == total, timeout=20)
        prompts = {job.request.turns[0].text for job in services.jobs.ledger.live.values()}
        assert len(prompts) == total
        await until(lambda: services.imports.running.value is None)
        assert await services.imports.unfinished() == []
        assert creates(simulator) == []
