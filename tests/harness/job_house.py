"""The real job services on a real data file and the real door, with a clock that the test moves."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.domain.answer_events import AnswerEvent
from desktop_app.domain.answers import ResponseReport
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.problems import Problem
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.access import Access
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_scheduler import JobScheduler
from desktop_app.services.lessons import Refused, told_as_it_is
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.vault_port import KeyVault, VaultAnswer, VaultState
from desktop_app.storage.attachment_contents import ContentFiles
from desktop_app.storage.database import Database
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.settings import SqliteSettings
from desktop_app.storage.spending import SqliteSpending
from desktop_app.tokenizer.counter import TiktokenCounter

if TYPE_CHECKING:
    from desktop_app.simulator import Simulator

MODEL = "gpt-6.1-sol"
TICK = 0.01


class MovedClock:
    """The computer's clock, set forward or back by the test."""

    def __init__(self) -> None:
        self.moved = 0.0

    def __call__(self) -> float:
        return time.time() + self.moved

    def skip(self, seconds: float) -> None:
        """Let so many seconds pass at once; negative ones set the clock back."""
        self.moved += seconds


class EmptyVault(KeyVault):
    """A computer without a keyring."""

    @override
    async def read(self, host: str) -> VaultAnswer:
        return VaultAnswer(VaultState.NO_BACKEND)

    @override
    async def write(self, host: str, key: str) -> VaultAnswer:
        return VaultAnswer(VaultState.NO_BACKEND)

    @override
    async def delete(self, host: str) -> VaultAnswer:
        return VaultAnswer(VaultState.NO_BACKEND)


class GatedDoor(OpenAiDoor):
    """The real door; a test may stop a call before it leaves or after its reply has come.

    `answers_at_once` makes `start` wait for the end, as a server without background mode does.
    """

    gates: dict[str, asyncio.Event]
    reached: list[str]
    answers_at_once: bool = False
    bug: Exception | None = None
    passing: Callable[[str], None] = staticmethod(lambda place: None)
    """Told of every place that a call passes."""

    @override
    async def start(self, request: AnswerRequest) -> ResponseReport:
        await self._stop_at("before start")
        report = await super().start(request)
        if self.bug is not None:
            raise self.bug
        while self.answers_at_once and not report.status.terminal:
            report = await super().poll(report.response_id)
        await self._stop_at("after start")
        return report

    @override
    async def stream(self, request: AnswerRequest) -> AsyncGenerator[AnswerEvent]:
        await self._stop_at("before stream")
        async with aclosing(super().stream(request)) as events:
            heard = 0
            async for event in events:
                heard += 1
                if heard <= 2:
                    self.passing("in a stream")
                yield event

    @override
    async def poll(self, response_id: str, *, known: str = "") -> ResponseReport:
        await self._stop_at("before poll")
        report = await super().poll(response_id, known=known)
        await self._stop_at("after poll")
        return report

    @override
    async def cancel(self, response_id: str) -> ResponseReport:
        await self._stop_at("before cancel")
        report = await super().cancel(response_id)
        await self._stop_at("after cancel")
        return report

    async def _stop_at(self, place: str) -> None:
        self.reached.append(place)
        self.passing(place)
        if place in self.gates:
            await self.gates[place].wait()


class JobHouse:
    """Services on one folder; `live` runs the scheduler, `told` and `troubles` hear what a person would."""

    def __init__(self, database: Database, base_url: str, key: str, clock: MovedClock) -> None:
        self.database = database
        self.clock = clock
        self.store = SqliteJobs(database, clock)
        self.preferences = Preferences(SqliteSettings(database))
        environment: Mapping[str, str] = {"OPENAI_BASE_URL": base_url, "OPENAI_API_KEY": key}
        self.access = Access(EmptyVault(), self.preferences, environment)
        self.contents = ContentFiles(database.path.with_name("attachments"))
        self.door = GatedDoor(self.access.endpoint, contents=self.contents.read_now)
        self.door.gates, self.door.reached = {}, []
        self.counter = TiktokenCounter()
        self.book = SqliteSpending(database)
        self.spending = Spending(self.book, GenaiPriceList(), self.preferences, clock)
        self.money = JobMoney(self.spending, self.counter)
        self.ledger = Ledger(self.store, clock)
        self.refused: Refused = told_as_it_is
        self.scheduler = JobScheduler(
            self.ledger, self.door, self.money, self.preferences, self.access, clock, refused=self._refused
        )
        self.jobs = BackgroundJobs(self.ledger, self.scheduler, self.door, self.money, self.preferences, clock)
        self.told: list[tuple[str, JobStatus]] = []
        self.troubles: list[Problem] = []
        self.ledger.ended.watch(lambda job: self.told.append((job.title, job.status)))
        self.scheduler.trouble.watch(self.troubles.append)
        self._running: asyncio.Task[None] | None = None

    async def _refused(self, problem: Problem, request: AnswerRequest) -> Problem:
        return await self.refused(problem, request)

    async def open(self) -> None:
        """As bootstrap does before anything is shown."""
        await self.database.open()
        await self.preferences.load()
        await self.spending.load()
        await self.jobs.recover()

    async def run(self) -> None:
        """Find the key and start the scheduler."""
        await self.access.load()
        self._running = asyncio.create_task(self.scheduler.run(), name="scheduler")

    async def close(self) -> None:
        """In bootstrap's order."""
        await self.scheduler.close()
        if self._running is not None:
            await self._running
        await self.door.close()
        await self.database.close()

    def gate(self, place: str) -> asyncio.Event:
        """Stop the next calls at this place until the event is set."""
        self.door.gates[place] = asyncio.Event()
        return self.door.gates[place]

    def disk(self, *, works: bool) -> None:
        """Make the data file refuse or take changes."""
        self.database.read_only_reason = "" if works else "The disk is full."

    async def until(
        self, condition: Callable[[], object], *, hurry: float = 0.0, timeout: float = 20.0, what: str = ""
    ) -> None:
        """Wait for what the services do by themselves; with `hurry` that many seconds pass in each tick (10 ms)."""
        end = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > end:
                states = {job.title: job.status.value for job in self.ledger.live.values()}
                raise AssertionError(f"not reached in {timeout} s: {what}; live: {states}; trouble: {self.troubles}")
            if hurry:
                self.clock.skip(hurry)
                self.scheduler.wake()
            await asyncio.sleep(TICK)

    async def submit(self, *prompts: str, model_id: str = MODEL, priority: int = 0) -> list[JobId]:
        """Queue prompts; their text is also their title."""
        drafts = [JobDraft(prompt, request(prompt, model_id), priority=priority) for prompt in prompts]
        return [job.id for job in await self.jobs.submit(*drafts)]

    async def row(self, job_id: JobId) -> Job:
        """What is on disk."""
        job = await self.store.job(job_id)
        assert job is not None
        return job

    async def statuses(self, job_id: JobId) -> list[str]:
        """The statuses in the timeline, repetitions left out."""
        entries = [entry.status.value for entry in await self.store.timeline(job_id)]
        return [status for place, status in enumerate(entries) if place == 0 or entries[place - 1] != status]

    def ended(self, *job_ids: JobId) -> bool:
        """Whether none of them is live any more."""
        return not any(job_id in self.ledger.live for job_id in job_ids)

    def is_in(self, job_id: JobId, *statuses: JobStatus) -> bool:
        """Whether a live job is in one of these states."""
        job = self.ledger.live.get(job_id)
        return job is not None and job.status in statuses


def request(prompt: str, model_id: str = MODEL) -> AnswerRequest:
    """A plain background question."""
    return AnswerRequest(model_id=model_id, turns=(Turn(Role.USER, prompt),), background=True)


@asynccontextmanager
async def job_house(
    folder: Path, simulator: Simulator | str, *, key: str = "sk-test", run: bool = True, clock: MovedClock | None = None
) -> AsyncIterator[JobHouse]:
    """A house that is open, running unless told otherwise, and closed in order."""
    base_url = simulator if isinstance(simulator, str) else simulator.base_url
    house = JobHouse(Database(folder / "ponder.db"), base_url, key, clock or MovedClock())
    await house.open()
    try:
        if run:
            await house.run()
        yield house
    finally:
        for gate in house.door.gates.values():
            gate.set()
        await house.close()


def creates(simulator: Simulator) -> list[dict[str, object]]:
    """The creates that reached the server, as its log has them."""
    return [entry for entry in simulator.requests() if entry["method"] == "POST" and entry["path"] == "/v1/responses"]
