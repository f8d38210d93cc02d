"""The Jobs tab as it stands in the window: real services, real data file, simulated API."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget

from desktop_app.documents.files import write_bytes, write_export
from desktop_app.documents.job_sheets import table_csv, table_workbook
from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.jobs import Job
from desktop_app.services.job_finding import JobFinding
from desktop_app.services.models import Models
from desktop_app.simulator import Simulator
from desktop_app.storage.job_search import SqliteJobSearch
from desktop_app.storage.model_notes import SqliteModelNotes
from desktop_app.ui.jobs_tab import JobsTab
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import current_theme
from tests.harness.job_house import JobHouse, job_house
from tests.ui.jobs_tab.reports import Reports


@dataclass
class Bench:
    """The tab with what it works on; `settings_opened` counts wishes to see the settings
    or, with its id, a model."""

    tab: JobsTab
    house: JobHouse
    models: Models
    reports: Reports
    settings_opened: list[str] = field(default_factory=list)

    def titles(self) -> list[str]:
        """The rows, from the top."""
        return [job.title for job in self.tab.shown_jobs()]

    def button(self, name: str, inside: QWidget | None = None) -> QPushButton:
        """The button that a person finds under this name."""
        roots = (
            [inside] if inside is not None else [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        )
        named = {
            found
            for root in roots
            for found in root.findChildren(QPushButton)
            if name in (found.accessibleName(), found.text()) and found.isVisible()
        }
        assert len(named) == 1, f"{len(named)} buttons are called {name}"
        return named.pop()

    def button_by_name(self, name: str) -> QAbstractButton:
        """The button, with words or without, that a screen reader finds under this name."""
        found = [each for each in self.tab.widget.findChildren(QAbstractButton) if each.accessibleName() == name]
        (shown,) = [each for each in found if each.isVisible()]
        return shown

    def has_button_in(self, name: str, inside: QWidget) -> bool:
        """Whether it can be seen there."""
        return any(each.text() == name and each.isVisible() for each in inside.findChildren(QPushButton))

    def says(self, words: str) -> bool:
        """Whether a line on the screen holds these words."""
        return any(words in each.text() and each.isVisible() for each in self.tab.widget.findChildren(QLabel))

    def has_button(self, name: str) -> bool:
        """Whether it can be seen."""
        found = self.tab.widget.findChildren(QPushButton)
        return any(each.text() == name and each.isVisible() for each in found)


def write_table(jobs: Sequence[Job], path: Path) -> None:
    """As bootstrap does it."""
    if path.suffix == ".xlsx":
        write_bytes(path, table_workbook(jobs, demo=False, at=0.0))
    else:
        write_export(path, table_csv(jobs, demo=False))


@asynccontextmanager
async def opened(folder: Path, simulator: Simulator, *jobs: Job, run: bool = True) -> AsyncIterator[Bench]:
    """Opens on the same data file each time, as a restart would; `jobs` are put into it before."""
    current_theme()
    async with job_house(folder, simulator, run=False) as house:
        if jobs:
            await house.store.add(*jobs)
            await house.jobs.recover()
        if run:
            await house.run()
        bugs: list[str] = []
        tasks = Tasks(lambda name, error: bugs.append(f"{name}: {error!r}"))
        wishes: list[str] = []
        reports = Reports(house, tasks)
        models = Models(
            shipped_catalogue().catalogue,
            SqliteModelNotes(house.database),
            house.door,
            house.access,
            house.preferences,
            house.spending.prices,
            house.clock,
        )
        tab = JobsTab(
            jobs=house.jobs,
            finding=JobFinding(SqliteJobSearch(house.database), house.ledger),
            spending=house.spending,
            catalogue=models,
            preferences=house.preferences,
            tasks=tasks,
            clock=house.clock,
            write_table=write_table,
            open_settings=lambda: wishes.append("settings"),
            open_models=lambda model_id: wishes.append(f"models {model_id}"),
            open_origin=lambda job: None,
            reports=reports,
        )
        tab.widget.resize(1000, 700)
        tab.widget.show()
        await tab.start()
        try:
            yield Bench(tab, house, models, reports, wishes)
        finally:
            await tab.close()
            await tasks.aclose()
            reports.close()
            tab.widget.close()
            tab.widget.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert bugs == []
