"""Everything without a window: the adapters, and the services built on them."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.key_vault.vault import OsKeyVault
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.openai_api.warm_up import warm_up
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.access import Access
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.chat import Chat
from desktop_app.services.comparison import Comparisons
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_scheduler import JobScheduler
from desktop_app.services.ports import Endpoint
from desktop_app.services.preferences import Preferences
from desktop_app.services.pro import Pro
from desktop_app.services.spending import Spending
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from desktop_app.tokenizer.counter import TiktokenCounter
from desktop_app.ui.plumbing.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator

log = logging.getLogger(__name__)

UNDO_SECONDS = 24 * 3600.0
"""How long a deletion can be undone."""
DEMO_KEY = "sk-demo"
DEMO_JOBS_SPEED = 40.0
"""Simulated seconds per second of a background job: its minutes become seconds."""
DEMO_CHAT_SPEED = 1.6
"""The same for streamed answers: about 130 tokens per second."""


class Services:
    """Adapters and services of one house, built once its data file is open."""

    def __init__(
        self, database: Database, preferences: Preferences, environment: Mapping[str, str], demo: Endpoint | None
    ) -> None:
        clock = time.time
        conversations = SqliteConversations(database, clock)
        jobs = SqliteJobs(database, clock)
        comparisons = SqliteComparisons(database, clock)
        self._deletable = (conversations, jobs, comparisons)
        self._clock = clock
        catalogue = shipped_catalogue()
        for problem in catalogue.problems:
            log.error("model catalogue: %s", problem)
        self.catalogue = catalogue.catalogue
        self.counter = TiktokenCounter()
        self.access = Access(OsKeyVault(), preferences, environment, demo)
        self.door = OpenAiDoor(self.access.endpoint)
        self.spending = Spending(
            SqliteSpending(database), GenaiPriceList(), preferences, clock, simulated=demo is not None
        )
        money = JobMoney(self.spending, self.counter)
        ledger = Ledger(jobs, clock)
        self.scheduler = JobScheduler(ledger, self.door, money, preferences, self.access, clock)
        self.jobs = BackgroundJobs(ledger, self.scheduler, self.door, money, preferences, clock)
        common = (self.counter, self.catalogue, self.spending)
        self.chat = Chat(self.door, conversations, *common, preferences, self.access, clock)
        self.pro = Pro(self.jobs, conversations, *common, preferences, clock)
        self.comparisons = Comparisons(self.jobs, comparisons, *common, clock)

    async def recover(self) -> None:
        """After a crash: put the ledger and the conversations right, before anything is shown or sent."""
        await self.spending.load()
        await self.jobs.recover()
        await self.chat.recover()

    async def purge(self) -> None:
        """Remove for good what was deleted in an earlier day's work and can no longer be undone."""
        for store in self._deletable:
            await store.purge_deleted(self._clock() - UNDO_SECONDS)

    async def get_ready(self) -> None:
        """Find the key and pay for the SDK's first use, both away from the window."""
        await asyncio.gather(self.access.load(), warm_up())


class House:
    """Build with a folder, `open`, `furnish` (after the first paint), live, `close`.

    In the demo three values differ: the address (a simulator in this process), the key, and the folder.
    """

    def __init__(self, folder: Path, *, demo: bool, environment: Mapping[str, str] = os.environ) -> None:
        self.folder = folder
        self.demo = demo
        self.tasks = Tasks()
        self.database = Database(folder / "ponder.db")
        self.preferences = Preferences(SqliteSettings(self.database))
        self._environment = environment
        self._services: Services | None = None
        self._simulator: Simulator | None = None

    async def open(self) -> None:
        """The data file and the settings: what the window needs before it can be shown.

        Raises ProblemError(storage) when the file can neither be read nor made.
        """
        await self.database.open()
        await self.preferences.load()

    def furnish(self) -> Services:
        """Everything else; called once the window is on the screen."""
        demo = self._demo_endpoint() if self.demo else None
        self._services = Services(self.database, self.preferences, self._environment, demo)
        return self._services

    @property
    def services(self) -> Services:
        """The furniture. Raises RuntimeError before there is any."""
        if self._services is None:
            raise RuntimeError("the house is not furnished yet")
        return self._services

    @property
    def request_log(self) -> Path:
        """Where the demo's simulator writes down what it was asked."""
        return self.folder / "simulator-requests.jsonl"

    def _demo_endpoint(self) -> Endpoint:
        from desktop_app.simulator import Simulator

        self._simulator = Simulator(
            state_file=self.folder / "simulator.jsonl",
            log_file=self.request_log,
            speed=DEMO_JOBS_SPEED,
            chat_speed=DEMO_CHAT_SPEED,
        )
        self._simulator.start()
        return Endpoint(self._simulator.base_url, DEMO_KEY)

    async def close(self) -> None:
        """Let creates come home, end the tasks (they save what they hold), close the line, then the file."""
        if self._services is not None:
            await self._services.scheduler.close()
        await self.tasks.aclose()
        if self._services is not None:
            await self._services.door.close()
        await self.database.close()
        if self._simulator is not None:
            await asyncio.to_thread(self._simulator.stop)
