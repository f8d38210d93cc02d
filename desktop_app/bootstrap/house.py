"""One house: its folder, data file, settings, tasks, and (in the demo) its simulator."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.job_settings import IN_FLIGHT
from desktop_app.domain.language_setting import LANGUAGE
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.services.preferences import Preferences
from desktop_app.storage.database import Database
from desktop_app.storage.settings import SqliteSettings
from desktop_app.ui.markdown.workshop import WORKSHOP
from desktop_app.ui.plumbing.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.bootstrap.services import Services
    from desktop_app.services.ports import Endpoint
    from desktop_app.simulator import Simulator

DEMO_KEY = "sk-demo"
DEMO_JOBS_SPEED = 40.0
"""Simulated seconds per second of a background job: its minutes become seconds."""
DEMO_CHAT_SPEED = 1.6
"""The same for streamed answers: about 130 tokens per second."""
DEMO_JOBS_AT_ONCE = 24
"""To begin with: the demo's experiment of 360 answers is to be over in less than a minute."""


class House:
    """Build with a folder, `open`, `furnish` (after the first paint), live, `close`.

    In the demo five values differ: the address (a simulator in this process), the key, the folder, and, until a person
    says otherwise, how many jobs may be with the server at once and the `language`, which is that of the house before.
    """

    def __init__(
        self, folder: Path, *, demo: bool, environment: Mapping[str, str] = os.environ, language: str = "system"
    ) -> None:
        self.folder = folder
        self.demo = demo
        self.tasks = Tasks()
        self.database = Database(folder / "ponder.db")
        beginning = {IN_FLIGHT.key: IN_FLIGHT.text(DEMO_JOBS_AT_ONCE), LANGUAGE.key: language} if demo else None
        self.preferences = Preferences(SqliteSettings(self.database), beginning)
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
        """Everything else; called once the window is on the screen.

        Raises ProblemError(storage) when the demo's simulated server cannot keep its files.
        """
        from desktop_app.bootstrap.services import Services

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
        from desktop_app.services.ports import Endpoint
        from desktop_app.simulator import Simulator

        try:
            self._simulator = Simulator(
                state_file=self.folder / "simulator.jsonl",
                log_file=self.request_log,
                speed=DEMO_JOBS_SPEED,
                chat_speed=DEMO_CHAT_SPEED,
            )
        except OSError as error:
            happened = tr("The demo's simulated server cannot keep its files.")
            advice = tr(
                "Make room and allow writing in {folder}, or start the demo with another data folder.",
                folder=self.folder,
            )
            raise ProblemError(Problem(ProblemKind.STORAGE, happened, advice, detail=str(error))) from error
        self._simulator.start()
        return Endpoint(self._simulator.base_url, DEMO_KEY)

    async def close(self) -> None:
        """Let creates come home, end the tasks (they save what they hold), close the line, then the file."""
        if self._services is not None:
            await self._services.scheduler.close()
        await self.tasks.aclose()
        await asyncio.to_thread(WORKSHOP.close)  # formulas nobody will see
        if self._services is not None:
            await self._services.answer_checks.close()
            await self._services.door.close()
            self._services.safekeeping.close()
        await self.database.close()
        if self._simulator is not None:
            await asyncio.to_thread(self._simulator.stop)
