"""The real services on a data file in a temporary folder, talking to a simulator: everything but a window."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from desktop_app.answer_checks.checker import ProcessChecker
from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.documents.row_files import read_rows
from desktop_app.domain.jobs import JobStatus
from desktop_app.key_vault.vault import OsKeyVault
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.access import Access
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.comparison import Comparisons
from desktop_app.services.effort_decisions import EffortDecisions
from desktop_app.services.grading_upkeep import GradingUpkeep
from desktop_app.services.import_estimates import ImportEstimates
from desktop_app.services.imports import Imports
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_scheduler import JobScheduler
from desktop_app.services.judging import Judging
from desktop_app.services.models import Models
from desktop_app.services.ports import Endpoint
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.templates import TemplateLibrary
from desktop_app.services.vault_port import KeyVault
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.database import Database
from desktop_app.storage.imports import SqliteImports
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.judgements import SqliteJudgements
from desktop_app.storage.model_notes import SqliteModelNotes
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from desktop_app.storage.templates import SqliteTemplates
from desktop_app.tokenizer.counter import TiktokenCounter
from desktop_app.ui.plumbing.tasks import Tasks

_LOOK_SECONDS = 0.2


class Rooms:
    """Adapters and services as bootstrap connects them; the demo's endpoint where one is given."""

    def __init__(
        self, database: Database, demo: Endpoint | None, environment: Mapping[str, str], vault: KeyVault | None
    ) -> None:
        clock = time.time
        self.tasks = Tasks()
        self.database = database
        self.preferences = Preferences(SqliteSettings(database))
        self.catalogue = shipped_catalogue().catalogue
        self.counter = TiktokenCounter()
        self.access = Access(vault or OsKeyVault(), self.preferences, environment, demo)
        self.door = OpenAiDoor(self.access.endpoint)
        prices, notes = GenaiPriceList(), SqliteModelNotes(database)
        self.models = Models(self.catalogue, notes, self.door, self.access, self.preferences, prices, clock)
        self.spending = Spending(SqliteSpending(database), prices, self.preferences, clock, simulated=demo is not None)
        money = JobMoney(self.spending, self.counter)
        self.ledger = Ledger(SqliteJobs(database, clock), clock)
        self.scheduler = JobScheduler(self.ledger, self.door, money, self.preferences, self.access, clock)
        self.jobs = BackgroundJobs(self.ledger, self.scheduler, self.door, money, self.preferences, clock)
        self.store = SqliteComparisons(database, clock)
        self.comparisons = Comparisons(
            self.jobs, self.store, self.counter, self.models, self.spending, self.preferences, clock
        )
        self.decisions = EffortDecisions(self.comparisons, self.store, self.spending.store, self.models, clock)
        self.templates = TemplateLibrary(SqliteTemplates(database, clock), clock)
        self.checker = ProcessChecker()
        estimates = ImportEstimates(self.spending, self.counter, self.preferences)
        self.imports = Imports(self.jobs, SqliteImports(database), estimates, read_rows, clock)
        judgements = SqliteJudgements(database)
        self.judging = Judging(self.jobs, judgements, self.comparisons, self.models, self.spending, clock)
        self.grading = GradingUpkeep(self.comparisons, self.judging, self.checker, self.ledger, pause=0.05)

    def work(self) -> None:
        """Let the queue run."""
        self.tasks.spawn(self.scheduler.run(), name="jobs")
        self.tasks.spawn(self._look_often(), name="looks")
        self.tasks.spawn(self.grading.run(), name="grading")

    async def _look_often(self) -> None:
        """A first check two seconds after sending is for a real server; the simulator has its answers at once."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            for job in self.ledger.with_status(JobStatus.QUEUED, JobStatus.IN_PROGRESS):
                self.scheduler.check_soon(job.id)


@asynccontextmanager
async def opened_rooms(
    folder: Path,
    demo: Endpoint | None,
    environment: Mapping[str, str] | None = None,
    vault: KeyVault | None = None,
) -> AsyncIterator[Rooms]:
    """Open, recover, and leave in good order."""
    database = Database(folder / "ponder.db")
    await database.open()
    rooms = Rooms(database, demo, environment or {}, vault)
    await rooms.preferences.load()
    await rooms.spending.load()
    await rooms.jobs.recover()
    await rooms.decisions.load()
    await rooms.templates.load()
    await rooms.access.load()
    try:
        yield rooms
    finally:
        await rooms.scheduler.close()
        await rooms.tasks.aclose()
        await rooms.checker.close()
        await rooms.door.close()
        await asyncio.sleep(0)
        await database.close()
